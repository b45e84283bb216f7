import fc from "fast-check";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { complete } from "../../models/complete.ts";
import { placesOf } from "../../models/places.ts";
import { rangesOf } from "../../models/ranges.ts";
import { centralOf } from "./central.ts";
import { chooser, several } from "./choice.ts";
import { appraisalArbitrary } from "./random.ts";
import { unsettled } from "./unsettled.ts";

type Belief = NonNullable<Parameter["belief"]>;
type Chooser = ReturnType<typeof chooser>;
/** Around a value what is believed of it; `least` and `most` are what may stand at all its places. */
type Around = Readonly<{ low: number; value: number; high: number; least: number; most: number }>;

/** What breaks a bound when it moves far: the change of a risk, or a count of no more than the people. */
const isNarrow = (at: string): boolean => /\/effect\/|\/people\//.test(at);
/** Six digits are what a person would write, and still within the range. */
const written = (value: number, { least, most }: Readonly<{ least: number; most: number }>): number =>
  Math.min(most, Math.max(least, Number(value.toPrecision(6))));

const distanceOf = ({ unit }: Parameter, value: number, least: number, most: number, narrow?: number): number => {
  if (narrow === undefined) return Math.abs(value) || (most - least === Infinity ? 100 : 0.2 * (most - least));
  const toEnds = [value - least, most - value].filter(Number.isFinite);
  return narrow * Math.min(Math.abs(unit === "factor" ? value - 1 : value), ...toEnds);
};
const aroundOf = (
  choices: Chooser,
  parameter: Parameter,
  range: Omit<Around, "low" | "value" | "high">,
  narrow: boolean,
) => {
  const value = centralOf(parameter);
  // Now and then an effect is so uncertain that draws break its bounds.
  const share = narrow ? choices.pick([0.05, 0.05, 0.05, 0.2, 0.5]) : undefined;
  const distance = distanceOf(parameter, value, range.least, range.most, share);
  const width = distance * choices.pick([0.5, 0.2, 1]);
  const low = written(value - width * choices.pick([1, 0.5, 0]), range);
  const high = written(value + width * choices.pick([1, 0.7, 0]), range);
  return { low: Math.min(low, value), value, high: Math.max(high, value), ...range };
};

const kinds = ["uniform", "triangular", "pert", "normal", "lognormal", "beta", "gamma", "observed", "fixed"] as const;
/** The belief of a kind, or a uniform one where the kind cannot say it. */
const ofKind = (choices: Chooser, kind: Belief["kind"], { low, value, high, least, most }: Around): Belief => {
  const { chance, integer, pick } = choices;
  const sd = Number(((high - low) / 4).toPrecision(4));
  const inside = low < value && value < high;
  const confidence = inside && chance(0.4) ? { confidence: pick([0.8, 0.5, 0.95]) } : {};
  if (kind === "fixed") return { kind, value };
  if (kind === "observed") {
    const values = several(integer(1, 6), () => low + pick([0.5, 0, 1, 0.25, 0.7]) * (high - low));
    // A year in which nobody came, or nothing was paid.
    return { kind, values: least <= 0 && most >= 0 && chance(0.2) ? [...values, 0] : values };
  }
  if (kind === "triangular") return { kind, low, mode: value, high, ...confidence };
  if (kind === "pert")
    return { kind, low, mode: value, high, ...confidence, ...(chance(0.3) ? { lambda: pick([2, 8]) } : {}) };
  if (kind === "normal")
    return chance(0.5) ? { kind, mean: value, sd } : { kind, low, high, confidence: pick([0.9, 0.6]) };
  if (kind === "lognormal" && low > 0)
    return chance(0.5) ? { kind, mean: value, sd } : { kind, low, high, confidence: pick([0.9, 0.6]) };
  if (kind === "gamma" && value > 0) return { kind, mean: value, sd };
  if (kind === "beta" && value > 0 && value < 1) {
    const people = Math.min(1e5, Math.round((value * (1 - value)) / sd ** 2));
    if (chance(0.5)) return { kind, successes: Math.round(value * people), failures: Math.round((1 - value) * people) };
    return { kind, mean: value, sd: Math.min(sd, 0.5 * Math.sqrt(value * (1 - value))) };
  }
  return { kind: "uniform", low, high };
};
const endsOf = (belief: Belief): readonly [number, number] => {
  if (belief.kind === "beta") return [0, 1];
  if (belief.kind === "lognormal" || belief.kind === "gamma") return [0, Infinity];
  return belief.kind === "normal" || belief.confidence !== undefined ? [-Infinity, Infinity] : [NaN, NaN];
};
const finite = (ends: Readonly<{ least: number; most: number }>) =>
  Object.fromEntries(Object.entries(ends).filter(([, end]) => Number.isFinite(end)));
