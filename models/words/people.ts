import type { Appraisal } from "../appraisal.ts";
import { address } from "../problem.ts";
import type { Result } from "../result.ts";
import { headlineOutcome, reachedBy } from "./headline.ts";
import type { InEvery, Language } from "./language.ts";
import { nounOf } from "./noun.ts";
import { count } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";

/**
 * The break-even as whole people: of all who are reached, those who manage anyway, those who have to be added, and the rest. Where
 * not even all are enough, `extra` is everyone else.
 */
export type People = Readonly<{ anyway: number; extra: number; rest: number; isEnough: boolean }>;
export type PeopleTold = People & Readonly<{ title: Sentence; labels: Readonly<Record<keyof Kinds, string>> }>;
type Kinds = Pick<People, "anyway" | "extra" | "rest">;

type Words = Readonly<{
  enough: (reached: Part, people: string, anyway: Part, extra: Part | string) => Sentence;
  /** Where more must be seen than count: what is deducted of each effect makes `extra` into `counted`. */
  deducted: (reached: Part, people: string, anyway: Part, extra: string, counted: Part) => Sentence;
  notEnough: (reached: Part, people: string, anyway: Part) => Sentence;
  anyway: (anyway: string) => string;
  extra: (extra: string) => string;
  extraDeducted: (extra: string, counted: string) => string;
  notEvenThey: (extra: string) => string;
  rest: (rest: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    enough: (reached, people, anyway, extra) =>
      say`Av ${reached} ${people} som nås väntas ${anyway} klara sig ändå; ${extra} till måste göra det`,
    deducted: (reached, people, anyway, extra, counted) =>
      say`Av ${reached} ${people} som nås väntas ${anyway} klara sig ändå; ${extra} till måste göra det, för att ${counted} ska räknas efter kalkylens avdrag`,
    notEnough: (reached, people, anyway) =>
      say`Av ${reached} ${people} som nås väntas ${anyway} klara sig ändå; alla de andra räcker inte`,
    anyway: (anyway) => `${anyway} klarar sig ändå`,
    extra: (extra) => `${extra} till krävs`,
    extraDeducted: (extra, counted) => `${extra} till krävs, ${counted} räknas`,
    notEvenThey: (extra) => `${extra} till räcker inte`,
    rest: (rest) => `${rest} övriga`,
  },
  en: {
    enough: (reached, people, anyway, extra) =>
      say`Of ${reached} ${people} reached, ${anyway} are expected to manage anyway; ${extra} more must`,
    deducted: (reached, people, anyway, extra, counted) =>
      say`Of ${reached} ${people} reached, ${anyway} are expected to manage anyway; ${extra} more must, for ${counted} to count after the appraisal’s deductions`,
    notEnough: (reached, people, anyway) =>
      say`Of ${reached} ${people} reached, ${anyway} are expected to manage anyway; all the others are not enough`,
    anyway: (anyway) => `${anyway} manage anyway`,
    extra: (extra) => `${extra} more needed`,
    extraDeducted: (extra, counted) => `${extra} more needed, ${counted} count`,
    notEvenThey: (extra) => `${extra} more not enough`,
    rest: (rest) => `${rest} others`,
  },
};

type Counted = Readonly<{ reached: number; anyway: number; observed: number; impossible: boolean }>;

/** Whole people: those who have to be added are never rounded away. */
const peopleOf = ({ reached, anyway, observed, impossible }: Counted): People => {
  const everyone = Math.round(reached);
  const watched = Math.ceil(observed - 1e-9);
  const managing = Math.min(Math.round(anyway), watched - 1, everyone);
  if (impossible || watched > everyone)
    return { anyway: managing, extra: everyone - managing, rest: 0, isEnough: false };
  return { anyway: managing, extra: watched - managing, rest: everyone - watched, isEnough: true };
};

/** Society's break-even of the headline's outcome as people; undefined where it is not something that so many of them become. */
export const peopleTold = (result: Result, document: Appraisal, language: Language): PeopleTold | undefined => {
  const outcome = headlineOutcome(document, result);
  const reached = outcome && reachedBy(result, outcome.id);
  const need = outcome && result.breakEven.outcomes[outcome.id]?.society;
  const anyway = outcome && result.gained[outcome.id]?.anyway;
  if (!outcome || reached === undefined || !anyway?.defined || !need?.observed.defined) return undefined;
  const { needed, observed, whole, impossible } = need;
  const people = peopleOf({ reached, anyway: anyway.value, observed: observed.value, impossible });
  const told = words[language];
  const shown = (of: number): string => count(of, language, 0);
  const gained = (...steps: readonly string[]) => address("gained", outcome.id, ...steps);
  const crowd = figure(shown(reached), gained("funnel", "reached"));
  const managing = figure(shown(people.anyway), gained("anyway"));
  const door = (of: number) => figure(shown(of), address("breakEven", "outcomes", outcome.id, "society", "whole"));
  // Rounded by themselves, those who manage and those who are needed may leave one between them.
  const isWhole = whole.defined && whole.value === people.extra;
  const extra = shown(people.extra);
  const noun = nounOf(outcome, language).people;
  const isDeducted = needed.defined && observed.value - anyway.value > needed.value + 1e-9;
  const counted = whole.defined && !isWhole && isDeducted ? whole.value : undefined;
  const enough =
    counted === undefined
      ? told.enough(crowd, noun, managing, isWhole ? door(people.extra) : extra)
      : told.deducted(crowd, noun, managing, extra, door(counted));
  const enoughLabel = counted === undefined ? told.extra(extra) : told.extraDeducted(extra, shown(counted));
  return {
    ...people,
    title: people.isEnough ? enough : told.notEnough(crowd, noun, managing),
    labels: {
      anyway: told.anyway(shown(people.anyway)),
      extra: people.isEnough ? enoughLabel : told.notEvenThey(extra),
      rest: told.rest(shown(people.rest)),
    },
  };
};
