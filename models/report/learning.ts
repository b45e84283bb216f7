import type { Estimate } from "../uncertainty/schema.ts";
import type { Language } from "../words/language.ts";
import { REACH } from "../words/learning.ts";
import type { Scale } from "../words/number.ts";
import { type Across, acrossOf, GAP } from "./across.ts";
import { amountsUnder } from "./axis.ts";
import { fitted } from "./lines.ts";
import { type Picture, rounded, type Shape, scaleFor, TEXT_SIZE } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { scaleOfAll } from "./yearly.ts";

/** What it would be worth to know something, and that in words. `isWhole` is everything, which the others are parts of. */
export type Known = Readonly<{ name: string; shown: string; estimate: Estimate; isWhole: boolean }>;

const LINE = 20;
const BASELINE = 15;
const THICK = 18;
const ROW_GAP = 16;
const AXIS = TEXT_SIZE + 14;
const MOST_LINES = 3;

const STEPS = 8;

const endOf = ({ value, standardError }: Estimate): number => value + REACH * standardError;

/** The unit of the axis. */
export const learningScale = (known: readonly Known[]): Scale =>
  scaleOfAll(known.map(({ estimate }) => endOf(estimate)));

type Row = Readonly<{ known: Known; texts: readonly Shape[]; top: number; bottom: number }>;

const textLines = (lines: readonly string[], x: number, top: number, bold = false): readonly Shape[] =>
  lines.map((text, line) => ({ kind: "text", x: rounded(x), y: rounded(top + line * LINE + BASELINE), text, bold }));

const rowAt = (known: Known, from: number, across: Across, x: (kronor: number) => number): Row => {
  const { names, width, isNarrow } = across;
  const { name, shown, isWhole, estimate } = known;
  const named = fitted(name, names, MOST_LINES, TEXT_SIZE, isWhole);
  const start = x(endOf(estimate)) + GAP;
  const said = fitted(shown, isNarrow ? width : width - start, MOST_LINES);
  if (isNarrow) {
    const top = from + (named.length + said.length) * LINE + 4;
    const texts = [...textLines(named, 0, from, isWhole), ...textLines(said, 0, from + named.length * LINE)];
    return { known, texts, top, bottom: top + THICK };
  }
  const height = Math.max(named.length * LINE, said.length * LINE, THICK);
  const beside = (lines: readonly string[]): number => from + (height - lines.length * LINE) / 2;
  return {
    known,
    texts: [...textLines(named, 0, beside(named), isWhole), ...textLines(said, start, beside(said))],
    top: from + (height - THICK) / 2,
    bottom: from + height,
  };
};

const piece = (from: number, to: number, top: number): string =>
  `M${rounded(from)} ${rounded(top)}H${rounded(to)}v${THICK}H${rounded(from)}z`;

/** Full as far as it surely reaches, then fainter step by step to where it surely ends. */
const barOf = ({ known: { estimate, isWhole }, top }: Row, x: (kronor: number) => number): readonly Shape[] => {
  const fill = isWhole ? "inkQuiet" : "accent";
  const [sure, end] = [x(Math.max(0, estimate.value - REACH * estimate.standardError)), x(endOf(estimate))];
  const at = (step: number): number => sure + ((end - sure) * step) / STEPS;
  const fading = Array.from(
    { length: end > sure ? STEPS : 0 },
    (_, step): Shape => ({
      kind: "path",
      d: piece(at(step), at(step + 1), top),
      fill,
      opacity: rounded(1 - (step + 0.5) / STEPS),
    }),
  );
  return [{ kind: "path", d: piece(x(0), sure, top), fill }, ...fading];
};

/** What it would be worth to know each thing, as bars from zero that fade where they are not sure. */
export const learningPicture = (known: readonly Known[], width: number, language: Language): Picture => {
  const across = acrossOf(
    known.map(({ shown }) => shown),
    width,
  );
  const high = Math.max(1, ...known.map(({ estimate }) => endOf(estimate)));
  const x = scaleFor([0, high], [across.left, across.right]);
  const rows: Row[] = [];
  for (const one of known) {
    const above = rows.at(-1);
    rows.push(rowAt(one, above ? above.bottom + ROW_GAP : 0, across, x));
  }
  const bottom = (rows.at(-1)?.bottom ?? 0) + 6;
  const steps = ticks([0, high], Math.max(2, Math.floor((across.right - across.left) / 90))).filter((at) => at <= high);
  // Lines through the bars would cross what stands beside them.
  const marks = steps.map((at) => `M${x(at)} ${rounded(bottom)}v5`).join("");
  const zero = rows.map(({ top }) => `M${x(0)} ${rounded(top - 3)}v${THICK + 6}`).join("");
  return {
    width,
    height: rounded(bottom + AXIS),
    shapes: [
      ...rows.flatMap((row) => barOf(row, x)),
      {
        kind: "path",
        d: `${zero}M${x(0)} ${rounded(bottom)}H${x(high)}${marks}`,
        stroke: "lineStrong",
        strokeWidth: 1.5,
      },
      ...rows.flatMap(({ texts }) => texts),
      ...amountsUnder(steps, { x, y: bottom + TEXT_SIZE + 8, width }, learningScale(known), language),
    ],
  };
};
