import type { Degree } from "./operation.ts";

export type Range = Readonly<{ least: number; most: number }>;
/** A figure at one value of a parameter, and the largest sum it comes from there: what is nothing against that is 0. */
export type Sized = Readonly<{ value: number; size: number }>;
type Figure = (value: number) => Sized;

/** Points at which a curve is looked at before its roots are closed in on. */
const SAMPLES = 64;
/** A figure this small against what it comes from is 0: rounding, not money. */
const NOTHING = 1e-12;

/**
 * The switching values (break-even) of a parameter: all values within its range at which a figure is 0, ascending (METHOD.md,
 * Results). A straight line is solved; a curve is looked at in `SAMPLES` steps, and every crossing or touching of 0 is closed in
 * on. `stated` is the value in the central case, by which a range without an end is measured.
 */
export const switchingValues = (figure: Figure, degree: Degree, range: Range, stated: number): readonly number[] => {
  if (degree === 0 || range.least > range.most) return [];
  const roots = degree === 1 ? rootOfLine(figure, range, stated) : rootsOfCurve(figure, range, stated);
  return [...new Set(roots)].sort((left, right) => left - right);
};

const isNothing = ({ value, size }: Sized): boolean => Math.abs(value) <= NOTHING * size;

const rootOfLine = (figure: Figure, range: Range, stated: number): readonly number[] => {
  // Two points far apart lose the fewest digits.
  const scale = Math.max(1, Math.abs(stated));
  const one = Number.isFinite(range.least) ? range.least : Math.min(stated, range.most) - scale;
  const other = Number.isFinite(range.most) ? range.most : Math.max(stated, range.least) + scale;
  const [low, high] = [figure(one), figure(other)];
  if (one === other) return low.value === 0 ? [one] : [];
  const rise = { value: high.value - low.value, size: Math.max(low.size, high.size) };
  const slope = rise.value / (other - one);
  if (!Number.isFinite(slope) || isNothing(rise)) return [];
  const root = one - low.value / slope;
  // Outside its range the figure need not be a line, nor be at all.
  if (!isWithin(root, range)) return [];
  const inside = clipped(root, range);
  // What rounding left is taken in one step more.
  return [clipped(inside - figure(inside).value / slope, range)];
};

/** A root that is an end of the range is not lost to the last bit. */
const isWithin = (value: number, { least, most }: Range): boolean => {
  const slack = NOTHING * Math.max(1, Math.abs(value));
  return value >= least - slack && value <= most + slack;
};
const clipped = (value: number, { least, most }: Range): number => Math.min(most, Math.max(least, value));

/** Steps of equal length, or where the range has no end ever longer ones: from its other end, or both ways from the stated value. */
const pointsOf = ({ least, most }: Range, stated: number): readonly number[] => {
  if (Number.isFinite(least) && Number.isFinite(most))
    return Array.from({ length: SAMPLES + 1 }, (_, step) => least + (step / SAMPLES) * (most - least));
  const scale = Math.max(1, Math.abs(stated));
  if (Number.isFinite(least)) return distances(SAMPLES, 1.4).map((far) => least + scale * far);
  if (Number.isFinite(most))
    return distances(SAMPLES, 1.4)
      .map((far) => most - scale * far)
      .reverse();
  const far = distances(SAMPLES / 2, 2);
  return [...far.map((of) => stated - scale * of).reverse(), ...far.slice(1).map((of) => stated + scale * of)];
};

/** 0, 1/20, … each step `growth` times as long as the one before: some hundred million at the last. */
const distances = (steps: number, growth: number): readonly number[] => {
  const far = [0];
  for (let step = 0.05; far.length <= steps; step *= growth) far.push(far.at(-1)! + step);
  return far;
};

const rootsOfCurve = (figure: Figure, range: Range, stated: number): readonly number[] => {
  const points = pointsOf(range, stated);
  const there = points.map(figure);
  // Nowhere more than rounding: there is no curve to cross.
  if (there.every(isNothing)) return [];
  const roots = points.filter((_, step) => isNothing(there[step]!));
  for (let step = 0; step < SAMPLES; step++) {
    const [low, high] = [there[step]!, there[step + 1]!];
    if (!isNothing(low) && !isNothing(high) && low.value < 0 !== high.value < 0)
      roots.push(...crossing(figure, points[step]!, points[step + 1]!));
    else if (step > 0) roots.push(...touching(figure, points, there, step));
  }
  return roots;
};

/** The root between two points where the figure changes its sign, by bisection; none at a pole. */
const crossing = (figure: Figure, from: number, to: number): readonly number[] => {
  let [low, high] = [from, to];
  const [atLow, atHigh] = [figure(low).value, figure(high).value];
  if (!Number.isFinite(atLow) || !Number.isFinite(atHigh)) return [];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const { value } = figure(middle);
    if (value === 0) return [middle];
    if (value < 0 === atLow < 0) low = middle;
    else high = middle;
  }
  const root = (low + high) / 2;
  return Math.abs(figure(root).value) <= Math.max(Math.abs(atLow), Math.abs(atHigh)) ? [root] : [];
};

/** Where the figure comes nearest to 0 around a point without a change of sign: a root if it touches, two if it crosses. */
const touching = (
  figure: Figure,
  points: readonly number[],
  there: readonly Sized[],
  step: number,
): readonly number[] => {
  const [before, here, after] = [there[step - 1]!, there[step]!, there[step + 1]!];
  const [left, middle, right] = [before.value, here.value, after.value];
  const isNearest = Math.abs(middle) <= Math.abs(left) && Math.abs(middle) <= Math.abs(right);
  const isOneSign = left * middle >= 0 && middle * right >= 0;
  if (!isNearest || isNothing(here) || !isOneSign || !Number.isFinite(left + middle + right)) return [];
  let [low, high] = [points[step - 1]!, points[step + 1]!];
  const sign = Math.sign(middle);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let narrowing = 0; narrowing < 80; narrowing++) {
    const [one, other] = [high - golden * (high - low), low + golden * (high - low)];
    const [atOne, atOther] = [sign * figure(one).value, sign * figure(other).value];
    const below = atOne < 0 ? one : atOther < 0 ? other : undefined;
    if (below !== undefined)
      return [...crossing(figure, points[step - 1]!, below), ...crossing(figure, below, points[step + 1]!)];
    if (atOne < atOther) high = other;
    else low = one;
  }
  const nearest = (low + high) / 2;
  return isNothing(figure(nearest)) ? [nearest] : [];
};
