import fc from "fast-check";
import type { Actor, Appraisal, Cohort, Cost, Valuation } from "../../models/appraisal.ts";
import { chooser, maybe, refWithin, type Sketch, several } from "./choice.ts";
import { costOf, seriesOf, transferOf, valuationOf } from "./lines.ts";
import { cohortOf, outcomeOf } from "./outcomes.ts";

export { everyOccurrence, occurrences } from "./occurrences.ts";

// Actors.
const SECTORS = ["municipality", "individual", "region", "state", "equalisation", "civilSociety", "business"] as const;
const isPublic = ({ sector }: Actor) => !["individual", "civilSociety", "business"].includes(sector);
const actorsOf = (sketch: Sketch): Actor[] => {
  const actors: Actor[] = [];
  for (const position of several(sketch.integer(2, 7), (at) => at)) {
    // A later actor may be part of any earlier one, which makes groups within groups but never a circle.
    const partOf = maybe(sketch, position === 0 ? 0 : 0.35, "partOf", () => sketch.pick(actors).id);
    const sector = position === 0 ? "municipality" : sketch.pick([...SECTORS.slice(1), "municipality"] as const);
    actors.push({ id: `actor-${position}`, name: `Aktör ${position}`, sector, ...partOf });
  }
  return actors;
};
const equalisationOf = (sketch: Sketch): Sketch["equalisation"] => {
  const members = sketch.actors.filter(isPublic);
  const rows = members.length < 2 ? [] : members.filter(() => sketch.chance(0.5));
  return rows.map(({ id: from }) => {
    const to = sketch.pick(members.filter(({ id }) => id !== from)).id;
    return { from, keep: refWithin(sketch, "share", sketch.chance(0.3) ? -1 : 0, 1), to };
  });
};

const settingsOf = (sketch: Sketch): Appraisal["settings"] => {
  const { baseYear, priceYear, pick, chance, integer } = sketch;
  const bands = [0, integer(1, 8), integer(9, 20)].slice(0, pick([1, 2, 3]));
  const schedule = bands.map((fromYear) => ({ fromYear, rate: refWithin(sketch, "share", 0, 0.08) }));
  const factor = () => (chance(0.3) ? 1 : refWithin(sketch, "factor", 1, 1.5));
  return {
    baseYear,
    priceYear,
    ...maybe(sketch, 0.6, "budgetYears", () => integer(1, 4)),
    discounting: {
      schedule,
      ...maybe(sketch, 0.7, "timing", () => pick(["yearStart", "yearMiddle", "yearEnd"] as const)),
    },
    ...maybe(sketch, 0.7, "costOfPublicFunds", () => ({
      ...maybe(sketch, 0.8, "factor", factor),
      ...maybe(sketch, 0.7, "appliesTo", () => pick(["net", "gross"] as const)),
    })),
    simulation: { draws: 0 },
  };
};
/** What is still to be decided: some of the cost lines and cohorts, from a year on. */
const decisionOf = (sketch: Sketch, cohorts: readonly Cohort[], costs: readonly Cost[]): Appraisal["decision"] => {
  const some = (list: readonly { id: string }[]) => list.filter(() => sketch.chance(0.6)).map(({ id }) => id);
  return {
    year: sketch.baseYear + sketch.integer(-3, 6),
    atStake: {
      ...maybe(sketch, 0.85, "costs", () => some(costs)),
      ...maybe(sketch, 0.85, "cohorts", () => some(cohorts)),
    },
    future: { peoplePerYear: refWithin(sketch, "person", 0, 40), years: sketch.integer(1, 10) },
  };
};
/** The last year that people, costs, transfers or a decision reach: a document may end there, but not before. */
const lastNeededYear = (document: Appraisal): number => {
  const years = [
    ...(document.cohorts ?? []).flatMap(({ people }) => Object.keys(people)),
    ...(document.costs ?? []).flatMap((cost) => Object.keys(cost.amounts ?? cost.ingredients ?? {})),
    ...(document.costs ?? []).flatMap(({ equipment }) => equipment?.years ?? []),
    ...(document.transfers ?? []).flatMap(({ amounts }) => Object.keys(amounts)),
  ];
  return Math.max(document.settings.baseYear, document.decision?.year ?? 0, ...years.map(Number));
};
/** One valuation of an outcome may be marked as its value. */
const withValueOfOutcome = (sketch: Sketch, valuations: readonly Valuation[]): Valuation[] =>
  valuations.map((valuation, at) => {
    const isFirst = valuations.findIndex(({ outcome }) => outcome === valuation.outcome) === at;
    return isFirst ? { ...valuation, ...maybe(sketch, 0.3, "valueOfOutcome", () => true) } : valuation;
  });
const documentOf = (fractions: readonly number[]): Appraisal => {
  const choices = chooser(fractions);
  const { pick, chance, integer } = choices;
  const baseYear = pick([2022, 2020, 2024]);
  const priceYear = baseYear + pick([0, 2, -2]);
  const sketch: Sketch = {
    ...choices,
    baseYear,
    priceYear,
    parameters: [],
    shareGroups: [],
    series: [],
    actors: [],
    equalisation: [],
  };
  for (const position of several(pick([1, 2, 3]), (at) => at)) sketch.series.push(seriesOf(sketch, position));
  sketch.actors = actorsOf(sketch);
  sketch.equalisation = equalisationOf(sketch);
  // Eligibility and degree of the same people are never both valued: they overlap.
  const schooling = pick(["eligibility", "degree"] as const);
  const taxed = pick(["production", "tax"] as const);
  const cohorts = several(pick([1, 2, 3]), (position) => cohortOf(sketch, position));
  const outcomes = several(pick([1, 2, 3, 2, 3, 2, 3, 0]), (at) => outcomeOf(sketch, at, cohorts, schooling));
  const valuationCount = outcomes.length === 0 ? 0 : pick([1, 2, 3, 4, 2, 3, 0]);
  const valuations = several(valuationCount, (at) => valuationOf(sketch, at, outcomes, taxed));
  const costs = several(pick([1, 2, 3, 4, 5, 2, 3, 4, 0]), (at) => costOf(sketch, at));
  const document: Appraisal = {
    format: "samvinst/appraisal@1",
    title: "Slumpad kalkyl",
    settings: settingsOf(sketch),
    ...maybe(sketch, 0.6, "decision", () => decisionOf(sketch, cohorts, costs)),
    actors: sketch.actors,
    series: sketch.series,
    parameters: sketch.parameters,
    shareGroups: sketch.shareGroups,
    cohorts,
    outcomes,
    costs,
    valuations: withValueOfOutcome(sketch, valuations),
    equalisation: sketch.equalisation,
    transfers: several(pick([0, 1, 2]), (at) => transferOf(sketch, at)),
  };
  const lastYear = lastNeededYear(document) + integer(0, pick([20, 20, 2]));
  return chance(0.5) ? { ...document, settings: { ...document.settings, lastYear } } : document;
};

/**
 * Random documents that both gates let through, with every kind and option of the central case.
 * A shorter list keeps its end, so the choices are read from there: what is dropped is what was chosen last.
 */
export const appraisalArbitrary: fc.Arbitrary<Appraisal> = fc
  .noBias(fc.array(fc.integer({ min: 0, max: 4095 }), { maxLength: 1500, size: "max" }))
  .map((numbers) => documentOf(numbers.toReversed().map((number) => number / 4096)));
