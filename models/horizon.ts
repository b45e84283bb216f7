import type { Complete, CompleteCost, CompleteValuation } from "./complete.ts";
import { profiles } from "./profiles/profile.ts";

/** Calendar years that a calculation spans: flows up to `lastYear` count, flows after it are cut and reported. */
export type Horizon = Readonly<{ firstYear: number; lastYear: number; years: number }>;

export const yearsOf = (map: Readonly<Record<string, unknown>> | undefined): readonly number[] =>
  Object.keys(map ?? {})
    .map(Number)
    .sort((left, right) => left - right);

/** The years in which a cost line has a flow. */
export const costYears = (cost: CompleteCost): readonly number[] =>
  cost.equipment?.years ?? yearsOf(cost.amounts ?? cost.ingredients);

const lastOf = (document: Complete, valuation: CompleteValuation): number => {
  const outcome = document.outcomes.find(({ id }) => id === valuation.outcome);
  const reached = document.cohorts
    .filter(({ id }) => outcome?.cohorts.includes(id))
    .flatMap(({ people }) => yearsOf(people));
  return (
    Math.max(-Infinity, ...reached) +
    (outcome?.lagYears ?? 0) +
    profiles[valuation.profile.kind].reach(valuation.profile as never)
  );
};

/** First year of anything, last year that counts (stated, or the last that any flow reaches) and the length of vectors. */
export const horizonOf = (document: Complete): Horizon => {
  const { baseYear, lastYear: stated } = document.settings;
  const outlays = [
    ...document.costs.flatMap(costYears),
    ...document.transfers.flatMap(({ amounts }) => yearsOf(amounts)),
  ];
  const people = document.cohorts.flatMap((cohort) => yearsOf(cohort.people));
  const lags = document.outcomes.map(({ lagYears }) => lagYears);
  const firstYear = Math.min(baseYear, ...outlays, ...people);
  const lastFlow = Math.max(
    baseYear,
    ...outlays,
    ...document.valuations.map((valuation) => lastOf(document, valuation)),
  );
  // Outcomes without a valuation and the annuity of equipment need room too, but carry no flow.
  const room = Math.max(...people, baseYear) + Math.max(0, ...lags);
  const lives = document.costs.map(({ equipment }) => equipment?.lifeYears ?? 0);
  const lastYear = stated ?? lastFlow;
  return { firstYear, lastYear, years: Math.max(Math.max(lastYear, lastFlow, room) - firstYear, ...lives) + 1 };
};
