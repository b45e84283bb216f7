import { BINS, binsFor, binsThatServe, meansInBins } from "./bins.ts";
import { slopesOf } from "./evppi.ts";
import { fitMeans } from "./fit.ts";
import { snap } from "./places.ts";
import type { Estimate } from "./schema.ts";
import { errorOf, meansOf, VARIANTS } from "./variants.ts";

/**
 * The expected value of knowing a group of parameters before choosing among the options, or none of them. Each option has a
 * statistic: its net benefit with every parameter outside the group at its mean. Where the net benefit is a straight line in each
 * of those, the statistic is the conditional mean; elsewhere the mean of each option is fitted to its own statistic, which can tell
 * less than the group does, so that the figure is on the low side.
 */
export const groupEvppiOf = (options: readonly Float64Array[], statistics: readonly Float64Array[]): Estimate => {
  const [first] = options;
  if (!first) return { value: 0, standardError: 0 };
  const draws = first.length;
  const fits = options.map((benefits, option) => fitTo(benefits, statistics[option]!));
  const best = new Float64Array(draws);
  const chosen = new Uint8Array(draws);
  fits.forEach((fit, option) => {
    keepBest(best, chosen, fit, statistics[option]!, option + 1);
  });
  const values = meansOf(best);
  fits.forEach((fit, option) => {
    addChanges(values, fit, chosen, option + 1);
  });
  const means = options.map(meansOf);
  for (let variant = 0; variant < VARIANTS; variant++)
    values[variant]! -= Math.max(0, ...means.map((of) => of[variant]!));
  return { value: Math.max(0, values[0]!), standardError: errorOf(values) };
};

/** A figure's mean as a function of a statistic: in each bin a straight piece. */
type Fit = Readonly<{ binOf: Uint8Array; centres: Float64Array; means: Float64Array; slopes: Float64Array }>;

const fitTo = (benefits: Float64Array, statistic: Float64Array): Fit => {
  if (isStill(statistic)) return flatFit(benefits);
  const binOf = equalBins(statistic);
  const bins = binsFor(2);
  sortInto(bins, binOf, benefits, statistic);
  const count = binsThatServe(bins);
  if (count < BINS) join(binOf, BINS / count);
  const means = meansInBins(bins, 0, count);
  const places = meansInBins(bins, 1, count);
  const centres = snap(places.slice(0, count));
  moveToCentres(means, places, centres);
  fitMeans(means, centres);
  return { binOf, centres, means, slopes: slopesOf(means.subarray(0, count), centres) };
};

/** A statistic that differs by less is nothing but rounding: what is known tells nothing of the option. */
const IS_ROUNDING = 1e-9;

const isStill = (statistic: Float64Array): boolean => {
  let [least, most] = [Infinity, -Infinity];
  for (let draw = 0; draw < statistic.length; draw++) {
    least = Math.min(least, statistic[draw]!);
    most = Math.max(most, statistic[draw]!);
  }
  return most - least <= IS_ROUNDING * Math.max(Math.abs(least), Math.abs(most));
};

/** The option's mean, whatever the statistic. */
const flatFit = (benefits: Float64Array): Fit => ({
  binOf: new Uint8Array(benefits.length),
  centres: new Float64Array(1),
  means: meansOf(benefits),
  slopes: new Float64Array(1),
});

// Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
const sortInto = (bins: Float64Array, binOf: Uint8Array, benefits: Float64Array, statistic: Float64Array): void => {
  for (let draw = 0; draw < binOf.length; draw++) {
    const at = 3 * ((binOf[draw]! << 3) | (draw & 7));
    bins[at] = bins[at]! + 1;
    bins[at + 1] = bins[at + 1]! + benefits[draw]!;
    bins[at + 2] = bins[at + 2]! + statistic[draw]!;
  }
};

const join = (binOf: Uint8Array, joined: number): void => {
  for (let draw = 0; draw < binOf.length; draw++) binOf[draw] = binOf[draw]! / joined;
};

