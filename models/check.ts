import type { Appraisal } from "./appraisal.ts";
import { alternativeProblems, chosenTogether, misplacedLines } from "./checks/alternatives.ts";
import { type Context, contextOf } from "./checks/context.ts";
import { correlationProblems } from "./checks/correlations.ts";
import { identityProblems } from "./checks/identity.ts";
import {
  costValueProblems,
  groupValueProblems,
  lineStructureProblems,
  severalValues,
  valuationValueProblems,
} from "./checks/lines.ts";
import { changeProblems, countedTwice, outcomeStructureProblems } from "./checks/outcomes.ts";
import { allParameterProblems, indexValueProblems, structureProblemsAt, valueProblemsAt } from "./checks/parameters.ts";
import { priceProblems, priceYearMissing } from "./checks/prices.ts";
import { scenarioProblems } from "./checks/scenarios.ts";
import { yearProblems } from "./checks/years.ts";
import { elements, type Place, placesOf } from "./places.ts";
import type { Problem } from "./problem.ts";
import { readShape, told } from "./shape.ts";

/**
 * The guard: any JSON value is an appraisal that can be evaluated, in each of its alternatives and scenarios, or every
 * problem at once. What has the wrong shape is reported and pruned, and the rest is judged as far as it can be told, so that
 * one fault neither hides another nor makes a second (FORMAT.md, Two gates; METHOD.md, What must be refused).
 */
export const check = (input: unknown): { appraisal: Appraisal } | { problems: readonly Problem[] } => {
  const shape = readShape(input);
  const context = contextOf(shape);
  const places = placesOf(shape.draft);
  const problems = distinct([
    ...shape.problems,
    ...identityProblems(context),
    ...outcomeStructureProblems(context),
    ...lineStructureProblems(context),
    ...misplacedLines(context),
    ...chosenTogether(context).flatMap((chosen) => [...severalValues(chosen), ...countedTwice(chosen)]),
    ...priceYearMissing(context),
    ...places.flatMap((place) => structureProblemsAt(place, context)),
    ...allParameterProblems(context),
    ...correlationProblems(context),
    ...indexValueProblems(context),
    ...valueProblems(context, places),
    ...yearProblems(context),
    ...priceProblems(context),
  ]);
  const alternatives = alternativeProblems(context, places, problems);
  const all = distinct([...problems, ...alternatives.problems, ...scenarioProblems(alternatives.standings, places)]);
  // The draft of a document without a problem is the whole document.
  return all.length > 0 ? { problems: told(all) } : { appraisal: shape.draft as Appraisal };
};

/** What changes with the parameters' values. */
function* valueProblems(context: Context, places: readonly Place[]): Generator<Problem> {
  for (const place of places) yield* valueProblemsAt(place, context);
  const { outcomes, costs, valuations, shareGroups } = context.draft;
  for (const [outcome, at] of elements(outcomes, "outcomes")) yield* changeProblems(outcome, at, context);
  for (const [cost, at] of elements(costs, "costs")) yield* costValueProblems(cost, at, context);
  for (const [valuation, at] of elements(valuations, "valuations"))
    yield* valuationValueProblems(valuation, at, context);
  for (const [group, at] of elements(shareGroups, "shareGroups")) yield* groupValueProblems(group, at, context);
}

/** A parameter that stands in many places is one problem, not many. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify([one.kind, one.at, one.values, one.breaks]), one])).values(),
];
