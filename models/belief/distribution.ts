/**
 * Two parts of one whole: what lies below a point and what lies above it. Both are kept, since in a tail the small one
 * has digits that 1 minus the large one has lost.
 */
export type Parts = Readonly<{ below: number; above: number }>;

/** A continuous distribution before anything is cut from it. */
export type Continuous = Readonly<{
  /** Two of the same name are the same. */
  name: string;
  least: number;
  most: number;
  /** P(X ≤ x) and P(X > x). */
  probability(x: number): Parts;
  /** E[X; X ≤ x] and E[X; X > x]. */
  mean(x: number): Parts;
  /** The x with these probabilities below and above it, each > 0; found sooner from a value near it. */
  quantile(probability: Parts, near?: number): number;
  density?: Density;
}>;

/** x times a density f at x, and how f bends: f′/f = low/x − high/(1 − x) − rate. */
export type Density = Readonly<{ weight(x: number): number; low: number; high: number; rate: number }>;

/** A belief's distribution is that of shift + scale·X: close to its centre X keeps digits that large numbers would lose. */
export type Distribution = Readonly<{ standard: Continuous; shift: number; scale: number }>;

/** What is left of a belief between two ends. `mean` and quantiles are NaN where nothing is left (`least` > `most` also). */
export type Remainder = Readonly<{
  least: number;
  most: number;
  mean: number;
  /** The smallest x with P(X ≤ x) ≥ p, 0 < p < 1. */
  quantile(p: number): number;
  /** The same by what is below and above it: in the upper tail more digits than p has. */
  at(parts: Parts): number;
  /** P(X ≤ x) and P(X > x). */
  probability(x: number): Parts;
  /** The mean where all that is outside the ends is moved to them. */
  meanHeld(ends: Ends): number;
}>;

export type Ends = Readonly<{ least: number; most: number }>;

/** The part of a distribution between the ends, with probabilities that add to 1 again. */
export const cut = (distribution: Distribution, ends: Ends): Remainder => {
  const { standard, shift, scale } = distribution;
  const { least, most, left, right, atLeast, atMost, mass } = pieceOf(distribution, ends);
  const within = (x: number): number => (mass > 0 ? Math.min(most, Math.max(least, shift + scale * x)) : NaN);
  const at = ({ below, above }: Parts): number =>
    within(standard.quantile({ below: atLeast.below + below * mass, above: atMost.above + above * mass }));
  const place = (x: number): number => Math.min(right, Math.max(left, (x - shift) / scale));
  const probability = (x: number): Parts => {
    const parts = standard.probability(place(x));
    return { below: between(atLeast, parts) / mass, above: between(parts, atMost) / mass };
  };
  return {
    least,
    most,
    mean: within(between(standard.mean(left), standard.mean(right)) / mass),
    quantile: (p) => at({ below: p, above: 1 - p }),
    at,
    probability,
    meanHeld: (held) => {
      const [from, to] = [place(held.least), place(held.most)];
      const [atFrom, atTo] = [standard.probability(from), standard.probability(to)];
      const inside = shift * between(atFrom, atTo) + scale * between(standard.mean(from), standard.mean(to));
      const moved = weighted(held.least, between(atLeast, atFrom)) + weighted(held.most, between(atTo, atMost));
      return (inside + moved) / mass;
    },
  };
};

/** Where a cut leaves a distribution: its ends, the same in standard form, and the probabilities there. */
export type Piece = Ends & Readonly<{ left: number; right: number; atLeast: Parts; atMost: Parts; mass: number }>;

export const pieceOf = ({ standard, shift, scale }: Distribution, ends: Ends): Piece => {
  const [least, most] = [shift + scale * standard.least, shift + scale * standard.most];
  // An end that cuts nothing is kept as it stands: shifted back and forth it would lose its last digits.
  const left = ends.least > least ? (ends.least - shift) / scale : standard.least;
  const right = ends.most < most ? (ends.most - shift) / scale : standard.most;
  const [atLeast, atMost] = [standard.probability(left), standard.probability(right)];
  return {
    least: Math.max(ends.least, least),
    most: Math.min(ends.most, most),
    left,
    right,
    atLeast,
    atMost,
    mass: left < right ? between(atLeast, atMost) : 0,
  };
};

/** Nothing has no weight, even at infinity. */
const weighted = (value: number, probability: number): number => (probability > 0 ? value * probability : 0);

/** What lies between two points, from the side where less is subtracted. */
const between = (left: Parts, right: Parts): number =>
  right.above > right.below ? right.below - left.below : left.above - right.above;
