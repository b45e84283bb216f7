import type { Degree } from "./operation.ts";

export type Range = Readonly<{ least: number; most: number }>;
/** A figure by the value of one parameter. */
type Figure = (value: number) => number;

/** Points at which a curve is looked at before its roots are closed in on. */
const SAMPLES = 64;
/** A figure this small against what it comes from is 0: rounding, not money. */
const NOTHING = 1e-12;

/**
 * The switching values (break-even) of a parameter: all values within its range at which a figure is 0, ascending (METHOD.md,
 * Results). A straight line is solved; a curve is looked at in `SAMPLES` steps, and every crossing or touching of 0 is closed in
 * on. `stated` is the value in the central case, by which a range without an end is measured, and `size` the largest sum that
 * the figure is the difference of: what is nothing against it is 0.
 */
export const switchingValues = (
  figure: Figure,
  degree: Degree,
  range: Range,
  { stated, size }: Readonly<{ stated: number; size: number }>,
): readonly number[] => {
  if (degree === 0 || range.least > range.most) return [];
  const nothing = NOTHING * size;
  const roots =
    degree === 1 ? rootOfLine(figure, range, stated, nothing) : rootsOfCurve(figure, range, stated, nothing);
  return [...new Set(roots)].sort((left, right) => left - right);
};

const rootOfLine = (figure: Figure, range: Range, stated: number, nothing: number): readonly number[] => {
  // Two points far apart lose the fewest digits.
  const scale = Math.max(1, Math.abs(stated));
  const one = Number.isFinite(range.least) ? range.least : Math.min(stated, range.most) - scale;
  const other = Number.isFinite(range.most) ? range.most : Math.max(stated, range.least) + scale;
  if (one === other) return figure(one) === 0 ? [one] : [];
  const [low, high] = [figure(one), figure(other)];
  const slope = (high - low) / (other - one);
  if (!Number.isFinite(slope) || Math.abs(high - low) <= nothing) return [];
  const root = one - low / slope;
  // What rounding left is taken in one step more.
  const settled = root - figure(root) / slope;
  return isWithin(settled, range) ? [clipped(settled, range)] : [];
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

const rootsOfCurve = (figure: Figure, range: Range, stated: number, nothing: number): readonly number[] => {
  const points = pointsOf(range, stated);
  const values = points.map(figure);
  const largest = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
  if (largest <= nothing) return [];
  const isZero = (value: number): boolean => Math.abs(value) <= Math.max(nothing, NOTHING * largest);
  const roots = points.filter((_, step) => isZero(values[step]!));
  for (let step = 0; step < SAMPLES; step++) {
    const [low, high] = [values[step]!, values[step + 1]!];
    if (!isZero(low) && !isZero(high) && low * high < 0)
      roots.push(...crossing(figure, points[step]!, points[step + 1]!));
    else if (step > 0) roots.push(...touching(figure, points, values, step, isZero));
  }
  return roots;
};

/** The root between two points where the figure changes its sign, by bisection; none at a pole. */
const crossing = (figure: Figure, from: number, to: number): readonly number[] => {
  let [low, high] = [from, to];
  const [atLow, atHigh] = [figure(low), figure(high)];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const value = figure(middle);
    if (value === 0) return [middle];
    if (value < 0 === atLow < 0) low = middle;
    else high = middle;
  }
  const root = (low + high) / 2;
  return Math.abs(figure(root)) <= Math.max(Math.abs(atLow), Math.abs(atHigh)) ? [root] : [];
};

/** Where the figure comes nearest to 0 around a point without a change of sign: a root if it touches, two if it crosses. */
const touching = (
  figure: Figure,
  points: readonly number[],
  values: readonly number[],
  step: number,
  isZero: (value: number) => boolean,
): readonly number[] => {
  const [before, here, after] = [values[step - 1]!, values[step]!, values[step + 1]!];
  const isNearest = Math.abs(here) <= Math.abs(before) && Math.abs(here) <= Math.abs(after);
  if (!isNearest || isZero(here) || before * here < 0 || here * after < 0 || !Number.isFinite(before + here + after))
    return [];
  let [low, high] = [points[step - 1]!, points[step + 1]!];
  const sign = Math.sign(here);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let narrowing = 0; narrowing < 80; narrowing++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    const [atLeft, atRight] = [sign * figure(left), sign * figure(right)];
    const below = atLeft < 0 ? left : atRight < 0 ? right : undefined;
    if (below !== undefined)
      return [...crossing(figure, points[step - 1]!, below), ...crossing(figure, below, points[step + 1]!)];
    if (atLeft < atRight) high = right;
    else low = left;
  }
  const nearest = (low + high) / 2;
  return isZero(figure(nearest)) ? [nearest] : [];
};
