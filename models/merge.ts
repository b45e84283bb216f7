import type { Draft } from "./appraisal.ts";
import { differencesOf } from "./change.ts";
import { MOST_ENTRIES } from "./limits.ts";
import {
  areNamed,
  elementAt,
  elementsOf,
  isGroup,
  isNothing,
  keysOf,
  type List,
  listsOf,
  type Members,
  memberAt,
  memberOf,
  membersOf,
  nameKeyOf,
  type Place,
  root,
} from "./member.ts";
import type { Address } from "./problem.ts";
import { withOwnStreams } from "./streams.ts";

/** What two people changed in different ways; a side that says nothing there is absent. */
export type Conflict = Readonly<{ at: Address; base?: unknown; mine?: unknown; theirs?: unknown }>;
export type Merged = Readonly<{ document: Draft }> | Readonly<{ conflicts: readonly Conflict[] }>;

/**
 * The document with what two people changed in the same base: what they changed at different addresses all stands. What both changed
 * in different ways is a conflict, as is what one changed in something that the other removed; all are told at once, in document
 * order. Where one changed what a number is measured in, the number goes with it (`bundles`). Without a base (the revision someone
 * started from is gone) nobody can tell who changed what, and every difference is a conflict.
 */
export const merge = (base: Draft | undefined, mine: Draft, theirs: Draft): Merged => {
  if (base === undefined) {
    const conflicts = differencesOf(theirs, mine).map(({ at, before, after }) => conflict(at, [base, after, before]));
    return conflicts.length > 0 ? { conflicts } : { document: theirs };
  }
  const conflicts: Conflict[] = [];
  const document = mergeAt(root, [base, mine, theirs], conflicts) as Draft;
  return conflicts.length > 0 ? { conflicts } : { document: withOwnStreams(document, base) };
};

type Three<T> = readonly [base: T, mine: T, theirs: T];
const each = <T, U>([base, mine, theirs]: Three<T>, of: (side: T) => U): Three<U> => [of(base), of(mine), of(theirs)];

const conflict = (at: Address, [base, mine, theirs]: Three<unknown>): Conflict => ({
  at,
  ...(base === undefined ? {} : { base }),
  ...(mine === undefined ? {} : { mine }),
  ...(theirs === undefined ? {} : { theirs }),
});

/** Merges what stands at a place and notes the conflicts; undefined where nothing is left, or nothing can be. */
const mergeAt = (place: Place, sides: Three<unknown>, conflicts: Conflict[]): unknown => {
  // Two people's two new things must not be blended, nor what one removed with what the other made of it.
  if (place.isElement && sides.includes(undefined)) return mergeWhole(place, sides, conflicts);
  const lists = listsOf(sides) as Three<List> | undefined;
  if (lists) {
    const isByElement = areNamed(place.key, lists) || arePositionsKept(lists);
    return (isByElement ? mergeLists : mergeWhole)(place, sides, conflicts);
  }
  const [base, mine, theirs] = sides;
  const areGroups = (base === undefined || isGroup(base)) && isGroup(mine) && isGroup(theirs);
  return (areGroups && isAlike(sides, decidersOf(place)) ? mergeGroups : mergeWhole)(place, sides, conflicts);
};

const mergeWhole = ({ at }: Place, sides: Three<unknown>, conflicts: Conflict[]): unknown => {
  const writer = whose(sides);
  if (writer !== undefined) return sides[writer];
  conflicts.push(conflict(at(), sides));
  return undefined;
};

const [MINE, THEIRS] = [1, 2] as const;
type Writer = typeof MINE | typeof THEIRS;

/** Whose word a value is that is taken whole; undefined where both changed it, and not to the same. */
const whose = ([base, mine, theirs]: Three<unknown>): Writer | undefined => {
  if (isSame(mine, theirs)) return THEIRS;
  if (isSame(base, theirs)) return MINE;
  return isSame(base, mine) ? THEIRS : undefined;
};

/** Whether two JSON values say the same: the order of keys says nothing, that of a list does, and a list left out is empty. */
const isSame = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((element, position) => isSame(element, right[position]));
  if (!isGroup(left) || !isGroup(right)) return false;
  return (
    Object.keys(left).every((key) => isSameMember(left[key], memberOf(right, key))) &&
    Object.keys(right).every((key) => Object.hasOwn(left, key) || isSameMember(undefined, right[key]))
  );
};

const isSameMember = (left: unknown, right: unknown): boolean =>
  left === undefined || right === undefined ? isNothing(left) && isNothing(right) : isSame(left, right);

/**
 * Elements come in the order of the one who moved some that were in the base; where both did, in theirs. What both added in the same
 * place comes as theirs, then mine: what was saved first keeps its place. Only in these two does it matter who is called mine.
 */
