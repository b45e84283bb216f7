import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, type Paste, type Pasting, pasted, readBlock } from "../../../models/words/block.ts";
import { writtenAs } from "../../../models/words/typed.ts";

/** A budget table: three payers, four years. One cell has a number, one a parameter. */
const table = {
  rows: ["Sandvikens kommun", "Region Gävleborg", "Fonden"],
  columns: ["2023", "2024", "2025", "2026"],
  startRow: 0,
  startColumn: 0,
  unit: "SEK",
  language: "sv",
  current: [[100, undefined, "wage"], [], []],
} as const satisfies Omit<Pasting, "block">;

const paste = (text: string, over: Partial<Pasting> = {}): Paste =>
  pasted({ ...table, block: readBlock(text), ...over });
/** What changes, as "row column before after". */
const changes = ({ changes: all }: Paste): readonly string[] =>
  all.map(({ row, column, before, after }) => `${row} ${column} ${before ?? "-"} ${after}`);

describe("readBlock", () => {
  it.each<readonly [string, Block]>([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t2\n3\t4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t2\r3\t4\r",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1", [["1"]]],
    ["", []],
    ["\r\n\t\r\n", []],
    ["1\t\t\r\n2\t \t\r\n\t\t\r\n", [["1"], ["2"]]],
    [
      "\t1\n\n2",
      [
        ["", "1"],
        ["", ""],
        ["2", ""],
      ],
    ],
    [
      '"Lön\nfast"\t"a\tb"\n"5 ""tum"""\t6',
      [
        ["Lön\nfast", "a\tb"],
        ['5 "tum"', "6"],
      ],
    ],
    ['"Lön\r\nfast"\t1\r\n', [["Lön\r\nfast", "1"]]],
    ['""\t1', [["", "1"]]],
    [
      '"hej" sa hon\t1\n5"\t"',
      [
        ['"hej" sa hon', "1"],
        ['5"', '"'],
      ],
    ],
    [
      '"aldrig slut\t1\n2\t3',
      [
        ['"aldrig slut', "1"],
        ["2", "3"],
      ],
    ],
  ])("%j", (text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  it("reads back whatever a sheet writes", () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,"\t\n\r'), maxLength: 6 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      // The last row and column hold something, else they are left out.
      .map((rows) => rows.map((row, i) => (i === rows.length - 1 ? [...row, "x"] : [...row, "y"])));
    const written = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(block, fc.constantFrom("\n", "\r\n"), fc.boolean(), (rows, end, hasEnd) => {
        const text = rows.map((row) => row.map(written).join("\t")).join(end) + (hasEnd ? end : "");
        expect(readBlock(text)).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads a large block, and one of broken quotation marks, at once", () => {
    expect(readBlock(`${"1\t2\t3\n".repeat(50_000)}`)).toHaveLength(50_000);
    expect(readBlock('"1\t'.repeat(100_000))).toHaveLength(1);
    expect(readBlock(`"${"a\n".repeat(500_000)}"`)).toHaveLength(1);
  });
});

describe("pasted: where cells go", () => {
  it("one after another from the cell pasted into, without headings", () => {
    const found = paste("1 000\t2000,50\n3 tkr\t", { startRow: 1, startColumn: 2 });
    expect(changes(found)).toEqual(["1 2 - 1000", "1 3 - 2000.5", "2 2 - 3000"]);
    expect([found.rows.by, found.columns.by]).toEqual(["order", "order"]);
    expect(found.refused).toEqual([]);
  });

  it("says what stood there, leaves what is empty, and counts what the table has", () => {
    const found = paste("100\t\t300");
    expect(changes(found)).toEqual(["0 2 wage 300"]);
    expect(found.unchanged).toBe(1);
  });

  it("by year and by name where the block has both, in any order, with a sum outside", () => {
    const found = paste(
      "\t2025\t2023\tSumma\r\nfonden \t1\t2\t3\r\nSANDVIKENS  kommun\t4\t5\t9\r\nStaten\t6\t\t6\r\n",
      { startRow: 2, startColumn: 3 },
    );
    expect(changes(found)).toEqual(["2 2 - 1", "2 0 - 2", "0 2 wage 4", "0 0 100 5"]);
    expect(found.rows).toEqual({
      by: "name",
      lanes: [
        { text: "fonden", to: 2 },
        { text: "SANDVIKENS  kommun", to: 0 },
        { text: "Staten", to: undefined },
      ],
    });
    expect(found.columns.lanes.map(({ to }) => to)).toEqual([2, 0, undefined]);
    expect(found.outside).toBe(4);
    expect(found.missingYears).toEqual([]);
  });

  it("by year alone: rows from the cell pasted into", () => {
    expect(changes(paste("2024\t2025\n1\t2\n3\t4", { startRow: 1, startColumn: 3 }))).toEqual([
      "1 1 - 1",
      "1 2 - 2",
      "2 1 - 3",
      "2 2 - 4",
    ]);
  });

  it("by name alone: columns from the cell pasted into", () => {
    expect(changes(paste("Region gävleborg\t7\t8\nFonden\t9\t", { startRow: 0, startColumn: 1 }))).toEqual([
      "1 1 - 7",
      "1 2 - 8",
      "2 1 - 9",
    ]);
  });

  it("tells the years that the table lacks, and finds their place when they are added", () => {
    const text = "Betalare\t2026\t2027\t2028\nFonden\t1\t2\t3";
    const found = paste(text);
    expect([found.missingYears, changes(found), found.outside]).toEqual([[2027, 2028], ["2 3 - 1"], 2]);
    const again = paste(text, { columns: ["2026", "2027", "2028"], current: [] });
    expect([again.missingYears, changes(again), again.outside]).toEqual([[], ["2 0 - 1", "2 1 - 2", "2 2 - 3"], 0]);
    for (const corner of ["", "Betalare"]) {
      const one = paste(`${corner}\t2027\nFonden\t5`);
      expect([one.missingYears, one.changes, one.refused, one.outside]).toEqual([[2027], [], [], 1]);
    }
    const unknown = paste("\t2027\nLön\t5");
    expect([unknown.missingYears, unknown.changes]).toEqual([[2027], []]);
    expect(changes(paste("Hyra\t2000\nLön\t500"))).toEqual(["0 0 100 2000", "1 0 - 500"]);
    expect(changes(paste("Fonden\t2000\nLön\t500"))).toEqual(["2 0 - 2000"]);
    expect(paste("\t2026\t2027\t2027\nFonden\t4\t5\t6").missingYears).toEqual([2027]);
    const first = paste("2027\t2028\n5\t6", { columns: [], current: [] });
    expect([first.missingYears, first.changes, first.outside]).toEqual([[2027, 2028], [], 2]);
  });

  it("takes amounts that look like years for amounts where there is nothing under them, or no years in the table", () => {
    expect(changes(paste("2024"))).toEqual(["0 0 100 2024"]);
    expect(changes(paste("2000\t2100\n2000\t2300"))).toEqual([
      "0 0 100 2000",
      "0 1 - 2100",
      "1 0 - 2000",
      "1 1 - 2300",
    ]);
    expect(changes(paste("2024\t2025\n1\t2", { columns: ["Timmar", "Lön"], current: [] }))).toEqual([
      "0 0 - 2024",
      "0 1 - 2025",
      "1 0 - 1",
      "1 1 - 2",
    ]);
    expect(paste("2024\t2025").changes).toEqual([]);
  });

  it("leaves out headings that the table does not know, and says that it goes by order", () => {
    const found = paste("Post\tÅr ett\tÅr två\nLön\t1\t2\nHyra\t3\t4", { startRow: 1, startColumn: 1 });
    expect(changes(found)).toEqual(["1 1 - 1", "1 2 - 2", "2 1 - 3", "2 2 - 4"]);
    expect(found.rows).toEqual({
      by: "order",
      lanes: [
        { text: "Lön", to: 1 },
        { text: "Hyra", to: 2 },
      ],
    });
    expect(found.columns.lanes.map(({ text }) => text)).toEqual(["År ett", "År två"]);
  });

  it("puts no sum in a row of its own", () => {
    const found = paste("Lön\t1\t2\nSumma kostnader\t3\t4\nTotal\t5\t6");
    expect([changes(found), found.outside]).toEqual([["0 0 100 1", "0 1 - 2"], 4]);
  });

  it("matches columns that are not years by name too", () => {
    const found = paste("Lön\tTimmar\n300\t40", { columns: ["Timmar", "Lön"], current: [], unit: "plain" });
    expect(changes(found)).toEqual(["0 1 - 300", "0 0 - 40"]);
    const gap = paste("Lön\t\tTimmar\n300\t5\t40", { columns: ["Timmar", "Lön"], current: [], unit: "plain" });
    expect([changes(gap), gap.outside]).toEqual([["0 1 - 300", "0 0 - 40"], 1]);
  });

  it("takes no missing numbers for names: what cannot be read is told at its cell, and the others go where they stand", () => {
    const found = paste("saknas\t1\nsaknas\t2");
    expect(changes(found)).toEqual(["0 1 - 1", "1 1 - 2"]);
    expect(found.refused.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "saknas"],
      [1, 0, "saknas"],
    ]);
    expect(changes(paste("-\t1"))).toEqual(["0 1 - 1"]);
    expect(paste("Fonden").refused).toHaveLength(1);
  });

  it("goes by no name that two rows share, unless both are in both", () => {
    const rows = ["Lön", "Lön", "Hyra"];
    const one = paste("Lön\t1\nHyra\t2", { rows, current: [] });
    expect([changes(one), one.outside]).toEqual([["2 0 - 2"], 1]);
    const unnamed = paste("Hyra\t1\n\t2", { rows: ["", "Hyra"], current: [] });
    expect([changes(unnamed), unnamed.outside]).toEqual([["1 0 - 1"], 1]);
    const years = paste("\t2023\t2023\t2024\nFonden\t1\t2\t3");
    expect([changes(years), years.outside]).toEqual([["2 1 - 3"], 2]);
    expect(changes(paste("Lön\t1\nLön\t2", { rows, current: [] }))).toEqual(["0 0 - 1", "1 0 - 2"]);
  });

  it("counts and names what falls outside", () => {
    const found = paste("1\t2\t3\n4\t5\t\n6\t7\t8", { startRow: 2, startColumn: 3 });
    expect([changes(found), found.outside]).toEqual([["2 3 - 1"], 7]);
    expect(found.rows.lanes.map(({ to }) => to)).toEqual([2, undefined, undefined]);
    expect(found.columns.lanes.map(({ to }) => to)).toEqual([3, undefined, undefined]);
  });

  it("places a long block at once", () => {
    const found = paste(`\t2023\n${"Fonden\t1\n".repeat(20_000)}`);
    expect([found.changes.length, found.outside]).toEqual([0, 20_000]);
    expect(paste(`\t2023\n${Array.from({ length: 20_000 }, (_, i) => `rad ${i}\t1`).join("\n")}`).outside).toBe(19_997);
  });

  it("changes nothing for an empty block", () => {
    expect(paste("\t\n")).toEqual({
      changes: [],
      refused: [],
      unchanged: 0,
      outside: 0,
      rows: { by: "order", lanes: [] },
      columns: { by: "order", lanes: [] },
      missingYears: [],
      scaleSuggested: undefined,
    });
  });
});

