import type { Outcome, Ref } from "../appraisal.ts";
import { Evaluation } from "../evaluation.ts";
import { GraphBuilder, type GraphUnit, type NodeId } from "../graph.ts";
import type { Making } from "../parameter.ts";
import type { Address } from "../problem.ts";
import { graphUnit } from "../unit.ts";
import { count } from "./count.ts";
import { oddsRatio } from "./oddsRatio.ts";
import { perPerson } from "./perPerson.ts";
import { relativeRisk } from "./relativeRisk.ts";
import { riskDifference } from "./riskDifference.ts";

/** An effect measure per person reached: a change in outcomes (METHOD.md, The chain). */
export type Measure = Readonly<{
  of: "person";
  unit: GraphUnit;
  /** Node in outcome/person. `baseline` is p0, the share who fail without; measures that need it are refused without it. */
  change(graph: GraphBuilder, value: NodeId, baseline: NodeId | undefined): NodeId;
}>;

/** An effect measure by outcome year, in place of reached × change. */
export type Counted = Readonly<{
  of: "year";
  unit: GraphUnit;
  /** Vector of outcomes by calendar year. */
  outcomes(making: Making, counts: Readonly<Record<string, Ref>>, at: Address, name: string): NodeId;
}>;

export const measures = { riskDifference, relativeRisk, oddsRatio, perPerson, count } as const satisfies Record<
  Outcome["effect"]["measure"],
  Measure | Counted
>;

/** Measures whose change per person is bounded by the baseline risk. */
export type RiskMeasure = Exclude<keyof typeof measures, "perPerson" | "count">;

/** The change as a number, by the very nodes of the graph: the guard asks before there is a document to make one of. */
export const changeOf = (kind: RiskMeasure, value: number, p0: number): number => {
  const graph = new GraphBuilder(0, 1);
  const measure = measures[kind];
  const stated = graph.constant(value, graphUnit(measure.unit), { key: "effectValue", name: kind });
  const node = measure.change(graph, stated, graph.constant(p0, "1", { key: "baselineRisk" }));
  return new Evaluation(graph, new Map()).values[node] as number;
};
