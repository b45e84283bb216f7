import { fanWords } from "../words/fan.ts";
import type { Language } from "../words/language.ts";
import { compactKronor, type Scale, year } from "../words/number.ts";
import { between, DARKEST, fading } from "./fading.ts";
import { type Picture, rounded, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";
import { type BudgetPeriod, type Frame, frameOf, middleOf } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

type Quantile = "0.05" | "0.25" | "0.5" | "0.75" | "0.95";

/** Cumulated present value by year from `firstYear`, over the draws and as the appraisal's own values have it. */
export type Fanned = Readonly<{
  firstYear: number;
  /** A number a year, at least one. */
  quantiles: Readonly<Record<Quantile, readonly number[]>>;
  central: readonly number[];
  /** What it comes to at the end: of all draws, where the lines are of some. */
  ends: Readonly<Record<"0.05" | "0.5" | "0.95", number>>;
  /** The year by which half of the draws are paid back. */
  payback: number | undefined;
  budget: BudgetPeriod | undefined;
}>;

const HEIGHT = 300;
/** Above the columns: the budget period's name, and under it the payback year's. */
const TOP = 52;
const PAYBACK_BASELINE = 40;
const DOT = 4;
const LABEL_LINE = 18;

/** The unit of the axis. */
export const fanScale = ({ quantiles, central }: Pick<Fanned, "quantiles" | "central">): Scale =>
  scaleOfAll([...quantiles["0.05"], ...quantiles["0.95"], ...central]);

export const fanPicture = (data: Fanned, width: number, language: Language): Picture => {
  const { firstYear, quantiles, central, ends, budget } = data;
  const widest = [ends["0.05"], ends["0.5"], ends["0.95"]].map((end) =>
    widthOf(compactKronor(end, language), TEXT_SIZE, true),
  );
  const frame = frameOf(
    {
      firstYear,
      years: central.length,
      kronor: [...quantiles["0.05"], ...quantiles["0.95"], ...central],
      scale: fanScale(data),
      budget,
    },
    { top: TOP, right: Math.ceil(Math.max(...widest)) + DOT + 6 },
    { width, height: HEIGHT },
    language,
  );
  const drawn = frame.picture(bandsOf(data, frame), [
    ...linesOf(data, frame),
    ...endsOf(data, frame, language),
    ...paybackMark(data, frame, width, language),
  ]);
  const key = keyOf(width, language);
  return { ...drawn, height: HEIGHT + key.height, shapes: [...drawn.shapes, ...key.shapes] };
};

const pointsOf = ({ columns, y }: Frame, values: readonly number[]): readonly string[] =>
  values.map((value, position) => `${middleOf(columns, position)} ${y(value)}`);

const lineOf = (frame: Frame, values: readonly number[]): string => `M${pointsOf(frame, values).join("L")}`;

/** What lies between two lines. */
const areaOf = (frame: Frame, one: readonly number[], other: readonly number[]): string =>
  `${lineOf(frame, one)}L${pointsOf(frame, other).toReversed().join("L")}z`;

/** Half of the draws, and nine of ten, which fade on both sides. */
const bandsOf = ({ quantiles }: Fanned, frame: Frame): readonly Shape[] => {
  const at = (inner: Quantile, outer: Quantile, share: number): readonly number[] =>
    quantiles[inner].map((value, year) => between(value, quantiles[outer][year]!, share));
  const sides = [
    ["0.25", "0.05"],
    ["0.75", "0.95"],
  ] as const;
  return [
    ...fading.map(({ from, to, opacity }): Shape => {
      const d = sides.map(([inner, outer]) => areaOf(frame, at(inner, outer, from), at(inner, outer, to)));
      return { kind: "path", d: d.join(""), fill: "accent", opacity };
    }),
    { kind: "path", d: areaOf(frame, quantiles["0.25"], quantiles["0.75"]), fill: "accent", opacity: DARKEST },
  ];
};

const CENTRAL_DASH = "2 4";

const linesOf = ({ quantiles, central }: Fanned, frame: Frame): readonly Shape[] => [
  { kind: "path", d: lineOf(frame, quantiles["0.5"]), stroke: "ink", strokeWidth: 2.5 },
  { kind: "path", d: lineOf(frame, central), stroke: "ink", strokeWidth: 1.5, dash: CENTRAL_DASH },
];

/** Beside the ends of the lines what they come to, from the top down, none upon another. */
const endsOf = ({ quantiles, ends, central }: Fanned, { columns, y }: Frame, language: Language): readonly Shape[] => {
  const last = central.length - 1;
  const x = middleOf(columns, last) + DOT + 6;
  const keys = ["0.95", "0.5", "0.05"] as const;
  const wanted = keys.map((key) => y(quantiles[key][last]!) + TEXT_SIZE / 3);
  const middle = Math.min(Math.max(wanted[1]!, columns.top + LABEL_LINE + 4), columns.bottom - 2 - LABEL_LINE);
  const places = [Math.min(wanted[0]!, middle - LABEL_LINE), middle, Math.max(wanted[2]!, middle + LABEL_LINE)];
  return keys.map((key, position) => ({
    kind: "text",
    x,
    // Not down among the years.
    y: rounded(Math.min(places[position]!, columns.bottom - 2)),
    text: compactKronor(ends[key], language),
    ...(key === "0.5" ? { bold: true } : { tone: "inkQuiet" as const }),
  }));
};

/** The year by which half of the draws are paid back, from its name to the years. */
const paybackMark = (
  { firstYear, quantiles, payback }: Fanned,
  { columns, y }: Frame,
  width: number,
  language: Language,
): readonly Shape[] => {
  if (payback === undefined) return [];
  const position = payback - firstYear;
  const [x, to] = [middleOf(columns, position), y(quantiles["0.5"][position]!)];
  const text = fanWords(language).paidBack(year(payback));
  const circle = `M${rounded(x - DOT)} ${to}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
  return [
    { kind: "path", d: `M${x} ${PAYBACK_BASELINE + 6}V${columns.bottom}`, stroke: "ink", strokeWidth: 1, dash: "3 3" },
    { kind: "path", d: circle, fill: "ground", stroke: "ink", strokeWidth: 1.5 },
    {
      kind: "text",
      x: Math.max(0, Math.min(x - DOT, width - widthOf(text, TEXT_SIZE, true))),
      y: PAYBACK_BASELINE,
      text,
      bold: true,
    },
  ];
};

const SWATCH = 28;
const KEY_LINE = 24;
const KEY_GAP = 20;

/** What bands and lines are, side by side as far as there is room. */
const keyOf = (width: number, language: Language): Readonly<{ shapes: readonly Shape[]; height: number }> => {
  const { half, most, middle, central } = fanWords(language).key;
  const shapes: Shape[] = [];
  let [x, y] = [0, HEIGHT + KEY_LINE];
  const add = (text: string, swatch: (x: number, y: number) => readonly Shape[]): void => {
    const wide = SWATCH + 8 + Math.ceil(widthOf(text));
    if (x > 0 && x + wide > width) [x, y] = [0, y + KEY_LINE];
    shapes.push(...swatch(x, y - 5), { kind: "text", x: x + SWATCH + 8, y, text, tone: "inkQuiet" });
    x += wide + KEY_GAP;
  };
  const line = (over: Readonly<{ strokeWidth: number; dash?: string }>) => (from: number, at: number) => [
    { kind: "path" as const, d: `M${from} ${at}h${SWATCH}`, stroke: "ink" as const, ...over },
  ];
  add(middle, line({ strokeWidth: 2.5 }));
  add(half, (from, at) => [swatchAt(from, at - 6, 12, DARKEST)]);
  add(most, (from, at) => [
    ...fading.flatMap(({ opacity }, step) => [
      swatchAt(from, at - 4.5 - 1.5 * step, 1.5, opacity),
      swatchAt(from, at + 3 + 1.5 * step, 1.5, opacity),
    ]),
    swatchAt(from, at - 3, 6, DARKEST),
  ]);
  add(central, line({ strokeWidth: 1.5, dash: CENTRAL_DASH }));
  return { shapes, height: y - HEIGHT + 8 };
};

const swatchAt = (x: number, y: number, height: number, opacity: number): Shape => ({
  kind: "rect",
  x,
  y,
  width: SWATCH,
  height,
  fill: "accent",
  opacity,
});
