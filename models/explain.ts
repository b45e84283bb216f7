import { type Appraised, type OutcomeBreakEven, type Summary, summariesOf } from "./appraise.ts";
import { whole } from "./breakEven.ts";
import { operandsOf } from "./evaluation.ts";
import type { GraphNode, GraphUnit, NodeId } from "./graph.ts";
import { irr } from "./irr.ts";
import type { Label } from "./label.ts";
import { cumulated, payback, shareFrom } from "./payback.ts";
import { type Address, address } from "./problem.ts";
import { lateFrom, type Reading } from "./reading.ts";
import { bothOf } from "./views.ts";

/** Readings that branch and therefore stand outside the graph, on its values (ARCHITECTURE.md). */
export type ReadingData = {
  /** First year from which the cumulated flows stay at or above zero; operand: flows by year. */
  payback: Readonly<Record<never, never>>;
  /** One of the rates at which the flows' present value is nothing, by its place among them. */
  irr: Readonly<{ root: number }>;
  /** ⌈x − 1e-9⌉, at least 0. */
  whole: Readonly<Record<never, never>>;
  /** The number of one calendar year. */
  inYear: Readonly<{ year: number }>;
  /** Share of the years from `from` on in the sum of all. */
  lateShare: Readonly<{ from: number }>;
  /** Sum of the years up to and with each year. */
  cumulated: Readonly<Record<never, never>>;
  /** The value of a parameter at which the operand is 0; `values` are all that move with it, as they then are. */
  switching: Readonly<{ values: Readonly<Record<string, number>> }>;
};
export type ReadingKind = keyof ReadingData;

type Common = Pick<GraphNode, "of" | "axis" | "label" | "unit" | "at" | "source" | "parameter" | "marks">;
/** One step of an explanation. Operands stand before the node that uses them; the figure is the last node. */
export type ExplainedNode = Readonly<
  Common & {
    id: number;
    kind: GraphNode["kind"] | ReadingKind;
    data: GraphNode["data"] | ReadingData[ReadingKind];
    /** A number, or one a position of the axis (calendar: from `firstYear` of the explanation). */
    value: number | readonly number[];
  }
>;

/** How a figure came about: all it rests on, down to constants of the document and parameters with their sources. */
export type Explanation = Readonly<{
  at: Address;
  firstYear: number;
  baseYear: number;
  priceYear: number;
  nodes: readonly ExplainedNode[];
}>;

/** A figure of the result as a node of the graph and, where it is read from that, how. A step may rest on other values. */
export type Figure = Readonly<{
  node: NodeId;
  readings: readonly (ReadingStep | ((reading: Reading) => ReadingStep))[];
}>;
/** Switching values are searched for by trying values, so they are no reading of the operand's number (see `switchedTo`). */
type StepKind = Exclude<ReadingKind, "switching">;
type ReadingStep = { [K in StepKind]: Readonly<{ kind: K; data: ReadingData[K] }> }[StepKind];

const of = (node: NodeId, ...readings: Figure["readings"]): Figure => ({ node, readings });

const summaryFigures = ({ perspective, net }: Summary): readonly (readonly [Address, Figure])[] => {
  const { at, costs } = perspective;
  const known =
    net === undefined
      ? []
      : ([
          ["pvBenefits", of(net.benefits.present)],
          ["npv", of(net.npv)],
          ["bcr", of(net.bcr)],
          ["npvRatio", of(net.npvRatio)],
          ["npvPerFundKrona", of(net.npvPerFundKrona)],
          ["irr/roots", of(net.flow)],
          ["payback/undiscounted", of(net.flow, { kind: "payback", data: {} })],
          ["payback/discounted", of(net.discounted, { kind: "payback", data: {} })],
          ["timeline/benefits", of(net.benefits.flow)],
          ["timeline/net", of(net.flow)],
          ["timeline/cumulated", of(net.flow, { kind: "cumulated", data: {} })],
          ["timeline/cumulatedDiscounted", of(net.discounted, { kind: "cumulated", data: {} })],
        ] as const);
  const always = [
    ["pvCosts", of(costs.present)],
    ["timeline/costs", of(costs.flow)],
  ] as const;
  return [...always, ...known].map(([step, figure]) => [`${at}/${step}`, figure] as const);
};

const present = (
  entries: readonly (readonly [Address, NodeId | undefined])[],
): readonly (readonly [Address, Figure])[] =>
  entries.flatMap(([at, node]) => (node === undefined ? [] : [[at, of(node)] as const]));

