import ExcelJS from "exceljs";
import type { Workbook } from "../models/report/workbook.ts";
import { columnName, type Look, type Sheet, type WorkbookCell } from "../models/report/workbookCells.ts";
import { withoutTimes } from "./zipTimes.ts";

/** The workbook as an xlsx file: the same bytes for the same workbook, whenever it is made. */
export const excelOf = async (workbook: Workbook): Promise<Uint8Array> => {
  const file = new ExcelJS.Workbook();
  const made = new Date(`${workbook.day}T00:00:00Z`);
  Object.assign(file, {
    title: workbook.title,
    description: workbook.description,
    creator: workbook.author,
    lastModifiedBy: workbook.author,
    created: made,
    modified: made,
  });
  // Other programs than the one that opens it first may have other rounding, and older numbers may have been kept.
  file.calcProperties.fullCalcOnLoad = true;
  const style = styles();
  for (const sheet of workbook.sheets) addSheet(file, sheet, workbook, style);
  for (const { name, cell } of workbook.names) file.definedNames.add(cell, name);
  return withoutTimes(new Uint8Array(await file.xlsx.writeBuffer()));
};

const addSheet = (file: ExcelJS.Workbook, sheet: Sheet, workbook: Workbook, style: StyleOf): void => {
  const { rows, columns } = sheet.frozen;
  const made = file.addWorksheet(sheet.name, {
    views: [{ state: "frozen", xSplit: columns, ySplit: rows, showGridLines: false, zoomScale: 90 }],
    pageSetup: pageOf(sheet),
    headerFooter: {
      oddHeader: `&L${printed(workbook.title)}&R${printed(workbook.stamps.join(" · "))}`,
      oddFooter: `&L${printed(workbook.foot)}&C${printed(sheet.name)}&R${SMALL}&P (&N)`,
    },
  });
  made.columns = sheet.widths.map((width) => ({ width }));
  for (const [position, cells] of sheet.rows.entries()) {
    const row = made.getRow(position + 1);
    for (const [place, cell] of cells.entries()) if (cell) write(row.getCell(place + 1), cell, style);
    const lines = Math.max(1, ...cells.map((cell, place) => linesOf(cell, sheet.widths[place] ?? 10)));
    if (lines > 1) row.height = lines * LINE_POINTS;
  }
};

const LINE_POINTS = 13.5;
/** How many lines a cell takes: no program makes room for them by itself when it opens a file. */
const linesOf = (cell: WorkbookCell | undefined, width: number): number =>
  cell?.look !== undefined && wrapping.has(cell.look) ? Math.ceil(String(cell.value).length / width) : 1;
const wrapping: ReadonlySet<Look> = new Set(["lead", "head", "headNumber", "wrapped"]);

const pageOf = ({ frozen, isWide, printedColumns, rows }: Sheet): Partial<ExcelJS.PageSetup> => ({
  paperSize: A4,
  orientation: "landscape",
  margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.6, header: 0.3, footer: 0.3 },
  printTitlesRow: `1:${frozen.rows}`,
  ...(isWide
    ? { scale: 60, pageOrder: "overThenDown", printTitlesColumn: `A:${columnName(frozen.columns - 1)}` }
    : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
  ...(printedColumns !== undefined && {
    // A dollar is put before each end, so these are fixed.
    printArea: `A$1:${columnName(printedColumns - 1)}$${rows.length}`,
  }),
});

const A4 = 9;
/** Excel takes a header of 255 letters, and & for a code of its own. */
const printed = (text: string): string =>
  SMALL + (text.length > 90 ? `${text.slice(0, 89)}…` : text).replaceAll("&", "&&");
/** Nine points; the space keeps a text that begins with a digit from being read as more of the size. */
const SMALL = "&9 ";

const write = (to: ExcelJS.Cell, cell: WorkbookCell, style: StyleOf): void => {
  const { value, formula, input } = cell;
  to.value = formula === undefined ? value : { formula, result: resultOf(value) };
  to.style = style(cell);
  if (input) to.dataValidation = validationOf(input);
};

/** A number that there is none of is an error in a spreadsheet. */
const resultOf = (value: string | number): string | number | ExcelJS.CellErrorValue =>
  typeof value === "number" && !Number.isFinite(value) ? { error: "#DIV/0!" } : value;

