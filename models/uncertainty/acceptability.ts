/** A net benefit per draw as a straight line in what one more outcome is worth: slope × amount + rest. */
export type AmountLine = Readonly<{ slope: Float64Array; rest: Float64Array }>;

/** By option, then by amount. What is left of the probabilities is that of "nothing". */
export type Acceptability = Readonly<{
  /** That the option is best and better than nothing. */
  probability: readonly Float64Array[];
  mean: readonly Float64Array[];
}>;

export const acceptabilityOf = (lines: readonly AmountLine[], amounts: readonly number[]): Acceptability => {
  throw new Error(`to come: ${[lines, amounts]}`);
};
