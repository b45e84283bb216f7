import { type Chain, gainedAmong, peopleOf } from "./chain.ts";
import type { NodeId } from "./graph.ts";
import type { LabelKey, Name } from "./label.ts";
import { type Lines, partsOf, type Sources } from "./line.ts";
import { type Making, nameOf, ordered } from "./parameter.ts";
import { perspectiveOf } from "./perspective.ts";
import { type Society, societyOf } from "./society.ts";
import { isPublic } from "./terms.ts";

/** A part of the appraisal: some cost lines and the valuations of some cohorts, from a position in time on. */
type Scope = Readonly<{
  name: Name;
  costs: ReadonlySet<string>;
  cohorts: ReadonlySet<string>;
  from: number;
}>;

/** Society's costs and net present value of a part; `isSplit` where a count that does not tell its cohorts apart hides it. */
export type Part = Readonly<{ society: Society; npv: NodeId | undefined; isSplit: boolean; parts: Lines["parts"] }>;

type Chains = ReadonlyMap<string, Chain>;

/** The lines of a part, in place of those of the whole. Transfers belong to no part. */
const within = (
  making: Making,
  sources: Sources,
  chains: Chains,
  { costs, cohorts, from }: Scope,
): Readonly<{ sources: Sources; isSplit: boolean }> => {
  const { graph, horizon } = making;
  const kept = (flow: NodeId, key: LabelKey, name: string): NodeId =>
    from <= 0 ? flow : graph.add("window", [flow], { from, to: horizon.years - 1 }, { key, name });
  let isSplit = false;
  const valuations = sources.valuations.flatMap((of) => {
    const gained = gainedAmong(making, chains.get(of.valuation.outcome)!, cohorts);
    if (gained === "none") return [];
    if (gained === "split") isSplit = true;
    const flow =
      gained === undefined || gained === "split"
        ? undefined
        : kept(of.flowOf(gained), "valuationFlowFrom", of.valuation.name);
    return [{ ...of, flow, cut: undefined }];
  });
  const chosen = sources.costs.filter(({ cost }) => costs.has(cost.id));
  const lines = chosen.map((of) => ({ ...of, flow: kept(of.flow, "costLineFrom", of.cost.name) }));
  return { sources: { ...sources, costs: lines, transfers: [], valuations }, isSplit };
};

const partOf = (making: Making, sources: Sources, chains: Chains, scope: Scope): Part => {
  const { graph, document } = making;
  const { name } = scope;
  const { sources: scoped, isSplit } = within(making, sources, chains, scope);
  const lines = { ...partsOf(making, scoped), worths: [] };
  const members = new Set(document.actors.filter(({ sector }) => isPublic(sector)).map(({ id }) => id));
  const ofPublic = { at: "", name: { view: "publicSector" }, members, after: false } as const;
  const society = societyOf(making, lines, perspectiveOf(making, lines, ofPublic), name);
  const { costs, benefits } = society;
  const npv = benefits && graph.add("difference", [benefits.present, costs.present], {}, { key: "npv", name });
  return { society, npv, isSplit: isSplit && npv === undefined, parts: lines.parts };
};

/** What the decision is about: NNV of what is at stake from its year on, and per person of the cohorts at stake. */
export type Forward = Part & Readonly<{ perPerson: NodeId | undefined }>;

/**
 * NNV framåt (METHOD.md, The decision): the at-stake cost lines and the valuations of the at-stake cohorts, from the decision's
 * year on, as present value in the base year, like every other. Per person it is as of the year the person starts (people are
 * discounted too), so that whoever multiplies it by discounted people to come discounts once. Undefined without a decision.
 */
export const forwardOf = (making: Making, sources: Sources, chains: Chains): Forward | undefined => {
  const { graph, document, position } = making;
  if (!document.decision) return undefined;
  const { year, atStake } = document.decision;
  const cohorts = new Set(atStake.cohorts);
  const name = { view: "atStake" } as const;
  const scope = { name, costs: new Set(atStake.costs), cohorts, from: position(year) };
  const part = partOf(making, sources, chains, scope);
  const people = ordered(document.cohorts)
    .filter(({ id }) => cohorts.has(id))
    .map((cohort) =>
      graph.add(
        "present",
        [peopleOf(making, cohort), sources.discount],
        {},
        { key: "peopleDiscounted", name: cohort.name },
      ),
    );
  const all = graph.sum(people, { key: "peopleDiscounted", name }, "person");
  return { ...part, perPerson: part.npv && graph.add("quotient", [part.npv, all], {}, { key: "npvPerPerson", name }) };
};

/** Ordinary operation per operation cohort and year. */
export type SteadyState = Part &
  Readonly<{
    costPerCohort: NodeId;
    npvPerCohort: NodeId | undefined;
    /** What each payer pays of it, without the cost of public funds, which nobody pays. */
    payers: ReadonlyMap<string, NodeId>;
  }>;

/**
 * The steady state (METHOD.md, Costs): the cost lines and cohorts of the operation phase, per operation cohort and year,
 * discounted to that year: the same amount in each of those years has the present value of them all, so what is alike every
 * year is told as it is. Undefined without an operation cohort.
 */
export const steadyStateOf = (making: Making, sources: Sources, chains: Chains): SteadyState | undefined => {
  const { graph, document } = making;
  const operating = ordered(document.cohorts).filter(({ phase }) => phase === "operation");
  if (operating.length === 0) return undefined;
  const name = { view: "operation" } as const;
  const costs = new Set(document.costs.filter(({ phase }) => phase === "operation").map(({ id }) => id));
  const cohorts = new Set(operating.map(({ id }) => id));
  const part = partOf(making, sources, chains, { name, costs, cohorts, from: 0 });
  const intakes = operating.map((cohort) =>
    graph.add("presence", [peopleOf(making, cohort)], {}, { key: "intakeYears", name: cohort.name }),
  );
  const flow = graph.sum(intakes, { key: "operationCohorts" });
  const cohortYears = graph.add("present", [flow, sources.discount], {}, { key: "operationCohortsDiscounted" });
  const per = (of: NodeId, key: LabelKey, payer?: string): NodeId =>
    graph.add("quotient", [of, cohortYears], {}, payer === undefined ? { key } : { key, name: payer });
  const paid = part.parts.filter(({ kind }) => kind === "cost");
  const paidBy = (actor: string): NodeId => {
    const name = nameOf(making, actor);
    const presents = paid.filter((of) => of.actor === actor).map(({ present }) => present);
    return per(graph.sum(presents, { key: "pvCosts", name }), "costPerCohortOf", name);
  };
  const payers = new Map([...new Set(paid.map(({ actor }) => actor))].map((actor) => [actor, paidBy(actor)]));
  const npvPerCohort = part.npv && per(part.npv, "npvPerCohort");
  return { ...part, costPerCohort: per(part.society.costs.present, "costPerCohort"), npvPerCohort, payers };
};
