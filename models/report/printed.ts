import type { InEvery, Language } from "../words/language.ts";
import { count, exact, fixed, type Scale, scaleName, share, year } from "../words/number.ts";
import { plain, type Sentence } from "../words/part.ts";
import { isExtreme, shown as written } from "../words/range.ts";
import { whyPhrase } from "../words/why.ts";
import { addingUp, tableScale } from "./addingUp.ts";
import type { PrintedPicture, PrintedTable } from "./block.ts";
import type { Picture } from "./picture.ts";
import type { Cell, Column, ColumnUnit, Table } from "./table.ts";

export type Printing = Readonly<{
  /** Öre, and every decimal that means something, as an appendix has it; else rounded so that what is shown adds up. */
  isExact?: boolean;
  /** Kronor of one unit throughout: budgets are decided in kronor. That of the table's largest amount where it is not given. */
  scale?: Scale;
  /** Which years' kronor: "nuvärde år 2025 i 2025 års priser", "löpande priser". Asked for wherever there are kronor. */
  basis?: string;
  notes?: readonly string[];
}>;

const words: InEvery<Readonly<{ currency: string; nothing: string }>> = {
  sv: { currency: "kr", nothing: "–" },
  en: { currency: "SEK", nothing: "–" },
};

/** A table of numbers as it is printed: finished texts, one unit of kronor named once, rounded so that it adds up or exact. */
export const printedTable = (table: Table, language: Language, printing: Printing = {}): PrintedTable => {
  const { isExact = false, scale = isExact ? 0 : tableScale(table), basis, notes = [] } = printing;
  const numbers = isExact ? undefined : addingUp(table, scale);
  const { columns, rows } = table;
  const money = columns.filter(({ unit }) => unit === "SEK");
  const currency = scale === 0 ? words[language].currency : scaleName(scale, language);
  const isAllMoney = columns.every(({ unit }) => unit === "SEK" || unit === "text");
  const measure = money.length === 0 ? [] : [...(isAllMoney ? [currency] : []), ...(basis ? [basis] : [])];
  return {
    caption: measure.length === 0 ? table.caption : `${table.caption} (${measure.join(", ")})`,
    head: [
      table.first,
      ...columns.map(({ name, unit }) => (unit === "SEK" && !isAllMoney ? `${name}, ${currency}` : name)),
    ],
    isNumeric: columns.map(({ unit, isNumeric = unit !== "text" }) => isNumeric),
    rows: rows.map(({ name, cells, level, sum }, row) => ({
      name: name.trim() || words[language].nothing,
      cells: columns.map((column, position) =>
        cellText(cells[position], column, { language, scale, isExact, number: numbers?.[row]?.[position] }),
      ),
      ...(level === undefined ? {} : { level }),
      ...(sum ? { isSum: true } : {}),
    })),
    ...(notes.length > 0 ? { notes } : {}),
  };
};

type Writing = Readonly<{ language: Language; scale: Scale; isExact: boolean; number: number | undefined }>;

const cellText = (cell: Cell | undefined, { unit }: Column, writing: Writing): string => {
  const { language, scale, isExact, number } = writing;
  const { nothing } = words[language];
  if (cell === undefined) return nothing;
  if ("text" in cell) return cell.text.trim() || nothing;
  if ("why" in cell) return whyPhrase(cell.why, language);
  if (isExtreme(cell.value)) return written(cell.value, language);
  return isExact ? exactText(cell.value, unit, language) : roundedText(number ?? cell.value, unit, scale, language);
};

const roundedText = (value: number, unit: ColumnUnit, scale: Scale, language: Language): string => {
  switch (unit) {
    case "SEK":
      return fixed(value / 10 ** scale, language, 0);
    case "ratio":
      return fixed(value, language, 2);
    case "share":
      return share(value, language);
    case "year":
      return year(value);
    case "count":
      return count(value, language, 2);
    case "text":
      return exact(value, language);
    default:
      return unit satisfies never;
  }
};

/** So many decimals of what is not money: enough to work it out again, and few enough to read. */
const EXACT_DECIMALS = 6;

/** A number as an appendix has it: kronor to the öre, all else with what decimals it has up to six. */
export const exactText = (value: number, unit: ColumnUnit, language: Language): string => {
  if (isExtreme(value)) return written(value, language);
  switch (unit) {
    case "SEK":
      return fixed(value, language, 2);
    case "share":
      return share(value, language, EXACT_DECIMALS - 2);
    case "year":
      return year(value);
    case "ratio":
    case "count":
    case "text":
      return count(value, language, EXACT_DECIMALS);
    default:
      return unit satisfies never;
  }
};

/** What a picture says in words. */
export type PictureWords = Readonly<{
  finding: Sentence | string;
  /** What is measured, in what unit and which years' kronor. */
  measured: string;
  /** What is up and down, what a dash means. */
  notes?: readonly (string | undefined)[];
  /** What is seen, for those who cannot see it. */
  summary: string;
}>;

/** As wide as the text of a page in A4 with margins of 25 mm, so that letters in pictures are as large as they are meant to be. */
const PICTURE_WIDTH = 604;

/** A picture as it is printed, under its finding; those who cannot see it are told finding and numbers. */
export const printedPicture = (
  draw: (width: number) => Picture,
  { finding, measured, notes = [], summary }: PictureWords,
  width = PICTURE_WIDTH,
): PrintedPicture => {
  const said = typeof finding === "string" ? finding : plain(finding);
  return {
    picture: draw(width),
    finding: said,
    measured,
    notes: notes.filter((note) => note !== undefined),
    alt: [said, summary].map(ended).join(" ").trim(),
  };
};

/** A finding has no full stop of its own. */
export const ended = (text: string): string =>
  /[.!?:]$/.test(text.trim()) || text.trim() === "" ? text.trim() : `${text.trim()}.`;
