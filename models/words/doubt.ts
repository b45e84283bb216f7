import type { Appraisal } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Result, Simulation } from "../result.ts";
import { personConcepts } from "../terms.ts";
import type { Summary } from "../uncertainty/schema.ts";
import { casesText, inCases, others } from "./cases.ts";
import { chanceOf, isCertain, isDrawn, reachOf } from "./chance.ts";
import { doubtEn } from "./doubt.en.ts";
import { doubtSv } from "./doubt.sv.ts";
import type { DoubtWords } from "./doubtWords.ts";
import { headlineOutcome, reachedBy } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { nounOf } from "./noun.ts";
import { compactBeside, compactKronor, count, kronor, lastPlace, scaleOf } from "./number.ts";
import { society } from "./perspective.ts";
import { whySentence } from "./why.ts";

/**
 * How sure it is, in sentences: what the draws of a figure say and no more. "In nine cases of ten" is from the 5th to the 95th
 * percentile.
 */

type Range = Simulation["ranges"][string];

export const doubtWords: InEvery<DoubtWords> = { sv: doubtSv, en: doubtEn };

/** Whether it pays for someone, and how often: "Insatsen bär sig troligen för samhället: i 88 fall av 100." */
export const paySentence = (summary: Summary, draws: number, who: string, language: Language): string => {
  const { verdict, certain } = doubtWords[language];
  if (isCertain(summary)) {
    const net = compactKronor(summary.central, language);
    if (Math.abs(summary.central) < 0.5) return certain.even(who);
    return summary.central > 0 ? certain.pays(who, net) : certain.paysNot(who, net);
  }
  const chance = chanceOf(summary, draws);
  return verdict[chance.verdict](who, inCases(chance, language));
};

/** How often it does not pay, where that may be forgotten beside how often it does. */
const restSentence = (summary: Summary, draws: number, language: Language): string | undefined => {
  if (isCertain(summary)) return undefined;
  const { of, isAbout, verdict } = chanceOf(summary, draws);
  const isSaid = verdict === "almostSurely" || verdict === "probably" || verdict === "open";
  if (!isSaid || typeof of !== "number") return undefined;
  return doubtWords[language].rest(casesText({ of: others(of), isAbout }, language, "ofHundred"));
};

/** That mean and most cases are on different sides of zero, where that is no chance of the draws. */
const skewSentence = (summary: Summary, draws: number, language: Language): string | undefined => {
  const { mean, standardError, probabilityPositive } = summary;
  if (isCertain(summary) || Math.abs(mean) <= 2 * standardError) return undefined;
  const { fewWeighMore, manyWeighLess } = doubtWords[language];
  const reach = reachOf(summary, draws);
  if (mean > 0 && probabilityPositive + reach < 0.495) return fewWeighMore;
  return mean < 0 && probabilityPositive - reach > 0.505 ? manyWeighLess : undefined;
};

/** That what the investment changes may be for the worse, where at least one case in twenty has it so. */
const harmSentence = (bcr: Range | undefined, language: Language): string | undefined => {
  if (!bcr) return undefined;
  const below = ([low, least]: readonly [Range["low"], string]) => (low.defined && low.value < 0 ? [least] : []);
  const found = (
    [
      [bcr.high, "95"],
      [bcr.median, "50"],
      [bcr.low, "5"],
    ] as const
  ).flatMap(below);
  return found[0] === undefined ? undefined : doubtWords[language].harm(found[0]);
};

/** "Nettonuvärdet hamnar i nio fall av tio mellan −1,7 och 12,4 mnkr, …"; nothing where it is certain, which is said above. */
const rangeSentence = (summary: Summary, language: Language): string | undefined => {
  if (isCertain(summary)) return undefined;
  const { between, near } = doubtWords[language].range;
  const shown = shownKeys.map((key) => summary.quantiles[key]);
  const { bare, full } = compactBeside(shown, language);
  const [low, middle, high] = [full[0]!, full[1]!, full[2]!];
  return low === high ? near(middle) : between(bare[0]!, high, middle);
};

export const shownKeys = ["0.05", "0.5", "0.95"] as const;

/** Kronor that two errors of it reach, so coarse that one more error of the draws changes nothing: 4 480 is 5 000. */
const ceiled = (amount: number): number => {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))));
  return Math.ceil(amount / power - 1e-9) * power;
};

/** The coarsest round number of kronor that the draws are sure of to half a step. */
const stepFor = (error: number): number => 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(0.5, 2 * error) * 2)));

const rounded = (amount: number, step: number): number => Math.round(amount / step) * step;

/** Whether two errors of each end and the middle are no more than the last digit that is shown of it. */
const areDigitsSafe = ({ quantiles, quantileErrors }: Summary): boolean => {
  const scale = scaleOf(Math.max(...shownKeys.map((key) => Math.abs(quantiles[key]))));
  return shownKeys.every((key) => 2 * quantileErrors[key] <= lastPlace(quantiles[key], scale));
};

