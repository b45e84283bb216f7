import { remainderOf } from "../belief/belief.ts";
import type { Lever } from "../lever.ts";
import type { Making } from "../parameter.ts";
import { type Warning, warning } from "../problem.ts";

/** The part of a belief that an interval of one parameter covers, as the tornado's does (METHOD.md, Uncertainty). */
const INTERVAL = [0.05, 0.95] as const;

/**
 * MVPF has no interval where the net public cost passes zero: between the two ends lies infinity. Told of every parameter that
 * does so alone over its 5–95 % interval. `levers` are those on the net public cost; undefined where an effect is unknown.
 */
export const mvpfWarnings = (making: Making, levers: readonly Lever[] | undefined): (() => readonly Warning[]) => {
  const parameters = new Map(making.document.parameters.map((parameter) => [parameter.id, parameter]));
  const believed = (levers ?? []).flatMap(({ parameter, degree, pull }) => {
    const { name, belief, bounds } = parameters.get(parameter)!;
    if (degree === 0 || belief === undefined || belief.kind === "fixed") return [];
    const { quantile } = remainderOf(belief, bounds);
    return [{ name, ends: INTERVAL.map(quantile), pull }];
  });
  return () =>
    believed
      .filter(({ ends, pull }) => pull((cost) => crossesZero(ends.map((end) => cost(end).value))))
      .map(({ name }) => warning("mvpfThroughInfinity", "/mvpf", { parameter: name }));
};

const crossesZero = (costs: readonly number[]): boolean => costs.some((of) => of > 0) && costs.some((of) => of < 0);
