import { type Address, stepsOf } from "./problem.ts";
import type { Result, Why } from "./result.ts";

/** A number of a result; or why it is not known, or that the result has no such figure. */
export type Found = Readonly<{ defined: true; value: number } | { defined: false; why: Why | "noFigure" }>;

const none: Found = { defined: false, why: "noFigure" };

/** The figure at an address of a result. A position in a list names nothing that another result shares. */
export const figureAt = (result: Result, figure: Address): Found => {
  let of: unknown = result;
  for (const key of stepsOf(figure)) {
    if (isUnknown(of)) return of;
    if (typeof of !== "object" || of === null || Array.isArray(of) || !Object.hasOwn(of, key)) return none;
    of = (of as Readonly<Record<string, unknown>>)[key];
  }
  if (isUnknown(of)) return of;
  const { value = of } = Object(of) as { value?: unknown };
  if (typeof value !== "number") return none;
  return Number.isFinite(value) ? { defined: true, value } : { defined: false, why: "notFinite" };
};

const isUnknown = (of: unknown): of is Readonly<{ defined: false; why: Why }> => {
  const { defined, why } = Object(of) as { defined?: boolean; why?: Why };
  return defined === false && why !== undefined;
};
