import { describe, expect, test } from "vitest";
import type { Outcome } from "../../models/appraisal.ts";
import { changeOf } from "../../models/measures/measure.ts";
import { annual, cohort, cost, inYears, outcome, read, type Tiny, tiny, valuation } from "../golden/tiny.ts";

/** Three cohorts of 10, 20 and 40 in year 0, of whom 0.1, 0.2 and 0.3 are spared, less half of them for deadweight. */
const cohorts = [10, 20, 40].map((people, place) => ({ ...cohort(people), id: `c${place}`, name: `Cohort ${place}` }));
const spared = (over: Partial<Outcome> = {}): Outcome =>
  outcome({
    cohorts: ["c0", "c1", "c2"],
    effect: { measure: "riskDifference", value: { c0: 0.1, c1: 0.2, c2: 0.3 }, baselineRisk: 0.5 },
    deadweight: 0.5,
    ...over,
  });
const keysOf = (over: Tiny, at: string) =>
  tiny(over)
    .explain(at)!
    .nodes.map(({ label }) => label.key);

describe("the change in outcomes per person", () => {
  test.each([
    ["riskDifference", 0.1, 0.4, 0.1],
    ["relativeRisk", 0.8, 0.4, 0.4 * 0.2],
    ["relativeRisk", 1.5, 0.4, -0.2],
    // 0.5 × 0.4 = 0.2 against 0.6 who succeed without: 0.2/0.8 = 0.25 fail with.
    ["oddsRatio", 0.5, 0.4, 0.4 - 0.25],
  ] as const)("%s %d at a baseline risk of %d is %d", (measure, value, p0, change) => {
    expect(changeOf(measure, value, p0)).toBeCloseTo(change, 12);
  });
});

