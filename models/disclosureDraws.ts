import { isWithin, type Resting } from "./disclosureResting.ts";
import { NOT_PRINTED } from "./disclosureResult.ts";
import { type Address, address } from "./problem.ts";
import type { Result, Simulation } from "./result.ts";

/** What the draws of a figure say goes with the figure: they rest on the same numbers, and on what is believed of them. */
export type Undrawn = Readonly<{
  resting: Resting;
  /** Parameters withheld with what is believed of them, by id. */
  parameters: ReadonlySet<string>;
  /** Whether the people that are still to come are. */
  isFutureWithheld: boolean;
}>;

type Drawn = Pick<Result, "tornado"> & Readonly<{ simulation: Simulation }>;

/** What the draws say, without what rests on what is withheld. */
export const drawsWithoutWithheld = ({ simulation: now, tornado }: Drawn, undrawn: Undrawn): Drawn => {
  const { resting, parameters, isFutureWithheld } = undrawn;
  const isTold = (...figures: readonly Address[]): boolean => !figures.some((at) => isWithin(resting.figures, at));
  const told = <T>(of: T, ...figures: readonly Address[]): T | typeof NOT_PRINTED =>
    isTold(...figures) ? of : NOT_PRINTED;
  const viewed = <T>(of: T, at: Address) => told(of, `${at}/before/npv`, `${at}/after/npv`);
  const each = (key: "actors" | "groups"): Simulation["actors"] =>
    Object.fromEntries(Object.entries(now[key]).map(([id, of]) => [id, viewed(of, address(key, id))]));
  const isSociety = isTold("/society/npv") && !resting.alternatives;
  const isDecided = isSociety && !isFutureWithheld && isTold("/decision/forward", "/decision/forwardPerPerson");
  const without = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([id]) => !parameters.has(id)));
  // How often a belief was moved to a bound tells of the belief.
  const { movedToBound: _, ...rest } = now;
  const simulation: Simulation = {
    ...rest,
    society: told(now.society, "/society/npv"),
    publicSector: viewed(now.publicSector, "/publicSector"),
    actors: each("actors"),
    groups: each("groups"),
    forward: told(now.forward, "/decision/forwardPerPerson"),
    ranges: Object.fromEntries(Object.entries(now.ranges).filter(([at]) => isTold(at))),
    histogram: told(now.histogram, "/society/npv"),
    ceac: isSociety ? now.ceac : [],
    acceptability: isSociety ? now.acceptability : {},
    evpi: isDecided ? now.evpi : NOT_PRINTED,
    evppi: isDecided ? without(now.evppi) : {},
    evppiGroups: isDecided && parameters.size === 0 ? now.evppiGroups : {},
    // What a follow-up would be worth is about the effect and the baseline risk themselves.
    evsi: {},
    population: isFutureWithheld ? NOT_PRINTED : now.population,
    importance: isSociety ? without(now.importance) : {},
    moved: {},
    // Over the two parameters that move it most, of those withheld too.
    grid: isSociety && parameters.size === 0 ? now.grid : null,
  };
  return { simulation, tornado: isSociety ? tornado.filter(({ parameter }) => !parameters.has(parameter)) : [] };
};