const breakEvenFigures = ({ society, publicSector, actors, groups, watch }: OutcomeBreakEven) => [
  ...[society, ...bothOf([publicSector, ...actors.values(), ...groups.values()])].flatMap(
    ({ at, needed, observed }): readonly (readonly [Address, Figure])[] => [
      ...present([
        [`${at}/needed`, needed],
        [`${at}/observed`, observed],
      ]),
      ...(needed === undefined ? [] : [[`${at}/whole`, of(needed, { kind: "whole", data: {} })] as const]),
    ],
  ),
  ...(watch
    ? present((["reached", "anyway", "observed"] as const).map((key) => [`${watch.at}/${key}`, watch[key]]))
    : []),
];

const lateFigure = ({ benefitsDiscounted }: Appraised): readonly (readonly [Address, Figure])[] => {
  const step = (reading: Reading): ReadingStep => ({
    kind: "lateShare",
    data: { from: lateFrom(reading) ?? Number.POSITIVE_INFINITY },
  });
  return benefitsDiscounted === undefined ? [] : [["/siloGap/late", of(benefitsDiscounted, step)]];
};

/** Every figure of a result that can be explained, by address. */
export const figuresOf = (appraised: Appraised): ReadonlyMap<Address, Figure> => {
  return new Map([
    ...summariesOf(appraised).flatMap(summaryFigures),
    ...appraised.chains.flatMap(({ outcome: { id }, gained, funnel, baseline }) =>
      present([
        [address("gained", id, "total"), appraised.gained.get(id)?.total],
        [address("gained", id, "discounted"), appraised.gained.get(id)?.discounted],
        [address("gained", id, "byYear"), gained],
        [address("gained", id, "anyway"), baseline?.succeed],
        [address("gained", id, "worth"), appraised.worth.get(id)?.worth],
        [address("gained", id, "benefits"), appraised.worth.get(id)?.benefits],
        ...funnel.map(({ step, node }) => [address("gained", id, "funnel", step), node] as const),
        [address("costPerOutcome", id, "undiscounted"), appraised.costPerOutcome.get(id)?.undiscounted],
        [address("costPerOutcome", id, "discounted"), appraised.costPerOutcome.get(id)?.discounted],
      ]),
    ),
    ...[...appraised.breakEven.values()].flatMap(breakEvenFigures),
    ...lateFigure(appraised),
    ...present([
      ["/mvpf", appraised.mvpf?.ratio],
      ...[...appraised.outside].map(([id, node]) => [address("siloGap", "outside", id), node] as const),
      ...appraised.budget.map(({ nominal }, position) => [address("budget", position, "nominal"), nominal] as const),
      ["/budgetTotals/total", appraised.budgetTotals.total],
      ["/budgetTotals/fund", appraised.budgetTotals.fund],
      ...[...appraised.budgetTotals.years].map(
        ([year, node]) => [address("budgetTotals", "years", year), node] as const,
      ),
      ...appraised.budgetTotals.lines.map(
        ({ nominal }, position) => [address("budgetTotals", "lines", position, "nominal"), nominal] as const,
      ),
      ["/breakEven/unpriced", appraised.unpriced],
      ["/breakEven/unpricedPerPerson", appraised.unpricedPerPerson],
      ["/decision/whole", appraised.society.net?.npv],
      ["/decision/forward", appraised.forward?.npv],
      ["/decision/forwardPerPerson", appraised.forward?.perPerson],
      ["/steadyState/costPerCohort", appraised.steadyState?.costPerCohort],
      ["/steadyState/npvPerCohort", appraised.steadyState?.npvPerCohort],
      ...[...(appraised.steadyState?.payers ?? [])].map(
        ([id, node]) => [address("steadyState", "payers", id), node] as const,
      ),
      ["/cutAfterLastYear", appraised.cut],
    ]),
  ]);
};

/** `/society/timeline/net/2030` is the figure `/society/timeline/net` in one year; `/society/irr/roots/0` the first rate. */
const figureAt = (at: Address, figures: ReadonlyMap<Address, Figure>): Figure | undefined => {
  const found = figures.get(at);
  if (found) return found;
  const [, rates, root] = /^(.*\/irr\/roots)\/(\d+)$/.exec(at) ?? [];
  const ofRates = rates === undefined ? undefined : figures.get(rates);
  if (ofRates) return of(ofRates.node, { kind: "irr", data: { root: Number(root) } });
  const [, series, year] = /^(.*)\/(\d{4})$/.exec(at) ?? [];
  const ofYears = series === undefined ? undefined : figures.get(series);
  return ofYears && of(ofYears.node, ...ofYears.readings, { kind: "inYear", data: { year: Number(year) } });
};

