import type { Ref } from "./appraisal.ts";
import type { Complete, CompleteCohort, CompleteOutcome, CompleteParameter } from "./complete.ts";
import { changeOf } from "./measures/measure.ts";
import { type Address, address } from "./problem.ts";
import { personConcepts } from "./terms.ts";

/** The number at a place: a constant, or the value in force of the parameter it names. */
type Numbers = (ref: Ref) => number;

/** A count that a document states, and where. */
export type Stated = Readonly<{ of: "people" | "outcomes"; at: Address; ref: Ref }>;

/**
 * A number of the document that gives away how many of few people something is true of: the count is under the limit, or what it leaves
 * of those reached is, or it is none or all of them. Which of these is never told: that it is all of them tells of each.
 */
export type Telling = Readonly<{ at: Address; ref: Ref }>;

/** Under the limit, and something: that there is nobody tells of nobody. */
export const isSmall = (count: number, limit: number): boolean => !isNone(count) && Math.abs(count) < limit;

/** Of people there are: none of them is few too. */
const isFew = (count: number, limit: number): boolean => isNone(count) || isSmall(count, limit);

/** Far less than one person: what rounding leaves of nothing. */
const isNone = (count: number): boolean => Math.abs(count) < 1e-9;

/** People by year, of a cohort. */
export const statedPeople = ({ id, people }: Pick<CompleteCohort, "id" | "people">): readonly Stated[] =>
  statedOf("people", address("cohorts", id, "people"), people);

/** Outcomes counted by outcome year; none of an effect that is measured in another way. */
export const statedOutcomes = ({ id, effect: { measure, value } }: Pick<CompleteOutcome, "id" | "effect">) =>
  measure === "count" && typeof value === "object"
    ? statedOf("outcomes", address("outcomes", id, "effect", "value"), value)
    : [];

const statedOf = (of: Stated["of"], at: Address, byYear: Readonly<Record<string, Ref>>): readonly Stated[] =>
  Object.entries(byYear).map(([year, ref]) => ({ of, at: at + address(year), ref }));

/**
 * Every number of a document from which, with all its other numbers, a count of people under its limit could be worked out, or that
 * something is true of all of them or of none. What is gained is counted too where it is people: a modelled 2.5 is nobody in particular,
 * but whoever reads 2 500 000 kronor at a million each does not know that it was modelled. A limit of 0 withholds nothing.
 */
export const tellingIn = (document: Complete, limit: number): readonly Telling[] => {
  if (limit === 0) return [];
  const values = new Map(document.parameters.map(({ id, value }) => [id, value]));
  const judged: Judged = { document, limit, numbers: (ref) => (typeof ref === "number" ? ref : values.get(ref)!) };
  const { future } = document.decision ?? {};
  const people = document.cohorts.flatMap(statedPeople);
  const ahead: readonly Stated[] = future
    ? [{ of: "people", at: "/decision/future/peoplePerYear", ref: future.peoplePerYear }]
    : [];
  return [
    ...[...people, ...ahead].flatMap((count) => smallStated(judged, count)),
    ...document.outcomes.flatMap((outcome) =>
      outcome.effect.measure === "count" ? tellingCounts(judged, outcome) : tellingShares(judged, outcome),
    ),
    ...document.parameters.filter((parameter) => isObserved(parameter, limit)).map(tellingParameter),
  ];
};

type Judged = Readonly<{ document: Complete; limit: number; numbers: Numbers }>;

const smallStated = ({ limit, numbers }: Judged, stated: Stated): readonly Telling[] =>
  isSmall(numbers(stated.ref), limit) ? [stated] : [];

/** What the people of one cohort and year come to in an outcome. */
type Group = Readonly<{ people: number; reached: number; cohort: string }>;

const groupsOf = ({ document, numbers }: Judged, { cohorts, takeUp, effect }: CompleteOutcome): readonly Group[] => {
  const share = effect.per === "offered" ? 1 : numbers(takeUp);
  return document.cohorts
    .filter(({ id }) => cohorts.includes(id))
    .flatMap(({ id, people }) =>
      Object.values(people).map((ref) => ({ cohort: id, people: numbers(ref), reached: numbers(ref) * share })),
    )
    .filter(({ people }) => !isNone(people));
};

const adjustmentsOf = (
  { numbers }: Judged,
  { deadweight, ownShare, displacement, evidenceFactor }: CompleteOutcome,
): number => (1 - numbers(deadweight)) * numbers(ownShare) * (1 - numbers(displacement)) * numbers(evidenceFactor);

