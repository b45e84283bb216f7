import type { Outcome } from "../../models/appraisal.ts";
import type { BreakEvenResult, WatchResult } from "../../models/result.ts";
import { totalsByKey } from "./ratio.ts";

type Years = readonly (readonly [year: number, amount: number])[];
type Group = Readonly<{ year: number; reached: number; atRisk: number }>;

const byYear = (years: Years): Record<string, number> => Object.fromEntries(totalsByKey(years));

/** Of a risk: those reached, those who manage anyway and those who must be seen to have managed, by outcome year. */
export const watchOf = (
  { effect: { measure } }: Outcome,
  groups: readonly Group[],
  one: Years,
  { needed, observed }: BreakEvenResult,
  adjusted: number,
): WatchResult | undefined => {
  if (measure === "count" || measure === "perPerson" || groups.length === 0) return undefined;
  const anyway: Years = groups.map(({ year, reached, atRisk }) => [year, reached - atRisk]);
  const added: Years = needed.defined ? one.map(([year, part]) => [year, (needed.value / adjusted) * part]) : [];
  return {
    reached: byYear(groups.map(({ year, reached }) => [year, reached])),
    anyway: byYear(anyway),
    observed: observed.defined ? byYear([...anyway, ...added]) : observed,
  };
};
