/** Amounts largest first whose plain sum, left to right, is `difference` = after − before, to the bit. */
export type AddedUp<T> = Readonly<{ before: number; after: number; difference: number; shares: readonly T[] }>;

type Amount = Readonly<{ amount: number }>;

/**
 * Shares that add to after − before but for rounding, as shares that add to the bit, largest first (else in the order given): the
 * largest whose digits reach so far takes the rounding. Where shares so much larger than the figures cancel that none does, shares
 * and figures are rounded to what numbers of the shares' size can hold, some 15 digits, and then every sum of them is exact.
 */
export const addUp = <T extends Amount>(shares: readonly T[], before: number, after: number): AddedUp<T> => {
  const sorted = bySize(shares);
  const difference = after - before;
  for (const position of sorted.keys()) {
    const tuned = withRounding(sorted, position, difference);
    if (sumOf(tuned) === difference && isBySize(tuned)) return { before, after, difference, shares: tuned };
  }
  return onGrid(sorted, before, after);
};

const sumOf = (shares: readonly Amount[]): number => shares.reduce((sum, { amount }) => sum + amount, 0);

const bySize = <T extends Amount>(shares: readonly T[]): readonly T[] =>
  [...shares].sort((left, right) => Math.abs(right.amount) - Math.abs(left.amount));

const isBySize = (shares: readonly Amount[]): boolean =>
  shares.every(({ amount }, position) => position === 0 || Math.abs(amount) <= Math.abs(shares[position - 1]!.amount));

/** The sum may round again when what is missing is added: a second or third time finds what there is to find. */
const withRounding = <T extends Amount>(shares: readonly T[], position: number, difference: number): readonly T[] => {
  let tuned = shares;
  for (let times = 0; times < 3 && sumOf(tuned) !== difference; times++)
    tuned = plus(tuned, position, difference - sumOf(tuned));
  return tuned;
};

const plus = <T extends Amount>(shares: readonly T[], position: number, more: number): readonly T[] =>
  shares.map((share, at) => (at === position ? { ...share, amount: share.amount + more } : share));

/** Whole numbers up to here, and their sums, are exact, with room for rounding. */
const STEPS = 2_251_799_813_685_248; // 2^51

/** Multiples of one power of two whose sums stay below 2^53 of it: no addition rounds, in any order. */
const onGrid = <T extends Amount>(shares: readonly T[], before: number, after: number): AddedUp<T> => {
  const size = [before, after, ...shares.map(({ amount }) => amount)].reduce((sum, one) => sum + Math.abs(one), 0);
  const step = gridOf(size);
  const rounded = (value: number): number => Math.round(value / step) * step;
  const [from, to] = [rounded(before), rounded(after)];
  const even = shares.map((share) => ({ ...share, amount: rounded(share.amount) }));
  const difference = to - from;
  return { before: from, after: to, difference, shares: bySize(plus(even, 0, difference - sumOf(even))) };
};

/** The smallest power of two of which `size` is at most 2^51. */
const gridOf = (size: number): number => {
  let step = 1;
  while (step * STEPS < size) step *= 2;
  while (step > 0 && (step / 2) * STEPS >= size && step / 2 > 0) step /= 2;
  return step;
};
