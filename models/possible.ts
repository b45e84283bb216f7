import type { NodeId } from "./graph.ts";
import type { Value } from "./operation.ts";
import { SHARE_TOLERANCE } from "./scenario.ts";

/** What no value of a parameter may break (METHOD.md, Bounds and Value): outside it there is no appraisal, and so no figure. */
export type Limit =
  | Readonly<{ kind: "change"; change: NodeId; baseline: NodeId }>
  | Readonly<{ kind: "count"; count: NodeId; people: NodeId }>
  | Readonly<{ kind: "shares"; shares: readonly NodeId[]; sum: 0 | 1 }>
  | Readonly<{ kind: "fading"; persistence: NodeId; dropOff: NodeId }>;

/** The nodes that a limit is about. */
export const nodesOf = (limit: Limit): readonly NodeId[] => {
  if (limit.kind === "shares") return limit.shares;
  if (limit.kind === "fading") return [limit.persistence, limit.dropOff];
  return limit.kind === "change" ? [limit.change, limit.baseline] : [limit.count, limit.people];
};

/** What lies on a limit is not lost to the last bits of a sum. */
export const ROUNDING = 1e-9;

/** A change of a risk is between −(1 − p0) and p0. */
export const changeFits = (change: number, p0: number): boolean =>
  change >= p0 - 1 - ROUNDING && change <= p0 + ROUNDING;

/** A count of persons, in either direction, is of no more than the people. */
export const countFits = (count: number, people: number): boolean => Math.abs(count) <= people + ROUNDING;

export const addsTo = (sum: number, expected: number): boolean => Math.abs(sum - expected) <= SHARE_TOLERANCE;

/** Persistence and drop-off describe the same thing. */
export const fadesOnce = (persistence: number, dropOff: number): boolean => persistence === 1 || dropOff <= 0;

/** Whether values that no document states keep the limits to which `check` holds a document. */
export const isPossible = (limits: readonly Limit[], values: readonly Value[]): boolean => {
  const number = (node: NodeId): number => values[node] as number;
  return limits.every((limit) => {
    switch (limit.kind) {
      case "change":
        return changeFits(number(limit.change), number(limit.baseline));
      case "count":
        return countFits(number(limit.count), number(limit.people));
      case "fading":
        return fadesOnce(number(limit.persistence), number(limit.dropOff));
      case "shares":
        return addsTo(
          limit.shares.reduce((sum, share) => sum + number(share), 0),
          limit.sum,
        );
      default:
        return limit satisfies never;
    }
  });
};
