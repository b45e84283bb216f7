/** The types of `programs.mjs`, for the tests. */
export declare const findChromium: () => string | undefined;
