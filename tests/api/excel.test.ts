import ExcelJS from "exceljs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readArchive } from "../../api/archive.ts";
import { excelOf } from "../../api/excel.ts";
import type { Appraisal } from "../../models/appraisal.ts";
import { type Workbook, workbookOf } from "../../models/report/workbook.ts";
import { example, opened } from "../library.ts";
import { cellsOf, plainSubject } from "../office/workbooks.ts";

const workbook = (document: Appraisal): Workbook => {
  const session = opened(document);
  return workbookOf(session, plainSubject(session), {
    language: "sv",
    audience: "internal",
    standing: { day: "2026-11-22" },
  });
};

const readBack = async (file: Uint8Array): Promise<ExcelJS.Workbook> => {
  const read = new ExcelJS.Workbook();
  // The types ask for the Buffer of another version of Node's types.
  await read.xlsx.load(file as never);
  return read;
};

/** What a spreadsheet would work out, or fetch, if it took the text for a formula. */
const dangers = [
  '=HYPERLINK("http://example.com","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "  =1+1",
  "'=1+1",
  '"=1+1',
  "=cmd|' /C calc'!A0",
];

describe("an Excel file", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("holds as text whatever text could be read as a formula", async () => {
    const document = example("exempelkommunen");
    const at = (place: number): string => dangers[place % dangers.length]!;
    const spoilt = {
      ...document,
      title: dangers[0]!,
      description: dangers[1]!,
      actors: document.actors.map((actor, place) => ({ ...actor, name: `${at(place)} ${place}` })),
      parameters: document.parameters!.map((one, place) => ({
        ...one,
        name: `${at(place)} ${place}`,
        source: { title: at(place), publisher: at(place + 1), url: at(place + 2) },
        evidence: { why: at(place + 3) },
      })),
      costs: document.costs!.map((cost, place) => ({ ...cost, name: at(place) })),
      outcomes: document.outcomes!.map((outcome, place) => ({ ...outcome, name: at(place) })),
      valuations: document.valuations!.map((one, place) => ({ ...one, name: at(place + 4) })),
    } satisfies Appraisal;
    const made = workbook(spoilt);
    const formulas = cellsOf(made).filter(({ cell }) => cell.formula !== undefined);
    const read = await readBack(await excelOf(made));
    let texts = 0;
    let live = 0;
    read.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula) live += 1;
          if (cell.type !== ExcelJS.ValueType.String || !/^[\s'"]*[=+\-@]/.test(cell.text)) return;
          texts += 1;
          // As text it also stays one when somebody opens the cell and presses Enter.
          expect(cell.numFmt, cell.text).toBe("@");
        }),
      ),
    );
    expect(live).toBe(formulas.length);
    expect(texts).toBeGreaterThan(60);
    for (const { cell } of formulas) for (const danger of dangers) expect(cell.formula).not.toContain(danger.trim());
  });

  it("is the same bytes whenever it is made", async () => {
    const made = workbook(example("sandviken"));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T08:00:00Z") });
    const first = await excelOf(made);
    vi.setSystemTime(new Date("2031-02-03T04:05:06Z"));
    expect(Buffer.compare(await excelOf(made), first)).toBe(0);
  });

  it("says what it is on every sheet, on paper too, and keeps its heads in sight", async () => {
    const made = workbook(example("exempelkommunen"));
    const read = await readBack(await excelOf(made));
    expect([read.title, read.creator, read.created]).toEqual([
      "Skolnärvaroteam i Exempelkommunen",
      "Samvinst",
      new Date("2026-11-22"),
    ]);
    expect(read.worksheets.map(({ name }) => name)).toEqual(made.sheets.map(({ name }) => name));
    for (const sheet of read.worksheets) {
      expect(sheet.headerFooter.oddHeader, sheet.name).toContain(
        "Illustrativt exempel: siffrorna är påhittade · Utkast",
      );
      expect(sheet.pageSetup, sheet.name).toMatchObject({ paperSize: 9, orientation: "landscape" });
      expect(sheet.views[0], sheet.name).toMatchObject({ state: "frozen" });
      expect(sheet.hasMerges, sheet.name).toBe(false);
    }
  });

  it("prints a title that begins with a number, or holds a code of the header, as it is", async () => {
    const read = await readBack(await excelOf(workbook({ ...example("sandviken"), title: "2025 års team & &P" })));
    expect(read.worksheets[0]!.headerFooter.oddHeader).toMatch(/^&L&9 2025 års team && &&P&R/);
  });

  it("lets an assumption be changed within what is allowed, and everything be worked out when it is opened", async () => {
    const file = await excelOf(workbook(example("exempelkommunen")));
    const read = await readBack(file);
    const sheet = read.getWorksheet("Antaganden")!;
    const row = sheet.getRows(1, sheet.rowCount)!.find((one) => one.getCell(13).text === "/parameters/takeup")!;
    expect(row.getCell(2).value).toBe(0.8);
    expect(row.getCell(2).dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1] });
    const book = readArchive(file)!
      .find(({ name }) => name === "xl/workbook.xml")!
      .unpack();
    expect(new TextDecoder().decode(book as Uint8Array)).toContain('fullCalcOnLoad="1"');
  });
});
