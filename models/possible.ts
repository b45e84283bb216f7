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

/** A root that lies on a limit is not lost to the last bits. */
const TOLERANCE = 1e-9;

/** Whether values that no document states keep the limits to which `check` holds a document. */
export const isPossible = (limits: readonly Limit[], values: readonly Value[]): boolean => {
  const number = (node: NodeId): number => values[node] as number;
  return limits.every((limit) => {
    if (limit.kind === "count") return Math.abs(number(limit.count)) <= number(limit.people) * (1 + TOLERANCE);
    if (limit.kind === "fading") return number(limit.persistence) === 1 || number(limit.dropOff) === 0;
    if (limit.kind === "shares") {
      const sum = limit.shares.reduce((total, share) => total + number(share), 0);
      return Math.abs(sum - limit.sum) <= SHARE_TOLERANCE;
    }
    const [change, p0] = [number(limit.change), number(limit.baseline)];
    return change >= p0 - 1 - TOLERANCE && change <= p0 + TOLERANCE;
  });
};
