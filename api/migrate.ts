import type { Client, InStatement, ResultSet, Transaction } from "@libsql/client/sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { troubleOf } from "./databaseTrouble.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

type Asked = Readonly<{
  path: string;
  migrationsFolder: string;
  /** Whether a file without anything in it is made a database; otherwise it must be one. */
  mayBeNew: boolean;
}>;

/**
 * Brings the database to the program's version, in one transaction: all pending migrations apply, or none. drizzle's own applies
 * them by time and looks outside the transaction, where another server that starts at the same moment comes in between; here
 * every applied migration must be, by hash, one that this program ships. The table is drizzle's.
 */
export const migrate = async (client: Client, asked: Asked): Promise<void> => {
  const shipped = readMigrationFiles({ migrationsFolder: asked.migrationsFolder });
  await client.execute("PRAGMA foreign_keys = OFF"); // A migration may make a table anew under another's references.
  const transaction = await client.transaction("write");
  try {
    const pending = shipped.slice(await countApplied(transaction, asked, shipped));
    await apply(transaction, pending, asked.path);
    await transaction.commit();
  } finally {
    transaction.close();
    await client.execute("PRAGMA foreign_keys = ON");
  }
};

type Executes = Readonly<{ execute(statement: InStatement): Promise<ResultSet> }>;

/** Throws if the file is another program's, or another version's that cannot be brought to this one; changes nothing in it. */
export const refuseForeign = async (client: Client, asked: Asked): Promise<void> => {
  await countApplied(client, asked, readMigrationFiles({ migrationsFolder: asked.migrationsFolder }));
};

/** How many migrations have been applied to a database, by this server or another that has been started since. */
export const APPLIED = "SELECT count(*) AS applied FROM __drizzle_migrations";

/** Throws if what has been applied is not the beginning of what is shipped. */
const countApplied = async (
  transaction: Executes,
  { path, mayBeNew }: Asked,
  shipped: readonly MigrationMeta[],
): Promise<number> => {
  const tables = await transaction.execute("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const isMigrated = tables.rows.some(({ name }) => name === "__drizzle_migrations");
  const applied = isMigrated
    ? await transaction.execute("SELECT hash FROM __drizzle_migrations ORDER BY created_at, rowid")
    : { rows: [] };
  if (applied.rows.length === 0 && (tables.rows.length > 0 || !mayBeNew))
    throw new StartProblem(`The file ${path} is no database of Samvinst: set SAMVINST_DATABASE to another file.`);
  const strange = applied.rows.findIndex(({ hash }, position) => hash !== shipped[position]?.hash);
  if (strange === -1) return applied.rows.length;
  throw new StartProblem(
    strange >= shipped.length
      ? `The database ${path} was made by a newer version of Samvinst: start that version, or set SAMVINST_DATABASE to another file.`
      : `The database ${path} has another migration number ${strange + 1} than this version: it was made by a different version of Samvinst, so restore a backup, or set SAMVINST_DATABASE to another file.`,
  );
};

const apply = async (transaction: Transaction, pending: readonly MigrationMeta[], path: string): Promise<void> => {
  if (pending.length === 0) return;
  try {
    await transaction.execute(
      "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
    );
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) await transaction.execute(statement);
      await transaction.execute({
        sql: "INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)",
        args: [hash, folderMillis],
      });
    }
    const broken = await transaction.execute("PRAGMA foreign_key_check");
    if (broken.rows.length > 0) throw new Error("rows would name what is not there");
  } catch (error) {
    if (troubleOf(error, path)) throw error; // Not of the migration's making.
    throw new StartProblem(
      `The database ${path} could not be brought to this version (${reasonOf(error)}); nothing in it was changed: restore a backup, or set SAMVINST_DATABASE to another file.`,
    );
  }
};
