import type { Difference } from "../change.ts";
import { isGroup, memberOf } from "../member.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import type { SideName } from "../waterfall.ts";
import { words } from "./changedWords.ts";
import { keyWord } from "./key.ts";
import { atMost, listed } from "./noun.ts";
import { numbered, placeWords } from "./place.ts";
import { elementOf, isVariant, type Telling } from "./telling.ts";
import { endsOf, isToldWhole, TOLD, valueText } from "./value.ts";

/** Differences by what was done: whole elements added and removed, and what changed within each of the others. */
export type Grouped = Readonly<{
  added: readonly Address[];
  removed: readonly Address[];
  changed: ReadonlyMap<Address, readonly Difference[]>;
}>;

export const groupedOf = (differences: readonly Difference[], telling: Telling): Grouped => {
  const changed = new Map<Address, Difference[]>();
  for (const one of differences) {
    const element = elementOf(one.at);
    const inner = changed.get(element);
    if (inner) inner.push(one);
    else changed.set(element, [one]);
  }
  const lackedBy = (side: SideName): readonly Address[] =>
    [...changed].filter(([element, inner]) => isLacked(element, inner, side, telling)).map(([element]) => element);
  const [added, removed] = [lackedBy("before"), lackedBy("after")];
  for (const element of [...added, ...removed]) changed.delete(element);
  return { added, removed, changed };
};

/** Whether a side lacks a whole element, or all settings, or the decision. */
const isLacked = (element: Address, inner: readonly Difference[], side: SideName, telling: Telling): boolean => {
  const other = side === "before" ? "after" : "before";
  const [first] = inner;
  if (first?.at === element) return first[side] === undefined && isGroup(first[other]);
  if (element.includes("/", 1)) return false;
  return telling.at(side, element) === undefined && isGroup(telling.at(other, element));
};

/** "Tillkommer: kostnaden ”Utvärdering” och kostnaden ”Lokal”", without the capital. */
export const elementsText = (verb: string, elements: readonly Address[], telling: Telling): readonly string[] => {
  const { language, names } = telling;
  if (elements.length === 0) return [];
  const things = atMost<() => string>(
    TOLD,
    elements.map((at) => () => placeWords(at, language, names).join(", ")),
    (many) => () => words[language].more(many),
  );
  const told = things.map((thing) => thing());
  return [`${verb}: ${listed(told, language)}`];
};

/** What is told of an element, thing by thing: a belief or a list changed anywhere in it, and a group that one side lacks, is one. */
export const leavesOf = (inner: readonly Difference[], telling: Telling): readonly Difference[] => {
  const under = new Map<Address, number>();
  for (const { at } of inner)
    for (let end = at.lastIndexOf("/"); end > 0; end = at.lastIndexOf("/", end - 1))
      under.set(at.slice(0, end), (under.get(at.slice(0, end)) ?? 0) + 1);
  const leaves = new Map<Address, Difference>();
  for (const one of inner) {
    const at = toldAt(one.at, under, telling);
    const [before, after] = [telling.at("before", at), telling.at("after", at)];
    leaves.set(at, at === one.at ? one : { at, before, after });
  }
  return [...leaves.values()];
};

/** The address of what is told where something differs: itself, or what it is in. */
const toldAt = (at: Address, under: ReadonlyMap<Address, number>, telling: Telling): Address => {
  const start = elementOf(at).length + 1;
  for (let end = at.indexOf("/", start); end > 0; end = at.indexOf("/", end + 1)) {
    const holder = at.slice(0, end);
    if (isOne(holder, under.get(holder) ?? 0, telling)) return holder;
  }
  return at;
};

/** Whether a group or list is told as one thing, so many differences being in it. */
const isOne = (at: Address, differences: number, telling: Telling): boolean => {
  const [from, to] = [telling.at("before", at), telling.at("after", at)];
  const key = at.slice(at.lastIndexOf("/") + 1);
  // Settings are told one by one, wherever they stand, and so are the parameters that a scenario sets.
  if (settingsOf(at) !== undefined || key === "set") return false;
  const decided = (decider: string): boolean => memberOf(from, decider) !== memberOf(to, decider);
  if (key === "belief" || (key === "verified" && decided("state")) || (key === "profile" && decided("kind")))
    return true;
  const list = to ?? from;
  if (Array.isArray(list)) return !list.some(isGroup);
  return differences > 1 && (from === undefined || to === undefined);
};

