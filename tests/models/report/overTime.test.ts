import { array, assert, constantFrom, double, integer, option, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulatedPicture } from "../../../models/report/cumulated.ts";
import { flowsByLine } from "../../../models/report/flowsByLine.ts";
import { gathered, type Panel, panelsPicture } from "../../../models/report/panels.ts";
import { type Picture, type PictureText, widthOf } from "../../../models/report/picture.ts";
import { budgetPeriodOf } from "../../../models/report/timeFrame.ts";
import { yearlyPicture } from "../../../models/report/yearly.ts";
import { example, opened } from "../../library.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const textIn = ({ shapes }: Picture, text: string): PictureText =>
  shapes.flatMap((shape) => (shape.kind === "text" && shape.text === text ? [shape] : []))[0]!;
const pathIn = (picture: Picture, tone: string) =>
  pathsOf(picture).find(({ fill, stroke }) => (fill ?? stroke) === tone)!;
const shadeIn = ({ shapes }: Picture) => shapes.find(({ kind }) => kind === "rect")!;

/** Bars of a path: left, top, right, bottom of each. */
const barsIn = (d: string) =>
  d
    .split("M")
    .slice(1)
    .map((bar) => boxOf({ kind: "path", d: `M${bar}` }));

const names = { last: "Nettonuvärde", payback: "Återbetalningsår" };

describe("budgetPeriodOf", () => {
  it("begins with the first outlay to society and is so many years long", () => {
    expect(budgetPeriodOf({ firstYear: 2025, costs: [0, 0, 100, 50] }, 3)).toEqual({ from: 2027, to: 2029 });
    expect(budgetPeriodOf({ firstYear: 2025, costs: [0, 0] }, 3)).toBeUndefined();
  });
});

describe("yearlyPicture", () => {
  // Costs 1 000 in 2025, benefits 2 000 in 2026 and 3 000 in 2027. "Kostnad" is the wider of the names beside the columns.
  const picture = yearlyPicture(
    { firstYear: 2025, costs: [1000, 0, 0], benefits: [0, 2000, 3000], budget: { from: 2025, to: 2026 } },
    600,
    "sv",
  );
  const right = Math.ceil(widthOf("Kostnad", 14, true)) + 8;
  const left = Math.ceil(widthOf("−1")) + 8;
  const step = (600 - right - left) / 3;
  // Of 260: 24 above, 24 below; 212 for 4 000 kronor.
  const zero = 24 + 212 * 0.75;

  it("has costs down and benefits up from the zero line, to scale, one path each", () => {
    expect(pathIn(picture, "lineStrong").d).toBe(`M${left} ${zero}h${Math.round(step * 300) / 100}`);
    const [cost] = barsIn(pathIn(picture, "inkQuiet").d);
    expect(cost![1]).toBe(zero);
    expect(cost![3]).toBeCloseTo(zero + 53, 6);
    const benefits = barsIn(pathIn(picture, "accent").d);
    expect(benefits.map(([, top, , bottom]) => [top, bottom])).toEqual([
      [zero - 106, zero],
      [24, zero],
    ]);
    // Broad columns have bars of 40 in their middle.
    expect(benefits[0]![0]).toBeCloseTo(left + 1.5 * step - 20, 1);
    expect(benefits[0]![2]).toBeCloseTo(left + 1.5 * step + 20, 1);
  });

  it("names the budget period over its years, and both directions beside the zero line", () => {
    const [from, , to] = boxOf(shadeIn(picture));
    expect([from, to]).toEqual([left, expect.closeTo(left + 2 * step, 1)]);
    expect(textIn(picture, "budgetperiod").x).toBe(left);
    expect(textIn(picture, "Nytta").y).toBe(zero - 8);
    expect(textIn(picture, "Kostnad").y).toBe(zero + 18);
    expect(textsOf(picture)).toEqual(expect.arrayContaining(["2025", "2026", "2027", "−1", "0", "1", "2", "3"]));
  });

  it("leaves room for the name of a direction of which there is next to nothing", () => {
    const benefits = [0, ...Array.from({ length: 55 }, () => 1e6)];
    const costs = benefits.map((_, year) => (year === 0 ? 1 : 0));
    const little = yearlyPicture({ firstYear: 2025, costs, benefits, budget: undefined }, 320, "sv");
    expect(colliding(little)).toEqual([]);
    // 14 % of what the benefits have of the 212, and the zero line between them.
    expect(textIn(little, "Kostnad").y).toBeCloseTo(24 + 212 / 1.14 + 18, 1);
  });

  it("shows costs alone where the effect is unknown", () => {
    const alone = yearlyPicture({ firstYear: 2022, costs: [5, 6], benefits: null, budget: undefined }, 600, "en");
    expect(textsOf(alone)).not.toContain("Benefit");
    expect(pathsOf(alone).some(({ fill }) => fill === "accent")).toBe(false);
    expect(textsOf(alone)).toContain("Cost");
  });
});

