/**
 * Functions that every engine computes to the same byte: Math.exp and Math.log may differ in their last bits between two
 * machines, additions, multiplications and square roots may not.
 */

/** log 2 in two parts: the first has zeros at its end, so that its whole multiples are exact (fdlibm). */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LEAST_POWER = -1074;
const MOST_POWER = 1023;

const HALF_LOG_2PI = 0.9189385332046728;
/** Terms smaller than this beside the sum change none of its bits. */
export const NOTHING = 1e-17;

/** Σ c[k]·x^(n−k): highest power first. */
export const polynomial = (coefficients: readonly number[], x: number): number => {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
};

/** 2^k for every k that a number has, exact. */
const powersOfTwo: readonly number[] = (() => {
  const powers = [Number.MIN_VALUE];
  for (let k = LEAST_POWER; k < MOST_POWER; k++) powers.push(powers.at(-1)! * 2);
  return powers;
})();

const powerOfTwo = (k: number): number => powersOfTwo[k - LEAST_POWER]!;

const expTerms = [
  4.1381367970572385e-8, -1.6533902205465252e-6, 6.613756321437934e-5, -0.0027777777777015593, 0.16666666666666602,
];

/** e^x, to 1 ulp (Sun's fdlibm, e_exp.c). */
export const exp = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745) return 0;
  const k = Math.floor(x / Math.LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const rest = high - low;
  const square = rest * rest;
  const c = rest - square * polynomial(expTerms, square);
  const scaled = 1 - (low - (rest * c) / (2 - c) - high);
  return k > 1000 ? scaled * 2 * powerOfTwo(k - 1) : scaled * powerOfTwo(Math.max(k, LEAST_POWER));
};

const logTerms = [
  0.14798198605116586, 0.15313837699209373, 0.1818357216161805, 0.22222198432149784, 0.2857142874366239,
  0.3999999999940942, 0.6666666666666735,
];

/** The natural logarithm, to 1 ulp (Sun's fdlibm, e_log.c). log 0 is −∞, of a negative number NaN. */
export const log = (x: number): number => {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let k = exponentOf(x);
  let fraction = x / powerOfTwo(k);
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    k += 1;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const square = s * s;
  const half = 0.5 * f * f;
  const rest = square * polynomial(logTerms, square);
  return k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
};

/** The k of 2^k ≤ x < 2^(k+1). */
const exponentOf = (x: number): number => {
  let [low, high] = [LEAST_POWER, MOST_POWER + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (x >= powerOfTwo(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/** d − log(1 + d) for d > −1, which is about d²/2 near 0 and keeps its digits there: d·s − 2(s³/3 + s⁵/5 + …), s = d/(2 + d). */
export const lagOfLog = (d: number): number => {
  if (d < -0.5 || d > 0.5) return d - log(1 + d);
  const s = d / (2 + d);
  return d * s - 2 * s * artanhTerms(s);
};

/** log(1 + d), with its digits near 0. */
export const logOnePlus = (d: number): number => (d < -0.5 || d > 0.5 ? log(1 + d) : d - lagOfLog(d));

/** artanh(s)/s − 1 = s²/3 + s⁴/5 + … */
const artanhTerms = (s: number): number => {
  const square = s * s;
  let power = square;
  let sum = 0;
  for (let odd = 3; power > NOTHING * sum; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return sum;
};

/** From here on five terms of Stirling's series are exact to the last bit. */
const SERIES_FROM = 16;
const stirlingTerms = [-691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

/**
 * δ(n) of Γ(n + 1) = √(2πn)·(n/e)^n·e^δ(n), n > 0 (C. Loader, Fast and accurate computation of binomial probabilities, 2000).
 * Small n climb by δ(n) − δ(n + 1) = (n + ½)·log(1 + 1/n) − 1 = artanh(s)/s − 1, s = 1/(2n + 1).
 */
export const stirlingError = (n: number): number => {
  let at = n;
  let climbed = 0;
  for (; at < 0.5; at++) climbed += (at + 0.5) * log(1 + 1 / at) - 1;
  for (; at < SERIES_FROM; at++) climbed += artanhTerms(1 / (2 * at + 1));
  const inverse = 1 / at;
  return climbed + polynomial(stirlingTerms, inverse * inverse) * inverse;
};

/** log Γ(n + 1), n > 0, to about 1e-15 of the larger of itself and 1. */
export const logFactorial = (n: number): number => (n + 0.5) * log(n) - n + HALF_LOG_2PI + stirlingError(n);
