import { z } from "zod";
import { samplings } from "./block.ts";

/** What a result says of uncertainty (FORMAT.md, Result, `simulation`; the parts it does not name are extensions). */

export const quantileKeys = ["0.025", "0.05", "0.25", "0.5", "0.75", "0.95", "0.975"] as const;
const quantiles = z.record(z.enum(quantileKeys), z.number());

/** Counts of draws between edges at equal distances; what lies outside is in the first and the last. */
const histogram = z.strictObject({ from: z.number(), to: z.number(), counts: z.array(z.number()) });

/** Cumulated present value by year, of the draws counted. */
const fanQuantiles = ["0.05", "0.25", "0.5", "0.75", "0.95"] as const;
export const fanKeys = fanQuantiles;
const fanWith = <R extends z.ZodType>(ratio: R) =>
  z.strictObject({
    firstYear: z.int(),
    draws: z.int(),
    mean: z.array(z.number()),
    quantiles: z.record(z.enum(fanQuantiles), z.array(z.number())),
    /**
     * The calendar year from which the cumulated flow stays at or above zero: whole years of 5 %, 50 % and 95 % of the draws, and the
     * share of them that are not paid back. Left out where a lump sum has no year of its own.
     */
    payback: z.strictObject({ low: ratio, median: ratio, high: ratio, never: z.number() }).optional(),
  });

/** Kronor, present value. Errors are standard errors, from the scrambles. */
const summary = z.strictObject({
  mean: z.number(),
  sd: z.number(),
  standardError: z.number(),
  quantiles,
  quantileErrors: quantiles,
  probabilityPositive: z.number(),
  probabilityError: z.number(),
  /** The central case, and how much the mean is above it (METHOD.md, Conventions). */
  central: z.number(),
  gap: z.number(),
  /** How many significant digits of the mean are no chance of the draws. */
  digits: z.int(),
  /**
   * The parameter over which the probability is integrated, and of society, the public sector and the decision the quantiles; null
   * where it is that of the draws. Quantiles of the draws are of type 7.
   */
  integratedOver: z.string().nullable(),
  histogram,
});
export type Summary = z.output<typeof summary>;
export type Histogram = z.output<typeof histogram>;
export type Quantiles = Summary["quantiles"];

const estimate = z.strictObject({ value: z.number(), standardError: z.number() });
export type Estimate = z.output<typeof estimate>;

const point = z.strictObject({
  valuePerOutcome: z.number(),
  /** That the net value is positive. */
  probability: z.number(),
  mean: z.number(),
  /** Of each alternative and of "nothing", where there are alternatives: the probability that it is best, and its mean. */
  alternatives: z.record(z.string(), z.strictObject({ probability: z.number(), mean: z.number() })).optional(),
});
export type AcceptabilityPoint = z.output<typeof point>;

/** The shapes that the result has for what may be unknown are given, since it is the result that holds this. */
export const simulationSchema = <R extends z.ZodType, U extends z.ZodType>({
  ratio,
  undefinedBecause,
}: Readonly<{ ratio: R; undefinedBecause: U }>) => {
  const known = z.union([summary, undefinedBecause]);
  const fan = fanWith(ratio);
  const range = z.strictObject({ low: ratio, median: ratio, high: ratio });
  const withFan = z.union([summary.extend({ fan: fan.optional() }), undefinedBecause]);
  /** After equalisation, and before it beside. */
  const viewed = z.union([summary.extend({ fan: fan.optional(), before: known }), undefinedBecause]);
  const valued = z.union([z.strictObject({ defined: z.literal(true), ...estimate.shape }), undefinedBecause]);
  const study = z.strictObject({ people: z.int(), evsi: valued, enbs: ratio });
  const studies = z.strictObject({ sizes: z.array(study), best: ratio });
  return z.strictObject({
    draws: z.int(),
    seed: z.int(),
    sampling: z.enum(samplings),
    society: withFan,
    publicSector: viewed,
    actors: z.record(z.string(), viewed),
    /** Each actor that others are part of, with all that are. */
    groups: z.record(z.string(), viewed),
    /** NNV framåt per person (METHOD.md, The decision). */
    forward: known,
    /**
     * By address in the result, of figures that are no net value: 5 %, 50 % and 95 % of the draws; undefined where no number is
     * enough in the draws at that end. A figure that is no number in some draw is left out.
     */
    ranges: z.record(z.string(), range),
    histogram: z.union([histogram, undefinedBecause]),
    /** Of the first outcome that has one; `acceptability` holds those of every outcome by id. */
    ceac: z.array(point),
    acceptability: z.record(z.string(), z.array(point)),
    /** Present value of what would be gained by knowing, over the people to come. */
    evpi: valued,
    evppi: z.record(z.string(), valued),
    evppiGroups: z.record(z.string(), valued),
    /** By outcome: a follow-up of so many pupils, with and without a comparison group of as many. */
    evsi: z.record(z.string(), z.strictObject({ withComparison: studies, withoutComparison: studies })),
    /** People to come, discounted: what per person is multiplied by. */
    population: ratio,
    importance: z.record(z.string(), z.number()),
    /** Share of the draws that were moved to a bound, in all and by outcome or share group. */
    movedToBound: z.number().optional(),
    moved: z.record(z.string(), z.number()),
    /** Society's NPV where two parameters are put at values: the two that move it most. Null where fewer are uncertain. */
    grid: z
      .strictObject({
        parameters: z.tuple([z.string(), z.string()]),
        values: z.tuple([z.array(z.number()), z.array(z.number())]),
        npv: z.array(z.array(z.number())),
      })
      .nullable(),
  });
};

export const tornadoSchema = z.array(
  z.strictObject({
    parameter: z.string(),
    low: z.number(),
    high: z.number(),
    npvAtLow: z.number(),
    npvAtHigh: z.number(),
  }),
);
