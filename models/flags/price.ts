import type { CompleteValuation } from "../complete.ts";
import { lastFlowOf } from "../horizon.ts";
import type { Making } from "../parameter.ts";
import { type Address, address, type Warning, warning } from "../problem.ts";
import { lastYearOf } from "../series.ts";
import type { Used } from "./used.ts";

/** Price years that are not known, price development that is not final, and values left as they are in years to come. */
export const priceWarnings = (making: Making, used: Used, defaults: ReadonlySet<Address>): readonly Warning[] => [
  ...making.document.valuations.flatMap((valuation) => [
    ...priceYearUnknown(valuation),
    ...noRealUprating(making, valuation, defaults),
  ]),
  ...indexWarnings(making, used),
];

const priceYearUnknown = ({ id, prices }: CompleteValuation): readonly Warning[] =>
  prices.year === "unknown"
    ? [warning("priceYearUnknown", address("valuations", id, "prices", "year"), { takenAs: prices.takenAs! })]
    : [];

/** Flagged where the document does not say and something may come after the price year; a stated 0 is an answer. */
const noRealUprating = (
  { document }: Making,
  valuation: CompleteValuation,
  defaults: ReadonlySet<Address>,
): readonly Warning[] => {
  const at = address("valuations", valuation.id, "realUprating");
  if (!defaults.has(at) || lastFlowOf(document, valuation) <= document.settings.priceYear) return [];
  return [warning("noRealUprating", at, { valuation: valuation.name })];
};

const indexWarnings = ({ document }: Making, { index, assumedAfter }: Used): readonly Warning[] =>
  document.series.flatMap((series) => {
    const valueAt = (year: number | string): Address => address("series", series.id, "values", year);
    const last = lastYearOf(series);
    return [
      ...[...new Set(series.provisional)]
        .filter((year) => index.has(valueAt(year)))
        .map((year) => warning("provisionalIndex", valueAt(year), { series: series.name, year: Number(year) })),
      ...(assumedAfter.has(valueAt(last))
        ? [warning("assumedIndex", address("series", series.id, "beyond"), { series: series.name, last })]
        : []),
    ];
  });
