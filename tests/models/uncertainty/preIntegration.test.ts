import { describe, expect, test } from "vitest";
import { normalProbability } from "../../../models/belief/normal.ts";
import type { CdfTable } from "../../../models/uncertainty/cdf.ts";
import type { FigureLine } from "../../../models/uncertainty/preIntegration.ts";
import { quantileKeys, type Summary } from "../../../models/uncertainty/schema.ts";
import { drawnSummaryOf, summaryBeside } from "../../../models/uncertainty/summary.ts";
import { drawAll, expectHonest, normal, observed, uniform } from "./draws.ts";

const Z = [
  -1.959963984540054, -1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722,
  1.959963984540054,
];

/** Cubics that have a distribution's probability and density at the edges of equal cells. */
const tabled = (
  from: number,
  to: number,
  probability: (x: number) => number,
  density: (x: number) => number,
): CdfTable => {
  const cells = 48;
  const width = (to - from) / cells;
  const coefficients = new Float64Array(4 * cells);
  for (let cell = 0; cell < cells; cell++) {
    const [x, next] = [from + cell * width, from + (cell + 1) * width];
    const [start, rise] = [probability(x), probability(next) - probability(x)];
    const [leaving, arriving] = [density(x) * width, density(next) * width];
    coefficients.set([start, leaving, 3 * rise - 2 * leaving - arriving, leaving + arriving - 2 * rise], 4 * cell);
  }
  return { from, perUnit: 1 / width, cells, coefficients };
};

const normalTable = (mean: number, sd: number): CdfTable =>
  tabled(
    mean - 9 * sd,
    mean + 9 * sd,
    (x) => normalProbability((x - mean) / sd).below,
    (x) => Math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI)),
  );
const uniformTable = (from: number, to: number): CdfTable =>
  tabled(
    from,
    to,
    (x) => (x - from) / (to - from),
    () => 1 / (to - from),
  );

const bothOf = (
  parameter: Float64Array,
  line: Omit<FigureLine, "parameter">,
): Readonly<{ crude: Summary; integrated: Summary }> => {
  const draws = parameter.map((value, draw) => line.slope[draw]! * value + line.rest[draw]!);
  return {
    crude: summaryBeside(drawnSummaryOf(draws), 0),
    integrated: summaryBeside(drawnSummaryOf(draws, { ...line, parameter: "worth" }), 0),
  };
};

const constant = (length: number, value: number): Float64Array => new Float64Array(length).fill(value);
/** The root of the mean square. */
const sizeOf = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe.each([3, -3])("slope %d and a rest that is normal too", (by) => {
  const draws = 8192;
  const worth = { mean: 20, sd: 10 };
  const rest = { mean: -50, sd: 20 };
  const mean = by * worth.mean + rest.mean;
  const sd = Math.hypot(by * worth.sd, rest.sd);
  const cdf = normalTable(worth.mean, worth.sd);
  const runs = Array.from({ length: 12 }, (_, seed) => {
    const [v, rests] = drawAll([normal(worth.mean, worth.sd), normal(rest.mean, rest.sd)], draws, seed);
    return bothOf(v.values, { slope: constant(draws, by), rest: rests.values, cdf });
  });

  test("the probability is several times nearer than that of the draws", () => {
    const expected = normalProbability(mean / sd).below;
    const [near, far] = (["integrated", "crude"] as const).map((which) =>
      sizeOf(runs.map((run) => run[which].probabilityPositive - expected)),
    );
    expect(near! * 5).toBeLessThan(far!);
  });

  test.each(quantileKeys.map((key, k) => [key, mean + sd * Z[k]!] as const))(
    "the quantile %s is several times nearer than that of the draws",
    (key, expected) => {
      const [near, far] = (["integrated", "crude"] as const).map((which) =>
        sizeOf(runs.map((run) => run[which].quantiles[key] - expected)),
      );
      expect(near! * 3).toBeLessThan(far!);
    },
  );

  test("what is not integrated is as it was", () => {
    const { crude, integrated } = runs[0]!;
    expect(integrated.integratedOver).toBe("worth");
    const { mean, sd, standardError, histogram } = crude;
    expect(integrated).toMatchObject({ mean, sd, standardError, histogram });
  });
});

test("errors are honest", () => {
  const cdf = normalTable(1, 1);
  const summaries = Array.from({ length: 200 }, (_, seed) => {
    const [v, rest] = drawAll([normal(1, 1), normal(0, 1)], 1000, seed, "random");
    return bothOf(v.values, { slope: constant(1000, 1), rest: rest.values, cdf }).integrated;
  });
  expectHonest(
    summaries.map((of) => ({ value: of.probabilityPositive, standardError: of.probabilityError })),
    normalProbability(Math.SQRT1_2).below,
  );
  quantileKeys.forEach((key, k) => {
    expectHonest(
      summaries.map((of) => ({ value: of.quantiles[key], standardError: of.quantileErrors[key] })),
      1 + Math.SQRT2 * Z[k]!,
    );
  });
});

