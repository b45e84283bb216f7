import fc from "fast-check";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import type { Simulation } from "../../models/result.ts";
import type { Session } from "../../models/session.ts";
import type { Drawing } from "../../models/uncertainty/block.ts";
import { decidedForOne, sumOfBeliefs } from "../golden/drawnTiny.ts";
import { actors, cohort, outcome, tiny, valuation, YEAR_0 } from "../golden/tiny.ts";
import { opened } from "../library.ts";
import { believedArbitrary } from "../oracle/beliefs.ts";
import { type Draw, drawsOf, type Figures, valueReadingOf } from "../oracle/draws.ts";

/** A document, its draws by the oracle and what the engine says of it. */
export type Case = Readonly<{
  name: string;
  document: Appraisal;
  drawing: Drawing;
  session: Session;
  found: ReturnType<Session["simulate"]>;
  draws: readonly Draw[];
  figures: readonly Figures[];
}>;

const DRAWS = [256, 64, 128, 250, 8, 256, 3];
const caseOf = (document: Appraisal, place: number): Case => {
  const sampling = place % 5 === 4 ? "random" : "sobol";
  const drawing = {
    draws: DRAWS[place % DRAWS.length]!,
    seed: 1 + place,
    sampling,
    fan: place % 4 === 0,
    studies: true,
  } as const;
  const session = opened(document);
  const draws = drawsOf(document, drawing);
  const read = valueReadingOf(document);
  const figures = draws.map(({ values }) => read(values));
  return { name: `document ${place}`, document, drawing, session, found: session.simulate(drawing), draws, figures };
};

const isDecided = (document: Appraisal): boolean => opened(document).result().decision.forwardPerPerson.defined;
/** Random documents in which nearly everything is believed, simulated; every third of them with something to decide about. */
export const simulatedCases = (count: number): readonly Case[] => {
  const decided = fc.sample(believedArbitrary.filter(isDecided), { numRuns: Math.ceil(count / 3) });
  const any = fc.sample(believedArbitrary, { numRuns: count - decided.length });
  return [...decided, ...any].map(caseOf);
};

/** Of 1 000 draws some twenty break a bound: of an effect, of a count, and of shares; in another far too many. */
export const boundCases = (): readonly Case[] =>
  [
    byEffect({ kind: "uniform", low: 0, high: 0.51 }),
    byEffect({ kind: "uniform", low: 0, high: 0.9 }),
    byCount({ kind: "uniform", low: 4, high: 10.1 }),
    byShares({ kind: "uniform", low: 0.2, high: 0.53 }),
  ].map(({ document }, place) => ({ ...caseOf(document, 7 * place), name: `bound ${place}` }));

/** What is still to be decided gives about as much as it costs, so that knowing more may change the choice. */
export const nearCase = (): Case => {
  const gains = {
    often: { kind: "gamma", mean: 90_000, sd: 40_000 },
    seldom: { kind: "uniform", low: 0, high: 40_000 },
  } as const;
  const costs = { spent: { kind: "pert", low: 80_000, mode: 100_000, high: 150_000 } } as const;
  const decision = { ...decidedForOne(["spent"]), year: YEAR_0 - 2, future: { peoplePerYear: 12, years: 5 } };
  return { ...caseOf(sumOfBeliefs(gains, costs, { rate: 0.03, decision }).document, 0), name: "near thing" };
};

type Belief = NonNullable<Parameter["belief"]>;
const value = 100_000;
/** A risk of a half in one group and of nine tenths in the other. */
const byEffect = (belief: Belief): Session =>
  tiny({
    cohorts: [
      { ...cohort(10), id: "half" },
      { ...cohort(20), id: "most" },
    ],
    parameters: [{ id: "effect", name: "", unit: "share", value: 0.2, belief }],
    outcomes: [
      outcome({
        cohorts: ["half", "most"],
        effect: { measure: "riskDifference", value: "effect", baselineRisk: { half: 0.5, most: 0.9 } },
      }),
    ],
    valuations: [valuation({ amount: value })],
  });
/** Ten people, of whom hardly more than ten got a place. */
const byCount = (belief: Belief): Session =>
  tiny({
    cohorts: [cohort(10)],
    parameters: [{ id: "counted", name: "", unit: "outcome", value: 6, belief }],
    outcomes: [outcome({ concept: "placement", effect: { measure: "count", value: { [YEAR_0]: "counted" } } })],
    valuations: [valuation({ amount: value })],
  });
/** Two of three shares are drawn, and leave the third less than nothing where both are large. */
const byShares = (belief: Belief): Session => {
  const shares = ["one", "other", "rest"];
  return tiny({
    actors: actors({ one: "individual", other: "individual", rest: "state", state: "state" }),
    parameters: shares.map((id, place) => {
      return { id, name: "", unit: "share", value: place < 2 ? 0.4 : 0.2, ...(place < 2 ? { belief } : {}) };
    }),
    shareGroups: [{ parameters: shares }],
    valuations: [valuation({ amount: value, recipients: Object.fromEntries(shares.map((id) => [id, id])) })],
  });
};

export const isRefused = (found: Case["found"]): found is Exclude<Case["found"], { simulation: unknown }> =>
  !("simulation" in found);
export const simulationOf = ({ found }: Case): Simulation | undefined =>
  isRefused(found) ? undefined : found.simulation;

/** A figure in every draw, by the oracle. */
export const columnOf = ({ figures }: Pick<Case, "figures">, at: string): Float64Array =>
  Float64Array.from(figures, (of) => of.get(at)!);
/** What a figure is held against: its own size in these draws, and 100 kronor. */
export const sizeOf = (column: Float64Array): number =>
  Math.max(100, column.reduce((sum, value) => sum + Math.abs(value), 0) / column.length);
