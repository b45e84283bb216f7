import type { BeliefOf } from "./belief.ts";
import type { Continuous, Distribution } from "./distribution.ts";
import { normalProbability, normalQuantile, reach } from "./normal.ts";
import { exp, log, logOnePlus } from "./special.ts";

/** By mean m and deviation s of the variable itself (σ² = log(1 + s²/m²)), or by the quantiles (1 ± confidence)/2. */
export const lognormal = ({ low, high, confidence, mean, sd }: BeliefOf<"lognormal">): Distribution => {
  if (low === undefined) {
    const variation = sd! / mean!;
    return { standard: lognormalOfMean1(Math.sqrt(logOnePlus(variation * variation))), shift: 0, scale: mean! };
  }
  const sigma = log(high! / low) / (2 * reach(confidence!));
  const median = Math.sqrt(low) * Math.sqrt(high!);
  return { standard: lognormalOfMean1(sigma), shift: 0, scale: median * exp((sigma * sigma) / 2) };
};

/** e^(σZ − σ²/2); its part of the mean is the probability where Z stands σ lower. */
const lognormalOfMean1 = (sigma: number): Continuous => {
  const logged = (x: number): number => log(Math.max(x, 0)) / sigma;
  return {
    name: `lognormal ${sigma}`,
    least: 0,
    most: Infinity,
    probability: (x) => normalProbability(logged(x) + sigma / 2),
    mean: (x) => normalProbability(logged(x) - sigma / 2),
    quantile: (probability) => exp(sigma * (normalQuantile(probability) - sigma / 2)),
  };
};
