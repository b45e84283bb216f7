import type { Client } from "@libsql/client/sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { EditionFile } from "../models/edition.ts";
import { damageOf, rowsOf } from "./damage.ts";
import { connect } from "./databaseFile.ts";
import { troubleOf } from "./databaseTrouble.ts";
import { type EditionRow, editionOf, isAsGivenOut, sha256Of } from "./editionStore.ts";

/** How much a database that was found whole holds. */
export type Holding = Readonly<{
  appraisals: number;
  revisions: number;
  /** When the latest revision was saved; undefined if there is none. */
  savedAt: string | undefined;
}>;

/** Why a file is not taken for a whole database of this program: a phrase that follows its name in a sentence. */
export type Fault = Readonly<{ fault: string }>;

/**
 * Reads a database from end to end: its pages, its texts, its migrations, that every content is what its hash says, that every
 * appraisal has its current revision, and that every edition is as it was given out. An older version's database is whole, too: the next start migrates it.
 */
export const verify = async (path: string, migrationsFolder: string): Promise<Holding | Fault> => {
  try {
    const client = connect(path);
    for (const check of [foundDamage, strangeMigration(migrationsFolder), brokenContent, lostHead, brokenEdition]) {
      const fault = await check(client);
      if (fault !== undefined) return { fault };
    }
    return await holdingOf(client);
  } catch (error) {
    if (isDamage(error)) return damaged(error);
    throw error;
  }
};

export const isDamage = (error: unknown): boolean => troubleOf(error, "")?.kind === "damaged";

/** In SQLite's words. */
export const damaged = (error: unknown): Fault => ({
  fault: `is damaged (${(error as Error).message.replace(/^SQLITE_\w+: /, "")})`,
});

type Check = (client: Client) => Promise<string | undefined>;

const textOf = (value: unknown): string => Buffer.from(value as ArrayBuffer).toString();

const foundDamage: Check = async (client) => {
  const damage = await damageOf(client);
  return damage && `is damaged (${damage})`;
};

const brokenContent: Check = async (client) => {
  const sql = "typeof(json) AS kind, CAST(hash AS BLOB) AS hash, CAST(json AS BLOB) AS json";
  for await (const { row, kind, hash, json } of rowsOf(client, "documents", sql)) {
    if (kind !== "text" || textOf(hash) !== `sha256:${sha256Of(new Uint8Array(json as ArrayBuffer))}`)
      return `is damaged (the content in row ${row} of the table documents is not what its hash says)`;
  }
  return undefined;
};

const strangeMigration =
  (migrationsFolder: string): Check =>
  async (client) => {
    const shipped = readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash);
    const has = await client.execute("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'");
    if (has.rows.length === 0) return "is no database of Samvinst";
    const { rows } = await client.execute("SELECT hash FROM __drizzle_migrations ORDER BY created_at, rowid");
    const strange = rows.findIndex(({ hash }, position) => hash !== shipped[position]);
    if (rows.length === 0) return "is no database of Samvinst";
    if (strange === -1) return undefined;
    return strange >= shipped.length
      ? "was made by a newer version of Samvinst"
      : `has another migration number ${strange + 1} than this version of Samvinst`;
  };

const lostHead: Check = async (client) => {
  const { rows } = await client.execute(`SELECT a.id FROM appraisals AS a LEFT JOIN revisions AS r
    ON r.organisation = a.organisation AND r.appraisal = a.id AND r.number = a.head
    WHERE r.document IS NOT a.document LIMIT 1`);
  return rows[0] && `is damaged (the appraisal ${rows[0].id} lacks its current revision)`;
};

const brokenEdition: Check = async (client) => {
  const has = await client.execute("SELECT 1 FROM sqlite_schema WHERE name = 'editions'");
  if (has.rows.length === 0) return undefined; // Of an older version.
  for await (const { row, bytes, sha256 } of rowsOf(client, "edition_files", "bytes, sha256")) {
    if (sha256Of(new Uint8Array(bytes as ArrayBuffer)) !== sha256)
      return `is damaged (the file in row ${row} of the table edition_files is not the one that was given out with its edition)`;
  }
  const columns = `organisation, appraisal, number, revision, document, hash, manifest, salt, diary_number AS diaryNumber, audience,
    day, engine, seed, draws, sampling, "by", at, note, CAST(result AS BLOB) AS result`;
  for await (const { row, organisation, appraisal, result, ...edition } of rowsOf(client, "editions", columns)) {
    const { rows: files } = await client.execute({
      sql: "SELECT name, type, size, sha256 FROM edition_files WHERE organisation = ? AND appraisal = ? AND edition = ?",
      args: [organisation!, appraisal!, edition.number!],
    });
    const told = editionOf(edition as unknown as EditionRow);
    if (!isAsGivenOut(told, textOf(result), files as unknown as readonly EditionFile[]))
      return `is damaged (the edition in row ${row} of the table editions is not as it was given out)`;
  }
  return undefined;
};

const holdingOf = async (client: Client): Promise<Holding> => {
  const { rows } = await client.execute(`SELECT (SELECT count(*) FROM appraisals) AS appraisals,
    (SELECT count(*) FROM revisions) AS revisions, (SELECT max(at) FROM revisions) AS savedAt`);
  const { appraisals, revisions, savedAt } = rows[0]!;
  return {
    appraisals: appraisals as number,
    revisions: revisions as number,
    savedAt: (savedAt as string | null) ?? undefined,
  };
};
