import { getRouteApi } from "@tanstack/react-router";
import type { Address } from "../../models/problem.ts";
import { neededAt, perspectiveAt, perspectivesOf } from "../../models/report/compare.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { type MovedKey, movedKeys } from "./side.ts";
import type { Both } from "./sides.tsx";

const route = getRouteApi("/jamfor");

/** What is looked at, among what both sides have: whose figures, before or after equalisation, and which figure is followed. */
export type Shown = Readonly<{
  perspective: string;
  perspectives: readonly string[];
  moment: "before" | "after";
  at: Address;
  moved: MovedKey;
  keys: readonly MovedKey[];
  movedAt: Address;
}>;

/** The outcome that both sides have a break-even of: the headline's, if there is one. */
const sharedOutcome = ({ before, after }: Both): string | undefined => {
  const has = ({ subject }: Both["before"], id: string): boolean =>
    Object.hasOwn(subject.result.breakEven.outcomes, id);
  const headlined = headlineOutcome(after.subject.document, after.subject.result)?.id;
  const ids = [
    ...(headlined === undefined ? [] : [headlined]),
    ...Object.keys(after.subject.result.breakEven.outcomes),
  ];
  return ids.find((id) => has(before, id) && has(after, id));
};

export const useShown = (both: Both): Shown => {
  const { perspective: asked, moment = "after", moved: wanted = "npv" } = route.useSearch();
  const results = { before: both.before.subject.result, after: both.after.subject.result };
  const perspectives = ["society", ...perspectivesOf(results)];
  const perspective = perspectives.find((one) => one === asked) ?? "society";
  const at = perspectiveAt(perspective, moment);
  const outcome = perspective.startsWith("sectors/") ? undefined : sharedOutcome(both);
  const keys = movedKeys.filter((key) => key !== "needed" || outcome !== undefined);
  const moved = keys.includes(wanted) ? wanted : "npv";
  const movedAt = moved === "needed" ? `${neededAt(outcome!, at)}/needed` : `${at}/${moved}`;
  return { perspective, perspectives, moment, at, moved, keys, movedAt };
};
