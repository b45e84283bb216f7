import { array, assert, constantFrom, double, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameter } from "../../../models/appraisal.ts";
import type { Picture } from "../../../models/report/picture.ts";
import { believedOf, MOST_TRACKS, switchingPicture } from "../../../models/report/switching.ts";
import type { Switching } from "../../../models/words/switching.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const parameter = (over: Partial<Parameter>): Parameter => ({ id: "p", name: "Antagande", unit: "share", ...over });
const row = (over: Partial<Parameter>, ...roots: readonly number[]): Switching => ({
  parameter: parameter(over),
  roots: roots.map((value, position) => ({ value, at: `/breakEven/parameters/p/roots/${position}` })),
});

const middleX = (d: string): number => {
  const [left, , right] = boxOf({ kind: "path", d });
  return (left + right) / 2;
};
const inked = (picture: Picture, tone: string): string => pathsOf(picture).find(({ fill }) => fill === tone)!.d;

describe("believedOf", () => {
  it("is what the belief says: its ends, the least and most seen, or two standard deviations each way", () => {
    expect(believedOf(parameter({ belief: { kind: "uniform", low: 0.1, high: 0.6 } }))).toEqual([0.1, 0.6]);
    expect(believedOf(parameter({ belief: { kind: "observed", values: [0.4, 0.2, 0.3] } }))).toEqual([0.2, 0.4]);
    const [low, high] = believedOf(parameter({ belief: { kind: "beta", mean: 0.6, sd: 0.06 } }))!;
    expect([low, high]).toEqual([expect.closeTo(0.48, 9), expect.closeTo(0.72, 9)]);
  });

  it("does not reach beyond what may be, and is nothing where nothing is believed", () => {
    expect(believedOf(parameter({ belief: { kind: "beta", mean: 0.9, sd: 0.1 } }))![1]).toBe(1);
    const bounds = { least: 10_000, most: 20_000 };
    expect(believedOf(parameter({ unit: "SEK", bounds, belief: { kind: "gamma", mean: 18_000, sd: 5_000 } }))).toEqual([
      10_000, 20_000,
    ]);
    expect(believedOf(parameter({}))).toBeUndefined();
    expect(believedOf(parameter({ belief: { kind: "fixed", value: 1 } }))).toBeUndefined();
    expect(believedOf(parameter({ belief: { kind: "beta", successes: 3, failures: 4 } }))).toBeUndefined();
  });
});

describe("switchingPicture", () => {
  it("marks what is stated and what turns it where they are on a share's track", () => {
    // Narrow: the track goes from 8 to 392 for 0 to 1, so 0.8 is at 315.2 and 0.35 at 142.4.
    const picture = switchingPicture([row({ value: 0.8 }, 0.35)], 400, "sv");
    expect(middleX(inked(picture, "ink"))).toBeCloseTo(315.2, 1);
    expect(middleX(inked(picture, "accent"))).toBeCloseTo(142.4, 1);
    const link = pathsOf(picture).find(({ stroke }) => stroke === "accent")!;
    expect(boxOf(link).filter((_, side) => side % 2 === 0)).toEqual([
      expect.closeTo(142.4, 1),
      expect.closeTo(315.2, 1),
    ]);
    expect(textsOf(picture)).toEqual(["Antagande", "angivet 80\u00a0%", "brytvärde 35\u00a0%"]);
  });

  it("shows where the value is believed to lie", () => {
    const belief = { kind: "uniform", low: 0.25, high: 0.5 } as const;
    const picture = switchingPicture([row({ value: 0.4, belief }, 0.35)], 400, "sv");
    const [left, , right] = boxOf({ kind: "path", d: inked(picture, "lineStrong") });
    expect([left, right]).toEqual([expect.closeTo(8 + 384 * 0.25, 1), expect.closeTo(8 + 384 * 0.5, 1)]);
  });

  it("opens every switching value, and names the marks in the first row alone", () => {
    const picture = switchingPicture([row({ value: 2, unit: "factor" }, 0.5, 3), row({ value: 0.4 }, 0.9)], 672, "en");
    const doors = picture.shapes.flatMap((shape) => (shape.kind === "text" && shape.door ? [shape.door.figure] : []));
    expect(doors.slice(0, 2)).toEqual(["/breakEven/parameters/p/roots/0", "/breakEven/parameters/p/roots/1"]);
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(["stated 2", "switching value 0.5", "switching value 3", "90%"]),
    );
    // The nearest of the two is what the value is joined with.
    const links = pathsOf(picture).find(({ stroke }) => stroke === "accent")!.d;
    const [dot] = inked(picture, "ink").split("z");
    const [, second] = inked(picture, "accent").split("z");
    const joined = links.slice(1).split("M")[0]!;
    expect(boxOf({ kind: "path", d: `M${joined}` })[0]).toBeCloseTo(middleX(`${dot}z`), 1);
    expect(boxOf({ kind: "path", d: `M${joined}` })[2]).toBeCloseTo(middleX(`${second}z`), 1);
  });

  it("has nothing to mark where only a belief is stated, and shows a dozen at most", () => {
    const picture = switchingPicture([row({ belief: { kind: "uniform", low: 0, high: 1 } }, 0.5)], 672, "sv");
    expect(inked(picture, "ink")).toBe("");
    const many = Array.from({ length: 40 }, () => row({ value: 0.4 }, 0.9));
    expect(textsOf(switchingPicture(many, 672, "sv")).filter((text) => text === "Antagande")).toHaveLength(MOST_TRACKS);
  });

  it("stays inside its box with no text on another, whatever turns it", () => {
    const number = double({ min: -1e9, max: 1e9, noNaN: true });
    const any = record({
      name: constantFrom(
        "Relativ risk att inte bli behörig",
        "Undviken insats inom socialtjänsten per elev och år",
        "R",
      ),
      unit: constantFrom("factor" as const, "SEK/outcome/year" as const, "share" as const),
      value: option(number, { nil: undefined }),
      roots: array(number, { minLength: 1, maxLength: 3 }),
      ends: option(array(number, { minLength: 2, maxLength: 2 }), { nil: undefined }),
    });
    assert(
      property(array(any, { minLength: 1, maxLength: 6 }), constantFrom(...widths), (rows, width) => {
        const tracks = rows.map(({ roots, ends, value, ...of }) => {
          const belief = ends && { kind: "uniform" as const, low: Math.min(...ends), high: Math.max(...ends) };
          return row({ ...of, ...(value === undefined ? {} : { value }), ...(belief && { belief }) }, ...roots);
        });
        const picture = switchingPicture(tracks, width, "sv");
        expect(outside(picture)).toEqual([]);
        expect(colliding(picture)).toEqual([]);
      }),
    );
  });
});
