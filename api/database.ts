import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client/sqlite3";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { drizzle } from "drizzle-orm/libsql/sqlite3";
import { migrate } from "./migrate.ts";
import { createQueue } from "./queue.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

type Drizzle = LibSQLDatabase;
/** What can be asked of the database. The type has no insert, update or delete: they would bypass the queue. */
type Reads = Pick<Drizzle, "select" | "selectDistinct" | "$count">;
/** A transaction: what is read in it sees what was written in it. */
export type Transaction = Parameters<Parameters<Drizzle["transaction"]>[0]>[0];

export type Database = Readonly<{
  read: Reads;
  /** Runs in a transaction of its own, one at a time; what it throws undoes it. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Throws if the database does not answer. */
  check(): Promise<void>;
  /** Brings the write-ahead log into the file and closes it. */
  close(): Promise<void>;
}>;

/** How long SQLite waits for another process, and a write for the writes ahead of it. */
const busyTimeoutMs = 5_000;
const longestWaitMs = 10_000;

/**
 * Opens (or makes) the database file and migrates it. Two clients: a pool for reading and one connection for writing. The busy
 * timeout is a client option, since a PRAGMA would hold for one connection of the pool only.
 */
export const openDatabase = async (path: string, migrationsFolder: string): Promise<Database> => {
  const writer = await openFile(path);
  try {
    await migrate(writer, path, migrationsFolder);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = connect(path, 20);
  const queue = createQueue(longestWaitMs);
  const writes = drizzle(writer);
  return {
    read: drizzle(reader),
    write: (work) => queue(() => writes.transaction(work)),
    check: async () => {
      await reader.execute("SELECT count(*) FROM milestones");
    },
    close: () =>
      queue(async () => {
        reader.close(); // A reader in the middle of the log would keep it from being emptied.
        await writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        writer.close();
      }),
  };
};

const connect = (path: string, concurrency: number): Client =>
  createClient({ url: pathToFileURL(path).href, timeout: busyTimeoutMs, concurrency });

/** The one connection that writes: write-ahead log, and every commit on disk before it is answered. */
const openFile = async (path: string): Promise<Client> => {
  let client: Client | undefined;
  try {
    makeFolder(dirname(path));
    client = connect(path, 1);
    await client.execute("PRAGMA journal_mode = WAL");
    await client.execute("PRAGMA synchronous = FULL");
    await client.execute("PRAGMA foreign_keys = ON");
    await client.executeMultiple("BEGIN IMMEDIATE; ROLLBACK"); // Tells whether the file can be written at all.
    return client;
  } catch (error) {
    client?.close();
    throw new StartProblem(
      `The database ${path} cannot be opened for writing (${reasonOf(error)}): set SAMVINST_DATABASE to a file in a folder you may write to.`,
    );
  }
};

/** Node's own recursive mkdir never returns where the system answers ENOENT to a folder that has a parent, as /proc does. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};
