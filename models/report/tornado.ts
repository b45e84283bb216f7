import type { InEvery, Language } from "../words/language.ts";
import { compactKronor, scaleName } from "../words/number.ts";
import { tickName, under } from "./axis.ts";
import { hatched } from "./hatch.ts";
import { linesOf, type Picture, type PictureText, rounded, type Shape, scaleFor, widthOf } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { scaleOfAll } from "./yearly.ts";

/** An end of what is believed of a parameter: its value as it is shown, and society's net present value with it. */
type End = Readonly<{ shown: string; npv: number }>;
/** One parameter moved, and the sentence that says it. */
export type Swung = Readonly<{ caption: string; low: End; high: End }>;
/** `central` is the net present value that the bars start from; `name` what its door is the number of, for those who only hear it. */
export type Swinging = Readonly<{ central: number; name: string; rows: readonly Swung[] }>;

type Words = Readonly<{
  stated: string;
  pays: string;
  doesNotPay: string;
  low: (shown: string) => string;
  high: (shown: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    stated: "kalkylens värden",
    pays: "bär sig →",
    doesNotPay: "← bär sig inte",
    low: (shown) => `lågt: ${shown}`,
    high: (shown) => `högt: ${shown}`,
  },
  en: {
    stated: "the appraisal’s values",
    pays: "breaks even →",
    doesNotPay: "← does not break even",
    low: (shown) => `low: ${shown}`,
    high: (shown) => `high: ${shown}`,
  },
};

/** More are told in the table alone. */
export const MOST_BARS = 8;

const LINE = 20;
const BASELINE = 15;
const THICK = 16;
/** From captions to the bar, from the bar to the baseline of what its ends are, and from there to the next row. */
const OVER = 6;
const UNDER = 17;
const ROW_GAP = 26;
const LABEL_GAP = 14;
/** The lines of zero and of the central case reach so far out of a bar. */
const REACH = 5;
const AXIS = 28;
const HATCH_GAP = 6;

type X = (value: number) => number;
type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** From the central case to an end, thin amounts still to be seen. */
const boxOf = (from: number, to: number, y: number, height: number): Box | undefined => {
  if (from === to) return undefined;
  const width = Math.max(1.5, Math.abs(to - from));
  return { x: rounded(to < from ? from - width : from), y, width: rounded(width), height };
};

/** Two labels around the places that they name, side by side where there is room, else under each other. */
const labelsOf = (
  [left, right]: readonly [Readonly<{ at: number; text: string }>, Readonly<{ at: number; text: string }>],
  y: number,
  width: number,
): readonly PictureText[] => {
  const [one, other] = [widthOf(left.text), widthOf(right.text)];
  const label = (middle: number, text: string, baseline: number, wide: number): PictureText => ({
    kind: "text",
    x: rounded(Math.max(wide / 2, Math.min(width - wide / 2, middle))),
    y: baseline,
    text,
    anchor: "middle",
  });
  const needed = (one + other) / 2 + LABEL_GAP;
  if (one + other + LABEL_GAP > width)
    return [label(left.at, left.text, y, one), label(right.at, right.text, y + LINE, other)];
  const missing = Math.max(0, needed - (right.at - left.at));
  const first = Math.max(one / 2, Math.min(left.at - missing / 2, width - other / 2 - needed));
  const second = Math.min(width - other / 2, Math.max(right.at + missing / 2, first + needed));
  return [label(Math.min(first, second - needed), left.text, y, one), label(second, right.text, y, other)];
};

type Row = Readonly<{
  texts: readonly PictureText[];
  low: Box | undefined;
  high: Box | undefined;
  bar: number;
  bottom: number;
}>;

const rowAt = (
  { caption, low, high }: Swung,
  top: number,
  x: X,
  { central, width, told }: Readonly<{ central: number; width: number; told: Words | undefined }>,
): Row => {
  const lines = linesOf(caption, width);
  const bar = top + lines.length * LINE + OVER;
  // Ends on one side of the central case would hide each other: each then has half of the bar.
  const isOneSided = (low.npv - central) * (high.npv - central) > 0;
  const half = (THICK - 2) / 2;
  const thick = isOneSided ? half : THICK;
  const named = [
    { at: x(low.npv), text: told ? told.low(low.shown) : low.shown },
    { at: x(high.npv), text: told ? told.high(high.shown) : high.shown },
  ] as const;
  const inOrder = named[0].at <= named[1].at ? named : ([named[1], named[0]] as const);
  const labels = labelsOf(inOrder, bar + THICK + UNDER, width);
  return {
    texts: [
      ...lines.map((text, line): PictureText => ({ kind: "text", x: 0, y: top + line * LINE + BASELINE, text })),
      ...labels,
    ],
    low: boxOf(x(central), x(low.npv), bar, thick),
    high: boxOf(x(central), x(high.npv), isOneSided ? bar + half + 2 : bar, thick),
    bar,
    bottom: Math.max(...labels.map(({ y }) => y)),
  };
};

