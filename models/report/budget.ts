import type { Sector } from "../appraisal.ts";
import type { Address } from "../problem.ts";
import type { Language } from "../words/language.ts";
import { compactNumber, type Scale, scaleOf, year } from "../words/number.ts";
import { fitted } from "./lines.ts";
import { NARROW, type Picture, type PictureText, rounded, type Shape, type Tone, widthOf } from "./picture.ts";

/** Nominal kronor by year as a picture: each year's sum stacked by payer and form, and under it every payer and form by itself. */
export type BudgetData = Readonly<{
  sumName: string;
  years: readonly Readonly<{ year: number; sum: number | undefined; figure?: Address | undefined }>[];
  lines: readonly BudgetRow[];
}>;

/** What a payer finds in one form; a year in which it is nothing, or not known, is undefined. */
export type BudgetRow = Readonly<{
  name: string;
  form: string;
  sector: Sector;
  fund: boolean;
  inKind: boolean;
  values: readonly (number | undefined)[];
}>;

const STACK = 110;
const NAME_LINE = 20;
const LABEL = 18;
const ROW_GAP = 16;
const YEARS = 26;
/** Between hatched lines, and between the layers of a stack. */
const HATCH = 6;
const LAYER_GAP = 1.5;

type Place = Readonly<{
  width: number;
  isNarrow: boolean;
  names: number;
  left: number;
  step: number;
  bar: number;
  scale: Scale;
  /** Pixels a krona, the same in every row. */
  perKrona: number;
}>;

type Bar = Readonly<{ x: number; y: number; width: number; height: number }>;

const known = (values: readonly (number | undefined)[]): readonly number[] =>
  values.flatMap((value) => (value === undefined ? [] : [value]));

const stackOf = ({ lines }: BudgetData, position: number): number =>
  known(lines.map(({ values }) => values[position])).reduce((sum, value) => sum + value, 0);

/** One unit for every number of the picture, small enough for the smallest row. */
export const budgetScale = ({ lines }: BudgetData): Scale => {
  const most = lines.map(({ values }) => Math.max(0, ...known(values))).filter((value) => value > 0);
  return scaleOf(Math.min(...most, 1e9));
};

const placeOf = (data: BudgetData, width: number): Place => {
  const isNarrow = width < NARROW;
  const longest = Math.max(0, ...data.lines.map(({ name, form }) => Math.max(widthOf(name), widthOf(form))));
  const names = isNarrow ? width : Math.min(Math.ceil(longest), Math.floor(width * 0.35));
  const left = isNarrow ? 0 : names + 16;
  const step = (width - left) / Math.max(1, data.years.length);
  const most = Math.max(0, ...data.years.map((_, position) => stackOf(data, position)));
  const bar = Math.min(64, step * (step < 12 ? 0.8 : 0.62));
  return { width, isNarrow, names, left, step, bar, scale: budgetScale(data), perKrona: most > 0 ? STACK / most : 0 };
};

const middle = ({ left, step }: Place, position: number): number => left + (position + 0.5) * step;

/** Lines from lower left to upper right, cut at the edges of the bar. */
const hatched = ({ x, y, width, height }: Bar): string => {
  let d = "";
  for (let at = HATCH; at < width + height; at += HATCH) {
    const [fromX, fromY] = [Math.max(0, at - height), Math.min(height, at)];
    const [toX, toY] = [Math.min(width, at), Math.max(0, at - width)];
    d += `M${rounded(x + fromX)} ${rounded(y + fromY)}L${rounded(x + toX)} ${rounded(y + toY)}`;
  }
  return d;
};

