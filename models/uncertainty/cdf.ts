import type { Ends, Parts } from "../belief/distribution.ts";
import { cubicThrough, missAt } from "./table.ts";

/**
 * A probability function as cubics in equal cells: P(X ≤ x) is the cubic of cell ⌊u⌋ in u − ⌊u⌋, u = (x − from)·perUnit held within
 * 0 and `cells`. Four coefficients a cell, constant first.
 */
export type CdfTable = Readonly<{ from: number; perUnit: number; cells: number; coefficients: Float64Array }>;

const FEWEST_CELLS = 64;
export const MOST_CELLS = 4096;
/** A number of this size has no digits after the point: with it added, another one is rounded, and halves to the even. */
export const WHOLES = 6_755_399_441_055_744; // 1.5·2^52

/** How far the table may be from the function. */
const LIMIT = 1e-7;
/** In the outer 64ths of the largest table: a density that starts more steeply than a cubic is seldom met just there. */
const LIMIT_AT_ENDS = 1e-5;

/** Undefined where no table of a reasonable size serves: the density has no end, or the tails are too long. */
export const cdfFrom = (probability: (x: number) => Parts, { least, most }: Ends): CdfTable | undefined => {
  if (!(most > least && most - least < Infinity)) return undefined;
  let values = new Float64Array(0);
  for (let cells = FEWEST_CELLS; cells <= MOST_CELLS; cells *= 2) {
    const at = (u: number): number => probability(least + ((most - least) * u) / cells).below;
    // Every other node is one of those before.
    const known = values;
    values = Float64Array.from({ length: 3 * cells + 1 }, (_, node) =>
      node % 2 === 0 && known.length > 0 ? known[node / 2]! : at(node / 3),
    );
    const table = { from: least, perUnit: cells / (most - least), cells, coefficients: coefficientsOf(values, cells) };
    const missed = missesOf(values, table, at);
    if (missed.inside <= LIMIT && missed.atEnds <= (cells < MOST_CELLS ? LIMIT : LIMIT_AT_ENDS)) return table;
  }
  return undefined;
};

const coefficientsOf = (values: Float64Array, cells: number): Float64Array => {
  const coefficients = new Float64Array(4 * cells);
  for (let cell = 0; cell < cells; cell++) cubicThrough(coefficients, 4 * cell, values, 3 * cell, 1);
  return coefficients;
};

type Misses = Readonly<{ inside: number; atEnds: number }>;

/** How far the table is from the function at the most: by differences, and in the outermost cells by the function itself. */
const missesOf = (values: Float64Array, table: CdfTable, at: (u: number) => number): Misses => {
  const outer = (values.length - 1) / FEWEST_CELLS;
  let [inside, atEnds] = [0, 0];
  for (let node = 0; node + 4 < values.length; node++) {
    const miss = missAt(values, node);
    if (node < outer || node + 4 >= values.length - outer) atEnds = Math.max(atEnds, miss);
    else inside = Math.max(inside, miss);
  }
  for (const u of [NEAR_EDGE, table.cells - NEAR_EDGE])
    atEnds = Math.max(atEnds, Math.abs(at(u) - probabilityAt(table, table.from + u / table.perUnit)));
  return { inside, atEnds };
};

/** Where a cubic through four values of a power of u is farthest from it, or nearly. */
const NEAR_EDGE = 0.1;

/** P(X ≤ x) by the table. */
export const probabilityAt = ({ from, perUnit, cells, coefficients }: CdfTable, x: number): number => {
  const u = Math.min(cells, Math.max(0, (x - from) * perUnit));
  const cell = Math.min(cells - 1, Math.floor(u));
  const t = u - cell;
  const at = 4 * cell;
  return coefficients[at]! + t * (coefficients[at + 1]! + t * (coefficients[at + 2]! + t * coefficients[at + 3]!));
};

/** Of scale·X + shift, scale > 0. */
export const cdfMoved = (table: CdfTable, scale: number, shift: number): CdfTable => ({
  ...table,
  from: shift + scale * table.from,
  perUnit: table.perUnit / scale,
});