describe("two parameters that are integrated over", () => {
  const sd = Math.hypot(2, 2, 1);
  const draws = 5000;
  const [one, other] = [normalTable(1, 2), normalTable(0, 2)];
  /** A + B + C, once as a line in the first and once in both. */
  const summaries = (seeds: number) =>
    Array.from({ length: seeds }, (_, seed) => {
      const [a, b, c] = drawAll([normal(1, 2), normal(0, 2), normal(0, 1)], draws, seed, "random");
      const without = (left: Float64Array): Float64Array => c.values.map((value, draw) => value + left[draw]!);
      const line = { slope: constant(draws, 1), rest: without(b.values), cdf: one };
      const twice = { ...line, other: { slope: constant(draws, 1), rest: without(a.values), cdf: other } };
      return { once: bothOf(a.values, line).integrated, twice: bothOf(a.values, twice).integrated };
    });
  const runs = summaries(200);

  test("come nearer than one of them", () => {
    const far = (which: "once" | "twice", k: number): number =>
      sizeOf(runs.map((run) => run[which].quantiles[quantileKeys[k]!] - (1 + sd * Z[k]!)));
    // Each leaves the variance of the other and of C, and of a mean of both a quarter of each is left and C's: (4 + 1) to (2 + 1).
    for (const k of quantileKeys.keys()) expect(far("twice", k), quantileKeys[k]).toBeLessThan(0.9 * far("once", k));
    const probabilities = (which: "once" | "twice"): number =>
      sizeOf(runs.map((run) => run[which].probabilityPositive - normalProbability(1 / sd).below));
    expect(probabilities("twice")).toBeLessThan(0.9 * probabilities("once"));
  });

  test("have errors that are honest", () => {
    expectHonest(
      runs.map(({ twice }) => ({ value: twice.probabilityPositive, standardError: twice.probabilityError })),
      normalProbability(1 / sd).below,
    );
    for (const [k, key] of quantileKeys.entries())
      expectHonest(
        runs.map(({ twice }) => ({ value: twice.quantiles[key], standardError: twice.quantileErrors[key] })),
        1 + sd * Z[k]!,
      );
  });
});

test("a density that ends abruptly is nothing beyond its ends", () => {
  // X + R, X uniform on 0–1 and R on 0–10: P(X + R ≤ x) = (x − ½)/10 from 1 to 10, and most draws of R leave X one side alone.
  const draws = 8192;
  const [x, rest] = drawAll([uniform(0, 1), uniform(0, 10)], draws);
  const line = { slope: constant(draws, 1), rest: rest.values, cdf: uniformTable(0, 1) };
  const { integrated } = bothOf(x.values, line);
  for (const key of ["0.25", "0.5", "0.75"] as const) {
    expect(integrated.quantiles[key]).toBeCloseTo(10 * Number(key) + 0.5, 2);
    expect(integrated.quantileErrors[key]).toBeLessThan(0.02);
  }
});

describe("a slope that falls in some draws", () => {
  const draws = 8192;
  const [v, sign, rest] = drawAll([normal(2, 1), observed(-1, 1), normal(0, 0.5)], draws);
  const { integrated } = bothOf(v.values, { slope: sign.values, rest: rest.values, cdf: normalTable(2, 1) });
  const sd = Math.hypot(1, 0.5);
  const distribution = (x: number): number =>
    (normalProbability((x - 2) / sd).below + normalProbability((x + 2) / sd).below) / 2;

  test("is integrated as it is", () => {
    expect(integrated.probabilityPositive).toBeCloseTo(0.5, 3);
    for (const key of quantileKeys)
      expect(Math.abs(distribution(integrated.quantiles[key]) - Number(key)), key).toBeLessThan(1e-3);
  });
});

test("a table of a single cell, whose density bends most", () => {
  // P(X ≤ x) = 3x² − 2x³ from 0 to 1, alone.
  const cdf = { from: 0, perUnit: 1, cells: 1, coefficients: Float64Array.of(0, 0, 3, -2) };
  const quantile = (p: number): number => 0.5 - Math.sin(Math.asin(1 - 2 * p) / 3);
  const [u] = drawAll([uniform(0, 1)], 20_000, 5, "random");
  const line = { slope: constant(20_000, 1), rest: constant(20_000, 0), cdf };
  const { crude, integrated } = bothOf(u.values.map(quantile), line);
  const far = quantileKeys.map((key) => crude.quantiles[key] - quantile(Number(key)));
  const near = quantileKeys.map((key) => integrated.quantiles[key] - quantile(Number(key)));
  expect(sizeOf(near) * 20).toBeLessThan(sizeOf(far));
});

test("where there is no draw, no step is taken that nothing tells the length of", () => {
  const [v, far] = drawAll([uniform(0, 1), observed(0, 10)], 8192);
  const line = { slope: constant(8192, 1), rest: far.values, cdf: uniformTable(0, 1) };
  const { crude, integrated } = bothOf(v.values, line);
  expect(integrated.quantiles["0.5"]).toBe(crude.quantiles["0.5"]);
  expect(integrated.quantiles["0.25"]).toBeCloseTo(0.5, 2);
});

