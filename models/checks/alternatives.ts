import { removedIn } from "../alternative.ts";
import type { Draft } from "../appraisal.ts";
import { elements, linesOf, type Place } from "../places.ts";
import { type Problem, problem } from "../problem.ts";
import { type Context, contextOf } from "./context.ts";
import { byParameter, changedParameters, type Found, keyOf, moveProblems, placed } from "./moved.ts";

/** An alternative as `applyAlternative` would leave it. */
export type Standing = Readonly<{
  context: Context;
  /** The lines and outcomes that are not in it. */
  gone: ReadonlySet<object>;
  /** The problems that there are before any scenario, by `keyOf`. */
  known: ReadonlySet<string>;
}>;

/**
 * What each alternative breaks by what it sets, at the entry that does, and how each stands: what a scenario is applied to.
 * Without alternatives the document is the only one.
 */
export const alternativeProblems = (
  context: Context,
  places: readonly Place[],
  base: readonly Problem[],
): Readonly<{ problems: readonly Problem[]; standings: readonly Standing[] }> => {
  const known = new Set(base.map(keyOf));
  const { alternatives } = context.draft;
  if (!alternatives?.length) return { problems: [], standings: [{ context, gone: new Set(), known }] };
  const standing = byParameter(places);
  const problems: Problem[] = [];
  const standings = [...elements(alternatives, "alternatives")].map(([alternative, at]): Standing => {
    const gone = goneElements(context.draft, removedIn(context.draft, alternative));
    const changed = changedParameters(context, alternative, at);
    const moved: Context = { ...context, parameter: (id) => changed.get(id) ?? context.parameter(id) };
    const there = [...changed.keys()].flatMap((id) => standing.get(id) ?? []).filter(({ of }) => !gone.has(of));
    const found: readonly Found[] = [...moveProblems(moved, { variant: alternative, at, changed }, there)];
    for (const [one, cause] of found) if (!known.has(keyOf(one))) problems.push(placed(one, cause, alternative, at));
    const parameters = context.draft.parameters?.map((of) => changed.get(of?.id ?? "") ?? of);
    const draft = { ...remaining(context.draft, gone), ...(parameters && { parameters }) };
    return {
      // A belief that stands as it did has the mean it had.
      context: { ...contextOf({ ...context, draft }), central: context.central },
      gone,
      known: new Set([...known, ...found.map(([one]) => keyOf(one))]),
    };
  });
  return { problems, standings };
};

/** The lines of each alternative, for rules about what may not be counted together. */
export const chosenTogether = (context: Context): readonly Context[] => {
  const { draft } = context;
  if (!draft.alternatives?.length) return [context];
  return [...elements(draft.alternatives, "alternatives")].map(([alternative]) => ({
    ...context,
    draft: remaining(draft, goneElements(draft, removedIn(draft, alternative))),
  }));
};

/** Lines and outcomes as elements: other lists may use the same ids. */
export const goneElements = (draft: Draft, removed: ReadonlySet<string | undefined>): ReadonlySet<object> =>
  new Set(linesOf(draft).flatMap(([line]) => (line.id !== undefined && removed.has(line.id) ? [line] : [])));

/** The draft without some lines and outcomes; those after them keep their position. */
export const remaining = (draft: Draft, gone: ReadonlySet<object>): Draft => {
  const kept = <T extends object>(list: readonly T[] | undefined): readonly T[] | undefined =>
    list?.map((of) => (gone.has(of) ? ({} as T) : of));
  return {
    ...draft,
    costs: kept(draft.costs),
    outcomes: kept(draft.outcomes),
    valuations: kept(draft.valuations),
    transfers: kept(draft.transfers),
  };
};

/**
 * Where something is said to be in an alternative that, as something else says, does not hold it: a valuation without its
 * outcome, and what is named as all there is though it is said to be in others.
 */
export function* misplacedLines({ draft, known }: Context): Generator<Problem> {
  const lines = new Map(linesOf(draft).map(([line, at]) => [line.id, { line, list: at.split("/")[1]! }]));
  for (const [{ in: alternatives, outcome }, at] of elements(draft.valuations, "valuations")) {
    const held = outcome === undefined ? undefined : known.outcomes.byId.get(outcome)?.in;
    for (const [position, alternative] of (held && alternatives ? alternatives : []).entries())
      if (!held!.includes(alternative))
        yield problem("notInAlternative", `${at}/in/${position}`, { list: "outcomes", id: outcome!, alternative });
  }
  for (const [{ id: alternative, only = [] }, at] of elements(draft.alternatives, "alternatives"))
    for (const [position, id] of only.entries()) {
      const named = lines.get(id);
      const place = `${at}/only/${position}`;
      if (named === undefined || alternative === undefined) continue;
      const { outcome } = named.line;
      if (named.line.in && !named.line.in.includes(alternative))
        yield problem("notInAlternative", place, { list: named.list, id: id!, alternative });
      else if (outcome !== undefined && lines.has(outcome) && !only.includes(outcome))
        yield problem("notInAlternative", place, { list: "outcomes", id: outcome, alternative });
    }
}
