import { SCRAMBLES } from "./block.ts";
import type { Estimate } from "./schema.ts";
import { errorOf, meansOf } from "./variants.ts";

/**
 * The expected value of knowing everything before choosing among the options, or none of them: the mean of the best less the best
 * mean. `options` holds each one's net benefit, draw by draw.
 */
export const evpiOf = (options: readonly Float64Array[]): Estimate => {
  const best = new Float64Array(options[0]?.length ?? SCRAMBLES);
  for (const benefits of options) keepBest(best, benefits);
  const means = options.map(meansOf);
  const values = meansOf(best);
  values.forEach((mean, variant) => {
    values[variant] = mean - Math.max(0, ...means.map((of) => of[variant]!));
  });
  return { value: Math.max(0, values[0]!), standardError: errorOf(values) };
};

const keepBest = (best: Float64Array, benefits: Float64Array): void => {
  for (let draw = 0; draw < best.length; draw++) best[draw] = Math.max(best[draw]!, benefits[draw]!);
};
