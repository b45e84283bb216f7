import type { Address } from "../problem.ts";
import type { Language } from "../words/language.ts";
import { compactNumber, type Scale, scaleName } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import { tickName } from "./axis.ts";
import { fitted } from "./lines.ts";
import { NARROW, type Picture, rounded, type Shape, TEXT_SIZE, type Tone, widthOf } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { type BudgetPeriod, barsPath, budgetShade, columnsOf, HEAD, levels, yearLabels } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

/** One member's real kronor by year, and their present value. */
export type Panel = Readonly<{
  name: string;
  tone: Tone;
  amounts: readonly number[];
  present: number;
  /** The figure that the present value is, where it is one of the result's. */
  figure?: Address | undefined;
}>;

export type Panels = Readonly<{ firstYear: number; panels: readonly Panel[]; budget: BudgetPeriod | undefined }>;

/** How high the panel is whose amounts reach furthest. */
const HIGHEST = 88;
const GAP = 16;
const LINE = 18;
/** More panels than this are no longer read one by one. */
const MOST = 8;

/** The largest by present value in their own order, and the smallest together as one where there are more than can be read. */
export const gathered = (
  panels: readonly Panel[],
  together: (count: number) => Pick<Panel, "name" | "tone">,
): readonly Panel[] => {
  if (panels.length <= MOST) return panels;
  const bySize = [...panels].sort((a, b) => Math.abs(b.present) - Math.abs(a.present));
  const kept = new Set(bySize.slice(0, MOST));
  const rest = panels.filter((panel) => !kept.has(panel));
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
  return [
    ...panels.filter((panel) => kept.has(panel)),
    {
      ...together(rest.length),
      amounts: rest[0]!.amounts.map((_, year) => sum(rest.map(({ amounts }) => amounts[year]!))),
      present: sum(rest.map(({ present }) => present)),
    },
  ];
};

/** The units of the picture: of amounts a year, and of present values. */
export const panelScales = (panels: readonly Panel[]): Readonly<{ yearly: Scale; present: Scale }> => ({
  yearly: scaleOfAll(panels.flatMap(({ amounts }) => amounts)),
  present: scaleOfAll(panels.map(({ present }) => present)),
});

const lowest = ({ amounts }: Panel): number => Math.min(0, ...amounts);
const highest = ({ amounts }: Panel): number => Math.max(0, ...amounts);

type Placed = Panel & Readonly<{ lines: readonly string[]; top: number; height: number; zero: number }>;

/** Panels under each other, each as high as its amounts reach on the scale that all share, and never lower than its name. */
const placed = (panels: readonly Panel[], pixels: number, nameWidth: number, isNarrow: boolean): readonly Placed[] => {
  let top = HEAD + LINE + 8;
  return panels.map((panel) => {
    const lines = fitted(panel.name, nameWidth, 3);
    const [up, down] = [highest(panel) * pixels, -lowest(panel) * pixels];
    const words = lines.length * LINE;
    const bars = Math.max(up + down, isNarrow ? 6 : words);
    const from = top + (isNarrow ? words + 10 : 0);
    // What a name needs beyond the bars is shared above and below them.
    const spare = bars - (up + down);
    const height = from - top + bars;
    const one = { ...panel, lines, top, height, zero: rounded(from + spare / 2 + up) };
    top += height + GAP;
    return one;
  });
};

/** Round amounts within a panel's, from the lowest to the highest; zero is drawn for itself. */
const steps = (panel: Panel, step: number): readonly number[] => {
  const [from, to] = [Math.ceil(lowest(panel) / step), Math.floor(highest(panel) / step)];
  return Array.from({ length: to - from + 1 }, (_, position) => (from + position) * step).filter(Boolean);
};

/** What a panel's lines are, told at the lowest and the highest. */
const axisOf = (panel: Placed, step: number, pixels: number, x: number, name: (at: number) => string) => {
  const all = steps(panel, step);
  return [...new Set([all.find((at) => at < 0), all.findLast((at) => at > 0)])].flatMap((at): readonly Shape[] =>
    at === undefined
      ? []
      : [
          {
            kind: "text",
            x,
            y: rounded(panel.zero - at * pixels + 5),
            text: name(at),
            anchor: "end",
            tone: "inkQuiet",
          },
        ],
  );
};

