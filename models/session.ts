import { type Alternatives, alternativeDocuments, alternativesOf, dominanceWarnings } from "./alternatives.ts";
import type { Appraisal } from "./appraisal.ts";
import { type Appraised, appraise, summariesOf } from "./appraise.ts";
import { contentHash } from "./canonical.ts";
import { check } from "./check.ts";
import { complete } from "./complete.ts";
import { dependenceOf, Evaluation } from "./evaluation.ts";
import { type Explanation, explanationOf, type Figure, figuresOf, isDenied, stepsOf } from "./explain.ts";
import type { Graph, NodeId } from "./graph.ts";
import { movesOf } from "./moves.ts";
import { begin, type Making } from "./parameter.ts";
import { cumulated } from "./payback.ts";
import { isPossible } from "./possible.ts";
import { type Address, type Problem, problem } from "./problem.ts";
import { areAllowed, rangesOf } from "./ranges.ts";
import { reachOf } from "./reach.ts";
import { type Reading, readFigures } from "./reading.ts";
import { ENGINE, type Mark, RESULT_FORMAT, type Result } from "./result.ts";
import { rootAt, searchesOf } from "./search.ts";
import type { Range } from "./switching.ts";
import type { Drawing } from "./uncertainty/block.ts";
import { type Grid, gridOf } from "./uncertainty/oneWay.ts";
import { type Run, type Simulated, Simulator } from "./uncertainty/simulation.ts";
import { subjectsOf } from "./uncertainty/subject.ts";
import { upgraded } from "./upgrade.ts";
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

/** What a screen shows while someone writes: nothing of it is searched for or identified, so it costs a fraction of the result. */
export type Figures = Pick<Result, "gained" | "society" | "marks" | "settings"> &
  Readonly<{ breakEven: Pick<Result["breakEven"], "outcomes"> }>;

/** One document opened once: what worker, API, command line, bench and tests call. */
export type Session = Readonly<{
  /** The document as evaluated: its first alternative and the scenario applied, defaults not filled in. */
  document: Appraisal;
  /** Addresses of what the document leaves to the defaults; the result writes them as FORMAT.md does, with dots. */
  defaults: readonly Address[];
  /** With what the draws say of it, where they are given. */
  result(simulated?: Simulated): Result;
  /** Everything the draws say, all at once; the document's own draws, seed and sampling where others are not asked for. */
  simulate(drawing?: Partial<Drawing>): Simulated | readonly Problem[];
  /** The same chunk by chunk, so that it can be stopped, or shared among workers. */
  simulation(drawing?: Partial<Drawing>): Run;
  /** Society's NPV over two uncertain parameters, in so many steps each; undefined where it is not known. */
  grid(parameters: readonly [string, string], steps: number): Grid | undefined;
  figures(): Figures;
  /** Changes one parameter's value (with its share group's others); only what depends on it is computed again. */
  change(parameter: string, value: number): void;
  /** The parameters' values in force. */
  values(): ReadonlyMap<string, number>;
  /** Whether a document might say the values in force: after `change` they may break what `open` refuses. */
  isPossible(): boolean;
  /** How far a parameter may be pulled on a slider; always finite, around the value it was opened with and its switching values. */
  reach(parameter: string): Range;
  /**
   * How the figure at a result address came about; undefined where there is no such figure or it is not known.
   * Beside every figure of the result: `/gained/ID/byYear/2027`, `/gained/ID/funnel/STEP`, `/budget/POSITION`,
   * and of any perspective `…/timeline/costs|benefits|net|cumulated|cumulatedDiscounted/2030`.
   */
  explain(figure: Address): Explanation | undefined;
  /** The graph that every figure is a node of, with the values in force, for whoever writes it another way: as a spreadsheet. */
  formulas(): Reading;
  /** The yearly flows of a perspective (`/society`, `/actors/region/after`, `/publicSector/before`, …), for pictures and their tables. */
  timeline(perspective: Address): Timeline | undefined;
}>;

