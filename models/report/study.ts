import type { Estimate } from "../uncertainty/schema.ts";
import type { InEvery, Language } from "../words/language.ts";
import { REACH } from "../words/learning.ts";
import { count, type Scale } from "../words/number.ts";
import { isPossible, type Studies, type Study } from "../words/study.ts";
import { type Columns, type Picture, rounded, type Shape, scaleFor, TEXT_SIZE, widthOf } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { columnsOf, levels, middleOf, tickName } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

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

const HEIGHT = 300;
/** Above the columns: what is said of the sizes that there are too few people for, and room for a label over a line. */
const TOP = 52;
const BOTTOM = TEXT_SIZE + 12;
/** Below this, names stand in a list over the columns: beside the lines there is no room for them. */
const NARROW = 560;
const KEY_LINE = 22;
const SWATCH = 28;
const DOT = 4.5;
/** From a line to the text that names it. */
const OVER = 9;
const UNDER = 20;
const WITHOUT_DASH = "7 4";

const upper = ({ value, standardError }: Estimate): number => value + REACH * standardError;

/** What must find a place: every value with its error, and of what they cost the least. */
const highest = ({ withComparison, withoutComparison }: Studies): number => {
  const all = [...withComparison, ...withoutComparison];
  const costs = all.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  return Math.max(1, ...all.map(({ evsi }) => upper(evsi)), ...(costs.length > 0 ? [1.15 * Math.min(...costs)] : []));
};

/** The unit of the axis. */
export const studyScale = (studies: Studies): Scale => scaleOfAll([highest(studies)]);

/** `named` is the baseline of what is said above the columns. */
type Frame = Readonly<{ columns: Columns; y: (kronor: number) => number; high: number; named: number }>;
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

const markOf = ({ studies, recommended }: Followed, { columns, y }: Frame): readonly Shape[] => {
  if (!recommended) return [];
  const { study, shown } = recommended;
  const arm = study.hasComparison ? studies.withComparison : studies.withoutComparison;
  const x = middleOf(columns, arm.indexOf(study));
  const at = y(study.evsi.value);
  const d = `M${rounded(x - DOT)} ${at}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
  return [
    { kind: "path", d, fill: "ground", stroke: study.hasComparison ? "accent" : "ink", strokeWidth: 2.5 },
    {
      kind: "text",
      x: rounded(Math.max(columns.left + 4 + widthOf(shown), x - DOT - 2)),
      y: rounded(at - OVER),
      text: shown,
      anchor: "end",
    },
  ];
};

const frameOf = (
  studies: Studies,
  width: number,
  language: Language,
): Readonly<{ frame: Frame; below: readonly Shape[] }> => {
  const high = highest(studies);
  const steps = ticks([0, high]).filter((step) => step <= high);
  const names = steps.map((step) => tickName(step, scaleOfAll([high]), language));
  const left = Math.ceil(Math.max(...names.map((name) => widthOf(name)))) + 8;
  const sizes = studies.withComparison.map(({ people }) => count(people, language));
  const right = Math.ceil(widthOf(sizes.at(-1) ?? "") / 4);
  const key = width < NARROW ? 2 * KEY_LINE : 0;
  const columns = columnsOf(sizes.length, width, HEIGHT + key, { left, right, top: TOP + key, bottom: BOTTOM });
  const y = scaleFor([0, high], [columns.bottom, columns.top]);
  return {
    frame: { columns, y, high, named: TEXT_SIZE + key },
    below: [
      { kind: "path", d: levels(columns, steps.slice(1).map(y)), stroke: "line", strokeWidth: 1 },
      ...names.map(
        (text, position): Shape => ({
          kind: "text",
          x: left - 8,
          y: rounded(y(steps[position]!) + TEXT_SIZE / 3),
          text,
          anchor: "end",
          tone: "inkQuiet",
        }),
      ),
      ...sizes.map(
        (text, position): Shape => ({
          kind: "text",
          x: middleOf(columns, position),
          y: columns.bottom + TEXT_SIZE + 6,
          text,
          anchor: "middle",
          tone: "inkQuiet",
        }),
      ),
    ],
  };
};

/** What follow-ups are worth by their size, with and without a comparison group, their error as a fade, and what they cost. */
export const studyPicture = (followed: Followed, width: number, language: Language): Picture => {
  const { studies } = followed;
  const { frame, below } = frameOf(studies, width, language);
  const { columns, y } = frame;
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
      ...costName(studies, frame, language),
      ...namesOf(studies, frame, width < NARROW, language),
      ...markOf(followed, frame),
    ],
    columns,
  };
};
