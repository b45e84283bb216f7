import { describe, expect, test } from "vitest";
import { normalProbability } from "../../../models/belief/normal.ts";
import { quantileKeys, type Summary } from "../../../models/uncertainty/schema.ts";
import { digitsOf, drawnSummaryOf, summaryBeside } from "../../../models/uncertainty/summary.ts";
import { drawAll, expectHonest, lognormal, normal, uniform } from "./draws.ts";

const Z = [
  -1.959963984540054, -1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722,
  1.959963984540054,
];

const quantilesIn = ({ quantiles }: Summary): readonly number[] => quantileKeys.map((key) => quantiles[key]);
const summarised = (draws: Float64Array): Summary => summaryBeside(drawnSummaryOf(draws), 0);

describe("closed forms", () => {
  const draws = 65_536;

  test("a normal figure", () => {
    const [{ values }] = drawAll([normal(2e6, 4e6)], draws);
    const summary = summaryBeside(drawnSummaryOf(values), 1_999_000);
    expect((summary.mean - 2e6) / 4e6).toBeCloseTo(0, 4);
    expect(summary.gap).toBe(summary.mean - 1_999_000);
    expect(summary.sd / 4e6).toBeCloseTo(1, 3);
    expect(summary.probabilityPositive).toBeCloseTo(normalProbability(0.5).below, 4);
    quantilesIn(summary).forEach((value, k) => {
      expect((value - 2e6) / 4e6).toBeCloseTo(Z[k]!, 2);
    });
    expect(summary.integratedOver).toBeNull();
  });

  test("a lognormal figure", () => {
    const [{ values }] = drawAll([lognormal(1000, 0.5)], draws);
    const summary = summarised(values);
    expect(summary.mean / 1000).toBeCloseTo(Math.exp(0.125), 3);
    expect(summary.sd / 1000).toBeCloseTo(Math.sqrt((Math.exp(0.25) - 1) * Math.exp(0.25)), 2);
    expect(summary.probabilityPositive).toBe(1);
    quantilesIn(summary).forEach((value, k) => {
      expect(Math.log(value / 1000) / 0.5).toBeCloseTo(Z[k]!, 2);
    });
  });

  test("a sum of two uniforms", () => {
    const [one, other] = drawAll([uniform(0, 1), uniform(-1, 0)], draws);
    const summary = summarised(one.values.map((value, draw) => value + other.values[draw]!));
    expect(summary.mean).toBeCloseTo(0, 5);
    expect(summary.sd).toBeCloseTo(Math.sqrt(1 / 6), 4);
    expect(summary.probabilityPositive).toBeCloseTo(0.5, 3);
    const expected = quantileKeys.map(Number).map((p) => (p < 0.5 ? Math.sqrt(2 * p) - 1 : 1 - Math.sqrt(2 * (1 - p))));
    quantilesIn(summary).forEach((value, k) => {
      expect(Math.abs(value - expected[k]!)).toBeLessThan(1e-3);
    });
  });
});

