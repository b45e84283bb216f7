import type { Draft, Parameter, Unit } from "../appraisal.ts";
import { type Belief, boundsWithin, endsOf, meanOf, remainderOf } from "../belief/belief.ts";
import type { Ends, Remainder } from "../belief/distribution.ts";
import { beliefProblems, isWritten } from "../checks/belief.ts";
import { readAt } from "../edit.ts";
import { harmOf, isEffect } from "../flags/effect.ts";
import type { DraftParameter } from "../places.ts";
import type { Address } from "../problem.ts";
import { naturalOf } from "../ranges.ts";
import { setParameter } from "../scenario.ts";

/** All that decides how a number is drawn, as the document says it: plain data, so that it is the same as long as it says the same. */
export type Stated = Readonly<{
  unit: Unit | undefined;
  value: number | undefined;
  belief: NonNullable<DraftParameter["belief"]>;
  bounds: Parameter["bounds"];
  /** What may stand where the number stands; an end that nothing gives is left out. */
  allowed: Readonly<{ least?: number; most?: number }>;
  design: NonNullable<Parameter["evidence"]>["design"];
  isEffect: boolean;
}>;

/** What is stated of the number of a parameter, or of what a scenario sets; undefined where nothing is believed of it. */
export const statedAt = (draft: Draft, holder: Address): Stated | undefined => {
  const id = holder.slice(holder.lastIndexOf("/") + 1);
  const own = (readAt(draft, `/parameters/${id}`) ?? {}) as Parameter;
  const set = holder.startsWith("/parameters/") ? undefined : readAt(draft, holder);
  const { unit, value, belief, bounds, evidence } = set ? setParameter(own, set as Parameter) : own;
  if (belief === undefined || (set && readAt(draft, `${holder}/belief`) === undefined)) return undefined;
  const { least = -Infinity, most = Infinity } = allowedIn(draft).get(id) ?? {};
  return {
    unit,
    value,
    belief,
    bounds,
    allowed: { ...(Number.isFinite(least) && { least }), ...(Number.isFinite(most) && { most }) },
    design: evidence?.design,
    isEffect: isEffect(draft, id),
  };
};

const known = new WeakMap<Draft, ReturnType<typeof naturalOf>>();

/** Found once a document for all beliefs that stand open. */
const allowedIn = (draft: Draft): ReturnType<typeof naturalOf> => {
  const found = known.get(draft) ?? naturalOf(draft);
  known.set(draft, found);
  return found;
};

/** How a number is drawn, found by the engine's own functions: what is left of the belief where bounds and places cut it. */
export type Spread = Readonly<{
  belief: Belief;
  unit: Unit | undefined;
  /** The number that the appraisal states; undefined where the mean of the belief is taken. */
  value: number | undefined;
  mean: number;
  left: Remainder;
  /** 5 %, 50 % and 95 % of it. */
  quantiles: Readonly<{ low: number; middle: number; high: number }>;
  /** The values that are drawn, in order, where there are only some. */
  values: readonly number[] | undefined;
  /** Undefined where it is not an effect, or its unit is not chosen. */
  harm: Harm | undefined;
}>;

/** Where the intervention begins to make things worse, and how probable that is; `isRuledOut` where no draw can be there. */
export type Harm = Readonly<{ from: number; isAbove: boolean; probability: number; isRuledOut: boolean }>;

/** Undefined while the belief is half written, against itself, or beyond what a number can be told of. */
export const spreadOf = (stated: Stated): Spread | undefined => {
  const { belief: draft, unit, value } = stated;
  if (!isWritten(draft) || beliefProblems(draft, stated.bounds, "").length > 0) return undefined;
  const belief = drawnOf(draft as Belief, value);
  const bounds = boundsWithin(belief, stated.bounds, allowedBy(stated));
  const left = remainderOf(belief, bounds);
  const quantiles = { low: left.quantile(0.05), middle: left.quantile(0.5), high: left.quantile(0.95) };
  const mean = meanOf(belief, stated.bounds);
  if (![...Object.values(quantiles), mean].every((one) => Number.isFinite(one) && Math.abs(one) < MOST))
    return undefined;
  const values = valuesOf(belief, endsOf(belief, bounds));
  const harm = stated.isEffect && unit !== undefined ? harmIn(left, values, harmOf(unit)) : undefined;
  return { belief, unit, value, mean, left, quantiles, values, harm };
};

/** A number that is certain is drawn as the appraisal states it, whatever its belief says. */
const drawnOf = (belief: Belief, value: number | undefined): Belief =>
  belief.kind === "fixed" && value !== undefined ? { ...belief, value } : belief;

/** Larger numbers are no numbers of an appraisal. */
const MOST = 1e15;

const allowedBy = ({ bounds, allowed }: Stated): Ends => ({
  least: Math.max(bounds?.least ?? -Infinity, allowed.least ?? -Infinity),
  most: Math.min(bounds?.most ?? Infinity, allowed.most ?? Infinity),
});

const valuesOf = (belief: Belief, { least, most }: Ends): readonly number[] | undefined => {
  if (belief.kind === "fixed") return [belief.value];
  if (belief.kind !== "observed") return undefined;
  return belief.values.filter((value) => value >= least && value <= most).toSorted((one, other) => one - other);
};

/** What is exactly where harm begins is no harm. */
const harmIn = (left: Remainder, values: Spread["values"], { from, isAbove }: ReturnType<typeof harmOf>): Harm => {
  const isHarm = (value: number): boolean => (isAbove ? value > from : value < from);
  const { below, above } = left.probability(from);
  const probability = values ? values.filter(isHarm).length / values.length : isAbove ? above : below;
  return { from, isAbove, probability, isRuledOut: !isHarm(isAbove ? left.most : left.least) };
};

/** How much of a share's belief lies beyond 0 or 1, or the nearer end of what may stand in its place, before it is cut there. */
export const outsideShare = (stated: Stated): Readonly<{ end: number; part: number }> => {
  const least = stated.bounds?.least ?? stated.allowed.least ?? 0;
  const most = stated.bounds?.most ?? stated.allowed.most ?? 1;
  const free = remainderOf(stated.belief as Belief, undefined);
  const [under, over] = [free.probability(least).below, free.probability(most).above];
  return under >= over ? { end: least, part: under } : { end: most, part: over };
};
