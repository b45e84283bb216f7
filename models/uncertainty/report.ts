import { type Address, type Problem, problem, type Warning, warning } from "../problem.ts";
import { type Ratio, type Simulation, unknown } from "../result.ts";
import { acceptabilityOf } from "./acceptability.ts";
import type { ScalarId } from "./algebra.ts";
import type { Drawing } from "./block.ts";
import { type Given, givenOf, meansOfAll, meansOfFew } from "./conditional.ts";
import { type Atom, shareBeliefOf } from "./drawn.ts";
import { areFinite, type Draws } from "./draws.ts";
import { fansOf } from "./fans.ts";
import { rangesOf } from "./figureRanges.ts";
import { importanceOfMeans } from "./importance.ts";
import { FEWEST_DRAWS, informationOf } from "./information.ts";
import type { Integration } from "./integration.ts";
import { gridOf, tornadoOf } from "./oneWay.ts";
import { Pieces } from "./pieces.ts";
import { type Amounts, isPlanned, type MaybePlanned, type Plan, type PlannedPair } from "./plan.ts";
import type { FigureLine } from "./preIntegration.ts";
import type { AcceptabilityPoint, Summary } from "./schema.ts";
import type { Prepared, Simulated } from "./simulation.ts";
import { once } from "./source.ts";
import type { Subject } from "./subject.ts";
import { type DrawnSummary, drawnSummaryOf, summaryBeside } from "./summary.ts";

/** Above it the share of draws that were moved is said; above the other there is no result (METHOD.md, Bounds). */
const MOVED_IS_SAID = 0.001;
const MOVED_IS_REFUSED = 0.05;

/** Everything that a result says of uncertainty: what takes long in pieces, to be shared among threads, and the whole of it. */
export type Report = Readonly<{ pieces: Pieces; finish(): Simulated | readonly Problem[] }>;

export const reportOf = (plan: Plan, prepared: Prepared, drawing: Drawing, draws: Draws): Report => {
  const pieces = new Pieces();
  const shares = movedShares(plan, draws, drawing);
  const refused = [...shares].filter(([, share]) => share > MOVED_IS_REFUSED);
  if (refused.length > 0) return { pieces, finish: () => refused.map(([at, share]) => refusal(plan, at, share)) };
  const said = [...shares].filter(([, share]) => share > MOVED_IS_SAID);
  const asked = { plan, prepared, drawing, draws, shares, pieces };
  const simulation = simulationIn(asked);
  return {
    pieces,
    finish: () => ({
      ...simulation(),
      warnings: said.map(([at, share]): Warning => warning("drawsMoved", at, { share })),
    }),
  };
};

const refusal = ({ watched }: Plan, at: Address, share: number): Problem =>
  watched.some(({ limit, isStiff }) => limit === at && isStiff)
    ? problem("noShareGivesWay", at, {})
    : problem("drawsBeyondBounds", at, { share });

/** Share of the draws that were moved, by the place that is to be mended. */
const movedShares = (plan: Plan, { moved }: Draws, { draws }: Drawing): ReadonlyMap<Address, number> => {
  const shares = new Map<Address, number>();
  // Of an outcome's cohorts, the one in which most draws were moved.
  for (const [position, { limit }] of plan.watched.entries())
    shares.set(limit, Math.max(shares.get(limit) ?? 0, moved[position + 1]! / draws));
  return shares;
};

type Asked = Readonly<{
  plan: Plan;
  prepared: Prepared;
  drawing: Drawing;
  draws: Draws;
  shares: ReadonlyMap<Address, number>;
  pieces: Pieces;
}>;