describe("pasted: what cells say", () => {
  it("tells each cell that is refused and goes on with the others", () => {
    const found = paste("1.000\t2\n=SUMMA(A1)\t5 äpplen");
    expect(changes(found)).toEqual(["0 1 - 2"]);
    expect(found.refused.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "1.000"],
      [1, 0, "=SUMMA(A1)"],
      [1, 1, "5 äpplen"],
    ]);
    expect(found.refused[0]!.refusal).toBe("”1.000” kan läsas på två sätt. Skriv 1\u00a0000 eller 1,0.");
  });

  it("reads cells in the table's unit and the user's language", () => {
    expect(changes(paste("5 tkr\t\n1\t2"))).toEqual(["0 0 100 5000", "1 0 - 1", "1 1 - 2"]);
    expect(changes(paste("12,5 %", { unit: "share" }))).toEqual(["0 0 100 0.125"]);
    expect(changes(paste("1,500", { language: "en" }))).toEqual(["0 0 100 1500"]);
    expect(paste("500 tkr", { unit: "person" }).refused).toHaveLength(1);
  });

  it.each<readonly [string, Paste["scaleSuggested"]]>([
    ["tkr\t2023\nFonden\t5", 3],
    ["Belopp i tkr\t2023\nFonden\t5", 3],
    ["Budget (kkr)\t\t\n\t2023\t2024\nFonden\t5\t6", 3],
    ["Mnkr\t2023\nFonden\t5", 6],
    ["Miljoner kronor\t2023\nFonden\t5", 6],
    ["SEK m\t2023\nFonden\t5", 6],
    ["mdkr\t2023\nFonden\t5", 9],
    ["Belopp i tkr\t\nFonden\t5", 3],
    ["Budget 2024, tkr\t\nFonden\t5", 3],
    ["Post\tBelopp, tkr\nFonden\t5", 3],
    ["kr\t2023\nFonden\t5", undefined],
    ["Biltkrets\t2023\nFonden\t5", undefined],
    ["Post\t2023\nFonden\t5 tkr", undefined],
  ])("%j suggests a power of %j, and nothing is multiplied until that is answered", (text, scale) => {
    const found = paste(text);
    expect(found.scaleSuggested).toBe(scale);
    expect(found.changes.map(({ row, column }) => [row, column])[0]).toEqual([2, 0]);
    expect(found.changes[0]!.after).toBe(text.includes("5 tkr") ? 5000 : 5);
  });

  it("multiplies plain numbers by a confirmed scale, exactly, and no cell that names its own unit", () => {
    const text = "tkr\t2023\t2024\t2025\nFonden\t0,29\t500 kr\t1.000";
    const found = paste(text, { scale: 3 });
    expect(changes(found)).toEqual(["2 0 - 290", "2 1 - 500"]);
    expect(found.refused.map(({ column }) => column)).toEqual([2]);
    expect(found.scaleSuggested).toBeUndefined();
    const declined = paste(text, { scale: 0 });
    expect([changes(declined), declined.scaleSuggested]).toEqual([["2 0 - 0.29", "2 1 - 500"], undefined]);
    expect(paste("tkr\t2023\nFonden\t5", { unit: "person" }).scaleSuggested).toBeUndefined();
  });

  it("puts every number of a table with its headings back where it stood, whatever the order", () => {
    const amounts = fc.array(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 4, maxLength: 4 }),
      { minLength: 3, maxLength: 3 },
    );
    const order = (length: number) =>
      fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });
    fc.assert(
      fc.property(amounts, order(3), order(4), fc.constantFrom("sv", "en"), (values, rows, columns, language) => {
        const lines = rows.map((row) => [
          table.rows[row]!,
          ...columns.map((column) => writtenAs(values[row]![column]!, "SEK", language)),
        ]);
        const text = [["", ...columns.map((column) => table.columns[column]!)], ...lines]
          .map((line) => line.join("\t"))
          .join("\r\n");
        const filled: (number | undefined)[][] = table.rows.map(() => []);
        const found = paste(text, { language, current: [] });
        for (const { row, column, after } of found.changes) filled[row]![column] = after;
        expect(filled).toEqual(values.map((line) => line.map((value) => value + 0)));
        expect([found.refused, found.outside]).toEqual([[], 0]);
      }),
    );
  });
});
