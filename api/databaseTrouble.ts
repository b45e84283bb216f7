import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "./startProblem.ts";

type Sentence = (path: string, reason: string) => string;

/** What can befall the file that everything is kept in, and what to do about it. */
const sentences = {
  gone: (path) =>
    `The database file ${path} is gone, so nothing can be read or saved: put it back, or a backup in its place, and everything works again by itself.`,
  replaced: (path) =>
    `The database file ${path} or the log beside it was replaced while this was being saved, and nothing was saved: try again.`,
  outdated: (path) =>
    `A newer version of Samvinst has been started on the database file ${path}, and nothing was saved: stop this one.`,
  locked: (path) =>
    `Another program holds the database file ${path} locked, and nothing was saved: try again in a moment.`,
  full: () => "The disk is full: nothing was saved. Free some space; saving then works again by itself.",
  readOnly: (path) =>
    `The database file ${path} may only be read: nothing was saved. Make it and its disk writable; saving then works again by itself.`,
  damaged: (path) =>
    `The database file ${path} is damaged, and nothing was saved: stop the server and put back a backup with npm run restore.`,
  failing: (path, reason) =>
    `The disk of the database file ${path} does not work as it should (${reason}), and nothing was saved: see to the disk; saving then works again by itself.`,
} as const satisfies Readonly<Record<string, Sentence>>;

type Kind = keyof typeof sentences;

/** The database cannot be read or written just now. The message is a sentence for people, and once its cause is gone all works again. */
export class DatabaseTrouble extends Error {
  override readonly name = "DatabaseTrouble";
  constructor(
    /** `unfit`: another file stands in the database's place, and the message says why it cannot be used. */
    readonly kind: Kind | "unfit",
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

export const trouble = (kind: Kind, path: string, cause?: unknown): DatabaseTrouble =>
  new DatabaseTrouble(kind, sentences[kind](path, reasonOf(cause)), cause);

/** The trouble that an error tells of, however deep: drizzle wraps what goes wrong in a query. */
export const troubleIn = (error: unknown): DatabaseTrouble | undefined => {
  if (error instanceof DatabaseTrouble) return error;
  return error instanceof Error ? troubleIn(error.cause) : undefined;
};

/** The same, or what an error of SQLite or the system means for the file; undefined if it is about what was asked of it. */
export const troubleOf = (error: unknown, path: string): DatabaseTrouble | undefined => {
  const known = troubleIn(error);
  const kind = kindOf(error);
  if (known || kind === undefined) return known;
  return trouble(kind === "failing" && isFull(path) ? "full" : kind, path, error);
};

const kinds: Readonly<Record<string, Kind>> = {
  SQLITE_BUSY: "locked",
  SQLITE_LOCKED: "locked",
  SQLITE_PROTOCOL: "locked", // Many tried to begin at once.
  SQLITE_FULL: "full",
  ENOSPC: "full",
  SQLITE_READONLY: "readOnly",
  EROFS: "readOnly",
  SQLITE_CORRUPT: "damaged",
  SQLITE_NOTADB: "damaged",
  SQLITE_IOERR: "failing",
  SQLITE_CANTOPEN: "failing",
  EIO: "failing",
};

const kindOf = (error: unknown): Kind | undefined => {
  if (!(error instanceof Error)) return undefined;
  return kinds[String((error as { code?: unknown }).code)] ?? kindOf(error.cause);
};

/** Whether another connection holds a lock that was needed. */
export const isLocked = (error: unknown): boolean => kindOf(error) === "locked";

/** The shared memory beside a file cannot grow on a full disk, which SQLite calls an error of the disk. */
const isFull = (path: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < leastBytes;
  } catch {
    return false;
  }
};

/** What SQLite asks for at a time of the shared memory beside a file. */
const leastBytes = 32_768;

/**
 * Tries again while another connection holds a lock that is needed. SQLite would wait by itself, but all of the program with it:
 * libSQL gives no way while it works. What met a lock by `execute` must be tried again on another connection: see `begin` in
 * `databaseFile.ts`.
 */
export const patiently = async <T>(until: number, attempt: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error;
      await sleep(1 + Math.random() * longestPauseMs); // By chance, so that two who wait do not keep meeting.
    }
  }
};

/** Short, since a program that writes without a pause leaves the lock free for a moment only. */
const longestPauseMs = 9;
