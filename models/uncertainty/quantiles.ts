import { ROUNDING } from "../possible.ts";

/** So few draws are sorted at once. */
const FEW = 128;
const HANDFUL = 32;
const BINS = 2048;
/** Bins within bins; what is still together then is sorted. */
const DEPTH = 6;

/**
 * Exact quantiles of type 7 (Hyndman and Fan, 1996): between the two draws that (n − 1)·p falls between. `beyond` are so many more
 * draws that are larger than every number: a quantile that reaches among them is infinite.
 */
export const quantilesOf = (draws: Float64Array, probabilities: readonly number[], beyond = 0): readonly number[] => {
  const most = draws.length - 1;
  const last = most + beyond;
  const ranks = new Int32Array(2 * probabilities.length);
  for (let k = 0; k < probabilities.length; k++) {
    ranks[2 * k] = Math.min(Math.floor(last * probabilities[k]!), most);
    ranks[2 * k + 1] = Math.min(ranks[2 * k]! + 1, most);
  }
  const isBeyond = (probability: number): boolean => beyond > 0 && last * probability > most + ROUNDING;
  if (most < 0) return probabilities.map(() => Number.POSITIVE_INFINITY);
  const values = drawsAt(draws, ranks, DEPTH);
  return probabilities.map((probability, k) => {
    if (isBeyond(probability)) return Number.POSITIVE_INFINITY;
    const below = values[2 * k]!;
    return below + (last * probability - ranks[2 * k]!) * (values[2 * k + 1]! - below);
  });
};

const NOWHERE = -1;

// What is constant in a function is so to the engine too; at the top of a module that has been bundled it is not, and where an array
// is would be asked for every draw. Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of
// what comes after it. 2047 is BINS − 1, as a number.
const { starts, next, count, sumUp, take } = (() => {
  // Room that one call takes over from another. A call within a call comes when nothing of it is read any more.
  /** How many draws are below each bin. */
  const starts = new Int32Array(BINS + 1);
  /** Where the next draw of a bin goes, of those that are looked into. */
  const next = new Int32Array(BINS).fill(NOWHERE);

  const count = (draws: Float64Array, from: number, perUnit: number): void => {
    for (let draw = 0; draw < draws.length; draw++) {
      const place = (draws[draw]! - from) * perUnit;
      const bin = place > 0 ? (place < 2047 ? place | 0 : 2047) : 0;
      starts[bin + 1] = starts[bin + 1]! + 1;
    }
  };

  const sumUp = (): void => {
    let below = 0;
    for (let bin = 0; bin < BINS; bin++) {
      below += starts[bin + 1]!;
      starts[bin + 1] = below;
    }
  };

  /** Draws of bins that are looked into, each to the next place of its bin. */
  const take = (all: Float64Array, draws: Float64Array, from: number, perUnit: number): void => {
    for (let draw = 0; draw < draws.length; draw++) {
      const place = (draws[draw]! - from) * perUnit;
      const bin = place > 0 ? (place < 2047 ? place | 0 : 2047) : 0;
      const at = next[bin]!;
      if (at < 0) continue;
      all[at] = draws[draw]!;
      next[bin] = at + 1;
    }
  };

  return { starts, next, count, sumUp, take };
})();

/** The draws of these ranks, the least of rank 0. Only the bins that hold one are looked into. */
const drawsAt = (draws: Float64Array, ranks: Int32Array, depth: number): Float64Array => {
  if (draws.length <= FEW || depth === 0) {
    const all = draws.slice();
    putInOrder(all, 0, all.length);
    return valuesAt(all, ranks);
  }
  const [from, to] = usualIn(draws);
  if (!(from < to)) return drawsAround(draws, from, ranks, depth);
  const perUnit = BINS / (to - from);
  starts.fill(0);
  count(draws, from, perUnit);
  sumUp();
  const places = new Int32Array(ranks.length);
  const ends = lookedInto(ranks, places);
  const all = new Float64Array(ends.at(-1)!);
  take(all, draws, from, perUnit);
  next.fill(NOWHERE);
  for (let k = 0; k < ends.length; k++) settle(all, ends[k - 1] ?? 0, ends[k]!, places, depth);
  return valuesAt(all, places);
};

/** Where most draws are one value: those below it, the value, those above it. */
const drawsAround = (draws: Float64Array, value: number, ranks: Int32Array, depth: number): Float64Array => {
  const all = new Float64Array(draws.length).fill(value);
  const [below, above] = part(all, draws, value);
  settle(all, 0, below, ranks, depth);
  settle(all, above, draws.length, ranks, depth);
  return valuesAt(all, ranks);
};

/** Puts draws below a value first and those above it last; gives where the first end and the last begin. */
const part = (all: Float64Array, draws: Float64Array, value: number): readonly [below: number, above: number] => {
  let [below, above] = [0, draws.length];
  for (let place = 0; place < draws.length; place++) {
    const draw = draws[place]!;
    if (draw < value) all[below++] = draw;
    else if (draw > value) all[--above] = draw;
  }
  return [below, above];
};

const valuesAt = (all: Float64Array, places: Int32Array): Float64Array => {
  const values = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) values[k] = all[places[k]!]!;
  return values;
};

/** Puts the draws from one place up to another in order, or if they are many those places that are asked for. */
const settle = (all: Float64Array, from: number, to: number, places: Int32Array, depth: number): void => {
  if (to - from <= FEW) {
    putInOrder(all, from, to);
    return;
  }
  const asked = places.filter((place) => place >= from && place < to);
  const values = drawsAt(
    all.subarray(from, to),
    asked.map((place) => place - from),
    depth - 1,
  );
  for (let k = 0; k < asked.length; k++) all[asked[k]!] = values[k]!;
};

/** A handful is put in order one by one: asking the engine to sort takes longer. */
const putInOrder = (all: Float64Array, from: number, to: number): void => {
  if (to - from > HANDFUL) {
    all.subarray(from, to).sort();
    return;
  }
  for (let next = from + 1; next < to; next++) {
    const value = all[next]!;
    let at = next;
    for (; at > from && all[at - 1]! > value; at--) all[at] = all[at - 1]!;
    all[at] = value;
  }
};

/** How much farther than a few of the draws the bins reach, beside what is between these. */
const MARGIN = 0.5;

/** Where nearly all the draws are, by a few of them: those outside share the outermost bins, however far out they are. */
const usualIn = (draws: Float64Array): readonly [number, number] => {
  const step = Math.floor(draws.length / FEW) | 1;
  let [least, low, high, most] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let draw = 0; draw < draws.length; draw += step) {
    const value = draws[draw]!;
    if (value < low) [least, low] = value < least ? [value, least] : [least, value];
    if (value > high) [high, most] = value > most ? [most, value] : [value, most];
  }
  const margin = MARGIN * (high - low);
  return [low - margin, high + margin];
};

/** Notes where each rank's draw will be once its bin is in order, bins being looked into one after another; gives where each ends. */
const lookedInto = (ranks: Int32Array, places: Int32Array): readonly number[] => {
  const ends: number[] = [];
  let [bin, end] = [0, 0];
  for (let k = 0; k < ranks.length; k++) {
    const rank = ranks[k]!;
    if (rank < starts[bin]! || rank >= starts[bin + 1]!) bin = binHolding(rank);
    if (next[bin] === NOWHERE) {
      next[bin] = end;
      end += starts[bin + 1]! - starts[bin]!;
      ends.push(end);
    }
    places[k] = next[bin]! + rank - starts[bin]!;
  }
  return ends;
};

/** The last bin that starts at or below a rank. */
const binHolding = (rank: number): number => {
  let [low, high] = [0, BINS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
};
