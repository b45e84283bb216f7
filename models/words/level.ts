import type { Unit } from "../appraisal.ts";
import type { Language } from "./language.ts";
import { count, kronor, share } from "./number.ts";
import { unitSymbol, unitWord } from "./unit.ts";

/** Beyond it a number has no digits of its own. */
const FINEST = -15;

/**
 * The decimal place, as a power of ten, that values between two are told to: hundredths of what is between them, so that what is said
 * to follow of a value does follow of the one that is shown. Three digits where there is nothing between.
 */
export const placeBetween = (low: number, high: number): number => {
  if (low !== high) return Math.max(FINEST, Math.floor(Math.log10(Math.abs(high - low) / 100)));
  return low === 0 ? 0 : Math.floor(Math.log10(Math.abs(low))) - 2;
};

/** A whole number of powers of ten, without the noise of multiplying by a tenth. */
const roundedTo = (value: number, place: number): number =>
  place < 0 ? Math.round(value * 10 ** -place) / 10 ** -place : Math.round(value / 10 ** place) * 10 ** place;

/** "0,77", "660 000 kr per utfall", "12,5 %": a value of a parameter, no finer than the decimal place 10^`place`. */
export const level = (value: number, place: number, unit: Unit, language: Language): string => {
  const near = roundedTo(value, place);
  const decimals = Math.max(0, -place);
  if (unit === "share") return share(near, language, Math.max(0, decimals - 2));
  if (unit === "factor") return count(near, language, decimals);
  if (unit.startsWith("SEK")) return kronor(near, language, decimals) + unitSymbol(unit, language).replace(/^\w+/, "");
  const shown = count(near, language, decimals);
  return `${shown}\u00a0${unitWord(unit, language, shown === "1" ? 1 : 2)}`;
};

/** A low and a high value of a parameter, told apart. */
export const levels = (
  [low, high]: readonly [number, number],
  unit: Unit,
  language: Language,
): readonly [string, string] => {
  const place = placeBetween(low, high);
  return [level(low, place, unit, language), level(high, place, unit, language)];
};
