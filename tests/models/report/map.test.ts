import { assert, constantFrom, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameter } from "../../../models/appraisal.ts";
import { mapPicture } from "../../../models/report/map.ts";
import type { Picture } from "../../../models/report/picture.ts";
import { hatchBelowZero, numberAt, type Place, piecesBetween, zeroLine } from "../../../models/report/surface.ts";
import { valueAxis } from "../../../models/report/valueAxis.ts";
import { open } from "../../../models/session.ts";
import { centreOf, type Mapped, mapFinding } from "../../../models/words/decidesMap.ts";
import { plain } from "../../../models/words/part.ts";
import { tiny } from "../tiny.ts";
import { nbsp } from "../words/fixture.ts";
import { colliding, outside, textsOf, widths } from "./shapes.ts";

const STEPS = 21;
const across: Parameter = { id: "a", name: "Effekt", unit: "factor", value: 0.5 };
const up: Parameter = { id: "b", name: "Värde", unit: "SEK/outcome", value: 1_000_000 };

const valuesFrom = (low: number, high: number): readonly number[] =>
  Array.from({ length: STEPS }, (_, step) => low + ((high - low) * step) / (STEPS - 1));

/** A net present value as a function of both. */
const mapOf = (
  npv: (a: number, b: number) => number,
  a = [0, 1] as const,
  b = [500_000, 1_500_000] as const,
): Mapped => {
  const values = [valuesFrom(...a), valuesFrom(...b)] as const;
  return { parameters: [across, up], values, npv: values[0].map((one) => values[1].map((other) => npv(one, other))) };
};

const area = (piece: readonly Place[]): number =>
  Math.abs(
    piece.reduce((sum, { u, v }, position) => {
      const next = piece[(position + 1) % piece.length]!;
      return sum + u * next.v - next.u * v;
    }, 0),
  ) / 2;
const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);

describe("a surface", () => {
  // u + v − 10 on 0 … 20 each way: a plane, so that all that is drawn of it is exact.
  const plane = Array.from({ length: STEPS }, (_, u) => Array.from({ length: STEPS }, (_, v) => u + v - 10));

  it("is cut at its levels: the triangle under zero is 10·10/2, the strip up to ten what is left of 20·20/2", () => {
    expect(sum(piecesBetween(plane, -100, 0).map(area))).toBeCloseTo(50, 9);
    expect(sum(piecesBetween(plane, 0, 10).map(area))).toBeCloseTo(150, 9);
    expect(sum(piecesBetween(plane, 10, 100).map(area))).toBeCloseTo(200, 9);
  });

  it("is zero along its zero line, which is as long as it is: ten times the root of two", () => {
    const line = zeroLine(plane);
    expect(line.flat().every(({ u, v }) => Math.abs(u + v - 10) < 1e-9)).toBe(true);
    expect(sum(line.map(([from, to]) => Math.hypot(to.u - from.u, to.v - from.v)))).toBeCloseTo(10 * Math.SQRT2, 9);
  });

  it("is hatched where it is negative and nowhere else, each line in one piece", () => {
    const lines = hatchBelowZero(plane, 1);
    expect(lines.flat().every(({ u, v }) => u + v <= 10 + 1e-9 && u >= 0 && v >= 0)).toBe(true);
    // v = u − c from the axis to where u + v = 10, for c = ±0.5, ±1.5 … ±9.5: (10 − |c|)/2 along each side.
    const length = 2 * sum(Array.from({ length: 10 }, (_, line) => (10 - (line + 0.5)) / 2)) * Math.SQRT2;
    expect(sum(lines.map(([from, to]) => Math.hypot(to.u - from.u, to.v - from.v)))).toBeCloseTo(length, 9);
    expect(lines).toHaveLength(20);
  });

  it("is read between its steps as the plane that it is there", () => {
    expect(numberAt(plane, { u: 3.25, v: 7.5 })).toBeCloseTo(0.75, 9);
    expect(numberAt(plane, { u: 20, v: 20 })).toBeCloseTo(30, 9);
    // A square whose last corner alone is raised: a plane on each side of the diagonal to it.
    const bent = [
      [0, 0],
      [0, 1],
    ];
    expect([0.25, 0.75].map((u) => numberAt(bent, { u, v: 1 - u }))).toEqual([0.25, 0.25]);
  });
});

