import { describe, expect, test } from "vitest";
import { normalProbability } from "../../../models/belief/normal.ts";
import type { Sampling } from "../../../models/uncertainty/block.ts";
import { evpiOf } from "../../../models/uncertainty/evpi.ts";
import { evppiOf } from "../../../models/uncertainty/evppi.ts";
import { groupEvppiOf } from "../../../models/uncertainty/groupEvppi.ts";
import type { Estimate } from "../../../models/uncertainty/schema.ts";
import {
  binned,
  drawAll,
  expectedOf,
  expectHonest,
  lognormal,
  lognormalGain,
  loss,
  normal,
  normalGain,
  observed,
  type Quantile,
  uniform,
} from "./draws.ts";

const DRAWS = 10_240;

const expectNear = ({ value, standardError }: Estimate, expected: number, within: number): void => {
  expect(Math.abs(value - expected), `${value} ± ${standardError}, not ${expected}`).toBeLessThan(within);
  expect(Math.abs(value - expected)).toBeLessThan(Math.max(4.5 * standardError, within / 10));
};

/** p1 − p2 of the published case: p1 ~ N(1, 1), p2 ~ N(0, 2). */
const difference = (draws: number, seed = 1, sampling: Sampling = "sobol") => {
  const [one, two] = drawAll([normal(1, 1), normal(0, 2)], draws, seed, sampling);
  const benefit = one.values.map((value, draw) => value - two.values[draw]!);
  return { one, two, benefit };
};

describe("one parameter", () => {
  test("published: 0.0833, and in the other 2·L(½)", () => {
    const { one, two, benefit } = difference(DRAWS);
    expectNear(evppiOf(binned(one, [benefit]), [0], one.places), expectedOf("VOI-EVPPI-P1") as number, 0.0015);
    expectNear(evppiOf(binned(two, [benefit]), [0], two.places), 2 * loss(0.5), 0.0015);
  });

  test("a lognormal effect times a value less a cost: a line in each", () => {
    const [effect, value] = drawAll([lognormal(1, 0.5), lognormal(1, 0.3)], DRAWS);
    const benefit = effect.values.map((by, draw) => by * value.values[draw]! - 1.1);
    expectNear(
      evppiOf(binned(effect, [benefit]), [0], effect.places),
      lognormalGain(Math.exp(0.045), 1.1, 0.5),
      0.0015,
    );
    expectNear(evppiOf(binned(value, [benefit]), [0], value.places), lognormalGain(Math.exp(0.125), 1.1, 0.3), 0.0015);
  });

  test("what bends in both parameters of a product: X²·Y³ − c", () => {
    const [x, y] = drawAll([normal(0, 1), uniform(0, 1)], DRAWS);
    const benefit = x.values.map((by, draw) => by * by * y.values[draw]! ** 3 - 0.3);
    // E[NB | X] = X²/4 − 0.3 is positive beyond ±z, where X² has 2(zφ(z) + P(Z > z)); E[NB | Y] = Y³ − 0.3 above its root.
    const z = Math.sqrt(1.2);
    const above = normalProbability(z).above;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const ofX = (z * density + above) / 2 - 0.6 * above;
    const root = Math.cbrt(0.3);
    const ofY = (1 - root ** 4) / 4 - 0.3 * (1 - root);
    expectNear(evppiOf(binned(x, [benefit]), [0], x.places), ofX, 0.003);
    expectNear(evppiOf(binned(y, [benefit]), [0], y.places), ofY, 0.001);
  });

  test("a kink: max(0, Z) − ½", () => {
    const [z, noise] = drawAll([normal(0, 1), normal(0, 0.5)], DRAWS);
    const benefit = z.values.map((by, draw) => Math.max(0, by) - 0.5 + noise.values[draw]!);
    expectNear(evppiOf(binned(z, [benefit]), [0], z.places), loss(0.5), 0.002);
  });

  test("few observed values: each has its mean", () => {
    const [x, noise] = drawAll([observed(0, 1, 2), normal(0, 1)], DRAWS);
    const worth = [-1, 1.5, -0.2];
    const benefit = x.values.map((by, draw) => worth[by]! + noise.values[draw]!);
    expectNear(evppiOf(binned(x, [benefit]), [0], x.places), 1.5 / 3 - 0.3 / 3, 0.003);
  });

  test("jumps and no noise: the bins stay as they are", () => {
    const [x] = drawAll([uniform(0, 1)], DRAWS);
    const benefit = x.values.map((by) => (Math.floor(by * 32) % 2 === 0 ? 1 : -1));
    expectNear(evppiOf(binned(x, [benefit]), [0], x.places), 0.5, 1e-6);
  });

  test("several options: each has its own fit", () => {
    const [one, two, noise] = drawAll([normal(1, 1), normal(0, 2), normal(0, 1)], DRAWS);
    const benefit = one.values.map((value, draw) => value - two.values[draw]!);
    const other = one.values.map((value, draw) => value / 2 + 0.3 + noise.values[draw]!);
    // max(0, X/2 + 0.3, X) of X ~ N(1, 1) becomes steeper by ½ at −0.6 and at 0.6; the best mean is 1.
    const expected = (loss(-0.6 - 1) + loss(0.6 - 1)) / 2 - 1;
    expectNear(evppiOf(binned(one, [benefit, other]), [0, 1], one.places), expected, 0.002);
    expectNear(evppiOf(binned(one, [other, benefit]), [1, 0], one.places), expected, 0.002);
  });

  test("is of no worth where it changes nothing", () => {
    const [one, two] = drawAll([normal(5, 1), normal(0, 1)], DRAWS);
    const benefit = one.values.map((value, draw) => value + two.values[draw]! / 10);
    expect(evppiOf(binned(one, [benefit]), [0], one.places).value).toBeLessThan(1e-6);
    expect(evppiOf(binned(two, [benefit]), [0], two.places).value).toBe(0);
  });

  test("a moved or stretched parameter has the same places", () => {
    const [x] = drawAll([lognormal(1, 0.6)], DRAWS);
    const [moved] = drawAll([(point) => 7 - 3 + 2e6 * lognormal(1, 0.6)(point)], DRAWS);
    const bins = binned(x, [x.values.map((value) => value - 1)]);
    expect(evppiOf(bins, [0], moved.places).value).toBeCloseTo(evppiOf(bins, [0], x.places).value, 9);
  });
});

