import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * What is stored. Contents are immutable and addressed by their hash; everything someone works on belongs to an
 * organisation, whose id begins every key, so that no look-up can be written without it. Times are ISO 8601 in UTC.
 */

/** Every content there has been: the hash of its canonical JSON → the JSON. */
export const documents = sqliteTable("documents", {
  hash: text().primaryKey(),
  json: text().notNull(),
});

/** The appraisals of an organisation. The headline columns repeat the head revision's document, so that a list reads one table. */
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
    title: text().notNull(),
    stage: text().notNull(),
    illustrative: integer({ mode: "boolean" }).notNull(),
    diaryNumber: text("diary_number"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("appraisals_by_update").on(table.organisation, table.updatedAt),
  ],
);

/** The history of an appraisal: which content, made from which revision, by whom and when. */
export const revisions = sqliteTable(
  "revisions",
  {
    organisation: text().notNull(),
    appraisal: text().notNull(),
    number: integer().notNull(),
    document: text()
      .notNull()
      .references(() => documents.hash),
    /** The revision it was made from; none for the first. */
    parent: integer(),
    by: text().notNull(),
    at: text().notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.appraisal, table.number] }),
    foreignKey({
      columns: [table.organisation, table.appraisal],
      foreignColumns: [appraisals.organisation, appraisals.id],
    }),
  ],
);

/** A cache that may be emptied at any time: what an engine made of a document in a scenario (empty: none). */
export const results = sqliteTable(
  "results",
  {
    document: text()
      .notNull()
      .references(() => documents.hash),
    scenario: text().notNull().default(""),
    engine: text().notNull(),
    json: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.document, table.scenario, table.engine] })],
);

/** What has been done once to this database, such as `seeded`. */
export const milestones = sqliteTable("milestones", {
  name: text().primaryKey(),
  at: text().notNull(),
});
