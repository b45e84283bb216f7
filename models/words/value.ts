import type { Difference } from "../change.ts";
import { isGroup } from "../member.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import { units } from "../terms.ts";
import type { SideName } from "../waterfall.ts";
import { amountText, spanText } from "./amount.ts";
import { type Believed, beliefText, type DraftBelief } from "./belief.ts";
import { words } from "./changedWords.ts";
import { choiceWord } from "./choice.ts";
import { excerpts, shortened } from "./excerpt.ts";
import { quoted } from "./key.ts";
import type { Language } from "./language.ts";
import { atMost } from "./noun.ts";
import { type ListName, type Names, placeWords } from "./place.ts";
import { isElement, isVariant, type Telling } from "./telling.ts";
import { unitWord } from "./unit.ts";

/** What stands on either side of a difference, in words that tell the two apart. */
export const endsOf = ({ at, before, after }: Difference, telling: Telling): readonly [string, string] => {
  const said = words[telling.language];
  const ends = [false, true].map((isExact) => pairOf({ at, before, after }, telling, isExact));
  const [from, to] = ends.find(([one, other]) => one !== other) ?? ends[0]!;
  if (from !== to) return [from, to];
  // A group that says nothing is still there.
  if (before === undefined) return [from, said.blank];
  return after === undefined ? [said.blank, to] : [from, said.otherwise];
};

const pairOf = ({ at, before, after }: Difference, telling: Telling, isExact: boolean): readonly [string, string] => {
  const { language } = telling;
  if (isSaid(before) && isSaid(after) && isText(at, telling)) return excerpts(before, after, language);
  if (isGroup(before) && isGroup(after) && isBelief(at)) {
    const [from, to] = [believed(before, at, "before", telling), believed(after, at, "after", telling)];
    const { notStated } = words[language];
    return [beliefText(from, language, isExact, to) || notStated, beliefText(to, language, isExact, from) || notStated];
  }
  return [valueText(before, at, "before", telling, isExact), valueText(after, at, "after", telling, isExact)];
};

/** Text that is more than blanks. */
export const isSaid = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** One value as it stands on one side; `isExact` asks for every digit. */
export const valueText = (value: unknown, at: Address, side: SideName, telling: Telling, isExact = false): string => {
  const said = words[telling.language];
  if (value === undefined) return said.notStated;
  if (value === null) return said.noValue;
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (typeof value === "number") return numberText(value, at, side, telling, isExact);
  if (typeof value === "string") return stringText(value, at, side, telling);
  return groupText(value as object, at, side, telling, isExact);
};

/** The key that a value stands at; in a list without ids, the list's. */
const keyOf = (at: Address): string => stepsOf(at).findLast((step) => !/^\d+$/.test(step)) ?? "";

const isBelief = (at: Address): boolean => keyOf(at) === "belief";
const believed = (belief: unknown, at: Address, side: SideName, telling: Telling): Believed => ({
  belief: belief as DraftBelief,
  unit: telling.unit(side, at),
});

/** Years are names and never grouped; the other keys here hold few years. */
const yearKeys: ReadonlySet<string> = new Set(["baseYear", "priceYear", "lastYear", "year", "takenAs", "years"]);

const numberText = (value: number, at: Address, side: SideName, telling: Telling, isExact: boolean): string => {
  const { language } = telling;
  const [key, unit] = [keyOf(at), telling.unit(side, at)];
  if (unit === undefined && yearKeys.has(key) && Number.isSafeInteger(value)) return String(value);
  return amountText(value, unit, language, isExact);
};

const listOf: Readonly<Record<string, ListName>> = {
  payer: "actors",
  from: "actors",
  to: "actors",
  partOf: "actors",
  equalised: "actors",
  series: "series",
  outcome: "outcomes",
  cohorts: "cohorts",
  costs: "costs",
  parameters: "parameters",
  between: "parameters",
  in: "alternatives",
};
/** A scenario is without a line or an outcome, whichever has the id; so is an alternative, or has it only. */
const lineKeys: ReadonlySet<string> = new Set(["without", "only"]);
const lineLists = ["outcomes", "costs", "valuations", "transfers"] as const;

const choiceKeys: ReadonlySet<string> = new Set(
  "currency stage sector phase timing appliesTo sampling kind grade design state usage concept measure per category content realised basis direction size role".split(
    " ",
  ),
);
const dateKeys: ReadonlySet<string> = new Set(["asOf", "goodUntil", "on", "provisional", "date"]);

/** The basis of prices is chosen, that of a report is written. */
const isChoice = (at: Address): boolean => choiceKeys.has(keyOf(at)) && at !== "/report/basis";

