import type { Appraisal } from "../../../models/appraisal.ts";
import type { BreakEvenResult, PerspectiveResult, Ratio, Result, Why } from "../../../models/result.ts";

/** Hand-made results: every figure here was written by a person, none by the engine. */

/** Writes "_" for a no-break space, so that the expected strings can be read. */
export const nbsp = (text: string): string => text.replaceAll("_", "\u00a0");

export const value = (number: number): Ratio => ({ defined: true, value: number });
export const no = (why: Why): { defined: false; why: Why } => ({ defined: false, why });

export const needs = (needed: number, observed: Ratio = no("noBaseline"), impossible = false): BreakEvenResult => ({
  needed: value(needed),
  whole: value(Math.ceil(needed)),
  observed,
  impossible,
});
export const impossible = (needed: number): BreakEvenResult => needs(needed, no("noBaseline"), true);
export const undefinedNeed = (why: Why): BreakEvenResult => ({
  needed: no(why),
  whole: no(why),
  observed: no(why),
  impossible: false,
});
export const same = <T>(of: T): { before: T; after: T } => ({ before: of, after: of });

export const perspective = (over: Partial<PerspectiveResult> = {}): PerspectiveResult => ({
  pvCosts: 0,
  pvBenefits: value(0),
  npv: value(0),
  bcr: value(1),
  npvRatio: value(0),
  npvPerFundKrona: value(0),
  irr: { roots: [] },
  payback: { undiscounted: no("never"), discounted: no("never") },
  ...over,
});

/** Figures of an outcome that no sentence names. */
export const unsaid = { anyway: no("noBaseline"), worth: no("noValue"), benefits: no("noValue") } as const;

export const result = (over: Partial<Result> = {}): Result => ({
  format: "samvinst/result@1",
  engine: "1.0.0",
  inputHash: "sha256:0",
  scenario: null,
  alternative: null,
  gained: {},
  society: perspective(),
  publicSector: same(perspective()),
  sectors: {},
  actors: {},
  groups: {},
  mvpf: no("effectUnknown"),
  costPerOutcome: {},
  siloGap: { outside: {}, late: value(0) },
  steadyState: { costPerCohort: no("noOperation"), npvPerCohort: no("noOperation"), payers: {} },
  decision: { whole: value(0), forward: no("noDecision"), forwardPerPerson: no("noDecision") },
  budget: [],
  budgetTotals: { years: {}, lines: [], total: value(0), fund: value(0) },
  breakEven: { outcomes: {}, parameters: {}, unpriced: no("pays"), unpricedPerPerson: no("pays") },
  flows: [],
  cutAfterLastYear: 0,
  alternatives: {},
  simulation: null,
  tornado: [],
  warnings: [],
  defaults: [],
  marks: {},
  settings: { baseYear: 2022, priceYear: 2024, firstYear: 2022, lastYear: 2075, budgetYears: 3 },
  ...over,
});

const stream = { kind: "stream", calibratedRate: 0.035, atAge: 16, fromAge: 20, toAge: 64 } as const;

/** One outcome (eligibility), a municipality with two departments, a region, a state; both municipality and region pay. */
export const appraisal = (over: Partial<Appraisal> = {}): Appraisal => ({
  format: "samvinst/appraisal@1",
  title: "Skolnärvaro",
  settings: { baseYear: 2022, priceYear: 2024, discounting: { schedule: [{ fromYear: 0, rate: 0.035 }] } },
  actors: [
    { id: "pupil", name: "Eleven", sector: "individual" },
    { id: "municipality", name: "Sandvikens kommun", sector: "municipality" },
    { id: "school", name: "Skolförvaltningen", sector: "municipality", partOf: "municipality" },
    { id: "region", name: "Region Gävleborg", sector: "region" },
    { id: "state", name: "Staten", sector: "state" },
    { id: "equalisation", name: "Inkomstutjämningen", sector: "equalisation" },
  ],
  cohorts: [{ id: "pupils", name: "Elever", people: { "2023": 60 } }],
  outcomes: [
    {
      id: "eligibility",
      name: "Ytterligare gymnasiebehörig elev",
      concept: "eligibility",
      cohorts: ["pupils"],
      effect: { measure: "riskDifference", baselineRisk: 0.6 },
    },
    {
      id: "supported",
      name: "Elev som fått samordnat stöd",
      concept: "contact",
      cohorts: ["pupils"],
      effect: { measure: "perPerson", value: 1 },
    },
  ],
  costs: [],
  valuations: [
    {
      id: "value",
      name: "Värde",
      outcome: "eligibility",
      category: "production",
      amount: 1_000_000,
      prices: { year: 2024 },
      profile: stream,
      recipients: { pupil: 1 },
    },
  ],
  equalisation: [{ from: "municipality", keep: 0.1, to: "equalisation" }],
  ...over,
});

/** The headline case of the product page: society 4, public sector 7, municipality 8 before and impossible after among 60. */
export const sandviken = (): Result =>
  result({
    gained: {
      eligibility: {
        total: no("effectUnknown"),
        discounted: no("effectUnknown"),
        byYear: {},
        funnel: [{ step: "reached", left: 60 }],
        ...unsaid,
      },
    },
    breakEven: {
      unpriced: no("effectUnknown"),
      unpricedPerPerson: no("effectUnknown"),
      parameters: {},
      outcomes: {
        eligibility: {
          society: needs(3.3, value(27.3)),
          publicSector: same(needs(6.7)),
          actors: {
            school: { before: needs(7.6), after: impossible(71.2) },
            region: { before: needs(22.1), after: impossible(146.2) },
          },
          groups: { municipality: { before: needs(7.6), after: impossible(71.2) } },
        },
      },
    },
  });
