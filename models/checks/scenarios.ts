import { type DraftScenario, elements, type Place, placesOfSettings } from "../places.ts";
import type { Address, Problem } from "../problem.ts";
import { mergedSettings, removedBy } from "../scenario.ts";
import { readShape } from "../shape.ts";
import { goneElements, remaining, type Standing } from "./alternatives.ts";
import type { Context } from "./context.ts";
import {
  byParameter,
  changedParameters,
  type Found,
  keyOf,
  type Moves,
  moveProblems,
  placed,
  setterOf,
} from "./moved.ts";
import { structureProblemsAt, valueProblemsAt } from "./parameters.ts";
import { priceProblems } from "./prices.ts";
import { lastYearTooEarly, yearProblems } from "./years.ts";

/**
 * What each scenario breaks that the document without it does not, as `applyScenario` would leave each alternative. Only what a
 * scenario touches is judged again: the places of the parameters it moves, and the settings it replaces. (What it leaves out
 * breaks nothing, and what no number or setting can break is the same.) Every problem stands at the scenario's own entry, where
 * it can be mended: the value it sets or the setting it replaces.
 */
export function* scenarioProblems(standings: readonly Standing[], places: readonly Place[]): Generator<Problem> {
  const standing = byParameter(places);
  const told = new Set<string>();
  for (const { context, gone: left, known } of standings) {
    const here: Problem[] = [];
    for (const [scenario, at] of elements(context.draft.scenarios, "scenarios")) {
      const gone = new Set([...left, ...goneElements(context.draft, removedBy(context.draft, scenario.without))]);
      const changed = changedParameters(context, scenario, at);
      const moved: Context = { ...context, parameter: (id) => changed.get(id) ?? context.parameter(id) };
      const there = [...changed.keys()].flatMap((id) => standing.get(id) ?? []).filter(({ of }) => !gone.has(of));
      const found = [
        ...moveProblems(moved, { variant: scenario, at, changed }, there),
        ...settingsProblems(moved, scenario, { variant: scenario, at, changed }, { gone, known }),
      ];
      for (const [one, cause] of found) if (!known.has(keyOf(one))) here.push(placed(one, cause, scenario, at));
    }
    // What breaks in one alternative need not be told again of the next.
    yield* here.filter((one) => !told.has(entryOf(one)));
    for (const one of here) told.add(entryOf(one));
  }
}

const entryOf = ({ kind, at, breaks }: Problem): string => JSON.stringify([kind, at, breaks]);

/** What the settings replaced break: their own shape and places, and everything dated or priced. */
function* settingsProblems(
  moved: Context,
  { settings }: DraftScenario,
  moves: Moves,
  { gone, known }: Pick<Standing, "gone" | "known">,
): Generator<Found> {
  const { at, changed } = moves;
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
  const replaced: Context = { ...moved, draft: { ...remaining(draft, gone), settings: shape.draft.settings } };
  for (const place of placesOfSettings(replaced.draft.settings)) {
    for (const one of structureProblemsAt(place, replaced)) yield [one, at + place.at];
    const setter = typeof place.ref === "string" && changed.has(place.ref) ? place.ref : undefined;
    const cause = setter === undefined ? at + place.at : setterOf(setter, moves, draft);
    for (const one of valueProblemsAt(place, replaced)) yield [one, cause];
  }
  const years = yearProblems(replaced).filter((one) => !known.has(keyOf(one)));
  for (const one of years) if (one.kind !== "yearOutside") yield [one, stated("baseYear", "lastYear", "priceYear")];
  // One setting puts many lines outside, and there it is mended.
  const { lastYear } = replaced.draft.settings ?? {};
  if (lastYear !== undefined && years.some(({ kind }) => kind === "yearOutside"))
    yield [lastYearTooEarly(replaced.draft, lastYear), stated("lastYear", "baseYear")];
  for (const one of priceProblems(replaced)) yield [one, stated("priceYear")];
}
