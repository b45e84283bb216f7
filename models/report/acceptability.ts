import type { Accepted } from "../words/accepted.ts";
import type { Language } from "../words/language.ts";
import { count, scaleName, scaleOf } from "../words/number.ts";
import { worthWords } from "../words/worth.ts";
import {
  BASELINE,
  circle,
  DOT,
  diamond,
  GAP,
  grounds,
  LINE,
  labelsOf,
  marksOf,
  type Place,
  turningMark,
} from "./acceptabilityMarks.ts";
import { tickName } from "./axis.ts";
import { type Curve, shareAt } from "./curve.ts";
import { fitted } from "./lines.ts";
import {
  type Picture,
  type PictureText,
  rounded,
  type Shape,
  scaleFor,
  TEXT_SIZE,
  type Tone,
  widthOf,
} from "./picture.ts";
import { ticks } from "./ticks.ts";

/** More are told in the table alone. */
export const MOST_CURVES = 5;
const PLOT = 230;
const AXIS = TEXT_SIZE + 10;
/** From one number under the axis to the next. */
const APART = 14;

/** Each by its dashes too, so that none is told apart by its colour alone. */
const strokes: readonly Readonly<{ stroke: Tone; strokeWidth: number; dash?: string }>[] = [
  { stroke: "accent", strokeWidth: 2.5 },
  { stroke: "ink", strokeWidth: 2, dash: "8 4" },
  { stroke: "accent", strokeWidth: 2, dash: "2 3" },
  { stroke: "inkQuiet", strokeWidth: 2, dash: "10 3 2 3" },
  { stroke: "ink", strokeWidth: 1.5 },
];

type Drawn = Readonly<{ name: string | undefined; curve: Curve }>;

/** The curves that there is room for, what is best most often at the appraisal's own amount first. */
const curvesOf = ({ choices, curve, stated }: Accepted, language: Language): readonly Drawn[] => {
  if (choices.length === 0) return [{ name: undefined, curve }];
  const { nothing } = worthWords(language).mark;
  return choices
    .map(({ name = nothing, curve: of }) => ({ name, curve: of }))
    .toSorted((one, other) => shareAt(other.curve, stated)! - shareAt(one.curve, stated)!)
    .slice(0, MOST_CURVES);
};

/** Amounts under the axis, the unit after the last, none on another. */
const amountsUnder = (accepted: Accepted, { x, left, width }: Place, y: number, language: Language) => {
  const ends = [accepted.curve[0]!.amount, accepted.curve.at(-1)!.amount] as const;
  const steps = ticks(ends, Math.max(2, Math.floor((width - left) / 90))).filter(
    (step) => step >= ends[0] && step <= ends[1],
  );
  const scale = scaleOf(Math.max(...ends.map(Math.abs)));
  const unit = scaleName(scale, language);
  const texts: PictureText[] = [];
  // From the right, since the last must be there: it has the unit.
  for (const [position, step] of [...steps.entries()].reverse()) {
    const number = tickName(step, scale, language);
    const isLast = position === steps.length - 1;
    const text = !isLast ? number : language === "sv" ? `${number}\u00a0${unit}` : `${unit}\u00a0${number}`;
    const half = widthOf(text) / 2;
    const middle = Math.max(half, Math.min(width - half, x(step)));
    const after = texts.at(-1);
    if (after && middle + half + APART > after.x - widthOf(after.text) / 2) continue;
    texts.push({ kind: "text", x: rounded(middle), y, text, anchor: "middle", tone: "inkQuiet" });
  }
  return { steps, texts };
};

/** Names at the right ends of their curves, moved apart where they would stand on each other. */
const namesOf = (
  drawn: readonly Drawn[],
  y: (share: number) => number,
  place: Place,
  names: readonly (readonly string[])[],
  bottom: number,
): readonly PictureText[] => {
  const inOrder = drawn
    .map(({ curve }, position) => ({ end: y(curve.at(-1)!.share), lines: names[position]! }))
    .toSorted((one, other) => one.end - other.end);
  const heights = inOrder.map(({ lines }) => lines.length * LINE);
  const tops: number[] = [];
  for (const [position, { end }] of inOrder.entries()) {
    const free = position === 0 ? Number.NEGATIVE_INFINITY : tops[position - 1]! + heights[position - 1]!;
    tops.push(Math.max(free, end - heights[position]! / 2));
  }
  let most = bottom + LINE / 2;
  for (let position = tops.length - 1; position >= 0; position--) {
    tops[position] = Math.min(tops[position]!, most - heights[position]!);
    most = tops[position]!;
  }
  return inOrder.flatMap(({ lines }, position) =>
    lines.map(
      (text, line): PictureText => ({
        kind: "text",
        x: place.right + GAP,
        y: rounded(tops[position]! + line * LINE + BASELINE),
        text,
      }),
    ),
  );
};

