import { SCRAMBLES } from "./block.ts";
import { VARIANTS } from "./variants.ts";

/** Draws gathered in atoms: where each atom is, how many draws of each scramble it has, and each option's sum over them. */
export type Gathered = Readonly<{
  x: Float64Array;
  y: Float64Array;
  /** At 8·atom + scramble. */
  counts: Float64Array;
  sums: readonly Float64Array[];
}>;

/** Powers of x and y: a curve where y is always the same, else a surface of the third degree. */
const alone = [0, 1, 2, 3, 4, 5].map((power) => [power, 0] as const);
const both = [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].filter((y) => x + y <= 3).map((y) => [x, y] as const));

/**
 * Each option's mean in every atom, made smooth over them by least squares, times the atom's share of the draws, variant by
 * variant. What a variant changes in the fit is taken to first order: its draws lie as all draws do.
 */
export const smoothWorths = (gathered: Gathered): readonly Float64Array[] => {
  const { counts, sums } = gathered;
  const basis = basisOf(gathered);
  const weights = perAtom(counts);
  const root = rootOf(basis, weights);
  const worthPerDraw = SCRAMBLES / (SCRAMBLES - 1) / weights.reduce((sum, weight) => sum + weight, 0);
  return sums.map((of) => {
    const fit = combine(basis, solve(root, project(basis, perAtom(of))));
    const worths = sharesOf(counts);
    for (let from = 0; from < worths.length; from += fit.length)
      for (let atom = 0; atom < fit.length; atom++) worths[from + atom] = worths[from + atom]! * fit[atom]!;
    for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
      // What all draws leave has nothing of the terms in it: what the others leave is this with the other sign.
      const along = project(basis, residual(of, counts, fit, scramble));
      const change = combine(basis, solve(root, along));
      const from = (scramble + 1) * fit.length;
      for (let atom = 0; atom < fit.length; atom++)
        worths[from + atom] = worths[from + atom]! - worthPerDraw * weights[atom]! * change[atom]!;
    }
    return worths;
  });
};

/** Rows of terms, one for each atom. */
type Basis = Readonly<{ rows: Float64Array; terms: number }>;

const basisOf = ({ x, y }: Gathered): Basis => {
  const [across, down] = [scaled(x), scaled(y)];
  const powers = down.every((at) => at === 0) ? alone : both;
  const terms = powers.length;
  const rows = new Float64Array(x.length * terms);
  for (let term = 0; term < terms; term++) {
    const [ofX, ofY] = powers[term]!;
    for (let atom = 0; atom < x.length; atom++) {
      let product = 1;
      for (let time = 0; time < ofX; time++) product *= across[atom]!;
      for (let time = 0; time < ofY; time++) product *= down[atom]!;
      rows[atom * terms + term] = product;
    }
  }
  return { rows, terms };
};

/** From −1 to 1; 0 where all are alike. */
const scaled = (places: Float64Array): Float64Array => {
  const [low, high] = [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))];
  return places.map((place) => (high > low ? (2 * place - low - high) / (high - low) : 0));
};

const perAtom = (byScramble: Float64Array): Float64Array => {
  const totals = new Float64Array(byScramble.length / SCRAMBLES);
  for (let at = 0; at < byScramble.length; at++) totals[at >> 3] = totals[at >> 3]! + byScramble[at]!;
  return totals;
};

/** Each atom's share of the draws, variant by variant. */
const sharesOf = (counts: Float64Array): Float64Array => {
  const atoms = counts.length / SCRAMBLES;
  const perScramble = new Float64Array(SCRAMBLES);
  for (let at = 0; at < counts.length; at++) perScramble[at & 7] = perScramble[at & 7]! + counts[at]!;
  const draws = perScramble.reduce((sum, count) => sum + count, 0);
  const totals = perAtom(counts);
  const shares = new Float64Array(VARIANTS * atoms);
  for (let atom = 0; atom < atoms; atom++) {
    shares[atom] = totals[atom]! / draws;
    for (let scramble = 0; scramble < SCRAMBLES; scramble++)
      shares[(scramble + 1) * atoms + atom] =
        (totals[atom]! - counts[atom * SCRAMBLES + scramble]!) / (draws - perScramble[scramble]!);
  }
  return shares;
};

const project = ({ rows, terms }: Basis, sums: Float64Array): Float64Array => {
  const along = new Float64Array(terms);
  for (let atom = 0; atom < sums.length; atom++)
    for (let term = 0; term < terms; term++) along[term]! += rows[atom * terms + term]! * sums[atom]!;
  return along;
};

const combine = ({ rows, terms }: Basis, coefficients: Float64Array): Float64Array => {
  const values = new Float64Array(rows.length / terms);
  for (let atom = 0; atom < values.length; atom++) {
    let sum = 0;
    for (let term = 0; term < terms; term++) sum += rows[atom * terms + term]! * coefficients[term]!;
    values[atom] = sum;
  }
  return values;
};

/** What the fit leaves of a scramble's sums. */
const residual = (sums: Float64Array, counts: Float64Array, fit: Float64Array, scramble: number): Float64Array => {
  const left = new Float64Array(fit.length);
  for (let atom = 0; atom < fit.length; atom++) {
    const at = atom * SCRAMBLES + scramble;
    left[atom] = sums[at]! - counts[at]! * fit[atom]!;
  }
  return left;
};

/** A term that is this little more than the terms before it says nothing. */
const TOO_LITTLE = 1e-10;

/** The lower root of the terms' products (Cholesky), with 0 on the diagonal where a term is one of those before it. */
const rootOf = ({ rows, terms }: Basis, weights: Float64Array): Float64Array => {
  const root = new Float64Array(terms * terms);
  for (let atom = 0; atom < weights.length; atom++)
    for (let one = 0; one < terms; one++) {
      const weighted = weights[atom]! * rows[atom * terms + one]!;
      for (let other = 0; other <= one; other++) root[one * terms + other]! += weighted * rows[atom * terms + other]!;
    }
  for (let one = 0; one < terms; one++) {
    const whole = root[one * terms + one]!;
    for (let other = 0; other <= one; other++) {
      let rest = root[one * terms + other]!;
      for (let k = 0; k < other; k++) rest -= root[one * terms + k]! * root[other * terms + k]!;
      const pivot = root[other * terms + other]!;
      if (other < one) root[one * terms + other] = pivot > 0 ? rest / pivot : 0;
      else root[one * terms + one] = rest > whole * TOO_LITTLE ? Math.sqrt(rest) : 0;
    }
  }
  return root;
};

const solve = (root: Float64Array, right: Float64Array): Float64Array => {
  const terms = right.length;
  const found = right.slice();
  for (let one = 0; one < terms; one++) {
    for (let k = 0; k < one; k++) found[one]! -= root[one * terms + k]! * found[k]!;
    const pivot = root[one * terms + one]!;
    found[one] = pivot > 0 ? found[one]! / pivot : 0;
  }
  for (let one = terms - 1; one >= 0; one--) {
    for (let k = one + 1; k < terms; k++) found[one]! -= root[k * terms + one]! * found[k]!;
    const pivot = root[one * terms + one]!;
    found[one] = pivot > 0 ? found[one]! / pivot : 0;
  }
  return found;
};
