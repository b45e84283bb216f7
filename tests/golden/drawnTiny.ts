import type { Parameter, Unit } from "../../models/appraisal.ts";
import type { Session } from "../../models/session.ts";
import { type Drawing, SCRAMBLES } from "../../models/uncertainty/block.ts";
import type { Summary } from "../../models/uncertainty/schema.ts";
import type { Simulated } from "../../models/uncertainty/simulation.ts";
import { columnsOf } from "../laws/drawing.ts";
import { varianceOf } from "../laws/plainSummary.ts";
import { cost, type Tiny, tiny, valuation, YEAR_0 } from "./tiny.ts";

export type Belief = NonNullable<Parameter["belief"]>;

/** The engine's simulation of a session that must be without problems. */
export const simulated = (session: Session, drawing: Partial<Drawing>): Simulated => {
  const found = session.simulate({ fan: false, ...drawing });
  if ("simulation" in found) return found;
  throw new Error(JSON.stringify(found, undefined, 1));
};

export const believed = (id: string, belief: Belief, unit: Unit = "SEK/outcome"): Parameter => ({
  id,
  name: id,
  unit,
  belief,
});

/** A value of 100 that shares split. */
export const shared = (parameters: readonly Parameter[]): Session => {
  const ids = parameters.map(({ id }) => id);
  return tiny({
    actors: ids.map((id) => ({ id, name: id, sector: "state" })),
    parameters: [...parameters],
    shareGroups: [{ parameters: ids }],
    valuations: [valuation({ amount: 100, recipients: Object.fromEntries(ids.map((id) => [id, id])) })],
  });
};

/** NNV is the sum of the gains less the sum of the costs, each a parameter that is believed. */
export const sumOfBeliefs = (
  gains: Readonly<Record<string, Belief>>,
  costs: Readonly<Record<string, Belief>> = {},
  over: Tiny = {},
): Session =>
  tiny({
    parameters: [
      ...Object.entries(gains).map(([id, belief]) => believed(id, belief)),
      ...Object.entries(costs).map(([id, belief]) => believed(id, belief, "SEK")),
    ],
    valuations: Object.keys(gains).map((id) => valuation({ id: `gain.${id}`, amount: id })),
    costs: Object.keys(costs).map((id) => cost({ id: `cost.${id}`, amounts: { [YEAR_0]: id } })),
    ...over,
  });

/** What is still to be decided is the whole of it, for one person: value of information is then that of the NNV itself. */
export const decidedForOne = (costs: readonly string[] = []): NonNullable<Tiny["decision"]> => ({
  year: YEAR_0,
  atStake: { costs: costs.map((id) => `cost.${id}`), cohorts: ["people"] },
  future: { peoplePerYear: 1, years: 1 },
});

/** A figure of draws and how sure it is, by the eight scrambles that draws belong to in turn. */
export type Estimated = Readonly<{ value: number; standardError: number }>;
export const estimated = (draws: Float64Array, statistic: (draws: Float64Array) => number): Estimated => {
  const each = Array.from({ length: SCRAMBLES }, (_, scramble) =>
    statistic(draws.filter((_draw, position) => position % SCRAMBLES === scramble)),
  );
  const centre = each.reduce((sum, value) => sum + value, 0) / SCRAMBLES;
  const squares = each.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { value: statistic(draws), standardError: Math.sqrt(squares / (SCRAMBLES - 1) / SCRAMBLES) };
};
const SEEDS = [1, 2, 3, 4];
/**
 * An estimate by four seeds: of eight scrambles alone the error is so uncertain that one estimate in fifty is further off than
 * three of them, of 32 one in two hundred.
 */
export const pooled = (of: (drawing: Readonly<{ draws: number; seed: number }>) => Estimated): Estimated => {
  const each = SEEDS.map((seed) => of({ draws: 10_240, seed }));
  const squares = each.reduce((sum, { standardError }) => sum + standardError ** 2, 0);
  return {
    value: each.reduce((sum, { value }) => sum + value, 0) / each.length,
    standardError: Math.sqrt(squares) / each.length,
  };
};
/** Society's NNV draw by draw. */
export const drawnNpv = (session: Session, { draws, seed }: Readonly<{ draws: number; seed: number }>): Float64Array =>
  columnsOf(session.document, { draws, seed, sampling: "sobol", fan: false, studies: false }).get("society")!;

/** A figure's summary, where it has one. */
export const summaryOf = (figure: Summary | Readonly<{ defined: false; why: string }>): Summary => {
  if ("defined" in figure) throw new Error(figure.why);
  return figure;
};
/** A figure of the draws of a document in which NNV is what is believed. */
export const ofDraws = (belief: Belief, statistic: (draws: Float64Array) => number): Estimated => {
  const session = sumOfBeliefs({ believed: belief });
  return pooled((drawing) => estimated(drawnNpv(session, drawing), statistic));
};

/** Mean squared distance from the mean: of points that cover what they are drawn from, n and not n − 1 comes nearest. */
export const squaredSpreadOf = (draws: Float64Array): number => (varianceOf(draws) * (draws.length - 1)) / draws.length;
export const spreadOf = (draws: Float64Array): number => Math.sqrt(squaredSpreadOf(draws));
