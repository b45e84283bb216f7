import { SCRAMBLES } from "./block.ts";

export type Moments = Readonly<{
  mean: number;
  /** With n − 1; 0 of one draw. */
  sd: number;
  standardError: number;
}>;

// What is constant in a function is so to the engine too (quantiles.ts), and long loops stand alone.
const { sums, addUp } = (() => {
  /** Room that one call takes over from another: by scramble, how far draws are from a value; behind them its square. */
  const sums = new Float64Array(2 * SCRAMBLES);

  const addUp = (draws: Float64Array, near: number): void => {
    for (let draw = 0; draw < draws.length; draw++) {
      const off = draws[draw]! - near;
      const at = draw & 7;
      sums[at] = sums[at]! + off;
      sums[at + 8] = sums[at + 8]! + off * off;
    }
  };

  return { sums, addUp };
})();

const sumFrom = (draws: Float64Array, pivot: number): number => {
  let sum = 0;
  for (let draw = 0; draw < draws.length; draw++) sum += draws[draw]! - pivot;
  return sum;
};

/** Not a number where not every draw is one. */
export const meanOf = (draws: Float64Array): number => {
  const pivot = draws[0]!;
  return pivot + sumFrom(draws, pivot) / draws.length;
};

/** In two passes, the first from a draw instead of from 0, so that kronor by the million that differ by öre keep their digits. */
export const momentsOf = (draws: Float64Array): Moments => {
  const pivot = draws[0]!;
  const near = pivot + sumFrom(draws, pivot) / draws.length;
  sums.fill(0);
  addUp(draws, near);
  const rest = total(sums, 0);
  const square = total(sums, SCRAMBLES);
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

const total = (sums: Float64Array, from: number): number => {
  let all = 0;
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) all += sums[from + scramble]!;
  return all;
};

/**
 * The standard error of a mean, from the sums over each scramble's draws: the scrambles are drawn independently of each other, so
 * the spread of their means, each weighted by its number of draws, is that of chance. Of fewer than eight draws every one is a
 * scramble of its own; NaN of a single one, which says nothing of its error.
 */
export const scrambleError = (sums: Float64Array, draws: number): number => {
  const mean = total(sums, 0) / draws;
  const scrambles = Math.min(SCRAMBLES, draws);
  let spread = 0;
  for (let scramble = 0; scramble < scrambles; scramble++) {
    const count = Math.floor((draws + SCRAMBLES - 1 - scramble) / SCRAMBLES);
    const off = sums[scramble]! / count - mean;
    spread += count * off * off;
  }
  return Math.sqrt(spread / (draws * (scrambles - 1)));
};
