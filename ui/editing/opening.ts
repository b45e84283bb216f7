import { differencesOf } from "../../models/change.ts";
import type { Language } from "../../models/words/language.ts";
import { ApiFailure, type Found, fetchAppraisal, NoAnswer, saveAppraisal, type Version } from "../client.ts";
import { type Entry, leftSlots, ownSlot, type Slot } from "./journal.ts";
import { makeSaving, type Saving, type Server } from "./saving.ts";
import { type Editing, makeEditing } from "./store.ts";

export type Opened = Readonly<{ editing: Editing; saving: Saving }>;
type Asked = Readonly<{
  language: () => Language;
  /** Called with what the server turns out to have: for whoever keeps a copy of it. */
  onVersion: (version: Version) => void;
}>;

const server: Server = { find: fetchAppraisal, save: saveAppraisal };

/** An appraisal that is opened again waits for its last saving. */
let closing: Promise<void> = Promise.resolve();

/**
 * One appraisal to write in: as the server has it, with what was written in this browser and never came there. Without an answer from
 * the server it opens from the latter alone, and fails where there is none.
 */
export const openEditing = async (id: string, { language, onVersion }: Asked): Promise<Opened> => {
  await closing;
  const { slot, entry } = await leftBehind(id, language);
  const found = await foundNow(id, entry);
  const version = found.kind === "found" ? found.version : undefined;
  const base = entry?.base ?? version;
  if (!base) throw new ApiFailure(404);
  if (version) onVersion(version);
  const editing = makeEditing(id, entry?.document ?? base.document, new Map(entry?.texts));
  const others = otherTabs(id, version?.tag);
  const saving = makeSaving({
    ...{ editing, server, slot, language, base, found: version, sent: entry?.sent },
    ...{ isMissing: found.kind === "missing", isRestored: entry !== undefined && isNews(entry, version) },
    isVisible: () => document.visibilityState === "visible",
    onVersion: (newer) => {
      onVersion(newer);
      others.tell(newer.tag);
    },
  });
  const leave = attend(saving);
  others.hear(() => void saving.look());
  const close = (): Promise<void> => {
    leave();
    closing = saving.close().finally(others.close);
    return closing;
  };
  return { editing, saving: { ...saving, close } };
};

/** Whether something was left that the server does not have: the last thing a closed page did may have been to save. */
const isNews = ({ document, texts }: Entry, version: Version | undefined): boolean =>
  texts.length > 0 || version === undefined || differencesOf(version.document, document).length > 0;

/** Tabs of one browser tell each other at once when there is something new to fetch. */
const otherTabs = (id: string, known: string | undefined) => {
  const channel = new BroadcastChannel(`samvinst.appraisal ${id}`);
  let latest = known;
  return {
    tell: (tag: string): void => {
      if (tag !== latest) channel.postMessage(tag);
      latest = tag;
    },
    hear: (onNews: () => void): void => {
      channel.onmessage = ({ data }) => {
        if (data !== latest) onNews();
      };
    },
    close: (): void => channel.close(),
  };
};

/** The server's, or that it has none; where it does not answer and something of it was left here, that is enough to begin. */
const foundNow = async (id: string, entry: Entry | undefined): Promise<Found | Readonly<{ kind: "unknown" }>> => {
  try {
    return await fetchAppraisal(id);
  } catch (error) {
    if (entry && isTrouble(error)) return { kind: "unknown" };
    throw error;
  }
};

const isTrouble = (error: unknown): boolean => error instanceof ApiFailure || error instanceof NoAnswer;

type Left = Readonly<{ slot: Slot; entry: Entry | undefined }>;

/** What was written in this browser and did not come to the server: this tab's own, or else what a tab that is gone could not save. */
const leftBehind = async (id: string, language: () => Language): Promise<Left> => {
  const own = await ownSlot(id);
  let entry: Entry | undefined;
  try {
    entry = await own.read();
    for (const slot of await leftSlots(id)) {
      const rest = await restOf(id, slot, language);
      if (!rest || entry) continue;
      entry = rest;
      await own.write(rest);
      await slot.write(undefined);
    }
  } catch {
    // The browser keeps nothing: there is nothing to find, and the page says so when there is something to keep.
  }
  return { slot: own, entry };
};

/** Saves what a tab that is gone has left; what of it does not come to the server. */
const restOf = async (id: string, slot: Slot, language: () => Language): Promise<Entry | undefined> => {
  const left = await slot.read();
  if (!left) return undefined;
  const { document, texts, base, sent } = left;
  const saving = makeSaving({
    ...{ server, slot, language, base, sent, found: undefined, isMissing: false, isRestored: true },
    editing: makeEditing(id, document, new Map(texts)),
    isVisible: () => false,
    onVersion: () => undefined,
  });
  await saving.close();
  return slot.read();
};

/** What the browser says of the page. */
const attend = (saving: Saving): (() => void) => {
  const controller = new AbortController();
  const { signal } = controller;
  const look = () => void saving.look();
  addEventListener("online", look, { signal });
  document.addEventListener(
    "visibilitychange",
    () => void (document.visibilityState === "visible" ? saving.look() : saving.settled()),
    { signal },
  );
  addEventListener(
    "beforeunload",
    (event) => {
      if (!saving.mayLeave()) event.preventDefault();
    },
    { signal },
  );
  return () => controller.abort();
};
