import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { and, asc, eq, gt } from "drizzle-orm";
import { Zip, type ZipInputFile } from "fflate";
import { fileOf } from "../models/report/appraisalFile.ts";
import type { Principal } from "./principal.ts";
import { contentColumns, documentOf, type Store, type StoredContent } from "./store.ts";
import { appraisals, documents } from "./tables.ts";

export const fileSuffix = ".kalkyl.json";
const ARCHIVE_FOLDER = "arkiv/";

/**
 * A zip of the organisation's appraisals, those in the archive in a folder of their own, made as fast as it is taken. What goes wrong
 * on the way breaks it off: half of it must not look like the whole.
 */
export const exportAll = async (
  { database }: Pick<Store, "database">,
  principal: Principal,
): Promise<ReadableStream<Uint8Array>> => {
  const pageAfter = pagesOf(database, principal);
  // Read before anything is answered: a database that does not answer is an error with words.
  const pieces = zipFrom(await pageAfter(""), pageAfter);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
};

/** In memory at once: documents of 2 MB at most. */
const PAGE = 20;

type Row = Readonly<{ id: string; archivedAt: string | null; updatedAt: string; content: StoredContent }>;
type PageAfter = (id: string) => Promise<readonly Row[]>;

/**
 * Pages by id: each appraisal is there once at most, and as it was at one moment, though others save and delete between the pages. One
 * long transaction instead would keep the write-ahead log from being emptied.
 */
const pagesOf =
  (database: Store["database"], { organisation }: Principal): PageAfter =>
  (id) =>
    database.read
      .select({
        id: appraisals.id,
        archivedAt: appraisals.archivedAt,
        updatedAt: appraisals.updatedAt,
        content: contentColumns,
      })
      .from(appraisals)
      .innerJoin(documents, eq(documents.hash, appraisals.document))
      .where(and(eq(appraisals.organisation, organisation), gt(appraisals.id, id)))
      .orderBy(asc(appraisals.id))
      .limit(PAGE);

/** A zip that is not Zip64 counts its files with 16 bits. */
const MOST_FILES = 0xffff;

async function* zipFrom(first: readonly Row[], pageAfter: PageAfter): AsyncGenerator<Uint8Array, void, void> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  let files = 0;
  for (let page = first; page.length > 0; page = await pageAfter(page.at(-1)!.id))
    for (const row of page) {
      files += 1;
      if (files > MOST_FILES)
        throw new Error(`There are more appraisals than the ${MOST_FILES} files that a zip holds.`);
      await add(zip, row);
      yield Buffer.concat(made.splice(0));
    }
  zip.end();
  yield Buffer.concat(made);
}

const deflated = promisify(deflateRaw);
const DEFLATED = 8;
/** The first day that a zip can say. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Deflated by Node, six times as fast as by the library and not in the thread that answers others. */
const add = async (zip: Zip, { id, archivedAt, updatedAt, content: stored }: Row): Promise<void> => {
  const content = Buffer.from(fileOf(documentOf(stored)));
  const at = new Date(updatedAt);
  const packed = await deflated(content);
  const file: ZipInputFile = {
    filename: `${archivedAt === null ? "" : ARCHIVE_FOLDER}${id}${fileSuffix}`,
    mtime: at < FIRST_DAY ? FIRST_DAY : at,
    size: content.length,
    crc: crc32(content),
    compression: DEFLATED,
  };
  zip.add(file);
  file.ondata!(null, new Uint8Array(packed), true);
};
