import { describe, expect, test } from "vitest";
import { actors, annual, cost, inYears, outcome, read, type Tiny, tiny, transfer, valuation } from "../golden/tiny.ts";

/** A pilot of 10 in year 0 and operation with 20 in year 1 and 20 in year 3; each is one outcome, worth 100 in its year and the next. */
const cohorts = [
  { id: "pilot", name: "Pilot", people: inYears([0], 10) },
  { id: "drift", name: "Drift", people: inYears([1, 3], 20), phase: "operation" as const },
];
const outcomes = [outcome({ cohorts: ["pilot", "drift"] })];
const costs = [
  cost({ id: "build", amounts: inYears([0], 5000) }),
  cost({ id: "run", amounts: inYears([1, 3], 1500), phase: "operation" }),
];
const valuations = [valuation({ amount: 100, profile: annual(0, 2) })];
const decision = {
  year: 2003,
  atStake: { costs: ["run"], cohorts: ["drift"] },
  future: { peoplePerYear: 20, years: 5 },
};
const programme = (over: Tiny) => tiny({ rate: 0.25, cohorts, outcomes, costs, valuations, ...over }).result();
// DF: 1, 0.8, 0.64, 0.512, 0.4096.

describe("the decision", () => {
  test("is about the lines and cohorts at stake, from its year on, in the base year's present value", () => {
    const { decision: result, society } = programme({ decision });
    // Of the 20 of year 1 nothing is left in year 3; the 20 of year 3 give 2000 in years 3 and 4, and 1500 are paid in year 3.
    const forward = 2000 * (0.512 + 0.4096) - 1500 * 0.512;
    expect(read(result.forward)).toBeCloseTo(forward, 9);
    // Per person as of the year each starts: the 20 of year 1 and the 20 of year 3 are discounted too.
    expect(read(result.forwardPerPerson)).toBeCloseTo(forward / (20 * 0.8 + 20 * 0.512), 9);
    expect(result.whole).toEqual(society.npv);
    // 1000 in years 0 and 1 of the pilot; 2000 in years 1, 2, 3 and 4 of operation.
    const gain = 1000 * 1.8 + 2000 * (0.8 + 0.64 + 0.512 + 0.4096);
    expect(read(result.whole)).toBeCloseTo(gain - 5000 - 1500 * (0.8 + 0.512), 9);
  });

  test("a year earlier takes the second year of the first 20 with it", () => {
    const { decision: result } = programme({ decision: { ...decision, year: 2002 } });
    expect(read(result.forward)).toBeCloseTo(2000 * (0.64 + 0.512 + 0.4096) - 1500 * 0.512, 9);
  });

  test("counts the cost of public funds on its own part, and transfers never", () => {
    const settings = { costOfPublicFunds: { factor: 1.3, appliesTo: "net" as const } };
    const shared = [valuation({ amount: 100, profile: annual(0, 2), recipients: { individual: 0.6, state: 0.4 } })];
    const { decision: result } = programme({
      decision,
      settings,
      valuations: shared,
      transfers: [transfer("state", "individual", 9999)],
    });
    const gain = 2000 * (0.512 + 0.4096);
    expect(read(result.forward)).toBeCloseTo(gain * (1 + 0.3 * 0.4) - 1.3 * 1500 * 0.512, 9);
  });

  test("is undefined where there is none, where nobody is at stake, and where an effect is unknown", () => {
    const none = { defined: false, why: "noDecision" };
    expect(programme({}).decision).toMatchObject({ forward: none, forwardPerPerson: none, whole: { defined: true } });
    const nobody = { ...decision, atStake: { costs: ["run"], cohorts: [] } };
    expect(programme({ decision: nobody }).decision).toMatchObject({
      forward: { defined: true, value: expect.closeTo(-1500 * 0.512, 9) },
      forwardPerPerson: { defined: false, why: "noPeople" },
    });
    const unknown = [outcome({ cohorts: ["pilot", "drift"], effect: { measure: "perPerson" } })];
    expect(read(programme({ decision, outcomes: unknown }).decision.forward)).toBe("effectUnknown");
  });

  test("does not divide a count of several cohorts between them", () => {
    const count = (cohortIds: readonly string[]) => [
      outcome({ cohorts: [...cohortIds], effect: { measure: "count", value: { 2003: 4 } } }),
    ];
    const result = (ids: readonly string[]) => programme({ decision, outcomes: count(ids) });
    expect(read(result(["pilot", "drift"]).decision.forward)).toBe("split");
    expect(read(result(["pilot", "drift"]).steadyState.npvPerCohort)).toBe("split");
    expect(read(result(["drift"]).decision.forward)).toBeCloseTo(400 * (0.512 + 0.4096) - 1500 * 0.512, 9);
    expect(read(result(["pilot"]).decision.forward)).toBeCloseTo(-1500 * 0.512, 9);
  });
});

