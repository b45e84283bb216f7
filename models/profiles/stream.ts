import type { Profile } from "./profile.ts";

/**
 * A published present value unfolded into a yearly real gain at ages fromAge…toAge, shaped (1 + shapeGrowth)^(age − fromAge)
 * and calibrated so that its present value at `atAge`, discounted at `calibratedRate`, is the amount.
 */
export const stream: Profile<"stream"> = {
  unit: "SEK/outcome",
  reach: ({ atAge, toAge }) => toAge - atAge,
  unfold: ({ graph, number }, amount, { calibratedRate, atAge, fromAge, toAge, shapeGrowth }, at) => {
    const ages = { from: fromAge - atAge, to: toAge - atAge };
    const growth = number(shapeGrowth, "share", `${at}/shapeGrowth`, { key: "shapeGrowth" });
    const grown = graph.sum([graph.one(), growth], { key: "onePlus" });
    const axis = "sinceOutcome";
    const shape = graph.add("geometric", [grown], { ...ages, zero: ages.from }, { key: "shape" }, { axis });
    const rate = number(calibratedRate, "share", `${at}/calibratedRate`, { key: "calibratedRate" });
    const onePlusRate = graph.sum([graph.one(), rate], { key: "onePlus" });
    const step = graph.add("quotient", [graph.one(), onePlusRate], {}, { key: "discountStep" });
    const factors = graph.add("geometric", [step], { ...ages, zero: 0 }, { key: "calibrationFactors" }, { axis });
    const years = graph.add(
      "total",
      [graph.product([shape, factors], { key: "shapeDiscounted" })],
      {},
      { key: "calibration" },
    );
    const firstGain = graph.add("quotient", [amount, years], {}, { key: "firstGain" });
    return graph.product([firstGain, shape], { key: "profile" });
  },
};
