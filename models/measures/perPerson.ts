import type { Measure } from "./measure.ts";

/** change = v outcomes per person: absence days avoided, or 1 where each person reached is the outcome. */
export const perPerson: Measure = { of: "person", unit: "outcome/person", change: (_graph, value) => value };
