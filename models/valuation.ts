import type { Chain } from "./chain.ts";
import type { CompleteValuation } from "./complete.ts";
import type { NodeId } from "./graph.ts";
import { type Making, nameOf, ordered } from "./parameter.ts";
import { address } from "./problem.ts";
import { profiles } from "./profiles/profile.ts";
import { priceFactor } from "./series.ts";

/** A valuation's kronor by year (METHOD.md, Value), before they are split on recipients. */
export type ValuationFlow = Readonly<{
  valuation: CompleteValuation;
  /** Flow up to lastYear and what falls after it; undefined where the effect is unknown. */
  flow: NodeId | undefined;
  cut: NodeId | undefined;
  /** The flow up to lastYear that outcomes by calendar year give. */
  flowOf(outcomes: NodeId): NodeId;
  /** What one outcome gives, by year up to lastYear: SEK per outcome. */
  perOutcome: NodeId;
  /** Share of each recipient, in order of actor id. */
  shares: readonly Readonly<{ actor: string; share: NodeId; isZero: boolean }>[];
}>;

const unfolded = (making: Making, valuation: CompleteValuation): NodeId => {
  const { graph, number, document, horizon } = making;
  const at = address("valuations", valuation.id);
  const { name, prices } = valuation;
  const profile = profiles[valuation.profile.kind];
  const stated = number(valuation.amount, profile.unit, `${at}/amount`, { key: "valuationAmount", name });
  const from = prices.year === "unknown" ? prices.takenAs! : prices.year;
  const factor = priceFactor(making, prices.series, from, document.settings.priceYear);
  const marks = prices.year === "unknown" ? (["priceYearUnknown"] as const) : [];
  const moved = graph.product(
    factor === undefined ? [stated] : [stated, factor],
    { key: "valuationReal", name },
    {
      as: profile.unit,
      marks,
    },
  );
  const flow = profile.unfold(making, moved, valuation.profile as never, `${at}/profile`);
  if (valuation.persistence === 1) return flow;
  const persistence = number(valuation.persistence, "share", `${at}/persistence`, { key: "persistence" });
  const data = { from: 0, to: horizon.years - 1, zero: 0 };
  const left = graph.add("geometric", [persistence], data, { key: "persistenceLeft" }, { axis: "sinceOutcome" });
  return graph.product([flow, left], { key: "profile" });
};

/** (1 + u)^(y − priceYear) by calendar year; undefined where nothing is uprated. */
const uprating = (making: Making, valuation: CompleteValuation): NodeId | undefined => {
  if (valuation.realUprating === 0) return undefined;
  const { graph, number, document, horizon, position } = making;
  const at = address("valuations", valuation.id, "realUprating");
  const grown = graph.sum([graph.one(), number(valuation.realUprating, "share", at, { key: "realUprating" })], {
    key: "onePlus",
  });
  const data = { from: 0, to: horizon.years - 1, zero: position(document.settings.priceYear) };
  return graph.add("geometric", [grown], data, { key: "uprating" }, { axis: "calendar" });
};

export const valuationFlow = (making: Making, valuation: CompleteValuation, chain: Chain): ValuationFlow => {
  const { graph, number, horizon, position } = making;
  const { name } = valuation;
  const profile = unfolded(making, valuation);
  const uprated = uprating(making, valuation);
  const last = position(horizon.lastYear);
  const end = horizon.years - 1;
  const spread = (outcomes: NodeId): NodeId => {
    const flow = graph.add("spread", [outcomes, profile], {}, { key: "valuationFlow", name });
    return uprated === undefined ? flow : graph.product([flow, uprated], { key: "valuationFlow", name });
  };
  const kept = (flow: NodeId): NodeId =>
    last === end ? flow : graph.add("window", [flow], { from: 0, to: last }, { key: "valuationFlowKept", name });
  const whole = chain.gained === undefined ? undefined : spread(chain.gained);
  const recipients = Object.entries(valuation.recipients).map(([id, ref]) => ({ id, ref }));
  return {
    valuation,
    flow: whole === undefined ? undefined : kept(whole),
    cut:
      whole === undefined || last === end
        ? undefined
        : graph.add("window", [whole], { from: last + 1, to: end }, { key: "valuationFlowCut", name }),
    flowOf: (outcomes) => kept(spread(outcomes)),
    perOutcome: kept(spread(chain.oneOutcome)),
    shares: ordered(recipients).map(({ id, ref }) => ({
      actor: id,
      share: number(ref, "share", address("valuations", valuation.id, "recipients", id), {
        key: "share",
        name,
        other: nameOf(making, id),
      }),
      isZero: ref === 0,
    })),
  };
};
