/** Swedish first, English complete. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in every language: a table typed so does not compile while a language is missing. */
export type InEvery<T> = Readonly<Record<Language, T>>;
