import type { Complete, CompleteCost, CompleteOutcome, CompleteValuation } from "./complete.ts";
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

/** The outcome years that a count states. */
const countYears = ({ effect: { measure, value } }: CompleteOutcome): readonly number[] =>
  measure === "count" && typeof value === "object" ? yearsOf(value) : [];

/** The last year in which an outcome occurs; none where it has no people. */
const lastGained = (document: Complete, outcome: CompleteOutcome): number => {
  const cohorts = document.cohorts.filter(({ id }) => outcome.cohorts.includes(id));
  const people = Math.max(-Infinity, ...cohorts.flatMap((cohort) => yearsOf(cohort.people)));
  return Math.max(people + outcome.lagYears, ...countYears(outcome));
};

/** The last year in which a valuation gives anything; none where its outcome has no people. */
export const lastFlowOf = (document: Complete, valuation: CompleteValuation): number => {
  const outcome = document.outcomes.find(({ id }) => id === valuation.outcome);
  if (!outcome) return -Infinity;
  return lastGained(document, outcome) + profiles[valuation.profile.kind].reach(valuation.profile as never);
};

/** First year of anything, last year that counts (stated, or the last that any flow reaches) and the length of vectors. */
export const horizonOf = (document: Complete): Horizon => {
  const { baseYear, lastYear: stated } = document.settings;
  const outlays = [
    ...document.costs.flatMap(costYears),
    ...document.transfers.flatMap(({ amounts }) => yearsOf(amounts)),
  ];
  const people = document.cohorts.flatMap((cohort) => yearsOf(cohort.people));
  const firstYear = Math.min(baseYear, ...outlays, ...people, ...document.outcomes.flatMap(countYears));
  const lastFlow = Math.max(
    baseYear,
    ...outlays,
    ...document.valuations.map((valuation) => lastFlowOf(document, valuation)),
  );
  // Outcomes without a valuation need room too, but carry no flow.
  const room = Math.max(...people, baseYear, ...document.outcomes.map((outcome) => lastGained(document, outcome)));
  // So does what is laid out by years since its start, wherever in the calendar that is: annuities, lags and profiles.
  const spans = [
    ...document.costs.map(({ equipment }) => equipment?.lifeYears ?? 0),
    ...document.outcomes.map(({ lagYears }) => lagYears),
    ...document.valuations.map(({ profile }) => profiles[profile.kind].reach(profile as never)),
  ];
  const lastYear = stated ?? lastFlow;
  return { firstYear, lastYear, years: Math.max(Math.max(lastYear, lastFlow, room) - firstYear, ...spans) + 1 };
};
