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

/** The address of a path: elements of the document's lists by id (equalisation by `from`), else by position. */
export const named = (input: unknown, path: Path): Address => {
  const [list, position, ...rest] = path;
  if (list === undefined) return "";
  if (position === undefined || !lists.has(list)) return address(...path.map(String));
  const id = valueAt(input, [list, position, list === "equalisation" ? "from" : "id"]);
  // An id that is none cannot name its element.
  const name = typeof id === "string" && ID.test(id) ? id : String(position);
  return address(String(list), name, ...rest.map(String));
};
