import type { Draft } from "./appraisal.ts";
import { ID, MOST_ID_LETTERS } from "./limits.ts";
import { lists, stepsToList } from "./path.ts";
import { type Address, stepsOf } from "./problem.ts";
import { reservedIds } from "./terms.ts";

/** How screens read and write a document: by the addresses that problems, explanations and differences use (FORMAT.md, Addresses). */

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

/** Stands for a new element at the end of a list: `/costs/-` (RFC 6901). */
export const NEW = "-";

/** What stands at an address; undefined where nothing does. */
export const readAt = (draft: Draft, at: Address): unknown => {
  let of: unknown = draft;
  let list = "";
  const steps = knownSteps(at);
  const named = stepsToList(steps);
  for (const [depth, step] of steps.entries()) {
    of = entryOf(of, step, depth === named ? list : "");
    list = step;
  }
  return of;
};

/** The draft with a value at an address. `undefined` takes away what stands there, and the groups it leaves empty. Shares what it does not change. */
export const edited = (draft: Draft, at: Address, value: unknown): Draft =>
  (written(draft, knownSteps(at), value, { list: "", depth: 0, named: stepsToList(knownSteps(at)) }) ?? {}) as Draft;

/** Where in the format an address is: ids, years and positions become `*`. */
export const patternOf = (at: Address): string => {
  let isNamed = false;
  return knownSteps(at)
    .map((step, depth) => {
      if (isNamed) {
        isNamed = false;
        return "/*";
      }
      isNamed = (depth === 0 ? lists.has(step) : false) || holders.has(step);
      return `/${step}`;
    })
    .join("");
};

/** An id for something new, made from its name: unlike every id that the draft has. */
export const freeId = (draft: Draft, wish: string): string => {
  const taken = idsOf(draft);
  const slug = slugOf(wish);
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const id = `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
};

/** Groups and lists that hold things by an id, a year or a position. */
const holders: ReadonlySet<string> = new Set([
  ...["shareGroups", "correlations", "schedule", "people", "values", "provisional", "amounts", "ingredients", "years"],
  ...["weights", "between", "parameters", "cohorts", "costs", "without", "only", "in"],
  ...["set", "recipients", "equalised", "comments"],
  // Of an effect: by cohort, or by year.
  ...["value", "baselineRisk"],
]);

/** What is a list when its first element is written; other lists are written whole. */
const isListKey = (step: string, depth: number): boolean =>
  (depth === 0 && (lists.has(step) || step === "shareGroups" || step === "correlations")) ||
  (depth === 1 && step === "comments") ||
  step === "schedule";

const split = new Map<Address, readonly string[]>();
const MOST_KEPT = 20_000;

/** Hundreds of fields ask at every key. */
const knownSteps = (at: Address): readonly string[] => {
  const known = split.get(at);
  if (known) return known;
  const steps = stepsOf(at);
  if (split.size > MOST_KEPT) split.clear();
  split.set(at, steps);
  return steps;
};

const positions = new WeakMap<object, ReadonlyMap<string, number>>();

/** Where in a list the element is that a step names: by name where it has one, else by position. */
const positionIn = (of: readonly unknown[], step: string, list: string): number => {
  if (list !== "") {
    const known = positions.get(of) ?? named(of, list === "equalisation" ? "from" : "id");
    positions.set(of, known);
    const found = known.get(step);
    if (found !== undefined) return found;
  }
  return /^\d+$/.test(step) ? Number(step) : -1;
};

const named = (of: readonly unknown[], key: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [position, element] of of.entries()) {
    const name = (element as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof name === "string" && !found.has(name)) found.set(name, position);
  }
  return found;
};

const entryOf = (of: unknown, step: string, list: string): unknown => {
  if (Array.isArray(of)) return of[positionIn(of, step, list)];
  return typeof of === "object" && of !== null && Object.hasOwn(of, step)
    ? (of as Readonly<Record<string, unknown>>)[step]
    : undefined;
};

/** `named` is how many steps lead to a list whose elements have names. */
type Where = Readonly<{ list: string; depth: number; named: number }>;

const written = (of: unknown, steps: readonly string[], value: unknown, where: Where): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const next: Where = { ...where, list: step, depth: where.depth + 1 };
  if (Array.isArray(of)) return writtenInList(of, step, rest, value, { ...next, list: where.list });
  const group = (typeof of === "object" && of !== null ? of : {}) as Readonly<Record<string, unknown>>;
  const held = Object.hasOwn(group, step) ? group[step] : undefined;
  const container = held ?? (rest.length > 0 && isListKey(step, where.depth) ? [] : undefined);
  const inner = written(container as Container | undefined, rest, value, next);
  if (inner !== undefined) return inner === held ? of : { ...group, [step]: inner };
  if (held === undefined) return of;
  const { [step]: _, ...others } = group;
  return Object.keys(others).length > 0 || where.depth === 0 ? others : undefined;
};

const writtenInList = (
  of: readonly unknown[],
  step: string,
  rest: readonly string[],
  value: unknown,
  next: Where,
): unknown => {
  const isNamed = next.depth === next.named + 1;
  const position = step === NEW ? of.length : positionIn(of, step, isNamed ? next.list : "");
  if (position < 0 || position > of.length) return of;
  const inner = written(of[position], rest, value, next);
  if (inner === of[position]) return of;
  // An element whose last leaf is taken away stays: taking the element away is another deed.
  const kept = inner === undefined && rest.length > 0 ? {} : inner;
  return kept === undefined ? of.toSpliced(position, 1) : of.toSpliced(position, 1, kept);
};

/** Every id in use, and those the result gives to rows of its own. */
const idsOf = (draft: Draft): ReadonlySet<string> => {
  const found = new Set<string>(reservedIds);
  for (const list of [...Object.values(draft), draft.report?.comments])
    if (Array.isArray(list)) for (const element of list) if (typeof element?.id === "string") found.add(element.id);
  return found;
};

const SHORT = Math.min(40, MOST_ID_LETTERS);

const slugOf = (name: string): string => {
  const slug = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .slice(0, SHORT)
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  // A year or a number alone would read as a position in its list.
  return ID.test(slug) && !/^[\d.]+$/.test(slug) ? slug : `ny${slug && `-${slug}`}`;
};
