import { BLOCK, SCRAMBLES } from "./block.ts";
import type { CdfTable } from "./cdf.ts";
import { scrambleError } from "./moments.ts";
import { type Order, type Probable, probabilities, quantileErrorsOf } from "./probable.ts";

/** A figure as slope × parameter + rest, draw by draw, and how probable the parameter's values are. */
export type FigureLine = Readonly<{ slope: Float64Array; rest: Float64Array; cdf: CdfTable; parameter: string }> &
  Readonly<{
    /** The quantiles are those of the draws: only the probability of more than 0 is integrated. */
    isForProbability?: boolean;
  }>;

/**
 * The parameter is integrated over: a draw of everything else gives the probability that the parameter leaves the figure at x or
 * below, and a mean of such probabilities has no jumps. Quantiles of the draws go one step of Newton's towards where that mean is p.
 */
export const integratedOf = (draws: Float64Array, order: Order, line: FigureLine): Probable => {
  if (line.isForProbability) return probabilityOf(draws, order, line);
  const first = distributionOf(line, [...order.quantiles, 0]);
  // Of few draws the quantiles are so far off that one step does not take them all the way.
  const again = draws.length <= FEW && !first.isLevelSomewhere;
  const from = again ? { ...order, quantiles: order.quantiles.map((_, k) => stepFrom(order, first, k)) } : order;
  const near = again ? distributionOf(line, [...from.quantiles, 0]) : first;
  const stepped = from.quantiles.map((_, k) => stepFrom(from, near, k));
  // In draws where the figure is level there is more to its distribution than its density, and a step may lead astray.
  const there = near.isLevelSomewhere ? distributionOf(line, stepped) : undefined;
  const isNearer = (k: number): boolean => !there || missOf(there, k) < missOf(near, k);
  const serves = stepped.map((_, k) => near.density[k]! > 0 && isNearer(k));
  const errors = serves.includes(false) ? quantileErrorsOf(draws, order) : [];
  return {
    positive: 1 - near.share.at(-1)!,
    positiveError: near.error.at(-1)!,
    quantiles: stepped.map((value, k) => (serves[k] ? value : order.quantiles[k]!)),
    quantileErrors: stepped.map((value, k) =>
      serves[k] ? near.error[k]! / near.density[k]! + missedBy(from, near, value, k) : errors[k]!,
    ),
  };
};

const probabilityOf = (draws: Float64Array, order: Order, line: FigureLine): Probable => {
  const { share, error } = distributionOf(line, [0]);
  const { quantiles } = order;
  const quantileErrors = quantileErrorsOf(draws, order);
  return { positive: 1 - share[0]!, positiveError: error[0]!, quantiles, quantileErrors };
};

const FEW = 4096;

/** How far a step falls short where the density changes on the way: half its square, by how fast the density changes there. */
const missedBy = ({ quantiles }: Order, { density }: Distribution, to: number, k: number): number => {
  const [before, after] = [Math.max(0, k - 1), Math.min(quantiles.length - 1, k + 1)];
  const run = quantiles[after]! - quantiles[before]!;
  const change = run > 0 ? Math.abs(density[after]! - density[before]!) / run : 0;
  const step = to - quantiles[k]!;
  return (step * step * change) / (2 * density[k]!);
};

/** Held halfway to the neighbours, so that quantiles rise. */
const stepFrom = ({ least, quantiles, most }: Order, near: Distribution, k: number): number => {
  const from = quantiles[k]!;
  const [low, high] = [(from + (quantiles[k - 1] ?? least)) / 2, (from + (quantiles[k + 1] ?? most)) / 2];
  const step = (probabilities[k]! - near.share[k]!) / near.density[k]!;
  return Math.min(high, Math.max(low, from + step));
};

/** How far the distribution is from p; a jump there that p is within is no miss. */
const missOf = ({ share, jump }: Distribution, k: number): number => {
  const p = probabilities[k]!;
  return Math.max(0, share[k]! - jump[k]! - p, p - share[k]!);
};

/** The mean distribution function at some values, with its standard error, its density, and what jumps just there. */
type Distribution = Readonly<{
  share: readonly number[];
  error: readonly number[];
  density: readonly number[];
  jump: readonly number[];
  isLevelSomewhere: boolean;
}>;

/** Of a block's draws: where in the table the parameter is that makes the figure x is twice (perUnit·x + start). */
type Places = Readonly<{ perUnit: Float64Array; start: Float64Array }>;

/** Beyond so many times the table's cells, what the parameter adds is lost in the rounding of the rest. */
const LEVEL = 1e9;