/** A tail that reaches further than may stand at its places is cut, by the belief or by the parameter's bounds. */
const cut = (
  choices: Chooser,
  parameter: Parameter,
  belief: Belief,
  { low, value, high, least, most }: Around,
): Parameter => {
  const [from, to] = endsOf(belief);
  const isLong = from < least || to > most;
  // Bounds cut infinite tails alone: ends that are finite must lie within them.
  const isEndless =
    belief.kind === "normal" || (to === Infinity && from === 0 && least <= 0 && belief.confidence === undefined);
  if (isLong && isEndless && choices.chance(0.3)) return { ...parameter, belief, bounds: finite({ least, most }) };
  if (isLong) return { ...parameter, belief: { ...belief, truncate: finite({ least, most }) } };
  if (belief.kind === "fixed" || belief.kind === "observed" || !choices.chance(0.15)) return { ...parameter, belief };
  const truncate = choices.pick([
    { least: (low + value) / 2, most: (value + 3 * high) / 4 },
    { most: (value + high) / 2 },
    { least: (low + value) / 2 },
  ]);
  return { ...parameter, belief: { ...belief, truncate } };
};

type Shares = NonNullable<Appraisal["shareGroups"]>;
const memberOf = (groups: Shares, id: string) => groups.find(({ parameters }) => parameters.includes(id));
/** Rank correlations by one common cause in each of a few sets, so that their matrix is positive definite. */
const correlationsOf = (choices: Chooser, ids: readonly string[]): NonNullable<Appraisal["correlations"]> => {
  const { integer, pick } = choices;
  const sets = ids.length < 2 ? [] : pick([[4], [], [2], [3, 3]]);
  let left = [...ids];
  return sets.flatMap((size) => {
    const chosen = several(Math.min(size, left.length), () => {
      const id = left[integer(0, left.length - 1)]!;
      left = left.filter((other) => other !== id);
      return { id, loading: pick([0.8, -0.6, 0.9, 0.3, -0.9]) };
    });
    return chosen.flatMap((one, at) =>
      chosen.slice(at + 1).map((other) => {
        const rank = Number(((6 / Math.PI) * Math.asin((one.loading * other.loading) / 2)).toFixed(4));
        return { between: [one.id, other.id] as [string, string], rank };
      }),
    );
  });
};
/** Streams by position, or stated: moved by as many, or in the opposite order. */
const streamsOf = ({ pick }: Chooser, count: number): ((position: number) => Pick<Parameter, "stream">) =>
  pick([
    () => ({}),
    (position: number) => ({ stream: position + 40 }),
    (position: number) => ({ stream: count - position }),
    () => ({}),
  ]);

const believe = (choices: Chooser, given: Appraisal): Appraisal => {
  const document = unsettled(choices, given);
  const { parameters = [], shareGroups = [] } = document;
  const { allowed } = rangesOf(complete(document).document);
  const places = placesOf(document);
  const streamOf = streamsOf(choices, parameters.length);
  const groups = shareGroups.map((group) =>
    // Small weights are where most is uncertain of who gets it.
    group.belief && choices.chance(0.3)
      ? { ...group, belief: { ...group.belief, weights: group.belief.weights.map((weight) => weight / 10) } }
      : group,
  );
  const believed = parameters.map((parameter, position): Parameter => {
    const { belief: _, ...certain } = { ...parameter, value: centralOf(parameter), ...streamOf(position) };
    const at = places.flatMap((place) => (place.ref === parameter.id ? [place.at] : []));
    const group = memberOf(groups, parameter.id);
    // Shares that nothing holds together add to 1 as long as they are certain.
    const isCertain = group ? group.belief || choices.chance(0.6) : at.some((one) => one.includes("/recipients/"));
    const range = allowed(parameter.id);
    if (isCertain || !(range.least < range.most) || choices.chance(0.15)) return certain;
    const narrow = at.some(isNarrow);
    const around = aroundOf(choices, parameter, range, narrow);
    // Ends that rounding alone keeps apart say nothing.
    if (around.high - around.low <= 1e-6 * Math.abs(around.value)) return certain;
    const whole = cut(choices, certain, ofKind(choices, choices.pick(kinds), around), around);
    const { value: __, ...alone } = whole;
    return narrow || group || !choices.chance(0.3) ? whole : alone;
  });
  const drawn = believed.filter(({ belief }) => belief !== undefined && belief.kind !== "fixed").map(({ id }) => id);
  return { ...document, parameters: believed, shareGroups: groups, correlations: correlationsOf(choices, drawn) };
};

const choicesOf = (numbers: readonly number[]) => chooser(numbers.toReversed().map((number) => number / 4096));
/** Random documents of the central case in which nearly everything is believed that may be. */
export const believedArbitrary: fc.Arbitrary<Appraisal> = fc
  .tuple(
    appraisalArbitrary,
    fc.noBias(fc.array(fc.integer({ min: 0, max: 4095 }), { minLength: 400, maxLength: 800, size: "max" })),
  )
  .map(([document, numbers]) => believe(choicesOf(numbers), document));
