import type { Appraisal, Parameter, Unit } from "../appraisal.ts";
import type { Difference } from "../change.ts";
import type { LineShare, LinesNotMoved } from "../lineMoves.ts";
import { placesOf } from "../places.ts";
import { type Address, address } from "../problem.ts";
import type { Change, Moved, NotMoved, Share } from "../waterfall.ts";
import { keyWord, quoted } from "./key.ts";
import type { Language } from "./language.ts";
import { figureAmount, figureWord } from "./movedFigure.ts";
import { numbered, words } from "./movedWords.ts";
import { first, inSentence, listed } from "./noun.ts";
import { compactKronor, exact, exactShare, kronor, share as percent } from "./number.ts";
import { byId, type ListName, type Names, namesOf, place } from "./place.ts";
import { quantity, unitSymbol } from "./unit.ts";
import { whySentence } from "./why.ts";

/** The two documents, before any scenario or after, for names and units. */
export type Documents = Readonly<{ before: Appraisal; after: Appraisal }>;

/** One or two sentences: what was changed from what to what, and what that did to the figure. */
export const shareText = (
  share: Share,
  { figure }: Pick<Moved, "figure">,
  documents: Documents,
  language: Language,
): string => {
  const said = words[language];
  const telling = tellingOf(documents, language);
  const parts = share.changes.map((change) => changeParts(change, share.differences, telling));
  const effect = (many: boolean): string =>
    effectText(share.amount, figure, figureWord(figure, documents.after, telling.names, language), many, language);
  const isLines = share.changes.includes("structure");
  if (share.changes.length === 1 && !isLines)
    return `${first(listed(parts[0]!, language))} ${effect(parts[0]!.length > 1)}.`;
  const what = first(parts.flat().join("; "));
  if (share.changes.length > 1) return `${what}. ${said.together(effect(true))}`;
  return `${what}. ${said.it} ${effect(false)}.`;
};

const effectText = (amount: number, at: Address, name: string, many: boolean, language: Language): string => {
  const size = figureAmount(Math.abs(amount), at, language);
  const isNothing = size === figureAmount(0, at, language);
  return words[language].effect(isNothing ? "none" : amount > 0 ? "up" : "down", name, size, many);
};

/** What the sentences need to name things and word values. */
type Telling = Readonly<{
  language: Language;
  names: Names;
  units: Readonly<Record<"before" | "after", ReadonlyMap<Address, Unit | undefined>>>;
  parameters: Readonly<Record<"before" | "after", ReadonlyMap<string, Parameter>>>;
  /** Of the discount rate, in the document that has more. */
  bands: number;
}>;

const tellingOf = ({ before, after }: Documents, language: Language): Telling => {
  const [own, other] = [namesOf(after), namesOf(before)];
  const unitsOf = (document: Appraisal) => new Map(placesOf(document).map(({ at, fit }) => [at, fit?.unit]));
  const parametersOf = ({ parameters }: Appraisal) => new Map((parameters ?? []).map((one) => [one.id, one]));
  return {
    language,
    // What is gone has a name before; what has none there either is its id.
    names: (list, id) => (own(list, id) === id ? other(list, id) : own(list, id)),
    units: { before: unitsOf(before), after: unitsOf(after) },
    parameters: { before: parametersOf(before), after: parametersOf(after) },
    bands: Math.max(...[before, after].map(({ settings }) => settings.discounting.schedule.length)),
  };
};

const changeParts = (change: Change, differences: readonly Difference[], telling: Telling): readonly string[] => {
  if (change === "settings")
    return differences.filter(({ at }) => at.startsWith("/settings/")).map((one) => settingText(one, telling));
  if (change !== "structure") return change.parameters.map((id) => parameterText(id, differences, telling));
  return structureParts(
    differences.filter(({ at, ...sides }) => !isMovedWithin(at, sides)),
    telling,
  );
};

