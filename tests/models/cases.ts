import type { ProblemKind } from "../../models/problem.ts";
import { type Edit, example } from "./edit.ts";

const exempelkommunen = example("exempelkommunen");

/** Kinds that others raise: whoever reads the bytes, names a scenario, cuts the list, waits for the answer or draws. */
type Elsewhere =
  | "notJson"
  | "notUtf8"
  | "tooLarge"
  | "moreProblems"
  | "tooSlow"
  | "unreadableFile"
  | "noFile"
  | "unknownFlag"
  | "flagValue"
  | "unknownScenario"
  | "drawsBeyondBounds"
  | "noShareGivesWay"
  // Of a public report (disclosure.test.ts).
  | "cannotWithhold";
type Checked = Exclude<ProblemKind, Elsewhere>;

/** Edits of the example that raise exactly one problem, its address, and edits close to them that raise none. */
export type Case = Readonly<{
  edits: readonly Edit[];
  at: string;
  near: readonly Edit[];
  values?: object;
  breaks?: string;
}>;

/** A parameter of a document, to be added to its list. */
export const parameter = (id: string, unit: string, rest: object) => ({ id, name: id, unit, ...rest });
const lifetime = "/valuations/lifetime-value";
const tax = {
  ...exempelkommunen.valuations![0],
  id: "tax",
  category: "tax",
  valueOfOutcome: false,
};
const degree = { ...exempelkommunen.outcomes![0], id: "degree", concept: "degree" };
const degreeValue = { ...exempelkommunen.valuations![0], id: "degree-value", outcome: "degree" };
/** A series that holds years far from all others, so that nothing but the span is wrong with them. */
const far: Edit = ["/series/-", { id: "far", name: "", values: { "1022": 1, "2025": 1, "9999": 1 } }];
const noOverlap: Edit = ["/cohorts/-", { id: "others", name: "", people: { "2025": 1 } }];

/** A belief about 0 ± 1, all of it far below the bounds. */
const aroundZero = (bounds: object) => parameter("x", "SEK", { belief: { kind: "normal", mean: 0, sd: 1 }, bounds });
/** A value inside so many objects. */
const inside = (levels: number): object => (levels === 1 ? {} : { a: inside(levels - 1) });
const unused = (count: number): Edit => [
  "/parameters",
  [
    ...exempelkommunen.parameters!,
    ...Array.from({ length: count - exempelkommunen.parameters!.length }, (_, place) =>
      parameter(`p${place}`, "SEK", { value: 1 }),
    ),
  ],
];
const indices = (count: number): Edit => [
  "/series/kpi/values",
  Object.fromEntries(Array.from({ length: count }, (_, place) => [1000 + place, 1])),
];
const dirichlet: Edit = ["/shareGroups/0/belief", { kind: "dirichlet", weights: [50, 20, 10, 20] }];
const shareBelief = { kind: "uniform", low: 0.1, high: 0.2 };
const related = (one: string, other: string, rank: number): Edit => [
  "/correlations/-",
  { between: [one, other], rank },
];
/** Parameters each of which hangs together with the one before it. */
const chain = (count: number): readonly Edit[] => [
  ...Array.from({ length: count }, (_, place): Edit => ["/parameters/-", parameter(`p${place}`, "SEK", { value: 1 })]),
  ...Array.from({ length: count - 1 }, (_, place) => related(`p${place}`, `p${place + 1}`, 0.1)),
];
/** Alternatives beside one that holds everything. */
const alternatives = (...of: readonly object[]): Edit => [
  "/alternatives",
  [{ id: "all", name: "Allt" }, ...of.map((one) => ({ id: "b", name: "B", ...one }))],
];
const supported = "/outcomes/supported/effect";
const counted = { measure: "count", value: { "2026": 3 } };
const eligible = "/outcomes/eligibility/effect";
/** What a count of eligibility asks for beside its counts. */
const asCounted: readonly Edit[] = [
  ["/outcomes/eligibility/takeUp"],
  ["/outcomes/eligibility/lagYears"],
  ["/outcomes/eligibility/deadweight", 0],
];

