import type { Resting } from "./disclosureResting.ts";
import { isWithin, rowKey } from "./disclosureResting.ts";
import { type Address, address, type WarningKind } from "./problem.ts";
import {
  type BreakEvenResult,
  type PaybackRatio,
  type PerspectiveResult,
  type Ratio,
  type Result,
  unknown,
} from "./result.ts";

export const NOT_PRINTED = unknown("withheld");

/** What of a document is withheld: parameters by id, and every address at which one of its numbers stands or is named. */
export type Gone = Readonly<{ parameters: ReadonlySet<string>; places: ReadonlySet<Address> }>;

/** The figures of a central case without those that rest on what is withheld. */
export const withoutWithheld = (result: Result, resting: Resting, gone: Gone): Result => {
  const told: Told = (at, now) => (isWithin(resting.figures, at) ? NOT_PRINTED : now);
  const pairs = (key: "sectors" | "actors" | "groups") =>
    mapped(result[key], (of, id) => pair(told, address(key, id), of));
  const { siloGap, steadyState, decision, breakEven } = result;
  const isSwitched = resting.figures.has("/society/npv");
  const shown: Result = {
    ...result,
    gained: mapped(result.gained, (of, id) => gained(told, address("gained", id), of)),
    society: perspective(told, "/society", result.society),
    publicSector: pair(told, "/publicSector", result.publicSector),
    sectors: pairs("sectors"),
    actors: pairs("actors"),
    groups: pairs("groups"),
    mvpf: told("/mvpf", result.mvpf),
    costPerOutcome: mapped(result.costPerOutcome, ({ undiscounted, discounted }, id) => ({
      undiscounted: told(address("costPerOutcome", id, "undiscounted"), undiscounted),
      discounted: told(address("costPerOutcome", id, "discounted"), discounted),
    })),
    siloGap: {
      outside: mapped(siloGap.outside, (of, id) => told(address("siloGap", "outside", id), of)),
      late: told("/siloGap/late", siloGap.late),
    },
    steadyState: {
      costPerCohort: told("/steadyState/costPerCohort", steadyState.costPerCohort),
      npvPerCohort: told("/steadyState/npvPerCohort", steadyState.npvPerCohort),
      payers: resting.figures.has("/steadyState/costPerCohort") ? {} : steadyState.payers,
    },
    decision: {
      whole: told("/decision/whole", decision.whole),
      forward: told("/decision/forward", decision.forward),
      forwardPerPerson: told("/decision/forwardPerPerson", decision.forwardPerPerson),
    },
    breakEven: {
      outcomes: mapped(breakEven.outcomes, (of, id) => breakEvens(told, address("breakEven", "outcomes", id), of)),
      parameters: mapped(breakEven.parameters, (of, id) => (isSwitched || gone.parameters.has(id) ? NOT_PRINTED : of)),
      unpriced: told("/breakEven/unpriced", breakEven.unpriced),
      unpricedPerPerson: told("/breakEven/unpricedPerPerson", breakEven.unpricedPerPerson),
    },
    flows: result.flows.filter((row) => !resting.rows.has(rowKey(row))),
    // Beside each other they say which is the better; where one of them is not told neither is that.
    alternatives: resting.alternatives ? {} : result.alternatives,
    warnings: result.warnings.filter((warning) => isSaid(warning, resting, gone)),
    marks: Object.fromEntries(Object.entries(result.marks).filter(([at]) => !isWithin(resting.figures, at))),
  };
  if (!resting.figures.has("/cutAfterLastYear")) return shown;
  const { cutAfterLastYear: _, ...rest } = shown;
  return rest;
};

type Told = <T extends Ratio | PerspectiveResult["irr"] | PaybackRatio>(at: Address, now: T) => T | typeof NOT_PRINTED;

const mapped = <T, S>(of: Readonly<Record<string, T>>, made: (value: T, id: string) => S): Record<string, S> =>
  Object.fromEntries(Object.entries(of).map(([id, value]) => [id, made(value, id)]));

