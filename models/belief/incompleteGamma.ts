import type { Parts } from "./distribution.ts";
import { LARGE, tailByQuadrature } from "./quadrature.ts";
import { exp, lagOfLog, log, NOTHING, stirlingError } from "./special.ts";

/** A distribution of positive numbers: its probabilities, and x times its density. */
export type Incomplete = Readonly<{ probability(x: number): Parts; weight(x: number): number }>;

/** The gamma distribution of scale 1: P(a, x), Q(a, x) and x^a·e^−x/Γ(a), a > 0 (DLMF 8.2, 8.11.4 and 8.9.2), to about 1e-13 in the smaller part. */
export const incompleteGamma = (a: number): Incomplete => {
  const front = Math.sqrt(a / (2 * Math.PI)) * exp(-stirlingError(a));
  const weight = (x: number): number => front * exp(-deviance(a, x));
  const probability = (x: number): Parts => {
    if (!(x > 0)) return { below: 0, above: 1 };
    if (x === Infinity) return { below: 1, above: 0 };
    const isBelow = x < (a > LARGE ? a : a + 1);
    const part =
      a > LARGE
        ? tailByQuadrature((at) => weight(at) / at, x, a, Math.sqrt(a))
        : weight(x) * (isBelow ? series(a, x) : fraction(a, x));
    return isBelow ? { below: part, above: 1 - part } : { below: 1 - part, above: part };
  };
  return { probability, weight };
};

/** expected·log(expected/x) + x − expected ≥ 0: how far x is from what is expected, with its digits where they are close. */
export const deviance = (expected: number, x: number): number => {
  const d = (x - expected) / expected;
  // Close to 0 the sum 1 + d has lost the digits of x.
  return d < -0.5 ? expected * log(expected / x) + x - expected : expected * lagOfLog(d);
};

/** P(a, x)/weight = 1/a + x/(a(a + 1)) + … */
const series = (a: number, x: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > NOTHING * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
};

/** Q(a, x)/weight as a continued fraction, by Lentz's method. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let product = d;
  for (let n = 1; ; n++) {
    const term = n * (a - n);
    b += 2;
    d = 1 / (term * d + b);
    c = b + term / c;
    const step = c * d;
    product *= step;
    if (Math.abs(step - 1) < 2e-16 || n > 2000) return product;
  }
};
