import type { BeliefOf } from "./belief.ts";
import type { Continuous, Distribution, Parts } from "./distribution.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import { exp, log, polynomial } from "./special.ts";

/** By mean and sd, or by the quantiles (1 ± confidence)/2. */
export const normal = ({ low, high, confidence, mean, sd }: BeliefOf<"normal">): Distribution =>
  low === undefined
    ? { standard: standardNormal, shift: mean!, scale: sd! }
    : { standard: standardNormal, shift: low + (high! - low) / 2, scale: (high! - low) / (2 * reach(confidence!)) };

/** How many standard deviations the middle `confidence` of a normal distribution reaches to each side: 1.96 for 0.95. */
export const reach = (confidence: number): number =>
  normalQuantile({ below: (1 + confidence) / 2, above: (1 - confidence) / 2 });

const halfGamma = incompleteGamma(0.5);
const ROOT_2PI = Math.sqrt(2 * Math.PI);

/** Φ(z) and 1 − Φ(z): half of P(½, z²/2) and Q(½, z²/2) on either side (DLMF 7.11.2). */
export const normalProbability = (z: number): Parts => {
  const { below, above } = halfGamma.probability((z * z) / 2);
  const [near, far] = [0.5 + below / 2, above / 2];
  return z > 0 ? { below: near, above: far } : { below: far, above: near };
};

const standardNormal: Continuous = {
  name: "normal",
  least: -Infinity,
  most: Infinity,
  probability: normalProbability,
  mean: (z) => {
    const density = exp((-z * z) / 2) / ROOT_2PI;
    return { below: -density, above: density };
  },
  quantile: (probability) => normalQuantile(probability),
};

type Rational = Readonly<{ over: readonly number[]; under: readonly number[] }>;
const middle: Rational = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
const tail: Rational = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const farTail: Rational = {
  over: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};
const at = ({ over, under }: Rational, x: number): number => polynomial(over, x) / polynomial(under, x);

/** Φ⁻¹, to 1e-16 (M. J. Wichura, Algorithm AS 241, Applied Statistics 37:3, 1988). */
export const normalQuantile = ({ below, above }: Parts): number => {
  const fromMiddle = (below - above) / 2;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * at(middle, 0.180625 - fromMiddle * fromMiddle);
  const depth = Math.sqrt(-log(Math.min(below, above)));
  const z = depth <= 5 ? at(tail, depth - 1.6) : at(farTail, depth - 5);
  return below < above ? -z : z;
};
