import { type Address, type Problem, problem, type Warning, warning } from "../problem.ts";
import { known, type Ratio, type Simulation, unknown } from "../result.ts";
import { acceptabilityOf } from "./acceptability.ts";
import type { ScalarId } from "./algebra.ts";
import { mergeBins } from "./bins.ts";
import type { Drawing } from "./block.ts";
import { shareBeliefOf } from "./drawn.ts";
import { evpiOf } from "./evpi.ts";
import { evppiOf } from "./evppi.ts";
import { evsiOf } from "./evsi.ts";
import { fansOf } from "./fans.ts";
import { groupEvppiOf } from "./groupEvppi.ts";
import { importanceOf } from "./importance.ts";
import { gridOf, tornadoOf } from "./oneWay.ts";
import { type Places, placesOf } from "./places.ts";
import { isPlanned, type MaybePlanned, type Plan, type PlannedPair } from "./plan.ts";
import type { Sampler } from "./sampler.ts";
import type { AcceptabilityPoint, Estimate, Summary } from "./schema.ts";
import type { Chunk, Prepared, Simulated } from "./simulation.ts";
import { summaryOf } from "./summary.ts";

/** All draws of every figure, and all bins. */
type Draws = Readonly<{ of(scalar: ScalarId): Float64Array; bins: readonly Float64Array[]; moved: Float64Array }>;

/** Above it the share of draws that were moved is said; above the other there is no result (METHOD.md, Bounds). */
const MOVED_IS_SAID = 0.001;
const MOVED_IS_REFUSED = 0.05;

/** What the chunks of a run come to: everything that a result says of uncertainty. */
export const simulatedFrom = (
  plan: Plan,
  prepared: Prepared,
  drawing: Drawing,
  chunks: readonly Chunk[],
  room?: readonly Float64Array[],
): Simulated | readonly Problem[] => {
  const draws = mergedFrom(prepared, drawing, chunks, room);
  const shares = movedShares(plan, draws, drawing);
  const refused = [...shares].filter(([, share]) => share > MOVED_IS_REFUSED);
  if (refused.length > 0) return refused.map(([at, share]) => problem("drawsBeyondBounds", at, { share }));
  const said = [...shares].filter(([, share]) => share > MOVED_IS_SAID);
  const tornado = tornadoOf(plan);
  return {
    simulation: simulationOf({
      plan,
      prepared,
      drawing,
      draws,
      shares,
      widest: tornado.map(({ parameter }) => parameter),
    }),
    tornado,
    warnings: said.map(([at, share]): Warning => warning("drawsMoved", at, { share })),
  };
};

/** `room` is where all draws of each figure are already, if they are. */
const mergedFrom = (
  { figures }: Prepared,
  { draws }: Drawing,
  chunks: readonly Chunk[],
  room: readonly Float64Array[] | undefined,
): Draws => {
  const [first, ...others] = chunks as readonly [Chunk, ...Chunk[]];
  const moved = first.moved.slice();
  const bins = first.bins.map((sums) => sums.slice());
  for (const chunk of others) {
    for (const [limit, count] of chunk.moved.entries()) moved[limit]! += count;
    for (const [position, sums] of bins.entries()) mergeBins(sums, chunk.bins[position]!);
  }
  const joined = new Map<ScalarId, Float64Array>();
  const of = (scalar: ScalarId): Float64Array => {
    const position = figures.position(scalar);
    if (room) return room[position]!;
    if (others.length === 0) return first.figures[position]!;
    const made = joined.get(scalar);
    if (made) return made;
    const all = new Float64Array(draws);
    let from = 0;
    for (const chunk of chunks) {
      all.set(chunk.figures[position]!, from);
      from += chunk.figures[position]!.length;
    }
    joined.set(scalar, all);
    return all;
  };
  return { of, bins, moved };
};

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
  widest: readonly string[];
}>;

