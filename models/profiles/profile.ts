import type { CompleteProfile } from "../complete.ts";
import type { GraphUnit, NodeId } from "../graph.ts";
import type { Making } from "../parameter.ts";
import type { Address } from "../problem.ts";
import { annual } from "./annual.ts";
import { lumpSum } from "./lumpSum.ts";
import { stream } from "./stream.ts";

export type ProfileOf<K extends CompleteProfile["kind"]> = Extract<CompleteProfile, { kind: K }>;

/** How one outcome's value falls on the years after it (METHOD.md, Value). */
export type Profile<K extends CompleteProfile["kind"]> = Readonly<{
  /** Unit of the valuation's amount. */
  unit: GraphUnit;
  /** The last year since the outcome that has a flow. */
  reach(profile: ProfileOf<K>): number;
  /** Vector in SEK/outcome by year since the outcome, from the amount in the price year's kronor. */
  unfold(making: Making, amount: NodeId, profile: ProfileOf<K>, at: Address): NodeId;
}>;

export const profiles: Readonly<{ [K in CompleteProfile["kind"]]: Profile<K> }> = { lumpSum, stream, annual };
