import { MOST_ENTRIES } from "../limits.ts";
import { pathOfList, stepsToList, valueAt } from "../path.ts";
import { type Address, stepsOf } from "../problem.ts";
import { keyWord, quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";

/** One element of a list: "kostnaden ”Samordnare”". */
const elements = {
  actors: ["aktören", "actor"],
  series: ["prisserien", "price series"],
  parameters: ["antagandet", "parameter"],
  shareGroups: ["andelsgruppen", "share group"],
  correlations: ["sambandet", "correlation"],
  cohorts: ["målgruppen", "cohort"],
  outcomes: ["utfallet", "outcome"],
  costs: ["kostnaden", "cost"],
  valuations: ["värderingen", "valuation"],
  equalisation: ["utjämningen för", "equalisation of"],
  transfers: ["transfereringen", "transfer"],
  unpriced: ["effekten utan pris", "effect without a price"],
  alternatives: ["alternativet", "alternative"],
  scenarios: ["scenariot", "scenario"],
  comments: ["kommentaren", "comment"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type ListName = keyof typeof elements;

/** The list of the document that an address leads into, and how many of its steps lead there. */
export const listIn = (steps: readonly string[]): Readonly<{ list: ListName; depth: number }> | undefined => {
  const depth = stepsToList(steps) || 1;
  const list = steps[depth - 1];
  const isOne = list !== undefined && Object.hasOwn(elements, list) && pathOfList(list).length === depth;
  return isOne ? { list: list as ListName, depth } : undefined;
};
/** What stands in a list of a document. */
export const inList = (document: object, list: ListName): readonly unknown[] =>
  (valueAt(document, pathOfList(list)) ?? []) as readonly unknown[];
export const listNames = Object.keys(elements) as readonly ListName[];

/** What an element is called, where the document is at hand; else its id. */
export type Names = (list: ListName, id: string) => string;
export const byId: Names = (_, id) => id;

type Named = Readonly<{
  id?: string | undefined;
  name?: string | undefined;
  from?: string | undefined;
  parameters?: readonly (string | undefined)[] | undefined;
  between?: readonly (string | undefined)[] | undefined;
}>;

/** Names as the document gives them, so that a reader meets "Samordnare" and not an id. */
export const namesOf = (document: object): Names => {
  const known = new Map<ListName, ReadonlyMap<string, string>>();
  const names: Names = (list, id) => {
    const named = known.get(list) ?? namesIn(list, inList(document, list) as readonly (Named | undefined)[], names);
    known.set(list, named);
    return named.get(id) ?? (list === "equalisation" ? names("actors", id) : id);
  };
  return names;
};

/** By id, and by position what no id leads to: someone is still writing it. */
const namesIn = (
  list: ListName,
  elements: readonly (Named | undefined)[],
  names: Names,
): ReadonlyMap<string, string> => {
  const named = elements.map((element) => element && nameOf(list, element, names));
  const found = new Map<string, string>();
  const note = (key: string | undefined, name: string | undefined): void => {
    if (key !== undefined && name !== undefined && !found.has(key)) found.set(key, name);
  };
  const keys = elements.map((element) => (list === "equalisation" ? element?.from : element?.id));
  for (const [position, key] of keys.entries()) note(key, named[position]);
  for (const [position, name] of named.entries()) note(String(position), name);
  return found;
};

/** What has no name of its own is called by those that it holds together. */
const nameOf = (list: ListName, { name, from, between, parameters }: Named, names: Names): string | undefined => {
  const called = (ids: Named["parameters"]): readonly string[] =>
    (ids ?? []).flatMap((id) => (id === undefined ? [] : [names("parameters", id)]));
  if (list === "equalisation") return from === undefined ? undefined : names("actors", from);
  if (list === "correlations") return called(between).join(" – ") || undefined;
  if (list !== "shareGroups") return name?.trim() || undefined;
  return called(parameters?.slice(0, 2)).join(", ") + ((parameters?.length ?? 0) > 2 ? " …" : "") || undefined;
};

/** "kostnaden": an element by its kind alone. */
export const elementNoun = (list: ListName, language: Language): string => elements[list][language === "sv" ? 0 : 1];

/** "antagandet ”Deltagandegrad”": an element by its kind and name. */
export const elementWord = (list: ListName, id: string, names: Names, language: Language): string =>
  `${elementNoun(list, language)} ${quoted(names(list, id), language)}`;

/** Keys whose own keys are ids of another list. (An effect's value may be given by outcome year too.) */
const keyedBy: Readonly<Record<string, ListName>> = {
  recipients: "actors",
  set: "parameters",
  baselineRisk: "cohorts",
  value: "cohorts",
};
/** Keys whose own keys are years: "24" is a year mistyped there, and no position in a list. */
const keyedByYear: ReadonlySet<string> = new Set(["amounts", "ingredients", "people", "values"]);

/** "nr 1": people count from one. */
export const numbered: InEvery<(position: number) => string> = {
  sv: (position) => `nr ${position + 1}`,
  en: (position) => `no. ${position + 1}`,
};

/** An element of a list without ids is known by its position, and an id like "2024" is none. */
const topWord = (list: ListName, id: string, names: Names, language: Language): string =>
  /^\d{1,4}$/.test(id) && Number(id) < MOST_ENTRIES && names(list, id) === id
    ? `${elementNoun(list, language)} ${numbered[language](Number(id))}`
    : elementWord(list, id, names, language);

const yearWord = (step: string, language: Language): string => (language === "sv" ? `år ${step}` : `year ${step}`);

/** `before` holds the step, and `holder` that. */
const stepWord = (
  step: string,
  [holder, before]: readonly [string, string],
  names: Names,
  language: Language,
): string => {
  // The observed values of a belief are a list, those of a series go by year.
  if (keyedByYear.has(before) && holder !== "belief")
    return /^\d+$/.test(step) ? yearWord(step, language) : quoted(step, language);
  const list = Object.hasOwn(keyedBy, before) ? keyedBy[before] : undefined;
  const name = list && names(list, step);
  if (name !== undefined && (before !== "value" || name !== step)) return quoted(name, language);
  if (/^\d{4}$/.test(step)) return yearWord(step, language);
  if (/^\d{1,3}$/.test(step) && !list) return numbered[language](Number(step));
  return list ? quoted(step, language) : keyWord(step, language, before);
};

/** The words of `place` one by one, as they stand inside a sentence: the element first, then a word for each step. */
export const placeWords = (at: Address, language: Language, names: Names = byId): readonly string[] => {
  const steps = stepsOf(at);
  const [top] = steps;
  if (top === undefined) return [];
  const into = listIn(steps);
  const id = into && steps[into.depth];
  // An id says nothing about what it holds, though it may be spelt like a key.
  const inside = (keys: readonly string[], before: string): readonly string[] =>
    keys.map((key, i) => stepWord(key, [keys[i - 2] ?? before, keys[i - 1] ?? before], names, language));
  return into && id !== undefined
    ? [topWord(into.list, id, names, language), ...inside(steps.slice(into.depth + 1), "")]
    : [keyWord(top, language), ...inside(steps.slice(1), top)];
};

/** Where something stands, in words: "Kostnaden ”Samordnare”, belopp, år 2022"; empty for the document as a whole. */
export const place = (at: Address, language: Language, names: Names = byId): string => {
  const text = placeWords(at, language, names).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};
