import { type BreakEven, breakEvenOf } from "./breakEven.ts";
import { type BudgetRow, type BudgetTotals, budgetOf, budgetTotalsOf } from "./budget.ts";
import { type Chain, chainOf } from "./chain.ts";
import type { NodeId } from "./graph.ts";
import type { LabelKey, Name } from "./label.ts";
import { type Lines, linesOf } from "./line.ts";
import { type Making, ordered } from "./parameter.ts";
import { isPublic, type Perspective, perspectiveOf, societyOf, type Viewpoint } from "./perspective.ts";
import { type Address, address } from "./problem.ts";

/** A perspective's figures as nodes; undefined where the effect of something it receives is unknown. */
export type Summary = Readonly<{
  perspective: Perspective;
  pvCosts: NodeId;
  net:
    | Readonly<{
        flow: NodeId;
        discounted: NodeId;
        npv: NodeId;
        bcr: NodeId;
        npvRatio: NodeId;
        npvPerFundKrona: NodeId;
      }>
    | undefined;
}>;
export type Pair<T> = Readonly<{ before: T; after: T }>;

/** Break-even of one outcome in every perspective that a decision is made from. */
export type OutcomeBreakEven = Readonly<{
  society: BreakEven;
  publicSector: Pair<BreakEven>;
  /** Every actor that pays. */
  actors: ReadonlyMap<string, Pair<BreakEven>>;
  /** Every actor that others are part of, with them. */
  groups: ReadonlyMap<string, Pair<BreakEven>>;
}>;

/** Everything a result says, as nodes of one graph. What branches is read from their values in `reading.ts`. */
export type Appraised = Readonly<{
  chains: readonly Chain[];
  gained: ReadonlyMap<string, Readonly<{ total: NodeId; discounted: NodeId }>>;
  lines: Lines;
  /** The publicFunds line by year, where λ ≠ 1. */
  funds: NodeId | undefined;
  society: Summary;
  publicSector: Pair<Summary>;
  sectors: ReadonlyMap<string, Pair<Summary>>;
  actors: ReadonlyMap<string, Pair<Summary>>;
  groups: ReadonlyMap<string, Pair<Summary>>;
  fundCosts: NodeId;
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
  cut: NodeId;
}>;

/** The actor with everything that is part of it, at any depth. */
const membersOf = (making: Making, actor: string): ReadonlySet<string> => {
  const members = new Set([actor]);
  // One pass a level; partOf has no cycles (`check`).
  for (let size = 0; size !== members.size; ) {
    size = members.size;
    for (const { id, partOf } of making.document.actors)
      if (partOf !== undefined && members.has(partOf)) members.add(id);
  }
  return members;
};

/** The topmost actor that a payer is part of: itself where it is part of none. */
const topOf = (making: Making, actor: string): string => {
  const above = making.document.actors.find(({ id }) => id === actor)?.partOf;
  return above === undefined ? actor : topOf(making, above);
};

const summaryOf = (making: Making, lines: Lines, perspective: Perspective, fundCosts: NodeId): Summary => {
  const { graph } = making;
  const { costs, benefits, name } = perspective;
  if (benefits === undefined) return { perspective, pvCosts: costs.present, net: undefined };
  const flow = graph.add("difference", [benefits.flow, costs.flow], {}, { key: "netFlow", name });
  const npv = graph.add("difference", [benefits.present, costs.present], {}, { key: "npv", name });
  const quotient = (above: NodeId, below: NodeId, key: LabelKey): NodeId =>
    graph.add("quotient", [above, below], {}, { key, name });
  return {
    perspective,
    pvCosts: costs.present,
    net: {
      flow,
      npv,
      discounted: graph.product([flow, lines.discount], { key: "netFlowDiscounted", name }),
      bcr: quotient(benefits.present, costs.present, "bcr"),
      npvRatio: quotient(npv, costs.present, "npvRatio"),
      npvPerFundKrona: quotient(npv, fundCosts, "npvPerFundKrona"),
    },
  };
};

type Viewer = (at: Address, name: Name, members: ReadonlySet<string>) => Pair<Perspective>;

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
      const wholes = lines.wholes.filter(
        ({ valuation: { outcome, category } }) => outcome === id && category !== "transfer",
      );
      const benefits = graph.sum(
        wholes.map(({ present }) => present),
        { key: "outcomeBenefits", name },
      );
      return [[id, { worth: society.worth(id), benefits: isUnknown ? undefined : benefits }]];
    }),
  );

/** Benefits outside each payer's own purse, as shares of society's at λ = 1. */
const outsideOf = (
  { graph }: Making,
  whole: NodeId | undefined,
  payers: ReadonlyMap<string, Perspective>,
): Appraised["outside"] =>
  new Map(
    [...payers].map(([id, { benefits, name }]) => {
      if (whole === undefined || benefits === undefined) return [id, undefined];
      const inside = graph.add("quotient", [benefits.present, whole], {}, { key: "insideShare", name });
      return [id, graph.add("complement", [inside], {}, { key: "outsideShare", name })];
    }),
  );

const mvpfOf = ({ graph, document }: Making, view: Viewer, publicSector: Perspective): Appraised["mvpf"] => {
  const privates = new Set(document.actors.filter(({ sector }) => !isPublic(sector)).map(({ id }) => id));
  const { costs, benefits } = view("/privates", { view: "privates" }, privates).after;
  if (benefits === undefined || publicSector.benefits === undefined) return undefined;
  const gain = graph.add(
    "difference",
    [benefits.present, costs.present],
    {},
    { key: "npv", name: { view: "privates" } },
  );
  const cost = graph.add(
    "difference",
    [publicSector.costs.present, publicSector.benefits.present],
    {},
    { key: "netPublicCost" },
  );
  return { gain, cost, ratio: graph.add("quotient", [gain, cost], {}, { key: "mvpf" }) };
};

