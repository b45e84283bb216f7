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

/** The nodes that rest on any of these parameters, in order of creation. */
export const dependentsOf = ({ nodes }: Graph, parameters: ReadonlySet<string>): readonly NodeId[] => {
  const rests = new Uint8Array(nodes.length);
  for (const node of nodes)
    if (node.kind === "parameter" ? parameters.has(node.data.id) : node.of.some((operand) => rests[operand]))
      rests[node.id] = 1;
  return nodes.flatMap(({ id }) => (rests[id] ? [id] : []));
};

/** The nodes that any of these figures rest on, themselves included, in order of creation. */
export const operandsOf = ({ nodes }: Graph, figures: Iterable<NodeId>): ReadonlySet<NodeId> => {
  const wanted = new Uint8Array(nodes.length);
  for (const id of figures) wanted[id] = 1;
  for (let id = nodes.length - 1; id >= 0; id--)
    if (wanted[id]) for (const operand of nodes[id]!.of) wanted[operand] = 1;
  return new Set(nodes.flatMap(({ id }) => (wanted[id] ? [id] : [])));
};

/** Degree of one figure in parameters that move together in a straight line (one parameter, or a share group). */
export const degreeOf = ({ nodes }: Graph, figure: NodeId, parameters: ReadonlySet<string>): Degree => {
  const degrees: Degree[] = [];
  for (let id = 0; id <= figure; id++) {
    const node = nodes[id]!;
    degrees.push(
      node.kind === "parameter" && parameters.has(node.data.id)
        ? 1
        : operationOf(node.kind).degree(
            node.of.map((operand) => degrees[operand]!),
            node.data,
          ),
    );
  }
  return degrees[figure]!;
};
