import type { Language } from "./language.ts";
import { exact } from "./number.ts";
import { parsedNumber, type TypedUnit } from "./parse.ts";
import { refusalOf } from "./refusal.ts";

export { writtenAs } from "./parse.ts";

/** What a field makes of its text: a value, a sentence that says what is wrong and what to write instead, or nothing at all. */
export type Typed<T = number> = Readonly<{ value: T } | { refusal: string } | { empty: true }>;

/** Reads what is typed or pasted in a field of this unit, or refuses it: never reads wrong. */
export const readTyped = (text: string, unit: TypedUnit, language: Language): Typed => {
  const parsed = parsedNumber(text, unit, language);
  return "fault" in parsed ? { refusal: refusalOf(parsed.fault, text, unit, language) } : parsed;
};

/** A whole number of years, ages or draws. */
export const readWhole = (text: string, language: Language, unit: TypedUnit = "plain"): Typed => {
  const typed = readTyped(text, unit, language);
  if (!("value" in typed) || Number.isSafeInteger(typed.value)) return typed;
  const [below, above] = [Math.floor(typed.value), Math.ceil(typed.value)];
  if (!Number.isSafeInteger(below))
    return { refusal: refusalOf({ kind: "tooLarge", meant: [] }, text, unit, language) };
  const meant = [below, above].map((whole) => exact(whole, language));
  return { refusal: refusalOf({ kind: "notWhole", meant }, text, unit, language) };
};

/** A calendar year: four digits and nothing else, so that no amount is taken for one. */
export const readYear = (text: string, language: Language): Typed => {
  const year = text.trim();
  if (year === "") return { empty: true };
  if (isYear(year)) return { value: Number(year) };
  const joined = year.replaceAll(/[\s.,]/g, "");
  return { refusal: refusalOf({ kind: "year", meant: isYear(joined) ? [joined] : [] }, text, "plain", language) };
};

const isYear = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

/** A year, a month or a day that there is, as the document writes it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const readDate = (text: string, language: Language): Typed<string> => {
  const date = text.trim().replaceAll(/[\u2010-\u2013\u2212]/g, "-");
  if (date === "") return { empty: true };
  if (isDate(date)) return { value: date };
  const likely = likelyDate(date);
  return { refusal: refusalOf({ kind: "date", meant: isDate(likely) ? [likely] : [] }, text, "plain", language) };
};

const isDate = (text: string): boolean => {
  const [, year = "", month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!isYear(year)) return false;
  const time = Date.parse(`${year}-${month}-${day}T00:00Z`);
  // Some readers of dates take 30 February for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
};

/** "2026-3-5" and "20260305", the year first: any other order is read in two ways. */
const likelyDate = (text: string): string => {
  const [, year, month = "", day = ""] = /^(\d{4})[-/. ]?(\d{1,2})(?:[-/. ]?(\d{1,2}))?$/.exec(text) ?? [];
  if (year === undefined) return "";
  return [year, month, day]
    .filter((part) => part !== "")
    .map((part) => part.padStart(2, "0"))
    .join("-");
};
