import { publicSectors } from "./appraisal.ts";
import type { NodeId } from "./graph.ts";
import type { Label } from "./label.ts";
import type { Lines, Part, UnknownPart } from "./line.ts";
import type { Making } from "./parameter.ts";
import type { Address } from "./problem.ts";

/** Whose money is counted, and whether before or after equalisation. */
export type Viewpoint = Readonly<{ at: Address; name: string; members: ReadonlySet<string>; after: boolean }>;

/** A sum of money by year and as present value; undefined where part of it rests on an unknown effect. */
export type Money = Readonly<{ flow: NodeId; present: NodeId }>;

/** What a viewpoint pays and receives, with society's publicFunds part where it has one. */
export type Perspective = Readonly<{
  at: Address;
  name: string;
  costs: Money;
  benefits: Money | undefined;
  /** Flows of lump-sum valuations in the benefits: payback has no meaning where one is not zero. */
  lumpSums: readonly NodeId[];
  /** Present value of benefits but those of one outcome's valuations; undefined where unknown. */
  otherBenefits(outcome: string): NodeId | undefined;
  /** Present value of one outcome: SEK per outcome. */
  worth(outcome: string): NodeId;
}>;

type Signed = Readonly<{ sign: 1 | -1; node: NodeId }>;

const signedSum = ({ graph }: Making, of: readonly Signed[], label: Label): NodeId => {
  const plus = of.filter(({ sign }) => sign === 1).map(({ node }) => node);
  const minus = of.filter(({ sign }) => sign === -1).map(({ node }) => node);
  if (minus.length === 0) return graph.sum(plus, label);
  const [above, below] = [
    graph.sum(plus, { ...label, key: "receivedTotal" }),
    graph.sum(minus, { ...label, key: "givenTotal" }),
  ];
  return graph.add("difference", [above, below], {}, label);
};

/** An empty sum of flows is a year of zeros each, so that every perspective has flows by year. */
const flowSum = (making: Making, of: readonly Signed[], label: Label): NodeId =>
  of.length > 0 ? signedSum(making, of, label) : making.graph.noFlow();

type SignedMoney = Readonly<{ sign: 1 | -1 }> & Money;

const moneyOf = (
  making: Making,
  parts: readonly SignedMoney[],
  key: "pvCosts" | "pvBenefits" | "otherBenefits",
  name: string,
): Money => ({
  flow: flowSum(
    making,
    parts.map(({ sign, flow }) => ({ sign, node: flow })),
    { key: `${key}Flow`, name },
  ),
  present: signedSum(
    making,
    parts.map(({ sign, present }) => ({ sign, node: present })),
    { key, name },
  ),
});

/** A group of actors: their costs are what they pay, their benefits what they receive less what they give. */
export const perspectiveOf = (making: Making, lines: Lines, viewpoint: Viewpoint): Perspective => {
  const { graph } = making;
  const { members, after, name, at } = viewpoint;
  const counts = (part: Part | UnknownPart): boolean =>
    members.has(part.actor) && part.kind !== "cost" && (after || part.kind !== "equalisation");
  const received = lines.parts.filter(counts);
  const unknown = lines.unknown.filter(counts);
  const paid = lines.parts.filter((part) => part.kind === "cost" && members.has(part.actor));
  return {
    at,
    name,
    costs: moneyOf(making, paid, "pvCosts", name),
    benefits: unknown.length > 0 ? undefined : moneyOf(making, received, "pvBenefits", name),
    lumpSums: received.filter(({ isLumpSum }) => isLumpSum).map(({ flow }) => flow),
    otherBenefits: (outcome) =>
      unknown.some((part) => part.outcome !== outcome)
        ? undefined
        : moneyOf(
            making,
            received.filter((part) => part.outcome !== outcome),
            "otherBenefits",
            name,
          ).present,
    worth: (outcome) => {
      const values = lines.worths
        .filter(({ valuation }) => valuation.outcome === outcome)
        .flatMap((worth) => {
          const shares = (after ? worth.after : worth.before).filter(({ actor }) => members.has(actor));
          if (shares.length === 0) return [];
          const share = graph.sum(
            shares.map((of) => of.share),
            { key: "shareOf", name, other: worth.valuation.name },
          );
          return [graph.product([share, worth.perOutcome], { key: "worthOf", name, other: worth.valuation.name })];
        });
      return graph.sum(values, { key: "worth", name }, "SEK/outcome");
    },
  };
};

