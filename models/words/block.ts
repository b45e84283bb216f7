import type { Ref } from "../appraisal.ts";
import type { Language } from "./language.ts";
import { type Scale, scaleName } from "./number.ts";
import { parsedNumber, type TypedUnit } from "./parse.ts";
import { readTyped } from "./typed.ts";

/** Rows of cells, all rows equally long. */
export type Block = readonly (readonly string[])[];

/**
 * The cells of a block copied from Excel, LibreOffice or Google Sheets: tabs between cells, lines between rows, and quotation
 * marks around a cell that holds either. Empty rows last and empty columns to the right are left out.
 */
export const readBlock = (clipboardText: string): Block => {
  // A quoted cell ends at the mark before a tab or the line's end; what only begins with a mark is as it stands.
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of clipboardText.matchAll(cell)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(isFilled) + 1));
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
};

const isFilled = (text: string): boolean => text.trim() !== "";

/** A row or column of the block's numbers: what it is called there, and where in the table it goes, if it has a place. */
export type Lane = Readonly<{ text: string; to: number | undefined }>;
/** How lanes found their places: by what the block calls them, or one after another from the cell pasted into. */
export type Lanes = Readonly<{ by: "name" | "order"; lanes: readonly Lane[] }>;

/** What a paste will do: shown before it is done, and done as one step that can be undone. Nothing here has happened yet. */
export type Paste = Readonly<{
  /** Cells that get another value, as one undo step. `before` may be the id of a parameter, which the number would replace. */
  changes: readonly Readonly<{ row: number; column: number; before: Ref | undefined; after: number }>[];
  /** Cells that stay as they are since what stands in the block could not be read, with the sentence that says why. */
  refused: readonly Readonly<{ row: number; column: number; text: string; refusal: string }>[];
  /** How many cells the table has already. */
  unchanged: number;
  /** How many filled cells have no place in the table: those of the lanes without `to`. */
  outside: number;
  rows: Lanes;
  columns: Lanes;
  /** Years in the block's heading that the table lacks; with them added, and pasted again, their cells find a place. */
  missingYears: readonly number[];
  /** The heading says that amounts are in thousands or more: to ask about, and to paste again with `scale` if it is so. */
  scaleSuggested: Scale | undefined;
}>;

export type Pasting = Readonly<{
  block: Block;
  /** What the table's rows and columns are called; years as four digits. */
  rows: readonly string[];
  columns: readonly string[];
  /** The cell pasted into. */
  startRow: number;
  startColumn: number;
  unit: TypedUnit;
  language: Language;
  /** What stands in the table, by row and column. */
  current: readonly (readonly (Ref | undefined)[])[];
  /** The answer to `scaleSuggested`: 0 for kronor. A cell that names its own unit is read as it says. */
  scale?: Scale;
}>;

/** What pasting a block into a table would change: cells by name where the block has headings that the table knows. */
export const pasted = (pasting: Pasting): Paste => {
  const { headings, labels, cells, titles } = partsOf(pasting);
  const rows = lanesOf(labels, pasting.rows, pasting.startRow);
  const columns = lanesOf(headings, pasting.columns, pasting.startColumn);
  const changes: Paste["changes"][number][] = [];
  const refused: Paste["refused"][number][] = [];
  let [unchanged, outside] = [0, 0];
  for (const [i, line] of cells.entries()) {
    for (const [k, text] of line.entries()) {
      if (!isFilled(text)) continue;
      const [row, column] = [rows.lanes[i]!.to, columns.lanes[k]!.to];
      if (row === undefined || column === undefined) {
        outside++;
        continue;
      }
      const typed = readCell(text, pasting);
      const before = pasting.current[row]?.[column];
      if ("refusal" in typed) refused.push({ row, column, text, refusal: typed.refusal });
      else if ("value" in typed && typed.value === before) unchanged++;
      else if ("value" in typed) changes.push({ row, column, before, after: typed.value });
    }
  }
  const missing = headings.filter((text) => isYear(text) && !isAmong(text, pasting.columns)).map(Number);
  const missingYears = [...new Set(missing)];
  const scaleSuggested = pasting.scale === undefined ? scaleIn(titles, pasting.unit) : undefined;
  return { changes, refused, unchanged, outside, rows, columns, missingYears, scaleSuggested };
};

/** With a scale, a number without a word is read as if the scale stood after it: so its digits are read once. */
const readCell = (text: string, { unit, language, scale = 0 }: Pasting): ReturnType<typeof readTyped> =>
  scale === 0 || /[^\d\s.,+\-\u2010-\u2013\u2212]/.test(text)
    ? readTyped(text, unit, language)
    : readTyped(`${text.trim()} ${scaleName(scale, "sv")}`, unit, language);

type Parts = Readonly<{
  /** The name of each row and column of numbers; empty where the block has none. */
  labels: readonly string[];
  headings: readonly string[];
  cells: Block;
  /** What stands above the numbers. */
  titles: readonly string[];
}>;

