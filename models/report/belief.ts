import { amountText } from "../words/amount.ts";
import { roughText } from "../words/beliefSentence.ts";
import type { InEvery, Language } from "../words/language.ts";
import type { Spread } from "./beliefSpread.ts";
import { type Picture, type PictureText, rounded, type Shape, scaleFor, widthOf } from "./picture.ts";

type Words = Readonly<{
  below: string;
  middle: string;
  above: string;
  value: (shown: string) => string;
  harm: Readonly<Record<"over" | "under", (shown: string) => string>>;
}>;

const words: InEvery<Words> = {
  sv: {
    below: "5 % under",
    middle: "mitten",
    above: "5 % över",
    value: (shown) => `kalkylens värde ${shown}`,
    harm: { over: (shown) => `över ${shown}: sämre`, under: (shown) => `under ${shown}: sämre` },
  },
  en: {
    below: "5% below",
    middle: "middle",
    above: "5% above",
    value: (shown) => `appraisal’s value ${shown}`,
    harm: { over: (shown) => `above ${shown}: worse`, under: (shown) => `below ${shown}: worse` },
  },
};

/** From the top: the baseline of the value in force, that of where harm begins, the curve, its foot, numbers and what they are. */
const VALUE = 14;
const HARM = 36;
const TOP = 46;
const FOOT = 160;
const NUMBER = FOOT + 22;
const NAME = FOOT + 42;
const SECOND_ROW = 46;
const INSET = 2;
const GAP = 10;

/** Cells of the curve: finer than the eye, and quicker than a frame. */
const CELLS = 100;
/** What of a tail is drawn. */
const TAIL = 0.001;

/** How probable every number is, as a curve over them: fading outward, since nothing ends where a tail is cut for the eye. */
export const beliefPicture = (full: Spread, width: number, language: Language): Picture => {
  const spread = { ...full, unit: shortUnit(full.unit) };
  const view = viewOf(spread);
  const x = scaleFor(view, [INSET, width - INSET]);
  const body = spread.values ? counted(spread.values, x) : curved(spread, view, x);
  const under = numbers(spread, x, width, language);
  const foot: Shape = { kind: "path", d: `M0 ${FOOT}H${width}`, stroke: "lineStrong", strokeWidth: 1 };
  const height = Math.max(FOOT, ...under.map(({ y }) => y)) + 8;
  const marks = [valueMark, harmMark].flatMap((mark) => mark(spread, view, x, width, language));
  const shapes = [...body, foot, ...marks];
  return { width, height, shapes: [...shapes, ...under] };
};

/** Kronor and shares show what they are; of what the others are numbers the sentence beside the picture tells. */
const shortUnit = (unit: Spread["unit"]): NonNullable<Spread["unit"]> => {
  if (unit === "share") return unit;
  return unit?.startsWith("SEK") ? "SEK" : "factor";
};

type View = readonly [from: number, to: number];
type Place = (value: number) => number;

/** What is drawn of the line of numbers: nearly all of the curve, and the value in force and where harm begins where they are near it. */
const viewOf = ({ left, values, value, mean, harm }: Spread): View => {
  const [first, last] = values ? [left.least, left.most] : [left.quantile(TAIL), left.quantile(1 - TAIL)];
  const span = last - first;
  const reached = (end: number, from: number): number => (Math.abs(end - from) <= span / 10 ? end : from);
  const held = [reached(left.least, first), reached(left.most, last)];
  const near = [value ?? mean, ...(harm ? [harm.from] : [])].filter(
    (one) => one >= first - span / 2 && one <= last + span / 2,
  );
  const [low, high] = [Math.min(...held, ...near), Math.max(...held, ...near)];
  const room = (high - low) * 0.04 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
};

type Cell = Readonly<{ from: number; to: number; density: number; depth: number }>;

/** The curve in cells, each as high as what is in it is probable; `depth` is how much lies outside it on its nearer side. */
const cellsOf = ({ left }: Spread, [low, high]: View): readonly Cell[] => {
  const [from, to] = [Math.max(low, left.least), Math.min(high, left.most)];
  const edges = Array.from({ length: CELLS + 1 }, (_, edge) => from + ((to - from) * edge) / CELLS);
  const parts = edges.map((edge) => left.probability(edge));
  return edges.slice(1).map((edge, cell): Cell => {
    const [before, after] = [parts[cell]!, parts[cell + 1]!];
    // From the side where less is subtracted.
    const inside = after.below < 0.5 ? after.below - before.below : before.above - after.above;
    const depth = Math.min(before.below + inside / 2, after.above + inside / 2);
    return { from: edges[cell]!, to: edge, density: Math.max(0, inside), depth };
  });
};

