/** The types of `browser.mjs`, for the tests. */
export declare const findChromium: () => string | undefined;
