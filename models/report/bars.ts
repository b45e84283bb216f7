import { fitted } from "./lines.ts";
import {
  NARROW,
  type Picture,
  type PictureDoor,
  type PictureText,
  rounded,
  type Shape,
  scaleFor,
  type Tone,
  widthOf,
} from "./picture.ts";

/** A named amount as a bar from the zero line. */
export type Bar = Readonly<{
  name: string;
  /** What sets it apart from the others, under its name. */
  under?: string | undefined;
  /** Undefined where there is no number: `shown` then says why. */
  value: number | undefined;
  shown: string;
  door?: PictureDoor | undefined;
  tone: Tone;
  isBold?: boolean;
}>;

/** Between name and bar, between bar and number, and between rows. */
const COLUMN_GAP = 16;
const LABEL_GAP = 8;
const ROW_GAP = 14;
const THICK = 20;
const LINE = 20;
const UNDER_LINE = 18;
/** From the top of a line to its baseline. */
const BASELINE = 15;
const MOST_NAME_LINES = 3;
const MOST_UNDER_LINES = 5;

type Room = Readonly<{ isNarrow: boolean; width: number; names: number; left: number }>;

/** Names beside the bars take what they need, up to two fifths. */
const roomOf = (bars: readonly Bar[], width: number): Room => {
  if (width < NARROW) return { isNarrow: true, width, names: width, left: 0 };
  const longest = Math.max(0, ...bars.map((bar) => Math.max(widthOf(bar.name, undefined, true), underWidth(bar))));
  const names = Math.min(Math.ceil(longest), Math.floor(width * 0.4));
  return { isNarrow: false, width, names, left: names + COLUMN_GAP };
};

/** A long text under a name is broken sooner than the bars give way. */
const underWidth = ({ under = "" }: Bar): number => Math.min(280, widthOf(under));

/** Where amounts lie: room is left for the numbers at the ends of the bars, on either side of zero. */
const placeFor = (bars: readonly Bar[], { left, width }: Room): ((value: number) => number) => {
  const values = bars.map(({ value = 0 }) => value);
  const roomFor = (side: (value: number) => boolean): number =>
    Math.max(
      0,
      ...bars.map(({ value, shown, isBold }) =>
        value !== undefined && side(value) ? widthOf(shown, undefined, isBold) + LABEL_GAP : 0,
      ),
    );
  const from = left + roomFor((value) => value < 0) + 1;
  const to = width - roomFor((value) => value >= 0) - 1;
  return scaleFor([Math.min(0, ...values), Math.max(0, ...values)], [from, Math.max(from + 1, to)]);
};

/** A drawn row; `zero` is the piece of the zero line that it shows. */
type Drawn = Readonly<{ texts: readonly PictureText[]; tone: Tone; path: string; zero: string; bottom: number }>;

const lines = (texts: readonly string[], y: number, step: number, over: Partial<PictureText>): readonly PictureText[] =>
  texts.map((text, line) => ({ kind: "text", x: 0, y: y + line * step + BASELINE, text, ...over }));

/** The bar as a path, thin amounts still to be seen. */
const barPath = (from: number, to: number, y: number): string => {
  if (from === to) return "";
  const reach = Math.sign(to - from) * Math.max(1.5, Math.abs(to - from));
  return `M${from} ${y}h${rounded(reach)}v${THICK}h${rounded(-reach)}z`;
};

/** Where a bar can be pressed, so that it is as good as its number. */
const areaOf = (zero: number, end: number, y: number): NonNullable<PictureDoor["area"]> => ({
  x: Math.min(zero, end),
  y,
  width: rounded(Math.abs(end - zero)),
  height: THICK,
});

const drawnAt = (bar: Bar, y: number, room: Room, place: (value: number) => number): Drawn => {
  const { name, under, value, shown, door, tone, isBold } = bar;
  const named = fitted(name, room.names, MOST_NAME_LINES, undefined, isBold);
  const told = under ? fitted(under, room.names, MOST_UNDER_LINES) : [];
  const height = named.length * LINE + told.length * UNDER_LINE;
  const top = room.isNarrow ? y + height + 2 : y;
  const bold = isBold === undefined ? {} : { bold: isBold };
  const texts = [
    ...lines(named, y, LINE, bold),
    ...lines(told, y + named.length * LINE, UNDER_LINE, { tone: "inkQuiet" }),
  ];
  if (value === undefined) {
    const why = lines(fitted(shown, room.width - room.left, 2), top, LINE, { x: room.left, tone: "inkQuiet" });
    const bottom = Math.max(y + height, top + why.length * LINE);
    return { texts: [...texts, ...why], tone, path: "", zero: "", bottom };
  }
  const [zero, end] = [place(0), place(value)];
  const isBelow = value < 0;
  const label: PictureText = {
    kind: "text",
    x: rounded(end + (isBelow ? -LABEL_GAP : LABEL_GAP)),
    y: top + BASELINE,
    text: shown,
    ...(isBelow && { anchor: "end" as const }),
    ...bold,
    ...(door && { door: { ...door, area: areaOf(zero, end, top) } }),
  };
  const bottom = Math.max(y + height, top + THICK);
  // Beside the names the pieces of rows that follow each other meet.
  const around = room.isNarrow ? 0 : ROW_GAP / 2;
  const line = `M${zero} ${Math.max(0, top - around)}V${bottom + around}`;
  return { texts: [...texts, label], tone, path: barPath(zero, end, top), zero: line, bottom };
};

/** Named amounts under each other from one zero line, each number at the end of its bar. */
export const barsPicture = (bars: readonly Bar[], width: number): Picture => {
  const room = roomOf(bars, width);
  const place = placeFor(bars, room);
  const drawn: Drawn[] = [];
  for (const bar of bars) {
    const above = drawn.at(-1);
    drawn.push(drawnAt(bar, above ? above.bottom + ROW_GAP : 0, room, place));
  }
  const height = (drawn.at(-1)?.bottom ?? 0) + ROW_GAP / 2;
  const tones = [...new Set(drawn.map(({ tone }) => tone))];
  const shapes: readonly Shape[] = [
    ...tones.map((tone): Shape => {
      const d = drawn.map((row) => (row.tone === tone ? row.path : "")).join("");
      return { kind: "path", d, fill: tone };
    }),
    { kind: "path", d: drawn.map(({ zero }) => zero).join(""), stroke: "lineStrong", strokeWidth: 1 },
    ...drawn.flatMap(({ texts }) => texts),
  ];
  return { width, height, shapes };
};
