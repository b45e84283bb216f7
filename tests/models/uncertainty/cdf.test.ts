import { describe, expect, test } from "vitest";
import { type Belief, remainderOf } from "../../../models/belief/belief.ts";
import { type CdfTable, probabilityAt } from "../../../models/uncertainty/cdf.ts";
import { recentred, samplerOf } from "../../../models/uncertainty/sampler.ts";

const POINTS = 20_000;

/** How far the table is from the probability function, over its whole width and a little beyond. */
const missesOf = (table: CdfTable, probability: (x: number) => number): readonly number[] =>
  Array.from({ length: POINTS }, (_, k) => {
    const x = table.from + (((k + 0.5) / POINTS) * 1.02 - 0.01) * (table.cells / table.perUnit);
    return Math.abs(probabilityAt(table, x) - probability(x));
  });

const exactOf = (belief: Belief): ((x: number) => number) => {
  const { probability } = remainderOf(belief, undefined);
  return (x) => probability(x).below;
};
const tableOf = (belief: Belief): CdfTable => samplerOf(belief, undefined).cdf()!;

const smooth: readonly Belief[] = [
  { kind: "uniform", low: 2, high: 8 },
  { kind: "triangular", low: 0, mode: 0.1, high: 0.2 },
  { kind: "triangular", low: 100, mode: 130, high: 600 },
  { kind: "triangular", low: 100, mode: 100, high: 600 },
  { kind: "triangular", low: 100, mode: 200, high: 600, truncate: { least: 150, most: 400 } },
  { kind: "pert", low: 100, mode: 300, high: 600 },
  { kind: "pert", low: 100, mode: 100, high: 600 },
  { kind: "pert", low: 100, mode: 300, high: 600, confidence: 0.9 },
  { kind: "pert", low: 100, mode: 200, high: 600, truncate: { least: 150, most: 400 } },
  { kind: "normal", mean: 10, sd: 3 },
  { kind: "normal", mean: 10, sd: 3, truncate: { least: 8 } },
  { kind: "lognormal", mean: 3, sd: 1 },
  { kind: "beta", successes: 18, failures: 42 },
  { kind: "gamma", mean: 2, sd: 1 },
  { kind: "gamma", mean: 2, sd: 2 },
];

describe("a probability function as a table", () => {
  test.each(smooth)("%j: to 1e-7, and less than 1e-9 lies outside", (belief) => {
    const [table, exact] = [tableOf(belief), exactOf(belief)];
    expect(Math.max(...missesOf(table, exact))).toBeLessThanOrEqual(1e-7);
    expect(exact(table.from)).toBeLessThan(1e-9);
    expect(exact(table.from + table.cells / table.perUnit)).toBeGreaterThan(1 - 1e-9);
    expect(probabilityAt(table, -Infinity)).toBeLessThan(1e-9);
    expect(probabilityAt(table, Infinity)).toBeGreaterThan(1 - 1e-9);
    expect(table.coefficients.length).toBe(4 * table.cells);
  });

  // A density that starts with an upright tangent is no cubic in the outermost cell of thousands.
  test.each<Belief>([
    { kind: "pert", low: 100, mode: 105, high: 600 },
    { kind: "pert", low: 100, mode: 580, high: 600 },
    { kind: "lognormal", mean: 3, sd: 3 },
    { kind: "gamma", mean: 2, sd: 1.6 },
  ])("%j: to 1e-7 but in its end, and there to 1e-5", (belief) => {
    const misses = missesOf(tableOf(belief), exactOf(belief));
    expect(Math.max(...misses)).toBeLessThanOrEqual(1e-5);
    expect(Math.max(...misses.slice(POINTS / 50, -POINTS / 50))).toBeLessThanOrEqual(1e-7);
    expect(misses.reduce((sum, miss) => sum + miss, 0) / POINTS).toBeLessThanOrEqual(1e-8);
  });

  test.each<Belief>([
    { kind: "fixed", value: 3 },
    { kind: "observed", values: [1, 2, 3] },
    { kind: "beta", mean: 0.5, sd: 0.4 },
    { kind: "gamma", mean: 2, sd: 4 },
    { kind: "lognormal", mean: 3, sd: 300 },
  ])("%j: none, where there are jumps, a density without end or too long a tail", (belief) => {
    expect(samplerOf(belief, undefined).cdf()).toBe(undefined);
  });

  test("moves with its belief", () => {
    const stated = samplerOf({ kind: "pert", low: 100, mode: 300, high: 600 }, undefined);
    const open = { least: -Infinity, most: Infinity };
    const table = recentred(stated, { scale: 1.5, shift: 20, ...open }).cdf()!;
    const exact = exactOf({ kind: "pert", low: 170, mode: 470, high: 920 });
    expect(Math.max(...missesOf(table, exact))).toBeLessThanOrEqual(1e-7);
    expect(recentred(stated, { scale: -1, shift: 0, ...open }).cdf()).toBe(undefined);
    expect(recentred(stated, { scale: 0, shift: 5, ...open }).cdf()).toBe(undefined);
  });
});