describe("cohorts", () => {
  test("have each its effect: (10 × 0.1 + 20 × 0.2 + 40 × 0.3) × 0.5", () => {
    const { gained } = tiny({ cohorts, outcomes: [spared()] }).result();
    expect(read(gained.gain!.total)).toBeCloseTo((1 + 4 + 12) / 2, 12);
    // 70 × (1 − 0.5) succeed anyway.
    expect(read(gained.gain!.anyway)).toBeCloseTo(35, 12);
  });

  test("at stake gain what they gain: (20 × 0.2 + 40 × 0.3) × 0.5, two years later, worth 100 each", () => {
    const decision = {
      year: 2000,
      atStake: { costs: [], cohorts: ["c1", "c2"] },
      future: { peoplePerYear: 60, years: 1 },
    };
    const session = tiny({
      cohorts,
      decision,
      rate: 0.25,
      outcomes: [spared({ lagYears: 2 })],
      valuations: [valuation({ amount: 100 })],
    });
    expect(read(session.result().decision.forward)).toBeCloseTo(((4 + 12) / 2) * 100 * 0.64, 9);
    expect(session.explain("/decision/forward")!.nodes.map(({ label }) => label.key)).toContain("effect");
  });

  test("may be called like a year without being counted in it", () => {
    const { gained } = tiny({
      cohorts: [{ ...cohort(10), id: "2001" }],
      outcomes: [outcome({ cohorts: ["2001"], effect: { measure: "count", value: { 2001: 3 } } })],
    }).result();
    expect(gained.gain!.byYear).toEqual({ 2001: 3 });
  });

  test("of a count without a value have an unknown effect, together and apart", () => {
    const { decision } = tiny({
      cohorts,
      decision: { year: 2000, atStake: { costs: [], cohorts: ["c1"] }, future: { peoplePerYear: 20, years: 1 } },
      outcomes: [spared({ effect: { measure: "count" } })],
      valuations: [valuation({ amount: 100 })],
    }).result();
    expect([decision.whole, decision.forward].map(read)).toEqual(["effectUnknown", "effectUnknown"]);
  });

  test("there are none: nobody is reached, nothing is gained, and nothing is known of those who succeed anyway", () => {
    const none: Tiny = {
      outcomes: [spared({ cohorts: [], effect: { measure: "riskDifference", value: 0.1, baselineRisk: 0.5 } })],
      valuations: [valuation({ amount: 100 })],
      costs: [cost({ amounts: inYears([0], 1000) })],
    };
    const { gained, society } = tiny(none).result();
    expect(read(gained.gain!.total)).toBe(0);
    expect(gained.gain!.funnel.map(({ left }) => left)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(read(gained.gain!.anyway)).toBe("noBaseline");
    expect(read(society.npv)).toBe(-1000);
    const unitOf = (step: string) => tiny(none).explain(`/gained/gain/funnel/${step}`)!.nodes.at(-1)!.unit;
    expect([unitOf("reached"), unitOf("effect")]).toEqual(["person", "outcome"]);
  });
});

describe("what is neutral", () => {
  test("is no step: an explanation tells what was done", () => {
    const neutral = { takeUp: 1, lagYears: 0, deadweight: 0, ownShare: 1, displacement: 0, evidenceFactor: 1 };
    const plain = { outcomes: [outcome(neutral)] };
    expect(keysOf(plain, "/gained/gain/total")).toEqual([
      "peopleInYear",
      "people",
      "effectValue",
      "effect",
      "gainedTotal",
    ]);
    const late = { outcomes: [outcome({ ...neutral, lagYears: 1, ownShare: 0.5 })] };
    expect(keysOf(late, "/gained/gain/total")).toEqual(expect.arrayContaining(["ownShareAfter", "gained"]));
  });
});

describe("the last year, where none is stated, is that of the last flow", () => {
  const lastYear = (over: Tiny) => {
    const { result } = tiny({ ...over, settings: { lastYear: undefined as never } });
    return result().settings.lastYear;
  };
  test("annual: year 1 and four more", () => {
    expect(lastYear({ valuations: [valuation({ amount: 1, profile: annual(1, 5) })] })).toBe(2005);
  });
  test("a stream from age 16 to 64 of outcomes at 15: 49 years later", () => {
    const profile = { kind: "stream", calibratedRate: 0.035, atAge: 15, fromAge: 16, toAge: 64 } as const;
    expect(lastYear({ valuations: [valuation({ amount: 1, profile })] })).toBe(2049);
  });
  test("a lump sum: that of the outcome, two years on", () => {
    expect(lastYear({ outcomes: [outcome({ lagYears: 2 })], valuations: [valuation({ amount: 1 })] })).toBe(2002);
  });
});

describe("a baseline risk", () => {
  const needing = (effect: Outcome["effect"], parameter: { unit: "outcome/person" | "share"; value: number }) =>
    tiny({
      parameters: [{ id: "v", name: "Effect", ...parameter }],
      outcomes: [outcome({ effect })],
      valuations: [valuation({ amount: 100 })],
      costs: [cost({ amounts: inYears([0], 60) })],
    }).result().breakEven.parameters.v;
  test("limits no effect per person: 60 kr are met by 0.6 outcomes worth 100, of whom 0.2 fail", () => {
    const effect = { measure: "perPerson", value: "v", baselineRisk: 0.2 } as const;
    expect(needing(effect, { unit: "outcome/person", value: 0.1 })).toMatchObject({ roots: [expect.closeTo(0.6, 9)] });
  });
  test("limits a difference in risk: 0.6 would be needed, 0.5 fail", () => {
    const effect = { measure: "riskDifference", value: "v", baselineRisk: 0.5 } as const;
    expect(needing(effect, { unit: "share", value: 0.1 })).toMatchObject({ roots: [] });
    const within = { ...effect, baselineRisk: 0.7 };
    expect(needing(within, { unit: "share", value: 0.1 })).toMatchObject({ roots: [expect.closeTo(0.6, 9)] });
  });
});
