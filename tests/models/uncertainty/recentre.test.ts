import { describe, expect, test } from "vitest";
import type { Belief } from "../../../models/belief/belief.ts";
import { followed, moved, recentreOf } from "../../../models/uncertainty/recentre.ts";
import { recentred, samplerOf } from "../../../models/uncertainty/sampler.ts";

const open = { least: -Infinity, most: Infinity };

describe("a belief moves with its centre", () => {
  // METHOD.md, Uncertainty: scale where low ≥ 0 and the unit is not share, else shift, clipped at the bounds.
  test.each([
    ["what cannot be negative is scaled", { from: 10, to: 15, least: 0, unit: "SEK" }, { scale: 1.5, shift: 0 }],
    ["also to nothing", { from: 10, to: 0, least: 2, unit: "SEK" }, { scale: 0, shift: 0 }],
    ["what may be negative is shifted", { from: 10, to: 15, least: -1, unit: "SEK" }, { scale: 1, shift: 5 }],
    ["a share is shifted", { from: 0.5, to: 0.25, least: 0.25, unit: "share" }, { scale: 1, shift: -0.25 }],
    ["from nothing there is no scale", { from: 0, to: 3, least: 0, unit: "SEK" }, { scale: 1, shift: 3 }],
  ] as const)("%s", (_name, centre, line) => {
    expect(recentreOf({ ...centre, allowed: { least: -5, most: 70 } })).toEqual({ ...line, least: -5, most: 70 });
  });

  test("so does its mean, and its ends are clipped at what is allowed", () => {
    const belief: Belief = { kind: "pert", low: 60, mode: 100, high: 140 };
    const stated = samplerOf(belief, undefined);
    const centre = { from: 100, least: stated.least, unit: "SEK" } as const;
    const free = recentred(stated, recentreOf({ ...centre, to: 120, allowed: open }));
    expect([free.least, free.mean, free.most]).toEqual([72, 120, 168]);
    const clipped = recentred(stated, recentreOf({ ...centre, to: 120, allowed: { least: 80, most: 160 } }));
    expect([clipped.least, clipped.most]).toEqual([80, 160]);
    // By ∫max(80, x)·f over the pert 72–168, ∫(80 − x)⁺·f less ∫(x − 160)⁺·f: F's integral by Simpson's rule from Beta(3, 3).
    const f = (x: number): number => 30 * ((x - 72) / 96) ** 2 * ((168 - x) / 96) ** 2;
    const simpson = (g: (x: number) => number, from: number, to: number): number => {
      const step = (to - from) / 200;
      let sum = g(from) - g(to);
      for (let k = 0; k < 200; k += 2) sum += 4 * g(from + (k + 1) * step) + 2 * g(from + (k + 2) * step);
      return (sum * step) / 3;
    };
    const low = simpson((x) => ((80 - x) * f(x)) / 96, 72, 80);
    const high = simpson((x) => ((x - 160) * f(x)) / 96, 160, 168);
    expect(clipped.mean).toBeCloseTo(120 + low - high, 9);
    const lower = recentred(stated, recentreOf({ ...centre, to: 120, allowed: { least: 80, most: Infinity } }));
    expect(lower.mean).toBeCloseTo(120 + low, 9);
  });
});

test("a value is moved along the line and held within its ends", () => {
  const line = { scale: 2, shift: 1, least: 0, most: 10 };
  expect([-3, 2, 7, -Infinity, Infinity].map((x) => moved(line, x))).toEqual([0, 5, 10, 0, 10]);
  expect(moved({ ...open, scale: 0, shift: 4 }, Infinity)).toBe(4);
});

test("one move after another is one", () => {
  const first = { scale: 2, shift: 1, least: 0, most: 10 };
  for (const then of [
    { scale: 3, shift: -2, least: 4, most: 25 },
    { scale: -1, shift: 5, least: -3, most: 3 },
    { scale: 0, shift: 5, ...open },
  ]) {
    const both = followed(first, then);
    for (let x = -3; x < 8; x += 0.25) expect(moved(both, x)).toBe(moved(then, moved(first, x)));
  }
});
