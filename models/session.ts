import type { Appraisal } from "./appraisal.ts";
import { type Appraised, appraise, summariesOf } from "./appraise.ts";
import { contentHash } from "./canonical.ts";
import { check } from "./check.ts";
import { complete } from "./complete.ts";
import { dependenceOf, Evaluation } from "./evaluation.ts";
import { type Explanation, explanationOf, type Figure, figuresOf, isDenied, stepsOf, switchedTo } from "./explain.ts";
import { mvpfWarnings } from "./flags/mvpf.ts";
import type { Graph, NodeId } from "./graph.ts";
import { leversOf } from "./lever.ts";
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
  /** Every node and every figure worked out anew, though nothing has changed: what the central case costs. */
  evaluate(): void;
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
  const identity = { inputHash: once(() => contentHash(base)), scenario: scenario ?? null, defaults };
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
  identity: Readonly<{ inputHash: () => string; scenario: string | null; defaults: readonly Address[] }>;
}>;

const sessionOf = ({ document, making, appraised, identity }: Opened): Session => {
  const { graph, horizon } = making;
  const stated: ReadonlyMap<string, number> = new Map(making.document.parameters.map(({ id, value }) => [id, value]));
  const parameters = new Map(stated);
  // What has been moved from the document's values: members of a share group share what the moved ones leave.
  const moved = new Map<string, number>();
  let rescaledBefore: ReadonlyMap<string, number> = moved;
  const evaluation = new Evaluation(graph, parameters);
  const reading: Reading = { making, appraised, values: evaluation.values };
  // What only some askings need is found at the first of them: a document may be opened for one figure alone.
  const dependence = once(() => dependenceOf(graph));
  const levers = (figure: NodeId | undefined) =>
    figure === undefined ? undefined : leversOf(making, figure, evaluation);
  const searches = once(() => {
    const onNpv = levers(appraised.society.net?.npv);
    return {
      levers: onNpv,
      breakEvens: parameterBreakEvens(making, onNpv),
      mvpfWarnings: mvpfWarnings(making, levers(appraised.mvpf?.cost)),
    };
  });
  const figured = untilChanged(() => readFigures(reading));
  const searched = untilChanged(() => ({ parameters: searches().breakEvens(), warnings: searches().mvpfWarnings() }));
  const standing = once(() => standingWarningsOf(making, appraised, identity.defaults));
  const valueWarnings = once(() => valueWarningsOf(making, parameters));
  const dirtyOf = keptByKey((ids) => dependence()(ids));
  const figures = once(() => figuresOf(appraised));
  const marked = once(() => markedOf(graph, figures()));
  const explainSwitching = (parameter: string, root: number): Explanation | undefined => {
    const of = searched.read().parameters[parameter];
    const value = of && "roots" in of ? of.roots[root] : undefined;
    const lever = searches().levers?.find((candidate) => candidate.parameter === parameter);
    if (value === undefined || lever === undefined) return undefined;
    const npv = explanationOf("/society/npv", figures(), reading);
    return npv && switchedTo(npv, `/breakEven/parameters/${parameter}/roots/${root}`, parameter, lever.valuesAt(value));
  };
  return {
    document,
    defaults: identity.defaults,
    result: () => {
      const { baseYear, priceYear, budgetYears } = making.document.settings;
      const now = figured.read();
      const { parameters: switching, warnings } = searched.read();
      return {
        format: RESULT_FORMAT,
        engine: ENGINE,
        inputHash: identity.inputHash(),
        scenario: identity.scenario,
        ...now,
        breakEven: { ...now.breakEven, parameters: switching },
        simulation: null,
        tornado: [],
        warnings: [...standing(), ...valueWarnings()(now), ...warnings],
        defaults: identity.defaults.map((at) => at.slice(1).replaceAll("/", ".")),
        marks: marksOf(marked(), now),
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
      figured.forget();
      searched.forget();
    },
    explain: (at) => {
      if (isDenied(figured.read(), stepsOf(at))) return undefined;
      const [, parameter, root] = /^\/breakEven\/parameters\/([^/]+)\/roots\/(\d+)$/.exec(at) ?? [];
      if (parameter === undefined) return explanationOf(at, figures(), reading);
      return explainSwitching(parameter, Number(root));
    },
    evaluate: () => {
      evaluation.compute(graph.nodes.keys());
      readFigures(reading);
    },
    timeline: (at) => timelineOf(at, reading),
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** What is worked out at its first asking, and again at the first after it is forgotten. */
const untilChanged = <T>(make: () => T): Readonly<{ read(): T; forget(): void }> => {
  let now = once(make);
  return {
    read: () => now(),
    forget: () => {
      now = once(make);
    },
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
