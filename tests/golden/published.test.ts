import { expect, test } from "vitest";
import { whole } from "../../models/breakEven.ts";
import published from "./published.json" with { type: "json" };
import {
  type AppliesTo,
  actors,
  annual,
  cohort,
  cost,
  flows,
  inYears,
  irrOf,
  outcome,
  type Programme,
  programme,
  pvOf,
  pvOfYears,
  read,
  type Schedule,
  society,
  type Tiny,
  taxed,
  tiny,
  transfer,
  valuation,
  YEAR_0,
  years,
} from "./tiny.ts";

type Numbers<K extends string> = Readonly<Record<K, number>>;

const caseOf = (id: string) => published.cases.find((one) => one.id === id)!;
/** Cases may name the schedule of another. */
const named: Readonly<Record<string, string>> = { "UK Green Book 2003-2022": "DISC-UK-TABLE" };
const bandsOf = (schedule: Schedule | string): Schedule =>
  typeof schedule === "string"
    ? bandsOf(caseOf(named[schedule]!).inputs.schedule!)
    : schedule.map(({ fromYear, rate }) => ({ fromYear, rate }));

type Dated = Readonly<{ schedule: Schedule | string } & ({ years: readonly number[] } | { year: number })>;
/** A cost of one krona in each year asked for. */
const discountFactors = ({ schedule, ...asked }: Dated) => {
  const at = "years" in asked ? asked.years : [asked.year];
  const rows = tiny({ rate: bandsOf(schedule), costs: [cost({ amounts: inYears(at) })] }).result().flows;
  const factors = rows.map(({ amount, present }) => present / amount);
  return ["years" in asked ? factors : factors[0]];
};

type Annuity = Numbers<"rate" | "n">;
type Deferred = Annuity & Numbers<"firstYear" | "payment">;
type Decay = Numbers<"rate" | "annualBenefit" | "decay" | "years" | "firstYear">;

/** Growth in the calendar by uprating from the first payment's year, and by age within a published present value. */
const growingAnnuity = ({ rate, growth, n, firstPayment }: Annuity & Numbers<"growth" | "firstPayment">) => {
  const first = YEAR_0 + 1;
  const uprated = { amount: firstPayment, realUprating: growth, prices: { year: first }, profile: annual(1, n) };
  // The same closed form at another rate: what a publisher that discounts so would state.
  const stated = (firstPayment * (1 - ((1 + growth) / 1.03) ** n)) / (0.03 - growth);
  const ages = { atAge: 0, fromAge: 1, toAge: n, shapeGrowth: growth };
  const stream = { amount: stated, profile: { kind: "stream", calibratedRate: 0.03, ...ages } } as const;
  return [pvOf(rate, uprated, { priceYear: first }), pvOf(rate, stream)];
};

type Indexed = Readonly<{ value: number; index: Readonly<Record<string, number>>; from: number; to: number }>;
/** Nominal in its year, real in that year's kronor, and a value in that year's kronor. */
const indexTo = ({ value, index, from, to }: Indexed) => {
  const settings = { baseYear: from, priceYear: to };
  const series = [{ id: "index", name: "Index", values: index }];
  const cohorts = [{ ...cohort(1), people: { [from]: 1 } }];
  const amounts = { [from]: value };
  const priced = (of: Tiny) => society({ settings, series, cohorts, ...of });
  const nominal = cost({ amounts, prices: { basis: "nominal", series: "index" } });
  const real = cost({ amounts, prices: { basis: "real", year: from, series: "index" } });
  const valued = valuation({ amount: value, prices: { year: from, series: "index" } });
  return [
    priced({ costs: [nominal] }).pvCosts,
    priced({ costs: [real] }).pvCosts,
    read(priced({ valuations: [valued] }).pvBenefits),
  ];
};

type Flows = Readonly<{ rate: number }> & ({ values: readonly number[] } | { cashflows_m: readonly number[] });
const npv = (of: Flows | Programme) => {
  if ("cost" in of) return programme(of).map((one) => read(one.npv));
  return [read(society({ rate: of.rate, ...flows("values" in of ? of.values : of.cashflows_m) }).npv)];
};

/** The one rate; null where there is none. */
const oneIrr = ({ values }: { values: readonly number[] }) => {
  const roots = irrOf(flows(values));
  return [roots.length > 1 ? roots : (roots[0] ?? null)];
};

