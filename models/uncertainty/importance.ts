import { binsThatServe } from "./bins.ts";
import { SCRAMBLES } from "./block.ts";
import { type Conditioned, fittedMeans, isStraight, type StraightLine, slopesOf } from "./evppi.ts";
import { joinPlaces, type Places } from "./places.ts";
import { varianceIn } from "./straight.ts";
import { VARIANTS } from "./variants.ts";

/**
 * The share of a figure's variance that would go if the parameter were known: Var(E[figure | parameter])/Var(figure). What the
 * noise of the bins adds is taken off (the jackknife's bias, exact for squares).
 */
export const importanceOf = (bins: Float64Array, figure: number, variance: number, places: Places): number => {
  if (!(variance > 0)) return 0;
  const within = joinPlaces(places, binsThatServe(bins));
  return importanceOfMeans(fittedMeans(bins, figure, within.centres), variance, within);
};

/** The same of conditional means that are known. */
export const importanceOfMeans = (means: Conditioned, variance: number, within: Places): number => {
  if (!(variance > 0)) return 0;
  const spread = isStraight(means) ? spreadOfLine(means, within) : spreadOfFit(means, within);
  let explained = SCRAMBLES * spread(0);
  for (let variant = 1; variant < VARIANTS; variant++) explained -= ((SCRAMBLES - 1) / SCRAMBLES) * spread(variant);
  return Math.min(1, Math.max(0, explained / variance));
};

const spreadOfLine = ({ slope }: StraightLine, within: Places): ((variant: number) => number) => {
  const variance = varianceIn(within);
  return (variant) => slope[variant]! * slope[variant]! * variance;
};

const spreadOfFit = (fit: Float64Array, { centres, variances }: Places): ((variant: number) => number) => {
  const slopes = slopesOf(fit, centres);
  return (variant) => spreadOf(fit, slopes, variances, variant);
};

/** The variance of a fit between the bins and, by its slope, within them. */
const spreadOf = (fit: Float64Array, slopes: Float64Array, variances: Float64Array, variant: number): number => {
  const count = variances.length;
  const from = variant * count;
  let mean = 0;
  for (let bin = 0; bin < count; bin++) mean += fit[from + bin]! / count;
  let sum = 0;
  for (let bin = 0; bin < count; bin++) {
    const [apart, slope] = [fit[from + bin]! - mean, slopes[from + bin]!];
    sum += apart * apart + slope * slope * variances[bin]!;
  }
  return sum / count;
};
