import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createClient } from "@libsql/client/sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../api/database.ts";
import { StartProblem } from "../../api/startProblem.ts";
import { milestones } from "../../api/tables.ts";
import { migrations, temporaryFolder } from "./harness.ts";

const plant = async (path: string, ...statements: readonly string[]) => {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  await client.execute("PRAGMA foreign_keys = OFF");
  for (const sql of statements) await client.execute(sql);
  await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  client.close();
};
/** A copy that no connection of this process has open, whose bytes are all there is. */
const made = async () => {
  const path = join(temporaryFolder(), "made.db");
  const database = await openDatabase(path, migrations);
  await database.write((transaction) => transaction.insert(milestones).values({ name: "kept", at: "now" }));
  await database.close();
  return copied(path);
};
const copied = (path: string) => {
  const copy = join(temporaryFolder(), "test.db");
  copyFileSync(path, copy);
  return copy;
};
/** The shipped migrations and more; those of the past if told how many. */
const withMigrations = (added: readonly string[], shipped = Number.POSITIVE_INFINITY) => {
  const folder = join(temporaryFolder(), "migrations");
  cpSync(migrations, folder, { recursive: true });
  const journalPath = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalPath, "utf8"));
  journal.entries = journal.entries.slice(0, shipped);
  for (const [position, sql] of added.entries()) {
    const { idx, when } = journal.entries.at(-1);
    const tag = `9999_added_${position}`;
    journal.entries.push({ ...journal.entries[0], idx: idx + 1, when: when + 1, tag });
    writeFileSync(join(folder, `${tag}.sql`), sql);
  }
  writeFileSync(journalPath, JSON.stringify(journal));
  return folder;
};
const contentOf = async (path: string) => {
  const client = createClient({ url: `file:${copied(path)}`, concurrency: 1 });
  const { rows: schema } = await client.execute("SELECT * FROM sqlite_schema ORDER BY name");
  const tables = schema.filter(({ type }) => type === "table");
  const rows = await Promise.all(tables.map(({ name }) => client.execute(`SELECT * FROM "${name}"`)));
  client.close();
  return JSON.stringify([schema, rows.map((table) => table.rows)]);
};
const good = "CREATE TABLE extra (a);\n--> statement-breakpoint\nINSERT INTO extra VALUES (1);";
const bad = "CREATE TABLE more (a);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);";

