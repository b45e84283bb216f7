import type { Ref } from "../appraisal.ts";
import type { Graph } from "../graph.ts";
import type { Address } from "../problem.ts";

/** The number at a place: a constant, or the value in force of the parameter it names. */
export type Numbers = (ref: Ref) => number;

/** What of the document the figures rest on. */
export type Used = Readonly<{
  /** Ids. */
  parameters: ReadonlySet<string>;
  /** Addresses of stated index values. */
  index: ReadonlySet<Address>;
  /** Addresses of the assumed growth of series that are used beyond their last value. */
  assumed: ReadonlySet<Address>;
}>;

/** One pass over the graph, in which only what is used has a node. */
export const usedOf = ({ nodes }: Graph): Used => {
  const parameters = new Set<string>();
  const index = new Set<Address>();
  const assumed = new Set<Address>();
  for (const { kind, data, label, at } of nodes)
    if (kind === "parameter") parameters.add(data.id);
    else if (at === undefined) continue;
    else if (label.key === "index") index.add(at);
    else if (label.key === "assumedGrowth") assumed.add(at);
  return { parameters, index, assumed };
};
