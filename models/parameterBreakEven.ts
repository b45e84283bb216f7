import { degreeOf, dependentsOf, type Evaluation, operandsOf } from "./evaluation.ts";
import type { NodeId } from "./graph.ts";
import type { Degree } from "./operation.ts";
import type { Making } from "./parameter.ts";
import { rangesOf } from "./ranges.ts";
import { type Result, unknown } from "./result.ts";
import { rescaled } from "./scenario.ts";
import { type Range, switchingValues } from "./switching.ts";

type BreakEvens = Result["breakEven"]["parameters"];
/** How a figure hangs on one parameter: its share group, the nodes between, the degree and the range. */
type Lever = Readonly<{ id: string; group: readonly string[]; nodes: readonly NodeId[]; degree: Degree; range: Range }>;

/**
 * Break-even of every parameter: all values at which society's net present value is 0, within its bounds, else the belief's
 * support, else what may stand where it stands (METHOD.md, Results). A member of a share group takes the others with it.
 * The returned function reads them from the values as they now are, and leaves these as they were.
 */
export const parameterBreakEvens = (
  making: Making,
  npv: NodeId | undefined,
  evaluation: Evaluation,
): (() => BreakEvens) => {
  const ids = making.document.parameters.map(({ id }) => id);
  if (npv === undefined) return () => Object.fromEntries(ids.map((id) => [id, unknown("effectUnknown")]));
  let levers: readonly Lever[] | undefined;
  return () => {
    levers ??= leversOf(making, npv, evaluation);
    return Object.fromEntries(levers.map((lever) => [lever.id, { roots: [...rootsOf(lever, npv, evaluation)] }]));
  };
};

const leversOf = ({ document }: Making, npv: NodeId, { graph }: Evaluation): readonly Lever[] => {
  const ranges = rangesOf(document);
  const wanted = operandsOf(graph, [npv]);
  return document.parameters.map(({ id }) => {
    const group = document.shareGroups.find(({ parameters }) => parameters.includes(id))?.parameters ?? [];
    const moving = new Set([id, ...group]);
    const nodes = dependentsOf(graph, moving).filter((node) => wanted.has(node));
    const degree = nodes.length === 0 ? 0 : degreeOf(graph, npv, moving);
    return { id, group, nodes, degree, range: ranges(id) };
  });
};

const rootsOf = (
  { id, group, nodes, degree, range }: Lever,
  npv: NodeId,
  evaluation: Evaluation,
): readonly number[] => {
  if (degree === 0) return [];
  const { parameters } = evaluation;
  const before = new Map([...new Set([id, ...group])].map((member) => [member, parameters.get(member)!]));
  const shares = {
    parameters: group.map((member) => ({ id: member, value: before.get(member)! })),
    shareGroups: group.length === 0 ? [] : [{ parameters: group }],
  };
  const put = (values: ReadonlyMap<string, number>): number => {
    for (const [member, value] of values) parameters.set(member, value);
    evaluation.compute(nodes);
    return evaluation.values[npv] as number;
  };
  const roots = switchingValues(
    (value) => put(rescaled(shares, new Map([[id, value]]))),
    degree,
    range,
    before.get(id)!,
  );
  put(before);
  return roots;
};
