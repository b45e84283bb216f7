import { momentsOf } from "./moments.ts";
import { quantilesOf } from "./quantiles.ts";
import { type Fan, fanKeys } from "./schema.ts";

const probabilities = fanKeys.map(Number);

/** Of a figure by year; `columns` holds each year's draws. */
export const fanOf = (years: readonly number[], columns: readonly Float64Array[]): Fan => {
  const quantiles = columns.map((draws) => quantilesOf(draws, probabilities));
  return {
    firstYear: years[0]!,
    draws: columns[0]!.length,
    mean: columns.map((draws) => momentsOf(draws).mean),
    quantiles: Object.fromEntries(
      fanKeys.map((key, k) => [key, quantiles.map((ofYear) => ofYear[k]!)]),
    ) as Fan["quantiles"],
  };
};
