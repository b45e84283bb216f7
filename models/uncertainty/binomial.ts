import type { Chances } from "./grades.ts";

/** How likely each cell of counts is at each chance: a row for each, 0 but for its cells `from` … `to` − 1. */
export type Likelihood = Readonly<{ cells: number; rows: Float64Array; from: Int32Array; to: Int32Array }>;

/** So many standard deviations, and some counts where there are few, hold all of a binomial but 1e-6. */
const [REACH, MORE] = [5, 8];
/** And so many all that may be found but one in ten thousand, which goes to the first and the last cell. */
const WITHIN = 4;

/** Cells of as many counts each, from `lowest` on; the first has also what is below, and the last what is above. */
type Cells = Readonly<{ lowest: number; width: number; cells: number }>;

/**
 * Of how many of `people` have what each has with a chance, for each of the chances, in at most `mostCells` cells of as many counts
 * each: these are much narrower than what is not known of the chance, so that next to nothing is lost.
 */
export const binomialLikelihood = (
  chances: Chances,
  people: number,
  mostCells: number,
  /** Where the rows are written, and what was there before is not needed any more. */
  room: Float64Array,
): Likelihood => {
  const { centres, mean, variance } = chances;
  const spread = WITHIN * Math.sqrt(people * mean * (1 - mean) + people * people * variance) + 1;
  const lowest = Math.max(0, Math.floor(people * mean - spread));
  const highest = Math.min(people, Math.ceil(people * mean + spread));
  const width = Math.ceil((highest - lowest + 1) / mostCells);
  const cells = Math.ceil((highest - lowest + 1) / width);
  const likelihood = {
    cells,
    rows: room.subarray(0, cells * centres.length).fill(0),
    from: new Int32Array(centres.length),
    to: new Int32Array(centres.length),
  };
  const counted = { lowest: lowest | 0, width: width | 0, cells: cells | 0 };
  const ratios = ratiosOf(people);
  for (let at = 0; at < centres.length; at++) fillRow(likelihood, at, centres[at]!, people, counted, ratios);
  return likelihood;
};

/** How likely a count is against the one before it and against the one after it, but for the odds: which is the same at every chance. */
type Ratios = Readonly<{ rise: Float64Array; fall: Float64Array }>;

const ratiosOf = (people: number): Ratios => {
  const [rise, fall] = [new Float64Array(people + 1), new Float64Array(people + 1)];
  for (let count = 0; count <= people; count++) {
    const inverse = 1 / (count + 1);
    rise[count] = (people - count) * inverse;
    fall[people - count] = (people - count) * inverse;
  }
  return { rise, fall };
};

// Counts are made whole numbers of the machine (`| 0`): others take twice as long as places in an array.
const cellOf = (count: number, { lowest, width, cells }: Cells): number =>
  Math.min(cells - 1, Math.max(0, Math.floor((count - lowest) / width))) | 0;

/** From the likeliest count, taken as 1, to both sides by the ratio of neighbours; then all are made to add up to 1. */
const fillRow = (
  { cells, rows, from, to }: Likelihood,
  at: number,
  chance: number,
  people: number,
  counted: Cells,
  { rise, fall }: Ratios,
): void => {
  const reach = REACH * Math.sqrt(people * chance * (1 - chance)) + MORE;
  const first = Math.max(0, Math.ceil(people * chance - reach)) | 0;
  const last = Math.min(people, Math.floor(people * chance + reach)) | 0;
  const likeliest = Math.min(people, Math.floor((people + 1) * chance)) | 0;
  const start = at * cells;
  const odds = chance / (1 - chance);
  const above = addRising(rows, start, rise, odds, likeliest, last, counted);
  const sum = addFalling(rows, start, fall, odds, likeliest, first, counted, above);
  from[at] = cellOf(first, counted);
  to[at] = cellOf(last, counted) + 1;
  for (let cell = start + from[at]!; cell < start + to[at]!; cell++) rows[cell] = rows[cell]! / sum;
};

/** The likeliest count and all above it, cell by cell; gives their sum. */
const addRising = (
  rows: Float64Array,
  start: number,
  rise: Float64Array,
  odds: number,
  likeliest: number,
  last: number,
  counted: Cells,
): number => {
  const { lowest, width, cells } = counted;
  let [sum, term] = [0, 1];
  let count = likeliest;
  for (let cell = cellOf(count, counted); count <= last; cell++) {
    const end = cell === cells - 1 ? last + 1 : Math.min(last + 1, lowest + (cell + 1) * width) | 0;
    let inCell = 0;
    for (; count < end; count++) {
      inCell += term;
      sum += term;
      term *= rise[count]! * odds;
    }
    rows[start + cell] = inCell;
  }
  return sum;
};

/** All below the likeliest count, added to the sum of what is above. */
const addFalling = (
  rows: Float64Array,
  start: number,
  fall: Float64Array,
  odds: number,
  likeliest: number,
  first: number,
  counted: Cells,
  above: number,
): number => {
  const { lowest, width } = counted;
  let [sum, term] = [above, 1];
  let count = likeliest;
  for (let cell = cellOf(count - 1, counted); count > first; cell--) {
    const end = cell === 0 ? first : Math.max(first, lowest + cell * width) | 0;
    let inCell = rows[start + cell]!;
    for (; count > end; count--) {
      term *= fall[count]! / odds;
      inCell += term;
      sum += term;
    }
    rows[start + cell] = inCell;
  }
  return sum;
};