describe("cumulatedPicture", () => {
  const values = [-1e6, -2e6, 0, 2e6];
  const picture = cumulatedPicture(
    {
      at: "/society",
      firstYear: 2025,
      values,
      payback: { defined: true, year: 2027, years: 2 },
      budget: { from: 2025, to: 2025 },
      names,
    },
    500,
    "sv",
  );
  const left = Math.ceil(widthOf("−2")) + 8;
  const right = Math.ceil(widthOf("2,0\u00a0mnkr", 14, true)) + 10;
  const step = (500 - left - right) / 4;
  // 52 above, 24 below: 184 for 4 mnkr.
  const place = (mnkr: number) => 144 - mnkr * 46;

  it("goes through every year's sum, and says the last one and what it opens", () => {
    const numbers = pathsOf(picture)
      .find(({ stroke }) => stroke === "accent")!
      .d.match(/[\d.]+/g)!
      .map(Number);
    expect(numbers).toHaveLength(8);
    for (const [year, value] of [-1, -2, 0, 2].entries()) {
      expect(numbers[2 * year]).toBeCloseTo(left + (year + 0.5) * step, 1);
      expect(numbers[2 * year + 1]).toBeCloseTo(place(value), 6);
    }
    expect(textIn(picture, "2,0\u00a0mnkr").door).toEqual({ figure: "/society/npv", name: "Nettonuvärde" });
  });

  it("keeps what a falling sum ends at above the years: the columns end at 236", () => {
    const falling = [-1e6, -3e6];
    const unpaid = { defined: false, why: "never" } as const;
    const data = { at: "/society", firstYear: 2025, values: falling, payback: unpaid, budget: undefined, names };
    expect(textIn(cumulatedPicture(data, 500, "sv"), "−3,0\u00a0mnkr").y).toBe(234);
  });

  it("marks the payback year with a line and its name, and has none where it is not paid back", () => {
    const line = pathsOf(picture).find(({ dash }) => dash !== undefined)!;
    expect(boxOf(line)[0]).toBeCloseTo(left + 2.5 * step, 1);
    expect(textIn(picture, "återbetalt 2027").door?.figure).toBe("/society/payback/discounted");
    const never = cumulatedPicture(
      { at: "/society", firstYear: 2025, values, payback: { defined: false, why: "never" }, budget: undefined, names },
      500,
      "sv",
    );
    expect(pathsOf(never).some(({ dash }) => dash !== undefined)).toBe(false);
    expect(textsOf(never).some((text) => text.includes("återbetalt"))).toBe(false);
  });
});

const panel = (name: string, amounts: readonly number[], present: number, over: Partial<Panel> = {}): Panel => ({
  name,
  tone: "accent",
  amounts,
  present,
  ...over,
});

describe("panelsPicture", () => {
  const picture = panelsPicture(
    {
      firstYear: 2025,
      panels: [
        panel("Störst", [0, 1000], 900, { figure: "/actors/a/after/npv" }),
        panel("Hälften", [-500, 0], -500, { tone: "inkQuiet" }),
      ],
      budget: undefined,
    },
    700,
    "sv",
  );

  it("draws every panel on one scale: half the amount is half as high", () => {
    const [high] = barsIn(pathIn(picture, "accent").d);
    const [half] = barsIn(pathIn(picture, "inkQuiet").d);
    expect(high![3] - high![1]).toBeCloseTo(88, 6);
    expect(half![3] - half![1]).toBeCloseTo(44, 6);
    // Up from its own zero line, down from its own, under the other.
    expect(half![1]).toBeGreaterThan(high![3]);
  });

  it("has each present value at the right, a door where it is a figure", () => {
    expect(textIn(picture, "900")).toMatchObject({ x: 700, anchor: "end", door: { figure: "/actors/a/after/npv" } });
    expect(textIn(picture, "−500").door).toBeUndefined();
    expect(textsOf(picture)).toContain("nuvärde, kr");
  });

  it("puts the smallest together where there are more than eight", () => {
    const panels = Array.from({ length: 10 }, (_, at) => panel(`${at}`, [at, -at], at === 0 ? -100 : at));
    const shown = gathered(panels, (count) => ({ name: `${count} till`, tone: "inkQuiet" }));
    // 1 and 2 are the smallest of 100, 1, 2 … 9.
    expect(shown.map(({ name }) => name)).toEqual(["0", "3", "4", "5", "6", "7", "8", "9", "2 till"]);
    expect(shown.at(-1)).toMatchObject({ amounts: [3, -3], present: 3 });
    expect(gathered(panels.slice(0, 8), () => ({ name: "ingen", tone: "ink" }))).toHaveLength(8);
  });
});

