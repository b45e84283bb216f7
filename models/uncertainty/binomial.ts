import type { Chances } from "./lattice.ts";

/** How likely each cell of counts is at each chance: a row for each, 0 but for its cells `from` … `to` − 1. */
export type Likelihood = Readonly<{ cells: number; rows: Float64Array; from: Int32Array; to: Int32Array }>;

/** So many standard deviations, and some counts where there are few, hold all of a binomial but 1e-6. */
const [REACH, MORE] = [5, 8];
/** And so many all that may be found but one in ten thousand, which goes to the first and the last cell. */
const WITHIN = 4;

/**
 * Of how many of `people` have what each has with a chance, for each of the chances, in at most `mostCells` cells of as many counts
 * each: these are much narrower than what is not known of the chance, so that next to nothing is lost.
 */
export const binomialLikelihood = (chances: Chances, people: number, mostCells: number): Likelihood => {
  const { centres, mean, variance } = chances;
  const spread = WITHIN * Math.sqrt(people * mean * (1 - mean) + people * people * variance) + 1;
  const lowest = Math.max(0, Math.floor(people * mean - spread));
  const highest = Math.min(people, Math.ceil(people * mean + spread));
  const width = Math.ceil((highest - lowest + 1) / mostCells);
  const cells = Math.ceil((highest - lowest + 1) / width);
  const cellOf = new Uint16Array(people + 1);
  const inverses = new Float64Array(people + 2);
  for (let count = 0; count <= people; count++) {
    cellOf[count] = Math.min(cells - 1, Math.max(0, (count - lowest) / width));
    inverses[count + 1] = 1 / (count + 1);
  }
  const likelihood = {
    cells,
    rows: new Float64Array(cells * centres.length),
    from: new Int32Array(centres.length),
    to: new Int32Array(centres.length),
  };
  for (let at = 0; at < centres.length; at++) fillRow(likelihood, at, centres[at]!, people, cellOf, inverses);
  return likelihood;
};

/** From the likeliest count, taken as 1, to both sides by the ratio of neighbours; then all are made to add up to 1. */
const fillRow = (
  { cells, rows, from, to }: Likelihood,
  at: number,
  chance: number,
  people: number,
  cellOf: Uint16Array,
  inverses: Float64Array,
): void => {
  const reach = REACH * Math.sqrt(people * chance * (1 - chance)) + MORE;
  const first = Math.max(0, Math.ceil(people * chance - reach));
  const last = Math.min(people, Math.floor(people * chance + reach));
  const likeliest = Math.min(people, Math.floor((people + 1) * chance));
  const start = at * cells;
  const odds = chance / (1 - chance);
  let [sum, term] = [0, 1];
  for (let count = likeliest; count <= last; count++) {
    const cell = start + cellOf[count]!;
    rows[cell] = rows[cell]! + term;
    sum += term;
    term *= (people - count) * inverses[count + 1]! * odds;
  }
  term = 1;
  for (let count = likeliest; count > first; count--) {
    term *= (count * inverses[people - count + 1]!) / odds;
    const cell = start + cellOf[count - 1]!;
    rows[cell] = rows[cell]! + term;
    sum += term;
  }
  from[at] = cellOf[first]!;
  to[at] = cellOf[last]! + 1;
  for (let cell = start + from[at]!; cell < start + to[at]!; cell++) rows[cell] = rows[cell]! / sum;
};
