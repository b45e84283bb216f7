import { createHash } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Draft } from "../models/appraisal.ts";
import { hashOf } from "../models/canonical.ts";
import { type EditionFile, editionHash, type Frozen, manifestHash } from "../models/edition.ts";
import type { Result } from "../models/result.ts";
import { keepContents } from "./appraisalStore.ts";
import type { Database } from "./database.ts";
import { DatabaseTrouble } from "./databaseTrouble.ts";
import type { Principal } from "./principal.ts";
import type { MadeFile } from "./reportTask.ts";
import { contentColumns, contentOf, documentOf, type Store } from "./store.ts";
import { documents, editionFiles, editions } from "./tables.ts";

type Reading = Pick<Store, "database">;

/** An edition as it is told: all that it holds still but the result, and who gave it out. */
export type Edition = Omit<Frozen, "result"> &
  Readonly<{
    revision: number;
    hash: string;
    /** Over `hash`, what is said here beside it, and the files. */
    manifest: string;
    by: string;
    at: string;
    note?: string | undefined;
  }>;

const columns = {
  number: editions.number,
  revision: editions.revision,
  document: editions.document,
  hash: editions.hash,
  manifest: editions.manifest,
  salt: editions.salt,
  diaryNumber: editions.diaryNumber,
  audience: editions.audience,
  day: editions.day,
  engine: editions.engine,
  seed: editions.seed,
  draws: editions.draws,
  sampling: editions.sampling,
  by: editions.by,
  at: editions.at,
  note: editions.note,
};
/** As bytes: a text that is not UTF-8, as one in a damaged file may be, would end the whole process. */
const resultColumn = sql<ArrayBuffer>`CAST(${editions.result} AS BLOB)`;

export type EditionRow = Omit<Edition, "audience" | "sampling" | "note" | "salt"> &
  Readonly<{ audience: string; sampling: string; note: string | null; salt: string | null }>;
export const editionOf = ({ note, salt, ...row }: EditionRow): Edition => ({
  ...(row as Omit<Edition, "note" | "salt">), // Written from an `Edition`.
  ...(note !== null && { note }),
  ...(salt !== null && { salt }),
});

const isOfAppraisal = ({ organisation }: Principal, id: string) =>
  and(eq(editions.organisation, organisation), eq(editions.appraisal, id));
const isNumber = (principal: Principal, id: string, number: number) =>
  and(isOfAppraisal(principal, id), eq(editions.number, number));
const isOfEdition = ({ organisation }: Principal, id: string, number: number) =>
  and(eq(editionFiles.organisation, organisation), eq(editionFiles.appraisal, id), eq(editionFiles.edition, number));

/** Every edition of an appraisal, the latest first. */
export const listEditions = async (
  { database }: Reading,
  principal: Principal,
  id: string,
): Promise<readonly Edition[]> => {
  const rows = await database.read
    .select(columns)
    .from(editions)
    .where(isOfAppraisal(principal, id))
    .orderBy(desc(editions.number));
  return rows.map(editionOf);
};

/** An edition with the names of its files, after a look whether all of it is as it was given out. */
export const readEdition = async (
  { database }: Reading,
  principal: Principal,
  id: string,
  number: number,
): Promise<Readonly<{ edition: Edition; files: readonly EditionFile[] }> | undefined> => {
  const [row] = await database.read
    .select({ edition: columns, result: resultColumn })
    .from(editions)
    .where(isNumber(principal, id, number));
  if (!row) return undefined;
  const edition = editionOf(row.edition);
  const { name, type, size, sha256 } = editionFiles;
  const files = await database.read
    .select({ name, type, size, sha256 })
    .from(editionFiles)
    .where(isOfEdition(principal, id, number))
    .orderBy(name);
  if (!isAsGivenOut(edition, textOf(row.result), files)) throw changed("what is said of this edition");
  return { edition, files };
};

/** Whether the hashes of an edition are still those of what it says. */
export const isAsGivenOut = (edition: Edition, result: string, files: readonly EditionFile[]): boolean =>
  hashOfEdition(edition, result) === edition.hash && manifestOf(edition, files) === edition.manifest;

const hashOfEdition = (edition: Omit<Edition, "manifest">, result: string): string => {
  const { number, diaryNumber, salt, audience, day, document, engine, seed, draws, sampling } = edition;
  const frozen = { number, diaryNumber, salt, audience, day, document, engine, seed, draws, sampling };
  return editionHash({ ...frozen, result: hashOf(result) });
};