/** Parts the block's numbers from the names beside and above them. */
const partsOf = ({ block: whole, rows, columns, unit, language }: Pasting): Parts => {
  const titled = whole.findIndex((line) => !isTitle(line));
  const block = whole.slice(Math.max(0, titled));
  const isWords = (text: string): boolean => hasWordsAlone(text, unit, language);
  const beside = block.map((line) => line[0]!);
  const from = isNames(beside.filter(isFilled), rows, isWords) && block[0]!.length > 1 ? 1 : 0;
  const first = block.findIndex((line) => line.slice(from).some((text) => isFilled(text) && !isWords(text)));
  const above = first > 0 ? block[first - 1]!.slice(from) : [];
  const isHeaded = isNames(above, columns, isWords) || above.some((text) => isAmong(text, columns));
  const hasMore = first < block.length - 1;
  const isCorner = from === 1 && hasMore && isBesideNames(beside, first, rows);
  const isHeading = first >= 0 && isYears(block[first]!.slice(from), columns, hasMore, isCorner, isWords);
  const start = isHeading ? first + 1 : isHeaded ? first : 0;
  return {
    labels: block.slice(start).map((line) => (from === 1 ? line[0]! : "")),
    headings: block[Math.max(start - 1, 0)]?.slice(from).map((text) => (start === 0 ? "" : text)) ?? [],
    cells: block.slice(start).map((line) => line.slice(from)),
    titles: whole.slice(0, whole.length - block.length + start).flat(),
  };
};

/** Words and no number: "Lön", but not "O,5" or "500 äpplen". */
const hasWordsAlone = (text: string, unit: TypedUnit, language: Language): boolean => {
  const parsed = parsedNumber(text, unit, language);
  return "fault" in parsed && parsed.fault.kind === "noNumber" && /^\p{L}/u.test(text.trim());
};

/** Names, if one is the table's own; else words of which most differ: "saknas" on every row is a lack of numbers. */
const isNames = (texts: readonly string[], names: readonly string[], isWords: (text: string) => boolean): boolean =>
  texts.length > 0 &&
  texts.every((text) => isWords(text) || isAmong(text, names)) &&
  (texts.some((text) => isAmong(text, names)) || new Set(texts.map(keyOf)).size * 2 > texts.length);

/** Years above the numbers of a table of years: some that it has, or several in a row; a sum may stand last. */
const isYears = (
  cells: readonly string[],
  columns: readonly string[],
  hasMore: boolean,
  isCorner: boolean,
  isWords: (text: string) => boolean,
): boolean => {
  const years = cells.filter(isYear).map(Number);
  const areKnown = years.some((year) => columns.includes(String(year)));
  const areInRow = years.length > (isCorner ? 0 : 1) && years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
  return (
    columns.every(isYear) &&
    cells.every((text) => !isFilled(text) || isYear(text) || isWords(text)) &&
    (areKnown || areInRow) &&
    (hasMore || years.length > 1)
  );
};

/** Whether a cell stands above the names and is none of them. */
const isBesideNames = (beside: readonly string[], corner: number, rows: readonly string[]): boolean =>
  !isFilled(beside[corner]!) || (!isAmong(beside[corner]!, rows) && beside.some((text) => isAmong(text, rows)));

const isYear = (text: string): boolean => /^(?:19|20|21)\d\d$/.test(text.trim());
/** Small and large letters and spaces make no other name. */
const keyOf = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");
/** Whether a text is one of the names, but for case and spaces. */
export const isAmong = (text: string, names: readonly string[]): boolean =>
  isFilled(text) && names.some((name) => keyOf(name) === keyOf(text));

/** Where each lane goes: by name as soon as one is known, or a year; else one after another, but for a sum. */
const lanesOf = (texts: readonly string[], names: readonly string[], start: number): Lanes => {
  const placed = (place: (text: string, i: number) => number | undefined): readonly Lane[] =>
    texts.map((text, i) => ({ text: text.trim(), to: place(text, i) }));
  if (!texts.some((text) => isAmong(text, names) || isYear(text)))
    return {
      by: "order",
      lanes: placed((text, i) => (start + i < names.length && !isSum(text) ? start + i : undefined)),
    };
  const [here, there] = [positions(texts), positions(names)];
  const lanes = placed((text, i) => {
    const [alike, known] = [here.get(keyOf(text))!, there.get(keyOf(text))];
    // Of two with one name nobody can tell which is meant, unless both stand in both.
    return isFilled(text) && known?.length === alike.length ? known[alike.indexOf(i)] : undefined;
  });
  return { by: "name", lanes };
};

/** Whether a name is that of a sum: it is no row or column of its own. */
export const isSum = (text: string): boolean => /^(?:summa|totalt?|sum)\b/i.test(text.trim());

const positions = (of: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [i, text] of of.entries()) {
    const alike = found.get(keyOf(text));
    if (alike) alike.push(i);
    else found.set(keyOf(text), [i]);
  }
  return found;
};

const scaleWords = [
  [3, /\b(?:tkr|kkr|tsek|ksek|tusen|tusental|thousands?)\b/i],
  [6, /\b(?:mnkr|mkr|msek|miljoner|millions?|sek m)\b/i],
  [9, /\b(?:mdkr|mdr|miljarder|sek bn)\b/i],
] as const;

const scaleIn = (titles: readonly string[], unit: TypedUnit): Scale | undefined =>
  unit.startsWith("SEK") ? scaleWords.find(([, words]) => titles.some((title) => words.test(title)))?.[0] : undefined;

/** A line above the table that says what its amounts are in. */
const isTitle = ([text = "", ...others]: readonly string[]): boolean =>
  others.length > 0 && !others.some(isFilled) && /^[\p{L}(]/u.test(text) && scaleIn([text], "SEK") !== undefined;
