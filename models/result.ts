import { z } from "zod";
import { simulationSchema, tornadoSchema } from "./uncertainty/schema.ts";

/** The result of FORMAT.md, `samvinst/result@1`. Kronor are real kronor of the price year; `present` is present value in the base year. */
export const RESULT_FORMAT = "samvinst/result@1";
/** Version of the engine, written into every result. */
export const ENGINE = "1.0.0";

/** Why a figure is not known. Never Infinity, never NaN. */
export const whys = [
  "effectUnknown",
  "noCosts",
  "noFund",
  "noGain",
  "noBenefits",
  "lumpSum",
  "noOutlay",
  "never",
  "unreachable",
  "pays",
  "paysWithout",
  "noValue",
  "negativeValue",
  "noBaseline",
  "nothingLeft",
  "noSeries",
  "infinite",
  "neither",
  "noDecision",
  "noOperation",
  "split",
  "noPeople",
  "notFinite",
  "noStudyCost",
  "fewDraws",
  /** Printed, it could be read back to few people. */
  "withheld",
] as const;
export type Why = (typeof whys)[number];

const undefinedBecause = z.strictObject({ defined: z.literal(false), why: z.enum(whys) });
const ratio = z.union([z.strictObject({ defined: z.literal(true), value: z.number() }), undefinedBecause]);
const paybackRatio = z.union([
  z.strictObject({ defined: z.literal(true), year: z.int(), years: z.int() }),
  undefinedBecause,
]);

const perspective = z.strictObject({
  pvCosts: z.number(),
  pvBenefits: ratio,
  npv: ratio,
  bcr: ratio,
  npvRatio: ratio,
  npvPerFundKrona: ratio,
  irr: z.union([z.strictObject({ roots: z.array(z.number()) }), undefinedBecause]),
  payback: z.strictObject({ undiscounted: paybackRatio, discounted: paybackRatio }),
});
const beforeAfter = <T extends z.ZodType>(of: T) => z.strictObject({ before: of, after: of });
const needed = z.strictObject({ needed: ratio, whole: ratio, observed: ratio, impossible: z.boolean() });
/** By outcome year. */
const watch = z.strictObject({
  reached: z.record(z.string(), z.number()),
  anyway: z.record(z.string(), z.number()),
  observed: z.union([undefinedBecause, z.record(z.string(), z.number())]),
});
const steps = ["reached", "effect", "deadweight", "ownShare", "displacement", "evidenceFactor"] as const;
/** What a figure rests on that a reader must know: shown beside the figure, never only in a list of warnings. */
export const marks = ["notVerified", "assumedIndex", "provisionalIndex", "priceYearUnknown"] as const;

const decision = z.strictObject({ whole: ratio, forward: ratio, forwardPerPerson: ratio });

/** What is shown of every alternative beside the others, in the central case. */
const alternative = z.strictObject({
  gained: z.record(z.string(), z.strictObject({ total: ratio, discounted: ratio })),
  society: perspective,
  publicSector: beforeAfter(perspective),
  mvpf: ratio,
  costPerOutcome: z.record(z.string(), z.strictObject({ undiscounted: ratio, discounted: ratio })),
  decision,
  /** Another alternative, or "nothing", that costs society no more and gives no less, and is better in one of them. */
  dominatedBy: z.string().nullable(),
});

