import type { Alternative, Appraisal, Draft, Parameter, Scenario } from "./appraisal.ts";
import { centralValue } from "./complete.ts";

/**
 * The document with one of its scenarios applied (FORMAT.md, scenarios; METHOD.md, Value and Uncertainty): settings merge,
 * parameters are set with their share groups following, and lines are left out. The scenarios themselves stay.
 * Throws where there is no such scenario: whoever asks has looked (problem unknownScenario).
 */
export const applyScenario = (document: Appraisal, id: string): Appraisal => {
  const scenario = document.scenarios?.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`No scenario ${id}`);
  const settings = mergedSettings(document.settings, scenario.settings) as Appraisal["settings"];
  return { ...varied(document, scenario, removedBy(document, scenario.without)), settings };
};

/** The document with what a scenario or an alternative sets, and without the lines and outcomes that are gone. */
export const varied = (
  document: Appraisal,
  variant: Pick<Scenario | Alternative, "set">,
  gone: ReadonlySet<string | undefined>,
): Appraisal => {
  const { costs, valuations, transfers, outcomes, decision } = document;
  const stays = (of: Readonly<{ id: string }>): boolean => !gone.has(of.id);
  return {
    ...document,
    ...(document.parameters && { parameters: settled(document, variant) }),
    ...(costs && { costs: costs.filter(stays) }),
    ...(valuations && { valuations: valuations.filter(stays) }),
    ...(transfers && { transfers: transfers.filter(stays) }),
    ...(outcomes && { outcomes: outcomes.filter(stays) }),
    ...(decision && { decision: { ...decision, atStake: atStakeWithout(decision.atStake, gone) } }),
  };
};

/** The parameters' values in the central case, and the groups of shares among them. */
export type Shares = Readonly<{
  parameters?: readonly (Readonly<{ id?: string | undefined; value?: number | undefined }> | undefined)[] | undefined;
  shareGroups?: Draft["shareGroups"];
}>;

/**
 * Values of all parameters that change when those of `moved` are set: they themselves and the other members of their share
 * groups, × (1 − Σ moved)/(Σ others before), so that each group still adds to 1 (METHOD.md, Value). Members of a group
 * without room (see `groupsWithoutRoom`) are left as they are.
 */
export const rescaled = (document: Shares, moved: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const values = new Map(moved);
  for (const { others, factor } of movedGroups(document, moved)) {
    if (factor === undefined) continue;
    for (const [id, value] of others) values.set(id, value * factor);
  }
  return values;
};

/**
 * Members of the share groups that cannot still add to 1 when `moved` are set: those moved add to more than 1, or the
 * others add to 0 and so cannot be rescaled.
 */
export const groupsWithoutRoom = (
  document: Shares,
  moved: ReadonlyMap<string, number>,
): readonly (readonly string[])[] =>
  movedGroups(document, moved)
    .filter(({ factor }) => factor === undefined)
    .map(({ members }) => members);

/** Sums of shares are compared to this (METHOD.md, Value). */
export const SHARE_TOLERANCE = 1e-9;

type MovedGroup = Readonly<{
  members: readonly string[];
  others: readonly (readonly [id: string, value: number])[];
  /** What the others are multiplied by; undefined where the group has no room. */
  factor: number | undefined;
}>;

const movedGroups = (
  { parameters, shareGroups }: Shares,
  moved: ReadonlyMap<string, number>,
): readonly MovedGroup[] => {
  const touched = (shareGroups ?? []).filter((group) => group?.parameters?.some((id) => moved.has(id)));
  if (touched.length === 0) return [];
  const values = new Map((parameters ?? []).map((parameter) => [parameter?.id, parameter?.value]));
  return touched.map((group) => {
    const members = group.parameters ?? [];
    const others = members.filter((id) => !moved.has(id)).map((id) => [id, values.get(id) ?? 0] as const);
    const left = 1 - members.reduce((sum, id) => sum + (moved.get(id) ?? 0), 0);
    return {
      members,
      others,
      factor: factorOf(
        left,
        others.reduce((sum, [, value]) => sum + value, 0),
      ),
    };
  });
};

const factorOf = (left: number, others: number): number | undefined => {
  if (Math.abs(left) <= SHARE_TOLERANCE && others === 0) return 1;
  return left < -SHARE_TOLERANCE || others === 0 ? undefined : Math.max(0, left) / others;
};

