import { expect } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Warning, WarningKind } from "../../models/problem.ts";
import type { Edit } from "./edit.ts";

type ValuesOf<K extends WarningKind> = Extract<Warning, { kind: K }>["values"];
type Raised<K extends WarningKind> = Readonly<{ at: string; values: ValuesOf<K> }>;

/** Edits of the base that raise exactly these warnings, of one kind, and edits close to them that raise none. */
export type FlagCase<K extends WarningKind = WarningKind> = Readonly<{
  edits: readonly Edit[];
  raises: readonly [Raised<K>, ...Raised<K>[]];
  near: readonly (readonly Edit[])[];
}>;

const verified = { state: "yes", by: "A", on: "2026-01-31" } as const;

/**
 * A document without a flag, small enough to reckon by hand. Prices stand still. 50 pupils × 0.2 = 10 outcomes in 2025, each
 * worth 40 000 kr a year 2026–2028: 400 000 kr a year, at 3 % a present value of 1 131 444.54. Costs: 500 000 + 100 000/1.03.
 */
export const base: Appraisal = {
  format: "samvinst/appraisal@1",
  title: "Utan anmärkning",
  asOf: "2026-06-30",
  settings: {
    baseYear: 2025,
    priceYear: 2025,
    discounting: { schedule: [{ fromYear: 0, rate: 0.03 }] },
    simulation: { draws: 0 },
  },
  actors: [
    { id: "pupil", name: "Eleven", sector: "individual" },
    { id: "municipality", name: "Kommunen", sector: "municipality" },
    { id: "state", name: "Staten", sector: "state" },
  ],
  series: [{ id: "kpi", name: "KPI", values: { "2024": 100, "2025": 100, "2026": 100 } }],
  parameters: [
    { id: "effect", name: "Effekten", unit: "share", value: 0.2, verified, goodUntil: "2026-06" },
    { id: "gain", name: "Värdet", unit: "SEK/outcome/year", value: 40_000, usage: "marginal", verified },
    { id: "trust", name: "Tilltron", unit: "share", value: 0.95, verified },
    { id: "unused", name: "Oanvänt", unit: "share", value: 0.1, usage: "average", goodUntil: "2001" },
  ],
  cohorts: [{ id: "pupils", name: "Elever", people: { "2025": 50 } }],
  outcomes: [
    {
      id: "eligible",
      name: "Behörig elev",
      concept: "eligibility",
      cohorts: ["pupils"],
      effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.6 },
    },
  ],
  costs: [
    {
      id: "project",
      name: "Projektet",
      payer: "municipality",
      category: "staff",
      amounts: { "2025": 500_000 },
      prices: { basis: "real", year: 2025 },
    },
    {
      id: "operation",
      name: "Driften",
      payer: "municipality",
      category: "staff",
      phase: "operation",
      amounts: { "2026": 100_000 },
      prices: { basis: "nominal", series: "kpi" },
    },
  ],
  valuations: [
    {
      id: "value",
      name: "Värdet av behörighet",
      outcome: "eligible",
      category: "production",
      amount: "gain",
      prices: { year: 2025 },
      profile: { kind: "annual", years: 3, firstLag: 1 },
      realUprating: 0,
      recipients: { pupil: 0.4, municipality: 0.3, state: 0.3 },
    },
  ],
};

