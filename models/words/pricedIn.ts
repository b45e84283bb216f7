import type { Appraisal, Cost, Ref, Transfer, Valuation } from "../appraisal.ts";
import type { ExplainedNode } from "../explain.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";

type Words = Readonly<{
  year: (year: number) => string;
  unknown: (takenAs: string) => string;
  nominal: string;
  moved: (to: number, series: string) => string;
}>;

const words: InEvery<Words> = {
  sv: {
    year: (year) => `${year} års priser`,
    unknown: (takenAs) => `okänt prisår, räknas som ${takenAs}`,
    nominal: "löpande priser",
    moved: (to, series) => `, omräknat till ${to} års priser med ${series}`,
  },
  en: {
    year: (year) => `${year} prices`,
    unknown: (takenAs) => `price year unknown, taken as ${takenAs}`,
    nominal: "current prices",
    moved: (to, series) => `, moved to ${to} prices with ${series}`,
  },
};

type Line = Pick<Cost | Valuation | Transfer, "id" | "name"> & Readonly<{ text: string }>;

/**
 * In which prices a stated amount is, and with which series it is moved to those of the appraisal: "2021 års priser, omräknat till
 * 2025 års priser med ”KPI”". Undefined for what is no money or stands in no line.
 */
export const pricesOf = (
  { at = "", unit, parameter }: ExplainedNode,
  document: Appraisal,
  language: Language,
): string | undefined => {
  if (!unit.startsWith("SEK")) return undefined;
  const [, list, id] = at.split("/");
  const isHere = (one: Line, of: string, refs: readonly (Ref | undefined)[]): boolean =>
    parameter ? refs.includes(parameter.id) : list === of && one.id === id;
  const lines = [
    ...(document.valuations ?? []).flatMap((one) => {
      const line = { ...one, text: valuationText(one, document, language) };
      return isHere(line, "valuations", [one.amount]) ? [line] : [];
    }),
    ...(document.costs ?? []).flatMap((one) => {
      const line = { ...one, text: lineText(one, document, language) };
      return isHere(line, "costs", refsOf(one)) ? [line] : [];
    }),
    ...(document.transfers ?? []).flatMap((one) => {
      const line = { ...one, text: lineText(one, document, language) };
      return isHere(line, "transfers", Object.values(one.amounts)) ? [line] : [];
    }),
  ];
  const texts = new Set(lines.map(({ text }) => text));
  if (texts.size <= 1) return lines[0]?.text;
  return lines.map(({ name, text }) => `${name}: ${text}`).join("; ");
};

/** What of a cost is money. */
const refsOf = ({ amounts = {}, ingredients = {}, equipment }: Cost): readonly (Ref | undefined)[] => [
  ...Object.values(amounts),
  ...Object.values(ingredients).map(({ hourlyWage }) => hourlyWage),
  equipment?.price,
];

const movedText = (from: number, series: string | undefined, document: Appraisal, language: Language): string => {
  const { priceYear } = document.settings;
  const name = document.series?.find(({ id }) => id === series)?.name;
  return from === priceYear || name === undefined ? "" : words[language].moved(priceYear, quoted(name, language));
};

const because = (text: string | undefined): string => (text?.trim() ? `. ${text.trim()}` : "");

const valuationText = ({ prices }: Valuation, document: Appraisal, language: Language): string => {
  const said = words[language];
  const from = prices.year === "unknown" ? prices.takenAs! : prices.year;
  const year = prices.year === "unknown" ? said.unknown(said.year(from)) : said.year(from);
  return year + movedText(from, prices.series, document, language) + because(prices.because);
};

/** Amounts in current prices are each in the prices of their year, so that any of them may be moved. */
const lineText = ({ prices }: Cost | Transfer, document: Appraisal, language: Language): string => {
  const said = words[language];
  if (prices.basis === "real")
    return said.year(prices.year!) + movedText(prices.year!, prices.series, document, language);
  return said.nominal + movedText(Number.NaN, prices.series, document, language);
};