/** λ − 1, where the document states another λ than the plain number 1. */
const excessOf = ({ graph, number, document }: Making): NodeId | undefined => {
  const { factor } = document.settings.costOfPublicFunds;
  if (factor === 1) return undefined;
  const at = "/settings/costOfPublicFunds/factor";
  return graph.add(
    "difference",
    [number(factor, "factor", at, { key: "costOfPublicFunds" }), graph.one()],
    {},
    {
      key: "excessBurden",
    },
  );
};

/**
 * Society: all costs, and every valuation but transfers (whose shares add to 0), whole. At λ ≠ 1 its costs gain (λ − 1) × the
 * public actors' costs and, for `net`, its benefits (λ − 1) × the public actors' benefits (METHOD.md, Costs).
 */
export const societyOf = (
  making: Making,
  lines: Lines,
  publicSector: Perspective,
): Perspective & { funds: NodeId | undefined } => {
  const { graph, document } = making;
  const name = "society";
  const excess = excessOf(making);
  const net = document.settings.costOfPublicFunds.appliesTo === "net";
  const wholes = lines.wholes.filter(({ valuation }) => valuation.category !== "transfer");
  const unknown = lines.unknown.filter((part) => part.kind === "valuation" && part.category !== "transfer");
  const burden = (of: NodeId): NodeId => graph.product([excess!, of], { key: "publicFunds", name });
  const added = (own: Money, of: Money | undefined, key: "pvCosts" | "pvBenefits"): Money =>
    excess === undefined || of === undefined
      ? own
      : {
          flow: graph.sum([own.flow, burden(of.flow)], { key: `${key}Flow`, name }),
          present: graph.sum([own.present, burden(of.present)], { key, name }),
        };
  const paid = lines.parts.filter(({ kind }) => kind === "cost");
  const costs = added(moneyOf(making, paid, "pvCosts", name), publicSector.costs, "pvCosts");
  const received = wholes.map((whole) => ({ ...whole, sign: 1 as const, outcome: whole.valuation.outcome }));
  const own = (of: typeof received, key: "pvBenefits" | "otherBenefits"): Money => moneyOf(making, of, key, name);
  const publicUnknown = excess !== undefined && net && publicSector.benefits === undefined;
  const benefits =
    unknown.length > 0 || publicUnknown
      ? undefined
      : added(own(received, "pvBenefits"), net ? publicSector.benefits : undefined, "pvBenefits");
  return {
    at: "/society",
    name,
    costs,
    benefits,
    funds: excess === undefined ? undefined : fundsOf(making, excess, publicSector, net),
    lumpSums: [
      ...wholes.filter(({ valuation }) => valuation.profile.kind === "lumpSum").map(({ flow }) => flow),
      ...(excess !== undefined && net ? publicSector.lumpSums : []),
    ],
    otherBenefits: (outcome) => {
      const others = unknown.some((part) => part.outcome !== outcome)
        ? undefined
        : own(
            received.filter((whole) => whole.outcome !== outcome),
            "otherBenefits",
          ).present;
      if (excess === undefined || !net || others === undefined) return others;
      const ofPublic = publicSector.otherBenefits(outcome);
      return ofPublic === undefined ? undefined : graph.sum([others, burden(ofPublic)], { key: "otherBenefits", name });
    },
    worth: (outcome) => {
      const values = lines.worths
        .filter(({ valuation }) => valuation.outcome === outcome && valuation.category !== "transfer")
        .map(({ perOutcome }) => perOutcome);
      const funds = excess !== undefined && net ? [burden(publicSector.worth(outcome))] : [];
      return graph.sum([...values, ...funds], { key: "worth", name }, "SEK/outcome");
    },
  };
};

/** The publicFunds line by year: (λ − 1) × (public benefits, `net` only, less public costs); undefined where unknown. */
const fundsOf = (
  { graph }: Making,
  excess: NodeId,
  { costs, benefits }: Perspective,
  net: boolean,
): NodeId | undefined => {
  const received = net ? benefits?.flow : graph.noFlow();
  if (received === undefined) return undefined;
  const difference = graph.add("difference", [received, costs.flow], {}, { key: "netFlow", name: "publicSector" });
  return graph.product([excess, difference], { key: "publicFunds" });
};

export const isPublic = (sector: string): boolean => (publicSectors as readonly string[]).includes(sector);