describe("valueAxis", () => {
  it("has round values within the range alone, as many decimals on each, and a unit that keeps them short", () => {
    const money = valueAxis([664_249, 1_569_931], "SEK/outcome", 5, "sv");
    expect(money).toEqual({
      unit: "mnkr per utfall",
      ticks: [
        { value: 800_000, text: "0,8" },
        { value: 1_000_000, text: "1,0" },
        { value: 1_200_000, text: "1,2" },
        { value: 1_400_000, text: "1,4" },
      ],
    });
    expect(valueAxis([0.125, 0.575], "share", 5, "sv")).toMatchObject({
      unit: "%",
      ticks: ["20", "30", "40", "50"].map((text) => ({ text })),
    });
    expect(valueAxis([0.77, 1.013], "factor", 4, "en").ticks.map(({ text }) => text)).toEqual(["0.8", "0.9", "1.0"]);
    expect(valueAxis([10_637, 26_935], "SEK/outcome/year", 4, "en")).toMatchObject({
      unit: "SEK\u00a0k per outcome and year",
    });
  });

  it("keeps to the range whatever it is", () => {
    const number = double({ min: -1e9, max: 1e9, noNaN: true });
    assert(
      property(number, double({ min: 1e-3, max: 1e9, noNaN: true }), (low, apart) => {
        const { ticks } = valueAxis([low, low + apart], "factor", 5, "sv");
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const { value } of ticks) {
          expect(value).toBeGreaterThanOrEqual(low - apart * 1e-9);
          expect(value).toBeLessThanOrEqual(low + apart);
        }
      }),
    );
  });
});

describe("mapFinding", () => {
  const found = (map: Mapped, central: number, language: "sv" | "en" = "sv"): string =>
    plain(mapFinding(map, central, language));

  it("says what is asked of one where the other is at its worse end", () => {
    // (1 − a)·b − 200 000: at b = 500 000 it is zero where a = 0,6.
    expect(
      found(
        mapOf((a, b) => (1 - a) * b - 200_000),
        300_000,
      ),
    ).toBe(
      nbsp("Är ”Värde” 500_000_kr per utfall krävs att ”Effekt” är högst omkring 0,6 för att insatsen ska bära sig"),
    );
    expect(
      found(
        mapOf((a, b) => a * b - 200_000),
        300_000,
        "en",
      ),
    ).toBe(
      nbsp(
        "If “Värde” is SEK_500,000 per outcome, “Effekt” must be at least about 0.4 for the investment to break even",
      ),
    );
  });

  it("says it of the better end where it does not pay as stated", () => {
    // a·b − 900 000: at b = 1 500 000 it is zero where a = 0,6.
    expect(
      found(
        mapOf((a, b) => a * b - 900_000),
        -400_000,
      ),
    ).toBe(
      nbsp("Är ”Värde” 1_500_000_kr per utfall krävs att ”Effekt” är minst omkring 0,6 för att insatsen ska bära sig"),
    );
  });

  it("turns to the other parameter where the first way is not one value", () => {
    // It pays nowhere at b = 500 000; at a = 0 it is zero where b = 900 000.
    expect(
      found(
        mapOf((a, b) => b - 900_000 + 300_000 * a),
        100_000,
      ),
    ).toBe(
      nbsp("Är ”Effekt” 0 krävs att ”Värde” är minst omkring 900_000_kr per utfall för att insatsen ska bära sig"),
    );
  });

  it("is plainer where it pays everywhere, nowhere, or in no one piece", () => {
    expect(
      found(
        mapOf(() => 1),
        1,
      ),
    ).toBe("Insatsen bär sig vid alla värden på kartan");
    expect(
      found(
        mapOf(() => -1),
        -1,
      ),
    ).toBe("Insatsen bär sig inte vid något av värdena på kartan");
    const hill = mapOf((a, b) => 0.1 - (a - 0.5) ** 2 - ((b - 1e6) / 1e6) ** 2 - 0.05);
    expect(found({ ...hill, npv: hill.npv.map((row) => row.map((of) => of * 1e6)) }, 1)).toMatch(
      /^Insatsen bär sig vid en del av värdena på kartan/,
    );
    // It pays below 0,3 and above 0,7, whatever the other is.
    expect(
      found(
        mapOf((a) => ((a - 0.5) ** 2 - 0.04) * 1e6),
        1,
      ),
    ).toMatch(/^Insatsen bär sig vid en del/);
  });

  it("says of the engine's grid what the closed form says: 100·p·v − 5 000 at v = 145 is zero where p = 0,3448", () => {
    const parameters = tiny.parameters!.map((each): Parameter => {
      if (each.id === "p") return { ...each, belief: { kind: "uniform", low: 0.1, high: 0.5 } };
      return each.id === "v" ? { ...each, belief: { kind: "uniform", low: 100, high: 1_000 } } : each;
    });
    const session = open({ ...tiny, parameters });
    if (!("result" in session)) throw new Error("refused");
    const { values, npv } = session.grid(["p", "v"], STEPS)!;
    const [p, v] = [parameters[1]!, parameters[2]!];
    // 5 and 95 per cent: 0,12 to 0,48 and 145 to 955.
    expect([values[0][0], values[0].at(-1), values[1][0], values[1].at(-1)]).toEqual(
      [0.12, 0.48, 145, 955].map((of) => expect.closeTo(of, 9)),
    );
    for (const [row, of] of npv.entries())
      for (const [column, at] of of.entries())
        expect(at).toBeCloseTo(100 * values[0][row]! * values[1][column]! - 5_000, 6);
    expect(plain(mapFinding({ parameters: [p, v], values, npv }, 15_000, "sv"))).toBe(
      nbsp(
        "Är ”Värde per utfall” 145_kr per utfall krävs att ”Utfall per elev” är minst omkring 0,345_utfall per person för att insatsen ska bära sig",
      ),
    );
  });
});

