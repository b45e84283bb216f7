import type { Draft } from "../../models/appraisal.ts";
import { differencesOf } from "../../models/change.ts";
import type { Address } from "../../models/problem.ts";
import type { Language } from "../../models/words/language.ts";
import { ApiFailure, type Found, NoAnswer, type SaveAnswer, type Sent, type Version } from "../client.ts";
import { chosenBase, grouped, type Side, takenIn, written } from "./incoming.ts";
import { makeKeeper, type Slot } from "./journal.ts";
import { entryOf, isDirty, type Work as Known, type SavingState, show, stills } from "./status.ts";
import type { Editing } from "./store.ts";

export type Server = Readonly<{
  find(id: string, known?: string): Promise<Found>;
  save(id: string, sent: Sent, language: Language): Promise<SaveAnswer>;
}>;

/** The autosave of one opened appraisal: one request at a time, each taken in before the next. */
export type Saving = Readonly<{
  read(): SavingState;
  subscribe(listener: () => void): () => void;
  /** Saves what waits, at once; what the server then has, or undefined where that cannot be just now. */
  settled(): Promise<Version | undefined>;
  /** Saves, and asks whether others have. What comes is told as news unless it is one's own doing. */
  look(isOwn?: boolean): Promise<void>;
  choose(groups: readonly Address[], side: Side): void;
  dismiss(): void;
  /** Whether the page can be left without losing anything. */
  mayLeave(): boolean;
  /** Saves a last time and then lets go. */
  close(): Promise<void>;
}>;

export type Begun = Readonly<{
  editing: Editing;
  server: Server;
  slot: Slot;
  language: () => Language;
  /** What the document was made of. */
  base: Version;
  /** The server's own since, where it was asked. */
  found: Version | undefined;
  sent: Sent | undefined;
  isMissing: boolean;
  isRestored: boolean;
  isVisible: () => boolean;
  /** Called with what the server turns out to have. */
  onVersion: (version: Version) => void;
}>;

/** A save follows after so long without typing, and after the second though someone types on. */
const QUIET_MS = 800;
const LONGEST_MS = 4_000;
const LOOK_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** As much as anyone reads; the history has the rest. */
const MOST_ARRIVALS = 20;

type Work = Known & Pick<Begun, "server" | "language" | "isVisible" | "onVersion">;

export const makeSaving = (begun: Begun): Saving => {
  const work = workOf(begun);
  const unsubscribe = follow(work);
  if (begun.found && !begun.sent) takeIn(work, begun.found);
  if (isDirty(work)) noteEdit(work);
  plan(work);
  show(work);
  return {
    read: () => work.state,
    subscribe: (listener) => {
      work.listeners.add(listener);
      return () => work.listeners.delete(listener);
    },
    settled: () => settled(work),
    look: async (isOwn = false) => {
      await settled(work);
      // While a save is unanswered, what the server has may be one's own.
      await turn(work, async () => (work.sent ? undefined : look(work, isOwn)));
    },
    choose: (groups, side) => choose(work, groups, side),
    dismiss: () => {
      work.arrivals = [];
      work.isRestored = false;
      show(work);
    },
    mayLeave: () => entryOf(work) === undefined || work.keeper.isUpToDate(),
    close: async () => {
      await Promise.all([work.keeper.keep(), settled(work)]);
      await work.keeper.keep();
      unsubscribe();
      clearTimeout(work.timer);
      work.isClosed = true;
    },
  };
};

const workOf = (begun: Begun): Work => {
  const { editing, server, language, isVisible, onVersion, base, found, sent, isMissing, isRestored, slot } = begun;
  const work: Work = {
    ...{ editing, server, language, isVisible, onVersion, base, sent, isMissing, isRestored },
    keeper: makeKeeper(
      slot,
      () => entryOf(work),
      () => show(work),
    ),
    listeners: new Set(),
    state: { status: stills.saved, savedAt: undefined, arrivals: [], isRestored, isAtRisk: false },
    isArchived: (found ?? base).head.archivedAt !== undefined,
    ...{ theirs: undefined, conflict: undefined, refused: undefined, failure: undefined },
    ...{ isSaving: false, savedAt: undefined, arrivals: [], edits: undefined, lookedAt: found ? Date.now() : 0 },
    ...{ turn: undefined, timer: undefined, isClosed: false },
  };
  return work;
};

const maySave = (work: Work): boolean => {
  if (work.sent) return true;
  const isHeld = work.theirs !== undefined || work.isArchived || work.isMissing;
  return !isHeld && isDirty(work) && work.refused?.document !== work.editing.read().document;
};

const follow = (work: Work): (() => void) => {
  let last = work.editing.read();
  return work.editing.subscribe(() => {
    const now = work.editing.read();
    if (now.document === last.document && now.texts === last.texts) return;
    if (now.document !== last.document) noteEdit(work);
    last = now;
    work.keeper.keepSoon();
    show(work);
  });
};

const noteEdit = (work: Work): void => {
  const now = Date.now();
  work.edits = isDirty(work) ? { first: work.edits?.first ?? now, last: now } : undefined;
  // What is written meanwhile may settle a conflict, or make another.
  if (work.theirs) queueMicrotask(() => work.theirs && takeIn(work, work.theirs));
  plan(work);
};

const plan = (work: Work): void => {
  clearTimeout(work.timer);
  if (work.turn || work.isClosed || work.isMissing) return;
  const due = dueOf(work);
  if (due < Number.POSITIVE_INFINITY)
    work.timer = setTimeout(() => void turn(work, step), Math.max(0, due - Date.now()));
};

