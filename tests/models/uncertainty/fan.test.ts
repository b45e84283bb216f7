import { expect, test } from "vitest";
import { fanOf } from "../../../models/uncertainty/fan.ts";
import { fanKeys } from "../../../models/uncertainty/schema.ts";
import { drawAll, normal } from "./draws.ts";

const Z = [-1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722];

test("a figure that grows by the year opens like a fan", () => {
  const [{ values }] = drawAll([normal(1, 0.5)], 10_240);
  const years = [2025, 2026, 2027, 2028];
  const columns = years.map((_, year) => values.map((value) => year * 1e6 * value));
  const fan = fanOf(years, columns);
  expect(fan).toMatchObject({ firstYear: 2025, draws: 10_240 });
  expect(Object.keys(fan.quantiles)).toEqual(fanKeys);
  years.forEach((_, year) => {
    expect(Math.abs(fan.mean[year]! - year * 1e6)).toBeLessThanOrEqual(year * 1e3);
    fanKeys.forEach((key, k) => {
      expect(Math.abs(fan.quantiles[key][year]! - year * 1e6 * (1 + 0.5 * Z[k]!))).toBeLessThanOrEqual(year * 3e3);
    });
  });
});

test("of a single draw is a line", () => {
  const fan = fanOf([2025, 2026], [Float64Array.of(-3), Float64Array.of(4)]);
  expect(fan.mean).toEqual([-3, 4]);
  for (const key of fanKeys) expect(fan.quantiles[key]).toEqual([-3, 4]);
});
