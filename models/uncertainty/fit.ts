import { SCRAMBLES } from "./block.ts";
import { shapesFor } from "./shapes.ts";
import { VARIANTS, varianceOf } from "./variants.ts";

/** A further bend must be this much larger than its variance: twice would do if that were known and not told by eight scrambles. */
const CONTRADICTS = 4;
/** So many standard errors must the scrambles agree on what a curve leaves, before it is more than noise that they share by chance. */
const AGREED = 3;
/** A parameter with so few places, in bins that are four times as many, needs no curve: each place has its mean. */
const FEW_PLACES = 12;

/**
 * What a figure is on average at each of the places, in every variant: `noisy` holds its means in bins of equal probability, which
 * are replaced by those of a straight line through them, of a curve where the bins contradict the line, or left as they are where
 * they contradict the curve too. What contradicts is judged by the spread between the scrambles, which knows that Sobol points
 * leave less noise than as many draws by chance.
 */
export const fitMeans = (noisy: Float64Array, places: Float64Array): void => {
  const bins = places.length;
  if (bins === 1) return;
  const distinct = distinctOf(places);
  const isFew = distinct <= Math.min(FEW_PLACES, bins / 4);
  if (isFew || !fitCurve(noisy, places, distinct)) poolTies(noisy, places);
};

/** Whether the curve serves; if not, nothing is changed. */
const fitCurve = (noisy: Float64Array, places: Float64Array, distinct: number): boolean => {
  const curve = linesThrough(noisy, places);
  const bends = addBends(curve, noisy, places.length);
  if (isFarOff(noisy, curve, places, distinct - 2 - bends) && isAgreedOn(noisy, curve)) return false;
  noisy.set(curve);
  return true;
};

const distinctOf = (places: Float64Array): number => {
  let count = 1;
  for (let bin = 1; bin < places.length; bin++) if (places[bin] !== places[bin - 1]) count += 1;
  return count;
};

const linesThrough = (noisy: Float64Array, places: Float64Array): Float64Array => {
  const bins = places.length;
  const apart = new Float64Array(bins);
  let [centre, spread] = [0, 0];
  for (let bin = 0; bin < bins; bin++) centre += places[bin]! / bins;
  for (let bin = 0; bin < bins; bin++) {
    apart[bin] = places[bin]! - centre;
    spread += apart[bin]! * apart[bin]!;
  }
  const line = new Float64Array(noisy.length);
  for (let from = 0; from < noisy.length; from += bins) {
    let [sum, along] = [0, 0];
    for (let bin = 0; bin < bins; bin++) {
      sum += noisy[from + bin]!;
      along += apart[bin]! * noisy[from + bin]!;
    }
    const [mean, slope] = [sum / bins, spread > 0 ? along / spread : 0];
    for (let bin = 0; bin < bins; bin++) line[from + bin] = mean + slope * apart[bin]!;
  }
  return line;
};

/** Adds to the line as many bends as there are more of in what it leaves than noise; says how many. */
const addBends = (curve: Float64Array, noisy: Float64Array, bins: number): number => {
  const shapes = shapesFor(bins);
  const count = (2 * shapes.length) / bins;
  const folded = fold(curve, noisy, bins);
  const coefficients = new Float64Array(count * VARIANTS);
  let [bends, gain, best] = [0, 0, 0];
  for (let bend = 0; bend < count; bend++) {
    project(coefficients, folded, shapes, bins, bend);
    const found = coefficients[bend * VARIANTS]!;
    gain += found * found - CONTRADICTS * varianceOf(coefficients, bend * VARIANTS, 1);
    if (gain > best) [bends, best] = [bend + 1, gain];
  }
  const half = bins / 2;
  for (let bend = 0; bend < bends; bend++) {
    const sign = bend % 2 === 0 ? -1 : 1;
    for (let variant = 0; variant < VARIANTS; variant++) {
      const coefficient = coefficients[bend * VARIANTS + variant]!;
      const [low, high] = [variant * bins, variant * bins + bins - 1];
      for (let bin = 0; bin < half; bin++) {
        const height = coefficient * shapes[bend * half + bin]!;
        curve[low + bin] = curve[low + bin]! + height;
        curve[high - bin] = curve[high - bin]! + sign * height;
      }
    }
  }
  return bends;
};

