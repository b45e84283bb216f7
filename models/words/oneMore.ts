import type { Appraisal, Outcome } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Ratio, Result } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { first, nounOf } from "./noun.ts";
import { compactEnds, compactKronor } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";

type Words = Readonly<{
  /** Where one more is for the good: as much is lost with one fewer. */
  gain: (either: string, worth: Part) => Sentence;
  loss: (either: string, worth: Part) => Sentence;
  range: (low: string, high: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    gain: (either, worth) => say`${either} ändrar samhällets nettonuvärde med ${worth}.`,
    loss: (either, worth) => say`${either} ändrar samhällets nettonuvärde med ${worth}: en till gör det lägre.`,
    range: (low, high) => ` I nio fall av tio ligger beloppet mellan ${low} och ${high}.`,
  },
  en: {
    gain: (either, worth) => say`${either} changes society's net present value by ${worth}.`,
    loss: (either, worth) => say`${either} changes society's net present value by ${worth}: one more lowers it.`,
    range: (low, high) => ` In nine cases of ten the amount is between ${low} and ${high}.`,
  },
};

/** The ends of what nine draws in ten say of a figure. */
type Ends = Readonly<{ low: Ratio; high: Ratio }>;

export type OneMore = Readonly<{ outcome: Outcome; sentence: Sentence }>;

/**
 * "En behörig elev fler eller färre ändrar samhällets nettonuvärde med 1,1 mnkr", for each outcome that is worth something. It
 * needs no effect.
 */
export const oneMore = (
  { outcomes = [] }: Pick<Appraisal, "outcomes">,
  { gained }: Pick<Result, "gained">,
  ranges: Readonly<Record<string, Ends>>,
  language: Language,
): readonly OneMore[] =>
  outcomes.flatMap((outcome): readonly OneMore[] => {
    const worth = gained[outcome.id]?.worth;
    if (!worth?.defined || Math.round(worth.value) === 0) return [];
    const at = address("gained", outcome.id, "worth");
    const told = words[language];
    const amount = figure(compactKronor(Math.abs(worth.value), language), at);
    const either = first(nounOf(outcome, language).either);
    const sentence = (worth.value > 0 ? told.gain : told.loss)(either, amount);
    return [{ outcome, sentence: say`${sentence}${rangeOf(ranges[at], language)}` }];
  });

/** Nothing where it is certain, or where the ends look the same. */
const rangeOf = (ends: Ends | undefined, language: Language): string => {
  if (!ends?.low.defined || !ends.high.defined) return "";
  const shown = sized(ends.low.value, ends.high.value, language);
  return shown ? words[language].range(...shown) : "";
};

/** As sizes where all of it is on one side of zero, as the sentence before them says it. */
const sized = (low: number, high: number, language: Language): readonly [string, string] | undefined => {
  const [from, to] = high <= 0 ? [-high, -low] : [low, high];
  const shown = compactEnds(from, to, language);
  return shown.length === 2 ? shown : undefined;
};