describe("moments", () => {
  test("keep the öre of billions", () => {
    const draws = Float64Array.from({ length: 1000 }, (_, draw) => 3e9 + (draw % 2) * 0.25);
    const { mean, sd } = summarised(draws);
    expect(mean).toBe(3e9 + 0.125);
    expect(sd).toBeCloseTo(0.125 * Math.sqrt(1000 / 999), 12);
  });

  test("keep what is beside one draw far out that happens to come first", () => {
    const draws = new Float64Array(1001).fill(50);
    draws[0] = 1e18;
    expect(Math.abs(summarised(draws).mean - (1e18 + 50_000) / 1001)).toBeLessThan(25);
  });

  test("are those of a handful", () => {
    const { mean, sd, standardError } = summarised(Float64Array.of(1, 2, 4));
    expect(mean).toBeCloseTo(7 / 3, 14);
    expect(sd).toBeCloseTo(Math.sqrt(7 / 3), 14);
    // Every draw is a scramble of its own: sd/√n.
    expect(standardError).toBeCloseTo(Math.sqrt(7) / 3, 14);
  });

  test("weigh scrambles by their draws", () => {
    // Scramble 0 has two draws, the others one.
    const draws = Float64Array.of(4, 1, 1, 1, 1, 1, 1, 1, 6);
    const mean = 17 / 9;
    const expected = Math.sqrt((2 * (5 - mean) ** 2 + 7 * (1 - mean) ** 2) / (9 * 7));
    expect(summarised(draws).standardError).toBeCloseTo(expected, 14);
  });

  test("of huge figures are numbers", () => {
    const { mean, sd } = summarised(Float64Array.of(1e250, 3e250));
    expect(mean / 1e250).toBeCloseTo(2, 12);
    expect(sd / 1e250).toBeCloseTo(Math.SQRT2, 12);
  });

  test("of what is no number are refused", () => {
    expect(() => summarised(Float64Array.of(1, NaN))).toThrow("not a number");
    expect(() => summarised(Float64Array.of(1, Infinity))).toThrow("not a number");
  });
});

test.each([0.1, 0, -3e9])("draws that are all %d are sure of it", (value) => {
  const summary = summarised(new Float64Array(1003).fill(value));
  expect(summary).toMatchObject({ mean: value, sd: 0, standardError: 0, probabilityError: 0, digits: 15 });
  expect(quantilesIn(summary)).toEqual(quantileKeys.map(() => value));
  expect(Object.values(summary.quantileErrors)).toEqual(quantileKeys.map(() => 0));
  expect(summary.probabilityPositive).toBe(value > 0 ? 1 : 0);
  expect(summary.histogram.counts).toEqual([1003]);
  expect(summary.histogram.from).toBeLessThan(value);
  expect(summary.histogram.to).toBeGreaterThanOrEqual(value);
});

test("a single draw says nothing of its error", () => {
  const summary = summarised(Float64Array.of(-250));
  expect(summary).toMatchObject({ mean: -250, sd: 0, standardError: 250, probabilityError: 0.5, digits: 0 });
  expect(Object.values(summary.quantileErrors)).toEqual(quantileKeys.map(() => 250));
});

test("0 is not positive", () => {
  const draws = Float64Array.from({ length: 4000 }, (_, draw) => (draw % 4) - 2);
  expect(summarised(draws).probabilityPositive).toBe(0.25);
  expect(summarised(draws.map((value) => value * -0)).probabilityPositive).toBe(0);
});

describe.each(["sobol", "random"] as const)("errors are honest with %s points", (sampling) => {
  const summaries = Array.from({ length: 200 }, (_, seed) => {
    const [one, other] = drawAll([normal(0.25, 1), normal(0.25, 1)], 1000, seed, sampling);
    return summarised(one.values.map((value, draw) => value + other.values[draw]!));
  });
  const truths: Readonly<
    Record<string, readonly [number, (summary: Summary) => number, (summary: Summary) => number]>
  > = {
    mean: [0.5, ({ mean }) => mean, ({ standardError }) => standardError],
    probability: [
      normalProbability(0.5 / Math.SQRT2).below,
      ({ probabilityPositive }) => probabilityPositive,
      ({ probabilityError }) => probabilityError,
    ],
    ...Object.fromEntries(
      quantileKeys.map((key, k) => [
        key,
        [
          0.5 + Math.SQRT2 * Z[k]!,
          (summary: Summary) => summary.quantiles[key],
          (summary: Summary) => summary.quantileErrors[key],
        ],
      ]),
    ),
  };
  test.each(Object.entries(truths))("of %s", (_, [truth, value, error]) => {
    expectHonest(
      summaries.map((summary) => ({ value: value(summary), standardError: error(summary) })),
      truth,
    );
  });
});

