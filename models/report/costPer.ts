import type { Result } from "../result.ts";

type Costs = Result["costPerOutcome"];

/**
 * What one outcome costs, as it is read: where the outcome becomes rarer the quotient (METHOD.md, Results) is a price below zero, which
 * would be taken for a bargain, and the reader is told that nothing is gained.
 */
export const costsPerOutcome = ({ costPerOutcome, gained }: Pick<Result, "costPerOutcome" | "gained">): Costs =>
  Object.fromEntries(
    Object.entries(costPerOutcome).map(([id, costs]) => {
      const total = gained[id]?.total;
      const isRarer = total?.defined && total.value < 0;
      const noGain = { defined: false, why: "noGain" } as const;
      return [id, isRarer ? { undiscounted: noGain, discounted: noGain } : costs];
    }),
  );
