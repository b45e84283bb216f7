import type { Appraisal, Outcome } from "../appraisal.ts";
import type { Simulation } from "../result.ts";
import type { Estimate } from "../uncertainty/schema.ts";
import type { InEvery, Language } from "./language.ts";
import { amountOf, REACH, type Standing, standingOf } from "./learning.ts";
import { listed, nounOf } from "./noun.ts";
import { count, kronor, year } from "./number.ts";
import { type Sentence, say } from "./part.ts";
import { en } from "./study.en.ts";
import { sv } from "./study.sv.ts";

/** What following pupils up before the decision would be worth, and how many it is best to follow. */
export type StudyWords = Readonly<{
  /** "200 elever", "200 elever och lika många i en jämförelsegrupp". */
  group: (people: string, hasComparison: boolean) => string;
  follow: (group: string, worth: string, cost: string) => string;
  followMaybe: (group: string, worth: string, cost: string) => string;
  noneWorth: string;
  noneWorthPossible: string;
  most: (group: string, worth: string) => string;
  mostAlmost: (fewer: string) => string;
  nothing: string;
  unclear: string;
  /** Before an outcome's own sentence, where there are several. */
  of: (outcome: string, sentence: string) => string;
  limit: (people: string, sizes: string) => string;
  before: (year: string, people: string) => string;
  beforeNone: (year: string) => string;
  beforeWorth: (group: string, worth: string) => string;
  beforeNothing: (group: string) => string;
  beforeUnclear: (group: string) => string;
}>;

const words: InEvery<StudyWords> = { sv, en };

/** A follow-up of so many of those who take part, with or without as many to compare with. `cost` is known where it is stated. */
export type Study = Readonly<{
  people: number;
  hasComparison: boolean;
  evsi: Estimate;
  standing: Standing;
  cost: number | undefined;
}>;
/** Smallest first. */
export type Studies = Readonly<{ withComparison: readonly Study[]; withoutComparison: readonly Study[] }>;

type Simulated = Simulation["evsi"][string];

const studiesFrom = ({ sizes }: Simulated["withComparison"], hasComparison: boolean): readonly Study[] =>
  sizes.flatMap(({ people, evsi, enbs }) => {
    if (!evsi.defined) return [];
    const cost = enbs.defined ? evsi.value - enbs.value : undefined;
    return [{ people, hasComparison, evsi, standing: standingOf(evsi), cost }];
  });

export const studiesOf = ({ withComparison, withoutComparison }: Simulated): Studies => ({
  withComparison: studiesFrom(withComparison, true),
  withoutComparison: studiesFrom(withoutComparison, false),
});

/** How many there are to follow. */
export type Followable = Readonly<{
  /** All that the decision is about; undefined where a number is not stated. */
  most: number | undefined;
  /** At most so many have had time for the outcome before the decision. */
  before: number | undefined;
  year: number;
}>;

export const followableOf = (
  { decision, cohorts = [], parameters = [] }: Pick<Appraisal, "cohorts" | "parameters" | "decision">,
  { cohorts: followed, lagYears = 0 }: Pick<Outcome, "cohorts" | "lagYears">,
): Followable => {
  const { atStake, future, year } = decision!;
  const number = (ref: number | string): number | undefined =>
    typeof ref === "number" ? ref : parameters.find(({ id }) => id === ref)?.value;
  const perYear = number(future.peoplePerYear);
  const intakes = cohorts
    .filter(({ id }) => followed.includes(id) && !atStake.cohorts?.includes(id))
    .flatMap(({ people }) => Object.entries(people))
    .filter(([intake]) => Number(intake) + lagYears < year)
    .map(([, ref]) => number(ref));
  return {
    most: perYear === undefined ? undefined : perYear * future.years,
    before: intakes.reduce<number | undefined>(
      (sum, people) => (sum === undefined || people === undefined ? undefined : sum + people),
      0,
    ),
    year,
  };
};

export const isPossible = ({ people }: Study, { most }: Pick<Followable, "most">): boolean =>
  most === undefined || people <= most;

const netOf = ({ evsi, cost }: Study): number => (cost === undefined ? evsi.value : evsi.value - cost);

const bestOf = (studies: readonly Study[]): Study | undefined =>
  studies.reduce<Study | undefined>((best, study) => (best && netOf(best) >= netOf(study) ? best : study), undefined);

