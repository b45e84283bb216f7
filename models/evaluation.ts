import type { Graph, NodeId, NodeKind } from "./graph.ts";
import { type Degree, type Operation, operations, type Value } from "./operation.ts";

type AnyOperation = Operation<NodeKind>;
const operationOf = (kind: NodeKind): AnyOperation => operations[kind] as AnyOperation;

/**
 * The values of a graph's nodes in the central case. Vectors are made once and written over, so a change of a parameter
 * allocates nothing; whoever keeps a vector beyond the next change copies it.
 */
export class Evaluation {
  readonly values: readonly Value[];
  readonly #values: Value[];
  readonly #operands: Value[][];

  constructor(
    readonly graph: Graph,
    /** Value of every parameter, by id. */
    readonly parameters: Map<string, number>,
  ) {
    this.#values = graph.nodes.map(({ axis }) => (axis === "scalar" ? 0 : new Float64Array(graph.years)));
    this.#operands = graph.nodes.map(({ of }) => new Array<Value>(of.length).fill(0));
    this.values = this.#values;
    this.compute(graph.nodes.keys());
  }

  /** Computes nodes, in order of creation, in which operands come first. */
  compute(ids: Iterable<NodeId>): void {
    const { nodes } = this.graph;
    const values = this.#values;
    for (const id of ids) {
      const node = nodes[id]!;
      if (node.kind === "parameter") {
        values[id] = this.parameters.get(node.data.id)!;
        continue;
      }
      const operands = this.#operands[id]!;
      for (let operand = 0; operand < operands.length; operand++) operands[operand] = values[node.of[operand]!]!;
      const out = values[id]!;
      values[id] = operationOf(node.kind).value(operands, node.data, typeof out === "number" ? undefined : out);
    }
  }
}

/** The nodes that rest on any of some parameters, in order of creation. */
export type Dependence = (parameters: Iterable<string>) => readonly NodeId[];

/** Only the nodes that rest on the parameters are walked, and of those only `within`, if it is given. */
export const dependenceOf = ({ nodes }: Graph, within?: ReadonlySet<NodeId>): Dependence => {
  const users = nodes.map((): NodeId[] => []);
  const standing = new Map<string, NodeId>();
  for (const node of nodes) {
    if (within !== undefined && !within.has(node.id)) continue;
    for (const operand of node.of) users[operand]!.push(node.id);
    if (node.kind === "parameter") standing.set(node.data.id, node.id);
  }
  return (parameters) => {
    const found = new Set<NodeId>();
    const ahead = [...parameters].flatMap((parameter) => standing.get(parameter) ?? []);
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      for (const user of users[id]!) if (!found.has(user)) ahead.push(user);
    }
    return [...found].sort((left, right) => left - right);
  };
};

/** The nodes that figures rest on, themselves included. */
export const operandsOf = ({ nodes }: Graph, figures: Iterable<NodeId>): ReadonlySet<NodeId> => {
  const wanted = new Set(figures);
  for (let id = nodes.length - 1; id >= 0; id--)
    if (wanted.has(id)) for (const operand of nodes[id]!.of) wanted.add(operand);
  return wanted;
};

/**
 * Degree of a figure in parameters that move together in a straight line (one parameter, or a share group). `between` are the
 * nodes that rest on them, in order of creation, up to the figure.
 */
export const degreeOf = ({ nodes }: Graph, figure: NodeId, between: readonly NodeId[]): Degree => {
  const degrees = new Map<NodeId, Degree>();
  for (const id of between) {
    const node = nodes[id]!;
    const of = node.of.map((operand) => degrees.get(operand) ?? 0);
    degrees.set(id, node.kind === "parameter" ? 1 : operationOf(node.kind).degree(of, node.data));
  }
  return degrees.get(figure) ?? 0;
};
