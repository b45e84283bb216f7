import type { Summary } from "../uncertainty/schema.ts";
import { casesText, type OfHundred, ofHundred, others } from "../words/cases.ts";
import type { Language } from "../words/language.ts";
import { compactKronor, scaleOf } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import { amountsUnder, under } from "./axis.ts";
import { columnsOfDots, DOTS, dotsOf } from "./dotPlaces.ts";
import { type Picture, type PictureText, rounded, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";
import { ticks } from "./ticks.ts";

const [LEAST_PITCH, MOST_PITCH] = [10, 26];
/** About so many columns of dots, and no more dots on each other than fit in this height. */
const COLUMNS = 28;
const MOST_HEIGHT = 260;
/** Between lines of text, and from the dots to the numbers of the axis. */
const LINE = 20;
const GAP = 8;
const MARK = 6;

type Layout = Readonly<{
  pitch: number;
  /** Column and place from below, dot by dot; column 0 begins at zero. */
  dots: readonly Readonly<{ column: number; row: number }>[];
  /** Where an amount is. */
  x: (value: number) => number;
  /** The amounts at the picture's edges. */
  ends: readonly [number, number];
  stack: number;
}>;

/** Zero and the central case always have their place. */
const laidOut = (summary: Summary, of100: number, width: number): Layout => {
  const { central } = summary;
  const values = dotsOf(summary, of100);
  const pitch = Math.max(LEAST_PITCH, Math.min(MOST_PITCH, Math.floor(width / COLUMNS)));
  const room = Math.floor(width / pitch);
  const low = Math.min(0, values[0]!, central);
  const high = Math.max(0, values.at(-1)!, central);
  // Fewer columns for the amounts where dots that are alike need more of them to spread in.
  for (let span = room - 1; ; span--) {
    const wide = (high - low) / span || 1;
    const columns = columnsOfDots(values, of100, wide, Math.floor(MOST_HEIGHT / pitch));
    const first = Math.min(columns[0]!, Math.floor(low / wide));
    const last = Math.max(columns.at(-1)!, Math.ceil(high / wide) - 1);
    if (last - first + 1 > room && span > 1) continue;
    const zero = (width - (last - first + 1) * pitch) / 2 - first * pitch;
    const rows = new Map<number, number>();
    const dots = columns.map((column) => {
      const row = rows.get(column) ?? 0;
      rows.set(column, row + 1);
      return { column, row };
    });
    const ends = [(-zero / pitch) * wide, ((width - zero) / pitch) * wide] as const;
    return {
      pitch,
      dots,
      x: (value) => rounded(zero + (value / wide) * pitch),
      ends,
      stack: Math.max(...rows.values()),
    };
  }
};

/** Nearer to all or none than one of a hundred there is no dot for the others. */
const dotsAt = (of: OfHundred): number =>
  typeof of === "number" ? of : { none: 0, few: 0, most: DOTS, all: DOTS }[of];

/** How many do not pay and how many do, on their sides of zero; under each other where there is no room beside. */
const counted = (of: OfHundred, zero: number, width: number, language: Language): readonly PictureText[] => {
  const { paysNot, pays } = pictureWords(language).dots;
  const told = (side: OfHundred, say: (cases: string) => string): string =>
    dotsAt(side) === 0 ? "" : say(casesText({ of: side, isAbout: false }, language, "ofHundred"));
  const wide = (text: string) => Math.ceil(widthOf(text, TEXT_SIZE, true));
  const [left, right] = [told(others(of), paysNot), told(of, pays)];
  const leftEnd = Math.max(wide(left), Math.min(width, zero - GAP));
  const rightStart = Math.max(0, Math.min(width - wide(right), zero + GAP));
  const isBeside = leftEnd + GAP <= rightStart || left === "" || right === "";
  const text = (own: Pick<PictureText, "x" | "text" | "anchor" | "tone">, line: number): PictureText[] =>
    own.text === "" ? [] : [{ kind: "text", y: TEXT_SIZE + line * LINE, bold: true, ...own }];
  return [
    ...text({ x: rounded(leftEnd), text: left, anchor: "end", tone: "inkQuiet" }, 0),
    ...text({ x: rounded(rightStart), text: right, anchor: "start", tone: "accent" }, isBeside ? 0 : 1),
  ];
};

/** Round amounts in the unit of the largest. */
const amounts = ({ x, ends }: Layout, y: number, width: number, language: Language): readonly Shape[] => {
  const scale = scaleOf(Math.max(...ends.map(Math.abs)));
  const shown = ticks(ends, width / 55).filter((tick) => tick >= ends[0] && tick <= ends[1]);
  return amountsUnder(shown, { x, y, width }, scale, language);
};

/** What it is without uncertainty: a mark under the axis, and its amount. */
const centralMark = (central: number, x: number, y: number, width: number, language: Language): readonly Shape[] => {
  const text = pictureWords(language).dots.central(compactKronor(central, language));
  // Not out of the picture with half of it.
  const tip = Math.max(MARK, Math.min(width - MARK, x));
  return [
    { kind: "path", d: `M${tip} ${y}l${MARK} ${2 * MARK}h${-2 * MARK}z`, fill: "ink" },
    { ...under(text, x, y + 2 * MARK + TEXT_SIZE + 2, width), tone: "ink" },
  ];
};

const circle = (x: number, y: number, radius: number): string =>
  `M${rounded(x - radius)} ${rounded(y)}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;

/**
 * A hundred cases where their net present values are, to be counted: those above zero filled, the others hollow. The shape
 * is that of the draws, and no curve that promises more.
 */
export const dotsPicture = (summary: Summary, width: number, language: Language): Picture => {
  const of = ofHundred(summary.probabilityPositive);
  const of100 = dotsAt(of);
  const layout = laidOut(summary, of100, width);
  const { pitch, dots, x, stack } = layout;
  const zero = x(0);
  const texts = counted(of, zero, width, language);
  const top = Math.max(...texts.map(({ y }) => y)) + GAP;
  const floor = top + stack * pitch + 2;
  const radius = rounded(pitch * 0.42);
  const drawn = (isFilled: boolean): string =>
    dots
      .map(({ column, row }, dot) =>
        dot >= DOTS - of100 === isFilled
          ? circle(zero + (column + 0.5) * pitch, floor - 2 - (row + 0.5) * pitch, isFilled ? radius : radius - 0.75)
          : "",
      )
      .join("");
  const ticksAt = floor + TEXT_SIZE + 4;
  const markAt = ticksAt + GAP;
  return {
    width,
    height: markAt + 2 * MARK + LINE,
    shapes: [
      { kind: "path", d: `M0 ${floor}H${width}`, stroke: "lineStrong", strokeWidth: 1 },
      { kind: "path", d: drawn(false), stroke: "inkQuiet", strokeWidth: 1.5 },
      { kind: "path", d: drawn(true), fill: "accent" },
      { kind: "path", d: `M${zero} ${top - GAP / 2}V${floor + 4}`, stroke: "ink", strokeWidth: 1.5 },
      ...texts,
      ...amounts(layout, ticksAt, width, language),
      ...centralMark(summary.central, x(summary.central), markAt, width, language),
    ],
  };
};