type Wsipp = Readonly<{ benefits: Readonly<Record<string, number>>; netProgramCost: number }>;
/** One value to each; in the second reading the actors are added up. */
const perspectiveSummary = ({ benefits, netProgramCost }: Wsipp) => {
  const result = tiny({
    actors: actors({ taxpayers: "state", participants: "individual", others: "civilSociety", indirect: "business" }),
    costs: [cost({ payer: "taxpayers", amounts: inYears([0], netProgramCost) })],
    valuations: Object.entries(benefits).map(([id, amount]) => valuation({ id, amount, recipients: { [id]: 1 } })),
  }).result();
  const each = Object.values(result.actors).map(({ after }) => after);
  const added = (figure: "pvBenefits" | "npv") => each.reduce((sum, of) => sum + Number(read(of[figure])), 0);
  const { pvBenefits, npv, bcr } = result.society;
  return [
    { totalBenefits: read(pvBenefits), benefitsMinusCost: read(npv), bcr: read(bcr) },
    { totalBenefits: added("pvBenefits"), benefitsMinusCost: added("npv"), bcr: read(bcr) },
  ];
};

type Grants = Numbers<"alwaysAttend" | "induced" | "grant" | "earningsGainEach" | "taxRate">;
/** The grant goes to all who attend; those who always do are the deadweight of the earnings. */
const netGovernmentCost = ({ alwaysAttend, induced, grant, earningsGainEach, taxRate }: Grants) => {
  const attending = alwaysAttend + induced;
  const moved = { category: "transfer", amount: grant, recipients: { individual: 1, state: -1 } } as const;
  const shares = { individual: 1 - taxRate, state: taxRate };
  const earned = { category: "production", amount: earningsGainEach, recipients: shares } as const;
  const result = tiny({
    cohorts: [cohort(attending)],
    outcomes: [outcome({ id: "attending" }), outcome({ id: "induced", deadweight: alwaysAttend / attending })],
    valuations: [
      valuation({ id: "grant", outcome: "attending", ...moved }),
      valuation({ id: "earnings", outcome: "induced", ...earned }),
    ],
  }).result();
  const received = (line: string) =>
    result.flows.find((flow) => flow.line === line && flow.actor === "state")?.amount ?? 0;
  const [upfront, taxRecouped] = [-received("grant"), received("earnings")];
  const netCost = -read(result.publicSector.after.npv);
  return [{ upfront, earnings: read(result.society.pvBenefits), taxRecouped, netCost }];
};

/** The net and the gross reading of the factor agree on costs. */
const both = (answer: (appliesTo: AppliesTo) => unknown) => [answer("net"), answer("gross")];
type TaxFinanced = Numbers<"taxFinancedCost" | "factor">;
type Nnk = Numbers<"pvBenefits" | "investment" | "taxFactor">;
const nnk = ({ pvBenefits, investment, taxFactor }: Nnk) => {
  const of = { costs: [cost({ amounts: inYears([0], investment) })], valuations: [valuation({ amount: pvBenefits })] };
  return both((appliesTo) => read(taxed(taxFactor, appliesTo, of).npvRatio));
};

type Welfare = Numbers<"cost" | "fiscalReturnPv" | "privateGainPv" | "factor">;
const welfareNpv = ({ cost: paid, fiscalReturnPv, privateGainPv, factor }: Welfare, appliesTo: AppliesTo) => {
  const costs = [cost({ amounts: inYears([0], paid) })];
  const fiscal = valuation({ id: "fiscal", amount: fiscalReturnPv, recipients: { state: 1 } });
  return read(taxed(factor, appliesTo, { costs, valuations: [fiscal, valuation({ amount: privateGainPv })] }).npv);
};

type Adjusted = Numbers<"deadweight" | "displacement">;
type Sroi = Adjusted & Numbers<"quantity" | "proxy" | "attributionToOthers" | "dropOff" | "years" | "rate">;
const sroiPv = ({ quantity, proxy, attributionToOthers, dropOff, years: count, rate, ...adjusted }: Sroi) => {
  const session = tiny({
    rate,
    cohorts: [cohort(quantity)],
    outcomes: [outcome({ ...adjusted, ownShare: 1 - attributionToOthers })],
    valuations: [valuation({ amount: proxy, profile: annual(1, count, dropOff) })],
  });
  const pv = read(session.result().society.pvBenefits);
  const rows = session.result().flows.map(({ amount }) => amount);
  const timeline = session.timeline("/society")!.benefits!.filter((benefit) => benefit !== 0);
  return [rows, timeline].map((yearFlows) => ({ impactYear1: yearFlows[0], yearFlows, pv }));
};

