import { GraphBuilder, type GraphUnit, type NodeId } from "../graph.ts";
import { computeNodes, type Value } from "../operation.ts";
import { graphUnit } from "../unit.ts";
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

/** The change as a number, by the very nodes of the graph: the guard asks before there is a document to make one of. */
export const changeOf = (kind: keyof typeof measures, value: number, p0: number): number => {
  const graph = new GraphBuilder(0, 1);
  const measure: Measure = measures[kind];
  const stated = graph.constant(value, graphUnit(measure.unit), { key: "effectValue", name: kind });
  const node = measure.change(graph, stated, graph.constant(p0, "1", { key: "baselineRisk" }));
  const values: Value[] = [];
  computeNodes(graph, new Map(), values, graph.nodes.keys());
  return values[node] as number;
};