/** Settings merge deeply; arrays and everything else replace (FORMAT.md, scenarios). */
export const mergedSettings = (base: unknown, over: unknown): unknown => {
  if (over === undefined) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged = Object.entries(over).map(([key, value]) => [
    key,
    mergedSettings(Object.hasOwn(base, key) ? base[key] : undefined, value),
  ]);
  // Not by spreading both: a key called __proto__ must stay a key, so that the schema can refuse it.
  return Object.fromEntries([...Object.entries(base), ...merged]);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Ids of the lines and outcomes left out; an outcome takes its valuations along. */
export const removedBy = (
  { valuations }: Pick<Draft, "valuations">,
  without: readonly (string | undefined)[] | undefined,
): ReadonlySet<string | undefined> => {
  if (!without?.length) return new Set();
  const gone = new Set(without);
  const along = (valuations ?? []).filter(
    (valuation) => valuation?.outcome !== undefined && gone.has(valuation.outcome),
  );
  return new Set([...gone, ...along.map((valuation) => valuation.id)]);
};

type AtStake = NonNullable<Appraisal["decision"]>["atStake"];

/** Cohorts cannot be left out, so only cost lines are at stake no more. */
const atStakeWithout = (atStake: AtStake, gone: ReadonlySet<string | undefined>): AtStake =>
  atStake.costs ? { ...atStake, costs: atStake.costs.filter((id) => !gone.has(id)) } : atStake;

type Setting = NonNullable<Scenario["set"]>[string];

/** A value set makes the parameter certain unless a belief is set with it (METHOD.md, Uncertainty). */
export const setParameter = <P extends Pick<Parameter, "value" | "belief">>(parameter: P, setting: Setting): P => {
  if (setting.value === undefined) return { ...parameter, belief: setting.belief ?? parameter.belief };
  const { belief: _, ...certain } = { ...parameter, value: setting.value };
  return (setting.belief ? { ...certain, belief: setting.belief } : certain) as P;
};

type Valued = Pick<Parameter, "value" | "belief">;
type Settable = Readonly<Record<string, Setting | undefined>> | undefined;

/**
 * The central values that a scenario sets, by parameter: a value, or where neither it nor the parameter states one the mean of
 * the belief. `central` is undefined where it cannot be told.
 */
export const movedBy = <P extends Valued>(
  set: Settable,
  parameterOf: (id: string) => P | undefined,
  central: (parameter: P) => number | undefined,
): ReadonlyMap<string, number> => {
  const moved = new Map<string, number>();
  for (const [id, setting] of Object.entries(set ?? {})) {
    const parameter = parameterOf(id);
    const isBelief = parameter !== undefined && parameter.value === undefined && setting?.belief !== undefined;
    const value = setting?.value ?? (isBelief ? central(setParameter(parameter, setting)) : undefined);
    if (value !== undefined) moved.set(id, value);
  }
  return moved;
};

/** A share is drawn with its group, whatever it states itself: that it is certain is a belief of its own. */
const certainShare = (parameter: Parameter, setting: Setting): Parameter => {
  const set = setParameter(parameter, setting);
  return set.value === undefined || set.belief ? set : { ...set, belief: { kind: "fixed", value: set.value } };
};

const settled = (document: Appraisal, { set }: Pick<Scenario, "set">): readonly Parameter[] => {
  const settings = new Map(Object.entries(set ?? {}));
  const { parameters = [], shareGroups } = document;
  const central = parameters.map((parameter) => ({ id: parameter.id, value: centralValue(parameter) }));
  const stated = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const moved = movedBy(set, (id) => stated.get(id), centralValue);
  const values = rescaled({ parameters: central, shareGroups }, moved);
  const drawnTogether = new Set((shareGroups ?? []).flatMap((group) => group.parameters));
  // The last share that is not set is what the others leave.
  const left = new Set(
    (shareGroups ?? []).flatMap((group) => {
      const unset = group.parameters.filter((id) => !settings.has(id));
      return unset.length === 1 ? unset : [];
    }),
  );
  return parameters.map((parameter) => {
    const setting = settings.get(parameter.id);
    if (setting && drawnTogether.has(parameter.id)) return certainShare(parameter, setting);
    if (setting) return setParameter(parameter, setting);
    const value = values.get(parameter.id);
    if (value === undefined) return parameter;
    const { belief, ...certain } = { ...parameter, value };
    return belief && !left.has(parameter.id) ? { ...certain, belief } : certain;
  });
};
