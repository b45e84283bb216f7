import type { Address } from "../problem.ts";
import type { Language } from "./language.ts";
import { count, exact, share } from "./number.ts";
import { parsedNumber } from "./parse.ts";

/** Places that hold a share whatever their unit says: screens show them in per cent, and so do the messages about them. */
const shareKeys: ReadonlySet<string> = new Set(
  "takeUp deadweight ownShare displacement evidenceFactor opportunityShare keep oncost overhead dropOff persistence".split(
    " ",
  ),
);

const isShare = (at: Address): boolean => {
  const steps = at.split("/");
  return shareKeys.has(steps.at(-1) ?? "") || steps.includes("recipients") || steps.includes("baselineRisk");
};

/** Larger than any number of an appraisal, or smaller than any that is not zero: hundreds of digits tell nobody more. */
export const isExtreme = (value: number): boolean => Math.abs(value) > 1e15 || (value !== 0 && Math.abs(value) < 1e-15);

/** 1.5e300 → "1,5e300". */
const scientific = (value: number, language: Language): string =>
  value
    .toExponential()
    .replace("e+", "e")
    .replaceAll("-", "\u2212")
    .replace(".", language === "sv" ? "," : ".");

/** Every digit that a number has, while they can be read. */
export const shown = (value: number, language: Language): string =>
  isExtreme(value) ? scientific(value, language) : exact(value, language);

/** A number as the screen shows it at this place. */
export const shownAt = (value: number, at: Address, language: Language): string =>
  isShare(at) && !isExtreme(value) ? share(value, language, 8) : shown(value, language);

/** The number that a text was meant to be, as JSON writes it; "talet" where it could be read in two ways. */
export const numberAlone = (text: string, language: Language): string => {
  for (const unit of ["plain", "SEK", "share"] as const) {
    const parsed = parsedNumber(text, unit, language);
    if ("value" in parsed) return String(parsed.value);
  }
  return language === "sv" ? "talet" : "the number";
};

/** A sum of shares with all the decimals that can matter (the tolerance is 1e-9), so that 99,99999 % is not 100 %. */
export const shareSum = (value: number, language: Language): string =>
  Math.abs(value) > 1e13 ? scientific(value, language) : share(value, language, 8);

/** A difference of shares is said in percentage points: the number alone. */
export const points = (value: number, language: Language): string =>
  Math.abs(value) > 1e13 ? scientific(value * 100, language) : count(value * 100, language, 2);

export type Ends = Readonly<{ least?: number; most?: number }>;
/** Whether it is the last year itself that does not fit the years of the appraisal. */
export const isLastYear = (at: Address): boolean => at.endsWith("/settings/lastYear");

/** Whether it is a group of shares, and not an outcome. */
export const isShareGroup = (at: Address): boolean => at.startsWith("/shareGroups/");

/** Whether it is a correlation or something in it. */
export const isCorrelation = (at: Address): boolean => at.startsWith("/correlations/");

/** Whether it is an outcome's deadweight, and not a cohort of that name. */
export const isDeadweight = (at: Address): boolean => /^\/outcomes\/[^/]+\/deadweight$/.test(at);

/** Whether an order is between two bounds, and not within a belief. */
export const isEnds = (at: Address): boolean => at.endsWith("/bounds") || at.endsWith("/truncate");
