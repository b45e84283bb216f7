import { known, type Ratio, type Simulation, unknown } from "../result.ts";
import type { Given } from "./conditional.ts";
import { areFinite, type Draws } from "./draws.ts";
import { evpiOf } from "./evpi.ts";
import { evppiOfMeans } from "./evppi.ts";
import { studyOf } from "./evsi.ts";
import { groupEvppiOf } from "./groupEvppi.ts";
import type { Pieces } from "./pieces.ts";
import { isPlanned, type Plan } from "./plan.ts";
import type { Estimate } from "./schema.ts";

/** What would be gained by knowing more before the decision, over the people to come (METHOD.md, The decision). */
export type Information = Pick<Simulation, "evpi" | "evppi" | "evppiGroups" | "evsi" | "population">;
type Valued = Simulation["evpi"];
type Unknown = Extract<Ratio, { defined: false }>;

/** Eight of every scramble: with fewer nothing can be said of the error. */
export const FEWEST_DRAWS = 64;

/** Why nothing of it is known, or the decision's options in every draw. */
const optionsIn = (plan: Plan, draws: Draws): Unknown | readonly Float64Array[] => {
  if (plan.population() === undefined) return unknown("noDecision");
  if (draws.count < FEWEST_DRAWS) return unknown("fewDraws");
  const drawn: Float64Array[] = [];
  for (const option of plan.options) {
    if (!isPlanned(option)) return option;
    drawn.push(draws.of(option.scalar));
  }
  return drawn.every(areFinite) ? drawn : unknown("notFinite");
};

/** `given` is by parameter. What takes long is added to the pieces. */
export const informationOf = (
  plan: Plan,
  draws: Draws,
  given: () => ReadonlyMap<string, Given>,
  studies: boolean,
  pieces: Pieces,
): (() => Information) => {
  const population = plan.population();
  const options = optionsIn(plan, draws);
  if ("why" in options || population === undefined) {
    const none = options as Unknown;
    const people = population === undefined ? none : known(population);
    const evppi = () => Object.fromEntries([...given().keys()].map((id) => [id, none]));
    return () => ({ evpi: none, evppi: evppi(), evppiGroups: {}, evsi: {}, population: people });
  }
  const valued = ({ value, standardError }: Estimate): Valued => ({
    defined: true,
    value: value * population,
    standardError: standardError * population,
  });
  const first = plan.known.length - options.length;
  const ofParameter = ({ within, means }: Given): Valued => {
    const fits = options.map((_, option) => means(first + option));
    return valued(evppiOfMeans(fits, within));
  };
  const evsi = studies ? studiesIn(plan, draws, options, population, pieces) : () => ({});
  const evppi = pieces.add(() => Object.fromEntries([...given()].map(([id, one]) => [id, ofParameter(one)])));
  const groups = (studies ? [...plan.groups] : []).map(([group, { statistics, isKnown }]) => {
    const drawn = statistics.map((statistic) => draws.of(statistic));
    return [group, pieces.add(() => valued(isKnown ? evpiOf(drawn) : groupEvppiOf(options, drawn)))] as const;
  });
  const evpi = pieces.add(() => valued(evpiOf(options)));
  return () => ({
    evpi: evpi(),
    evppi: evppi(),
    evppiGroups: Object.fromEntries(groups.map(([group, value]) => [group, value()])),
    evsi: evsi(),
    population: known(population),
  });
};

const studiesIn = (
  plan: Plan,
  draws: Draws,
  options: readonly Float64Array[],
  population: number,
  pieces: Pieces,
): (() => Information["evsi"]) => {
  const studied = studiesOf(plan, population);
  const found = [...plan.chances].map(([outcome, { withIt, without }]) => {
    const study = studyOf({ options, withIt: draws.of(withIt), without: draws.of(without) });
    const of = (comparison: boolean): (() => Studies) =>
      pieces.add(() => studied(study(STUDY_SIZES, comparison), comparison));
    return [outcome, { withComparison: of(true), withoutComparison: of(false) }] as const;
  });
  return () =>
    Object.fromEntries(
      found.map(([outcome, { withComparison, withoutComparison }]) => [
        outcome,
        { withComparison: withComparison(), withoutComparison: withoutComparison() },
      ]),
    );
};

/** Pupils followed up. */
const STUDY_SIZES = [10, 20, 50, 100, 200, 500, 1000];

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
