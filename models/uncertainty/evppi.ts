import { binsThatServe, meansInBins } from "./bins.ts";
import { fitMeans } from "./fit.ts";
import { joinPlaces, type Places } from "./places.ts";
import type { Estimate } from "./schema.ts";
import { gainsOfLines } from "./straight.ts";
import { errorOf, VARIANTS } from "./variants.ts";

/**
 * The expected value of knowing a parameter before choosing among the options of the figures `which`, or none of them: the mean of
 * the best conditional mean less the best mean. Too few draws to tell one bin from another say nothing: 0.
 */
export const evppiOf = (bins: Float64Array, which: readonly number[], places: Places): Estimate => {
  const within = joinPlaces(places, binsThatServe(bins));
  return evppiOfMeans(
    which.map((figure) => fittedMeans(bins, figure, within.centres)),
    within,
  );
};

/** What a figure is on average given a parameter: a straight line in it, of each variant, or variant by variant one mean a bin. */
export type Conditioned = StraightLine | Float64Array;
export type StraightLine = Readonly<{ slope: Float64Array; rest: Float64Array }>;
export const isStraight = (means: Conditioned): means is StraightLine => "slope" in means;

/** The same of conditional means that are known, by option. */
export const evppiOfMeans = (means: readonly Conditioned[], within: Places): Estimate => {
  const values = means.every(isStraight) ? gainsOfLines(means, within) : gainsOfFits(means, within);
  return { value: Math.max(0, values[0]!), standardError: errorOf(values) };
};

const gainsOfFits = (means: readonly Conditioned[], within: Places): Float64Array => {
  const fits = means.map((of) => (isStraight(of) ? lineMeans(of, within) : of));
  const slopes = fits.map((fit) => slopesOf(fit, within.centres));
  const values = gains(fits, slopes, within);
  const count = within.centres.length;
  for (let variant = 0; variant < VARIANTS; variant++) {
    let most = 0;
    for (const fit of fits) {
      let sum = 0;
      for (let at = variant * count; at < (variant + 1) * count; at++) sum += fit[at]!;
      most = Math.max(most, sum);
    }
    values[variant] = (values[variant]! - most) / count;
  }
  return values;
};

const lineMeans = ({ slope, rest }: StraightLine, { centres }: Places): Float64Array => {
  const fit = new Float64Array(VARIANTS * centres.length);
  for (let variant = 0; variant < VARIANTS; variant++)
    for (let bin = 0; bin < centres.length; bin++)
      fit[variant * centres.length + bin] = slope[variant]! * centres[bin]! + rest[variant]!;
  return fit;
};

/** A figure's conditional means, variant by variant. */
export const fittedMeans = (bins: Float64Array, figure: number, centres: Float64Array): Float64Array => {
  const means = meansInBins(bins, figure, centres.length);
  fitMeans(means, centres);
  return means;
};

/** How steep a fit is at each bin, from the bins beside it. */
export const slopesOf = (fit: Float64Array, centres: Float64Array): Float64Array => {
  const count = centres.length;
  const slopes = new Float64Array(fit.length);
  for (let bin = 0; bin < count; bin++) {
    const [before, after] = [bin > 0 ? bin - 1 : 0, bin < count - 1 ? bin + 1 : bin];
    const run = centres[after]! - centres[before]!;
    for (let from = 0; run > 0 && from < fit.length; from += count)
      slopes[from + bin] = (fit[from + after]! - fit[from + before]!) / run;
  }
  return slopes;
};

/**
 * The sum over the bins of the best, variant by variant. Which one is best, part by part, is told by all draws together: since that
 * choice is at its best, another would change the sum by next to nothing.
 */
const gains = (
  fits: readonly Float64Array[],
  slopes: readonly Float64Array[],
  { centres, apart }: Places,
): Float64Array => {
  const count = centres.length;
  const parts = apart.length / count;
  const sums = new Float64Array(VARIANTS);
  const add = (option: number, bin: number, share: number, moved: number): void => {
    const [fit, slope] = [fits[option]!, slopes[option]!];
    for (let variant = 0; variant < VARIANTS; variant++)
      sums[variant] = sums[variant]! + share * fit[variant * count + bin]! + moved * slope[variant * count + bin]!;
  };
  for (let bin = 0; bin < count; bin++) {
    const [first, last] = [bin * parts, (bin + 1) * parts - 1];
    const best = bestAt(fits, slopes, bin, apart[first]!);
    if (best === bestAt(fits, slopes, bin, apart[last]!)) {
      if (best >= 0) add(best, bin, 1, 0);
      continue;
    }
    for (let part = first; part <= last; part++) {
      const chosen = bestAt(fits, slopes, bin, apart[part]!);
      if (chosen >= 0) add(chosen, bin, 1 / parts, apart[part]! / parts);
    }
  }
  return sums;
};

/** The option that is best so far from a bin's centre, −1 for none of them. */
const bestAt = (fits: readonly Float64Array[], slopes: readonly Float64Array[], bin: number, apart: number): number => {
  let [best, most] = [-1, 0];
  for (let option = 0; option < fits.length; option++) {
    const value = fits[option]![bin]! + slopes[option]![bin]! * apart;
    if (value > most) [best, most] = [option, value];
  }
  return best;
};
