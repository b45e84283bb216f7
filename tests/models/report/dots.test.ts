import { assert, constantFrom, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOfDots, dotsOf } from "../../../models/report/dotPlaces.ts";
import { dotsPicture } from "../../../models/report/dots.ts";
import type { Picture } from "../../../models/report/picture.ts";
import type { Summary } from "../../../models/uncertainty/schema.ts";
import { type Belief, simulated, summaryOf, sumOfBeliefs } from "../../golden/drawnTiny.ts";
import { quantile } from "../../golden/exactly.ts";
import { nbsp } from "../words/fixture.ts";
import { colliding, outside, pathsOf, textsOf } from "./shapes.ts";
import "../../seed.ts";

const DRAWS = 10_240;
const MILLION = 1e6;
const drawnOf = (gain: Belief, spent: number): Summary => {
  const session = sumOfBeliefs({ gain }, { cost: { kind: "fixed", value: spent } });
  return summaryOf(simulated(session, { draws: DRAWS }).simulation.society);
};
const uniform: Belief = { kind: "uniform", low: 0, high: 10 * MILLION };
const widths = [290, 340, 480, 672, 900, 1200] as const;

/** Where circles are: every one begins at its left, at the height of its middle. */
const circlesOf = (d: string) =>
  [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)a([\d.]+)/g)].map(([, x, y, radius]) => ({
    x: Number(x) + Number(radius),
    y: Number(y),
    radius: Number(radius),
  }));
const dotsIn = (picture: Picture) => {
  const paths = pathsOf(picture).flatMap((path) => (path.kind === "path" && path.d.includes("a") ? [path] : []));
  const of = (isFilled: boolean) =>
    paths.filter(({ fill }) => (fill === "accent") === isFilled).flatMap(({ d }) => circlesOf(d));
  return { hollow: of(false), filled: of(true) };
};
/** The zero line goes from the counts down to under the dots. */
const zeroIn = (picture: Picture): number => {
  const line = pathsOf(picture).find((path) => path.kind === "path" && path.stroke === "ink");
  return Number(/^M(-?[\d.]+) /.exec(line?.kind === "path" ? line.d : "")![1]);
};

describe("dotsOf", () => {
  it("are the hundred middle hundredths of what is drawn", () => {
    // U[0, 10] − 1.2 millions is 10 (k + ½)/100 − 1.2 at dot k.
    const summary = drawnOf(uniform, 1.2 * MILLION);
    const off = dotsOf(summary, 88).map((value, dot) => Math.abs(value - (0.1 * (dot + 0.5) - 1.2) * MILLION));
    // Outside the outermost quantiles, 2.5 % and 97.5 %, it is only known in which bin of the histogram they are.
    expect(Math.max(...off.slice(3, -3))).toBeLessThan(10_000);
    const { from, to, counts } = summary.histogram;
    expect(Math.max(...off)).toBeLessThan((to - from) / counts.length);
  });

  it("are near those of a curve, closer than a bin of the histogram", () => {
    const normal: Belief = { kind: "normal", mean: 2 * MILLION, sd: MILLION };
    const summary = drawnOf(normal, MILLION);
    const { from, to, counts } = summary.histogram;
    const bin = (to - from) / counts.length;
    for (const [dot, value] of dotsOf(summary, 84).entries())
      expect(Math.abs(value - (quantile(normal, (dot + 0.5) / 100) - MILLION)), `dot ${dot}`).toBeLessThan(bin / 2);
  });
});

describe("columnsOfDots", () => {
  it("puts what is nothing on the side that it is counted on", () => {
    expect(columnsOfDots([-3, -2, 0, 0, 1, 1.001], 3, 1, 9)).toEqual([-4, -3, -1, 0, 0, 1]);
  });

  it("spreads dots that are too many to both sides, but never across zero", () => {
    expect(columnsOfDots([5.5, 5.5, 5.5, 5.5, 5.5, 5.5], 6, 1, 2)).toEqual([4, 4, 5, 5, 6, 6]);
    expect(columnsOfDots([0.5, 0.5, 0.5, 0.5, 0.5], 5, 1, 2)).toEqual([0, 0, 1, 1, 2]);
    expect(columnsOfDots([-0.5, -0.5, -0.5, 0.5, 0.5], 2, 1, 2)).toEqual([-2, -1, -1, 0, 0]);
  });
});

