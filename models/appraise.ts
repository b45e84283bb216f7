import { type BreakEven, breakEvenOf, type Watch, watchOf } from "./breakEven.ts";
import { type BudgetRow, type BudgetTotals, budgetOf, budgetTotalsOf } from "./budget.ts";
import { type Chain, chainOf, peopleOf } from "./chain.ts";
import type { CompleteValuation } from "./complete.ts";
import { type FlowSource, flowSourcesOf } from "./flowSource.ts";
import type { NodeId } from "./graph.ts";
import type { LabelKey } from "./label.ts";
import { type Lines, linesOf, type Sources, sourcesOf } from "./line.ts";
import { type Making, ordered } from "./parameter.ts";
import type { Money, Perspective } from "./perspective.ts";
import type { Limit } from "./possible.ts";
import { address } from "./problem.ts";
import { type Forward, forwardOf, type SteadyState, steadyStateOf } from "./scope.ts";
import { societyOf } from "./society.ts";
import type { ValuationFlow } from "./valuation.ts";
import { bothOf, type Pair, type Views, viewsOf } from "./views.ts";

/** A perspective's figures as nodes; undefined where the effect of something it receives is unknown. */
export type Summary = Readonly<{
  perspective: Perspective;
  net:
    | Readonly<{
        benefits: Money;
        flow: NodeId;
        discounted: NodeId;
        npv: NodeId;
        bcr: NodeId;
        npvRatio: NodeId;
        npvPerFundKrona: NodeId;
      }>
    | undefined;
}>;

/** Break-even of one outcome in every perspective that a decision is made from. */
export type OutcomeBreakEven = Readonly<{
  society: BreakEven;
  publicSector: Pair<BreakEven>;
  /** Every actor that pays. */
  actors: ReadonlyMap<string, Pair<BreakEven>>;
  /** Every actor that others are part of, with them. */
  groups: ReadonlyMap<string, Pair<BreakEven>>;
  /** Society's number to watch by year; undefined where the outcome is no risk of those reached. */
  watch: Watch | undefined;
}>;

/** Everything a result says, as nodes of one graph. What branches is read from their values in `reading.ts`. */
export type Appraised = Readonly<{
  chains: readonly Chain[];
  gained: ReadonlyMap<string, Readonly<{ total: NodeId; discounted: NodeId }>>;
  lines: Lines;
  /** Where the rows of yearly flows come from, in their order. */
  rows: readonly FlowSource[];
  society: Summary;
  publicSector: Pair<Summary>;
  sectors: ReadonlyMap<string, Pair<Summary>>;
  actors: ReadonlyMap<string, Pair<Summary>>;
  groups: ReadonlyMap<string, Pair<Summary>>;
  mvpf: Readonly<{ ratio: NodeId; gain: NodeId; cost: NodeId }> | undefined;
  costPerOutcome: ReadonlyMap<string, Readonly<{ undiscounted: NodeId; discounted: NodeId }>>;
  outside: ReadonlyMap<string, NodeId | undefined>;
  /** Society's benefits at λ = 1 by year, discounted: the silo gap's share of late benefits is read from it. */
  benefitsDiscounted: NodeId | undefined;
  budget: readonly BudgetRow[];
  budgetTotals: BudgetTotals;
  /** Of each outcome: what one is worth to society, and what all gained are, at λ = 1; undefined without a valuation or unknown. */
  worth: ReadonlyMap<string, Readonly<{ worth: NodeId; benefits: NodeId | undefined }>>;
  breakEven: ReadonlyMap<string, OutcomeBreakEven>;
  unpriced: NodeId | undefined;
  unpricedPerPerson: NodeId | undefined;
  cut: NodeId;
  /** What falls after lastYear of valuations that move money between actors, by year: nothing of it is society's. */
  transferCuts: readonly Readonly<{ valuation: CompleteValuation; cut: NodeId }>[];
  /** What no value of a parameter may break. */
  limits: readonly Limit[];
  /** What a decision is about; undefined without one. */
  forward: Forward | undefined;
  /** Ordinary operation; undefined without an operation cohort. */
  steadyState: SteadyState | undefined;
}>;

const summaryOf = (making: Making, lines: Lines, perspective: Perspective, fundCosts: NodeId): Summary => {
  const { graph } = making;
  const { costs, benefits, name } = perspective;
  if (benefits === undefined) return { perspective, net: undefined };
  const flow = graph.add("difference", [benefits.flow, costs.flow], {}, { key: "netFlow", name });
  const npv = graph.add("difference", [benefits.present, costs.present], {}, { key: "npv", name });
  const quotient = (above: NodeId, below: NodeId, key: LabelKey): NodeId =>
    graph.add("quotient", [above, below], {}, { key, name });
  return {
    perspective,
    net: {
      benefits,
      flow,
      npv,
      discounted: graph.product([flow, lines.discount], { key: "netFlowDiscounted", name }),
      bcr: quotient(benefits.present, costs.present, "bcr"),
      npvRatio: quotient(npv, costs.present, "npvRatio"),
      npvPerFundKrona: quotient(npv, fundCosts, "npvPerFundKrona"),
    },
  };
};

