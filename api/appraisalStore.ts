import { setImmediate } from "node:timers/promises";
import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { appraisalSchema, type Draft } from "../models/appraisal.ts";
import type { Transaction } from "./database.ts";
import { troubleIn } from "./databaseTrouble.ts";
import type { Principal } from "./principal.ts";
import { plainOf, searchedOf, titleOrderOf } from "./searching.ts";
import { type Content, contentColumns, contentOf, documentOf, type Listing, listingOf, type Store } from "./store.ts";
import { appraisals, documents, editions, revisions } from "./tables.ts";
import { isOf, type Tag } from "./tag.ts";

/** What is known of an appraisal without its content: its current revision's own words, and when. */
export type Head = Readonly<{
  id: string;
  /** Empty while nobody has written one. */
  title: string;
  stage: NonNullable<Draft["stage"]>;
  illustrative: boolean;
  diaryNumber: string | undefined;
  /** Number of the current revision, from 1. */
  revision: number;
  /** Hash of the current content: `sha256:…`. */
  document: string;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | undefined;
}>;
export type Stored = Readonly<{ head: Head; document: Draft }>;

export const headColumns = {
  id: appraisals.id,
  title: appraisals.title,
  stage: appraisals.stage,
  illustrative: appraisals.illustrative,
  diaryNumber: appraisals.diaryNumber,
  revision: appraisals.head,
  document: appraisals.document,
  createdAt: appraisals.createdAt,
  updatedAt: appraisals.updatedAt,
  archivedAt: appraisals.archivedAt,
};

type HeadRow = Readonly<
  Omit<Head, "stage" | "diaryNumber" | "archivedAt"> & {
    stage: string;
    diaryNumber: string | null;
    archivedAt: string | null;
  }
>;
/** The columns were written from a document that passed the shape gate, which is where the stage's type comes from. */
export const headOf = ({ stage, diaryNumber, archivedAt, ...row }: HeadRow): Head => ({
  ...row,
  stage: stage as Head["stage"],
  diaryNumber: diaryNumber ?? undefined,
  archivedAt: archivedAt ?? undefined,
});

/** Whose appraisal it is: no look-up goes by the id alone. */
export const isOfOrganisation = (principal: Principal, id: string) =>
  and(eq(appraisals.organisation, principal.organisation), eq(appraisals.id, id));

/** One of the organisation's appraisals with its current content, or undefined. */
export const readAppraisal = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  id: string,
): Promise<Stored | undefined> => {
  const [row] = await database.read
    .select({ head: headColumns, content: contentColumns })
    .from(appraisals)
    .innerJoin(documents, eq(documents.hash, appraisals.document))
    .where(isOfOrganisation(principal, id));
  return row && { head: headOf(row.head), document: documentOf(row.content) };
};

/** How a revision came to be. */
export const causes = ["created", "example", "imported", "copied", "saved", "restored"] as const;
export type Cause = (typeof causes)[number];
export type Origin = Readonly<{
  cause: Cause;
  /** What it was made from: the appraisal copied, the revision restored. */
  source?: Readonly<{ appraisal: string; number: number }>;
  note?: string | undefined;
}>;

export type Added = Readonly<{ id: string; content: Content; listing: Listing; at: Date; origin: Origin }>;

/** In a statement; one by one takes three times as long. */
const INSERTED_AT_ONCE = 20;

/** New appraisals with their first revisions. Whoever only reads is answered meanwhile, however many they are. */
export const insertAppraisals = async (
  transaction: Transaction,
  principal: Principal,
  added: readonly Added[],
): Promise<readonly Head[]> => {
  const heads = new Map<string, Head>();
  for (let from = 0; from < added.length; from += INSERTED_AT_ONCE) {
    for (const head of await insertSome(transaction, principal, added.slice(from, from + INSERTED_AT_ONCE)))
      heads.set(head.id, head);
    await setImmediate();
  }
  return added.map(({ id }) => heads.get(id)!);
};

const insertSome = async (
  transaction: Transaction,
  principal: Principal,
  added: readonly Added[],
): Promise<readonly Head[]> => {
  await keepContents(
    transaction,
    added.map(({ content }) => content),
  );
  const rows = await transaction
    .insert(appraisals)
    .values(
      added.map(({ id, content, listing, at }) => ({
        organisation: principal.organisation,
        id,
        head: 1,
        document: content.hash,
        createdAt: at.toISOString(),
        updatedAt: at.toISOString(),
        ...columnsOf(id, content.document),
        ...listingColumnsOf(listing),
      })),
    )
    .returning(headColumns);
  await insertRevisions(
    transaction,
    principal,
    added.map((one) => ({ ...one, number: 1, parent: undefined })),
  );
  return rows.map(headOf);
};

export const keepContents = async (transaction: Transaction, contents: readonly Content[]): Promise<void> => {
  const rows = contents.map(({ hash, json }) => ({ hash, json }));
  await transaction.insert(documents).values(rows).onConflictDoNothing();
};

export type Numbered = Omit<Added, "listing"> &
  Readonly<{
    number: number;
    parent: number | undefined;
    /** Hash of what was sent, where that was merged with what others had saved. */
    sent?: string | undefined;
  }>;

export const insertRevisions = async (
  transaction: Transaction,
  { organisation, id: by }: Principal,
  numbered: readonly Numbered[],
): Promise<void> => {
  await transaction.insert(revisions).values(
    numbered.map(({ id, number, parent, sent, content, at, origin }) => ({
      organisation,
      appraisal: id,
      number,
      document: content.hash,
      sent: sent ?? null,
      parent: parent ?? null,
      cause: origin.cause,
      sourceAppraisal: origin.source?.appraisal ?? null,
      sourceNumber: origin.source?.number ?? null,
      by,
      at: at.toISOString(),
      note: origin.note ?? null,
    })),
  );
};

