import type { Address, Problem, ProblemKind } from "../problem.ts";
import type { InEvery, Language } from "./language.ts";
import { byId, elementWord, type ListName, type Names, place } from "./place.ts";
import { en } from "./problem.en.ts";
import { sv } from "./problem.sv.ts";

/** What a sentence may say besides its values: where the problem is and what things are called. */
export type Told = Readonly<{ at: Address; the: (list: ListName, id: string) => string; names: Names }>;

type ValuesOf<K extends ProblemKind> = Extract<Problem, { kind: K }>["values"];
/** One sentence or a few for every kind of problem; a kind without words does not compile. */
export type ProblemWords = Readonly<{ [K in ProblemKind]: (values: ValuesOf<K>, told: Told) => string }>;

/** Problems of the command line name the flag themselves. */
const unplaced: ReadonlySet<ProblemKind> = new Set(["unknownFlag", "flagValue"]);

const doesNotFit: InEvery<string> = {
  sv: "Det här går inte ihop med resten av kalkylen.",
  en: "This does not fit the rest of the appraisal.",
};

const words: InEvery<ProblemWords> = { sv, en };

/** What is wrong, where, why and what to do, in plain words. With `names`, things are called what the document calls them. */
export const problemMessage = (problem: Problem, language: Language, names: Names = byId): string => {
  const article = language === "en" ? "the " : "";
  const told: Told = {
    at: problem.breaks ?? problem.at,
    the: (list, id) => article + elementWord(list, id, names, language),
    names,
  };
  const say = words[language][problem.kind] as (values: Problem["values"], told: Told) => string;
  const where = (at: Address): string => (unplaced.has(problem.kind) ? "" : place(at, language, names));
  const placed = (at: Address, text: string): string => (where(at) === "" ? text : `${where(at)}: ${text}`);
  const text = placed(told.at, say(problem.values, told));
  return problem.breaks === undefined ? text : placed(problem.at, `${doesNotFit[language]} ${text}`);
};

/** The same at its own field, where nobody need be told where that is. */
export const problemHere = (problem: Problem, language: Language, names: Names = byId): string => {
  if (problem.breaks !== undefined) return problemMessage(problem, language, names);
  return problemMessage(problem, language, names).slice(
    unplaced.has(problem.kind) ? 0 : lengthOfPlace(place(problem.at, language, names)),
  );
};

const lengthOfPlace = (where: string): number => (where === "" ? 0 : where.length + ": ".length);

export type WordedProblem = Readonly<{ kind: ProblemKind; at: Address; message: string; values: Problem["values"] }>;

/** Problems as the command line and the API give them. */
export const wordedProblems = (
  problems: readonly Problem[],
  language: Language,
  names: Names = byId,
): readonly WordedProblem[] =>
  problems.map((problem) => ({
    kind: problem.kind,
    at: problem.at,
    message: problemMessage(problem, language, names),
    values: problem.values,
  }));
