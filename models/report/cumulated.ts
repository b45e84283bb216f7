import type { Address } from "../problem.ts";
import type { PaybackRatio } from "../result.ts";
import type { Language } from "../words/language.ts";
import { compactKronor, year } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import { type Picture, rounded, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";
import { type BudgetPeriod, type Frame, frameOf, middleOf } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

/** Cumulated present value by year from `firstYear`, of the perspective at `at`. */
export type Cumulated = Readonly<{
  at: Address;
  firstYear: number;
  /** At least one year. */
  values: readonly number[];
  payback: PaybackRatio;
  budget: BudgetPeriod | undefined;
  /** What the doors are the number of, for those who only hear it. */
  names: Readonly<{ last: string; payback: string }>;
}>;

const HEIGHT = 260;
/** Above the columns: the budget period's name, and under it the payback year's. */
const TOP = 52;
const PAYBACK_BASELINE = 40;
const DOT = 4;

const circle = (x: number, y: number): string =>
  `M${rounded(x - DOT)} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;

/** What has come in less what has gone out up to each year, discounted: where the line crosses zero to stay, it is paid back. */
export const cumulatedPicture = (data: Cumulated, width: number, language: Language): Picture => {
  const { at, firstYear, values, budget, names } = data;
  const end = values.at(-1)!;
  const last = compactKronor(end, language);
  const right = Math.ceil(widthOf(last, TEXT_SIZE, true)) + DOT + 6;
  const frame = frameOf(
    { firstYear, years: values.length, kronor: values, scale: scaleOfAll(values), budget },
    { top: TOP, right },
    { width, height: HEIGHT },
    language,
  );
  const { columns, y } = frame;
  const points = values.map((value, position) => `${middleOf(columns, position)} ${y(value)}`);
  const [from, to] = [middleOf(columns, 0), middleOf(columns, values.length - 1)];
  const line = `M${points.join("L")}`;
  const area: Shape = { kind: "path", d: `${line}L${to} ${y(0)}L${from} ${y(0)}z`, fill: "accent", opacity: 0.12 };
  const marks: readonly Shape[] = [
    { kind: "path", d: line, stroke: "accent", strokeWidth: 2.5 },
    { kind: "path", d: circle(to, y(end)), fill: "accent" },
    {
      kind: "text",
      x: to + DOT + 6,
      // Not down among the years.
      y: rounded(Math.min(y(end) + TEXT_SIZE / 3, columns.bottom - 2)),
      text: last,
      bold: true,
      door: { figure: `${at}/npv`, name: names.last },
    },
  ];
  return frame.picture([area], [...marks, ...paybackMark(data, frame, width, language)]);
};

/** The payback year from its name to the years, and where the line is then. */
const paybackMark = (
  { at, firstYear, values, payback, names }: Cumulated,
  { columns, y }: Frame,
  width: number,
  language: Language,
): readonly Shape[] => {
  if (!payback.defined) return [];
  const position = payback.year - firstYear;
  const x = middleOf(columns, position);
  const text = pictureWords(language).paidBack(year(payback.year));
  const line = `M${x} ${PAYBACK_BASELINE + 6}V${columns.bottom}`;
  return [
    { kind: "path", d: line, stroke: "ink", strokeWidth: 1, dash: "3 3" },
    { kind: "path", d: circle(x, y(values[position]!)), fill: "ground", stroke: "ink", strokeWidth: 1.5 },
    {
      kind: "text",
      x: Math.max(0, Math.min(x - DOT, width - widthOf(text, TEXT_SIZE, true))),
      y: PAYBACK_BASELINE,
      text,
      bold: true,
      door: { figure: `${at}/payback/discounted`, name: names.payback },
    },
  ];
};
