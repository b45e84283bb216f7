import { existsSync, linkSync, readdirSync, realpathSync, renameSync, rmSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Client } from "@libsql/client/sqlite3";
import {
  backupsOf,
  type Called,
  contents,
  copy,
  fileAsked,
  isAsSealed,
  megabytes,
  syncFolder,
  timeInName,
} from "./backup.ts";
import { connect, sizeOf } from "./databaseFile.ts";
import { patiently, troubleOf } from "./databaseTrouble.ts";
import { readEnv } from "./env.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";
import { type Holding, isDamage } from "./verification.ts";

/** For a program that is just closing the database. */
const longestWaitMs = 1_000;

/** `npm run restore -- FILE`: puts a backup in the database's place and keeps what was there beside it. Without FILE: which there are. */
export const main = async (called: Called): Promise<void> => {
  const { databasePath } = readEnv(called.env, called.root);
  const backup = fileAsked("restore", called);
  const said =
    backup === undefined
      ? listing(backupsOf(databasePath))
      : await restore(backup, databasePath, join(called.root, "api", "migrations"));
  process.stdout.write(`${said}\n`);
};

const restore = async (backup: string, databasePath: string, migrationsFolder: string): Promise<string> => {
  const database = existsSync(databasePath) ? realpathSync(databasePath) : databasePath;
  const { mode } = refuseBackup(backup, database);
  const holder = await hold(database);
  const fresh = `${database}.restoring`;
  for (const left of [fresh, `${fresh}-journal`]) rmSync(left, { force: true }); // Of a restore that was killed.
  const held = await copy({ from: backup, to: fresh, mode, migrationsFolder });
  if ("fault" in held)
    throw new StartProblem(
      `The backup ${backup} ${held.fault}, so nothing was restored: choose another, which npm run restore lists.`,
    );
  const former = firstFree(`${database}.before-restore-${timeInName(new Date())}`);
  const hasFormer = existsSync(database);
  try {
    const isFolded = holder !== undefined && (await fold(holder));
    for (const step of replacing({ database, fresh, former, isFolded })) step();
  } catch (error) {
    rmSync(fresh, { force: true });
    throw unreplaceable(database, error);
  }
  return told(held, backup, hasFormer ? former : undefined);
};

/** Of a restore that was killed in this second, the name may be taken. */
const firstFree = (path: string): string => (existsSync(path) ? firstFree(`${path}-again`) : path);

const refuseBackup = (backup: string, database: string): Stats => {
  const file = statSync(backup, { throwIfNoEntry: false });
  if (!file?.isFile())
    throw new StartProblem(`There is no backup ${backup}: npm run restore without a file lists those there are.`);
  const other = statSync(database, { throwIfNoEntry: false });
  if (file.ino === other?.ino && file.dev === other.dev)
    throw new StartProblem(`The file ${backup} is the database itself: name a backup, which npm run restore lists.`);
  if (!isAsSealed(backup))
    throw new StartProblem(
      `The backup ${backup} is not as it was made (its bytes do not add up to what ${backup}.sha256 says), so nothing was restored: choose another, which npm run restore lists.`,
    );
  return other ?? file;
};

/**
 * Locks the database for as long as this process lives, which takes that nobody else has it open: a server in WAL mode holds a
 * shared lock from start to stop. Undefined if there is none, or one that is too damaged to be locked.
 */
const hold = async (database: string): Promise<Client | undefined> => {
  // Of an empty file SQLite would throw away the write-ahead log, which may be all there is.
  if (!sizeOf(database)) return undefined;
  try {
    const client = connect(database);
    await client.execute("PRAGMA locking_mode = EXCLUSIVE");
    await patiently(performance.now() + longestWaitMs, () => client.executeMultiple("BEGIN EXCLUSIVE; ROLLBACK"));
    return client;
  } catch (error) {
    if (isDamage(error)) return undefined;
    if (troubleOf(error, database)?.kind !== "locked") throw unreplaceable(database, error);
    throw new StartProblem(
      `Samvinst or another program is running on the database ${database}: stop it first, and restore again.`,
    );
  }
};

/** Brings the write-ahead log into the file. Says whether it is there, so that what lies beside the file holds nothing any more. */
const fold = async (holder: Client): Promise<boolean> => {
  try {
    const { rows } = await holder.execute("PRAGMA journal_mode = DELETE");
    return rows[0]?.journal_mode === "delete";
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
};

type Replacing = Readonly<{ database: string; fresh: string; former: string; isFolded: boolean }>;

/**
 * The steps that put the fresh file in the database's place. Killed between any two of them, the database is either the former one
 * or the fresh one, whole:
 * 1. The former gets a second name, and so do, if it was too damaged for its log to be brought in, the files beside it.
 * 2. What lies beside it goes: SQLite would take it for the fresh file's own, and a log of one database in another destroys it.
 *    It holds nothing that is not in the former file by now, or that has not its second name on the disk.
 * 3. The fresh file takes the name in one move. There is no moment without a database, in which a start would make an empty one.
 */
export const replacing = ({ database, fresh, former, isFolded }: Replacing): readonly (() => void)[] => {
  const beside = ["-wal", "-shm", "-journal"].filter((ending) => existsSync(database + ending));
  const kept = [...(existsSync(database) ? [""] : []), ...(isFolded ? [] : beside)];
  const sync = () => syncFolder(dirname(database));
  return [
    ...kept.map((ending) => () => linkSync(database + ending, former + ending)),
    sync,
    ...beside.map((ending) => () => rmSync(database + ending)),
    sync,
    () => renameSync(fresh, database),
    sync,
  ];
};

const unreplaceable = (database: string, error: unknown): StartProblem =>
  new StartProblem(
    `The database ${database} cannot be replaced (${reasonOf(error)}), so nothing was restored: see that you may write it and its folder, and try again.`,
  );

const told = (held: Holding, backup: string, former: string | undefined): string => {
  const latest = held.savedAt === undefined ? "" : `, the latest saved ${minuteOf(held.savedAt)}`;
  const before = former === undefined ? "there was no database before" : `the former database is kept as ${former}`;
  return `Restored ${contents(held)}${latest}, from ${backup}; ${before}; npm start goes on from here.`;
};

const minuteOf = (at: string): string => `${at.slice(0, 16).replace("T", " ")} UTC`;

const listing = (folder: string): string => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".db")) : [];
  const files = names
    .map((name) => join(folder, name))
    .map((path) => ({ path, at: statSync(path).mtime.toISOString() }));
  const [latest, ...others] = files.sort((one, other) => (one.at < other.at ? 1 : -1));
  if (!latest)
    return `There are no backups in ${folder}: make one with npm run backup, or restore one from elsewhere with npm run restore -- FILE.`;
  const lines = [latest, ...others].map(({ path, at }) => `  ${minuteOf(at)}  ${megabytes(path)}  ${path}`);
  return [`Backups, the latest first:`, ...lines, `Restore one of them with: npm run restore -- "${latest.path}"`].join(
    "\n",
  );
};
