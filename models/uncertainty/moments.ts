import { SCRAMBLES } from "./block.ts";

export type Moments = Readonly<{
  mean: number;
  /** With n − 1; 0 of one draw. */
  sd: number;
  standardError: number;
}>;

/** In two passes, the first from a draw instead of from 0, so that kronor by the million that differ by öre keep their digits. */
export const momentsOf = (draws: Float64Array): Moments => {
  const pivot = draws[0]!;
  let sum = 0;
  for (let draw = 0; draw < draws.length; draw++) sum += draws[draw]! - pivot;
  const near = pivot + sum / draws.length;
  const sums = new Float64Array(SCRAMBLES);
  const squares = new Float64Array(SCRAMBLES);
  for (let draw = 0; draw < draws.length; draw++) {
    const off = draws[draw]! - near;
    sums[draw & 7] = sums[draw & 7]! + off;
    squares[draw & 7] = squares[draw & 7]! + off * off;
  }
  const rest = total(sums);
  const square = total(squares);
  if (!Number.isFinite(square)) return ofHuge(draws);
  return {
    mean: near + rest / draws.length,
    sd: Math.sqrt(square / Math.max(1, draws.length - 1)),
    standardError: scrambleError(sums, draws.length),
  };
};

const HUGE = 1e200;

/** Of numbers whose squares are beyond what a number holds. */
const ofHuge = (draws: Float64Array): Moments => {
  if (!draws.every(Number.isFinite)) throw new Error("A figure is not a number in every draw.");
  const { mean, sd, standardError } = momentsOf(draws.map((draw) => draw / HUGE));
  return { mean: mean * HUGE, sd: sd * HUGE, standardError: standardError * HUGE };
};

const total = (sums: Float64Array): number => {
  let all = 0;
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) all += sums[scramble]!;
  return all;
};

/**
 * The standard error of a mean, from the sums over each scramble's draws: the scrambles are drawn independently of each other, so
 * the spread of their means, each weighted by its number of draws, is that of chance. Of fewer than eight draws every one is a
 * scramble of its own; NaN of a single one, which says nothing of its error.
 */
export const scrambleError = (sums: Float64Array, draws: number): number => {
  const mean = total(sums) / draws;
  const scrambles = Math.min(SCRAMBLES, draws);
  let spread = 0;
  for (let scramble = 0; scramble < scrambles; scramble++) {
    const count = Math.floor((draws + SCRAMBLES - 1 - scramble) / SCRAMBLES);
    const off = sums[scramble]! / count - mean;
    spread += count * off * off;
  }
  return Math.sqrt(spread / (draws * (scrambles - 1)));
};
