import { NOTHING } from "../alternative.ts";
import type { Draft } from "../appraisal.ts";
import { elements, linesOf } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { isPublic, reservedIds } from "../terms.ts";
import type { Context, Known } from "./context.ts";

/** Rules about names: an id names one thing, and what is named exists. */
export const identityProblems = (context: Context): readonly Problem[] => [
  ...duplicates(context.draft),
  ...takenIds(context.draft),
  ...unknownIds(context),
  ...unknownParameters(context),
  ...partOfCycles(context),
  ...privateEqualisation(context),
];

const separate = ["actors", "series", "parameters", "cohorts", "unpriced", "alternatives", "scenarios"] as const;
/** Their ids are unique together, since `without` and the flows name a line by its id alone (FORMAT.md). */
const together = ["costs", "outcomes", "valuations", "transfers"] as const;

function* duplicates(draft: Draft): Generator<Problem> {
  for (const name of separate) yield* repeatedIds(draft, [name]);
  yield* repeatedIds(draft, together);
  const comments = [...elements(draft.report?.comments, "report/comments")];
  yield* repeated(comments.map(([comment, at]) => [comment.id, `${at}/id`]));
  const rows = [...elements(draft.equalisation, "equalisation")];
  yield* repeated(rows.map(([row, at]) => [row.from, `${at}/from`]));
  for (const [outcome, at] of elements(draft.outcomes, "outcomes"))
    yield* repeated(positioned(outcome.cohorts, `${at}/cohorts`));
  for (const [valuation, at] of elements(draft.valuations, "valuations"))
    yield* repeated(positioned(valuation.equalised, `${at}/equalised`));
  for (const [cost, at] of elements(draft.costs, "costs"))
    yield* repeated(positioned(cost.equipment?.years, `${at}/equipment/years`));
  for (const list of ["costs", "cohorts"] as const)
    yield* repeated(positioned(draft.decision?.atStake?.[list], `/decision/atStake/${list}`));
  // A parameter in two groups could not follow both.
  const groups = [...elements(draft.shareGroups, "shareGroups")];
  yield* repeated(groups.flatMap(([group, at]) => positioned(group.parameters, `${at}/parameters`)));
  for (const [pair, at] of elements(draft.correlations, "correlations"))
    yield* repeated(positioned(pair.between, `${at}/between`));
}

function* takenIds(draft: Draft): Generator<Problem> {
  for (const name of together)
    for (const [{ id }, at] of elements(draft[name], name))
      if (id !== undefined && reservedIds.has(id)) yield problem("reservedId", `${at}/id`, { id });
  for (const [{ id }, at] of elements(draft.alternatives, "alternatives"))
    if (id === NOTHING) yield problem("reservedId", `${at}/id`, { id });
}

type Named = readonly [id: string | undefined, at: Address];

const repeatedIds = (draft: Draft, names: readonly (typeof separate | typeof together)[number][]): Iterable<Problem> =>
  repeated(names.flatMap((name) => [...elements(draft[name], name)].map(([of, at]): Named => [of.id, `${at}/id`])));

function* repeated(ids: readonly Named[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const [id, at] of ids) {
    if (id === undefined) continue;
    if (seen.has(id)) yield problem("duplicateId", at, { id });
    seen.add(id);
  }
}

const positioned = (list: readonly (string | number | undefined)[] | undefined, at: Address): readonly Named[] =>
  (list ?? []).map((id, position) => [id === undefined ? undefined : String(id), `${at}/${position}`]);

