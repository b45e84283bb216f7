import type { GraphBuilder, GraphUnit, NodeId } from "../graph.ts";
import { oddsRatio } from "./oddsRatio.ts";
import { perPerson } from "./perPerson.ts";
import { relativeRisk } from "./relativeRisk.ts";
import { riskDifference } from "./riskDifference.ts";

/** An effect measure: change in outcomes per person reached (METHOD.md, The chain). */
export type Measure = Readonly<{
  unit: GraphUnit;
  /** Node in outcome/person. `baseline` is p0, the share who fail without; measures that need it are refused without it. */
  change(graph: GraphBuilder, value: NodeId, baseline: NodeId | undefined): NodeId;
}>;

/** Kinds of measure the engine can calculate. `count` is refused by `check` until it is built. */
export const measures = { riskDifference, relativeRisk, oddsRatio, perPerson } as const satisfies Record<
  string,
  Measure
>;
