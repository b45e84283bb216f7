import { quantileBeyond } from "./beyond.ts";

/** What a draw is paid back by, beyond every year at both ends. */
export const NO_OUTLAY = Number.NEGATIVE_INFINITY;
export const NEVER = Number.POSITIVE_INFINITY;

/** The calendar year after the last one in which the flows so far come to less than the floor (METHOD.md, payback). */
export const paidBackBy = (flows: readonly number[], firstYear: number, floor: number): number => {
  const sums = flows.map((_flow, year) => flows.slice(0, year + 1).reduce((sum, flow) => sum + flow, 0));
  const last = sums.findLastIndex((sum) => sum <= floor);
  if (last < 0) return NO_OUTLAY;
  return last === sums.length - 1 ? NEVER : firstYear + last + 1;
};

/** The year at a share of the draws, up to a whole one. */
export const wholeYear = (years: readonly number[], probability: number): number =>
  Math.ceil(quantileBeyond(years, probability) - 1e-9);
