import type { BeliefOf } from "./belief.ts";
import type { Ends, Remainder } from "./distribution.ts";

/** What is left of a uniform belief is uniform too. With `confidence` c, low and high hold the middle c of the width. */
export const uniform = ({ low, high, confidence = 1 }: BeliefOf<"uniform">, ends: Ends): Remainder => {
  const width = high - low;
  const beyond = (width / confidence - width) / 2;
  const least = Math.max(ends.least, low - beyond);
  const most = Math.min(ends.most, high + beyond);
  const within = (share: number): number => (least < most ? least + share * (most - least) : NaN);
  const shareAt = (x: number): number => Math.min(1, Math.max(0, (x - least) / (most - least)));
  return {
    least,
    most,
    mean: within(0.5),
    quantile: within,
    at: ({ below }) => within(below),
    probability: (x) => ({ below: shareAt(x), above: 1 - shareAt(x) }),
    meanHeld: (held) => {
      const [from, to] = [shareAt(held.least), shareAt(held.most)];
      const moved = (from > 0 ? from * held.least : 0) + (to < 1 ? (1 - to) * held.most : 0);
      return moved + (to - from) * within((from + to) / 2);
    },
  };
};