/**
 * In how many cases of a hundred it pays, or each alternative is best, by what one outcome is worth. The appraisal's own amount and
 * other published ones are marked on the curve, each with its name.
 */
export const acceptabilityPicture = (accepted: Accepted, width: number, language: Language): Picture => {
  const drawn = curvesOf(accepted, language);
  const isOne = accepted.choices.length === 0;
  const cap = width * 0.36;
  const names = drawn.map(({ name }) => (name === undefined ? [] : fitted(name, cap, 2)));
  const widest = Math.max(0, ...names.flat().map((name) => widthOf(name)));
  const left = Math.ceil(widthOf("100")) + GAP;
  const right = isOne ? width - DOT - 2 : Math.floor(width - widest - GAP);
  const ends = [accepted.curve[0]!.amount, accepted.curve.at(-1)!.amount] as const;
  const place: Place = { x: scaleFor(ends, [left, right]), left, right, width };
  const labels = labelsOf(marksOf(accepted, language), place);
  const head = (labels.at(-1)?.bottom ?? 0) + LINE + 4;
  const top = head + LINE / 2;
  const bottom = top + Math.max(PLOT, names.flat().length * LINE);
  const y = scaleFor([0, 1], [bottom, top]);
  const levels = [0, 0.25, 0.5, 0.75, 1];
  const under = amountsUnder(accepted, place, bottom + AXIS, language);
  const axis: PictureText = {
    kind: "text",
    x: 0,
    y: head - LINE + BASELINE - 4,
    text: worthWords(language).mark.axis,
    tone: "inkQuiet",
  };
  const [turnShapes, turnTexts] = turningMark(accepted, y, place, language);
  const lineOf = (curve: Curve): string =>
    `M${curve.map(({ amount, share }) => `${place.x(amount)} ${y(share)}`).join("L")}`;
  const across = (shares: readonly number[]): string => shares.map((share) => `M${left} ${y(share)}H${right}`).join("");
  const dots = (isStated: boolean): string =>
    labels
      .filter(({ mark }) => mark.isStated === isStated)
      .flatMap(({ mark: { amount } }) =>
        drawn.map(({ curve }) => {
          const [atX, atY] = [place.x(amount), y(shareAt(curve, amount)!)];
          return isStated ? circle(atX, atY, DOT) : diamond(atX, atY);
        }),
      )
      .join("");
  const texts = labels.flatMap((label) => label.texts);
  return {
    width,
    height: bottom + AXIS + 6,
    shapes: [
      { kind: "path", d: across([0.25, 0.75, 1]), stroke: "line", strokeWidth: 1 },
      {
        kind: "path",
        d: under.steps.map((step) => `M${place.x(step)} ${bottom}v4`).join(""),
        stroke: "lineStrong",
        strokeWidth: 1,
      },
      { kind: "path", d: across([0]), stroke: "lineStrong", strokeWidth: 1.5 },
      { kind: "path", d: across([0.5]), stroke: "lineStrong", strokeWidth: 1, dash: "2 4" },
      ...labels.map(
        ({ mark, bottom: from }): Shape => ({
          kind: "path",
          d: `M${place.x(mark.amount)} ${from}V${bottom}`,
          stroke: mark.isStated ? "ink" : "lineStrong",
          strokeWidth: 1,
          dash: "3 3",
        }),
      ),
      ...grounds([...texts, axis, ...turnTexts]),
      ...[...drawn.entries()]
        .reverse()
        .map(([position, { curve }]): Shape => ({ kind: "path", d: lineOf(curve), ...strokes[position]! })),
      ...turnShapes,
      { kind: "path", d: dots(false), fill: "ground", stroke: "ink", strokeWidth: 1.5 },
      { kind: "path", d: dots(true), fill: "ink" },
      ...levels.map(
        (share): Shape => ({
          kind: "text",
          x: left - GAP,
          y: rounded(y(share) + TEXT_SIZE / 3),
          text: count(100 * share, language),
          anchor: "end",
          tone: "inkQuiet",
        }),
      ),
      axis,
      ...under.texts,
      ...texts,
      ...turnTexts,
      ...namesOf(
        drawn.filter(({ name }) => name !== undefined),
        y,
        place,
        names,
        bottom,
      ),
    ],
  };
};
