/** The types of `ready.mjs`, for the tests. */
export declare const root: string;
export declare const nodeProblem: (version: string) => string | undefined;
export declare const build: (names: readonly ("ui" | "server")[]) => Promise<unknown>;
