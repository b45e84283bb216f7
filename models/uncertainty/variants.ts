import { SCRAMBLES } from "./block.ts";

/** Of all the draws, and of all but those of each scramble: how the last differ among them says how sure a figure is. */
export const VARIANTS = SCRAMBLES + 1;

/** The standard error of a figure from what it is in every variant (the jackknife). */
export const errorOf = (variants: Float64Array): number => Math.sqrt(varianceOf(variants, 0, 1));

/** The variance of a figure that stands at `from`, `from + step`, … in the variants. */
export const varianceOf = (variants: Float64Array, from: number, step: number): number => {
  let mean = 0;
  for (let variant = 1; variant < VARIANTS; variant++) mean += variants[from + variant * step]!;
  mean /= SCRAMBLES;
  let sum = 0;
  for (let variant = 1; variant < VARIANTS; variant++) {
    const apart = variants[from + variant * step]! - mean;
    sum += apart * apart;
  }
  return (sum * (SCRAMBLES - 1)) / SCRAMBLES;
};

// Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
const addUp = (sums: Float64Array, draws: Float64Array): void => {
  for (let draw = 0; draw < draws.length; draw++) sums[draw & 7] = sums[draw & 7]! + draws[draw]!;
};

/** A column's mean in every variant. */
export const meansOf = (draws: Float64Array): Float64Array => {
  const sums = new Float64Array(SCRAMBLES);
  addUp(sums, draws);
  let total = 0;
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) total += sums[scramble]!;
  const means = new Float64Array(VARIANTS).fill(total / draws.length);
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
    const left = draws.length - Math.ceil((draws.length - scramble) / SCRAMBLES);
    means[scramble + 1] = (total - sums[scramble]!) / left;
  }
  return means;
};
