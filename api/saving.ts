import { and, eq, isNull } from "drizzle-orm";
import type { Draft } from "../models/appraisal.ts";
import { MOST_BYTES } from "../models/limits.ts";
import { type Conflict, merge } from "../models/merge.ts";
import { type Problem, problem } from "../models/problem.ts";
import { shapeProblems } from "../models/shape.ts";
import {
  columnsOf,
  dropContents,
  type Head,
  headColumns,
  headOf,
  insertRevisions,
  isOfOrganisation,
  keepContents,
  listingColumnsOf,
  type Numbered,
  type Origin,
  readAppraisal,
  type Stored,
} from "./appraisalStore.ts";
import type { Principal } from "./principal.ts";
import { QueueBusy } from "./queue.ts";
import { isKept, readRevision } from "./revisionStore.ts";
import { type Content, contentOf, type Listing, listingOf, type Store } from "./store.ts";
import { appraisals } from "./tables.ts";
import { isOf, type Tag } from "./tag.ts";

export type Saved =
  | Readonly<{ kind: "saved"; head: Head; document: Draft; isMerged: boolean }>
  | Readonly<{ kind: "conflict"; theirs: Stored; conflicts: readonly Conflict[] }>
  /** What both wrote is together more than a document may hold. */
  | Readonly<{ kind: "unfit"; problems: readonly Problem[] }>
  | Readonly<{ kind: "missing" }>
  | Readonly<{ kind: "archived" }>;

/** `tag` is what the writer had before them when they began; `document` what they made of it, which passed the shape gate. */
export type Save = Readonly<{ id: string; tag: Tag; document: Draft; origin: Origin }>;

/** More often than this, only another server on the same file could have come in between. */
const MOST_ATTEMPTS = 50;

/**
 * A new revision, merged with what others have saved since the writer's own: edits at different addresses both stay. Where both
 * changed the same address nothing is saved and both values are told. What the writer has saved already is not saved again, so a save
 * whose answer was lost may be repeated, and undoes nothing of what others have done since.
 */
export const save = (store: Store, principal: Principal, asked: Save): Promise<Saved> =>
  store.turns(`${principal.organisation} ${asked.id}`, async () => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const saved = await attemptSave(store, principal, asked);
      if (saved) return saved;
    }
    throw new QueueBusy(0);
  });

/** Undefined if another server saved between the reading and the writing. */
const attemptSave = async (store: Store, principal: Principal, asked: Save): Promise<Saved | undefined> => {
  const { id, tag, origin } = asked;
  const theirs = await readAppraisal(store, principal, id);
  if (!theirs) return { kind: "missing" };
  if (theirs.head.archivedAt !== undefined) return { kind: "archived" };
  const mine = contentOf(asked.document);
  if (!isOf(tag, theirs.head) && (await isKept(store, principal, { id, tag, sent: mine.hash, cause: origin.cause })))
    return { kind: "saved", ...theirs, isMerged: theirs.head.document !== mine.hash };
  const merged = isOf(tag, theirs.head) ? mine : await mergedWith(store, principal, { id, tag, mine, theirs });
  if ("conflicts" in merged) return { kind: "conflict", theirs, conflicts: merged.conflicts };
  if ("problems" in merged) return { kind: "unfit", problems: merged.problems };
  const isMerged = merged.hash !== mine.hash;
  if (merged.hash === theirs.head.document)
    return { kind: "saved", head: theirs.head, document: merged.document, isMerged };
  const listing = await listingOf(store, merged.document);
  const head = await append(store, principal, theirs.head, {
    content: merged,
    listing,
    parent: tag.revision,
    sent: isMerged ? mine.hash : undefined,
    origin,
  });
  return head && { kind: "saved", head, document: merged.document, isMerged };
};

type Sides = Readonly<{ id: string; tag: Tag; mine: Content; theirs: Stored }>;

const mergedWith = async (
  store: Store,
  principal: Principal,
  { id, tag, mine, theirs }: Sides,
): Promise<Content | Readonly<{ conflicts: readonly Conflict[] }> | Readonly<{ problems: readonly Problem[] }>> => {
  const base = await readRevision(store, principal, id, tag.revision);
  const isSame = base !== undefined && isOf(tag, { revision: base.revision.number, document: base.revision.document });
  const merged = merge(isSame ? base.document : undefined, mine.document, theirs.document);
  if ("conflicts" in merged) return merged;
  const content = contentOf(merged.document);
  const bytes = Buffer.byteLength(content.json);
  const problems =
    bytes > MOST_BYTES ? [problem("tooLarge", "", { bytes, limit: MOST_BYTES })] : shapeProblems(content.document);
  return problems.length > 0 ? { problems } : content;
};

type Appended = Readonly<{ content: Content; listing: Listing } & Omit<Numbered, "id" | "number" | "at">>;

/** The new head, written with its headline in one transaction; undefined if the appraisal is not as it was read. */
const append = (
  { database, now }: Store,
  principal: Principal,
  before: Head,
  { listing, ...appended }: Appended,
): Promise<Head | undefined> =>
  database.write(async (transaction) => {
    const at = now();
    const number = before.revision + 1;
    const { content } = appended;
    await keepContents(transaction, [content]);
    const [row] = await transaction
      .update(appraisals)
      .set({
        head: number,
        document: content.hash,
        updatedAt: at.toISOString(),
        ...columnsOf(before.id, content.document),
        ...listingColumnsOf(listing),
      })
      .where(
        and(
          isOfOrganisation(principal, before.id),
          eq(appraisals.head, before.revision),
          eq(appraisals.document, before.document),
          isNull(appraisals.archivedAt),
        ),
      )
      .returning(headColumns);
    if (!row) {
      await dropContents(transaction, [content.hash]); // Or what is in no history would outlive the deletion of all that is.
      return undefined;
    }
    await insertRevisions(transaction, principal, [{ ...appended, id: before.id, number, at }]);
    return headOf(row);
  });