/** Of ten, none of whom would be eligible without: the number to watch is then the gross number, and stands in its explanation. */
const breakEvenCount = (of: Numbers<"cost" | "taxFactor" | "valuePerOutcome" | "deadweight">) => {
  const session = tiny({
    settings: { costOfPublicFunds: { factor: of.taxFactor } },
    cohorts: [cohort(10)],
    outcomes: [outcome({ effect: { measure: "riskDifference", baselineRisk: 1 }, deadweight: of.deadweight })],
    costs: [cost({ amounts: inYears([0], of.cost) })],
    valuations: [valuation({ amount: of.valuePerOutcome })],
  });
  const { needed, observed } = session.result().breakEven.outcomes.gain!.society;
  const explained = session.explain("/breakEven/outcomes/gain/society/observed")!.nodes;
  const before = explained.find(({ label }) => label.key === "neededBefore")!.value;
  const additional = read(needed);
  return [Number(read(observed)), Number(before)].map((gross) => ({ additional, gross, grossWhole: whole(gross) }));
};

type Sides = Readonly<{
  individual: Numbers<"netWage" | "benefitsLost">;
  municipality: Numbers<"programme" | "socialAssistanceSaved" | "tax">;
  region: Numbers<"tax" | "care">;
  state: Numbers<"tax" | "benefitsSaved">;
}>;
const sectors = { individual: "individual", municipality: "municipality", region: "region", state: "state" } as const;
/** Production split by who gets it; benefits lost as transfers between two, and as one value whose shares add to 0. */
const perspectiveSum = ({ individual, municipality, region, state }: Sides) => {
  const parts = {
    individual: individual.netWage,
    municipality: municipality.tax,
    region: region.tax,
    state: state.tax,
  };
  const wage = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const shares = Object.fromEntries(Object.entries(parts).map(([actor, part]) => [actor, part / wage]));
  const valuations = [
    valuation({ id: "wage", category: "production", amount: wage, recipients: shares }),
    valuation({ id: "care", category: "avoidedCost", amount: region.care, recipients: { region: 1 } }),
  ];
  const { benefitsLost: lost } = individual;
  const saved = { municipality: municipality.socialAssistanceSaved, state: state.benefitsSaved };
  const moved = Object.entries(saved).map(([to, kronor]) => transfer("individual", to, kronor));
  const split = { individual: -1, municipality: -saved.municipality / lost, state: -saved.state / lost };
  const perOutcome = valuation({ id: "benefits", category: "transfer", amount: -lost, recipients: split });
  const ways: readonly Tiny[] = [{ valuations, transfers: moved }, { valuations: [...valuations, perOutcome] }];
  return ways.flatMap((way) => {
    const costs = [cost({ payer: "municipality", amounts: inYears([0], -municipality.programme) })];
    const result = tiny({ actors: actors(sectors), costs, ...way }).result();
    const each = Object.entries(result.actors).map(([id, { after }]) => [id, Number(read(after.npv))] as const);
    const added = each.reduce((sum, [, npv]) => sum + npv, 0);
    return [read(result.society.npv), added].map((social) => ({ ...Object.fromEntries(each), social }));
  });
};

