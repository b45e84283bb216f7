import type { Unit } from "../appraisal.ts";
import type { ExplainedNode } from "../explain.ts";
import type { LabelKey } from "../label.ts";
import type { Address } from "../problem.ts";
import type { InEvery, Language } from "./language.ts";
import { count, fixed, kronor, nearest, share } from "./number.ts";
import { shownAt } from "./range.ts";
import { anyUnitWord, quantity } from "./unit.ts";

/** What of a step decides how its number is written. */
export type Unitary = Pick<ExplainedNode, "unit" | "parameter" | "kind" | "at" | "label">;

/** Units of the graph that the format also has: those have words. */
const hasWords = (unit: string): unit is Unit => anyUnitWord(unit, "en") !== unit;

const unitOf = ({ unit, parameter }: Unitary): string => parameter?.unit ?? unit;

/** Where in the document a constant stands; what is worked out from it may have its address and not its digits. */
const statedAt = ({ kind, at }: Unitary): Address | undefined => (kind === "constant" ? at : undefined);

const shares: ReadonlySet<LabelKey> = new Set([
  ...(["share", "shareOf", "shareKept", "shareMoved", "movedShare", "insideShare", "outsideShare"] as const),
]);
const isRate = (at: Address | undefined): boolean => /\/(rate|calibratedRate|shapeGrowth|realUprating)$/.test(at ?? "");

/** Pure numbers that are read in per cent whatever they are made of, with so many decimals. */
const perCent = (step: Unitary): number | undefined => {
  const { kind, parameter, label } = step;
  if (kind === "irr" || kind === "lateShare" || parameter?.unit === "share") return 1;
  if (kind === "complement" || (!parameter && isRate(step.at))) return 2;
  return shares.has(label.key) && statedAt(step) === undefined ? 2 : undefined;
};

/** A number in a formula, in the unit of its step and with the digits a reader can use. */
export const stepNumber = (value: number, step: Unitary, language: Language): string => {
  const [unit, decimals, at] = [unitOf(step), perCent(step), statedAt(step)];
  if (unit === "year" && step.kind === "payback") return String(value);
  if (decimals !== undefined) return share(value, language, decimals);
  if (unit === "SEK/person") return `${kronor(value, language)} per person`;
  if (hasWords(unit)) return quantity(value, unit, language);
  // What stands in the document is shown as it stands there; a pure number on the way has four decimals.
  return at ? shownAt(value, at, language) : count(value, language, 4);
};

/** Decimals of the number itself, not of its percentage. What the document states is shown with every digit. */
const decimalsOf = (step: Unitary): number => {
  const [unit, decimals] = [unitOf(step), perCent(step)];
  if (decimals !== undefined) return decimals + 2;
  if (unit === "SEK/hour") return 2;
  if (unit.startsWith("SEK")) return 0;
  if (unit === "factor") return 3;
  if (hasWords(unit)) return 2;
  return statedAt(step) === undefined ? 4 : 15;
};

/** The number as it is shown, with `more` decimals than that where a sum or product would else seem wrong. */
export const shownNumber = (value: number, step: Unitary, more = 0): number => nearest(value, decimalsOf(step) + more);

/** As `stepNumber` without the unit (but for per cent), for a formula in symbols. */
export const bareNumber = (value: number, step: Unitary, language: Language, more = 0): string => {
  const percent = perCent(step);
  if (percent !== undefined) return share(value, language, percent + more);
  const [unit, decimals, at] = [unitOf(step), decimalsOf(step), statedAt(step)];
  if (unit === "1" && at) return shownAt(value, at, language);
  const isMoney = unit.startsWith("SEK") && more === 0;
  return isMoney ? fixed(value, language, decimals) : count(value, language, decimals + more);
};

/** Where in its years a yearly number is not zero, and where it is largest, as years of its axis; undefined where it is nowhere. */
export type Span = Readonly<{ first: number; last: number; peak: number; peakYear: number }>;
export const spanOf = ({ value, axis }: Pick<ExplainedNode, "value" | "axis">, firstYear: number): Span | undefined => {
  if (typeof value === "number") return undefined;
  const filled = value.flatMap((one, position) => (one === 0 ? [] : [position]));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = axis === "calendar" ? firstYear : 0;
  const highest = filled.reduce((most, one) => (Math.abs(value[one]!) > Math.abs(value[most]!) ? one : most), first);
  return { first: start + first, last: start + last, peak: value[highest]!, peakYear: start + highest };
};

const spans: InEvery<(span: Span, peak: string) => string> = {
  sv: ({ first, last }, peak) => `${first}–${last}, störst ${peak}`,
  en: ({ first, last }, peak) => `${first}–${last}, at most ${peak}`,
};

/** The number of a step; of a yearly one, its years and the largest: "2025–2027, störst 1 200 000 kr". */
export const stepAmount = (
  step: Unitary & Pick<ExplainedNode, "value" | "axis">,
  firstYear: number,
  language: Language,
): string => {
  if (typeof step.value === "number") return stepNumber(step.value, step, language);
  const span = spanOf(step, firstYear);
  if (!span) return stepNumber(0, step, language);
  const peak = stepNumber(span.peak, step, language);
  return span.first === span.last ? `${span.first}: ${peak}` : spans[language](span, peak);
};
