import { array, assert, constantFrom, double, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../../models/report/csv.ts";
import { cellOf, type Table } from "../../../models/report/table.ts";

const notes = { finding: "Regionen förlorar", measured: "i 2025 års priser", source: "Källa: kalkylen" };
const table: Table = {
  caption: "Vem",
  first: "Aktör",
  columns: [
    { name: "Netto", unit: "SEK" },
    { name: "Kvot", unit: "ratio" },
  ],
  rows: [
    { name: "Region; norr", cells: [{ value: -1234567.25, figure: "/actors/region/after/npv" }, { value: 0.1 }] },
    { name: 'Den "andra"', cells: [{ why: "effectUnknown" }, { text: "=1+1" }] },
  ],
};

/** Fields of a file as RFC 4180 reads them. */
const fieldsOf = (file: string, separator: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, "gy");
  let at = 0;
  for (const [whole, quoted, bare, end] of file.matchAll(field)) {
    at += whole.length;
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  if (at !== file.length) throw new Error(`cannot be read from ${file.slice(at, at + 40)}`);
  return rows.slice(0, -1);
};

describe("csvOf", () => {
  it("is what a Swedish spreadsheet reads: semicolons, decimal commas, every digit", () => {
    expect(csvOf(table, notes, "sv")).toBe(
      [
        '\ufeffAktör;"Netto, kr";Kvot',
        '"Region; norr";-1234567,25;0,1',
        `"Den ""andra""";effekten är inte känd;'=1+1`,
        "",
        "Regionen förlorar",
        "Bilden: i 2025 års priser",
        "Källa: kalkylen",
        "",
      ].join("\r\n"),
    );
  });

  it("has commas and points in English, and quotes what holds either separator", () => {
    const [head, first, second] = csvOf(table, notes, "en").split("\r\n");
    expect(head).toBe('\ufeffAktör,"Netto, SEK",Kvot');
    expect(first).toBe('"Region; norr",-1234567.25,0.1');
    expect(second).toBe(`"Den ""andra""",the effect is not known,'=1+1`);
  });

  it.each(["=1", "+1", "-1", "@a", "\tb", "\rc"])("makes text of what a spreadsheet would run: %j", (text) => {
    const rows = [{ name: text, cells: [{ text }] }];
    const file = csvOf({ ...table, first: text, columns: [{ name: text, unit: "text" }], rows }, notes, "en");
    const [head, row] = fieldsOf(file.slice(1), ",");
    expect([head, row]).toEqual([
      [`'${text}`, `'${text}`],
      [`'${text}`, `'${text}`],
    ]);
  });

  it("gives back every number and text, and no text that a spreadsheet would run", () => {
    const text = string({ unit: "grapheme", maxLength: 12 });
    assert(
      property(
        array(double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 }),
        array(text, { minLength: 1, maxLength: 5 }),
        constantFrom("sv" as const, "en" as const),
        (numbers, texts, language) => {
          const columns = [{ name: "a", unit: "count" as const }];
          const rows = [
            ...numbers.map((value) => ({ name: "n", cells: [{ value }] })),
            ...texts.map((of) => ({ name: of, cells: [{ text: of }] })),
          ];
          const file = csvOf({ caption: "", first: "b", columns, rows }, notes, language);
          const [, ...read] = fieldsOf(file.slice(1), language === "sv" ? ";" : ",");
          for (const [at, number] of numbers.entries())
            expect(Number(read[at]![1]!.replace(",", "."))).toBe(number === 0 ? 0 : number);
          for (const [at, of] of texts.entries()) {
            const [name, cell] = read[numbers.length + at]!;
            expect(cell).toBe(name);
            expect([of, `'${of}`]).toContain(cell);
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }
        },
      ),
    );
  });
});

describe("cellOf", () => {
  it("has the number and what it opens, or why there is none", () => {
    expect(cellOf({ defined: true, value: 2 }, "/society/npv")).toEqual({ value: 2, figure: "/society/npv" });
    expect(cellOf({ defined: true, year: 2035, years: 10 })).toEqual({ value: 2035 });
    expect(cellOf({ defined: false, why: "noCosts" }, "/society/bcr")).toEqual({ why: "noCosts" });
  });
});
