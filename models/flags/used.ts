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
  /** Addresses of the last index values of series that are used beyond them. */
  assumedAfter: ReadonlySet<Address>;
}>;

/** One pass over the graph, in which only what is used has a node. */
export const usedOf = ({ nodes }: Graph): Used => {
  const parameters = new Set<string>();
  const index = new Set<Address>();
  const assumedAfter = new Set<Address>();
  for (const { kind, data, label, at, of } of nodes)
    if (kind === "parameter") parameters.add(data.id);
    else if (label.key !== "index") continue;
    else if (at !== undefined) index.add(at);
    // After the last year: I[last] × growth. Names are not unique, so the series is told by where I[last] stands.
    else assumedAfter.add(nodes[of[0]!]!.at!);
  return { parameters, index, assumedAfter };
};
