import { and, eq, gt, isNull, ne, or } from "drizzle-orm";
import { listingColumnsOf } from "./appraisalStore.ts";
import { type Log, told } from "./requests.ts";
import { contentColumns, documentOf, type Listing, type Store, unlisted } from "./store.ts";
import { appraisals, documents } from "./tables.ts";

const AT_ONCE = 200;

/**
 * What lists show was worked out when each appraisal was saved, by the build of that day. Where that was another build, or nobody could,
 * it is worked out again: at the start before anyone reads it, and in the hourly round, since another build may serve the same file.
 * Tells of how many there are before it begins, and says of how many it could be done.
 */
export const refreshHeadlines = async (
  store: Omit<Store, "turns">,
  log: Log | undefined,
  tell: (many: number) => void = () => {},
): Promise<number> => {
  const { database, build } = store;
  const isOld = or(isNull(appraisals.listedBy), ne(appraisals.listedBy, build));
  tell(await database.read.$count(appraisals, isOld));
  let refreshed = 0;
  for (let after = { organisation: "", id: "" }; ; ) {
    const rows = await database.read
      .select({ organisation: appraisals.organisation, id: appraisals.id, ...contentColumns })
      .from(appraisals)
      .innerJoin(documents, eq(documents.hash, appraisals.document))
      .where(and(isOld, isAfter(after)))
      .orderBy(appraisals.organisation, appraisals.id)
      .limit(AT_ONCE);
    const fresh: (Key & Readonly<{ hash: string; listing: Listing }>)[] = [];
    for (const row of rows) fresh.push({ ...row, listing: await listed(store, row, log) });
    await write(store, fresh);
    refreshed += fresh.filter(({ listing }) => listing.by !== undefined).length;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return refreshed;
    after = last;
  }
};

type Key = Readonly<{ organisation: string; id: string }>;

const isAfter = ({ organisation, id }: Key) =>
  or(gt(appraisals.organisation, organisation), and(eq(appraisals.organisation, organisation), gt(appraisals.id, id)));

/** One that cannot be worked out keeps no other from being: the log says which, and the list shows nothing of it. */
const listed = async (
  { evaluator, build }: Pick<Store, "evaluator" | "build">,
  row: Key & Readonly<{ hash: string; json: ArrayBuffer }>,
  log: Log | undefined,
): Promise<Listing> => {
  try {
    const headlined = await evaluator.headline(documentOf(row));
    return { worked: "tooSlow" in headlined ? undefined : headlined, by: build };
  } catch (error) {
    log?.({ level: "error", appraisal: row.id, error: `What lists show could not be worked out: ${told(error)}` });
    return unlisted;
  }
};

const write = (
  { database }: Pick<Store, "database">,
  fresh: readonly (Key & Readonly<{ hash: string; listing: Listing }>)[],
): Promise<void> =>
  database.write(async (transaction) => {
    for (const { organisation, id, hash, listing } of fresh)
      await transaction
        .update(appraisals)
        .set(listingColumnsOf(listing))
        // What was saved in between has been worked out with its save.
        .where(and(eq(appraisals.organisation, organisation), eq(appraisals.id, id), eq(appraisals.document, hash)));
  });
