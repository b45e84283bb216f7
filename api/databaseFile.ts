import { closeSync, existsSync, mkdirSync, openSync, realpathSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Client,
  createClient,
  type InStatement,
  LibsqlError,
  type ResultSet,
  type Transaction,
} from "@libsql/client/sqlite3";
import { damageOf } from "./damage.ts";
import { isLocked, patiently, trouble, troubleOf } from "./databaseTrouble.ts";
import { APPLIED, migrate, refuseForeign } from "./migrate.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

/** A file that was opened, and what still leads to it. */
export type DatabaseFile = Readonly<{
  read(statement: InStatement): Promise<ResultSet>;
  /** Begins a write as soon as no other program writes. */
  begin(until: number): Promise<Transaction>;
  /** Brings the write-ahead log into the file, as soon as no other program reads it. */
  emptyLog(until: number): Promise<void>;
  /** Whether the path still leads to the file that was opened and to its write-ahead log. Some microseconds. */
  isInPlace(): boolean;
  /** Brings the write-ahead log into the file and lets go of it, so that what stands in its place can be opened. */
  letGo(until: number): Promise<void>;
}>;

/** `mayBeNew`: whether a database is made where there is none. */
type Asked = Readonly<{ path: string; migrationsFolder: string; mayBeNew: boolean }>;

/** Opens a database file, looks through it for damage, migrates it, and says in a sentence why it cannot. */
export const openFile = async (asked: Asked, until: number): Promise<DatabaseFile> => {
  const { path } = asked;
  try {
    if (asked.mayBeNew) make(path);
    // Before it is opened: if another file takes its place meanwhile, it is that one which is not in place.
    const identity = identityOf(path);
    const writer = await patiently(until, () => openWriter(asked));
    const migrations = Number((await writer.execute(APPLIED)).rows[0]?.applied);
    const log = logOf(realpathSync(path)); // Where SQLite has it.
    const held = { path, identity, log, logIdentity: identityOf(log), writer };
    return {
      read: readerOf(path),
      begin: (until) => patiently(until, () => begin({ writer, path, migrations })),
      emptyLog: (until) => patiently(until, () => emptyLog(writer)),
      isInPlace: () => identityOf(path) === identity && identityOf(log) === held.logIdentity,
      letGo: (until) => letGo(held, until),
    };
  } catch (error) {
    throw error instanceof StartProblem ? error : problemOf(error, path);
  }
};

/**
 * A client of a file that is there, with one connection: libSQL works on one statement at a time anyway. SQLite by itself would
 * make an empty database where there is none; the client takes no such setting but as a part of the file's name.
 */
export const connect = (path: string): Client =>
  createClient({ url: `file:${encodeURIComponent(`${pathToFileURL(path).href}?mode=rw`)}`, concurrency: 1 });

const logOf = (path: string): string => `${path}-wal`;

/** How large a file is; undefined if it is not there or cannot be reached. */
export const sizeOf = (path: string): bigint | undefined => statsOf(path)?.size;

/** Which file stands there, whatever its name. */
const identityOf = (path: string): string | undefined => {
  const stats = statsOf(path);
  return stats && `${stats.dev}:${stats.ino}`;
};

const statsOf = (path: string) => {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined; // A folder that may not be read, a disk that is not there.
  }
};

