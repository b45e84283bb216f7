import type { Unit } from "../appraisal.ts";
import type { Language } from "../words/language.ts";
import { exact, fixed, nearest, type Scale, scaleName, scaleOf } from "../words/number.ts";
import { unitSymbol } from "../words/unit.ts";

/** Values along a side of a picture, as numbers alone, and the unit that they share. */
export type ValueAxis = Readonly<{ unit: string; ticks: readonly Readonly<{ value: number; text: string }>[] }>;

/** Round steps (1, 2 or 5 times a power of ten) within a range that need not hold zero, not more than `most`. */
const roundWithin = (low: number, high: number, most: number): readonly number[] => {
  const rough = (high - low) / most;
  const power = Math.floor(Math.log10(rough));
  const multiple = [1, 2, 5, 10].find((each) => each * 10 ** power >= rough) ?? 10;
  // Whole numbers of steps, divided rather than multiplied by a tenth, hold no noise.
  const value = (step: number): number =>
    power < 0 ? (step * multiple) / 10 ** -power : step * multiple * 10 ** power;
  const from = Math.ceil(low / (multiple * 10 ** power));
  return Array.from({ length: most + 1 }, (_, step) => value(from + step)).filter((each) => each <= high);
};

/** Beyond them is the noise of dividing. */
const MOST_DECIMALS = 12;

/** Decimals that a number has. */
const decimalsOf = (value: number): number => exact(value, "en").split(".")[1]?.length ?? 0;

/** A parameter's values from `low` to `high`: kronor in a unit that keeps them short, shares in per cent. */
export const valueAxis = (
  [low, high]: readonly [number, number],
  unit: Unit,
  most: number,
  language: Language,
): ValueAxis => {
  const values = high > low ? roundWithin(low, high, most) : [low];
  const scale: Scale = unit.startsWith("SEK") ? scaleOf(Math.max(Math.abs(low), Math.abs(high))) : 0;
  const shown = values.map((value) => nearest(unit === "share" ? value * 100 : value / 10 ** scale, MOST_DECIMALS));
  const decimals = Math.max(...shown.map(decimalsOf));
  const symbol = unitSymbol(unit, language);
  return {
    unit: scale === 0 ? symbol : symbol.replace(/^(kr|SEK)/, scaleName(scale, language)),
    ticks: values.map((value, position) => ({ value, text: fixed(shown[position]!, language, decimals) })),
  };
};
