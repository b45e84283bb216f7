import type { Appraised } from "./appraise.ts";
import { cutWarnings } from "./flags/cut.ts";
import { effectValueWarnings, effectWarnings } from "./flags/effect.ts";
import { personalWarnings } from "./flags/personal.ts";
import { priceWarnings } from "./flags/price.ts";
import { ratioWarnings } from "./flags/ratio.ts";
import { smallCountWarnings } from "./flags/smallCount.ts";
import { sourceWarnings } from "./flags/source.ts";
import { type Numbers, usedOf } from "./flags/used.ts";
import { valuationValueWarnings, valuationWarnings } from "./flags/valuation.ts";
import type { Making } from "./parameter.ts";
import { type Address, type Warning, warning } from "./problem.ts";
import type { Reading } from "./reading.ts";

/**
 * What is weak but not wrong (METHOD.md, last section), whatever the values: found once for a document. `defaults` are the
 * addresses that the document leaves to the defaults.
 */
export const standingWarningsOf = (
  making: Making,
  appraised: Appraised,
  defaults: readonly Address[],
): readonly Warning[] => {
  const used = usedOf(making.graph);
  return [
    ...effectWarnings(making, appraised),
    ...priceWarnings(making, used, new Set(defaults)),
    ...sourceWarnings(making, used),
    ...valuationWarnings(making),
    ...operationWarning(making),
    ...personalWarnings(making),
  ];
};

type Figures = Parameters<typeof ratioWarnings>[0] & Readonly<{ cutAfterLastYear: number }>;

/** What the values give reason to say, now and after every change of `parameters`, the values in force by id. */
export const valueWarningsOf = (
  reading: Reading,
  parameters: ReadonlyMap<string, number>,
): ((figures: Figures) => readonly Warning[]) => {
  const { making } = reading;
  const numbers: Numbers = (ref) => (typeof ref === "number" ? ref : parameters.get(ref)!);
  const effects = effectValueWarnings(making);
  const smallCounts = smallCountWarnings(making);
  return (figures) => [
    ...effects(numbers),
    ...valuationValueWarnings(making, numbers),
    ...smallCounts(numbers),
    ...ratioWarnings(figures),
    ...cutWarnings(reading, figures.cutAfterLastYear),
  ];
};

/** Who pays operation afterwards is asked (METHOD.md, Costs). */
const operationWarning = ({ document: { costs } }: Making): readonly Warning[] =>
  costs.length > 0 && costs.every(({ phase }) => phase !== "operation")
    ? [warning("noOperationPayer", "/costs", {})]
    : [];
