import type { Client, Transaction as ClientTransaction, InStatement } from "@libsql/client/sqlite3";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { drizzle } from "drizzle-orm/libsql/sqlite3";
import { type DatabaseFile, openFile, sizeOf } from "./databaseFile.ts";
import { DatabaseTrouble, patiently, trouble, troubleOf } from "./databaseTrouble.ts";
import { createQueue } from "./queue.ts";
import { StartProblem } from "./startProblem.ts";

type Drizzle = LibSQLDatabase;
/** What can be asked of the database. The type has no insert, update or delete: they would bypass the queue. */
type Reads = Pick<Drizzle, "select" | "selectDistinct" | "$count">;
/** A transaction: what is read in it sees what was written in it. */
export type Transaction = Parameters<Parameters<Drizzle["transaction"]>[0]>[0];

/** Both ways in throw `DatabaseTrouble` (as a cause, where drizzle wraps it: `troubleIn`), and `write` also `QueueBusy`. */
export type Database = Readonly<{
  path: string;
  /** Throws inside a write, whose changes it would not see. */
  read: Reads;
  /** Runs in a transaction of its own, one at a time; what it throws undoes it. What it answers is on the disk. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Brings the write-ahead log into the file, where what was deleted is overwritten. */
  emptyLog(): Promise<void>;
  /** Throws if the database does not answer. */
  check(): Promise<void>;
  /** Brings the write-ahead log into the file and closes it. */
  close(): Promise<void>;
}>;

/**
 * Opens (or makes) the database file and migrates it. `longestWaitMs`: for how long a write waits for the writes ahead of it and for
 * other programs, and a read for other programs.
 */
export const openDatabase = async (
  path: string,
  migrationsFolder: string,
  longestWaitMs = 10_000,
): Promise<Database> => {
  const queue = createQueue(longestWaitMs);
  const place = await openPlace({ path, migrationsFolder }, performance.now() + longestWaitMs);
  const execute = (statement: InStatement) =>
    place.telling(() =>
      patiently(performance.now() + longestWaitMs, async () => {
        const file = place.fileInPlace() ?? (await queue.run(place.file));
        return file.read(statement);
      }),
    );
  const reads: Reads = drizzle({ execute } as unknown as Client); // All that drizzle calls for what `Reads` has.
  return {
    path,
    get read() {
      if (queue.isInside())
        throw new Error("A read was made inside a write, whose changes it would not see: use the transaction.");
      return reads;
    },
    write: (work) =>
      queue.run((until) =>
        place.telling(async () => {
          const file = await place.file(until);
          const guarded = guard(await file.begin(until), () => place.refuseIfMoved(file));
          return drizzle({ transaction: async () => guarded } as unknown as Client).transaction(work);
        }),
      ),
    emptyLog: () => queue.run((until) => place.telling(async () => (await place.file(until)).emptyLog(until))),
    check: async () => {
      await execute("SELECT count(*) FROM milestones");
    },
    close: () => queue.run(place.close),
  };
};

/** A commit that went to a file nobody will find again must not be answered as if it were kept. */
const guard = (begun: ClientTransaction, refuseIfMoved: () => void) => ({
  execute: (statement: InStatement) => begun.execute(statement),
  commit: async () => {
    refuseIfMoved();
    await begun.commit();
    refuseIfMoved();
  },
  // Unlike its `rollback`, silent where SQLite has rolled back already, as it does on a full disk.
  rollback: async () => begun.close(),
});

/** After these the file is looked at as at the start, which says what is the matter, or finds that nothing is any more. */
const opensAnew: ReadonlySet<DatabaseTrouble["kind"]> = new Set(["damaged", "failing", "outdated"]);

/** For how long a file that could not be opened is not tried again: looking through a large one takes time. */
const pauseMs = 2_000;

/**
 * The place where the database file stands. SQLite goes on with the file it has opened wherever that is moved, even to nowhere;
 * so the place is looked at before and after. Where another file stands in it, that one is opened, as at the start.
 */
const openPlace = async (asked: Readonly<{ path: string; migrationsFolder: string }>, until: number) => {
  const { path } = asked;
  let current: DatabaseFile | undefined = await openFile({ ...asked, mayBeNew: true }, until);
  let isSuspect = false;
  let isClosed = false;
  let refused: Readonly<{ until: number; problem: unknown }> | undefined;

  const fileInPlace = (): DatabaseFile | undefined => (!isSuspect && current?.isInPlace() ? current : undefined);
  /** To be called in a turn of the queue, since it may close what others use. */
  const file = async (until: number): Promise<DatabaseFile> => {
    if (isClosed) throw new Error("The database is closed.");
    const found = fileInPlace();
    if (found) return found;
    if (!sizeOf(path)) throw trouble("gone", path); // An empty file is one that is being copied to here.
    if (refused && performance.now() < refused.until) throw refused.problem;
    await current?.letGo(until);
    current = undefined;
    try {
      current = await openFile({ ...asked, mayBeNew: false }, until);
    } catch (error) {
      const problem = error instanceof StartProblem ? new DatabaseTrouble("unfit", error.message, error) : error;
      refused = { until: performance.now() + pauseMs, problem };
      throw problem;
    }
    isSuspect = false;
    return current;
  };

  return {
    fileInPlace,
    file,
    refuseIfMoved: (opened: DatabaseFile): void => {
      if (!opened.isInPlace()) throw trouble(sizeOf(path) ? "replaced" : "gone", path);
    },
    /** Says trouble with the file in a sentence. A file that is damaged or fails is opened anew the next time. */
    telling: async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        const found = troubleOf(error, path);
        if (!found) throw error;
        if (opensAnew.has(found.kind)) isSuspect = true;
        throw found;
      }
    },
    close: async (): Promise<void> => {
      const last = current;
      isClosed = true;
      current = undefined;
      await last?.letGo(performance.now());
    },
  };
};
