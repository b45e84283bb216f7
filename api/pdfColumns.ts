import type { PrintedTable } from "../models/report/block.ts";
import { widthOf } from "../models/report/picture.ts";

/** How wide a column is: points that its widest number takes, or its share of what is left. */
export type ColumnWidth = Readonly<{ points: number }> | Readonly<{ share: number }>;

/** Beside what stands in a cell. */
const INSET = 9;
/** A share for short texts too, the first column's a larger one, and no more than so many times as much for the longest. */
const [LEAST, LEAST_FIRST, MOST] = [5, 8, 22];
/** A longer word is divided. */
const LONGEST_WORD = 64;

/**
 * Columns by what stands in them, worked out here for a table so many points wide: left to the typesetter, every cell would be set
 * twice. Numbers have the room of the widest, never broken; texts share the rest by the square root of their length, so that the longest
 * is not the only one to be read, and none has less than what cannot be divided in it takes.
 */
export const columnWidths = (
  { head, isNumeric, rows }: PrintedTable,
  { points, width }: Readonly<{ points: number; width: number }>,
): readonly ColumnWidth[] => {
  const widthIn = (text: string): number => widthOf(text, points, true);
  // A space that does not break holds a number and its unit together.
  const wordsIn = (text: string): readonly string[] => text.split(/[ \n\u00ad]+/).filter((word) => word !== "");
  const columns = head.map((name, column) => {
    const texts = rows.map((row) => (column === 0 ? row.name : (row.cells[column - 1] ?? "")));
    const words = [name, ...texts].flatMap(wordsIn);
    const isNumber = (word: string): boolean => /\d/.test(word);
    const widest = Math.max(
      0,
      ...words.map((word) => (isNumber(word) ? widthIn(word) : Math.min(widthIn(word), LONGEST_WORD))),
    );
    const least = Math.ceil(widest) + INSET;
    if (column > 0 && isNumeric[column - 1] === true) return { least, isFixed: true, share: 0 };
    const longest = Math.max(name.length, ...texts.map((text) => text.length));
    const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    const asked = Math.sqrt((longest + mean) / 2) * 1.6;
    return { least, isFixed: false, share: Math.min(MOST, Math.max(column === 0 ? LEAST_FIRST : LEAST, asked)) };
  });
  const taken = columns.reduce((sum, { least, isFixed }) => sum + (isFixed ? least : 0), 0);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = (share: number): number => (share / shares) * (width - taken);
  // Where all is narrow somebody has to be: then as it comes.
  const isTooMuch = columns.reduce((sum, { least }) => sum + least, 0) > width;
  return columns.map(({ least, isFixed, share }) =>
    isFixed || (!isTooMuch && room(share) < least) ? { points: least } : { share },
  );
};
