/**
 * Two parts of one whole: what lies below a point and what lies above it. Both are kept, since in a tail the small one
 * has digits that 1 minus the large one has lost.
 */
export type Parts = Readonly<{ below: number; above: number }>;

/** A continuous distribution before anything is cut from it. */
export type Continuous = Readonly<{
  least: number;
  most: number;
  /** P(X ≤ x) and P(X > x). */
  probability(x: number): Parts;
  /** E[X; X ≤ x] and E[X; X > x]. */
  mean(x: number): Parts;
  /** The x with these probabilities below and above it, each > 0. */
  quantile(probability: Parts): number;
}>;

/** A belief's distribution is that of shift + scale·X: close to its centre X keeps digits that large numbers would lose. */
export type Distribution = Readonly<{ standard: Continuous; shift: number; scale: number }>;

/** What is left of a belief between two ends. `mean` and quantiles are NaN where nothing is left (`least` > `most` also). */
export type Remainder = Readonly<{
  least: number;
  most: number;
  mean: number;
  /** The smallest x with P(X ≤ x) ≥ p, 0 < p < 1. */
  quantile(p: number): number;
}>;

export type Ends = Readonly<{ least: number; most: number }>;

/** The part of a distribution between the ends, with probabilities that add to 1 again. */
export const cut = ({ standard, shift, scale }: Distribution, ends: Ends): Remainder => {
  const least = Math.max(ends.least, shift + scale * standard.least);
  const most = Math.min(ends.most, shift + scale * standard.most);
  const [left, right] = [(least - shift) / scale, (most - shift) / scale];
  const atLeast = standard.probability(left);
  const atMost = standard.probability(right);
  const mass = least < most ? between(atLeast, atMost) : 0;
  const within = (x: number): number => (mass > 0 ? Math.min(most, Math.max(least, shift + scale * x)) : NaN);
  return {
    least,
    most,
    mean: within(between(standard.mean(left), standard.mean(right)) / mass),
    quantile: (p) =>
      within(standard.quantile({ below: atLeast.below + p * mass, above: atMost.above + (1 - p) * mass })),
  };
};

/** What lies between two points, from the side where less is subtracted. */
const between = (left: Parts, right: Parts): number =>
  right.above > right.below ? right.below - left.below : left.above - right.above;