const perspective = (told: Told, at: Address, of: PerspectiveResult): PerspectiveResult => ({
  pvCosts: of.pvCosts,
  pvBenefits: told(`${at}/pvBenefits`, of.pvBenefits),
  npv: told(`${at}/npv`, of.npv),
  bcr: told(`${at}/bcr`, of.bcr),
  npvRatio: told(`${at}/npvRatio`, of.npvRatio),
  npvPerFundKrona: told(`${at}/npvPerFundKrona`, of.npvPerFundKrona),
  irr: told(`${at}/irr`, of.irr),
  payback: {
    undiscounted: told(`${at}/payback/undiscounted`, of.payback.undiscounted),
    discounted: told(`${at}/payback/discounted`, of.payback.discounted),
  },
});

const pair = (told: Told, at: Address, { before, after }: Result["publicSector"]): Result["publicSector"] => ({
  before: perspective(told, `${at}/before`, before),
  after: perspective(told, `${at}/after`, after),
});

type Gained = Result["gained"][string];

const gained = (told: Told, at: Address, of: Gained): Gained => {
  const isTold = (figure: Address): boolean => told(at + figure, NOTHING) === NOTHING;
  return {
    total: told(`${at}/total`, of.total),
    discounted: told(`${at}/discounted`, of.discounted),
    byYear: isTold("/byYear") ? of.byYear : {},
    funnel: of.funnel.filter(({ step }) => isTold(`/funnel/${step}`)),
    anyway: told(`${at}/anyway`, of.anyway),
    worth: told(`${at}/worth`, of.worth),
    benefits: told(`${at}/benefits`, of.benefits),
  };
};

const NOTHING: Ratio = { defined: true, value: 0 };

type BreakEvens = Result["breakEven"]["outcomes"][string];

const breakEvens = (told: Told, at: Address, of: BreakEvens): BreakEvens => {
  const isTold = (figure: Address): boolean => told(at + figure, NOTHING) === NOTHING;
  const shown = (key: Address, now: BreakEvenResult): BreakEvenResult =>
    isTold(key) ? now : { needed: NOT_PRINTED, whole: NOT_PRINTED, observed: NOT_PRINTED, impossible: false };
  const both = (key: Address, { before, after }: BreakEvens["publicSector"]): BreakEvens["publicSector"] => ({
    before: shown(`${key}/before`, before),
    after: shown(`${key}/after`, after),
  });
  const { watch } = of;
  return {
    society: shown("/society", of.society),
    publicSector: both("/publicSector", of.publicSector),
    actors: mapped(of.actors, (actor, id) => both(address("actors", id), actor)),
    groups: mapped(of.groups, (group, id) => both(address("groups", id), group)),
    ...(watch && isTold("/watch") && { watch }),
  };
};

/**
 * What is raised by values that may be withheld: said where the figure is told that it is raised at. Of counts under the limit those who
 * write are warned; for everybody the list of what is withheld says what may be said.
 */
const raisedBy: Readonly<Partial<Record<WarningKind, (at: Address) => Address | "never">>> = {
  underDisclosureLimit: () => "never",
  drawsMoved: () => "never",
  transferCutAfterLastYear: (at) => at.replace("/valuations/", "/flows/"),
  cutAfterLastYear: () => "/cutAfterLastYear",
  nearZeroDenominator: (at) => at,
  mvpfThroughInfinity: () => "/mvpf",
  irrNotUnique: (at) => at,
};

/** Raised by the number that stands where the warning is, or by what is believed of it. */
const raisedThere: ReadonlySet<string> = new Set<WarningKind>([
  "certainEvidenceFactor",
  "doubleHaircut",
  "persistenceOnStream",
  "noRoomForHarm",
]);

const isSaid = ({ kind, at }: Result["warnings"][number], resting: Resting, { places }: Gone): boolean => {
  if (kind === "alternativeDominated") return !resting.alternatives;
  if (raisedThere.has(kind)) return !isWithin(places, at);
  const figure = raisedBy[kind as WarningKind]?.(at);
  return figure === undefined || (figure !== "never" && !isWithin(resting.figures, figure));
};
