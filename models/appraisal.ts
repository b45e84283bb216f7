import { z } from "zod";
import { ID, MOST_ALTERNATIVES, MOST_ENTRIES, MOST_NAME_LETTERS, MOST_TEXT_LETTERS } from "./limits.ts";
import { concepts, costCategories, designs, sectors, units, valuationCategories } from "./terms.ts";

// The content security policy forbids generated code; zod would otherwise probe for `new Function`.
z.config({ jitless: true });

/** Version of the document format that this engine writes and reads. */
export const FORMAT = "samvinst/appraisal@1";

const id = z.string().regex(ID);
const text = z.string().max(MOST_TEXT_LETTERS);
const name = z.string().max(MOST_NAME_LETTERS);
/** Calendar years have four digits, as numbers and as keys. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 9999;
// The limits come first and end the reading: of a number far outside them one thing is said.
const year = z.number().min(FIRST_YEAR, { abort: true }).max(LAST_YEAR, { abort: true }).int();
/** A date is a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. */
export const DATE = "date";
const date = z.string().regex(/^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, DATE);
/** A calendar year as a key. */
export const YEAR_KEY = /^[1-9]\d{3}$/;
const yearKey = z.string().regex(YEAR_KEY);
const wholeYears = z.int();
/** A plain number (a certain constant) or the id of a parameter. */
export const REF = "number | id";
/** Of text where a ref stands the schema speaks as of an id; its message tells that a number may stand there too. */
const refId = z.string().regex(ID, REF);
const ref = z.union([z.number(), refId]);
const perYear = <T extends z.ZodType>(of: T) => z.record(yearKey, of);
/** Lists and maps are no longer (`judgedJson`); said here too, it is published with the schema. */
const list = <T extends z.ZodType>(of: T) => z.array(of).max(MOST_ENTRIES);
const listed = <T extends z.ZodType>(of: T) => list(of).optional();

const phase = z.enum(["development", "operation"]);

const source = z.strictObject({
  title: text.optional(),
  publisher: text.optional(),
  edition: text.optional(),
  locator: text.optional(),
  url: text.optional(),
});

const settings = z.strictObject({
  currency: z.literal("SEK").optional(),
  baseYear: year,
  priceYear: year,
  lastYear: year.optional(),
  budgetYears: wholeYears.min(1).optional(),
  discounting: z.strictObject({
    schedule: list(z.strictObject({ fromYear: wholeYears.min(0), rate: ref })).min(1),
    timing: z.enum(["yearStart", "yearMiddle", "yearEnd"]).optional(),
  }),
  costOfPublicFunds: z
    .strictObject({ factor: ref.optional(), appliesTo: z.enum(["net", "gross"]).optional() })
    .optional(),
  simulation: z
    .strictObject({
      draws: z.int().min(0).max(1_000_000).optional(),
      seed: z.int().min(0).optional(),
      sampling: z.enum(["sobol", "random"]).optional(),
    })
    .optional(),
  disclosureLimit: z.int().min(0).optional(),
});

const number = z.number().optional();
const beliefOf = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({
    kind: z.literal(kind),
    ...shape,
    truncate: z.strictObject({ least: number, most: number }).optional(),
    confidence: z.number().gt(0).lt(1).optional(),
  });
const ends = { low: z.number(), high: z.number() };
const spread = { low: number, high: number, mean: number, sd: number };
/** What else a kind needs (`normal` either ends with confidence or mean and sd) is checked as meaning. */
const belief = z.discriminatedUnion("kind", [
  beliefOf("fixed", { value: z.number() }),
  beliefOf("uniform", ends),
  beliefOf("triangular", { ...ends, mode: z.number() }),
  beliefOf("pert", { ...ends, mode: z.number(), lambda: number }),
  beliefOf("normal", spread),
  beliefOf("lognormal", spread),
  beliefOf("beta", { mean: number, sd: number, successes: number, failures: number }),
  beliefOf("gamma", { mean: z.number(), sd: z.number() }),
  beliefOf("observed", { values: list(z.number()).min(1) }),
]);

const evidence = z.strictObject({
  grade: z.enum(["high", "medium", "low", "none"]).optional(),
  design: z.enum(designs).optional(),
  why: text.optional(),
});

