import { describe, expect, test } from "vitest";
import { evpiOf } from "../../../models/uncertainty/evpi.ts";
import { drawAll, expectedOf, expectHonest, lognormal, lognormalGain, normal, normalGain, uniform } from "./draws.ts";

const DRAWS = 16_384;
const expectNear = (benefit: Float64Array, expected: number): void => {
  const { value, standardError } = evpiOf([benefit]);
  expect(Math.abs(value - expected), `${value} ± ${standardError}, not ${expected}`).toBeLessThan(4.5 * standardError);
  expect(standardError).toBeLessThan(0.001);
};

describe("published", () => {
  test("a difference of two normals", () => {
    const [one, two] = drawAll([normal(1, 1), normal(0, 2)], DRAWS);
    expectNear(
      one.values.map((value, draw) => value - two.values[draw]!),
      expectedOf("VOI-EVPI") as number,
    );
  });

  test.each([
    ["UNLL-0", 0],
    ["UNLL-1", 1],
    ["UNLL-1", -1],
  ] as const)("the unit normal loss %s at %d", (id, mean) => {
    const [{ values }] = drawAll([normal(mean, 1)], DRAWS);
    expect(Math.abs(evpiOf([values]).value - (expectedOf(id) as number))).toBeLessThan(1e-4);
  });
});

test("a lognormal benefit less a cost, in kronor", () => {
  const [{ values }] = drawAll([lognormal(1, 0.5)], DRAWS);
  const { value } = evpiOf([values.map((by) => 1e6 * (by - 1.2))]);
  expect(Math.abs(value / (1e6 * lognormalGain(1, 1.2, 0.5)) - 1)).toBeLessThan(2e-3);
});

test("two options: the best of them and of nothing", () => {
  const [x, y] = drawAll([uniform(-1, 1), uniform(-1, 2)], DRAWS);
  // P(max(0, X, Y) ≤ t) = (1 + t)²/6 for 0 ≤ t ≤ 1 and (1 + t)/3 above, so that its mean is 2 − 7/18 − 5/6; the best mean is ½.
  const { value } = evpiOf([x.values, y.values]);
  expect(Math.abs(value - (2 - 7 / 18 - 5 / 6 - 0.5))).toBeLessThan(1e-3);
});

test("nothing is known to be worth something where nothing can be gained", () => {
  const sure = { value: 0, standardError: 0 };
  expect(evpiOf([])).toEqual(sure);
  expect(evpiOf([new Float64Array(64).fill(3)])).toEqual(sure);
  expect(evpiOf([new Float64Array(64).fill(-3)])).toEqual(sure);
});

test.each([10, 1000, 1003])("errors are of draws that do not fill their scrambles too: %d", (draws) => {
  const [{ values }] = drawAll([normal(0.5, 1)], draws, 3, "random");
  const { value, standardError } = evpiOf([values]);
  expect(Math.abs(value - normalGain(0.5, 1))).toBeLessThan(5 * standardError);
});

test.each(["sobol", "random"] as const)("the error of %s draws is honest", (sampling) => {
  const estimates = Array.from({ length: 200 }, (_, seed) => {
    const [one, two] = drawAll([normal(1, 1), normal(0, 2)], 1024, seed + 1, sampling);
    return evpiOf([one.values.map((value, draw) => value - two.values[draw]!)]);
  });
  expectHonest(estimates, normalGain(1, Math.sqrt(5)));
});