const labelled = (
  { name, lines, top, height, present, figure }: Placed,
  isNarrow: boolean,
  shown: string,
  width: number,
): readonly Shape[] => {
  const middle = isNarrow ? top : top + (height - lines.length * LINE) / 2;
  return [
    ...lines.map((text, line): Shape => ({ kind: "text", x: 0, y: rounded(middle + TEXT_SIZE + line * LINE), text })),
    {
      kind: "text",
      x: width,
      y: rounded((isNarrow ? top : top + (height - LINE) / 2) + TEXT_SIZE),
      text: shown,
      anchor: "end",
      bold: true,
      ...(figure !== undefined && present !== 0 && { door: { figure, name } }),
    },
  ];
};

/** Where things stand across: names, the axis of amounts, columns, present values. */
const acrossOf = (
  width: number,
  totals: number,
  axis: number,
): Readonly<{ names: number; left: number; right: number }> =>
  width < NARROW
    ? { names: width - totals - 16, left: axis, right: 0 }
    : {
        names: Math.min(Math.round(width * 0.3), 220),
        left: Math.min(Math.round(width * 0.3), 220) + 8 + axis,
        right: totals + 16,
      };

/** One small picture a member, on one scale of kronor and one of years: its name to the left, its present value to the right. */
export const panelsPicture = ({ firstYear, panels, budget }: Panels, width: number, language: Language): Picture => {
  const scales = panelScales(panels);
  const shown = panels.map(({ present }) => compactNumber(present, scales.present, language));
  const reach = Math.max(0, ...panels.map((panel) => highest(panel) - lowest(panel)));
  const [pixels, step] = [HIGHEST / Math.max(1, reach), ticks([Math.max(1, reach)], 4)[1]!];
  const name = (amount: number): string => tickName(amount, scales.yearly, language);
  const named = panels.flatMap((panel) => steps(panel, step).map(name));
  const axis = Math.ceil(Math.max(0, ...named.map((text) => widthOf(text)))) + 8;
  const totals = Math.ceil(Math.max(0, ...shown.map((total) => widthOf(total, TEXT_SIZE, true))));
  const { names, left, right } = acrossOf(width, totals, axis);
  const isNarrow = width < NARROW;
  const all = placed(panels, pixels, names, isNarrow);
  const end = all.at(-1);
  const height = Math.ceil((end ? end.top + end.height : HEAD) + TEXT_SIZE + 18);
  const margins = { left, right, top: HEAD, bottom: TEXT_SIZE + 10 };
  const columns = columnsOf(panels[0]?.amounts.length ?? 0, width, height, margins);
  const lines = all.flatMap((panel) => steps(panel, step).map((at) => rounded(panel.zero - at * pixels)));
  const zeros = all.map(({ zero }) => zero);
  return {
    width,
    height,
    columns,
    shapes: [
      ...budgetShade(columns, firstYear, budget, language),
      {
        kind: "text",
        x: width,
        y: HEAD + TEXT_SIZE,
        text: pictureWords(language).presentValue(scaleName(scales.present, language)),
        anchor: "end",
        tone: "inkQuiet",
      },
      { kind: "path", d: levels(columns, lines), stroke: "line", strokeWidth: 1 },
      ...all.map(
        ({ amounts, tone, zero }): Shape => ({
          kind: "path",
          d: barsPath(columns, amounts, (amount) => rounded(zero - amount * pixels)),
          fill: tone,
        }),
      ),
      { kind: "path", d: levels(columns, zeros), stroke: "lineStrong", strokeWidth: 1 },
      ...all.flatMap((panel) => axisOf(panel, step, pixels, left - 8, name)),
      ...all.flatMap((panel, position) => labelled(panel, isNarrow, shown[position]!, width)),
      ...yearLabels(columns, firstYear, width),
    ],
  };
};