describe("draws in which the parameter does not matter", () => {
  const draws = 8192;

  test("all of them: the figure is the rest, and its quantiles those of the draws", () => {
    const [v, rest] = drawAll([uniform(0, 1), normal(0, 1)], draws);
    const { crude, integrated } = bothOf(v.values, {
      slope: constant(draws, 0),
      rest: rest.values,
      cdf: uniformTable(0, 1),
    });
    expect(integrated).toEqual({ ...crude, integratedOver: "worth" });
  });

  test("a figure of 0 is not positive", () => {
    const [v] = drawAll([uniform(0, 1)], 800);
    const line = { slope: constant(800, 0), rest: constant(800, 0), cdf: uniformTable(0, 1) };
    expect(bothOf(v.values, line).integrated.probabilityPositive).toBe(0);
  });

  test("a third of them, all at one value: that value is the quantile", () => {
    const [v, which] = drawAll([uniform(0, 1), observed(0, 3, 3)], draws);
    const slope = which.values;
    const { integrated } = bothOf(v.values, { slope, rest: constant(draws, 1), cdf: uniformTable(0, 1) });
    // 1 in a third of the draws, otherwise from 1 to 4.
    for (const key of ["0.025", "0.05", "0.25"] as const) {
      expect(integrated.quantiles[key]).toBe(1);
      expect(integrated.quantileErrors[key]).toBe(0);
    }
    for (const key of ["0.5", "0.75", "0.95", "0.975"] as const)
      expect(integrated.quantiles[key]).toBeCloseTo(1 + 3 * ((Number(key) - 1 / 3) / (2 / 3)), 2);
  });

  test("up to where that value begins, quantiles are not taken below it", () => {
    const [v, which] = drawAll([uniform(0, 1), uniform(0, 1)], draws);
    // 24 in a hundred are from 0 to 1, 36 are 1, the others from 1 to 2.
    const slope = which.values.map((value) => (value > 0.24 && value < 0.6 ? 0 : 1));
    const rest = which.values.map((value) => (value > 0.24 ? 1 : 0));
    const { integrated } = bothOf(v.values, { slope, rest, cdf: uniformTable(0, 1) });
    expect(integrated.quantiles["0.25"]).toBe(1);
    expect(integrated.quantiles["0.05"]).toBeCloseTo(0.05 / 0.24, 2);
    expect(integrated.quantiles["0.75"]).toBeCloseTo(1 + 0.15 / 0.4, 2);
  });

  test("most of them, spread out: a step that would lead astray is not taken", () => {
    const [v, which, rest] = drawAll([uniform(0, 1), uniform(0, 1), normal(0, 1)], draws);
    const slope = which.values.map((value) => (value < 0.97 ? 0 : 0.1));
    const { crude, integrated } = bothOf(v.values, { slope, rest: rest.values, cdf: uniformTable(0, 1) });
    for (const key of quantileKeys)
      expect(Math.abs(integrated.quantiles[key] - crude.quantiles[key])).toBeLessThan(
        4 * crude.quantileErrors[key] + 0.01,
      );
  });

  test("a slope that is all but nothing is none", () => {
    const [v, rest] = drawAll([uniform(0, 1), normal(0, 1)], draws);
    const cdf = uniformTable(0, 1);
    const none = bothOf(v.values, { slope: constant(draws, 0), rest: rest.values, cdf }).integrated;
    for (const slope of [1e-300, -1e-300, 1e-17, -1e-17])
      expect(
        bothOf(v.values, { slope: constant(draws, slope), rest: rest.values, cdf }).integrated.probabilityPositive,
      ).toBe(none.probabilityPositive);
  });
});

test("quantiles rise, and stay among the draws, of however few draws", () => {
  for (const draws of [1, 2, 7, 8, 9, 40, 1000, 1025])
    for (let seed = 0; seed < 20; seed++) {
      const [v, slope, rest] = drawAll([uniform(0, 1), normal(0.2, 1), normal(0, 1)], draws, seed, "random");
      const { integrated } = bothOf(v.values, { slope: slope.values, rest: rest.values, cdf: uniformTable(0, 1) });
      const quantiles = quantileKeys.map((key) => integrated.quantiles[key]);
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      for (const error of Object.values(integrated.quantileErrors)) expect(error).toBeGreaterThanOrEqual(0);
      expect(integrated.probabilityPositive).toBeGreaterThanOrEqual(0);
      expect(integrated.probabilityPositive).toBeLessThanOrEqual(1);
    }
});

test("the same bytes whatever was integrated before", () => {
  const [v, rest] = drawAll([uniform(0, 1), normal(0, 1)], 1500);
  const asked = (): Summary =>
    bothOf(v.values, { slope: constant(1500, 2), rest: rest.values, cdf: uniformTable(0, 1) }).integrated;
  const alone = asked();
  bothOf(constant(20_000, 5), { slope: constant(20_000, -7), rest: constant(20_000, 11), cdf: normalTable(3, 2) });
  expect(asked()).toEqual(alone);
});
