import type { Draft, Parameter } from "../appraisal.ts";
import { type DraftParameter, type DraftScenario, elements, type Place, placesOfSettings } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { groupsWithoutRoom, mergedSettings, movedBy, removedBy, rescaled, setParameter } from "../scenario.ts";
import { readShape } from "../shape.ts";
import type { Context } from "./context.ts";
import { costValueProblems, valuationValueProblems } from "./lines.ts";
import { changeProblems } from "./outcomes.ts";
import { parameterProblems, structureProblemsAt, valueProblemsAt } from "./parameters.ts";
import { priceProblems } from "./prices.ts";
import { yearProblems } from "./years.ts";

/**
 * What each scenario breaks that the document without it does not, as `applyScenario` would leave it. Only what a scenario
 * touches is judged again: the places of the parameters it moves, and the settings it replaces. (What it leaves out breaks
 * nothing, and what no number or setting can break is the same.)
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
      ...settingsProblems(moved, scenario, gone),
    ];
    for (const one of found) if (!known.has(keyOf(one))) yield { ...one, at: within(scenario, at, one.at) };
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

/** A parameter's address becomes that of its setting, where it has one; any other is put under the scenario. */
const within = ({ set }: DraftScenario, scenario: Address, at: Address): Address => {
  if (at === scenario || at.startsWith(`${scenario}/`)) return at;
  const [, list, id = "", ...rest] = at.split("/");
  return list === "parameters" && Object.hasOwn(set ?? {}, id)
    ? [scenario, "set", id, ...rest].join("/")
    : scenario + at;
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
function* moveProblems(moved: Context, { scenario, at, changed }: Moves, there: readonly Place[]): Generator<Problem> {
  if (changed.size === 0) return;
  const { draft } = moved;
  const noRoom = groupsWithoutRoom(draft, movedBy(scenario.set));
  for (const members of noRoom) yield problem("shareGroupHasNoRoom", at, { parameters: members.join(", ") });
  // The scenario's own settings are judged by themselves.
  for (const place of there)
    if (place.of !== draft.settings || scenario.settings === undefined) yield* valueProblemsAt(place, moved);
  for (const [id, parameter] of changed) yield* parameterProblems(parameter, address("parameters", id), moved);
  const owners = new Set(there.map(({ of }) => of));
  for (const [outcome, place] of elements(draft.outcomes, "outcomes"))
    if (owners.has(outcome)) yield* changeProblems(outcome, place, moved);
  for (const [cost, place] of elements(draft.costs, "costs"))
    if (owners.has(cost)) yield* costValueProblems(cost, place, moved);
  for (const [valuation, place] of elements(draft.valuations, "valuations"))
    if (owners.has(valuation))
      // Without room in the group the shares cannot add, which is said already.
      for (const found of valuationValueProblems(valuation, place, moved))
        if (noRoom.length === 0 || found.kind !== "sharesDoNotAdd") yield found;
}

/** The parameters as the scenario leaves them: those it sets and those that are rescaled with them. */
const changedParameters = (
  { draft, known, touched }: Context,
  { set }: DraftScenario,
  at: Address,
): ReadonlyMap<string, DraftParameter> => {
  const changed = new Map<string, DraftParameter>();
  for (const [id, value] of rescaled(draft, movedBy(set))) {
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
function* settingsProblems(moved: Context, { settings }: DraftScenario, gone: ReadonlySet<object>): Generator<Problem> {
  if (settings === undefined) return;
  const { draft, pruned } = moved;
  const shape = readShape({ settings: mergedSettings(draft.settings, settings) });
  // What the base lacks or lost is reported there.
  const isNew = ({ kind, at }: Problem): boolean =>
    at.startsWith("/settings") && (kind !== "missing" || (draft.settings !== undefined && !pruned.has(at)));
  yield* shape.problems.filter(isNew);
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
    yield* structureProblemsAt(place, replaced);
    yield* valueProblemsAt(place, replaced);
  }
  yield* yearProblems(replaced);
  yield* priceProblems(replaced);
}

/** Stands for an element left out, so that those after it keep their position. */
const blank = {};
