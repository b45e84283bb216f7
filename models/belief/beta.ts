import type { BeliefOf } from "./belief.ts";
import type { Continuous, Distribution, Parts } from "./distribution.ts";
import { incompleteBeta } from "./incompleteBeta.ts";
import type { Incomplete } from "./incompleteGamma.ts";
import { normalQuantile } from "./normal.ts";
import { solveTail } from "./quantile.ts";
import { exp, log, logFactorial } from "./special.ts";

/** By mean m and deviation s, a + b = m(1 − m)/s² − 1, or by counts, a uniform prior updated (METHOD.md, Uncertainty). */
export const beta = ({ mean, sd, successes, failures }: BeliefOf<"beta">): Distribution => {
  if (mean === undefined) return { standard: betaShape(successes! + 1, failures! + 1), shift: 0, scale: 1 };
  const total = (mean / sd!) * ((1 - mean) / sd!) - 1;
  return { standard: betaShape(mean * total, (1 - mean) * total, mean), shift: 0, scale: 1 };
};

/** Beta(a, b) on 0–1; its part of the mean is the mean times the probability at a + 1. */
export const betaShape = (a: number, b: number, mean = a / (a + b)): Continuous => {
  const own = incompleteBeta(a, b);
  const next = incompleteBeta(a + 1, b);
  const mirrored = incompleteBeta(b, a);
  return {
    name: `beta ${a} ${b}`,
    least: 0,
    most: 1,
    probability: own.probability,
    mean: (x) => {
      const { below, above } = next.probability(x);
      return { below: mean * below, above: mean * above };
    },
    // A short way from 1 is found as a short way from 0.
    quantile: ({ below, above }, near) =>
      below <= above
        ? lowerQuantile(own, a, b, { below, above }, near)
        : 1 - lowerQuantile(mirrored, b, a, { below: above, above: below }, near === undefined ? near : 1 - near),
    density: { weight: own.weight, low: a - 1, high: b - 1, rate: 0 },
  };
};

const lowerQuantile = (own: Incomplete, a: number, b: number, asked: Parts, near = guess(a, b, asked)): number => {
  const tail = { side: "below", probability: (x: number) => own.probability(x).below, weight: own.weight } as const;
  return solveTail(tail, asked.below, near, 1);
};

/** Abramowitz and Stegun 26.5.22; where a or b is below 1, the first term of the series for I_x(a, b). */
const guess = (a: number, b: number, asked: Parts): number => {
  if (a < 1 || b < 1) {
    const logBeta = logFactorial(a) + logFactorial(b) - logFactorial(a + b) + log((a + b) / a / b);
    return Math.min(a / (a + b), exp((log(asked.below) + log(a) + logBeta) / a));
  }
  const z = normalQuantile(asked);
  const spread = (z * z - 3) / 6;
  const harmonic = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
  const w =
    (-z * Math.sqrt(harmonic + spread)) / harmonic -
    (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (spread + 5 / 6 - 2 / (3 * harmonic));
  return a / (a + b * exp(2 * w));
};
