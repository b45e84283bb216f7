import { type DraftCost, type DraftGroup, type DraftValuation, elements } from "../places.ts";
import { addsTo, fadesOnce } from "../possible.ts";
import { type Address, type Problem, problem } from "../problem.ts";
import { type Context, numberAt, sumOf } from "./context.ts";

/** Rules about cost lines and valuations that no number can break. */
export function* lineStructureProblems(context: Context): Generator<Problem> {
  for (const [cost, at] of elements(context.draft.costs, "costs")) yield* oneWayOfCosting(cost, at, context);
  const rows = equalisationRows(context);
  for (const [valuation, at] of elements(context.draft.valuations, "valuations")) {
    yield* equalisedProblems(valuation, at, rows, context);
    yield* ages(valuation.profile, at);
  }
}

/** An outcome has one value. */
export function* severalValues({ draft }: Context): Generator<Problem> {
  const valuesOf = new Set<string>();
  for (const [{ valueOfOutcome, outcome }, at] of elements(draft.valuations, "valuations")) {
    if (!valueOfOutcome || outcome === undefined) continue;
    if (valuesOf.has(outcome)) yield problem("severalValuesOfOutcome", `${at}/valueOfOutcome`, { outcome });
    valuesOf.add(outcome);
  }
}

const waysOfCosting = ["amounts", "ingredients", "equipment"] as const;

function* oneWayOfCosting(cost: DraftCost, at: Address, { pruned }: Context): Generator<Problem> {
  const stated = waysOfCosting.filter((way) => cost[way] !== undefined || pruned.has(`${at}/${way}`));
  if (stated.length !== 1) yield problem("notExactlyOne", at, { of: waysOfCosting.join(", ") });
}

type Rows = Readonly<{ from: ReadonlySet<string | undefined>; isWhole: boolean }>;

const equalisationRows = ({ draft, pruned }: Context): Rows => {
  const from = new Set((draft.equalisation ?? []).map((row) => row?.from));
  return { from, isWhole: !from.has(undefined) && !pruned.has("/equalisation") };
};

/** Only tax income is equalised, and only what a recipient receives (METHOD.md, Value). */
function* equalisedProblems(
  { category, equalised, recipients }: DraftValuation,
  at: Address,
  rows: Rows,
  { known, touched }: Context,
): Generator<Problem> {
  if (!equalised?.length) return;
  if (category === "avoidedCost") {
    yield problem("equalisedAvoidedCost", `${at}/equalised`, { category });
    return;
  }
  for (const [position, actor] of equalised.entries()) {
    // An unknown actor is reported as such.
    if (actor === undefined || !known.actors.byId.has(actor)) continue;
    const place = `${at}/equalised/${position}`;
    if (rows.isWhole && !rows.from.has(actor)) yield problem("equalisationMissing", place, { actor });
    if (recipients && !Object.hasOwn(recipients, actor) && !touched.has(`${at}/recipients`))
      yield problem("equalisedNotRecipient", place, { actor });
  }
}

function* ages(profile: DraftValuation["profile"], at: Address): Generator<Problem> {
  if (profile?.kind !== "stream") return;
  const { atAge, fromAge, toAge } = profile;
  if (atAge === undefined || fromAge === undefined || toAge === undefined) return;
  if (atAge > fromAge || fromAge > toAge) yield problem("streamAges", `${at}/profile`, { atAge, fromAge, toAge });
}

/** What is used in kind displaces other use; cash displaces its own amount (FORMAT.md, Required). */
export function* costValueProblems(
  { kind, opportunityShare }: DraftCost,
  at: Address,
  context: Context,
): Generator<Problem> {
  if (kind === "inKind" || context.pruned.has(`${at}/kind`)) return;
  if ((numberAt(context, opportunityShare) ?? 1) !== 1)
    yield problem("opportunityShareOnCash", `${at}/opportunityShare`, {});
}

/** Recipients split the value, so their shares add to 1; what is moved between them adds to 0 (METHOD.md, Value). */
export function* valuationValueProblems(valuation: DraftValuation, at: Address, context: Context): Generator<Problem> {
  const { category, recipients, profile, persistence } = valuation;
  const isWhole = !context.touched.has(`${at}/recipients`);
  if (category !== undefined && recipients && isWhole)
    yield* sharesDoNotAdd(
      sumOf(context, Object.values(recipients)),
      category === "transfer" ? 0 : 1,
      `${at}/recipients`,
    );
  if (profile?.kind !== "annual") return;
  if (!fadesOnce(numberAt(context, persistence) ?? 1, numberAt(context, profile.dropOff) ?? 0))
    yield problem("persistenceAndDropOff", `${at}/persistence`, {});
}

/** A share group adds to 1. */
export function* groupValueProblems({ parameters }: DraftGroup, at: Address, context: Context): Generator<Problem> {
  if (!parameters || context.touched.has(`${at}/parameters`)) return;
  // A member named twice is reported as such.
  yield* sharesDoNotAdd(sumOf(context, [...new Set(parameters)]), 1, at);
}

const sharesDoNotAdd = (sum: number | undefined, expected: number, at: Address): readonly Problem[] =>
  sum === undefined || addsTo(sum, expected) ? [] : [problem("sharesDoNotAdd", at, { sum, expected })];
