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

/** With the grade of each cell. */
export type Grades = Chances & Readonly<{ gradeOf: Uint8Array }>;

/**
 * Which of `count` grades the chances of each cell are in, and the mean of each grade. Half of them go where draws are many, half are
 * spread evenly: so neither the middle nor a tail is coarse.
 */
export const gradesOf = ({ chances, low, cellOf, counts }: Sorted, count: number): Grades => {
  const gradeOf = new Uint8Array(CELLS);
  const [sums, draws] = [new Float64Array(count), new Float64Array(count)];
  for (let cell = 0, below = 0; cell < CELLS; cell++) {
    const place = (below + counts[cell]! / 2) / chances.length + (cell + 0.5) / CELLS;
    const grade = ((place / 2) * count) | 0;
    gradeOf[cell] = grade;
    draws[grade]! += counts[cell]!;
    below += counts[cell]!;
  }
  addGrades(sums, chances, gradeOf, cellOf);
  // A grade without draws is never asked for; any chance will do for it.
  const centres = sums.map((sum, grade) => (draws[grade]! > 0 ? sum / draws[grade]! : low));
  let [mean, variance] = [0, 0];
  for (let grade = 0; grade < count; grade++) mean += sums[grade]! / chances.length;
  for (let grade = 0; grade < count; grade++)
    variance += (draws[grade]! / chances.length) * (centres[grade]! - mean) * (centres[grade]! - mean);
  return { gradeOf, centres, mean, variance };
};

const addGrades = (sums: Float64Array, chances: Float64Array, gradeOf: Uint8Array, cellOf: Uint16Array): void => {
  for (let draw = 0; draw < chances.length; draw++) sums[gradeOf[cellOf[draw]!]!]! += chances[draw]!;
};
