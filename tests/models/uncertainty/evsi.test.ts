import { describe, expect, test } from "vitest";
import { incompleteBeta } from "../../../models/belief/incompleteBeta.ts";
import { normalProbability } from "../../../models/belief/normal.ts";
import { logFactorial } from "../../../models/belief/special.ts";
import { gainFrom, type StudyDraws, studyOf } from "../../../models/uncertainty/evsi.ts";
import { sorted } from "../../../models/uncertainty/grades.ts";
import { groupEvppiOf } from "../../../models/uncertainty/groupEvppi.ts";
import { latticeFrom } from "../../../models/uncertainty/lattice.ts";
import { drawAll, expectedOf, expectHonest, interpolated, normal, type Quantile, uniform } from "./draws.ts";

const DRAWS = 10_240;
type Beta = readonly [a: number, b: number];

/** By halving. */
const beta = ([a, b]: Beta): Quantile => {
  const { probability } = incompleteBeta(a, b);
  return interpolated((below) => {
    let [low, high] = [0, 1];
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2;
      if (probability(middle).below < below) low = middle;
      else high = middle;
    }
    return low;
  });
};

const logGamma = (x: number): number => logFactorial(x) - Math.log(x);
/** P(s of n) where the chance is Beta(a, b). */
const betaBinomial = (n: number, [a, b]: Beta): readonly number[] =>
  Array.from({ length: n + 1 }, (_, s) => {
    const ways = logGamma(n + 1) - logGamma(s + 1) - logGamma(n - s + 1);
    const [of, whole] = [
      logGamma(s + a) + logGamma(n - s + b) - logGamma(n + a + b),
      logGamma(a) + logGamma(b) - logGamma(a + b),
    ];
    return Math.exp(ways + of - whole);
  });

/** Of k·π − c: the posterior mean of π is (a + s)/(a + b + n). */
const oneBeta = (n: number, [a, b]: Beta, k: number, c: number): number =>
  betaBinomial(n, [a, b]).reduce((sum, p, s) => sum + p * Math.max(0, (k * (a + s)) / (a + b + n) - c), 0) -
  Math.max(0, (k * a) / (a + b) - c);

/** Of π₁ − π₀ − c, with a group of n for each. */
const twoBetas = (n: number, [a1, b1]: Beta, [a0, b0]: Beta, c: number): number => {
  const [of, against] = [betaBinomial(n, [a1, b1]), betaBinomial(n, [a0, b0])];
  let sum = 0;
  of.forEach((p, s) => {
    against.forEach((q, s0) => {
      sum += p * q * Math.max(0, (a1 + s) / (a1 + b1 + n) - (a0 + s0) / (a0 + b0 + n) - c);
    });
  });
  return sum - Math.max(0, a1 / (a1 + b1) - a0 / (a0 + b0) - c);
};

const drawn = (quantiles: readonly Quantile[], draws = DRAWS, seed = 1, sampling: "sobol" | "random" = "sobol") =>
  drawAll(quantiles, draws, seed, sampling).map(({ values }) => values);

const evsiOf = (draws: StudyDraws, people: readonly number[], comparison: boolean) =>
  studyOf(draws)(people, comparison);

describe("those reached alone: the beta–binomial closed form to 1 %", () => {
  const sizes = [10, 100, 1000];
  test.each([
    [[8, 4], 1, 0.65],
    [[8, 4], 1e6, 0.72e6],
    [[1, 1], 1, 0.6],
    [[40, 60], 1, 0.4],
  ] as const)("π ~ Beta(%j), %d·π − %d", (of, k, c) => {
    const [chance, noise] = drawn([beta(of), normal(0, 0.02 * k)]);
    const benefit = chance!.map((p, draw) => k * p - c + noise![draw]!);
    const found = evsiOf({ options: [benefit], withIt: chance!, without: chance! }, sizes, false);
    found.forEach(({ value }, at) => {
      expect(Math.abs(value / oneBeta(sizes[at]!, of, k, c) - 1), `n = ${sizes[at]}`).toBeLessThan(0.01);
    });
  });
});

describe("with a comparison group: two beta–binomials, every finding counted", () => {
  const sizes = [10, 30, 100, 300];
  test.each([
    [[60, 40], [50, 50], 0.08],
    [[9, 3], [6, 4], 0.15],
    [[600, 400], [50, 50], 0.1],
  ] as const)("π₁ ~ Beta(%j), π₀ ~ Beta(%j), c = %d", (of, against, c) => {
    const [withIt, without, noise] = drawn([beta(of), beta(against), normal(0, 0.05)]);
    const benefit = withIt!.map((p, draw) => p - without![draw]! - c + noise![draw]!);
    evsiOf({ options: [benefit], withIt: withIt!, without: without! }, sizes, true).forEach(({ value }, at) => {
      expect(Math.abs(value / twoBetas(sizes[at]!, of, against, c) - 1), `n = ${sizes[at]}`).toBeLessThan(0.015);
    });
  });
});

