import { array, assert, constantFrom, double, option, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bar, barsPicture } from "../../../models/report/bars.ts";
import { funnelPicture, partedFunnel } from "../../../models/report/funnel.ts";
import { fitted } from "../../../models/report/lines.ts";
import { type Picture, widthOf } from "../../../models/report/picture.ts";
import { scenariosPicture } from "../../../models/report/scenarios.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const bar = (name: string, value: number | undefined, shown: string, over: Partial<Bar> = {}): Bar => ({
  name,
  value,
  shown,
  tone: "accent",
  ...over,
});

const textIn = (picture: Picture, text: string) =>
  picture.shapes.flatMap((shape) => (shape.kind === "text" && shape.text === text ? [shape] : []))[0]!;
const barsIn = (picture: Picture) =>
  pathsOf(picture)
    .filter(({ fill }) => fill)
    .map(({ d }) => d);

describe("barsPicture", () => {
  it("draws amounts to scale from one zero line, each number at its bar's end", () => {
    // 300 wide: names above; "100" and "−50" have 8 beside them and the line 1 on each side.
    const picture = barsPicture([bar("Vinst", 100, "100"), bar("Förlust", -50, "−50")], 300);
    const [from, to] = [widthOf("−50") + 8 + 1, 300 - widthOf("100") - 8 - 1];
    const perUnit = (to - from) / 150;
    const zero = from + 50 * perUnit;
    const [path] = barsIn(picture);
    const [, x, y, wide] = /^M([\d.]+) ([\d.]+)h(-?[\d.]+)v20/.exec(path!)!.map(Number);
    // A name of one line (20) stands over its bar with 2 between.
    expect([x, y]).toEqual([expect.closeTo(zero, 1), 22]);
    expect(wide).toBeCloseTo(100 * perUnit, 1);
    expect(boxOf({ kind: "path", d: path! })[0]).toBeCloseTo(from, 1);
    expect(textIn(picture, "100")).toMatchObject({ x: expect.closeTo(to + 8, 1), y: 22 + 15 });
    expect(textIn(picture, "−50")).toMatchObject({ x: expect.closeTo(from - 8, 1), anchor: "end" });
    // Two rows of 20 + 2 + 20 with 14 between, and half of that under them.
    expect(picture.height).toBe(42 + 14 + 42 + 7);
  });

  it("puts names beside the bars where there is room, and what differs under them", () => {
    const picture = barsPicture([bar("Namn", 10, "10", { under: "skiljer" })], 672);
    const name = Math.ceil(Math.max(widthOf("Namn", 14, true), widthOf("skiljer")));
    const left = boxOf({ kind: "path", d: barsIn(picture)[0]! })[0];
    expect(left).toBeCloseTo(name + 16 + 1, 1);
    expect(textIn(picture, "skiljer")).toMatchObject({ x: 0, y: 20 + 15, tone: "inkQuiet" });
  });

  it("says why there is no number where the bar would have been, with no zero line through the words", () => {
    const picture = barsPicture([bar("A", undefined, "effekten är inte känd"), bar("B", 5, "5")], 672);
    expect(textIn(picture, "effekten är inte känd")).toMatchObject({ tone: "inkQuiet" });
    const zero = pathsOf(picture).find(({ stroke }) => stroke)!;
    expect(boxOf(zero)[1]).toBeGreaterThanOrEqual(20);
    expect(barsIn(picture)).toHaveLength(1);
  });

  it("makes the bar as much of a door as its number, and shows the least amount there is", () => {
    const door = { figure: "/society/npv", name: "A" };
    const picture = barsPicture([bar("A", 0.001, "0", { door }), bar("B", 1, "1", { door })], 480);
    const [least, most] = ["0", "1"].map((text) => textIn(picture, text).door!.area!);
    expect([least!.height, most!.height]).toEqual([20, 20]);
    const [small, large] = barsIn(picture)[0]!
      .split("z")
      .map((d) => boxOf({ kind: "path", d: `${d}z` }));
    expect(small![2] - small![0]).toBeCloseTo(1.5, 2);
    expect(large![2] - large![0]).toBeCloseTo(most!.width, 2);
  });

  it("stays inside its box with no text on another, whatever the names and amounts", () => {
    const any = record({
      name: string({ maxLength: 90 }),
      under: option(string({ maxLength: 300 }), { nil: undefined }),
      value: option(double({ min: -1e12, max: 1e12, noNaN: true }), { nil: undefined }),
      shown: constantFrom("1,2 mnkr", "−583 tkr", "effekten är inte känd", "0"),
      tone: constantFrom("accent" as const, "inkQuiet" as const),
      isBold: constantFrom(true, false),
    });
    assert(
      property(array(any, { maxLength: 8 }), constantFrom(...widths), (bars, width) => {
        const picture = barsPicture(bars, width);
        expect(outside(picture)).toEqual([]);
        expect(colliding(picture)).toEqual([]);
        expect(picture.shapes.length).toBeLessThan(4 + bars.length * 12);
      }),
    );
  });
});

