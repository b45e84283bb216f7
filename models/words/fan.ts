import type { Ratio } from "../result.ts";
import type { Summary } from "../uncertainty/schema.ts";
import { type Cases, inCases, ofHundred } from "./cases.ts";
import { isCertain } from "./chance.ts";
import { en } from "./fan.en.ts";
import { sv } from "./fan.sv.ts";
import type { InEvery, Language } from "./language.ts";
import { compactEnds, compactKronor, year } from "./number.ts";
import { type Sentence, say } from "./part.ts";

/** When it is paid back over the draws, and what it has come to at the end. */
export type FanWords = Readonly<{
  /** What is drawn, named in the picture. */
  key: Readonly<{ most: string; half: string; middle: string; central: string }>;
  paidBack: (year: string) => string;
  title: Readonly<{
    half: (who: string, year: string) => string;
    /** Nineteen of twenty in the same year as half of them. */
    nearlyAll: (who: string, year: string) => string;
    nearlyAllBy: (year: string) => string;
    butNever: (cases: string, last: string) => string;
    never: (who: string, cases: string, last: string) => string;
    neverAtAll: (who: string, last: string) => string;
    /** Nothing to pay back in at least half of them. */
    neverBelow: (who: string) => string;
    butBelow: (cases: string, last: string) => string;
    ends: (who: string, last: string, low: string, high: string) => string;
    ended: (who: string, last: string, amount: string, isCertain: boolean) => string;
  }>;
}>;

const words: InEvery<FanWords> = { sv, en };

export const fanWords = (language: Language): FanWords => words[language];

/** Years by which 5, 50 and 95 % of the draws are paid back, and the share that never is. */
export type PaybackDrawn = Readonly<{ low: Ratio; median: Ratio; high: Ratio; never: number }>;

type Told = Readonly<{
  /** As in "för samhället". */
  who: string;
  summary: Pick<Summary, "quantiles" | "sd" | "mean">;
  /** Undefined where there is no outlay, or it is not known in which year the benefit comes. */
  payback: PaybackDrawn | undefined;
  lastYear: number;
}>;

/** "För samhället är det i hälften av fallen återbetalt senast 2035; i omkring 14 fall av 100 är det ännu inte återbetalt 2080". */
export const fanTitle = (told: Told, language: Language): Sentence =>
  say`${told.payback ? paidBack(told, told.payback, language) : endsOf(told, language)}`;

const paidBack = ({ who, lastYear }: Told, { median, high, never }: PaybackDrawn, language: Language): string => {
  const { title } = words[language];
  // The fan is of fewer draws than the rest, and has no error of its own.
  const unpaid: Cases = { of: ofHundred(never), isAbout: true };
  const [cases, last] = [inCases(unpaid, language), year(lastYear)];
  if (!median.defined) {
    if (median.why === "noOutlay")
      return title.neverBelow(who) + (unpaid.of === "none" ? "" : title.butBelow(cases, last));
    return unpaid.of === "all" ? title.neverAtAll(who, last) : title.never(who, cases, last);
  }
  if (unpaid.of !== "none") return title.half(who, year(median.value)) + title.butNever(cases, last);
  if (!high.defined) return title.half(who, year(median.value));
  if (high.value === median.value) return title.nearlyAll(who, year(high.value));
  return title.half(who, year(median.value)) + title.nearlyAllBy(year(high.value));
};

const endsOf = ({ who, summary, lastYear }: Told, language: Language): string => {
  const { title } = words[language];
  const { "0.05": low, "0.5": middle, "0.95": high } = summary.quantiles;
  if (isCertain(summary)) return title.ended(who, year(lastYear), compactKronor(middle, language), true);
  const [first, last] = compactEnds(low, high, language);
  if (last === undefined) return title.ended(who, year(lastYear), first, false);
  return title.ends(who, year(lastYear), first, last);
};
