import { and, eq, gt, like, ne, or } from "drizzle-orm";
import { type Columns, columnsOf } from "./appraisalStore.ts";
import { contentColumns, documentOf, type Store } from "./store.ts";
import { appraisals, documents, milestones } from "./tables.ts";

const AT_ONCE = 200;
const milestoneOf = (build: string) => `headlines of ${build}`;

/**
 * What lists show was worked out when each appraisal was saved, by the engine of that day. At the first start of another build all
 * is worked out again, before anyone reads it; tells of how many before it begins, and says of how many it was.
 */
export const refreshHeadlines = async (
  { database, evaluator, now }: Omit<Store, "turns">,
  build: string,
  tell: (many: number) => void = () => {},
): Promise<number> => {
  const name = milestoneOf(build);
  const done = await database.read.select().from(milestones).where(eq(milestones.name, name));
  if (done.length > 0) return 0;
  tell(await database.read.$count(appraisals));
  let refreshed = 0;
  for (let after = { organisation: "", id: "" }; ; ) {
    const rows = await database.read
      .select({ organisation: appraisals.organisation, id: appraisals.id, ...contentColumns })
      .from(appraisals)
      .innerJoin(documents, eq(documents.hash, appraisals.document))
      .where(
        or(
          gt(appraisals.organisation, after.organisation),
          and(eq(appraisals.organisation, after.organisation), gt(appraisals.id, after.id)),
        ),
      )
      .orderBy(appraisals.organisation, appraisals.id)
      .limit(AT_ONCE);
    const fresh: Readonly<{ organisation: string; id: string; hash: string; columns: Columns }>[] = [];
    for (const { json, ...row } of rows) {
      const document = documentOf({ hash: row.hash, json });
      fresh.push({ ...row, columns: columnsOf(row.id, document, await evaluator.headline(document)) });
    }
    await database.write(async (transaction) => {
      for (const { organisation, id, hash, columns } of fresh)
        await transaction
          .update(appraisals)
          .set(columns)
          // A save in between has worked out its own.
          .where(and(eq(appraisals.organisation, organisation), eq(appraisals.id, id), eq(appraisals.document, hash)));
    });
    refreshed += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) break;
    after = last;
  }
  await database.write(async (transaction) => {
    await transaction.delete(milestones).where(and(like(milestones.name, milestoneOf("%")), ne(milestones.name, name)));
    await transaction.insert(milestones).values({ name, at: now().toISOString() }).onConflictDoNothing();
  });
  return refreshed;
};