const gainedOf = ({ graph }: Making, chains: readonly Chain[], lines: Lines): Appraised["gained"] =>
  new Map(
    chains.flatMap(({ outcome, gained }) => {
      if (gained === undefined) return [];
      const { name } = outcome;
      const total = graph.add("total", [gained], {}, { key: "gainedTotal", name });
      const discounted = graph.add("present", [gained, lines.discount], {}, { key: "gainedDiscounted", name });
      return [[outcome.id, { total, discounted }]];
    }),
  );

/** Only of outcomes with a valuation. */
const worthOf = ({ graph, document }: Making, lines: Lines, society: Perspective): Appraised["worth"] =>
  new Map(
    document.outcomes.flatMap(({ id, name }) => {
      const valued = document.valuations.filter(({ outcome }) => outcome === id);
      if (valued.length === 0) return [];
      const isUnknown = lines.unknown.some(({ outcome, category }) => outcome === id && category !== "transfer");
      const wholes = lines.wholes.filter(({ valuation: { outcome } }) => outcome === id);
      const benefits = graph.sum(
        wholes.map(({ present }) => present),
        { key: "outcomeBenefits", name },
      );
      return [[id, { worth: society.worth(id), benefits: isUnknown ? undefined : benefits }]];
    }),
  );

/** Benefits outside each payer's own purse after equalisation, as shares of society's at λ = 1. */
const outsideOf = ({ graph }: Making, whole: NodeId | undefined, { purses }: Views): Appraised["outside"] =>
  new Map(
    [...purses].map(([id, { after }]) => {
      const { benefits, name } = after;
      if (whole === undefined || benefits === undefined) return [id, undefined];
      const inside = graph.add("quotient", [benefits.present, whole], {}, { key: "insideShare", name });
      return [id, graph.add("complement", [inside], {}, { key: "outsideShare", name })];
    }),
  );

/** Private actors' net gain per net krona of the public sector's. */
const mvpfOf = ({ graph }: Making, { privates, publicSector }: Views): Appraised["mvpf"] => {
  const [gaining, paying] = [privates.after, publicSector.after];
  if (gaining.benefits === undefined || paying.benefits === undefined) return undefined;
  const gains = [gaining.benefits.present, gaining.costs.present];
  const gain = graph.add("difference", gains, {}, { key: "npv", name: gaining.name });
  const costs = [paying.costs.present, paying.benefits.present];
  const cost = graph.add("difference", costs, {}, { key: "netPublicCost" });
  return { gain, cost, ratio: graph.add("quotient", [gain, cost], {}, { key: "mvpf" }) };
};

/** Society's costs per outcome gained. */
const costPerOutcomeOf = (
  { graph }: Making,
  { costs }: Perspective,
  gained: Appraised["gained"],
): Appraised["costPerOutcome"] =>
  new Map(
    [...gained].map(([id, { total, discounted }]) => {
      const per = (below: NodeId): NodeId =>
        graph.add("quotient", [costs.present, below], {}, { key: "costPerOutcome" });
      return [id, { undiscounted: per(total), discounted: per(discounted) }];
    }),
  );

const breakEvensOf = (making: Making, chain: Chain, society: Perspective, views: Views): OutcomeBreakEven => {
  const at = address("breakEven", "outcomes", chain.outcome.id);
  const of = (perspective: Perspective): BreakEven => breakEvenOf(making, chain, perspective, at + perspective.at);
  const pair = ({ before, after }: Pair<Perspective>): Pair<BreakEven> => ({ before: of(before), after: of(after) });
  const ofSociety = of(society);
  return {
    society: ofSociety,
    watch: watchOf(making, ofSociety, society),
    publicSector: pair(views.publicSector),
    actors: new Map(views.payers.map((payer) => [payer, pair(views.actors.get(payer)!)])),
    groups: new Map([...views.groups].map(([id, group]) => [id, pair(group)])),
  };
};

/** Present value of what falls after lastYear. */
const cutOf = ({ graph }: Making, { wholes }: Lines): NodeId =>
  graph.sum(
    wholes.flatMap(({ cut }) => (cut === undefined ? [] : [cut])),
    { key: "cutAfterLastYear" },
  );

const transferCutsOf = ({ valuations }: Sources): Appraised["transferCuts"] =>
  valuations.flatMap(({ valuation, cut, shares }) =>
    cut === undefined || valuation.category !== "transfer" || shares.every(({ isZero }) => isZero)
      ? []
      : [{ valuation, cut }],
  );