/**
 * Opens a document (any JSON value), as the first of its alternatives where it has any, optionally with one of its scenarios applied:
 * a session, or every problem at once.
 */
export const open = (input: unknown, scenario?: string): Session | readonly Problem[] => {
  const checked = check(input);
  const unknown =
    scenario === undefined || hasScenario(input, scenario) ? [] : [problem("unknownScenario", "", { id: scenario })];
  if ("problems" in checked) return [...checked.problems, ...unknown];
  if (unknown.length > 0) return unknown;
  const base = checked.appraisal;
  const documents = alternativeDocuments(base, scenario);
  const [{ id: alternative = null, document }] = documents;
  const { document: completed, defaults } = complete(document);
  const making = begin(completed);
  const appraised = appraise(making);
  const identity = { inputHash: once(() => contentHash(base)), scenario: scenario ?? null, alternative, defaults };
  return sessionOf({ base, document, making, appraised, identity, alternatives: alternativesOf(documents) });
};

/** Whether a document that may be anything has the scenario, or cannot tell, since its scenarios are no list. */
const hasScenario = (input: unknown, id: string): boolean => {
  const { scenarios = [] } = Object(upgraded(input)) as { scenarios?: unknown };
  return !Array.isArray(scenarios) || scenarios.some((one) => one?.id === id);
};

type Opened = Readonly<{
  /** As it came, before alternative and scenario. */
  base: Appraisal;
  document: Appraisal;
  making: Making;
  appraised: Appraised;
  identity: Readonly<{
    inputHash: () => string;
    scenario: string | null;
    alternative: string | null;
    defaults: readonly Address[];
  }>;
  alternatives: Alternatives;
}>;

const sessionOf = ({ base, document, making, appraised, identity, alternatives }: Opened): Session => {
  const { graph } = making;
  const parameters = new Map(making.document.parameters.map(({ id, value }) => [id, value]));
  const evaluation = new Evaluation(graph, parameters);
  const reading: Reading = { making, appraised, values: evaluation.values };
  // What only some askings need is found at the first of them: a document may be opened for one figure alone.
  const move = movesOf(making.document, parameters);
  const dependence = once(() => dependenceOf(graph));
  const dirtyOf = keptByKey((ids) => dependence()(ids));
  const searches = once(() => searchesOf(making, appraised, evaluation));
  const figured = untilChanged(() => readFigures(reading));
  const searched = untilChanged(() => searches().read());
  const standing = once(() => standingWarningsOf(making, appraised, identity.defaults));
  const valueWarnings = once(() => valueWarningsOf(reading, parameters));
  const figures = once(() => figuresOf(appraised));
  const marked = once(() => markedOf(graph, figures()));
  const reach = once(() => reachOf(making.document));
  const ranges = once(() => rangesOf(making.document));
  const simulator = once(
    () => new Simulator(once(() => subjectsOf({ making, appraised, evaluation }, alternatives.opened(), base))),
  );
  const explained = (at: Address): Explanation | undefined => explanationOf(at, figures(), reading);
  return {
    document,
    defaults: identity.defaults,
    result: (simulated) => {
      const now = figured.read();
      const { parameters: switching, warnings } = searched.read();
      const beside = alternatives.read();
      return {
        format: RESULT_FORMAT,
        engine: ENGINE,
        inputHash: identity.inputHash(),
        scenario: identity.scenario,
        alternative: identity.alternative,
        ...now,
        breakEven: { ...now.breakEven, parameters: switching },
        alternatives: beside,
        simulation: simulated?.simulation ?? null,
        tornado: simulated?.tornado ?? [],
        warnings: [
          ...standing(),
          ...valueWarnings()(now),
          ...dominanceWarnings(beside, document),
          ...warnings,
          ...(simulated?.warnings ?? []),
        ],
        defaults: identity.defaults.map((at) => at.slice(1).replaceAll("/", ".")),
        marks: marksOf(marked(), now),
        settings: settingsOf(making),
      };
    },
    simulate: (drawing) => simulator().simulate(drawingOf(making, drawing)),
    simulation: (drawing) => simulator().run(drawingOf(making, drawing)),
    grid: (pair, steps) => gridOf(simulator().plan(), pair, steps),
    figures: () => {
      const now = figured.read();
      return {
        gained: now.gained,
        society: now.society,
        breakEven: { outcomes: now.breakEven.outcomes },
        marks: marksOf(marked(), now),
        settings: settingsOf(making),
      };
    },
    change(parameter, value) {
      const changed = move(parameter, value);
      // Another alternative may have had another value.
      alternatives.change(parameter, value);
      if (changed.length === 0) return;
      evaluation.compute(dirtyOf(changed));
      simulator().pulled();
      figured.forget();
      searched.forget();
    },
    values: () => new Map(parameters),
    isPossible: () =>
      isPossible(appraised.limits, evaluation.values) && areAllowed(ranges(), parameters) && alternatives.isPossible(),
    reach: (parameter) => {
      const found = searched.read().parameters[parameter];
      return reach()(parameter, found && "roots" in found ? found.roots : []);
    },
    explain: (at) => {
      if (isDenied(figured.read(), stepsOf(at))) return undefined;
      const root = rootAt(at, () => searched.read().parameters);
      return root ? searches().explain(root, explained("/society/npv")) : explained(at);
    },
    formulas: () => reading,
    timeline: (at) => timelineOf(at, reading),
  };
};