const outcome = "/outcomes/eligible";
const valuation = "/valuations/value";
const lumpSum: readonly Edit[] = [
  [`${valuation}/profile`, { kind: "lumpSum" }],
  [`${valuation}/amount`, 110_000],
];
const stream: readonly Edit[] = [
  [`${valuation}/profile`, { kind: "stream", calibratedRate: 0.03, atAge: 16, fromAge: 17, toAge: 19 }],
  [`${valuation}/amount`, 113_000],
];
const design = (of: string): Edit => ["/parameters/effect/evidence", { design: of }];
const believed = (belief: object): Edit => ["/parameters/effect/belief", belief];
/** Around 0.2, and narrow enough that the public sector gains all over it. */
const narrow = { kind: "uniform", low: 0.18, high: 0.22 };
/** 0.6 × (1 − 0.67) is about 0.2. */
const relativeRisk: readonly Edit[] = [
  ["/parameters/effect/unit", "factor"],
  ["/parameters/effect/value", 0.67],
  [`${outcome}/effect/measure`, "relativeRisk"],
];
const perPerson: readonly Edit[] = [
  ["/parameters/effect/unit", "outcome/person"],
  [`${outcome}/effect`, { measure: "perPerson", value: "effect" }],
  [`${outcome}/deadweight`, 0],
];
const trust = (of: object): readonly Edit[] => [
  [`${outcome}/evidenceFactor`, "trust"],
  ["/parameters/trust", { ...base.parameters![2], ...of }],
];
const talks = (counts: object): Edit => [
  "/outcomes/-",
  {
    ...base.outcomes![0],
    id: "talks",
    name: "Samtal",
    concept: "contact",
    effect: { measure: "count", value: counts },
    deadweight: 0,
  },
];
const valuedTalks: Edit = [
  "/valuations/-",
  {
    ...base.valuations![0],
    id: "talk-value",
    name: "Värdet av samtal",
    outcome: "talks",
    category: "health",
    amount: 9,
  },
];
const cost = (id: string, amounts: object, of: object = {}): Edit => [
  "/costs/-",
  { ...base.costs![0], id, name: id, amounts, ...of },
];
const alternatives = (of: object): Edit => [
  "/alternatives",
  [
    { id: "a", name: "Allt" },
    { id: "b", name: "Mindre", ...of },
  ],
];
const running = (amount: number): Edit => ["/costs/operation/amounts/2026", amount];
const project = (amount: number): Edit => ["/costs/project/amounts/2025", amount];
const called = (name: string, realised = "welfare"): readonly Edit[] => [
  [`${valuation}/category`, "avoidedCost"],
  [`${valuation}/name`, name],
  [`${valuation}/realised`, realised],
];

/** Nothing is uprated, nothing gained. */
const pricesOf2026: readonly Edit[] = [
  ["/settings/priceYear", 2026],
  [`${valuation}/prices`, { year: 2026 }],
  ["/costs/project/prices", { basis: "real", year: 2026 }],
  [`${valuation}/realUprating`],
  ["/parameters/effect/value", 0],
];
/** Nothing of the value itself comes after 2027. */
const shorter: Edit = [`${valuation}/profile/years`, 2];
/** Benefits that the pupil loses and the municipality keeps: 10 outcomes a year 2026–2028. */
const benefitLost = (of: object = {}): Edit => [
  "/valuations/-",
  {
    ...base.valuations![0],
    id: "allowance",
    name: "Försörjningsstöd",
    category: "transfer",
    amount: 1000,
    recipients: { pupil: -1, municipality: 1 },
    ...of,
  },
];

const unknown = { at: `${outcome}/effect/value`, values: { outcome: "Behörig elev" } };
const twice = (adjustment: string) => ({
  at: `${outcome}/${adjustment}`,
  values: { outcome: "Behörig elev", parameter: "Effekten" },
});
const certain = { at: `${outcome}/evidenceFactor`, values: { outcome: "Behörig elev" } };
const noRoom = { at: "/parameters/effect/belief", values: { parameter: "Effekten" } };
const persistent = { at: `${valuation}/persistence`, values: {} };
const noPayer = { at: "/costs", values: {} };
const small = (of: "people" | "outcomes" | "kronor", at: string, limit = 5) => ({ at, values: { of, limit } });
const ratio = (at: string, value: number) => ({ at, values: { ratio: expect.closeTo(value, 3) } });