/** A reading's number from its operand's. Payback that never comes has no number. */
const readStep = (
  step: ReadingStep,
  operand: number | readonly number[],
  firstYear: number,
): number | readonly number[] | undefined => {
  const flows = typeof operand === "number" ? [operand] : operand;
  switch (step.kind) {
    case "payback": {
      const back = payback(flows, firstYear);
      return back.defined ? back.year : undefined;
    }
    case "irr":
      return irr(flows)[step.data.root];
    case "whole":
      return whole(flows[0]!);
    case "inYear":
      return flows[step.data.year - firstYear];
    case "lateShare":
      return shareFrom(flows, firstYear, step.data.from);
    case "cumulated":
      return cumulated(flows);
    default:
      return step satisfies never;
  }
};

const isAllFinite = (value: number | readonly number[]): boolean =>
  typeof value === "number" ? Number.isFinite(value) : value.every(Number.isFinite);

const unitOf = (kind: StepKind, operand: GraphUnit): GraphUnit =>
  kind === "payback" ? "year" : kind === "lateShare" || kind === "irr" ? "1" : operand;

/** One year of something, or its running sum, is named by that; the other readings have a name of their own. */
const labelOf = (step: ReadingStep, operand: Label): Label => {
  if (step.kind === "inYear") return { key: "inYear", of: operand, year: step.data.year };
  if (step.kind === "cumulated") return { key: "cumulated", of: operand };
  return { ...operand, key: step.kind };
};

const withReadings = (
  nodes: ExplainedNode[],
  figure: Figure,
  reading: Reading,
): readonly ExplainedNode[] | undefined => {
  const { firstYear } = reading.making.horizon;
  for (const given of figure.readings) {
    const step = typeof given === "function" ? given(reading) : given;
    const operand = nodes.at(-1)!;
    const value = readStep(step, operand.value, firstYear);
    if (value === undefined) return undefined;
    const unit = unitOf(step.kind, operand.unit);
    const axis = typeof value === "number" ? "scalar" : operand.axis;
    const label = labelOf(step, operand.label);
    nodes.push({ id: operand.id + 1, ...step, of: [operand.id], value, unit, axis, label, marks: operand.marks });
  }
  return nodes;
};

/** The steps of an address into a result. */
export const stepsOf = (at: Address): readonly string[] => at.split("/").slice(1);

/** Whether a result says that the figure at an address is not known; what a result does not hold, it does not deny. */
export const isDenied = (result: object, steps: readonly string[]): boolean => {
  let place: unknown = result;
  for (const step of steps) {
    if (typeof place !== "object" || place === null) return false;
    if ("defined" in place && place.defined === false) return true;
    place = (place as Readonly<Record<string, unknown>>)[step];
  }
  return typeof place === "object" && place !== null && "defined" in place && place.defined === false;
};

/** How the figure at an address came about; undefined where there is none or it is not known. */
export const explanationOf = (
  at: Address,
  figures: ReadonlyMap<Address, Figure>,
  reading: Reading,
): Explanation | undefined => {
  const figure = figureAt(at, figures);
  if (figure === undefined) return undefined;
  const { making, values } = reading;
  const { firstYear } = making.horizon;
  const { baseYear, priceYear } = making.document.settings;
  const operands = operandsOf(making.graph, [figure.node]);
  const explained = making.graph.nodes
    .slice(0, figure.node + 1)
    .filter(({ id }) => operands.has(id))
    .map((node): ExplainedNode => {
      const value = values[node.id]!;
      return { ...node, value: typeof value === "number" ? value : [...value] };
    });
  const nodes = withReadings(explained, figure, reading);
  if (nodes === undefined || !isAllFinite(nodes.at(-1)!.value)) return undefined;
  return { at, firstYear, baseYear, priceYear, nodes };
};

/** The explanation of a switching value: that of the figure, and the value of the parameter at which it is 0. */
export const switchedTo = (
  figure: Explanation,
  at: Address,
  parameter: string,
  values: ReadonlyMap<string, number>,
): Explanation | undefined => {
  const moved = figure.nodes.find(({ kind, data }) => kind === "parameter" && "id" in data && data.id === parameter);
  const last = figure.nodes.at(-1)!;
  if (moved === undefined) return undefined;
  const node: ExplainedNode = {
    id: last.id + 1,
    kind: "switching",
    data: { values: Object.fromEntries(values) },
    of: [last.id],
    value: values.get(parameter)!,
    unit: moved.unit,
    axis: "scalar",
    label: { ...moved.label, key: "switching" },
    marks: last.marks,
  };
  return { ...figure, at, nodes: [...figure.nodes, node] };
};
