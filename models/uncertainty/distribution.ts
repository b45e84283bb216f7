import { BLOCK, SCRAMBLES } from "./block.ts";
import { type CdfTable, MOST_CELLS, WHOLES } from "./cdf.ts";
import { lanesFor } from "./lanes.ts";
import { scrambleError } from "./moments.ts";
import { once } from "./source.ts";

/** A figure as slope × parameter + rest, draw by draw, and how probable the parameter's values are. */
export type Line = Readonly<{ slope: Float64Array; rest: Float64Array; cdf: CdfTable }>;

/** The mean distribution function at some values, with its standard error, its density, and what jumps just there. */
export type Distribution = Readonly<{
  share: readonly number[];
  error: readonly number[];
  density: readonly number[];
  jump: readonly number[];
  isLevelSomewhere: boolean;
}>;

/** Of a block's draws: where in the table the parameter is that makes the figure x: at perUnit·x + start. */
type Places = Readonly<{ perUnit: Float64Array; start: Float64Array }>;

/** Beyond so many times the table's cells, what the parameter adds is lost in the rounding of the rest. */
const LEVEL = 1e9;

export const distributionOf = (line: Line, values: readonly number[]): Distribution => {
  const { rest, cdf } = line;
  const draws = rest.length;
  const desk = deskFor();
  const table = desk.table.subarray(0, 4 * (cdf.cells + 2));
  widen(table, cdf);
  // Within the outermost cells, where nothing changes: at their edges one would still be in the cell beside.
  const asked = { end: cdf.cells + 1.5, farthest: Math.max(...values.map(Math.abs)), table };
  const sums = new Float64Array(values.length * SCRAMBLES);
  const density = new Float64Array(values.length);
  const levels: number[] = [];
  for (let from = 0; from < draws; from += BLOCK) {
    const lanes = Math.min(BLOCK, draws - from);
    placeBlock(desk, line, from, lanes, asked, levels);
    for (let k = 0; k < values.length; k++) {
      addBlock(desk, values[k]!, asked, lanes);
      for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
        const at = k * SCRAMBLES + scramble;
        sums[at] = sums[at]! + desk.sums[scramble]!;
        density[k] = density[k]! + desk.sums[SCRAMBLES + scramble]!;
      }
    }
  }
  const jump = values.map((value, k) => addLevels(sums, k * SCRAMBLES, value, rest, levels));
  const sumsAt = values.map((_, k) => sums.subarray(k * SCRAMBLES, (k + 1) * SCRAMBLES));
  return {
    share: sumsAt.map((of) => Math.min(1, Math.max(0, 0.5 + of.reduce((sum, part) => sum + part, 0) / draws))),
    error: sumsAt.map((of) => scrambleError(of, draws)),
    density: [...density].map((sum) => sum / draws),
    jump: jump.map((count) => count / draws),
    isLevelSomewhere: levels.length > 0,
  };
};

/**
 * Two means of the same probabilities, over a parameter each, the other's of the values that it was asked. Their errors have little
 * to do with each other, and each is weighed by the other's variance: one parameter may say nearly all of one tail, and another most
 * of the other.
 */
export const weighed = (one: Distribution, other: Distribution, asked: readonly boolean[]): Distribution => {
  let next = 0;
  const places = asked.map((is) => (is ? next++ : undefined));
  const weights = places.map((at, k) => (at === undefined ? 1 : weightBeside(one.error[k]!, other.error[at]!)));
  const both = (of: (each: Distribution) => readonly number[]): readonly number[] =>
    places.map((at, k) => {
      const own = of(one)[k]!;
      return at === undefined ? own : weights[k]! * own + (1 - weights[k]!) * of(other)[at]!;
    });
  return {
    share: both(({ share }) => share),
    error: places.map((at, k) => (at === undefined ? one.error[k]! : errorOfBoth(one.error[k]!, other.error[at]!))),
    density: both(({ density }) => density),
    jump: both(({ jump }) => jump),
    isLevelSomewhere: one.isLevelSomewhere || other.isLevelSomewhere,
  };
};

const weightBeside = (own: number, other: number): number =>
  own + other === 0 ? 0.5 : (other * other) / (own * own + other * other);

/**
 * The weights come from the same few scrambles as the errors: of two errors that are alike, each with ν degrees of freedom, what
 * Σ w²·s² says is on average ν/(ν + 2) of the variance there is (w being then beta of ν/2 and ν/2).
 */
const errorOfBoth = (own: number, other: number): number => {
  const weight = weightBeside(own, other);
  const mixed = 4 * weight * (1 - weight);
  return Math.hypot(weight * own, (1 - weight) * other) * Math.sqrt(1 + (mixed * 2) / (SCRAMBLES - 1));
};

type Asked = Readonly<{ end: number; farthest: number; table: Float64Array }>;

