import { type DraftParameter, elements, type Fit, isOutside, type Place, rangeOf } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { readsAsNumber } from "../shape.ts";
import { beliefProblems, isWritten } from "./belief.ts";
import type { Context } from "./context.ts";
import { isPartOfWhole } from "./correlations.ts";

/** Rules about a parameter by itself: it says something, and its value and belief lie within its bounds. */
export const parameterProblems = (parameter: DraftParameter, at: Address, context: Context): readonly Problem[] => {
  const { id, value, belief, bounds } = parameter;
  const problems: Problem[] = [];
  const says = value !== undefined || belief !== undefined;
  if (!says && !context.pruned.has(`${at}/value`) && !context.pruned.has(`${at}/belief`))
    problems.push(problem("missing", `${at}/value`, { key: "value" }));
  if (bounds?.least !== undefined && bounds.most !== undefined && bounds.least > bounds.most)
    return [...problems, problem("beliefOrder", `${at}/bounds`, {})];
  if (value !== undefined && isOutside(value, bounds ?? {}))
    problems.push(problem("outOfRange", `${at}/value`, { value, ...rangeOf(bounds ?? {}) }));
  if (belief && isWritten(belief) && !context.touched.has(`${at}/belief`))
    problems.push(...beliefProblems(belief, bounds, `${at}/belief`));
  if (id !== undefined && belief && belief.kind !== "fixed" && isPartOfWhole(context.draft, id))
    problems.push(problem("beliefOfShare", `${at}/belief`, {}));
  return problems;
};

/** Every parameter, and every share group's belief, of the document as written. */
export function* allParameterProblems(context: Context): Generator<Problem> {
  for (const [parameter, at] of elements(context.draft.parameters, "parameters"))
    yield* parameterProblems(parameter, at, context);
  for (const [{ parameters, belief }, at] of elements(context.draft.shareGroups, "shareGroups")) {
    if (!belief?.weights || !parameters || context.touched.has(`${at}/belief`)) continue;
    if (belief.weights.length !== parameters.length)
      yield problem("beliefIncomplete", `${at}/belief/weights`, { needs: `weights: ${parameters.length}` });
  }
}

/** What does not change with the numbers: the parameter at a place exists and has the unit of the place. */
export const structureProblemsAt = ({ at, ref, fit }: Place, context: Context): readonly Problem[] => {
  if (typeof ref === "number") return [];
  const parameter = context.known.parameters.byId.get(ref);
  if (!parameter && readsAsNumber(ref)) return [problem("numberAsText", at, { found: ref })];
  if (!parameter) return context.known.parameters.whole ? [problem("unknownParameter", at, { id: ref })] : [];
  if (!fit || parameter.unit === undefined || parameter.unit === fit.unit) return [];
  return [problem("unitMismatch", at, { parameter: ref, unit: parameter.unit, expected: fit.unit })];
};

/** What changes with the numbers: the number is there and within the range of the place. */
export const valueProblemsAt = ({ at, ref, fit }: Place, context: Context): readonly Problem[] => {
  if (typeof ref === "number") return outOfRange(ref, fit, at);
  const parameter = context.parameter(ref);
  if (!parameter) return [];
  const value = context.central(parameter);
  // In the wrong unit the number says nothing about the range.
  if (value === undefined || (parameter.unit !== undefined && parameter.unit !== fit?.unit)) return [];
  return outOfRange(value, fit, address("parameters", ref, parameter.value === undefined ? "belief" : "value"));
};

/**
 * No sum of money or number of people comes near this, and what is calculated from numbers below it stays finite
 * (METHOD.md, Results: never Infinity).
 */
const MAGNITUDE = 1e15;

const outOfRange = (value: number, fit: Fit | undefined, at: Address): readonly Problem[] => {
  if (fit && isOutside(value, fit)) return [problem("outOfRange", at, { value, ...rangeOf(fit) })];
  if (Math.abs(value) <= MAGNITUDE) return [];
  return [problem("outOfRange", at, { value, least: fit?.least ?? -MAGNITUDE, most: MAGNITUDE })];
};

/** Index values are divided by, so they may be neither too large nor too small. */
export function* indexValueProblems({ draft }: Context): Generator<Problem> {
  for (const [{ values }, at] of elements(draft.series, "series"))
    for (const [year, value] of Object.entries(values ?? {}))
      if (value !== undefined && (value > MAGNITUDE || value < 1 / MAGNITUDE))
        yield problem("outOfRange", `${at}/values/${year}`, { value, least: 1 / MAGNITUDE, most: MAGNITUDE });
}
