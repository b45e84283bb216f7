import type { Summary } from "../uncertainty/schema.ts";

/** A hundred cases as dots along an axis of kronor: which value each has, and in which column there is room for it. */

export const DOTS = 100;

/** A point of the distribution: so much of all is at or under this value. */
type Knot = Readonly<{ value: number; share: number }>;

/** The edges of the histogram and the quantiles, with zero where the probability says that it is. */
const knotsOf = ({ histogram, quantiles, probabilityPositive }: Summary): readonly Knot[] => {
  const { from, to, counts } = histogram;
  const all = counts.reduce((sum, one) => sum + one, 0);
  let below = 0;
  const edges = counts.map((inBin, bin): Knot => {
    below += inBin;
    return { value: from + ((bin + 1) * (to - from)) / counts.length, share: below / all };
  });
  const read = Object.entries(quantiles).map(([share, value]): Knot => ({ value, share: Number(share) }));
  const sorted = [{ value: from, share: 0 }, ...edges, ...read].sort(
    (one, other) => one.value - other.value || one.share - other.share,
  );
  const zero = 1 - probabilityPositive;
  const sides = [
    ...sorted.filter(({ value }) => value <= 0).map((knot) => ({ ...knot, share: Math.min(knot.share, zero) })),
    ...(from < 0 && to > 0 ? [{ value: 0, share: zero }] : []),
    ...sorted.filter(({ value }) => value > 0).map((knot) => ({ ...knot, share: Math.max(knot.share, zero) })),
  ];
  // Integrated quantiles and counted draws differ by an error of the draws: a later point has no less than an earlier.
  let most = 0;
  return sides.map(({ value, share }) => {
    most = Math.max(most, share);
    return { value, share: most };
  });
};

const valueAt = (knots: readonly Knot[], share: number): number => {
  const next = knots.findIndex((knot) => knot.share >= share);
  if (next <= 0) return knots[Math.max(0, next)]!.value;
  const [before, after] = [knots[next - 1]!, knots[next]!];
  const way = (share - before.share) / (after.share - before.share || 1);
  return before.value + way * (after.value - before.value);
};

/** The middles of hundredths, in rising order: the last `of100` are not below zero and the others not above, whatever the rounding. */
export const dotsOf = (summary: Summary, of100: number): readonly number[] => {
  const knots = knotsOf(summary);
  return Array.from({ length: DOTS }, (_, dot) => {
    const value = valueAt(knots, (dot + 0.5) / DOTS);
    return dot < DOTS - of100 ? Math.min(0, value) : Math.max(0, value);
  });
};

/** Each dot in its own column, or the first after it where there is room: no more than `most` are in one. */
const ahead = (own: readonly number[], most: number): readonly number[] => {
  const found: number[] = [];
  for (const [dot, column] of own.entries())
    found.push(Math.max(column, found[dot - 1] ?? column, (found[dot - most] ?? Number.NEGATIVE_INFINITY) + 1));
  return found;
};

const mirrored = (columns: readonly number[]): readonly number[] => columns.map((column) => -column).reverse();

const behind = (own: readonly number[], most: number): readonly number[] => mirrored(ahead(mirrored(own), most));

/** Where more dots belong to a column than there is room for, they spread to both sides of it. */
const spread = (own: readonly number[], most: number): readonly number[] => {
  const [after, before] = [ahead(own, most), behind(own, most)];
  return own.map((_, dot) => Math.floor((after[dot]! + before[dot]!) / 2));
};

/**
 * The column of every dot, each so many kronor wide; zero is the left edge of column 0, and the last `of100` are on its right. As in
 * the histogram, what is at the upper edge of a column belongs in it.
 */
export const columnsOfDots = (
  values: readonly number[],
  of100: number,
  wide: number,
  most: number,
): readonly number[] => {
  const own = values.map((value) => Math.ceil(value / wide) - 1);
  const split = own.length - of100;
  const below = own.slice(0, split);
  const above = own.slice(split).map((column) => Math.max(0, column));
  const [left, right] = [spread(below, most), spread(above, most)];
  return [
    ...((left.at(-1) ?? -1) < 0 ? left : behind(below, most)),
    ...((right[0] ?? 0) >= 0 ? right : ahead(above, most)),
  ];
};
