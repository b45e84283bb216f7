import type { Appraised, Summary } from "./appraise.ts";
import { type BreakEven, readBreakEven, readWatch } from "./breakEven.ts";
import type { Chain } from "./chain.ts";
import type { NodeId } from "./graph.ts";
import { irr } from "./irr.ts";
import type { Value } from "./operation.ts";
import type { Making } from "./parameter.ts";
import { firstOutlay, payback, shareFrom } from "./payback.ts";
import {
  type AlternativeResult,
  isNothing,
  known,
  type PerspectiveResult,
  type Ratio,
  type Result,
  unknown,
  type Why,
} from "./result.ts";
import type { Part } from "./scope.ts";
import type { Pair } from "./views.ts";

/** What branches is read here, from the values of the graph's nodes: ratios and their undefined states, rows and lists. */
export type Reading = Readonly<{ making: Making; appraised: Appraised; values: readonly Value[] }>;

const scalar = ({ values }: Reading, node: NodeId): number => values[node] as number;
const vector = ({ values }: Reading, node: NodeId): Float64Array => values[node] as Float64Array;

const plain = (reading: Reading, node: NodeId | undefined): Ratio => {
  if (node === undefined) return unknown("effectUnknown");
  const value = scalar(reading, node);
  return Number.isFinite(value) ? known(value) : unknown("notFinite");
};

/** A quotient node; `zero` is why it is not defined where what it divides by is 0. */
const quotient = (reading: Reading, node: NodeId | undefined, zero: Why): Ratio => {
  if (node === undefined) return unknown("effectUnknown");
  const below = reading.making.graph.node(node).of[1]!;
  return isNothing(scalar(reading, below)) ? unknown(zero) : plain(reading, node);
};

const readSummary = (reading: Reading, { perspective, net }: Summary): PerspectiveResult => {
  const nothing = unknown("effectUnknown");
  const costs = scalar(reading, perspective.costs.present);
  if (net === undefined)
    return {
      pvCosts: costs,
      pvBenefits: nothing,
      npv: nothing,
      bcr: nothing,
      npvRatio: nothing,
      npvPerFundKrona: nothing,
      irr: nothing,
      payback: { undiscounted: nothing, discounted: nothing },
    };
  const { lumpSums } = perspective;
  const isLump = lumpSums !== undefined && vector(reading, lumpSums).some((amount) => !isNothing(amount));
  const back = (flow: NodeId) =>
    isLump ? unknown("lumpSum") : payback(vector(reading, flow), reading.making.horizon.firstYear);
  return {
    pvCosts: costs,
    pvBenefits: plain(reading, net.benefits.present),
    npv: plain(reading, net.npv),
    bcr: quotient(reading, net.bcr, "noCosts"),
    npvRatio: quotient(reading, net.npvRatio, "noCosts"),
    npvPerFundKrona: quotient(reading, net.npvPerFundKrona, "noFund"),
    irr: isLump ? unknown("lumpSum") : { roots: [...irr(vector(reading, net.flow))] },
    payback: { undiscounted: back(net.flow), discounted: back(net.discounted) },
  };
};

const readPair = (reading: Reading, { before, after }: Pair<Summary>): Pair<PerspectiveResult> => ({
  before: readSummary(reading, before),
  after: readSummary(reading, after),
});

