import type { Ref } from "./appraisal.ts";
import type { Complete, CompleteParameter } from "./complete.ts";
import { GraphBuilder, type GraphUnit, type NodeId } from "./graph.ts";
import { type Horizon, horizonOf } from "./horizon.ts";
import type { Label } from "./label.ts";
import { type Address, address } from "./problem.ts";
import { graphUnit } from "./unit.ts";

/** What is at hand while a document becomes a graph. */
export type Making = Readonly<{
  document: Complete;
  horizon: Horizon;
  graph: GraphBuilder;
  /** The number at a place of the document: a constant, or the parameter it names. A parameter is the only door to the world. */
  number(ref: Ref, unit: GraphUnit, at: Address, label: Label): NodeId;
  /** Position of a calendar year. */
  position(year: number): number;
}>;

export const begin = (document: Complete): Making => {
  const horizon = horizonOf(document);
  const graph = new GraphBuilder(horizon.firstYear, horizon.years);
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  const made = new Map<string, NodeId>();
  const parameterNode = (parameter: CompleteParameter): NodeId =>
    graph.add(
      "parameter",
      [],
      { id: parameter.id },
      { key: "parameter", name: parameter.name },
      {
        as: graphUnit(parameter.unit),
        at: address("parameters", parameter.id, parameter.isBeliefMean ? "belief" : "value"),
        source: parameter.source,
        parameter,
        marks: parameter.verified?.state === "yes" ? [] : ["notVerified"],
      },
    );
  return {
    document,
    horizon,
    graph,
    number(ref, unit, at, label) {
      if (typeof ref === "number") return graph.constant(ref, graphUnit(unit), label, { at });
      const node = made.get(ref) ?? parameterNode(parameters.get(ref)!);
      made.set(ref, node);
      return node;
    },
    position: (year) => year - horizon.firstYear,
  };
};

/** What the document calls an actor. */
export const nameOf = ({ document }: Making, actor: string): string =>
  document.actors.find(({ id }) => id === actor)!.name;

/** A list in the order of its ids, so that the order in the document changes no sum, to the bit. */
export const ordered = <T extends Readonly<{ id: string }>>(list: readonly T[]): readonly T[] =>
  [...list].sort((left, right) => (left.id < right.id ? -1 : 1));