const dueOf = (work: Work): number => {
  if (work.failure) return work.failure.until;
  if (work.sent) return 0;
  if (maySave(work)) return work.edits ? Math.min(work.edits.last + QUIET_MS, work.edits.first + LONGEST_MS) : 0;
  return work.isVisible() ? work.lookedAt + LOOK_MS : Number.POSITIVE_INFINITY;
};

const step = (work: Work): Promise<void> => (maySave(work) ? save(work) : look(work));

const turn = async (work: Work, what: (work: Work) => Promise<void>): Promise<void> => {
  while (work.turn) await work.turn;
  if (work.isClosed) return;
  clearTimeout(work.timer);
  work.turn = attempt(work, what);
  await work.turn;
};

const attempt = async (work: Work, what: (work: Work) => Promise<void>): Promise<void> => {
  try {
    await what(work);
    work.failure = undefined;
  } catch (error) {
    work.failure = failureOf(work, error);
    if (!(error instanceof ApiFailure || error instanceof NoAnswer)) throw error;
  } finally {
    work.turn = undefined;
    work.isSaving = false;
    plan(work);
    show(work);
  }
};

const failureOf = ({ failure }: Work, error: unknown): Work["failure"] => {
  const attempts = (failure?.attempts ?? 0) + 1;
  const asked = error instanceof ApiFailure ? (error.retryAfter ?? 0) * 1_000 : 0;
  const wait = Math.min(LAST_RETRY_MS, Math.max(asked, FIRST_RETRY_MS * 2 ** (attempts - 1)));
  return { attempts, until: Date.now() + wait, isAnswered: error instanceof ApiFailure };
};

const save = async (work: Work): Promise<void> => {
  // What was sent and not answered goes again as it was: the server knows it, and what came after is another save.
  work.sent ??= { tag: work.base.tag, document: work.editing.read().document };
  const { sent } = work;
  work.edits = isSentAll(work) ? undefined : work.edits;
  work.isSaving = true;
  show(work);
  await work.keeper.keep();
  const answer = await work.server.save(work.editing.id, sent, work.language());
  work.sent = undefined;
  work.refused = undefined;
  if (answer.kind === "kept") kept(work, sent, answer.version);
  else if (answer.kind === "conflict" || answer.kind === "archived") await look(work);
  else if (answer.kind === "missing") work.isMissing = true;
  else if (answer.kind === "refused")
    work.refused = { document: sent.document, status: { kind: "refused", sentences: answer.sentences } };
  else answer satisfies never;
  void work.keeper.keep();
};

const isSentAll = ({ sent, editing }: Work): boolean => sent?.document === editing.read().document;

const kept = (work: Work, sent: Sent, version: Version): void => {
  work.savedAt = new Date();
  work.onVersion(version);
  work.base = blended(work.base, sent.document);
  takeIn(work, version);
};

/** What both have come to agree on, which no revision has as its content. */
const blended = (base: Version, document: Draft): Version => ({
  ...base,
  head: { ...base.head, document: "" },
  document,
});

const look = async (work: Work, isOwn = false): Promise<void> => {
  work.lookedAt = Date.now();
  const known = work.theirs ?? work.base;
  const found = await work.server.find(work.editing.id, known.tag);
  if (found.kind === "missing") work.isMissing = true;
  if (found.kind !== "found") return;
  const { version } = found;
  work.isArchived = version.head.archivedAt !== undefined;
  work.onVersion(version);
  if (version.head.document !== known.head.document) return takeIn(work, version, isOwn);
  const same = { ...version, document: known.document };
  if (work.theirs) work.theirs = same;
  else work.base = same;
};

/** Takes in what the server has, if nothing of it was changed here in another way; else both wait for a choice. */
const takeIn = (work: Work, theirs: Version, isOwn = false): void => {
  const mine = work.editing.read().document;
  const merged = takenIn(work.base.document, mine, theirs.document);
  work.keeper.keepSoon();
  if ("conflicts" in merged) {
    work.theirs = theirs;
    work.conflict = { kind: "conflict", groups: grouped(merged.conflicts), mine, theirs: theirs.document };
    show(work);
    return;
  }
  [work.theirs, work.conflict, work.base] = [undefined, undefined, theirs];
  if (merged.document !== mine) work.editing.receive(merged.document);
  const isNews = !isOwn && merged.document !== mine && differencesOf(mine, merged.document).length > 0;
  if (isNews) work.arrivals = [...work.arrivals, { before: mine, after: merged.document }].slice(-MOST_ARRIVALS);
  show(work);
};

const choose = (work: Work, chosen: readonly Address[], side: Side): void => {
  const { theirs, conflict } = work;
  if (!theirs || !conflict) return;
  const mine = work.editing.read().document;
  const groups = conflict.groups.filter(({ at }) => chosen.includes(at));
  const base = groups.reduce(
    (of, group) => chosenBase({ base: of, mine, theirs: theirs.document }, group),
    work.base.document,
  );
  work.base = blended(work.base, base);
  if (side === "theirs") work.editing.change(groups.flatMap((group) => written(mine, group, theirs.document)));
  takeIn(work, theirs);
  work.edits = undefined;
  plan(work);
  show(work);
};

const settled = async (work: Work): Promise<Version | undefined> => {
  work.failure = undefined;
  for (;;) {
    while (work.turn) await work.turn;
    // Two who wait must not keep each other waiting: a turn is only taken for a save.
    if (work.isClosed || !maySave(work)) break;
    await turn(work, async () => (maySave(work) ? save(work) : undefined));
    if (work.failure) return undefined;
  }
  return isDirty(work) || work.isMissing ? undefined : work.base;
};
