import type { Appraisal, Outcome } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Result } from "../result.ts";
import { watchedTotal } from "./breakEven.ts";
import { headlineOutcome, observedSentence, reachedIn } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { nounOf } from "./noun.ts";
import { count, shareOut, year } from "./number.ts";
import type { Sentence } from "./part.ts";

/** One outcome year of the number to watch: persons reached, those who manage anyway, and how many must be seen, by itself and so far. */
export type WatchedYear = Readonly<{ year: number; reached: number; anyway: number; watched: number; soFar: number }>;

/** The number to watch as a follow-up plan has it. */
export type Watching = Readonly<{
  outcome: string;
  sentence: Sentence;
  /** The years, where there are several and each can be asked for. */
  years: readonly WatchedYear[];
  /** What there is to copy: sentences that stand by themselves; undefined where there is no number to watch. */
  line: string | undefined;
  /** The same where the page says already which appraisal it is of. */
  told: string | undefined;
}>;

type Qualities = Readonly<Record<"isOthersToo" | "isUnverified" | "isPriceYearUnknown" | "isIllustrative", boolean>>;
type Line = Readonly<{ scenario: string | undefined; total: number; reached: number; anyway: number }> &
  Qualities &
  Readonly<{ outcome: Outcome; years: readonly WatchedYear[] }>;

/** To the decimal that people are shown with. */
const isWhole = (people: number): boolean => Math.abs(people - Math.round(people)) < 0.05;

const ofAppraisal: InEvery<(title: string) => string> = {
  sv: (title) => ` Kalkyl: ${title}.`,
  en: (title) => ` Appraisal: ${title}.`,
};

const words: InEvery<(line: Line) => string> = {
  sv: ({ scenario, total, reached, anyway, outcome, years, ...of }) => {
    const { people, be } = nounOf(outcome, "sv");
    const shown = (number: number) => count(number, "sv");
    const byYear = years.map((one) => `${year(one.year)}: ${shown(one.watched)} av ${shown(one.reached)}`);
    return [
      `Att följa${scenario === undefined ? "" : ` (scenariot ”${scenario}”)`}: minst ${shown(total)} av ${shown(reached)} ${people} ska ${be}`,
      byYear.length === 0 ? "" : ` (${byYear.join(", ")})`,
      " för att insatsen ska ha burit sig för samhället.",
      ` Utan insatsen väntas ${isWhole(anyway) ? "" : "omkring "}${count(anyway, "sv", 0)} av de ${shown(reached)} klara det ändå.`,
      of.isOthersToo ? " Talet räknar med att kalkylens andra utfall blir som beräknat." : "",
      of.isUnverified ? " Talet vilar på värden som är ej verifierade." : "",
      of.isPriceYearUnknown ? " Ett värdes prisår är inte känt." : "",
      of.isIllustrative ? " Exemplet är påhittat." : "",
    ].join("");
  },
  en: ({ scenario, total, reached, anyway, outcome, years, ...of }) => {
    const { people, be } = nounOf(outcome, "en");
    const shown = (number: number) => count(number, "en");
    const byYear = years.map((one) => `${year(one.year)}: ${shown(one.watched)} of ${shown(one.reached)}`);
    return [
      `To watch${scenario === undefined ? "" : ` (scenario “${scenario}”)`}: at least ${shown(total)} of ${shown(reached)} ${people} are to ${be}`,
      byYear.length === 0 ? "" : ` (${byYear.join(", ")})`,
      " for the investment to have broken even for society.",
      ` Without the intervention, ${isWhole(anyway) ? "" : "about "}${count(anyway, "en", 0)} of the ${shown(reached)} are expected to manage anyway.`,
      of.isOthersToo ? " The number counts on the appraisal's other outcomes being as calculated." : "",
      of.isUnverified ? " The number rests on values that are not verified." : "",
      of.isPriceYearUnknown ? " The price year of a value is not known." : "",
      of.isIllustrative ? " The example is made up." : "",
    ].join("");
  },
};

/** Each year's own part of sums that are rounded as they run, so that the years shown add to the total shown. */
const running = (years: readonly number[], round: (sum: number) => number): readonly number[] => {
  let sum = 0;
  const sums = years.map((part) => {
    sum += part;
    return round(sum);
  });
  return sums.map((rounded, position) => rounded - (sums[position - 1] ?? 0));
};

/**
 * The number to watch in whole persons by outcome year. Sums are rounded up as they run: at the end of no year is less asked for than
 * is needed by then, and the years add to the total. None where a year would ask for more than it reaches: those who manage
 * anyway are so many in it that only the total can be watched.
 */
export const watchedYears = ({
  watch,
}: Pick<Result["breakEven"]["outcomes"][string], "watch">): readonly WatchedYear[] => {
  if (watch === undefined || "defined" in watch.observed) return [];
  const { reached, anyway, observed } = watch;
  const years = Object.keys(reached)
    .filter((key) => reached[key]! > 0)
    .sort();
  const of = (by: Readonly<Record<string, number>>) => years.map((key) => by[key]!);
  const all = of(reached).reduce((sum, part) => sum + part, 0);
  const people = shareOut(of(reached), all, 1);
  const watched = running(of(observed as Readonly<Record<string, number>>), (sum) => Math.ceil(sum - 1e-9));
  const managing = running(of(anyway), Math.round);
  const rows = years.map((key, position) => ({
    year: Number(key),
    reached: people[position]!,
    anyway: managing[position]!,
    watched: watched[position]!,
    soFar: watched.slice(0, position + 1).reduce((sum, part) => sum + part, 0),
  }));
  return rows.length > 1 && rows.every((row) => row.watched <= row.reached) ? rows : [];
};

const qualitiesOf = (result: Result, document: Appraisal, outcome: string): Qualities => {
  const at = `${address("breakEven", "outcomes", outcome)}/society/observed`;
  return {
    isOthersToo: Object.entries(result.gained).some(
      ([id, { benefits }]) => id !== outcome && benefits.defined && Math.abs(benefits.value) >= 0.5,
    ),
    isUnverified: result.marks[at]?.includes("notVerified") ?? false,
    isPriceYearUnknown: result.marks[at]?.includes("priceYearUnknown") ?? false,
    isIllustrative: document.illustrative === true,
  };
};

/** Undefined where the outcome is not a share of the people reached. */
export const watching = (result: Result, document: Appraisal, language: Language): Watching | undefined => {
  const sentence = observedSentence(result, document, language);
  const outcome = headlineOutcome(document, result);
  if (sentence === undefined || outcome === undefined) return undefined;
  const said = { outcome: outcome.id, sentence };
  const needs = result.breakEven.outcomes[outcome.id]!;
  const reached = reachedIn(result, outcome.id);
  const { anyway } = result.gained[outcome.id]!;
  const total = watchedTotal(needs.society, reached);
  if (total === undefined || reached === undefined || !anyway.defined)
    return { ...said, years: [], line: undefined, told: undefined };
  const years = watchedYears(needs);
  const scenario = document.scenarios?.find(({ id }) => id === result.scenario)?.name;
  const qualities = qualitiesOf(result, document, outcome.id);
  const of = { scenario, total, reached: reached.people, anyway: anyway.value };
  const told = words[language]({ ...of, ...qualities, outcome, years });
  return { ...said, years, told, line: told + ofAppraisal[language](document.title) };
};
