import { createStore, del, get, keys, set, type UseStore } from "idb-keyval";
import type { Draft } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import type { Sent, Version } from "../client.ts";

/** What of an appraisal is written in a tab and not yet on the server: kept by the browser, so that neither a reload nor a crash loses it. */
export type Entry = Readonly<{
  document: Draft;
  texts: readonly (readonly [Address, string])[];
  /** What it was made of. */
  base: Version;
  /** What was sent and not yet answered: it is sent again as it was, so that the server knows it. */
  sent: Sent | undefined;
}>;

/** A place for one entry. */
export type Slot = Readonly<{ read(): Promise<Entry | undefined>; write(entry: Entry | undefined): Promise<void> }>;

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore("samvinst", "journal"));

const slotOf = (key: string): Slot => ({
  read: () => get<Entry>(key, store()),
  write: (entry) => (entry ? set(key, entry, store()) : del(key, store())),
});

/** Of this tab, for an appraisal. */
export const ownSlot = async (id: string): Promise<Slot> => slotOf(keyOf(id, await tab()));

/** What tabs that are gone have left of an appraisal; none where the browser keeps nothing. */
export const leftSlots = async (id: string): Promise<readonly Slot[]> => {
  const own = await tab();
  const all = await keys<string>(store());
  const tabs = all.filter((key) => key.startsWith(keyOf(id, ""))).map((key) => key.slice(keyOf(id, "").length));
  const areGone = await Promise.all(tabs.map((one) => one !== own && isGone(one)));
  return tabs.filter((_, position) => areGone[position]).map((one) => slotOf(keyOf(id, one)));
};

/** Whether something of an appraisal is written in this browser, in any tab, that the server does not have; not where the browser keeps nothing. */
export const isUnsaved = async (id: string): Promise<boolean> => {
  try {
    return (await keys<string>(store())).some((key) => key.startsWith(keyOf(id, "")));
  } catch {
    return false;
  }
};

const keyOf = (id: string, tabId: string): string => `${id} ${tabId}`;

const STORED = "samvinst.tab";
const lockOf = (tabId: string): string => `samvinst.tab ${tabId}`;

/** A page that is loaded again may come before the one it replaces has let go. */
const LETTING_GO_MS = 1_000;

let known: Promise<string> | undefined;
/** Names this tab, also after a reload. A tab that was duplicated has the other's name and takes a new one. */
const tab = (): Promise<string> => (known ??= named());

const named = async (): Promise<string> => {
  const stored = storedName();
  if (stored !== undefined && (await isHeld(stored))) return stored;
  const name = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join("");
  try {
    sessionStorage.setItem(STORED, name);
  } catch {
    // Storage may be forbidden: the tab then has its name until it is left.
  }
  await isHeld(name);
  return name;
};

const storedName = (): string | undefined => {
  try {
    return sessionStorage.getItem(STORED) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Takes the tab's lock for as long as the page lives; true as well where there are no locks. */
const isHeld = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!("locks" in navigator)) return resolve(true);
    const options = { signal: AbortSignal.timeout(LETTING_GO_MS) };
    const forEver = () => {
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    navigator.locks.request(lockOf(name), options, forEver).catch(() => resolve(false));
  });

/** Whether the tab that wrote it is closed. Without locks nobody can tell: its entry is then saved twice, which the server sees. */
const isGone = async (name: string): Promise<boolean> => {
  if (!("locks" in navigator)) return true;
  return navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) => lock !== null);
};

/** Keeps what is unsaved in a slot, the newest last. */
export type Keeper = Readonly<{
  keep(): Promise<void>;
  keepSoon(): void;
  /** What is written now is kept. */
  isUpToDate(): boolean;
  /** The browser keeps nothing: storage is forbidden or full. */
  isFailing(): boolean;
}>;

const SOON_MS = 150;
/** A browser whose storage does not answer must not hold up saving. */
const PATIENCE_MS = 1_000;

/** `entry` is what is unsaved now, undefined where nothing is. */
export const makeKeeper = (slot: Slot, entry: () => Entry | undefined, onTurn: () => void): Keeper => {
  let [noted, kept, isFailing] = [0, 0, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const turn = (failing: boolean): void => {
    if (failing === isFailing) return;
    isFailing = failing;
    onTurn();
  };
  const write = async (): Promise<void> => {
    if (kept === noted) return;
    const writing = noted;
    try {
      await slot.write(entry());
      kept = writing;
      turn(false);
    } catch {
      turn(true);
    }
  };
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    noted += 1;
    last = last.then(write);
    return Promise.race([last, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  };
  return {
    keep,
    keepSoon: () => {
      noted += 1;
      timer ??= setTimeout(() => void keep(), SOON_MS);
    },
    isUpToDate: () => kept === noted,
    isFailing: () => isFailing,
  };
};
