import { firstOutlay } from "../payback.ts";
import type { Language } from "../words/language.ts";
import { type Scale, year } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import { amountsBeside, tickName } from "./axis.ts";
import { type Columns, type Picture, rounded, type Shape, scaleFor, TEXT_SIZE, widthOf } from "./picture.ts";
import { ticks, yearTicks } from "./ticks.ts";

/** The first and the last year of the budget period. */
export type BudgetPeriod = Readonly<{ from: number; to: number }>;

/** As the late share counts it: so many years from the first outlay to society; undefined where there is none. */
export const budgetPeriodOf = (
  { firstYear, costs }: Readonly<{ firstYear: number; costs: readonly number[] }>,
  years: number,
): BudgetPeriod | undefined => {
  const from = firstOutlay(costs, firstYear);
  return from === undefined ? undefined : { from, to: from + years - 1 };
};

/** Place left and right of the columns, and above and below them. */
export type Margins = Readonly<{ left: number; right: number; top: number; bottom: number }>;

/** One column a year between the margins. */
export const columnsOf = (years: number, width: number, height: number, margins: Margins): Columns => ({
  left: margins.left,
  step: (width - margins.left - margins.right) / Math.max(1, years),
  count: years,
  top: margins.top,
  bottom: height - margins.bottom,
});

/** The middle of a column. */
export const middleOf = ({ left, step }: Columns, position: number): number => rounded(left + (position + 0.5) * step);

const LABEL_GAP = 14;

/** Years under the columns, as many as there is room for. */
export const yearLabels = (columns: Columns, firstYear: number, width: number): readonly Shape[] => {
  const half = widthOf("2000") / 2;
  const years = Array.from({ length: columns.count }, (_, position) => firstYear + position);
  return yearTicks(years, Math.ceil((2 * half + LABEL_GAP) / columns.step)).map((shown) => ({
    kind: "text",
    x: Math.min(width - half, Math.max(half, middleOf(columns, shown - firstYear))),
    y: columns.bottom + TEXT_SIZE + 6,
    text: year(shown),
    anchor: "middle",
    tone: "inkQuiet",
  }));
};

/** Above every picture over time: the budget period's name. */
export const HEAD = TEXT_SIZE + 6;

/** The budget period as a ground behind the columns, named above them; nothing where it lies outside. */
export const budgetShade = (
  { left, step, count, bottom }: Columns,
  firstYear: number,
  budget: BudgetPeriod | undefined,
  language: Language,
): readonly Shape[] => {
  if (!budget) return [];
  const [from, to] = [Math.max(0, budget.from - firstYear), Math.min(count, budget.to + 1 - firstYear)];
  if (from >= to) return [];
  const x = rounded(left + from * step);
  const text = pictureWords(language).budgetPeriod;
  const most = left + count * step - widthOf(text);
  return [
    {
      kind: "rect",
      x,
      y: HEAD,
      width: rounded((to - from) * step),
      height: rounded(bottom - HEAD),
      fill: "accent",
      opacity: 0.12,
    },
    { kind: "text", x: Math.max(0, Math.min(x, most)), y: TEXT_SIZE, text, tone: "inkQuiet" },
  ];
};

const THICKEST = 40;

/** Bars from a zero line as one path: `values` by column, `y` the place of a value. */
export const barsPath = ({ left, step }: Columns, values: readonly number[], y: (value: number) => number): string => {
  // Where columns are thin a gap would eat them.
  const gap = step >= 6 ? step * 0.18 : step >= 3 ? 0.6 : 0;
  const [zero, thick] = [y(0), rounded(Math.min(step - gap, THICKEST))];
  let path = "";
  for (const [position, value] of values.entries()) {
    const end = y(value);
    if (end !== zero)
      path += `M${rounded(left + (position + 0.5) * step - thick / 2)} ${zero}V${end}h${thick}V${zero}z`;
  }
  return path;
};

/** A straight line from one side of the columns to the other at each height, as one path. */
export const levels = ({ left, step, count }: Columns, heights: readonly number[]): string =>
  heights.map((height) => `M${left} ${height}h${rounded(step * count)}`).join("");

export type FrameData = Readonly<{
  firstYear: number;
  years: number;
  /** Every number that must find a place. */
  kronor: readonly number[];
  scale: Scale;
  budget: BudgetPeriod | undefined;
}>;

/** What pictures over time share: years along the bottom, kronor up the side, the zero line and the budget period. */
export type Frame = Readonly<{
  columns: Columns;
  y: (value: number) => number;
  /** The picture of what is drawn behind the zero line, and before it. */
  picture: (behind: readonly Shape[], before?: readonly Shape[]) => Picture;
}>;

export const frameOf = (
  { firstYear, years, kronor, scale, budget }: FrameData,
  margins: Omit<Margins, "left" | "bottom">,
  size: Readonly<{ width: number; height: number }>,
  language: Language,
): Frame => {
  const low = Math.min(0, ...kronor);
  // Less than a krona is nothing to see.
  const high = Math.max(0, low + 1, ...kronor);
  const steps = ticks([low, high]).filter((step) => step >= low && step <= high);
  const names = steps.map((step) => tickName(step, scale, language));
  const left = Math.ceil(Math.max(...names.map((name) => widthOf(name)))) + 8;
  const columns = columnsOf(years, size.width, size.height, { ...margins, left, bottom: TEXT_SIZE + 10 });
  const y = scaleFor([low, high], [columns.bottom, columns.top]);
  const [zero, others] = [y(0), steps.filter((step) => step !== 0)];
  const below: readonly Shape[] = [
    ...budgetShade(columns, firstYear, budget, language),
    { kind: "path", d: levels(columns, others.map(y)), stroke: "line", strokeWidth: 1 },
    ...amountsBeside(names, steps, left - 8, y),
    ...yearLabels(columns, firstYear, size.width),
  ];
  const line: Shape = { kind: "path", d: levels(columns, [zero]), stroke: "lineStrong", strokeWidth: 1.5 };
  return {
    columns,
    y,
    picture: (behind, before = []) => ({ ...size, shapes: [...below, ...behind, line, ...before], columns }),
  };
};
