import type { Unit } from "../../models/appraisal.ts";
import type { beliefKinds } from "./leaves.ts";

/** What each kind is described by; where there are two ways, one is used at a time. */
export type Kind = (typeof beliefKinds)[number];
export type Keys = readonly string[];
export type HeldBelief = Readonly<Record<string, unknown>>;

export const keysOf: Readonly<Record<Kind, readonly Keys[]>> = {
  pert: [["low", "mode", "high"]],
  triangular: [["low", "mode", "high"]],
  uniform: [["low", "high"]],
  normal: [
    ["low", "high"],
    ["mean", "sd"],
  ],
  lognormal: [
    ["low", "high"],
    ["mean", "sd"],
  ],
  beta: [
    ["mean", "sd"],
    ["successes", "failures"],
  ],
  gamma: [["mean", "sd"]],
  observed: [["values"]],
  fixed: [["value"]],
};

/** What a belief is described by: that of which something is stated, else what was chosen, else the first. */
export const keysIn = (kind: Kind, held: HeldBelief | undefined, chosen: Keys | undefined): Keys => {
  const all = keysOf[kind];
  const stated = all.find((keys) => keys.some((key) => held?.[key] !== undefined));
  return stated ?? all.find((keys) => keys === chosen) ?? all[0]!;
};

/** How one knows a number, for those who have never met a curve; the kinds of the format are those of `other`. */
export const ways = ["none", "own", "interval", "counts", "error", "other"] as const;
export type Way = (typeof ways)[number];

/** The way in which a belief of that kind and with those keys is stated plainly. */
export const wayOf = (kind: Kind | undefined, keys: Keys): Way => {
  if (kind === undefined) return "none";
  if (kind === "pert") return "own";
  const hasEnds = keys.includes("low");
  if (hasEnds && isEndless(kind)) return "interval";
  if (kind === "beta" && keys.includes("successes")) return "counts";
  return kind === "normal" ? "error" : "other";
};

/** Kinds without ends of their own: low and high are always so and so sure. */
export const isEndless = (kind: Kind): boolean => kind === "normal" || kind === "lognormal";

/** Of a judgement one is seldom surer than this, and of a study's interval it is what is nearly always meant. */
const SURE = 0.8;
const STUDY_SURE = 0.95;

/** Units of what cannot be below zero: a ratio of two risks, people, time, money for something. */
const positive: ReadonlySet<Unit | undefined> = new Set([
  ...(["factor", "person", "hour", "year"] as const),
  ...(["SEK", "SEK/outcome", "SEK/outcome/year", "SEK/hour"] as const),
]);

const isPositive = (unit: Unit | undefined): boolean => positive.has(unit);

/** The curve that a study's interval is taken for: what cannot be below zero has a longer tail upwards. */
export const intervalKind = (unit: Unit | undefined, low: unknown): "normal" | "lognormal" =>
  isPositive(unit) && !(typeof low === "number" && low <= 0) ? "lognormal" : "normal";

/** A belief of another kind with what both kinds have. */
export const turnedTo = (kind: Kind, before: HeldBelief | undefined, value: unknown): HeldBelief => {
  const keys = keysOf[kind].flat();
  const kept = [...keys, "confidence", "truncate"].filter((key) => before?.[key] !== undefined);
  const centre = keys.includes("mode") && before?.mode === undefined && value !== undefined ? { mode: value } : {};
  const sure = isEndless(kind) && before?.confidence === undefined ? { confidence: SURE } : {};
  return { kind, ...centre, ...sure, ...only(before, kept) };
};

/** A belief as another way states it, with what both say: an interval and how sure it is mean the same in both. */
export const inWay = (
  way: Exclude<Way, "none">,
  before: HeldBelief | undefined,
  { unit, value }: Readonly<{ unit: Unit | undefined; value: unknown }>,
): HeldBelief => {
  switch (way) {
    case "own":
      return turnedTo("pert", before, value);
    case "interval":
      return {
        kind: intervalKind(unit, before?.low),
        confidence: STUDY_SURE,
        ...only(before, ["low", "high", "confidence", "truncate"]),
      };
    case "counts":
      return { kind: "beta", ...only(before, ["successes", "failures", "truncate"]) };
    case "error":
      return {
        kind: "normal",
        ...(value !== undefined && { mean: value }),
        ...only(before, ["mean", "sd", "truncate"]),
      };
    case "other":
      return before ?? turnedTo("pert", before, value);
    default:
      return way satisfies never;
  }
};

const only = (held: HeldBelief | undefined, keys: readonly string[]): HeldBelief =>
  Object.fromEntries(keys.filter((key) => held?.[key] !== undefined).map((key) => [key, held![key]]));

/** The same described by other keys: a belief is described once. */
export const rekeyed = (kind: Kind, held: HeldBelief, from: Keys, to: Keys): HeldBelief => {
  const rest = Object.entries(held).filter(
    ([key]) => !from.includes(key) && (key !== "confidence" || to.includes("low")),
  );
  return { ...Object.fromEntries(rest), ...(to.includes("low") && isEndless(kind) && { confidence: SURE }) };
};

/**
 * The edits of a study's lower end: the curve follows what it says of itself, but for one that somebody has chosen by name.
 */
export const lowEdits = (held: HeldBelief, unit: Unit | undefined, low: number | undefined): HeldBelief => {
  const isFollowed = held.kind === intervalKind(unit, held.low);
  return { low, ...(isFollowed && { kind: intervalKind(unit, low) }) };
};

/** So many of so many: how many there are of all, where that can be told. */
export const allOf = ({ successes, failures }: HeldBelief): number | undefined =>
  typeof failures === "number" ? exactly(((successes as number | undefined) ?? 0) + failures) : undefined;

/** Those for whom it was so, with as many in all as before. */
export const withSome = (held: HeldBelief, some: number | undefined): HeldBelief => {
  const all = allOf(held);
  return { successes: some, ...(all !== undefined && { failures: restOf(all, some) }) };
};

/** Those for whom it was not so. */
export const restOf = (all: number, some: unknown): number => exactly(all - ((some as number | undefined) ?? 0));

/** Counts may be weighted: 0.3 − 0.1 is 0.2. */
const exactly = (count: number): number => Number(count.toPrecision(12));