/** What is drawn once more within what lies deeper than this on either side, so that the middle is the darkest. */
const LAYERS = 18;
const LAYER = 0.034;
const depths = Array.from({ length: LAYERS }, (_, layer) => (0.48 * layer * layer) / (LAYERS * LAYERS));

const curved = (spread: Spread, view: View, x: Place): readonly Shape[] => {
  const cells = cellsOf(spread, view);
  const peak = Math.max(...cells.map(({ density }) => density));
  const y = scaleFor([0, peak], [FOOT, TOP]);
  const top = (cell: Cell): string => `${x((cell.from + cell.to) / 2)} ${y(cell.density)}`;
  const layers = depths.flatMap((depth): readonly Shape[] => {
    const held = cells.filter((cell) => cell.depth >= depth);
    const [first, last] = [held[0], held.at(-1)];
    if (!first || !last) return [];
    const d = `M${x(first.from)} ${FOOT}V${y(first.density)}L${held.map(top).join("L")}L${x(last.to)} ${y(last.density)}V${FOOT}z`;
    return [{ kind: "path", d, fill: "accent", opacity: LAYER }];
  });
  const line: Shape = { kind: "path", d: `M${cells.map(top).join("L")}`, stroke: "accent", strokeWidth: 2 };
  const heightAt = (value: number): number => y(cells.find(({ to }) => value <= to)?.density ?? 0);
  const { low, middle, high } = spread.quantiles;
  const marks = [low, middle, high].map(
    (value): Shape => ({
      kind: "path",
      d: `M${x(value)} ${FOOT + 5}V${heightAt(value)}`,
      stroke: "ink",
      strokeWidth: value === middle ? 2 : 1,
    }),
  );
  return [...layers, line, ...marks];
};

const MOST_DOT = 10;

