import type { Measure } from "./measure.ts";

/** change = d: percentage points fewer who fail. */
export const riskDifference: Measure = {
  of: "person",
  unit: "share",
  change: (graph, value) => graph.product([value], { key: "change" }, { as: "outcome/person" }),
};
