import type { Alternative, Appraisal, Draft, Parameter } from "./appraisal.ts";
import { type Line, lineLists, linesOf } from "./places.ts";
import { removedBy, setParameter, varied } from "./scenario.ts";

/** Doing nothing is always among what there is to choose: it costs and gives 0, and no alternative may have its id. */
export const NOTHING = "nothing";

/**
 * The document as one of its alternatives: with what that sets, its lines and outcomes, and no others. The alternatives
 * themselves stay. A scenario is applied afterwards. Throws where there is no such alternative.
 */
export const applyAlternative = (document: Appraisal, id: string): Appraisal => {
  const alternative = document.alternatives?.find((candidate) => candidate.id === id);
  if (!alternative) throw new Error(`No alternative ${id}`);
  return varied(document, alternative, removedIn(document, alternative));
};

/**
 * Ids of the lines and outcomes that an alternative does not hold: those said to be in others, those it is `without`, and
 * where it names what it has `only`, all else. An outcome brings its valuations, and takes them along.
 */
export const removedIn = (
  draft: Draft,
  { id, without = [], only }: NonNullable<NonNullable<Draft["alternatives"]>[number]>,
): ReadonlySet<string | undefined> => {
  const named = only && new Set<string | undefined>(only);
  const isIn = (line: Line): boolean => {
    const isNamed = !named || named.has(line.id) || (line.outcome !== undefined && named.has(line.outcome));
    return isNamed && (line.in === undefined || line.in.includes(id));
  };
  const left = linesOf(draft).flatMap(([line]) => (isIn(line) ? [] : [line.id]));
  return removedBy(draft, [...without, ...left]);
};

/** What an alternative leaves as a document by itself, with nothing to choose among. */
export const withoutAlternatives = <D extends Draft>({ alternatives: _, ...document }: D): Omit<D, "alternatives"> =>
  withLines(document, (lines) => lines.map(({ in: _in, ...line }) => line));

/** What of a draft the results are of: its first alternative, as far as that can be told while someone is writing. */
export const firstAlternative = (draft: Draft): Draft => {
  const [first] = draft.alternatives ?? [];
  if (!first) return draft;
  const gone = removedIn(draft, first);
  const set = (first.set ?? {}) as NonNullable<Alternative["set"]>;
  const parameters = draft.parameters?.map((one) =>
    one?.id !== undefined && Object.hasOwn(set, one.id) ? setParameter(one as Parameter, set[one.id]!) : one,
  );
  return withoutAlternatives({
    ...withLines(draft, (lines) => lines.filter(({ id }) => !gone.has(id))),
    ...(parameters && { parameters }),
  });
};

const withLines = <D extends object>(document: D, change: (lines: readonly Line[]) => readonly Line[]): D => {
  const changed = lineLists.flatMap((list) => {
    const lines = (document as Readonly<Record<string, readonly Line[] | undefined>>)[list];
    return lines ? [[list, change(lines)] as const] : [];
  });
  return { ...document, ...Object.fromEntries(changed) };
};
