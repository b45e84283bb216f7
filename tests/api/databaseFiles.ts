import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client/sqlite3";
import { expect } from "vitest";
import { createAppraisals } from "../../api/appraisalStore.ts";
import { openDatabase } from "../../api/database.ts";
import { inThread } from "../../api/evaluator.ts";
import { localPrincipal } from "../../api/principal.ts";
import { reporterInTurns } from "../../api/reportingTurns.ts";
import { createStore } from "../../api/store.ts";
import { example, migrations, root, seededAt, temporaryFolder } from "./harness.ts";
import { addressOf, newDatabase, run, start } from "./process.ts";

/** Database files that no connection of the test's own process has: libSQL keeps a file locked until the process ends. */

type Ended = Readonly<{ code: number | null; out: string; err: string }>;

/** `npm run backup` or `restore` on a database, without npm. */
export const command = async (script: "backup" | "restore", database: string, ...line: readonly string[]) => {
  const path = join(root, "api", "cli", `${script}.mjs`);
  return endOf(run(process.execPath, [path, ...line], { SAMVINST_DATABASE: database }));
};

export const endOf = async (started: ReturnType<typeof run>): Promise<Ended> => {
  const code = await started.exited;
  const { out, err } = started.said();
  return { code, out, err: withoutProgress(err) };
};

/** Where a source was changed while the tests run, the server is built again. */
export const withoutProgress = (err: string): string => err.replaceAll(/^Building .*\n/gm, "");

/** The example with other words in it. */
export const titled = (title: string) => ({ ...example("sandviken"), title });

/** A database that was closed tidily, with an appraisal of each title. */
export const databaseWith = async (titles: readonly string[], name = "samvinst.db"): Promise<string> => {
  const made = join(temporaryFolder(), name);
  const database = await openDatabase(made, migrations);
  const store = createStore({
    database,
    evaluator: inThread(),
    reporter: reporterInTurns(),
    now: () => seededAt,
    build: "tests",
  });
  const created = titles.map((title) => ({ document: titled(title), origin: { cause: "created" as const } }));
  await createAppraisals(store, localPrincipal, created);
  await database.close();
  return copied(made, join(temporaryFolder(), name));
};

const endings = ["", "-wal", "-journal"];

/** Copies a database that nobody is writing, with what SQLite has beside it. */
export const copied = (from: string, to: string): string => {
  for (const ending of endings) if (existsSync(from + ending)) copyFileSync(from + ending, to + ending);
  return to;
};

/** Runs SQL on a database, through a copy that is put in its place. */
export const changed = async (path: string, ...statements: readonly string[]): Promise<string> => {
  const copy = copied(path, join(temporaryFolder(), "changed.db"));
  const client = createClient({ url: pathToFileURL(copy).href, concurrency: 1 });
  await client.execute("PRAGMA foreign_keys = OFF");
  for (const sql of statements) await client.execute(sql);
  await client.execute("PRAGMA journal_mode = DELETE");
  client.close();
  writeFileSync(path, readFileSync(copy));
  return path;
};

const tables = ["documents", "appraisals", "revisions", "milestones", "__drizzle_migrations"];

/** Every row of a database, after SQLite has found the file in order. */
export const rowsIn = async (path: string): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const client = createClient({ url: pathToFileURL(copied(path, join(temporaryFolder(), "read.db"))).href });
  const { rows } = await client.execute("PRAGMA integrity_check");
  if (rows[0]?.integrity_check !== "ok") throw new Error(`${path}: ${rows[0]?.integrity_check}`);
  const read = tables.map(async (table) => {
    const found = await client.execute(`SELECT * FROM ${table} ORDER BY rowid`);
    return [table, found.rows.map((row) => ({ ...row }))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};

/** A backup of it, in a folder of its own. */
export const backupOf = async (database: string): Promise<string> => {
  const backup = join(temporaryFolder(), "copy.db");
  expect(await command("backup", database, backup)).toMatchObject({ code: 0, err: "" });
  return backup;
};

/** The names in its folder, its own with them. */
export const filesBeside = (database: string): readonly string[] => readdirSync(dirname(database)).sort();

/** Where a restore keeps what was there. */
export const formerOf = (database: string): string =>
  join(
    dirname(database),
    filesBeside(database).find((name) => /^samvinst\.db\.before-restore-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/.test(name))!,
  );

export const post = async (address: URL, title: string): Promise<void> => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ document: titled(title) });
  const { status } = await fetch(new URL("/api/appraisals", address), { method: "POST", headers, body });
  expect(status).toBe(201);
};

/** What a server was killed over: an appraisal of each title, the latest in the write-ahead log only. */
export const killedWhileServing = async (titles: readonly string[]): Promise<string> => {
  const env = newDatabase();
  const server = start(env);
  const address = await addressOf(server);
  for (const title of titles) await post(address, title);
  server.process.kill("SIGKILL");
  await server.exited;
  expect(readFileSync(`${env.SAMVINST_DATABASE}-wal`).length).toBeGreaterThan(10_000);
  return env.SAMVINST_DATABASE;
};