/** Of those that can be done and are worth something, the one most worth its price; undefined where none is. */
export const recommended = (studies: Studies, followable: Pick<Followable, "most">): Study | undefined => {
  const possible = allOf(studies).filter((study) => study.standing === "worth" && isPossible(study, followable));
  const best = bestOf(possible);
  return best && netOf(best) > 0 ? best : undefined;
};

const allOf = ({ withComparison, withoutComparison }: Studies): readonly Study[] => [
  ...withComparison,
  ...withoutComparison,
];

/** Of the most that a follow-up can give, so much is nearly all of it. */
const NEARLY = 0.9;

/** How an outcome's follow-ups are told: who is followed, and whether its name must be said. */
export type Following = Readonly<{ outcome: Pick<Outcome, "name" | "concept">; isOnly: boolean }>;

const groupOf = ({ people, hasComparison }: Study, { outcome }: Following, language: Language): string =>
  words[language].group(`${count(people, language)} ${nounOf(outcome, language).people}`, hasComparison);

/** "Följ upp 200 elever och lika många i en jämförelsegrupp: det är värt 60 000 kr och kostar 30 000 kr". */
export const studyTitle = (
  studies: Studies,
  followable: Pick<Followable, "most">,
  following: Following,
  language: Language,
): Sentence => {
  const said = studyFinding(studies, followable, following, language);
  return say`${following.isOnly ? said : words[language].of(following.outcome.name, said)}`;
};

const studyFinding = (
  studies: Studies,
  followable: Pick<Followable, "most">,
  following: Following,
  language: Language,
): string => {
  const told = words[language];
  const all = allOf(studies);
  const possible = all.filter((study) => isPossible(study, followable));
  if (possible.every(({ standing }) => standing === "nothing")) return told.nothing;
  if (possible.every(({ standing }) => standing !== "worth")) return told.unclear;
  const best = recommended(studies, followable);
  if (!best) return possible.length < all.length ? told.noneWorthPossible : told.noneWorth;
  const group = groupOf(best, following, language);
  const worth = amountOf(best.evsi, language);
  if (best.cost !== undefined) {
    const isSure = netOf(best) > REACH * best.evsi.standardError;
    return told[isSure ? "follow" : "followMaybe"](group, worth, kronor(best.cost, language));
  }
  const arm = best.hasComparison ? studies.withComparison : studies.withoutComparison;
  const fewer = arm.find(({ evsi, standing }) => standing === "worth" && evsi.value >= NEARLY * best.evsi.value);
  const almost = fewer && fewer !== best ? told.mostAlmost(groupOf(fewer, following, language)) : "";
  return told.most(group, worth) + almost;
};

/** What cannot be followed: more than there are, and what is not there before the decision. */
export const possibleSentences = (
  studies: Studies,
  followable: Followable,
  following: Following,
  language: Language,
): readonly string[] => {
  const told = words[language];
  const { people } = nounOf(following.outcome, language);
  const named = (many: number): string => `${count(many, language, 0)} ${people}`;
  const { most, before } = followable;
  const tooMany = studies.withComparison.filter((study) => !isPossible(study, followable));
  const sizes = listed(
    tooMany.map((study) => count(study.people, language)),
    language,
  );
  const when = year(followable.year);
  return [
    ...(most !== undefined && tooMany.length > 0 ? [told.limit(named(most), sizes)] : []),
    ...(before === undefined ? [] : [before < 1 ? told.beforeNone(when) : told.before(when, named(before))]),
    ...beforeWorth(studies, followable, following, language),
  ];
};

/** What it is worth to follow those alone that there are before the decision, where that is fewer than is recommended. */
const beforeWorth = (
  studies: Studies,
  followable: Followable,
  following: Following,
  language: Language,
): readonly string[] => {
  const { before } = followable;
  const best = recommended(studies, followable);
  if (!best || before === undefined || best.people <= before) return [];
  const arm = best.hasComparison ? studies.withComparison : studies.withoutComparison;
  const largest = arm.findLast(({ people }) => people <= before);
  if (!largest) return [];
  const told = words[language];
  const group = groupOf(largest, following, language);
  if (largest.standing === "worth") return [told.beforeWorth(group, amountOf(largest.evsi, language))];
  return [told[largest.standing === "nothing" ? "beforeNothing" : "beforeUnclear"](group)];
};