/** What a thing within an element is called and from what to what it went, or that it came or went whole. */
export const leafParts = (leaf: Difference, telling: Telling): readonly [string] | readonly [string, string] => {
  const { at, before, after } = leaf;
  const said = words[telling.language];
  const name = leafName(at, telling);
  if (Array.isArray(before ?? after)) return [name, listText(leaf, telling)];
  if (isGroup(before ?? after) && !isToldWhole(at)) {
    if (before === undefined) return [`${name} ${said.added}`];
    if (after === undefined) return [`${name} ${said.removed}`];
  }
  return [name, endsOf(leaf, telling).join(" → ")];
};

/** "belopp, år 2025: 420 000 kr → 400 000 kr", "källa tillkommer", "målgrupperna: ”Försöket” utgår". */
export const leafText = (leaf: Difference, telling: Telling): string => leafParts(leaf, telling).join(": ");

/** What came to a list, and what went. */
const listText = ({ at, before, after }: Difference, telling: Telling): string => {
  const said = words[telling.language];
  const [from, to] = [before, after].map((list) => (Array.isArray(list) ? list : []));
  const told = (side: SideName, items: readonly unknown[], verb: string): readonly string[] => {
    const names = items.map((item) => valueText(item, `${at}/0`, side, telling));
    return names.length === 0 ? [] : [`${listed(atMost(TOLD, names, said.more), telling.language)} ${verb}`];
  };
  const changes = [
    ...told("after", without(to!, from!), said.added),
    ...told("before", without(from!, to!), said.removed),
  ];
  return changes.join(", ") || said.reordered;
};

/** What is in a list more often than in another. */
const without = (list: readonly unknown[], other: readonly unknown[]): readonly unknown[] => {
  const left = [...other];
  return list.filter((item) => {
    const position = left.indexOf(item);
    if (position >= 0) left.splice(position, 1);
    return position < 0;
  });
};

/** What a scenario or an alternative sets is called by the parameter alone, and what it changes in the settings as there. */
export const leafName = (at: Address, telling: Telling): string => {
  const [, ...words] = placeWords(at, telling.language, telling.names);
  if (settingsOf(at) !== undefined) return settingName(at, telling);
  const [list, , key, ...set] = stepsOf(at);
  if (!isVariant(list) || key !== "set" || set.length === 0) return words.join(", ");
  return words.slice(1, set[1] === "value" ? 2 : undefined).join(", ");
};

/** The steps of a setting, of the appraisal's or a scenario's. */
const settingsOf = (at: Address): readonly string[] | undefined => {
  const steps = stepsOf(at);
  if (steps[0] === "settings") return steps.slice(1);
  return steps[0] === "scenarios" && steps[2] === "settings" ? steps.slice(3) : undefined;
};

/** Steps of a setting's address that its name does without. */
const unsaid: ReadonlySet<string> = new Set(["discounting", "factor"]);

/** "prisår", "ränta", "räntesteg nr 2, ränta". */
const settingName = (at: Address, telling: Telling): string => {
  const { language } = telling;
  const steps = settingsOf(at) ?? [];
  const schedule = at.replace(/\/schedule\/.*/, "/schedule");
  const hasBands = (side: SideName): boolean => {
    const bands = telling.at(side, schedule);
    return Array.isArray(bands) && bands.length > 1;
  };
  const isOnlyRate = steps.at(-1) === "rate" && !hasBands("before") && !hasBands("after");
  const name = steps.flatMap((step, position) => {
    if (unsaid.has(step) || /^\d+$/.test(step) || (isOnlyRate && step === "schedule")) return [];
    const next = steps[position + 1] ?? "";
    const word = keyWord(step, language, steps[position - 1]);
    return [/^\d+$/.test(next) ? `${word} ${numbered[language](Number(next))}` : word];
  });
  return name.join(", ");
};

/** "prisår 2025 → 2024", "ränta 3,5 % → 3 %", "tidpunkt under året: årets början → årets mitt". */
export const settingText = (difference: Difference, telling: Telling): string =>
  labelled(settingName(difference.at, telling), endsOf(difference, telling));

/** A name and what it went from and to; a colon where the two would run together. */
export const labelled = (name: string, ends: readonly [string, string]): string =>
  `${name}${/^(\d|\u2212|SEK)/.test(ends[0]) && !/\d$/.test(name) ? "" : ":"} ${ends.join(" → ")}`;

/** A parameter's value on either side, with its unit; undefined where neither is among the differences. */
export const parameterEnds = (
  id: string,
  differences: readonly Difference[],
  telling: Telling,
): readonly [string, string] | undefined => {
  const at = address("parameters", id, "value");
  const value = differences.find((one) => one.at === at);
  const isOther = value !== undefined || differences.some((one) => one.at === address("parameters", id, "unit"));
  const [before, after] = value ? [value.before, value.after] : [telling.at("before", at), telling.at("after", at)];
  return isOther && (before ?? after) !== undefined ? endsOf({ at, before, after }, telling) : undefined;
};
