import type { Measure } from "./measure.ts";

/** change = p0 − OR·p0/(1 − p0 + OR·p0), where OR compares the bad outcome. */
export const oddsRatio: Measure = {
  of: "person",
  unit: "factor",
  change: (graph, value, baseline) => {
    const odds = graph.product([value, baseline!], { key: "oddsTimesRisk" });
    const failing = graph.add("complement", [baseline!], {}, { key: "succeedsWithout" });
    const below = graph.sum([failing, odds], { key: "oddsTotal" });
    const after = graph.add("quotient", [odds, below], {}, { key: "riskWith" });
    return graph.add("difference", [baseline!, after], {}, { key: "change" }, { as: "outcome/person" });
  },
};
