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

/**
 * Adds a column to the sums over each scramble's draws. Eight at a time, since a sum that is read back as soon as it is written makes
 * the next wait. Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
 */
const addWhole = (sums: Float64Array, draws: Float64Array, whole: number): void => {
  let [a, b, c, d] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!];
  let [e, f, g, h] = [sums[4]!, sums[5]!, sums[6]!, sums[7]!];
  for (let draw = 0; draw < whole; draw += 8) {
    a += draws[draw]!;
    b += draws[draw + 1]!;
    c += draws[draw + 2]!;
    d += draws[draw + 3]!;
    e += draws[draw + 4]!;
    f += draws[draw + 5]!;
    g += draws[draw + 6]!;
    h += draws[draw + 7]!;
  }
  sums.set([a, b, c, d, e, f, g, h]);
};

/** Adds the first draws of a column, of which draw i is of scramble i mod 8, to the sums over the draws of each scramble. */
export const addUp = (sums: Float64Array, draws: Float64Array, count: number): void => {
  const whole = count - (count % SCRAMBLES);
  addWhole(sums, draws, whole);
  for (let draw = whole; draw < count; draw++) sums[draw & 7]! += draws[draw]!;
};

/** A column's mean in every variant. */
export const meansOf = (draws: Float64Array): Float64Array => {
  const sums = new Float64Array(SCRAMBLES);
  addUp(sums, draws, draws.length);
  return meansFrom(sums, draws.length);
};

/** The same from the sums over each scramble's draws. */
export const meansFrom = (sums: Float64Array, draws: number): Float64Array => {
  let total = 0;
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) total += sums[scramble]!;
  const means = new Float64Array(VARIANTS).fill(total / draws);
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
    const left = draws - Math.ceil((draws - scramble) / SCRAMBLES);
    means[scramble + 1] = (total - sums[scramble]!) / left;
  }
  return means;
};
