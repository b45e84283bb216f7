import type { Appraisal } from "./appraisal.ts";
import type { Explanation } from "./explain.ts";
import type { Address, Problem } from "./problem.ts";
import type { Result } from "./result.ts";

/** Yearly real kronor of one perspective; every list has one number per year from `firstYear`. Null where the effect is unknown. */
export type Timeline = Readonly<{
  firstYear: number;
  costs: readonly number[];
  benefits: readonly number[] | null;
  net: readonly number[] | null;
  cumulated: readonly number[] | null;
  cumulatedDiscounted: readonly number[] | null;
}>;

export type Session = Readonly<{
  /** The document as evaluated: the scenario applied, defaults not filled in. */
  document: Appraisal;
  result(): Result;
  /** Changes one parameter's value; only what depends on it is computed again. */
  change(parameter: string, value: number): void;
  /**
   * How the figure at a result address came about; undefined where there is no such figure or it is not known.
   * Beside every figure of the result: `/gained/ID/byYear/2027`, `/gained/ID/funnel/STEP`, `/budget/POSITION`,
   * `/flows/POSITION`, and of any perspective `…/timeline/costs|benefits|net|cumulated|cumulatedDiscounted/2030`.
   */
  explain(figure: Address): Explanation | undefined;
  /** The yearly flows of a perspective (`/society`, `/actors/region/after`, `/publicSector/before`, …), for pictures and their tables. */
  timeline(perspective: Address): Timeline | undefined;
}>;

/** Opens a document (any JSON value), optionally with one of its scenarios applied: a session, or every problem at once. */
export declare const open: (input: unknown, scenario?: string) => Session | readonly Problem[];
