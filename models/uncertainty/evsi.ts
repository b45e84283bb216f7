import { binomialLikelihood, type Likelihood } from "./binomial.ts";
import { addGained, expectedAt, takenIn } from "./findings.ts";
import { sorted } from "./grades.ts";
import { type Lattice, LEVELS_ALONE, latticeFrom, ROWS } from "./lattice.ts";
import type { Estimate } from "./schema.ts";
import { once } from "./source.ts";
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
 * weighed by how likely it is, and the options by what it says of the chances. Asked with a comparison group and without one, the
 * draws are sorted once, when the first is asked.
 */
export const studyOf = ({
  options,
  withIt,
  without,
}: StudyDraws): ((people: readonly number[], comparison: boolean) => readonly Estimate[]) => {
  const reached = once(() => sorted(withIt));
  return (people, comparison) => {
    const lattice = latticeFrom(options, reached(), comparison ? sorted(without) : undefined);
    return people.map((number) => {
      const cells = comparison ? CELLS : CELLS_ALONE;
      const across = binomialLikelihood(lattice.levels, number, cells, rooms.across);
      const down = comparison ? binomialLikelihood(lattice.rows, number, cells, rooms.down) : nothingFound;
      return gainFrom(lattice, across, down);
    });
  };
};

/** One size after the other is looked at in the same room: fresh memory costs as much as what is written there. */
const rooms = { across: new Float64Array(LEVELS_ALONE * CELLS_ALONE), down: new Float64Array(ROWS * CELLS) };

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
  lattice.worths.forEach((worths, option) => {
    addGained(values, worths, takenIn(lattice, chosen, option + 1, across, down));
  });
  // A finding is worth no more than knowing the chances themselves, whatever the grid makes of it.
  for (let variant = 0; variant < VARIANTS; variant++)
    values[variant] = Math.min(values[variant]!, lattice.known[variant]!) - lattice.best[variant]!;
  return { value: Math.max(0, values[0]!), standardError: errorOf(values) };
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