const net = (of: string): FlagCase<"doubleHaircut"> => ({
  edits: [design(of), [`${outcome}/deadweight`, 0.05]],
  raises: [twice("deadweight")],
  near: [[design(of)], [[`${outcome}/deadweight`, 0.05]]],
});
const oneSided = (of: string): FlagCase<"noRoomForHarm"> => ({
  edits: [design(of), believed(narrow)],
  raises: [noRoom],
  // An open tail holds harm, however little of it.
  near: [[design(of)], [believed(narrow)], [design(of), believed({ kind: "normal", mean: 0.2, sd: 0.005 })]],
});
const saved = (name: string): FlagCase<"avoidedCostCalledSaving"> => ({
  edits: called(name),
  raises: [{ at: `${valuation}/name`, values: { valuation: name } }],
  near: [called(name, "cash"), [[`${valuation}/name`, name]]],
});
const outdated = (goodUntil: string, asOf: string, last: string): FlagCase<"pastGoodUntil"> => ({
  edits: [
    ["/parameters/effect/goodUntil", goodUntil],
    ["/asOf", asOf],
  ],
  raises: [{ at: "/parameters/effect/goodUntil", values: { parameter: "Effekten", goodUntil, asOf } }],
  near: [
    [
      ["/parameters/effect/goodUntil", goodUntil],
      ["/asOf", last],
    ],
    [["/parameters/effect/goodUntil", goodUntil], ["/asOf"]],
  ],
});

/** Present value of 400 000 kr a year 2026–2028. */
const benefits = 400_000 * (1 / 1.03 + 1 / 1.03 / 1.03 + 1 / 1.03 / 1.03 / 1.03);

/** Draws of a baseline risk; an effect of 0.2 can be no larger than it. */
const drawnRisk = (low: number, draws: number): readonly Edit[] => [
  ["/settings/simulation/draws", draws],
  [
    "/parameters/-",
    { id: "risk", name: "Risken", unit: "share", value: 0.6, belief: { kind: "uniform", low, high: 1 }, verified },
  ],
  [`${outcome}/effect/baselineRisk`, "risk"],
];

