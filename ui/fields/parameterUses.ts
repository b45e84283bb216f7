import type { Draft, Ref } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import { elements, placesOf, placesOfSettings } from "../../models/places.ts";
import type { Address } from "../../models/problem.ts";
import type { Edit } from "../editing/store.ts";

/** Where a document names each parameter: as a number (also in a scenario's settings), in an alternative, a scenario, a share group or a correlation. */
export type Uses = Readonly<{ numbers: readonly Address[]; others: readonly Address[] }>;

const known = new WeakMap<Draft, ReadonlyMap<string, Uses>>();
const none: Uses = { numbers: [], others: [] };

/** Worked out once a document for all parameters, since each has a row that asks. */
export const usesOf = (draft: Draft, id: string): Uses => {
  const found = known.get(draft) ?? allUses(draft);
  known.set(draft, found);
  return found.get(id) ?? none;
};

type Growing = Readonly<{ numbers: Address[]; others: Address[] }>;

const allUses = (draft: Draft): ReadonlyMap<string, Uses> => {
  const found = new Map<string, Growing>();
  const note = (id: Ref | undefined, kind: keyof Uses, at: Address): void => {
    if (typeof id !== "string") return;
    const uses = found.get(id) ?? { numbers: [], others: [] };
    found.set(id, uses);
    uses[kind].push(at);
  };
  for (const { at, ref } of placesOf(draft)) note(ref, "numbers", at);
  for (const [{ settings }, at] of elements(draft.scenarios, "scenarios"))
    for (const place of placesOfSettings(settings as Draft["settings"])) note(place.ref, "numbers", at + place.at);
  for (const [{ set }, at] of [
    ...elements(draft.alternatives, "alternatives"),
    ...elements(draft.scenarios, "scenarios"),
  ])
    for (const id of Object.keys(set ?? {})) note(id, "others", `${at}/set/${id}`);
  for (const [{ parameters }, at] of elements(draft.shareGroups, "shareGroups"))
    for (const id of parameters ?? []) note(id, "others", at);
  for (const [{ between }, at] of elements(draft.correlations, "correlations"))
    for (const id of between ?? []) note(id, "others", at);
  return found;
};

/** Takes a parameter away: its number stays where it stood, and what else was said of it goes with it. */
export const removalEdits = (draft: Draft, id: string): readonly Edit[] => {
  const value = readAt(draft, `/parameters/${id}/value`);
  const { numbers, others } = usesOf(draft, id);
  const groups = draft.shareGroups?.map((group) => withoutMember(group, id)).filter((group) => group !== undefined);
  const correlations = draft.correlations?.filter((one) => !one?.between?.includes(id));
  const isIn = (list: string): boolean => others.some((at) => at.startsWith(`/${list}/`));
  return [
    ...numbers.map((at) => ({ at, value })),
    ...others.filter((at) => /^\/(scenarios|alternatives)\//.test(at)).map((at) => ({ at, value: undefined })),
    ...(isIn("shareGroups") ? [{ at: "/shareGroups", value: orNothing(groups) }] : []),
    ...(isIn("correlations") ? [{ at: "/correlations", value: orNothing(correlations) }] : []),
    { at: `/parameters/${id}`, value: undefined },
  ];
};

const orNothing = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list?.length ? list : undefined);

type Group = NonNullable<Draft["shareGroups"]>[number];

/** A share group without a member and that member's weight; undefined where nobody is left. */
const withoutMember = (group: Group, id: string): Group | undefined => {
  const position = group?.parameters?.indexOf(id) ?? -1;
  if (position < 0 || !group) return group;
  const parameters = group.parameters!.toSpliced(position, 1);
  if (parameters.length === 0) return undefined;
  const { weights } = group.belief ?? {};
  return {
    ...group,
    parameters,
    ...(weights && { belief: { ...group.belief, weights: weights.toSpliced(position, 1) } }),
  };
};
