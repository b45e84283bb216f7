import { blob, foreignKey, index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * What is stored. Contents are immutable and addressed by their hash; everything someone works on belongs to an
 * organisation, whose id begins every key, so that no look-up can be written without it. Times are ISO 8601 in UTC.
 *
 * Room for what comes: entries of the value library are (organisation, entry, edition) with a content of their own kind;
 * reports, comments and sign-offs name what they are about as (organisation, appraisal, number) and keep that revision from being
 * folded (`folding.ts`, `isUsed`); users are who `by` names.
 */

/** Every content there has been: the hash of its canonical JSON → the JSON. */
export const documents = sqliteTable("documents", {
  hash: text().primaryKey(),
  json: text().notNull(),
});

/** The appraisals of an organisation. What a list shows, searches and sorts by repeats the head revision's document, so that it reads one table. */
export const appraisals = sqliteTable(
  "appraisals",
  {
    organisation: text().notNull(),
    id: text().notNull(),
    /** Number of the revision that is the current one. */
    head: integer().notNull(),
    document: text()
      .notNull()
      .references(() => documents.hash),
    /** Empty while nobody has written one. */
    title: text().notNull(),
    /** The title so that text order is a Swede's order; none where there is no title. */
    titleOrder: text("title_order"),
    stage: text().notNull(),
    /** From idea to follow-up, which is not the order of the words. */
    stageOrder: integer("stage_order").notNull().default(0),
    illustrative: integer({ mode: "boolean" }).notNull(),
    diaryNumber: text("diary_number"),
    /** How many problems stand in the way of evaluating it; none where it was not worked out: it took too long. */
    problems: integer(),
    /** Of society, in kronor of the price year. */
    npv: real(),
    bcr: real(),
    pvCosts: real("pv_costs"),
    /** How many of the headline's outcome must be gained for society to break even. */
    needed: integer(),
    paybackYear: integer("payback_year"),
    priceYear: integer("price_year"),
    baseYear: integer("base_year"),
    /** The build that worked out what a list shows; none where it has yet to be. */
    listedBy: text("listed_by"),
    /** Which of the figures rest on something nobody has verified, with commas between. */
    notVerified: text("not_verified"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
    archivedAt: text("archived_at"),
    // What is long comes last: who reads the others need not read past it.
    /** The break-even sentence in every language, as JSON. */
    headline: text(),
    /** Every word one may search by, in lower case and without accents. */
    searched: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("appraisals_by_document").on(table.document),
    // One for each order that a list may have, ties by id.
    ...[
      table.titleOrder,
      table.stageOrder,
      table.diaryNumber,
      table.createdAt,
      table.updatedAt,
      table.npv,
      table.bcr,
      table.pvCosts,
      table.needed,
      table.paybackYear,
    ].map((column) => index(`appraisals_by_${column.name}`).on(table.organisation, table.archivedAt, column, table.id)),
  ],
);

/** The history of an appraisal: which content, made from which revision, how, by whom and when. No row is ever changed but for its name. */
export const revisions = sqliteTable(
  "revisions",
  {
    organisation: text().notNull(),
    appraisal: text().notNull(),
    number: integer().notNull(),
    document: text()
      .notNull()
      .references(() => documents.hash),
    /** Hash of what was sent, where it was merged with what others had saved. */
    sent: text(),
    /** The revision it was made from; none for the first. Less than the one before it where someone else had saved in between. */
    parent: integer(),
    cause: text().notNull().default("saved"),
    /** Of a copy, what it was made from; of a restored content, the revision it was taken from. */
    sourceAppraisal: text("source_appraisal"),
    sourceNumber: integer("source_number"),
    by: text().notNull(),
    at: text().notNull(),
    /** What someone calls this version. */
    name: text(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.appraisal, table.number] }),
    foreignKey({
      columns: [table.organisation, table.appraisal],
      foreignColumns: [appraisals.organisation, appraisals.id],
    }),
    index("revisions_by_document").on(table.document),
    index("revisions_by_source").on(table.organisation, table.sourceAppraisal, table.sourceNumber),
  ],
);

/** What was given out: a revision with its result, held still. No row is ever changed. */
export const editions = sqliteTable(
  "editions",
  {
    organisation: text().notNull(),
    appraisal: text().notNull(),
    number: integer().notNull(),
    /** The revision it is of, which is therefore never folded. */
    revision: integer().notNull(),
    document: text()
      .notNull()
      .references(() => documents.hash),
    /** Of everything that it holds still, and over that and its files (`models/edition.ts`). */
    hash: text().notNull(),
    manifest: text().notNull(),
    /** Of a public one. */
    salt: text(),
    diaryNumber: text("diary_number").notNull(),
    audience: text().notNull(),
    day: text().notNull(),
    engine: text().notNull(),
    seed: integer().notNull(),
    draws: integer().notNull(),
    sampling: text().notNull(),
    by: text().notNull(),
    at: text().notNull(),
    note: text(),
    /** Canonical JSON, nothing withheld. */
    result: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.appraisal, table.number] }),
    foreignKey({
      columns: [table.organisation, table.appraisal, table.revision],
      foreignColumns: [revisions.organisation, revisions.appraisal, revisions.number],
    }),
    index("editions_by_document").on(table.document),
  ],
);

/** The files of an edition, byte for byte as they were given out. */
export const editionFiles = sqliteTable(
  "edition_files",
  {
    organisation: text().notNull(),
    appraisal: text().notNull(),
    edition: integer().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.appraisal, table.edition, table.name] }),
    foreignKey({
      columns: [table.organisation, table.appraisal, table.edition],
      foreignColumns: [editions.organisation, editions.appraisal, editions.number],
    }),
  ],
);

/** What has been done once to this database, such as `seeded`. */
export const milestones = sqliteTable("milestones", {
  name: text().primaryKey(),
  at: text().notNull(),
});
