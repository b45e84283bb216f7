import type { Depth, Step } from "../editing/places.ts";

type ListName =
  | "actors"
  | "series"
  | "parameters"
  | "cohorts"
  | "outcomes"
  | "costs"
  | "valuations"
  | "transfers"
  | "alternatives";

/** How a leaf is written. `ref`: a number or a parameter; `number`: of the unit that its parameter has, unless one is named. */
export type Input =
  | Readonly<{
      kind: "text" | "longText" | "date" | "year" | "whole" | "ref" | "flag" | "yesNo" | "made" | "numbers" | "years";
    }>
  | Readonly<{ kind: "number"; of: "parameter" | "plain" | "share" }>
  | Readonly<{ kind: "choice"; of: readonly string[] }>
  /** The id of an element of a list, or several. */
  | Readonly<{ kind: "one" | "many"; of: readonly ListName[] }>;

export type Leaf = Readonly<{ input: Input; depth: Depth; step: Step }>;
/** By pattern, how it is written; step and depth too where they are other than the table's. */
export type Table = Readonly<Record<string, Input | Leaf>>;

export const text: Input = { kind: "text" };
export const longText: Input = { kind: "longText" };
export const date: Input = { kind: "date" };
export const year: Input = { kind: "year" };
export const whole: Input = { kind: "whole" };
export const ref: Input = { kind: "ref" };
export const flag: Input = { kind: "flag" };
export const made: Input = { kind: "made" };
export const measured: Input = { kind: "number", of: "parameter" };
export const plain: Input = { kind: "number", of: "plain" };
export const share: Input = { kind: "number", of: "share" };
export const choice = (...of: readonly string[]): Input => ({ kind: "choice", of });
export const one = (...of: readonly ListName[]): Input => ({ kind: "one", of });
export const many = (...of: readonly ListName[]): Input => ({ kind: "many", of });

export const prefixed = (prefix: string, table: Table): Table =>
  Object.fromEntries(Object.entries(table).map(([key, leaf]) => [prefix + key, leaf]));

/** Leaves of one step and, but for those that say otherwise, of one depth. */
export const at = (step: Step, depth: Depth, table: Table): Readonly<Record<string, Leaf>> =>
  Object.fromEntries(
    Object.entries(table).map(([key, leaf]) => [key, "kind" in leaf ? { input: leaf, depth, step } : leaf]),
  );
/** One that says for itself. */
export const in_ = (step: Step, depth: Depth, input: Input): Leaf => ({ input, depth, step });
