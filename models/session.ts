import type { Appraisal } from "./appraisal.ts";
import { type Appraised, appraise, summariesOf } from "./appraise.ts";
import { contentHash } from "./canonical.ts";
import { check } from "./check.ts";
import { complete } from "./complete.ts";
import { dependentsOf, Evaluation } from "./evaluation.ts";
import { type Explanation, explanationOf, type Figure, figuresOf, isDenied, stepsOf } from "./explain.ts";
import type { Graph, NodeId } from "./graph.ts";
import { begin, type Making } from "./parameter.ts";
import { parameterBreakEvens } from "./parameterBreakEven.ts";
import { cumulated } from "./payback.ts";
import { type Address, type Problem, problem } from "./problem.ts";
import { type Reading, readFigures } from "./reading.ts";
import { ENGINE, type Mark, RESULT_FORMAT, type Result } from "./result.ts";
import { applyScenario, rescaled } from "./scenario.ts";
import { standingWarningsOf, valueWarningsOf } from "./warnings.ts";

/** Yearly real kronor of one perspective; every list has one number per year from `firstYear`. Null where the effect is unknown. */
export type Timeline = Readonly<{
  firstYear: number;
  costs: readonly number[];
  benefits: readonly number[] | null;
  net: readonly number[] | null;
  cumulated: readonly number[] | null;
  cumulatedDiscounted: readonly number[] | null;
}>;

/** One document opened once: what worker, API, command line, bench and tests call. */
export type Session = Readonly<{
  /** The document as evaluated: the scenario applied, defaults not filled in. */
  document: Appraisal;
  /** Addresses of what the document leaves to the defaults; the result writes them as FORMAT.md does, with dots. */
  defaults: readonly Address[];
  result(): Result;
  /** Changes one parameter's value (with its share group's others); only what depends on it is computed again. */
  change(parameter: string, value: number): void;
  /**
   * How the figure at a result address came about; undefined where there is no such figure or it is not known.
   * Beside every figure of the result: `/gained/ID/byYear/2027`, `/gained/ID/funnel/STEP`, `/budget/POSITION`,
   * and of any perspective `…/timeline/costs|benefits|net|cumulated|cumulatedDiscounted/2030`.
   */
  explain(figure: Address): Explanation | undefined;
  /** The yearly flows of a perspective (`/society`, `/actors/region/after`, `/publicSector/before`, …), for pictures and their tables. */
  timeline(perspective: Address): Timeline | undefined;
}>;

/** Opens a document (any JSON value), optionally with one of its scenarios applied: a session, or every problem at once. */
export const open = (input: unknown, scenario?: string): Session | readonly Problem[] => {
  const checked = check(input);
  const unknown =
    scenario === undefined || hasScenario(input, scenario) ? [] : [problem("unknownScenario", "", { id: scenario })];
  if ("problems" in checked) return [...checked.problems, ...unknown];
  if (unknown.length > 0) return unknown;
  const base = checked.appraisal;
  const document = scenario === undefined ? base : applyScenario(base, scenario);
  const { document: completed, defaults } = complete(document);
  const making = begin(completed);
  const appraised = appraise(making);
  const identity = { inputHash: contentHash(base), scenario: scenario ?? null, defaults };
  return sessionOf({ document, making, appraised, identity });
};

/** Whether a document that may be anything has the scenario, or cannot tell, since its scenarios are no list. */
const hasScenario = (input: unknown, id: string): boolean => {
  const { scenarios = [] } = Object(input) as { scenarios?: unknown };
  return !Array.isArray(scenarios) || scenarios.some((one) => one?.id === id);
};

type Opened = Readonly<{
  document: Appraisal;
  making: Making;
  appraised: Appraised;
  identity: Readonly<{ inputHash: string; scenario: string | null; defaults: readonly Address[] }>;
}>;

