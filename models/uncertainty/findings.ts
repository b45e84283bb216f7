import type { Likelihood } from "./binomial.ts";
import { addFour, dots, multiplyFour, places, weights } from "./fours.ts";
import type { Lattice } from "./lattice.ts";
import { VARIANTS } from "./variants.ts";

/*
 * Sums over the atoms of a lattice and the findings of a study, of four rows of likelihood at a time. A likelihood is 0 outside of its
 * cells, so that four rows are taken over the cells of all four.
 */

/** The rows of four neighbouring atoms over the cells of all four, from the first of them on; where there are fewer, the last again. */
const placeAtoms = (levelOf: Int32Array, { cells, from, to }: Likelihood, atom: number, end: number): Window => {
  let [first, last] = [cells, 0];
  for (let k = 0; k < 4; k++) {
    const level = levelOf[Math.min(atom + k, end - 1)]!;
    places[k] = level * cells;
    first = Math.min(first, from[level]!);
    last = Math.max(last, to[level]!);
  }
  for (let k = 0; k < 4; k++) places[k] = places[k]! + first;
  return { first, length: last - first };
};
type Window = Readonly<{ first: number; length: number }>;

/** Of each row of the lattice an option's mean at what is found across, times how likely that is. */
const acrossOf = ({ rows, starts, levelOf }: Lattice, worths: Float64Array, across: Likelihood): Float64Array => {
  const inRows = new Float64Array(rows.centres.length * across.cells);
  for (let row = 0; row < rows.centres.length; row++) {
    const end = starts[row + 1]!;
    for (let atom = starts[row]!; atom < end; atom += 4) {
      const { first, length } = placeAtoms(levelOf, across, atom, end);
      for (let k = 0; k < 4; k++) weights[k] = atom + k < end ? worths[atom + k]! : 0;
      addFour(inRows, row * across.cells + first, across.rows, length);
    }
  }
  return inRows;
};

/** An option's mean at each finding times how likely the finding is: what is found across within what is found down. */
export const expectedAt = (
  lattice: Lattice,
  worths: Float64Array,
  across: Likelihood,
  down: Likelihood,
): Float64Array => {
  const inRows = acrossOf(lattice, worths, across);
  const { cells } = across;
  const found = new Float64Array(cells * down.cells);
  const rows = lattice.rows.centres.length;
  for (let row = 0; row < rows; row += 4)
    for (let cell = 0; cell < down.cells; cell++) {
      let any = 0;
      for (let k = 0; k < 4; k++) {
        places[k] = Math.min(row + k, rows - 1) * cells;
        weights[k] = row + k < rows ? down.rows[(row + k) * down.cells + cell]! : 0;
        any += weights[k]!;
      }
      if (any > 0) addFour(found, cell * cells, inRows, cells);
    }
  return found;
};

/** How likely the option is to be chosen after the study, in each atom. */
export const takenIn = (
  { rows, starts, levelOf }: Lattice,
  chosen: Uint8Array,
  option: number,
  across: Likelihood,
  down: Likelihood,
): Float64Array => {
  const taken = new Float64Array(levelOf.length);
  const isTaken = new Float64Array(chosen.length);
  for (let at = 0; at < chosen.length; at++) isTaken[at] = chosen[at] === option ? 1 : 0;
  const inRow = new Float64Array(across.cells);
  for (let row = 0; row < rows.centres.length; row++) {
    const [from, to, end] = [down.from[row]!, down.to[row]!, starts[row + 1]!];
    inRow.fill(0);
    for (let cell = from; cell < to; cell += 4) {
      for (let k = 0; k < 4; k++) {
        places[k] = Math.min(cell + k, to - 1) * across.cells;
        weights[k] = cell + k < to ? down.rows[row * down.cells + cell + k]! : 0;
      }
      addFour(inRow, 0, isTaken, across.cells);
    }
    for (let atom = starts[row]!; atom < end; atom += 4) {
      const { first, length } = placeAtoms(levelOf, across, atom, end);
      multiplyFour(inRow, first, across.rows, length);
      for (let k = 0; k < 4 && atom + k < end; k++) taken[atom + k] = dots[k]!;
    }
  }
  return taken;
};

/** Adds what an option gives where it is taken, variant by variant: three at a time, since a sum waits for the one before. */
export const addGained = (values: Float64Array, worths: Float64Array, taken: Float64Array): void => {
  const atoms = taken.length;
  for (let variant = 0; variant < VARIANTS; variant += 3) {
    const [from, second, third] = [variant * atoms, (variant + 1) * atoms, (variant + 2) * atoms];
    let [a, b, c] = [0, 0, 0];
    for (let atom = 0; atom < atoms; atom++) {
      const share = taken[atom]!;
      a += share * worths[from + atom]!;
      b += share * worths[second + atom]!;
      c += share * worths[third + atom]!;
    }
    values[variant]! += a;
    values[variant + 1]! += b;
    values[variant + 2]! += c;
  }
};
