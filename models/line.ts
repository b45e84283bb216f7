import type { Transfer } from "./appraisal.ts";
import type { Chain } from "./chain.ts";
import type { CompleteValuation } from "./complete.ts";
import { type BudgetEntry, type CostFlow, costFlow, transferFlow } from "./cost.ts";
import type { NodeId } from "./graph.ts";
import { type Making, nameOf, ordered } from "./parameter.ts";
import { address } from "./problem.ts";
import { type ValuationFlow, valuationFlow } from "./valuation.ts";

/** What one line gives or takes from one actor: real kronor by year and their present value. */
export type Part = Readonly<{
  line: string;
  category: string;
  kind: "cost" | "valuation" | "transfer" | "equalisation";
  actor: string;
  sign: 1 | -1;
  flow: NodeId;
  present: NodeId;
  /** The outcome whose valuation it comes from. */
  outcome?: string;
  isLumpSum?: boolean;
  fund?: boolean;
}>;

/** A valuation's share of one actor that cannot be told, since the effect of its outcome is unknown. */
export type UnknownPart = Readonly<{
  actor: string;
  outcome: string;
  kind: "valuation" | "equalisation";
  category: string;
}>;

/** What one outcome is worth to an actor: share × present value per outcome, before or after equalisation. */
export type Worth = Readonly<{
  valuation: CompleteValuation;
  perOutcome: NodeId;
  before: readonly Readonly<{ actor: string; share: NodeId }>[];
  after: readonly Readonly<{ actor: string; share: NodeId }>[];
}>;

/** A valuation's whole flow, as society sees it; transfers, whose shares add to 0, are none. */
export type Whole = Readonly<{ valuation: CompleteValuation; flow: NodeId; present: NodeId; cut: NodeId | undefined }>;

export type Lines = Readonly<{
  discount: NodeId;
  parts: readonly Part[];
  unknown: readonly UnknownPart[];
  wholes: readonly Whole[];
  worths: readonly Worth[];
  budget: readonly BudgetEntry[];
}>;

/** The lines before they are seen from any actor's side. Lists are in order of id. */
export type Sources = Readonly<{
  discount: NodeId;
  costs: readonly CostFlow[];
  transfers: readonly Readonly<{ transfer: Transfer; flow: NodeId }>[];
  valuations: readonly ValuationFlow[];
}>;

const discountNode = ({ graph, number, document, position }: Making): NodeId => {
  const { schedule, timing } = document.settings.discounting;
  const rates = schedule.map(({ rate }, band) =>
    number(rate, "share", address("settings", "discounting", "schedule", band, "rate"), { key: "discountRate" }),
  );
  const data = {
    base: position(document.settings.baseYear),
    fromYears: schedule.map(({ fromYear }) => fromYear),
    timing,
  };
  return graph.add("discount", rates, data, { key: "discountFactors" });
};

type Equalised = Readonly<{ kept: NodeId; moved: NodeId; to: string }>;

/** What an actor keeps of a valuation that is equalised for it, and what goes to the system (1 − keep); undefined where it is not. */
type Rules = (valuation: CompleteValuation, actor: string) => Equalised | undefined;

const equalisationOf = (making: Making): Rules => {
  const rows = new Map(
    making.document.equalisation.map(({ from, keep, to }) => {
      const name = nameOf(making, from);
      const kept = making.number(keep, "share", address("equalisation", from, "keep"), { key: "keep", name });
      const moved = making.graph.add("complement", [kept], {}, { key: "movedShare", name });
      return [from, { kept, moved, to }] as const;
    }),
  );
  return (valuation, actor) => (valuation.equalised.includes(actor) ? rows.get(actor) : undefined);
};

/** Every line of the document as flows by calendar year. */
export const sourcesOf = (making: Making, chains: ReadonlyMap<string, Chain>): Sources => {
  const { costs, transfers, valuations } = making.document;
  return {
    discount: discountNode(making),
    costs: ordered(costs).map((cost) => costFlow(making, cost)),
    transfers: ordered(transfers).map((transfer) => ({ transfer, flow: transferFlow(making, transfer) })),
    valuations: ordered(valuations).map((valuation) =>
      valuationFlow(making, valuation, chains.get(valuation.outcome)!),
    ),
  };
};

type Present = (flow: NodeId, name: string) => NodeId;

/** Lines as parts by actor, and what one outcome of each valuation is worth. */
export const linesOf = (making: Making, sources: Sources): Lines => {
  const ruleOf = equalisationOf(making);
  const present = presentOf(making, sources);
  const worths = sources.valuations.map((valuation) => worthOf(making, valuation, ruleOf, present));
  return { ...partsOf(making, sources, ruleOf), worths };
};

