import type { CompleteValuation } from "../complete.ts";
import { lastFlowOf } from "../horizon.ts";
import type { Making } from "../parameter.ts";
import { type Address, address, type Warning, warning } from "../problem.ts";
import { lastYearOf } from "../series.ts";
import type { Used } from "./used.ts";

/** Price years that are not known, price development that is not final, and values left as they are in years to come. */
export const priceWarnings = (making: Making, used: Used, defaults: ReadonlySet<Address>): readonly Warning[] => [
  ...making.document.valuations.flatMap((valuation) => [
    ...priceYearUnknown(making, valuation),
    ...noRealUprating(making, valuation, defaults),
  ]),
  ...indexWarnings(making, used),
];

/** Taken as the price year or later, the amount is of that year or, most likely, an earlier one; else of either side. */
const priceYearUnknown = ({ document }: Making, { id, prices }: CompleteValuation): readonly Warning[] => {
  if (prices.year !== "unknown") return [];
  const takenAs = prices.takenAs!;
  const leans = takenAs < document.settings.priceYear ? "either" : "low";
  return [warning("priceYearUnknown", address("valuations", id, "prices", "year"), { takenAs, leans })];
};

/** Flagged where the document does not say and something may count after the price year; a stated 0 is an answer. */
const noRealUprating = (
  { document, horizon }: Making,
  valuation: CompleteValuation,
  defaults: ReadonlySet<Address>,
): readonly Warning[] => {
  const at = address("valuations", valuation.id, "realUprating");
  const last = Math.min(lastFlowOf(document, valuation), horizon.lastYear);
  if (!defaults.has(at) || last <= document.settings.priceYear) return [];
  return [warning("noRealUprating", at, { valuation: valuation.name })];
};

const indexWarnings = ({ document }: Making, { index, assumed }: Used): readonly Warning[] =>
  document.series.flatMap((series) => {
    const valueAt = (year: number | string): Address => address("series", series.id, "values", year);
    const beyond = address("series", series.id, "beyond");
    return [
      ...[...new Set(series.provisional)]
        .filter((year) => index.has(valueAt(year)))
        .map((year) => warning("provisionalIndex", valueAt(year), { series: series.name, year: Number(year) })),
      ...(assumed.has(beyond)
        ? [warning("assumedIndex", beyond, { series: series.name, last: lastYearOf(series) })]
        : []),
    ];
  });