/** Text that someone wrote, and no choice, id or date. */
const isText = (at: Address, telling: Telling): boolean => {
  const key = keyOf(at);
  const isKnown = isChoice(at) || dateKeys.has(key) || key === "unit" || key === "year" || lineKeys.has(key);
  return !isKnown && !Object.hasOwn(listOf, key) && !telling.isRef("before", at) && !telling.isRef("after", at);
};

const stringText = (text: string, at: Address, side: SideName, telling: Telling): string => {
  const { language, names } = telling;
  const key = keyOf(at);
  if (!isSaid(text)) return words[language].blank;
  if (telling.isRef(side, at)) return quoted(names("parameters", text), language);
  if (lineKeys.has(key)) return quoted(lineName(text, names), language);
  if (Object.hasOwn(listOf, key)) return quoted(names(listOf[key]!, text), language);
  if (key === "unit") return units.includes(text as never) ? unitWord(text as never, language) : quoted(text, language);
  if (isChoice(at) || key === "year") return choiceWord(text, language);
  return dateKeys.has(key) ? shortened(text) : quoted(shortened(text), language);
};

const lineName = (id: string, names: Names): string =>
  lineLists.map((list) => names(list, id)).find((name) => name !== id) ?? id;

/** So many things are told one by one. */
export const TOLD = 4;

const groupText = (value: object, at: Address, side: SideName, telling: Telling, isExact: boolean): string => {
  const { language, names } = telling;
  if (isElement(at)) return placeWords(at, language, telling.namesOn(side)).join(", ");
  const text = isSet(at) ? setText(value, at, side, telling, isExact) : wholeText(value, at, side, telling, isExact);
  if (text) return text;
  const leaves = Object.entries(value)
    .map(([inner, of]) => [at + address(inner), of] as const)
    .filter(([, of]) => of !== undefined)
    .map(([here, of]) => {
      const said = valueText(of, here, side, telling, isExact);
      return Array.isArray(value) ? said : `${placeWords(here, language, names).at(-1)}: ${said}`;
    });
  return atMost(TOLD, leaves, words[language].more).join(", ") || words[language].notStated;
};

const wholeKeys: ReadonlySet<string> = new Set(["belief", "bounds", "truncate", "schedule", "verified", "profile"]);

/** Whether a group there is told as one thing, and not leaf by leaf. */
export const isToldWhole = (at: Address): boolean => wholeKeys.has(keyOf(at)) || isSet(at);

const isSet = (at: Address): boolean => {
  const [list, , key, ...rest] = stepsOf(at);
  return isVariant(list) && key === "set" && rest.length === 1;
};

/** What a scenario or an alternative says of a parameter. */
const setText = (
  value: object,
  at: Address,
  side: SideName,
  telling: Telling,
  isExact: boolean,
): string | undefined => {
  const { value: number, belief } = value as Readonly<{ value?: number; belief?: object }>;
  if (number !== undefined) return numberText(number, `${at}/value`, side, telling, isExact);
  return belief && wholeText(belief, `${at}/belief`, side, telling, isExact);
};

const wholeText = (
  value: object,
  at: Address,
  side: SideName,
  telling: Telling,
  isExact: boolean,
): string | undefined => {
  const { language } = telling;
  const key = keyOf(at);
  if (Array.isArray(value)) return undefined;
  if (key === "belief") return beliefText(believed(value, at, side, telling), language, isExact);
  if (key === "bounds" || key === "truncate") return spanText(value, telling.unit(side, at), language, isExact);
  if (key === "schedule") return bandText(value, at, side, telling, isExact);
  if (key === "verified") return verifiedText(value, language);
  const { kind } = value as Readonly<{ kind?: string }>;
  return key === "profile" && kind !== undefined ? choiceWord(kind, language) : undefined;
};

/** "3 % från år 31". */
const bandText = (value: object, at: Address, side: SideName, telling: Telling, isExact: boolean): string => {
  const { fromYear, rate } = value as Readonly<{ fromYear?: number; rate?: number | string }>;
  const from = fromYear === undefined ? [] : [words[telling.language].fromYear(String(fromYear))];
  return [...(rate === undefined ? [] : [valueText(rate, `${at}/rate`, side, telling, isExact)]), ...from].join(" ");
};

/** "ja, av Anna Ek 2026-03-01". */
const verifiedText = (value: object, language: Language): string => {
  const { state, by, on } = value as Readonly<{ state?: "yes" | "no"; by?: string; on?: string }>;
  const said = words[language];
  const who = [...(by?.trim() ? [said.by(shortened(by))] : []), ...(on?.trim() ? [shortened(on)] : [])].join(" ");
  return [state && said[state], who].filter(Boolean).join(", ");
};
