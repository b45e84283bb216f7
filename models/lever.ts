import { degreeOf, dependenceOf, type Evaluation, operandsOf } from "./evaluation.ts";
import type { NodeId } from "./graph.ts";
import type { Degree } from "./operation.ts";
import type { Making } from "./parameter.ts";
import { rescaled } from "./scenario.ts";

/** How one figure hangs on one parameter. */
export type Lever = Readonly<{
  parameter: string;
  degree: Degree;
  /** The parameters that move with it (a share group), each with its value where this one is put at a value. */
  valuesAt(value: number): ReadonlyMap<string, number>;
  /**
   * What `use` makes of the figure by the parameter's value; all values are afterwards as they were, to the bit. `size` is the
   * largest sum that the figure comes from along the way, against which a change of it may be nothing but rounding.
   */
  pull<T>(use: (figure: (value: number) => number, stated: number, size: number) => T): T;
}>;

/**
 * The levers of every parameter on a figure; only the nodes between the two are computed again, and what `beside` rests on, for
 * whoever looks at that while a lever is pulled.
 */
export const leversOf = (
  { document }: Making,
  figure: NodeId,
  evaluation: Evaluation,
  beside: readonly NodeId[] = [],
): readonly Lever[] => {
  const { graph, parameters } = evaluation;
  const groups = new Map(document.shareGroups.flatMap((of) => of.parameters.map((id) => [id, of.parameters] as const)));
  const restingOn = dependenceOf(graph, operandsOf(graph, [figure, ...beside]));
  return document.parameters.map(({ id }) => {
    const group = groups.get(id) ?? [];
    const moving = new Set([id, ...group]);
    const nodes = restingOn(moving);
    const put = (values: ReadonlyMap<string, number>): number => {
      for (const [member, value] of values) parameters.set(member, value);
      evaluation.compute(nodes);
      return evaluation.values[figure] as number;
    };
    const valuesNow = (): ReadonlyMap<string, number> =>
      new Map([...moving].map((member) => [member, parameters.get(member)!]));
    const moved = (from: ReadonlyMap<string, number>, value: number): ReadonlyMap<string, number> => {
      const shares = group.map((member) => ({ id: member, value: from.get(member)! }));
      const shareGroups = group.length === 0 ? [] : [{ parameters: group }];
      return rescaled({ parameters: shares, shareGroups }, new Map([[id, value]]));
    };
    return {
      parameter: id,
      degree: degreeOf(graph, figure, nodes),
      valuesAt: (value) => moved(valuesNow(), value),
      pull: (use) => {
        const before = valuesNow();
        const made = use((value) => put(moved(before, value)), before.get(id)!, sizeOf(evaluation, figure, nodes));
        put(before);
        return made;
      },
    };
  });
};

/** The largest number in the figure's unit among some nodes and what they are made of. */
const sizeOf = ({ graph, values }: Evaluation, figure: NodeId, nodes: readonly NodeId[]): number => {
  const { unit } = graph.nodes[figure]!;
  let size = 0;
  for (const node of nodes)
    for (const id of [node, ...graph.nodes[node]!.of]) {
      const value = values[id]!;
      if (typeof value === "number" && graph.nodes[id]!.unit === unit) size = Math.max(size, Math.abs(value));
    }
  return size;
};