const object = <T, U>(of: ReadonlyMap<string, T>, read: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries([...of].map(([key, value]) => [key, read(value, key)]));

const readGained = (reading: Reading): Result["gained"] => {
  const { chains, gained } = reading.appraised;
  const { firstYear } = reading.making.horizon;
  return Object.fromEntries(
    chains.map((chain) => {
      const byYear =
        chain.gained === undefined
          ? []
          : [...vector(reading, chain.gained)].flatMap((value, position) =>
              value === 0 ? [] : [[firstYear + position, value]],
            );
      const of = gained.get(chain.outcome.id);
      return [
        chain.outcome.id,
        {
          total: plain(reading, of?.total),
          discounted: plain(reading, of?.discounted),
          byYear: Object.fromEntries(byYear),
          funnel: chain.funnel.map(({ step, node }) => ({ step, left: scalar(reading, node) })),
          anyway: chain.baseline === undefined ? unknown("noBaseline") : plain(reading, chain.baseline.succeed),
          ...readWorth(reading, chain),
        },
      ];
    }),
  );
};

const readWorth = (reading: Reading, { outcome }: Chain): Pick<Result["gained"][string], "worth" | "benefits"> => {
  const of = reading.appraised.worth.get(outcome.id);
  if (of === undefined) return { worth: unknown("noValue"), benefits: unknown("noValue") };
  // One outcome spread over no people is worth nothing to anyone.
  const worth = scalar(reading, of.worth) === 0 ? unknown("noValue") : plain(reading, of.worth);
  return { worth, benefits: plain(reading, of.benefits) };
};

/** METHOD.md, MVPF: a gain at no public cost is `infinite`, neither gain nor cost is `neither`. */
const readMvpf = (reading: Reading): Ratio => {
  const { mvpf } = reading.appraised;
  if (mvpf === undefined) return unknown("effectUnknown");
  const [gain, cost] = [scalar(reading, mvpf.gain), scalar(reading, mvpf.cost)];
  if (cost < 0 || isNothing(cost)) return unknown(gain > 0 && !isNothing(gain) ? "infinite" : "neither");
  return plain(reading, mvpf.ratio);
};

const readSiloGap = (reading: Reading): Result["siloGap"] => {
  const { outside } = reading.appraised;
  const { graph } = reading.making;
  // The share outside is 1 − a quotient; where all benefits are nothing the quotient has no meaning.
  const share = (node: NodeId | undefined): Ratio => {
    if (node === undefined) return unknown("effectUnknown");
    const inside = quotient(reading, graph.node(node).of[0], "noBenefits");
    return inside.defined ? plain(reading, node) : inside;
  };
  return { outside: object(outside, share), late: readLate(reading) };
};

/** The first year after the budget period: the first outlay's year + budgetYears; undefined where there is no outlay. */
export const lateFrom = ({ making, appraised, values }: Reading): number | undefined => {
  const outlay = firstOutlay(
    values[appraised.society.perspective.costs.flow] as Float64Array,
    making.horizon.firstYear,
  );
  return outlay === undefined ? undefined : outlay + making.document.settings.budgetYears;
};

const readLate = (reading: Reading): Ratio => {
  const { benefitsDiscounted } = reading.appraised;
  if (benefitsDiscounted === undefined) return unknown("effectUnknown");
  const from = lateFrom(reading);
  if (from === undefined) return unknown("noOutlay");
  const flows = [...vector(reading, benefitsDiscounted)];
  if (isNothing(flows.reduce((sum, flow) => sum + flow, 0))) return unknown("noBenefits");
  return known(shareFrom(flows, reading.making.horizon.firstYear, from));
};

const readBreakEvens = ({ making, appraised, values }: Reading): Result["breakEven"]["outcomes"] => {
  const read = (of: BreakEven) => readBreakEven(of, values);
  const pair = ({ before, after }: Pair<BreakEven>) => ({ before: read(before), after: read(after) });
  return object(appraised.breakEven, ({ society, publicSector, actors, groups, watch }) => ({
    society: read(society),
    publicSector: pair(publicSector),
    actors: object(actors, pair),
    groups: object(groups, pair),
    ...(watch && { watch: readWatch(watch, values, making.position) }),
  }));
};

const readFlows = (reading: Reading): Result["flows"] => {
  const { firstYear, lastYear } = reading.making.horizon;
  const factors = vector(reading, reading.appraised.lines.discount);
  const { rows: sources } = reading.appraised;
  const rows: Result["flows"] = [];
  for (let position = 0; position <= lastYear - firstYear; position++)
    for (const { line, actor, category, parts } of sources) {
      let amount = 0;
      for (const { sign, flow } of parts) amount += sign * vector(reading, flow)[position]!;
      if (amount === 0) continue;
      const [year, present] = [firstYear + position, amount * factors[position]!];
      // Each form written out whole, since there are hundreds of rows and a copy costs as much as the row.
      if (actor === undefined) rows.push({ year, line, category, amount, present });
      else rows.push({ year, actor, line, category, amount, present });
    }
  return rows;
};

const readBudget = (reading: Reading): Pick<Result, "budget" | "budgetTotals"> => {
  const { budget, budgetTotals } = reading.appraised;
  const nominal = (node: NodeId | undefined): Ratio =>
    node === undefined ? unknown("noSeries") : plain(reading, node);
  const rows = <T extends Readonly<{ nominal: NodeId | undefined }>>(of: readonly T[]) =>
    of.map((row) => ({ ...row, nominal: nominal(row.nominal) }));
  return {
    budget: rows(budget),
    budgetTotals: {
      years: Object.fromEntries([...budgetTotals.years].map(([year, node]) => [year, nominal(node)])),
      lines: rows(budgetTotals.lines),
      total: nominal(budgetTotals.total),
      fund: nominal(budgetTotals.fund),
    },
  };
};

const readUnpriced = (reading: Reading): Pick<Result["breakEven"], "unpriced" | "unpricedPerPerson"> => {
  const { unpriced, unpricedPerPerson } = reading.appraised;
  const lacking = plain(reading, unpriced);
  if (lacking.defined && lacking.value <= 0) return { unpriced: unknown("pays"), unpricedPerPerson: unknown("pays") };
  return { unpriced: lacking, unpricedPerPerson: quotient(reading, unpricedPerPerson, "noPeople") };
};

/** The net present value of a part: not known where an effect is not, or where a count does not tell its cohorts from others. */
const partly = ({ isSplit }: Part, read: () => Ratio): Ratio => (isSplit ? unknown("split") : read());

const readSteadyState = (reading: Reading): Result["steadyState"] => {
  const { steadyState } = reading.appraised;
  if (steadyState === undefined)
    return { costPerCohort: unknown("noOperation"), npvPerCohort: unknown("noOperation"), payers: {} };
  const { costPerCohort, npvPerCohort, payers } = steadyState;
  const cost = quotient(reading, costPerCohort, "noOperation");
  // Where nobody is taken in there is no operation, whatever else is not known.
  if (!cost.defined) return { costPerCohort: cost, npvPerCohort: cost, payers: {} };
  return {
    costPerCohort: cost,
    npvPerCohort: partly(steadyState, () => plain(reading, npvPerCohort)),
    payers: object(payers, (paid) => plain(reading, paid)),
  };
};

const readDecision = (reading: Reading): Result["decision"] => {
  const { forward, society } = reading.appraised;
  const whole = plain(reading, society.net?.npv);
  if (forward === undefined) return { whole, forward: unknown("noDecision"), forwardPerPerson: unknown("noDecision") };
  return {
    whole,
    forward: partly(forward, () => plain(reading, forward.npv)),
    forwardPerPerson: partly(forward, () => quotient(reading, forward.perPerson, "noPeople")),
  };
};

const readCostPerOutcome = (reading: Reading): Result["costPerOutcome"] =>
  Object.fromEntries(
    reading.appraised.chains.map(({ outcome: { id } }) => {
      const of = reading.appraised.costPerOutcome.get(id);
      return [
        id,
        {
          undiscounted: quotient(reading, of?.undiscounted, "noGain"),
          discounted: quotient(reading, of?.discounted, "noGain"),
        },
      ];
    }),
  );

/** What is shown of an alternative beside others, but for which of them is the better. */
export const readAlternative = (reading: Reading): Omit<AlternativeResult, "dominatedBy"> => ({
  gained: Object.fromEntries(
    Object.entries(readGained(reading)).map(([id, { total, discounted }]) => [id, { total, discounted }]),
  ),
  society: readSummary(reading, reading.appraised.society),
  publicSector: readPair(reading, reading.appraised.publicSector),
  mvpf: readMvpf(reading),
  costPerOutcome: readCostPerOutcome(reading),
  decision: readDecision(reading),
});

/** The figures of a result; what identifies it (hash, scenario, warnings, marks) and what is searched for are added by the session. */
export const readFigures = (reading: Reading) => {
  const { appraised } = reading;
  return {
    gained: readGained(reading),
    society: readSummary(reading, appraised.society),
    publicSector: readPair(reading, appraised.publicSector),
    sectors: object(appraised.sectors, (pair) => readPair(reading, pair)),
    actors: object(appraised.actors, (pair) => readPair(reading, pair)),
    groups: object(appraised.groups, (pair) => readPair(reading, pair)),
    mvpf: readMvpf(reading),
    costPerOutcome: readCostPerOutcome(reading),
    siloGap: readSiloGap(reading),
    steadyState: readSteadyState(reading),
    decision: readDecision(reading),
    ...readBudget(reading),
    breakEven: { outcomes: readBreakEvens(reading), ...readUnpriced(reading) },
    flows: readFlows(reading),
    cutAfterLastYear: scalar(reading, appraised.cut),
  } satisfies Partial<Omit<Result, "breakEven">> & { breakEven: Omit<Result["breakEven"], "parameters"> };
};