describe("much noise, or few draws: right on average", () => {
  type Case = Readonly<{ quantile: Quantile; worth: (x: number) => number; noise: number; draws: number }>;
  const meanOf = ({ quantile, worth, noise, draws }: Case, sampling: Sampling): number => {
    const values = Array.from({ length: 200 }, (_, seed) => {
      const [x, others] = drawAll([quantile, normal(0, noise)], draws, seed + 1, sampling);
      const benefit = x.values.map((by, draw) => worth(by) + others.values[draw]!);
      return evppiOf(binned(x, [benefit]), [0], x.places).value;
    });
    return values.reduce((a, b) => a + b) / values.length;
  };

  test("a square", () => {
    // E max(0, Z²/2 − 1) = zφ(z) − P(Z > z), z = √2.
    const density = Math.exp(-1) / Math.sqrt(2 * Math.PI);
    const expected = Math.SQRT2 * density - normalProbability(Math.SQRT2).above;
    const square = { quantile: normal(0, 1), worth: (x: number) => (x * x) / 2 - 1 };
    expect(Math.abs(meanOf({ ...square, noise: 1, draws: 1000 }, "random") - expected)).toBeLessThan(0.006);
    expect(Math.abs(meanOf({ ...square, noise: 4, draws: 2048 }, "random") - expected)).toBeLessThan(0.02);
  });

  test("three values", () => {
    const worth = [-0.3, 0.4, -0.4];
    const few = { quantile: observed(0, 1, 2), worth: (x: number) => worth[x]!, noise: 1, draws: 1000 };
    expect(Math.abs(meanOf(few, "random") - 0.4 / 3)).toBeLessThan(0.006);
  });

  test("Sobol points, which err alike in many bins", () => {
    const line = { quantile: normal(1, 1), worth: (x: number) => x, noise: 2, draws: 1000 };
    expect(Math.abs(meanOf(line, "sobol") - loss(1))).toBeLessThan(0.002);
  });
});

