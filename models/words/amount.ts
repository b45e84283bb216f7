import type { Unit } from "../appraisal.ts";
import type { InEvery, Language } from "./language.ts";
import { exact, exactShare, share } from "./number.ts";
import { isExtreme, shown } from "./range.ts";
import { quantity, unitSymbol } from "./unit.ts";

/** A number of a document in its unit, if that is known; `isExact` asks for every digit. */
export const amountText = (value: number, unit: Unit | undefined, language: Language, isExact = false): string => {
  if (unit === undefined) return shown(value, language);
  if (isExtreme(value)) return withUnit(shown(value, language), unit === "share" ? "factor" : unit, language);
  if (unit === "share") return isExact ? exactShare(value, language) : share(value, language, 2);
  return isExact ? withUnit(exact(value, language), unit, language) : quantity(value, unit, language);
};

const withUnit = (number: string, unit: Unit, language: Language): string => {
  const symbol = unitSymbol(unit, language);
  return language === "en" && symbol.startsWith("SEK")
    ? `SEK\u00a0${number}${symbol.slice(3)}`
    : `${number}\u00a0${symbol}`.trim();
};

const ends: InEvery<Readonly<{ least: string; most: string }>> = {
  sv: { least: "minst", most: "högst" },
  en: { least: "at least", most: "at most" },
};

/** "0,4–1,2", "0–20 %", "minst 0 kr": the unit once where both ends share it; undefined where there is no end. */
export const spanText = (
  { least, most }: Readonly<{ least?: number | undefined; most?: number | undefined }>,
  unit: Unit | undefined,
  language: Language,
  isExact = false,
): string | undefined => {
  const worded = (value: number): string => amountText(value, unit, language, isExact);
  if (least !== undefined && most !== undefined) return joinedAmounts(worded(least), "–", worded(most));
  if (least !== undefined) return `${ends[language].least} ${worded(least)}`;
  return most === undefined ? undefined : `${ends[language].most} ${worded(most)}`;
};

/** Two amounts with what they share of their unit said once. */
export const joinedAmounts = (one: string, between: string, other: string): string => {
  const [tail, head] = [/[^\d]*$/, /^SEK\u00a0/];
  const isShared = tail.exec(one)?.[0] === tail.exec(other)?.[0];
  return (isShared ? one.replace(tail, "") : one) + between + other.replace(head, "");
};
