import { quantileOf } from "./belief/belief.ts";
import type { Complete } from "./complete.ts";
import { rangesOf } from "./ranges.ts";
import type { Range } from "./switching.ts";

/** Where a belief has no end, all but so little of it on that side is within reach. */
const TAIL = 0.001;

/**
 * How far each parameter can be pulled: what break-even looks at (its bounds, else its belief's support, else what may stand where
 * it stands), where that has no end the belief's outermost thousandth, and without a belief as far again from 0 as the value.
 * Always finite, always around the value in the central case and what it is to hold (its switching values) where that is allowed.
 */
export const reachOf = (document: Complete): ((parameter: string, holding: readonly number[]) => Range) => {
  const ranges = rangesOf(document);
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  return (id, holding) => {
    const { value, belief, bounds } = parameters.get(id)!;
    const { least, most } = ranges.looked(id);
    const allowed = ranges.allowed(id);
    const tail = (p: number): number => (belief === undefined ? value : quantileOf(belief, bounds, p));
    // From 0, where everyone can tell how far it is, to as far beyond the value.
    const far = value === 0 ? 1 : 2 * value;
    const held = [value, ...holding].filter((each) => each >= allowed.least && each <= allowed.most);
    return {
      least: Math.min(...held, Number.isFinite(least) ? least : Math.min(0, far, tail(TAIL))),
      most: Math.max(...held, Number.isFinite(most) ? most : Math.max(0, far, tail(1 - TAIL))),
    };
  };
};
