import type { Source } from "./appraisal.ts";
import type { Address } from "./problem.ts";
import type { Mark } from "./result.ts";

/**
 * The graph: the method as data. A node is one number (scalar) or one a year (vector); what a node means is
 * read by the records in `operation.ts`. Nodes are numbered in order of creation, so operands always come first.
 */

export type NodeId = number;

/** What a node is called, as data; `words/label.ts` makes the phrase. `name` is the document's own name of the thing. */
export type Label = Readonly<{ key: LabelKey; name?: string; other?: string; year?: number }>;

/** A vector's axis: calendar years from the graph's first year, or whole years since the outcome, from 0. */
export type Axis = "scalar" | "calendar" | "sinceOutcome";

/** The kinds of node, each with the structure (never a parameter) that its readings need. */
export type NodeData = {
  constant: { value: number };
  parameter: { id: string };
  /** Scalars placed at positions of an axis; zero elsewhere. */
  yearly: { positions: readonly number[] };
  sum: Record<never, never>;
  difference: Record<never, never>;
  product: Record<never, never>;
  complement: Record<never, never>;
  quotient: Record<never, never>;
  /** Scalar to a whole power. */
  power: { exponent: number };
  /** base^(position − zero) at positions from…to of an axis; zero elsewhere. */
  geometric: { from: number; to: number; zero: number };
  /** Moved `by` positions later. */
  delay: { by: number };
  /** Convolution of outcomes by calendar year with a profile by years since the outcome. */
  spread: Record<never, never>;
  /** Kept at positions from…to, zero elsewhere. */
  window: { from: number; to: number };
  /** Sum over all years. */
  total: Record<never, never>;
  /** Discount factor by calendar year from the rate of each band (METHOD.md, Discounting). */
  discount: { base: number; bands: readonly number[]; timing: "yearStart" | "yearMiddle" | "yearEnd" };
  /** Present value: flows times discount factors, summed. */
  present: Record<never, never>;
};
export type NodeKind = keyof NodeData;

export type GraphUnit = string;

export type GraphNode = {
  [K in NodeKind]: Readonly<{
    id: NodeId;
    kind: K;
    data: NodeData[K];
    of: readonly NodeId[];
    axis: Axis;
    label: Label;
    /** The unit asserted by whoever made the node; the unit reading checks it against the operands'. */
    unit: GraphUnit;
    at?: Address;
    source?: Source;
    marks: readonly Mark[];
  }>;
}[NodeKind];

export type LabelKey = string;
