import { SCRAMBLES } from "./block.ts";
import { type Chances, chancesOf, type Grades, gradesOf, type Sorted } from "./grades.ts";
import { smoothWorths } from "./surface.ts";
import { VARIANTS } from "./variants.ts";

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
  /** The best option's mean in every variant, and the mean of the best where the chances are known. */
  best: Float64Array;
  known: Float64Array;
}>;

export const ROWS = 24;
const LEVELS = 48;
/** Where one chance alone is observed. */
export const LEVELS_ALONE = 128;

/** Whose chance is the same in every draw. */
const nobody: Chances = { centres: new Float64Array(1), mean: 0, variance: 0 };

/** Of chances that are sorted already: of those reached, and of the others if they are followed up. */
export const latticeFrom = (options: readonly Float64Array[], withIt: Sorted, without: Sorted | undefined): Lattice => {
  const across = gradesOf(withIt, without ? LEVELS : LEVELS_ALONE);
  const down = without && gradesOf(without, ROWS);
  const width = across.sums.length;
  const slotOf = new Uint16Array(withIt.cellOf.length);
  const inSlots = new Float64Array(width * (down?.sums.length ?? 1) * SCRAMBLES);
  if (without) placeInBoth(slotOf, inSlots, withIt, across, without, down!);
  else placeInOne(slotOf, inSlots, withIt, across);
  const levels = chancesOf(withIt, across);
  const rows = without ? chancesOf(without, down!) : nobody;
  const slots = slotsWithDraws(inSlots);
  const starts = new Int32Array(rows.centres.length + 1);
  const levelOf = new Int32Array(slots.length);
  const [x, y] = [new Float64Array(slots.length), new Float64Array(slots.length)];
  for (let atom = 0; atom < slots.length; atom++) {
    const row = (slots[atom]! / width) | 0;
    const level = slots[atom]! - row * width;
    starts[row + 1] = atom + 1;
    levelOf[atom] = level;
    x[atom] = levels.centres[level]!;
    y[atom] = rows.centres[row]!;
  }
  // A row without atoms begins where the next does.
  for (let row = 1; row < starts.length; row++) starts[row] = Math.max(starts[row]!, starts[row - 1]!);
  const sums = options.map((benefits) => gathered(sumsOf(benefits, slotOf, inSlots.length), slots));
  const worths = smoothWorths({ x, y, counts: gathered(inSlots, slots), sums });
  return { rows, levels, starts, levelOf, worths, ...boundsOf(worths, slots.length) };
};

/** What is had by the best option where nothing more is known, and by the best in each atom. */
const boundsOf = (worths: readonly Float64Array[], atoms: number): Pick<Lattice, "best" | "known"> => {
  const [best, known] = [new Float64Array(VARIANTS), new Float64Array(VARIANTS)];
  for (const worth of worths)
    for (let variant = 0; variant < VARIANTS; variant++) {
      let mean = 0;
      for (let atom = 0; atom < atoms; atom++) mean += worth[variant * atoms + atom]!;
      best[variant] = Math.max(best[variant]!, mean);
    }
  for (let variant = 0; variant < VARIANTS; variant++)
    for (let atom = 0; atom < atoms; atom++) {
      let most = 0;
      for (const worth of worths) most = Math.max(most, worth[variant * atoms + atom]!);
      known[variant]! += most;
    }
  return { best, known };
};

// Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
const placeInBoth = (
  slotOf: Uint16Array,
  counts: Float64Array,
  { cellOf: across, chances: withIt }: Sorted,
  { gradeOf: levelOf, sums: ofLevels }: Grades,
  { cellOf: down, chances: without }: Sorted,
  { gradeOf: rowOf, sums: ofRows }: Grades,
): void => {
  const width = ofLevels.length;
  for (let draw = 0; draw < slotOf.length; draw++) {
    const [level, row] = [levelOf[across[draw]!]!, rowOf[down[draw]!]!];
    const slot = row * width + level;
    slotOf[draw] = slot;
    counts[(slot << 3) | (draw & 7)]! += 1;
    ofLevels[level]! += withIt[draw]!;
    ofRows[row]! += without[draw]!;
  }
};

const placeInOne = (
  slotOf: Uint16Array,
  counts: Float64Array,
  { cellOf, chances }: Sorted,
  { gradeOf, sums }: Grades,
): void => {
  for (let draw = 0; draw < slotOf.length; draw++) {
    const level = gradeOf[cellOf[draw]!]!;
    slotOf[draw] = level;
    counts[(level << 3) | (draw & 7)]! += 1;
    sums[level]! += chances[draw]!;
  }
};

const sumsOf = (benefits: Float64Array, slotOf: Uint16Array, length: number): Float64Array => {
  const sums = new Float64Array(length);
  for (let draw = 0; draw < benefits.length; draw++) sums[(slotOf[draw]! << 3) | (draw & 7)]! += benefits[draw]!;
  return sums;
};

const slotsWithDraws = (counts: Float64Array): Int32Array => {
  const slots = new Int32Array(counts.length / SCRAMBLES);
  let found = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    let draws = 0;
    for (let at = slot * SCRAMBLES; at < (slot + 1) * SCRAMBLES; at++) draws += counts[at]!;
    if (draws > 0) slots[found++] = slot;
  }
  return slots.slice(0, found);
};

/** Of the slots that have draws alone. */
const gathered = (inSlots: Float64Array, slots: Int32Array): Float64Array => {
  const inAtoms = new Float64Array(slots.length * SCRAMBLES);
  for (let atom = 0; atom < slots.length; atom++)
    for (let scramble = 0; scramble < SCRAMBLES; scramble++)
      inAtoms[atom * SCRAMBLES + scramble] = inSlots[slots[atom]! * SCRAMBLES + scramble]!;
  return inAtoms;
};
