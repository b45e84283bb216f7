import type { Appraisal, Cohort, Cost, Outcome, Parameter, Transfer, Valuation } from "./appraisal.ts";
import { meanOf } from "./belief/belief.ts";
import { type Address, address } from "./problem.ts";

/** T in which the keys K are always there. */
type With<T, K extends keyof T> = Readonly<Omit<T, K> & { [P in K]-?: Exclude<T[P], undefined> }>;

type Settings = Appraisal["settings"];
export type CompleteSettings = With<
  Omit<Settings, "discounting" | "costOfPublicFunds" | "simulation">,
  "budgetYears" | "disclosureLimit"
> &
  Readonly<{
    discounting: With<Settings["discounting"], "timing">;
    costOfPublicFunds: With<NonNullable<Settings["costOfPublicFunds"]>, "factor" | "appliesTo">;
    simulation: With<NonNullable<Settings["simulation"]>, "draws" | "seed" | "sampling">;
  }>;

type Decision = NonNullable<Appraisal["decision"]>;
export type CompleteDecision = Omit<Decision, "atStake"> &
  Readonly<{ atStake: With<Decision["atStake"], "costs" | "cohorts"> }>;

/**
 * `value` is the mean of what the belief leaves where only a belief is given (METHOD.md, Conventions); `stream` is the position in
 * the list where the document does not say (METHOD.md, Uncertainty).
 */
export type CompleteParameter = With<Parameter, "value" | "usage" | "verified" | "stream"> &
  Readonly<{ isBeliefMean: boolean }>;
export type CompleteCohort = With<Cohort, "phase">;

/** `effect.value` stays optional: an unknown effect is a state, not a default (METHOD.md, The chain). */
export type CompleteOutcome = With<
  Omit<Outcome, "effect">,
  "takeUp" | "lagYears" | "deadweight" | "ownShare" | "displacement" | "evidenceFactor"
> &
  Readonly<{ effect: With<Outcome["effect"], "per"> }>;

export type CompleteIngredients = With<NonNullable<Cost["ingredients"]>[string], "oncost" | "overhead">;
/** Exactly one of `amounts`, `ingredients` and `equipment` is there. */
export type CompleteCost = With<Omit<Cost, "ingredients">, "phase" | "fund" | "kind" | "opportunityShare" | "factor"> &
  Readonly<{ ingredients?: Readonly<Record<string, CompleteIngredients>> }>;

type Profile = Valuation["profile"];
type Annual = Extract<Profile, { kind: "annual" }>;
type Stream = Extract<Profile, { kind: "stream" }>;
type LumpSum = Extract<Profile, { kind: "lumpSum" }>;
export type CompleteProfile = LumpSum | With<Stream, "shapeGrowth"> | With<Annual, "dropOff">;
export type CompleteValuation = With<
  Omit<Valuation, "profile">,
  "valueOfOutcome" | "content" | "persistence" | "realUprating" | "realised" | "equalised"
> &
  Readonly<{ profile: CompleteProfile }>;

/** An appraisal in which every default of FORMAT.md is written out: the engine's input. */
export type Complete = With<
  Omit<Appraisal, "settings" | "decision" | "parameters" | "cohorts" | "outcomes" | "costs" | "valuations">,
  | "stage"
  | "illustrative"
  | "series"
  | "shareGroups"
  | "correlations"
  | "equalisation"
  | "unpriced"
  | "alternatives"
  | "scenarios"
> &
  Readonly<{
    /** `lastYear` may be absent: it is then the last year that any flow reaches, which the engine alone can tell. */
    settings: CompleteSettings;
    decision?: CompleteDecision;
    parameters: readonly CompleteParameter[];
    cohorts: readonly CompleteCohort[];
    outcomes: readonly CompleteOutcome[];
    costs: readonly CompleteCost[];
    valuations: readonly CompleteValuation[];
    transfers: readonly Transfer[];
  }>;

/**
 * Fills in every default of FORMAT.md (Defaults) of an appraisal that passed `check`.
 * `defaults` lists the addresses filled in, in document order; not the lists left out, and not `stream`.
 * `/settings/lastYear` is in it where left out, though the year itself is the engine's to find.
 */
export const complete = (appraisal: Appraisal): { document: Complete; defaults: readonly Address[] } => {
  const defaults: Address[] = [];
  const fill: Fill = (at, of, values) => {
    const filled = { ...of };
    for (const key of Object.keys(values) as (keyof typeof values & keyof typeof of)[]) {
      if (of[key] !== undefined) continue;
      filled[key] = values[key] as never;
      defaults.push(at + address(String(key)));
    }
    return filled as never;
  };
  const { settings, decision, ...rest } = fill("", appraisal, { stage: "idea", illustrative: false });
  const document: Complete = {
    ...rest,
    settings: completeSettings(settings, fill, defaults),
    ...(decision ? { decision: completeDecision(decision) } : {}),
    series: rest.series ?? [],
    parameters: (rest.parameters ?? []).map((parameter, position) => completeParameter(parameter, position, fill)),
    shareGroups: rest.shareGroups ?? [],
    correlations: rest.correlations ?? [],
    cohorts: (rest.cohorts ?? []).map((cohort) =>
      fill(address("cohorts", cohort.id), cohort, { phase: "development" }),
    ),
    outcomes: (rest.outcomes ?? []).map((outcome) => completeOutcome(outcome, fill)),
    costs: (rest.costs ?? []).map((cost) => completeCost(cost, fill)),
    valuations: completeValuations(rest.valuations ?? [], fill),
    equalisation: rest.equalisation ?? [],
    transfers: rest.transfers ?? [],
    unpriced: rest.unpriced ?? [],
    alternatives: rest.alternatives ?? [],
    scenarios: rest.scenarios ?? [],
  };
  return { document, defaults };
};

