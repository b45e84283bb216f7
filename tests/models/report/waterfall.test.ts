import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Picture, type Shape, widthOf } from "../../../models/report/picture.ts";
import { type Bar, waterfallBars, waterfallPicture, waterfallTable } from "../../../models/report/waterfall.ts";
import type { Moved } from "../../../models/waterfall.ts";
import "../../seed.ts";
import { tiny } from "../tiny.ts";

const documents = { before: tiny, after: tiny };
const sides = { before: "Huvudkalkylen", after: "Försiktigt" };

/** Changes of parameters so large each, from a figure; the largest first, as the engine gives them. */
const movedBy = (before: number, amounts: readonly number[]): Moved => {
  const shares = [...amounts]
    .sort((one, other) => Math.abs(other) - Math.abs(one))
    .map((amount, position) => ({
      changes: [{ parameters: [`p${position}`] }],
      differences: [],
      amount,
      alone: amount,
      last: amount,
    }));
  const difference = amounts.reduce((sum, amount) => sum + amount, 0);
  const after = before + difference;
  return { defined: true, figure: "/society/npv", before, after, difference, method: "shapley", shares, unmoved: [] };
};
const barsOf = (moved: Moved): readonly Bar[] => waterfallBars(moved, documents, sides, "sv");
const rects = ({ shapes }: Picture) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: "rect" }> => shape.kind === "rect");
const labels = ({ shapes }: Picture) => shapes.flatMap((shape) => (shape.kind === "text" && shape.door ? [shape] : []));

describe("the bars of a waterfall", () => {
  it("begin where the one before them ended, and end at the other side", () => {
    const bars = barsOf(movedBy(100, [50, -30]));
    expect(bars.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["before", 0, 100],
      ["share", 100, 150],
      ["share", 150, 120],
      ["after", 0, 120],
    ]);
    expect(bars.map(({ at }) => at)).toEqual(["/before", "/changes/0", "/changes/1", "/after"]);
    expect(bars.map(({ label }) => label)).toEqual(["100\u00a0kr", "+50\u00a0kr", "−30\u00a0kr", "120\u00a0kr"]);
    expect([bars[0]!.name, bars.at(-1)!.name]).toEqual(["Huvudkalkylen", "Försiktigt"]);
  });

  it("are eight changes at most: of nine the two smallest are one, which holds them", () => {
    expect(barsOf(movedBy(0, [8, 7, 6, 5, 4, 3, 2, 1]))).toHaveLength(10);
    const bars = barsOf(movedBy(0, [9, 8, 7, 6, 5, 4, 3, -2, 1]));
    expect(bars).toHaveLength(10);
    expect(bars[8]).toMatchObject({ kind: "rest", at: "/changes/rest", name: "Övriga 2 ändringar", from: 42, to: 41 });
    expect(bars[8]!.shares.map(({ amount }) => amount)).toEqual([-2, 1]);
  });

  const amount = fc.double({ min: -1e7, max: 1e7, noNaN: true }).filter((value) => value !== 0);
  it("are joined end to end and stay inside the picture, whatever moved", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        fc.array(amount, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 320, max: 1_100 }),
        (before, amounts, width) => {
          const moved = movedBy(before, amounts);
          const bars = barsOf(moved);
          const changes = bars.slice(1, -1);
          let level = before;
          for (const { from, to } of changes) {
            expect(from).toBe(level);
            level = to;
          }
          expect(level).toBeCloseTo(moved.after, 5);
          expect(changes.flatMap(({ shares }) => shares)).toEqual(moved.shares);
          const picture = waterfallPicture(bars, width);
          for (const { x, y, width: wide, height } of rects(picture)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + wide).toBeLessThanOrEqual(width);
            expect(y + height).toBeLessThanOrEqual(picture.height);
          }
          for (const { x, text } of labels(picture))
            expect(x + widthOf(text, 14, true)).toBeLessThanOrEqual(width + 0.02);
        },
      ),
    );
  });
});

describe("the picture of a waterfall", () => {
  it.each([360, 1_000])("has bars of one scale from one zero line, %i wide", (width) => {
    const picture = waterfallPicture(barsOf(movedBy(100, [50, -30])), width);
    const [from, up, down, to] = rects(picture) as [Rect, Rect, Rect, Rect];
    const end = ({ x, width: wide }: Rect): number => x + wide;
    // 100 kr is so wide; 150 kr is the farthest, beside which there is room for the widest number.
    const krona = from.width / 100;
    expect(from.x).toBe(to.x);
    expect(up.x).toBeCloseTo(end(from), 1);
    expect(end(up)).toBeCloseTo(from.x + 150 * krona, 1);
    expect(end(down)).toBeCloseTo(end(up), 1);
    expect(down.width).toBeCloseTo(30 * krona, 1);
    expect(to.width).toBeCloseTo(120 * krona, 1);
    expect(end(up)).toBeCloseTo(width - 8 - widthOf("+50\u00a0kr", 14, true), 1);
    // What raises is filled, what lowers is hollow.
    expect([from, up, down, to].map(({ fill }) => fill)).toEqual(["ink", "lineStrong", "ground", "ink"]);
    const tops = [from, up, down, to].map(({ y }) => y);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  it("crosses zero to the left, and every bar is a door named after what it is", () => {
    const picture = waterfallPicture(barsOf(movedBy(100, [-300])), 600);
    const [from, down, to] = rects(picture) as [Rect, Rect, Rect];
    expect(to.x + to.width).toBeCloseTo(from.x, 1);
    expect([to.x, down.x]).toEqual([down.x, to.x]);
    expect(to.width).toBeCloseTo(2 * from.width, 1);
    expect(labels(picture).map(({ door }) => door!.figure)).toEqual(["/before", "/changes/0", "/after"]);
    for (const { door } of labels(picture)) expect(door!.name).not.toBe("");
  });

  type Rect = ReturnType<typeof rects>[number];
});

describe("the table of a waterfall", () => {
  it("has every change by itself, and where the figure stands after it", () => {
    const moved = movedBy(100, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const { columns, rows } = waterfallTable(barsOf(moved), moved, documents, "Vad flyttar talet?", "sv");
    expect(columns.map(({ unit }) => unit)).toEqual(["SEK", "SEK", "SEK", "SEK"]);
    expect(rows).toHaveLength(11);
    expect(rows[0]).toMatchObject({
      name: "Huvudkalkylen",
      cells: [{ text: "" }, { value: 100 }, { text: "" }, { text: "" }],
    });
    expect(rows.slice(1, 10).map(({ cells }) => cells[1])).toEqual(
      [109, 117, 124, 130, 135, 139, 142, 144, 145].map((value) => ({ value })),
    );
    expect(rows.at(-1)).toMatchObject({ name: "Försiktigt", cells: [{ text: "" }, { value: 145 }, {}, {}] });
  });
});