/** A count of persons is of those reached: what it leaves of them tells as much, and so does that it leaves none. */
const tellingCounts = (judged: Judged, outcome: CompleteOutcome): readonly Telling[] => {
  const { limit, numbers } = judged;
  const counts = statedOutcomes(outcome);
  if (!personConcepts.has(outcome.concept)) return counts.flatMap((count) => smallStated(judged, count));
  const reached = sum(groupsOf(judged, outcome).map((group) => group.reached));
  const left = reached - sum(counts.map(({ ref }) => numbers(ref)));
  const adjustments = adjustmentsOf(judged, outcome);
  return counts.flatMap((count) => {
    const counted = numbers(count.ref);
    const isTelling = isFew(counted, limit) || isFew(left, limit) || isSmall(counted * adjustments, limit);
    return isTelling ? [count] : [];
  });
};

/** Of an effect per person reached: the share that take part, the share that fail anyway, and what the effect makes of it. */
const tellingShares = (judged: Judged, outcome: CompleteOutcome): readonly Telling[] => {
  const at = address("outcomes", outcome.id);
  const takeUp = { at: `${at}/takeUp`, ref: outcome.takeUp };
  return groupsOf(judged, outcome).flatMap((group): readonly Telling[] => {
    if (isNone(group.reached)) return [takeUp];
    const isOfTakeUp = isSmall(group.reached, judged.limit) && !isSmall(group.people, judged.limit);
    return [...(isOfTakeUp ? [takeUp] : []), ...tellingEffect(judged, outcome, group)];
  });
};

const tellingEffect = (judged: Judged, outcome: CompleteOutcome, group: Group): readonly Telling[] => {
  const { measure, value, baselineRisk } = outcome.effect;
  const baseline = leafOf(outcome, "baselineRisk", baselineRisk, group.cohort);
  const effect = leafOf(outcome, "value", value, group.cohort);
  const risk = baseline && judged.numbers(baseline.ref);
  const without = baseline && risk !== undefined ? tellingShare(judged, baseline, group, risk) : [];
  if (effect === undefined || measure === "count") return without;
  const stated = judged.numbers(effect.ref);
  if (measure === "perPerson") {
    const isOfPersons = personConcepts.has(outcome.concept) && !isNone(stated);
    return [...without, ...(isOfPersons ? tellingGain(judged, outcome, effect, group, stated, stated) : [])];
  }
  const change = changeOf(measure, stated, risk!);
  return [...without, ...(isNone(change) ? [] : tellingGain(judged, outcome, effect, group, change, risk! - change))];
};

/** What is gained, what of those reached is not, and a share of them in which it ends. */
const tellingGain = (
  judged: Judged,
  outcome: CompleteOutcome,
  effect: Leaf,
  group: Group,
  change: number,
  share: number,
): readonly Telling[] => {
  const gained = group.reached * change;
  const counts = [gained, gained * adjustmentsOf(judged, outcome), group.reached - Math.abs(gained)];
  const isKnown = !isSmall(group.reached, judged.limit);
  return isKnown && counts.some((count) => isSmall(count, judged.limit))
    ? [effect]
    : tellingShare(judged, effect, group, share);
};

/** A share of those reached, and the rest of them. Where those reached are few it is their number that is withheld. */
const tellingShare = ({ limit }: Judged, leaf: Leaf, { reached }: Group, share: number): readonly Telling[] => {
  if (isNone(share) || isNone(1 - share)) return [leaf];
  if (isSmall(reached, limit)) return [];
  return isSmall(reached * share, limit) || isSmall(reached * (1 - share), limit) ? [leaf] : [];
};

type Leaf = Pick<Stated, "at" | "ref">;

/** The number for a cohort, with where it stands. Own keys only: `constructor` is an id like any other. */
const leafOf = (
  { id }: CompleteOutcome,
  key: "value" | "baselineRisk",
  of: Ref | Readonly<Record<string, Ref>> | undefined,
  cohort: string,
): Leaf | undefined => {
  const at = address("outcomes", id, "effect", key);
  if (of === undefined) return undefined;
  if (typeof of !== "object") return { at, ref: of };
  return Object.hasOwn(of, cohort) ? { at: at + address(cohort), ref: of[cohort]! } : undefined;
};

/** A number of people or outcomes that stands nowhere yet, or a belief that was counted from few. */
const isObserved = ({ unit, value, belief }: CompleteParameter, limit: number): boolean => {
  const isCount = unit === "person" || unit === "outcome";
  if (isCount && isSmall(value, limit)) return true;
  if (belief?.kind === "beta" && belief.successes !== undefined && belief.failures !== undefined)
    return Math.min(belief.successes, belief.failures) < limit;
  return isCount && belief?.kind === "observed" && belief.values.some((one) => isSmall(one, limit));
};

const tellingParameter = ({ id }: CompleteParameter): Telling => ({ at: address("parameters", id), ref: id });

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
