import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Draft } from "../models/appraisal.ts";
import type { Cause } from "./appraisalStore.ts";
import type { Principal } from "./principal.ts";
import { contentColumns, documentOf, type Store } from "./store.ts";
import { documents, revisions } from "./tables.ts";
import type { Tag } from "./tag.ts";

/** A revision as the history tells it: how it came to be, by whom and when. */
export type Revision = Readonly<{
  number: number;
  /** Hash of its content. */
  document: string;
  /** The revision it was made from. */
  parent: number | undefined;
  cause: Cause;
  source: Readonly<{ appraisal: string; number: number }> | undefined;
  by: string;
  at: string;
  name: string | undefined;
  note: string | undefined;
}>;
export type Kept = Readonly<{ revision: Revision; document: Draft }>;

const revisionColumns = {
  number: revisions.number,
  document: revisions.document,
  parent: revisions.parent,
  cause: revisions.cause,
  sourceAppraisal: revisions.sourceAppraisal,
  sourceNumber: revisions.sourceNumber,
  by: revisions.by,
  at: revisions.at,
  name: revisions.name,
  note: revisions.note,
};

type Row = Readonly<{
  number: number;
  document: string;
  parent: number | null;
  cause: string;
  sourceAppraisal: string | null;
  sourceNumber: number | null;
  by: string;
  at: string;
  name: string | null;
  note: string | null;
}>;

const revisionOf = ({ sourceAppraisal, sourceNumber, ...row }: Row): Revision => ({
  ...row,
  parent: row.parent ?? undefined,
  cause: row.cause as Cause, // Written from an `Origin`.
  source:
    sourceAppraisal === null || sourceNumber === null
      ? undefined
      : { appraisal: sourceAppraisal, number: sourceNumber },
  name: row.name ?? undefined,
  note: row.note ?? undefined,
});

const isOfAppraisal = (principal: Principal, id: string) =>
  and(eq(revisions.organisation, principal.organisation), eq(revisions.appraisal, id));
const isNumber = (principal: Principal, id: string, number: number) =>
  and(isOfAppraisal(principal, id), eq(revisions.number, number));

/** One revision with its content, or undefined: there never was one, or it was folded. */
export const readRevision = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  id: string,
  number: number,
): Promise<Kept | undefined> => {
  const [row] = await database.read
    .select({ revision: revisionColumns, content: contentColumns })
    .from(revisions)
    .innerJoin(documents, eq(documents.hash, revisions.document))
    .where(isNumber(principal, id, number));
  return row && { revision: revisionOf(row.revision), document: documentOf(row.content) };
};

/** Whether the same person has sent the same content before, in the same way and from the same revision: the answer to that was lost on the way. */
export const isKept = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  { id, tag, sent, cause }: Readonly<{ id: string; tag: Tag; sent: string; cause: Cause }>,
): Promise<boolean> => {
  const isSent = sql`coalesce(${revisions.sent}, ${revisions.document}) = ${sent}`;
  const isMine = and(eq(revisions.parent, tag.revision), eq(revisions.by, principal.id), eq(revisions.cause, cause));
  return (await database.read.$count(revisions, and(isOfAppraisal(principal, id), isMine, isSent))) > 0;
};

/** The latest revisions with their contents, the latest first, from before a number. */
export const listRevisions = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
  id: string,
  { before, limit }: Readonly<{ before?: number | undefined; limit: number }>,
): Promise<readonly Kept[]> => {
  const rows = await database.read
    .select({ revision: revisionColumns, content: contentColumns })
    .from(revisions)
    .innerJoin(documents, eq(documents.hash, revisions.document))
    .where(and(isOfAppraisal(principal, id), before === undefined ? undefined : lt(revisions.number, before)))
    .orderBy(desc(revisions.number))
    .limit(limit);
  return rows.map(({ revision, content }) => ({
    revision: revisionOf(revision),
    document: documentOf(content),
  }));
};

/** Names a revision, or takes its name away; undefined if there is no such revision. */
export const nameRevision = (
  { database }: Store,
  principal: Principal,
  id: string,
  number: number,
  name: string | undefined,
): Promise<Revision | undefined> =>
  database.write(async (transaction) => {
    const [row] = await transaction
      .update(revisions)
      .set({ name: name ?? null })
      .where(isNumber(principal, id, number))
      .returning(revisionColumns);
    return row && revisionOf(row);
  });
