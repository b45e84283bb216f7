import { and, eq, isNull, not, or, sql } from "drizzle-orm";
import { dropContents } from "./appraisalStore.ts";
import type { Store } from "./store.ts";
import { revisions } from "./tables.ts";

/** Saves by one person with no longer between them are one session of editing. */
const SESSION_MINUTES = 30;
/** How long every save of a session is kept. */
const KEPT_HOURS = 24;
/** So many in a transaction, so that nobody's save waits long. */
const AT_ONCE = 200;

/**
 * Folds each editing session that ended a day ago to its last revision: what was saved on the way is in nobody's way in the history,
 * and its contents are let go. What has a name or a note, began an appraisal, was restored, or is in use stays. Says how many went.
 */
export const fold = async (store: Pick<Store, "database" | "now">): Promise<number> => {
  const foldable = await findFoldable(store);
  let folded = 0;
  for (let from = 0; from < foldable.length; from += AT_ONCE)
    folded += await drop(store, foldable.slice(from, from + AT_ONCE));
  return folded;
};

type Key = Readonly<{ organisation: string; appraisal: string; number: number }>;

/** Every revision that the same person followed with another within the half hour, a day ago or more. */
const findFoldable = ({ database, now }: Pick<Store, "database" | "now">): Promise<Key[]> => {
  const before = new Date(now().getTime() - KEPT_HOURS * 3_600_000).toISOString();
  const next = (column: unknown) =>
    sql`lead(${column}) OVER (PARTITION BY ${revisions.organisation}, ${revisions.appraisal} ORDER BY ${revisions.number})`;
  const followed = database.read
    .select({
      organisation: revisions.organisation,
      appraisal: revisions.appraisal,
      number: revisions.number,
      isFolded:
        sql<number>`${isFoldable} AND ${next(revisions.cause)} = 'saved' AND ${next(revisions.by)} = ${revisions.by}
        AND unixepoch(${next(revisions.at)}) - unixepoch(${revisions.at}) < ${SESSION_MINUTES * 60}`.as("is_folded"),
    })
    .from(revisions)
    .where(sql`${revisions.at} < ${before}`)
    .as("followed");
  return database.read
    .select({ organisation: followed.organisation, appraisal: followed.appraisal, number: followed.number })
    .from(followed)
    .where(eq(followed.isFolded, 1));
};

/** Whether a copy was made of it, it was restored, or an edition of it was given out. */
const isUsed = sql`(EXISTS (SELECT 1 FROM revisions AS later WHERE later.organisation = ${revisions.organisation}
  AND later.source_appraisal = ${revisions.appraisal} AND later.source_number = ${revisions.number})
  OR EXISTS (SELECT 1 FROM editions WHERE editions.organisation = ${revisions.organisation}
  AND editions.appraisal = ${revisions.appraisal} AND editions.revision = ${revisions.number}))`;
const isFoldable = and(eq(revisions.cause, "saved"), isNull(revisions.name), isNull(revisions.note), not(isUsed));

/** Deletes those that have not come into use since they were found. */
const drop = ({ database }: Pick<Store, "database">, keys: readonly Key[]): Promise<number> =>
  database.write(async (transaction) => {
    const isOne = keys.map(({ organisation, appraisal, number }) =>
      and(eq(revisions.organisation, organisation), eq(revisions.appraisal, appraisal), eq(revisions.number, number)),
    );
    const gone = await transaction
      .delete(revisions)
      .where(and(or(...isOne), isFoldable))
      .returning({ hash: revisions.document });
    await dropContents(
      transaction,
      gone.map(({ hash }) => hash),
    );
    return gone.length;
  });
