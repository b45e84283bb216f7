import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AmountLine, acceptabilityOf } from "../../../models/uncertainty/acceptability.ts";
import { drawAll, expectedOf, normal } from "./draws.ts";

const evenly = Array.from({ length: 101 }, (_, step) => step * 10_000);

/** Every amount and every draw by itself. */
const oneByOne = (lines: readonly AmountLine[], amounts: readonly number[]): readonly (readonly number[])[] =>
  lines.map((_, option) =>
    amounts.map((amount) => {
      const draws = lines[0]!.slope.length;
      let best = 0;
      for (let draw = 0; draw < draws; draw++) {
        const benefits = lines.map(({ slope, rest }) => slope[draw]! * amount + rest[draw]!);
        if (benefits.findIndex((benefit) => benefit > 0 && benefit === Math.max(...benefits)) === option) best += 1;
      }
      return best / draws;
    }),
  );

const expectSame = (lines: readonly AmountLine[], amounts: readonly number[]): void => {
  const { probability } = acceptabilityOf(lines, amounts);
  const expected = oneByOne(lines, amounts);
  probability.forEach((shares, option) => {
    shares.forEach((share, at) => {
      expect(share, `option ${option} at ${amounts[at]}`).toBeCloseTo(expected[option]![at]!, 12);
    });
  });
};

test("published: an effect and a cost that are normal", () => {
  const [effect, cost] = drawAll([normal(0.02, 0.015), normal(10_000, 2000)], 65_536);
  const lines = [{ slope: effect.values, rest: cost.values.map((value) => -value) }];
  const expected = expectedOf("CEAC-BVN") as readonly number[];
  const { probability, mean } = acceptabilityOf(lines, [0, 250_000, 500_000, 1_000_000]);
  probability[0]!.forEach((share, at) => {
    expect(Math.abs(share - expected[at]!)).toBeLessThan(5e-4);
  });
  mean[0]!.forEach((value, at) => {
    expect(Math.abs(value - [-10_000, -5000, 0, 10_000][at]!)).toBeLessThan(5);
  });
});

test("lines that rise, fall, and lie; that cross at an amount, before the first and after the last", () => {
  const slope = Float64Array.of(1, -1, 0, 0, 0, 1, -1, 1, -1, 1e-300, 0);
  const rest = Float64Array.of(-20_000, 20_000, 5, 0, -5, 1, -1, -2e6, 2e6, -1, -0);
  expectSame([{ slope, rest }], evenly);
  const { probability } = acceptabilityOf([{ slope, rest }], evenly);
  // Strictly over 0: neither of the first two at 20 000 itself.
  expect([1, 2, 3].map((at) => probability[0]![at]! * 11)).toEqual([4, 3, 4].map((count) => expect.closeTo(count, 9)));
});

const few = fc.integer({ min: -4, max: 4 });
const someLines = (options: number) =>
  fc
    .array(fc.tuple(...Array.from({ length: options }, () => fc.tuple(few, few))), { minLength: 1, maxLength: 20 })
    .map((draws) =>
      Array.from({ length: options }, (_, option) => ({
        slope: Float64Array.from(draws, (draw) => draw[option]![0]),
        rest: Float64Array.from(draws, (draw) => draw[option]![1]),
      })),
    );

describe.each([1, 2, 3])("law: as every draw at every amount says, with %d options and ties", (options) => {
  test("at equal distances, and at others", () => {
    fc.assert(
      fc.property(
        someLines(options),
        fc.constantFrom([0, 1, 2, 3, 4], [0, 0.5, 1, 4, 9], [-3, 7], [1, 2, 1000]),
        expectSame,
      ),
    );
  });
});

test("means are lines, and the shares of all options and of nothing add up to 1", () => {
  const [a, b, c] = drawAll([normal(0.02, 0.015), normal(0.03, 0.03), normal(10_000, 5000)], 4096);
  const costs = c.values.map((value) => -value);
  const lines = [
    { slope: a.values, rest: costs },
    { slope: b.values, rest: costs.map((value) => 1.5 * value) },
  ];
  expectSame(lines, evenly);
  const { mean } = acceptabilityOf(lines, evenly);
  const meanOf = (values: Float64Array) => values.reduce((x, y) => x + y) / values.length;
  expect(mean[1]![70]).toBeCloseTo(700_000 * meanOf(b.values) + 1.5 * meanOf(costs), 6);
});
