import { ID } from "./limits.ts";
import { type Address, address } from "./problem.ts";

/** Keys and positions from the top of an input, which may be any JSON, to a value. */
export type Path = readonly PropertyKey[];

export const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;

export const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (of, key) => (isContainer(of) && Object.hasOwn(of, key) ? (of as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );

/** The document's lists whose elements addresses name by id (equalisation by `from`). */
export const lists: ReadonlySet<PropertyKey> = new Set([
  "actors",
  "series",
  "parameters",
  "cohorts",
  "outcomes",
  "costs",
  "valuations",
  "equalisation",
  "transfers",
  "unpriced",
  "alternatives",
  "scenarios",
]);

/** Lists of the same kind that stand in a group of the document: [group, list]. */
const inGroups: readonly (readonly [string, string])[] = [["report", "comments"]];

/** The keys that lead to a list, by its own. */
export const pathOfList = (list: string): readonly string[] => inGroups.find(([, inner]) => inner === list) ?? [list];

/** How many steps of a path lead to a list whose elements addresses name by id; 0 where it leads into none. */
export const stepsToList = ([first = "", second]: Path): number => {
  if (lists.has(first)) return 1;
  return inGroups.some(([group, list]) => group === first && list === second) ? 2 : 0;
};

/** The address of a path: elements of the document's lists by id (equalisation by `from`), else by position. */
export const named = (input: unknown, path: Path): Address => {
  const depth = stepsToList(path);
  const position = path[depth];
  if (depth === 0 || position === undefined) return address(...path.map(String));
  const id = valueAt(input, [...path.slice(0, depth + 1), path[0] === "equalisation" ? "from" : "id"]);
  // An id that is none cannot name its element.
  const name = typeof id === "string" && ID.test(id) ? id : String(position);
  return address(...path.with(depth, name).map(String));
};
