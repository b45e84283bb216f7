import { yearsOf } from "../horizon.ts";
import type { Counted } from "./measure.ts";

/**
 * Outcomes by outcome year as measured, in place of reached × change: they have happened, so no lag is added and take-up is
 * in them already.
 */
export const count: Counted = {
  of: "year",
  unit: "outcome",
  outcomes: ({ graph, number, position }, counts, at, name) => {
    const years = yearsOf(counts);
    const stated = years.map((year) =>
      number(counts[year]!, "outcome", `${at}/${year}`, { key: "countInYear", name, year }),
    );
    const data = { positions: years.map(position) };
    return graph.add("yearly", stated, data, { key: "counts", name }, { axis: "calendar", as: "outcome" });
  },
};
