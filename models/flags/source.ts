import type { Ref } from "../appraisal.ts";
import type { CompleteParameter } from "../complete.ts";
import type { Making } from "../parameter.ts";
import { type Address, address, type Warning, warning } from "../problem.ts";
import type { Used } from "./used.ts";

/** What the numbers that are used rest on: not checked, an average where one more outcome is valued, out of date. */
export const sourceWarnings = ({ document }: Making, used: Used): readonly Warning[] => {
  const amounts: ReadonlySet<Ref> = new Set(document.valuations.map(({ amount }) => amount));
  return document.parameters
    .filter(({ id }) => used.parameters.has(id))
    .flatMap((parameter) => {
      const { id, name, verified, usage } = parameter;
      const at = (key: keyof CompleteParameter): Address => address("parameters", id, key);
      return [
        ...(verified.state === "no" ? [warning("notVerified", at("verified"), { parameter: name })] : []),
        ...(usage === "average" && amounts.has(id) ? [warning("averageUsed", at("usage"), { parameter: name })] : []),
        ...pastGoodUntil(parameter, at("goodUntil"), document.asOf),
      ];
    });
};

/** The engine has no clock: without the document's date nothing is out of date. */
const pastGoodUntil = (
  { name, goodUntil }: CompleteParameter,
  at: Address,
  asOf: string | undefined,
): readonly Warning[] =>
  goodUntil !== undefined && asOf !== undefined && lastDay(goodUntil) < firstDay(asOf)
    ? [warning("pastGoodUntil", at, { parameter: name, goodUntil, asOf })]
    : [];

/** The first day of a year, month or day, as text that sorts by time. */
const firstDay = (date: string): string => date + "-01-01".slice(date.length - "YYYY".length);
/** No day of the year, or of the month, comes after it. */
const lastDay = (date: string): string => date + "-12-31".slice(date.length - "YYYY".length);
