import { createHash } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { EditionAudience } from "../models/edition.ts";
import type { Result } from "../models/result.ts";
import type { Sampling } from "../models/uncertainty/block.ts";
import { DatabaseTrouble } from "./databaseTrouble.ts";
import type { Principal } from "./principal.ts";
import type { MadeFile } from "./reporting.ts";
import { contentColumns, documentOf, type Store } from "./store.ts";
import { documents, editionFiles, editions } from "./tables.ts";

/** An edition as the list tells it. */
export type Edition = Readonly<{
  number: number;
  revision: number;
  document: string;
  hash: string;
  diaryNumber: string;
  audience: EditionAudience;
  day: string;
  engine: string;
  seed: number;
  draws: number;
  sampling: Sampling;
  by: string;
  at: string;
  note: string | undefined;
}>;
export type EditionFile = Readonly<{ name: string; type: string; size: number; sha256: string }>;

const columns = {
  number: editions.number,
  revision: editions.revision,
  document: editions.document,
  hash: editions.hash,
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

type Row = Omit<Edition, "audience" | "sampling" | "note"> &
  Readonly<{ audience: string; sampling: string; note: string | null }>;
const editionOf = ({ note, ...row }: Row): Edition => ({
  ...(row as Omit<Edition, "note">), // Written from an `Edition`.
  note: note ?? undefined,
});

const isOfAppraisal = ({ organisation }: Principal, id: string) =>
  and(eq(editions.organisation, organisation), eq(editions.appraisal, id));
const isNumber = (principal: Principal, id: string, number: number) =>
  and(isOfAppraisal(principal, id), eq(editions.number, number));

/** Every edition of an appraisal, the latest first. */
export const listEditions = async (
  { database }: Pick<Store, "database">,
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

export const readEdition = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  id: string,
  number: number,
): Promise<Edition | undefined> => {
  const [row] = await database.read
    .select(columns)
    .from(editions)
    .where(isNumber(principal, id, number));
  return row && editionOf(row);
};

/** What an edition holds still: its document and its result. */
export const readFrozen = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  id: string,
  number: number,
): Promise<Readonly<{ edition: Edition; document: unknown; result: Result }> | undefined> => {
  const [row] = await database.read
    .select({ edition: columns, content: contentColumns, result: editions.result })
    .from(editions)
    .innerJoin(documents, eq(documents.hash, editions.document))
    .where(isNumber(principal, id, number));
  return (
    row && {
      edition: editionOf(row.edition),
      document: documentOf(row.content),
      result: JSON.parse(row.result) as Result,
    }
  );
};

const isOfEdition = ({ organisation }: Principal, id: string, number: number) =>
  and(eq(editionFiles.organisation, organisation), eq(editionFiles.appraisal, id), eq(editionFiles.edition, number));

export const listFiles = ({ database }: Pick<Store, "database">, principal: Principal, id: string, number: number) =>
  database.read
    .select({ name: editionFiles.name, type: editionFiles.type, size: editionFiles.size, sha256: editionFiles.sha256 })
    .from(editionFiles)
    .where(isOfEdition(principal, id, number))
    .orderBy(editionFiles.name) satisfies Promise<readonly EditionFile[]>;

/** A file byte for byte as it was given out. One that is not what its hash says is shown to nobody. */
export const readFile = async (
  { database }: Pick<Store, "database">,
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
  if (sha256Of(bytes) !== row.sha256)
    throw new DatabaseTrouble(
      "damaged",
      "The database is damaged: this file is not what was given out. Stop the server and put back a backup with npm run restore.",
    );
  return { name: row.name, type: row.type, bytes };
};

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The number that the next edition gets. */
export const nextNumber = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  id: string,
): Promise<number> => {
  const [row] = await database.read
    .select({ last: sql<number | null>`max(${editions.number})` })
    .from(editions)
    .where(isOfAppraisal(principal, id));
  return (row?.last ?? 0) + 1;
};

/** Keeps an edition with every file of it, or nothing. Throws where its number was taken meanwhile, as by another server. */
export const keepEdition = (
  { database }: Pick<Store, "database">,
  { organisation }: Principal,
  appraisal: string,
  edition: Edition & Readonly<{ result: string }>,
  files: readonly MadeFile[],
): Promise<void> =>
  database.write(async (transaction) => {
    await transaction.insert(editions).values({ organisation, appraisal, ...edition, note: edition.note ?? null });
    for (const { name, type, bytes } of files)
      await transaction.insert(editionFiles).values({
        organisation,
        appraisal,
        edition: edition.number,
        name,
        type,
        size: bytes.byteLength,
        sha256: sha256Of(bytes),
        bytes: Buffer.from(bytes),
      });
  });

/** The edition before what is made now, with its document. */
export const latestEdition = async (
  store: Pick<Store, "database">,
  principal: Principal,
  id: string,
): Promise<Readonly<{ edition: number; day: string; document: unknown }> | undefined> => {
  const number = (await nextNumber(store, principal, id)) - 1;
  const frozen = number === 0 ? undefined : await readFrozen(store, principal, id, number);
  return frozen && { edition: number, day: frozen.edition.day, document: frozen.document };
};
