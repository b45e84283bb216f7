import type { Continuous, Distribution } from "./distribution.ts";

/** With where the mode stands between the ends. */
export type Placed = Distribution & Readonly<{ place: number }>;

type Stated = Readonly<{ low: number; mode: number; high: number; confidence: number | undefined }>;

/**
 * A distribution between two ends, from its standard form on 0–1 by where the mode stands (0 at the low end, 1 at the high).
 * With `confidence` c, low and high are the (1 ± c)/2 quantiles and the ends are found: the place of the mode decides the
 * standard form and so its quantiles, and the mode must divide the way between them as it divides the way from low to
 * high. At place 0 it is below both quantiles and at 1 above both, so a solution exists for every mode from low to high.
 */
export const withEnds = (standardAt: (place: number) => Continuous, stated: Stated): Placed => {
  const { low, mode, high, confidence } = stated;
  const width = high - low;
  if (confidence === undefined) {
    const place = rounded((mode - low) / width);
    return { standard: standardAt(place), shift: low, scale: width, place };
  }
  const tail = (1 - confidence) / 2;
  const quantiles = (standard: Continuous): readonly [number, number] => [
    standard.quantile({ below: tail, above: 1 - tail }),
    standard.quantile({ below: 1 - tail, above: tail }),
  ];
  const place = rootBetween(0, 1, (at) => {
    const [lower, upper] = quantiles(standardAt(at));
    return (at - lower) / (upper - lower) - (mode - low) / width;
  });
  const standard = standardAt(place);
  const [lower, upper] = quantiles(standard);
  const scale = width / (upper - lower);
  return { standard, shift: low - scale * lower, scale, place };
};

/** 80 of 40–100 and 8 of 4–10 stand at the same place, though it is computed with different last digits. */
const rounded = (place: number): number => Number(place.toPrecision(14));

/** Beyond this the interval or the miss is rounding. */
const CLOSE = 1e-15;
const MOST_STEPS = 100;

/** Where a continuous function that is negative at `low` and positive at `high` is 0: false position, the Illinois way. */
const rootBetween = (low: number, high: number, miss: (x: number) => number): number => {
  let [left, right] = [low, high];
  let [under, over] = [miss(left), miss(right)];
  let side = 0;
  let x = left;
  for (let step = 0; step < MOST_STEPS && right - left > CLOSE; step++) {
    x = Math.min(right, Math.max(left, right - (over * (right - left)) / (over - under)));
    const found = miss(x);
    if (Math.abs(found) < CLOSE) return x;
    if (found < 0) {
      [left, under] = [x, found];
      if (side < 0) over /= 2;
      side = -1;
    } else {
      [right, over] = [x, found];
      if (side > 0) under /= 2;
      side = 1;
    }
  }
  return x;
};
