import { expect, test } from "vitest";
import { fanOf } from "../../../models/uncertainty/fan.ts";
import { fanKeys } from "../../../models/uncertainty/schema.ts";
import { drawAll, normal } from "./draws.ts";

const Z = [-1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722];

test("a figure that grows by the year opens like a fan", () => {
  const [{ values }] = drawAll([normal(1, 0.5)], 10_240);
  const columns = [2025, 2026, 2027, 2028].map((_, year) => values.map((value) => year * 1e6 * value));
  const fan = fanOf(2025, columns, false)!;
  expect(fan).toMatchObject({ firstYear: 2025, draws: 10_240 });
  expect(fan.payback).toBeUndefined();
  expect(Object.keys(fan.quantiles)).toEqual(fanKeys);
  columns.forEach((_, year) => {
    expect(Math.abs(fan.mean[year]! - year * 1e6)).toBeLessThanOrEqual(year * 1e3);
    fanKeys.forEach((key, k) => {
      expect(Math.abs(fan.quantiles[key][year]! - year * 1e6 * (1 + 0.5 * Z[k]!))).toBeLessThanOrEqual(year * 3e3);
    });
  });
});

test("of a single draw is a line, and a year in which nothing falls is as the one before", () => {
  const fan = fanOf(2025, [Float64Array.of(-3), undefined, Float64Array.of(4)], true)!;
  expect(fan.mean).toEqual([-3, -3, 4]);
  for (const key of fanKeys) expect(fan.quantiles[key]).toEqual([-3, -3, 4]);
  const year = { defined: true, value: 2027 };
  expect(fan.payback).toEqual({ low: year, median: year, high: year, never: 0 });
});

test("is not told of what is no number in some draw", () => {
  const fan = fanOf(2025, [Float64Array.of(-3, 1), Float64Array.of(4, Number.POSITIVE_INFINITY)], true);
  expect(fan).toBeUndefined();
});

test("is paid back from the year that it stays above nothing, half an öre below being nothing", () => {
  // Rows are draws: back in the third year and down again, back in the fourth; back in the second; never.
  const cumulated = [
    [-1, 2, -1, 0],
    [-1, -0.004, 0, 5],
    [-1, -1, 3, -0.005],
  ];
  const columns = [0, 1, 2, 3].map((year) => Float64Array.from(cumulated, (draw) => draw[year]!));
  // Of three draws the quantiles of type 7 are at places 0.1, 1 and 1.9: 2 026 + 0.1·(2 028 − 2 026) is 2 026.2, so 2027.
  expect(fanOf(2025, columns, true)!.payback).toEqual({
    low: { defined: true, value: 2027 },
    median: { defined: true, value: 2028 },
    high: { defined: false, why: "never" },
    never: 1 / 3,
  });
});

test("has no year where there is no outlay to pay back, and is never paid back by a share of the draws", () => {
  const columns = [Float64Array.of(0, 1, 2, -1, -1), Float64Array.of(3, 1, 2, -2, 0)];
  expect(fanOf(2025, columns, true)!.payback).toEqual({
    low: { defined: false, why: "noOutlay" },
    median: { defined: false, why: "noOutlay" },
    high: { defined: false, why: "never" },
    never: 0.2,
  });
});
