import type { Accepted, Rival } from "../words/accepted.ts";
import { casesText } from "../words/cases.ts";
import type { Language } from "../words/language.ts";
import { compactKronor } from "../words/number.ts";
import { casesAt, nearly, turningOf, worthWords } from "../words/worth.ts";
import { shareAt } from "./curve.ts";
import { linesOf, type PictureText, rounded, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";

/** The marks on curves over what an outcome is worth, with their names. */

const MOST_RIVALS = 4;

export const LINE = 20;
/** From the top of a line to the feet of its letters. */
export const BASELINE = 15;
export const GAP = 8;
export const DOT = 5;
/** A text above the plot reaches so far past the line down from it. */
const PAST = 4;

/** An amount on the curves, and what is said of it above them. */
type Mark = Readonly<{ amount: number; text: string; isStated: boolean }>;

const isPlaced = (rival: Rival): boolean => typeof rival.share === "number";

/** The appraisal's own amount and others', the furthest to the right first, so that a line down from one passes beside the texts that stand under it. */
export const marksOf = ({ stated, rivals, curve, choices }: Accepted, language: Language): readonly Mark[] => {
  const { mark } = worthWords(language);
  const chanceAt = (amount: number): string | undefined =>
    choices.length > 0 ? undefined : casesText(casesAt(shareAt(curve, amount)!), language, "ofHundred");
  const shown = rivals.filter(isPlaced).slice(0, MOST_RIVALS);
  return [
    { amount: stated, text: mark.stated(compactKronor(stated, language), chanceAt(stated)), isStated: true },
    ...shown.map(({ amount, called, isVerified }) => ({
      amount,
      text: mark.rival(called, compactKronor(amount, language), isVerified, chanceAt(amount)),
      isStated: false,
    })),
  ].toSorted((one, other) => other.amount - one.amount);
};

/** Where the plot is, and where in it an amount is. */
export type Place = Readonly<{ x: (amount: number) => number; left: number; right: number; width: number }>;
type Labelled = Readonly<{ mark: Mark; texts: readonly PictureText[]; bottom: number }>;

/** Texts above the plot, each on lines of its own, ending or beginning where its mark is. */
export const labelsOf = (marks: readonly Mark[], { x, width }: Place): readonly Labelled[] => {
  const done: Labelled[] = [];
  for (const mark of marks) {
    const top = done.at(-1)?.bottom ?? 0;
    const at = x(mark.amount);
    const isLeft = at > width / 2;
    const room = isLeft ? at + PAST : width - at + PAST;
    const lines = linesOf(mark.text, room, TEXT_SIZE, mark.isStated);
    const texts = lines.map((text, line): PictureText => {
      const wide = widthOf(text, TEXT_SIZE, mark.isStated);
      // A little past its line, so that it is seen to belong there.
      const [start, end] = [Math.max(0, at - PAST), Math.min(width, at + PAST)];
      const fits = isLeft ? end >= wide : start + wide <= width;
      return {
        kind: "text",
        x: rounded(fits ? (isLeft ? end : start) : 0),
        y: top + line * LINE + BASELINE,
        text,
        anchor: fits && isLeft ? "end" : "start",
        bold: mark.isStated,
        tone: mark.isStated ? "ink" : "inkQuiet",
      };
    });
    done.push({ mark, texts, bottom: top + lines.length * LINE });
  }
  return done;
};

/** So that a line seems to pass behind a text. */
export const grounds = (texts: readonly PictureText[]): readonly Shape[] =>
  texts.map(({ x, y, text, bold, anchor }) => {
    const wide = widthOf(text, TEXT_SIZE, bold);
    return {
      kind: "rect",
      x: rounded(anchor === "end" ? x - wide : x),
      y: y - BASELINE + 1,
      width: rounded(wide),
      height: LINE - 2,
      fill: "ground",
    };
  });

export const circle = (x: number, y: number, radius: number): string =>
  `M${rounded(x - radius)} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
export const diamond = (x: number, y: number): string =>
  `M${x} ${rounded(y - DOT - 2)}l${DOT + 2} ${DOT + 2}l${-DOT - 2} ${DOT + 2}l${-DOT - 2} ${-DOT - 2}z`;

/** Where it begins to pay more often than not, or stops, in the corner that the curve leaves free; nothing where there is no room. */
export const turningMark = (
  { curve, stated, choices }: Accepted,
  y: (share: number) => number,
  { x, left, right }: Place,
  language: Language,
): readonly [shapes: readonly Shape[], texts: readonly PictureText[]] => {
  const turning = choices.length > 0 ? undefined : turningOf(curve);
  if (!turning) return [[], []];
  const { mark } = worthWords(language);
  const amount = nearly(turning.amount, stated, language);
  const [atX, atY] = [x(turning.amount), y(0.5)];
  const shapes: readonly Shape[] = [
    { kind: "path", d: circle(atX, atY, DOT), fill: "ground", stroke: "ink", strokeWidth: 1.5 },
  ];
  const rooms = { toRight: right - atX - GAP - DOT, toLeft: atX - left - GAP - DOT };
  const isToRight = rooms.toRight >= rooms.toLeft;
  const lines = linesOf(
    turning.isRising ? mark.from(amount) : mark.upTo(amount),
    isToRight ? rooms.toRight : rooms.toLeft,
  );
  if (lines.length > 3 || lines.some((text) => widthOf(text) > (isToRight ? rooms.toRight : rooms.toLeft)))
    return [shapes, []];
  // Under a curve that rises on the right, over it on the left; the other way round where it falls.
  const isUnder = isToRight === turning.isRising;
  const top = isUnder ? atY + GAP : atY - GAP - lines.length * LINE;
  return [
    shapes,
    lines.map((text, line) => ({
      kind: "text",
      x: rounded(isToRight ? atX + GAP + DOT : atX - GAP - DOT),
      y: rounded(top + line * LINE + BASELINE),
      text,
      anchor: isToRight ? "start" : "end",
    })),
  ];
};