describe("the steady state", () => {
  test("is what each operation cohort costs and gives, discounted to its own year", () => {
    const { steadyState } = programme({});
    expect(read(steadyState.costPerCohort)).toBeCloseTo(1500, 9);
    // 2000 in the year of the 20 and, a year later, 2000 × 0.8.
    expect(read(steadyState.npvPerCohort)).toBeCloseTo(2000 * 1.8 - 1500, 9);
  });

  test("of cohorts that cost differently is the same amount every year with the present value of both", () => {
    const uneven = [cost({ id: "run", amounts: { 2001: 1000, 2003: 2000 }, phase: "operation" })];
    const { steadyState } = programme({ costs: uneven });
    expect(read(steadyState.costPerCohort)).toBeCloseTo((1000 * 0.8 + 2000 * 0.512) / (0.8 + 0.512), 9);
  });

  test("is of operation cohorts that take someone in, and undefined without any", () => {
    const [pilot, drift] = cohorts;
    const some = programme({ cohorts: [pilot!, { ...drift!, people: { 2001: 20, 2002: 0, 2003: 20 } }] });
    expect(read(some.steadyState.costPerCohort)).toBeCloseTo(1500, 9);
    const parameters = [{ id: "nobody", name: "Nobody", unit: "person" as const, value: 0 }];
    const empty = [pilot!, { ...drift!, people: { 2001: 20, 2002: "nobody", 2003: 20 } }];
    expect(programme({ parameters, cohorts: empty }).steadyState).toEqual(some.steadyState);
    const none = programme({ cohorts: [pilot!, { ...drift!, phase: "development" as const }] });
    expect(none.steadyState).toEqual({
      costPerCohort: { defined: false, why: "noOperation" },
      npvPerCohort: { defined: false, why: "noOperation" },
      payers: {},
    });
  });

  test("tells the cost where the effect is unknown", () => {
    const unknown = [outcome({ cohorts: ["pilot", "drift"], effect: { measure: "perPerson" } })];
    const { steadyState } = programme({ outcomes: unknown });
    expect(read(steadyState.costPerCohort)).toBeCloseTo(1500, 9);
    expect(read(steadyState.npvPerCohort)).toBe("effectUnknown");
  });

  test("with several payers is society's, and says what each of them pays, without the cost of public funds", () => {
    const two = actors({ individual: "individual", state: "state", school: "municipality" });
    const shared = [
      ...costs.map((of) => (of.id === "run" ? { ...of, payer: "school" } : of)),
      cost({ id: "help", amounts: inYears([1, 3], 300), phase: "operation" }),
      cost({ id: "more", amounts: { 2001: 100 }, phase: "operation" }),
    ];
    const settings = { costOfPublicFunds: { factor: 1.3, appliesTo: "gross" as const } };
    const { steadyState } = programme({ actors: two, costs: shared, settings });
    const state = 300 + (100 * 0.8) / (0.8 + 0.512);
    expect(Object.keys(steadyState.payers).sort()).toEqual(["school", "state"]);
    expect(read(steadyState.payers.school!)).toBeCloseTo(1500, 9);
    expect(read(steadyState.payers.state!)).toBeCloseTo(state, 9);
    expect(read(steadyState.costPerCohort)).toBeCloseTo(1.3 * (1500 + state), 9);
  });
});

describe("what the effects without a price must be worth", () => {
  const dear = [cost({ id: "build", amounts: inYears([0], 12_000) })];

  test("is what society lacks, and that divided by everyone in the cohorts", () => {
    const { breakEven } = programme({ costs: dear });
    // 1000 in years 0 and 1 of the pilot; 2000 in years 1, 2, 3 and 4 of operation; 10 + 20 + 20 people.
    const lacking = 12_000 - (1000 * 1.8 + 2000 * (0.8 + 0.64 + 0.512 + 0.4096));
    expect(read(breakEven.unpriced)).toBeCloseTo(lacking, 9);
    expect(read(breakEven.unpricedPerPerson)).toBeCloseTo(lacking / 50, 9);
  });

  test("has no number where it pays, where the effect is unknown, and per person where there is nobody", () => {
    expect(read(programme({ costs: [] }).breakEven.unpricedPerPerson)).toBe("pays");
    const unknown = [outcome({ cohorts: ["pilot", "drift"], effect: { measure: "perPerson" } })];
    expect(read(programme({ outcomes: unknown }).breakEven.unpricedPerPerson)).toBe("effectUnknown");
    const nobody = programme({ cohorts: cohorts.map((of) => ({ ...of, people: { 2000: 0 } })), costs: dear });
    expect(read(nobody.breakEven.unpriced)).toBeCloseTo(12_000, 9);
    expect(read(nobody.breakEven.unpricedPerPerson)).toBe("noPeople");
  });
});
