import type { Draft } from "../../models/appraisal.ts";
import { differencesOf } from "../../models/change.ts";
import { edited, NEW, readAt } from "../../models/edit.ts";
import { type Conflict, type Merged, merge } from "../../models/merge.ts";
import { stepsToList } from "../../models/path.ts";
import { type Address, address, stepsOf } from "../../models/problem.ts";
import type { Edit } from "./store.ts";

/** Conflicts that are chosen between together: of one element, or of one list whose elements have no names. */
export type ConflictGroup = Readonly<{ at: Address; conflicts: readonly Conflict[] }>;
export type Side = "mine" | "theirs";

/** What was changed here with what others have saved since `base`. */
export const takenIn = (base: Draft, mine: Draft, theirs: Draft): Merged => {
  if (mine === base || mine === theirs) return { document: theirs };
  return base === theirs ? { document: mine } : merge(base, mine, theirs);
};

/** By the group that they are chosen in. Half an element would be right in form and wrong: a number goes with its unit. */
export const grouped = (conflicts: readonly Conflict[]): readonly ConflictGroup[] => {
  const groups = new Map<Address, Conflict[]>();
  for (const conflict of conflicts) {
    const at = groupOf(conflict.at);
    groups.set(at, [...(groups.get(at) ?? []), conflict]);
  }
  return [...groups].map(([at, inner]) => ({ at, conflicts: inner }));
};

const groupOf = (at: Address): Address => {
  const steps = stepsOf(at);
  const named = stepsToList(steps);
  if (named > 0 && steps.length > named) return address(...steps.slice(0, named + 1));
  return at.replace(/\/\d+(\/.*)?$/, "");
};

type Sides = Readonly<{ base: Draft; mine: Draft; theirs: Draft }>;

/**
 * The edits that write one side's word into a document, for every conflict of a group. What is taken away goes last, and from the end,
 * so that positions hold meanwhile.
 */
export const written = (into: Draft, { conflicts }: ConflictGroup, theirs: Draft): readonly Edit[] => {
  const values = conflicts.map(({ at }) => ({ at, value: readAt(theirs, at) }));
  return [
    ...values.filter(({ value }) => value !== undefined).map((edit) => placed(into, edit)),
    ...values.filter(({ value }) => value === undefined).reverse(),
  ];
};

/** An element that a list does not have comes at its end. */
const placed = (into: Draft, { at, value }: Edit): Edit => {
  const steps = stepsOf(at);
  const named = stepsToList(steps);
  const isNew = named > 0 && steps.length === named + 1 && readAt(into, at) === undefined;
  return { at: isNew ? address(...steps.with(-1, NEW)) : at, value };
};

/**
 * The base once a group is chosen: there it is as theirs, so that only what was written here counts as changed. So it is where both
 * have come to the same beside a conflict, since a number and its unit are judged as one.
 */
export const chosenBase = ({ base, mine, theirs }: Sides, group: ConflictGroup): Draft => {
  const holders = new Set(group.conflicts.map(({ at }) => at.slice(0, at.lastIndexOf("/"))));
  const agreed = [...holders]
    .filter((holder) => holder.startsWith(group.at))
    .flatMap((holder) => Object.keys(readAt(theirs, holder) ?? {}).map((key) => holder + address(key)))
    .map((at) => ({ at, value: readAt(theirs, at) }))
    .filter(({ at, value }) => isSame(readAt(mine, at), value));
  return [...written(base, group, theirs), ...agreed].reduce((draft, { at, value }) => edited(draft, at, value), base);
};

const isSame = (left: unknown, right: unknown): boolean =>
  differencesOf({ held: left } as Draft, { held: right } as Draft).length === 0;