/** A kind without a case does not compile. */
export const cases: Readonly<Record<Checked, readonly [Case, ...Case[]]>> = {
  otherFormat: [
    { edits: [["/format", "samvinst/appraisal@2"]], at: "/format", near: [["/format", "samvinst/appraisal@1"]] },
  ],
  tooDeep: [
    {
      // The document, the list, the scenario and its settings are levels too. The address ends where no key of the format stands.
      edits: [["/scenarios/health/settings", inside(30)]],
      at: "/scenarios/health/settings/a/a/a/a/a/a/a",
      near: [["/scenarios/health/settings", { discounting: { schedule: [{ fromYear: 0, rate: 0.03 }] } }]],
      values: { limit: 32 },
    },
  ],
  tooMany: [
    {
      edits: [alternatives(...Array.from({ length: 20 }, (_, place) => ({ id: `b${place}` })))],
      at: "/alternatives",
      near: [alternatives(...Array.from({ length: 19 }, (_, place) => ({ id: `b${place}` })))],
      values: { count: 21, limit: 20 },
    },
    { edits: [unused(2_001)], at: "/parameters", near: [unused(2_000)], values: { count: 2_001, limit: 2_000 } },
    {
      edits: [indices(2_001)],
      at: "/series/kpi/values",
      near: [indices(2_000)],
      values: { count: 2_001, limit: 2_000 },
    },
    {
      edits: [["/correlations/0/between", ["effect.rr", "takeup", "oncost"]]],
      at: "/correlations/0/between",
      near: [["/correlations/0/between", ["effect.rr", "takeup"]]],
      values: { count: 3, limit: 2 },
    },
  ],
  textTooLong: [
    {
      edits: [["/title", "å".repeat(501)]],
      at: "/title",
      near: [["/title", "å".repeat(500)]],
      values: { letters: 501, limit: 500 },
    },
    {
      edits: [["/description", "å".repeat(20_001)]],
      at: "/description",
      near: [["/description", "å".repeat(20_000)]],
      values: { letters: 20_001, limit: 20_000 },
    },
  ],
  missing: [
    {
      edits: [alternatives({}), ["/costs/system/in", []]],
      at: "/costs/system/in",
      near: [alternatives({}), ["/costs/system/in", ["b"]]],
    },
    {
      edits: [alternatives({ only: [] })],
      at: "/alternatives/b/only",
      near: [alternatives({ without: [] })],
    },
    { edits: [["/title"]], at: "/title", near: [["/title", ""]] },
    { edits: [["/costs/system/category"]], at: "/costs/system/category", near: [] },
    { edits: [[`${lifetime}/amount`]], at: `${lifetime}/amount`, near: [] },
    { edits: [[`${lifetime}/profile/kind`]], at: `${lifetime}/profile/kind`, near: [] },
    { edits: [["/settings/discounting/schedule", []]], at: "/settings/discounting/schedule", near: [] },
    {
      edits: [["/outcomes/eligibility/effect/baselineRisk"]],
      at: "/outcomes/eligibility/effect/baselineRisk",
      near: [["/outcomes/supported/effect/baselineRisk", "risk.baseline"]],
    },
    {
      edits: [["/outcomes/supported/deadweight"]],
      at: "/outcomes/supported/deadweight",
      near: [["/outcomes/supported/deadweight", 0]],
    },
    {
      edits: [["/costs/system/prices/year"]],
      at: "/costs/system/prices/year",
      near: [["/costs/system/prices", { basis: "nominal", series: "kpi" }]],
    },
    {
      edits: [[`${lifetime}/prices`, { year: "unknown", series: "kpi" }]],
      at: `${lifetime}/prices/takenAs`,
      near: [[`${lifetime}/prices`, { year: "unknown", takenAs: 2024, series: "kpi" }]],
    },
    {
      edits: [["/outcomes/eligibility/effect/value", { pilot: "effect.rr" }]],
      at: "/outcomes/eligibility/effect/value/operation",
      near: [["/outcomes/eligibility/effect/value", { pilot: "effect.rr", operation: 1 }]],
    },
    {
      edits: [["/parameters/-", parameter("x", "share", {})]],
      at: "/parameters/x/value",
      near: [["/parameters/-", parameter("x", "share", { belief: { kind: "uniform", low: 0, high: 1 } })]],
    },
  ],
  wrongType: [
    { edits: [["/title", 1]], at: "/title", near: [] },
    { edits: [["/costs/system/payer", "Kommunen"]], at: "/costs/system/payer", near: [] },
    { edits: [["/costs/system/category", "car"]], at: "/costs/system/category", near: [] },
    { edits: [["/outcomes/eligibility/lagYears", 1.5]], at: "/outcomes/eligibility/lagYears", near: [] },
    {
      edits: [["/outcomes/eligibility/effect/value", { pilot: null, operation: 1 }]],
      at: "/outcomes/eligibility/effect/value/pilot",
      near: [],
    },
    {
      edits: [["/costs/school-time/amounts/25", 1]],
      at: "/costs/school-time/amounts/25",
      near: [["/costs/school-time/amounts/2024", 1]],
    },
    { edits: [["/costs/school-time/amounts/0024", 1]], at: "/costs/school-time/amounts/0024", near: [] },
    { edits: [["/series/kpi/provisional", ["0024"]]], at: "/series/kpi/provisional/0", near: [] },
    ...[999, 10_000, 1e300, -2024].map((year) => ({
      edits: [["/settings/priceYear", year]] as const,
      at: "/settings/priceYear",
      near: [],
      values: { expected: "year", found: String(year) },
    })),
    ...["2026-13", "2026-00", "2026-3", "2026-03-32", "2026-03-00", "2026-03-1", "0026", "26-03", "mars 2026", ""].map(
      (found) => ({
        edits: [["/asOf", found]] as const,
        at: "/asOf",
        near: [],
        values: { expected: "date", found: JSON.stringify(found) },
      }),
    ),
    {
      edits: [["/parameters/oncost/goodUntil", "2026-03-31T12:00"]],
      at: "/parameters/oncost/goodUntil",
      near: [
        ["/parameters/oncost/goodUntil", "2026"],
        ["/parameters/overhead/goodUntil", "2026-12"],
        ["/asOf", "2026-02-29"],
      ],
    },
    { edits: [["/series/kpi/values/2024", Number.POSITIVE_INFINITY]], at: "/series/kpi/values/2024", near: [] },
    { edits: [["/parameters/oncost/belief/kind", "guess"]], at: "/parameters/oncost/belief/kind", near: [] },
    { edits: [["/costs/system", 5]], at: "/costs/3", near: [] },
    {
      edits: [["/costs/system/id", "a".repeat(101)]],
      at: "/costs/3/id",
      near: [["/costs/system/id", "a".repeat(100)]],
    },
    {
      edits: [[supported, { measure: "count", value: 3 }], ["/outcomes/supported/takeUp"]],
      at: `${supported}/value`,
      near: [[supported, { measure: "count", value: { "2027": 3 } }], ["/outcomes/supported/takeUp"]],
      values: { expected: "perYear", found: "3" },
    },
    {
      edits: [[supported, { measure: "count", value: { pilot: 3 } }], ["/outcomes/supported/takeUp"]],
      at: `${supported}/value/pilot`,
      near: [],
      values: { expected: "year", found: "pilot" },
    },
    {
      edits: [[supported, { measure: "count", value: { "123": 3 } }], ["/outcomes/supported/takeUp"]],
      at: `${supported}/value/123`,
      near: [],
    },
    {
      edits: [["/scenarios/health/settings/discounting/timing", "noon"]],
      at: "/scenarios/health/settings/discounting/timing",
      near: [["/scenarios/health/settings/discounting/timing", "yearEnd"]],
    },
  ],
  unknownKey: [
    { edits: [["/costs/system/prise", 1]], at: "/costs/system/prise", near: [] },
    { edits: [["/report/comments/samordnare/email", "a@b.se"]], at: "/report/comments/samordnare/email", near: [] },
    {
      edits: [["/scenarios/health/settings/rente", 1]],
      at: "/scenarios/health/settings/rente",
      near: [["/scenarios/health/settings/lastYear", 2080]],
    },
  ],
  duplicateId: [
    {
      edits: [alternatives({ id: "all" })],
      at: "/alternatives/all/id",
      // Alternatives and scenarios are different things.
      near: [alternatives({ id: "low" })],
    },
    {
      edits: [["/actors/-", { id: "school", name: "", sector: "state" }]],
      at: "/actors/school/id",
      near: [["/actors/-", { id: "kpi", name: "", sector: "state" }]],
    },
    {
      edits: [["/transfers/state-grant/id", "system"]],
      at: "/transfers/system/id",
      near: [["/transfers/state-grant/id", "kpi"]],
    },
    {
      edits: [["/equalisation/-", { from: "region", keep: 0, to: "state" }]],
      at: "/equalisation/region/from",
      near: [["/equalisation/-", { from: "school", keep: 0, to: "state" }]],
    },
    { edits: [["/outcomes/supported/cohorts/-", "pilot"]], at: "/outcomes/supported/cohorts/2", near: [] },
    { edits: [["/shareGroups/0/parameters/-", "share.state"]], at: "/shareGroups/0/parameters/4", near: [] },
    {
      edits: [
        ["/parameters/-", parameter("x", "share", { value: 0.76092 })],
        ["/shareGroups/-", { parameters: ["x", "share.state"] }],
      ],
      at: "/shareGroups/1/parameters/1",
      near: [
        ["/parameters/-", parameter("x", "share", { value: 1 })],
        ["/shareGroups/-", { parameters: ["x"] }],
      ],
    },
    { edits: [related("takeup", "takeup", 0.5)], at: "/correlations/1/between/1", near: [] },
    {
      edits: [["/report/comments/-", { id: "samordnare", role: "coordinator" }]],
      at: "/report/comments/samordnare/id",
      // Nothing else of the document is called by the id of a comment.
      near: [["/report/comments/-", { id: "school", role: "coordinator" }]],
    },
  ],
  brokenText: [
    { edits: [["/title", "a\ud800"]], at: "/title", near: [["/title", "a\ud83d\ude00"]] },
    { edits: [["/actors/school/name", "\udc00b"]], at: "/actors/school/name", near: [] },
    { edits: [["/costs/system/payer", "\ud800"]], at: "/costs/system/payer", near: [] },
    { edits: [["/costs/system/\ud800", 1]], at: "/costs/system/\ud800", near: [] },
    {
      edits: [["/outcomes/eligibility/effect/value", { pilot: 1, operation: 1, "\ud800": 1 }]],
      at: "/outcomes/eligibility/effect/value/\ud800",
      near: [["/outcomes/eligibility/effect/value", { pilot: 1, operation: 1 }]],
    },
    {
      edits: [["/valuations/avoided-social/recipients/\ud800", 0]],
      at: "/valuations/avoided-social/recipients/\ud800",
      near: [],
    },
    {
      edits: [["/scenarios/health/settings/currency", "\ud800"]],
      at: "/scenarios/health/settings/currency",
      near: [],
    },
    { edits: [["/scenarios/health/settings/\ud800", 1]], at: "/scenarios/health/settings/\ud800", near: [] },
  ],
  numberAsText: [
    { edits: [["/outcomes/eligibility/effect/value", "0,9"]], at: "/outcomes/eligibility/effect/value", near: [] },
    {
      edits: [["/outcomes/eligibility/takeUp", "0.5"]],
      at: "/outcomes/eligibility/takeUp",
      near: [
        ["/outcomes/eligibility/takeUp", "0.5"],
        ["/parameters/-", parameter("0.5", "share", { value: 0.5 })],
      ],
    },
    {
      edits: [["/scenarios/health/settings/costOfPublicFunds", { factor: "1,3" }]],
      at: "/scenarios/health/settings/costOfPublicFunds/factor",
      near: [["/scenarios/health/settings/costOfPublicFunds", { factor: 1.3 }]],
    },
    ...["100 000", "100\u00a0000", "0,5", "0.5", "-5", "12 %", "1e5", "2024", "500 kr"].map((found) => ({
      edits: [["/costs/school-time/amounts/2026", found]] as const,
      at: "/costs/school-time/amounts/2026",
      near: [],
      values: { found },
    })),
  ],
  reservedId: [
    {
      edits: [alternatives({ id: "nothing" })],
      at: "/alternatives/nothing/id",
      near: [alternatives({ id: "nothings" })],
      values: { id: "nothing" },
    },
    {
      edits: [["/transfers/state-grant/id", "equalisation"]],
      at: "/transfers/equalisation/id",
      near: [["/actors/-", { id: "publicfunds", name: "", sector: "state" }]],
      values: { id: "equalisation" },
    },
    {
      edits: [["/costs/-", { ...exempelkommunen.costs![3], id: "equalisation" }]],
      at: "/costs/equalisation/id",
      near: [],
    },
    { edits: [["/outcomes/-", { ...degree, id: "equalisation" }]], at: "/outcomes/equalisation/id", near: [] },
    {
      edits: [["/valuations/-", { ...tax, id: "equalisation", category: "health" }]],
      at: "/valuations/equalisation/id",
      near: [],
    },
  ],
  unknownId: [
    {
      edits: [["/costs/system/in", ["b"]]],
      at: "/costs/system/in/0",
      near: [alternatives({}), ["/costs/system/in", ["b"]]],
      values: { id: "b", list: "alternatives" },
    },
    ...(["outcomes/eligibility", "valuations/lifetime-value", "transfers/state-grant"] as const).map(
      (line): Case => ({
        edits: [alternatives({}), [`/${line}/in`, ["b", "c"]]],
        at: `/${line}/in/1`,
        near: [alternatives({}), [`/${line}/in`, ["all", "b"]]],
      }),
    ),
    {
      edits: [alternatives({ without: ["system", "kpi"] })],
      at: "/alternatives/b/without/1",
      near: [alternatives({ without: ["system", "state-grant"] })],
      values: { id: "kpi", list: "lines" },
    },
    {
      edits: [alternatives({ only: ["system", "kpi"] })],
      at: "/alternatives/b/only/1",
      near: [alternatives({ only: ["system", "eligibility"] })],
    },
    {
      edits: [["/costs/system/payer", "nobody"]],
      at: "/costs/system/payer",
      near: [["/costs/system/payer", "region"]],
    },
    {
      edits: [["/actors/school/partOf", "nobody"]],
      at: "/actors/school/partOf",
      near: [["/actors/school/partOf", "state"]],
    },
    { edits: [["/outcomes/supported/cohorts/0", "nobody"]], at: "/outcomes/supported/cohorts/0", near: [] },
    { edits: [[`${lifetime}/outcome`, "supporte"]], at: `${lifetime}/outcome`, near: [] },
    { edits: [["/costs/system/prices/series", "kpif"]], at: "/costs/system/prices/series", near: [] },
    {
      edits: [["/valuations/avoided-social/recipients", { nobody: 1 }]],
      at: "/valuations/avoided-social/recipients/nobody",
      near: [],
    },
    { edits: [[`${lifetime}/equalised/-`, "nobody"]], at: `${lifetime}/equalised/2`, near: [] },
    {
      edits: [["/equalisation/region/to", "nobody"]],
      at: "/equalisation/region/to",
      near: [["/equalisation/region/to", "state"]],
    },
    { edits: [["/transfers/state-grant/from", "nobody"]], at: "/transfers/state-grant/from", near: [] },
    {
      edits: [["/decision/atStake/costs/-", "nothing"]],
      at: "/decision/atStake/costs/1",
      near: [["/decision/atStake/costs/-", "system"]],
    },
    {
      edits: [["/decision/atStake/cohorts/-", "nothing"]],
      at: "/decision/atStake/cohorts/1",
      near: [["/decision/atStake/cohorts/-", "pilot"]],
    },
    {
      edits: [["/scenarios/no-avoided/without/-", "kpi"]],
      at: "/scenarios/no-avoided/without/1",
      near: [["/scenarios/no-avoided/without/-", "eligibility"]],
    },
    {
      edits: [["/outcomes/eligibility/effect/baselineRisk", { pilot: 0.5, operation: 0.5, nobody: 0.5 }]],
      at: "/outcomes/eligibility/effect/baselineRisk/nobody",
      near: [["/outcomes/eligibility/effect/baselineRisk", { pilot: 0.5, operation: 0.5 }]],
    },
  ],
  unknownParameter: [
    {
      edits: [alternatives({ set: { effect: { value: 1 } } })],
      at: "/alternatives/b/set/effect",
      near: [alternatives({ set: { takeup: { value: 1 } } })],
    },
    { edits: [["/outcomes/eligibility/takeUp", "take-up"]], at: "/outcomes/eligibility/takeUp", near: [] },
    {
      edits: [["/scenarios/low/set/effect", { value: 1 }]],
      at: "/scenarios/low/set/effect",
      near: [["/scenarios/low/set/takeup", { value: 1 }]],
    },
    {
      edits: [["/correlations/0/between/1", "nothing"]],
      at: "/correlations/0/between/1",
      near: [["/correlations/0/between/1", "oncost"]],
    },
    {
      edits: [["/shareGroups/-", { parameters: ["constructor"] }]],
      at: "/shareGroups/1/parameters/0",
      near: [
        ["/shareGroups/-", { parameters: ["x"] }],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
      ],
    },
  ],
  unitMismatch: [
    {
      edits: [["/costs/school-time/amounts/2025", "wage.coordinator"]],
      at: "/costs/school-time/amounts/2025",
      near: [["/costs/coordinator/ingredients/2025/hourlyWage", 281]],
    },
    {
      edits: [["/settings/costOfPublicFunds/factor", "risk.baseline"]],
      at: "/settings/costOfPublicFunds/factor",
      near: [],
    },
    {
      edits: [["/valuations/income-support/amount", "value.eligibility"]],
      at: "/valuations/income-support/amount",
      near: [["/valuations/income-support/amount", "avoided.social"]],
    },
  ],
  outOfRange: [
    {
      edits: [alternatives({ set: { takeup: { value: 2 } } })],
      at: "/alternatives/b/set/takeup/value",
      near: [alternatives({ set: { takeup: { value: 0.9 } } })],
    },
    {
      // Of a belief alone the mean is what counts.
      edits: [
        ["/parameters/takeup", parameter("takeup", "share", { belief: { kind: "uniform", low: 0.8, high: 1.4 } })],
      ],
      at: "/parameters/takeup/belief",
      near: [
        ["/parameters/takeup", parameter("takeup", "share", { belief: { kind: "uniform", low: 0.5, high: 1.4 } })],
      ],
      values: { value: 1.1, least: 0, most: 1 },
    },
    {
      edits: [["/outcomes/eligibility/takeUp", 1.01]],
      at: "/outcomes/eligibility/takeUp",
      near: [["/outcomes/eligibility/takeUp", 1]],
    },
    {
      edits: [["/parameters/takeup", parameter("takeup", "share", { value: 1.01 })]],
      at: "/parameters/takeup/value",
      near: [["/parameters/takeup", parameter("takeup", "share", { value: 1 })]],
      values: { value: 1.01, least: 0, most: 1 },
    },
    {
      edits: [["/parameters/avoided.social/value", -1]],
      at: "/parameters/avoided.social/value",
      near: [["/parameters/avoided.social/value", 0]],
    },
    {
      edits: [["/settings/costOfPublicFunds/factor", 0.9]],
      at: "/settings/costOfPublicFunds/factor",
      near: [["/settings/costOfPublicFunds/factor", 1]],
      values: { value: 0.9, least: 1 },
    },
    {
      edits: [["/settings/discounting/schedule/0/rate", -0.01]],
      at: "/settings/discounting/schedule/0/rate",
      near: [["/settings/discounting/schedule/0/rate", 0]],
      values: { value: -0.01, least: 0, most: 1 },
    },
    {
      // Growth may be below 0.
      edits: [[`${lifetime}/realUprating`, -0.51]],
      at: `${lifetime}/realUprating`,
      near: [[`${lifetime}/realUprating`, -0.5]],
    },
    {
      edits: [["/equalisation/region/keep", -1.1]],
      at: "/equalisation/region/keep",
      near: [["/equalisation/region/keep", -1]],
    },
    {
      edits: [["/settings/simulation/draws", 1_000_001]],
      at: "/settings/simulation/draws",
      near: [["/settings/simulation/draws", 1_000_000]],
    },
    {
      edits: [["/cohorts/pilot/people/2025", -1]],
      at: "/cohorts/pilot/people/2025",
      near: [["/cohorts/pilot/people/2025", 0]],
    },
    {
      edits: [["/scenarios/low/set/takeup", { value: 2 }]],
      at: "/scenarios/low/set/takeup/value",
      near: [["/scenarios/low/set/takeup", { value: 0.9 }]],
    },
    {
      edits: [["/scenarios/health/settings/costOfPublicFunds/factor", 0]],
      at: "/scenarios/health/settings/costOfPublicFunds/factor",
      near: [],
    },
    {
      edits: [["/outcomes/eligibility/effect", { measure: "oddsRatio", value: 0, baselineRisk: 1 }]],
      at: "/outcomes/eligibility/effect/baselineRisk",
      near: [["/outcomes/eligibility/effect", { measure: "oddsRatio", value: 0, baselineRisk: 0.99 }]],
    },
    {
      edits: [["/valuations/avoided-social/recipients", { social: 1, region: -0.5, pupil: 0.5 }]],
      at: "/valuations/avoided-social/recipients/region",
      near: [["/valuations/income-support/recipients", { municipality: 0.5, region: -0.5 }]],
    },
    {
      edits: [
        ["/parameters/-", parameter("x", "factor", { value: 1.3 })],
        ["/settings/costOfPublicFunds/factor", "x"],
        ["/scenarios/low/set/x", { value: 0.5 }],
      ],
      at: "/scenarios/low/set/x/value",
      near: [
        ["/parameters/-", parameter("x", "factor", { value: 1.3 })],
        ["/settings/costOfPublicFunds/factor", "x"],
        ["/scenarios/low/set/x", { value: 0.5 }],
        ["/scenarios/low/settings", { costOfPublicFunds: { factor: 1 } }],
      ],
    },
    // The settings name a parameter that they may not.
    {
      edits: [
        ["/parameters/-", parameter("x", "factor", { value: 0.5 })],
        ["/scenarios/health/settings/costOfPublicFunds", { factor: "x" }],
      ],
      at: "/scenarios/health/settings/costOfPublicFunds/factor",
      breaks: "/parameters/x/value",
      near: [["/parameters/-", parameter("x", "factor", { value: 0.5 })]],
    },
    // A share that follows the one set leaves its own bounds.
    {
      edits: [
        ["/parameters/share.municipality/bounds", { least: 0, most: 0.2 }],
        ["/scenarios/low/set/share.individual", { value: 0.01 }],
      ],
      at: "/scenarios/low/set/share.individual/value",
      breaks: "/parameters/share.municipality/value",
      near: [["/scenarios/low/set/share.individual", { value: 0.01 }]],
    },
    {
      edits: [["/costs/school-time/amounts/2025", -1.1e15]],
      at: "/costs/school-time/amounts/2025",
      near: [["/costs/school-time/amounts/2025", -1e15]],
      values: { value: -1.1e15, least: -1e15, most: 1e15 },
    },
    {
      edits: [["/series/kpi/values/2024", 1e-16]],
      at: "/series/kpi/values/2024",
      near: [["/series/kpi/values/2024", 1e-15]],
    },
  ],
  seriesMissing: [
    {
      edits: [[`${lifetime}/prices`, { year: 2021 }]],
      at: `${lifetime}/prices/series`,
      near: [[`${lifetime}/prices`, { year: 2025 }]],
    },
    {
      edits: [["/costs/school-time/prices/series"]],
      at: "/costs/school-time/prices/series",
      near: [["/costs/system/prices/series"]],
      values: { year: 2026, priceYear: 2025 },
    },
  ],
  indexYearMissing: [
    { edits: [["/series/kpi/values/2021"]], at: `${lifetime}/prices/year`, near: [["/series/kpi/values/2020"]] },
    {
      edits: [[`${lifetime}/prices/year`, 2005]],
      at: `${lifetime}/prices/year`,
      near: [[`${lifetime}/prices/year`, 2006]],
    },
    {
      edits: [
        ["/series/-", { id: "old", name: "", values: { "2021": 1 } }],
        [`${lifetime}/prices/series`, "old"],
      ],
      at: "/settings/priceYear",
      near: [
        ["/series/-", { id: "old", name: "", values: { "2021": 1 }, beyond: { rate: 0 } }],
        [`${lifetime}/prices/series`, "old"],
      ],
    },
    {
      edits: [["/scenarios/health/settings/priceYear", 2000]],
      at: "/scenarios/health/settings/priceYear",
      near: [["/scenarios/health/settings/priceYear", 2010]],
    },
  ],
  sharesDoNotAdd: [
    {
      edits: [
        ["/parameters/-", parameter("x", "share", { belief: { kind: "uniform", low: 0.5, high: 1 } })],
        ["/shareGroups/-", { parameters: ["x"] }],
      ],
      at: "/shareGroups/1",
      near: [
        ["/parameters/-", parameter("x", "share", { belief: { kind: "uniform", low: 0.5, high: 1 } })],
        ["/parameters/-", parameter("y", "share", { value: 0.25 })],
        ["/shareGroups/-", { parameters: ["x", "y"] }],
      ],
      values: { sum: 0.75, expected: 1 },
    },
    {
      edits: [["/valuations/avoided-social/recipients/social", 0.999]],
      at: "/valuations/avoided-social/recipients",
      near: [["/valuations/avoided-social/recipients", { social: 0.999, region: 0.001 }]],
    },
    {
      edits: [["/valuations/income-support/recipients/pupil", -0.9]],
      at: "/valuations/income-support/recipients",
      near: [["/valuations/income-support/recipients", { municipality: 0.9, pupil: -0.9 }]],
      values: { expected: 0, sum: 1 - 0.9 },
    },
    {
      edits: [["/shareGroups/-", { parameters: ["takeup"] }]],
      at: "/shareGroups/1",
      near: [
        ["/shareGroups/-", { parameters: ["takeup", "x"] }],
        ["/parameters/-", parameter("x", "share", { value: 0.2 })],
      ],
    },
    {
      edits: [
        ["/valuations/avoided-social/recipients/social", "x"],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
        ["/scenarios/low/set/x", { value: 0.5 }],
      ],
      at: "/scenarios/low/set/x/value",
      breaks: "/valuations/avoided-social/recipients",
      near: [
        ["/valuations/avoided-social/recipients/social", "x"],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
      ],
    },
  ],
  changeOutOfBounds: [
    {
      edits: [alternatives({ set: { "effect.rr": { value: 1.7 } } })],
      at: "/alternatives/b/set/effect.rr/value",
      breaks: "/outcomes/eligibility/effect/value",
      // What is not in the alternative is not broken by what it sets.
      near: [alternatives({ set: { "effect.rr": { value: 1.7 } }, without: ["eligibility"] })],
    },
    {
      // Each by itself is within the bounds: the scenario is applied to every alternative.
      edits: [
        alternatives({ set: { "risk.baseline": { value: 0.7 } } }),
        ["/scenarios/low/set", { "effect.rr": { value: 1.5 } }],
      ],
      at: "/scenarios/low/set/effect.rr/value",
      breaks: "/outcomes/eligibility/effect/value",
      near: [
        alternatives({ set: { "risk.baseline": { value: 0.7 } }, only: ["supported"] }),
        ["/scenarios/low/set", { "effect.rr": { value: 1.5 } }],
      ],
    },
    {
      edits: [["/outcomes/eligibility/effect", { measure: "riskDifference", value: 0.61, baselineRisk: 0.6 }]],
      at: "/outcomes/eligibility/effect/value",
      near: [["/outcomes/eligibility/effect", { measure: "riskDifference", value: 0.6, baselineRisk: 0.6 }]],
      values: { cohort: "pilot", change: 0.61, least: -0.4, most: 0.6 },
    },
    {
      edits: [["/outcomes/eligibility/effect", { measure: "riskDifference", value: -0.41, baselineRisk: 0.6 }]],
      at: "/outcomes/eligibility/effect/value",
      near: [["/outcomes/eligibility/effect", { measure: "riskDifference", value: -0.4, baselineRisk: 0.6 }]],
    },
    {
      edits: [["/outcomes/eligibility/effect/value", { pilot: 1, operation: 1.7 }]],
      at: "/outcomes/eligibility/effect/value/operation",
      near: [["/outcomes/eligibility/effect/value", { pilot: 1, operation: 1.6 }]],
    },
    {
      edits: [["/scenarios/low/set/effect.rr/value", 1.7]],
      at: "/scenarios/low/set/effect.rr/value",
      breaks: "/outcomes/eligibility/effect/value",
      near: [["/scenarios/low/set/effect.rr/value", 1.6]],
    },
    // The effect stands still and the risk is moved below it; the take-up moved beside it has no part in that.
    {
      edits: [
        ["/outcomes/eligibility/effect", { measure: "riskDifference", value: 0.5, baselineRisk: "risk.baseline" }],
        ["/scenarios/low/set", { takeup: { value: 0.5 }, "risk.baseline": { value: 0.4 } }],
      ],
      at: "/scenarios/low/set/risk.baseline/value",
      breaks: "/outcomes/eligibility/effect/value",
      near: [
        ["/outcomes/eligibility/effect", { measure: "riskDifference", value: 0.4, baselineRisk: "risk.baseline" }],
        ["/scenarios/low/set", { takeup: { value: 0.5 }, "risk.baseline": { value: 0.4 } }],
      ],
    },
    {
      edits: [["/outcomes/eligibility/effect", { measure: "riskDifference", value: -0.1001, baselineRisk: 0.9 }]],
      at: "/outcomes/eligibility/effect/value",
      near: [["/outcomes/eligibility/effect", { measure: "riskDifference", value: -0.1, baselineRisk: 0.9 }]],
    },
  ],
  yearOutside: [
    {
      // Of two alternatives that end in different years it is said once.
      edits: [
        alternatives({ without: ["late"] }),
        ["/costs/-", { ...exempelkommunen.costs![4], id: "late", amounts: { "2031": 1 } }],
        ["/scenarios/health/settings/lastYear", 2027],
      ],
      at: "/scenarios/health/settings/lastYear",
      near: [
        alternatives({ without: ["late"] }),
        ["/costs/-", { ...exempelkommunen.costs![4], id: "late", amounts: { "2031": 1 } }],
        ["/scenarios/health/settings/lastYear", 2031],
      ],
    },
    {
      edits: [["/decision/year", 2081]],
      at: "/decision/year",
      near: [["/decision/year", 2080]],
      values: { year: 2081, first: 2025, last: 2080 },
    },
    // Not once for every line.
    {
      edits: [["/settings/lastYear", 2024]],
      at: "/settings/lastYear",
      near: [],
      values: { year: 2024, first: 2025, last: 2028 },
    },
    {
      edits: [["/scenarios/health/settings/lastYear", 2023]],
      at: "/scenarios/health/settings/lastYear",
      near: [],
    },
    {
      edits: [["/scenarios/health/settings/baseYear", 2081]],
      at: "/scenarios/health/settings/baseYear",
      breaks: "/settings/lastYear",
      near: [["/scenarios/health/settings/baseYear", 2026]],
    },
    {
      edits: [["/costs/school-time/amounts/2081", 1]],
      at: "/costs/school-time/amounts/2081",
      near: [["/costs/school-time/amounts/2080", 1]],
      values: { year: 2081, first: 2025, last: 2080 },
    },
    {
      edits: [["/cohorts/pilot/people/2081", 1]],
      at: "/cohorts/pilot/people/2081",
      near: [["/cohorts/pilot/people/2080", 1]],
    },
    {
      edits: [["/transfers/state-grant/amounts/2081", 1]],
      at: "/transfers/state-grant/amounts/2081",
      near: [["/settings/lastYear"], ["/transfers/state-grant/amounts/2081", 1]],
    },
    {
      edits: [["/costs/system/equipment/years/-", 2081]],
      at: "/costs/system/equipment/years/4",
      near: [["/costs/system/equipment/years/-", 2080]],
    },
    {
      edits: [
        ["/costs/school-time/amounts/2080", 1],
        ["/scenarios/health/settings/lastYear", 2079],
      ],
      at: "/scenarios/health/settings/lastYear",
      values: { year: 2079, first: 2025, last: 2080 },
      near: [
        ["/costs/school-time/amounts/2080", 1],
        ["/scenarios/health/settings/lastYear", 2080],
      ],
    },
  ],
  tooManyYears: [
    {
      edits: [["/settings/lastYear", 2221]],
      at: "/settings/lastYear",
      near: [["/settings/lastYear", 2220]],
      values: { years: 201, limit: 200 },
    },
    { edits: [["/settings/baseYear", 1022]], at: "/settings/baseYear", near: [["/settings/baseYear", 2022]] },
    {
      edits: [far, ["/costs/system/prices", { basis: "real", year: 1022, series: "far" }]],
      at: "/costs/system/prices/year",
      near: [far, ["/costs/system/prices", { basis: "real", year: 2025, series: "far" }]],
    },
    // Real uprating walks every year from the price year, and so does a price year that is only taken.
    {
      edits: [far, [`${lifetime}/prices`, { year: 9999, series: "far" }], [`${lifetime}/realUprating`, 0.02]],
      at: `${lifetime}/prices/year`,
      near: [far, [`${lifetime}/prices`, { year: 2025, series: "far" }], [`${lifetime}/realUprating`, 0.02]],
    },
    {
      edits: [far, [`${lifetime}/prices`, { year: "unknown", takenAs: 9999, series: "far" }]],
      at: `${lifetime}/prices/takenAs`,
      near: [far, [`${lifetime}/prices`, { year: "unknown", takenAs: 2025, series: "far" }]],
    },
    {
      edits: [
        ...["/costs", "/transfers", "/scenarios"].map((list): Edit => [list, []]),
        ["/decision"],
        ["/settings/priceYear", 9999],
        ["/valuations", [{ ...exempelkommunen.valuations![0], prices: { year: 9999 }, realUprating: 0.02 }]],
      ],
      at: "/settings/priceYear",
      near: [],
    },
    // An outcome without people reaches no year, but its lag is walked all the same.
    {
      edits: [
        [
          "/outcomes/-",
          { ...degree, concept: "other", cohorts: [], lagYears: 201, effect: { measure: "perPerson" }, deadweight: 0 },
        ],
      ],
      at: "/outcomes/degree/lagYears",
      near: [
        [
          "/outcomes/-",
          { ...degree, concept: "other", cohorts: [], lagYears: 200, effect: { measure: "perPerson" }, deadweight: 0 },
        ],
      ],
      values: { years: 201, limit: 200 },
    },
    {
      edits: [
        ["/cohorts/-", { id: "nobody", name: "", people: {} }],
        ["/outcomes/-", { ...degree, concept: "other", cohorts: ["nobody"], lagYears: 9e15 }],
      ],
      at: "/outcomes/degree/lagYears",
      near: [
        ["/cohorts/-", { id: "nobody", name: "", people: {} }],
        ["/outcomes/-", { ...degree, concept: "other", cohorts: ["nobody"], lagYears: 0 }],
      ],
    },
    {
      edits: [["/scenarios/health/settings/lastYear", 2300]],
      at: "/scenarios/health/settings/lastYear",
      near: [["/scenarios/health/settings/lastYear", 2200]],
    },
    {
      edits: [["/valuations/income-support/profile/years", 188]],
      at: "/valuations/income-support/profile",
      near: [["/valuations/income-support/profile/years", 187]],
    },
    {
      edits: [["/costs/system/equipment/lifeYears", 201]],
      at: "/costs/system/equipment/lifeYears",
      near: [["/costs/system/equipment/lifeYears", 200]],
    },
  ],
  scheduleOrder: [
    {
      edits: [["/settings/discounting/schedule/0/fromYear", 1]],
      at: "/settings/discounting/schedule/0/fromYear",
      near: [],
    },
    {
      edits: [["/settings/discounting/schedule/-", { fromYear: 0, rate: 0.03 }]],
      at: "/settings/discounting/schedule/1/fromYear",
      near: [["/settings/discounting/schedule/-", { fromYear: 1, rate: 0.03 }]],
    },
  ],
  notExactlyOne: [
    {
      edits: [["/costs/system/equipment"]],
      at: "/costs/system",
      near: [["/costs/system/equipment"], ["/costs/system/amounts", {}]],
    },
    { edits: [["/costs/system/amounts", {}]], at: "/costs/system", near: [] },
  ],
  eligibilityAndDegree: [
    {
      edits: [
        ["/outcomes/-", degree],
        ["/valuations/-", degreeValue],
      ],
      at: "/outcomes/degree",
      near: [["/outcomes/-", degree]],
      values: { other: "eligibility" },
    },
    {
      edits: [alternatives({}), ["/outcomes/-", { ...degree, in: ["b"] }], ["/valuations/-", degreeValue]],
      at: "/outcomes/degree",
      // Of two alternatives only one is chosen.
      near: [
        alternatives({}),
        ["/outcomes/eligibility/in", ["all"]],
        ["/outcomes/-", { ...degree, in: ["b"] }],
        ["/valuations/-", degreeValue],
      ],
    },
    {
      edits: [
        ["/outcomes/-", degree],
        ["/valuations/-", degreeValue],
      ],
      at: "/outcomes/degree",
      near: [noOverlap, ["/outcomes/-", { ...degree, cohorts: ["others"] }], ["/valuations/-", degreeValue]],
    },
  ],
  productionAndTax: [
    {
      edits: [["/valuations/-", tax]],
      at: "/valuations/tax",
      near: [["/valuations/-", { ...tax, category: "health" }]],
      values: { other: "lifetime-value" },
    },
    {
      edits: [["/valuations/-", { ...tax, outcome: "supported" }]],
      at: "/valuations/tax",
      near: [
        noOverlap,
        ["/outcomes/-", { ...degree, id: "other", concept: "other", cohorts: ["others"] }],
        ["/valuations/-", { ...tax, outcome: "other" }],
      ],
    },
  ],
  equalisedAvoidedCost: [
    {
      edits: [
        ["/valuations/avoided-social/equalised", ["social"]],
        ["/equalisation/-", { from: "social", keep: 0, to: "state" }],
      ],
      at: "/valuations/avoided-social/equalised",
      near: [["/valuations/avoided-social/equalised", []]],
    },
    // What is not equalised at all is not asked for its row or its share.
    {
      edits: [["/valuations/avoided-social/equalised", ["social", "state"]]],
      at: "/valuations/avoided-social/equalised",
      near: [],
    },
  ],
  equalisationPrivate: [
    {
      edits: [["/equalisation/region/to", "pupil"]],
      at: "/equalisation/region/to",
      near: [["/equalisation/region/to", "state"]],
      values: { actor: "pupil" },
    },
    {
      edits: [["/equalisation/-", { from: "pupil", keep: 0, to: "state" }]],
      at: "/equalisation/pupil/from",
      near: [["/equalisation/-", { from: "state", keep: 0, to: "region" }]],
    },
  ],
  equalisationMissing: [
    {
      edits: [[`${lifetime}/equalised/-`, "state"]],
      at: `${lifetime}/equalised/2`,
      near: [
        [`${lifetime}/equalised/-`, "state"],
        ["/equalisation/-", { from: "state", keep: 0, to: "equalisation" }],
      ],
    },
  ],
  equalisedNotRecipient: [
    {
      edits: [["/valuations/income-support/equalised", ["region"]]],
      at: "/valuations/income-support/equalised/0",
      near: [["/valuations/income-support/equalised", ["municipality"]]],
    },
  ],
  persistenceAndDropOff: [
    {
      edits: [["/valuations/income-support/persistence", 0.9]],
      at: "/valuations/income-support/persistence",
      near: [
        ["/valuations/income-support/persistence", 0.9],
        ["/valuations/income-support/profile/dropOff", 0],
      ],
    },
  ],
  opportunityShareOnCash: [
    {
      edits: [["/costs/system/opportunityShare", 0.5]],
      at: "/costs/system/opportunityShare",
      near: [["/costs/school-time/opportunityShare", 0.5]],
    },
    {
      edits: [["/costs/system/opportunityShare", 0.5], ["/costs/system/kind"]],
      at: "/costs/system/opportunityShare",
      near: [["/costs/system/opportunityShare", 1], ["/costs/system/kind"]],
    },
    {
      edits: [
        ["/costs/system/opportunityShare", "x"],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
        ["/scenarios/low/set/x", { value: 0.5 }],
      ],
      at: "/scenarios/low/set/x/value",
      breaks: "/costs/system/opportunityShare",
      near: [
        ["/costs/school-time/opportunityShare", "x"],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
        ["/scenarios/low/set/x", { value: 0.5 }],
      ],
    },
  ],
  partOfCycle: [
    {
      edits: [["/actors/municipality/partOf", "school"]],
      at: "/actors/municipality/partOf",
      near: [["/actors/municipality/partOf", "state"]],
    },
    { edits: [["/actors/state/partOf", "state"]], at: "/actors/state/partOf", near: [] },
    {
      edits: [
        ["/actors/municipality/partOf", "school"],
        ["/actors/pupil/partOf", "school"],
      ],
      at: "/actors/municipality/partOf",
      near: [["/actors/pupil/partOf", "school"]],
    },
  ],
  streamAges: [
    {
      edits: [[`${lifetime}/profile/fromAge`, 15]],
      at: `${lifetime}/profile`,
      near: [[`${lifetime}/profile/fromAge`, 16]],
    },
    {
      edits: [[`${lifetime}/profile/toAge`, 19]],
      at: `${lifetime}/profile`,
      near: [[`${lifetime}/profile/toAge`, 20]],
    },
  ],
  severalValuesOfOutcome: [
    {
      edits: [["/valuations/income-support/valueOfOutcome", true]],
      at: "/valuations/income-support/valueOfOutcome",
      near: [["/valuations/avoided-social/valueOfOutcome", true]],
    },
    {
      edits: [alternatives({ only: ["eligibility"] }), ["/valuations/income-support/valueOfOutcome", true]],
      at: "/valuations/income-support/valueOfOutcome",
      near: [
        alternatives({ without: ["lifetime-value"] }),
        ["/valuations/lifetime-value/in", ["all"]],
        ["/valuations/income-support/valueOfOutcome", true],
        ["/valuations/income-support/in", ["b"]],
      ],
    },
  ],
  beliefIncomplete: [
    {
      edits: [["/parameters/takeup/belief/sd"]],
      at: "/parameters/takeup/belief",
      near: [["/parameters/takeup/belief", { kind: "beta", successes: 8, failures: 2 }]],
    },
    {
      edits: [["/parameters/effect.rr/belief/confidence"]],
      at: "/parameters/effect.rr/belief",
      near: [["/parameters/effect.rr/belief", { kind: "lognormal", mean: 0.9, sd: 0.1 }]],
    },
    {
      edits: [["/parameters/effect.rr/belief/low", 0]],
      at: "/parameters/effect.rr/belief",
      near: [["/parameters/effect.rr/belief/low", 0.01]],
      values: { needs: "low > 0" },
    },
    {
      edits: [["/parameters/takeup/belief/sd", 0.4]],
      at: "/parameters/takeup/belief",
      near: [["/parameters/takeup/belief/sd", 0.39]],
    },
    { edits: [["/parameters/takeup/belief/successes", 1]], at: "/parameters/takeup/belief", near: [] },
    {
      edits: [["/shareGroups/0/belief", { kind: "dirichlet", weights: [1, 1] }]],
      at: "/shareGroups/0/belief/weights",
      near: [["/shareGroups/0/belief", { kind: "dirichlet", weights: [1, 1, 1, 1] }]],
    },
    {
      edits: [["/scenarios/low/set/effect.rr/belief", { kind: "normal", mean: 1 }]],
      at: "/scenarios/low/set/effect.rr/belief",
      near: [["/scenarios/low/set/effect.rr/belief", { kind: "normal", mean: 1, sd: 1 }]],
    },
  ],
  beliefOrder: [
    {
      edits: [["/parameters/oncost/belief/mode", 0.5]],
      at: "/parameters/oncost/belief",
      near: [["/parameters/oncost/belief/mode", 0.49]],
    },
    {
      edits: [["/parameters/overhead/belief/low", 0.35]],
      at: "/parameters/overhead/belief",
      near: [["/parameters/overhead/belief/low", 0.34]],
    },
    {
      edits: [["/parameters/takeup/bounds/least", 2]],
      at: "/parameters/takeup/bounds",
      near: [["/parameters/takeup/bounds/least", -0.1]],
    },
    {
      edits: [["/parameters/takeup/belief/truncate", { least: 1, most: 0 }]],
      at: "/parameters/takeup/belief/truncate",
      near: [["/parameters/takeup/belief/truncate", { least: 0 }]],
    },
    {
      edits: [["/parameters/oncost/belief/low", 0.45]],
      at: "/parameters/oncost/belief",
      near: [["/parameters/oncost/belief/low", 0.44]],
    },
  ],
  beliefOutsideBounds: [
    {
      // A beta reaches from 0 to 1; the tail of a gamma without an end is cut.
      edits: [["/parameters/takeup/bounds/least", 0.1]],
      at: "/parameters/takeup/belief",
      near: [
        ["/parameters/takeup/bounds/least", 0.1],
        ["/parameters/takeup/belief/truncate", { least: 0.1 }],
      ],
      values: { low: 0, high: 1, least: 0.1, most: 1 },
    },
    {
      edits: [["/parameters/avoided.social/bounds/least", 1]],
      at: "/parameters/avoided.social/belief",
      near: [["/parameters/avoided.social/bounds/most", 30_000]],
      values: { low: 0, least: 1, most: 500_000 },
    },
    {
      // With a confidence the ends lie outside low and high.
      edits: [
        ["/parameters/value.eligibility/belief/confidence", 0.8],
        ["/parameters/value.eligibility/bounds", { least: 500_000, most: 2_000_000 }],
      ],
      at: "/parameters/value.eligibility/belief",
      near: [["/parameters/value.eligibility/bounds", { least: 500_000, most: 2_000_000 }]],
    },
    {
      edits: [["/parameters/value.eligibility/belief/low", -1]],
      at: "/parameters/value.eligibility/belief",
      near: [
        ["/parameters/value.eligibility/belief/low", -1],
        ["/parameters/value.eligibility/belief/truncate", { least: 0 }],
      ],
      values: { low: -1, high: 2_000_000, least: 0, most: 10_000_000 },
    },
    {
      edits: [["/parameters/effect.rr/belief", { kind: "observed", values: [1, 4] }]],
      at: "/parameters/effect.rr/belief",
      near: [["/parameters/effect.rr/belief", { kind: "observed", values: [1, 3] }]],
    },
  ],
  beliefCutAway: [
    {
      edits: [["/parameters/overhead/belief/truncate", { least: 3 }]],
      at: "/parameters/overhead/belief/truncate",
      near: [["/parameters/overhead/belief/truncate", { least: 0.2 }]],
      values: { least: 3 },
    },
    {
      edits: [["/parameters/-", aroundZero({ least: 500, most: 600 })]],
      at: "/parameters/x/belief",
      near: [["/parameters/-", aroundZero({ least: 3, most: 600 })]],
      values: { least: 500, most: 600 },
    },
  ],
  shareGroupHasNoRoom: [
    {
      edits: [alternatives({ set: { "share.state": { value: 0.6 }, "share.region": { value: 0.5 } } })],
      at: "/alternatives/b/set/share.region/value",
      near: [alternatives({ set: { "share.state": { value: 0.6 }, "share.region": { value: 0.4 } } })],
    },
    {
      // In the alternative the others have nothing that could be rescaled.
      edits: [
        alternatives({ set: { "share.region": { value: 1 } } }),
        ["/scenarios/low/set/share.region", { value: 0.5 }],
      ],
      at: "/scenarios/low/set/share.region/value",
      near: [
        alternatives({ set: { "share.region": { value: 0.9 } } }),
        ["/scenarios/low/set/share.region", { value: 0.5 }],
      ],
    },
    {
      edits: [
        ["/scenarios/low/set/share.state", { value: 0.6 }],
        ["/scenarios/low/set/share.region", { value: 0.5 }],
      ],
      at: "/scenarios/low/set/share.region/value",
      near: [
        ["/scenarios/low/set/share.state", { value: 0.6 }],
        ["/scenarios/low/set/share.region", { value: 0.4 }],
      ],
    },
    {
      edits: [
        ["/shareGroups/-", { parameters: ["x", "y"] }],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
        ["/parameters/-", parameter("y", "share", { value: 0 })],
        ["/scenarios/low/set/x", { value: 0.5 }],
      ],
      at: "/scenarios/low/set/x/value",
      near: [
        ["/shareGroups/-", { parameters: ["x", "y"] }],
        ["/parameters/-", parameter("x", "share", { value: 1 })],
        ["/parameters/-", parameter("y", "share", { value: 0 })],
        ["/scenarios/low/set/y", { value: 0.5 }],
      ],
    },
  ],
  beliefOfShare: [
    {
      edits: [dirichlet, ["/parameters/share.state/belief", shareBelief]],
      at: "/parameters/share.state/belief",
      near: [dirichlet, ["/parameters/share.state/belief", { kind: "fixed", value: 0.2 }]],
    },
    {
      edits: [dirichlet, ["/scenarios/low/set/share.state", { belief: shareBelief }]],
      at: "/scenarios/low/set/share.state/belief",
      near: [["/scenarios/low/set/share.state", { belief: shareBelief }]],
    },
  ],
  correlationOfShare: [
    {
      edits: [dirichlet, related("takeup", "share.state", 0.1)],
      at: "/correlations/1/between/1",
      near: [related("takeup", "share.state", 0.1)],
      values: { parameter: "share.state" },
    },
  ],
  correlationTwice: [
    {
      edits: [related("takeup", "effect.rr", 0.2)],
      at: "/correlations/1",
      near: [related("takeup", "overhead", 0.2)],
      values: { one: "takeup", other: "effect.rr" },
    },
  ],
  // Worked out by numpy.linalg.eigh: of [0.7, 0.6, −0.3] the least eigenvalue is −0.115, and of [0.6, 0.5, −0.3] it is 0.024.
  correlationImpossible: [
    {
      edits: [related("takeup", "evidence.factor", 0.6), related("evidence.factor", "effect.rr", 0.7)],
      at: "/correlations/2",
      near: [related("takeup", "evidence.factor", 0.5), related("evidence.factor", "effect.rr", 0.6)],
      values: { one: "evidence.factor", other: "effect.rr", rank: 0.7 },
    },
    {
      edits: [related("overhead", "oncost", -1)],
      at: "/correlations/1",
      near: [related("overhead", "oncost", -0.99)],
      values: { one: "overhead", other: "oncost", rank: -1 },
    },
  ],
  manyCorrelated: [{ edits: chain(101), at: "/correlations", near: chain(100), values: { count: 101, limit: 100 } }],
  sameStream: [
    {
      edits: [["/parameters/overhead/stream", 7]],
      at: "/parameters/overhead/stream",
      near: [["/parameters/wage.coordinator/stream", 7]],
      values: { stream: 7, other: "risk.baseline", free: 15 },
    },
    {
      edits: [
        ["/parameters/takeup/stream", 100],
        ["/parameters/overhead/stream", 100],
      ],
      at: "/parameters/overhead/stream",
      near: [
        ["/parameters/takeup/stream", 9],
        ["/parameters/overhead/stream", 100],
      ],
      values: { stream: 100, other: "takeup", free: 101 },
    },
    {
      edits: [["/parameters/value.eligibility/stream", 15]],
      at: "/parameters/value.eligibility/stream",
      near: [["/parameters/value.eligibility/stream", 16]],
    },
    {
      edits: [
        ["/parameters/wage.coordinator/stream", 7],
        ["/scenarios/low/set/wage.coordinator", { belief: { kind: "uniform", low: 200, high: 400 } }],
      ],
      at: "/parameters/wage.coordinator/stream",
      near: [
        ["/parameters/wage.coordinator/stream", 7],
        ["/scenarios/low/set/wage.coordinator", { value: 400 }],
      ],
    },
    {
      edits: [dirichlet, ["/parameters/share.state/stream", 7]],
      at: "/parameters/share.state/stream",
      near: [["/parameters/share.state/stream", 7]],
    },
  ],
  notWithCount: [
    {
      edits: [[supported, counted]],
      at: "/outcomes/supported/takeUp",
      near: [
        [supported, counted],
        ["/outcomes/supported/takeUp", 1],
        ["/outcomes/supported/lagYears", 0],
      ],
      values: { key: "takeUp" },
    },
    {
      edits: [[supported, counted], ["/outcomes/supported/takeUp"], ["/outcomes/supported/lagYears", 1]],
      at: "/outcomes/supported/lagYears",
      near: [[supported, counted], ["/outcomes/supported/takeUp"]],
      values: { key: "lagYears" },
    },
  ],
  countAbovePeople: [
    {
      edits: [[eligible, { measure: "count", value: { "2027": 100, "2029": 5.5 } }], ...asCounted],
      at: `${eligible}/value`,
      near: [[eligible, { measure: "count", value: { "2027": 100, "2029": 5 } }], ...asCounted],
      values: { count: 105.5, people: 105 },
    },
    {
      edits: [
        [eligible, { measure: "count", value: { "2027": "x" } }],
        ...asCounted,
        ["/parameters/-", parameter("x", "outcome", { value: -106 })],
      ],
      at: `${eligible}/value`,
      // Contacts may be many to a person.
      near: [[supported, { measure: "count", value: { "2027": 106 } }], ["/outcomes/supported/takeUp"]],
      values: { count: -106, people: 105 },
    },
    {
      edits: [
        [eligible, { measure: "count", value: { "2027": "x" } }],
        ...asCounted,
        ["/parameters/-", parameter("x", "outcome", { value: 7 })],
        ["/scenarios/low/set/x", { value: 200 }],
      ],
      at: "/scenarios/low/set/x/value",
      breaks: `${eligible}/value`,
      near: [
        [eligible, { measure: "count", value: { "2027": "x" } }],
        ...asCounted,
        ["/parameters/-", parameter("x", "outcome", { value: 7 })],
        ["/scenarios/low/set/x", { value: 105 }],
      ],
    },
  ],
  notInAlternative: [
    {
      edits: [alternatives({}), ["/outcomes/eligibility/in", ["all"]], ["/valuations/lifetime-value/in", ["all", "b"]]],
      at: "/valuations/lifetime-value/in/1",
      // A valuation that says nothing follows its outcome.
      near: [alternatives({}), ["/outcomes/eligibility/in", ["all"]]],
      values: { list: "outcomes", id: "eligibility", alternative: "b" },
    },
    {
      edits: [alternatives({ only: ["system", "lifetime-value"] })],
      at: "/alternatives/b/only/1",
      near: [alternatives({ only: ["system", "eligibility", "lifetime-value"] })],
      values: { list: "outcomes", id: "eligibility", alternative: "b" },
    },
    {
      edits: [alternatives({ only: ["system"] }), ["/costs/system/in", ["all"]]],
      at: "/alternatives/b/only/0",
      near: [alternatives({ only: ["system"] }), ["/costs/system/in", ["b"]]],
      values: { list: "costs", id: "system", alternative: "b" },
    },
  ],
  notBuilt: [
    { edits: [["/followUp", []]], at: "/followUp", near: [], values: { what: "followUp" } },
    { edits: [["/comments", []]], at: "/comments", near: [], values: { what: "comments" } },
  ],
};
