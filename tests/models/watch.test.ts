import { describe, expect, test } from "vitest";
import type { Outcome } from "../../models/appraisal.ts";
import type { WatchResult } from "../../models/result.ts";
import { cohort, cost, inYears, outcome, type Tiny, tiny, valuation } from "../golden/tiny.ts";
import { example, opened } from "../library.ts";

/** Ten people in year 0 of whom 4 manage anyway, thirty in year 1 of whom 24 do; seen two years later. */
const cohorts = [
  { ...cohort(10), id: "first", name: "First" },
  { ...cohort(0), id: "second", name: "Second", people: inYears([1], 30) },
];
const risk = (over: Partial<Outcome> = {}): Outcome =>
  outcome({
    cohorts: ["first", "second"],
    lagYears: 2,
    effect: { measure: "riskDifference", baselineRisk: { first: 0.6, second: 0.2 } },
    evidenceFactor: 0.5,
    ...over,
  });
const watched = (over: Tiny = {}): WatchResult | undefined =>
  tiny({
    cohorts,
    outcomes: [risk()],
    costs: [cost({ amounts: inYears([0], 400) })],
    valuations: [valuation({ amount: 100 })],
    ...over,
  }).result().breakEven.outcomes.gain!.watch;
const near = (value: number): number => expect.closeTo(value, 9) as number;

describe("the number to watch by year", () => {
  test("spreads what must be added as those reached are", () => {
    // 400 / 100 = 4 needed, 8 before the evidence factor: 2 in the first year and 6 in the second.
    expect(watched()).toEqual({
      reached: { 2002: near(10), 2003: near(30) },
      anyway: { 2002: near(4), 2003: near(24) },
      observed: { 2002: near(6), 2003: near(30) },
    });
  });

  test("has a year of its own for two cohorts of the same year, and counts those who take part", () => {
    const same = cohorts.map((of) => ({ ...of, people: inYears([0], of.id === "first" ? 10 : 30) }));
    // Half take part: 5 and 15, of whom 2 and 12 manage anyway; 8 to be added.
    expect(watched({ cohorts: same, outcomes: [risk({ takeUp: 0.5 })] })).toEqual({
      reached: { 2002: near(20) },
      anyway: { 2002: near(14) },
      observed: { 2002: near(22) },
    });
  });

  test("is not known where the number is not, and says why", () => {
    const why = (over: Tiny) => watched(over)?.observed;
    expect(why({ costs: [] })).toEqual({ defined: false, why: "paysWithout" });
    expect(why({ valuations: [] })).toEqual({ defined: false, why: "noValue" });
    expect(why({ outcomes: [risk({ evidenceFactor: 0 })] })).toEqual({ defined: false, why: "nothingLeft" });
    expect(watched({ costs: [] })?.anyway).toEqual({ 2002: near(4), 2003: near(24) });
  });

  test("is told only of a risk of those reached", () => {
    expect(watched({ outcomes: [risk({ effect: { measure: "perPerson", value: 1, baselineRisk: 0.6 } })] })).toBe(
      undefined,
    );
    const { lagYears: _, ...counted } = risk({ effect: { measure: "count", value: { 2002: 3 } } });
    expect(watched({ outcomes: [counted] })).toBe(undefined);
    const nobody = risk({ cohorts: [], effect: { measure: "riskDifference", baselineRisk: 0.6 } });
    expect(watched({ outcomes: [nobody] })).toBe(undefined);
  });

  test("opens to how it came about, year by year", () => {
    const session = opened(example("sandviken"));
    const at = "/breakEven/outcomes/eligibility/watch";
    // 8 of 20 manage anyway each year; 3.258840 needed in all, a third of them each year.
    expect(session.explain(`${at}/observed/2024`)!.nodes.at(-1)!.value).toBeCloseTo(8 + 3.25884 / 3, 5);
    expect(session.explain(`${at}/anyway/2024`)!.nodes.at(-1)!.value).toBeCloseTo(8, 12);
    expect(session.result().marks[`${at}/observed`]).toContain("notVerified");
  });
});
