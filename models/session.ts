import type { Appraisal } from "./appraisal.ts";
import type { Explanation } from "./explain.ts";
import type { Address, Problem } from "./problem.ts";
import type { Result } from "./result.ts";

export type Session = Readonly<{
  /** The document as evaluated: the scenario applied, defaults not filled in. */
  document: Appraisal;
  result(): Result;
  /** Changes one parameter's value; only what depends on it is computed again. */
  change(parameter: string, value: number): void;
  /** How the figure at a result address came about; undefined where there is no such figure or it is not known. */
  explain(figure: Address): Explanation | undefined;
}>;

/** Opens a document (any JSON value), optionally with one of its scenarios applied: a session, or every problem at once. */
export declare const open: (input: unknown, scenario?: string) => Session | readonly Problem[];