test("a quantile that is one of many equal draws is sure", () => {
  const [{ values }] = drawAll([uniform(-1, 3)], 4096, 1, "random");
  // A quarter and more is 0, from the 10th percentile to the 40th.
  const summary = summarised(values.map((value) => (value < -0.6 ? value : value < 0.6 ? 0 : value)));
  expect(summary.quantiles["0.25"]).toBe(0);
  expect(summary.quantileErrors["0.25"]).toBe(0);
  expect(summary.quantileErrors["0.5"]).toBeGreaterThan(0);
});

test.each([
  [123_456, 0, 15],
  [123_456, 0.5 / 1.96 + 1e-9, 5],
  [123_456, 0.5 / 1.96 - 1e-9, 6],
  [-123_456, 50 / 1.96 - 1e-6, 4],
  [123_456, 50_000 / 1.96 + 1, 0],
  [123_456, 50_000 / 1.96 - 1, 1],
  [0.00123, 0.000005 / 1.96 - 1e-12, 3],
  [0, 0, 15],
  [0, 1, 0],
  [0, 1e-9, 0],
  [5, 1e9, 0],
])("of %d with the error %d, %i digits are no chance", (mean, error, digits) => {
  expect(digitsOf(mean, error)).toBe(digits);
});

describe("histogram", () => {
  const [{ values }] = drawAll([normal(1e6, 2.2e6)], 10_000);
  const { histogram, probabilityPositive } = summarised(values);
  const step = (histogram.to - histogram.from) / histogram.counts.length;

  test("holds every draw", () => {
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
  });

  test("has edges that are easy to read, beyond all but one in a thousand at either end", () => {
    expect([1, 2, 2.5, 5]).toContain(Number(step.toExponential().split("e")[0]));
    expect(Math.abs(histogram.from % step)).toBe(0);
    expect(histogram.from).toBeLessThanOrEqual(1e6 - 3.09 * 2.2e6);
    expect(histogram.to).toBeGreaterThanOrEqual(1e6 + 3.09 * 2.2e6);
  });

  test("counts every draw between its edges", () => {
    histogram.counts.forEach((count, bin) => {
      const low = bin === 0 ? -Infinity : histogram.from + bin * step;
      const high = bin === histogram.counts.length - 1 ? Infinity : histogram.from + (bin + 1) * step;
      expect(count).toBe(values.filter((value) => value > low && value <= high).length);
    });
  });

  test("above 0 counts what is positive", () => {
    const first = Math.round(-histogram.from / step);
    const positive = histogram.counts.slice(first).reduce((sum, count) => sum + count, 0);
    expect(positive / 10_000).toBeCloseTo(probabilityPositive, 12);
  });

  test("puts what is at an edge below it, so that 0 is not positive", () => {
    const { from, to, counts } = summarised(Float64Array.from({ length: 1000 }, (_, draw) => (draw % 5) - 2)).histogram;
    const width = (to - from) / counts.length;
    expect(counts[Math.round(-from / width)]).toBe(0);
    expect(counts[Math.round(-from / width) - 1]).toBe(200);
  });

  test("is of 16 to 40 bins, however wide", () => {
    for (let spread = 1; spread < 100; spread *= 1.07) {
      const { counts } = summarised(values.map((value) => value * spread)).histogram;
      expect(counts.length).toBeGreaterThanOrEqual(15);
      expect(counts.length).toBeLessThanOrEqual(40);
    }
  });

  test.each([1e-9, 1, 1e12])("of a narrow spread around %d is one of few bins", (value) => {
    const { counts } = summarised(Float64Array.of(value, value * (1 + 1e-15), value)).histogram;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});

test("a summary is the same whatever was summarised before", () => {
  const [{ values }] = drawAll([normal(1, 2)], 3000);
  const alone = summarised(values);
  summarised(Float64Array.from({ length: 70_000 }, (_, draw) => draw * draw));
  expect(summarised(values)).toEqual(alone);
});
