import type { Actor, Appraisal, Sector } from "../appraisal.ts";
import { type Address, address } from "../problem.ts";
import type { PerspectiveResult, Result } from "../result.ts";

/** A row of the table of actors: an actor by itself, or one with all that are part of it. */
export type Party = Readonly<{
  id: string;
  name: string;
  sector: Sector;
  /** `together`: an actor with its parts; `own` and `member`: the parts, indented under it; `single`: stands alone. */
  role: "single" | "together" | "own" | "member";
  at: Address;
  before: PerspectiveResult;
  after: PerspectiveResult;
}>;

/** A row under its group's. */
export const isPart = ({ role }: Party): boolean => role === "own" || role === "member";

const party = (result: Result, actor: Actor, role: Party["role"]): Party | undefined => {
  const family = role === "together" ? "groups" : "actors";
  const figures = result[family][actor.id];
  return (
    figures && { id: actor.id, name: actor.name, sector: actor.sector, role, at: address(family, actor.id), ...figures }
  );
};

/** Everyone in the order of the document, each group followed by its parts. */
export const parties = ({
  document: { actors },
  result,
}: Readonly<{ document: Pick<Appraisal, "actors">; result: Result }>): readonly Party[] => {
  const membersOf = (id: string): readonly Actor[] =>
    actors.filter(({ partOf }) => partOf === id).flatMap((member) => [member, ...membersOf(member.id)]);
  return actors
    .filter(({ partOf }) => partOf === undefined)
    .flatMap((actor) => {
      const members = membersOf(actor.id);
      if (members.length === 0) return [party(result, actor, "single")];
      return [
        party(result, actor, "together"),
        party(result, actor, "own"),
        ...members.map((member) => party(result, member, "member")),
      ];
    })
    .filter((found) => found !== undefined);
};

/** Those that stand for themselves in a sum: groups and single actors, never both a group and its parts. */
export const topParties = (all: readonly Party[]): readonly Party[] =>
  all.filter(({ role }) => role === "single" || role === "together");
