import { type Address, address } from "./problem.ts";

/**
 * Where a value of a document stands. `key` is what it stands under; of an element of a list, what the list does. The address is
 * made when it is asked for: of most values nothing is said.
 */
export type Place = Readonly<{ at: () => Address; key: string; isElement: boolean }>;
export type List = readonly unknown[];
export type Group = Readonly<Record<string, unknown>>;
/** What a group says by key, or a list by its elements' names or positions, in its order. */
export type Members = ReadonlyMap<string, unknown>;

export const root: Place = { at: () => "", key: "", isElement: false };
export const memberAt = ({ at }: Place, key: string): Place => ({
  at: () => at() + address(key),
  key,
  isElement: false,
});
export const elementAt = ({ at, key }: Place, name: string): Place => ({
  at: () => at() + address(name),
  key,
  isElement: true,
});

export const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list left out is empty (FORMAT.md). */
export const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Never what every object inherits: a key of a document may be any text. */
export const memberOf = (value: unknown, key: string): unknown =>
  isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const membersOf = (group: unknown): Members => {
  const members = new Map<string, unknown>();
  for (const key of Object.keys(group ?? {})) {
    const inner = (group as Group)[key];
    if (inner !== undefined) members.set(key, inner);
  }
  return members;
};

/** The values as lists, one left out being empty; undefined where none is a list, or one is something else. */
export const listsOf = (values: List): readonly List[] | undefined => {
  if (!values.some(Array.isArray)) return undefined;
  const lists = values.map((value = []) => value);
  return lists.every(Array.isArray) ? lists : undefined;
};

/** What tells the elements of a list apart, where it is not their id. Only a text can name an element in its address. */
const nameKeys: ReadonlyMap<string, string> = new Map([
  ["equalisation", "from"],
  ["schedule", "fromYear"],
  ["shareGroups", "parameters"],
  ["correlations", "between"],
]);
export const nameKeyOf = (list: string): string => nameKeys.get(list) ?? "id";

/** Whether every element has a name that no other of its list has; while one has not, positions are the addresses. */
export const areNamed = (key: string, lists: readonly List[]): boolean =>
  lists.every((list) => {
    const names = list.map((element) => memberOf(element, nameKeyOf(key)));
    return names.every((name) => typeof name === "string") && new Set(names).size === names.length;
  });

/** The elements of each list by name where all have one, or else by position. */
export const elementsOf = (key: string, lists: readonly List[]): readonly Members[] => {
  const isNamed = areNamed(key, lists);
  const nameOf = (element: unknown, position: number): string =>
    String(isNamed ? memberOf(element, nameKeyOf(key)) : position);
  return lists.map((list) => new Map(list.map((element, position) => [nameOf(element, position), element])));
};

/** The keys of both in the order of `after`; what `before` alone has follows what it followed there. */
export const keysOf = (before: Members, after: Members): readonly string[] => {
  const [earlier, later] = [[...before.keys()], [...after.keys()]];
  if (earlier.every((key) => after.has(key))) return later;
  const first: string[] = [];
  const following = new Map<string, string[]>();
  let last: string | undefined;
  for (const key of earlier) {
    if (after.has(key)) last = key;
    else if (last === undefined) first.push(key);
    else
      following
        .set(last, following.get(last) ?? [])
        .get(last)
        ?.push(key);
  }
  return [...first, ...later.flatMap((key) => [key, ...(following.get(key) ?? [])])];
};