/** The one connection that writes: every commit is on the disk before it is answered, and what is deleted is overwritten. */
const openWriter = async (asked: Asked): Promise<Client> => {
  const writer = connect(asked.path);
  try {
    const damage = await damageOf(writer); // First, since what comes after it writes.
    if (damage !== undefined) throw damaged(asked.path, damage);
    await refuseForeign(writer, asked); // Before it is made ours by its journal.
    await writer.execute("PRAGMA journal_mode = WAL");
    await writer.execute("PRAGMA synchronous = FULL");
    await writer.execute("PRAGMA secure_delete = ON");
    await migrate(writer, asked);
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
};

/**
 * A statement that meets a lock stays unfinished in its connection until it is collected as garbage: no commit succeeds there any
 * more, and reads see the past. So a lock is asked for by `executeMultiple`, which leaves nothing behind.
 */
const lock = async (writer: Client): Promise<Transaction> => {
  const transaction = await writer.transaction("deferred"); // Takes no lock yet.
  try {
    await transaction.executeMultiple("ROLLBACK; BEGIN IMMEDIATE");
    return transaction;
  } catch (error) {
    transaction.close();
    throw error;
  }
};

/** A newer version may have been started on the same file since: what is written here might not fit it. */
const begin = async ({ writer, path, migrations }: Begun): Promise<Transaction> => {
  const transaction = await lock(writer);
  const { rows } = await transaction.execute(APPLIED);
  if (rows[0]?.applied === migrations) return transaction;
  transaction.close();
  throw trouble("outdated", path);
};
type Begun = Readonly<{ writer: Client; path: string; migrations: number }>;

/** For the same reason a connection whose read met a lock, as it may while another program recovers the log, is not used again. */
const readerOf = (path: string): DatabaseFile["read"] => {
  let reader = connect(path);
  return async (statement) => {
    const used = reader;
    try {
      return await used.execute(statement);
    } catch (error) {
      if (isLocked(error) && reader === used) reader = connect(path);
      throw error;
    }
  };
};

type Held = Readonly<{
  path: string;
  identity: string | undefined;
  log: string;
  logIdentity: string | undefined;
  writer: Client;
}>;

/**
 * Brings the log into the file. Two cases are not as they look. The file is there but its log is not: what it held is on the disk as
 * long as it is open here. Another file is there beside our log: SQLite would take the log for that file's own and destroy it, so
 * what it holds goes to our file, wherever that is now, and the log is taken away. A file that is gone is left as it is, log and all.
 */
const letGo = async (held: Held, until: number): Promise<void> => {
  const { path, identity, log, logIdentity, writer } = held;
  const [found, foundLog] = [identityOf(path), identityOf(log)];
  const isOurs = found === identity;
  const isLogOurs = foundLog !== undefined && foundLog === logIdentity;
  if (isOurs ? isLogOurs || foundLog === undefined : found !== undefined && isLogOurs) {
    try {
      await patiently(until, () => emptyLog(writer));
    } catch (error) {
      const staysInLog = isOurs && isLogOurs && troubleOf(error, path); // The next opening brings it in.
      if (!staysInLog) throw error;
    }
    if (!isOurs) await takeAwayLog(held, until);
  }
  writer.close();
};

/** One server at a time, if several had the file: what the second finds there is the new file's log already. */
const takeAwayLog = async ({ log, logIdentity, writer }: Held, until: number): Promise<void> => {
  const held = await patiently(until, () => lock(writer));
  try {
    if (identityOf(log) !== logIdentity) return;
    for (const beside of [log, log.replace(/wal$/, "shm")]) rmSync(beside, { force: true });
  } finally {
    held.close();
  }
};

const emptyLog = async (client: Client): Promise<void> => {
  const { rows } = await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  if (rows[0]?.busy !== 0) throw new LibsqlError("the log is in use", "SQLITE_BUSY");
};

const make = (path: string): void => {
  const log = sizeOf(logOf(path)) ?? 0n;
  if ((sizeOf(path) ?? 0n) > 0n) return;
  // SQLite throws away the log beside an empty file.
  if (log > 0n)
    throw new StartProblem(
      `The database ${path} is gone, and the log of its latest changes is still there: put the file back beside ${logOf(path)}, or move that log away to start with an empty database.`,
    );
  makeFolder(dirname(path));
  closeSync(openSync(path, "a"));
};

/** Node's own recursive mkdir never returns where the system answers ENOENT to a folder that has a parent, as /proc does. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error; // Another server may have started at the same moment.
  }
};

const problemOf = (error: unknown, path: string): StartProblem => {
  const reason = reasonOf(error);
  switch (troubleOf(error, path)?.kind) {
    case "full":
      return new StartProblem(
        `The disk is full, so the database ${path} cannot be opened: free some space and try again.`,
      );
    case "locked":
      return new StartProblem(`Another program holds the database ${path} locked: stop that program and try again.`);
    case "damaged":
      return damaged(path, reason);
    default:
      return new StartProblem(
        `The database ${path} cannot be opened for writing (${reason}): set SAMVINST_DATABASE to a file in a folder you may write to.`,
      );
  }
};

const damaged = (path: string, damage: string): StartProblem =>
  new StartProblem(
    `The database ${path} is damaged (${damage}): put back a backup with npm run restore, or set SAMVINST_DATABASE to another file.`,
  );