const stages: readonly Head["stage"][] = appraisalSchema.shape.stage.unwrap().options;

/** What a list searches and sorts by, of the words of an appraisal's current content. */
export const columnsOf = (id: string, document: Draft) => ({
  title: document.title ?? "",
  titleOrder: titleOrderOf(document.title ?? "") || null,
  searched: searchedOf(id, document),
  stage: document.stage ?? "idea",
  stageOrder: stages.indexOf(document.stage ?? "idea"),
  illustrative: document.illustrative ?? false,
  diaryNumber: document.diaryNumber ?? null,
});

/** What a list shows and sorts by, of what the engine makes of it. */
export const listingColumnsOf = ({ worked, by }: Listing) => {
  const figures = worked?.figures;
  return {
    listedBy: by ?? null,
    problems: worked?.problems ?? null,
    headline: worked?.headline ? JSON.stringify(worked.headline) : null,
    npv: figures?.npv ?? null,
    bcr: figures?.bcr ?? null,
    pvCosts: figures?.pvCosts ?? null,
    // SQLite keeps larger whole numbers exactly, and libSQL then reads no row of the list.
    needed: Number.isSafeInteger(figures?.needed) ? figures!.needed! : null,
    paybackYear: figures?.paybackYear ?? null,
    priceYear: figures?.priceYear ?? null,
    baseYear: figures?.baseYear ?? null,
    notVerified: figures?.notVerified.join() ?? null,
  };
};

/** A document to become an appraisal of its own. */
export type Created = Readonly<{ document: Draft; id?: string; origin: Origin }>;

/** New appraisals, all of them or none, in the order given. An id is made of the title unless one is given. */
export const createAppraisals = async (
  store: Omit<Store, "turns">,
  principal: Principal,
  created: readonly Created[],
): Promise<readonly Head[]> => {
  const ready: Omit<Added, "at">[] = [];
  for (const { document, id = newId(document.title ?? ""), origin } of created) {
    const content = contentOf(document);
    ready.push({ id, content, origin, listing: await listingOf(store, content.document) });
  }
  return store.database.write((transaction) => {
    const at = store.now();
    return insertAppraisals(
      transaction,
      principal,
      ready.map((one) => ({ ...one, at })),
    );
  });
};

/** Letters and digits that are not taken for each other. */
const idLetters = "23456789abcdefghjkmnpqrstuvwxyz";
const RANDOM_LETTERS = 8;

/** A word from the title to know it by, and letters that make it the only one: an id is not used twice, even after a deletion. */
const newId = (title: string): string => {
  const word = plainOf(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_LETTERS));
  const letters = [...random].map((byte) => idLetters[byte % idLetters.length]).join("");
  return `${word || "kalkyl"}-${letters}`;
};

/** Puts an appraisal out of the way, or takes it back; what was already so keeps its date. */
export const setArchived = (
  { database, now }: Store,
  principal: Principal,
  id: string,
  isArchived: boolean,
): Promise<Head | undefined> =>
  database.write(async (transaction) => {
    const archivedAt = isArchived ? sql`coalesce(${appraisals.archivedAt}, ${now().toISOString()})` : null;
    const [row] = await transaction
      .update(appraisals)
      .set({ archivedAt })
      .where(isOfOrganisation(principal, id))
      .returning(headColumns);
    return row && headOf(row);
  });

type Deleted = "deleted" | "missing" | "notArchived" | "issued" | Readonly<{ changed: Head }>;

/** Deletes an archived appraisal for good: every revision, and every content that nothing else has, from the file and from its log. */
export const deleteAppraisal = async (
  { database }: Store,
  principal: Principal,
  id: string,
  tag: Tag,
): Promise<Deleted> => {
  const deleted = await database.write((transaction) => deleteIn(transaction, principal, id, tag));
  if (deleted === "deleted")
    await database.emptyLog().catch((error: unknown) => {
      if (troubleIn(error)?.kind !== "locked") throw error; // Others read all the time: it is emptied when it next can be.
    });
  return deleted;
};

const deleteIn = async (transaction: Transaction, principal: Principal, id: string, tag: Tag): Promise<Deleted> => {
  const [row] = await transaction.select(headColumns).from(appraisals).where(isOfOrganisation(principal, id));
  if (!row) return "missing";
  if (row.archivedAt === null) return "notArchived";
  if (!isOf(tag, row)) return { changed: headOf(row) };
  const ofEditions = and(eq(editions.organisation, principal.organisation), eq(editions.appraisal, id));
  // What was given out is somebody else's paper too: its edition can be asked for as long as there is an archive.
  if ((await transaction.$count(editions, ofEditions)) > 0) return "issued";
  const gone = await transaction
    .delete(revisions)
    .where(and(eq(revisions.organisation, principal.organisation), eq(revisions.appraisal, id)))
    .returning({ hash: revisions.document });
  await transaction.delete(appraisals).where(isOfOrganisation(principal, id));
  await dropContents(
    transaction,
    gone.map(({ hash }) => hash),
  );
  return "deleted";
};

/** SQLite takes some 32 000 values in a statement. */
const AT_ONCE = 1_000;

/** Deletes those of the contents that no revision has any more, and no edition. */
export const dropContents = async (transaction: Transaction, hashes: readonly string[]): Promise<void> => {
  const unique = [...new Set(hashes)];
  for (let from = 0; from < unique.length; from += AT_ONCE)
    await transaction
      .delete(documents)
      .where(
        and(
          inArray(documents.hash, unique.slice(from, from + AT_ONCE)),
          ...[revisions, editions].map((table) =>
            notExists(transaction.select({ one: sql`1` }).from(table).where(eq(table.document, documents.hash))),
          ),
        ),
      );
};
