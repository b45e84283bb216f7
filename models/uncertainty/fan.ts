import type { Simulation } from "../result.ts";
import { meanOf } from "./moments.ts";
import { PaidBack } from "./paidBack.ts";
import { quantilesOf } from "./quantiles.ts";
import { fanKeys, type Summary } from "./schema.ts";

export type Fan = NonNullable<Extract<Simulation["society"], Summary>["fan"]>;

const probabilities = fanKeys.map(Number);

/**
 * Of a figure by year; `columns` holds each year's draws, which may be in one array that is written over, and undefined for a year
 * that is as the one before. Undefined where it is not known on average.
 */
export const fanOf = (
  firstYear: number,
  columns: Iterable<Float64Array | undefined>,
  hasPayback: boolean,
): Fan | undefined => {
  const mean: number[] = [];
  const quantiles: (readonly number[])[] = [];
  let back: PaidBack | undefined;
  for (const draws of columns) {
    const year = mean.length;
    if (draws === undefined) {
      mean.push(mean[year - 1]!);
      quantiles.push(quantiles[year - 1]!);
      continue;
    }
    mean.push(meanOf(draws));
    if (!Number.isFinite(mean[year])) return undefined;
    quantiles.push(quantilesOf(draws, probabilities));
    back ??= new PaidBack(draws.length);
    back.follow(draws, year);
  }
  return {
    firstYear,
    draws: back!.draws,
    mean,
    quantiles: Object.fromEntries(
      fanKeys.map((key, k) => [key, quantiles.map((ofYear) => ofYear[k]!)]),
    ) as Fan["quantiles"],
    ...(hasPayback && { payback: back!.paybackOf(firstYear, mean.length) }),
  };
};
