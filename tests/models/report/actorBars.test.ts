import { array, assert, boolean, constantFrom, double, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { actorBarsPicture, type Barred } from "../../../models/report/actorBars.ts";
import { type Picture, widthOf } from "../../../models/report/picture.ts";
import { no, value } from "../words/fixture.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const bar = (name: string, before: number, after: number, over: Partial<Barred> = {}): Barred => ({
  name,
  sector: "region",
  isPart: false,
  before: value(before),
  after: value(after),
  figure: `/actors/${name}/after/npv`,
  ...over,
});

const rectsIn = ({ shapes }: Picture, of: "fill" | "stroke", tone: string) =>
  shapes.flatMap((shape) => (shape.kind === "rect" && shape[of] === tone ? [boxOf(shape)] : []));
const textIn = ({ shapes }: Picture, text: string) =>
  shapes.flatMap((shape) => (shape.kind === "text" && shape.text === text ? [shape] : []))[0]!;

describe("actorBarsPicture", () => {
  // 600 wide: names take 204 (34 %), numbers their widest and 16; the rest is for −100 to 300.
  const picture = actorBarsPicture(
    [bar("Vinner", 300, 200), bar("Förlorar", -100, -100, { sector: "state" })],
    600,
    "sv",
  );
  const to = 600 - 16 - Math.ceil(widthOf("−100", 16, true));
  const zero = 204 + (to - 204) / 4;
  const perKrona = (to - 204) / 400;

  it("draws from one zero line to scale: solid after equalisation, an outline before it where that is another", () => {
    expect(boxOf(pathsOf(picture)[0]!)[0]).toBeCloseTo(zero, 1);
    const [left, top, right, bottom] = rectsIn(picture, "fill", "actor-region")[0]!;
    expect([left, right]).toEqual([expect.closeTo(zero, 1), expect.closeTo(zero + 200 * perKrona, 1)]);
    const [, above, outlined, below] = rectsIn(picture, "stroke", "actor-region")[0]!;
    expect(outlined).toBeCloseTo(zero + 300 * perKrona, 1);
    // The outline is four outside the bar on either side, so that both are seen.
    expect([top - above, below - bottom]).toEqual([4, 4]);
    const [from, , end] = rectsIn(picture, "fill", "actor-state")[0]!;
    expect([from, end]).toEqual([expect.closeTo(204, 1), expect.closeTo(zero, 1)]);
    expect(rectsIn(picture, "stroke", "actor-state")).toEqual([]);
  });

  it("has every number at the right edge, and it opens the figure it shows", () => {
    expect(textIn(picture, "200")).toMatchObject({
      x: 600,
      anchor: "end",
      door: { figure: "/actors/Vinner/after/npv", name: "Vinner" },
    });
    expect(textIn(picture, "−100")).toMatchObject({ x: 600, anchor: "end" });
  });

  it("explains the outline only where there is one", () => {
    expect(textsOf(picture)).toEqual(expect.arrayContaining(["efter utjämning", "före utjämning"]));
    expect(textsOf(actorBarsPicture([bar("Lika", 5, 5)], 600, "sv"))).not.toContain("före utjämning");
  });

  it("says that a net is unknown, and draws no bar for it", () => {
    const unknown = actorBarsPicture(
      [bar("Okänd", 0, 0, { before: no("effectUnknown"), after: no("effectUnknown") }), bar("Känd", 5, 5)],
      600,
      "sv",
    );
    expect(textIn(unknown, "okänt").door).toBeUndefined();
    expect(rectsIn(unknown, "fill", "actor-region")).toHaveLength(1);
  });

  it("puts names above their bars where it is narrow, and parts under their group", () => {
    const narrow = actorBarsPicture([bar("Kommunen", 10, 10), bar("Skolan", 10, 10, { isPart: true })], 320, "sv");
    const [whole, part] = rectsIn(narrow, "fill", "actor-region");
    expect(whole![0]).toBe(0);
    expect(textIn(narrow, "Kommunen").y).toBeLessThan(whole![1]);
    expect(textIn(narrow, "Skolan")).toMatchObject({ x: 16, size: 14 });
    expect(part![3] - part![1]).toBeLessThan(whole![3] - whole![1]);
  });

  it("stays inside with no text upon another, whatever the numbers and names are", () => {
    const kronor = double({ min: -1e10, max: 1e10, noNaN: true });
    const ratio = kronor.map(value);
    const any = record({
      name: string({ minLength: 1, maxLength: 90 }),
      sector: constantFrom("individual" as const, "region" as const),
      isPart: boolean(),
      before: ratio,
      after: ratio,
    });
    assert(
      property(
        array(any, { minLength: 1, maxLength: 12 }),
        constantFrom(...widths),
        constantFrom("sv" as const, "en" as const),
        (all, width, language) => {
          const shown = actorBarsPicture(
            all.map((one, at) => ({ ...one, figure: `/actors/${at}/after/npv` })),
            width,
            language,
          );
          expect(outside(shown)).toEqual([]);
          expect(colliding(shown)).toEqual([]);
        },
      ),
    );
  });
});
