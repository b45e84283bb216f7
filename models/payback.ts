import type { PaybackRatio } from "./result.ts";
import { unknown } from "./result.ts";

/** Below half an öre a cumulated sum is rounding, not money. */
export const NOTHING_KRONOR = 0.005;

/**
 * First calendar year from which the cumulated flows stay at or above zero, and the years since the first outlay
 * (METHOD.md, Results). `flows` are kronor by year from `firstYear`. `noOutlay` where the sum is never negative; `never`
 * where it does not come back to stay.
 */
export const payback = (flows: ArrayLike<number>, firstYear: number): PaybackRatio => {
  let cumulated = 0;
  let firstOutlay: number | undefined;
  let wasNegative = false;
  let back: number | undefined;
  for (let position = 0; position < flows.length; position++) {
    const flow = flows[position]!;
    if (firstOutlay === undefined && flow < -NOTHING_KRONOR) firstOutlay = position;
    cumulated += flow;
    if (cumulated <= -NOTHING_KRONOR) {
      // Many outlays of less than half an öre add up to one.
      firstOutlay ??= position;
      wasNegative = true;
      back = undefined;
    } else back ??= position;
  }
  if (!wasNegative) return unknown("noOutlay");
  if (back === undefined) return unknown("never");
  return { defined: true, year: firstYear + back, years: back - firstOutlay! };
};

/** Sum of the flows up to and with each year. */
export const cumulated = (flows: readonly number[]): readonly number[] => {
  let sum = 0;
  return flows.map((flow) => {
    sum += flow;
    return sum;
  });
};

/** Calendar year of the first cost that is not nothing; undefined where there is none. */
export const firstOutlay = (costs: ArrayLike<number>, firstYear: number): number | undefined => {
  const position = Array.from(costs).findIndex((cost) => Math.abs(cost) >= NOTHING_KRONOR);
  return position < 0 ? undefined : firstYear + position;
};

/** The share of the flows that falls in year `from` or later. Not a number where the flows add to 0. */
export const shareFrom = (flows: readonly number[], firstYear: number, from: number): number => {
  const sum = (of: readonly number[]): number => of.reduce((total, flow) => total + flow, 0);
  return sum(flows.slice(Math.max(0, from - firstYear))) / sum(flows);
};
