import { isUtf8 } from "node:buffer";
import type { Client } from "@libsql/client/sqlite3";

/**
 * What is wrong with the pages of a file, with what its rows name of each other, or with a text other than a content (those are looked at
 * against their hashes as they are read); undefined if nothing is.
 */
export const damageOf = async (client: Client): Promise<string | undefined> =>
  (await brokenPage(client)) ?? (await brokenText(client));

// libSQL ends the whole process on a text that is not UTF-8. So until this has been passed, texts are read as bytes.

const brokenPage = async (client: Client): Promise<string | undefined> => {
  const { rows: pages } = await client.execute(
    "SELECT CAST(integrity_check AS BLOB) AS said FROM pragma_integrity_check(1)",
  );
  const said = Buffer.from(pages[0]?.said as ArrayBuffer).toString();
  if (said !== "ok") return said.replace(/\s+/g, " ").trim();
  const { rows: lost } = await client.execute('SELECT "table" AS name, parent FROM pragma_foreign_key_check LIMIT 1');
  return lost[0] && `a row of the table ${lost[0].name} names what is not in the table ${lost[0].parent}`;
};

/** A text of ours with a changed byte, where it can be told: it is not UTF-8 any more, or has become a blob. */
const brokenText = async (client: Client): Promise<string | undefined> => {
  const schema = await firstNotText(client, "sqlite_schema", ["type", "name", "tbl_name", "sql"]);
  if (schema !== undefined) return schema;
  const { rows: ours } = await client.execute("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'");
  if (ours.length === 0) return undefined;
  const { rows: columns } = await client.execute(`SELECT t.name AS "table", json_group_array(c.name) AS names
    FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
    WHERE t.type = 'table' AND (t.name, c.name) NOT IN (VALUES ('documents', 'json'), ('editions', 'result'), ('edition_files', 'bytes'))
    GROUP BY t.name`);
  for (const { table, names } of columns) {
    const wrong = await firstNotText(client, String(table), JSON.parse(String(names)));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

const firstNotText = async (client: Client, table: string, columns: readonly string[]): Promise<string | undefined> => {
  const names = columns.map(quoted);
  const sql = `'blob' IN (${names.map((name) => `typeof(${name})`)}) AS hasBlob, CAST(concat_ws(' ', ${names}) AS BLOB) AS texts`;
  for await (const { row, hasBlob, texts } of rowsOf(client, table, sql))
    if (hasBlob === 1 || !isUtf8(texts as ArrayBuffer)) return `row ${row} of the table ${table} is not text`;
  return undefined;
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** So many rows in memory at a time; a content is up to some megabytes. */
const AT_ONCE = 50;

/** Every row of a table, without holding them all. */
export async function* rowsOf(client: Client, table: string, columns: string) {
  const sql = `SELECT rowid AS row, ${columns} FROM ${quoted(table)} WHERE rowid > ? ORDER BY rowid LIMIT ${AT_ONCE}`;
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const { rows } = await client.execute({ sql, args: [after] });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row as number;
  }
}
