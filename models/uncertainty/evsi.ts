import { binomialLikelihood, type Likelihood } from "./binomial.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import type { Estimate } from "./schema.ts";
import { errorOf, VARIANTS } from "./variants.ts";

export type StudyDraws = Readonly<{
  /** Each option's net benefit. */
  options: readonly Float64Array[];
  /** The chance of the outcome for one who is reached. */
  withIt: Float64Array;
  /** And for one who is not. */
  without: Float64Array;
}>;

/** Cells of what a study may find: in each of two groups, or in one alone. */
const [CELLS, CELLS_ALONE] = [48, 256];

/**
 * The expected value of following so many people up, for each of the numbers, before choosing among the options or none of them: how
 * many of those reached have the outcome and, with a comparison group of as many, how many of those who are not. Every finding is
 * weighed by how likely it is, and the options by what it says of the chances.
 */
export const evsiOf = (draws: StudyDraws, people: readonly number[], comparison: boolean): readonly Estimate[] => {
  const { options, withIt, without } = draws;
  const lattice = latticeOf(options, withIt, comparison ? without : undefined);
  return people.map((number) => {
    const cells = comparison ? CELLS : CELLS_ALONE;
    const across = binomialLikelihood(lattice.levels, number, cells);
    return gainFrom(lattice, across, comparison ? binomialLikelihood(lattice.rows, number, cells) : nothingFound);
  });
};

/** Of a group that is not followed. */
const nothingFound: Likelihood = {
  cells: 1,
  rows: Float64Array.of(1),
  from: Int32Array.of(0),
  to: Int32Array.of(1),
};

/** The expected value of findings of two kinds: the mean of the best posterior mean less the best mean. */
export const gainFrom = (lattice: Lattice, across: Likelihood, down: Likelihood): Estimate => {
  const found = lattice.worths.map((worths) => expectedAt(lattice, worths, across, down));
  const chosen = chosenAt(found, across.cells * down.cells);
  const values = new Float64Array(VARIANTS);
  const best = new Float64Array(VARIANTS);
  const atoms = lattice.levelOf.length;
  lattice.worths.forEach((worths, option) => {
    const taken = takenIn(lattice, chosen, option + 1, across, down);
    for (let variant = 0; variant < VARIANTS; variant++) {
      let [gained, mean] = [0, 0];
      for (let atom = 0; atom < atoms; atom++) {
        gained += taken[atom]! * worths[variant * atoms + atom]!;
        mean += worths[variant * atoms + atom]!;
      }
      values[variant] = values[variant]! + gained;
      best[variant] = Math.max(best[variant]!, mean);
    }
  });
  // A finding is worth no more than knowing the chances themselves, whatever the grid makes of it.
  for (let variant = 0; variant < VARIANTS; variant++)
    values[variant] = Math.min(values[variant]!, knownAt(lattice, variant)) - best[variant]!;
  return { value: Math.max(0, values[0]!), standardError: errorOf(values) };
};

/** The mean of the best where the chances are known. */
const knownAt = ({ worths, levelOf }: Lattice, variant: number): number => {
  let sum = 0;
  for (let atom = 0; atom < levelOf.length; atom++) {
    let most = 0;
    for (const worth of worths) most = Math.max(most, worth[variant * levelOf.length + atom]!);
    sum += most;
  }
  return sum;
};

/** An option's mean at each finding times how likely the finding is: what is found across within what is found down. */
const expectedAt = (lattice: Lattice, worths: Float64Array, across: Likelihood, down: Likelihood): Float64Array => {
  const found = new Float64Array(across.cells * down.cells);
  const inRow = new Float64Array(across.cells);
  for (let row = 0; row < lattice.rows.centres.length; row++) {
    const [first, last] = addRow(inRow, lattice, worths, across, row);
    for (let j = down.from[row]!; first < last && j < down.to[row]!; j++) {
      const likely = down.rows[row * down.cells + j]!;
      const from = j * across.cells;
      for (let i = first; i < last; i++) found[from + i] = found[from + i]! + likely * inRow[i]!;
    }
    inRow.fill(0, first, last);
  }
  return found;
};

/** Adds the atoms of a row; says between which cells. */
const addRow = (
  inRow: Float64Array,
  { starts, levelOf }: Lattice,
  worths: Float64Array,
  { cells, rows, from, to }: Likelihood,
  row: number,
): readonly [number, number] => {
  let [first, last] = [cells, 0];
  for (let atom = starts[row]!; atom < starts[row + 1]!; atom++) {
    const level = levelOf[atom]!;
    const [worth, start, end] = [worths[atom]!, from[level]!, to[level]!];
    for (let i = start; i < end; i++) inRow[i] = inRow[i]! + worth * rows[level * cells + i]!;
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  return [first, last];
};

/** The option that is best at each finding, counted from 1; 0 where none of them is better than nothing. */
const chosenAt = (found: readonly Float64Array[], findings: number): Uint8Array => {
  const chosen = new Uint8Array(findings);
  for (let at = 0; at < findings; at++) {
    let most = 0;
    for (let option = 0; option < found.length; option++)
      if (found[option]![at]! > most) {
        most = found[option]![at]!;
        chosen[at] = option + 1;
      }
  }
  return chosen;
};

/** How likely the option is to be chosen after the study, in each atom. */
const takenIn = (
  { rows, starts, levelOf }: Lattice,
  chosen: Uint8Array,
  option: number,
  across: Likelihood,
  down: Likelihood,
): Float64Array => {
  const taken = new Float64Array(levelOf.length);
  const inRow = new Float64Array(across.cells);
  for (let row = 0; row < rows.centres.length; row++) {
    inRow.fill(0);
    for (let j = down.from[row]!; j < down.to[row]!; j++) {
      const likely = down.rows[row * down.cells + j]!;
      for (let i = 0; i < across.cells; i++)
        inRow[i] = inRow[i]! + (chosen[j * across.cells + i] === option ? likely : 0);
    }
    for (let atom = starts[row]!; atom < starts[row + 1]!; atom++) {
      const level = levelOf[atom]!;
      let sum = 0;
      for (let i = across.from[level]!; i < across.to[level]!; i++)
        sum += across.rows[level * across.cells + i]! * inRow[i]!;
      taken[atom] = sum;
    }
  }
  return taken;
};