/** The whole of METHOD.md's results, as nodes. */
export const appraise = (making: Making): Appraised => {
  const { graph, document } = making;
  const chains = ordered(document.outcomes).map((outcome) => chainOf(making, outcome));
  const lines = linesOf(making, new Map(chains.map((chain) => [chain.outcome.id, chain])));
  const seen = new Map<string, Pair<Perspective>>();
  const view: Viewer = (at, name, members) => {
    const found = seen.get(at);
    if (found) return found;
    const of = (after: boolean): Viewpoint => ({ at: at + (after ? "/after" : "/before"), name, members, after });
    const pair = { before: perspectiveOf(making, lines, of(false)), after: perspectiveOf(making, lines, of(true)) };
    seen.set(at, pair);
    return pair;
  };
  const publicMembers = new Set(document.actors.filter(({ sector }) => isPublic(sector)).map(({ id }) => id));
  const publicPair = view("/publicSector", { view: "publicSector" }, publicMembers);
  const society = societyOf(making, lines, publicPair.before);
  const fundParts = lines.parts.filter(({ fund }) => fund === true).map(({ present }) => present);
  const fundCosts = graph.sum(fundParts, { key: "fundCosts" });
  const summary = (perspective: Perspective): Summary => summaryOf(making, lines, perspective, fundCosts);
  const both = ({ before, after }: Pair<Perspective>): Pair<Summary> => ({
    before: summary(before),
    after: summary(after),
  });
  const actors = ordered(document.actors);
  const ofActor = new Map(actors.map(({ id, name }) => [id, view(address("actors", id), name, new Set([id]))]));
  const parents = actors.filter(({ id }) => actors.some(({ partOf }) => partOf === id));
  const ofGroup = new Map(
    parents.map(({ id, name }) => [id, view(address("groups", id), name, membersOf(making, id))]),
  );
  const sectors = [...new Set(actors.map(({ sector }) => sector))].sort();
  const membersOfSector = (sector: string): ReadonlySet<string> =>
    new Set(actors.filter((actor) => actor.sector === sector).map(({ id }) => id));
  const payers = [...new Set(document.costs.map(({ payer }) => payer))].sort();
  // A payer that is part of another is seen with its whole group.
  const tops = [...new Set(payers.map((payer) => topOf(making, payer)))].sort();
  const allPayers = new Set(tops.flatMap((top) => [...membersOf(making, top)]));
  const purses = new Map([
    ...tops.map((top) => [top, (ofGroup.get(top) ?? ofActor.get(top)!).after] as const),
    ["allPayers", view("/allPayers", { view: "allPayers" }, allPayers).after] as const,
  ]);
  const gained = gainedOf(making, chains, lines);
  const budget = budgetOf(making, lines.budget);
  const societySummary = summary(society);
  const mapped = (of: ReadonlyMap<string, Pair<Perspective>>): ReadonlyMap<string, Pair<Summary>> =>
    new Map([...of].map(([id, pair]) => [id, both(pair)]));
  return {
    chains,
    gained,
    lines,
    fundCosts,
    funds: society.funds,
    society: societySummary,
    publicSector: both(publicPair),
    sectors: new Map(
      sectors.map((sector) => [
        sector,
        both(view(address("sectors", sector), { view: sector }, membersOfSector(sector))),
      ]),
    ),
    actors: mapped(ofActor),
    groups: mapped(ofGroup),
    mvpf: mvpfOf(making, view, publicPair.after),
    costPerOutcome: new Map(
      [...gained].map(([id, of]) => {
        const per = (below: NodeId): NodeId =>
          graph.add("quotient", [society.costs.present, below], {}, { key: "costPerOutcome" });
        return [id, { undiscounted: per(of.total), discounted: per(of.discounted) }];
      }),
    ),
    outside: outsideOf(making, society.benefitsAtOne?.present, purses),
    benefitsDiscounted:
      society.benefitsAtOne === undefined
        ? undefined
        : graph.product([society.benefitsAtOne.flow, lines.discount], { key: "benefitsDiscounted" }),
    budget,
    budgetTotals: budgetTotalsOf(making, budget),
    worth: worthOf(making, lines, society),
    breakEven: new Map(
      chains.map((chain) => {
        const at = address("breakEven", "outcomes", chain.outcome.id);
        const of = (perspective: Perspective): BreakEven =>
          breakEvenOf(making, chain, perspective, at + perspective.at);
        const pair = ({ before, after }: Pair<Perspective>): Pair<BreakEven> => ({
          before: of(before),
          after: of(after),
        });
        return [
          chain.outcome.id,
          {
            society: of(society),
            publicSector: pair(publicPair),
            actors: new Map(payers.map((payer) => [payer, pair(ofActor.get(payer)!)])),
            groups: new Map([...ofGroup].map(([id, group]) => [id, pair(group)])),
          },
        ];
      }),
    ),
    unpriced:
      society.benefits === undefined
        ? undefined
        : graph.add("difference", [society.costs.present, society.benefits.present], {}, { key: "unpriced" }),
    cut: graph.sum(
      lines.wholes.flatMap(({ cut, valuation }) =>
        cut === undefined || valuation.category === "transfer" ? [] : [cut],
      ),
      { key: "cutAfterLastYear" },
    ),
  };
};
