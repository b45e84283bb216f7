import type { Appraisal, Draft, Parameter, Scenario } from "../../models/appraisal.ts";
import { freeId } from "../../models/edit.ts";
import { open } from "../../models/session.ts";
import { evaluated } from "../evaluated.ts";
import type { Subject } from "../figures/subject.ts";

/** One parameter as a slider: how far it goes, and where it stands in the appraisal. */
export type Track = Readonly<{ parameter: Parameter; least: number; most: number; stated: number }>;

/** What is tried, and the scenario that can be kept of it: it sets the parameters that were pulled and those that moved with them. */
export type Tried = Readonly<{
  subject: Subject;
  scenario: Scenario;
  /** Where the parameters now stand that stand elsewhere in the appraisal. */
  values: Readonly<Record<string, number>>;
}>;

export type Follower = Readonly<{
  tracks: readonly Track[];
  /** Puts a parameter at a value; false, and nothing is changed, where no appraisal could say so. */
  pull: (parameter: string, value: number) => boolean;
  /** Puts parameters back where they stand in the appraisal; false, and nothing is changed, where the others then cannot stand as they do. */
  restore: (parameters: readonly string[]) => boolean;
  /** The page as it is with what has been pulled; undefined where all stands as in the appraisal. */
  tried: () => Tried | undefined;
}>;

/**
 * The engine in the page's own thread: the central case takes a millisecond, while an answer from the worker would be painted a
 * frame later. Explanations of what is tried are the worker's, from the scenario that it amounts to.
 */
export const follow = (base: Subject, name: string): Follower => {
  const session = open(base.stored, base.scenario);
  if (!("result" in session)) throw new Error("what is shown can be opened");
  const stored = base.stored as Appraisal;
  const id = freeId(stored as Draft, "tried");
  const stated = session.values();
  const tracks = (base.document.parameters ?? []).flatMap((parameter): readonly Track[] => {
    const { least, most } = session.reach(parameter.id);
    return least < most ? [{ parameter, least, most, stated: stated.get(parameter.id)! }] : [];
  });
  const put = (values: Iterable<readonly [string, number]>): boolean => {
    const wanted = [...values];
    const before = session.values();
    for (const [parameter, value] of wanted) session.change(parameter, value);
    if (session.isPossible()) return true;
    for (const [parameter] of wanted) session.change(parameter, before.get(parameter)!);
    return false;
  };
  return {
    tracks,
    pull: (parameter, value) => put([[parameter, value]]),
    restore: (parameters) => put(parameters.map((parameter) => [parameter, stated.get(parameter)!])),
    tried: () => {
      const values = new Map([...session.values()].filter(([parameter, value]) => value !== stated.get(parameter)));
      if (values.size === 0) return undefined;
      const own = stored.scenarios?.find((each) => each.id === base.scenario);
      // A value alone would be certain from then on: it is as unsure as in the appraisal, about where it now stands.
      const beliefs = new Map(base.document.parameters?.map(({ id: parameter, belief }) => [parameter, belief]));
      const moved = [...values].map(([parameter, value]) => {
        const belief = beliefs.get(parameter);
        return [parameter, belief === undefined ? { value } : { value, belief }] as const;
      });
      const scenario: Scenario = { ...own, id, name, set: { ...own?.set, ...Object.fromEntries(moved) } };
      const { document, ...now } = evaluated(session);
      const parameters = document.parameters?.map((each) => {
        const value = values.get(each.id);
        return value === undefined ? each : { ...each, value };
      });
      const scenarios = [...(stored.scenarios ?? []), scenario];
      return {
        scenario,
        values: Object.fromEntries(values),
        subject: {
          ...now,
          key: `${base.key} ${JSON.stringify([...values])}`,
          stored: { ...stored, scenarios },
          scenario: id,
          document: { ...document, scenarios, ...(parameters && { parameters }) },
          language: base.language,
        },
      };
    },
  };
};