describe("dotsPicture", () => {
  it("has as many filled dots as it says, each on its side of zero, and tells both in words", () => {
    for (const width of widths) {
      const picture = dotsPicture(drawnOf(uniform, 1.2 * MILLION), width, "sv");
      const { hollow, filled } = dotsIn(picture);
      expect([hollow.length, filled.length], `${width}`).toEqual([12, 88]);
      const zero = zeroIn(picture);
      expect(Math.max(...hollow.map(({ x, radius }) => x + radius))).toBeLessThanOrEqual(zero);
      expect(Math.min(...filled.map(({ x, radius }) => x - radius))).toBeGreaterThanOrEqual(zero);
      expect(textsOf(picture)).toEqual(
        expect.arrayContaining(["← 12 av 100 bär sig inte", "88 av 100 bär sig →", nbsp("kalkylens värden: 3,8_mnkr")]),
      );
    }
  });

  it("stands where its axis says", () => {
    const picture = dotsPicture(drawnOf(uniform, 1.2 * MILLION), 900, "en");
    const texts = picture.shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));
    const [zero, five] = ["0", "5"].map((name) => texts.find(({ text }) => text === name)!.x) as [number, number];
    const perMillion = (five - zero) / 5;
    // From −1.15 to 8.75, each within a dot of its place.
    const places = Object.values(dotsIn(picture)).flat();
    const wide = 2.4 * places[0]!.radius;
    expect(Math.abs(Math.min(...places.map(({ x }) => x)) - (zero - 1.15 * perMillion))).toBeLessThan(wide);
    expect(Math.abs(Math.max(...places.map(({ x }) => x)) - (zero + 8.75 * perMillion))).toBeLessThan(wide);
  });

  it("says nothing of a side that has no dots", () => {
    const texts = (spent: number) => textsOf(dotsPicture(drawnOf(uniform, spent * MILLION), 600, "sv"));
    expect(texts(-1).filter((text) => text.includes("bär sig"))).toEqual(["100 av 100 bär sig →"]);
    expect(texts(11).filter((text) => text.includes("bär sig"))).toEqual(["← 100 av 100 bär sig inte"]);
  });

  /** Any shape there may be: far from zero, all in one bin, nothing but a tail. */
  const shapes = record({
    mean: double({ min: -1e8, max: 1e8, noNaN: true }),
    sd: double({ min: 1, max: 1e8, noNaN: true }),
    chance: double({ min: 0, max: 1, noNaN: true }),
    central: double({ min: -1e8, max: 1e8, noNaN: true }),
    tail: integer({ min: 0, max: 2000 }),
    width: constantFrom(...widths),
    language: constantFrom("sv" as const, "en" as const),
  });
  const summaryFrom = (mean: number, sd: number, chance: number, tail: number, central: number): Summary => {
    const step = sd / 2;
    const first = Math.floor(mean / step) - 4;
    const keys = ["0.025", "0.05", "0.25", "0.5", "0.75", "0.95", "0.975"] as const;
    const scores = [-1.96, -1.64, -0.67, 0, 0.67, 1.64, 1.96];
    const byKey = (of: (place: number) => number) =>
      Object.fromEntries(keys.map((key, place) => [key, of(place)])) as Summary["quantiles"];
    return {
      ...{ mean, sd, standardError: 0, probabilityPositive: chance, probabilityError: 0, central, gap: 0, digits: 3 },
      quantiles: byKey((place) => mean + scores[place]! * sd),
      quantileErrors: byKey(() => 0),
      integratedOver: "value",
      histogram: { from: first * step, to: (first + 8) * step, counts: [tail, 100, 500, 1500, 1500, 500, 100, tail] },
    };
  };

  it("never loses a dot, leaves the picture, or writes on itself", () => {
    assert(
      property(shapes, ({ mean, sd, chance, tail, central, width, language }) => {
        const picture = dotsPicture(summaryFrom(mean, sd, chance, tail, central), width, language);
        const { hollow, filled } = dotsIn(picture);
        expect(hollow.length + filled.length).toBe(100);
        expect(filled.length).toBe(Math.round(100 * chance));
        const zero = zeroIn(picture);
        expect(hollow.filter(({ x }) => x > zero)).toEqual([]);
        expect(filled.filter(({ x }) => x < zero)).toEqual([]);
        const places = [...hollow, ...filled].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
        expect(new Set(places).size).toBe(100);
        expect(colliding(picture)).toEqual([]);
        expect(outside(picture)).toEqual([]);
        expect(picture.height).toBeLessThan(400);
      }),
    );
  });
});
