import { quantileOf } from "./belief/belief.ts";
import type { Complete, CompleteParameter } from "./complete.ts";
import { rangesOf } from "./ranges.ts";
import type { Range } from "./switching.ts";

/** Where a belief has no end, all but so little of it on that side is within reach. */
const TAIL = 0.001;
/** So far beyond what is believed one may pull, as a share of it; and beyond a switching value, as a share of all. */
const BEYOND = 0.5;
const MARGIN = 0.05;

/**
 * How far each parameter can be pulled on a slider. Within what break-even looks at (its bounds, else its belief's support, else what
 * may stand where it stands): what is believed and half as much on either side, or without a belief from 0 to twice its value where
 * nothing gives an end. Always finite, around the value in the central case, and around what it is to hold (its switching values).
 */
export const reachOf = (document: Complete): ((parameter: string, holding: readonly number[]) => Range) => {
  const ranges = rangesOf(document);
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  const wished = ({ value, belief, bounds }: CompleteParameter, looked: Range): Range => {
    if (belief === undefined || belief.kind === "fixed") {
      const far = value === 0 ? 1 : 2 * value;
      return {
        least: Number.isFinite(looked.least) ? looked.least : Math.min(0, far),
        most: Number.isFinite(looked.most) ? looked.most : Math.max(0, far),
      };
    }
    const [low, high] = [quantileOf(belief, bounds, TAIL), quantileOf(belief, bounds, 1 - TAIL)];
    const beyond = BEYOND * (high - low);
    return { least: low - beyond, most: high + beyond };
  };
  return (id, holding) => {
    const parameter = parameters.get(id)!;
    const looked = ranges.looked(id);
    const { least, most } = wished(parameter, looked);
    const held = [...holding, parameter.value];
    const [first, last] = [Math.min(least, ...held), Math.max(most, ...held)];
    const margin = MARGIN * (last - first);
    return {
      least: Math.min(parameter.value, Math.max(looked.least, first < least ? first - margin : first)),
      most: Math.max(parameter.value, Math.min(looked.most, last > most ? last + margin : last)),
    };
  };
};
