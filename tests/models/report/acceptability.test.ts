import { array, assert, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptabilityPicture, MOST_CURVES } from "../../../models/report/acceptability.ts";
import { intervalsAbove, likelyWithin, shareAt } from "../../../models/report/curve.ts";
import { widthOf } from "../../../models/report/picture.ts";
import { accepted, documentOf, points, price } from "../words/accepting.ts";
import { nbsp } from "../words/fixture.ts";
import { isWhole } from "../words/texts.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const M = 1_000_000;
const curve = (...of: readonly (readonly [amount: number, share: number])[]) =>
  of.map(([amount, share]) => ({ amount, share }));

describe("a curve", () => {
  it("is straight between its points, and nothing outside them", () => {
    const line = curve([0, 0.1], [10, 0.3], [20, 0.9]);
    expect([0, 5, 10, 15, 20].map((amount) => shareAt(line, amount))).toEqual([
      0.1,
      expect.closeTo(0.2, 12),
      0.3,
      expect.closeTo(0.6, 12),
      0.9,
    ]);
    expect([-1, 21].map((amount) => shareAt(line, amount))).toEqual([undefined, undefined]);
  });

  it("is above a half in intervals that end where the lines cross it", () => {
    // From 0.3 to 0.9 a third of the way; from 0.9 to 0.1 half of it.
    expect(likelyWithin(curve([0, 0.3], [30, 0.9], [40, 0.1]))).toEqual([
      { from: expect.closeTo(10, 9), to: expect.closeTo(35, 9) },
    ]);
    expect(likelyWithin(curve([0, 0.5], [1, 0.5]))).toEqual([]);
    expect(likelyWithin(curve([0, 1], [1, 0.5], [2, 0.5], [3, 1]))).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ]);
  });

  it("is above what another is, from where they meet", () => {
    expect(intervalsAbove(curve([0, 0], [10, 1]), (position) => [0.5, 0.25][position]!)).toEqual([
      { from: expect.closeTo(4, 9), to: 10 },
    ]);
  });
});

describe("acceptabilityPicture", () => {
  // From 20 of 100 at nothing to 100 at 2 mnkr.
  const rising = accepted(points(M, (amount) => 0.2 + (0.4 * amount) / M));
  const picture = acceptabilityPicture(rising, 800, "sv");
  const left = Math.ceil(widthOf("100")) + 8;
  const x = (amount: number): number => left + ((793 - left) * amount) / (2 * M);
  const paths = pathsOf(picture);
  const lines = paths.filter(({ stroke, fill }) => stroke === "accent" && !fill);
  const [, top, , bottom] = boxOf(lines[0]!);
  /** The plot from 0 to 100, of which the curve has the upper four fifths. */
  const y = (share: number): number => top + ((bottom - top) * (1 - share)) / 0.8;

  it("draws the curve across the plot, and marks the appraisal's amount and others on it", () => {
    expect(lines).toHaveLength(1);
    const [from, , to] = boxOf(lines[0]!);
    expect([from, to]).toEqual([expect.closeTo(left, 1), expect.closeTo(793, 1)]);
    const middle = (d: string): readonly [number, number] => {
      const [one, over, other, under] = boxOf({ kind: "path", d });
      return [(one + other) / 2, (over + under) / 2];
    };
    const stated = paths.find(({ fill }) => fill === "ink")!;
    expect(middle(stated.d)).toEqual([expect.closeTo(x(M), 1), expect.closeTo(y(0.6), 1)]);
    // The two published ones, 1.0 and 1.1 mnkr: 60 and 64.
    const hollow = paths.filter(({ fill, stroke }) => fill === "ground" && stroke === "ink");
    const diamonds = hollow
      .find(({ d }) => !d.includes("a"))!
      .d.split("z")
      .filter(Boolean);
    expect(diamonds.map((d) => middle(`${d}z`))).toEqual([
      [expect.closeTo(x(1.1 * M), 1), expect.closeTo(y(0.64), 1)],
      [expect.closeTo(x(M), 1), expect.closeTo(y(0.6), 1)],
    ]);
    // Half of them where 0.2 + 0.4·a is 0.5.
    const turning = hollow.find(({ d }) => d.includes("a"))!;
    expect(middle(turning.d)).toEqual([expect.closeTo(x(0.75 * M), 1), expect.closeTo(y(0.5), 1)]);
  });

  it("names them with how often it pays there, and what is not verified", () => {
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(
        [
          "kalkylens belopp 1,0_mnkr: omkring 60 av 100",
          "Hultkrantz m.fl. 2017, ej verifierad: 1,1_mnkr, omkring 64 av 100",
          "från omkring 0,8_mnkr oftare än inte",
          "fall av 100",
          "2_mnkr",
        ].map(nbsp),
      ),
    );
  });

  it("has no mark of what is outside it, nor of where nothing turns", () => {
    const small = documentOf({ parameters: [price({ value: M / 4 })] });
    const flat = acceptabilityPicture(
      accepted(
        points(M / 4, () => 0.7),
        small,
      ),
      800,
      "sv",
    );
    expect(textsOf(flat).join()).not.toMatch(/Hultkrantz|oftare/);
  });

  it("stays inside its box with no text on another, of any curve at any width", () => {
    const shares = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 101, maxLength: 101 });
    const amounts = constantFrom(-5e6, -300, 0.5, 700, 12_000, 4e5, M, 1.05e6, 3e9);
    assert(
      property(
        shares,
        amounts,
        constantFrom(290, ...widths, 1200),
        constantFrom("sv", "en"),
        (of, stated, width, language) => {
          const evenly = [...of].sort((one, other) => one - other);
          for (const some of [of, evenly, [...evenly].reverse()]) {
            let step = 0;
            const document = documentOf({ parameters: [price({ value: stated })] });
            const drawn = acceptabilityPicture(
              accepted(
                points(stated, () => some[step++]!),
                document,
                language,
              ),
              width,
              language,
            );
            expect(outside(drawn)).toEqual([]);
            expect(colliding(drawn)).toEqual([]);
            expect(isWhole(textsOf(drawn).join(" "))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("draws so many alternatives as there is room for, each of its own dashes and with its name at its end", () => {
    const named = (many: number) =>
      Array.from({ length: many }, (_, position) => ({
        id: `a${position}`,
        name: `Alternativ nummer ${position + 1} av alla`,
      }));
    assert(
      property(integer({ min: 1, max: 20 }), constantFrom(290, ...widths), (many, width) => {
        const alternatives = named(many);
        const each = 1 / (many + 1);
        const of = { probability: each, mean: 0 };
        const choices = points(M, () => 0.5).map((point) => ({
          ...point,
          alternatives: Object.fromEntries([...alternatives, { id: "nothing" }].map(({ id }) => [id, of])),
        }));
        const drawn = acceptabilityPicture(accepted(choices, documentOf({ alternatives })), width, "sv");
        expect(outside(drawn)).toEqual([]);
        expect(colliding(drawn)).toEqual([]);
        const curves = pathsOf(drawn).filter(({ d }) => d.split("L").length === 101);
        expect(curves).toHaveLength(Math.min(MOST_CURVES, many + 1));
        expect(new Set(curves.map(({ stroke, dash }) => `${stroke} ${dash}`)).size).toBe(curves.length);
      }),
      { numRuns: 40 },
    );
  });
});
