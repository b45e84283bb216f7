import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@libsql/client/sqlite3";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../api/database.ts";
import { DatabaseTrouble, troubleIn } from "../../api/databaseTrouble.ts";
import { documents, milestones, revisions } from "../../api/tables.ts";
import { migrations, temporaryDatabase, temporaryFolder } from "./harness.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const note = (database: Database, name: string) =>
  database.write(async (transaction) => {
    await transaction.insert(milestones).values({ name, at: "now" });
  });
/** Another connection to the same file, such as another program has. */
const another = (database: Database) => createClient({ url: `file:${database.path}`, concurrency: 1 });

describe("the database", () => {
  it("takes 600 concurrent writes, and reads while it does", async () => {
    const database = await temporaryDatabase();
    const writes = Array.from({ length: 600 }, (_, n) =>
      database.write(async (transaction) => {
        await sleep(0);
        await transaction.insert(milestones).values({ name: `m${n}`, at: "now" });
      }),
    );
    await database.check();
    await Promise.all(writes);
    expect(await database.read.$count(milestones)).toBe(600);
  });

  it("undoes a write that throws", async () => {
    const database = await temporaryDatabase();
    const write = database.write(async (transaction) => {
      await transaction.insert(milestones).values({ name: "half", at: "now" });
      throw new Error("changed my mind");
    });
    await expect(write).rejects.toThrow("changed my mind");
    expect(await database.read.$count(milestones)).toBe(0);
  });

  it("refuses a read inside a write, which would not see what was written", async () => {
    const database = await temporaryDatabase();
    const write = database.write(async (transaction) => {
      await transaction.insert(milestones).values({ name: "unseen", at: "now" });
      return database.read.$count(milestones);
    });
    await expect(write).rejects.toThrow("inside a write");
    expect(await database.read.$count(milestones)).toBe(0);
  });

  it("keeps a write-ahead log, forces every commit to disk on each connection, and holds references", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "å ä#ö ?%.db"); // A path as people have them.
    const database = await openDatabase(path, migrations);
    await expect(
      database.write((transaction) =>
        transaction.insert(revisions).values({
          organisation: "o",
          appraisal: "none",
          number: 1,
          document: "none",
          by: "me",
          at: "now",
        }),
      ),
    ).rejects.toThrow();
    const settings = await database.write(async (transaction) => ({
      ...(await transaction.get<object>(sql`PRAGMA synchronous`)),
      ...(await transaction.get<object>(sql`PRAGMA foreign_keys`)),
      ...(await transaction.get<object>(sql`PRAGMA journal_mode`)),
      ...(await transaction.get<object>(sql`PRAGMA secure_delete`)),
    }));
    expect(settings).toEqual({ synchronous: 2, foreign_keys: 1, journal_mode: "wal", secure_delete: 1 });
    await database.close();
  });

  it("overwrites what is deleted", async () => {
    const database = await temporaryDatabase();
    const secret = "Anna Andersson ".repeat(2_000);
    await database.write((transaction) => transaction.insert(documents).values({ hash: "h", json: secret }));
    await database.write((transaction) => transaction.delete(documents));
    await database.close();
    expect(readFileSync(database.path).includes("Anna")).toBe(false);
  });
});

describe("a lock that another program holds", () => {
  it("is waited for while everything else goes on, and the connection is as good as new afterwards", async () => {
    const database = await temporaryDatabase();
    const other = another(database);
    const lock = await other.transaction("write");
    let turns = 0;
    const counter = setInterval(() => turns++, 5);
    const write = note(database, "waited");
    await sleep(200);
    await database.check();
    expect(turns).toBeGreaterThan(10);
    clearInterval(counter);
    await lock.commit();
    await write;
    // A write that met a lock must leave nothing behind that keeps later ones from being seen.
    await other.execute("INSERT INTO milestones VALUES ('theirs', 'now')");
    await note(database, "later");
    const names = await database.write((transaction) => transaction.select().from(milestones));
    expect(names.map(({ name }) => name).sort()).toEqual(["later", "theirs", "waited"]);
    other.close();
  });

  it("is given up after the longest wait, in a sentence, and the next write works", async () => {
    const database = await openDatabase(join(temporaryFolder(), "test.db"), migrations, 150);
    const other = another(database);
    const lock = await other.transaction("write");
    let ran = false;
    const began = performance.now();
    const write = database.write(async () => {
      ran = true;
    });
    await expect(write).rejects.toThrow(/Another program holds the database file .*test\.db locked/);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(ran).toBe(false);
    await lock.rollback();
    await note(database, "after");
    expect(await database.read.$count(milestones)).toBe(1);
    other.close();
    await database.close();
  });
});

describe("a full disk", () => {
  const limit = (database: Database, pages: number) =>
    database.write((transaction) => transaction.run(sql.raw(`PRAGMA max_page_count = ${pages}`)));
  const keep = (database: Database, hash: string) =>
    database.write((transaction) => transaction.insert(documents).values({ hash, json: "x".repeat(100_000) }));

  it("refuses what does not fit with a sentence, keeps what was there, and saves again once there is room", async () => {
    const database = await temporaryDatabase();
    await keep(database, "before");
    await limit(database, 1); // As many as there are: SQLite makes it no less.
    for (const hash of ["one", "two"]) {
      const refused = await keep(database, hash).catch((error) => error);
      expect(refused).toBeInstanceOf(DatabaseTrouble);
      expect(refused.kind).toBe("full");
      expect(refused.message).toBe(
        "The disk is full: nothing was saved. Free some space; saving then works again by itself.",
      );
    }
    expect((await database.read.select({ hash: documents.hash }).from(documents)).map(({ hash }) => hash)).toEqual([
      "before",
    ]);
    await note(database, "small enough");
    await limit(database, 1_000_000);
    await keep(database, "after");
    expect(await database.read.$count(documents)).toBe(2);
  });

  it("says nothing was saved even of a write that would have gone on without what did not fit", async () => {
    const database = await temporaryDatabase();
    await limit(database, 1);
    const write = database.write(async (transaction) => {
      await transaction.insert(milestones).values({ name: "half", at: "now" });
      await transaction
        .insert(documents)
        .values({ hash: "large", json: "x".repeat(100_000) })
        .catch(() => {});
    });
    await expect(write).rejects.toThrow();
    expect(await database.read.$count(milestones)).toBe(0);
  });
});

describe("trouble", () => {
  it("of a read is found where drizzle has wrapped it", async () => {
    const database = await temporaryDatabase();
    await database.close();
    const error = await database.read.$count(milestones).catch((error) => error);
    expect(troubleIn(error)).toBeUndefined(); // Closed by ourselves, which is no trouble of the file.
    expect(troubleIn(new Error("outer", { cause: new DatabaseTrouble("gone", "Gone.") }))?.message).toBe("Gone.");
  });
});