/** Where a block is worked at, by kernels if there are any: one for every figure of a thread, in turn. */
const deskFor = once(() => {
  const counts = { perUnit: BLOCK, start: BLOCK, slope: BLOCK, rest: BLOCK, sums: 2 * SCRAMBLES, beyond: 2 };
  const cells = 4 * (MOST_CELLS + 2);
  const all = Object.values(counts).reduce((sum, count) => sum + count, cells);
  const lanes = lanesFor(all * Float64Array.BYTES_PER_ELEMENT);
  const numbers = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, lanes.numbers(count)]),
  ) as Readonly<Record<keyof typeof counts, Float64Array>>;
  return { ...numbers, table: lanes.numbers(cells), kernels: lanes.kernels };
});
type Desk = ReturnType<typeof deskFor>;

/** Whether kernels may take a block: they work at two scrambles at a time. */
const isWhole = (lanes: number): boolean => lanes % SCRAMBLES === 0;

const placeBlock = (
  desk: Desk,
  line: Line,
  from: number,
  lanes: number,
  { farthest }: Asked,
  levels: number[],
): void => {
  const { perUnit, start, slope, rest, beyond, kernels } = desk;
  const scale = scaleOf(line.cdf);
  if (kernels && isWhole(lanes)) {
    slope.set(line.slope.subarray(from, from + lanes));
    rest.set(line.rest.subarray(from, from + lanes));
    const places = [
      perUnit.byteOffset,
      start.byteOffset,
      slope.byteOffset,
      rest.byteOffset,
      beyond.byteOffset,
    ] as const;
    kernels.placeLines(8 * lanes, ...places, scale.perUnit, scale.offset, farthest, scale.limit);
    if (beyond[0] === 0 && beyond[1] === 0) return;
  }
  placeLines(desk, line, from, lanes, farthest, levels);
};

const addBlock = (desk: Desk, x: number, { table, end }: Asked, lanes: number): void => {
  const { perUnit, start, sums, kernels } = desk;
  if (kernels && isWhole(lanes))
    kernels.addShares(8 * lanes, sums.byteOffset, perUnit.byteOffset, start.byteOffset, table.byteOffset, end, x);
  else addShares(sums, x, desk, table, end, lanes);
};

/** With a cell at each end where nothing changes any more, and less ½, so that a falling line differs by its sign alone. */
const widen = (table: Float64Array, { cells, coefficients }: CdfTable): void => {
  table.fill(0, 0, 4);
  table.set(coefficients, 4);
  table.fill(0, 4 * (cells + 1));
  table[4 * (cells + 1)] = 1;
  for (let at = 0; at < table.length; at += 4) table[at] = table[at]! - 0.5;
};

const scaleOf = ({ perUnit, from, cells }: CdfTable): Readonly<{ perUnit: number; offset: number; limit: number }> => ({
  perUnit,
  offset: 1 - from * perUnit,
  limit: LEVEL * (cells + 1),
});

/** Where in the table the parameter is that makes a draw's figure x: at x·perUnit + start, the widened table's first cell being 0. */
const placeLines = (
  { perUnit, start }: Places,
  { slope, rest, cdf }: Line,
  from: number,
  lanes: number,
  farthest: number,
  levels: number[],
): void => {
  const scale = scaleOf(cdf);
  for (let lane = 0; lane < lanes; lane++) {
    const draw = from + lane;
    const per = scale.perUnit / slope[draw]!;
    const place = scale.offset - rest[draw]! * per;
    perUnit[lane] = per;
    start[lane] = place;
    if (Math.abs(place) + farthest * Math.abs(per) < scale.limit) continue;
    levels.push(draw);
    perUnit[lane] = 0;
    start[lane] = 0;
  }
};

/** A block's probabilities of being up to x, less ½ each, by scramble; and then their densities' sums. */
const addShares = (
  sums: Float64Array,
  x: number,
  { perUnit, start }: Places,
  table: Float64Array,
  end: number,
  lanes: number,
): void => {
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
    let [sum, density] = [0, 0];
    // SCRAMBLES, as a number: one that is imported makes this loop three times as slow in Node.
    for (let lane = scramble; lane < lanes; lane += 8) {
      const per = perUnit[lane]!;
      const place = x * per + start[lane]!;
      const held = place < 0 ? 0 : end < place ? end : place;
      const cell = held - 0.5 + WHOLES - WHOLES;
      const t = held - cell;
      const at = cell << 2;
      const third = t * table[at + 3]!;
      const second = table[at + 2]! + third;
      const slope = table[at + 1]! + t * second;
      const share = table[at]! + t * slope;
      sum += per < 0 ? -share : share;
      density += Math.abs(per) * (slope + t * (second + third));
    }
    sums[scramble] = sum;
    sums[SCRAMBLES + scramble] = density;
  }
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
