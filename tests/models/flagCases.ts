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
const running = (amount: number): Edit => ["/costs/operation/amounts/2026", amount];
const project = (amount: number): Edit => ["/costs/project/amounts/2025", amount];
const called = (name: string, realised = "welfare"): readonly Edit[] => [
  [`${valuation}/category`, "avoidedCost"],
  [`${valuation}/name`, name],
  [`${valuation}/realised`, realised],
];

const unknown = { at: `${outcome}/effect/value`, values: { outcome: "Behörig elev" } };
const twice = (adjustment: string) => ({
  at: `${outcome}/${adjustment}`,
  values: { outcome: "Behörig elev", parameter: "Effekten" },
});
const certain = { at: `${outcome}/evidenceFactor`, values: { outcome: "Behörig elev" } };
const noRoom = { at: "/parameters/effect/belief", values: { parameter: "Effekten" } };
const persistent = { at: `${valuation}/persistence`, values: {} };
const notBuilt = { at: "/settings/simulation", values: {} };
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

/** A kind without a case does not compile. */
export const flagCases: { readonly [K in WarningKind]: readonly [FlagCase<K>, ...FlagCase<K>[]] } = {
  simulationNotBuilt: [
    { edits: [["/settings/simulation/draws", 1]], raises: [notBuilt], near: [[["/settings/simulation/seed", 2]]] },
    { edits: [["/settings/simulation"]], raises: [notBuilt], near: [] },
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
      raises: [{ at: `${valuation}/prices/year`, values: { takenAs: 2025 } }],
      near: [[[`${valuation}/prices`, { year: 2024, series: "kpi" }]]],
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
      near: [[["/parameters/gain/usage", "unknown"]], [["/parameters/trust/usage", "average"]]],
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
      edits: [talks({ "2025": 4 }), valuedTalks],
      raises: [small("outcomes", "/outcomes/talks/effect/value/2025"), small("kronor", "/valuations/talk-value")],
      near: [],
    },
  ],
  nearZeroDenominator: [
    {
      // The pupil has two fifths and pays nothing, so no other ratio of a perspective comes as far as society's.
      edits: [project(6400), running(5000)],
      raises: [ratio("/society/bcr", benefits / (6400 + 5000 / 1.03))],
      near: [[project(6500), running(5000)]],
    },
    {
      edits: [project(1900), running(5000), cost("travel", { "2025": 100_000 }, { payer: "pupil" })],
      raises: [ratio("/publicSector/after/bcr", (0.6 * benefits) / (1900 + 5000 / 1.03))],
      near: [[project(2000), running(5000), cost("travel", { "2025": 100_000 }, { payer: "pupil" })]],
    },
    {
      edits: [project(6525), running(5000), ["/parameters/gain/value", -40_000]],
      raises: [ratio("/society/npvRatio", -benefits / (6525 + 5000 / 1.03) - 1)],
      near: [[project(6600), running(5000), ["/parameters/gain/value", -40_000]]],
    },
    {
      edits: [cost("fund", { "2025": 5000 }, { fund: true })],
      raises: [ratio("/society/npvPerFundKrona", (benefits - 505_000 - 100_000 / 1.03) / 5000)],
      near: [[cost("fund", { "2025": 6000 }, { fund: true })], [cost("fund", { "2025": 5000 })]],
    },
    {
      // The pupil's 0.4 against what the public sector's 0.6 leave of the costs.
      edits: [project(586_000)],
      raises: [ratio("/mvpf", (0.4 * benefits) / (586_000 + 100_000 / 1.03 - 0.6 * benefits))],
      near: [[project(590_000)], [project(580_000)]],
    },
    {
      // The pupil alone pays, and so alone has a ratio of this size: the state pays nothing and society pays more.
      edits: [cost("travel", { "2025": 4500 }, { payer: "pupil" })],
      raises: [ratio("/actors/pupil/after/bcr", (0.4 * benefits) / 4500)],
      near: [[cost("travel", { "2025": 4600 }, { payer: "pupil" })]],
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
};
