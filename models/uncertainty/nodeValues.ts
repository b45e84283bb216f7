import type { Continuous, Density, Piece } from "../belief/distribution.ts";
import { nodeTail, OCTAVES, tailsOf } from "./table.ts";

/** The values at a table's nodes of what a cut leaves of a distribution in standard form, in rising order. */
export const nodeValues = (standard: Continuous, piece: Piece, nodes: number): Float64Array => {
  const { left, right, atLeast, atMost, mass } = piece;
  const exact: Exact = (node, near) => {
    const { below, above } = nodeTail(node, nodes);
    const parts = { below: atLeast.below + below * mass, above: atMost.above + above * mass };
    return Math.min(right, Math.max(left, standard.quantile(parts, near)));
  };
  const { density } = standard;
  if (density === undefined) return Float64Array.from({ length: nodes }, (_, node) => exact(node));
  const values = new Float64Array(nodes);
  const middle = (nodes - 1) / 2;
  values[middle] = exact(middle);
  const tails = tailsOf(nodes);
  walk({ density, exact, values, tails, mass, direction: -1 });
  walk({ density, exact, values, tails, mass, direction: 1 });
  return values;
};

type Exact = (node: number, near?: number) => number;
type Walk = Readonly<{
  density: Density;
  exact: Exact;
  values: Float64Array;
  tails: Float64Array;
  mass: number;
  direction: 1 | -1;
}>;

/** How far a walked value may be from the exact one: of the octave's width, and of itself. */
const STRAYED = 1e-9;
const ROUNDED = 1e-14;

/**
 * From the middle to one end, octave by octave: a quantile's derivative is 1/f, and so a series in the probability takes it from
 * cell to cell. Where the series has strayed at the end of an octave, the octave's nodes are found one by one.
 */
const walk = ({ density, exact, values, tails, mass, direction }: Walk): void => {
  const middle = tails.length - 1;
  const steps = middle / OCTAVES;
  const series = seriesOf(density);
  const densityAt = (x: number): number => density.weight(x) / x;
  for (let start = 0; start < middle; start += steps) {
    const inner = values[middle + direction * start]!;
    const cell = direction * mass * (tails[middle - start]! - tails[middle - start - 3]!);
    let x = inner;
    let slope = cell / density.weight(x);
    for (let step = 1; step < steps; step += 3) {
      const grown = series(x, slope);
      for (let third = 1; third <= 3; third++)
        values[middle + direction * (start + step + third - 1)] = x + x * at(grown.change, third / 3);
      slope = at(grown.slope, 1) / (1 + at(grown.change, 1));
      x = values[middle + direction * (start + step + 2)]!;
    }
    const end = middle + direction * (start + steps);
    const outer = exact(end, x > 0 && x < Infinity ? x : undefined);
    values[end] = outer;
    // A miss is one of probability, which is more of a value where the density is lower.
    const miss = Math.abs(x - outer) * Math.max(1, densityAt(outer) / densityAt(inner));
    if (!(miss <= STRAYED * Math.abs(outer - inner) + ROUNDED * Math.abs(outer)))
      for (let node = end - direction * (steps - 1); node !== end; node += direction) values[node] = exact(node);
  }
};

const ORDER = 10;

type Grown = Readonly<{ change: Float64Array; slope: Float64Array }>;

/**
 * The series of x → x·(1 + change) over a cell of probability, from the change's slope at its start. With g the slope,
 * g′ = −x·(f′/f)·g², f′/f = low/x − high/(1 − x) − rate, of which every series follows from those before it.
 */
const seriesOf = ({ low, high, rate }: Density): ((x: number, start: number) => Grown) => {
  const numbers = (): Float64Array => new Float64Array(ORDER + 1);
  const [change, slope, square, bend] = [numbers(), numbers(), numbers(), numbers()];
  // 1/(1 + change), and 1/(1 − odds·change) with x/(1 − x) as odds.
  const [fromLow, fromHigh] = [numbers(), numbers()];
  return (x, start) => {
    const odds = high === 0 ? 0 : x / (1 - x);
    slope[0] = start;
    for (let k = 0; k < ORDER; k++) {
      change[k + 1] = slope[k]! / (k + 1);
      fromLow[k] = k === 0 ? 1 : -product(change, fromLow, 1, k);
      fromHigh[k] = k === 0 ? 1 : odds * product(change, fromHigh, 1, k);
      bend[k] = low * fromLow[k]! - high * odds * fromHigh[k]! - (k === 0 ? rate * x : 0);
      square[k] = product(slope, slope, 0, k);
      slope[k + 1] = -product(bend, square, 0, k) / (k + 1);
    }
    return { change, slope };
  };
};

/** Term k of a product of two series, without the first's terms before `from`. */
const product = (one: Float64Array, other: Float64Array, from: number, k: number): number => {
  let sum = 0;
  for (let j = from; j <= k; j++) sum += one[j]! * other[k - j]!;
  return sum;
};

const at = (series: Float64Array, t: number): number => {
  let sum = 0;
  for (let k = ORDER; k >= 0; k--) sum = sum * t + series[k]!;
  return sum;
};
