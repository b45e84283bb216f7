import { isCertain, isDrawn } from "../words/chance.ts";
import { type Gainer, gainsPhrase } from "../words/gainers.ts";
import type { Language } from "../words/language.ts";
import type { Scale } from "../words/number.ts";
import { type Across, acrossOf, GAP } from "./across.ts";
import { amountsUnder } from "./axis.ts";
import { between, DARKEST, fading } from "./fading.ts";
import { fitted } from "./lines.ts";
import { type Picture, rounded, type Shape, scaleFor, TEXT_SIZE, type Tone } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { scaleOfAll } from "./yearly.ts";

/** Where a gain lies: at 5, 25, 50, 75 and 95 % of the draws. */
type Spread = Readonly<Record<"least" | "lower" | "middle" | "upper" | "most", number>>;

const spreadOf = ({ after }: Gainer): Spread | undefined => {
  if (!isDrawn(after)) return undefined;
  const { "0.05": least, "0.25": lower, "0.5": middle, "0.75": upper, "0.95": most } = after.quantiles;
  return { least, lower, middle, upper, most };
};

const everyKrona = (gainers: readonly Gainer[]): readonly number[] =>
  gainers.flatMap((gainer) => {
    const spread = spreadOf(gainer);
    return spread ? [spread.least, spread.most] : [];
  });

/** The unit of the axis. */
export const gainersScale = (gainers: readonly Gainer[]): Scale => scaleOfAll(everyKrona(gainers));

const NAME_SIZE = 16;
const LINE = 20;
const INDENT = 16;
const THICK = 18;
const DOT = 5;
const AXIS = TEXT_SIZE + 12;
const MOST_LINES = 3;

type Row = Readonly<{ gainer: Gainer; texts: readonly Shape[]; top: number; middle: number; bottom: number }>;

const rowAt = (gainer: Gainer, top: number, { names, right, width, isNarrow }: Across, language: Language): Row => {
  const { name, isPart, after } = gainer;
  const indent = isPart ? INDENT : 0;
  const size = isPart ? TEXT_SIZE : NAME_SIZE;
  const named = fitted(name, names - indent, MOST_LINES, size);
  const room = isNarrow ? width - indent : width - right - GAP;
  const said = fitted(gainsPhrase(gainer, language), room, MOST_LINES);
  const words = LINE * (isNarrow ? named.length + said.length : Math.max(named.length, said.length));
  const middle = isNarrow ? top + words + 6 + THICK / 2 : top + Math.max(words, THICK) / 2;
  const lines = (texts: readonly string[], from: number, over: Partial<Extract<Shape, { kind: "text" }>>) =>
    texts.map(
      (text, line): Shape => ({
        kind: "text",
        x: 0,
        y: rounded(from + line * LINE + LINE * 0.76),
        text,
        ...over,
      }),
    );
  const beside = (texts: readonly string[]): number => middle - (texts.length * LINE) / 2;
  return {
    gainer,
    texts: [
      ...lines(named, isNarrow ? top : beside(named), { x: indent, size, tone: isPart ? "inkQuiet" : "ink" }),
      ...lines(said, isNarrow ? top + named.length * LINE : beside(said), {
        x: isNarrow ? indent : right + GAP,
        ...(isDrawn(after) ? { tone: isPart || isNarrow ? "inkQuiet" : "ink" } : { tone: "inkQuiet" }),
      }),
    ],
    top,
    middle,
    bottom: isNarrow && isDrawn(after) ? middle + THICK / 2 : top + Math.max(words, isNarrow ? 0 : THICK),
  };
};

const ROW_GAP = 14;

const rowsOf = (gainers: readonly Gainer[], across: Across, language: Language): readonly Row[] => {
  const rows: Row[] = [];
  for (const gainer of gainers) {
    const above = rows.at(-1);
    rows.push(rowAt(gainer, above ? above.bottom + ROW_GAP : 0, across, language));
  }
  return rows;
};

const toneOf = ({ sector }: Gainer): Tone => (sector === undefined ? "accent" : `actor-${sector}`);

const piece = (from: number, to: number, middle: number): string =>
  `M${rounded(from)} ${rounded(middle - THICK / 2)}H${rounded(to)}v${THICK}H${rounded(from)}z`;

/** The band that fades, and the dot in its middle. What is the same in every draw has the dot alone. */
const bandOf = ({ gainer, middle }: Row, x: (kronor: number) => number): readonly Shape[] => {
  const spread = spreadOf(gainer);
  if (!spread) return [];
  const fill = toneOf(gainer);
  const [least, lower, upper, most] = [x(spread.least), x(spread.lower), x(spread.upper), x(spread.most)];
  const faint = fading.map(({ from, to, opacity }): Shape => {
    const [outer, inner] = [between(lower, least, to), between(lower, least, from)];
    const d = piece(outer, inner, middle) + piece(between(upper, most, from), between(upper, most, to), middle);
    return { kind: "path", d, fill, opacity };
  });
  const core: Shape = { kind: "path", d: piece(lower, upper, middle), fill, opacity: DARKEST };
  const at = x(spread.middle);
  const d = `M${rounded(at - DOT)} ${rounded(middle)}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
  const dot: Shape = { kind: "path", d, fill, stroke: "ground", strokeWidth: 1.5 };
  return isDrawn(gainer.after) && isCertain(gainer.after) ? [dot] : [...faint, core, dot];
};

/** Lines through all rows; beside their bands alone where words stand between them. */
const linesAt = (rows: readonly Row[], { isNarrow }: Across, places: readonly number[]): string => {
  const bottom = rows.at(-1)?.bottom ?? 0;
  const spans = isNarrow
    ? rows.flatMap(({ gainer, middle }) =>
        isDrawn(gainer.after) ? [`${rounded(middle - THICK / 2 - 3)}v${THICK + 6}`] : [],
      )
    : [`0V${rounded(bottom + 6)}`];
  return places.flatMap((x) => spans.map((span) => `M${x} ${span}`)).join("");
};

/** Between which amounts each gains in nine draws of ten, and in half of them, around a zero line. */
export const gainersPicture = (gainers: readonly Gainer[], width: number, language: Language): Picture => {
  const said = gainers.map((gainer) => gainsPhrase(gainer, language));
  const across = acrossOf(said, width, DOT);
  const rows = rowsOf(gainers, across, language);
  const kronor = everyKrona(gainers);
  // Less than a krona is nothing to see.
  const [low, high] = [Math.min(0, ...kronor), Math.max(1, ...kronor)];
  const x = scaleFor([low, high], [across.left, across.right]);
  const bottom = (rows.at(-1)?.bottom ?? 0) + 6;
  const steps = ticks([low, high], Math.max(2, Math.floor((across.right - across.left) / 90))).filter(
    (step) => step >= low && step <= high,
  );
  const scale = gainersScale(gainers);
  return {
    width,
    height: rounded(bottom + AXIS),
    shapes: [
      {
        kind: "path",
        d: linesAt(rows, across, steps.filter((step) => step !== 0).map(x)),
        stroke: "line",
        strokeWidth: 1,
      },
      ...rows.flatMap((row) => bandOf(row, x)),
      { kind: "path", d: linesAt(rows, across, [x(0)]), stroke: "lineStrong", strokeWidth: 1.5 },
      ...rows.flatMap(({ texts }) => texts),
      ...amountsUnder(steps, { x, y: bottom + TEXT_SIZE + 4, width }, scale, language),
    ],
  };
};
