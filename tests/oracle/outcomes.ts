import type { Cohort, Outcome, Ref } from "../../models/appraisal.ts";
import { maybe, perYear, read, refWithin, type Sketch, several, yearsOf } from "./choice.ts";

export const cohortOf = (sketch: Sketch, position: number): Cohort => {
  const most = sketch.chance(0.15) ? 0 : 40;
  const people = perYear(yearsOf(sketch), () =>
    refWithin(sketch, "person", 0, most === 0 ? 0 : sketch.integer(1, most)),
  );
  const phase = maybe(sketch, 0.5, "phase", () => sketch.pick(["development", "operation"] as const));
  return { id: `cohort-${position}`, name: `Grupp ${position}`, people, ...phase };
};
/** The values that keep the change of those with these risks well within its bounds. */
const effectRef = (sketch: Sketch, measure: Outcome["effect"]["measure"], risks: readonly number[]): Ref => {
  const [least, most] = [Math.min(...risks), Math.max(...risks)];
  if (measure === "riskDifference") return refWithin(sketch, "share", -0.9 * (1 - most), 0.9 * least);
  if (measure === "relativeRisk")
    return refWithin(sketch, "factor", 0, Math.min(3, 1 + (0.9 * (1 - most)) / Math.max(most, 0.01)));
  // At exactly 1 the change is nothing but rounding, and cost per outcome nothing to compare.
  const [lowest, highest] = sketch.pick<readonly [number, number]>([
    [0, 0.95],
    [1.05, 4],
  ]);
  if (measure === "oddsRatio") return refWithin(sketch, "factor", lowest, highest);
  return refWithin(sketch, "outcome/person", sketch.chance(0.2) ? -1 : 0, 3);
};
const PERSON_CONCEPTS: readonly string[] = ["eligibility", "degree", "placement", "employment"];
/** Counts in years before, among and after those of the people; of persons no more than they are. */
const countsOf = (sketch: Sketch, cohorts: readonly Cohort[], concept: string): Record<string, Ref> => {
  const { integer, chance, number } = sketch;
  const people = cohorts.flatMap((cohort) => Object.entries(cohort.people));
  const starts = people.map(([year]) => Number(year));
  const first = Math.min(...starts) + integer(-2, 2);
  const years = several(integer(1, 4), (position) => first + 2 * position);
  if (chance(0.1)) return perYear(years, () => 0);
  const all = people.reduce((sum, [, count]) => sum + read(sketch, count), 0);
  const most = PERSON_CONCEPTS.includes(concept) ? all / years.length : 30;
  if (chance(0.1)) {
    const size = number(0, most);
    return { [first]: -size, [first + 3]: size };
  }
  const least = chance(0.2) ? -most : 0;
  return perYear(years, () => refWithin(sketch, "outcome", least, most));
};
const effectOf = (sketch: Sketch, members: readonly Cohort[], concept: string): Outcome["effect"] => {
  const measure = sketch.pick(["riskDifference", "relativeRisk", "oddsRatio", "perPerson", "count", "count"] as const);
  const cohorts = members.map(({ id }) => id);
  const per = maybe(sketch, 0.6, "per", () => sketch.pick(["reached", "offered"] as const));
  const perCohort = (make: () => Ref) => Object.fromEntries(cohorts.map((cohort) => [cohort, make()]));
  const riskRef = () => refWithin(sketch, "share", sketch.chance(0.1) ? 0 : 0.05, 0.95);
  const baselineRisk = sketch.chance(0.4) ? perCohort(riskRef) : riskRef();
  const risks = cohorts.map((id) => read(sketch, typeof baselineRisk === "object" ? baselineRisk[id]! : baselineRisk));
  const isRisk = measure !== "perPerson" && measure !== "count";
  const withRisk = isRisk || sketch.chance(0.5) ? { baselineRisk } : {};
  if (measure === "count")
    return { measure, ...per, ...withRisk, ...maybe(sketch, 0.75, "value", () => countsOf(sketch, members, concept)) };
  const value = maybe(sketch, 0.75, "value", () =>
    sketch.chance(0.4)
      ? Object.fromEntries(cohorts.map((id, position) => [id, effectRef(sketch, measure, [risks[position]!])]))
      : effectRef(sketch, measure, risks),
  );
  return { measure, ...per, ...withRisk, ...value };
};
const CONCEPTS = ["other", "absence", "placement", "employment", "benefit", "health", "contact"] as const;
export const outcomeOf = (
  sketch: Sketch,
  position: number,
  cohorts: readonly Cohort[],
  schooling: Outcome["concept"],
): Outcome => {
  const members = cohorts.filter((_, at) => at === position % cohorts.length || sketch.chance(0.5));
  const concept = sketch.pick([...CONCEPTS, schooling]);
  const effect = effectOf(sketch, members, concept);
  const isCount = effect.measure === "count";
  const share = () => refWithin(sketch, "share", 0, 1);
  return {
    id: `outcome-${position}`,
    name: `Utfall ${position}`,
    concept,
    cohorts: members.map(({ id }) => id),
    // Of a count both are refused, but for what they are when left out.
    ...maybe(sketch, 0.6, "takeUp", () => (isCount ? 1 : refWithin(sketch, "share", 0, sketch.chance(0.1) ? 0 : 1))),
    ...maybe(sketch, 0.5, "lagYears", () => (isCount ? 0 : sketch.integer(0, 4))),
    effect,
    ...maybe(sketch, isCount || effect.measure === "perPerson" ? 1.1 : 0.5, "deadweight", share),
    ...maybe(sketch, 0.5, "ownShare", share),
    ...maybe(sketch, 0.5, "displacement", share),
    ...maybe(sketch, 0.5, "evidenceFactor", share),
  };
};
