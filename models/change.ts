import type { Appraisal } from "./appraisal.ts";
import { type Address, address } from "./problem.ts";

/** What two documents say differently at an address; a side that says nothing there is absent. */
export type Difference = Readonly<{ at: Address; before?: unknown; after?: unknown }>;

/**
 * Where two documents differ, leaf by leaf, in the order of the later one. Elements of a list are matched by id (equalisation by
 * `from`, other lists by position; FORMAT.md, Addresses), so that the order of named elements is no difference, and one added or
 * removed is one difference at its address. A list left out is empty, as the format reads it.
 */
export const differencesOf = (before: Appraisal, after: Appraisal): readonly Difference[] => [
  ...walk("", before, after),
];

function* walk(at: Address, before: unknown, after: unknown): Generator<Difference> {
  if (before === after) return;
  const [left, right] = [membersOf(at, before, after), membersOf(at, after, before)];
  if (left === undefined || right === undefined) yield difference(at, before, after);
  else
    for (const key of keysOf([...left.keys()], [...right.keys()])) {
      const here = at + address(key);
      const [from, to] = [left.get(key), right.get(key)];
      const isElement = Array.isArray(before ?? after) && (from === undefined || to === undefined);
      if (isElement) yield difference(here, from, to);
      else yield* walk(here, from, to);
    }
}

const difference = (at: Address, before: unknown, after: unknown): Difference => ({
  at,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

type Members = ReadonlyMap<string, unknown>;
type Fields = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What a value holds by key, id or position; undefined where it is a leaf, or of another sort than its counterpart. */
const membersOf = (at: Address, value: unknown, other: unknown): Members | undefined => {
  if (value === undefined && isGroup(other)) return Array.isArray(other) || !isEmpty(other) ? new Map() : undefined;
  if (!isGroup(value) || (isGroup(other) && Array.isArray(other) !== Array.isArray(value))) return undefined;
  if (Array.isArray(value)) return elementsOf(at, value, Array.isArray(other) ? other : []);
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined));
};

const isEmpty = (of: object): boolean => Object.values(of).every((inner) => inner === undefined);

const elementsOf = (at: Address, list: readonly unknown[], other: readonly unknown[]): Members => {
  const key = at === "/equalisation" ? "from" : "id";
  const nameOf = (element: unknown): unknown => (isGroup(element) ? (element as Fields)[key] : undefined);
  const isNamed = [...list, ...other].every((element) => typeof nameOf(element) === "string");
  return new Map(list.map((element, position) => [isNamed ? String(nameOf(element)) : String(position), element]));
};

/** The keys of both in the order of `after`; what `before` alone has follows what it followed there. */
const keysOf = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const keys = [...after];
  const known = new Set(after);
  for (const [position, key] of before.entries()) {
    if (known.has(key)) continue;
    keys.splice(position === 0 ? 0 : keys.indexOf(before[position - 1]!) + 1, 0, key);
    known.add(key);
  }
  return keys;
};
