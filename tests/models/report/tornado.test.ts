import { array, assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../../models/report/picture.ts";
import { MOST_BARS, type Swinging, type Swung, tornadoPicture } from "../../../models/report/tornado.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const row = (low: number, high: number, over: Partial<Swung> = {}): Swung => ({
  caption: "Är ”Risken” 0,5 blir nettonuvärdet mindre.",
  low: { shown: "0,5", npv: low },
  high: { shown: "1,5", npv: high },
  ...over,
});
const swinging = (central: number, ...rows: readonly Swung[]): Swinging => ({ central, name: "Nettonuvärde", rows });

/** The hatched bars and the full ones, as [left, top, right, bottom]. */
const bars = (picture: Picture, fill: "accentSoft" | "accent") => {
  const { d } = pathsOf(picture).find((path) => path.fill === fill)!;
  return d.split(/(?=M)/).map((piece) => boxOf({ kind: "path", d: piece }));
};
const linesAt = (picture: Picture, of: Readonly<{ dash?: string; strokeWidth: number }>) =>
  pathsOf(picture).find(
    ({ stroke, dash, strokeWidth }) => stroke === "ink" && dash === of.dash && strokeWidth === of.strokeWidth,
  )!;

describe("tornadoPicture", () => {
  // −2 to 10 mnkr with steps of 5: the axis goes from −5 at 20 to 10 at the width less half of "10 mnkr".
  const picture = tornadoPicture(swinging(4e6, row(10e6, -2e6)), 600, "sv");
  const [zero] = boxOf(linesAt(picture, { strokeWidth: 1.5 }));
  const last = picture.shapes.find((shape) => shape.kind === "text" && shape.text === "10 mnkr")!;
  const end = last.kind === "text" ? last.x : 0;
  const x = (mnkr: number): number => 20 + ((mnkr + 5) / 15) * (end - 20);

  it("draws each end from the central case on its own side of it: the low one hatched, the high one full", () => {
    expect(bars(picture, "accentSoft")[0]![0]).toBeCloseTo(x(4), 1);
    expect(bars(picture, "accentSoft")[0]![2]).toBeCloseTo(x(10), 1);
    expect(bars(picture, "accent")[0]![0]).toBeCloseTo(x(-2), 1);
    expect(bars(picture, "accent")[0]![2]).toBeCloseTo(x(4), 1);
  });

  it("has a line at zero and a broken one at the central case, both named", () => {
    expect(zero).toBeCloseTo(x(0), 1);
    expect(boxOf(linesAt(picture, { dash: "3 3", strokeWidth: 1.5 }))[0]).toBeCloseTo(x(4), 1);
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining([
        "kalkylens värden: 4,0\u00a0mnkr",
        "← bär sig inte",
        "bär sig →",
        "−5",
        "0",
        "5",
        "10 mnkr",
      ]),
    );
    const doors = picture.shapes.flatMap((shape) => (shape.kind === "text" && shape.door ? [shape.door.figure] : []));
    expect(doors).toEqual(["/society/npv"]);
  });

  it("names which end is which in the first row, and tells the others by their values alone", () => {
    const two = tornadoPicture(swinging(4e6, row(10e6, -2e6), row(5e6, 3e6)), 600, "en");
    const ends = textsOf(two).filter((text) => /,5$/.test(text));
    expect(ends).toEqual(["high: 1,5", "low: 0,5", "1,5", "0,5"]);
  });

  it("gives ends on one side of the central case half of the bar each, so that neither hides the other", () => {
    const oneSided = tornadoPicture(swinging(4e6, row(1e6, 2e6)), 600, "sv");
    const [[, lowTop, lowRight, lowBottom], [, highTop, highRight]] = [
      bars(oneSided, "accentSoft")[0]!,
      bars(oneSided, "accent")[0]!,
    ];
    expect(lowBottom).toBeLessThan(highTop!);
    expect(highTop).toBeGreaterThan(lowTop!);
    expect(lowRight).toBeCloseTo(highRight!, 1);
    // 3 mnkr to the left of the central case, and 2.
    const [low, high] = [bars(oneSided, "accentSoft")[0]!, bars(oneSided, "accent")[0]!];
    expect((low[2] - low[0]) / (high[2] - high[0])).toBeCloseTo(1.5, 1);
  });

  it("has zero in view where all is far from it, and eight rows at most", () => {
    const far = tornadoPicture(swinging(100e6, row(99e6, 101e6)), 600, "sv");
    expect(textsOf(far)).toContain("0");
    const many = Array.from({ length: 20 }, (_, place) => row(1e6, 2e6, { caption: `Rad ${place}.` }));
    expect(
      textsOf(tornadoPicture(swinging(1.5e6, ...many), 600, "sv")).filter((text) => text.startsWith("Rad")),
    ).toHaveLength(MOST_BARS);
  });

  it("stays inside its box with no text on another, whatever moves", () => {
    const npv = double({ min: -1e10, max: 1e10, noNaN: true });
    const shown = constantFrom("0,5", "26 900 kr per utfall och år", "12,5 %", "SEK 1,570,000 per outcome and year");
    const end = record({ shown, npv });
    const caption = constantFrom(
      "Är ”Undviken insats inom socialtjänsten per elev och år” 10 600 kr per utfall och år blir nettonuvärdet 3,4 mnkr; är det 26 900 kr per utfall och år blir det 6,1 mnkr.",
      "Kort.",
    );
    const rows = array(record({ caption, low: end, high: end }), { minLength: 1, maxLength: 5 });
    assert(
      property(
        npv,
        rows,
        constantFrom(290, ...widths),
        constantFrom("sv" as const, "en" as const),
        (central, of, width, language) => {
          const drawn = tornadoPicture(swinging(central, ...of), width, language);
          expect(outside(drawn)).toEqual([]);
          expect(colliding(drawn)).toEqual([]);
        },
      ),
    );
  });
});
