import { array, assert, boolean, constantFrom, double, integer, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetData, type BudgetRow, budgetPicture, budgetScale } from "../../../models/report/budget.ts";
import type { Picture } from "../../../models/report/picture.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

const row = (name: string, values: BudgetRow["values"], over: Partial<BudgetRow> = {}): BudgetRow => ({
  name,
  form: "kontant",
  sector: "region",
  fund: false,
  inKind: false,
  values,
  ...over,
});

/** 2025 the fund's 400 and time worth 600, 2026 the fund's 500 alone. */
const data: BudgetData = {
  sumName: "Summa",
  years: [
    { year: 2025, sum: 1_000_000, figure: "/budgetTotals/years/2025" },
    { year: 2026, sum: 500_000, figure: "/budgetTotals/years/2026" },
  ],
  lines: [
    row("Regionen", [400_000, 500_000], { form: "ur fonden", fund: true }),
    row("Skolan", [600_000, undefined], { form: "i tid", sector: "municipality", inKind: true }),
  ],
};

/** Outlines of the bars drawn in a colour: those of the stack, then those of the row. */
const barsOf = (picture: Picture, tone: string) =>
  pathsOf(picture)
    .filter(({ fill }) => fill === tone)
    .map(({ d }) =>
      d
        .split("z")
        .filter(Boolean)
        .map((one) => boxOf({ kind: "path", d: `${one}z` })),
    );
const tall = ([, top, , bottom]: readonly number[]): number => bottom! - top!;

describe("budgetPicture", () => {
  const picture = budgetPicture(data, 672, "sv");

  it("stacks each year and pulls the payers apart in the same scale", () => {
    const [stacked, own] = barsOf(picture, "actor-region");
    const [time, ownTime] = barsOf(picture, "actor-municipality");
    // A million is 110 high; layers of the stack leave 1.5 between them.
    expect(own!.map(tall)).toEqual([expect.closeTo(44, 1), expect.closeTo(55, 1)]);
    expect(stacked!.map(tall)).toEqual([expect.closeTo(42.5, 1), expect.closeTo(53.5, 1)]);
    expect([...time!, ...ownTime!].map(tall)).toEqual([expect.closeTo(64.5, 1), expect.closeTo(66, 1)]);
    // The first row is the top of the stack: what is under it is as high as the second row.
    expect(time![0]![3] - stacked![0]![3]).toBeCloseTo(66, 1);
    expect(stacked![1]![3]).toBeCloseTo(time![0]![3], 1);
  });

  it("says its numbers in one unit, sums as doors to their figures", () => {
    expect(budgetScale(data)).toBe(3);
    expect(textsOf(picture)).toEqual(expect.arrayContaining(["1\u00a0000", "500", "400", "600", "2025", "2026"]));
    const doors = picture.shapes.flatMap((shape) => (shape.kind === "text" && shape.door ? [shape.door] : []));
    expect(doors).toEqual([
      { figure: "/budgetTotals/years/2025", name: "Summa 2025" },
      { figure: "/budgetTotals/years/2026", name: "Summa 2026" },
    ]);
  });

  it("tells the fund's money, other money and time apart without colour", () => {
    const forms = [
      { fund: true, inKind: false },
      { fund: false, inKind: false },
      { fund: false, inKind: true },
    ].map((form) => {
      const paths = pathsOf(budgetPicture({ ...data, lines: [row("A", [1, 1], form)] }, 672, "sv"));
      const lines = paths.filter(({ fill, stroke }) => !fill && stroke === "actor-region");
      return `${paths.find(({ fill }) => fill)!.opacity} ${lines.length}`;
    });
    expect(new Set(forms).size).toBe(3);
    const hatch = pathsOf(picture).find(({ fill, stroke }) => !fill && stroke === "actor-municipality")!;
    const bar = barsOf(picture, "actor-municipality")[0]![0]!;
    const [left, top, right, bottom] = boxOf(hatch);
    expect([left! >= bar[0]! - 0.1, top! >= bar[1]! - 0.1, right! <= bar[2]! + 0.1, bottom! <= bar[3]! + 0.1]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("labels the greatest alone where there is no room for more, and not every year", () => {
    const years = Array.from({ length: 30 }, (_, position) => ({ year: 2025 + position, sum: 1_000_000 + position }));
    const many = budgetPicture(
      {
        ...data,
        years,
        lines: [
          row(
            "A",
            years.map(({ sum }) => sum),
          ),
        ],
      },
      320,
      "sv",
    );
    expect(textsOf(many).filter((text) => text === "1,0").length).toBe(2);
    expect(textsOf(many).filter((text) => /^20\d\d$/.test(text)).length).toBeLessThan(10);
    expect(colliding(many)).toEqual([]);
  });

  it("stays inside its box with no text on another, whatever is paid", () => {
    const line = record({
      name: constantFrom("Region Gävleborg", "Utbildningsförvaltningen i Exempelkommunen", "Ö"),
      form: constantFrom("i tid, medfinansiering", "kontant, ur fonden; prisserie saknas"),
      sector: constantFrom("region" as const, "state" as const),
      fund: boolean(),
      inKind: boolean(),
      values: array(option(double({ min: 0, max: 1e12, noNaN: true }), { nil: undefined }), {
        minLength: 12,
        maxLength: 12,
      }),
    });
    assert(
      property(
        array(line, { minLength: 1, maxLength: 8 }),
        integer({ min: 1, max: 12 }),
        constantFrom(...widths),
        (rows, count, width) => {
          const years = Array.from({ length: count }, (_, position) => ({
            year: 2025 + position,
            sum: rows.reduce((sum, { values }) => sum + (values[position] ?? 0), 0),
          }));
          const lines = rows.map((each) => ({ ...each, values: each.values.slice(0, count) }));
          const any = budgetPicture({ sumName: "Summa", years, lines }, width, "sv");
          expect(outside(any)).toEqual([]);
          expect(colliding(any)).toEqual([]);
        },
      ),
    );
  });
});
