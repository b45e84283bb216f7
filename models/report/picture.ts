import type { Sector } from "../appraisal.ts";
import type { Address } from "../problem.ts";

/** A colour of the design's tokens: a screen takes it from the theme, a file by its value on white. */
export type Tone = "ink" | "inkQuiet" | "line" | "lineStrong" | "accent" | "accentSoft" | "ground" | `actor-${Sector}`;

/**
 * The figure that a number in a picture opens, and what it is the number of, for those who only hear it. `area` is what of the picture
 * opens it, where that is more than the number. `scenario` is that of the page where none is named, and named as in its address.
 */
export type PictureDoor = Readonly<{
  figure: Address;
  scenario?: string;
  name: string;
  area?: Readonly<{ x: number; y: number; width: number; height: number }>;
}>;

type Paint = Readonly<{
  fill?: Tone;
  stroke?: Tone;
  strokeWidth?: number;
  /** Lengths of dash and gap. */
  dash?: string;
  opacity?: number;
}>;

/** `x` and `y` of a text are its baseline's start, middle or end. */
export type PictureText = Readonly<{
  kind: "text";
  x: number;
  y: number;
  text: string;
  anchor?: "start" | "middle" | "end";
  size?: number;
  bold?: boolean;
  tone?: Tone;
  door?: PictureDoor;
}>;

export type Shape =
  | (Readonly<{ kind: "rect"; x: number; y: number; width: number; height: number; radius?: number }> & Paint)
  | (Readonly<{ kind: "path"; d: string }> & Paint)
  | PictureText;

/** Equal columns of a picture over time, so that a pointer can ask what a year holds. */
export type Columns = Readonly<{ left: number; step: number; count: number; top: number; bottom: number }>;

/** A drawing as data, in CSS pixels: screens, print, files and reports draw the same shapes. */
export type Picture = Readonly<{
  width: number;
  height: number;
  shapes: readonly Shape[];
  columns?: Columns;
}>;

/** Text of pictures is never smaller. */
export const TEXT_SIZE = 14;
/** Below this, names stand above what they name instead of beside it. */
export const NARROW = 480;

/** Advance widths of Source Sans 3 in thousandths of the size, by kind of letter; on the wide side, since letters that collide are worse than space. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:;'’”|!\u00a0 ]/, 270],
  [/[ftrI()/\-–]/, 360],
  [/[mwMW%—]/, 850],
  [/[A-ZÅÄÖ+−=→←]/, 610],
];
const OTHER = 530;
const BOLD = 1.06;

/** Letters met so far: texts are measured many times in every frame of a slider. */
const known = new Map<string, number>();

const widthOfLetter = (letter: string): number => {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = widths.find(([kind]) => kind.test(letter))?.[1] ?? OTHER;
  known.set(letter, width);
  return width;
};

/** About how wide a text is when drawn, in CSS pixels. */
export const widthOf = (text: string, size = TEXT_SIZE, bold = false): number => {
  let sum = 0;
  for (const letter of text) sum += widthOfLetter(letter);
  return (sum / 1000) * size * (bold ? BOLD : 1);
};

/** The text in lines no wider than `width`, broken between words; a single longer word stands by itself. */
export const linesOf = (text: string, width: number, size = TEXT_SIZE, bold = false): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** A straight scale from numbers to places. */
export const scaleFor = (
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): ((value: number) => number) => {
  const span = high - low || 1;
  return (value) => rounded(from + ((value - low) / span) * (to - from));
};

/** Hundredths of a pixel: shorter files, and the same on every machine. */
export const rounded = (place: number): number => Math.round(place * 100) / 100;
