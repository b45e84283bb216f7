import { type Address, address, type Warning, warning } from "../problem.ts";
import type { PerspectiveResult, Ratio, Result } from "../result.ts";

type Figures = Pick<Result, "society" | "publicSector" | "actors" | "mvpf" | "costPerOutcome" | "gained">;

/**
 * Near zero: an MVPF's net public cost beside the costs and benefits it is the difference of, any other denominator beside the
 * kronor it divides (a thousand per krona), the number of outcomes by itself.
 */
const SLIGHT = 0.05;
const LARGE = 1000;
/** Fewer outcomes than this is nothing to divide a cost by. */
const FEW = 0.1;

/** Ratios that say little: several internal rates, and denominators near zero. */
export const ratioWarnings = (figures: Figures): readonly Warning[] => [
  ...perspectivesOf(figures).flatMap(([at, of]) => [
    ...severalRates(`${at}/irr`, of.irr),
    ...largeRatio(`${at}/bcr`, of.bcr),
    ...largeRatio(`${at}/npvRatio`, of.npvRatio),
    ...largeRatio(`${at}/npvPerFundKrona`, of.npvPerFundKrona),
  ]),
  ...slightPublicCost(figures),
  ...costPerFew(figures),
];

const severalRates = (at: Address, irr: PerspectiveResult["irr"]): readonly Warning[] =>
  "roots" in irr && irr.roots.length > 1 ? [warning("irrNotUnique", at, { rates: irr.roots.length })] : [];

/** After equalisation, as the headline is. */
const perspectivesOf = ({
  society,
  publicSector,
  actors,
}: Figures): readonly (readonly [Address, PerspectiveResult])[] => [
  ["/society", society],
  [address("publicSector", "after"), publicSector.after],
  ...Object.entries(actors).map(([id, { after }]) => [address("actors", id, "after"), after] as const),
];

const largeRatio = (at: Address, ratio: Ratio): readonly Warning[] =>
  ratio.defined && Math.abs(ratio.value) > LARGE ? [warning("nearZeroDenominator", at, { ratio: ratio.value })] : [];

const slightPublicCost = ({ mvpf, publicSector: { after } }: Figures): readonly Warning[] => {
  if (!mvpf.defined || !after.pvBenefits.defined) return [];
  const [costs, benefits] = [after.pvCosts, after.pvBenefits.value];
  return Math.abs(costs - benefits) < SLIGHT * (Math.abs(costs) + Math.abs(benefits))
    ? [warning("nearZeroDenominator", "/mvpf", { ratio: mvpf.value })]
    : [];
};

const costPerFew = ({ costPerOutcome, gained }: Figures): readonly Warning[] =>
  Object.entries(costPerOutcome).flatMap(([id, { undiscounted, discounted }]) => {
    const of = (key: "undiscounted" | "discounted", cost: Ratio, outcomes: Ratio): readonly Warning[] =>
      cost.defined && outcomes.defined && Math.abs(outcomes.value) < FEW
        ? [warning("nearZeroDenominator", address("costPerOutcome", id, key), { ratio: cost.value })]
        : [];
    return [
      ...of("undiscounted", undiscounted, gained[id]!.total),
      ...of("discounted", discounted, gained[id]!.discounted),
    ];
  });
