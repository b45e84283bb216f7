import type { Address } from "../problem.ts";
import type { Moved, Share, SideName } from "../waterfall.ts";
import { movedAmount, namesOfBoth, restName, shareName } from "../words/compared.ts";
import type { InEvery, Language } from "../words/language.ts";
import type { Documents } from "../words/moved.ts";
import { figureAmount, figureUnit } from "../words/movedFigure.ts";
import { first } from "../words/noun.ts";
import { linesOf, NARROW, type Picture, rounded, type Shape, scaleFor, TEXT_SIZE, widthOf } from "./picture.ts";
import { EMPTY, type Table } from "./table.ts";

/** One bar, from one level of the figure to another: a side, a change, or the smallest changes together. */
export type Bar = Readonly<{
  kind: SideName | "share" | "rest";
  /** What the bar opens. */
  at: Address;
  name: string;
  from: number;
  to: number;
  /** As it stands beside the bar. */
  label: string;
  shares: readonly Share[];
}>;

/** More bars between the ends than this cannot be taken in: the smallest are then one. */
const MOST = 8;

/** Where the bars of the sides open. */
export const endsAt = { before: "/before", after: "/after" } as const;

/** The bars of a waterfall in their order, each beginning where the one before it ended. `sides` are what the sides are called. */
export const waterfallBars = (
  moved: Moved,
  documents: Documents,
  sides: Readonly<Record<SideName, string>>,
  language: Language,
): readonly Bar[] => {
  const names = namesOfBoth(documents, language);
  const end = (kind: SideName): Bar => ({
    kind,
    at: endsAt[kind],
    name: first(sides[kind]),
    from: 0,
    to: moved[kind],
    label: figureAmount(moved[kind], moved.figure, language),
    shares: [],
  });
  const { shares } = moved;
  const isMany = shares.length > MOST;
  const [large, small] = isMany ? [shares.slice(0, MOST - 1), shares.slice(MOST - 1)] : [shares, []];
  const between = [
    ...large.map((share, position) => ({
      kind: "share" as const,
      at: `/changes/${position}`,
      name: shareName(share, names, language),
      shares: [share],
    })),
    ...(isMany
      ? [{ kind: "rest" as const, at: "/changes/rest", name: restName(small.length, language), shares: small }]
      : []),
  ];
  let level = moved.before;
  const bars = between.map((bar): Bar => {
    const amount = sumOf(bar.shares);
    const from = level;
    level += amount;
    return { ...bar, from, to: level, label: movedAmount(amount, moved.figure, language) };
  });
  return [end("before"), ...bars, end("after")];
};

const sumOf = (shares: readonly Share[]): number => shares.reduce((sum, { amount }) => sum + amount, 0);

const BAR = 24;
const LINE = 18;
const GAP = 16;
/** Names stand beside their bars in so much of the width, at most so wide. */
const NAMES = 0.36;
const WIDEST_NAME = 320;
/** Between a bar and its number. */
const SPACE = 8;

type Row = Readonly<{ bar: Bar; lines: readonly string[]; top: number; height: number }>;

/** Names and bars one below the other, the names above their bars where it is narrow. */
const rowsOf = (bars: readonly Bar[], named: number, isNarrow: boolean): readonly Row[] => {
  let top = 0;
  return bars.map((bar) => {
    const lines = linesOf(bar.name, named, TEXT_SIZE, isEnd(bar));
    const text = lines.length * LINE;
    const height = isNarrow ? text + BAR + 4 : Math.max(text, BAR);
    const row = { bar, lines, top, height };
    top += height + GAP;
    return row;
  });
};

const isEnd = ({ kind }: Bar): boolean => kind === "before" || kind === "after";

