import type { Unit } from "../appraisal.ts";
import type { Ends } from "../belief/distribution.ts";

/** scale·x + shift, held within the ends. */
export type Recentring = Ends & Readonly<{ scale: number; shift: number }>;

type Centre = Readonly<{
  from: number;
  to: number;
  /** Of the belief. */
  least: number;
  unit: Unit;
  allowed: Ends;
}>;

/**
 * How a belief moves when its centre does (METHOD.md, Uncertainty): what cannot be negative keeps its spread in per cent, a share
 * and what may be negative keeps it as it is. What then falls outside what is allowed is moved to its ends.
 */
export const recentreOf = ({ from, to, least, unit, allowed }: Centre): Recentring =>
  least >= 0 && unit !== "share" && from > 0
    ? { ...endsOf(allowed), scale: to / from, shift: 0 }
    : { ...endsOf(allowed), scale: 1, shift: to - from };

const endsOf = ({ least, most }: Ends): Ends => ({ least, most });

/** A value after it; that of scale 0 is the shift, also of a value without end. */
export const moved = ({ scale, shift, least, most }: Recentring, x: number): number =>
  Math.min(most, Math.max(least, scale === 0 ? shift : shift + scale * x));

/** One move and then another. */
export const followed = (first: Recentring, then: Recentring): Recentring => {
  const ends = [moved(then, first.least), moved(then, first.most)] as const;
  return {
    scale: then.scale * first.scale,
    shift: then.scale * first.shift + then.shift,
    least: Math.min(...ends),
    most: Math.max(...ends),
  };
};