describe("a group", () => {
  const [a, b, c] = drawAll([normal(1, 1), normal(0, 1), normal(0, 2)], DRAWS);
  const benefit = a.values.map((value, draw) => value - b.values[draw]! - c.values[draw]!);
  const other = a.values.map((value, draw) => value / 2 + 0.3 + c.values[draw]!);

  test("a sum of two parameters", () => {
    const statistic = a.values.map((value, draw) => value - b.values[draw]!);
    expectNear(groupEvppiOf([benefit], [statistic]), normalGain(1, Math.sqrt(2)), 0.004);
  });

  test("a product of two, as a statistic whose mean is a line in the third", () => {
    const [x, y, z] = drawAll([lognormal(1, 0.3), lognormal(1, 0.4), lognormal(1, 0.5)], DRAWS);
    const product = x.values.map((value, draw) => value * y.values[draw]!);
    const mean = Math.exp(0.125);
    const figure = product.map((value, draw) => value * z.values[draw]! - 1.2);
    const statistic = product.map((value) => value * mean - 1.2);
    expectNear(groupEvppiOf([figure], [statistic]), lognormalGain(mean, 1.2, 0.5), 0.004);
  });

  test("of everything is the value of perfect information, of nothing is nothing", () => {
    const all = groupEvppiOf([benefit, other], [benefit, other]);
    expect(all.value).toBeCloseTo(evpiOf([benefit, other]).value, 9);
    expect(groupEvppiOf([benefit], [benefit.map(() => 0.1)]).value).toBeLessThan(1e-9);
  });

  test("of one parameter is as that parameter's, with several options too", () => {
    const statistics = [a.values, a.values.map((value) => value / 2 + 0.3)];
    const alone = evppiOf(binned(a, [benefit, other]), [0, 1], a.places);
    expectNear(groupEvppiOf([benefit, other], statistics), alone.value, 0.003);
  });

  test.each([DRAWS, 10_000, 2_056])("that tells nothing of the benefit is worth nothing, in %d draws", (draws) => {
    const { benefit } = difference(draws);
    // As a column of a number that does not divide evenly comes out: the same but for the last digit.
    const still = benefit.map((_, draw) => 0.1 * 3 + (draw % 2 === 0 ? 0 : Number.EPSILON / 4));
    expect(groupEvppiOf([benefit], [still])).toEqual({ value: 0, standardError: 0 });
  });

  test("few values that a statistic has, unevenly: each has its mean", () => {
    const [x, noise] = drawAll([uniform(0, 1), normal(0, 1)], DRAWS);
    const statistic = x.values.map((value) => (value < 0.07 ? 5 : value < 0.5 ? -1 : 0.1));
    const figure = statistic.map((value, draw) => (value === 5 ? -2 : value === -1 ? 0.5 : -0.3) + noise.values[draw]!);
    expectNear(groupEvppiOf([figure], [statistic]), 0.43 * 0.5, 0.006);
  });
});

test("law: never under 0 nor over the value of perfect information, by more than the errors", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const [x, y, z] = drawAll(
      [normal(0.3, 1), lognormal(1, 0.5), uniform(-1, 1)],
      2048,
      seed,
      seed % 2 ? "sobol" : "random",
    );
    const first = x.values.map((value, draw) => value * y.values[draw]! - z.values[draw]!);
    const second = x.values.map((value, draw) => z.values[draw]! * value + 0.1);
    const all = evpiOf([first, second]);
    for (const drawn of [x, y, z]) {
      const { value, standardError } = evppiOf(binned(drawn, [first, second]), [0, 1], drawn.places);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(all.value + 3 * (standardError + all.standardError));
    }
  }
});

describe.each(["sobol", "random"] as const)("the error of %s draws is honest", (sampling) => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);

  test("of one parameter", () => {
    const estimates = seeds.map((seed) => {
      const { one, benefit } = difference(2048, seed, sampling);
      return evppiOf(binned(one, [benefit]), [0], one.places);
    });
    expectHonest(estimates, loss(1));
  });

  test("of a group", () => {
    const estimates = seeds.map((seed) => {
      const { one, benefit } = difference(2048, seed, sampling);
      return groupEvppiOf([benefit], [one.values]);
    });
    expectHonest(estimates, loss(1));
  });

  test("of a group with a long tail", () => {
    const estimates = seeds.map((seed) => {
      const [x, noise] = drawAll([lognormal(1, 1), normal(0, 0.3)], 2048, seed, sampling);
      const benefit = x.values.map((value, draw) => value - 1.2 + noise.values[draw]!);
      return groupEvppiOf([benefit], [x.values]);
    });
    expectHonest(estimates, lognormalGain(1, 1.2, 1));
  });
});
