import type { Complete } from "../complete.ts";
import { placesOf } from "../places.ts";
import { stepsOf } from "../problem.ts";
import { isUncertain } from "./drawn.ts";

/** What a follow-up could look into together: the uncertain parameters by where in the document they stand. */
export const parameterGroups = ["people", "effect", "adjustments", "value", "shares", "costs", "other"] as const;
export type ParameterGroup = (typeof parameterGroups)[number];

/**
 * By group, in the order above; a parameter that stands at several places is in several, and one that stands in some alternative
 * alone in its group too. A group without parameters is left out.
 */
export const groupsOf = (alternatives: readonly Complete[]): ReadonlyMap<ParameterGroup, readonly string[]> => {
  const all = alternatives.map(standingIn);
  return new Map(
    parameterGroups.flatMap((group): [ParameterGroup, readonly string[]][] => {
      const standing = new Set(all.flatMap((of) => of(group)));
      return standing.size === 0 ? [] : [[group, [...standing].sort()]];
    }),
  );
};

/** Of one alternative, the uncertain parameters that stand in a group. */
const standingIn = (document: Complete): ((group: ParameterGroup) => readonly string[]) => {
  const places = placesOf(document);
  const under = new Set(
    document.shareGroups.flatMap(({ belief, parameters }) => (belief === undefined ? [] : parameters)),
  );
  const uncertain = new Set(
    document.parameters.flatMap((parameter) =>
      isUncertain(parameter) || under.has(parameter.id) ? [parameter.id] : [],
    ),
  );
  return (group) =>
    places.flatMap(({ at, ref }) =>
      typeof ref === "string" && uncertain.has(ref) && groupAt(at) === group ? [ref] : [],
    );
};

const groupAt = (at: string): ParameterGroup => {
  const [list, , key] = stepsOf(at);
  if (list === "cohorts") return "people";
  if (list === "outcomes") return key === "effect" ? "effect" : "adjustments";
  if (list === "valuations") return key === "recipients" ? "shares" : "value";
  if (list === "equalisation") return "shares";
  return list === "costs" ? "costs" : "other";
};
