import type { Parameter, Source } from "./appraisal.ts";
import type { Axis, GraphUnit, Label, NodeData, NodeKind } from "./graph.ts";
import type { Address } from "./problem.ts";
import type { Mark } from "./result.ts";

/** Readings that branch and therefore stand outside the graph, on its values (ARCHITECTURE.md). */
export type Reading = {
  /** First year from which the cumulated flows stay at or above zero; operand: net flows by year. */
  payback: Record<never, never>;
  /** ⌈x − 1e-9⌉ */
  whole: Record<never, never>;
};

/** One step of an explanation. Operands stand before the node that uses them; the figure is the last node. */
export type ExplainedNode = Readonly<{
  id: number;
  kind: NodeKind | keyof Reading;
  data: NodeData[NodeKind] | Reading[keyof Reading];
  of: readonly number[];
  axis: Axis;
  label: Label;
  unit: GraphUnit;
  /** A number, or one a position of the axis (calendar: from `firstYear` of the explanation). */
  value: number | readonly number[];
  /** Where in the document the number stands, if it does. */
  at?: Address;
  source?: Source;
  /** The parameter, where the node is one: name, evidence, verified, belief. */
  parameter?: Parameter;
  /** Everything this number rests on that a reader must know. */
  marks: readonly Mark[];
}>;

export type Explanation = Readonly<{
  at: Address;
  firstYear: number;
  baseYear: number;
  priceYear: number;
  nodes: readonly ExplainedNode[];
}>;