/** Chances that have a few values each, all pairs as likely: every finding and every pair one by one. */
test("two options and chances that are tied together: as nested by brute force", () => {
  const pairs = [
    [0.3, 0.2],
    [0.5, 0.3],
    [0.7, 0.3],
    [0.6, 0.5],
  ] as const;
  const worth: readonly (readonly number[])[] = [
    [-1, 0.5, 2, -0.6],
    [0.4, 0.2, -1, 0.7],
  ];
  const people = 12;
  const binomial = (s: number, p: number): number => {
    let ways = 1;
    for (let k = 1; k <= s; k++) ways *= (people - s + k) / k;
    return ways * p ** s * (1 - p) ** (people - s);
  };
  const nested = (comparison: boolean): number => {
    let sum = 0;
    for (let s = 0; s <= people; s++)
      for (let s0 = 0; s0 <= (comparison ? people : 0); s0++) {
        const likely = pairs.map(([p, q]) => (binomial(s, p) * (comparison ? binomial(s0, q) : 1)) / pairs.length);
        sum += Math.max(0, ...worth.map((of) => of.reduce((total, value, pair) => total + value * likely[pair]!, 0)));
      }
    return sum - Math.max(0, ...worth.map((of) => of.reduce((a, b) => a + b) / pairs.length));
  };
  const [which] = drawn([(point) => Math.floor((point / 2 ** 32) * pairs.length)]);
  const draws = {
    options: worth.map((of) => which!.map((pair) => of[pair]!)),
    withIt: which!.map((pair) => pairs[pair]![0]),
    without: which!.map((pair) => pairs[pair]![1]),
  };
  for (const comparison of [false, true])
    expect(evsiOf(draws, [people], comparison)[0]!.value).toBeCloseTo(nested(comparison), 6);
});

test("published: a hundred observations with a normal error, by the same way from findings to worth", () => {
  const [p1, p2] = drawn([normal(1, 1), normal(0, 2)]);
  const lattice = latticeFrom([p1!.map((value, draw) => value - p2![draw]!)], sorted(p1!), undefined);
  const cells = 400;
  const edge = (cell: number): number => -5 + (12 * cell) / cells;
  const rows = Float64Array.from({ length: cells * lattice.levels.centres.length }, (_, at) => {
    const [centre, cell] = [lattice.levels.centres[Math.floor(at / cells)]!, at % cells];
    const below = (x: number) => normalProbability((x - centre) * Math.sqrt(100)).below;
    return below(edge(cell + 1)) - below(edge(cell));
  });
  const all = new Int32Array(lattice.levels.centres.length);
  const across = { cells, rows, from: all, to: all.map(() => cells) };
  const certain = { cells: 1, rows: Float64Array.of(1), from: Int32Array.of(0), to: Int32Array.of(1) };
  const { value, standardError } = gainFrom(lattice, across, certain);
  expect(Math.abs(value - (expectedOf("VOI-EVSI-100") as number))).toBeLessThan(Math.max(3 * standardError, 5e-4));
});

describe("laws", () => {
  const [effect, without, noise] = drawn([uniform(-0.05, 0.25), beta([30, 40]), normal(0, 0.05)]);
  const withIt = without!.map((p, draw) => Math.min(0.99, p + effect![draw]!));
  const statistic = withIt.map((p, draw) => p - without![draw]! - 0.12);
  const options = [statistic.map((value, draw) => value + noise![draw]!)];
  const sizes = [5, 20, 50, 100, 400, 1600, 6400];

  test("more people are worth more, and all of them as much as knowing the chances", () => {
    const found = evsiOf({ options, withIt, without: without! }, [...sizes, 200_000], true);
    for (let at = 1; at < found.length; at++) expect(found[at]!.value).toBeGreaterThan(found[at - 1]!.value);
    const known = groupEvppiOf(options, [statistic]);
    expect(found.at(-1)!.value).toBeLessThan(known.value + 3 * known.standardError);
    expect(found.at(-1)!.value).toBeGreaterThan(0.97 * known.value);
  });

  test("a comparison group is worth something, and without it one learns of the chance alone", () => {
    const [alone, compared] = [false, true].map((comparison) =>
      evsiOf({ options, withIt, without: without! }, sizes, comparison),
    );
    alone!.forEach(({ value, standardError }, at) => {
      expect(value).toBeLessThan(compared![at]!.value + 3 * standardError);
    });
    const known = groupEvppiOf(options, [withIt]);
    expect(alone!.at(-1)!.value).toBeLessThan(known.value + 3 * known.standardError);
    expect(known.value).toBeLessThan(0.8 * groupEvppiOf(options, [statistic]).value);
  });

  test("nobody, what is certain, and what is decided anyway are worth nothing", () => {
    const still = new Float64Array(DRAWS).fill(0.4);
    expect(evsiOf({ options, withIt: still, without: still }, [100], true)[0]!.value).toBeLessThan(1e-12);
    expect(evsiOf({ options, withIt, without: without! }, [0], true)[0]!.value).toBeLessThan(1e-12);
    const sure = [options[0]!.map((value) => value + 5)];
    expect(evsiOf({ options: sure, withIt, without: without! }, [100], true)[0]).toEqual({
      value: expect.closeTo(0, 9),
      standardError: expect.closeTo(0, 9),
    });
  });

  test("chances of 0 and of 1", () => {
    const [which] = drawn([uniform(0, 2)]);
    const extreme = which!.map(Math.floor);
    const benefit = extreme.map((p) => p - 0.5);
    for (const people of [1, 50])
      expect(evsiOf({ options: [benefit], withIt: extreme, without: extreme }, [people], true)[0]!.value).toBeCloseTo(
        0.25,
        9,
      );
  });
});

describe.each(["sobol", "random"] as const)("the error of %s draws is honest", (sampling) => {
  test.each([false, true])("with a comparison group: %s", (comparison) => {
    const quantiles = [beta([9, 3]), beta([6, 4]), normal(0, 0.1)];
    const estimates = Array.from({ length: 200 }, (_, seed) => {
      const [withIt, without, noise] = drawn(quantiles, 2048, seed + 1, sampling);
      const benefit = withIt!.map((p, draw) => p - (comparison ? without![draw]! + 0.15 : 0.72) + noise![draw]!);
      return evsiOf({ options: [benefit], withIt: withIt!, without: without! }, [40], comparison)[0]!;
    });
    const expected = comparison ? twoBetas(40, [9, 3], [6, 4], 0.15) : oneBeta(40, [9, 3], 1, 0.72);
    expectHonest(estimates, expected);
  });
});
