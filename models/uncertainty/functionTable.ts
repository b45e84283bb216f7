import { wholePower } from "./algebra.ts";
import { BLOCK } from "./block.ts";
import type { Sampler } from "./sampler.ts";
import { readTable, type Table, tableFrom } from "./table.ts";

/** How far a table may be from its function, of what the function spans. */
const TOLERANCE = 1e-7;
/** Octaves of the points in which all but a five hundredth of the draws are. */
const USUAL = 8;
const CELLS = 16;

/** In every cell the point where a cubic through four nodes is furthest from a smooth function. */
const checkPoints: Uint32Array = (() => {
  const points = new Uint32Array(BLOCK);
  for (let cell = 0; cell < BLOCK; cell++) {
    const octave = Math.min(24, Math.floor(cell / 2 / CELLS));
    const along = (Math.floor(cell / 2) % CELLS) + 1 / 6;
    const near = Math.floor((2_147_483_648 + along * 134_217_728) / wholePower(2, octave + 1));
    points[cell] = cell % 2 === 1 ? ~near : near;
  }
  return points;
})();

/** A smooth function of what is drawn, as a table over its points; undefined where a table is not near enough to the function. */
export const functionTable = (sampler: Sampler, through: (values: Float64Array) => Float64Array): Table | undefined => {
  const table = tableFrom(through(sampler.nodes()));
  const drawn = new Float64Array(BLOCK);
  sampler.fill(drawn, checkPoints);
  const exact = through(drawn);
  readTable(drawn, checkPoints, table);
  let [least, most] = [Infinity, -Infinity];
  for (let cell = 0; cell < 2 * CELLS * USUAL; cell++) {
    least = Math.min(least, exact[cell]!);
    most = Math.max(most, exact[cell]!);
  }
  const span = most - least;
  for (let cell = 0; cell < BLOCK; cell++) {
    const size = cell < 2 * CELLS * USUAL ? span : span + Math.abs(exact[cell]!);
    if (!(Math.abs(drawn[cell]! - exact[cell]!) <= TOLERANCE * size)) return undefined;
  }
  return table;
};
