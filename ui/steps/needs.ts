import type { Draft } from "../../models/appraisal.ts";
import type { Address, Problem } from "../../models/problem.ts";

/** What the break-even point cannot be told without, in the order that one is asked. */
const needs = ["costs", "people", "outcome", "without", "effect", "value", "title", "settings", "rest"] as const;
export type Need = Readonly<{ what: (typeof needs)[number]; at: Address }>;

/** What of the document lacks when this is missing; what none of these is belongs to something that someone began to write. */
const kinds: readonly (readonly [RegExp, Need["what"]])[] = [
  [/^\/costs\b/, "costs"],
  [/^\/cohorts\b|^\/outcomes\/[^/]+\/cohorts\b/, "people"],
  [/^\/outcomes\/[^/]+\/(effect\/baselineRisk|deadweight)\b/, "without"],
  [/^\/outcomes\/[^/]+\/effect\/value\b/, "effect"],
  [/^\/outcomes\b/, "outcome"],
  [/^\/valuations\b/, "value"],
  [/^\/title$/, "title"],
  [/^\/settings\b/, "settings"],
];

/** Without these the format is content, but there is nothing to tell. */
const asked = [
  ["costs", "costs"],
  ["people", "cohorts"],
  ["outcome", "outcomes"],
  ["value", "valuations"],
] as const satisfies readonly (readonly [Need["what"], keyof Draft])[];

/** Each kind of thing once, with the first field that lacks it. */
export const needsOf = (document: Draft, problems: readonly Problem[]): readonly Need[] => {
  const first = new Map<Need["what"], Address>();
  const note = (what: Need["what"], at: Address): void => {
    if (!first.has(what)) first.set(what, at);
  };
  for (const { kind, at } of problems)
    if (kind === "missing") note(kinds.find(([where]) => where.test(at))?.[1] ?? "rest", at);
  for (const [what, list] of asked) if (!document[list]?.length) note(what, `/${list}`);
  return needs.flatMap((what) => {
    const at = first.get(what);
    return at === undefined ? [] : [{ what, at }];
  });
};
