/** A net benefit per draw as a straight line in what one more outcome is worth: slope × amount + rest. */
export type AmountLine = Readonly<{ slope: Float64Array; rest: Float64Array }>;

/** By option, then by amount. What is left of the probabilities is that of "nothing". */
export type Acceptability = Readonly<{
  /** That the option is better than nothing, and than every other one; of equals the first is chosen, and nothing before all. */
  probability: readonly Float64Array[];
  mean: readonly Float64Array[];
}>;

/** At every amount, of which there are two or more in rising order: the draws are gone through once. */
export const acceptabilityOf = (lines: readonly AmountLine[], amounts: readonly number[]): Acceptability => {
  const at = Float64Array.from(amounts);
  if (lines.length === 1) return ofOne(lines[0]!, at);
  return {
    probability: sharesBest(lines, at),
    mean: lines.map(({ slope, rest }) => meansAt(at, sumOf(slope) / slope.length, sumOf(rest) / rest.length)),
  };
};

const sumOf = (draws: Float64Array): number => {
  let sum = 0;
  for (let draw = 0; draw < draws.length; draw++) sum += draws[draw]!;
  return sum;
};

const meansAt = (at: Float64Array, perUnit: number, fixed: number): Float64Array =>
  at.map((amount) => perUnit * amount + fixed);

/**
 * How many of the amounts are on the near side of where a draw's line crosses zero. Their distance gives the first guess, the line
 * itself the answer, so that it is the one that every amount by itself would give.
 */
const ofOne = ({ slope, rest }: AmountLine, at: Float64Array): Acceptability => {
  const steps = new Float64Array(at.length + 1);
  const sums = new Float64Array(2);
  const falling = countSteps(steps, sums, slope, rest, at);
  // Read only now: the steps at the first amount are counted too.
  steps[0] = steps[0]! + falling;
  const draws = slope.length;
  return { probability: [shareOf(steps, draws)], mean: [meansAt(at, sums[0]! / draws, sums[1]! / draws)] };
};

/**
 * By how many draws more are positive than at the amount before: a rising line is from a cell on, a falling one until there. Gives
 * how many fall; the sums of slopes and rests cost nothing on the way. Long loops stand alone: a function that is compiled in the
 * midst of one has learnt nothing of what comes after it, which is why the sums are written draw by draw.
 */
const countSteps = (
  steps: Float64Array,
  sums: Float64Array,
  slope: Float64Array,
  rest: Float64Array,
  at: Float64Array,
): number => {
  const count = at.length;
  const lowest = at[0]!;
  const perUnit = (count - 1) / (at[count - 1]! - lowest);
  let falling = 0;
  let slopes = 0;
  let rests = 0;
  for (let draw = 0; draw < slope.length; draw++) {
    const a = slope[draw]!;
    const b = rest[draw]!;
    slopes += a;
    rests += b;
    sums[0] = slopes;
    sums[1] = rests;
    let cell = guess((-b / a - lowest) * perUnit, count);
    if (a >= 0) {
      while (cell > 0 && a * at[cell - 1]! + b > 0) cell -= 1;
      while (cell < count && !(a * at[cell]! + b > 0)) cell += 1;
      steps[cell] = steps[cell]! + 1;
    } else {
      while (cell > 0 && !(a * at[cell - 1]! + b > 0)) cell -= 1;
      while (cell < count && a * at[cell]! + b > 0) cell += 1;
      steps[cell] = steps[cell]! - 1;
      falling += 1;
    }
  }
  return falling;
};

/** A cell from 0 to `count`; where nothing can be guessed, 0. */
const guess = (where: number, count: number): number => (where > -1 ? (where < count ? (where + 1) | 0 : count) : 0);

const shareOf = (steps: Float64Array, draws: number): Float64Array => {
  const shares = new Float64Array(steps.length - 1);
  let sum = 0;
  for (let amount = 0; amount < shares.length; amount++) {
    sum += steps[amount]!;
    shares[amount] = sum / draws;
  }
  return shares;
};

/** Along the amounts the best of several lines is followed by a steeper one: from each, the next is looked for. */
const sharesBest = (lines: readonly AmountLine[], at: Float64Array): readonly Float64Array[] => {
  const count = at.length;
  const draws = lines[0]?.slope.length ?? 0;
  // "Nothing" comes first, with a line of zeros.
  const slopes = new Float64Array(lines.length + 1);
  const rests = new Float64Array(lines.length + 1);
  const steps = slopes.reduce<Float64Array[]>((all) => [...all, new Float64Array(count + 1)], []);
  for (let draw = 0; draw < draws; draw++) {
    for (let option = 0; option < lines.length; option++) {
      slopes[option + 1] = lines[option]!.slope[draw]!;
      rests[option + 1] = lines[option]!.rest[draw]!;
    }
    for (let cell = 0; cell < count; ) {
      const best = bestAt(slopes, rests, at[cell]!);
      const next = overtakenFrom(slopes, rests, best, at, cell);
      steps[best]![cell]! += 1;
      steps[best]![next]! -= 1;
      cell = next;
    }
  }
  return steps.slice(1).map((of) => shareOf(of, draws));
};

const bestAt = (slopes: Float64Array, rests: Float64Array, amount: number): number => {
  let [best, most] = [0, 0];
  for (let option = 1; option < slopes.length; option++) {
    const value = slopes[option]! * amount + rests[option]!;
    if (value > most) [best, most] = [option, value];
  }
  return best;
};

/**
 * The first amount after `cell` at which another line is above the best one, or an earlier one beside it; the number of amounts
 * where there is none.
 */
const overtakenFrom = (
  slopes: Float64Array,
  rests: Float64Array,
  best: number,
  at: Float64Array,
  cell: number,
): number => {
  const [lowest, perUnit] = [at[0]!, (at.length - 1) / (at[at.length - 1]! - at[0]!)];
  const [a, b] = [slopes[best]!, rests[best]!];
  let next = at.length;
  for (let option = 0; option < slopes.length; option++) {
    const [steeper, other] = [slopes[option]!, rests[option]!];
    if (!(steeper > a)) continue;
    let from = Math.max(cell + 1, guess(((b - other) / (steeper - a) - lowest) * perUnit, at.length));
    while (from > cell + 1 && isAbove(a, b, steeper, other, at[from - 1]!, option < best)) from -= 1;
    while (from < next && !isAbove(a, b, steeper, other, at[from]!, option < best)) from += 1;
    next = Math.min(next, from);
  }
  return next;
};

const isAbove = (a: number, b: number, steeper: number, other: number, amount: number, isEarlier: boolean): boolean => {
  const [value, best] = [steeper * amount + other, a * amount + b];
  return value > best || (isEarlier && value === best);
};
