import type { Sector } from "../appraisal.ts";
import type { Address } from "../problem.ts";
import type { Ratio } from "../result.ts";
import type { Language } from "../words/language.ts";
import { compactNumber, type Scale } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import { fitted } from "./lines.ts";
import { NARROW, type Picture, rounded, type Shape, scaleFor, TEXT_SIZE, type Tone, widthOf } from "./picture.ts";
import { scaleOfAll } from "./yearly.ts";

/** Who has a bar: an actor or group, or (`isPart`) a part of the one above it. */
export type Barred = Readonly<{
  name: string;
  sector: Sector;
  isPart: boolean;
  /** Net present value, and the figure that the one after is. */
  before: Ratio;
  after: Ratio;
  figure: Address;
}>;

const NAME_SIZE = 16;
const LINE = 20;
const KEY = 40;

const kronorOf = (ratio: Ratio): number => (ratio.defined ? ratio.value : 0);

/** The unit of every number in the picture. */
export const actorBarsScale = (bars: readonly Barred[]): Scale =>
  scaleOfAll(bars.flatMap(({ before, after }) => [kronorOf(before), kronorOf(after)]));

/** Whether equalisation moves anything that the picture shows. */
const isMoved = ({ before, after }: Barred): boolean => before.defined && after.defined && before.value !== after.value;

/** Where things stand across: names in the first `names`, bars between `from` and `to`, numbers to the right edge. */
type Across = Readonly<{ names: number; from: number; to: number; isNarrow: boolean }>;

const acrossOf = (width: number, numbers: number): Across => {
  const isNarrow = width < NARROW;
  if (isNarrow) return { names: width - numbers - 16, from: 0, to: width, isNarrow };
  const names = Math.min(Math.round(width * 0.34), 260);
  return { names: names - 16, from: names, to: width - numbers - 16, isNarrow };
};

type Row = Readonly<{ bar: Barred; lines: readonly string[]; top: number; middle: number; height: number }>;

const INDENT = 16;
const sizeOf = ({ isPart }: Barred): number => (isPart ? TEXT_SIZE : NAME_SIZE);
const thickness = ({ isPart }: Barred): number => (isPart ? 10 : 16);

const rowsOf = (bars: readonly Barred[], { names, isNarrow }: Across): readonly Row[] => {
  let top = 0;
  return bars.map((bar) => {
    const lines = fitted(bar.name, names - (bar.isPart ? INDENT : 0), 3, sizeOf(bar));
    const words = lines.length * LINE;
    const room = thickness(bar) + 8;
    const height = isNarrow ? words + room + 12 : Math.max(words, room) + (bar.isPart ? 6 : 12);
    const middle = isNarrow ? top + words + 6 + room / 2 : top + height / 2;
    const row = { bar, lines, top, middle, height };
    top += height;
    return row;
  });
};

const box = (
  x: (value: number) => number,
  value: number,
  middle: number,
  thick: number,
): Readonly<{ kind: "rect"; x: number; y: number; width: number; height: number }> => {
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
  return { kind: "rect", x: from, y: rounded(middle - thick / 2), width: rounded(to - from), height: thick };
};

/** Around the bar, the outline of what it was before equalisation. */
const barsOf = ({ bar, middle }: Row, x: (value: number) => number): readonly Shape[] => {
  const tone: Tone = `actor-${bar.sector}`;
  const thick = thickness(bar);
  const shapes: Shape[] = [];
  if (bar.after.defined) shapes.push({ ...box(x, bar.after.value, middle, thick), fill: tone });
  if (isMoved(bar)) shapes.push({ ...box(x, kronorOf(bar.before), middle, thick + 8), stroke: tone, strokeWidth: 1.5 });
  return shapes;
};

const wordsOf = (
  { bar, lines, top, middle }: Row,
  { isNarrow }: Across,
  width: number,
  number: string | undefined,
  language: Language,
): readonly Shape[] => {
  const size = sizeOf(bar);
  const first = (isNarrow ? top : middle - (lines.length * LINE) / 2) + LINE * 0.76;
  const tone: Tone = bar.isPart ? "inkQuiet" : "ink";
  const bold = !bar.isPart;
  const y = rounded(isNarrow ? first : middle + LINE * 0.26);
  return [
    ...lines.map(
      (text, line): Shape => ({
        kind: "text",
        x: bar.isPart ? INDENT : 0,
        y: rounded(first + line * LINE),
        text,
        size,
        tone,
      }),
    ),
    number === undefined
      ? { kind: "text", x: width, y, text: pictureWords(language).unknown, anchor: "end", tone: "inkQuiet" }
      : {
          kind: "text",
          x: width,
          y,
          text: number,
          anchor: "end",
          size,
          bold,
          tone,
          door: { figure: bar.figure, name: bar.name },
        },
  ];
};

/** What solid and outline are. */
const keyOf = (y: number, language: Language): readonly Shape[] => {
  const { after, before } = pictureWords(language);
  const second = 32 + Math.ceil(widthOf(after)) + 24;
  const text = (x: number, of: string): Shape => ({ kind: "text", x, y: y + 5, text: of, tone: "inkQuiet" });
  return [
    { kind: "rect", x: 0, y: y - 5, width: 24, height: 10, fill: "inkQuiet" },
    text(32, after),
    { kind: "rect", x: second, y: y - 7, width: 24, height: 14, stroke: "inkQuiet", strokeWidth: 1.5 },
    text(second + 32, before),
  ];
};

/** Net present value by actor as bars from a zero line: the solid bar after equalisation, the outline before it. */
export const actorBarsPicture = (bars: readonly Barred[], width: number, language: Language): Picture => {
  const scale = actorBarsScale(bars);
  const numbers = bars.map(({ after }) => (after.defined ? compactNumber(after.value, scale, language) : undefined));
  const unknown = pictureWords(language).unknown;
  const widest = Math.max(0, ...numbers.map((number) => widthOf(number ?? unknown, NAME_SIZE, true)));
  const across = acrossOf(width, Math.ceil(widest));
  const values = bars.flatMap(({ before, after }) => [kronorOf(before), kronorOf(after)]);
  const x = scaleFor([Math.min(0, ...values), Math.max(0, ...values)], [across.from, across.to]);
  const rows = rowsOf(bars, across);
  const last = rows.at(-1);
  const bottom = last ? last.top + last.height : 0;
  const hasKey = bars.some(isMoved);
  return {
    width,
    height: rounded(bottom + (hasKey ? KEY : 4)),
    shapes: [
      ...rows.flatMap((row) => barsOf(row, x)),
      { kind: "path", d: zeroLine(rows, across, x(0)), stroke: "lineStrong", strokeWidth: 1.5 },
      ...rows.flatMap((row, position) => wordsOf(row, across, width, numbers[position], language)),
      ...(hasKey ? keyOf(rounded(bottom + KEY / 2 + 4), language) : []),
    ],
  };
};

/** One line through all rows; broken where names stand between the bars. */
const zeroLine = (rows: readonly Row[], { isNarrow }: Across, x: number): string => {
  if (!isNarrow) return `M${x} 0V${rounded((rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0))}`;
  return rows
    .map(({ bar, middle }) => `M${x} ${rounded(middle - thickness(bar) / 2 - 6)}v${thickness(bar) + 12}`)
    .join("");
};
