import { alternativeDocuments } from "./alternatives.ts";
import type { Appraisal } from "./appraisal.ts";
import { type Appraised, appraise } from "./appraise.ts";
import type { BreakEven } from "./breakEven.ts";
import { complete } from "./complete.ts";
import { figuresOf } from "./explain.ts";
import type { Graph, NodeId } from "./graph.ts";
import { begin } from "./parameter.ts";
import { type Address, address } from "./problem.ts";
import { bothOf } from "./views.ts";

/**
 * What of a result rests on some numbers of the document, in whatever way: found in the graph alone, so that it is the same whatever
 * those numbers are. Of the appraisal itself, in one of its scenarios or none.
 */
export type Resting = Readonly<{
  /** Addresses of figures, of a break-even as a whole, and of lines of the flows (`/flows/LINE`). */
  figures: ReadonlySet<Address>;
  /** Lines and actors of flows: `rowKey`. */
  rows: ReadonlySet<string>;
  /** Whether something that alternatives are compared by does, in any of them. */
  alternatives: boolean;
}>;

/** Whether an address is one of some, or below one. */
export const isWithin = (places: ReadonlySet<Address>, at: Address): boolean => {
  for (let end = at.length; end > 0; end = at.lastIndexOf("/", end - 1)) if (places.has(at.slice(0, end))) return true;
  return false;
};

export const rowKey = ({ line, actor }: Readonly<{ line: string; actor?: string | undefined }>): string =>
  `${line} ${actor ?? ""}`;

export const restingOn = (base: Appraisal, places: ReadonlySet<Address>, scenario?: string): Resting => {
  const [first, ...others] = alternativeDocuments(base, scenario).map(({ document }) => restingIn(document, places));
  const beside = others.map(({ figures }) => figures);
  const isCompared = [first!.figures, ...beside].some((figures) => [...figures].some((at) => comparedBy.test(at)));
  return { ...first!, alternatives: isCompared };
};

/** What an alternative's result shows (`AlternativeResult`). */
const comparedBy = /^\/(society|publicSector|mvpf|costPerOutcome|decision)\b|^\/gained\/[^/]+\/(total|discounted)$/;

const restingIn = (document: Appraisal, places: ReadonlySet<Address>): Omit<Resting, "alternatives"> => {
  const making = begin(complete(document).document);
  const appraised = appraise(making);
  const resting = restingNodes(making.graph, (at) => isWithin(places, at));
  const isResting: IsResting = (node) => node !== undefined && resting.has(node);
  const figures = new Set<Address>();
  for (const [at, { node }] of figuresOf(appraised))
    if (isResting(node)) figures.add(at.replace(/\/irr\/roots$/, "/irr"));
  for (const at of restingBreakEvens(appraised, isResting)) figures.add(at);
  const rows = appraised.rows.filter(({ parts }) => parts.some(({ flow }) => isResting(flow)));
  for (const { line } of rows) figures.add(address("flows", line));
  return { figures, rows: new Set(rows.map(rowKey)) };
};

type IsResting = (node: NodeId | undefined) => boolean;

/** The nodes of a graph that rest on numbers at some of the document's addresses: operands come before what is made of them. */
const restingNodes = ({ nodes }: Pick<Graph, "nodes">, isOf: (at: Address) => boolean): ReadonlySet<NodeId> => {
  const resting = new Set<NodeId>();
  for (const { id, at, of } of nodes)
    if ((at !== undefined && isOf(at)) || of.some((operand) => resting.has(operand))) resting.add(id);
  return resting;
};

/** Why a break-even is not known, and whether it is possible, is read from more than its number. */
const restingBreakEvens = ({ breakEven }: Appraised, isResting: IsResting): readonly Address[] =>
  [...breakEven.values()].flatMap(({ society, publicSector, actors, groups, watch }) => {
    const all = [society, ...bothOf([publicSector, ...actors.values(), ...groups.values()])];
    const found = all.filter((of) => nodesOf(of).some(isResting)).map(({ at }) => at);
    const isWatched = watch && [watch.reached, watch.anyway, watch.observed, ...nodesOf(watch.of)].some(isResting);
    return isWatched ? [...found, watch.at] : found;
  });

const nodesOf = ({ worth, missing, needed, neededBefore, observed }: BreakEven): readonly (NodeId | undefined)[] => [
  worth,
  missing,
  needed,
  neededBefore,
  observed,
];