describe("fitted", () => {
  it("is broken between words, and leaves out what there is no room for", () => {
    expect(fitted("ett två tre", widthOf("ett två"), 2)).toEqual(["ett två", "tre"]);
    expect(fitted("ett två tre fyra", widthOf("ett två"), 1)).toEqual(["ett tv…"]);
    expect(fitted("ett två tre fyra fem", widthOf("tre fyra"), 2)).toEqual(["ett två", "tre fyr…"]);
    expect(fitted("ettlångtord", widthOf("ettlån…"), 1)).toEqual(["ettlån…"]);
  });
});

const steps = [
  { step: "reached", left: 84 },
  { step: "effect", left: 6 },
  { step: "deadweight", left: 6 },
  { step: "ownShare", left: 6 },
  { step: "displacement", left: 5 },
  { step: "evidenceFactor", left: 5 },
] as const;

describe("funnelPicture", () => {
  it("draws the steps that take something away, each a door to its figure", () => {
    const { telling, neutral } = partedFunnel([...steps]);
    expect(telling.map(({ step }) => step)).toEqual(["reached", "effect", "displacement"]);
    expect(neutral.map(({ step }) => step)).toEqual(["deadweight", "ownShare", "evidenceFactor"]);
    const named = telling.map((each) => ({ ...each, name: each.step }));
    const picture = funnelPicture({ outcome: "o", steps: named, isKnown: true }, 672, "sv");
    expect(textIn(picture, "84").door?.figure).toBe("/gained/o/funnel/reached");
    expect(textIn(picture, "5")).toMatchObject({ bold: true, door: { figure: "/gained/o/funnel/displacement" } });
    // 84 to 5: the accent's only bar is 5/84 of the longest.
    const wide = (tone: string) => {
      const { d } = pathsOf(picture).find(({ fill }) => fill === tone)!;
      const [left, , right] = boxOf({ kind: "path", d: `${d.split("z")[0]}z` });
      return right - left;
    };
    expect(wide("accent") / wide("inkQuiet")).toBeCloseTo(5 / 84, 2);
  });

  it("ends where the effect is not known, with nothing told as the result", () => {
    const reached = [{ step: "reached", name: "Nås", left: 60 }] as const;
    const picture = funnelPicture({ outcome: "o", steps: reached, isKnown: false }, 672, "sv");
    expect(textsOf(picture)).toEqual(["Nås", "60"]);
    expect(pathsOf(picture).some(({ fill }) => fill === "accent")).toBe(false);
  });
});

describe("scenariosPicture", () => {
  const base = { scenario: "BASE", name: "Huvudkalkylen", differs: undefined, npv: 4.6e6, shown: "4,6 mnkr" };

  it("opens each number in its own scenario, the main appraisal in another tone than the others", () => {
    const low = { scenario: "low", name: "Försiktigt", differs: "Effekt: 0,96", npv: -1e6, shown: "−1,0 mnkr" };
    const picture = scenariosPicture([base, low], 672);
    expect(textIn(picture, "4,6 mnkr").door).toMatchObject({ figure: "/society/npv", scenario: "BASE" });
    expect(textIn(picture, "−1,0 mnkr").door).toMatchObject({ scenario: "low", name: "Försiktigt" });
    expect(pathsOf(picture).map(({ fill }) => fill)).toEqual(["inkQuiet", "accent", undefined]);
    expect(textsOf(picture)).toContain("Effekt: 0,96");
  });

  it("has no door to what is not known", () => {
    const unknown = { ...base, npv: undefined, shown: "effekten är inte känd" };
    expect(textIn(scenariosPicture([unknown], 672), "effekten är inte känd").door).toBeUndefined();
  });
});