/** The bars lie, so that their names can be read; up is to the right. What lowers is hollow, what raises is filled. */
export const waterfallPicture = (bars: readonly Bar[], width: number): Picture => {
  const isNarrow = width < NARROW;
  const named = isNarrow ? width : Math.min(width * NAMES, WIDEST_NAME);
  const left = isNarrow ? 1 : named + SPACE * 2;
  const rows = rowsOf(bars, named, isNarrow);
  const labels = Math.max(...bars.map(({ label }) => widthOf(label, TEXT_SIZE, true)));
  const levels = bars.flatMap(({ from, to }) => [from, to]);
  const x = scaleFor([Math.min(0, ...levels), Math.max(0, ...levels)], [left, width - labels - SPACE]);
  const last = rows.at(-1)!;
  const height = last.top + last.height + 2;
  return {
    width,
    height,
    shapes: [
      { kind: "path", d: zeroOf(rows, x(0), height, isNarrow), stroke: "lineStrong", strokeWidth: 1 },
      { kind: "path", d: linksOf(rows, x), stroke: "lineStrong", strokeWidth: 1, dash: "2 3" },
      ...rows.flatMap((row) => shapesOf(row, x, width, isNarrow)),
    ],
  };
};

const barTop = ({ top, height, lines }: Row, isNarrow: boolean): number =>
  isNarrow ? top + lines.length * LINE + 4 : top + (height - BAR) / 2;

/** The zero line; where names stand above their bars it does not go through them. */
const zeroOf = (rows: readonly Row[], zero: number, height: number, isNarrow: boolean): string =>
  isNarrow ? rows.map((row) => `M${zero} ${barTop(row, isNarrow) - 3}v${BAR + 6}`).join("") : `M${zero} 0V${height}`;

/** From where one bar ends down to where the next begins. */
const linksOf = (rows: readonly Row[], x: (value: number) => number): string =>
  rows
    .slice(0, -1)
    .map(({ bar, top, height }, position) => `M${x(bar.to)} ${rounded(top + height)}V${rows[position + 1]!.top}`)
    .join("");

const shapesOf = (row: Row, x: (value: number) => number, width: number, isNarrow: boolean): readonly Shape[] => {
  const { bar, lines, top, height } = row;
  const [low, high] = [bar.from, bar.to].map(x).sort((a, b) => a - b) as [number, number];
  const place = { x: low, y: rounded(barTop(row, isNarrow)), width: Math.max(rounded(high - low), 1), height: BAR };
  const paint = isEnd(bar)
    ? ({ fill: "ink" } as const)
    : ({ fill: bar.to < bar.from ? "ground" : "lineStrong", stroke: "lineStrong", strokeWidth: 2 } as const);
  const baseline = isNarrow ? top + TEXT_SIZE : top + (height - lines.length * LINE) / 2 + TEXT_SIZE;
  return [
    { kind: "rect", ...place, ...paint },
    ...lines.map(
      (text, line): Shape => ({ kind: "text", x: 0, y: rounded(baseline + line * LINE), text, bold: isEnd(bar) }),
    ),
    {
      kind: "text",
      x: rounded(high + SPACE),
      y: rounded(place.y + BAR / 2 + 5),
      text: bar.label,
      bold: true,
      door: { figure: bar.at, name: bar.name, area: { x: 0, y: top - 4, width, height: height + 8 } },
    },
  ];
};

const heads: InEvery<Readonly<{ first: string; amount: string; level: string; alone: string; last: string }>> = {
  sv: {
    first: "Ändring",
    amount: "Flyttar talet",
    level: "Talet därefter",
    alone: "Gjord ensam",
    last: "Gjord sist",
  },
  en: { first: "Change", amount: "Moves the figure", level: "Figure after it", alone: "Made alone", last: "Made last" },
};

/** The numbers of the waterfall, every change by itself. */
export const waterfallTable = (
  bars: readonly Bar[],
  moved: Moved,
  documents: Documents,
  caption: string,
  language: Language,
): Table => {
  const head = heads[language];
  const names = namesOfBoth(documents, language);
  const unit = figureUnit(moved.figure);
  const end = (kind: SideName) => ({
    name: bars.find((bar) => bar.kind === kind)!.name,
    cells: [EMPTY, { value: moved[kind], figure: endsAt[kind] }, EMPTY, EMPTY],
    sum: true,
  });
  let level = moved.before;
  const changes = moved.shares.map((share) => {
    level += share.amount;
    const { amount, alone, last } = share;
    return { name: shareName(share, names, language), cells: [amount, level, alone, last].map((value) => ({ value })) };
  });
  return {
    caption,
    first: head.first,
    columns: (["amount", "level", "alone", "last"] as const).map((key) => ({ name: head[key], unit })),
    rows: [end("before"), ...changes, end("after")],
  };
};
