import type { Chain } from "./chain.ts";
import type { NodeId } from "./graph.ts";
import type { Value } from "./operation.ts";
import type { Making } from "./parameter.ts";
import type { Perspective } from "./perspective.ts";
import { ROUNDING } from "./possible.ts";
import { type Address, address } from "./problem.ts";
import { type BreakEvenResult, isNothing, known, type Ratio, unknown, type WatchResult, type Why } from "./result.ts";

/**
 * How many of an outcome a perspective needs for its benefits to equal its costs (METHOD.md, Results). Needs no effect:
 * needed = (PV costs − PV benefits of other outcomes) / w, where w is what one outcome is worth.
 */
export type BreakEven = Readonly<{
  at: Address;
  needed: NodeId | undefined;
  /** Σ reached (1 − p0) + needed / adjustments: the number to watch. */
  observed: NodeId | undefined;
  worth: NodeId;
  /** PV costs − PV benefits of other outcomes; undefined where another valued outcome's effect is unknown. */
  missing: NodeId | undefined;
  chain: Chain;
  /** needed / adjustments: outcomes to observe beyond those that come anyway. */
  neededBefore: NodeId | undefined;
}>;

export const breakEvenOf = (making: Making, chain: Chain, perspective: Perspective, at: Address): BreakEven => {
  const { graph } = making;
  const { outcome, adjustments, baseline } = chain;
  const label = { name: outcome.name, other: perspective.name };
  const worth = perspective.worth(outcome.id);
  const others = perspective.otherBenefits(outcome.id);
  if (others === undefined)
    return { at, chain, worth, missing: undefined, needed: undefined, observed: undefined, neededBefore: undefined };
  const missing = graph.add("difference", [perspective.costs.present, others], {}, { key: "missing", ...label });
  const needed = graph.add("quotient", [missing, worth], {}, { key: "needed", ...label });
  const neededBefore = graph.add("quotient", [needed, adjustments], {}, { key: "neededBefore", ...label });
  const observed =
    baseline === undefined ? undefined : graph.sum([baseline.succeed, neededBefore], { key: "observed", ...label });
  return { at, chain, worth, missing, needed, observed, neededBefore };
};

/**
 * What a follow-up counts, by outcome year: those reached, those of them who manage anyway, and how many must be seen to have
 * managed. What must be added is spread over the years as `worth` spreads one outcome, so that the years sum to `observed`.
 */
export type Watch = NonNullable<Chain["watched"]> &
  Readonly<{ at: Address; of: BreakEven; observed: NodeId | undefined }>;

export const watchOf = ({ graph }: Making, of: BreakEven, society: Perspective): Watch | undefined => {
  const { watched, outcome, oneOutcome } = of.chain;
  if (watched === undefined) return undefined;
  const at = `${address("breakEven", "outcomes", outcome.id)}/watch`;
  if (of.neededBefore === undefined) return { ...watched, at, of, observed: undefined };
  const label = { name: outcome.name, other: society.name };
  const needed = graph.product([of.neededBefore, oneOutcome], { key: "neededByYear", ...label });
  return { ...watched, at, of, observed: graph.sum([watched.anyway, needed], { key: "observedByYear", ...label }) };
};

/** ⌈x − 1e-9⌉: whole outcomes, forgiving the last bits of a sum. */
export const whole = (needed: number): number => Math.max(0, Math.ceil(needed - ROUNDING));

/** Why `needed` is not defined, in METHOD.md's order; undefined where it is. */
const whyNot = (of: BreakEven, values: readonly Value[]): Why | undefined => {
  const number = (node: NodeId): number => values[node] as number;
  if (of.missing !== undefined && (number(of.missing) < 0 || isNothing(number(of.missing)))) return "paysWithout";
  const worth = number(of.worth);
  if (isNothing(worth)) return "noValue";
  if (worth < 0) return "negativeValue";
  return of.missing === undefined ? "effectUnknown" : undefined;
};

export const readBreakEven = (of: BreakEven, values: readonly Value[]): BreakEvenResult => {
  const why = whyNot(of, values);
  if (why !== undefined || of.needed === undefined || of.neededBefore === undefined) {
    const nothing = unknown(why ?? "effectUnknown");
    return { needed: nothing, whole: nothing, observed: nothing, impossible: false };
  }
  const number = (node: NodeId): number => values[node] as number;
  const needed = number(of.needed);
  const { baseline } = of.chain;
  const nothingLeft = number(of.chain.adjustments) === 0;
  const observed = (): Ratio => {
    if (nothingLeft) return unknown("nothingLeft");
    return of.observed === undefined ? unknown("noBaseline") : known(number(of.observed));
  };
  return {
    needed: known(needed),
    whole: known(whole(needed)),
    observed: observed(),
    impossible: nothingLeft || (baseline !== undefined && number(of.neededBefore) > number(baseline.fail) + ROUNDING),
  };
};

/** The years of the number to watch, where the number is known. */
export const readWatch = (
  { years, reached, anyway, observed, of }: Watch,
  values: readonly Value[],
  position: (year: number) => number,
): WatchResult => {
  const byYear = (node: NodeId): Record<string, number> =>
    Object.fromEntries(years.map((year) => [year, (values[node] as Float64Array)[position(year)]!]));
  const total = readBreakEven(of, values).observed;
  return {
    reached: byYear(reached),
    anyway: byYear(anyway),
    observed: total.defined ? byYear(observed!) : total,
  };
};
