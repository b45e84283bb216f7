/** The types of `ready.mjs`, for the tests. */
export declare const build: (names: readonly ("ui" | "server")[]) => Promise<unknown>;
