import type { Draft } from "../../models/appraisal.ts";
import type { Sent, Version } from "../client.ts";
import type { ConflictGroup } from "./incoming.ts";
import type { Entry, Keeper } from "./journal.ts";
import type { Editing } from "./store.ts";

/** Where what is written stands. */
export type Status = Readonly<
  | { kind: "saved" | "waiting" | "saving" | "archived" | "missing" }
  /** The server does not answer, or cannot save just now: it is tried again. */
  | { kind: "offline"; isAnswered: boolean }
  /** The server does not take it as it is, and says why. */
  | { kind: "refused"; sentences: readonly string[] }
  | Conflicting
>;
export type Conflicting = Readonly<{
  kind: "conflict";
  groups: readonly ConflictGroup[];
  mine: Draft;
  theirs: Draft;
}>;
/** What others saved and was taken in is told by the difference between the two. */
export type Arrival = Readonly<{ before: Draft; after: Draft }>;
export type SavingState = Readonly<{
  status: Status;
  savedAt: Date | undefined;
  arrivals: readonly Arrival[];
  /** What was written before the page was closed is here again. */
  isRestored: boolean;
  /** Something is not on the server, and the browser does not keep it either. */
  isAtRisk: boolean;
}>;

/** All that is known of one appraisal's saving, changed by `saving.ts` alone. */
export type Work = {
  readonly editing: Editing;
  readonly keeper: Keeper;
  readonly listeners: Set<() => void>;
  state: SavingState;
  base: Version;
  sent: Sent | undefined;
  /** Newer than the base, and in conflict with what was written here. */
  theirs: Version | undefined;
  conflict: Conflicting | undefined;
  refused: Readonly<{ document: Draft; status: Status }> | undefined;
  failure: Readonly<{ attempts: number; until: number; isAnswered: boolean }> | undefined;
  isArchived: boolean;
  isMissing: boolean;
  isSaving: boolean;
  savedAt: Date | undefined;
  arrivals: readonly Arrival[];
  isRestored: boolean;
  /** When something was first and last written that is not yet sent. */
  edits: Readonly<{ first: number; last: number }> | undefined;
  lookedAt: number;
  turn: Promise<void> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  isClosed: boolean;
};

export const isDirty = ({ editing, base }: Pick<Work, "editing" | "base">): boolean =>
  editing.read().document !== base.document;

/** What has to be kept here; undefined where the server has it all. */
export const entryOf = (work: Work): Entry | undefined => {
  const { document, texts } = work.editing.read();
  if (!isDirty(work) && !work.sent && texts.size === 0) return undefined;
  return { document, texts: [...texts], base: work.base, sent: work.sent };
};

/** One object for each, so that nothing is drawn again where nothing changed. */
export const stills = {
  saved: { kind: "saved" },
  waiting: { kind: "waiting" },
  saving: { kind: "saving" },
  archived: { kind: "archived" },
  missing: { kind: "missing" },
  unreached: { kind: "offline", isAnswered: false },
  unable: { kind: "offline", isAnswered: true },
} as const satisfies Readonly<Record<string, Status>>;

const statusOf = (work: Work): Status => {
  if (work.isMissing) return stills.missing;
  if (work.isArchived) return stills.archived;
  if (work.failure) return work.failure.isAnswered ? stills.unable : stills.unreached;
  if (work.conflict) return work.conflict;
  if (work.refused && work.refused.document === work.editing.read().document) return work.refused.status;
  if (work.isSaving) return stills.saving;
  return isDirty(work) || work.sent ? stills.waiting : stills.saved;
};

/** Tells those who show it, where something changed. */
export const show = (work: Work): void => {
  const { savedAt, arrivals, isRestored, state: before } = work;
  const isAtRisk = work.keeper.isFailing() && entryOf(work) !== undefined;
  const state: SavingState = { status: statusOf(work), savedAt, arrivals, isRestored, isAtRisk };
  if ((Object.keys(state) as (keyof SavingState)[]).every((key) => state[key] === before[key])) return;
  work.state = state;
  for (const listener of work.listeners) listener();
};
