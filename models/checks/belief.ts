import type { Parameter } from "../appraisal.ts";
import { hasMass, remainderOf, type Belief as Whole } from "../belief/belief.ts";
import { type DraftParameter, isOutside, rangeOf } from "../places.ts";
import { type Address, type Problem, problem } from "../problem.ts";

type Belief = NonNullable<DraftParameter["belief"]>;
type Of<Kind extends Belief["kind"]> = Extract<Belief, { kind?: Kind | undefined }>;
type Bounds = DraftParameter["bounds"];

/** What a kind is nothing without; the schema tells that it is missing. Of the others a part of several may be what is stated. */
const parts: Readonly<Record<Whole["kind"], readonly string[]>> = {
  fixed: ["value"],
  uniform: ["low", "high"],
  triangular: ["low", "high", "mode"],
  pert: ["low", "high", "mode"],
  normal: [],
  lognormal: [],
  beta: [],
  gamma: ["mean", "sd"],
  observed: ["values"],
};

/** Whether a belief that someone is still writing has every part that it is judged by. */
export const isWritten = (belief: Belief): boolean => {
  const stated = belief as Readonly<Record<string, unknown>>;
  return belief.kind !== undefined && parts[belief.kind].every((key) => stated[key] !== undefined);
};

/** Rules about a belief whose shape is whole (METHOD.md, Uncertainty): complete, possible, in order and within the bounds. */
export const beliefProblems = (belief: Belief, bounds: Bounds, at: Address): readonly Problem[] => {
  const lacks = needsOf(belief);
  if (lacks.length > 0) return lacks.map((needs) => problem("beliefIncomplete", at, { needs }));
  const { truncate } = belief;
  if (truncate?.least !== undefined && truncate.most !== undefined && truncate.least >= truncate.most)
    return [problem("beliefOrder", `${at}/truncate`, {})];
  const [low, mode, high] = endsOf(belief) ?? [0, 0, 1];
  if (low > mode || mode > high || (low === high && belief.kind !== "fixed" && belief.kind !== "observed"))
    return [problem("beliefOrder", at, {})];
  return outsideBounds(belief, bounds, at);
};

/** Low, most likely and high; the quantiles of a normal belief are in order too, though they are not its ends. */
const endsOf = (belief: Belief): readonly [low: number, mode: number, high: number] | undefined => {
  switch (belief.kind) {
    case "triangular":
    case "pert":
      return [belief.low!, belief.mode!, belief.high!];
    case "uniform":
      return [belief.low!, belief.low!, belief.high!];
    case "normal":
    case "lognormal":
      return belief.low === undefined ? undefined : [belief.low, belief.low, belief.high!];
    case "fixed":
      return [belief.value!, belief.value!, belief.value!];
    case "observed": {
      // Not by spreading: a long list of observations is more than a call takes.
      const low = belief.values!.reduce((least, value) => Math.min(least, value!), Infinity);
      const high = belief.values!.reduce((most, value) => Math.max(most, value!), -Infinity);
      return [low, low, high];
    }
    default:
      return undefined;
  }
};

/** Finite ends outside the bounds are refused, where truncation does not cut them; infinite tails are cut there, if that leaves anything. */
const outsideBounds = (belief: Belief, bounds: Bounds, at: Address): readonly Problem[] => {
  const { truncate } = belief;
  // With a confidence, low and high are quantiles, and the ends lie further out.
  const { least, most, mean } = remainderOf(belief as Whole, undefined);
  if (!Number.isFinite(mean)) return [problem("beliefCutAway", `${at}/truncate`, rangeOf(truncate ?? {}))];
  if (!bounds) return [];
  const ends = [least, most].filter(Number.isFinite);
  if (ends.some((end) => isOutside(end, bounds)))
    return [
      problem("beliefOutsideBounds", at, { ...finite("low", least), ...finite("high", most), ...rangeOf(bounds) }),
    ];
  return hasMass(belief as Whole, bounds as Parameter["bounds"]) ? [] : [problem("beliefCutAway", at, rangeOf(bounds))];
};

/** The end where there is one: JSON has no Infinity. */
const finite = (key: "low" | "high", end: number): { low?: number; high?: number } =>
  Number.isFinite(end) ? { [key]: end } : {};

/** What a belief lacks to be one. Keys and formulas, which read the same in every language. */
const needsOf = (belief: Belief): readonly string[] => {
  switch (belief.kind) {
    case "normal":
      return (
        alternatives(belief, ["low", "high", "confidence"], ["mean", "sd"]) ??
        unless(belief.sd, (sd) => sd > 0, "sd > 0")
      );
    case "lognormal":
      return alternatives(belief, ["low", "high", "confidence"], ["mean", "sd"]) ?? lognormalNeeds(belief);
    case "beta":
      return alternatives(belief, ["mean", "sd"], ["successes", "failures"]) ?? betaNeeds(belief);
    case "gamma":
      return [...unless(belief.mean, (mean) => mean > 0, "mean > 0"), ...spreadNeeds(belief)];
    case "pert":
      return unless(belief.lambda, (lambda) => lambda > 0, "lambda > 0");
    default:
      return [];
  }
};

/** Exactly one way of stating a belief, and all of it; undefined where that holds. `confidence` alone decides nothing. */
const alternatives = (
  belief: object,
  one: readonly string[],
  other: readonly string[],
): readonly string[] | undefined => {
  const stated = (key: string): boolean => (belief as Readonly<Record<string, unknown>>)[key] !== undefined;
  const begun = (keys: readonly string[]): boolean => keys.some((key) => key !== "confidence" && stated(key));
  const [way, rival] = begun(one) ? [one, other] : [other, one];
  return way.every(stated) && !begun(rival) ? undefined : [`${one.join(", ")} | ${other.join(", ")}`];
};

const unless = (value: number | undefined, holds: (value: number) => boolean, needs: string): readonly string[] =>
  value === undefined || holds(value) ? [] : [needs];

const lognormalNeeds = ({ low, mean, sd }: Of<"lognormal">): readonly string[] => [
  ...unless(low, (value) => value > 0, "low > 0"),
  ...unless(mean, (value) => value > 0, "mean > 0"),
  ...spreadNeeds({ mean, sd }),
];

/** A spread that no digit of the mean shows cannot be told from none: who means certain says so. */
const spreadNeeds = ({
  mean,
  sd,
}: Readonly<{ mean?: number | undefined; sd?: number | undefined }>): readonly string[] =>
  sd !== undefined && sd > 0 && mean !== undefined && sd < 1e-9 * Math.abs(mean)
    ? ["sd ≥ mean/1 000 000 000"]
    : unless(sd, (value) => value > 0, "sd > 0");

/** A mean m and deviation s are those of a beta distribution only where s² < m(1 − m). */
const betaNeeds = ({ mean, sd, successes, failures }: Of<"beta">): readonly string[] => [
  ...unless(mean, (value) => value > 0 && value < 1, "0 < mean < 1"),
  ...unless(
    sd,
    (value) => value > 0 && (mean === undefined || value ** 2 < mean * (1 - mean)),
    "0 < sd² < mean(1 − mean)",
  ),
  ...(sd !== undefined && sd > 0 ? spreadNeeds({ mean, sd }) : []),
  ...unless(successes, (value) => value >= 0, "successes ≥ 0"),
  ...unless(failures, (value) => value >= 0, "failures ≥ 0"),
];
