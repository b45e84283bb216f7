import type { BeliefOf } from "./belief.ts";
import type { Continuous } from "./distribution.ts";
import { type Placed, withEnds } from "./ends.ts";

export const triangular = ({ low, mode, high, confidence }: BeliefOf<"triangular">): Placed =>
  withEnds(triangle, { low, mode, high, confidence });

/** Density 2x/t up to the mode t, then 2(1 − x)/(1 − t), on 0–1. */
const triangle = (mode: number): Continuous => {
  const rest = 1 - mode;
  const mean = (1 + mode) / 3;
  return {
    name: `triangular ${mode}`,
    least: 0,
    most: 1,
    probability: (x) => {
      if (x < mode) return { below: (x * x) / mode, above: 1 - (x * x) / mode };
      const above = x < 1 ? ((1 - x) * (1 - x)) / rest : 0;
      return { below: 1 - above, above };
    },
    mean: (x) => {
      const below = (2 * x * x * x) / (3 * mode);
      if (x < mode) return { below, above: mean - below };
      const left = 1 - x;
      const above = left > 0 ? (left * left * (1 - (2 * left) / 3)) / rest : 0;
      return { below: mean - above, above };
    },
    quantile: ({ below, above }) => (below < mode ? Math.sqrt(mode * below) : 1 - Math.sqrt(rest * above)),
  };
};
