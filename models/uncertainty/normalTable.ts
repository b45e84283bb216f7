import { normalProbability } from "../belief/normal.ts";
import { exp } from "../belief/special.ts";
import { BLOCK } from "./block.ts";

/** Beyond so many standard deviations there is no point left: 2^32·Φ(−6.5) is 0.2. */
const REACH = 6.5;
const PER_UNIT = 64;
const CELLS = 2 * REACH * PER_UNIT;
/** Just before the end of the last cell. */
const LAST = CELLS - 1e-9;
const ORDER = 4;

const POINTS = 2 ** 32;
const ROOT_2PI = Math.sqrt(2 * Math.PI);

/** 2^32·Φ in cells of equal width, each a cubic with Φ and its slope right at both ends: within half a point of it. */
export const probabilityTable = (): Float64Array => {
  const table = new Float64Array(CELLS * ORDER);
  let left = valueAt(0);
  for (let cell = 0; cell < CELLS; cell++) {
    const right = valueAt(cell + 1);
    const rise = right.value - left.value;
    table[ORDER * cell] = left.value;
    table[ORDER * cell + 1] = left.slope;
    table[ORDER * cell + 2] = 3 * rise - 2 * left.slope - right.slope;
    table[ORDER * cell + 3] = left.slope + right.slope - 2 * rise;
    left = right;
  }
  return table;
};

const valueAt = (edge: number): Readonly<{ value: number; slope: number }> => {
  const z = edge / PER_UNIT - REACH;
  return {
    value: POINTS * normalProbability(z).below,
    slope: ((POINTS / PER_UNIT) * exp((-z * z) / 2)) / ROOT_2PI,
  };
};

/** The points that normal scores stand at. */
export const readProbability = (out: Uint32Array, scores: Float64Array, table: Float64Array): void => {
  for (let lane = 0; lane < BLOCK; lane++) {
    const place = Math.min(Math.max((scores[lane]! + REACH) * PER_UNIT, 0), LAST);
    const cell = place | 0;
    const at = cell * ORDER;
    const t = place - cell;
    out[lane] = table[at]! + t * (table[at + 1]! + t * (table[at + 2]! + t * table[at + 3]!));
  }
};
