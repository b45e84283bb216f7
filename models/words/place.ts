import type { Address } from "../problem.ts";
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
  scenarios: ["scenariot", "scenario"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type ListName = keyof typeof elements;

const isList = (key: string): key is ListName => Object.hasOwn(elements, key);

/** What an element is called, where the document is at hand; else its id. */
export type Names = (list: ListName, id: string) => string;
export const byId: Names = (_, id) => id;

type Named = Readonly<{ id?: string | undefined; name?: string | undefined }>;
type WithNames = Readonly<{ [K in ListName]?: readonly (Named | undefined)[] | readonly unknown[] | undefined }>;

/** Names as the document gives them, so that a reader meets "Samordnare" and not an id. */
export const namesOf =
  (document: WithNames): Names =>
  (list, id) => {
    const named = list === "equalisation" ? document.actors : document[list];
    const element = (named as readonly (Named | undefined)[] | undefined)?.find((candidate) => candidate?.id === id);
    return element?.name || id;
  };

/** "antagandet ”Deltagandegrad”": an element by its kind and name. */
export const elementWord = (list: ListName, id: string, names: Names, language: Language): string => {
  return `${elements[list][language === "sv" ? 0 : 1]} ${quoted(names(list, id), language)}`;
};

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

/** Keys whose own keys are ids of another list. (An effect's value may be given by outcome year too.) */
const keyedBy: Readonly<Record<string, ListName>> = {
  recipients: "actors",
  set: "parameters",
  baselineRisk: "cohorts",
  value: "cohorts",
};
/** Keys whose own keys are years: "24" is a year mistyped there, and no position in a list. */
const keyedByYear: ReadonlySet<string> = new Set(["amounts", "ingredients", "people", "values"]);

const numbered: InEvery<(position: number) => string> = {
  sv: (position) => `nr ${position + 1}`,
  en: (position) => `no. ${position + 1}`,
};

/** An element of a list without ids is known by its position; people count from one. */
const topWord = (list: ListName, id: string, names: Names, language: Language): string =>
  /^\d{1,3}$/.test(id) && names(list, id) === id
    ? `${elements[list][language === "sv" ? 0 : 1]} ${numbered[language](Number(id))}`
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
  return list ? quoted(step, language) : keyWord(step, language);
};

/** Where something stands, in words: "Kostnaden ”Samordnare”, belopp, år 2022"; empty for the document as a whole. */
export const place = (at: Address, language: Language, names: Names = byId): string => {
  const steps = at.split("/").slice(1).map(unescaped);
  const [top, id, ...rest] = steps;
  if (top === undefined) return "";
  // An id says nothing about what it holds, though it may be spelt like a key.
  const inside = (keys: readonly string[], before: string): readonly string[] =>
    keys.map((key, i) => stepWord(key, [keys[i - 2] ?? before, keys[i - 1] ?? before], names, language));
  const words =
    isList(top) && id !== undefined
      ? [topWord(top, id, names, language), ...inside(rest, "")]
      : [keyWord(top, language), ...inside(steps.slice(1), top)];
  const text = words.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};
