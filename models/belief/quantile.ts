import { exp, log } from "./special.ts";

/** A tail of a distribution of positive numbers: its probability at x, and x times the density there. */
type Tail = Readonly<{ side: "below" | "above"; probability(x: number): number; weight(x: number): number }>;

/** A probability this close, relative to what is asked for, is exact after one more step. */
const CLOSE = 1e-8;
const MOST_STEPS = 200;

/**
 * The x under `most` whose tail has probability p > 0, from a first guess. Newton's method on the logarithm of the tail as
 * a function of log x, which for gamma and most beta distributions is concave, so that it cannot go astray; the rest is
 * held between bounds.
 */
export const solveTail = ({ side, probability, weight }: Tail, p: number, guess: number, most: number): number => {
  const sign = side === "below" ? 1 : -1;
  let [low, high] = [-Infinity, log(most)];
  let at = log(guess);
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = exp(at);
    const found = probability(x);
    const gap = log(found / p);
    if (sign * gap > 0) high = at;
    else low = at;
    let next = at - (sign * gap * found) / weight(x);
    if (Math.abs(gap) < CLOSE || next === at) return exp(next);
    if (!(next > low && next < high))
      next = low === -Infinity ? at - 10 : high === Infinity ? at + 1 : low + (high - low) / 2;
    if (next === low || next === high) return exp(next);
    at = next;
  }
  return exp(at);
};
