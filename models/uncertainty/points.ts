import type { Parts } from "../belief/distribution.ts";
import type { Drawing } from "./block.ts";
import { randomPoints } from "./randomPoints.ts";
import { sobolPoints } from "./sobol.ts";
import { threefry, wordsOf } from "./threefry.ts";

/**
 * The numbers that a parameter is drawn by, block by block in any order. A point is a whole number x from 0 to 2^32 − 1 and
 * stands for the probability (x + ½)/2^32.
 */
export type Points = Readonly<{
  /** The points of BLOCK draws, lane by lane. */
  fill(out: Uint32Array, block: number): void;
  /** What `fill` scatters, where it does: words and then eight shifts, word n by shift k being the point of lane 8·n + k. Until it is asked again. */
  scattered?(block: number): Uint32Array;
}>;

/** The points of a stream hang on the seed, the stream and the draw's number alone (METHOD.md, Uncertainty). */
export const pointsOf = ({ seed, sampling }: Readonly<Pick<Drawing, "seed" | "sampling">>, stream: number): Points => {
  switch (sampling) {
    case "sobol":
      return sobolPoints(wordsOf(seed), stream);
    case "random":
      return randomPoints(threefry(wordsOf(seed), wordsOf(stream)));
    default:
      return sampling satisfies never;
  }
};

const HALF = 2 ** 31;
const STEP = 2 ** -33;

/** What lies below and above a point: its digits are kept at both ends. */
export const partsOf = (x: number): Parts => {
  const isLow = x < HALF;
  const tail = (2 * (isLow ? x : ~x >>> 0) + 1) * STEP;
  return isLow ? { below: tail, above: 1 - tail } : { below: 1 - tail, above: tail };
};
