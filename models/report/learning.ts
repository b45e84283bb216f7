import type { Estimate } from "../uncertainty/schema.ts";
import type { Language } from "../words/language.ts";
import { REACH } from "../words/learning.ts";
import type { Scale } from "../words/number.ts";
import { fitted } from "./lines.ts";
import { type Picture, rounded, type Shape, scaleFor, TEXT_SIZE, widthOf } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { tickName } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

/** What it would be worth to know something, and that in words. `isWhole` is everything, which the others are parts of. */
export type Known = Readonly<{ name: string; shown: string; estimate: Estimate; isWhole: boolean }>;

/** Below this, names and what is said stand above the bars instead of on either side. */
const NARROW = 640;
const LINE = 20;
const BASELINE = 15;
const GAP = 12;
const THICK = 18;
const ROW_GAP = 16;
const AXIS = TEXT_SIZE + 14;
const MOST_LINES = 3;

const STEPS = 8;

const endOf = ({ value, standardError }: Estimate): number => value + REACH * standardError;

/** The unit of the axis. */
export const learningScale = (known: readonly Known[]): Scale =>
  scaleOfAll(known.map(({ estimate }) => endOf(estimate)));

/** Names to `names`, bars from `left` to `right`, what they say after them. */
type Across = Readonly<{ names: number; left: number; right: number; width: number; isNarrow: boolean }>;

const acrossOf = (known: readonly Known[], width: number): Across => {
  if (width < NARROW) return { names: width, left: 0, right: width, width, isNarrow: true };
  const names = Math.min(Math.round(width * 0.3), 260);
  const said = Math.max(0, ...known.map(({ shown }) => widthOf(shown)));
  const right = width - Math.ceil(Math.min(said, width * 0.32)) - GAP;
  return { names: names - GAP, left: names, right, width, isNarrow: false };
};

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

const axisOf = (
  {
    steps,
    x,
    y,
    width,
  }: Readonly<{ steps: readonly number[]; x: (kronor: number) => number; y: number; width: number }>,
  scale: Scale,
  language: Language,
): readonly Shape[] =>
  steps.map((step) => {
    const text = tickName(step, scale, language);
    const half = widthOf(text) / 2;
    const middle = rounded(Math.max(half, Math.min(width - half, x(step))));
    return { kind: "text", x: middle, y, text, anchor: "middle", tone: "inkQuiet" };
  });

/** What it would be worth to know each thing, as bars from zero that fade where they are not sure. */
export const learningPicture = (known: readonly Known[], width: number, language: Language): Picture => {
  const across = acrossOf(known, width);
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
      ...axisOf({ steps, x, y: rounded(bottom + TEXT_SIZE + 8), width }, learningScale(known), language),
    ],
  };
};
