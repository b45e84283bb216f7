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

/** Where parts are not the whole (society's sum may hold publicFunds, which is no actor's), each is rounded by itself. */
const NEAR_KRONOR = 0.5;

/** The parts rounded so that they add to the total as shown (METHOD.md, Conventions). */
export const rounded = (parts: readonly number[], total: number, scale: Scale): readonly number[] => {
  const sum = parts.reduce((left, right) => left + right, 0);
  return Math.abs(sum - total) < NEAR_KRONOR ? shareOut(parts, total, -scale) : parts;
};
