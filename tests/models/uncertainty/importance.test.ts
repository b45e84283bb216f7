import { describe, expect, test } from "vitest";
import { importanceOf } from "../../../models/uncertainty/importance.ts";
import { binned, type Drawn, drawAll, lognormal, normal, observed, varianceOf } from "./draws.ts";

const shareOf = (drawn: Drawn, figure: Float64Array): number =>
  importanceOf(binned(drawn, [new Float64Array(figure.length), figure]), 1, varianceOf(figure), drawn.places);

describe.each([1000, 10_240])("of %d draws", (draws) => {
  const within = draws > 2000 ? 0.003 : 0.02;

  test("a sum of normals: the shares of their variances", () => {
    const [x, y, z] = drawAll([normal(3, 1), normal(0, 2), normal(0, 3)], draws);
    const sum = x.values.map((value, draw) => value + y.values[draw]! + z.values[draw]!);
    for (const [drawn, share] of [
      [x, 1 / 14],
      [y, 4 / 14],
      [z, 9 / 14],
    ] as const)
      expect(Math.abs(shareOf(drawn, sum) - share)).toBeLessThan(within);
  });

  test("a product: what is common to both is nobody's", () => {
    const [x, y] = drawAll([lognormal(1, 0.3), lognormal(1, 0.4)], draws);
    const product = x.values.map((value, draw) => value * y.values[draw]!);
    const [a, b] = [Math.exp(0.09) - 1, Math.exp(0.16) - 1];
    const whole = (1 + a) * (1 + b) - 1;
    expect(Math.abs(shareOf(x, product) - a / whole)).toBeLessThan(3 * within);
    expect(Math.abs(shareOf(y, product) - b / whole)).toBeLessThan(3 * within);
  });

  test("everything, nothing, and a shape that no line has", () => {
    const [x, y, w] = drawAll([normal(0, 1), normal(0, 1), observed(-1, 0, 1)], draws);
    expect(shareOf(x, x.values)).toBeGreaterThan(1 - 2 * within);
    expect(shareOf(y, x.values)).toBeLessThan(within);
    const squares = x.values.map((value, draw) => value * value + y.values[draw]!);
    expect(Math.abs(shareOf(x, squares) - 2 / 3)).toBeLessThan(5 * within);
    const values = w.values.map((value, draw) => value * value + y.values[draw]!);
    expect(Math.abs(shareOf(w, values) - 2 / 9 / (11 / 9))).toBeLessThan(2 * within);
  });
});

test("noise of the bins is taken off: of plain random draws nothing is left, on average", () => {
  const shares = Array.from({ length: 100 }, (_, seed) => {
    const [x, y] = drawAll([normal(0, 1), normal(0, 1)], 512, seed + 1, "random");
    return shareOf(
      x,
      y.values.map((value, draw) => value + 0.3 * x.values[draw]!),
    );
  });
  expect(Math.abs(shares.reduce((a, b) => a + b) / 100 - 0.09 / 1.09)).toBeLessThan(0.01);
});

test("a figure that is certain has no cause of its variance", () => {
  const [x] = drawAll([normal(0, 1)], 1024);
  expect(shareOf(x, new Float64Array(1024).fill(7))).toBe(0);
});