/** Adds the values of keys that are absent and notes their addresses. */
type Fill = <T extends object, const D extends Partial<T>>(at: Address, of: T, values: D) => With<T, keyof D & keyof T>;

const completeSettings = (settings: Settings, fill: Fill, defaults: Address[]): CompleteSettings => {
  const at = "/settings";
  const filled = fill(at, settings, { budgetYears: 3, disclosureLimit: 5 });
  if (settings.lastYear === undefined) defaults.push(`${at}/lastYear`);
  return {
    ...filled,
    discounting: fill(`${at}/discounting`, settings.discounting, { timing: "yearStart" }),
    costOfPublicFunds: fill(`${at}/costOfPublicFunds`, settings.costOfPublicFunds ?? {}, {
      factor: 1,
      appliesTo: "net",
    }),
    simulation: fill(`${at}/simulation`, settings.simulation ?? {}, {
      draws: 10_000,
      seed: 1,
      sampling: "sobol",
    }),
  };
};

const completeDecision = (decision: Decision): CompleteDecision => ({
  ...decision,
  atStake: { costs: decision.atStake.costs ?? [], cohorts: decision.atStake.cohorts ?? [] },
});

const completeParameter = (parameter: Parameter, position: number, fill: Fill): CompleteParameter => ({
  ...fill(address("parameters", parameter.id), parameter, { usage: "unknown", verified: { state: "no" } }),
  value: centralValue(parameter),
  isBeliefMean: parameter.value === undefined,
  stream: parameter.stream ?? position,
});

/** What the central case reads; `check` asks for one of value and belief, so that neither is there is a programmer's error. */
export const centralValue = ({ id, value, belief, bounds }: Parameter): number => {
  if (value !== undefined) return value;
  if (belief === undefined) throw new Error(`/parameters/${id} has neither value nor belief`);
  return meanOf(belief, bounds);
};

const completeOutcome = (outcome: Outcome, fill: Fill): CompleteOutcome => {
  const at = address("outcomes", outcome.id);
  const { deadweight, ...filled } = fill(at, outcome, {
    takeUp: 1,
    lagYears: 0,
    ...(hasDefaultDeadweight(outcome) ? { deadweight: 0 } : {}),
    ownShare: 1,
    displacement: 0,
    evidenceFactor: 1,
  });
  // `check` asks for it where it has no default, so its absence here is a programmer's error.
  if (deadweight === undefined) throw new Error(`${at}/deadweight has no default for ${outcome.effect.measure}`);
  return { ...filled, deadweight, effect: fill(`${at}/effect`, outcome.effect, { per: "reached" }) };
};

/** FORMAT.md, Defaults: what would have happened anyway cannot be guessed for a count or an effect per person. */
const hasDefaultDeadweight = (outcome: Outcome): boolean =>
  outcome.effect.measure !== "count" && outcome.effect.measure !== "perPerson";

const completeCost = (cost: Cost, fill: Fill): CompleteCost => {
  const at = address("costs", cost.id);
  const { ingredients, ...filled } = fill(at, cost, {
    phase: "development",
    fund: false,
    kind: "cash",
    opportunityShare: 1,
    factor: 1,
  });
  if (!ingredients) return filled;
  const years = Object.entries(ingredients).map(
    ([year, of]) => [year, fill(`${at}/ingredients/${year}`, of, { oncost: 0, overhead: 0 })] as const,
  );
  return { ...filled, ingredients: Object.fromEntries(years) };
};

const completeValuations = (valuations: readonly Valuation[], fill: Fill): readonly CompleteValuation[] => {
  const ofOutcome = new Map<string, number>();
  for (const { outcome } of valuations) ofOutcome.set(outcome, (ofOutcome.get(outcome) ?? 0) + 1);
  return valuations.map((valuation) => {
    const at = address("valuations", valuation.id);
    return {
      ...fill(at, valuation, {
        // The one valuation of its outcome is its value (FORMAT.md, Defaults); among several, only one that says so.
        valueOfOutcome: ofOutcome.get(valuation.outcome) === 1,
        content: "unknown",
        persistence: 1,
        realUprating: 0,
        realised: "welfare",
      }),
      equalised: valuation.equalised ?? [],
      profile: completeProfile(valuation.profile, `${at}/profile`, fill),
    };
  });
};

const completeProfile = (profile: Profile, at: Address, fill: Fill): CompleteProfile => {
  if (profile.kind === "stream") return fill(at, profile, { shapeGrowth: 0 });
  if (profile.kind === "annual") return fill(at, profile, { dropOff: 0 });
  return profile;
};