/** A dot for every value, above each other where they are the same; so small that the highest pile has room. */
const counted = (values: readonly number[], x: Place): readonly Shape[] => {
  const piles = new Map<number, number>();
  for (const value of values) piles.set(value, (piles.get(value) ?? 0) + 1);
  const size = Math.min(MOST_DOT, (FOOT - TOP) / Math.max(...piles.values()));
  const radius = rounded(size * 0.42);
  const dots = [...piles].flatMap(([value, many]) =>
    Array.from({ length: many }, (_, place) => {
      const y = rounded(FOOT - size * (place + 0.5));
      return `M${rounded(x(value) - radius)} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
    }),
  );
  const ends = [values[0]!, values.at(-1)!].map((value) => `M${x(value)} ${FOOT}v5`);
  // Of one value alone a line, since there is nothing to count.
  const line = `M${x(values[0]!)} ${FOOT + 5}V${TOP}`;
  return values.length === 1
    ? [{ kind: "path", d: line, stroke: "accent", strokeWidth: 3 }]
    : [
        { kind: "path", d: dots.join(""), fill: "accent" },
        { kind: "path", d: ends.join(""), stroke: "ink", strokeWidth: 1 },
      ];
};

/** A text by its middle, moved inwards where it would leave the picture. */
const textAt = (
  middle: number,
  y: number,
  text: string,
  width: number,
  over: Partial<PictureText> = {},
): PictureText => {
  const half = widthOf(text, undefined, over.bold) / 2;
  return {
    kind: "text",
    x: rounded(Math.max(half, Math.min(width - half, middle))),
    y,
    text,
    anchor: "middle",
    ...over,
  };
};

type Label = Readonly<{ at: number; number: string; name: string; isBold: boolean }>;

const halfOf = ({ number, name, isBold }: Label): number =>
  Math.max(widthOf(number, undefined, isBold), widthOf(name)) / 2;

/** The numbers that matter under their marks; the middle one a row further down where there is no room between the others. */
const numbers = (spread: Spread, x: Place, width: number, language: Language): readonly PictureText[] => {
  const { quantiles, values, unit } = spread;
  const told = words[language];
  if (values) {
    const ends = [...new Set([values[0]!, values.at(-1)!])];
    return placed(
      ends.map((value) => ({ at: x(value), number: amountText(value, unit, language, true), name: "", isBold: false })),
      width,
    );
  }
  const label = (key: "low" | "middle" | "high", name: string): Label => ({
    at: x(quantiles[key]),
    number: roughText(quantiles[key], spread, unit, language),
    name,
    isBold: key === "middle",
  });
  return placed([label("low", told.below), label("middle", told.middle), label("high", told.above)], width);
};

const placed = (labels: readonly Label[], width: number): readonly PictureText[] => {
  const halves = labels.map(halfOf);
  const room = halves.reduce((sum, half) => sum + 2 * half, (labels.length - 1) * GAP);
  const isTall = room > width && labels.length > 1;
  // Without room beside each other every label has a row of its own.
  const middles = isTall ? labels.map(({ at }) => at) : spaced(labels, halves, width);
  return labels.flatMap(({ number, name, isBold }, position) => {
    const down = isTall ? position * SECOND_ROW : 0;
    const texts = [textAt(middles[position]!, NUMBER + down, number, width, isBold ? { bold: true } : {})];
    if (name) texts.push(textAt(middles[position]!, NAME + down, name, width, { tone: "inkQuiet" }));
    return texts;
  });
};

/** Their own places, moved apart from left to right and back again where they would meet; there is room for all. */
const spaced = (labels: readonly Label[], halves: readonly number[], width: number): readonly number[] => {
  const middles = labels.map(({ at }) => at);
  for (const [position, half] of halves.entries()) {
    const before = position === 0 ? half : middles[position - 1]! + halves[position - 1]! + GAP + half;
    middles[position] = Math.max(middles[position]!, before);
  }
  for (const [back] of halves.toReversed().entries()) {
    const position = halves.length - 1 - back;
    const half = halves[position]!;
    const after = back === 0 ? width - half : middles[position + 1]! - halves[position + 1]! - GAP - half;
    middles[position] = Math.min(middles[position]!, after);
  }
  return middles;
};

const isIn = (value: number, [from, to]: View): boolean => value >= from && value <= to;

/** From where on the intervention makes things worse. */
const harmMark = (
  { harm, unit }: Spread,
  view: View,
  x: Place,
  width: number,
  language: Language,
): readonly Shape[] => {
  if (!harm || !isIn(harm.from, view)) return [];
  const text = words[language].harm[harm.isAbove ? "over" : "under"](amountText(harm.from, unit, language));
  const at = x(harm.from);
  // On the side that it is about, where there is room.
  const reach = widthOf(text) + 2 * GAP;
  const isAfter = harm.isAbove ? at + reach <= width : at < reach;
  const label = textAt(at + (isAfter ? reach / 2 : -reach / 2), HARM, text, width);
  const box = { x: rounded(label.x - widthOf(text) / 2), y: HARM - 14, width: widthOf(text), height: 19 };
  return [
    { kind: "path", d: `M${at} ${HARM - 12}V${FOOT}`, stroke: "ink", strokeWidth: 1, dash: "3 3" },
    // The line of the value in force may pass here.
    { kind: "rect", ...box, fill: "ground" },
    label,
  ];
};

/** The number that the central case is made with; by an arrow where it is too far away to be in the picture. */
const valueMark = (spread: Spread, view: View, x: Place, width: number, language: Language): readonly Shape[] => {
  const { value, mean, unit } = spread;
  const at = value ?? mean;
  const shown = value === undefined ? roughText(mean, spread, unit, language) : amountText(value, unit, language, true);
  const text = words[language].value(shown);
  if (at < view[0]) return [textAt(0, VALUE, `← ${text}`, width, { bold: true })];
  if (at > view[1]) return [textAt(width, VALUE, `${text} →`, width, { bold: true })];
  const place = x(at);
  const diamond = `M${place} ${FOOT - 6}l6 6l-6 6l-6 -6z`;
  return [
    { kind: "path", d: `M${place} ${VALUE + 5}V${FOOT}`, stroke: "accent", strokeWidth: 1.5 },
    // It would stand on what is counted there.
    ...(spread.values
      ? []
      : [{ kind: "path", d: diamond, fill: "accent", stroke: "ground", strokeWidth: 1.5 } as const]),
    textAt(place, VALUE, text, width, { bold: true }),
  ];
};
