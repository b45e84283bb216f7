import type { Draft } from "../../models/appraisal.ts";
import { type CriteriaSet, criteriaOf, type Rule, type Verdict } from "../../models/criteria.ts";

/** Limits that a test can be worked out by hand from. */
export const set: CriteriaSet = {
  id: "a",
  name: "Fondens kriterier",
  validFrom: "2020",
  source: {},
  isVerified: false,
  limits: { fundPerYear: 500_000, fundYears: 3, fundShare: 0.5, parties: 2, operation: 1 },
};

export const judged = (draft: unknown, sets: readonly CriteriaSet[] = [set]): Readonly<Record<Rule, Verdict>> => {
  const { verdicts } = criteriaOf(draft as Draft, undefined, sets)!;
  return Object.fromEntries(verdicts.map((verdict) => [verdict.rule, verdict])) as Record<Rule, Verdict>;
};

export type Amounts = Readonly<Record<string, number>>;
export const line = (id: string, payer: string | undefined, amounts: Amounts, over: object = {}) => ({
  id,
  name: id,
  ...(payer === undefined ? {} : { payer }),
  category: "staff",
  amounts,
  prices: { basis: "nominal", series: "flat" },
  ...over,
});
export const fund = (amounts: Amounts) => line("fund", "region", amounts, { fund: true });

/** A draft of cost lines and the little they rest on: no cohorts, outcomes or values, and no title. */
export const draftOf = (...costs: readonly object[]) => ({
  format: "samvinst/appraisal@1",
  settings: { priceYear: 2025 },
  actors: [
    { id: "pupil", name: "Eleven", sector: "individual" },
    { id: "municipality", name: "Kommunen", sector: "municipality" },
    { id: "school", name: "Skolan", sector: "municipality", partOf: "municipality" },
    { id: "social", name: "Socialtjänsten", sector: "municipality", partOf: "municipality" },
    { id: "region", name: "Regionen", sector: "region" },
  ],
  series: [{ id: "flat", name: "Oförändrade priser", values: { "2025": 100 }, beyond: { rate: 0 } }],
  costs,
});