function* unknownIds(context: Context): Generator<Problem> {
  const { draft, known } = context;
  const { actors, cohorts, series } = known;
  for (const [actor, at] of elements(draft.actors, "actors"))
    yield* unknown(actors, "actors", [[actor.partOf, `${at}/partOf`]]);
  for (const [outcome, at] of elements(draft.outcomes, "outcomes"))
    yield* unknown(cohorts, "cohorts", positioned(outcome.cohorts, `${at}/cohorts`));
  for (const [cost, at] of elements(draft.costs, "costs")) {
    yield* unknown(actors, "actors", [[cost.payer, `${at}/payer`]]);
    yield* unknown(series, "series", [[cost.prices?.series, `${at}/prices/series`]]);
  }
  for (const [valuation, at] of elements(draft.valuations, "valuations")) {
    const { outcome, prices, recipients, equalised } = valuation;
    yield* unknown(known.outcomes, "outcomes", [[outcome, `${at}/outcome`]]);
    yield* unknown(series, "series", [[prices?.series, `${at}/prices/series`]]);
    const named = Object.keys(recipients ?? {}).map((id): Named => [id, `${at}/recipients${address(id)}`]);
    yield* unknown(actors, "actors", [...named, ...positioned(equalised, `${at}/equalised`)]);
  }
  for (const [row, at] of elements(draft.equalisation, "equalisation"))
    yield* unknown(actors, "actors", [
      [row.from, `${at}/from`],
      [row.to, `${at}/to`],
    ]);
  for (const [transfer, at] of elements(draft.transfers, "transfers")) {
    yield* unknown(actors, "actors", [
      [transfer.from, `${at}/from`],
      [transfer.to, `${at}/to`],
    ]);
    yield* unknown(series, "series", [[transfer.prices?.series, `${at}/prices/series`]]);
  }
  const { atStake } = draft.decision ?? {};
  yield* unknown(known.costs, "costs", positioned(atStake?.costs, "/decision/atStake/costs"));
  yield* unknown(cohorts, "cohorts", positioned(atStake?.cohorts, "/decision/atStake/cohorts"));
  for (const [line, at] of linesOf(draft))
    yield* unknown(known.alternatives, "alternatives", positioned(line.in, `${at}/in`));
  yield* unknownLines(context);
}

/** `without` and `only` may name a cost, an outcome, a valuation or a transfer. */
function* unknownLines({ draft, known }: Context): Generator<Problem> {
  if (together.some((name) => !known[name].whole)) return;
  const names = [
    ...[...elements(draft.alternatives, "alternatives")].flatMap(([alternative, at]) => [
      ...positioned(alternative.without, `${at}/without`),
      ...positioned(alternative.only, `${at}/only`),
    ]),
    ...[...elements(draft.scenarios, "scenarios")].flatMap(([scenario, at]) =>
      positioned(scenario.without, `${at}/without`),
    ),
  ];
  for (const [id, place] of names)
    if (id !== undefined && !together.some((name) => known[name].byId.has(id)))
      yield problem("unknownId", place, { id, list: "lines" });
}

const unknown = (known: Known<object>, list: string, ids: readonly Named[]): readonly Problem[] =>
  known.whole
    ? ids.flatMap(([id, at]) =>
        id === undefined || known.byId.has(id) ? [] : [problem("unknownId", at, { id, list })],
      )
    : [];

/** Where a parameter is named outside the places of refs. */
function* unknownParameters({ draft, known }: Context): Generator<Problem> {
  const names = [
    ...[...elements(draft.shareGroups, "shareGroups")].flatMap(([group, at]) =>
      positioned(group.parameters, `${at}/parameters`),
    ),
    ...[...elements(draft.correlations, "correlations")].flatMap(([pair, at]) =>
      positioned(pair.between, `${at}/between`),
    ),
    ...[...elements(draft.alternatives, "alternatives"), ...elements(draft.scenarios, "scenarios")].flatMap(
      ([{ set }, at]) => Object.keys(set ?? {}).map((id): Named => [id, `${at}/set${address(id)}`]),
    ),
  ];
  for (const [id, at] of names)
    if (id !== undefined && known.parameters.whole && !known.parameters.byId.has(id))
      yield problem("unknownParameter", at, { id });
}

/** Tax income is equalised between public actors; with a private one the public sector would gain or lose by it. */
function* privateEqualisation({ draft, known }: Context): Generator<Problem> {
  for (const [row, at] of elements(draft.equalisation, "equalisation"))
    for (const end of ["from", "to"] as const) {
      const actor = row[end];
      const sector = actor === undefined ? undefined : known.actors.byId.get(actor)?.sector;
      if (actor !== undefined && sector !== undefined && !isPublic(sector))
        yield problem("equalisationPrivate", `${at}/${end}`, { actor });
    }
}

/** Each circle once, at the first of its actors in the list. */
function* partOfCycles({ known }: Context): Generator<Problem> {
  const { byId } = known.actors;
  const position = new Map([...byId.keys()].map((id, index) => [id, index]));
  const done = new Set<string>();
  for (const first of byId.keys()) {
    const way = new Set<string>();
    let id: string | undefined = first;
    while (id !== undefined && !done.has(id) && !way.has(id)) {
      way.add(id);
      id = byId.get(id)?.partOf;
    }
    if (id !== undefined && way.has(id)) {
      const circle = [...way].slice([...way].indexOf(id));
      const actor = circle.reduce((one, other) => (position.get(other)! < position.get(one)! ? other : one));
      yield problem("partOfCycle", `${address("actors", actor)}/partOf`, { actor });
    }
    for (const walked of way) done.add(walked);
  }
}
