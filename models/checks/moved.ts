import type { Draft, Parameter, Scenario } from "../appraisal.ts";
import { type DraftAlternative, type DraftParameter, type DraftScenario, elements, type Place } from "../places.ts";
import { type Address, address, type Problem, problem } from "../problem.ts";
import { groupsWithoutRoom, movedBy, rescaled, setParameter } from "../scenario.ts";
import { type Context, sharesOf } from "./context.ts";
import { costValueProblems, valuationValueProblems } from "./lines.ts";
import { changeProblems } from "./outcomes.ts";
import { parameterProblems, valueProblemsAt } from "./parameters.ts";

/** What sets parameters: a scenario or an alternative. */
export type Variant = DraftScenario | DraftAlternative;

/** A variant, where it stands, and the parameters as it leaves them: those it sets and those that are rescaled with them. */
export type Moves = Readonly<{ variant: Variant; at: Address; changed: ReadonlyMap<string, DraftParameter> }>;

/** A problem, and the variant's entry that makes it. */
export type Found = readonly [problem: Problem, cause: Address];

/** The central values that a variant sets. */
const settled = ({ known, central }: Context, { set }: Variant): ReadonlyMap<string, number> =>
  movedBy(set as Scenario["set"], (id) => known.parameters.byId.get(id) as Parameter | undefined, central);

/** The parameters that change. */
export const changedParameters = (
  context: Context,
  variant: Variant,
  at: Address,
): ReadonlyMap<string, DraftParameter> => {
  const { known, touched } = context;
  const { set } = variant;
  const changed = new Map<string, DraftParameter>();
  for (const [id, value] of rescaled(sharesOf(context), settled(context, variant))) {
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

/** What the values and beliefs set, and the shares that follow them, break at the places where they stand. */
export function* moveProblems(moved: Context, moves: Moves, there: readonly Place[]): Generator<Found> {
  const { variant, changed } = moves;
  if (changed.size === 0) return;
  const { draft } = moved;
  const noRoom = groupsWithoutRoom(sharesOf(moved), settled(moved, variant));
  const setter = (id: string): Address => setterOf(id, moves, draft);
  for (const members of noRoom) {
    const cause = setter(members.find((id) => changed.has(id)) ?? "");
    yield [problem("shareGroupHasNoRoom", cause, { parameters: members.join(", ") }), cause];
  }
  // A scenario's own settings are judged by themselves.
  const hasSettings = "settings" in variant && variant.settings !== undefined;
  for (const place of there)
    if (place.of !== draft.settings || !hasSettings)
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

/** The entry of `set` that moves a parameter: its own, or that of a member of its share group, which it follows. */
export const setterOf = (id: string, { variant, at }: Moves, { shareGroups }: Draft): Address => {
  const { set = {} } = variant;
  const group = shareGroups?.find((candidate) => candidate?.parameters?.includes(id))?.parameters ?? [];
  const isSet = (member: string | undefined): boolean => member !== undefined && Object.hasOwn(set, member);
  const mover = group.find((member) => isSet(member) && set[member!]?.value !== undefined);
  const setter = isSet(id) ? id : (mover ?? group.find(isSet));
  if (setter === undefined) return `${at}/set`;
  return `${at}/set/${setter}/${set[setter]?.value === undefined && set[setter]?.belief ? "belief" : "value"}`;
};

/** Where each parameter stands. */
export const byParameter = (places: readonly Place[]): ReadonlyMap<string, readonly Place[]> => {
  const standing = new Map<string, Place[]>();
  for (const place of places) {
    if (typeof place.ref !== "string") continue;
    const before = standing.get(place.ref);
    if (before) before.push(place);
    else standing.set(place.ref, [place]);
  }
  return standing;
};

export const keyOf = ({ kind, at, values }: Problem): string => JSON.stringify([kind, at, values]);

/** The problem at its own place, where the variant holds that; else at what makes it, with what it breaks. */
export const placed = (one: Problem, cause: Address, variant: Variant, at: Address): Problem => {
  const { set, settings } = { settings: undefined, ...variant };
  if (one.at.startsWith(`${at}/`)) return one;
  const [, top, id = "", ...rest] = one.at.split("/");
  if (top === "parameters" && Object.hasOwn(set ?? {}, id)) return { ...one, at: [at, "set", id, ...rest].join("/") };
  if (top === "settings" && states(settings, one.at.split("/").slice(2))) return { ...one, at: at + one.at };
  return { ...one, at: cause, breaks: one.at };
};

/** Whether a scenario's settings hold a place: groups merge with the base, lists replace what stood there. */
const states = (of: unknown, [step, ...rest]: readonly string[]): boolean => {
  if (step === undefined || Array.isArray(of)) return true;
  if (typeof of !== "object" || of === null || !Object.hasOwn(of, step)) return false;
  return states((of as Readonly<Record<string, unknown>>)[step], rest);
};
