import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@libsql/client/sqlite3";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addAppraisal, listAppraisals, readAppraisal } from "../../api/appraisalStore.ts";
import { openDatabase } from "../../api/database.ts";
import { localPrincipal } from "../../api/principal.ts";
import { createQueue, QueueBusy } from "../../api/queue.ts";
import { seed } from "../../api/seed.ts";
import { appraisals, documents, milestones, revisions } from "../../api/tables.ts";
import type { Appraisal } from "../../models/appraisal.ts";
import { canonical, contentHash } from "../../models/canonical.ts";
import { example, library, migrations, seededAt, temporaryDatabase, temporaryFolder } from "./harness.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("the queue of writes", () => {
  it("runs one at a time, in the order they came", async () => {
    const queue = createQueue(1000);
    const log: string[] = [];
    await Promise.all(
      [1, 2, 3].map((n) =>
        queue(async () => {
          log.push(`${n} begins`);
          await sleep(5);
          log.push(`${n} ends`);
        }),
      ),
    );
    expect(log).toEqual(["1 begins", "1 ends", "2 begins", "2 ends", "3 begins", "3 ends"]);
  });

  it("goes on after work that fails", async () => {
    const queue = createQueue(1000);
    await expect(queue(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(queue(async () => 1)).resolves.toBe(1);
  });

  it("throws at once on work inside work, which would wait for itself", async () => {
    const queue = createQueue(60_000);
    await expect(queue(() => queue(async () => 1))).rejects.toThrow("inside a write");
    await expect(queue(async () => 2)).resolves.toBe(2);
  });

  it("lets what the work left running queue again once the work is done", async () => {
    const queue = createQueue(1000);
    let later: Promise<number> | undefined;
    await queue(async () => {
      later = sleep(5).then(() => queue(async () => 3));
    });
    await expect(later).resolves.toBe(3);
  });

  it("gives up after the longest wait, and work that gave up never runs nor blocks", async () => {
    const queue = createQueue(20);
    let ran = false;
    const slow = queue(() => sleep(80));
    await expect(
      queue(async () => {
        ran = true;
      }),
    ).rejects.toThrow(QueueBusy);
    await slow;
    await expect(queue(async () => 4)).resolves.toBe(4);
    expect(ran).toBe(false);
  });
});

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

  it("keeps a write-ahead log, forces every commit to disk on each connection, and holds references", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "å ä#ö ?.db"); // A path as people have them.
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
    await database.close();
    const other = createClient({
      url: `file:${path.replaceAll("#", "%23").replaceAll("?", "%3F").replaceAll(" ", "%20")}`,
      timeout: 100,
    });
    // Two transactions at once: two connections of the pool. libSQL's own default is what the readers rely on.
    const both = await Promise.all([other.transaction("read"), other.transaction("read")]);
    for (const connection of both) {
      expect((await connection.execute("PRAGMA synchronous")).rows[0]).toMatchObject({ synchronous: 2 });
      expect((await connection.execute("PRAGMA foreign_keys")).rows[0]).toMatchObject({ foreign_keys: 1 });
      expect((await connection.execute("PRAGMA journal_mode")).rows[0]).toMatchObject({ journal_mode: "wal" });
      expect((await connection.execute("PRAGMA busy_timeout")).rows[0]).toMatchObject({ timeout: 100 });
      connection.close();
    }
    other.close();
  });
});

describe("the examples", () => {
  it("are there after the first start, with content, head, revision and hash in agreement", async () => {
    const database = await temporaryDatabase();
    expect(await seed(database, localPrincipal, library, seededAt)).toBe(true);
    const listed = await listAppraisals(database, localPrincipal);
    expect(listed.map(({ head }) => head.id).sort()).toEqual(["exempelkommunen", "sandviken"]);
    for (const { head, document } of listed) {
      expect(document).toEqual(example(head.id as "sandviken"));
      expect(head).toMatchObject({ document: contentHash(document), title: document.title, revision: 1 });
      const [revision] = await database.read.select().from(revisions).where(eq(revisions.appraisal, head.id));
      expect(revision).toMatchObject({ number: 1, parent: null, by: "local", document: head.document });
      const [stored] = await database.read.select().from(documents).where(eq(documents.hash, head.document));
      expect(stored?.json).toBe(canonical(document));
    }
  });

  it("stay deleted", async () => {
    const database = await temporaryDatabase();
    await seed(database, localPrincipal, library, seededAt);
    await database.write(async (transaction) => {
      await transaction.delete(revisions).where(eq(revisions.appraisal, "sandviken"));
      await transaction.delete(appraisals).where(eq(appraisals.id, "sandviken"));
    });
    expect(await seed(database, localPrincipal, library, new Date())).toBe(false);
    expect((await listAppraisals(database, localPrincipal)).map(({ head }) => head.id)).toEqual(["exempelkommunen"]);
  });
});

