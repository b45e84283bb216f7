import type { Draft, Unit } from "../appraisal.ts";
import { elementsOf, listsOf, type Members, memberOf } from "../member.ts";
import { type Place, placesOf } from "../places.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import type { SideName } from "../waterfall.ts";
import { shortened } from "./excerpt.ts";
import type { Language } from "./language.ts";
import { inList, type ListName, listIn, type Names, namesOf } from "./place.ts";

/** What words about two documents need: what things are called, and what stands at an address on either side. */
export type Telling = Readonly<{
  language: Language;
  names: Names;
  namesOn: (side: SideName) => Names;
  at: (side: SideName, at: Address) => unknown;
  /** Of the number at an address; undefined where a number has no unit, or the draft does not tell. */
  unit: (side: SideName, at: Address) => Unit | undefined;
  /** Whether text at an address is the id of a parameter. */
  isRef: (side: SideName, at: Address) => boolean;
}>;

export const tellingOf = (documents: Readonly<Record<SideName, Draft>>, language: Language): Telling => {
  const { before, after } = documents;
  const names = { before: namesOf(before), after: namesOf(after) };
  const read = readerOf(documents);
  const sides = { before: sideOf(before, read("before")), after: sideOf(after, read("after")) };
  return {
    language,
    // What is gone has a name before; what has none there either is its id.
    names: (list, id) => {
      const own = names.after(list, id);
      return shortened(own === id ? names.before(list, id) : own);
    },
    namesOn: (side) => (list, id) => shortened(names[side](list, id)),
    at: (side, at) => sides[side].at(at),
    unit: (side, at) => sides[side].unit(at),
    isRef: (side, at) => rateOrFactor(stepsOf(at)) !== undefined || sides[side].place(at) !== undefined,
  };
};

/** What stands at an address, with elements by id or position as the addresses of differences have them. */
const readerOf = (documents: Readonly<Record<SideName, Draft>>): ((side: SideName) => Side["at"]) => {
  const known = new Map<string, Readonly<Record<SideName, Members>>>();
  const elements = (list: ListName): Readonly<Record<SideName, Members>> => {
    const lists = listsOf([inList(documents.before, list), inList(documents.after, list)]) ?? [[], []];
    const [before, after] = elementsOf(list, lists);
    const found = { before: before!, after: after! };
    known.set(list, found);
    return found;
  };
  return (side) => (at) => {
    const steps = stepsOf(at);
    const into = listIn(steps);
    const id = into && steps[into.depth];
    if (into === undefined || id === undefined) return steps.reduce(entryOf, documents[side] as unknown);
    const { list, depth } = into;
    const element = (known.get(list) ?? elements(list))[side].get(id) ?? entryOf(inList(documents[side], list), id);
    return steps.slice(depth + 1).reduce(entryOf, element);
  };
};

const entryOf = (of: unknown, key: string): unknown => (Array.isArray(of) ? of[Number(key)] : memberOf(of, key));

/** The address of the element of a list that an address stands in; of all else, of the whole that the document holds. */
export const elementOf = (at: Address): Address => {
  const steps = stepsOf(at);
  return address(...steps.slice(0, (listIn(steps)?.depth ?? 0) + 1));
};

/** Whether an address is that of a whole element of a list. */
export const isElement = (at: Address): boolean => {
  const steps = stepsOf(at);
  return steps.length === (listIn(steps)?.depth ?? steps.length) + 1;
};

type Side = Readonly<{
  at: (at: Address) => unknown;
  unit: (at: Address) => Unit | undefined;
  place: (at: Address) => Place | undefined;
}>;

const sideOf = (document: Draft, at: Side["at"]): Side => {
  let places: ReadonlyMap<unknown, ReadonlyMap<string, Place>> | undefined;
  const place = (of: Address): Place | undefined => {
    places ??= placesByHolder(document);
    const element = elementOf(of);
    return places.get(at(element))?.get(of.slice(element.length));
  };
  const unit = (of: Address): Unit | undefined => {
    const steps = stepsOf(of);
    const parameter = parameterOf(steps);
    if (parameter !== undefined) return at(address("parameters", parameter, "unit")) as Unit | undefined;
    return rateOrFactor(steps) ?? place(of)?.fit?.unit;
  };
  return { at, unit, place };
};

/** By the element that holds the place, since it may be addressed by position on one side and by id on the other. */
const placesByHolder = (document: Draft): ReadonlyMap<unknown, ReadonlyMap<string, Place>> => {
  const holders = new Map<unknown, Map<string, Place>>();
  for (const place of placesOf(document)) {
    const known = holders.get(place.of) ?? new Map<string, Place>();
    holders.set(place.of, known.set(place.at.slice(elementOf(place.at).length), place));
  }
  return holders;
};

/** What of a belief is a number of something else than the parameter. */
const ownNumbers: ReadonlySet<string> = new Set(["successes", "failures", "lambda", "confidence", "kind"]);

/** Lists whose elements set parameters. */
export const isVariant = (list: string | undefined): boolean => list === "scenarios" || list === "alternatives";

/** The parameter whose unit the number there has: its own, or set by a scenario or an alternative. */
const parameterOf = (steps: readonly string[]): string | undefined => {
  const [parameter, key] =
    steps[0] === "parameters" ? steps.slice(1) : isVariant(steps[0]) && steps[2] === "set" ? steps.slice(3) : [];
  if (key === "belief") return ownNumbers.has(steps.at(-1)!) ? undefined : parameter;
  return key === "value" || key === "bounds" ? parameter : undefined;
};

/** The settings, and what a scenario sets of them in whatever form, have units by their keys. */
const rateOrFactor = (steps: readonly string[]): Unit | undefined => {
  if (steps[0] !== "settings" && (steps[0] !== "scenarios" || steps[2] !== "settings")) return undefined;
  return steps.at(-1) === "rate" ? "share" : steps.at(-1) === "factor" ? "factor" : undefined;
};
