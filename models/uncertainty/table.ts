import type { Ends, Parts } from "../belief/distribution.ts";
import { BLOCK } from "./block.ts";

/**
 * A function of a point as cubics, one for each of a number of cells: each half of the points in octaves of their distance from
 * its end, since quantiles bend there, and each octave in equal cells. Four coefficients a cell, constant first.
 */
export type Table = Float64Array;

export const OCTAVES = 32;
const ORDER = 4;
/** Cells of an octave: of every table, and of one for what bends too much for that. */
const CELLS = 16;
const FINE_CELLS = 64;

/** Four nodes a cell at equal distances, those at the edges shared, and the two sides share the middle. */
const nodesOf = (cells: number): number => 2 * OCTAVES * cells * 3 + 1;
const stepsOf = (nodes: number): number => (nodes - 1) / (2 * OCTAVES);

/** How many nodes a table is made from, and a fine one. */
export const NODES = nodesOf(CELLS);
export const FINE_NODES = nodesOf(FINE_CELLS);

/** Where node k of so many stands, in rising order. */
export const nodeTail = (k: number, nodes = NODES): Parts => {
  const tails = tailsOf(nodes);
  const near = tails[Math.min(k, nodes - 1 - k)]!;
  return 2 * k < nodes ? { below: near, above: 1 - near } : { below: 1 - near, above: near };
};

/** Probability between the end and each node of a side. */
export const tailsOf = (nodes: number): Float64Array => (nodes === NODES ? coarseTails : fineTails);

const tailsFor = (nodes: number): Float64Array => {
  const steps = stepsOf(nodes);
  const tails = new Float64Array((nodes + 1) / 2);
  let octave = 0.5;
  for (let node = tails.length - 1; node >= 0; node--) {
    const step = node % steps;
    if (step === steps - 1) octave /= 2;
    tails[node] = octave * (1 + step / steps);
  }
  return tails;
};
const coarseTails = tailsFor(NODES);
const fineTails = tailsFor(FINE_NODES);

/** The numbers of a table from so many nodes. */
export const lengthOf = (nodes: number): number => ((nodes - 1) / 3) * ORDER;

/** From the function's values at the nodes. */
export const tableFrom = (values: Float64Array): Table => {
  const cells = stepsOf(values.length) / 3;
  const table = new Float64Array(lengthOf(values.length));
  for (let side = 0; side < 2; side++) {
    for (let cell = 0; cell < OCTAVES * cells; cell++) {
      const octave = OCTAVES - 1 - Math.floor(cell / cells);
      const at = ((side * OCTAVES + octave) * cells + (cell % cells)) * ORDER;
      const [node, step] = side === 0 ? [3 * cell, 1] : [values.length - 1 - 3 * cell, -1];
      cubicThrough(table, at, values, node, step);
    }
  }
  return table;
};

/** Coefficients, from `at` on, of the cubic with the values of four nodes at 0, ⅓, ⅔ and 1. */
export const cubicThrough = (
  into: Float64Array,
  at: number,
  values: Float64Array,
  node: number,
  step: number,
): void => {
  const start = values[node]!;
  const first = values[node + step]! - start;
  const second = values[node + 2 * step]! - start;
  const third = values[node + 3 * step]! - start;
  into[at] = start;
  into[at + 1] = 9 * first - 4.5 * second + third;
  into[at + 2] = -22.5 * first + 18 * second - 4.5 * third;
  into[at + 3] = 13.5 * first - 13.5 * second + 4.5 * third;
};

/**
 * How far a cubic through four of five values at equal distances is from their function at the most: the fourth difference is the
 * fourth derivative in steps, and the error is a 24th of that.
 */
export const missAt = (values: Float64Array, node: number): number =>
  Math.abs(values[node]! - 4 * values[node + 1]! + 6 * values[node + 2]! - 4 * values[node + 3]! + values[node + 4]!) /
  24;

/** Nearer to the ends, where a point is one of a million, a table is not held to its function. */
const HELD_OCTAVES = 19;

/** How far the table of these values is from their function, at the most. */
export const missOf = (values: Float64Array): number => {
  const steps = stepsOf(values.length);
  const middle = (values.length - 1) / 2;
  let most = 0;
  for (let octave = -HELD_OCTAVES; octave < HELD_OCTAVES; octave++)
    for (let step = 0; step <= steps - 4; step++) most = Math.max(most, missAt(values, middle + octave * steps + step));
  return most;
};

/** The standard deviation of the function of these values over all points, by the table. */
export const spreadOf = (values: Float64Array): number => {
  const tails = tailsOf(values.length);
  const middle = values[tails.length - 1]!;
  let [sum, squares] = [0, 0];
  for (let node = 0; node < values.length; node++) {
    const near = Math.min(node, values.length - 1 - node);
    const outer = near === 0 ? 0 : tails[near - 1]!;
    const inner = tails[Math.min(near + 1, tails.length - 1)]!;
    const weight = ((near === tails.length - 1 ? 2 : 1) * (inner - outer)) / 2;
    const away = values[node]! - middle;
    sum += weight * away;
    squares += weight * away * away;
  }
  return Math.sqrt(Math.max(0, squares - sum * sum));
};

/** The least and the most that is read from a table. */
export const rangeOf = (table: Table): Ends => {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < table.length; at += ORDER) {
    for (let sixth = 0; sixth < 6; sixth++) {
      const t = sixth / 6;
      const value = table[at]! + t * (table[at + 1]! + t * (table[at + 2]! + t * table[at + 3]!));
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return { least, most };
};

/** scale·f + shift at each of the points. */
export const readTable = (
  out: Float64Array,
  points: Uint32Array,
  table: Table,
  count = BLOCK,
  scale = 1,
  shift = 0,
): void => {
  // Which of an octave's cells: 4 bits of a point in a table of 4 096 numbers.
  const bits = 23 - Math.clz32(table.length);
  const [sideAt, octaveAt, cellAt, restAt] = [bits + 7, bits + 2, 29 - bits, bits + 1];
  const cellMask = ((1 << bits) - 1) << 2;
  for (let lane = 0; lane < count; lane++) {
    const x = points[lane]! | 0;
    const odd = ((x ^ (x >> 31)) << 1) | 1;
    const octave = Math.clz32(odd);
    const whole = odd << octave;
    const at = ((x >>> 31) << sideAt) | (octave << octaveAt) | ((whole >>> cellAt) & cellMask);
    const t = ((whole << restAt) >>> 0) * 2.3283064365386963e-10;
    out[lane] = shift + scale * (table[at]! + t * (table[at + 1]! + t * (table[at + 2]! + t * table[at + 3]!)));
  }
};