/** Every perspective's summary. */
export const summariesOf = ({ society, publicSector, sectors, actors, groups }: Appraised): readonly Summary[] => [
  society,
  ...bothOf([publicSector, ...sectors.values(), ...actors.values(), ...groups.values()]),
];

const shareLimit = ({ valuation, shares }: ValuationFlow): Limit => ({
  kind: "shares",
  shares: shares.map(({ share }) => share),
  sum: valuation.category === "transfer" ? 0 : 1,
});

/** Persistence is refused beside a drop-off (METHOD.md, Value): only where a parameter may move one of them is it a limit. */
const fadingLimit = (
  { number }: Making,
  { valuation: { id, profile, persistence } }: ValuationFlow,
): readonly Limit[] => {
  if (profile.kind !== "annual" || persistence === 1 || profile.dropOff === 0) return [];
  const at = address("valuations", id);
  return [
    {
      kind: "fading",
      persistence: number(persistence, "share", `${at}/persistence`, { key: "persistence" }),
      dropOff: number(profile.dropOff, "share", `${at}/profile/dropOff`, { key: "dropOff" }),
    },
  ];
};

/** What the effects without a price must be worth for society's benefits to equal its costs, in all and per person. */
const unpricedOf = (
  making: Making,
  { costs, benefits }: Perspective,
): Pick<Appraised, "unpriced" | "unpricedPerPerson"> => {
  const { graph, document } = making;
  if (benefits === undefined) return { unpriced: undefined, unpricedPerPerson: undefined };
  const unpriced = graph.add("difference", [costs.present, benefits.present], {}, { key: "unpriced" });
  const people = ordered(document.cohorts).map((cohort) =>
    graph.add("total", [peopleOf(making, cohort)], {}, { key: "peopleTotal", name: cohort.name }),
  );
  const all = graph.sum(people, { key: "peopleTotal" }, "person");
  return { unpriced, unpricedPerPerson: graph.add("quotient", [unpriced, all], {}, { key: "unpricedPerPerson" }) };
};

/** The whole of METHOD.md's results, as nodes. */
export const appraise = (making: Making): Appraised => {
  const { graph, document } = making;
  const chains = ordered(document.outcomes).map((outcome) => chainOf(making, outcome));
  const byOutcome = new Map(chains.map((chain) => [chain.outcome.id, chain]));
  const sources = sourcesOf(making, byOutcome);
  const lines = linesOf(making, sources);
  const views = viewsOf(making, lines);
  const society = societyOf(making, lines, views.publicSector.before);
  const fundParts = lines.parts.filter(({ fund }) => fund === true).map(({ present }) => present);
  const fundCosts = graph.sum(fundParts, { key: "fundCosts" });
  const summary = (perspective: Perspective): Summary => summaryOf(making, lines, perspective, fundCosts);
  const both = ({ before, after }: Pair<Perspective>): Pair<Summary> => ({
    before: summary(before),
    after: summary(after),
  });
  const mapped = (of: ReadonlyMap<string, Pair<Perspective>>): ReadonlyMap<string, Pair<Summary>> =>
    new Map([...of].map(([id, pair]) => [id, both(pair)]));
  const gained = gainedOf(making, chains, lines);
  const budget = budgetOf(making, lines.budget);
  const { benefitsAtOne } = society;
  return {
    chains,
    gained,
    lines,
    rows: flowSourcesOf(lines, society.funds),
    society: summary(society),
    publicSector: both(views.publicSector),
    sectors: mapped(views.sectors),
    actors: mapped(views.actors),
    groups: mapped(views.groups),
    mvpf: mvpfOf(making, views),
    costPerOutcome: costPerOutcomeOf(making, society, gained),
    outside: outsideOf(making, benefitsAtOne?.present, views),
    benefitsDiscounted:
      benefitsAtOne && graph.product([benefitsAtOne.flow, lines.discount], { key: "benefitsDiscounted" }),
    budget,
    budgetTotals: budgetTotalsOf(making, budget),
    worth: worthOf(making, lines, society),
    breakEven: new Map(chains.map((chain) => [chain.outcome.id, breakEvensOf(making, chain, society, views)])),
    ...unpricedOf(making, society),
    cut: cutOf(making, lines),
    transferCuts: transferCutsOf(sources),
    limits: [
      ...chains.flatMap((chain) => chain.limits),
      ...sources.valuations.flatMap((valuation) => [shareLimit(valuation), ...fadingLimit(making, valuation)]),
    ],
    forward: forwardOf(making, sources, byOutcome),
    steadyState: steadyStateOf(making, sources, byOutcome),
  };
};
