import type { NodeId } from "./graph.ts";
import type { LabelKey, Name } from "./label.ts";
import type { Lines } from "./line.ts";
import type { Making } from "./parameter.ts";
import { lumpSumsOf, type Money, moneyOf, type Perspective } from "./perspective.ts";

/** Society, its benefits at λ = 1, and the publicFunds line by year where λ ≠ 1. */
export type Society = Perspective & Readonly<{ benefitsAtOne: Money | undefined; funds: NodeId | undefined }>;

/**
 * Society: all costs, and every valuation but transfers (whose shares add to 0), whole. At λ ≠ 1 its costs gain (λ − 1) × the
 * public actors' costs and, for `net`, its benefits (λ − 1) × the public actors' benefits (METHOD.md, Costs).
 */
export const societyOf = (
  making: Making,
  lines: Lines,
  publicSector: Perspective,
  name: Name = { view: "society" },
): Society => {
  const { factor, appliesTo } = making.document.settings.costOfPublicFunds;
  if (factor === 1) {
    const one = atOne(making, lines, name);
    return { ...one, benefitsAtOne: one.benefits, funds: undefined };
  }
  const isWhole = typeof name === "object" && name.view === "society";
  const one = atOne(making, lines, isWhole ? { view: "societyAtOne" } : name);
  return { ...burdened(making, one, publicSector, appliesTo === "net", name), name };
};

/** Society at λ = 1. */
const atOne = (making: Making, lines: Lines, name: Name): Perspective => {
  const wholes = lines.wholes.map(({ valuation, flow, present }) => ({
    sign: 1 as const,
    outcome: valuation.outcome,
    isLumpSum: valuation.profile.kind === "lumpSum",
    flow,
    present,
  }));
  const unknown = lines.unknown.filter((part) => part.kind === "valuation" && part.category !== "transfer");
  const paid = lines.parts.filter(({ kind }) => kind === "cost");
  const knownBenefits = moneyOf(making, wholes, "pvBenefits", name);
  return {
    at: "/society",
    name,
    costs: moneyOf(making, paid, "pvCosts", name),
    benefits: unknown.length > 0 ? undefined : knownBenefits,
    knownBenefits,
    lumpSums: lumpSumsOf(making, wholes, name),
    otherBenefits: (outcome) => {
      if (unknown.some((part) => part.outcome !== outcome)) return undefined;
      const others = wholes.filter((whole) => whole.outcome !== outcome);
      return moneyOf(making, others, "otherBenefits", name).present;
    },
    worth: (outcome) => {
      const valued = lines.worths.filter(
        ({ valuation }) => valuation.outcome === outcome && valuation.category !== "transfer",
      );
      const values = valued.map(({ perOutcome }) => perOutcome);
      return making.graph.sum(values, { key: "worth", name }, "SEK/outcome");
    },
  };
};

/** Society with the excess burden of public money: on costs, and for `net` on benefits. */
const burdened = (making: Making, one: Perspective, publicSector: Perspective, net: boolean, name: Name): Society => {
  const { graph, number, document } = making;
  const at = "/settings/costOfPublicFunds/factor";
  const factor = number(document.settings.costOfPublicFunds.factor, "factor", at, { key: "costOfPublicFunds" });
  const excess = graph.add("difference", [factor, graph.one()], {}, { key: "excessBurden" });
  const plus = (own: NodeId, of: NodeId, key: LabelKey): NodeId =>
    graph.sum([own, graph.product([excess, of], { key: "publicFunds", name })], { key, name });
  const both = (own: Money, of: Money, key: "pvCosts" | "pvBenefits"): Money => ({
    flow: plus(own.flow, of.flow, `${key}Flow`),
    present: plus(own.present, of.present, key),
  });
  const funds = fundsOf(making, excess, publicSector, net);
  const costs = both(one.costs, publicSector.costs, "pvCosts");
  if (!net) return { ...one, costs, benefitsAtOne: one.benefits, funds };
  return {
    ...one,
    costs,
    benefits: one.benefits && publicSector.benefits && both(one.benefits, publicSector.benefits, "pvBenefits"),
    benefitsAtOne: one.benefits,
    funds,
    lumpSums: lumpSumsWith(making, name, one.lumpSums, publicSector.lumpSums, excess),
    otherBenefits: (outcome) => {
      const [own, ofPublic] = [one.otherBenefits(outcome), publicSector.otherBenefits(outcome)];
      return own === undefined || ofPublic === undefined ? undefined : plus(own, ofPublic, "otherBenefits");
    },
    worth: (outcome) => plus(one.worth(outcome), publicSector.worth(outcome), "worth"),
  };
};

const lumpSumsWith = (
  { graph }: Making,
  name: Name,
  own: NodeId | undefined,
  ofPublic: NodeId | undefined,
  excess: NodeId,
): NodeId | undefined => {
  if (ofPublic === undefined) return own;
  const burden = graph.product([excess, ofPublic], { key: "publicFunds", name });
  return own === undefined ? burden : graph.sum([own, burden], { key: "lumpSums", name });
};

/** (λ − 1) × (public benefits, `net` only, less public costs), by year: of benefits, what is known. */
const fundsOf = ({ graph }: Making, excess: NodeId, publicSector: Perspective, net: boolean): NodeId => {
  const received = net ? publicSector.knownBenefits.flow : graph.noFlow();
  const flows = [received, publicSector.costs.flow];
  const difference = graph.add("difference", flows, {}, { key: "netFlow", name: { view: "publicSector" } });
  return graph.product([excess, difference], { key: "publicFunds" });
};
