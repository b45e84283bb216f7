import type { Ends, Remainder } from "./distribution.ts";

/** Observed values, equally likely: those within the ends are left (METHOD.md, Uncertainty). */
export const observed = (values: readonly number[], ends: Ends): Remainder => {
  const kept = values.filter((value) => value >= ends.least && value <= ends.most).sort((a, b) => a - b);
  const count = kept.length;
  return {
    least: kept[0] ?? ends.least,
    most: kept.at(-1) ?? ends.most,
    mean: kept.reduce((sum, value) => sum + value, 0) / count,
    quantile: (p) => kept[Math.max(0, Math.ceil(p * count) - 1)] ?? NaN,
  };
};
