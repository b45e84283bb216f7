import type { Draft } from "./appraisal.ts";
import {
  elementAt,
  elementsOf,
  isGroup,
  isNothing,
  keysOf,
  listsOf,
  memberAt,
  membersOf,
  type Place,
  root,
} from "./member.ts";
import type { Address } from "./problem.ts";

/** What two documents say differently at an address; a side that says nothing there is absent. */
export type Difference = Readonly<{ at: Address; before?: unknown; after?: unknown }>;

/**
 * Where two documents differ, leaf by leaf, in the order of the later one. Elements of a list are matched by id (equalisation by
 * `from`, other lists by position; FORMAT.md, Addresses), so that the order of named elements is no difference, and one added or
 * removed is one difference at its address. While an id is missing or there twice, its list goes by position. A list left out is
 * empty, as the format reads it.
 */
export const differencesOf = (before: Draft, after: Draft): readonly Difference[] => [...walk(root, before, after)];

function* walk(place: Place, before: unknown, after: unknown): Generator<Difference> {
  if (before === after) return;
  const lists = listsOf([before, after]);
  if (lists) {
    const [left, right] = elementsOf(place.key, lists);
    for (const name of keysOf(left!, right!)) {
      const [here, from, to] = [elementAt(place, name), left!.get(name), right!.get(name)];
      if (from === undefined || to === undefined) yield difference(here.at(), from, to);
      else yield* walk(here, from, to);
    }
  } else if (isHeld(before, after) && isHeld(after, before)) {
    const [left, right] = [membersOf(before), membersOf(after)];
    for (const key of keysOf(left, right)) yield* walk(memberAt(place, key), left.get(key), right.get(key));
  } else yield difference(place.at(), before, after);
}

const difference = (at: Address, before: unknown, after: unknown): Difference => ({
  at,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** A group, or nothing where the other is a group that says something: what differs is then what that says. */
const isHeld = (value: unknown, other: unknown): boolean =>
  isGroup(value) || (value === undefined && isGroup(other) && !Object.values(other).every(isNothing));
