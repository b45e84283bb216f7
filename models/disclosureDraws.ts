import { figureAt } from "./figureAt.ts";
import type { Address } from "./problem.ts";
import { type Result, type Simulation, type Tornado, unknown } from "./result.ts";

/**
 * What draws say of a document, and of the two in which what is withheld is something else: fewer of those, since they only tell what
 * differs.
 */
export type ComparedDraws = Readonly<{
  drawn: Drawn;
  standIns: readonly [Drawn, Drawn];
  /** The central case without what is withheld: what the draws say of a figure goes with the figure. */
  shown: Result;
  /** By id: what is believed of them is withheld with their values. */
  parameters: ReadonlySet<string>;
  hide: (at: Address) => void;
}>;
type Drawn = Readonly<{ simulation: Simulation; tornado: Tornado }>;

const NOT_PRINTED = unknown("withheld");

/** What the draws say, without what hangs on what is withheld. */
export const drawsWithoutWithheld = (compared: ComparedDraws): Pick<Result, "simulation" | "tornado"> => {
  const { drawn, shown, parameters, hide } = compared;
  const now = drawn.simulation;
  const told = <T>(at: Address, central: readonly Address[], part: (of: Simulation) => T): T | typeof NOT_PRINTED => {
    if (central.every((figure) => isPrinted(shown, figure)) && isSame(compared, part)) return part(now);
    hide(`/simulation${at}`);
    return NOT_PRINTED;
  };
  const both = (at: Address): readonly Address[] => [`${at}/before/npv`, `${at}/after/npv`];
  const each = (key: "actors" | "groups"): Simulation["actors"] =>
    Object.fromEntries(
      Object.keys(now[key]).map((id) => {
        const at = `/${key}/${id}`;
        return [id, told(at, both(at), (of) => of[key][id]!)];
      }),
    );
  const decision = told(
    "/decision",
    ["/society/npv", "/decision/forward", "/decision/forwardPerPerson"],
    aboutDecision,
  );
  const isDecided = !("why" in decision);
  // How often a belief was moved to a bound tells of the belief.
  const { movedToBound: _, ...rest } = now;
  const simulation: Simulation = {
    ...rest,
    society: told("/society", ["/society/npv"], (of) => of.society),
    publicSector: told("/publicSector", both("/publicSector"), (of) => of.publicSector),
    actors: each("actors"),
    groups: each("groups"),
    forward: told("/forward", ["/decision/forwardPerPerson"], (of) => of.forward),
    ranges: rangesIn(compared),
    histogram: told("/histogram", ["/society/npv"], (of) => of.histogram),
    moved: {},
    ...(isDecided ? withoutParameters(decision, parameters) : nothingDecided),
  };
  const isOf = ({ parameter }: Tornado[number]): boolean => !parameters.has(parameter);
  return { simulation, tornado: isDecided ? drawn.tornado.filter(isOf) : [] };
};

/** Whether a public export prints a figure, or says for its own reasons that it is not known. */
const isPrinted = (shown: Result, at: Address): boolean => {
  const found = figureAt(shown, at);
  return found.defined || found.why !== "withheld";
};

const isSame = ({ standIns: [one, other] }: ComparedDraws, part: (of: Simulation) => unknown): boolean =>
  JSON.stringify(part(one.simulation)) === JSON.stringify(part(other.simulation));

const rangesIn = (compared: ComparedDraws): Simulation["ranges"] => {
  const { ranges } = compared.drawn.simulation;
  const kept = Object.entries(ranges).filter(
    ([at]) => isPrinted(compared.shown, at) && isSame(compared, (of) => of.ranges[at]),
  );
  return Object.fromEntries(kept);
};

type Decided = Pick<
  Simulation,
  "ceac" | "acceptability" | "evpi" | "evppi" | "evppiGroups" | "evsi" | "population" | "importance" | "grid"
>;

/** What there is to choose, what would be gained by knowing more before it, and what society's value hangs on. */
const aboutDecision = (of: Simulation): Decided => ({
  ceac: of.ceac,
  acceptability: of.acceptability,
  evpi: of.evpi,
  evppi: of.evppi,
  evppiGroups: of.evppiGroups,
  evsi: of.evsi,
  population: of.population,
  importance: of.importance,
  grid: of.grid,
});

const nothingDecided: Decided = {
  ceac: [],
  acceptability: {},
  evpi: NOT_PRINTED,
  evppi: {},
  evppiGroups: {},
  evsi: {},
  population: NOT_PRINTED,
  importance: {},
  grid: null,
};

/** A follow-up is about the effect alone, and the two-way grid is drawn over a parameter's own values. */
const withoutParameters = (decided: Decided, parameters: ReadonlySet<string>): Decided => {
  if (parameters.size === 0) return decided;
  const without = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([id]) => !parameters.has(id)));
  const isGridTold = decided.grid?.parameters.every((id) => !parameters.has(id));
  return {
    ...decided,
    evppi: without(decided.evppi),
    evppiGroups: {},
    evsi: {},
    importance: without(decided.importance),
    grid: isGridTold ? decided.grid : null,
  };
};
