import type { InEvery, Language } from "../words/language.ts";
import { REACH } from "../words/learning.ts";
import { count } from "../words/number.ts";
import { isPossible, type Studies, type Study } from "../words/study.ts";
import { type Picture, type PictureText, rounded, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";
import { BOTTOM, type Frame, frameOf, KEY_LINE, NARROW } from "./studyFrame.ts";
import { levels, middleOf } from "./timeFrame.ts";

/** Follow-ups by size, how many there are to follow, and the one that is recommended with what it is worth in words. */
export type Followed = Readonly<{
  studies: Studies;
  most: number | undefined;
  recommended: Readonly<{ study: Study; shown: string }> | undefined;
}>;

type Words = Readonly<{
  withComparison: string;
  withoutComparison: string;
  cost: string;
  tooMany: (people: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    withComparison: "med jämförelsegrupp",
    withoutComparison: "utan jämförelsegrupp",
    cost: "kostnad",
    tooMany: (people) => `fler än ${people}`,
  },
  en: {
    withComparison: "with a comparison group",
    withoutComparison: "without a comparison group",
    cost: "cost",
    tooMany: (people) => `more than ${people}`,
  },
};

const DOT = 4.5;
/** From a line to the text that names it. */
const OVER = 9;
const UNDER = 20;
const WITHOUT_DASH = "7 4";
const SWATCH = 28;

type Point = readonly [number, number];

const lineThrough = (points: readonly Point[]): string => {
  if (points.length === 0) return "";
  return `M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join("L")}`;
};

/** The part of the error that is so far from the value, on both sides, down to nothing. */
const bandOf = (studies: readonly Study[], share: number, { columns, y }: Frame): string => {
  const side = (sign: 1 | -1): readonly Point[] =>
    studies.map(({ evsi }, position) => {
      const value = evsi.value + sign * share * REACH * evsi.standardError;
      return [middleOf(columns, position), y(Math.max(0, value))];
    });
  return `${lineThrough(side(1))}L${lineThrough(side(-1).toReversed()).slice(1)}z`;
};

/** Upon each other they are darkest at the value. */
const BANDS = [1, 0.8, 0.6, 0.4, 0.2];
const FAINT = 0.07;

const curveOf = (studies: readonly Study[], frame: Frame): readonly Shape[] => {
  const { columns, y } = frame;
  const hasComparison = studies[0]?.hasComparison;
  const tone = hasComparison ? "accent" : "ink";
  const points = studies.map(({ evsi }, position): Point => [middleOf(columns, position), y(evsi.value)]);
  return [
    ...BANDS.map((share): Shape => ({ kind: "path", d: bandOf(studies, share, frame), fill: tone, opacity: FAINT })),
    {
      kind: "path",
      d: lineThrough(points),
      stroke: tone,
      strokeWidth: 2.5,
      ...(hasComparison ? {} : { dash: WITHOUT_DASH }),
    },
  ];
};

/** What they cost, as far up as the picture goes. */
const costPoints = (studies: readonly Study[], { columns, y, high }: Frame): readonly Point[] => {
  const all = studies.flatMap(({ cost }, position) =>
    cost === undefined ? [] : [{ cost, x: middleOf(columns, position) }],
  );
  const beyond = all.findIndex(({ cost }) => cost > high);
  const inside = (beyond < 0 ? all : all.slice(0, beyond)).map(({ cost, x }): Point => [x, y(cost)]);
  const [before, after] = [all[beyond - 1], all[beyond]];
  if (!before || !after) return inside;
  const share = (high - before.cost) / (after.cost - before.cost);
  return [...inside, [before.x + share * (after.x - before.x), y(high)]];
};

const costOf = (studies: readonly Study[], frame: Frame): readonly Shape[] => {
  const points = costPoints(studies, frame);
  if (points.length < 2) return [];
  const stroke = studies[0]?.hasComparison ? "accent" : "ink";
  return [{ kind: "path", d: lineThrough(points), stroke, strokeWidth: 2, dash: "2 4" }];
};

type Named = Readonly<{ text: string; y: number; tone: "accent" | "ink"; dash: string | undefined }>;

/** Names at the ends of the lines: over the upper, under the lower where it has room above the sizes. */
const namesOf = (studies: Studies, frame: Frame, isNarrow: boolean, language: Language): readonly Shape[] => {
  const told = words[language];
  const { columns, y } = frame;
  const endOf = (arm: readonly Study[]): number => y(arm.at(-1)?.evsi.value ?? 0);
  const named: readonly Named[] = [
    { text: told.withComparison, y: endOf(studies.withComparison), tone: "accent", dash: undefined },
    { text: told.withoutComparison, y: endOf(studies.withoutComparison), tone: "ink", dash: WITHOUT_DASH },
  ];
  if (isNarrow) return named.flatMap((one, line) => keyLine(one, line));
  const x = Math.min(middleOf(columns, columns.count - 1) + DOT, columns.left + columns.step * columns.count);
  const [upperEnd, lowerEnd] = [Math.min(named[0]!.y, named[1]!.y), Math.max(named[0]!.y, named[1]!.y)];
  const isRoom = lowerEnd - upperEnd > OVER + TEXT_SIZE + 10;
  return named.map(({ text, y: end, tone }, position): Shape => {
    const isUpper = end < lowerEnd || (end === upperEnd && position === 0);
    const place = isUpper || isRoom ? end - OVER : Math.min(end + UNDER, columns.bottom - 4);
    return { kind: "text", x: rounded(x), y: rounded(place), text, anchor: "end", bold: true, tone };
  });
};

const keyLine = ({ text, tone, dash }: Named, line: number): readonly Shape[] => {
  const y = TEXT_SIZE + line * KEY_LINE;
  return [
    { kind: "path", d: `M0 ${y - 5}h${SWATCH}`, stroke: tone, strokeWidth: 2.5, ...(dash && { dash }) },
    { kind: "text", x: SWATCH + 8, y, text, bold: true, tone },
  ];
};

/** The name of what it costs at the beginning of its lines: over them, or under them where they begin high up. */
const costName = (
  { withComparison, withoutComparison }: Studies,
  frame: Frame,
  language: Language,
): readonly Shape[] => {
  const text = words[language].cost;
  const { left, top, bottom } = frame.columns;
  const [first] = costPoints(withoutComparison, frame);
  if (!first) return [];
  const [x, end] = [left + 4, left + 4 + widthOf(text)];
  const under = costPoints(withComparison, frame).filter(
    ([at], position, all) => (all[position - 1]?.[0] ?? at) <= end,
  );
  const over = Math.min(first[1], ...under.map(([, y]) => y)) - OVER;
  const isHigh = first[1] < (top + bottom) / 2;
  return [{ kind: "text", x, y: rounded(isHigh ? first[1] + UNDER : over), text, tone: "inkQuiet" }];
};

/** Where the sizes begin that there are too few people for: a ground over what cannot be, named above it. */
const tooManyOf = ({ studies, most }: Followed, { columns, named }: Frame, language: Language): readonly Shape[] => {
  const position = studies.withComparison.findIndex((study) => !isPossible(study, { most }));
  if (position < 0 || most === undefined) return [];
  const { left, step, bottom, count: all } = columns;
  const x = rounded(left + position * step);
  const text = words[language].tooMany(count(most, language, 0));
  const right = left + step * all;
  return [
    {
      kind: "rect",
      x,
      y: named + 6,
      width: rounded(right - x),
      height: rounded(bottom - named - 6),
      fill: "ground",
      opacity: 0.7,
    },
    { kind: "path", d: `M${x} ${named + 6}V${bottom}`, stroke: "ink", strokeWidth: 1, dash: "3 3" },
    { kind: "text", x: rounded(Math.max(0, Math.min(x, right - widthOf(text)))), y: named, text, tone: "inkQuiet" },
  ];
};

const LINE = 18;

/** From left to right. */
const reachOf = ({ x, text, anchor, bold }: PictureText): readonly [number, number] => {
  const width = widthOf(text, TEXT_SIZE, bold);
  return anchor === "end" ? [x - width, x] : [x, x + width];
};

const isOn = (one: PictureText, other: PictureText): boolean => {
  const [[left, right], [from, to]] = [reachOf(one), reachOf(other)];
  return left < to && right > from && Math.abs(one.y - other.y) < LINE;
};

/** A ring around what is recommended, and what that is worth above it, where no other text stands. */
const markOf = (
  { studies, recommended }: Followed,
  { columns, y }: Frame,
  beside: readonly Shape[],
): readonly Shape[] => {
  if (!recommended) return [];
  const { study, shown } = recommended;
  const arm = study.hasComparison ? studies.withComparison : studies.withoutComparison;
  const x = middleOf(columns, arm.indexOf(study));
  const at = y(study.evsi.value);
  const d = `M${rounded(x - DOT)} ${at}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
  const end = rounded(Math.max(columns.left + 4 + widthOf(shown), x - DOT - 2));
  let text: PictureText = { kind: "text", x: end, y: rounded(at - OVER), text: shown, anchor: "end" };
  while (text.y > TEXT_SIZE && beside.some((one) => one.kind === "text" && isOn(one, text)))
    text = { ...text, y: rounded(text.y - LINE) };
  return [{ kind: "path", d, fill: "ground", stroke: study.hasComparison ? "accent" : "ink", strokeWidth: 2.5 }, text];
};

/** What follow-ups are worth by their size, with and without a comparison group, their error as a fade, and what they cost. */
export const studyPicture = (followed: Followed, width: number, language: Language): Picture => {
  const { studies } = followed;
  const { frame, below } = frameOf(studies, width, language);
  const { columns, y } = frame;
  const named = [...costName(studies, frame, language), ...namesOf(studies, frame, width < NARROW, language)];
  return {
    width,
    height: columns.bottom + BOTTOM,
    shapes: [
      ...below,
      ...costOf(studies.withComparison, frame),
      ...costOf(studies.withoutComparison, frame),
      ...curveOf(studies.withoutComparison, frame),
      ...curveOf(studies.withComparison, frame),
      ...tooManyOf(followed, frame, language),
      { kind: "path", d: levels(columns, [y(0)]), stroke: "lineStrong", strokeWidth: 1.5 },
      ...named,
      ...markOf(followed, frame, named),
    ],
    columns,
  };
};
