import { Decimal as Shared } from "decimal.js";
import type { Language } from "./language.ts";

/**
 * Our own constructor, so that no one else's settings reach it. ROUND_HALF_UP is half away from zero. A number is
 * rounded on its shortest decimal form: 1.005 is 1,01 and not 1,00, whatever the binary fraction behind it.
 */
const Decimal = Shared.clone({ precision: 60, rounding: Shared.ROUND_HALF_UP, defaults: true });
type Decimal = Shared;

const NO_BREAK_SPACE = "\u00a0";
const MINUS = "\u2212";
const GROUPS = /\B(?=(\d{3})+$)/g;

const decimalOf = (value: number): Decimal => {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`);
  return new Decimal(value);
};

/** Digits of a decimal as they stand, in the language's way; never a minus before a zero. */
const written = (value: Decimal, decimals: number, language: Language): string => {
  const [whole = "", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(GROUPS, language === "sv" ? NO_BREAK_SPACE : ",");
  const sign = value.isNegative() && !value.isZero() ? MINUS : "";
  return sign + grouped + (fraction === undefined ? "" : (language === "sv" ? "," : ".") + fraction);
};

const rounded = (value: Decimal, decimals: number): Decimal => value.toDecimalPlaces(decimals);
const decimalsOf = (value: Decimal): number => value.decimalPlaces();

/** The number that is shown with so many decimals; −3 is the nearest thousand. */
export const nearest = (value: number, decimals: number): number => {
  const step = new Decimal(10).pow(-decimals);
  return decimalOf(value).div(step).round().times(step).toNumber();
};

/** Always so many decimals: columns of figures, kronor per krona ("2,27"). */
export const fixed = (value: number, language: Language, decimals: number): string =>
  written(rounded(decimalOf(value), decimals), decimals, language);

/** At most so many decimals, no zeros at the end: people and outcomes ("60", "4,8"). */
export const count = (value: number, language: Language, decimals = 1): string => {
  const shown = rounded(decimalOf(value), decimals);
  return written(shown, decimalsOf(shown), language);
};

/** Every digit the number has: fields that are edited, source values. */
export const exact = (value: number, language: Language): string => {
  const all = decimalOf(value);
  return written(all, decimalsOf(all), language);
};

const percent = (shown: Decimal, language: Language): string =>
  `${written(shown, decimalsOf(shown), language)}${language === "sv" ? `${NO_BREAK_SPACE}%` : "%"}`;

/** 0.125 → "12,5 %". */
export const share = (value: number, language: Language, decimals = 1): string =>
  percent(rounded(decimalOf(value).times(100), decimals), language);

/** As `share`, with every digit. */
export const exactShare = (value: number, language: Language): string => percent(decimalOf(value).times(100), language);

/** A year is a name and never grouped. */
export const year = (value: number): string => String(value);

const withCurrency = (number: string, unit: string, language: Language): string =>
  language === "sv"
    ? `${number}${NO_BREAK_SPACE}${unit}`
    : `SEK${NO_BREAK_SPACE}${number}${unit && NO_BREAK_SPACE}${unit}`;

/** "2 703 580 kr", "SEK 2,703,580". */
export const kronor = (value: number, language: Language, decimals = 0): string =>
  withCurrency(fixed(value, language, decimals), language === "sv" ? "kr" : "", language);

const scales = [
  { power: 0, sv: "kr", en: "" },
  { power: 3, sv: "tkr", en: "k" },
  { power: 6, sv: "mnkr", en: "m" },
  { power: 9, sv: "mdkr", en: "bn" },
] as const;
export type Scale = 0 | 3 | 6 | 9;

/** Kronor have no decimals; larger units one, up to the third digit: 2,7 · 58,3 · 583. */
const compactDecimals = (inUnit: Decimal, power: number): number =>
  power === 0 || rounded(inUnit.abs(), 1).gte(100) ? 0 : 1;

const compactIn = (value: Decimal, power: Scale): { shown: Decimal; decimals: number } => {
  const inUnit = value.div(new Decimal(10).pow(power));
  const decimals = compactDecimals(inUnit, power);
  const shown = rounded(inUnit, decimals);
  return { shown: power === 9 && shown.abs().gte(1000) ? inUnit.toSignificantDigits(3) : shown, decimals };
};

/** The unit a figure is shown in, chosen after rounding: 999 600 is 1,0 mnkr and not 1 000 tkr. */
export const scaleOf = (value: number): Scale => {
  const exactly = decimalOf(value);
  return scales.find(({ power }) => compactIn(exactly, power).shown.abs().lt(1000))?.power ?? 9;
};

/** The name of a unit, for axes and column heads: "mnkr", "SEK m". */
export const scaleName = (scale: Scale, language: Language): string => {
  const name = scales.find(({ power }) => power === scale)!;
  if (language === "sv") return name.sv;
  return name.en === "" ? "SEK" : `SEK${NO_BREAK_SPACE}${name.en}`;
};

/** The number alone, in a given unit ("2,7"): for axes, and for ranges that name their unit once. */
export const compactNumber = (value: number, scale: Scale, language: Language): string => {
  const { shown, decimals } = compactIn(decimalOf(value), scale);
  return written(shown, decimals, language);
};

/** What the last digit of `compactNumber` is worth, in kronor: 100 000 of 2,7 mnkr. */
export const lastPlace = (value: number, scale: Scale): number =>
  10 ** (scale - compactIn(decimalOf(value), scale).decimals);

/** "2,7 mnkr", "583 tkr", "950 kr"; "SEK 2.7 m". At most three digits that mean something. */
export const compactKronor = (value: number, language: Language): string => {
  const scale = scaleOf(value);
  const { sv, en } = scales.find(({ power }) => power === scale)!;
  return withCurrency(compactNumber(value, scale, language), language === "sv" ? sv : en, language);
};

/** The ends of "från 1,1 till 8,1 mnkr", the unit once where both ends share it; one end where they look the same. */
export const compactEnds = (
  low: number,
  high: number,
  language: Language,
): readonly [string] | readonly [string, string] => {
  const last = compactKronor(high, language);
  if (compactKronor(low, language) === last) return [last];
  const scale = scaleOf(high);
  const isSaidLast = scale === scaleOf(low) && language === "sv";
  return [isSaidLast ? compactNumber(low, scale, language) : compactKronor(low, language), last];
};

/**
 * Amounts that are compared, all in the unit of the largest: what is small beside it does not get digits of its own. `bare` are the
 * numbers where the language says the unit once, after the last.
 */
export const compactBeside = (
  values: readonly number[],
  language: Language,
): Readonly<{ bare: readonly string[]; full: readonly string[] }> => {
  const scale = scaleOf(Math.max(...values.map(Math.abs)));
  const numbers = values.map((value) => compactNumber(value, scale, language));
  const { [language]: unit } = scales.find(({ power }) => power === scale)!;
  const full = numbers.map((number) => withCurrency(number, unit, language));
  return { bare: language === "sv" ? numbers : full, full };
};

const sum = (of: readonly Decimal[]): Decimal => of.reduce((all, one) => all.plus(one), new Decimal(0));

/**
 * Largest remainder: the parts rounded so that they add to the total as it is shown. Each stands less than one step from its
 * own value, and the order among parts is kept. `decimals` may be negative: −5 rounds to 0,1 mnkr.
 */
export const shareOut = (parts: readonly number[], total: number, decimals: number): readonly number[] => {
  const shared = sharedOut(parts, total, decimals);
  if (shared === undefined) throw new RangeError("the parts do not add to the total");
  return shared;
};

/** As `shareOut`; undefined where the parts are not the whole. */
export const sharedOut = (parts: readonly number[], total: number, decimals: number): readonly number[] | undefined => {
  const step = new Decimal(10).pow(-decimals);
  const exactly = parts.map(decimalOf);
  const floors = exactly.map((part) => part.div(step).floor());
  const remainders = exactly.map((part, i) => part.div(step).minus(floors[i]!));
  const missing = decimalOf(total).div(step).round().minus(sum(floors)).toNumber();
  // Sums in float64 are off by a few parts in 10^16; what is further off is another total.
  const tolerance = sum(exactly.map((part) => part.abs()))
    .times(1e-11)
    .plus(step.times(1e-6));
  const adds = sum(exactly).minus(total).abs().lte(tolerance) && missing >= 0 && missing <= parts.length;
  if (!adds) return undefined;
  const order = parts.map((_, i) => i).sort((a, b) => remainders[b]!.comparedTo(remainders[a]!) || a - b);
  const raised = new Set(order.slice(0, missing));
  const counted = floors.map((floor, i) => (raised.has(i) ? floor.plus(1) : floor));
  // Adding zero turns −0 into 0.
  return counted.map((steps) => steps.times(step).toNumber() + 0);
};
