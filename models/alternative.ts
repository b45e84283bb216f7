import type { Appraisal, Draft } from "./appraisal.ts";
import { type Line, linesOf } from "./places.ts";
import { removedBy, varied } from "./scenario.ts";

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
export const withoutAlternatives = ({ alternatives: _, ...document }: Appraisal): Appraisal => {
  const plain = <T extends Readonly<{ in?: unknown }>>(lines: readonly T[] | undefined): readonly T[] | undefined =>
    lines?.map(({ in: _in, ...line }) => line as T);
  const { costs, outcomes, valuations, transfers } = document;
  return {
    ...document,
    ...(costs && { costs: plain(costs) }),
    ...(outcomes && { outcomes: plain(outcomes) }),
    ...(valuations && { valuations: plain(valuations) }),
    ...(transfers && { transfers: plain(transfers) }),
  };
};
