import type { Client } from "@libsql/client/sqlite3";
import { migrate as applyMigrations } from "drizzle-orm/libsql/migrator";
import { drizzle } from "drizzle-orm/libsql/sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { reasonOf, StartProblem } from "./startProblem.ts";

/**
 * Brings the database to the program's version. drizzle only compares times; here every applied migration must be, by hash, one
 * that this program ships, before anything is applied and again afterwards. All pending migrations apply, or none.
 */
export const migrate = async (client: Client, path: string, migrationsFolder: string): Promise<void> => {
  const shipped = readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash);
  refuseStrangers(await appliedHashes(client), shipped, path);
  try {
    await applyMigrations(drizzle(client), { migrationsFolder });
  } catch (error) {
    throw new StartProblem(
      `The database ${path} could not be brought to this version (${reasonOf(error)}); nothing in it was changed: restore a backup, or set SAMVINST_DATABASE to another file.`,
    );
  }
  const applied = await appliedHashes(client);
  refuseStrangers(applied, shipped, path);
  if (applied.length !== shipped.length)
    throw new StartProblem(
      `The database ${path} has ${applied.length} of this version's ${shipped.length} migrations: restore a backup, or set SAMVINST_DATABASE to another file.`,
    );
};

const appliedHashes = async (client: Client): Promise<readonly string[]> => {
  const table = await client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'",
  );
  if (table.rows.length === 0) return [];
  const { rows } = await client.execute("SELECT hash FROM __drizzle_migrations ORDER BY created_at, rowid");
  return rows.map((row) => String(row.hash));
};

const refuseStrangers = (applied: readonly string[], shipped: readonly string[], path: string): void => {
  const stranger = applied.findIndex((hash, position) => hash !== shipped[position]);
  if (stranger === -1) return;
  throw new StartProblem(
    stranger >= shipped.length
      ? `The database ${path} was made by a newer version of Samvinst: start that version, or set SAMVINST_DATABASE to another file.`
      : `The database ${path} has another migration number ${stranger + 1} than this version: it was made by a different version of Samvinst, so restore a backup, or set SAMVINST_DATABASE to another file.`,
  );
};
