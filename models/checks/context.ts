import type { Draft, Parameter, Ref } from "../appraisal.ts";
import { type Belief, meanOf } from "../belief/belief.ts";
import { type DraftParameter, elements } from "../places.ts";
import type { Address } from "../problem.ts";
import type { Shares } from "../scenario.ts";
import type { Shape } from "../shape.ts";
import { beliefProblems, isWritten } from "./belief.ts";

/** A list of the draft, looked up by id. */
export type Known<T> = Readonly<{
  byId: ReadonlyMap<string, T>;
  /** Whether every element's id could be read: if not, no id is called unknown. */
  whole: boolean;
}>;

type Listed =
  | "actors"
  | "series"
  | "parameters"
  | "cohorts"
  | "outcomes"
  | "costs"
  | "valuations"
  | "transfers"
  | "alternatives"
  | "scenarios";
type ElementOf<K extends Listed> = NonNullable<Draft[K]>[number];

/** What the rules read: the draft, what is missing from it, and its lists by id. */
export type Context = Readonly<{
  draft: Draft;
  pruned: ReadonlySet<Address>;
  touched: ReadonlySet<Address>;
  known: Readonly<{ [K in Listed]: Known<ElementOf<K>> }>;
  /** The parameter as it stands here: a scenario may have set it. */
  parameter(id: string): DraftParameter | undefined;
  /** Its value in the central case, the belief's mean where no value is stated; undefined where it cannot be told. */
  central(parameter: DraftParameter): number | undefined;
}>;

export const contextOf = ({ draft, pruned, touched }: Omit<Shape, "problems">): Context => {
  const knownIn = <K extends Listed>(name: K): Known<ElementOf<K>> => {
    const byId = new Map<string, ElementOf<K>>();
    let named = 0;
    for (const [of] of elements(draft[name] as readonly ElementOf<K>[] | undefined, name)) {
      if (of.id === undefined) continue;
      named += 1;
      if (!byId.has(of.id)) byId.set(of.id, of);
    }
    return { byId, whole: !pruned.has(`/${name}`) && named === (draft[name]?.length ?? 0) };
  };
  const known = {
    actors: knownIn("actors"),
    series: knownIn("series"),
    parameters: knownIn("parameters"),
    cohorts: knownIn("cohorts"),
    outcomes: knownIn("outcomes"),
    costs: knownIn("costs"),
    valuations: knownIn("valuations"),
    transfers: knownIn("transfers"),
    alternatives: knownIn("alternatives"),
    scenarios: knownIn("scenarios"),
  };
  return {
    draft,
    pruned,
    touched,
    known,
    parameter: (id) => known.parameters.byId.get(id),
    central: centralOf(touched),
  };
};

/** Each mean is worked out once, however many places it stands at. */
const centralOf = (touched: ReadonlySet<Address>): Context["central"] => {
  const means = new WeakMap<object, number>();
  return (parameter) => {
    const { id, value, belief, bounds } = parameter;
    if (value !== undefined || belief === undefined) return value;
    const isWhole = !touched.has(`/parameters/${id}/belief`) && isWritten(belief);
    if (!isWhole || beliefProblems(belief, bounds, "").length > 0) return undefined;
    const mean = means.get(parameter) ?? meanOf(belief as Belief, bounds as Parameter["bounds"]);
    means.set(parameter, mean);
    return mean;
  };
};

/** The central values and the share groups, from which a scenario rescales. */
export const sharesOf = ({ draft, central }: Context): Shares => ({
  parameters: draft.parameters?.map((parameter) => parameter && { id: parameter.id, value: central(parameter) }),
  shareGroups: draft.shareGroups,
});

/** The number at a place in the central case; undefined where it cannot be told (which another rule reports). */
export const numberAt = (context: Context, ref: Ref | undefined): number | undefined => {
  if (typeof ref !== "string") return ref;
  const parameter = context.parameter(ref);
  return parameter && context.central(parameter);
};

/** The sum of the numbers at several places; undefined where one cannot be told. */
export const sumOf = (context: Context, refs: readonly (Ref | undefined)[]): number | undefined => {
  let sum = 0;
  for (const ref of refs) {
    const value = numberAt(context, ref);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
};

/** What a map of the document says of a key: its own keys only, since `constructor` is an id like any other. */
export const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