/** Whether other draws would have said the same, in kronor and percentage points. */
const steadySentence = (summary: Summary, draws: number, language: Language): string | undefined => {
  if (isCertain(summary)) return undefined;
  const { steady, unsteady } = doubtWords[language];
  const { standardError, quantileErrors } = summary;
  const reach = reachOf(summary, draws);
  const points = count(Math.max(1, Math.ceil(1000 * reach - 1e-9)) / 10, language);
  const ends = 2 * Math.max(...shownKeys.map((key) => quantileErrors[key]));
  const amount = (of: number) => kronor(ceiled(of), language);
  return reach <= 0.005 && areDigitsSafe(summary)
    ? steady(points, amount(2 * standardError))
    : unsteady(points, amount(ends));
};

/** The mean with the digits that are no chance of the draws, and how far it is from the central case where that is more than its error. */
const meanSentence = (summary: Summary, language: Language): string | undefined => {
  if (isCertain(summary)) return undefined;
  const { mean: alone, meanBeside } = doubtWords[language];
  const { mean, gap, standardError } = summary;
  const step = stepFor(standardError);
  const shown = kronor(rounded(mean, step), language);
  const beside = Math.abs(rounded(gap, step));
  return beside === 0 ? alone(shown) : meanBeside(shown, kronor(beside, language), gap > 0);
};

/** Whole outcomes, forgiving the last bits of a sum. */
const whole = (needed: number): number => Math.max(0, Math.ceil(needed - 1e-9));

/**
 * How many are needed for society, in nine cases of ten: known also where the effect is not; nothing where it is certain. Under the
 * page's first sentence it is not said again what for.
 */
export const neededSentence = (
  { ranges }: Pick<Simulation, "ranges">,
  document: Appraisal,
  result: Result,
  language: Language,
  isAlone = true,
): string | undefined => {
  const outcome = headlineOutcome(document, result);
  const range = outcome && ranges[`${address("breakEven", "outcomes", outcome.id)}/society/needed`];
  if (!outcome || !range) return undefined;
  const { needed } = doubtWords[language];
  const toPay = isAlone ? needed.toPay : "";
  const noun = nounOf(outcome, language);
  const reached = personConcepts.has(outcome.concept) ? reachedBy(result, outcome.id) : undefined;
  const crowd = count(Math.round(reached ?? 0), language);
  const shown = (outcomes: number): string => (outcomes === 0 ? needed.no : count(outcomes, language));
  const isBeyond = (outcomes: number): boolean => reached !== undefined && outcomes > reached + 1e-9;
  const { low, high } = range;
  if (!low.defined) return low.why === "unreachable" ? needed.hopeless(toPay) : undefined;
  const least = whole(low.value);
  if (isBeyond(least)) return needed.notEnough(noun, crowd, toPay);
  if (!high.defined) return high.why === "unreachable" ? needed.unreachable(shown(least), noun, toPay) : undefined;
  if (high.value - low.value < 1e-9) return undefined;
  const most = whole(high.value);
  if (isBeyond(most)) return needed.beyond(shown(least), noun, crowd, toPay);
  return least === most
    ? needed.same(shown(least), least === 1, noun, toPay)
    : needed.between(shown(least), shown(most), noun, toPay);
};

/** Why nothing can be said of how sure it is; undefined where something can. */
const unknownSentence = ({ society, publicSector, actors }: Simulation, language: Language): string | undefined => {
  const told = doubtWords[language];
  if (!isDrawn(society)) return told.unknown(whySentence(society.why, language));
  const all = [society, publicSector, ...Object.values(actors)].filter(isDrawn);
  return all.every(isCertain) ? told.nothingUncertain : undefined;
};

/**
 * How sure it is that the investment pays for society. `lead` stands by itself, `rest` says how else it can be, `range` is what the
 * dots show, `quiet` whether the draws are enough; the last two undefined where nothing is drawn.
 */
export type DoubtTold = Readonly<{
  lead: string;
  rest: string;
  range: string | undefined;
  quiet: string | undefined;
}>;

const joined = (sentences: readonly (string | undefined)[]): string =>
  sentences.filter((sentence) => sentence !== undefined).join(" ");

export const doubtTold = (
  simulation: Simulation,
  document: Appraisal,
  result: Result,
  language: Language,
): DoubtTold => {
  const { society: of, draws, ranges } = simulation;
  const unknown = unknownSentence(simulation, language);
  if (!isDrawn(of) || unknown) {
    const needed = neededSentence(simulation, document, result, language);
    return { lead: unknown ?? "", rest: joined([needed]), range: undefined, quiet: undefined };
  }
  const lead = paySentence(of, draws, society(result, language).name, language);
  if (isCertain(of)) return { lead, rest: "", range: undefined, quiet: undefined };
  return {
    lead,
    rest: joined([
      restSentence(of, draws, language),
      result.society.pvCosts > 0 ? harmSentence(ranges["/society/bcr"], language) : undefined,
      skewSentence(of, draws, language),
    ]),
    range: rangeSentence(of, language),
    quiet: joined([meanSentence(of, language), steadySentence(of, draws, language)]),
  };
};
