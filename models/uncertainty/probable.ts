import { SCRAMBLES } from "./block.ts";
import { scrambleError } from "./moments.ts";
import { quantilesOf } from "./quantiles.ts";
import { quantileKeys } from "./schema.ts";

/** How probable a figure's values are; quantiles in the order of `quantileKeys`. */
export type Probable = Readonly<{
  positive: number;
  positiveError: number;
  quantiles: readonly number[];
  quantileErrors: readonly number[];
}>;

export const probabilities: readonly number[] = quantileKeys.map(Number);

/** What is read off the sorted draws at once: quantiles of type 7, those around each, and two far out. */
export type Order = Readonly<{
  least: number;
  most: number;
  quantiles: readonly number[];
  below: readonly number[];
  above: readonly number[];
}>;

const FAR = 0.001;

/**
 * How far beside a quantile its surroundings reach, in probability: an eighth of the way to the nearer end; of few draws three standard
 * errors, were they drawn at random.
 */
const sideOf = (p: number, draws: number): number => {
  const end = Math.min(p, 1 - p);
  return Math.max(end / 8, Math.min(end, 3 * Math.sqrt((p * (1 - p)) / draws)));
};

export const orderOf = (draws: Float64Array): Order => {
  const count = probabilities.length;
  const values = quantilesOf(draws, [
    FAR,
    1 - FAR,
    ...probabilities,
    ...probabilities.map((p) => p - sideOf(p, draws.length)),
    ...probabilities.map((p) => p + sideOf(p, draws.length)),
  ]);
  const part = (k: number): readonly number[] => values.slice(2 + k * count, 2 + (k + 1) * count);
  return { least: values[0]!, most: values[1]!, quantiles: part(0), below: part(1), above: part(2) };
};

/** As the draws have it. */
export const probableOf = (draws: Float64Array, order: Order): Probable => {
  const { quantiles } = order;
  const counts = countsUpTo(draws, [...quantiles, 0], quantiles[0]!, quantiles.at(-1)!);
  const atMostNothing = counts[quantiles.length]!;
  return {
    positive: atMostNothing.reduce((rest, count) => rest - count, draws.length) / draws.length,
    positiveError: scrambleError(atMostNothing, draws.length),
    quantiles,
    quantileErrors: errorsOf(draws, order, counts),
  };
};

/** The standard errors of the quantiles of the draws. */
export const quantileErrorsOf = (draws: Float64Array, order: Order): readonly number[] => {
  const { quantiles } = order;
  return errorsOf(draws, order, countsUpTo(draws, quantiles, quantiles[0]!, quantiles.at(-1)!));
};

/** The error of the share of draws up to a quantile, as the scrambles have it, over the density of the draws around (Woodruff, 1952). */
const errorsOf = (draws: Float64Array, order: Order, counts: readonly Float64Array[]): readonly number[] =>
  probabilities.map((p, k) => {
    const width = order.above[k]! - order.below[k]!;
    return (scrambleError(counts[k]!, draws.length) * width) / (2 * sideOf(p, draws.length));
  });

const BINS = 512;
const MOST_THRESHOLDS = 15;

// What is constant in a function is so to the engine too (quantiles.ts), and long loops stand alone.
const { rising, below, counts, count } = (() => {
  // Room that one call takes over from another.
  const rising = new Float64Array(MOST_THRESHOLDS + 1);
  /** How many thresholds are in bins below; where the bin holds one itself, the complement of it. */
  const below = new Int8Array(BINS);
  /** By how many thresholds are below them, and scramble. */
  const counts = new Int32Array((MOST_THRESHOLDS + 1) * SCRAMBLES);

  const count = (draws: Float64Array, from: number, perUnit: number): void => {
    for (let draw = 0; draw < draws.length; draw++) {
      const value = draws[draw]!;
      const place = (value - from) * perUnit;
      // BINS − 1, as a number.
      const bin = place > 0 ? (place < 511 ? place | 0 : 511) : 0;
      let passed = below[bin]!;
      if (passed < 0) for (passed = ~passed; value > rising[passed]!; ) passed += 1;
      const at = (passed << 3) | (draw & 7);
      counts[at] = counts[at]! + 1;
    }
  };

  return { rising, below, counts, count };
})();

/**
 * For each of the thresholds, how many draws of each scramble are no larger. Bins between `from` and `to` tell how many thresholds
 * are below a draw, and only draws in the bin of a threshold are compared with it.
 */
const countsUpTo = (
  draws: Float64Array,
  thresholds: readonly number[],
  from: number,
  to: number,
): readonly Float64Array[] => {
  rising.fill(Infinity).set(thresholds);
  rising.sort();
  const perUnit = to > from ? BINS / (to - from) : 0;
  below.fill(0);
  for (let k = 0; k < thresholds.length; k++) {
    const place = (rising[k]! - from) * perUnit;
    const bin = place > 0 ? (place < BINS - 1 ? place | 0 : BINS - 1) : 0;
    below.fill(k + 1, bin + 1);
    if (below[bin]! >= 0) below[bin] = ~below[bin]!;
  }
  counts.fill(0);
  count(draws, from, perUnit);
  for (let at = SCRAMBLES; at < counts.length; at++) counts[at] = counts[at]! + counts[at - SCRAMBLES]!;
  return thresholds.map((threshold) => {
    const at = rising.indexOf(threshold) * SCRAMBLES;
    return Float64Array.from(counts.subarray(at, at + SCRAMBLES));
  });
};
