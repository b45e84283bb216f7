/** IRR is looked for among real rates in (−0.99, 10) (METHOD.md, Results). */
const LEAST_RATE = -0.99;
const MOST_RATE = 10;
/** After a step this small relative to x Newton's method, which doubles the digits at each, has them all. */
const CLOSE = 1e-9;
/** Halving has them all where the interval is this small relative to x: about 1e-14 in the rate. */
const NARROW = 1e-15;
/** A polynomial this small against the sum of its terms' sizes is 0: rounding, not money. */
const NOTHING = 1e-12;

/** Coefficients by power: p(x) = Σ c[k]·x^k. */
type Polynomial = Float64Array;

const evaluate = (polynomial: Polynomial, x: number): number => {
  let sum = 0;
  for (let power = polynomial.length - 1; power >= 0; power--) sum = sum * x + polynomial[power]!;
  return sum;
};

const isZero = (polynomial: Polynomial, x: number): boolean => {
  let size = 0;
  for (let power = polynomial.length - 1; power >= 0; power--) size = size * x + Math.abs(polynomial[power]!);
  return Math.abs(evaluate(polynomial, x)) <= NOTHING * size;
};

const signChanges = (polynomial: Polynomial): number => {
  let changes = 0;
  let before = 0;
  for (let power = 0; power < polynomial.length; power++) {
    const term = polynomial[power]!;
    if (term === 0) continue;
    if (before !== 0 && term < 0 !== before < 0) changes += 1;
    before = term;
  }
  return changes;
};

/**
 * The root between two points at which the polynomial has different signs: Newton's steps, or the middle where one would leave
 * the interval or shrink it too little.
 */
const closeIn = (polynomial: Polynomial, low: number, high: number, sign: number): number => {
  let [left, right] = [low, high];
  // Most rates are near 0, where x is near 1; far out Newton's steps are short.
  let x = low < 1 && high > 1 ? 1 : (left + right) / 2;
  let [width, before] = [right - left, right - left];
  for (;;) {
    let value = 0;
    let slope = 0;
    for (let power = polynomial.length - 1; power >= 0; power--) {
      slope = slope * x + value;
      value = value * x + polynomial[power]!;
    }
    if (value === 0) return x;
    if (Math.sign(value) === sign) left = x;
    else right = x;
    const newton = x - value / slope;
    const isInside = newton > left && newton < right && Math.abs(newton - x) <= before / 2;
    const next = isInside ? newton : (left + right) / 2;
    before = width;
    width = Math.abs(next - x);
    if (width <= (isInside ? CLOSE : NARROW) * x || next === left || next === right) return next;
    x = next;
  }
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
    const sign = Math.sign(evaluate(polynomial, left));
    if (sign * Math.sign(evaluate(polynomial, right)) < 0) roots.push(closeIn(polynomial, left, right, sign));
  }
  return roots.sort((a, b) => a - b);
};

/** A year this small against the largest is what sums leave behind; far out it would be blown up to a rate of its own. */
const ROUNDING = 1e-12;
/** Less than a millionth of a krona in every year is no flow at all. */
const NO_FLOW = 1e-6;

/**
 * All internal rates of return of yearly flows in kronor, ascending: none, one or several are all answers. With x = 1/(1 + r) the
 * present value is a polynomial in x, so its roots are found exactly rather than searched for from a guess.
 */
export const irr = (flows: ArrayLike<number>): readonly number[] => {
  let largest = 0;
  for (let year = 0; year < flows.length; year++) largest = Math.max(largest, Math.abs(flows[year]!));
  if (largest < NO_FLOW) return [];
  const isSome = (year: number): boolean => Math.abs(flows[year]!) > ROUNDING * largest;
  // Years of nothing before the first flow only move the whole sum in time.
  let [first, last] = [0, flows.length - 1];
  while (!isSome(first)) first += 1;
  while (!isSome(last)) last -= 1;
  const polynomial = new Float64Array(last - first + 1);
  for (let year = first; year <= last; year++) polynomial[year - first] = isSome(year) ? flows[year]! : 0;
  return rootsBetween(polynomial, 1 / (1 + MOST_RATE), 1 / (1 + LEAST_RATE))
    .map((x) => 1 / x - 1)
    .sort((a, b) => a - b);
};
