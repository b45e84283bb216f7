import type { Appraisal } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Result, Simulation } from "../result.ts";
import type { ParameterGroup } from "../uncertainty/groups.ts";
import type { Estimate } from "../uncertainty/schema.ts";
import { headlineOutcome } from "./headline.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import { en } from "./learning.en.ts";
import { sv } from "./learning.sv.ts";
import { atMost, listed, type Noun, nounOf } from "./noun.ts";
import { compactKronor, count, kronor, scaleName, scaleOf, year } from "./number.ts";
import { figure, type Sentence, say } from "./part.ts";

/** What it would be worth to know more before the decision: of everything, and of one assumption at a time. */
export type LearningWords = Readonly<{
  title: Readonly<{
    worth: (year: string, amount: string) => string;
    nothing: (year: string) => string;
    unclear: (year: string) => string;
    certain: (year: string) => string;
  }>;
  /** What follows an amount: "lika mycket som 0,25 fler behöriga elever". */
  asMuch: (outcomes: string) => string;
  worthEach: (one: string, kronor: Sentence) => Sentence;
  /** Why knowing is worth something, by whether it pays on average. */
  average: Readonly<Record<"pays" | "paysNot" | "several", string>>;
  unchanged: Readonly<Record<"pays" | "paysNot" | "several" | "tiny" | "certain", string>>;
  everything: string;
  most: (parameter: string, kronor: string) => string;
  together: string;
  togetherUnclear: string;
  /** Of one assumption, or of each of several. */
  nothing: (names: string, isOne: boolean) => string;
  unclear: (names: string, isOne: boolean) => string;
  more: (many: number) => string;
  nothingShort: string;
  unclearShort: string;
  groups: Readonly<Record<ParameterGroup, string>>;
}>;

const words: InEvery<LearningWords> = { sv, en };

/** Whether an amount stands out of its own error, is less than a krona, or neither can be said. */
export type Standing = "worth" | "nothing" | "unclear";

/** The reach of an error, in standard errors. */
export const REACH = 2;

export const standingOf = ({ value, standardError }: Estimate): Standing => {
  if (value + REACH * standardError < 1) return "nothing";
  return value >= 1 && value > REACH * standardError ? "worth" : "unclear";
};

/** Digits that are shown of what draws say, where their error allows more than one. */
const MOST_DIGITS = 2;

const powerOf = (value: number): number => Math.floor(Math.log10(value));

/** How many digits: the last is no finer than the standard error. */
const digitsOf = ({ value, standardError }: Estimate): number => {
  const free = standardError > 0 ? powerOf(value) - Math.ceil(Math.log10(standardError)) + 1 : MOST_DIGITS;
  return Math.max(1, Math.min(MOST_DIGITS, free));
};

/** A number above zero with so many significant digits. */
const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** "270 000 kr", "1,2 mnkr": an amount that stands out of its error, in the digits that the error allows. */
export const amountOf = (estimate: Estimate, language: Language): string => {
  const shown = significant(estimate.value, digitsOf(estimate));
  if (shown < 1e6) return kronor(shown, language);
  const scale = scaleOf(shown);
  const number = count(shown / 10 ** scale, language, MOST_DIGITS);
  const unit = scaleName(scale, language);
  return language === "sv" ? `${number}\u00a0${unit}` : unit.replace("SEK", `SEK\u00a0${number}`);
};

/** As `amountOf`, or in a word why there is no amount. */
export const amountOrNone = (estimate: Estimate, language: Language): string => {
  const standing = standingOf(estimate);
  if (standing === "worth") return amountOf(estimate, language);
  return words[language][standing === "nothing" ? "nothingShort" : "unclearShort"];
};

/** What one more of the outcome that the page leads with is worth to society. */
export type Each = Readonly<{ outcome: string; worth: number; noun: Noun }>;

/** Undefined where no outcome is worth something: then there are only kronor. */
export const eachOf = (document: Appraisal, result: Result, language: Language): Each | undefined => {
  const outcome = headlineOutcome(document, result);
  const worth = outcome && result.gained[outcome.id]?.worth;
  if (!outcome || !worth?.defined || worth.value < 1) return undefined;
  return { outcome: outcome.id, worth: worth.value, noun: nounOf(outcome, language) };
};

/** So few outcomes, or fewer, tell nobody anything. */
const FEWEST = 0.01;

/** "0,25": as many outcomes as are worth the same to society; undefined where that says nothing. */
export const outcomeCountOf = (estimate: Estimate, each: Each | undefined, language: Language): string | undefined => {
  const outcomes = each && significant(estimate.value / each.worth, digitsOf(estimate));
  return outcomes === undefined || outcomes < FEWEST ? undefined : count(outcomes, language, 2);
};

/** "270 000 kr, lika mycket som 0,25 fler behöriga elever". */
export const bothOf = (estimate: Estimate, each: Each | undefined, language: Language): string => {
  const many = outcomeCountOf(estimate, each, language);
  const amount = amountOf(estimate, language);
  if (!each || many === undefined) return amount;
  return amount + words[language].asMuch(`${many} ${many === "1" ? each.noun.one : each.noun.many}`);
};

