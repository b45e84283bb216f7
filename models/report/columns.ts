import type { Language } from "../words/language.ts";
import { fixed, nearest, type Scale, scaleOf, sharedOut } from "../words/number.ts";

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
export const rounded = (parts: readonly number[], total: number, scale: Scale): readonly number[] =>
  sharedOut(parts, total, -scale) ?? parts.map((part) => nearest(part, -scale));
