import { expect, test } from "vitest";
import { discountFactors, type Schedule } from "../../models/discount.ts";

const factors = (timing: Schedule["timing"], rates: readonly number[], fromYears: readonly number[] = [0]) => {
  const out = new Float64Array(40);
  discountFactors(out, rates, { base: 5, fromYears, timing });
  return [...out];
};

test("the end of a year before the base year is the start of the next, to the bit", () => {
  for (const rate of [0.03, 0.035, 0.15, 0.155, 0.175]) {
    const start = factors("yearStart", [rate]);
    expect(factors("yearEnd", [rate]).slice(0, 5)).toEqual(start.slice(1, 6));
  }
});

test("bands compound, and before the base year the first holds", () => {
  const start = factors("yearStart", [0.25, 0.5], [0, 3]);
  // 1.25², 1.25, 1, then 1/1.25, 1/1.25², and from year 3 on 1.5 for each.
  expect(start.slice(3, 10)).toEqual(
    [1.5625, 1.25, 1, 0.8, 0.64, 0.64 / 1.5, 0.64 / 2.25].map((value) => expect.closeTo(value, 12)),
  );
  // The half year after year 2 is of the step to year 3.
  expect(factors("yearMiddle", [0.25, 0.44], [0, 3])[7]).toBeCloseTo(0.64 / 1.2, 12);
  expect(factors("yearMiddle", [0.44, 0.25], [0, 3])[3]).toBeCloseTo(1.44 * 1.2, 12);
});
