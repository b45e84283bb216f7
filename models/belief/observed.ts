import type { Ends, Remainder } from "./distribution.ts";

/** Observed values, equally likely: those within the ends are left (METHOD.md, Uncertainty). */
export const observed = (values: readonly number[], ends: Ends): Remainder => {
  const kept = values.filter((value) => value >= ends.least && value <= ends.most).sort((a, b) => a - b);
  const count = kept.length;
  const at = (p: number): number => kept[Math.max(0, Math.ceil(p * count) - 1)] ?? NaN;
  return {
    least: kept[0] ?? ends.least,
    most: kept.at(-1) ?? ends.most,
    mean: kept.reduce((sum, value) => sum + value, 0) / count,
    quantile: at,
    at: ({ below }) => at(below),
    probability: (x) => {
      const under = kept.filter((value) => value <= x).length;
      return { below: under / count, above: (count - under) / count };
    },
    meanHeld: (held) => kept.reduce((sum, value) => sum + Math.min(held.most, Math.max(held.least, value)), 0) / count,
  };
};
