import type { Draft, Parameter, Scenario } from "../appraisal.ts";
import { type DraftParameter, type DraftScenario, elements, type Place, placesOfSettings } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { groupsWithoutRoom, mergedSettings, movedBy, removedBy, rescaled, setParameter } from "../scenario.ts";
import { readShape } from "../shape.ts";
import { type Context, sharesOf } from "./context.ts";
import { costValueProblems, valuationValueProblems } from "./lines.ts";
import { changeProblems } from "./outcomes.ts";
import { parameterProblems, structureProblemsAt, valueProblemsAt } from "./parameters.ts";
import { priceProblems } from "./prices.ts";
import { lastYearTooEarly, yearProblems } from "./years.ts";

/**
 * What each scenario breaks that the document without it does not, as `applyScenario` would leave it. Only what a scenario
 * touches is judged again: the places of the parameters it moves, and the settings it replaces. (What it leaves out breaks
 * nothing, and what no number or setting can break is the same.) Every problem stands at the scenario's own entry, where it
 * can be mended: the value it sets or the setting it replaces.
 */
export function* scenarioProblems(
  context: Context,
  places: readonly Place[],
  base: readonly Problem[],
): Generator<Problem> {
  const { scenarios } = context.draft;
  if (!scenarios?.length) return;
  const known = new Set(base.map(keyOf));
  const standing = byParameter(places);
  for (const [scenario, at] of elements(scenarios, "scenarios")) {
    const gone = goneElements(context, scenario);
    const changed = changedParameters(context, scenario, at);
    const moved: Context = { ...context, parameter: (id) => changed.get(id) ?? context.parameter(id) };
    const there = [...changed.keys()].flatMap((id) => standing.get(id) ?? []).filter(({ of }) => !gone.has(of));
    const found = [
      ...moveProblems(moved, { scenario, at, changed }, there),
      ...settingsProblems(moved, { scenario, at, changed }, { gone, known }),
    ];
    for (const [one, cause] of found) if (!known.has(keyOf(one))) yield placed(one, cause, scenario, at);
  }
}

const byParameter = (places: readonly Place[]): ReadonlyMap<string, readonly Place[]> => {
  const standing = new Map<string, Place[]>();
  for (const place of places) {
    if (typeof place.ref !== "string") continue;
    const before = standing.get(place.ref);
    if (before) before.push(place);
    else standing.set(place.ref, [place]);
  }
  return standing;
};

const keyOf = ({ kind, at, values }: Problem): string => JSON.stringify([kind, at, values]);

/** A problem, and the scenario's entry that makes it. */
type Found = readonly [problem: Problem, cause: Address];

/** The problem at its own place, where the scenario holds that; else at what makes it, with what it breaks. */
const placed = (one: Problem, cause: Address, { set, settings }: DraftScenario, scenario: Address): Problem => {
  if (one.at.startsWith(`${scenario}/`)) return one;
  const [, top, id = "", ...rest] = one.at.split("/");
  if (top === "parameters" && Object.hasOwn(set ?? {}, id))
    return { ...one, at: [scenario, "set", id, ...rest].join("/") };
  if (top === "settings" && states(settings, one.at.split("/").slice(2))) return { ...one, at: scenario + one.at };
  return { ...one, at: cause, breaks: one.at };
};

/** Whether a scenario's settings hold a place: groups merge with the base, lists replace what stood there. */
const states = (of: unknown, [step, ...rest]: readonly string[]): boolean => {
  if (step === undefined || Array.isArray(of)) return true;
  if (typeof of !== "object" || of === null || !Object.hasOwn(of, step)) return false;
  return states((of as Readonly<Record<string, unknown>>)[step], rest);
};