const kronor = double({ min: -1e10, max: 1e10, noNaN: true });
const years = array(kronor, { minLength: 1, maxLength: 90 });
const firstYear = integer({ min: 1990, max: 2060 });
const language = constantFrom("sv" as const, "en" as const);
const width = constantFrom(...widths);
const budget = option(
  record({ from: integer({ min: 1980, max: 2100 }), to: integer({ min: 0, max: 8 }) }).map(({ from, to }) => ({
    from,
    to: from + to,
  })),
  { nil: undefined },
);

const isWellPlaced = (picture: Picture): void => {
  expect(outside(picture)).toEqual([]);
  expect(colliding(picture)).toEqual([]);
};

describe("pictures of the example", () => {
  const document = example("exempelkommunen");
  const session = opened(document);
  const result = session.result();
  const timeline = session.timeline("/society")!;
  const { firstYear, costs, benefits } = timeline;

  it("are few shapes, since a slider draws them again at every frame", () => {
    const lines = flowsByLine(document, result, "/society", "sv");
    const panels = lines.map(({ name, amounts, present }) => panel(name, amounts, present));
    const of = { firstYear, budget: budgetPeriodOf(timeline, result.settings.budgetYears) };
    const { discounted } = result.society.payback;
    const values = timeline.cumulatedDiscounted!;
    for (const width of widths)
      for (const picture of [
        yearlyPicture({ ...of, costs, benefits }, width, "sv"),
        cumulatedPicture({ ...of, at: "/society", values, payback: discounted, names }, width, "sv"),
        panelsPicture({ ...of, panels }, width, "sv"),
      ]) {
        expect(picture.shapes.length).toBeLessThan(60);
        isWellPlaced(picture);
      }
  });
});

describe("pictures over time, of any numbers at any width", () => {
  it("keep costs and benefits inside, and no text upon another", () => {
    assert(
      property(years, years, firstYear, budget, width, language, (some, others, from, period, wide, tongue) => {
        const costs = some.map(Math.abs);
        const benefits = costs.map((_, year) => others[year] ?? 0);
        isWellPlaced(yearlyPicture({ firstYear: from, costs, benefits, budget: period }, wide, tongue));
      }),
    );
  });

  it("keep the cumulated inside, and no text upon another", () => {
    assert(
      property(
        years,
        firstYear,
        integer({ min: 0, max: 89 }),
        budget,
        width,
        language,
        (values, from, back, period, wide, tongue) => {
          const year = from + Math.min(back, values.length - 1);
          const payback = { defined: true, year, years: back } as const;
          isWellPlaced(
            cumulatedPicture({ at: "/society", firstYear: from, values, payback, budget: period, names }, wide, tongue),
          );
        },
      ),
    );
  });

  it("keep panels inside, and no text upon another", () => {
    const any = record({
      name: string({ minLength: 1, maxLength: 80 }),
      amounts: array(kronor, { minLength: 30, maxLength: 30 }),
      present: kronor,
    });
    assert(
      property(
        array(any, { minLength: 1, maxLength: 12 }),
        firstYear,
        budget,
        width,
        language,
        (all, from, period, wide, tongue) => {
          const panels = gathered(
            all.map((one) => ({ ...one, tone: "accent" as const, figure: "/society/npv" })),
            (count) => ({ name: `Övriga (${count} rader)`, tone: "inkQuiet" }),
          );
          isWellPlaced(panelsPicture({ firstYear: from, panels, budget: period }, wide, tongue));
        },
      ),
    );
  });
});
