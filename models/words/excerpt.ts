import { quoted } from "./key.ts";
import type { Language } from "./language.ts";

/** A longer text is not told whole. */
const LONGEST = 60;
/** So much before the first difference is told, to know where it is. */
const LEAD_IN = 20;

/** A text as one line, cut at a word if it is long; `start` leaves out what stands before. */
export const shortened = (text: string, start = 0): string => {
  const line = text.slice(start, start + 2 * LONGEST).trim();
  const cut = line.length <= LONGEST ? line : line.slice(0, LONGEST).replace(/(?<=.{20})\s\S*$/s, "");
  const isWhole = start + 2 * LONGEST >= text.length && cut === line;
  // What cuts a pair of code units in two leaves half a character.
  const whole = cut.replaceAll(/\p{Surrogate}/gu, "").replaceAll(/\s+/g, " ");
  return `${start > 0 ? "… " : ""}${whole}${isWhole ? "" : " …"}`;
};

/** Both in quotation marks; where one is long, both from where they begin to differ. */
export const excerpts = (one: string, other: string, language: Language): readonly [string, string] => {
  const isLong = Math.max(one.length, other.length) > LONGEST;
  const start = isLong ? leadIn(one, firstDifference(one, other)) : 0;
  return [quoted(shortened(one, start), language), quoted(shortened(other, start), language)];
};

const firstDifference = (one: string, other: string): number => {
  let position = 0;
  while (position < one.length && one[position] === other[position]) position++;
  return position;
};

/** A word's start a little before a position; the text's own where that is near. */
const leadIn = (text: string, position: number): number => {
  if (position <= LONGEST / 2) return 0;
  const from = position - LEAD_IN;
  const space = text.slice(from, position).search(/\s\S/);
  return space < 0 ? from : from + space + 1;
};