describe("migrations", () => {
  it("are all applied, and may be asked for again", async () => {
    const path = await made();
    await (await openDatabase(path, migrations)).close();
    await (await openDatabase(path, withMigrations([good]))).close();
    const client = createClient({ url: `file:${path}` });
    expect((await client.execute("SELECT a FROM extra")).rows).toEqual([{ a: 1 }]);
    client.close();
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

  it.each([
    ["one fails", [bad]],
    ["one fails after another that did not, in the same start", [good, bad]],
    ["one leaves rows that name what is not there", ["UPDATE `revisions` SET `document` = 'nothing';"]],
  ])("leave everything as it was when %s", async (_, added) => {
    const path = await made();
    await plant(
      path,
      "INSERT INTO documents VALUES ('h', '{}')",
      "INSERT INTO appraisals (organisation, id, head, document, title, stage, illustrative, created_at, updated_at) VALUES ('o', 'a', 1, 'h', '', '', 0, '', '')",
      "INSERT INTO revisions (organisation, appraisal, number, document, by, at) VALUES ('o', 'a', 1, 'h', '', '')",
    );
    const [bytes, content] = [readFileSync(path), await contentOf(path)];
    await expect(openDatabase(path, withMigrations(added))).rejects.toThrow(
      /could not be brought to this version.*nothing in it was changed/,
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    expect(await contentOf(path)).toBe(content);
    await (await openDatabase(path, migrations)).close();
  });

  it("leave a new file without anything in it when one fails", async () => {
    const path = join(temporaryFolder(), "new.db");
    await expect(openDatabase(path, withMigrations([bad]))).rejects.toThrow(/could not be brought to this version/);
    expect(await contentOf(path)).toBe("[[],[]]");
    await (await openDatabase(path, migrations)).close();
  });

  it("are not applied to another program's database", async () => {
    const path = join(temporaryFolder(), "other.db");
    await plant(path, "CREATE TABLE theirs (a)");
    const content = await contentOf(path);
    await expect(openDatabase(path, migrations)).rejects.toThrow(/is no database of Samvinst.*SAMVINST_DATABASE/);
    expect(await contentOf(path)).toBe(content);
  });
});

describe("opening", () => {
  it("says so when the file is no database or cannot be written", async () => {
    const folder = temporaryFolder();
    const notes = join(folder, "notes.txt");
    writeFileSync(notes, "This is a text, and long enough to be read as a header. ".repeat(20));
    await expect(openDatabase(notes, migrations)).rejects.toThrow(/not a database.*SAMVINST_DATABASE/);
    await expect(openDatabase(join(notes, "x.db"), migrations)).rejects.toThrow(/SAMVINST_DATABASE/);
    await expect(openDatabase(folder, migrations)).rejects.toThrow(/SAMVINST_DATABASE/);
    expect(readdirSync(folder)).toEqual(["notes.txt"]);
  });

  it("stops at a damaged file, wherever the damage is, and says what to do", async () => {
    const path = await made();
    const whole = readFileSync(path);
    const pages = whole.length / 4096;
    expect(pages).toBeGreaterThan(5);
    for (let page = 0; page < pages; page++) {
      const broken = Buffer.from(whole);
      broken.fill(0xa5, page * 4096 + (page === 0 ? 100 : 0), page * 4096 + 200);
      writeFileSync(path, broken);
      await expect(openDatabase(path, migrations)).rejects.toThrow(/is damaged \(.*\): .*npm run restore/);
      expect(readFileSync(path).equals(broken)).toBe(true);
      for (const beside of ["-wal", "-shm"]) rmSync(path + beside, { force: true });
    }
    writeFileSync(path, whole.subarray(0, -4096));
    await expect(openDatabase(path, migrations)).rejects.toThrow(/is damaged \(.*\): .*npm run restore/);
  });

  it("leaves another program's database as it was, to the byte and to its log", async () => {
    const path = join(temporaryFolder(), "theirs.db");
    await plant(path, "CREATE TABLE theirs (a)");
    const before = readFileSync(path);
    await expect(openDatabase(path, migrations)).rejects.toThrow(/is no database of Samvinst/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(["theirs.db"]);
  });

  it("writes nothing more once a newer version has been started on the same file", async () => {
    const path = await made();
    const database = await openDatabase(path, migrations);
    const write = () =>
      database.write(async (transaction) => void (await transaction.run("UPDATE milestones SET at = 'later'")));
    await write();
    await plant(path, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
    await expect(write()).rejects.toThrow(/A newer version of Samvinst has been started/);
    await expect(write()).rejects.toThrow(/made by a newer version of Samvinst: start that version/);
    await database.close();
  });

  it("stops at a text that is none, which would end the program when it is read", async () => {
    const path = await made();
    await plant(path, "INSERT INTO milestones (name, at) VALUES (CAST(x'6dff' AS TEXT), 'now')");
    await expect(openDatabase(path, migrations)).rejects.toThrow(
      /is damaged \(row \d of the table milestones is not text\): .*npm run restore/,
    );
  });

  it("stops where rows name what is not there", async () => {
    const path = await made();
    await plant(
      path,
      "INSERT INTO revisions (organisation, appraisal, number, document, by, at) VALUES ('o', 'a', 1, 'd', '', '')",
    );
    await expect(openDatabase(path, migrations)).rejects.toThrow(
      /is damaged \(a row of the table revisions names what is not in the table \w+\).*npm run restore/,
    );
  });

  it("makes no empty database beside the log of one that is gone", async () => {
    const path = join(temporaryFolder(), "test.db");
    writeFileSync(`${path}-wal`, "what was saved last");
    const error = await openDatabase(path, migrations).catch((error) => error);
    expect(error).toBeInstanceOf(StartProblem);
    expect(error.message).toMatch(/test\.db is gone.*put the file back beside .*test\.db-wal/);
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}-wal`, "utf8")).toBe("what was saved last");
  });

  it("waits for a program that has the file for itself, and gives up in a sentence", async () => {
    const path = await made();
    const other = createClient({ url: `file:${path}`, concurrency: 1 });
    await other.execute("PRAGMA journal_mode = DELETE");
    const lock = await other.transaction("deferred");
    await lock.executeMultiple("ROLLBACK; BEGIN EXCLUSIVE");
    await expect(openDatabase(path, migrations, 100)).rejects.toThrow(
      /Another program holds the database .*test\.db locked: stop that program/,
    );
    const opening = openDatabase(path, migrations);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await lock.rollback();
    await (await opening).close();
    other.close();
  });
});