type Input = NonNullable<WorkbookCell["input"]>;
const validationOf = ({ least, most, refusal }: Input): ExcelJS.DataValidation => {
  const common = { type: "decimal", allowBlank: false, showErrorMessage: true, error: refusal } as const;
  if (!Number.isFinite(least) && !Number.isFinite(most))
    return { ...common, operator: "greaterThan", formulae: [-1e300] };
  if (!Number.isFinite(most)) return { ...common, operator: "greaterThanOrEqual", formulae: [least] };
  if (!Number.isFinite(least)) return { ...common, operator: "lessThanOrEqual", formulae: [most] };
  return { ...common, operator: "between", formulae: [least, most] };
};

/** The product's colours (LOOK): ink, quiet ink, accent, and the yellow of what may be changed. */
const [INK, QUIET, ACCENT, LINE, HEAD, YELLOW, BLUE] = [
  "FF1C2530",
  "FF5B6672",
  "FF0B5A68",
  "FFC9D1D8",
  "FFEAF0F2",
  "FFFFF6CC",
  "FF1D4ED8",
];

const font = (of: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: "Calibri",
  size: 10,
  color: { argb: INK },
  ...of,
});
const fill = (argb: string): ExcelJS.Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const under: Partial<ExcelJS.Borders> = { bottom: { style: "thin", color: { argb: LINE } } };
const around: Partial<ExcelJS.Borders> = {
  top: { style: "thin", color: { argb: LINE } },
  left: { style: "thin", color: { argb: LINE } },
  right: { style: "thin", color: { argb: LINE } },
  ...under,
};

const looks: Readonly<Record<Look, Partial<ExcelJS.Style>>> = {
  title: { font: font({ size: 16, bold: true }) },
  lead: { font: font({ size: 12 }), alignment: { wrapText: true, vertical: "top" } },
  stamp: { font: font({ bold: true, color: { argb: "FF9A3412" } }) },
  heading: { font: font({ size: 12, bold: true, color: { argb: ACCENT } }) },
  head: {
    font: font({ bold: true }),
    fill: fill(HEAD),
    border: under,
    alignment: { wrapText: true, vertical: "bottom" },
  },
  headNumber: {
    font: font({ bold: true }),
    fill: fill(HEAD),
    border: under,
    alignment: { wrapText: true, vertical: "bottom", horizontal: "right" },
  },
  name: { font: font(), alignment: { vertical: "top" } },
  text: { font: font(), alignment: { vertical: "top" } },
  wrapped: { font: font(), alignment: { wrapText: true, vertical: "top" } },
  aside: { font: font({ color: { argb: QUIET } }), alignment: { vertical: "top", indent: 1 } },
  quiet: { font: font({ color: { argb: QUIET } }), alignment: { vertical: "top" } },
  input: { font: font({ color: { argb: BLUE } }), fill: fill(YELLOW), border: around, alignment: { vertical: "top" } },
  number: { font: font(), alignment: { vertical: "top" } },
  // A number, or a phrase that says why there is none.
  result: { font: font(), alignment: { horizontal: "right", vertical: "top", shrinkToFit: true } },
  still: { font: font({ color: { argb: QUIET } }), alignment: { vertical: "top" } },
};

/** Read as a formula where someone opens the cell and presses Enter: as text it stays what it is. */
const looksLikeFormula = /^[\s'"\u200b\ufeff]*[=+\-@\t\r|%]/;

type StyleOf = (cell: WorkbookCell) => Partial<ExcelJS.Style>;
/** One object a look and format, which is what makes thousands of cells quick to write. */
const styles = (): StyleOf => {
  const made = new Map<string, Partial<ExcelJS.Style>>();
  return ({ look = "text", format, value, formula }) => {
    const isArmed = formula === undefined && typeof value === "string" && looksLikeFormula.test(value);
    const numFmt = isArmed ? "@" : format;
    const key = `${look} ${numFmt}`;
    const found = made.get(key) ?? { ...looks[look], ...(numFmt !== undefined && { numFmt }) };
    made.set(key, found);
    return found;
  };
};
