import type { Making } from "../parameter.ts";
import { address, type Warning, warning } from "../problem.ts";
import type { Numbers } from "./used.ts";

/** Besparing, inbesparing, sparad, insparat; saving, saved. */
const saving = /bespar|sparad|sparat|\bsaving|\bsaved\b/i;

/** What is not paid out in other places is saved only where money can be moved (`realised: cash`). */
export const valuationWarnings = ({ document: { valuations } }: Making): readonly Warning[] =>
  valuations
    .filter(({ category, realised, name }) => category === "avoidedCost" && realised !== "cash" && saving.test(name))
    .map(({ id, name }) => warning("avoidedCostCalledSaving", address("valuations", id, "name"), { valuation: name }));

/** A stream is an expectation, which already holds those who drop out (METHOD.md, Value). */
export const valuationValueWarnings = ({ document: { valuations } }: Making, numbers: Numbers): readonly Warning[] =>
  valuations
    .filter(({ profile, persistence }) => profile.kind === "stream" && numbers(persistence) !== 1)
    .map(({ id }) => warning("persistenceOnStream", address("valuations", id, "persistence"), {}));
