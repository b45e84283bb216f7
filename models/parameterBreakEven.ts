import type { Lever } from "./lever.ts";
import type { Making } from "./parameter.ts";
import { ROUNDING } from "./possible.ts";
import { rangesOf } from "./ranges.ts";
import { type Result, unknown } from "./result.ts";
import { switchingValues } from "./switching.ts";

type BreakEvens = Result["breakEven"]["parameters"];

/**
 * Break-even of every parameter: all values at which society's net present value is 0, within its bounds, else the belief's
 * support, else what may stand where it stands (METHOD.md, Results). A member of a share group takes the others with it. Where
 * the values are not possible (`isPossible` tells of those in force) there is no net present value, and so no break-even.
 * `levers` are those on it; undefined where the effect is unknown. The returned function reads the values as they now are.
 */
export const parameterBreakEvens = (
  making: Making,
  levers: readonly Lever[] | undefined,
  isPossible: () => boolean,
): (() => BreakEvens) => {
  const { parameters } = making.document;
  if (levers === undefined) return () => Object.fromEntries(parameters.map(({ id }) => [id, unknown("effectUnknown")]));
  const ranges = rangesOf(making.document);
  const isAllowed = ([id, value]: readonly [string, number]): boolean => {
    const { least, most } = ranges.allowed(id);
    return value >= least - ROUNDING && value <= most + ROUNDING;
  };
  // A belief's support takes longer to find than a root.
  const looked = levers.map(({ parameter }) => ranges.looked(parameter));
  return () =>
    Object.fromEntries(
      levers.map(({ parameter, degree, valuesAt, pull }, place) => {
        if (degree === 0) return [parameter, { roots: [] }];
        const roots = pull((figure, stated) =>
          switchingValues(figure, degree, looked[place]!, stated).filter((root) => {
            figure(root);
            return isPossible();
          }),
        );
        return [parameter, { roots: roots.filter((root) => [...valuesAt(root)].every(isAllowed)) }];
      }),
    );
};
