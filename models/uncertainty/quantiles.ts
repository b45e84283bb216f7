/** So few draws are sorted at once. */
const FEW = 128;
const HANDFUL = 32;
const BINS = 2048;
/** Bins within bins; what is still together then is sorted. */
const DEPTH = 6;

/** Exact quantiles of type 7 (Hyndman and Fan, 1996): between the two draws that (n − 1)·p falls between. */
export const quantilesOf = (draws: Float64Array, probabilities: readonly number[]): readonly number[] => {
  const last = draws.length - 1;
  const wanted = probabilities.flatMap((probability) => {
    const rank = Math.floor(last * probability);
    return [rank, Math.min(rank + 1, last)];
  });
  const ranks = [...new Set(wanted)].sort((a, b) => a - b);
  const values = new Map(drawsAt(draws, ranks, DEPTH).map((value, k) => [ranks[k], value]));
  return probabilities.map((probability, k) => {
    const below = values.get(wanted[2 * k])!;
    return below + (last * probability - wanted[2 * k]!) * (values.get(wanted[2 * k + 1])! - below);
  });
};

/** The draws of these rising ranks, the least of rank 0. Only the bins that hold one are looked into. */
const drawsAt = (draws: Float64Array, ranks: readonly number[], depth: number): readonly number[] => {
  if (draws.length <= FEW || depth === 0) {
    const sorted = inOrder(draws);
    return ranks.map((rank) => sorted[rank]!);
  }
  const [from, to] = usualIn(draws);
  const bins = new Uint16Array(draws.length);
  const starts = from < to ? startsBetween(draws, bins, from, to) : startsAround(draws, bins, from);
  const holding = ranks.map((rank) => binHolding(starts, rank));
  const hit = [...new Set(holding)];
  // All that is in the bin around one value is that value.
  const gathered = gather(draws, bins, from < to ? hit : hit.filter((bin) => bin !== AROUND), starts);
  return hit.flatMap((bin) => {
    const within = ranks.filter((_, k) => holding[k] === bin).map((rank) => rank - starts[bin]!);
    const inBin = gathered.get(bin);
    return inBin ? drawsAt(inBin, within, depth - 1) : within.map(() => from);
  });
};

/** A handful is put in order one by one: asking the engine to sort takes longer. */
const inOrder = (draws: Float64Array): Float64Array => {
  if (draws.length > HANDFUL) return draws.toSorted();
  const sorted = draws.slice();
  for (let next = 1; next < sorted.length; next++) {
    const value = sorted[next]!;
    let at = next;
    for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = value;
  }
  return sorted;
};

/** Where nearly all the draws are, by a few of them: those outside share the outermost bins, however far out they are. */
const usualIn = (draws: Float64Array): readonly [number, number] => {
  const step = Math.floor(draws.length / FEW) | 1;
  const some = new Float64Array(Math.ceil(draws.length / step));
  for (let k = 0; k < some.length; k++) some[k] = draws[k * step]!;
  some.sort();
  return [some[1]!, some[some.length - 2]!];
};

/** Notes every draw's bin; gives how many draws are below each. */
const startsBetween = (draws: Float64Array, bins: Uint16Array, from: number, to: number): Uint32Array => {
  const starts = new Uint32Array(BINS + 1);
  countBetween(draws, bins, starts, from, (BINS - 2) / (to - from));
  return summed(starts);
};

// Long loops stand alone: a function that is compiled in the midst of one has learnt nothing of what comes after it.
const countBetween = (
  draws: Float64Array,
  bins: Uint16Array,
  starts: Uint32Array,
  from: number,
  perUnit: number,
): void => {
  for (let draw = 0; draw < draws.length; draw++) {
    const bin = Math.min(BINS - 1, Math.max(0, (draws[draw]! - from) * perUnit + 1)) | 0;
    bins[draw] = bin;
    starts[bin + 1] = starts[bin + 1]! + 1;
  }
};

const AROUND = 1;

/** Below a value, the value, above it. */
const startsAround = (draws: Float64Array, bins: Uint16Array, value: number): Uint32Array => {
  const starts = new Uint32Array(BINS + 1);
  for (let draw = 0; draw < draws.length; draw++) {
    const bin = draws[draw]! === value ? AROUND : draws[draw]! < value ? AROUND - 1 : AROUND + 1;
    bins[draw] = bin;
    starts[bin + 1] = starts[bin + 1]! + 1;
  }
  return summed(starts);
};

const summed = (starts: Uint32Array): Uint32Array => {
  for (let bin = 0; bin < BINS; bin++) starts[bin + 1] = starts[bin + 1]! + starts[bin]!;
  return starts;
};

/** The last bin that starts at or below a rank. */
const binHolding = (starts: Uint32Array, rank: number): number => {
  let [low, high] = [0, BINS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
};

/** Draws of bins that have a place, each to the next of its bin's. */
const take = (all: Float64Array, draws: Float64Array, bins: Uint16Array, next: Int32Array): void => {
  for (let draw = 0; draw < draws.length; draw++) {
    const bin = bins[draw]!;
    const at = next[bin]!;
    if (at < 0) continue;
    all[at] = draws[draw]!;
    next[bin] = at + 1;
  }
};

/** The draws of each of some bins. */
const gather = (
  draws: Float64Array,
  bins: Uint16Array,
  wanted: readonly number[],
  starts: Uint32Array,
): ReadonlyMap<number, Float64Array> => {
  const next = new Int32Array(BINS).fill(-1);
  let count = 0;
  const spans = wanted.map((bin) => {
    next[bin] = count;
    count += starts[bin + 1]! - starts[bin]!;
    return [bin, next[bin]!, count] as const;
  });
  const all = new Float64Array(count);
  if (count > 0) take(all, draws, bins, next);
  return new Map(spans.map(([bin, from, to]) => [bin, all.subarray(from, to)]));
};