const simulationOf = (asked: Asked): Simulation => {
  const { plan, drawing, draws, shares, widest } = asked;
  const fans = fansOf(plan, drawing);
  const summary = summariesOf(asked);
  const society = summary(plan.society);
  const withFan = (at: string, of: Summary | Unknown): Simulation["society"] => {
    const fan = fans.get(at);
    return isSummary(of) && fan ? { ...of, fan } : of;
  };
  const viewed = (at: string, { before, after }: PlannedPair): Simulation["publicSector"] => {
    const [earlier, later] = [summary(before), withFan(at, summary(after))];
    return isSummary(earlier) && isSummary(later) ? { ...later, before: earlier } : (later as Unknown);
  };
  const acceptability = acceptabilityIn(asked);
  return {
    draws: drawing.draws,
    seed: drawing.seed,
    sampling: drawing.sampling,
    society: withFan("/society", society),
    publicSector: viewed("/publicSector", plan.publicSector),
    actors: Object.fromEntries([...plan.actors].map(([id, pair]) => [id, viewed(`/actors/${id}`, pair)])),
    forward: summary(plan.options[0]!),
    histogram: isSummary(society) ? society.histogram : society,
    ceac: Object.values(acceptability)[0] ?? [],
    acceptability,
    ...informationIn(asked),
    importance: importanceIn(asked, society),
    movedToBound: draws.moved[0]! / drawing.draws,
    moved: Object.fromEntries(shares),
    grid: widest.length < 2 ? null : (gridOf(plan, partners(plan, widest), GRID_STEPS) ?? null),
  };
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

const summariesOf = ({ prepared, draws }: Asked): ((figure: MaybePlanned) => Summary | Unknown) => {
  const made = new Map<ScalarId, Summary | Unknown>();
  return (figure) => {
    if (!isPlanned(figure)) return figure;
    const known = made.get(figure.scalar);
    if (known) return known;
    const line = prepared.integrations.get(figure.scalar);
    const cdf = line?.atom.sampler.cdf();
    const summary = summaryOf({
      draws: draws.of(figure.scalar),
      central: figure.central(),
      ...(line &&
        cdf && {
          line: { slope: draws.of(line.slope), rest: draws.of(line.rest), cdf, parameter: line.atom.parameter },
        }),
    });
    const sound = Number.isFinite(summary.mean) ? summary : unknown("notFinite");
    made.set(figure.scalar, sound);
    return sound;
  };
};

/** Amounts looked at: from nothing to twice what an outcome is taken to be worth. */
const AMOUNTS = 100;

const acceptabilityIn = ({ plan, draws }: Asked): Simulation["acceptability"] => {
  const ids = plan.formed.map(({ subject }) => subject.id);
  return Object.fromEntries(
    [...plan.amounts].map(([outcome, { central, lines }]) => {
      const amounts = Array.from({ length: AMOUNTS + 1 }, (_, step) => (2 * central() * step) / AMOUNTS);
      const drawn = lines.map(({ slope, rest }) => ({ slope: draws.of(slope), rest: draws.of(rest) }));
      const { probability, mean } = acceptabilityOf(drawn, amounts);
      const first = lines.length === 1 ? probability[0]! : acceptabilityOf([drawn[0]!], amounts).probability[0]!;
      const points = amounts.map((valuePerOutcome, step): AcceptabilityPoint => {
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
      return [outcome, points];
    }),
  );
};

type Information = Pick<Simulation, "evpi" | "evppi" | "evppiGroups" | "evsi" | "population">;
type Valued = Simulation["evpi"];

const informationIn = ({ plan, prepared, draws }: Asked): Information => {
  const { options, groups, chances } = plan;
  const population = plan.population();
  const lacking = options.find((option) => !isPlanned(option));
  const why: Unknown | undefined = population === undefined ? unknown("noDecision") : (lacking as Unknown | undefined);
  const parameters = prepared.ranked.map(({ parameter }) => parameter);
  if (why || population === undefined) {
    const none = why ?? unknown("noDecision");
    return {
      evpi: none,
      evppi: Object.fromEntries(parameters.map((id) => [id, none])),
      evppiGroups: {},
      evsi: {},
      population: population === undefined ? none : known(population),
    };
  }
  const all = options.map((option) => draws.of((option as Extract<MaybePlanned, { scalar: ScalarId }>).scalar));
  const valued = ({ value, standardError }: Estimate): Valued => ({
    defined: true,
    value: value * population,
    standardError: standardError * population,
  });
  const first = prepared.binned.length - options.length;
  const which = options.map((_, position) => first + position);
  const studied = studiesOf(plan, population);
  return {
    evpi: valued(evpiOf(all)),
    evppi: Object.fromEntries(
      parameters.map((id, position) => [id, valued(evppiOf(draws.bins[position]!, which, placesIn(plan, id)))]),
    ),
    evppiGroups: Object.fromEntries(
      [...groups].map(([group, { statistics }]) => [
        group,
        valued(
          groupEvppiOf(
            all,
            statistics.map((one) => draws.of(one)),
          ),
        ),
      ]),
    ),
    evsi: Object.fromEntries(
      [...chances].slice(EVSI_TO_COME).map(([outcome, { withIt, without }]) => {
        const study = { options: all, withIt: draws.of(withIt), without: draws.of(without) };
        const of = (comparison: boolean) => studied(evsiOf(study, STUDY_SIZES, comparison), comparison);
        return [outcome, { withComparison: of(true), withoutComparison: of(false) }];
      }),
    ),
    population: known(population),
  };
};

const EVSI_TO_COME = 99;
/** Pupils followed up. */
const STUDY_SIZES = [10, 20, 50, 100, 200, 500, 1000, 2000];

type Studies = Simulation["evsi"][string]["withComparison"];

/** What a follow-up of each size is worth, and what is left of that when it is paid: a comparison group costs as much again. */
const studiesOf = (
  { formed }: Plan,
  population: number,
): ((estimates: readonly Estimate[], comparison: boolean) => Studies) => {
  const { making, now } = formed[0]!.subject;
  const study = making.document.decision?.study;
  const number = (ref: number | string): number => (typeof ref === "number" ? ref : now.get(ref)!);
  return (estimates, comparison) => {
    const nets = estimates.map(({ value }, position): number | undefined => {
      if (study === undefined) return undefined;
      const people = STUDY_SIZES[position]! * (comparison ? 2 : 1);
      return value * population - number(study.fixed) - number(study.perPerson) * people;
    });
    const best = nets.reduce<number | undefined>((found, net, position) => {
      const most = found === undefined ? 0 : nets[found]!;
      return net !== undefined && net > most ? position : found;
    }, undefined);
    return {
      sizes: estimates.map(({ value, standardError }, position) => ({
        people: STUDY_SIZES[position]!,
        evsi: { defined: true, value: value * population, standardError: standardError * population },
        enbs: nets[position] === undefined ? unknown("noStudyCost") : known(nets[position]!),
      })),
      // Where no size is worth its price, the best follow-up is none.
      best: study === undefined ? unknown("noStudyCost") : known(best === undefined ? 0 : STUDY_SIZES[best]!),
    };
  };
};

/** Where a parameter lies within the bins of its points. */
const placesIn = ({ formed, samplers }: Plan, parameter: string): Places => {
  for (const { drawn, subject } of formed)
    for (const atom of drawn.atoms.values())
      if (atom.parameter === parameter)
        return keptPlaces((atom.isPart ? shareBeliefOf(samplers, subject, parameter) : undefined) ?? atom.sampler);
  throw new Error(`${parameter} is not drawn.`);
};

/** A sampler is the same until its belief is moved. */
const placesBySampler = new WeakMap<Sampler, Places>();
const keptPlaces = (sampler: Sampler): Places => {
  const places = placesBySampler.get(sampler) ?? placesOf(sampler.fill);
  placesBySampler.set(sampler, places);
  return places;
};

const importanceIn = ({ plan, prepared, draws }: Asked, society: Summary | Unknown): Simulation["importance"] => {
  if (!isSummary(society)) return {};
  const variance = society.sd * society.sd;
  return Object.fromEntries(
    prepared.ranked.map(({ parameter }, position) => [
      parameter,
      variance === 0 ? 0 : importanceOf(draws.bins[position]!, 0, variance, placesIn(plan, parameter)),
    ]),
  );
};
