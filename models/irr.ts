/** IRR is looked for among real rates in (−0.99, 10) (METHOD.md, Results). */
const LEAST_RATE = -0.99;
const MOST_RATE = 10;
/** Bisection ends where the interval is this small relative to x: about 1e-14 in the rate. */
const CLOSE = 1e-15;
/** A polynomial this small against the sum of its terms' sizes is 0: rounding, not money. */
const NOTHING = 1e-12;

/** Coefficients by power: p(x) = Σ c[k]·x^k. */
type Polynomial = readonly number[];

const evaluate = (polynomial: Polynomial, x: number): number =>
  polynomial.reduceRight((sum, term) => sum * x + term, 0);

const isZero = (polynomial: Polynomial, x: number): boolean =>
  Math.abs(evaluate(polynomial, x)) <= NOTHING * evaluate(polynomial.map(Math.abs), x);

const signChanges = (polynomial: Polynomial): number => {
  const signs = polynomial.filter((term) => term !== 0).map(Math.sign);
  return signs.filter((sign, position) => position > 0 && sign !== signs[position - 1]).length;
};

const bisect = (polynomial: Polynomial, low: number, high: number): number => {
  const sign = Math.sign(evaluate(polynomial, low));
  let [left, right] = [low, high];
  while (right - left > CLOSE * right) {
    const middle = (left + right) / 2;
    if (middle === left || middle === right) break;
    if (Math.sign(evaluate(polynomial, middle)) === sign) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
};

/**
 * Every real root in (low, high), low > 0, each once. Between the roots of its derivative a polynomial is monotone, so it has
 * at most one root there. By Descartes' rule of signs none can be where the coefficients never change sign, and one change
 * is one root: the usual investment is found without a derivative.
 */
const rootsBetween = (polynomial: Polynomial, low: number, high: number): readonly number[] => {
  const changes = signChanges(polynomial);
  if (changes === 0) return [];
  const turns =
    changes === 1
      ? []
      : rootsBetween(
          polynomial.slice(1).map((term, power) => term * (power + 1)),
          low,
          high,
        );
  const ends = [low, ...turns, high];
  const roots = turns.filter((turn) => isZero(polynomial, turn));
  for (let piece = 0; piece + 1 < ends.length; piece++) {
    const [left, right] = [ends[piece]!, ends[piece + 1]!];
    if (roots.includes(left) || roots.includes(right)) continue;
    if (evaluate(polynomial, left) * evaluate(polynomial, right) < 0) roots.push(bisect(polynomial, left, right));
  }
  return roots.sort((a, b) => a - b);
};

/**
 * All internal rates of return of yearly flows, ascending: none, one or several are all answers. With x = 1/(1 + r) the
 * present value is a polynomial in x, so its roots are found exactly rather than searched for from a guess.
 */
export const irr = (flows: ArrayLike<number>): readonly number[] => {
  const all = Array.from(flows);
  // Years of zeros before the first flow only move the whole sum in time.
  const start = all.findIndex((flow) => flow !== 0);
  if (start < 0) return [];
  const polynomial = all.slice(start, all.findLastIndex((flow) => flow !== 0) + 1);
  return rootsBetween(polynomial, 1 / (1 + MOST_RATE), 1 / (1 + LEAST_RATE))
    .map((x) => 1 / x - 1)
    .sort((a, b) => a - b);
};