/** "En behörig elev till är värd 1,1 mnkr för samhället." */
export const eachSentence = ({ outcome, worth, noun }: Each, language: Language): Sentence =>
  words[language].worthEach(
    noun.one,
    say`${figure(compactKronor(worth, language), address("gained", outcome, "worth"))}`,
  );

type Believed = Pick<Appraisal, "parameters" | "shareGroups">;

/** That nothing is stated as uncertain does not make it certain: then nothing is said of what knowing is worth. */
const isAllCertain = ({ parameters = [], shareGroups = [] }: Believed): boolean =>
  parameters.every(({ belief }) => belief === undefined || belief.kind === "fixed") &&
  shareGroups.every(({ belief }) => belief === undefined);

/** What it would be worth to know everything, as a sentence. */
export const learningTitle = (
  evpi: Estimate,
  document: Believed & Readonly<{ decision: Pick<NonNullable<Appraisal["decision"]>, "year"> }>,
  each: Each | undefined,
  language: Language,
): Sentence => {
  const { title } = words[language];
  const when = year(document.decision.year);
  if (isAllCertain(document)) return say`${title.certain(when)}`;
  const standing = standingOf(evpi);
  return say`${standing === "worth" ? title.worth(when, bothOf(evpi, each, language)) : title[standing](when)}`;
};

/** Why knowing can be worth something, or why it is not. */
export const becauseSentence = (
  { evpi, forward }: Pick<Simulation, "forward"> & Readonly<{ evpi: Estimate }>,
  document: Believed & Pick<Appraisal, "alternatives">,
  language: Language,
): string => {
  const { average, unchanged } = words[language];
  const { alternatives = [] } = document;
  if (isAllCertain(document)) return unchanged.certain;
  const isSingle = alternatives.length === 0 && "mean" in forward;
  if (standingOf(evpi) !== "nothing") {
    if (!isSingle) return average.several;
    return forward.mean > 0 ? average.pays : average.paysNot;
  }
  if (!isSingle) return unchanged.several;
  const [least, most] = [forward.probabilityPositive <= 0, forward.probabilityPositive >= 1];
  return least ? unchanged.paysNot : most ? unchanged.pays : unchanged.tiny;
};

/** An assumption, or several in a group, and what it would be worth to know it. */
export type Learnt = Readonly<{ id: string; name: string; estimate: Estimate; standing: Standing }>;

type Valued = Simulation["evppi"];

/** Knowing a part is worth no more than knowing everything, whatever the draws make of it. */
const learntFrom = (of: Valued, evpi: Estimate, nameOf: (id: string) => string): readonly Learnt[] =>
  Object.entries(of).flatMap(([id, found]) => {
    if (!found.defined) return [];
    const estimate = { value: Math.min(found.value, evpi.value), standardError: found.standardError };
    return [{ id, name: nameOf(id), estimate, standing: standingOf(estimate) }];
  });

/** Every uncertain assumption, what is worth most to know first. */
export const learntOf = (
  { evppi }: Pick<Simulation, "evppi">,
  evpi: Estimate,
  { parameters = [] }: Pick<Appraisal, "parameters">,
): readonly Learnt[] =>
  learntFrom(evppi, evpi, (id) => parameters.find((parameter) => parameter.id === id)?.name ?? id).toSorted(
    (one, other) => other.estimate.value - one.estimate.value,
  );

/** Assumptions together, by what they are about; empty while a slider moves. */
export const groupsLearntOf = (
  { evppiGroups }: Pick<Simulation, "evppiGroups">,
  evpi: Estimate,
  language: Language,
): readonly Learnt[] =>
  learntFrom(evppiGroups, evpi, (group) => words[language].groups[group as ParameterGroup] ?? group);

/** The name of the bar that the others are seen against. */
export const everything = (language: Language): string => words[language].everything;

/** Which assumption is worth most to know more about; that none is, alone. */
export const mostSentence = (learnt: readonly Learnt[], language: Language): Sentence => {
  const [most] = learnt;
  const told = words[language];
  if (most?.standing !== "worth")
    return say`${learnt.every(({ standing }) => standing === "nothing") ? told.together : told.togetherUnclear}`;
  return say`${told.most(quoted(most.name, language), amountOf(most.estimate, language))}`;
};

/** So many are named one by one. */
const MOST_NAMED = 3;

const namesOf = (some: readonly Learnt[], language: Language): string =>
  listed(
    atMost(
      MOST_NAMED,
      some.map(({ name }) => quoted(name, language)),
      words[language].more,
    ),
    language,
  );

/** Those that are worth nothing to know more about, and those of which that cannot be told. */
export const restSentences = (learnt: readonly Learnt[], language: Language): readonly string[] => {
  const told = words[language];
  return (["nothing", "unclear"] as const).flatMap((standing) => {
    const of = learnt.filter((one) => one.standing === standing);
    return of.length > 0 ? [told[standing](namesOf(of, language), of.length === 1)] : [];
  });
};
