import type { Draft } from "../appraisal.ts";
import { elements } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import {
  correlatedGroups,
  MOST_CORRELATED,
  matrixOf,
  type RankCorrelation,
  worstPair,
} from "../uncertainty/correlationMatrix.ts";
import type { Context } from "./context.ts";

/** Rules about how parameters are drawn together: by correlations, by share groups and by their streams. */
export const correlationProblems = (context: Context): readonly Problem[] => [
  ...sharesCorrelated(context),
  ...pairProblems(context),
  ...streamProblems(context),
];

/** Whether a parameter is drawn as a part of a whole: then the group says all there is to say of its uncertainty. */
export const isPartOfWhole = ({ shareGroups }: Draft, id: string): boolean =>
  shareGroups?.some((group) => group?.belief !== undefined && group.parameters?.includes(id)) ?? false;

function* sharesCorrelated({ draft }: Context): Generator<Problem> {
  for (const [{ between }, at] of elements(draft.correlations, "correlations"))
    for (const [position, parameter] of (between ?? []).entries())
      if (parameter !== undefined && isPartOfWhole(draft, parameter))
        yield problem("correlationOfShare", `${at}/between/${position}`, { parameter });
}

/** Each pair stated once, and all of them possible at the same time. */
function* pairProblems({ draft, known }: Context): Generator<Problem> {
  const stated = new Map<string, Address>();
  const readable: RankCorrelation[] = [];
  for (const [{ between, rank }, at] of elements(draft.correlations, "correlations")) {
    const [one, other] = between ?? [];
    if (one === undefined || other === undefined || one === other) continue;
    const pair = pairOf(one, other);
    if (stated.has(pair)) yield problem("correlationTwice", at, { one, other });
    else if (rank !== undefined && known.parameters.byId.has(one) && known.parameters.byId.has(other))
      readable.push({ between: [one, other], rank });
    stated.set(pair, stated.get(pair) ?? at);
  }
  // Without a pair that cannot be read the others might be impossible, and with it not.
  if (readable.length < (draft.correlations?.length ?? 0)) return;
  for (const members of correlatedGroups(readable, [...known.parameters.byId.keys()])) {
    if (members.length > MOST_CORRELATED) {
      yield problem("manyCorrelated", "/correlations", { count: members.length, limit: MOST_CORRELATED });
      continue;
    }
    const worst = worstPair(matrixOf(readable, members))?.map((position) => members[position]!);
    if (!worst) continue;
    const pair = pairOf(worst[0]!, worst[1]!);
    const { between, rank } = readable.find((candidate) => pairOf(...candidate.between) === pair)!;
    yield problem("correlationImpossible", stated.get(pair)!, { one: between[0], other: between[1], rank });
  }
}

const pairOf = (one: string, other: string): string => [one, other].sort().join(" ");

/** Two parameters with the same stream would be the same draws; where none is stated it is the position in the list. */
function* streamProblems({ draft, pruned }: Context): Generator<Problem> {
  const drawn = drawnIds(draft);
  const streams = (draft.parameters ?? []).map((parameter, position) => parameter?.stream ?? position);
  const free = Math.max(...streams, -1) + 1;
  const taken = new Map<number, string>();
  // Those that state a stream are mended there, so the others come first.
  for (const isStated of [false, true])
    for (const [position, parameter] of (draft.parameters ?? []).entries()) {
      const { id, stream } = parameter ?? {};
      if (id === undefined || !drawn.has(id) || (stream !== undefined) !== isStated) continue;
      const at = address("parameters", id, "stream");
      const other = taken.get(streams[position]!);
      if (other === undefined && !pruned.has(at)) taken.set(streams[position]!, id);
      if (other !== undefined && stream !== undefined) yield problem("sameStream", at, { stream, other, free });
    }
}

/** Those that are drawn in the document, or in any of what varies it. */
const drawnIds = (draft: Draft): ReadonlySet<string | undefined> => {
  const varied = [...elements(draft.alternatives, "alternatives"), ...elements(draft.scenarios, "scenarios")];
  const settings = varied.flatMap(([{ set }]) => Object.entries(set ?? {}));
  const isDrawn = (belief: Readonly<{ kind?: string | undefined }> | undefined): boolean =>
    belief !== undefined && belief.kind !== "fixed";
  return new Set([
    ...(draft.parameters ?? []).flatMap((one) => (isDrawn(one?.belief) ? [one?.id] : [])),
    ...(draft.shareGroups ?? []).flatMap((group) => (group?.belief ? (group.parameters ?? []) : [])),
    ...settings.flatMap(([id, setting]) => (isDrawn(setting?.belief) ? [id] : [])),
  ]);
};
