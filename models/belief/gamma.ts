import type { BeliefOf } from "./belief.ts";
import type { Continuous, Distribution, Parts } from "./distribution.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import { normalQuantile } from "./normal.ts";
import { solveTail } from "./quantile.ts";
import { exp, log, logFactorial } from "./special.ts";

/** By mean m and deviation s: shape m²/s². */
export const gamma = ({ mean, sd }: BeliefOf<"gamma">): Distribution => ({
  standard: gammaOfMean1((mean / sd) * (mean / sd)),
  shift: 0,
  scale: mean,
});

/** Of mean 1; its part of the mean is the probability at shape + 1. */
const gammaOfMean1 = (shape: number): Continuous => {
  const own = incompleteGamma(shape);
  const next = incompleteGamma(shape + 1);
  return {
    name: `gamma ${shape}`,
    least: 0,
    most: Infinity,
    probability: (x) => own.probability(shape * x),
    mean: (x) => next.probability(shape * x),
    quantile: (probability, near) => {
      const side = probability.below <= probability.above ? "below" : "above";
      const tail = { side, probability: (x: number) => own.probability(x)[side], weight: own.weight } as const;
      const first = near === undefined ? guess(shape, probability) : near * shape;
      return solveTail(tail, probability[side], first, Infinity) / shape;
    },
    density: { weight: (x) => own.weight(shape * x), low: shape - 1, high: 0, rate: shape },
  };
};

/** E. Wilson and M. Hilferty's cube of a normal variable; where it is not positive, the first term of the series for P(a, x). */
const guess = (shape: number, probability: Parts): number => {
  const root = 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape));
  return root > 0.2 ? shape * root * root * root : exp((log(probability.below) + logFactorial(shape)) / shape);
};
