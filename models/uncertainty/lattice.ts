import { SCRAMBLES } from "./block.ts";
import { smoothWorths } from "./surface.ts";

/**
 * Draws gathered in atoms that have about the same chances, which is what a study tells apart. Atoms stand row by row (the chance
 * without) from `starts` of the row, each at a level (the chance with).
 */
export type Lattice = Readonly<{
  rows: Chances;
  levels: Chances;
  starts: Int32Array;
  levelOf: Int32Array;
  /** Of each option: its mean in each atom times the atom's share of the draws, variant by variant. */
  worths: readonly Float64Array[];
}>;

const [ROWS, LEVELS] = [24, 48];
/** Where one chance alone is observed. */
const LEVELS_ALONE = 128;

/** Whose chance is the same in every draw. */
const nobody: Chances = { centres: new Float64Array(1), mean: 0, variance: 0 };

export const latticeOf = (
  options: readonly Float64Array[],
  withIt: Float64Array,
  without: Float64Array | undefined,
): Lattice => {
  const draws = withIt.length;
  const across = gradesOf(withIt, without ? LEVELS : LEVELS_ALONE);
  const down = without ? gradesOf(without, ROWS) : { ...nobody, of: new Uint8Array(draws) };
  const width = across.centres.length;
  const slotOf = slotsFrom(down.of, across.of, width);
  const { slots, atomOf } = atomsOf(slotOf, down.centres.length * width);
  const counts = countsOf(slotOf, atomOf, slots.length);
  const starts = new Int32Array(down.centres.length + 1).fill(slots.length);
  for (let atom = slots.length - 1; atom >= 0; atom--) starts.fill(atom, 0, ((slots[atom]! / width) | 0) + 1);
  const levelOf = slots.map((slot) => slot % width);
  const x = Float64Array.from(levelOf, (level) => across.centres[level]!);
  const y = Float64Array.from(slots, (slot) => down.centres[(slot / width) | 0]!);
  const sums = options.map((benefits) => sumsOf(benefits, slotOf, atomOf, slots.length));
  return { rows: down, levels: across, starts, levelOf, worths: smoothWorths({ x, y, counts, sums }) };
};

// Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
const slotsFrom = (down: Uint8Array, across: Uint8Array, width: number): Uint16Array => {
  const slotOf = new Uint16Array(down.length);
  for (let draw = 0; draw < down.length; draw++) slotOf[draw] = down[draw]! * width + across[draw]!;
  return slotOf;
};

const countsOf = (slotOf: Uint16Array, atomOf: Int32Array, atoms: number): Float64Array => {
  const counts = new Float64Array(atoms * SCRAMBLES);
  for (let draw = 0; draw < slotOf.length; draw++) counts[(atomOf[slotOf[draw]!]! << 3) | (draw & 7)]! += 1;
  return counts;
};

const sumsOf = (benefits: Float64Array, slotOf: Uint16Array, atomOf: Int32Array, atoms: number): Float64Array => {
  const sums = new Float64Array(atoms * SCRAMBLES);
  for (let draw = 0; draw < benefits.length; draw++)
    sums[(atomOf[slotOf[draw]!]! << 3) | (draw & 7)]! += benefits[draw]!;
  return sums;
};

/** The slots that have draws, in order, and which of them each slot is. */
const atomsOf = (slotOf: Uint16Array, count: number): Readonly<{ slots: Int32Array; atomOf: Int32Array }> => {
  const atomOf = new Int32Array(count).fill(-1);
  for (let draw = 0; draw < slotOf.length; draw++) atomOf[slotOf[draw]!] = 0;
  const slots = new Int32Array(count);
  let atoms = 0;
  for (let slot = 0; slot < count; slot++)
    if (atomOf[slot] === 0) {
      slots[atoms] = slot;
      atomOf[slot] = atoms++;
    }
  return { slots: slots.slice(0, atoms), atomOf };
};

/** Chances of which there are so many kinds, their mean and their variance. */
export type Chances = Readonly<{ centres: Float64Array; mean: number; variance: number }>;
type Grades = Chances & Readonly<{ of: Uint8Array }>;
const CELLS = 1024;

const leastOf = (chances: Float64Array, sign: 1 | -1): number => {
  let least = Infinity;
  for (let draw = 0; draw < chances.length; draw++) least = Math.min(least, sign * chances[draw]!);
  return least;
};

const countCells = (
  counts: Float64Array,
  cellOf: Uint16Array,
  chances: Float64Array,
  low: number,
  perUnit: number,
): void => {
  for (let draw = 0; draw < chances.length; draw++) {
    const cell = Math.min(CELLS - 1, (chances[draw]! - low) * perUnit);
    cellOf[draw] = cell;
    counts[cell | 0]! += 1;
  }
};

type Graded = Readonly<{ of: Uint8Array; sums: Float64Array; draws: Float64Array }>;

const addGrades = (
  { of, sums, draws }: Graded,
  chances: Float64Array,
  gradeOf: Uint8Array,
  cellOf: Uint16Array,
): void => {
  for (let draw = 0; draw < chances.length; draw++) {
    const grade = gradeOf[cellOf[draw]!]!;
    of[draw] = grade;
    sums[grade]! += chances[draw]!;
    draws[grade]! += 1;
  }
};

/**
 * Which of `count` grades each chance is in, and the mean of each grade. Half of them go where draws are many, half are spread
 * evenly: so neither the middle nor a tail is coarse.
 */
const gradesOf = (chances: Float64Array, count: number): Grades => {
  const [low, high] = [leastOf(chances, 1), -leastOf(chances, -1)];
  const perUnit = high > low ? CELLS / (high - low) : 0;
  const cellOf = new Uint16Array(chances.length);
  const counts = new Float64Array(CELLS);
  countCells(counts, cellOf, chances, low, perUnit);
  const gradeOf = new Uint8Array(CELLS);
  for (let cell = 0, below = 0; cell < CELLS; cell++) {
    const place = (below + counts[cell]! / 2) / chances.length + (cell + 0.5) / CELLS;
    gradeOf[cell] = (place / 2) * count;
    below += counts[cell]!;
  }
  const of = new Uint8Array(chances.length);
  const [sums, draws] = [new Float64Array(count), new Float64Array(count)];
  addGrades({ of, sums, draws }, chances, gradeOf, cellOf);
  // A grade without draws is never asked for; any chance will do for it.
  const centres = sums.map((sum, grade) => (draws[grade]! > 0 ? sum / draws[grade]! : low));
  let [mean, variance] = [0, 0];
  for (let grade = 0; grade < count; grade++) mean += sums[grade]! / chances.length;
  for (let grade = 0; grade < count; grade++)
    variance += (draws[grade]! / chances.length) * (centres[grade]! - mean) * (centres[grade]! - mean);
  return { of, centres, mean, variance };
};
