import { degreeOf, dependenceOf, type Evaluation, operandsOf } from "./evaluation.ts";
import type { NodeId } from "./graph.ts";
import type { Degree } from "./operation.ts";
import type { Making } from "./parameter.ts";
import { rescaled } from "./scenario.ts";
import type { Sized } from "./switching.ts";

/** How one figure hangs on one parameter. */
export type Lever = Readonly<{
  parameter: string;
  degree: Degree;
  /** The parameters that move with it (a share group), each with its value where this one is put at a value. */
  valuesAt(value: number): ReadonlyMap<string, number>;
  /**
   * What `use` makes of the figure by the parameter's value (with the largest sum that it comes from, against which it may be
   * nothing but rounding); all values are afterwards as they were, to the bit.
   */
  pull<T>(use: (figure: (value: number) => Sized, stated: number) => T): T;
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
    const sums = sumsOf(evaluation, figure, nodes);
    const put = (values: ReadonlyMap<string, number>): Sized => {
      for (const [member, value] of values) parameters.set(member, value);
      evaluation.compute(nodes);
      return { value: evaluation.values[figure] as number, size: sizeOf(evaluation, sums) };
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
        const made = use((value) => put(moved(before, value)), before.get(id)!);
        put(before);
        return made;
      },
    };
  });
};

/** The scalars in the figure's unit among some nodes and what they are made of. */
const sumsOf = ({ graph }: Evaluation, figure: NodeId, nodes: readonly NodeId[]): readonly NodeId[] => {
  const { unit } = graph.nodes[figure]!;
  const all = new Set(nodes.flatMap((node) => [node, ...graph.nodes[node]!.of]));
  return [...all].filter((node) => graph.nodes[node]!.axis === "scalar" && graph.nodes[node]!.unit === unit);
};

const sizeOf = ({ values }: Evaluation, sums: readonly NodeId[]): number => {
  let size = 0;
  for (const sum of sums) size = Math.max(size, Math.abs(values[sum] as number));
  return size;
};
