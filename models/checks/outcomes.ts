import { type Ref, YEAR_KEY } from "../appraisal.ts";
import { changeOf } from "../measures/measure.ts";
import { type DraftOutcome, elements } from "../places.ts";
import { changeFits, countFits, ROUNDING } from "../possible.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { personConcepts } from "../terms.ts";
import { type Context, numberAt, own, sumOf } from "./context.ts";

/** Rules about outcomes that no number can break: what is required and what does not go together. */
export function* outcomeStructureProblems(context: Context): Generator<Problem> {
  for (const [outcome, at] of elements(context.draft.outcomes, "outcomes")) {
    yield* requiredOfMeasure(outcome, at, context);
    yield* countProblems(outcome, at, context);
    for (const key of ["value", "baselineRisk"] as const) yield* cohortKeys(outcome, key, at, context);
  }
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

/** A count is by outcome year as measured: it holds take-up and lag already (METHOD.md, The chain). */
function* countProblems(
  { effect, takeUp, lagYears }: DraftOutcome,
  at: Address,
  { touched }: Context,
): Generator<Problem> {
  if (effect?.measure !== "count") return;
  if (takeUp !== undefined && takeUp !== 1) yield problem("notWithCount", `${at}/takeUp`, { key: "takeUp" });
  if (lagYears !== undefined && lagYears !== 0) yield problem("notWithCount", `${at}/lagYears`, { key: "lagYears" });
  const { value } = effect;
  const place = `${at}/effect/value`;
  if (value === undefined || touched.has(place)) return;
  if (typeof value !== "object") {
    yield problem("wrongType", place, { expected: "perYear", found: JSON.stringify(value) });
    return;
  }
  const keys = Object.keys(value);
  if (keys.length === 0) yield problem("missing", place, { key: "value" });
  for (const key of keys)
    if (!YEAR_KEY.test(key)) yield problem("wrongType", place + address(key), { expected: "year", found: key });
}

/** Eligibility and degree, or production and tax, of the same people: the one is part of the other (METHOD.md). */
export function* countedTwice({ draft, known }: Context): Generator<Problem> {
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

/** A count of persons, in either direction, is of no more than the people of the cohorts (METHOD.md, Bounds). */
function* countAbovePeople(
  { concept, effect, cohorts }: DraftOutcome,
  at: Address,
  context: Context,
): Generator<Problem> {
  const { value } = effect ?? {};
  if (typeof value !== "object" || !personConcepts.has(concept)) return;
  if (cohorts === undefined || context.touched.has(`${at}/cohorts`)) return;
  const ofCohorts = [...new Set(cohorts)].map((id) => context.known.cohorts.byId.get(id)?.people);
  if (ofCohorts.includes(undefined)) return;
  const counted = sumOf(context, Object.values(value));
  const people = sumOf(
    context,
    ofCohorts.flatMap((of) => Object.values(of!)),
  );
  if (counted === undefined || people === undefined || countFits(counted, people)) return;
  yield problem("countAbovePeople", `${at}/effect/value`, { count: counted, people });
}

/** −(1 − p0) ≤ change ≤ p0 in every cohort (METHOD.md, Bounds); perPerson has none. An unknown effect breaks nothing. */
export function* changeProblems(outcome: DraftOutcome, at: Address, context: Context): Generator<Problem> {
  const { effect, cohorts } = outcome;
  const { measure, value, baselineRisk } = effect ?? {};
  if (measure === "count") yield* countAbovePeople(outcome, at, context);
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
      yield problem("outOfRange", placeOf("baselineRisk"), { value: p0, least: 0, most: 1 - ROUNDING });
    else if (!changeFits(change, p0))
      yield problem("changeOutOfBounds", placeOf("value"), { cohort, change, least: p0 - 1, most: p0 });
  }
}

const refOf = (stated: Ref | Readonly<Record<string, Ref | undefined>> | undefined, cohort: string): Ref | undefined =>
  typeof stated === "object" ? own(stated, cohort) : stated;
