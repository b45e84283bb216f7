import type { Language } from "../../models/words/language.ts";
import { fixed, type Scale, scaleOf, shareOut } from "../../models/words/number.ts";

/** A table of kronor is written in one unit throughout: the one below that of its largest figure, without decimals. */
export const columnScale = (values: readonly number[]): Scale => {
  const largest = scaleOf(Math.max(0, ...values.map(Math.abs)));
  return largest === 9 ? 6 : largest === 6 ? 3 : 0;
};

/** A whole number of the unit ("4 625" for tkr). */
export const inScale = (value: number, scale: Scale, language: Language): string =>
  fixed(value / 10 ** scale, language, 0);

/**
 * The parts rounded so that they add to the total as shown (METHOD.md, Conventions). Where the parts are not the whole (society's
 * sum may hold publicFunds, which is no actor's) each is rounded by itself.
 */
export const rounded = (parts: readonly number[], total: number, scale: Scale): readonly number[] => {
  const step = 10 ** scale;
  const sum = parts.reduce((left, right) => left + right, 0);
  const missing = Math.round(total / step) - parts.reduce((steps, part) => steps + Math.floor(part / step), 0);
  // Within what sums in float64 are off by; `shareOut` refuses other totals.
  const isWhole = Math.abs(sum - total) <= step * 1e-6 && missing >= 0 && missing <= parts.length;
  return isWhole ? shareOut(parts, total, -scale) : parts.map((part) => Math.round(part / step) * step);
};