/** Draws without one scramble stand elsewhere in a bin: what that does along the line is no noise. */
const moveToCentres = (means: Float64Array, places: Float64Array, centres: Float64Array): void => {
  const count = centres.length;
  const slope = slopeThrough(means, centres);
  for (let at = 0; at < means.length; at++) means[at]! -= slope * (places[at]! - centres[at % count]!);
};

const slopeThrough = (means: Float64Array, centres: Float64Array): number => {
  const count = centres.length;
  let [along, spread, centre] = [0, 0, 0];
  for (let bin = 0; bin < count; bin++) centre += centres[bin]! / count;
  for (let bin = 0; bin < count; bin++) {
    const apart = centres[bin]! - centre;
    along += apart * means[bin]!;
    spread += apart * apart;
  }
  return spread > 0 ? along / spread : 0;
};

const CELLS = 4096;
const SAMPLE = 256;

/** Bins of as many draws each, by rank among cells: within one cell it is the order of the draws that decides. */
const equalBins = (statistic: Float64Array): Uint8Array => {
  const draws = statistic.length;
  const { from, perUnit } = cellsFor(statistic);
  const cellOf = new Uint16Array(draws);
  const ranks = new Uint32Array(CELLS + 1);
  countCells(ranks, cellOf, statistic, from, perUnit);
  for (let cell = 0; cell < CELLS; cell++) ranks[cell + 1] = ranks[cell + 1]! + ranks[cell]!;
  const binOf = new Uint8Array(draws);
  placeByRank(binOf, ranks, cellOf, BINS / draws);
  return binOf;
};

const countCells = (
  ranks: Uint32Array,
  cellOf: Uint16Array,
  statistic: Float64Array,
  from: number,
  perUnit: number,
): void => {
  for (let draw = 0; draw < statistic.length; draw++) {
    const cell = Math.min(CELLS - 1, Math.max(0, (statistic[draw]! - from) * perUnit)) | 0;
    cellOf[draw] = cell;
    ranks[cell + 1] = ranks[cell + 1]! + 1;
  }
};

const placeByRank = (binOf: Uint8Array, ranks: Uint32Array, cellOf: Uint16Array, perDraw: number): void => {
  for (let draw = 0; draw < cellOf.length; draw++) {
    const rank = ranks[cellOf[draw]!]!;
    ranks[cellOf[draw]!] = rank + 1;
    binOf[draw] = rank * perDraw;
  }
};

/**
 * Cells over what most draws are within: a few far out must not widen them. The first draws say where that is, since those at
 * equal distances may share their first digits.
 */
const cellsFor = (statistic: Float64Array): Readonly<{ from: number; perUnit: number }> => {
  const sample = statistic.slice(0, SAMPLE).sort();
  const size = sample.length;
  const [low, high] = [sample[Math.floor(size * 0.02)]!, sample[Math.floor(size * 0.98)]!];
  const width = high - low;
  return { from: low - width / 2, perUnit: width > 0 ? CELLS / (2 * width) : 0 };
};

const keepBest = (
  best: Float64Array,
  chosen: Uint8Array,
  { binOf, centres, means, slopes }: Fit,
  statistic: Float64Array,
  option: number,
): void => {
  for (let draw = 0; draw < best.length; draw++) {
    const bin = binOf[draw]!;
    const value = means[bin]! + slopes[bin]! * (statistic[draw]! - centres[bin]!);
    if (value > best[draw]!) {
      best[draw] = value;
      chosen[draw] = option;
    }
  }
};

const countChosen = (counts: Float64Array, binOf: Uint8Array, chosen: Uint8Array, option: number): void => {
  for (let draw = 0; draw < chosen.length; draw++) {
    const bin = binOf[draw]!;
    counts[bin] = counts[bin]! + (chosen[draw] === option ? 1 : 0);
  }
};

/** What the fit of each variant changes where the option is chosen: the choice is at its best, so that it need not be made anew. */
const addChanges = (values: Float64Array, { binOf, centres, means }: Fit, chosen: Uint8Array, option: number): void => {
  const count = centres.length;
  const shares = new Float64Array(count);
  countChosen(shares, binOf, chosen, option);
  for (let at = count; at < means.length; at++)
    values[(at / count) | 0]! += (shares[at % count]! / chosen.length) * (means[at]! - means[at % count]!);
};