/** Names the pieces, the short ones last so that threads come to the end together, and gives what puts them together. */
const simulationIn = (asked: Asked): (() => Pick<Simulated, "simulation" | "tornado">) => {
  const { plan, drawing, draws, shares, pieces } = asked;
  const given = once(() => givenIn(asked));
  const fans = pieces.add(() => fansOf(plan, drawing));
  const summary = summariesOf(asked);
  const acceptability = acceptabilityIn(asked);
  const information = informationOf(plan, draws, given, drawing.studies, pieces);
  const ranges = pieces.add(() => rangesOf(plan, draws));
  const oneWay = pieces.add(() => oneWayOf(plan, drawing));
  const withFan = (at: string, of: Summary | Unknown): Simulation["society"] => {
    const fan = fans().get(at);
    return isSummary(of) && fan ? { ...of, fan } : of;
  };
  const viewed = (at: string, { before, after }: PlannedPair): Simulation["publicSector"] => {
    const [earlier, later] = [summary(before), withFan(at, summary(after))];
    return isSummary(later) ? { ...later, before: earlier } : later;
  };
  return () => {
    const society = summary(plan.society);
    const { tornado, grid } = oneWay();
    const simulation: Simulation = {
      draws: drawing.draws,
      seed: drawing.seed,
      sampling: drawing.sampling,
      society: withFan("/society", society),
      publicSector: viewed("/publicSector", plan.publicSector),
      actors: Object.fromEntries([...plan.actors].map(([id, pair]) => [id, viewed(`/actors/${id}`, pair)])),
      groups: Object.fromEntries([...plan.families].map(([id, pair]) => [id, viewed(`/groups/${id}`, pair)])),
      forward: summary(plan.options[0]!),
      ranges: ranges(),
      histogram: isSummary(society) ? society.histogram : society,
      ceac: Object.values(acceptability())[0] ?? [],
      acceptability: acceptability(),
      ...information(),
      importance: importanceIn(asked, society, given()),
      movedToBound: draws.moved[0]! / drawing.draws,
      moved: Object.fromEntries(shares),
      grid,
    };
    return { simulation, tornado };
  };
};

/** What is said of one or two parameters at a time, without draws. */
const oneWayOf = (plan: Plan, { studies }: Drawing): Pick<Simulated, "tornado"> & Pick<Simulation, "grid"> => {
  const tornado = tornadoOf(plan);
  const widest = tornado.map(({ parameter }) => parameter);
  const grid = widest.length < 2 || !studies ? undefined : gridOf(plan, partners(plan, widest), GRID_STEPS);
  return { tornado, grid: grid ?? null };
};

type Unknown = Extract<Ratio, { defined: false }>;
const isSummary = <T extends object>(of: T | Unknown): of is T => !("defined" in of);

/** Steps of the two-way grid in a result. */
const GRID_STEPS = 21;

/** The two parameters that move society's NPV most and do not share a whole. */
const partners = ({ formed }: Plan, [first, ...others]: readonly string[]): readonly [string, string] => {
  const { shareGroups } = formed[0]!.subject.making.document;
  const group = shareGroups.find(({ parameters }) => parameters.includes(first!))?.parameters ?? [];
  return [first!, others.find((other) => !group.includes(other)) ?? others[0]!];
};

/** Of the draws: fewer that are moved to a bound change no probability that is shown. */
const MOVED_IS_NOTHING = 1e-4;

const isUnbroken = ({ unbroken }: Integration, shares: ReadonlyMap<Address, number>): boolean =>
  unbroken.every((limit) => (shares.get(limit) ?? 0) <= MOVED_IS_NOTHING);

const summariesOf = ({
  plan,
  prepared,
  draws,
  shares,
  pieces,
}: Asked): ((figure: MaybePlanned) => Summary | Unknown) => {
  const { society, publicSector, actors, families, options } = plan;
  const decided = new Set(
    [society, publicSector.after, ...options].flatMap((of) => (isPlanned(of) ? [of.scalar] : [])),
  );
  const lineOf = (integration: Integration | undefined): FigureLine | undefined => {
    const cdf = integration && isUnbroken(integration, shares) ? integration.atom.sampler.cdf() : undefined;
    if (integration === undefined || cdf === undefined) return undefined;
    const { slope, rest, atom } = integration;
    return { slope: draws.of(slope), rest: draws.of(rest), cdf, parameter: atom.parameter };
  };
  const summarised = (scalar: ScalarId): DrawnSummary | Unknown => {
    const drawn = draws.of(scalar);
    if (!areFinite(drawn)) return unknown("notFinite");
    const integration = prepared.integrations.get(scalar);
    const [line, other] = [lineOf(integration), lineOf(integration?.other)];
    if (!line) return drawnSummaryOf(drawn);
    return drawnSummaryOf(drawn, { ...line, isForProbability: !decided.has(scalar), ...(other && { other }) });
  };
  const pairs = [publicSector, ...actors.values(), ...families.values()].flatMap(({ before, after }) => [
    before,
    after,
  ]);
  const scalars = new Set([society, ...pairs, options[0]!].flatMap((of) => (isPlanned(of) ? [of.scalar] : [])));
  const made = new Map([...scalars].map((scalar) => [scalar, pieces.add(() => summarised(scalar))]));
  // Of figures whose draws are the same each has its own central case, which differs in the last digits where it adds in another order.
  return (figure) => {
    if (!isPlanned(figure)) return figure;
    const drawn = made.get(figure.scalar)!();
    return isSummary(drawn) ? summaryBeside(drawn, figure.central()) : drawn;
  };
};