/** What the line leaves, as differences and sums of the bins that mirror each other: half the work for shapes that do so too. */
const fold = (line: Float64Array, noisy: Float64Array, bins: number): Float64Array => {
  const half = bins / 2;
  const folded = new Float64Array(noisy.length);
  for (let from = 0; from < noisy.length; from += bins)
    for (let bin = 0; bin < half; bin++) {
      const mirror = from + bins - 1 - bin;
      const [low, high] = [noisy[from + bin]! - line[from + bin]!, noisy[mirror]! - line[mirror]!];
      folded[from + bin] = low - high;
      folded[from + half + bin] = low + high;
    }
  return folded;
};

const project = (
  coefficients: Float64Array,
  folded: Float64Array,
  shapes: Float64Array,
  bins: number,
  bend: number,
): void => {
  const half = bins / 2;
  const [shape, parity] = [bend * half, (bend % 2) * half];
  for (let variant = 0; variant < VARIANTS; variant++) {
    const from = variant * bins + parity;
    let sum = 0;
    for (let bin = 0; bin < half; bin++) sum += shapes[shape + bin]! * folded[from + bin]!;
    coefficients[bend * VARIANTS + variant] = sum;
  }
};

/** Mallows' criterion: the curve against the bins themselves, which have so many terms more. */
const isFarOff = (noisy: Float64Array, curve: Float64Array, places: Float64Array, more: number): boolean => {
  const bins = places.length;
  const pooled = noisy.slice(0, bins);
  poolTies(pooled, places);
  let [apart, noise] = [0, 0];
  for (let bin = 0; bin < bins; bin++) {
    const [fromCurve, fromPooled] = [noisy[bin]! - curve[bin]!, noisy[bin]! - pooled[bin]!];
    apart += fromCurve * fromCurve - fromPooled * fromPooled;
    noise += varianceOf(noisy, bin, bins) / bins;
  }
  return apart > 2 * noise * more;
};

/**
 * Whether what the curve leaves points the same way in independent scrambles: Sobol points of one scramble err alike in many bins,
 * which sums of squares alone would take for a shape.
 */
const isAgreedOn = (noisy: Float64Array, curve: Float64Array): boolean => {
  const bins = noisy.length / VARIANTS;
  const left = new Float64Array(noisy.length);
  for (let at = bins; at < noisy.length; at++) {
    const bin = at % bins;
    left[at] = SCRAMBLES * (noisy[bin]! - curve[bin]!) - (SCRAMBLES - 1) * (noisy[at]! - curve[at]!);
  }
  let [sum, squares] = [0, 0];
  for (let one = 1; one < VARIANTS; one++)
    for (let other = 1; other < one; other++) {
      let alike = 0;
      for (let bin = 0; bin < bins; bin++) alike += left[one * bins + bin]! * left[other * bins + bin]!;
      sum += alike;
      squares += alike * alike;
    }
  return sum > AGREED * Math.sqrt(squares);
};

/** Bins at one place, as those of a parameter with few values are, have one mean. */
const poolTies = (noisy: Float64Array, places: Float64Array): void => {
  const bins = places.length;
  for (let first = 0, next = 0; first < bins; first = next) {
    while (next < bins && places[next] === places[first]) next += 1;
    for (let from = 0; next - first > 1 && from < noisy.length; from += bins) {
      let sum = 0;
      for (let bin = first; bin < next; bin++) sum += noisy[from + bin]!;
      noisy.fill(sum / (next - first), from + first, from + next);
    }
  }
};
