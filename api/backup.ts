import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { connect } from "./databaseFile.ts";
import { patiently } from "./databaseTrouble.ts";
import { callersFolder, readEnv } from "./env.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";
import { damaged, type Fault, type Holding, isDamage, verify } from "./verification.ts";

/** How long a copy waits for another program that has the database locked. */
const longestWaitMs = 10_000;

/** How a command is called: the folder of the program, the environment, and what stands after `--`. */
export type Called = Readonly<{
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  line: readonly string[];
}>;

/**
 * `npm run backup [-- FILE]`, also while the server is serving: a copy as of one moment, read from end to end before it gets its
 * name. What was saved before it began is in it.
 */
export const main = async (called: Called): Promise<void> => {
  const began = performance.now();
  const { databasePath } = readEnv(called.env, called.root);
  const asked = fileAsked("backup", called);
  if (!existsSync(databasePath))
    throw new StartProblem(
      `There is no database ${databasePath} to make a backup of: set SAMVINST_DATABASE to its file, or make one with npm start.`,
    );
  const target = asked ?? join(backupsOf(databasePath), `${nameOf(databasePath)}-${timeInName(new Date())}.db`);
  refuseExisting(target);
  if (asked === undefined) makeFolder(dirname(target));
  const partial = `${target}.${process.pid}.partial`; // No name of a backup, if this process is killed on the way.
  const held = await copy({
    from: databasePath,
    to: partial,
    mode: statSync(databasePath).mode,
    migrationsFolder: join(called.root, "api", "migrations"),
  });
  if ("fault" in held)
    throw new StartProblem(
      `The database ${databasePath} ${held.fault}, so no backup was made: go back to the latest one with npm run restore, or run the version of Samvinst that it belongs to.`,
    );
  refuseExisting(target);
  publish(partial, target);
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  process.stdout.write(
    `The backup ${target} holds ${contents(held)}: ${megabytes(target)}, made and verified in ${seconds} s.\n`,
  );
};

/** The one file a command may be given, as someone in the folder it was called from means it. */
export const fileAsked = (script: "backup" | "restore", { line, env }: Called): string | undefined => {
  const [file, ...others] = line;
  if (others.length > 0 || file?.startsWith("-"))
    throw new StartProblem(`npm run ${script} takes one file and nothing else: npm run ${script} -- FILE.`);
  return file === undefined ? undefined : resolve(callersFolder(script, env), file);
};

/** Where backups of a database are, unless they are put elsewhere. */
export const backupsOf = (databasePath: string): string => join(dirname(databasePath), "backups");

const nameOf = (databasePath: string): string => basename(databasePath, extname(databasePath));

/** `2026-11-22T02-10-37Z`: no file system minds it, and the order of the names is the order of time. */
export const timeInName = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;

const refuseExisting = (target: string): void => {
  if (!existsSync(target)) return;
  throw new StartProblem(`The file ${target} exists already and is not overwritten: name another file for the backup.`);
};

const makeFolder = (path: string): void => {
  try {
    if (!existsSync(path)) mkdirSync(path);
  } catch (error) {
    throw new StartProblem(
      `The folder ${path} for backups cannot be made (${reasonOf(error)}): name a file elsewhere, as in npm run backup -- FILE.`,
    );
  }
};

/** `mode`: who may read and write the copy. */
type Copied = Readonly<{ from: string; to: string; mode: number; migrationsFolder: string }>;

/** Copies a database as of one moment to a file that is on the disk and verified when this is done; nothing is left of what failed. */
export const copy = async ({ from, to, mode, migrationsFolder }: Copied): Promise<Holding | Fault> => {
  begin(to, mode);
  let held: Holding | Fault | undefined;
  try {
    await write(from, to);
    held = await verify(to, migrationsFolder);
    return held;
  } catch (error) {
    if (!isDamage(error)) throw error;
    const found = await verify(from, migrationsFolder); // Says where.
    return "fault" in found ? found : damaged(error);
  } finally {
    if (held === undefined || "fault" in held) rmSync(to, { force: true });
  }
};

const begin = (to: string, mode: number): void => {
  try {
    closeSync(openSync(to, "wx", mode));
  } catch (error) {
    throw unwritable(to, error);
  }
};

const write = async (from: string, to: string): Promise<void> => {
  const until = performance.now() + longestWaitMs;
  try {
    // Each time another connection: one whose statement met a lock has it unfinished until it is collected as garbage.
    const asked = (sql: string, ...args: string[]) => patiently(until, () => connect(from).execute({ sql, args }));
    await asked("SELECT count(*) FROM sqlite_schema"); // Trouble here is not with the copy.
    try {
      await asked("VACUUM INTO ?", to);
      syncFile(to);
    } catch (error) {
      throw isDamage(error) ? error : unwritable(to, error);
    }
  } catch (error) {
    if (error instanceof StartProblem || isDamage(error)) throw error;
    throw new StartProblem(
      `The database ${from} cannot be read (${reasonOf(error)}): see that you may read and write the file and that no other program has locked it.`,
    );
  }
};

/** Beside a backup stands what its bytes hash to, as `sha256sum -c` reads it: what was changed since in any place is seen. */
const sealOf = (backup: string): string => `${backup}.sha256`;

const publish = (partial: string, target: string): void => {
  try {
    writeFileSync(sealOf(target), `${hashOfFile(partial)}  ${basename(target)}\n`);
    syncFile(sealOf(target));
    renameSync(partial, target);
    syncFolder(dirname(target));
  } catch (error) {
    for (const left of [partial, sealOf(target)]) rmSync(left, { force: true });
    throw unwritable(target, error);
  }
};

/** A file without a seal may be a backup all the same. */
export const isAsSealed = (backup: string): boolean =>
  !existsSync(sealOf(backup)) || readFileSync(sealOf(backup), "utf8").startsWith(`${hashOfFile(backup)} `);

const hashOfFile = (path: string): string => {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  const part = Buffer.alloc(1_000_000);
  for (let length = readSync(file, part); length > 0; length = readSync(file, part))
    hash.update(part.subarray(0, length));
  closeSync(file);
  return hash.digest("hex");
};

const unwritable = (to: string, error: unknown): StartProblem =>
  new StartProblem(
    `No copy of the database can be written in the folder ${dirname(to)} (${reasonOf(error)}): see that the folder is there, that you may write in it and that the disk has room.`,
  );

const syncFile = (path: string): void => {
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
};

/** Puts names on the disk. Windows has no such call for a folder. */
export const syncFolder = (path: string): void => {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
};

export const contents = ({ appraisals, revisions }: Holding): string =>
  `${appraisals} ${appraisals === 1 ? "appraisal" : "appraisals"} with ${revisions} ${revisions === 1 ? "revision" : "revisions"}`;

export const megabytes = (path: string): string => `${(statSync(path).size / 1_000_000).toFixed(1)} MB`;
