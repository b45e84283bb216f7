import type { Language } from "../../models/words/language.ts";

const locales = { sv: "sv-SE", en: "en-GB" } as const;

/** "22 november 2026", "21 nov. 2026, 14:02": a moment in the reader's language; English as in Europe, the day first. */
export const momentText = (
  moment: string | Date,
  language: Language,
  style: Pick<Intl.DateTimeFormatOptions, "dateStyle" | "timeStyle">,
): string => new Intl.DateTimeFormat(locales[language], style).format(new Date(moment));