describe("organisations", () => {
  it("do not see each other's appraisals, even of the same id and content", async () => {
    const database = await temporaryDatabase();
    const [ours, theirs] = ["ours", "theirs"].map((organisation) => ({ id: "someone", organisation }));
    const document = example("sandviken") as unknown as Appraisal;
    const add = (principal: typeof ours, title: string) =>
      database.write((transaction) =>
        addAppraisal(transaction, principal!, { id: "same", document: { ...document, title }, at: seededAt }),
      );
    await add(ours, "Vår");
    await add(theirs, "Deras");
    expect((await listAppraisals(database, ours!)).map(({ head }) => head.title)).toEqual(["Vår"]);
    expect((await readAppraisal(database, theirs!, "same"))?.head.title).toBe("Deras");
    expect(await readAppraisal(database, { id: "someone", organisation: "third" }, "same")).toBeUndefined();
    expect(await listAppraisals(database, localPrincipal)).toEqual([]);
  });

  it("and ids are values, never SQL", async () => {
    const database = await temporaryDatabase();
    await seed(database, localPrincipal, library, seededAt);
    const hostile = { id: "x", organisation: "local' OR '1'='1" };
    expect(await listAppraisals(database, hostile)).toEqual([]);
    expect(await readAppraisal(database, localPrincipal, "sandviken' --")).toBeUndefined();
  });
});

describe("migrations", () => {
  const plant = async (path: string, sql: string) => {
    const client = createClient({ url: `file:${path}` });
    await client.execute(sql);
    client.close();
  };
  const made = async () => {
    const path = join(temporaryFolder(), "test.db");
    await (await openDatabase(path, migrations)).close();
    return path;
  };

  it("are all applied, and may be asked for again", async () => {
    const path = await made();
    await (await openDatabase(path, migrations)).close();
  });

  it("stop the start when an applied one is not the shipped one", async () => {
    const path = await made();
    await plant(path, "UPDATE __drizzle_migrations SET hash = 'another'");
    await expect(openDatabase(path, migrations)).rejects.toThrow(/another migration number 1 than this version/);
  });

  it("stop the start when the database is of a newer version", async () => {
    const path = await made();
    await plant(path, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
    await expect(openDatabase(path, migrations)).rejects.toThrow(/newer version/);
  });

  it("leave everything as it was when one fails", async () => {
    const path = await made();
    const folder = join(temporaryFolder(), "migrations");
    cpSync(migrations, folder, { recursive: true });
    const journalPath = join(folder, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalPath, "utf8"));
    const last = journal.entries.at(-1);
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_bad" });
    writeFileSync(journalPath, JSON.stringify(journal));
    writeFileSync(
      join(folder, "9999_bad.sql"),
      "CREATE TABLE extra (a);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);",
    );
    await expect(openDatabase(path, folder)).rejects.toThrow(
      /could not be brought to this version.*nothing in it was changed/,
    );
    const client = createClient({ url: `file:${path}` });
    expect((await client.execute("SELECT name FROM sqlite_master WHERE name = 'extra'")).rows).toEqual([]);
    client.close();
    await (await openDatabase(path, migrations)).close();
  });

  it("say so when the file is no database or cannot be written", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "notes.txt"), "This is a text, and long enough to be read as a header. ".repeat(20));
    await expect(openDatabase(join(folder, "notes.txt"), migrations)).rejects.toThrow(
      /not a database.*SAMVINST_DATABASE/,
    );
    await expect(openDatabase(join(folder, "notes.txt", "x.db"), migrations)).rejects.toThrow(/SAMVINST_DATABASE/);
  });
});