const mergeLists = (place: Place, sides: Three<unknown>, conflicts: Conflict[]): unknown => {
  const elements = elementsOf(place.key, listsOf(sides) ?? []) as unknown as Three<Members>;
  const [base, mine, theirs] = elements;
  const names = isReordered(base, theirs) ? keysOf(mine, theirs) : keysOf(theirs, mine);
  const list = names.flatMap((name) => {
    const element = mergeAt(
      elementAt(place, name),
      each(elements, (of) => of.get(name)),
      conflicts,
    );
    return element === undefined ? [] : [element];
  });
  if (list.length > MOST_ENTRIES) return mergeWhole(place, sides, conflicts);
  if (list.length > 0) return list;
  // Left out or empty: as the one who changed that wrote it.
  const [was, own, other] = each(sides, (side) => side === undefined);
  return (own === was ? other : own) ? undefined : list;
};

/**
 * A position is an address as long as nothing before it came or went: the length is the base's, or the list was continued or cut at
 * its end. Where one continues what the other cut, there would be a hole.
 */
const arePositionsKept = ([base, mine, theirs]: Three<List>): boolean => {
  const isKept = (side: List): boolean =>
    side.length === base.length ||
    base.slice(0, side.length).every((element, position) => isSame(element, side[position]));
  const [shortest, longest] = [Math.min(mine.length, theirs.length), Math.max(mine.length, theirs.length)];
  return isKept(mine) && isKept(theirs) && (shortest >= base.length || longest <= base.length);
};

const mergeGroups = (place: Place, sides: Three<unknown>, conflicts: Conflict[]): unknown => {
  const members = each(sides, membersOf);
  const [, mine, theirs] = members;
  const bound = boundIn(place, sides);
  const group = keysOf(theirs, mine).flatMap((key): readonly (readonly [string, unknown])[] => {
    const [here, values] = [memberAt(place, key), each(members, (of) => of.get(key))];
    const merged = bound?.keys.includes(key)
      ? mergeBound(here, values, bound, conflicts)
      : mergeAt(here, values, conflicts);
    return merged === undefined ? [] : [[key, merged]];
  });
  return group.length > MOST_ENTRIES ? mergeWhole(place, sides, conflicts) : Object.fromEntries(group);
};

/** What of a group is one value, and whose word it is. */
type Bound = Readonly<{ keys: readonly string[]; writer: Writer | undefined }>;

const boundIn = ({ key }: Place, sides: Three<unknown>): Bound | undefined => {
  const bundle = bundles.get(key);
  if (bundle === undefined || isAlike(sides, bundle.decidedBy)) return undefined;
  const { keys } = bundle;
  const writer = whose(each(sides, (side) => Object.fromEntries(keys.map((of) => [of, memberOf(side, of)]))));
  return { keys, writer };
};

const mergeBound = ({ at }: Place, values: Three<unknown>, { writer }: Bound, conflicts: Conflict[]): unknown => {
  if (writer === undefined && !isSame(values[MINE], values[THEIRS])) conflicts.push(conflict(at(), values));
  return values[writer ?? THEIRS];
};

/** Whether what a list has in common with its base comes in another order. */
export const isReordered = (base: Members, side: Members): boolean => {
  const kept = [...base.keys()].filter((name) => side.has(name));
  const found = [...side.keys()].filter((name) => base.has(name));
  return kept.some((name, position) => name !== found[position]);
};

type Path = readonly string[];

/** Members of a group that are one value where a side changed what they hang on. */
type Bundle = Readonly<{ keys: readonly string[]; decidedBy: readonly Path[] }>;

/** What kronor of a line are kronor of. */
const pricedBy: readonly Path[] = [
  ["prices", "basis"],
  ["prices", "year"],
];

/**
 * What a plain number is measured in is said beside it (FORMAT.md, Units): 0.5 is another claim as a difference in risk than as a
 * relative risk, and 100 000 once than every year; and who verified a number verified the one that stood there. A number and a new
 * measure, written by two people, would be right in form and wrong; so would kronor of 2024 and another price year. By the key of the group,
 * or of its list.
 */
const bundles: ReadonlyMap<string, Bundle> = new Map([
  [
    "parameters",
    {
      keys: ["unit", "value", "belief", "bounds", "verified"],
      decidedBy: [["unit"], ["verified", "by"], ["verified", "on"]],
    },
  ],
  ["effect", { keys: ["measure", "value"], decidedBy: [["measure"]] }],
  [
    "valuations",
    {
      keys: ["profile", "amount", "prices"],
      decidedBy: [
        ["profile", "kind"],
        ["prices", "year"],
        ["prices", "takenAs"],
      ],
    },
  ],
  ["costs", { keys: ["amounts", "ingredients", "equipment", "prices"], decidedBy: pricedBy }],
  ["transfers", { keys: ["amounts", "prices"], decidedBy: pricedBy }],
]);

/** What the whole of a group hangs on: its kind, or what tells it from the list's other elements. */
const decidersOf = ({ key, isElement }: Place): readonly Path[] => {
  if (isElement) return [[nameKeyOf(key)]];
  if (key === "belief") return [["kind"]];
  return key === "verified" ? [["state"]] : [];
};

const isAlike = (sides: Three<unknown>, deciders: readonly Path[]): boolean =>
  deciders.every((path) => {
    const [base, mine, theirs] = each(sides, (side) => path.reduce<unknown>(memberOf, side));
    return isSameMember(base, mine) && isSameMember(base, theirs);
  });
