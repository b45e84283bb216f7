import { remainderOf } from "../../models/belief/belief.ts";
import type { Belief } from "./drawnTiny.ts";

// What a belief's own quantiles say, without any draws.
const NO_BOUNDS = undefined;
export const quantile = (belief: Belief, p: number): number => remainderOf(belief, NO_BOUNDS).quantile(p);
export const mean = (belief: Belief): number => remainderOf(belief, NO_BOUNDS).mean;
/** Φ(1), so that one standard deviation up is read where it is. */
export const PHI_1 = 0.8413447460685429;
/**
 * Of a distribution that begins at 0 as x^exponent, read so far down that hardly anything else is seen of it; of what is, which
 * shrinks as x does, three readings take most away.
 */
export const exponentAt0 = (belief: Belief): number => {
  const [one, two, three] = [1e-200, 1e-250, 1e-300].map((p) => quantile(belief, p)) as [number, number, number];
  const [near, far] = [Math.log(1e50) / Math.log(one / two), Math.log(1e50) / Math.log(two / three)];
  return far + ((far - near) * two) / (one - two);
};
/** ∫₀¹ (q(p) − mean)² dp by the double exponential rule, in parts where the density has a kink. */
export const variance = (belief: Belief, kinks: readonly number[] = []): number => {
  const { at, mean: centre } = remainderOf(belief, NO_BOUNDS);
  const ends = [0, ...kinks, 1];
  return ends.slice(1).reduce((sum, to, part) => {
    const from = ends[part]!;
    return (
      sum +
      (to - from) *
        integral(({ below, above }) => {
          const parts = { below: from + (to - from) * below, above: 1 - to + (to - from) * above };
          return (at(parts) - centre) ** 2;
        })
    );
  }, 0);
};
/** Over what lies below and above, from 0 to 1. */
const integral = (of: (parts: Readonly<{ below: number; above: number }>) => number): number => {
  const step = 1 / 64;
  let sum = 0;
  for (let k = -4 / step; k <= 4 / step; k++) {
    const t = k * step;
    const far = Math.exp(-Math.PI * Math.sinh(Math.abs(t)));
    const [tail, rest] = [far / (1 + far), 1 / (1 + far)];
    const weight = tail * rest * Math.PI * Math.cosh(t) * step;
    sum += weight * of(t < 0 ? { below: tail, above: rest } : { below: rest, above: tail });
  }
  return sum;
};