const distributionOf = (line: FigureLine, values: readonly number[]): Distribution => {
  const { rest, cdf } = line;
  const draws = rest.length;
  const table = widened(cdf);
  const top = (cdf.cells + 1) / 2;
  const farthest = Math.max(...values.map(Math.abs));
  const sums = new Float64Array(values.length * SCRAMBLES);
  const density = new Float64Array(values.length);
  const levels: number[] = [];
  const places = { perUnit: new Float64Array(BLOCK), start: new Float64Array(BLOCK) };
  for (let from = 0; from < draws; from += BLOCK) {
    const lanes = Math.min(BLOCK, draws - from);
    placeLines(places, line, from, lanes, farthest, levels);
    for (let k = 0; k < values.length; k++)
      density[k] = density[k]! + addBlock(sums, k * SCRAMBLES, values[k]!, places, table, top, lanes);
  }
  const jump = values.map((value, k) => addLevels(sums, k * SCRAMBLES, value, rest, levels));
  const sumsAt = values.map((_, k) => sums.subarray(k * SCRAMBLES, (k + 1) * SCRAMBLES));
  return {
    share: sumsAt.map((of) => Math.min(1, Math.max(0, 0.5 + of.reduce((sum, part) => sum + part, 0) / draws))),
    error: sumsAt.map((of) => scrambleError(of, draws)),
    density: [...density].map((sum) => (2 * sum) / draws),
    jump: jump.map((count) => count / draws),
    isLevelSomewhere: levels.length > 0,
  };
};

/** With a cell at each end where nothing changes any more, and less ½, so that a falling line differs by its sign alone. */
const widened = ({ cells, coefficients }: CdfTable): Float64Array => {
  const table = new Float64Array(4 * (cells + 2));
  table.set(coefficients, 4);
  table[4 * (cells + 1)] = 1;
  for (let at = 0; at < table.length; at += 4) table[at] = table[at]! - 0.5;
  return table;
};

/** Where in the table the parameter is that makes a draw's figure x: twice (x·perUnit + start), the widened table's first cell being 0. */
const placeLines = (
  { perUnit, start }: Places,
  { slope, rest, cdf }: FigureLine,
  from: number,
  lanes: number,
  farthest: number,
  levels: number[],
): void => {
  const half = cdf.perUnit / 2;
  const offset = (1 - cdf.from * cdf.perUnit) / 2;
  const limit = LEVEL * (cdf.cells + 1);
  for (let lane = 0; lane < lanes; lane++) {
    const draw = from + lane;
    const per = half / slope[draw]!;
    const place = offset - rest[draw]! * per;
    perUnit[lane] = per;
    start[lane] = place;
    if (Math.abs(place) + farthest * Math.abs(per) < limit) continue;
    levels.push(draw);
    perUnit[lane] = 0;
    start[lane] = 0;
  }
};

/** Adds a block's probabilities of being up to x, less ½ each, by scramble; gives half of their densities' sum. */
const addBlock = (
  sums: Float64Array,
  first: number,
  x: number,
  { perUnit, start }: Places,
  table: Float64Array,
  top: number,
  lanes: number,
): number => {
  let density = 0;
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
    let sum = 0;
    // SCRAMBLES, as a number: one that is imported makes this loop three times as slow in Node.
    for (let lane = scramble; lane < lanes; lane += 8) {
      const per = perUnit[lane]!;
      const half = x * per + start[lane]!;
      // Held within 0 and the table's end, without asking on which side of them it is.
      const place = Math.abs(half) - Math.abs(half - top) + top;
      const cell = place | 0;
      const t = place - cell;
      const at = cell << 2;
      const third = t * table[at + 3]!;
      const second = table[at + 2]! + third;
      const slope = table[at + 1]! + t * second;
      const share = table[at]! + t * slope;
      sum += per < 0 ? -share : share;
      density += Math.abs(per) * (slope + t * (second + third));
    }
    sums[first + scramble] = sums[first + scramble]! + sum;
  }
  return density;
};

/** Adds the draws whose figure is level and up to x, of which none was added; gives how many of them are exactly at x. */
const addLevels = (
  sums: Float64Array,
  first: number,
  x: number,
  rest: Float64Array,
  levels: readonly number[],
): number => {
  let exactly = 0;
  for (const draw of levels) {
    const to = first + (draw & 7);
    sums[to] = sums[to]! + (rest[draw]! <= x ? 1 : 0);
    if (rest[draw] === x) exactly += 1;
  }
  return exactly;
};