describe("centreOf", () => {
  it("is what is stated, and the mean of a belief where that is all there is: (0,2 + 0,6)/2", () => {
    const believed: Parameter = { id: "p", name: "P", unit: "share", belief: { kind: "uniform", low: 0.2, high: 0.6 } };
    const [stated, mean] = centreOf({ ...mapOf(() => 1), parameters: [across, believed] });
    expect(stated).toBe(0.5);
    expect(mean).toBeCloseTo(0.4, 12);
  });
});

describe("mapPicture", () => {
  const drawn = (map: Mapped, stated: readonly [number, number] = [0.5, 1e6], width = 672, npv = 1e6): Picture =>
    mapPicture({ map, stated: { values: stated, npv }, name: "Nettonuvärde" }, width, "sv");
  const split = mapOf((a, b) => (1 - a) * b - 500_000);

  it("names its areas, its sides and where the appraisal stands", () => {
    const texts = textsOf(drawn(split));
    expect(texts).toEqual(
      expect.arrayContaining([
        "bär sig",
        "bär sig inte",
        "kalkylens värden: 1,0\u00a0mnkr",
        "Effekt",
        "Värde, mnkr per utfall",
      ]),
    );
  });

  it("marks what is stated where it is, and not where that is beyond the map", () => {
    const dotOf = (picture: Picture) =>
      picture.shapes.find((shape) => shape.kind === "path" && shape.fill === "ground" && shape.stroke === "ink");
    const dot = dotOf(drawn(split));
    const frame = drawn(split).shapes.find(
      (shape) => shape.kind === "path" && / ?M\d+ \d+H\d+V\d+H\d+z$/.test(shape.d),
    );
    const [left, top, right, bottom] =
      frame?.kind === "path"
        ? (/M(\d+) (\d+)H(\d+)V(\d+)/.exec(frame.d)!.slice(1).map(Number) as [number, number, number, number])
        : [0, 0, 0, 0];
    const [x, y] =
      dot?.kind === "path" ? (/M([\d.]+) ([\d.]+)/.exec(dot.d)!.slice(1).map(Number) as [number, number]) : [0, 0];
    // The middle of both sides; the path begins five to the left.
    expect(x! + 5).toBeCloseTo((left! + right!) / 2, 1);
    expect(y).toBeCloseTo((top! + bottom!) / 2, 1);
    expect(dotOf(drawn(split, [1.2, 1e6]))).toBeUndefined();
  });

  it("keeps the word of an area clear of where the appraisal stands in the middle of it", () => {
    const picture = drawn(mapOf(() => 1e6));
    expect(textsOf(picture)).toContain("bär sig");
    expect(colliding(picture)).toEqual([]);
  });

  it("names no area that is not there", () => {
    const positive = textsOf(drawn(mapOf(() => 1e6)));
    expect(positive).toContain("bär sig");
    expect(positive.some((text) => text.includes("bär sig inte"))).toBe(false);
    const negative = textsOf(drawn(mapOf(() => -1e6)));
    expect(negative).not.toContain("bär sig");
    expect(negative).toContain("bär sig inte");
  });

  it("stays inside its box with no text on another, wherever it pays", () => {
    const slope = double({ min: -2, max: 2, noNaN: true });
    const share = double({ min: -0.1, max: 1.1, noNaN: true });
    assert(
      property(
        tuple(slope, slope, slope),
        tuple(share, share),
        constantFrom(290, ...widths),
        ([a, b, c], [u, v], width) => {
          const map = mapOf((one, other) => 1e6 * (a * (one - 0.5) + b * (other / 1e6 - 1) + c));
          const picture = drawn(map, [u, 500_000 + v * 1e6], width);
          expect(outside(picture)).toEqual([]);
          expect(colliding(picture)).toEqual([]);
        },
      ),
    );
  });
});
