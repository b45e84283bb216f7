import { describe, expect, it } from "vitest";
import { addingUp } from "../../../models/report/addingUp.ts";
import { printedPicture, printedTable } from "../../../models/report/printed.ts";
import type { Table } from "../../../models/report/table.ts";

const money = (name: string) => ({ name, unit: "SEK" }) as const;
const values = (...of: readonly number[]) => of.map((value) => ({ value }));

/** Three payers over two years: 1/3 each of 1 000 and 2 000, and the sums. */
const budget: Table = {
  caption: "Budget",
  first: "Betalare",
  columns: [money("2025"), money("2026"), { ...money("Summa"), from: { plus: [0, 1] } }],
  rows: [
    ...["A", "B", "C"].map((name) => ({ name, cells: values(1_000 / 3, 2_000 / 3, 1_000) })),
    { name: "Summa", cells: values(1_000, 2_000, 3_000), sum: true },
  ],
};

const SPACE = "\u00a0";
const numbersOf = (cells: readonly string[]) =>
  cells.map((cell) => Number(cell.replaceAll(SPACE, "").replace("−", "-")));

describe("printedTable", () => {
  it("rounds so that rows and columns add up to what is shown", () => {
    const { rows } = printedTable(budget, "sv", { scale: 0, basis: "löpande priser" });
    const shown = rows.map(({ cells }) => numbersOf(cells));
    for (const column of [0, 1, 2]) {
      const [a, b, c, sum] = shown.map((row) => row[column]!);
      expect(a! + b! + c!).toBe(sum);
    }
    for (const [first, second, sum] of shown) expect(first! + second!).toBe(sum);
    // The whole is rounded as it is, and each cell is less than one krona from its own value.
    expect(shown.at(-1)![2]).toBe(3_000);
    for (const row of shown.slice(0, 3)) {
      expect(Math.abs(row[0]! - 1_000 / 3)).toBeLessThan(1);
      expect(Math.abs(row[1]! - 2_000 / 3)).toBeLessThan(1);
    }
  });

  it("shows a difference as the difference of what is shown, and groups as the sum of their parts", () => {
    // In thousands: cost 1,4 and 1,4 of 2,8 are 2 and 1 of 3; benefit 5,5 and 1,1 of 6,6 are 6 and 1 of 7 (largest remainder).
    const { rows, caption } = printedTable(
      {
        caption: "Vem",
        first: "Aktör",
        columns: [money("Kostnad"), money("Nytta"), { ...money("Netto"), from: { plus: [1], minus: [0] } }],
        rows: [
          { name: "Kommunen", cells: values(2_800, 6_600, 3_800), level: 0 },
          { name: "Skolan", cells: values(1_400, 5_500, 4_100), level: 1 },
          { name: "Socialtjänsten", cells: values(1_400, 1_100, -300), level: 1 },
          { name: "Samhället", cells: values(2_800, 6_600, 3_800), sum: true },
        ],
      },
      "sv",
      { scale: 3, basis: "nuvärde" },
    );
    expect(caption).toBe("Vem (tkr, nuvärde)");
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["3", "7", "4"],
      ["2", "6", "4"],
      ["1", "1", "0"],
      ["3", "7", "4"],
    ]);
    expect(rows.map(({ level, isSum }) => [level, isSum])).toEqual([
      [0, undefined],
      [1, undefined],
      [1, undefined],
      [undefined, true],
    ]);
  });

  it("rounds by itself what does not add up, and says why where there is no number", () => {
    const table: Table = {
      caption: "Vem",
      first: "Aktör",
      columns: [money("Nytta"), { name: "Kvot", unit: "ratio" }, { name: "Not", unit: "text" }],
      rows: [
        { name: "A", cells: [{ value: 10.4 }, { value: 1 / 3 }, { text: "" }] },
        { name: "B", cells: [{ why: "effectUnknown" }, { why: "withheld" }, { text: "ja" }] },
        { name: "Alla", cells: [{ value: 20.6 }, { value: 2.005 }, { text: "" }], sum: true },
      ],
    };
    const { rows, head, isNumeric, caption } = printedTable(table, "sv");
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["10", "0,33", "–"],
      ["effekten är inte känd", "maskerat", "ja"],
      ["21", "2,01", "–"],
    ]);
    expect([caption, head, isNumeric]).toEqual(["Vem", ["Aktör", "Nytta, kr", "Kvot", "Not"], [true, true, false]]);
  });

  it("has öre and six decimals in an appendix, and writes what is larger than anyone reads as such", () => {
    const table: Table = {
      caption: "Allt",
      first: "Tal",
      columns: [money("Kronor"), { name: "Antal", unit: "count" }, { name: "Andel", unit: "share" }],
      rows: [
        { name: "A", cells: values(4_625_020.126, 4.8, 1 / 3) },
        { name: "B", cells: values(1e300, 1 / 3, 0.5) },
      ],
    };
    const exact = printedTable(table, "sv", { isExact: true }).rows.map(({ cells }) => cells);
    expect(exact).toEqual([
      [`4${SPACE}625${SPACE}020,13`, "4,8", `33,3333${SPACE}%`],
      ["1e300", "0,333333", `50${SPACE}%`],
    ]);
    const english = printedTable(table, "en").rows.map(({ cells }) => cells);
    expect(english).toEqual([
      ["4,625", "4.8", "33.3%"],
      ["1e300", "0.33", "50%"],
    ]);
  });

  it("adds up for any amounts", () => {
    // A plain generator, so that the same tables are tried every time.
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let run = 0; run < 300; run++) {
      const amounts = Array.from({ length: 1 + Math.floor(random() * 9) }, () =>
        Array.from({ length: 3 }, () => (random() - 0.3) * 10 ** (2 + Math.floor(random() * 6))),
      );
      const sumOf = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
      const rows = amounts.map((of) => ({ name: "a", cells: values(...of, sumOf(of)) }));
      const sums = [0, 1, 2].map((column) => sumOf(amounts.map((of) => of[column]!)));
      const table: Table = {
        caption: "x",
        first: "y",
        columns: [money("1"), money("2"), money("3"), { ...money("all"), from: { plus: [0, 1, 2] } }],
        rows: [...rows, { name: "sum", cells: values(...sums, sumOf(sums)), sum: true }],
      };
      const scale = ([0, 3, 6] as const)[run % 3]!;
      const shown = addingUp(table, scale).map((row) => row.map((cell) => cell! / 10 ** scale));
      for (const row of shown) expect(Math.round(row[0]! + row[1]! + row[2]!)).toBe(Math.round(row[3]!));
      for (const column of [0, 1, 2, 3])
        expect(Math.round(sumOf(shown.slice(0, -1).map((row) => row[column]!)))).toBe(
          Math.round(shown.at(-1)![column]!),
        );
    }
  });
});

describe("printedPicture", () => {
  it("tells finding and numbers to those who cannot see it", () => {
    const draw = (width: number) => ({ width, height: 10, shapes: [] });
    const picture = printedPicture(draw, {
      finding: [{ text: "Bär sig i alla" }],
      measured: "Nettonuvärde, mnkr",
      notes: [undefined, "Uppåt är bra"],
      summary: "A: 1. B: 2.",
    });
    expect(picture.alt).toBe("Bär sig i alla. A: 1. B: 2.");
    expect([picture.notes, picture.picture.width, picture.finding]).toEqual([["Uppåt är bra"], 604, "Bär sig i alla"]);
  });
});
