import { NOTHING_KRONOR } from "../payback.ts";
import { ROUNDING } from "../possible.ts";
import { known, type Ratio, unknown } from "../result.ts";
import type { Fan } from "./fan.ts";

const [NO_OUTLAY, BELOW] = [-1, -2];

/** When each draw is paid back, by the rule of `payback.ts`: from which year its cumulated flow stays at or above zero. */
export class PaidBack {
  /** By draw, the position of that year; or that nothing has been below zero yet, or that it still is. */
  readonly #from: Int32Array;

  constructor(readonly draws: number) {
    this.#from = new Int32Array(draws).fill(NO_OUTLAY);
  }

  /** Cumulated flows of the next year in which there are any. */
  follow(cumulated: Float64Array, year: number): void {
    const from = this.#from;
    for (let draw = 0; draw < from.length; draw++)
      if (cumulated[draw]! <= -NOTHING_KRONOR) from[draw] = BELOW;
      else if (from[draw] === BELOW) from[draw] = year;
  }

  /** Quantiles of type 7 in whole years: a draw without outlay is before every year, one that is not paid back after. */
  paybackOf(firstYear: number, years: number): NonNullable<Fan["payback"]> {
    const counts = new Int32Array(years);
    let [noOutlay, never] = [0, 0];
    for (const from of this.#from)
      if (from === NO_OUTLAY) noOutlay++;
      else if (from === BELOW) never++;
      else counts[from]!++;
    const placed = (rank: number): number => {
      let below = noOutlay;
      if (rank < below) return Number.NEGATIVE_INFINITY;
      for (let year = 0; year < years; year++) {
        below += counts[year]!;
        if (rank < below) return year;
      }
      return Number.POSITIVE_INFINITY;
    };
    const quantile = (probability: number): Ratio => {
      const at = (this.draws - 1) * probability;
      const rank = Math.floor(at + ROUNDING);
      const share = at - rank;
      const year = placed(rank);
      const next = share > ROUNDING ? placed(rank + 1) : year;
      if (year === Number.NEGATIVE_INFINITY) return unknown("noOutlay");
      if (next === Number.POSITIVE_INFINITY) return unknown("never");
      return known(firstYear + Math.ceil(year + share * (next - year) - ROUNDING));
    };
    return { low: quantile(0.05), median: quantile(0.5), high: quantile(0.95), never: never / this.draws };
  }
}
