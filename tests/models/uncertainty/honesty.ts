/** An estimate that says how sure it is. */
export type Told = Readonly<{ value: number; error: number }>;

/**
 * How often the truth is within 1.96 of their errors (91 in a hundred, with the 7 degrees of freedom of 8 scrambles), and how large
 * the errors are beside those that were made.
 */
export const honestyOf = (estimates: readonly Told[], truth: number): Readonly<{ within: number; size: number }> => ({
  within: estimates.filter(({ value, error }) => Math.abs(value - truth) <= 1.96 * error).length / estimates.length,
  size: sizeOf(estimates.map(({ error }) => error)) / sizeOf(estimates.map(({ value }) => value - truth)),
});

/** The root of the mean square. */
export const sizeOf = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
