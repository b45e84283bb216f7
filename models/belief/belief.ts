import type { Parameter } from "../appraisal.ts";
import { beta } from "./beta.ts";
import { cut, type Distribution, type Ends, type Remainder } from "./distribution.ts";
import { gamma } from "./gamma.ts";
import { lognormal } from "./lognormal.ts";
import { normal } from "./normal.ts";
import { observed } from "./observed.ts";
import { pert } from "./pert.ts";
import { triangular } from "./triangular.ts";
import { uniform } from "./uniform.ts";

export type Belief = NonNullable<Parameter["belief"]>;
export type BeliefOf<Kind extends Belief["kind"]> = Extract<Belief, { kind: Kind }>;
type Bounds = Parameter["bounds"];

/** Mean of what truncation and bounds leave of a belief; NaN where `hasMass` is false. */
export const meanOf = (belief: Belief, bounds: Bounds): number => remainderOf(belief, bounds).mean;

/** Least and most possible value after truncation and bounds; ±Infinity where a tail is open. */
export const supportOf = (belief: Belief, bounds: Bounds): Ends => {
  const { least, most } = remainderOf(belief, bounds);
  return { least, most };
};

/** Whether truncation and bounds leave anything of a belief, with a mean that is a number. */
export const hasMass = (belief: Belief, bounds: Bounds): boolean => Number.isFinite(meanOf(belief, bounds));

/** The value that what is left of a belief stays at or under with probability p, 0 < p < 1; NaN where `hasMass` is false. */
export const quantileOf = (belief: Belief, bounds: Bounds, p: number): number =>
  remainderOf(belief, bounds).quantile(p);

/** What truncation and bounds leave of a belief that passed `check` (METHOD.md, Uncertainty). Made once for many quantiles. */
export const remainderOf = (belief: Belief, bounds: Bounds): Remainder => {
  const ends = endsOf(belief, bounds);
  switch (belief.kind) {
    case "fixed":
      return observed([belief.value], ends);
    case "observed":
      return observed(belief.values, ends);
    case "uniform":
      return uniform(belief, ends);
    default:
      return cut(distributionOf(belief), ends);
  }
};

/** What truncation and bounds allow: the narrower of the two. */
export const endsOf = (belief: Belief, bounds: Bounds): Ends => ({
  least: Math.max(belief.truncate?.least ?? -Infinity, bounds?.least ?? -Infinity),
  most: Math.min(belief.truncate?.most ?? Infinity, bounds?.most ?? Infinity),
});

/** Bounds that a belief is drawn within: a tail that reaches further than is allowed is cut there, where that leaves anything. */
export const boundsWithin = (belief: Belief, bounds: Bounds, allowed: Ends): Bounds => {
  const stated = supportOf(belief, bounds);
  if (stated.least >= allowed.least && stated.most <= allowed.most) return bounds;
  const cutTo = { least: Math.max(stated.least, allowed.least), most: Math.min(stated.most, allowed.most) };
  return hasMass(belief, cutTo) ? cutTo : bounds;
};

/** A belief in one of the shapes that are cut. */
export type Shaped = Exclude<Belief, BeliefOf<"fixed" | "observed" | "uniform">>;

export const distributionOf = (belief: Shaped): Distribution => {
  switch (belief.kind) {
    case "triangular":
      return triangular(belief);
    case "pert":
      return pert(belief);
    case "normal":
      return normal(belief);
    case "lognormal":
      return lognormal(belief);
    case "beta":
      return beta(belief);
    case "gamma":
      return gamma(belief);
    default:
      return belief satisfies never;
  }
};