/** The entry of `set` that moves a parameter: its own, or that of a member of its share group, which it follows. */
const setterOf = (id: string, { scenario, at }: Moves, { shareGroups }: Draft): Address => {
  const { set = {} } = scenario;
  const group = shareGroups?.find((candidate) => candidate?.parameters?.includes(id))?.parameters ?? [];
  const isSet = (member: string | undefined): boolean => member !== undefined && Object.hasOwn(set, member);
  const mover = group.find((member) => isSet(member) && set[member!]?.value !== undefined);
  const setter = isSet(id) ? id : (mover ?? group.find(isSet));
  if (setter === undefined) return `${at}/set`;
  return `${at}/set/${setter}/${set[setter]?.value === undefined && set[setter]?.belief ? "belief" : "value"}`;
};

/** The lines and outcomes left out, as elements: other lists may use the same ids. */
const goneElements = ({ draft, known }: Context, { without }: DraftScenario): ReadonlySet<object> => {
  const gone = new Set<object>();
  for (const id of removedBy(draft, without))
    for (const list of [known.costs, known.outcomes, known.valuations, known.transfers]) {
      const element = id === undefined ? undefined : list.byId.get(id);
      if (element) gone.add(element);
    }
  return gone;
};

type Moves = Readonly<{ scenario: DraftScenario; at: Address; changed: ReadonlyMap<string, DraftParameter> }>;

/** What the values and beliefs set, and the shares that follow them, break at the places where they stand. */
function* moveProblems(moved: Context, moves: Moves, there: readonly Place[]): Generator<Found> {
  const { scenario, changed } = moves;
  if (changed.size === 0) return;
  const { draft } = moved;
  const noRoom = groupsWithoutRoom(sharesOf(moved), settled(moved, scenario));
  const setter = (id: string): Address => setterOf(id, moves, draft);
  for (const members of noRoom) {
    const cause = setter(members.find((id) => changed.has(id)) ?? "");
    yield [problem("shareGroupHasNoRoom", cause, { parameters: members.join(", ") }), cause];
  }
  // The scenario's own settings are judged by themselves.
  for (const place of there)
    if (place.of !== draft.settings || scenario.settings === undefined)
      for (const one of valueProblemsAt(place, moved)) yield [one, setter(String(place.ref))];
  for (const [id, parameter] of changed)
    for (const one of parameterProblems(parameter, address("parameters", id), moved)) yield [one, setter(id)];
  const owners = byOwner(there);
  const broken = function* (of: object, problems: Iterable<Problem>): Generator<Found> {
    for (const one of problems) yield [one, setter(refBreaking(one.at, owners.get(of) ?? []))];
  };
  for (const [outcome, place] of elements(draft.outcomes, "outcomes"))
    if (owners.has(outcome)) yield* broken(outcome, changeProblems(outcome, place, moved));
  for (const [cost, place] of elements(draft.costs, "costs"))
    if (owners.has(cost)) yield* broken(cost, costValueProblems(cost, place, moved));
  for (const [valuation, place] of elements(draft.valuations, "valuations"))
    if (owners.has(valuation))
      // Without room in the group the shares cannot add, which is said already.
      for (const found of broken(valuation, valuationValueProblems(valuation, place, moved)))
        if (noRoom.length === 0 || found[0].kind !== "sharesDoNotAdd") yield found;
}

const byOwner = (places: readonly Place[]): ReadonlyMap<object, readonly Place[]> => {
  const owners = new Map<object, Place[]>();
  for (const place of places) {
    const before = owners.get(place.of);
    if (before) before.push(place);
    else owners.set(place.of, [place]);
  }
  return owners;
};

/**
 * The parameter, of those moved in an element, that breaks a rule at a place of it: the one that stands there, or else its
 * counterpart. Effect and baseline risk bound each other (for the same cohort, where they are given by cohort), and so do
 * persistence and the drop-off of the profile.
 */
const refBreaking = (at: Address, moved: readonly Place[]): string => {
  const beside = ({ at: place }: Place): boolean => /\/(?:effect|profile)\//.test(place);
  const own = moved.find((place) => place.at === at || place.at.startsWith(`${at}/`));
  const last = at.slice(at.lastIndexOf("/"));
  const counterpart =
    moved.find((place) => beside(place) && place.at.endsWith(last)) ??
    moved.find((place) => beside(place) && /(?:value|baselineRisk|dropOff)$/.test(place.at)) ??
    moved.find(beside);
  return String((own ?? counterpart ?? moved[0])?.ref ?? "");
};

