import { BINS } from "./bins.ts";
import { BLOCK } from "./block.ts";

/**
 * Where a parameter lies within the bins of its points: against which a figure's means are a straight line where it is one in the
 * parameter. Any scale · parameter + shift serves as well, so that a parameter moved to another centre keeps its places.
 */
export type Places = Readonly<{
  /** Mean in each sixteenth of each bin. */
  means: Float64Array;
  /** Variance within each bin. */
  variances: Float64Array;
}>;

/** Parts of a bin. */
export const PARTS = BLOCK / BINS;

/** Fills a block with the parameter's values at the points given: a sampler's. */
type Fill = (out: Float64Array, points: Uint32Array) => void;

export const placesOf = (fill: Fill): Places => {
  throw new Error(`not written yet ${fill.name}`);
};
