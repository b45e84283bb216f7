/*
 * Sums of four rows at a time: what is added to is read and written a quarter as often, and no sum waits for the one before. The
 * order of the terms of each sum is what it is one by one. Which rows, and times what, stands in arrays that are written over.
 */
export const places = new Int32Array(4);
export const weights = new Float64Array(4);
export const dots = new Float64Array(4);

/** Adds the rows at `places` times their `weights`. */
export const addFour = (sums: Float64Array, at: number, rows: Float64Array, length: number): void => {
  const [a, b, c, d] = [places[0]!, places[1]!, places[2]!, places[3]!];
  const [p, q, r, s] = [weights[0]!, weights[1]!, weights[2]!, weights[3]!];
  for (let cell = 0; cell < length; cell++)
    sums[at + cell] =
      sums[at + cell]! + p * rows[a + cell]! + q * rows[b + cell]! + r * rows[c + cell]! + s * rows[d + cell]!;
};

/** Each of the rows at `places` times what stands from `at` on. */
export const multiplyFour = (times: Float64Array, at: number, rows: Float64Array, length: number): void => {
  const [a, b, c, d] = [places[0]!, places[1]!, places[2]!, places[3]!];
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let cell = 0; cell < length; cell++) {
    const by = times[at + cell]!;
    p += rows[a + cell]! * by;
    q += rows[b + cell]! * by;
    r += rows[c + cell]! * by;
    s += rows[d + cell]! * by;
  }
  dots[0] = p;
  dots[1] = q;
  dots[2] = r;
  dots[3] = s;
};
