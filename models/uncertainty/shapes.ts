import { normalQuantile } from "../belief/normal.ts";

const MOST_SHAPES = 12;
const made = new Map<number, Float64Array>();

/**
 * Polynomials of degree 1 and up in the bins' normal scores, orthonormal over the bins: in them, what is smooth in a parameter with
 * short tails or long ones is smooth. Their lower half alone: the upper mirrors it, with the other sign where the degree is odd.
 */
export const shapesFor = (bins: number): Float64Array => {
  const known = made.get(bins);
  if (known) return known;
  const count = Math.min(MOST_SHAPES, Math.floor(bins / 4));
  const scores = Float64Array.from({ length: bins }, (_, bin) =>
    normalQuantile({ below: (bin + 0.5) / bins, above: (bins - bin - 0.5) / bins }),
  );
  const rows = [new Float64Array(bins).fill(1 / Math.sqrt(bins))];
  for (let degree = 1; degree <= count; degree++) {
    const row = rows[degree - 1]!.map((height, bin) => height * scores[bin]!);
    // Twice: what rounding leaves of the lower degrees goes with the second.
    for (const lower of [...rows, ...rows]) subtract(row, lower, dot(row, lower));
    const length = Math.sqrt(dot(row, row));
    rows.push(row.map((height) => height / length));
  }
  const shapes = new Float64Array((count * bins) / 2);
  for (let degree = 1; degree <= count; degree++)
    shapes.set(rows[degree]!.subarray(0, bins / 2), ((degree - 1) * bins) / 2);
  made.set(bins, shapes);
  return shapes;
};

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, height, bin) => sum + height * other[bin]!, 0);

const subtract = (row: Float64Array, other: Float64Array, times: number): void => {
  for (let bin = 0; bin < row.length; bin++) row[bin] = row[bin]! - times * other[bin]!;
};