/** By operation: a published case → the engine's answers, one for each way of saying it in a document; all must agree. */
const runners: Readonly<Record<string, (inputs: never) => readonly unknown[]>> = {
  "discountFactor(year, schedule) compounding band by band": discountFactors,
  discountFactor: discountFactors,
  annuityFactor: ({ rate, n }: Annuity) => [
    pvOfYears(rate, years(1, n)),
    pvOfYears(rate, years(0, n - 1), "yearEnd"),
    pvOf(rate, { amount: 1, profile: annual(1, n) }),
  ],
  "annuity paid in advance": ({ rate, n }: Annuity) => [
    pvOfYears(rate, years(0, n - 1)),
    pvOf(rate, { amount: 1, profile: annual(0, n) }),
  ],
  "annuity paid mid-year, t-0.5": ({ rate, n }: Annuity) => [pvOfYears(rate, years(0, n - 1), "yearMiddle")],
  "annuity from year 5 (first payment end of year 5) for 45 years": ({ rate, n, firstYear, payment }: Deferred) => [
    payment * pvOfYears(rate, years(firstYear, firstYear + n - 1)),
    pvOf(rate, { amount: payment, profile: annual(firstYear, n) }),
  ],
  growingAnnuity,
  "annualisationFactor r(1+r)^n/((1+r)^n-1)": ({ rate, n }: Annuity) => [
    society({ costs: [cost({ equipment: { price: 1, lifeYears: n, rate, years: [YEAR_0] } })] }).pvCosts,
  ],
  indexTo,
  npv,
  "npv (t=0 first)": npv,
  irr: oneIrr,
  allRealIrrs: ({ values }: { values: readonly number[] }) => [irrOf(flows(values))],
  "bcr (all flows at end of year, cost in year 1)": (of: Programme) => programme(of).map(({ bcr }) => read(bcr)),
  perspectiveSummary,
  netGovernmentCost,
  costWithTaxFactor: ({ taxFinancedCost, factor }: TaxFinanced) =>
    both(
      (appliesTo) => taxed(factor, appliesTo, { costs: [cost({ amounts: inYears([0], taxFinancedCost) })] }).pvCosts,
    ),
  welfareNpv: (of: Welfare) => [welfareNpv(of, "net")],
  nnk,
  sroiPv,
  breakEvenCount,
  pvWithDecay: ({ rate, annualBenefit, decay, years: count, firstYear }: Decay) => [
    pvOf(rate, { amount: annualBenefit, profile: annual(firstYear, count, decay) }),
  ],
  perspectiveSum,
};

type Tolerance = number | Readonly<Record<string, number>>;
/** abs: |actual − expected| ≤ tolerance, where 0 leaves room for the last bits alone. */
const expectNear = (actual: unknown, expected: unknown, tolerance: Tolerance, at: string): void => {
  if (typeof expected === "number") {
    const most = Math.max(Number(tolerance), Number.EPSILON * Math.abs(expected));
    expect(actual, at).toBeTypeOf("number");
    expect(Math.abs((actual as number) - expected), `${at}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(most);
  } else if (expected === null) expect(actual, at).toBeNull();
  else {
    const [found, wanted] = [Object(actual), expected] as Record<string, unknown>[];
    expect(Object.keys(found!).sort(), at).toEqual(Object.keys(wanted!).sort());
    for (const [key, value] of Object.entries(wanted!))
      expectNear(found![key], value, typeof tolerance === "number" ? tolerance : tolerance[key]!, `${at}/${key}`);
  }
};

const titled = published.cases.map((one) => [`${one.id}: ${one.source}`, one] as const);
test.each(titled)("%s", (_title, { id, operation, inputs, expected, tolerance, tolerance_kind }) => {
  expect(tolerance_kind).toBe("abs");
  const answers = runners[operation]!(inputs as never);
  expect(answers).not.toEqual([]);
  for (const [way, answer] of answers.entries()) expectNear(answer, expected, tolerance, `${id}, way ${way}`);
});

test("every case has a runner and every runner a case, and no two cases one name", () => {
  expect(Object.keys(runners).sort()).toEqual([...new Set(published.cases.map(({ operation }) => operation))].sort());
  expect(new Set(published.cases.map(({ id }) => id)).size).toBe(34);
});

test("what the notes say: DF(0) = 1, growth may equal the rate, two rates warn, the factor on gross cost alone gives 0", () => {
  const { schedule } = caseOf("DISC-UK-TABLE").inputs;
  expect(discountFactors({ schedule: schedule!, years: [0] })).toEqual([[1]]);
  const { n, firstPayment } = caseOf("ANN-GROW").inputs as { n: number; firstPayment: number };
  const equal = growingAnnuity({ rate: 0.035, growth: 0.035, n, firstPayment });
  for (const answer of equal) expectNear(answer, (firstPayment * n) / 1.035, 1e-6, "growth = rate");
  const { warnings } = tiny(flows(caseOf("IRR-MULTI").inputs.values!)).result();
  expect(warnings.map(({ kind }) => kind)).toContain("irrNotUnique");
  expectNear(welfareNpv(caseOf("MCPF-NET").inputs as Welfare, "gross"), 0, 1e-6, "gross cost alone");
});