const presentOf =
  ({ graph }: Making, { discount }: Sources): Present =>
  (flow, name) =>
    graph.add("present", [flow, discount], {}, { key: "present", name });

/** Lines as parts by actor. Without rules nothing is equalised. */
export const partsOf = (making: Making, sources: Sources, ruleOf: Rules = () => undefined): Omit<Lines, "worths"> => {
  const { discount, costs, transfers, valuations } = sources;
  const present = presentOf(making, sources);
  const parts = [
    ...costs.map((cost) => costPart(cost, present)),
    ...transfers.flatMap(({ transfer, flow }): readonly Part[] => {
      const shared = {
        line: transfer.id,
        category: "transfer",
        kind: "transfer",
        flow,
        present: present(flow, transfer.name),
      } as const;
      return [
        { ...shared, actor: transfer.from, sign: -1 },
        { ...shared, actor: transfer.to, sign: 1 },
      ];
    }),
    ...valuations.flatMap((valuation) => valuationParts(making, valuation, ruleOf, present)),
  ];
  return {
    discount,
    parts,
    unknown: valuations.flatMap((valuation) => unknownParts(valuation, ruleOf)),
    wholes: valuations.flatMap(({ valuation, flow, cut }) => {
      if (flow === undefined || valuation.category === "transfer") return [];
      const name = valuation.name;
      return [
        { valuation, flow, present: present(flow, name), cut: cut === undefined ? undefined : present(cut, name) },
      ];
    }),
    budget: costs.flatMap(({ budget }) => budget),
  };
};

const costPart = ({ cost, flow }: CostFlow, present: Present): Part => ({
  line: cost.id,
  category: cost.category,
  kind: "cost",
  actor: cost.payer,
  sign: 1,
  flow,
  present: present(flow, cost.name),
  fund: cost.fund,
});

/** A valuation's flow to each recipient, and what equalisation then moves of it. */
const valuationParts = (making: Making, of: ValuationFlow, ruleOf: Rules, present: Present): readonly Part[] => {
  const { graph } = making;
  const { valuation, flow } = of;
  if (flow === undefined) return [];
  const shared = { sign: 1, outcome: valuation.outcome, isLumpSum: valuation.profile.kind === "lumpSum" } as const;
  return of.shares.flatMap(({ actor, share }): readonly Part[] => {
    const name = valuation.name;
    const other = nameOf(making, actor);
    const received = graph.product([share, flow], { key: "received", name, other });
    const part: Part = {
      ...shared,
      line: valuation.id,
      category: valuation.category,
      kind: "valuation",
      actor,
      flow: received,
      present: present(received, `${name}: ${other}`),
    };
    const rule = ruleOf(valuation, actor);
    if (!rule) return [part];
    const moved = graph.product([rule.moved, received], { key: "equalised", name, other });
    const row = {
      ...shared,
      line: "equalisation",
      category: "equalisation",
      kind: "equalisation",
      flow: moved,
      present: present(moved, `${name}: ${other}`),
    } as const;
    return [part, { ...row, actor, sign: -1 }, { ...row, actor: rule.to }];
  });
};

const unknownParts = (of: ValuationFlow, ruleOf: Rules): readonly UnknownPart[] => {
  if (of.flow !== undefined) return [];
  const { valuation } = of;
  const shared = { outcome: valuation.outcome, category: valuation.category };
  return of.shares
    .filter(({ isZero }) => !isZero)
    .flatMap(({ actor }): readonly UnknownPart[] => {
      const rule = ruleOf(valuation, actor);
      const received: UnknownPart = { ...shared, actor, kind: "valuation" };
      return rule ? [received, { ...shared, actor: rule.to, kind: "equalisation" }] : [received];
    });
};

const worthOf = ({ graph }: Making, of: ValuationFlow, ruleOf: Rules, present: Present): Worth => {
  const { valuation, shares } = of;
  const before = shares.map(({ actor, share }) => ({ actor, share }));
  const after = before.flatMap(({ actor, share }) => {
    const rule = ruleOf(valuation, actor);
    if (!rule) return [{ actor, share }];
    const name = valuation.name;
    return [
      { actor, share: graph.product([share, rule.kept], { key: "shareKept", name }) },
      { actor: rule.to, share: graph.product([share, rule.moved], { key: "shareMoved", name }) },
    ];
  });
  return { valuation, perOutcome: present(of.perOutcome, valuation.name), before, after };
};
