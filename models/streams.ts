import type { Draft } from "./appraisal.ts";

type Listed = Pick<Draft, "parameters">;

/** Every parameter's stream: its own, or its position in the list (METHOD.md, Uncertainty). */
const streamsOf = ({ parameters = [] }: Listed): readonly number[] =>
  parameters.map((parameter, position) => parameter?.stream ?? position);

/** The stream of a parameter that is made now: above every other, so that it changes no other's draws. */
export const nextStream = (draft: Listed): number =>
  streamsOf(draft).reduce((most, one) => Math.max(most, one), -1) + 1;

/**
 * Two people who each made a parameter gave them the same stream, and drawn from it they would be one and the same: of those that are
 * not in the base, in order of id, whoever finds its stream taken gets the next.
 */
export const withOwnStreams = <D extends Listed>(document: D, base: Listed): D => {
  const { parameters = [] } = document;
  const old = new Set(base.parameters?.map((parameter) => parameter?.id));
  const isNew = (position: number): boolean => !old.has(parameters[position]?.id);
  const streams = [...streamsOf(document)];
  const taken = new Set(streams.filter((_, position) => !isNew(position)));
  const added = streams.map((_, position) => position).filter(isNew);
  added.sort((one, other) => ((parameters[one]?.id ?? "") < (parameters[other]?.id ?? "") ? -1 : 1));
  let next = nextStream(document);
  const given = new Map<number, number>();
  for (const position of added) {
    if (parameters[position]?.stream !== undefined && taken.has(streams[position]!)) given.set(position, next++);
    taken.add(given.get(position) ?? streams[position]!);
  }
  if (given.size === 0) return document;
  const own = parameters.map((parameter, position) =>
    given.has(position) ? { ...parameter, stream: given.get(position)! } : parameter,
  );
  return { ...document, parameters: own };
};