const manifestOf = (
  { hash, revision, by, at, note }: Omit<Edition, "manifest">,
  files: readonly EditionFile[],
): string => manifestHash({ hash, revision, by, at, note, files });

const changed = (what: string): DatabaseTrouble =>
  new DatabaseTrouble(
    "damaged",
    `The database is damaged: ${what} is not as it was given out. Stop the server and put back a backup with npm run restore.`,
  );

const textOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString();

/** What an edition holds still, and whether that is still what it was given out with. */
export type FrozenEdition = Readonly<{ edition: Edition; document: Draft; result: Result; isIntact: boolean }>;

export const readFrozen = async (
  { database }: Reading,
  principal: Principal,
  id: string,
  number: number,
): Promise<FrozenEdition | undefined> => {
  const [row] = await database.read
    .select({ edition: columns, content: contentColumns, result: resultColumn })
    .from(editions)
    .innerJoin(documents, eq(documents.hash, editions.document))
    .where(isNumber(principal, id, number));
  if (!row) return undefined;
  const edition = editionOf(row.edition);
  const result = textOf(row.result);
  return {
    edition,
    document: documentOf(row.content),
    result: JSON.parse(result) as Result,
    isIntact: hashOfEdition(edition, result) === edition.hash,
  };
};

/** The latest edition, with its document. */
export const latestEdition = async (
  { database }: Reading,
  principal: Principal,
  id: string,
): Promise<Readonly<{ number: number; day: string; document: Draft }> | undefined> => {
  const [row] = await database.read
    .select({ number: editions.number, day: editions.day, content: contentColumns })
    .from(editions)
    .innerJoin(documents, eq(documents.hash, editions.document))
    .where(isOfAppraisal(principal, id))
    .orderBy(desc(editions.number))
    .limit(1);
  return row && { number: row.number, day: row.day, document: documentOf(row.content) };
};

/** A file byte for byte as it was given out. One that is not what its hash says is shown to nobody. */
export const readFile = async (
  { database }: Reading,
  principal: Principal,
  id: string,
  number: number,
  name: string,
): Promise<MadeFile | undefined> => {
  const [row] = await database.read
    .select({
      name: editionFiles.name,
      type: editionFiles.type,
      sha256: editionFiles.sha256,
      bytes: sql<ArrayBuffer>`${editionFiles.bytes}`,
    })
    .from(editionFiles)
    .where(and(isOfEdition(principal, id, number), eq(editionFiles.name, name)));
  if (!row) return undefined;
  const bytes = new Uint8Array(row.bytes);
  if (sha256Of(bytes) !== row.sha256) throw changed("this file");
  return { name: row.name, type: row.type, bytes };
};

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

type Place = Readonly<{ store: Readonly<{ database: Database }>; principal: Principal; appraisal: string }>;
type Given = Omit<Edition, "manifest"> & Readonly<{ content: Draft; result: string }>;

/**
 * Keeps an edition with every file of it, or nothing. Answers false where it is not the next any more, as when another server has given
 * one out meanwhile. `hold` is called when nothing stands in the way, and may throw.
 */
export const keepEdition = (
  { store: { database }, principal: { organisation }, appraisal }: Place,
  { content, result, ...edition }: Given,
  files: readonly MadeFile[],
  hold: () => void,
): Promise<boolean> => {
  const rows = files.map(({ bytes, ...file }) => ({
    ...file,
    size: bytes.byteLength,
    sha256: sha256Of(bytes),
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  }));
  const listed = rows.map(({ bytes: _bytes, ...file }) => file);
  return database.write(async (transaction) => {
    const isOfAll = and(eq(editions.organisation, organisation), eq(editions.appraisal, appraisal));
    if ((await transaction.$count(editions, isOfAll)) !== edition.number - 1) return false;
    hold();
    const kept = contentOf(content);
    if (kept.hash !== edition.document) throw new Error("An edition is of another document than its result.");
    await keepContents(transaction, [kept]);
    const manifest = manifestOf(edition, listed);
    await transaction.insert(editions).values({ organisation, appraisal, ...edition, manifest, result });
    for (const row of rows)
      await transaction.insert(editionFiles).values({ organisation, appraisal, edition: edition.number, ...row });
    return true;
  });
};
