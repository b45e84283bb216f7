import { and, desc, eq } from "drizzle-orm";
import type { Appraisal } from "../models/appraisal.ts";
import { canonical, contentHash } from "../models/canonical.ts";
import type { Database, Transaction } from "./database.ts";
import type { Principal } from "./principal.ts";
import { appraisals, documents, revisions } from "./tables.ts";

/** What a list shows of an appraisal: its head revision's own words, without the content. */
export type Head = Readonly<{
  id: string;
  title: string;
  stage: NonNullable<Appraisal["stage"]>;
  illustrative: boolean;
  diaryNumber: string | undefined;
  /** Number of the current revision, from 1. */
  revision: number;
  /** Hash of the current content: `sha256:…`. */
  document: string;
  createdAt: string;
  updatedAt: string;
}>;

const headColumns = {
  id: appraisals.id,
  title: appraisals.title,
  stage: appraisals.stage,
  illustrative: appraisals.illustrative,
  diaryNumber: appraisals.diaryNumber,
  revision: appraisals.head,
  document: appraisals.document,
  createdAt: appraisals.createdAt,
  updatedAt: appraisals.updatedAt,
};

type HeadRow = Readonly<Omit<Head, "stage" | "diaryNumber"> & { stage: string; diaryNumber: string | null }>;
/** The columns were written from a document that passed the schema, which is where the stage's type comes from. */
const headOf = (row: HeadRow): Head => ({
  ...row,
  stage: row.stage as Head["stage"],
  diaryNumber: row.diaryNumber ?? undefined,
});

/** The organisation's appraisals with their contents, the latest changed first. */
export const listAppraisals = async (
  database: Database,
  principal: Principal,
): Promise<readonly Readonly<{ head: Head; document: Appraisal }>[]> => {
  const rows = await database.read
    .select({ head: headColumns, json: documents.json })
    .from(appraisals)
    .innerJoin(documents, eq(documents.hash, appraisals.document))
    .where(eq(appraisals.organisation, principal.organisation))
    .orderBy(desc(appraisals.updatedAt), appraisals.id);
  return rows.map(({ head, json }) => ({ head: headOf(head), document: JSON.parse(json) as Appraisal }));
};

/** One of the organisation's appraisals with its current content, or undefined. */
export const readAppraisal = async (
  database: Database,
  principal: Principal,
  id: string,
): Promise<Readonly<{ head: Head; document: Appraisal }> | undefined> => {
  const [row] = await database.read
    .select({ head: headColumns, json: documents.json })
    .from(appraisals)
    .innerJoin(documents, eq(documents.hash, appraisals.document))
    .where(and(eq(appraisals.organisation, principal.organisation), eq(appraisals.id, id)));
  return row && { head: headOf(row.head), document: JSON.parse(row.json) as Appraisal };
};

/** A new appraisal with its first revision, whose content has passed the schema. */
export const addAppraisal = async (
  transaction: Transaction,
  principal: Principal,
  added: Readonly<{ id: string; document: Appraisal; at: Date; note?: string }>,
): Promise<void> => {
  const { organisation } = principal;
  const at = added.at.toISOString();
  const hash = contentHash(added.document);
  await transaction
    .insert(documents)
    .values({ hash, json: canonical(added.document) })
    .onConflictDoNothing();
  await transaction.insert(appraisals).values({
    organisation,
    id: added.id,
    head: 1,
    document: hash,
    title: added.document.title,
    stage: added.document.stage ?? "idea",
    illustrative: added.document.illustrative ?? false,
    diaryNumber: added.document.diaryNumber ?? null,
    createdAt: at,
    updatedAt: at,
  });
  await transaction.insert(revisions).values({
    organisation,
    appraisal: added.id,
    number: 1,
    document: hash,
    by: principal.id,
    at,
    note: added.note ?? null,
  });
};
