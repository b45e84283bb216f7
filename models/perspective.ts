import type { NodeId } from "./graph.ts";
import type { Label, Name } from "./label.ts";
import type { Lines, Part, UnknownPart } from "./line.ts";
import type { Making } from "./parameter.ts";
import type { Address } from "./problem.ts";

/** Whose money is counted, and whether before or after equalisation. */
export type Viewpoint = Readonly<{ at: Address; name: Name; members: ReadonlySet<string>; after: boolean }>;

/** A sum of money by year and as present value; undefined where part of it rests on an unknown effect. */
export type Money = Readonly<{ flow: NodeId; present: NodeId }>;

/** What a viewpoint pays and receives, with society's publicFunds part where it has one. */
export type Perspective = Readonly<{
  at: Address;
  name: Name;
  costs: Money;
  benefits: Money | undefined;
  /** What of the benefits rests on no unknown effect. */
  knownBenefits: Money;
  /** Benefits of lump-sum valuations by year: payback has no meaning where they are not zero. */
  lumpSums: NodeId | undefined;
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

type SignedMoney = Readonly<{ sign: 1 | -1; isLumpSum?: boolean }> & Money;

export const lumpSumsOf = (making: Making, parts: readonly SignedMoney[], name: Name): NodeId | undefined => {
  const lumps = parts.filter(({ isLumpSum }) => isLumpSum);
  if (lumps.length === 0) return undefined;
  return signedSum(
    making,
    lumps.map(({ sign, flow }) => ({ sign, node: flow })),
    { key: "lumpSums", name },
  );
};

export const moneyOf = (
  making: Making,
  parts: readonly SignedMoney[],
  key: "pvCosts" | "pvBenefits" | "otherBenefits",
  name: Name,
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
  const knownBenefits = moneyOf(making, received, "pvBenefits", name);
  return {
    at,
    name,
    costs: moneyOf(making, paid, "pvCosts", name),
    knownBenefits,
    benefits: unknown.length > 0 ? undefined : knownBenefits,
    lumpSums: lumpSumsOf(making, received, name),
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
