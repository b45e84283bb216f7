import type { Ratio, Why } from "../../models/result.ts";

export const known = (value: number): Ratio => ({ defined: true, value });
export const unknown = (why: Why): { defined: false; why: Why } => ({ defined: false, why });
/** Sums that cancel leave rounding behind: less than a millionth is nothing. */
export const isNothing = (value: number) => Math.abs(value) < 1e-6;
export const change = (ratio: Ratio, by: (value: number) => number) => (ratio.defined ? known(by(ratio.value)) : ratio);
export const divide = (ratio: Ratio, divisor: number, why: Why) =>
  ratio.defined && isNothing(divisor) ? unknown(why) : change(ratio, (value) => value / divisor);
export const sumOf = <T>(list: readonly T[], of: (element: T) => number) => list.reduce((sum, one) => sum + of(one), 0);
export const totalsByKey = <K>(amounts: readonly (readonly [K, number])[]) => [
  ...amounts.reduce((sums, [key, amount]) => sums.set(key, (sums.get(key) ?? 0) + amount), new Map<K, number>()),
];