export const resultSchema = z.strictObject({
  format: z.literal(RESULT_FORMAT),
  engine: z.string(),
  inputHash: z.string(),
  scenario: z.string().nullable(),
  /** Extension: the alternative, the document's first, that all but `alternatives` is of; null where there are none. */
  alternative: z.string().nullable(),
  gained: z.record(
    z.string(),
    z.strictObject({
      total: ratio,
      discounted: ratio,
      byYear: z.record(z.string(), z.number()),
      funnel: z.array(z.strictObject({ step: z.enum(steps), left: z.number() })),
      /** Extensions: Σ reached (1 − p0); what one outcome is worth to society (w of break-even); what all gained are, at λ = 1. */
      anyway: ratio,
      worth: ratio,
      benefits: ratio,
    }),
  ),
  society: perspective,
  publicSector: beforeAfter(perspective),
  sectors: z.record(z.string(), beforeAfter(perspective)),
  actors: z.record(z.string(), beforeAfter(perspective)),
  groups: z.record(z.string(), beforeAfter(perspective)),
  mvpf: ratio,
  costPerOutcome: z.record(z.string(), z.strictObject({ undiscounted: ratio, discounted: ratio })),
  siloGap: z.strictObject({ outside: z.record(z.string(), ratio), late: ratio }),
  /** `payers` is an extension: what each payer pays of a cohort's cost. */
  steadyState: z.strictObject({ costPerCohort: ratio, npvPerCohort: ratio, payers: z.record(z.string(), ratio) }),
  /** Extension: NNV hela and framåt (METHOD.md, The decision), present value in the base year, and framåt per person at stake. */
  decision,
  budget: z.array(
    z.strictObject({
      year: z.int(),
      payer: z.string(),
      kind: z.enum(["cash", "inKind"]),
      fund: z.boolean(),
      nominal: ratio,
    }),
  ),
  /** Extension: sums of the budget, so that no screen adds up; not known where a part is not. */
  budgetTotals: z.strictObject({
    years: z.record(z.string(), ratio),
    lines: z.array(
      z.strictObject({ payer: z.string(), kind: z.enum(["cash", "inKind"]), fund: z.boolean(), nominal: ratio }),
    ),
    total: ratio,
    fund: ratio,
  }),
  breakEven: z.strictObject({
    outcomes: z.record(
      z.string(),
      z.strictObject({
        society: needed,
        publicSector: beforeAfter(needed),
        actors: z.record(z.string(), beforeAfter(needed)),
        groups: z.record(z.string(), beforeAfter(needed)),
        /** Extension: `observed` of society by outcome year; only of outcomes that are a risk of those reached. */
        watch: watch.optional(),
      }),
    ),
    parameters: z.record(z.string(), z.union([z.strictObject({ roots: z.array(z.number()) }), undefinedBecause])),
    unpriced: ratio,
    /** Extension: `unpriced` per person of all cohorts, as it is and not discounted over the years in which they start. */
    unpricedPerPerson: ratio,
  }),
  flows: z.array(
    z.strictObject({
      year: z.int(),
      actor: z.string().optional(),
      line: z.string(),
      category: z.string(),
      amount: z.number(),
      present: z.number(),
    }),
  ),
  /** Left out where it is withheld. */
  cutAfterLastYear: z.number().optional(),
  /** Extension: every alternative by its id. */
  alternatives: z.record(z.string(), alternative),
  /** Null without draws. */
  simulation: simulationSchema({ ratio, undefinedBecause }).nullable(),
  /** Society's NPV with one parameter at the 5th and the 95th percentile of its belief; the widest first. */
  tornado: tornadoSchema,
  warnings: z.array(
    z.strictObject({
      kind: z.string(),
      at: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      message: z.string().optional(),
    }),
  ),
  defaults: z.array(z.string()),
  /** Extension of FORMAT.md: figure address → what it rests on (only addresses with a mark are listed). */
  marks: z.record(z.string(), z.array(z.enum(marks))),
  /** Extension of FORMAT.md: the two years every figure is labelled with, and the horizon used. */
  settings: z.strictObject({
    baseYear: z.int(),
    priceYear: z.int(),
    firstYear: z.int(),
    lastYear: z.int(),
    budgetYears: z.int(),
  }),
});

export type Result = z.output<typeof resultSchema>;
export type Ratio = z.output<typeof ratio>;
export type PaybackRatio = z.output<typeof paybackRatio>;
export type PerspectiveResult = z.output<typeof perspective>;
export type BreakEvenResult = z.output<typeof needed>;
export type AlternativeResult = z.output<typeof alternative>;
export type WatchResult = z.output<typeof watch>;
export type FunnelStep = (typeof steps)[number];
export type Simulation = NonNullable<Result["simulation"]>;
export type Tornado = Result["tornado"];
export type Mark = (typeof marks)[number];

export const known = (value: number): Ratio => ({ defined: true, value });
export const unknown = (why: Why): { defined: false; why: Why } => ({ defined: false, why });

/** Sums that cancel leave rounding behind: less than a millionth (of a krona, of an outcome) is nothing to divide by. */
export const isNothing = (value: number): boolean => Math.abs(value) < 1e-6;
