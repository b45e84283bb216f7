import type { Language } from "../words/language.ts";
import { count, type Scale } from "../words/number.ts";
import { type PictureText, rounded, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";

/** A number of an axis, with a decimal only where it has one. */
export const tickName = (step: number, scale: Scale, language: Language): string => count(step / 10 ** scale, language);

/** A text under a place of an axis, its middle there or as near as it can be without leaving the picture. */
export const under = (text: string, x: number, y: number, width: number): PictureText => {
  const half = widthOf(text) / 2;
  return {
    kind: "text",
    x: rounded(Math.max(half, Math.min(width - half, x))),
    y: rounded(y),
    text,
    anchor: "middle",
    tone: "inkQuiet",
  };
};

type Along = Readonly<{ x: (kronor: number) => number; y: number; width: number }>;

/** Round amounts along an axis, in a unit that is named elsewhere. */
export const amountsUnder = (
  steps: readonly number[],
  { x, y, width }: Along,
  scale: Scale,
  language: Language,
): readonly PictureText[] => steps.map((step) => under(tickName(step, scale, language), x(step), y, width));

/** Round amounts beside their lines, their ends at `x`. */
export const amountsBeside = (
  names: readonly string[],
  steps: readonly number[],
  x: number,
  y: (kronor: number) => number,
): readonly Shape[] =>
  names.map((text, position) => ({
    kind: "text",
    x,
    y: rounded(y(steps[position]!) + TEXT_SIZE / 3),
    text,
    anchor: "end",
    tone: "inkQuiet",
  }));