/** Settings and parameters on both sides are changes of their own. */
const isMovedWithin = (at: Address, { before, after }: Omit<Difference, "at">): boolean =>
  at.startsWith("/settings/") ||
  (at.startsWith("/parameters/") && (at.split("/").length > 3 || (before !== undefined && after !== undefined)));

/** "Deltagandegrad 80 % → 90 %": the values as the share tells them, since a scenario may have set them. */
const parameterText = (id: string, differences: readonly Difference[], telling: Telling): string => {
  const { names, language, parameters } = telling;
  const said = (key: "value" | "unit") => differences.find(({ at }) => at === address("parameters", id, key));
  const name = inSentence(names("parameters", id));
  const value = said("value");
  const unitOn = (side: "before" | "after"): Unit =>
    (said("unit")?.[side] as Unit | undefined) ?? parameters[side].get(id)?.unit ?? "factor";
  const valueOn = (side: "before" | "after"): number | undefined =>
    value === undefined ? parameters[side].get(id)?.value : (value[side] as number | undefined);
  if (value === undefined && said("unit") === undefined) return `${name} (${words[language].beliefChanged})`;
  const ends = numbersText([valueOn("before"), unitOn("before")], [valueOn("after"), unitOn("after")], language);
  return `${name} ${ends.join(" → ")}`;
};

type Amount = readonly [value: number | undefined, unit: Unit];

/** Both in their units, with every digit where fewer would show them alike. */
const numbersText = (before: Amount, after: Amount, language: Language): readonly [string, string] => {
  const worded = ([value, unit]: Amount): string => {
    if (value === undefined) return words[language].notStated;
    return unit === "share" ? percent(value, language, 2) : quantity(value, unit, language);
  };
  const digits = ([value, unit]: Amount): string => {
    if (unit === "share") return exactShare(value!, language);
    return `${exact(value!, language)}\u00a0${unitSymbol(unit, language)}`.trim();
  };
  const [from, to] = [worded(before), worded(after)];
  return from === to && before[0] !== after[0] ? [digits(before), digits(after)] : [from, to];
};

/** Steps of a setting's address that its name does without. */
const unsaid: ReadonlySet<string> = new Set(["settings", "discounting", "factor"]);

/** "prisår 2025 → 2024", "ränta 3,5 % → 3 %", "tidpunkt under året: årets början → årets mitt". */
const settingText = (difference: Difference, telling: Telling): string => {
  const { language, bands } = telling;
  const steps = difference.at.split("/").slice(1);
  const isOnlyRate = bands === 1 && steps.at(-1) === "rate";
  const name = steps.flatMap((step, position) => {
    if (unsaid.has(step) || /^\d+$/.test(step) || (isOnlyRate && step === "schedule")) return [];
    const next = steps[position + 1] ?? "";
    return [
      /^\d+$/.test(next) ? `${keyWord(step, language)} ${numbered[language](Number(next))}` : keyWord(step, language),
    ];
  });
  const ends = fromTo(difference, telling);
  return `${name.join(", ")}${/^[\d\u2212S]/.test(ends) ? "" : ":"} ${ends}`;
};

const fromTo = (difference: Difference, telling: Telling): string => {
  const { at, before, after } = difference;
  if (typeof before === "number" && typeof after === "number") {
    const [from, to] = [telling.units.before.get(at), telling.units.after.get(at)];
    if (from !== undefined && to !== undefined)
      return numbersText([before, from], [after, to], telling.language).join(" → ");
  }
  return `${valueText("before", difference, telling)} → ${valueText("after", difference, telling)}`;
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
};

