import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { irr } from "../../models/irr.ts";

describe("published worked examples", () => {
  test.each([
    ["Microsoft Excel, IRR, after five years", [-70000, 12000, 15000, 18000, 21000, 26000], [0.086630948], 1e-9],
    ["Microsoft Excel, IRR, after two years", [-70000, 12000, 15000], [-0.4435069413], 1e-9],
    [
      "numpy-financial, docstring of irr",
      [-250000, 100000, 150000, 200000, 250000, 300000],
      [0.5672303344358536],
      1e-12,
    ],
    // (x − 1/1.1)(x − 1/1.2): both 10 % and 20 % solve the textbook pump.
    ["the textbook pump with two rates", [-100, 230, -132], [0.1, 0.2], 1e-9],
    ["no change of sign", [100, 50, 50], [], 0],
    ["a double root: −1 + 2.2x − 1.21x² = −(1 − 1.1x)²", [-1, 2.2, -1.21], [0.1], 1e-6],
    ["leading and trailing years without flows", [0, 0, -100, 110, 0], [0.1], 1e-12],
    ["nothing at all", [0, 0], [], 0],
    // 100 = 1·(1 + r)^−200 at r = 100^(−1/200) − 1; x^200 near the lower end of the interval would overflow.
    ["two hundred years", [-100, ...Array<number>(199).fill(0), 1], [100 ** (-1 / 200) - 1], 1e-12],
  ] as const)("%s", (_name, flows, expected, tolerance) => {
    const roots = irr(flows);
    expect(roots).toHaveLength(expected.length);
    for (const [position, root] of expected.entries())
      expect(Math.abs(roots[position]! - root)).toBeLessThanOrEqual(tolerance);
  });
});

test("law: rates put into a polynomial are all found again", () => {
  const rate = fc.integer({ min: -60, max: 300 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      fc.uniqueArray(rate, { minLength: 1, maxLength: 4, comparator: (a, b) => Math.abs(a - b) < 0.05 }),
      (rates) => {
        // Π (1 − (1 + r)x) is 0 exactly at x = 1/(1 + r).
        let flows: readonly number[] = [1e6];
        for (const r of rates) {
          const factor = flows;
          flows = [...factor, 0].map((term, power) => term - (1 + r) * (factor[power - 1] ?? 0));
        }
        const found = irr(flows);
        expect(found).toHaveLength(rates.length);
        for (const [position, r] of [...rates].sort((a, b) => a - b).entries())
          expect(found[position]).toBeCloseTo(r, 6);
      },
    ),
  );
});

test("what sums leave behind is no flow: −1000, 1100 and forty years of rounding have one rate", () => {
  const rounding = Array.from({ length: 40 }, (_, year) => (year % 2 === 0 ? 1e-11 : -1e-11));
  expect(irr([-1000, 1100, ...rounding])).toEqual([expect.closeTo(0.1, 12)]);
  expect(irr([1e-11, -1e-12, ...rounding])).toEqual([]);
  // A thousandth of an öre may be a flow: 1100x − 1000 − 1e-5 x² is 0 again at x = 1.1e8, which no rate in the range is.
  expect(irr([-1000, 1100, ...rounding, 1e-5])).toEqual([expect.closeTo(0.1, 9)]);
});
