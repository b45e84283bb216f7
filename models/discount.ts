/** When in the year flows fall (METHOD.md, Conventions). */
export type Timing = "yearStart" | "yearMiddle" | "yearEnd";
/** Bands of the schedule by the years since the base year from which they hold; `base` is the base year's position. */
export type Schedule = Readonly<{ base: number; fromYears: readonly number[]; timing: Timing }>;

/**
 * Writes the discount factor of every year into `out`, from the yearly rate of each band. Bands compound: DF(31) = DF(30)/1.03,
 * never 1/1.03^31; before the base year flows compound forward at the first band's rate (METHOD.md, Discounting; HM Treasury's
 * Green Book, Annex 6). `yearStart`: DF(t). `yearMiddle`: DF(t)·(1 + r(t + 1))^−½. `yearEnd`: DF(t + 1).
 */
export const discountFactors = (
  out: Float64Array,
  rates: readonly number[],
  { base, fromYears, timing }: Schedule,
): void => {
  const first = rates[0]!;
  const placed = (year: number, atStart: number, step: number): void => {
    const position = year + base;
    if (timing === "yearStart") out[position] = atStart;
    else if (timing === "yearEnd") out[position] = atStart / (1 + step);
    else out[position] = atStart / Math.sqrt(1 + step);
  };
  let factor = 1;
  for (let year = 0; year + base < out.length; year++) {
    const step = rateOf(year + 1, fromYears, rates);
    placed(year, factor, step);
    factor /= 1 + step;
  }
  let later = 1;
  for (let year = -1; year + base >= 0; year--) {
    const atStart = later * (1 + first);
    // What falls at the end of the year before is what falls at the start of this one, to the bit.
    if (timing === "yearEnd") placed(year, later, 0);
    else placed(year, atStart, first);
    later = atStart;
  }
};

/** The rate of the step from year − 1 to year: that of the last band whose fromYear ≤ year, else of the first. */
export const rateOf = (year: number, fromYears: readonly number[], rates: readonly number[]): number => {
  let rate = rates[0]!;
  for (let band = 0; band < fromYears.length; band++) if (fromYears[band]! <= year) rate = rates[band]!;
  return rate;
};