const outlined = ({ x, y, width, height }: Bar): string =>
  `M${rounded(x)} ${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;

/** Told apart by form as well as colour: the fund's money full, other money light, time hatched. */
const drawn = (bars: readonly Bar[], { sector, fund, inKind }: BudgetRow): readonly Shape[] => {
  const tone: Tone = `actor-${sector}`;
  const d = bars.map(outlined).join("");
  if (d === "") return [];
  const lines = inKind ? bars.map(hatched).join("") : "";
  return [
    { kind: "path", d, fill: tone, opacity: fund ? 1 : inKind ? 0.08 : 0.35 },
    ...(lines ? [{ kind: "path", d: lines, stroke: fund ? "ground" : tone, strokeWidth: 1.25 } as const] : []),
    { kind: "path", d, stroke: tone, strokeWidth: 1 },
  ];
};

const barAt = (place: Place, position: number, bottom: number, height: number): Bar => ({
  x: middle(place, position) - place.bar / 2,
  y: bottom - height,
  width: place.bar,
  height,
});

/** Numbers over bars where each has room for its own, else the greatest alone. */
const numbers = (
  values: readonly (number | undefined)[],
  place: Place,
  language: Language,
  textAt: (position: number, text: string) => PictureText,
): readonly PictureText[] => {
  const shown = values.map((value) => (value ? compactNumber(value, place.scale, language) : ""));
  const isRoom = Math.max(...shown.map((text) => widthOf(text, undefined, true))) + 8 <= place.step;
  const most = values.indexOf(Math.max(0, ...known(values)));
  return shown.flatMap((text, position) => (text && (isRoom || position === most) ? [textAt(position, text)] : []));
};

/** A text over a bar, moved inwards where it would leave the picture. */
const over = (place: Place, position: number, y: number, text: string): PictureText => {
  const half = widthOf(text, undefined, true) / 2;
  const x = Math.max(place.left + half, Math.min(place.width - half, middle(place, position)));
  return { kind: "text", x: rounded(x), y: rounded(y), text, anchor: "middle" };
};

const baseline = ({ left, width }: Place, y: number): string => `M${rounded(left)} ${y}H${width}`;

type Block = Readonly<{ shapes: readonly Shape[]; bottom: number; zero: string }>;

/** Each year's sum, stacked in the order of the rows under it. */
const stacks = (data: BudgetData, place: Place, language: Language): Block => {
  const top = LABEL + (place.isNarrow ? NAME_LINE : 0);
  const bottom = top + STACK;
  const bars = data.lines.map((): Bar[] => []);
  for (const [position] of data.years.entries()) {
    let at = bottom;
    for (let row = data.lines.length - 1; row >= 0; row--) {
      const height = (data.lines[row]!.values[position] ?? 0) * place.perKrona;
      if (height > 0) bars[row]!.push(barAt(place, position, at, Math.max(0.5, height - LAYER_GAP)));
      at -= height;
    }
  }
  const sums = data.years.map(({ sum }) => sum);
  const texts = numbers(sums, place, language, (position, text) => {
    const { year: of, figure } = data.years[position]!;
    const name = `${data.sumName} ${year(of)}`;
    const y = bottom - stackOf(data, position) * place.perKrona - 6;
    return { ...over(place, position, y, text), bold: true, ...(figure && { door: { figure, name } }) };
  });
  const name: Shape = { kind: "text", x: 0, y: place.isNarrow ? 15 : bottom - 5, text: data.sumName, bold: true };
  const shapes = [...bars.flatMap((of, row) => drawn(of, data.lines[row]!)), name, ...texts];
  return {
    shapes: [...shapes, ...yearNames(data, place, bottom)],
    bottom: bottom + YEARS,
    zero: baseline(place, bottom),
  };
};

const yearNames = ({ years }: BudgetData, place: Place, y: number): readonly Shape[] => {
  const every = Math.ceil((widthOf("2000") + 12) / place.step);
  return years.flatMap(({ year: of }, position): readonly Shape[] =>
    position % every > 0 ? [] : [{ ...over(place, position, y + 18, year(of)), tone: "inkQuiet" }],
  );
};

/** A payer and form by itself, in the same scale as the stack. */
const rowAt = (row: BudgetRow, top: number, place: Place, language: Language): Block => {
  const room = place.isNarrow ? place.width : place.names;
  const names = [...fitted(row.name, room, 2), ...fitted(row.form, room, 2)];
  const named = fitted(row.name, room, 2).length;
  const tall = Math.max(0, ...known(row.values)) * place.perKrona;
  const height = place.isNarrow
    ? names.length * NAME_LINE + LABEL + tall
    : Math.max(names.length * NAME_LINE, LABEL + tall);
  const bottom = rounded(top + height);
  const firstLine = place.isNarrow ? top + 15 : bottom - 5 - (names.length - 1) * NAME_LINE;
  const bars = row.values.flatMap((value, position) =>
    value ? [barAt(place, position, bottom, Math.max(1, value * place.perKrona))] : [],
  );
  const texts = numbers(row.values, place, language, (position, text) =>
    over(place, position, bottom - row.values[position]! * place.perKrona - 5, text),
  );
  const words = names.map((text, line): Shape => {
    const at = { kind: "text", x: 0, y: firstLine + line * NAME_LINE, text } as const;
    return line < named ? at : { ...at, tone: "inkQuiet" };
  });
  return { shapes: [...drawn(bars, row), ...words, ...texts], bottom, zero: baseline(place, bottom) };
};

/** The budget: the sum of each year stacked by payer, pulled apart underneath, every row in the same scale under its own name. */
export const budgetPicture = (data: BudgetData, width: number, language: Language): Picture => {
  const place = placeOf(data, width);
  const blocks: Block[] = [stacks(data, place, language)];
  for (const line of data.lines) {
    blocks.push(rowAt(line, blocks.at(-1)!.bottom + ROW_GAP, place, language));
  }
  const zero: Shape = {
    kind: "path",
    d: blocks.map((block) => block.zero).join(""),
    stroke: "lineStrong",
    strokeWidth: 1,
  };
  const height = blocks.at(-1)!.bottom + 2;
  return { width, height, shapes: [...blocks.flatMap(({ shapes }) => shapes), zero] };
};