/** The central values that the scenario sets. */
const settled = ({ known, central }: Context, { set }: DraftScenario): ReadonlyMap<string, number> =>
  movedBy(set as Scenario["set"], (id) => known.parameters.byId.get(id) as Parameter | undefined, central);

/** The parameters as the scenario leaves them: those it sets and those that are rescaled with them. */
const changedParameters = (
  context: Context,
  scenario: DraftScenario,
  at: Address,
): ReadonlyMap<string, DraftParameter> => {
  const { known, touched } = context;
  const { set } = scenario;
  const changed = new Map<string, DraftParameter>();
  for (const [id, value] of rescaled(sharesOf(context), settled(context, scenario))) {
    const parameter = known.parameters.byId.get(id);
    if (parameter) changed.set(id, { ...parameter, value });
  }
  for (const [id, setting] of Object.entries(set ?? {})) {
    const parameter = known.parameters.byId.get(id);
    if (!parameter || !setting) continue;
    const isWhole = !touched.has(`${at}/set/${id}/belief`);
    const whole = isWhole ? setting : { value: setting.value };
    changed.set(id, setParameter(parameter as Parameter, whole as Parameter));
  }
  return changed;
};

/** What the settings replaced break: their own shape and places, and everything dated or priced. */
function* settingsProblems(moved: Context, moves: Moves, { gone, known }: Standing): Generator<Found> {
  const { at, changed } = moves;
  const { settings } = moves.scenario;
  if (settings === undefined) return;
  const { draft, pruned } = moved;
  /** The first of these that the scenario states. */
  const stated = (...keys: readonly string[]): Address => {
    const key = keys.find((candidate) => Object.hasOwn(settings, candidate));
    return key === undefined ? `${at}/settings` : `${at}/settings/${key}`;
  };
  const shape = readShape({ settings: mergedSettings(draft.settings, settings) });
  // What the base lacks or lost is reported there.
  const isNew = ({ kind, at }: Problem): boolean =>
    at.startsWith("/settings") && (kind !== "missing" || (draft.settings !== undefined && !pruned.has(at)));
  for (const one of shape.problems.filter(isNew)) yield [one, `${at}/settings`];
  const stays = (of: object): boolean => !gone.has(of);
  const applied: Draft = {
    ...draft,
    settings: shape.draft.settings,
    costs: draft.costs?.map((of) => (stays(of) ? of : blank)),
    outcomes: draft.outcomes?.map((of) => (stays(of) ? of : blank)),
    valuations: draft.valuations?.map((of) => (stays(of) ? of : blank)),
    transfers: draft.transfers?.map((of) => (stays(of) ? of : blank)),
  };
  const replaced: Context = { ...moved, draft: applied };
  for (const place of placesOfSettings(applied.settings)) {
    for (const one of structureProblemsAt(place, replaced)) yield [one, at + place.at];
    const setter = typeof place.ref === "string" && changed.has(place.ref) ? place.ref : undefined;
    const cause = setter === undefined ? at + place.at : setterOf(setter, moves, draft);
    for (const one of valueProblemsAt(place, replaced)) yield [one, cause];
  }
  const years = yearProblems(replaced).filter((one) => !known.has(keyOf(one)));
  for (const one of years) if (one.kind !== "yearOutside") yield [one, stated("baseYear", "lastYear", "priceYear")];
  // One setting puts many lines outside, and there it is mended.
  const { lastYear } = applied.settings ?? {};
  if (lastYear !== undefined && years.some(({ kind }) => kind === "yearOutside"))
    yield [lastYearTooEarly(applied, lastYear), stated("lastYear", "baseYear")];
  for (const one of priceProblems(replaced)) yield [one, stated("priceYear")];
}

/** What the scenario leaves out, and the problems there are without it. */
type Standing = Readonly<{ gone: ReadonlySet<object>; known: ReadonlySet<string> }>;

/** Stands for an element left out, so that those after it keep their position. */
const blank = {};
