import type { Ref } from "../appraisal.ts";
import { changeOf } from "../measures/measure.ts";
import { type DraftOutcome, elements } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { type Context, numberAt, own } from "./context.ts";

/** Rules about outcomes that no number can break: what is required, what is built and what would count twice. */
export function* outcomeStructureProblems(context: Context): Generator<Problem> {
  for (const [outcome, at] of elements(context.draft.outcomes, "outcomes")) {
    yield* requiredOfMeasure(outcome, at, context);
    for (const key of ["value", "baselineRisk"] as const) yield* cohortKeys(outcome, key, at, context);
  }
  yield* countedTwice(context);
}

function* requiredOfMeasure(
  { effect, deadweight }: DraftOutcome,
  at: Address,
  { pruned }: Context,
): Generator<Problem> {
  const measure = effect?.measure;
  if (measure === undefined) return;
  const isRisk = measure !== "count" && measure !== "perPerson";
  const isAbsent = (value: unknown, place: Address): boolean => value === undefined && !pruned.has(place);
  if (measure === "count") yield problem("notBuilt", `${at}/effect/measure`, { what: "count" });
  if (isRisk && isAbsent(effect?.baselineRisk, `${at}/effect/baselineRisk`))
    yield problem("missing", `${at}/effect/baselineRisk`, { key: "baselineRisk" });
  if (!isRisk && isAbsent(deadweight, `${at}/deadweight`))
    yield problem("missing", `${at}/deadweight`, { key: "deadweight" });
}

/** A map per cohort has every cohort of the outcome and no other. (The keys of a count are years.) */
function* cohortKeys(
  outcome: DraftOutcome,
  key: "value" | "baselineRisk",
  at: Address,
  context: Context,
): Generator<Problem> {
  const stated = outcome.effect?.[key];
  const { measure } = outcome.effect ?? {};
  if (typeof stated !== "object" || measure === undefined || (measure === "count" && key === "value")) return;
  const place = `${at}/effect/${key}`;
  if (outcome.cohorts === undefined || context.touched.has(`${at}/cohorts`)) return;
  const cohorts = new Set(outcome.cohorts);
  for (const id of Object.keys(stated))
    if (!cohorts.has(id)) yield problem("unknownId", place + address(id), { id, list: "cohorts" });
  for (const id of cohorts)
    if (own(stated, id) === undefined && !context.pruned.has(place + address(id)))
      yield problem("missing", place + address(id), { key: id });
}

/** Eligibility and degree, or production and tax, of the same people: the one is part of the other (METHOD.md). */
function* countedTwice({ draft, known }: Context): Generator<Problem> {
  const valued = new Map<string, Valued>();
  for (const [{ id, outcome, category }, at] of elements(draft.valuations, "valuations")) {
    const of = outcome === undefined ? undefined : known.outcomes.byId.get(outcome);
    if (!of || id === undefined || outcome === undefined) continue;
    const before = valued.get(outcome) ?? { of, at: address("outcomes", outcome), production: [], tax: [] };
    if (category === "production") before.production.push([id, at]);
    if (category === "tax") before.tax.push([id, at]);
    valued.set(outcome, before);
  }
  const eligibility = byCohort(valued.values(), ({ of }) => (of.concept === "eligibility" ? of.id : undefined));
  const production = byCohort(valued.values(), (one) => one.production[0]?.[0]);
  for (const { of, at, tax } of valued.values()) {
    const other = of.concept === "degree" ? firstShared(of, eligibility) : undefined;
    if (other !== undefined) yield problem("eligibilityAndDegree", at, { other });
    const produced = firstShared(of, production);
    if (produced !== undefined)
      for (const [, place] of tax) yield problem("productionAndTax", place, { other: produced });
  }
}

type Named = readonly [id: string, at: Address];
type Valued = Readonly<{ of: DraftOutcome; at: Address; production: Named[]; tax: Named[] }>;

/** The first id of its kind for each cohort. */
const byCohort = (valued: Iterable<Valued>, idOf: (one: Valued) => string | undefined): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const one of valued) {
    const id = idOf(one);
    if (id === undefined) continue;
    for (const cohort of one.of.cohorts ?? []) if (!ids.has(cohort)) ids.set(cohort, id);
  }
  return ids;
};

const firstShared = ({ cohorts }: DraftOutcome, ids: ReadonlyMap<string, string>): string | undefined => {
  const cohort = cohorts?.find((candidate) => ids.has(candidate));
  return cohort === undefined ? undefined : ids.get(cohort);
};

/** Change per person may not break its bounds to more than this. */
const TOLERANCE = 1e-9;

/** −(1 − p0) ≤ change ≤ p0 in every cohort (METHOD.md, Bounds); perPerson has none. An unknown effect breaks nothing. */
export function* changeProblems({ effect, cohorts }: DraftOutcome, at: Address, context: Context): Generator<Problem> {
  const { measure, value, baselineRisk } = effect ?? {};
  if (measure === undefined || measure === "count" || measure === "perPerson") return;
  const isPerCohort = typeof value === "object" || typeof baselineRisk === "object";
  for (const cohort of isPerCohort ? new Set(cohorts) : (cohorts ?? []).slice(0, 1)) {
    const stated = numberAt(context, refOf(value, cohort));
    const p0 = numberAt(context, refOf(baselineRisk, cohort));
    // A number outside the range of its place is reported there, and says nothing here.
    if (stated === undefined || p0 === undefined || p0 < 0 || p0 > 1) continue;
    if (measure === "riskDifference" ? Math.abs(stated) > 1 : stated < 0) continue;
    const change = changeOf(measure, stated, p0);
    const placeOf = (key: "value" | "baselineRisk"): Address =>
      `${at}/effect/${key}${typeof effect?.[key] === "object" ? address(cohort) : ""}`;
    // Odds of someone certain to fail have no number to multiply by 0.
    if (Number.isNaN(change))
      yield problem("outOfRange", placeOf("baselineRisk"), { value: p0, least: 0, most: 1 - TOLERANCE });
    else if (change < p0 - 1 - TOLERANCE || change > p0 + TOLERANCE)
      yield problem("changeOutOfBounds", placeOf("value"), { cohort, change, least: p0 - 1, most: p0 });
  }
}

const refOf = (stated: Ref | Readonly<Record<string, Ref | undefined>> | undefined, cohort: string): Ref | undefined =>
  typeof stated === "object" ? own(stated, cohort) : stated;
