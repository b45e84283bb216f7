import type { Address } from "../problem.ts";

/** A workbook as data: sheets of cells, every text finished, every formula written; the file is made of it elsewhere. */

/** What a cell is for a reader; how that looks is the file's. */
export type Look =
  | "title"
  | "lead"
  | "stamp"
  | "heading"
  | "head"
  | "headNumber"
  | "name"
  | "text"
  | "wrapped"
  | "quiet"
  | "aside"
  | "input"
  | "number"
  | "still"
  | "result";

export type WorkbookCell = Readonly<{
  /** A text or number; of a formula what it comes to, so that whoever does not calculate shows the right number. */
  value: string | number;
  /** Without "=". */
  formula?: string;
  look?: Look;
  /** In Excel's own code ("#,##0"), which each reader sees in the manner of their country. */
  format?: string;
  /** The figure of the result that it is. */
  figure?: Address;
  /** That its number may be printed wherever the workbook is; figures and assumptions are asked for by their addresses. */
  isTold?: boolean;
  /** The assumption of the document that it is: what may be written here, and what is said of anything else. */
  input?: Readonly<{ at: Address; least: number; most: number; refusal: string }>;
}>;

export type SheetRow = readonly (WorkbookCell | undefined)[];

export type Sheet = Readonly<{
  name: string;
  widths: readonly number[];
  /** Rows and columns that stay when the others are scrolled. */
  frozen: Readonly<{ rows: number; columns: number }>;
  rows: readonly SheetRow[];
  /** On paper: the whole width on a page, or page beside page with the frozen columns on each. */
  isWide?: boolean;
  /** How many of the columns are printed; left out: all. What else there is is for the screen. */
  printedColumns?: number;
}>;

/** "C", "AA": of a column from 0. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

/** "$C$5": a cell that stays the same wherever its formula is copied; row and column from 0. */
export const fixedCell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** "'Läs mig'!$C$5": seen from another sheet. */
export const inSheet = (sheet: string, cell: string): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** A text inside a formula. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Every digit that a number has, up to six decimals: what someone may change must not look like another number. */
const decimalsOf = (value: number): number => {
  for (let decimals = 0; decimals < 6; decimals++)
    if (Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-9) return decimals;
  return 6;
};
const withDecimals = (code: string, decimals: number): string =>
  decimals === 0 ? code : `${code}.${"0".repeat(decimals)}`;

export const KRONOR = "#,##0";
export const PERCENT = "0.0%";
export const RATIO = "#,##0.00";
const FACTOR = "0.0000";
export const YEAR = "0";

/** How a number that is written in the document is shown, with its unit's manner and all its digits. */
export const exactFormat = (value: number, unit: string): string =>
  unit === "share"
    ? `${withDecimals("0", decimalsOf(value * 100))}%`
    : withDecimals(unit === "index" ? "0" : "#,##0", decimalsOf(value));

/** How a number that is worked out is shown. */
export const formatOf = (unit: string): string => {
  if (unit.startsWith("SEK")) return KRONOR;
  return unit === "1" ? FACTOR : RATIO;
};

/** How a value of an assumption is shown that nobody wrote. */
export const foundFormat = (unit: string): string => {
  if (unit === "share") return "0.00%";
  return unit === "factor" ? FACTOR : unit.startsWith("SEK") ? KRONOR : RATIO;
};

export const text = (value: string, look: Look = "text"): WorkbookCell => ({ value, look });
export const texts = (values: readonly string[], look: Look = "text"): SheetRow =>
  values.map((value) => text(value, look));