const drawingOf = ({ document }: Making, asked: Partial<Drawing> = {}): Drawing => ({
  fan: true,
  studies: true,
  ...document.settings.simulation,
  ...asked,
});

const settingsOf = ({ document, horizon: { firstYear, lastYear } }: Making): Result["settings"] => {
  const { baseYear, priceYear, budgetYears } = document.settings;
  return { baseYear, priceYear, firstYear, lastYear, budgetYears };
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

type Marked = Readonly<{ at: Address; steps: readonly string[]; marks: Mark[] }>;

/** The figures that rest on something a reader must know. */
const markedOf = (graph: Graph, figures: ReadonlyMap<Address, Figure>): readonly Marked[] =>
  [...figures].flatMap(([at, { node }]) => {
    const { marks } = graph.nodes[node]!;
    return marks.length === 0 ? [] : [{ at, steps: stepsOf(at), marks: [...marks] }];
  });

/** Marks of the figures that are known: what an unknown one would have rested on tells nothing. */
const marksOf = (marked: readonly Marked[], result: object): Record<Address, Mark[]> => {
  // Hundreds of addresses at every step of a slider: filled in place, with lists that every result of a session shares.
  const known: Record<Address, Mark[]> = {};
  for (const { at, steps, marks } of marked) if (!isDenied(result, steps)) known[at] = marks;
  return known;
};

const timelineOf = (at: Address, { making, appraised, values }: Reading): Timeline | undefined => {
  const { firstYear, lastYear } = making.horizon;
  const summary = summariesOf(appraised).find(({ perspective }) => perspective.at === at);
  if (summary === undefined) return undefined;
  // Read at every step of a slider, some hundred times: a spread of a typed array leaves ten times its size behind.
  const years = (node: NodeId): readonly number[] => {
    const of = values[node] as Float64Array;
    const list = new Array<number>(lastYear - firstYear + 1);
    for (let position = 0; position < list.length; position++) list[position] = of[position]!;
    return list;
  };
  const { perspective, net } = summary;
  const flows = net && years(net.flow);
  return {
    firstYear,
    costs: years(perspective.costs.flow),
    benefits: net ? years(net.benefits.flow) : null,
    net: flows ?? null,
    cumulated: flows ? cumulated(flows) : null,
    cumulatedDiscounted: net ? cumulated(years(net.discounted)) : null,
  };
};
