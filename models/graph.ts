import type { Source } from "./appraisal.ts";
import type { CompleteParameter } from "./complete.ts";
import type { Schedule } from "./discount.ts";
import type { Label } from "./label.ts";
import { operations } from "./operation.ts";
import type { Address } from "./problem.ts";
import type { Mark } from "./result.ts";

/**
 * The graph: the method as data. A node is one number (scalar) or one a year (vector); what a node means is
 * read by the records in `operation.ts`. Nodes are numbered in order of creation, so operands always come first.
 */

export type NodeId = number;
export type GraphUnit = string;

/** A vector's axis: calendar years from the graph's first year, or whole years since the outcome, from 0. */
export type Axis = "scalar" | "calendar" | "sinceOutcome";

type Nothing = Readonly<Record<never, never>>;
/** The kinds of node, each with the structure (never a parameter) that its readings need. */
export type NodeData = {
  constant: Readonly<{ value: number }>;
  parameter: Readonly<{ id: string }>;
  /** Scalars placed at positions of an axis; zero elsewhere. */
  yearly: Readonly<{ positions: readonly number[] }>;
  sum: Nothing;
  difference: Nothing;
  product: Nothing;
  complement: Nothing;
  quotient: Nothing;
  /** Scalar to a whole power. */
  power: Readonly<{ exponent: number }>;
  /** base^(position − zero) at positions from…to of an axis; zero elsewhere. */
  geometric: Readonly<{ from: number; to: number; zero: number }>;
  /** Moved `by` positions later. */
  delay: Readonly<{ by: number }>;
  /** Convolution of outcomes by calendar year with a profile by years since the outcome. */
  spread: Nothing;
  /** 1 where there is something, 0 where there is nothing. */
  presence: Nothing;
  /** Each year's share of the sum of all: of the first operand whose sum is not 0, else zeros. */
  proportions: Nothing;
  /** Kept at positions from…to, zero elsewhere. */
  window: Readonly<{ from: number; to: number }>;
  /** Sum over all years. */
  total: Nothing;
  /** Discount factor by calendar year from the rate of each band (METHOD.md, Discounting). */
  discount: Schedule;
  /** Present value: flows times discount factors, summed. */
  present: Nothing;
};
export type NodeKind = keyof NodeData;

export type GraphNode<K extends NodeKind = NodeKind> = {
  [J in K]: Readonly<{
    id: NodeId;
    kind: J;
    data: NodeData[J];
    of: readonly NodeId[];
    axis: Axis;
    label: Label;
    unit: GraphUnit;
    /** Where in the document the number stands, for constants and parameters. */
    at?: Address;
    source?: Source;
    parameter?: CompleteParameter;
    /** Everything the node rests on that a reader must know: its own marks and its operands'. */
    marks: readonly Mark[];
  }>;
}[K];

/** What a maker of nodes says beside kind, operands and structure. */
type Detail = Readonly<{
  axis?: Axis;
  /** A pure number may be given a unit where the method does so (a share of persons is outcomes per person). */
  as?: GraphUnit;
  at?: Address;
  source?: Source | undefined;
  parameter?: CompleteParameter;
  marks?: readonly Mark[];
}>;

export type Graph = Readonly<{ firstYear: number; years: number; nodes: readonly GraphNode[] }>;

const vectorAxis = (kind: NodeKind, of: readonly GraphNode[], detail: Detail): Axis => {
  if (detail.axis) return detail.axis;
  if (kind === "total" || kind === "present") return "scalar";
  if (kind === "discount" || kind === "spread") return "calendar";
  return of.find((node) => node.axis !== "scalar")?.axis ?? "scalar";
};

/** Makes nodes. Throws if units do not fit: the document's units are checked before, so that is an error in the method. */
export class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly #once = new Map<string, NodeId>();

  constructor(
    readonly firstYear: number,
    readonly years: number,
  ) {}

  node(id: NodeId): GraphNode {
    return this.nodes[id]!;
  }

  add<K extends NodeKind>(
    kind: K,
    of: readonly NodeId[],
    data: NodeData[K],
    label: Label,
    detail: Detail = {},
  ): NodeId {
    const operands = of.map((id) => this.node(id));
    const id = this.nodes.length;
    const marks = new Set([...(detail.marks ?? []), ...operands.flatMap((node) => node.marks)]);
    this.nodes.push({
      id,
      kind,
      data,
      of,
      label,
      axis: vectorAxis(kind, operands, detail),
      unit: this.#unit(kind, operands, label, detail),
      marks: [...marks].sort(),
      ...(detail.at !== undefined && { at: detail.at }),
      ...(detail.source && { source: detail.source }),
      ...(detail.parameter && { parameter: detail.parameter }),
    } as GraphNode);
    return id;
  }

  #unit(kind: NodeKind, operands: readonly GraphNode[], label: Label, detail: Detail): GraphUnit {
    if (operands.length === 0) return detail.as ?? "1";
    const unit = operations[kind].unit(operands.map((node) => node.unit));
    if (unit === undefined)
      throw new Error(`Units do not fit in ${kind} ${label.key}: ${operands.map((node) => node.unit).join(", ")}`);
    if (detail.as !== undefined && unit !== "1" && unit !== detail.as)
      throw new Error(`${label.key} is ${unit}, not ${detail.as}`);
    return detail.as ?? unit;
  }

  constant(value: number, unit: GraphUnit, label: Label, detail: Detail = {}): NodeId {
    return this.add("constant", [], { value }, label, { ...detail, as: unit });
  }

  /** A node that many steps share, made at its first use. */
  once(key: string, make: () => NodeId): NodeId {
    const made = this.#once.get(key) ?? make();
    this.#once.set(key, made);
    return made;
  }

  /** The 1 of the method itself, as in 1 + r. */
  one(): NodeId {
    return this.once("one", () => this.constant(1, "1", { key: "one" }));
  }

  /** Zero every calendar year. */
  noFlow(unit: GraphUnit = "SEK"): NodeId {
    return this.add("yearly", [], { positions: [] }, { key: "nothing" }, { axis: "calendar", as: unit });
  }

  sum(of: readonly NodeId[], label: Label, unit: GraphUnit = "SEK"): NodeId {
    if (of.length === 0) return this.constant(0, unit, { key: "nothing" });
    return of.length === 1 ? of[0]! : this.add("sum", of, {}, label);
  }

  product(of: readonly NodeId[], label: Label, detail: Detail = {}): NodeId {
    return of.length === 1 && detail.as === undefined ? of[0]! : this.add("product", of, {}, label, detail);
  }
}
