import type { Parts } from "../belief/distribution.ts";
import { BLOCK } from "./block.ts";

/**
 * A function of a point as cubics, one for each of a number of cells: each half of the points in octaves of their distance from
 * its end, since quantiles bend there, and each octave in CELLS equal cells. Four coefficients a cell, constant first.
 */
export type Table = Float64Array;

const OCTAVES = 32;
const CELLS = 16;
const ORDER = 4;
/** Of a side: three a cell, and the last is the middle. */
const SIDE = OCTAVES * CELLS * 3;

/** How many nodes a table is made from: four a cell at equal distances, those at the edges shared. */
export const NODES = 2 * SIDE + 1;

/** Where node k stands, in rising order. */
export const nodeTail = (k: number): Parts => {
  const near = tails[Math.min(k, NODES - 1 - k)]!;
  return k <= SIDE ? { below: near, above: 1 - near } : { below: 1 - near, above: near };
};

/** Probability between the end and each node of a side. */
const tails: Float64Array = (() => {
  const all = new Float64Array(SIDE + 1);
  let start = 0.5;
  for (let node = SIDE; node >= 0; node--) {
    const part = node % (3 * CELLS);
    if (part === 3 * CELLS - 1) start /= 2;
    all[node] = start * (1 + part / (3 * CELLS));
  }
  return all;
})();

/** From the function's values at the nodes. */
export const tableFrom = (values: Float64Array): Table => {
  const table = new Float64Array(2 * OCTAVES * CELLS * ORDER);
  for (let side = 0; side < 2; side++) {
    for (let cell = 0; cell < OCTAVES * CELLS; cell++) {
      const octave = OCTAVES - 1 - Math.floor(cell / CELLS);
      const at = ((side * OCTAVES + octave) * CELLS + (cell % CELLS)) * ORDER;
      const [node, step] = side === 0 ? [3 * cell, 1] : [NODES - 1 - 3 * cell, -1];
      cubicThrough(table, at, values, node, step);
    }
  }
  return table;
};

/** The cubic with given values at 0, ⅓, ⅔ and 1. */
const cubicThrough = (table: Table, at: number, values: Float64Array, node: number, step: number): void => {
  const start = values[node]!;
  const [first, second, third] = [
    values[node + step]! - start,
    values[node + 2 * step]! - start,
    values[node + 3 * step]! - start,
  ];
  table[at] = start;
  table[at + 1] = 9 * first - 4.5 * second + third;
  table[at + 2] = -22.5 * first + 18 * second - 4.5 * third;
  table[at + 3] = 13.5 * first - 13.5 * second + 4.5 * third;
};

/** The function at each of the points. */
export const readTable = (out: Float64Array, points: Uint32Array, table: Table, count = BLOCK): void => {
  for (let lane = 0; lane < count; lane++) {
    const x = points[lane]! | 0;
    const odd = ((x ^ (x >> 31)) << 1) | 1;
    const zeros = Math.clz32(odd);
    const whole = odd << zeros;
    const at = ((x >>> 31) << 11) | (zeros << 6) | ((whole >>> 25) & 60);
    const t = ((whole << 5) >>> 0) * 2.3283064365386963e-10;
    out[lane] = table[at]! + t * (table[at + 1]! + t * (table[at + 2]! + t * table[at + 3]!));
  }
};