const parameter = z.strictObject({
  id,
  name,
  unit: z.enum(units),
  value: z.number().optional(),
  belief: belief.optional(),
  bounds: z.strictObject({ least: z.number().optional(), most: z.number().optional() }).optional(),
  source: source.optional(),
  evidence: evidence.optional(),
  verified: z
    .discriminatedUnion("state", [
      z.strictObject({ state: z.literal("no"), because: text.optional() }),
      z.strictObject({ state: z.literal("yes"), by: text, on: text }),
    ])
    .optional(),
  usage: z.enum(["marginal", "average", "unknown"]).optional(),
  library: z.strictObject({ entry: text, edition: z.int(), hash: text.optional() }).optional(),
  stream: z.int().min(0).optional(),
  goodUntil: date.optional(),
});

const series = z.strictObject({
  id,
  name,
  values: perYear(z.number().positive()),
  provisional: listed(yearKey),
  beyond: z.strictObject({ rate: ref, because: text.optional() }).optional(),
  source: source.optional(),
});

/** The alternatives that a line or an outcome is in; left out: in all of them. */
const inSome = list(id).min(1).optional();

/** Effect values may be one ref, or one per cohort, or (count) one per outcome year. */
const refOrMap = z.union([z.number(), refId, z.record(z.string(), ref)]);
const outcome = z.strictObject({
  id,
  name,
  concept: z.enum(concepts),
  in: inSome,
  cohorts: list(id),
  takeUp: ref.optional(),
  lagYears: wholeYears.min(0).optional(),
  effect: z.strictObject({
    measure: z.enum(["riskDifference", "relativeRisk", "oddsRatio", "perPerson", "count"]),
    value: refOrMap.optional(),
    baselineRisk: refOrMap.optional(),
    per: z.enum(["reached", "offered"]).optional(),
  }),
  deadweight: ref.optional(),
  ownShare: ref.optional(),
  displacement: ref.optional(),
  evidenceFactor: ref.optional(),
});

const linePrices = z.strictObject({ basis: z.enum(["nominal", "real"]), year: year.optional(), series: id.optional() });

const cost = z.strictObject({
  id,
  name,
  payer: id,
  category: z.enum(costCategories),
  kind: z.enum(["cash", "inKind"]).optional(),
  fund: z.boolean().optional(),
  phase: phase.optional(),
  in: inSome,
  opportunityShare: ref.optional(),
  factor: ref.optional(),
  amounts: perYear(ref).optional(),
  ingredients: perYear(
    z.strictObject({ hours: ref, hourlyWage: ref, oncost: ref.optional(), overhead: ref.optional() }),
  ).optional(),
  equipment: z
    .strictObject({ price: ref, lifeYears: wholeYears.min(1), rate: ref, years: list(year).min(1) })
    .optional(),
  prices: linePrices,
});

const valuation = z.strictObject({
  id,
  name,
  outcome: id,
  category: z.enum(valuationCategories),
  in: inSome,
  valueOfOutcome: z.boolean().optional(),
  content: z.enum(["earnings", "labourCost", "net", "unknown"]).optional(),
  amount: ref,
  prices: z.strictObject({
    year: z.union([year, z.literal("unknown")]),
    takenAs: year.optional(),
    series: id.optional(),
    because: text.optional(),
  }),
  profile: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("lumpSum") }),
    z.strictObject({
      kind: z.literal("stream"),
      calibratedRate: ref,
      atAge: wholeYears,
      fromAge: wholeYears,
      toAge: wholeYears,
      shapeGrowth: ref.optional(),
    }),
    z.strictObject({
      kind: z.literal("annual"),
      years: wholeYears.min(1),
      firstLag: wholeYears.min(0),
      dropOff: ref.optional(),
    }),
  ]),
  persistence: ref.optional(),
  realUprating: ref.optional(),
  realised: z.enum(["cash", "capacity", "welfare"]).optional(),
  recipients: z.record(id, ref),
  equalised: listed(id),
});

const set = z
  .record(id, z.strictObject({ value: z.number().optional(), belief: belief.optional(), because: text.optional() }))
  .optional();

const scenario = z.strictObject({
  id,
  name,
  settings: z.record(z.string(), z.unknown()).optional(),
  without: listed(id),
  set,
});

/** What there is to choose among, one of them, beside doing nothing. */
const alternative = z.strictObject({ id, name, set, without: listed(id), only: list(id).min(1).optional() });

/** Who comments on a final report, and as what. */
const comment = z.strictObject({
  id,
  role: z.enum(["coordinator", "economist", "researcher"]),
  name: name.optional(),
  date: date.optional(),
  text: text.optional(),
});

