import { SCRAMBLES } from "./block.ts";
import { VARIANTS } from "./variants.ts";

/**
 * Draws sorted into bins by a parameter's point, whose rank it is: the means of a figure within the bins are what it would be on
 * average if the parameter were known. One record serves several figures, and two records of different draws add up.
 */
export const BINS = 64;
/** A point has 32 bits: its highest six are the bin. */
const SHIFT = 26;

/** For every bin and scramble: how many draws, and the sum of each figure over them. */
export const binsFor = (figures: number): Float64Array => new Float64Array(BINS * SCRAMBLES * (figures + 1));

/** How many figures a record holds. */
export const figuresOf = (bins: Float64Array): number => bins.length / (BINS * SCRAMBLES) - 1;

/** Adds the first `lanes` draws of a block, of which lane i is of scramble i mod 8. */
export const addToBins = (
  bins: Float64Array,
  points: Uint32Array,
  figures: readonly Float64Array[],
  lanes: number,
): void => {
  const width = figures.length + 1;
  if (figures.length === 1) addOne(bins, points, figures[0]!, lanes);
  else if (figures.length === 2) addTwo(bins, points, figures[0]!, figures[1]!, lanes);
  else {
    addCounts(bins, points, width, lanes);
    for (let figure = 0; figure < figures.length; figure++)
      addFigure(bins, points, figures[figure]!, width, figure + 1, lanes);
  }
};

const addOne = (bins: Float64Array, points: Uint32Array, figure: Float64Array, lanes: number): void => {
  for (let lane = 0; lane < lanes; lane++) {
    const at = 2 * (((points[lane]! >>> SHIFT) << 3) | (lane & 7));
    bins[at] = bins[at]! + 1;
    bins[at + 1] = bins[at + 1]! + figure[lane]!;
  }
};

const addTwo = (
  bins: Float64Array,
  points: Uint32Array,
  first: Float64Array,
  second: Float64Array,
  lanes: number,
): void => {
  for (let lane = 0; lane < lanes; lane++) {
    const at = 3 * (((points[lane]! >>> SHIFT) << 3) | (lane & 7));
    bins[at] = bins[at]! + 1;
    bins[at + 1] = bins[at + 1]! + first[lane]!;
    bins[at + 2] = bins[at + 2]! + second[lane]!;
  }
};

const addCounts = (bins: Float64Array, points: Uint32Array, width: number, lanes: number): void => {
  for (let lane = 0; lane < lanes; lane++) {
    const at = width * (((points[lane]! >>> SHIFT) << 3) | (lane & 7));
    bins[at] = bins[at]! + 1;
  }
};

const addFigure = (
  bins: Float64Array,
  points: Uint32Array,
  figure: Float64Array,
  width: number,
  place: number,
  lanes: number,
): void => {
  for (let lane = 0; lane < lanes; lane++) {
    const at = width * (((points[lane]! >>> SHIFT) << 3) | (lane & 7)) + place;
    bins[at] = bins[at]! + figure[lane]!;
  }
};

/** Adds what another record holds of other draws. */
export const mergeBins = (into: Float64Array, from: Float64Array): void => {
  for (let at = 0; at < into.length; at++) into[at] = into[at]! + from[at]!;
};

/** A bin of fewer draws, with one scramble left out, is joined with its neighbour. */
const LEAST_DRAWS = 8;

/** As many bins as there are draws for. */
export const binsThatServe = (bins: Float64Array): number => {
  let count = BINS;
  while (count > 1 && fewestDraws(bins, count) < LEAST_DRAWS) count /= 2;
  return count;
};

const fewestDraws = (bins: Float64Array, count: number): number => {
  const width = figuresOf(bins) + 1;
  const joined = BINS / count;
  let fewest = Infinity;
  for (let bin = 0; bin < count; bin++) {
    let [sum, most] = [0, 0];
    for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
      let draws = 0;
      for (let from = bin * joined; from < (bin + 1) * joined; from++)
        draws += bins[(from * SCRAMBLES + scramble) * width]!;
      sum += draws;
      most = Math.max(most, draws);
    }
    fewest = Math.min(fewest, sum - most);
  }
  return fewest;
};

/** A figure's means in so many bins, variant by variant. */
export const meansInBins = (bins: Float64Array, figure: number, count: number): Float64Array => {
  const width = figuresOf(bins) + 1;
  const joined = (BINS / count) * SCRAMBLES;
  const means = new Float64Array(VARIANTS * count);
  const [draws, sums] = [new Float64Array(VARIANTS), new Float64Array(VARIANTS)];
  for (let bin = 0; bin < count; bin++) {
    draws.fill(0);
    sums.fill(0);
    for (let at = bin * joined; at < (bin + 1) * joined; at++) {
      const variant = (at % SCRAMBLES) + 1;
      draws[variant] = draws[variant]! + bins[at * width]!;
      sums[variant] = sums[variant]! + bins[at * width + 1 + figure]!;
    }
    for (let variant = 1; variant < VARIANTS; variant++) {
      draws[0] = draws[0]! + draws[variant]!;
      sums[0] = sums[0]! + sums[variant]!;
    }
    means[bin] = sums[0]! / draws[0]!;
    for (let variant = 1; variant < VARIANTS; variant++)
      means[variant * count + bin] = (sums[0]! - sums[variant]!) / (draws[0]! - draws[variant]!);
  }
  return means;
};
