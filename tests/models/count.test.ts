import { describe, expect, test } from "vitest";
import type { Outcome } from "../../models/appraisal.ts";
import { cohort, cost, inYears, outcome, read, tiny, valuation } from "../golden/tiny.ts";

/** Counted in years 2 and 3 of ten people, all of whom start in year 0. */
const counted = (counts: Readonly<Record<number, number>>, over: Partial<Outcome> = {}) =>
  tiny({
    rate: 0.25,
    cohorts: [cohort(10)],
    outcomes: [outcome({ effect: { measure: "count", value: counts }, deadweight: 0.5, evidenceFactor: 0.8, ...over })],
    costs: [cost({ amounts: inYears([0], 1000) })],
    valuations: [valuation({ amount: 500 })],
  }).result();
/** Σ of one outcome a year, valued 500 in its own year: DF(2) = 1/1.25² = 0.64, DF(3) = 0.512. */
const three = { 2002: 3, 2003: 1 };

describe("a count", () => {
  test("stands in place of reached × change, in its own years, before the adjustments", () => {
    const { gained, society } = counted(three);
    // (3, 1) × (1 − 0.5) × 0.8 = (1.2, 0.4).
    expect(gained.gain!.byYear).toEqual({ 2002: expect.closeTo(1.2, 12), 2003: expect.closeTo(0.4, 12) });
    expect(gained.gain!.funnel.map(({ step, left }) => [step, Number(left.toFixed(12))])).toEqual([
      ["reached", 10],
      ["effect", 4],
      ["deadweight", 2],
      ["ownShare", 2],
      ["displacement", 2],
      ["evidenceFactor", 1.6],
    ]);
    // 500 × (1.2 × 0.64 + 0.4 × 0.512) = 486.4, and 1000 kr are paid in year 0.
    expect(read(society.npv)).toBeCloseTo(486.4 - 1000, 9);
  });

  test("spreads one outcome in proportion to the counts: w = 500 × (3 × 0.64 + 0.512)/4 = 304", () => {
    const { society } = counted(three).breakEven.outcomes.gain!;
    expect(read(society.needed)).toBeCloseTo(1000 / 304, 12);
    expect(society.whole).toEqual({ defined: true, value: 4 });
    expect(society.observed).toEqual({ defined: false, why: "noBaseline" });
  });

  test("of nothing, or whose years add to nothing, spreads it like the people: w = 500 × 1", () => {
    for (const counts of [{ 2002: 0 }, { 2002: 2, 2003: -2 }])
      expect(read(counted(counts).breakEven.outcomes.gain!.society.needed)).toBeCloseTo(2, 12);
  });

  test("with a baseline risk says what to observe: 10 × (1 − 0.7) + (1000/304)/0.4, of 10 × 0.7 at most", () => {
    const { society } = counted(three, { effect: { measure: "count", value: three, baselineRisk: 0.7 } }).breakEven
      .outcomes.gain!;
    expect(read(society.observed)).toBeCloseTo(3 + 1000 / 304 / 0.4, 12);
    expect(society.impossible).toBe(true);
  });

  test("before the base year and before anyone starts is counted all the same", () => {
    // One in 1998, valued 500 × 1.25² = 781.25.
    expect(read(counted({ 1998: 1 }, { deadweight: 0, evidenceFactor: 1 }).society.pvBenefits)).toBeCloseTo(781.25, 9);
  });

  test("without a value is an unknown effect", () => {
    const { gained, society } = counted(three, { effect: { measure: "count" } });
    expect(read(gained.gain!.total)).toBe("effectUnknown");
    expect(read(society.npv)).toBe("effectUnknown");
  });
});
