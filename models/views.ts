import type { Name } from "./label.ts";
import type { Lines } from "./line.ts";
import { type Making, ordered } from "./parameter.ts";
import { type Perspective, perspectiveOf } from "./perspective.ts";
import { type Address, address } from "./problem.ts";
import { isPublic } from "./terms.ts";

export type Pair<T> = Readonly<{ before: T; after: T }>;

/** Before and after of each pair, one after the other. */
export const bothOf = <T>(pairs: readonly Pair<T>[]): readonly T[] =>
  pairs.flatMap(({ before, after }) => [before, after]);

type ByActor = ReadonlyMap<string, Pair<Perspective>>;

/** Every perspective but society's, before and after equalisation. */
export type Views = Readonly<{
  publicSector: Pair<Perspective>;
  /** Individuals, civil society and business together. */
  privates: Pair<Perspective>;
  sectors: ByActor;
  /** Each actor by itself. */
  actors: ByActor;
  /** Every actor that others are part of, with them. */
  groups: ByActor;
  /** The actors that pay. */
  payers: readonly string[];
  /** Each payer's purse, with its whole group where it has one, and that of all payers together. */
  purses: ByActor;
}>;

/** The actor with everything that is part of it, at any depth. */
const membersOf = (making: Making, actor: string): ReadonlySet<string> => {
  const members = new Set([actor]);
  // One pass a level; partOf has no cycles (`check`).
  for (let size = 0; size !== members.size; ) {
    size = members.size;
    for (const { id, partOf } of making.document.actors)
      if (partOf !== undefined && members.has(partOf)) members.add(id);
  }
  return members;
};

/** The topmost actor that a payer is part of: itself where it is part of none. */
const topOf = (making: Making, actor: string): string => {
  const above = making.document.actors.find(({ id }) => id === actor)?.partOf;
  return above === undefined ? actor : topOf(making, above);
};

export const viewsOf = (making: Making, lines: Lines): Views => {
  const actors = ordered(making.document.actors);
  const view = (at: Address, name: Name, members: ReadonlySet<string>): Pair<Perspective> => {
    const of = (after: boolean): Perspective =>
      perspectiveOf(making, lines, { at: at + (after ? "/after" : "/before"), name, members, after });
    return { before: of(false), after: of(true) };
  };
  const where = (isMember: (actor: (typeof actors)[number]) => boolean): ReadonlySet<string> =>
    new Set(actors.filter(isMember).map(({ id }) => id));
  const parents = actors.filter(({ id }) => actors.some(({ partOf }) => partOf === id));
  const own: ByActor = new Map(actors.map(({ id, name }) => [id, view(address("actors", id), name, new Set([id]))]));
  const groups: ByActor = new Map(
    parents.map(({ id, name }) => [id, view(address("groups", id), name, membersOf(making, id))]),
  );
  const payers = [...new Set(making.document.costs.map(({ payer }) => payer))].sort();
  const tops = [...new Set(payers.map((payer) => topOf(making, payer)))].sort();
  const all = new Set(tops.flatMap((top) => [...membersOf(making, top)]));
  return {
    publicSector: view(
      "/publicSector",
      { view: "publicSector" },
      where(({ sector }) => isPublic(sector)),
    ),
    privates: view(
      "/privates",
      { view: "privates" },
      where(({ sector }) => !isPublic(sector)),
    ),
    sectors: new Map(
      [...new Set(actors.map(({ sector }) => sector))].sort().map((one) => [
        one,
        view(
          address("sectors", one),
          { view: one },
          where(({ sector }) => sector === one),
        ),
      ]),
    ),
    actors: own,
    groups,
    payers,
    purses: new Map([
      ...tops.map((top) => [top, (groups.get(top) ?? own.get(top))!] as const),
      ["allPayers", view("/allPayers", { view: "allPayers" }, all)] as const,
    ]),
  };
};
