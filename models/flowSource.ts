import type { NodeId } from "./graph.ts";
import type { Lines } from "./line.ts";

type FlowPart = Readonly<{ sign: 1 | -1; flow: NodeId }>;
/** What one line gives (or, as a cost, takes from) one actor: the sum of its parts, real kronor by year. */
export type FlowSource = Readonly<{ line: string; actor?: string; category: string; parts: readonly FlowPart[] }>;

/** One source a line and actor: equalisation is summed over what it moves, the publicFunds line has no actor. */
export const flowSourcesOf = (lines: Lines, funds: NodeId | undefined): readonly FlowSource[] => {
  const sources = new Map<string, FlowSource & { parts: FlowPart[] }>();
  for (const { line, actor, category, kind, sign, flow } of lines.parts) {
    const found = sources.get(`${line} ${actor}`) ?? { line, actor, category, parts: [] };
    found.parts.push({ sign: kind === "cost" ? -1 : sign, flow });
    sources.set(`${line} ${actor}`, found);
  }
  const burden: readonly FlowSource[] =
    funds === undefined ? [] : [{ line: "publicFunds", category: "publicFunds", parts: [{ sign: 1, flow: funds }] }];
  return [...[...sources].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, source]) => source), ...burden];
};
