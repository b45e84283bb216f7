/** A share of the draws at each of some amounts, two or more of them in rising order; between them the line is straight. */
export type Curve = readonly Readonly<{ amount: number; share: number }>[];

/** The share at an amount; undefined outside the curve. */
export const shareAt = (curve: Curve, amount: number): number | undefined => {
  const next = curve.findIndex((point) => point.amount >= amount);
  if (next < 0 || amount < curve[0]!.amount) return undefined;
  const [before, after] = [curve[Math.max(0, next - 1)]!, curve[next]!];
  if (after.amount === amount) return after.share;
  return before.share + ((amount - before.amount) / (after.amount - before.amount)) * (after.share - before.share);
};

export type Interval = Readonly<{ from: number; to: number }>;

/** Where one curve is above another over the same amounts, ascending. */
export const intervalsAbove = (curve: Curve, other: (position: number) => number): readonly Interval[] => {
  const found: Interval[] = [];
  let from: number | undefined;
  const over = curve.map(({ share }, position) => share - other(position));
  /** Where the two meet between a place and the one before it. */
  const crossing = (position: number): number => {
    const [before, after] = [curve[position - 1]!, curve[position]!];
    const [one, next] = [over[position - 1]!, over[position]!];
    return before.amount + (one / (one - next)) * (after.amount - before.amount);
  };
  for (const [position, { amount }] of curve.entries()) {
    if (over[position]! > 0) from ??= position === 0 ? amount : crossing(position);
    else if (from !== undefined) {
      found.push({ from, to: crossing(position) });
      from = undefined;
    }
  }
  if (from !== undefined) found.push({ from, to: curve.at(-1)!.amount });
  return found;
};

/** Where it is more likely than not. */
export const likelyWithin = (curve: Curve): readonly Interval[] => intervalsAbove(curve, () => 0.5);