/** Amounts looked at, in rising order: from nothing to twice what an outcome is taken to be worth, or of a harm from there to nothing. */
const AMOUNTS = 100;
const amountsTo = (most: number): readonly number[] =>
  Array.from({ length: AMOUNTS + 1 }, (_, step) => Math.min(0, most) + (Math.abs(most) * step) / AMOUNTS);

const acceptabilityIn = ({ plan, draws, pieces }: Asked): (() => Simulation["acceptability"]) => {
  const curves = [...plan.amounts].map(
    ([outcome, amounts]) => [outcome, pieces.add(() => acceptabilityAt(plan, draws, amounts))] as const,
  );
  return () => Object.fromEntries(curves.map(([outcome, points]) => [outcome, points()]));
};

const acceptabilityAt = ({ formed }: Plan, draws: Draws, { central, lines }: Amounts): AcceptabilityPoint[] => {
  const ids = formed.map(({ subject }) => subject.id);
  const amounts = amountsTo(2 * central());
  const drawn = lines.map(({ slope, rest }) => ({ slope: draws.of(slope), rest: draws.of(rest) }));
  const { probability, mean } = acceptabilityOf(drawn, amounts);
  const first = lines.length === 1 ? probability[0]! : acceptabilityOf([drawn[0]!], amounts).probability[0]!;
  return amounts.map((valuePerOutcome, step): AcceptabilityPoint => {
    const point = { valuePerOutcome, probability: first[step]!, mean: mean[0]![step]! };
    if (lines.length === 1) return point;
    const best = probability.map((of) => of[step]!);
    const nothing = { probability: Math.max(0, 1 - best.reduce((sum, one) => sum + one, 0)), mean: 0 };
    const alternatives = ids.map((id, position) => [
      id!,
      { probability: best[position]!, mean: mean[position]![step]! },
    ]);
    return { ...point, alternatives: { ...Object.fromEntries(alternatives), nothing } };
  });
};

/** Every parameter, with what figures are on average given it. Too few draws have no bins, and say nothing of it. */
const givenIn = ({ plan, prepared, draws }: Asked): ReadonlyMap<string, Given> => {
  const of = givenOf(plan, meansOfAll(plan, meansOfFew(plan), draws));
  let binned = 0;
  return new Map(
    prepared.ranked.map(({ parameter, atom, share, isBinned }) => {
      const belief = share === undefined ? undefined : shareBeliefOf(plan.samplers, subjectOf(plan, atom), parameter);
      return [parameter, of(atom, belief ?? atom.sampler, isBinned ? draws.bins()[binned++]! : undefined)];
    }),
  );
};

const subjectOf = ({ formed }: Plan, { key }: Atom): Subject =>
  formed.find(({ drawn }) => drawn.atoms.has(key))!.subject;

const importanceIn = (
  { plan, draws }: Asked,
  society: Summary | Unknown,
  given: ReadonlyMap<string, Given>,
): Simulation["importance"] => {
  if (!isSummary(society) || !isPlanned(plan.society) || draws.count < FEWEST_DRAWS) return {};
  const variance = society.sd * society.sd;
  return Object.fromEntries(
    [...given].map(([id, { within, means }]) => [id, importanceOfMeans(means(0), variance, within)]),
  );
};
