import type { Histogram } from "./schema.ts";

const MOST_BINS = 40;
/** The last is needed where 40 steps of 10 would just do, and the edges are not where the draws begin. */
const STEPS = [1, 2, 2.5, 5, 10, 20];
/** Draws closer to each other than this, beside their size, are told apart by no one. */
const LEAST_SPREAD = 1e-9;

// What is constant in a function is so to the engine too (quantiles.ts), and long loops stand alone.
const { counts, count } = (() => {
  /** Room that one call takes over from another. */
  const counts = new Int32Array(MOST_BINS);

  const count = (draws: Float64Array, step: number, from: number, last: number): void => {
    for (let draw = 0; draw < draws.length; draw++) {
      const place = Math.ceil(draws[draw]! / step) - from;
      const bin = place > 0 ? (place < last ? place | 0 : last) : 0;
      counts[bin] = counts[bin]! + 1;
    }
  };

  return { counts, count };
})();

/**
 * Draws by bins of 1, 2, 2.5 or 5 · 10^k, as many as hold what is from `low` to `high` but no more than 40. 0 is an edge, and a bin
 * holds its upper edge: what is above 0 is what is strictly positive.
 */
export const histogramOf = (draws: Float64Array, low: number, high: number): Histogram => {
  const { step, first, bins } = edgesOf(low, high);
  counts.fill(0);
  count(draws, step, first + 1, bins - 1);
  return { from: edgeAt(first, step), to: edgeAt(first + bins, step), counts: [...counts.subarray(0, bins)] };
};

/** Without the rounding that a step of a tenth leaves. */
const edgeAt = (edge: number, step: number): number => Number((edge * step).toPrecision(15));

const edgesOf = (low: number, high: number): Readonly<{ step: number; first: number; bins: number }> => {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const spread = Math.max(high - low, LEAST_SPREAD * size) || 1;
  const power = Number((spread / MOST_BINS).toExponential().split("e")[1]);
  for (const nice of STEPS) {
    const step = Number(`${nice}e${power}`);
    const first = Math.ceil(low / step) - 1;
    const bins = Math.max(1, Math.ceil(high / step) - first);
    if (bins <= MOST_BINS) return { step, first, bins };
  }
  throw new Error("No step holds the draws.");
};