/** What people write for the reports; every part is optional, and nothing of it changes a figure. */
const written = z.strictObject({
  /** Förslag till beslut. */
  proposal: text.optional(),
  /** Ärendebeskrivning. */
  matter: text.optional(),
  /** Barnets bästa. */
  childsBest: text.optional(),
  /** Jämställdhet och jämlikhet. */
  equality: text.optional(),
  /** Uppföljning. */
  followUp: text.optional(),
  /** Beslutsunderlag. */
  basis: text.optional(),
  /** Expedieras till. */
  sentTo: text.optional(),
  /** Öppna frågor. */
  openQuestions: text.optional(),
  /** Slutrapportens resultat, i ord. */
  results: text.optional(),
  comments: listed(comment),
});

export const reservedKeys: ReadonlySet<string> = new Set(["followUp", "comments"]);

/**
 * The appraisal document of FORMAT.md: the file, the API's body and the content of a revision.
 * Everything FORMAT.md does not list as required is optional; the defaults are filled in by `complete`.
 * `reservedKeys` are for later versions of the format and refused until built.
 */
export const appraisalSchema = z.strictObject({
  format: z.literal(FORMAT),
  title: name,
  description: text.optional(),
  stage: z.enum(["idea", "application", "decided", "running", "final", "followUp"]).optional(),
  diaryNumber: text.optional(),
  illustrative: z.boolean().optional(),
  asOf: date.optional(),
  settings,
  decision: z
    .strictObject({
      year,
      atStake: z.strictObject({ costs: listed(id), cohorts: listed(id) }),
      future: z.strictObject({ peoplePerYear: ref, years: wholeYears.min(1) }),
      /** What it costs to follow pupils up: once, and for each of them. */
      study: z.strictObject({ fixed: ref, perPerson: ref }).optional(),
    })
    .optional(),
  actors: list(z.strictObject({ id, name, sector: z.enum(sectors), partOf: id.optional() })).min(1),
  series: listed(series),
  parameters: listed(parameter),
  shareGroups: listed(
    z.strictObject({
      parameters: list(id).min(1),
      belief: z.strictObject({ kind: z.literal("dirichlet"), weights: list(z.number().positive()) }).optional(),
    }),
  ),
  correlations: listed(
    z.strictObject({ between: z.tuple([id, id]), rank: z.number().min(-1).max(1), because: text.optional() }),
  ),
  cohorts: listed(z.strictObject({ id, name, people: perYear(ref), phase: phase.optional() })),
  outcomes: listed(outcome),
  costs: listed(cost),
  valuations: listed(valuation),
  equalisation: listed(z.strictObject({ from: id, keep: ref, to: id })),
  transfers: listed(
    z.strictObject({ id, name, from: id, to: id, in: inSome, amounts: perYear(ref), prices: linePrices }),
  ),
  unpriced: listed(
    z.strictObject({
      id,
      name,
      direction: z.enum(["+", "−", "?"]),
      size: z.enum(["small", "medium", "large"]),
      why: text.optional(),
    }),
  ),
  alternatives: z.array(alternative).max(MOST_ALTERNATIVES).optional(),
  scenarios: listed(scenario),
  report: written.optional(),
});

type Schema = z.output<typeof appraisalSchema>;
type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
type DeepPartial<T> = T extends readonly (infer E)[]
  ? readonly DeepPartial<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;

/** A document that passed both gates: every required leaf is there and every rule holds. */
export type Appraisal = DeepReadonly<Schema>;
/** A document someone is still writing: any leaf may be absent (the shape gate). */
export type Draft = DeepPartial<Schema>;

export type Ref = number | string;
export type Unit = (typeof units)[number];
export type Sector = (typeof sectors)[number];
type Element<K extends keyof Appraisal> = NonNullable<Appraisal[K]> extends readonly (infer E)[] ? E : never;
export type Actor = Element<"actors">;
export type Series = Element<"series">;
export type Parameter = Element<"parameters">;
export type Cohort = Element<"cohorts">;
export type Outcome = Element<"outcomes">;
export type Cost = Element<"costs">;
export type Valuation = Element<"valuations">;
export type Transfer = Element<"transfers">;
export type Alternative = Element<"alternatives">;
export type Scenario = Element<"scenarios">;
export type Source = DeepReadonly<z.output<typeof source>>;
