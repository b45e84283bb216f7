import { NOTHING } from "../belief/special.ts";

/** A rank correlation between two parameters, as the document states it. */
export type RankCorrelation = Readonly<{ between: readonly [string, string]; rank: number }>;

/** Parameters in one group: the time to judge them grows by the cube of their number. */
export const MOST_CORRELATED = 100;

/** Square, row by row. */
export type Matrix = readonly Float64Array[];

/** Of these ids, in their order, those that hang together by correlations: the others are drawn independently. */
export const correlatedGroups = (
  correlations: readonly RankCorrelation[],
  ids: readonly string[],
): readonly (readonly string[])[] => {
  const listed = new Set(ids);
  const groups = new Map<string, Set<string>>();
  for (const { between, rank } of correlations) {
    const [one, other] = between;
    if (rank === 0 || one === other || !listed.has(one) || !listed.has(other)) continue;
    const joined = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])]);
    for (const id of joined) groups.set(id, joined);
  }
  const kept = new Set(ids.map((id) => groups.get(id)).filter((group) => group !== undefined));
  return [...kept].map((group) => ids.filter((id) => group.has(id)));
};

/** Correlations of normal scores, in the order of the members. */
export const matrixOf = (correlations: readonly RankCorrelation[], members: readonly string[]): Matrix => {
  const place = new Map(members.map((id, position) => [id, position]));
  const matrix = identity(members.length);
  for (const { between, rank } of correlations) {
    const [row, column] = [place.get(between[0]), place.get(between[1])];
    if (row === undefined || column === undefined) continue;
    matrix[row]![column] = normalCorrelation(rank);
    matrix[column]![row] = normalCorrelation(rank);
  }
  return matrix;
};

const identity = (size: number): Matrix =>
  Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_, column) => Number(row === column)));

/** What two normal variables are correlated by whose ranks are by `rank`: 2·sin(π·rank/6) (K. Pearson, 1907). */
const normalCorrelation = (rank: number): number => 2 * sine((Math.PI * rank) / 6);

/** For |x| ≤ 1 by its series: Math.sin may differ between engines in its last bit. */
const sine = (x: number): number => {
  let sum = x;
  let term = x;
  for (let k = 2; Math.abs(term) > NOTHING; k += 2) {
    term *= (-x * x) / (k * (k + 1));
    sum += term;
  }
  return sum;
};

/** What is left of a variable when those before it are known; less is lost in rounding, and the matrix as good as singular. */
const LEAST_LEFT = 1e-9;

/** The lower triangular matrix whose product with its mirror image is the matrix; undefined where it is not positive definite. */
export const cholesky = (matrix: Matrix): Matrix | undefined => {
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (let row = 0; row < matrix.length; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let k = 0; k < column; k++) rest -= factor[row]![k]! * factor[column]![k]!;
      if (row === column && !(rest > LEAST_LEFT)) return undefined;
      factor[row]![column] = row === column ? Math.sqrt(rest) : rest / factor[column]![column]!;
    }
  return factor;
};

/**
 * Where the matrix is not positive definite, the pair that makes it so the most: w is the direction with the least variance
 * Σ w(i)·w(j)·r(i, j), and the pair has the most negative part of that sum. Undefined where the matrix is positive definite.
 */
export const worstPair = (matrix: Matrix): readonly [row: number, column: number] | undefined => {
  if (cholesky(matrix)) return undefined;
  const direction = leastDirection(matrix);
  let worst: readonly [number, number] = [1, 0];
  let least = 0;
  for (let row = 1; row < matrix.length; row++)
    for (let column = 0; column < row; column++) {
      const part = direction[row]! * direction[column]! * matrix[row]![column]!;
      if (part >= least) continue;
      least = part;
      worst = [row, column];
    }
  return worst;
};

/** Sweeps of rotations that are always enough: what is beside the diagonal is squared by each. */
const MOST_SWEEPS = 30;

/** The eigenvector with the smallest eigenvalue, by Jacobi's rotations. */
const leastDirection = (matrix: Matrix): Float64Array => {
  const size = matrix.length;
  const rest = matrix.map((row) => row.slice());
  // Row k is the eigenvector of the k:th value on the diagonal.
  const vectors = identity(size);
  for (let sweep = 0; sweep < MOST_SWEEPS && isBeside(rest); sweep++)
    for (let row = 1; row < size; row++)
      for (let column = 0; column < row; column++) rotate(rest, vectors, row, column);
  const values = rest.map((row, k) => row[k]!);
  return vectors[values.indexOf(Math.min(...values))]!;
};

/** Whether anything that counts is left beside the diagonal. */
const isBeside = (matrix: Matrix): boolean =>
  matrix.some((row, k) => row.some((value, column) => column < k && Math.abs(value) > NOTHING));

/** Turns the plane of two axes so that nothing is left between them. */
const rotate = (matrix: Matrix, vectors: Matrix, p: number, q: number): void => {
  const between = matrix[p]![q]!;
  if (Math.abs(between) <= NOTHING) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const turn = (one: Float64Array, i: number, other: Float64Array, j: number): void => {
    const [x, y] = [one[i]!, other[j]!];
    one[i] = cosine * (x - tangent * y);
    other[j] = cosine * (y + tangent * x);
  };
  for (const row of matrix) turn(row, p, row, q);
  for (let k = 0; k < matrix.length; k++) {
    turn(matrix[p]!, k, matrix[q]!, k);
    turn(vectors[p]!, k, vectors[q]!, k);
  }
};
