/** Draws that are sorted at once: fewer take less time so than by bins. */
const FEW = 256;
const BINS = 2048;
/** Bins within bins, for a few draws far from all others; what is still together then is sorted. */
const DEPTH = 4;

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

/** The draws of these rising ranks, the least of rank 0. Only draws of the bins that hold a rank are sorted. */
const drawsAt = (draws: Float64Array, ranks: readonly number[], depth: number): readonly number[] => {
  if (draws.length <= FEW || depth === 0) {
    const sorted = draws.toSorted();
    return ranks.map((rank) => sorted[rank]!);
  }
  const { least, most } = endsOf(draws);
  if (least === most) return ranks.map(() => least);
  const perUnit = (BINS - 0.5) / (most - least);
  const starts = startsOf(draws, least, perUnit);
  const hit = ranks.map((rank) => binHolding(starts, rank));
  const bins = [...new Set(hit)];
  const gathered = gather(draws, least, perUnit, bins, starts);
  return bins.flatMap((bin, k) => {
    const within = ranks.filter((_, r) => hit[r] === bin).map((rank) => rank - starts[bin]!);
    return drawsAt(gathered[k]!, within, depth - 1);
  });
};

const endsOf = (draws: Float64Array): Readonly<{ least: number; most: number }> => {
  let [least, most] = [draws[0]!, draws[0]!];
  for (let draw = 1; draw < draws.length; draw++) {
    const value = draws[draw]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
};

/** How many draws are below each bin. */
const startsOf = (draws: Float64Array, least: number, perUnit: number): Uint32Array => {
  const starts = new Uint32Array(BINS + 1);
  for (let draw = 0; draw < draws.length; draw++) {
    const bin = ((draws[draw]! - least) * perUnit) | 0;
    starts[bin + 1] = starts[bin + 1]! + 1;
  }
  for (let bin = 0; bin < BINS; bin++) starts[bin + 1] = starts[bin + 1]! + starts[bin]!;
  return starts;
};

const binHolding = (starts: Uint32Array, rank: number): number => {
  let [low, high] = [0, BINS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
};

/** The draws of each of the bins, in their order. */
const gather = (
  draws: Float64Array,
  least: number,
  perUnit: number,
  bins: readonly number[],
  starts: Uint32Array,
): readonly Float64Array[] => {
  const next = new Int32Array(BINS).fill(-1);
  let count = 0;
  const spans = bins.map((bin) => {
    next[bin] = count;
    count += starts[bin + 1]! - starts[bin]!;
    return [next[bin]!, count] as const;
  });
  const all = new Float64Array(count);
  for (let draw = 0; draw < draws.length; draw++) {
    const value = draws[draw]!;
    const bin = ((value - least) * perUnit) | 0;
    const at = next[bin]!;
    if (at < 0) continue;
    all[at] = value;
    next[bin] = at + 1;
  }
  return spans.map(([from, to]) => all.subarray(from, to));
};
