/** Chances of which there are so many kinds, their mean and their variance. */
export type Chances = Readonly<{ centres: Float64Array; mean: number; variance: number }>;

/** Chances by the cell that each is in, and how many draws each cell has: whatever they are graded by. */
export type Sorted = Readonly<{ chances: Float64Array; low: number; cellOf: Uint16Array; counts: Float64Array }>;
const CELLS = 1024;

export const sorted = (chances: Float64Array): Sorted => {
  const [low, high] = rangeOf(chances);
  const cellOf = new Uint16Array(chances.length);
  const counts = new Float64Array(CELLS);
  countCells(counts, cellOf, chances, low, high > low ? CELLS / (high - low) : 0);
  return { chances, low, cellOf, counts };
};

// Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
const rangeOf = (chances: Float64Array): readonly [low: number, high: number] => {
  let [low, high] = [Infinity, -Infinity];
  for (let draw = 0; draw < chances.length; draw++) {
    const chance = chances[draw]!;
    if (chance < low) low = chance;
    if (chance > high) high = chance;
  }
  return [low, high];
};

const countCells = (
  counts: Float64Array,
  cellOf: Uint16Array,
  chances: Float64Array,
  low: number,
  perUnit: number,
): void => {
  for (let draw = 0; draw < chances.length; draw++) {
    const cell = Math.min(CELLS - 1, ((chances[draw]! - low) * perUnit) | 0);
    cellOf[draw] = cell;
    counts[cell]! += 1;
  }
};

/** The grade of each cell, how many draws each grade has, and the sum of their chances, which is added up as draws are placed. */
export type Grades = Readonly<{ gradeOf: Uint8Array; draws: Float64Array; sums: Float64Array }>;

/**
 * Which of `count` grades the chances of each cell are in. Half of them go where draws are many, half are spread evenly: so neither
 * the middle nor a tail is coarse.
 */
export const gradesOf = ({ chances, counts }: Sorted, count: number): Grades => {
  const gradeOf = new Uint8Array(CELLS);
  const draws = new Float64Array(count);
  for (let cell = 0, below = 0; cell < CELLS; cell++) {
    const place = (below + counts[cell]! / 2) / chances.length + (cell + 0.5) / CELLS;
    const grade = ((place / 2) * count) | 0;
    gradeOf[cell] = grade;
    draws[grade]! += counts[cell]!;
    below += counts[cell]!;
  }
  return { gradeOf, draws, sums: new Float64Array(count) };
};

/** The mean of each grade, when all draws are placed. */
export const chancesOf = ({ chances, low }: Sorted, { draws, sums }: Grades): Chances => {
  // A grade without draws is never asked for; any chance will do for it.
  const centres = sums.map((sum, grade) => (draws[grade]! > 0 ? sum / draws[grade]! : low));
  let [mean, variance] = [0, 0];
  for (let grade = 0; grade < sums.length; grade++) mean += sums[grade]! / chances.length;
  for (let grade = 0; grade < sums.length; grade++)
    variance += (draws[grade]! / chances.length) * (centres[grade]! - mean) * (centres[grade]! - mean);
  return { centres, mean, variance };
};