/** A kind without a case does not compile. */
export const flagCases: { readonly [K in WarningKind]: readonly [FlagCase<K>, ...FlagCase<K>[]] } = {
  drawsMoved: [
    {
      edits: drawnRisk(0.19, 4096),
      raises: [{ at: outcome, values: { share: expect.closeTo(0.01 / 0.81, 3) } }],
      near: [drawnRisk(0.2, 4096), drawnRisk(0.1995, 4096), drawnRisk(0.19, 0)],
    },
  ],
  effectUnknown: [
    { edits: [[`${outcome}/effect/value`]], raises: [unknown], near: [[[`${outcome}/effect/value`, 0]]] },
  ],
  doubleHaircut: [
    net("rct"),
    net("quasiExperimental"),
    net("comparisonGroup"),
    {
      edits: [design("rct"), [`${outcome}/ownShare`, 0.95]],
      raises: [twice("ownShare")],
      near: [
        [design("rct"), [`${outcome}/ownShare`, 1]],
        [design("rct"), [`${outcome}/displacement`, 0.05]],
        [design("beforeAfter"), [`${outcome}/ownShare`, 0.95]],
      ],
    },
    {
      edits: [
        design("rct"),
        [`${outcome}/effect/value`, { pupils: "effect" }],
        [`${outcome}/deadweight`, "trust"],
        ["/parameters/trust/value", 0.05],
      ],
      raises: [twice("deadweight")],
      near: [
        [
          design("rct"),
          [`${outcome}/effect/value`, { pupils: "effect" }],
          [`${outcome}/deadweight`, "trust"],
          ["/parameters/trust/value", 0],
        ],
      ],
    },
  ],
  certainEvidenceFactor: [
    {
      edits: [[`${outcome}/evidenceFactor`, 0.95]],
      raises: [certain],
      near: [[[`${outcome}/evidenceFactor`, 1]], [[`${outcome}/displacement`, 0.05]]],
    },
    {
      edits: trust({}),
      raises: [certain],
      near: [trust({ value: 1 }), trust({ belief: { kind: "uniform", low: 0.94, high: 0.96 } })],
    },
    { edits: trust({ belief: { kind: "fixed", value: 0.95 } }), raises: [certain], near: [] },
    {
      edits: trust({ belief: { kind: "observed", values: [0.95, 0.95] } }),
      raises: [certain],
      near: [trust({ belief: { kind: "observed", values: [0.94, 0.96] } })],
    },
  ],
  noRoomForHarm: [
    oneSided("judgement"),
    oneSided("beforeAfter"),
    oneSided("beforeAfterTrend"),
    {
      // At its best the public sector still pays more than it gains, all over the interval.
      edits: [project(2_000_000), design("judgement"), believed({ kind: "triangular", low: 0, mode: 0.2, high: 0.21 })],
      raises: [noRoom],
      near: [
        [project(2_000_000), design("judgement"), believed({ kind: "triangular", low: -0.01, mode: 0.2, high: 0.21 })],
        [design("rct"), believed({ kind: "triangular", low: 0.19, mode: 0.2, high: 0.21 })],
      ],
    },
    {
      edits: [
        ...relativeRisk,
        project(2_000_000),
        design("judgement"),
        believed({ kind: "triangular", low: 0.65, mode: 0.67, high: 1 }),
      ],
      raises: [noRoom],
      near: [
        [
          ...relativeRisk,
          project(2_000_000),
          design("judgement"),
          believed({ kind: "triangular", low: 0.65, mode: 0.67, high: 1.01 }),
        ],
        [...relativeRisk, design("judgement"), believed({ kind: "lognormal", mean: 0.67, sd: 0.01 })],
        [...relativeRisk, design("rct"), believed({ kind: "uniform", low: 0.65, high: 0.69 })],
      ],
    },
    {
      edits: [
        ...relativeRisk,
        [`${outcome}/effect/measure`, "oddsRatio"],
        design("judgement"),
        believed({ kind: "uniform", low: 0.4, high: 0.42 }),
        ["/parameters/effect/value", 0.41],
      ],
      raises: [noRoom],
      near: [],
    },
    {
      edits: [...perPerson, design("judgement"), believed(narrow)],
      raises: [noRoom],
      near: [[...perPerson, design("judgement"), believed({ kind: "normal", mean: 0.2, sd: 0.005 })]],
    },
    {
      edits: [
        talks({ "2025": "trust" }),
        [
          "/parameters/trust",
          {
            ...base.parameters![2],
            unit: "outcome",
            value: 20,
            evidence: { design: "judgement" },
            belief: { kind: "uniform", low: 10, high: 30 },
          },
        ],
      ],
      raises: [{ at: "/parameters/trust/belief", values: { parameter: "Tilltron" } }],
      near: [[talks({ "2025": 20 })]],
    },
  ],
  priceYearUnknown: [
    {
      edits: [[`${valuation}/prices`, { year: "unknown", takenAs: 2025 }]],
      raises: [{ at: `${valuation}/prices/year`, values: { takenAs: 2025, leans: "low" } }],
      near: [[[`${valuation}/prices`, { year: 2024, series: "kpi" }]]],
    },
    {
      edits: [[`${valuation}/prices`, { year: "unknown", takenAs: 2026, series: "kpi" }]],
      raises: [{ at: `${valuation}/prices/year`, values: { takenAs: 2026, leans: "low" } }],
      near: [],
    },
    {
      // The source may be younger than what it is taken as.
      edits: [[`${valuation}/prices`, { year: "unknown", takenAs: 2024, series: "kpi" }]],
      raises: [{ at: `${valuation}/prices/year`, values: { takenAs: 2024, leans: "either" } }],
      near: [],
    },
  ],
  provisionalIndex: [
    {
      edits: [["/series/kpi/provisional", ["2024", "2026", "2026"]]],
      raises: [{ at: "/series/kpi/values/2026", values: { series: "KPI", year: 2026 } }],
      near: [[["/series/kpi/provisional", ["2024"]]]],
    },
  ],
  assumedIndex: [
    {
      edits: [
        ["/series/kpi/values/2026"],
        ["/series/kpi/beyond", { rate: 0 }],
        // Of the same name, and not used.
        ["/series/-", { id: "other", name: "KPI", values: { "2025": 1 }, beyond: { rate: 0 } }],
      ],
      raises: [{ at: "/series/kpi/beyond", values: { series: "KPI", last: 2025 } }],
      near: [[["/series/kpi/beyond", { rate: 0 }]]],
    },
  ],
  noRealUprating: [
    {
      edits: [[`${valuation}/realUprating`]],
      raises: [{ at: `${valuation}/realUprating`, values: { valuation: "Värdet av behörighet" } }],
      near: [[[`${valuation}/realUprating`, 0.01]], [...lumpSum, [`${valuation}/realUprating`]]],
    },
    {
      edits: [...lumpSum, [`${outcome}/lagYears`, 1], [`${valuation}/realUprating`]],
      raises: [{ at: `${valuation}/realUprating`, values: { valuation: "Värdet av behörighet" } }],
      near: [],
    },
    {
      // Flows 2026–2028, of which those after the last year do not count; of no effect, so that nothing is cut.
      edits: [...pricesOf2026, ["/settings/lastYear", 2027]],
      raises: [{ at: `${valuation}/realUprating`, values: { valuation: "Värdet av behörighet" } }],
      near: [[...pricesOf2026, ["/settings/lastYear", 2026]]],
    },
  ],
  persistenceOnStream: [
    {
      edits: [...stream, [`${valuation}/persistence`, 0.99]],
      raises: [persistent],
      near: [stream, [...stream, [`${valuation}/persistence`, 1]], [[`${valuation}/persistence`, 0.99]]],
    },
    {
      edits: [...stream, [`${valuation}/persistence`, "trust"]],
      raises: [persistent],
      near: [[...stream, [`${valuation}/persistence`, "trust"], ["/parameters/trust/value", 1]]],
    },
  ],
  avoidedCostCalledSaving: [
    saved("Besparing i skolan"),
    saved("Inbesparade placeringar"),
    saved("Sparade kostnader"),
    saved("Insparat stöd"),
    saved("Savings in school"),
    saved("Cost-saving care"),
    saved("Saved placements"),
    {
      ...saved("Kostnadsbesparingar"),
      near: [called("Undviken kostnad för placering"), called("Lifesaving care"), called("Sparkonto")],
    },
  ],
  notVerified: [
    {
      edits: [["/parameters/effect/verified"]],
      raises: [{ at: "/parameters/effect/verified", values: { parameter: "Effekten" } }],
      near: [[["/parameters/trust/verified"]]],
    },
    {
      edits: [["/parameters/gain/verified", { state: "no", because: "" }]],
      raises: [{ at: "/parameters/gain/verified", values: { parameter: "Värdet" } }],
      near: [],
    },
  ],
  averageUsed: [
    {
      edits: [["/parameters/gain/usage", "average"]],
      raises: [{ at: "/parameters/gain/usage", values: { parameter: "Värdet" } }],
      near: [
        [["/parameters/gain/usage", "unknown"]],
        [["/parameters/trust/usage", "average"]],
        // Used, but not as what one more outcome is worth.
        [["/parameters/effect/usage", "average"]],
        [
          [`${valuation}/persistence`, "trust"],
          ["/parameters/trust/usage", "average"],
        ],
        [
          ["/parameters/-", { ...base.parameters![1], id: "wage", unit: "SEK/hour", value: 500, usage: "average" }],
          cost("hours", {}, { amounts: undefined, ingredients: { "2025": { hours: 10, hourlyWage: "wage" } } }),
        ],
      ],
    },
  ],
  pastGoodUntil: [
    outdated("2025", "2026", "2025-12-31"),
    outdated("2025-12", "2026-01", "2025"),
    outdated("2026-06-29", "2026-06-30", "2026-06-29"),
    outdated("2026-02", "2026-03-01", "2026-02-28"),
    {
      ...outdated("2024", "2026-06", "2024"),
      near: [
        [["/parameters/effect/goodUntil", "2026-06-30"]],
        // A year begins with its first day.
        [["/asOf", "2026"]],
        [["/parameters/effect/goodUntil", "2026"]],
        [["/parameters/trust/goodUntil", "2001"]],
      ],
    },
  ],
  noOperationPayer: [
    { edits: [["/costs/operation/phase"]], raises: [noPayer], near: [[["/costs/project/phase", "operation"]]] },
    {
      edits: [["/costs/operation"]],
      raises: [noPayer],
      near: [[["/costs/project"]], [["/costs/project"], ["/costs/operation"]]],
    },
  ],
  // 121212-1212 is one of those that the tax agency gives out for tests: twice every other digit, 2 + 2 + … = 20.
  personalNumber: [
    {
      edits: [["/report", { matter: "Eleven (121212-1212) har varit borta." }]],
      raises: [{ at: "/report/matter", values: {} }],
      near: [
        // Another check digit; rightly checked, but no such month, or a company's; an amount; part of a longer number.
        [["/report", { matter: "Eleven (121212-1213) har varit borta." }]],
        [["/report", { matter: "Ärende 121312-1211" }]],
        [["/report", { matter: "Föreningen 556016-0680" }]],
        [["/report", { matter: "1212121212 kronor" }]],
        [["/report", { matter: "Dnr 3121212-12125" }]],
      ],
    },
    {
      edits: [["/report", { comments: [{ id: "a", role: "economist", text: "19121212+1212" }] }]],
      raises: [{ at: "/report/comments/a/text", values: {} }],
      near: [],
    },
    { edits: [["/title", "Om 191212121212"]], raises: [{ at: "/title", values: {} }], near: [] },
    // A coordination number, the day and sixty: 5 + 0 + 2 + 0 + 3 + 3 + 4 + 3 + 9 + 1 = 30. No day is the 39th or the 32nd.
    {
      edits: [["/costs/project/name", "701063-2391"]],
      raises: [{ at: "/costs/project/name", values: {} }],
      near: [[["/costs/project/name", "701099-2399"]], [["/costs/project/name", "700132-2390"]]],
    },
  ],
  underDisclosureLimit: [
    {
      edits: [["/cohorts/pupils/people/2025", 4]],
      raises: [small("people", "/cohorts/pupils/people/2025")],
      near: [[["/cohorts/pupils/people/2025", 5]], [["/cohorts/pupils/people/2026", 0]]],
    },
    {
      edits: [["/settings/disclosureLimit", 51]],
      raises: [small("people", "/cohorts/pupils/people/2025", 51)],
      near: [[["/settings/disclosureLimit", 50]], [["/settings/disclosureLimit", 0]]],
    },
    {
      edits: [talks({ "2025": 4, "2026": 5, "2027": 0 })],
      raises: [small("outcomes", "/outcomes/talks/effect/value/2025")],
      near: [[talks({ "2025": 5 })], [talks({ "2025": 5 }), valuedTalks]],
    },
    {
      edits: [talks({ "2025": -3 })],
      raises: [small("outcomes", "/outcomes/talks/effect/value/2025")],
      near: [[talks({ "2025": -5 })]],
    },
    {
      // As many kronor a year as 4 pupils × 2.5 × what one outcome is worth.
      edits: [...perPerson, ["/parameters/effect/value", 2.5], ["/cohorts/pupils/people/2025", 4]],
      raises: [small("people", "/cohorts/pupils/people/2025"), small("kronor", valuation)],
      near: [[...perPerson, ["/parameters/effect/value", 2], ["/cohorts/pupils/people/2025", 5]]],
    },
    {
      // Of a small group that the outcome is not about, the kronor tell nothing.
      edits: [...perPerson, ["/cohorts/-", { id: "few", name: "Få", people: { "2025": 4 } }]],
      raises: [small("people", "/cohorts/few/people/2025")],
      near: [],
    },
    {
      edits: [talks({ "2025": 4 }), valuedTalks],
      raises: [small("outcomes", "/outcomes/talks/effect/value/2025"), small("kronor", "/valuations/talk-value")],
      near: [],
    },
  ],
  nearZeroDenominator: [
    {
      // The pupil has two fifths and pays nothing, so no other ratio of a perspective comes as far as society's.
      edits: [project(645.5), running(500)],
      raises: [ratio("/society/bcr", benefits / (645.5 + 500 / 1.03))],
      near: [
        [project(646.5), running(500)],
        // Cheap and worth much: 331 kr per krona is a sound ratio.
        [project(10_000), running(0), ["/parameters/gain/value", 117_000]],
      ],
    },
    {
      edits: [project(193), running(500), cost("travel", { "2025": 100_000 }, { payer: "pupil" })],
      raises: [ratio("/publicSector/after/bcr", (0.6 * benefits) / (193 + 500 / 1.03))],
      near: [[project(193.5), running(500), cost("travel", { "2025": 100_000 }, { payer: "pupil" })]],
    },
    {
      edits: [project(646.5), running(500), ["/parameters/gain/value", -40_000]],
      raises: [ratio("/society/npvRatio", -benefits / (646.5 + 500 / 1.03) - 1)],
      near: [[project(647.5), running(500), ["/parameters/gain/value", -40_000]]],
    },
    {
      edits: [cost("fund", { "2025": 533 }, { fund: true })],
      raises: [ratio("/society/npvPerFundKrona", (benefits - 500_533 - 100_000 / 1.03) / 533)],
      near: [[cost("fund", { "2025": 535 }, { fund: true })], [cost("fund", { "2025": 533 })]],
    },
    {
      // The pupil's 0.4 against what the public sector's 0.6 (678 867 kr) leave of costs of 750 287 kr: 71 421 kr, which is
      // less than a twentieth of the two together, 71 458. Of a hundred kronor more they leave 71 521, against 71 463.
      edits: [project(653_200)],
      raises: [ratio("/mvpf", (0.4 * benefits) / (653_200 + 100_000 / 1.03 - 0.6 * benefits))],
      near: [[project(653_300)], [project(580_000)]],
    },
    {
      // 56 kr per krona, since 8 133 kr are left of 687 000. 826 kr per krona is sound: 1 369 kr of costs of 2 500.
      edits: [project(593_000), running(96_820)],
      raises: [ratio("/mvpf", (0.4 * benefits) / (593_000 + 96_820 / 1.03 - 0.6 * benefits))],
      near: [
        [project(2500), running(0), [`${valuation}/recipients`, { pupil: 0.999, municipality: 0.0005, state: 0.0005 }]],
      ],
    },
    {
      // 9 954 kr are what costs of −668 913 leave of benefits of −678 867.
      edits: [project(-766_000), ["/parameters/gain/value", -40_000], running(100_000)],
      raises: [ratio("/mvpf", (-0.4 * benefits) / (-766_000 + 100_000 / 1.03 + 0.6 * benefits))],
      near: [],
    },
    {
      // The pupil alone pays, and so alone has a ratio of this size: the state pays nothing and society pays more.
      edits: [cost("travel", { "2025": 452.4 }, { payer: "pupil" })],
      raises: [ratio("/actors/pupil/after/bcr", (0.4 * benefits) / 452.4)],
      near: [[cost("travel", { "2025": 452.6 }, { payer: "pupil" })]],
    },
    {
      // 50 × 0.00204 = 0.102 outcomes, a year later.
      edits: [
        ["/parameters/effect/value", 0.00204],
        [`${outcome}/lagYears`, 1],
      ],
      raises: [ratio("/costPerOutcome/eligible/discounted", (500_000 + 100_000 / 1.03) / (0.102 / 1.03))],
      near: [
        [
          ["/parameters/effect/value", 0.00208],
          [`${outcome}/lagYears`, 1],
        ],
      ],
    },
    {
      // 0.099 outcomes, a year before the base year.
      edits: [
        ["/parameters/effect/value", 0.00198],
        ["/settings/baseYear", 2026],
      ],
      raises: [ratio("/costPerOutcome/eligible/undiscounted", (500_000 * 1.03 + 100_000) / 0.099)],
      near: [
        [
          ["/parameters/effect/value", 0.00202],
          ["/settings/baseYear", 2026],
        ],
        [["/parameters/effect/value", 0]],
      ],
    },
  ],
  mvpfThroughInfinity: [
    {
      // At 5 and 95 %, 22 000 and 58 000 kr, the public sector's 60 % of the benefits are 373 000 and 984 000 kr against 597 000.
      edits: [["/parameters/gain/belief", { kind: "uniform", low: 20_000, high: 60_000 }]],
      raises: [{ at: "/mvpf", values: { parameter: "Värdet" } }],
      near: [[["/parameters/gain/belief", { kind: "uniform", low: 38_000, high: 42_000 }]]],
    },
  ],
  irrNotUnique: [
    {
      // −300, 300, 400, 400, −700 thousand: two changes of sign, negative at −0.3 and 10, positive at 0.1.
      edits: [project(300_000), cost("closing", { "2029": 700_000 })],
      raises: [{ at: "/society/irr", values: { rates: 2 } }],
      // −300, 300, −300, 400: increasing in 1/(1 + r), so one rate.
      near: [[project(300_000), cost("closing", { "2027": 700_000 })]],
    },
    {
      // For the pupil −50, 160, 160, −235 thousand: negative at −0.3 and 10, positive at 0.1. For society −550, 300, 400, 5.
      edits: [cost("travel", { "2025": 50_000, "2028": 395_000 }, { payer: "pupil" })],
      raises: [{ at: "/actors/pupil/after/irr", values: { rates: 2 } }],
      near: [[cost("travel", { "2025": 50_000, "2028": 150_000 }, { payer: "pupil" })]],
    },
  ],
  cutAfterLastYear: [
    {
      edits: [["/settings/lastYear", 2027]],
      raises: [
        {
          at: "/settings/lastYear",
          values: { lastYear: 2027, present: expect.closeTo(400_000 / 1.03 / 1.03 / 1.03, 3) },
        },
      ],
      near: [[["/settings/lastYear", 2028]]],
    },
  ],
  alternativeDominated: [
    {
      // 597 087 kr for nothing, which doing nothing gives at no cost.
      edits: [alternatives({ without: ["value"] })],
      raises: [{ at: "/alternatives/b", values: { alternative: "Mindre" } }],
      near: [[alternatives({ without: ["value", "project", "operation"] })]],
    },
    {
      // Half the benefits at the same cost.
      edits: [alternatives({ set: { effect: { value: 0.1 } } })],
      raises: [{ at: "/alternatives/b", values: { alternative: "Mindre", by: "Allt" } }],
      near: [
        // Cheaper, too; or the same.
        [alternatives({ set: { effect: { value: 0.1 } }, without: ["operation"] })],
        [alternatives({})],
      ],
    },
    {
      // As much for less.
      edits: [alternatives({ without: ["operation"] })],
      raises: [{ at: "/alternatives/a", values: { alternative: "Allt", by: "Mindre" } }],
      near: [],
    },
  ],
  transferCutAfterLastYear: [
    {
      // 10 000 kr of 2028, which the pupil would pay and the municipality keep.
      edits: [shorter, ["/settings/lastYear", 2027], benefitLost()],
      raises: [{ at: "/valuations/allowance", values: { valuation: "Försörjningsstöd", lastYear: 2027 } }],
      near: [
        [shorter, ["/settings/lastYear", 2028], benefitLost()],
        [shorter, ["/settings/lastYear", 2027], benefitLost({ amount: 0 })],
        [shorter, ["/settings/lastYear", 2027], benefitLost({ recipients: { pupil: 0, municipality: 0 } })],
        [shorter, ["/settings/lastYear", 2027], benefitLost({ profile: { kind: "annual", years: 2, firstLag: 1 } })],
      ],
    },
  ],
};
