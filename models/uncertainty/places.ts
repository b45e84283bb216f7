import { BINS } from "./bins.ts";
import { BLOCK } from "./block.ts";

/**
 * Where a parameter lies within the bins of its points: against which a figure's means are a straight line where the figure is one
 * in the parameter. Those of any scale · parameter + shift serve as well, so that a parameter moved to another centre keeps them.
 */
export type Places = Readonly<{
  /** Its mean in each bin. */
  centres: Float64Array;
  /** How far from it the means of the bin's parts are, as many in every bin. */
  apart: Float64Array;
  /** Its variance within each bin. */
  variances: Float64Array;
}>;

const PARTS = BLOCK / BINS;
/** The tails are looked at this much closer. */
const FINER = BLOCK / 2 / PARTS;

/** How many points there are. */
const POINTS = 0x1_0000_0000;

/** One point in the middle of every part, and as many in those of the first and the last bin alone. */
const evenly = Uint32Array.from({ length: BLOCK }, (_, k) => (k + 0.5) * (POINTS / BLOCK));
const inTails = Uint32Array.from({ length: BLOCK }, (_, k) => {
  const step = (2 * POINTS) / BINS / BLOCK;
  return k < BLOCK / 2 ? (k + 0.5) * step : POINTS - (BLOCK - k - 0.5) * step;
});

/** Of what fills a block with the parameter's values at given points. */
export const placesOf = (fill: (out: Float64Array, points: Uint32Array) => void): Places => {
  const means = new Float64Array(BLOCK);
  const tails = new Float64Array(BLOCK);
  fill(means, evenly);
  fill(tails, inTails);
  for (let part = 0; part < PARTS; part++) {
    means[part] = meanOf(tails, part * FINER, FINER);
    means[BLOCK - PARTS + part] = meanOf(tails, BLOCK / 2 + part * FINER, FINER);
  }
  const variances = new Float64Array(BINS);
  for (let bin = 1; bin < BINS - 1; bin++) variances[bin] = varianceOf(means, bin * PARTS, PARTS);
  variances[0] = varianceOf(tails, 0, BLOCK / 2);
  variances[BINS - 1] = varianceOf(tails, BLOCK / 2, BLOCK / 2);
  const centres = snap(Float64Array.from(variances, (_, bin) => meanOf(means, bin * PARTS, PARTS)));
  return { centres, apart: means.map((mean, at) => mean - centres[(at / PARTS) | 0]!), variances };
};

const meanOf = (values: Float64Array, from: number, count: number): number => {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += values[at]!;
  return sum / count;
};

/** Of values that stand evenly, each for what lies around it. */
const varianceOf = (values: Float64Array, from: number, count: number): number => {
  const mean = meanOf(values, from, count);
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += (values[at]! - mean) * (values[at]! - mean);
  return (sum * count) / (count * count - 1);
};

/** The same in fewer bins, of which each holds as many of them. */
export const joinPlaces = (places: Places, count: number): Places => {
  if (count === BINS) return places;
  const joined = BINS / count;
  const each = (sum: (bin: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, to) => {
      let total = 0;
      for (let bin = to * joined; bin < (to + 1) * joined; bin++) total += sum(bin);
      return total / joined;
    });
  const centres = snap(each((bin) => places.centres[bin]!));
  const moved = (bin: number): number => places.centres[bin]! - centres[(bin / joined) | 0]!;
  return {
    centres,
    apart: places.apart.map((apart, at) => apart + moved((at / PARTS) | 0)),
    variances: each((bin) => places.variances[bin]! + moved(bin) * moved(bin)),
  };
};

/** Rounding, of sums of some hundred values: against their range, and where all are alike against themselves. */
const [ONE_OF_RANGE, ONE_OF_VALUE] = [1e12, 1e14];

/** Centres that differ by rounding alone become one. */
export const snap = (centres: Float64Array): Float64Array => {
  const lowest = centres[0]!;
  const step = Math.max((centres[centres.length - 1]! - lowest) / ONE_OF_RANGE, Math.abs(lowest) / ONE_OF_VALUE);
  for (let bin = 0; step > 0 && bin < centres.length; bin++)
    centres[bin] = lowest + Math.floor((centres[bin]! - lowest) / step + 0.5) * step;
  return centres;
};