/** What stands on one side of a difference, in words. */
const valueText = (side: "before" | "after", difference: Difference, telling: Telling): string => {
  const { at, [side]: value } = difference;
  const { language, names } = telling;
  const said = words[language];
  if (value === undefined || value === null) return said.notStated;
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (typeof value === "number") {
    const unit = telling.units[side].get(at);
    if (unit !== undefined) return numbersText([value, unit], [value, unit], language)[0];
    // Years, ages and lags stand as they are.
    return Number.isInteger(value) ? String(value) : exact(value, language);
  }
  if (typeof value === "string") {
    if (telling.units[side].has(at)) return quoted(names("parameters", value), language);
    const list = at
      .split("/")
      .flatMap((step) => (Object.hasOwn(listOf, step) ? [listOf[step]!] : []))
      .at(-1);
    if (list) return quoted(names(list, value), language);
    return Object.hasOwn(said.choices, value) ? said.choices[value]! : keyWord(value, language);
  }
  const { fromYear, rate } = value as { fromYear?: number; rate?: number | string };
  if (fromYear === undefined || rate === undefined) return said.changed;
  const shown = typeof rate === "number" ? percent(rate, language, 2) : quoted(names("parameters", rate), language);
  return `${shown} ${said.fromYear(String(fromYear))}`;
};

/** So many things are told one by one. */
const TOLD = 4;

/** "tillkommer: kostnaden ”Utvärdering”", "ändras: kostnaden ”Samordnare” (belopp, år 2025: 420 000 kr → 400 000 kr)". */
const structureParts = (differences: readonly Difference[], telling: Telling): readonly string[] => {
  const { language, names } = telling;
  const said = words[language];
  const isWhole = ({ at }: Difference): boolean => at === elementOf(at) && !at.startsWith("/decision/");
  const where = ({ at }: Difference): string => uncapitalised(place(at, language, names));
  const added = differences.filter((one) => isWhole(one) && one.before === undefined);
  const removed = differences.filter((one) => isWhole(one) && one.after === undefined);
  const within = new Map<Address, readonly Difference[]>();
  for (const one of differences)
    if (!added.includes(one) && !removed.includes(one))
      within.set(elementOf(one.at), [...(within.get(elementOf(one.at)) ?? []), one]);
  const changed = [...within].map(([element, inner]) => {
    const name = place(element, language, names);
    const leaf = (one: Difference): string =>
      `${place(one.at, language, names).slice(name.length + 2)}: ${fromTo(one, telling)}`;
    return `${uncapitalised(name)} (${inner.map(leaf).join("; ")})`;
  });
  return [
    ...told(said.added, added.map(where), language),
    ...told(said.removed, removed.map(where), language),
    ...told(said.changed, changed, language),
  ];
};

/** The element of a list that an address stands in; of the decision, the decision. */
const elementOf = (at: Address): Address =>
  at
    .split("/")
    .slice(0, at.startsWith("/decision/") ? 2 : 3)
    .join("/");

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const told = (verb: string, things: readonly string[], language: Language): readonly string[] => {
  if (things.length === 0) return [];
  const rest = things.length - TOLD;
  const said = rest > 1 ? [...things.slice(0, TOLD), words[language].more(rest)] : things;
  return [`${verb}: ${listed(said, language)}`];
};

/** One sentence about a line of a stored result; with `names` it is called what the document calls it. */
export const lineShareText = (
  { line, category, before, after, amount }: LineShare,
  language: Language,
  names: Names = byId,
): string => {
  const lists = ["costs", "valuations"] as const;
  const known = lists.map((list) => names(list, line)).find((name) => name !== line) ?? quoted(line, language);
  const name = category === "publicFunds" ? words[language].publicFunds : known;
  const figure = "/society/npv";
  const effect = effectText(amount, figure, figureWord(figure, { actors: [] }, names, language), false, language);
  const short = [before, after].map((value) => compactKronor(value, language));
  const [from, to] = short[0] === short[1] ? [before, after].map((value) => kronor(value, language)) : short;
  return words[language].line(first(name), from!, to!, effect);
};

/** One sentence that says why nothing was shared out. */
export const notMovedText = (why: NotMoved["why"] | LinesNotMoved["why"], language: Language): string =>
  why === "noFigure" || why === "otherYears" || why === "doesNotAdd"
    ? words[language].unshared[why]
    : whySentence(why, language);
