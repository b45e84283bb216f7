import type { Profile } from "./profile.ts";

/** The amount for `years` years, first in year `firstLag`, times (1 − dropOff)^k, k = 0, 1, … */
export const annual: Profile<"annual"> = {
  unit: "SEK/outcome/year",
  reach: ({ firstLag, years }) => firstLag + years - 1,
  unfold: ({ graph, number }, amount, { firstLag, years, dropOff }, at) => {
    const rate = number(dropOff, "share", `${at}/dropOff`, { key: "dropOff" });
    const remaining = graph.add("complement", [rate], {}, { key: "remainingShare" });
    const data = { from: firstLag, to: firstLag + years - 1, zero: firstLag };
    // What is left each year, in years of effect: kronor a year times years is kronor.
    const left = graph.add(
      "geometric",
      [remaining],
      data,
      { key: "remainingEffect" },
      { axis: "sinceOutcome", as: "year" },
    );
    return graph.product([amount, left], { key: "profile" });
  },
};
