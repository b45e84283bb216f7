import { SCRAMBLES } from "./block.ts";
import { addFour, dots, multiplyFour, places, weights } from "./fours.ts";
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
  const draws = perAtom(counts);
  const root = rootOf(basis, draws);
  const worthPerDraw = SCRAMBLES / (SCRAMBLES - 1) / sumOf(draws);
  const shares = sharesOf(counts);
  return sums.map((of) => {
    const fit = combine(basis, solve(root, project(basis, perAtom(of))));
    const worths = shares.slice();
    for (let from = 0; from < worths.length; from += fit.length)
      for (let atom = 0; atom < fit.length; atom++) worths[from + atom] = worths[from + atom]! * fit[atom]!;
    for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
      // What all draws leave has nothing of the terms in it: what the others leave is this with the other sign.
      const along = project(basis, residual(of, counts, fit, scramble));
      const change = combine(basis, solve(root, along));
      const from = (scramble + 1) * fit.length;
      for (let atom = 0; atom < fit.length; atom++)
        worths[from + atom] = worths[from + atom]! - worthPerDraw * draws[atom]! * change[atom]!;
    }
    return worths;
  });
};

/** A row for each term, of what it is in every atom. */
type Basis = Readonly<{ rows: Float64Array; terms: number; atoms: number }>;

const basisOf = ({ x, y }: Gathered): Basis => {
  const [across, down] = [scaled(x), scaled(y)];
  const powers = down.some((at) => at !== 0) ? both : alone;
  const atoms = x.length;
  const rows = new Float64Array(powers.length * atoms).fill(1, 0, atoms);
  const startOf = (ofX: number, ofY: number): number => powers.findIndex(([a, b]) => a === ofX && b === ofY) * atoms;
  for (const [ofX, ofY] of powers.slice(1)) {
    const [by, lower] = ofY > 0 ? [down, startOf(ofX, ofY - 1)] : [across, startOf(ofX - 1, 0)];
    const start = startOf(ofX, ofY);
    for (let atom = 0; atom < atoms; atom++) rows[start + atom] = rows[lower + atom]! * by[atom]!;
  }
  return { rows, terms: powers.length, atoms };
};

/** From −1 to 1; 0 where all are alike. */
const scaled = (of: Float64Array): Float64Array => {
  let [low, high] = [Infinity, -Infinity];
  for (let atom = 0; atom < of.length; atom++) {
    low = Math.min(low, of[atom]!);
    high = Math.max(high, of[atom]!);
  }
  const across = new Float64Array(of.length);
  if (!(high > low)) return across;
  for (let atom = 0; atom < of.length; atom++) across[atom] = (2 * of[atom]! - low - high) / (high - low);
  return across;
};

const sumOf = (of: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < of.length; at++) sum += of[at]!;
  return sum;
};

const perAtom = (of: Float64Array): Float64Array => {
  const totals = new Float64Array(of.length / SCRAMBLES);
  for (let atom = 0; atom < totals.length; atom++) {
    const at = atom * SCRAMBLES;
    const half = of[at]! + of[at + 1]! + of[at + 2]! + of[at + 3]!;
    totals[atom] = half + of[at + 4]! + of[at + 5]! + of[at + 6]! + of[at + 7]!;
  }
  return totals;
};

/** Each atom's share of the draws, variant by variant. */
const sharesOf = (counts: Float64Array): Float64Array => {
  const atoms = counts.length / SCRAMBLES;
  const perScramble = new Float64Array(SCRAMBLES);
  for (let at = 0; at < counts.length; at++) perScramble[at & 7] = perScramble[at & 7]! + counts[at]!;
  const draws = sumOf(perScramble);
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

/** Of four terms at a time; where there are fewer, the last again. */
const placeTerms = ({ terms, atoms }: Basis, term: number): void => {
  for (let k = 0; k < 4; k++) places[k] = Math.min(term + k, terms - 1) * atoms;
};

const project = (basis: Basis, sums: Float64Array): Float64Array => {
  const along = new Float64Array(basis.terms);
  for (let term = 0; term < basis.terms; term += 4) {
    placeTerms(basis, term);
    multiplyFour(sums, 0, basis.rows, basis.atoms);
    for (let k = 0; k < 4 && term + k < basis.terms; k++) along[term + k] = dots[k]!;
  }
  return along;
};

const combine = (basis: Basis, coefficients: Float64Array): Float64Array => {
  const values = new Float64Array(basis.atoms);
  for (let term = 0; term < basis.terms; term += 4) {
    placeTerms(basis, term);
    for (let k = 0; k < 4; k++) weights[k] = term + k < basis.terms ? coefficients[term + k]! : 0;
    addFour(values, 0, basis.rows, basis.atoms);
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
const rootOf = (basis: Basis, perAtom: Float64Array): Float64Array => {
  const { rows, terms, atoms } = basis;
  const root = new Float64Array(terms * terms);
  const weighted = new Float64Array(atoms);
  for (let one = 0; one < terms; one++) {
    for (let atom = 0; atom < atoms; atom++) weighted[atom] = perAtom[atom]! * rows[one * atoms + atom]!;
    for (let other = 0; other <= one; other += 4) {
      placeTerms(basis, other);
      multiplyFour(weighted, 0, rows, atoms);
      for (let k = 0; k < 4 && other + k <= one; k++) root[one * terms + other + k] = dots[k]!;
    }
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