/** Above the bars: what the lines are, the central case's on a line of its own. */
const headOf = ({ central, name }: Swinging, x: X, width: number, language: Language): readonly Shape[] => {
  const told = words[language];
  const stated = `${told.stated}: ${compactKronor(central, language)}`;
  const half = widthOf(stated, undefined, true) / 2;
  const zero = x(0);
  const isRoomLeft = zero >= widthOf(told.doesNotPay) + 8;
  const isRoomRight = width - zero >= widthOf(told.pays) + 8;
  const side = (text: string, isLeft: boolean): Shape => ({
    kind: "text",
    x: rounded(isLeft ? zero - 8 : zero + 8),
    y: LINE + BASELINE,
    text,
    anchor: isLeft ? "end" : "start",
    tone: "inkQuiet",
  });
  return [
    {
      kind: "text",
      x: rounded(Math.max(half, Math.min(width - half, x(central)))),
      y: BASELINE,
      text: stated,
      anchor: "middle",
      bold: true,
      door: { figure: "/society/npv", name },
    },
    ...(isRoomLeft ? [side(told.doesNotPay, true)] : []),
    ...(isRoomRight ? [side(told.pays, false)] : []),
  ];
};

const rect = (box: Box | undefined): string =>
  box ? `M${box.x} ${box.y}h${box.width}v${box.height}h${rounded(-box.width)}z` : "";

/** Kronor under the bars, the unit after the last. */
const axisOf = (
  steps: readonly number[],
  x: X,
  y: number,
  width: number,
  language: Language,
): readonly PictureText[] => {
  const scale = scaleOfAll(steps);
  return steps.map((step, position) => {
    const number = tickName(step, scale, language);
    const unit = scaleName(scale, language);
    const text = position < steps.length - 1 ? number : language === "sv" ? `${number} ${unit}` : `${unit} ${number}`;
    return under(text, x(step), y, width);
  });
};

/**
 * Each parameter at its low and its high value as a bar from the central case's net present value, its sentence above it and its
 * values under the ends. The low end is hatched, the high end full.
 */
export const tornadoPicture = (swinging: Swinging, width: number, language: Language): Picture => {
  const { central, rows } = swinging;
  const steps = ticks([central, ...rows.flatMap(({ low, high }) => [low.npv, high.npv])], width < 400 ? 3 : 5);
  const unit = scaleName(scaleOfAll(steps), language);
  const inset = widthOf(`${tickName(steps.at(-1)!, scaleOfAll(steps), language)} ${unit}`) / 2;
  const x = scaleFor([steps[0]!, steps.at(-1)!], [20, width - inset]);
  const drawn: Row[] = [];
  for (const row of rows.slice(0, MOST_BARS)) {
    const above = drawn.at(-1);
    const top = above ? above.bottom + ROW_GAP - BASELINE : 2 * LINE + 8;
    drawn.push(rowAt(row, top, x, { central, width, told: above ? undefined : words[language] }));
  }
  const bottom = drawn.at(-1)?.bottom ?? 2 * LINE;
  /** A line through the bars alone, since sentences stand between them. */
  const through = (at: number): string =>
    drawn.map(({ bar }) => `M${x(at)} ${bar - REACH}v${THICK + 2 * REACH}`).join("");
  const lows = drawn.flatMap(({ low }) => (low ? [low] : []));
  return {
    width,
    height: bottom + AXIS + 8,
    shapes: [
      { kind: "path", d: steps.map(through).join(""), stroke: "line", strokeWidth: 1 },
      { kind: "path", d: lows.map(rect).join(""), fill: "accentSoft", stroke: "accent", strokeWidth: 1 },
      { kind: "path", d: lows.map((box) => hatched(box, HATCH_GAP)).join(""), stroke: "accent", strokeWidth: 1.5 },
      { kind: "path", d: drawn.map(({ high }) => rect(high)).join(""), fill: "accent" },
      { kind: "path", d: through(0), stroke: "ink", strokeWidth: 1.5 },
      { kind: "path", d: through(central), stroke: "ink", strokeWidth: 1.5, dash: "3 3" },
      ...headOf(swinging, x, width, language),
      ...drawn.flatMap(({ texts }) => texts),
      ...axisOf(steps, x, bottom + AXIS, width, language),
    ],
  };
};
