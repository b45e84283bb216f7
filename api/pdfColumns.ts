import type { PrintedTable } from "../models/report/block.ts";
import { widthOf } from "../models/report/picture.ts";

/** How wide a column is: points that its numbers take, or its share of what is left. */
export type ColumnWidth = Readonly<{ points: number }> | Readonly<{ share: number }>;

/** Beside what stands in a cell. */
const INSET = 9;
/** A share for short texts too, and no more than so many times as much for the longest. */
const [LEAST, MOST] = [5, 22];

/**
 * Columns by what stands in them, worked out here: left to the typesetter, every cell would be set twice. Numbers have the room of the
 * widest, never broken; texts share the rest by the square root of their length, so that the longest is not the only one to be read.
 */
export const columnWidths = ({ head, isNumeric, rows }: PrintedTable, points: number): readonly ColumnWidth[] => {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(text, points, true)));
  const words = (text: string): readonly string[] => text.split(/[\s\u00ad]+/).filter((word) => word !== "");
  return head.map((name, column) => {
    const texts = rows.map((row) => (column === 0 ? row.name : (row.cells[column - 1] ?? "")));
    const isOfNumbers = column > 0 && isNumeric[column - 1] === true;
    // A number is one word; what stands in the place of one may be a sentence.
    const numbers = texts.filter((text) => /\d/.test(text) && text.length < 24);
    if (isOfNumbers)
      return { points: Math.ceil(widest([...numbers, ...words(name), ...texts.flatMap(words)])) + INSET };
    const longest = Math.max(name.length, ...texts.map((text) => text.length));
    const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return { share: Math.min(MOST, Math.max(LEAST, Math.sqrt((longest + mean) / 2) * 1.6)) };
  });
};
