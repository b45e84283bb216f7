import type { Measure } from "./measure.ts";

/** change = p0 × (1 − RR), where RR compares the bad outcome. */
export const relativeRisk: Measure = {
  of: "person",
  unit: "factor",
  change: (graph, value, baseline) =>
    graph.product(
      [baseline!, graph.add("complement", [value], {}, { key: "riskReduction" })],
      { key: "change" },
      {
        as: "outcome/person",
      },
    ),
};