const sessionOf = ({ document, making, appraised, identity }: Opened): Session => {
  const { graph, horizon } = making;
  const stated: ReadonlyMap<string, number> = new Map(making.document.parameters.map(({ id, value }) => [id, value!]));
  const parameters = new Map(stated);
  // What has been moved from the document's values: members of a share group share what the moved ones leave.
  const moved = new Map<string, number>();
  let rescaledBefore: ReadonlyMap<string, number> = moved;
  const evaluation = new Evaluation(graph, parameters);
  const reading: Reading = { making, appraised, values: evaluation.values };
  // Read once for all that is asked before the next change.
  let read: ReturnType<typeof readFigures> | undefined;
  let switched: Result["breakEven"]["parameters"] | undefined;
  const readNow = () => (read ??= readFigures(reading));
  const switching = parameterBreakEvens(making, appraised.society.net?.npv, evaluation);
  const standing = standingWarningsOf(making, appraised, identity.defaults);
  const valueWarnings = valueWarningsOf(making, parameters);
  const dirtyOf = keptByKey((ids: readonly string[]) => dependentsOf(graph, new Set(ids)));
  const figures = figuresOf(appraised);
  const marked = markedOf(graph, figures);
  return {
    document,
    defaults: identity.defaults,
    result: () => {
      const { baseYear, priceYear, budgetYears } = making.document.settings;
      const figured = readNow();
      return {
        format: RESULT_FORMAT,
        engine: ENGINE,
        inputHash: identity.inputHash,
        scenario: identity.scenario,
        ...figured,
        breakEven: { ...figured.breakEven, parameters: (switched ??= switching()) },
        simulation: null,
        tornado: [],
        warnings: [...standing, ...valueWarnings(figured)],
        defaults: identity.defaults.map((at) => at.slice(1).replaceAll("/", ".")),
        marks: marksOf(marked, figured),
        settings: { baseYear, priceYear, firstYear: horizon.firstYear, lastYear: horizon.lastYear, budgetYears },
      };
    },
    change(parameter, value) {
      const base = stated.get(parameter);
      if (base === undefined) throw new Error(`There is no parameter ${parameter}.`);
      if (value === base) moved.delete(parameter);
      else moved.set(parameter, value);
      const next = rescaled(making.document, moved);
      const changed = [...new Set([...rescaledBefore.keys(), ...next.keys()])].filter((id) => {
        const number = next.get(id) ?? stated.get(id)!;
        if (parameters.get(id) === number) return false;
        parameters.set(id, number);
        return true;
      });
      rescaledBefore = next;
      if (changed.length === 0) return;
      evaluation.compute(dirtyOf(changed));
      read = undefined;
      switched = undefined;
    },
    explain: (at) => (isDenied(readNow(), stepsOf(at)) ? undefined : explanationOf(at, figures, reading)),
    timeline: (at) => timelineOf(at, reading),
  };
};

/** What is found for some ids at the first asking, and kept. */
const keptByKey = <T>(find: (ids: readonly string[]) => T): ((ids: readonly string[]) => T) => {
  const kept = new Map<string, T>();
  return (ids) => {
    const key = ids.join(" ");
    const found = kept.get(key) ?? find(ids);
    kept.set(key, found);
    return found;
  };
};

type Marked = Readonly<{ at: Address; steps: readonly string[]; marks: readonly Mark[] }>;

/** The figures that rest on something a reader must know. */
const markedOf = (graph: Graph, figures: ReadonlyMap<Address, Figure>): readonly Marked[] =>
  [...figures].flatMap(([at, { node }]) => {
    const { marks } = graph.nodes[node]!;
    return marks.length === 0 ? [] : [{ at, steps: stepsOf(at), marks }];
  });

/** Marks of the figures that are known: what an unknown one would have rested on tells nothing. */
const marksOf = (marked: readonly Marked[], result: object): Record<Address, Mark[]> =>
  Object.fromEntries(marked.flatMap(({ at, steps, marks }) => (isDenied(result, steps) ? [] : [[at, [...marks]]])));

const timelineOf = (at: Address, { making, appraised, values }: Reading): Timeline | undefined => {
  const { firstYear, lastYear } = making.horizon;
  const summary = summariesOf(appraised).find(({ perspective }) => perspective.at === at);
  if (summary === undefined) return undefined;
  const years = (node: NodeId): readonly number[] => [
    ...(values[node] as Float64Array).subarray(0, lastYear - firstYear + 1),
  ];
  const { perspective, net } = summary;
  return {
    firstYear,
    costs: years(perspective.costs.flow),
    benefits: net ? years(net.benefits.flow) : null,
    net: net ? years(net.flow) : null,
    cumulated: net ? cumulated(years(net.flow)) : null,
    cumulatedDiscounted: net ? cumulated(years(net.discounted)) : null,
  };
};
