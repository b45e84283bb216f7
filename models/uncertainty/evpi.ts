import { BLOCK, SCRAMBLES } from "./block.ts";
import type { Estimate } from "./schema.ts";
import { addUp, errorOf, meansFrom, meansOf } from "./variants.ts";

/**
 * The expected value of knowing everything before choosing among the options, or none of them: the mean of the best less the best
 * mean. `options` holds each one's net benefit, draw by draw.
 */
export const evpiOf = (options: readonly Float64Array[]): Estimate => {
  const means = options.map(meansOf);
  const values = bestMeansOf(options, options[0]?.length ?? SCRAMBLES);
  values.forEach((mean, variant) => {
    values[variant] = mean - Math.max(0, ...means.map((of) => of[variant]!));
  });
  return { value: Math.max(0, values[0]!), standardError: errorOf(values) };
};

/** The mean of the best in every variant, a block at a time: so the best of each draw need not be kept. */
const bestMeansOf = (options: readonly Float64Array[], draws: number): Float64Array => {
  const sums = new Float64Array(SCRAMBLES);
  const best = new Float64Array(BLOCK);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    for (let option = 0; option < options.length; option++)
      if (option === 0) keepGains(best, options[0]!, from, count);
      else keepBest(best, options[option]!, from, count);
    addUp(sums, best, count);
  }
  return meansFrom(sums, draws);
};

/** The larger of nothing and the first, without asking which: half the draws would guess wrong, and a wrong guess costs as much as ten sums. */
const keepGains = (best: Float64Array, benefits: Float64Array, from: number, count: number): void => {
  for (let lane = 0; lane < count; lane++) {
    const benefit = benefits[from + lane]!;
    best[lane] = (benefit + Math.abs(benefit)) / 2;
  }
};

const keepBest = (best: Float64Array, benefits: Float64Array, from: number, count: number): void => {
  for (let lane = 0; lane < count; lane++) best[lane] = Math.max(best[lane]!, benefits[from + lane]!);
};
