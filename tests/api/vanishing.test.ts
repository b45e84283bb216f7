import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createClient } from "@libsql/client/sqlite3";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../api/database.ts";
import { openFile } from "../../api/databaseFile.ts";
import { type DatabaseTrouble, troubleIn } from "../../api/databaseTrouble.ts";
import { documents, milestones } from "../../api/tables.ts";
import { migrations, temporaryDatabase, temporaryFolder } from "./harness.ts";

const note = (database: Database, name: string) =>
  database.write(async (transaction) => {
    await transaction.insert(milestones).values({ name, at: "now" });
  });
const noted = async (database: Database) =>
  (await database.read.select().from(milestones)).map(({ name }) => name).sort();
/** What both a read and a write are refused with. */
const troubles = async (database: Database): Promise<(DatabaseTrouble | undefined)[]> => [
  troubleIn(await noted(database).catch((error) => error)),
  troubleIn(await note(database, "refused").catch((error) => error)),
];
/** A file that was closed tidily, as a backup is, with one milestone. */
const backup = async (name: string): Promise<string> => {
  const path = join(temporaryFolder(), "made.db");
  const database = await openDatabase(path, migrations);
  await note(database, name);
  await database.close();
  const copy = join(temporaryFolder(), "backup.db");
  copyFileSync(path, copy);
  return copy;
};
/** What is kept in a file with its log, read from copies: closing a file here would let go of the server's locks on it. */
const keptIn = async (path: string): Promise<string[]> => {
  const copy = join(temporaryFolder(), "copy.db");
  for (const ending of ["", "-wal"]) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  const client = createClient({ url: `file:${copy}`, concurrency: 1 });
  expect((await client.execute("PRAGMA integrity_check")).rows).toEqual([{ integrity_check: "ok" }]);
  const { rows } = await client.execute("SELECT name FROM milestones ORDER BY name");
  client.close();
  return rows.map(({ name }) => String(name));
};

describe("a database whose file is moved away while it is served", () => {
  it("says so at every read and write, makes no other, and goes on when the file is back", async () => {
    const database = await temporaryDatabase();
    await note(database, "before");
    renameSync(database.path, `${database.path}.away`);
    for (const trouble of [...(await troubles(database)), ...(await troubles(database))]) {
      expect(trouble?.kind).toBe("gone");
      expect(trouble?.message).toMatch(/test\.db is gone, so nothing can be read or saved: put it back/);
    }
    await expect(database.check()).rejects.toThrow(/is gone/);
    expect(existsSync(database.path)).toBe(false);
    renameSync(`${database.path}.away`, database.path);
    await note(database, "after");
    expect(await noted(database)).toEqual(["after", "before"]);
  });

  it("does the same when the whole folder is gone", async () => {
    const folder = join(temporaryFolder(), "disk");
    mkdirSync(folder);
    const database = await openDatabase(join(folder, "test.db"), migrations);
    await note(database, "before");
    renameSync(folder, `${folder} out`);
    expect((await troubles(database)).map((trouble) => trouble?.kind)).toEqual(["gone", "gone"]);
    mkdirSync(folder); // The empty place where a disk was.
    expect((await troubles(database)).map((trouble) => trouble?.kind)).toEqual(["gone", "gone"]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder} out`, folder);
    await note(database, "after");
    expect(await noted(database)).toEqual(["after", "before"]);
    await database.close();
  });

  it("takes nothing back from a write during which it happens", async () => {
    const database = await temporaryDatabase();
    const write = database.write(async (transaction) => {
      await transaction.insert(milestones).values({ name: "half", at: "now" });
      renameSync(database.path, `${database.path}.away`);
    });
    await expect(write).rejects.toThrow(/is gone/);
    renameSync(`${database.path}.away`, database.path);
    expect(await noted(database)).toEqual([]);
  });

  it("does not answer for a commit to a file that was deleted while it was written", async () => {
    const refused: unknown[] = [];
    for (let round = 0; round < 10; round++) {
      const database = await temporaryDatabase();
      await using _ = await deletesWhenWritten(database.path);
      // Less than SQLite keeps in memory: the log is first written by the commit.
      const large = { hash: "h", json: "x".repeat(1_000_000) };
      await database
        .write((transaction) => transaction.insert(documents).values(large))
        .catch((error) => refused.push(error.kind));
    }
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set(["gone"]));
  });

  it("closes without a word, and leaves the log for the day the file is back", async () => {
    const database = await temporaryDatabase();
    await note(database, "before");
    renameSync(database.path, `${database.path}.away`);
    const kept = readFileSync(`${database.path}-wal`);
    expect(kept.length).toBeGreaterThan(0);
    await database.close();
    expect(readFileSync(`${database.path}-wal`).equals(kept)).toBe(true);
    renameSync(`${database.path}.away`, database.path);
    expect(await keptIn(database.path)).toEqual(["before"]);
  });
});

describe("a file that was there a moment ago", () => {
  it("is not made anew by opening it", async () => {
    const path = join(temporaryFolder(), "gone.db");
    const asked = { path, migrationsFolder: migrations, mayBeNew: false };
    await expect(openFile(asked, performance.now())).rejects.toThrow(/gone\.db cannot be opened/);
    expect(existsSync(path)).toBe(false);
  });
});

describe("another file in the database's place", () => {
  it("is opened: a backup that was put there", async () => {
    const database = await temporaryDatabase();
    await note(database, "lost with the file");
    rmSync(database.path);
    await expect(note(database, "refused")).rejects.toThrow(/is gone/);
    copyFileSync(await backup("from the backup"), database.path);
    expect(await noted(database)).toEqual(["from the backup"]);
    await Promise.all([note(database, "one"), note(database, "two"), noted(database)]);
    expect(await keptIn(database.path)).toEqual(["from the backup", "one", "two"]);
  });

  it("never takes the log of the file before it, which goes to that file", async () => {
    const database = await temporaryDatabase();
    for (const name of ["a", "b", "c"]) await note(database, name);
    const away = join(temporaryFolder(), "away.db");
    renameSync(database.path, away);
    renameSync(await backup("from the backup"), database.path);
    await Promise.all([noted(database), note(database, "new"), noted(database)]);
    expect(await keptIn(database.path)).toEqual(["from the backup", "new"]);
    expect(await keptIn(away)).toEqual(["a", "b", "c"]);
  });

  it("nor when the server stops without having noticed", async () => {
    const database = await temporaryDatabase();
    await note(database, "a");
    const away = join(temporaryFolder(), "away.db");
    renameSync(database.path, away);
    renameSync(await backup("from the backup"), database.path);
    await database.close();
    expect(await keptIn(database.path)).toEqual(["from the backup"]);
    expect(await keptIn(away)).toEqual(["a"]);
  });

  it("is not opened while another program still reads the log of the file before it", async () => {
    const database = await openDatabase(join(temporaryFolder(), "test.db"), migrations, 100);
    await note(database, "a");
    const other = createClient({ url: `file:${database.path}`, concurrency: 1 });
    const reading = await other.transaction("deferred");
    await reading.execute("SELECT * FROM milestones");
    await note(database, "b");
    const away = join(temporaryFolder(), "away.db");
    renameSync(database.path, away);
    renameSync(await backup("from the backup"), database.path);
    expect((await troubles(database)).map((trouble) => trouble?.kind)).toEqual(["locked", "locked"]);
    await reading.commit();
    expect(await noted(database)).toEqual(["from the backup"]);
    expect(await keptIn(away)).toEqual(["a", "b"]);
    other.close();
    await database.close();
  });

  it("is not what a write that began before was saved in", async () => {
    const database = await temporaryDatabase();
    const copy = await backup("from the backup");
    const write = database.write(async (transaction) => {
      await transaction.insert(milestones).values({ name: "half", at: "now" });
      renameSync(copy, database.path);
    });
    await expect(write).rejects.toThrow(/was replaced while this was being saved, and nothing was saved: try again/);
    await note(database, "again");
    expect(await noted(database)).toEqual(["again", "from the backup"]);
  });

  it("is refused in a sentence and left as it is if it cannot be used, and looked at again", async () => {
    const database = await temporaryDatabase();
    const text = "Not a database, and long enough to be read as a header. ".repeat(20);
    rmSync(database.path);
    writeFileSync(database.path, text);
    for (const trouble of [...(await troubles(database)), ...(await troubles(database))]) {
      expect(trouble?.kind).toBe("unfit");
      expect(trouble?.message).toMatch(/test\.db is damaged \(the file is not a database\)/);
    }
    expect(readFileSync(database.path, "utf8")).toBe(text);
    rmSync(database.path);
    expect((await troubles(database)).map((trouble) => trouble?.kind)).toEqual(["gone", "gone"]);
    renameSync(await backup("from the backup"), database.path);
    await expect.poll(() => noted(database).catch(() => []), { timeout: 5_000 }).toEqual(["from the backup"]);
  });

  it("is waited for while it is being copied there", async () => {
    const database = await temporaryDatabase();
    const whole = readFileSync(await backup("from the backup"));
    rmSync(database.path);
    writeFileSync(database.path, "");
    expect((await troubles(database)).map((trouble) => trouble?.kind)).toEqual(["gone", "gone"]);
    appendFileSync(database.path, whole.subarray(0, 8192));
    expect((await troubles(database)).map((trouble) => trouble?.kind)).toEqual(["unfit", "unfit"]);
    appendFileSync(database.path, whole.subarray(8192));
    await expect.poll(() => noted(database).catch(() => []), { timeout: 5_000 }).toEqual(["from the backup"]);
  });
});

describe("the log beside the file", () => {
  it("loses nothing when it is deleted while it is served", async () => {
    const database = await temporaryDatabase();
    await note(database, "before");
    rmSync(`${database.path}-wal`);
    await note(database, "after");
    expect(await keptIn(database.path)).toEqual(["after", "before"]);
    expect(await noted(database)).toEqual(["after", "before"]);
  });

  it("is found where the path is another name of the file", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "link.db");
    mkdirSync(join(folder, "there"));
    writeFileSync(join(folder, "there", "test.db"), "");
    symlinkSync(join(folder, "there", "test.db"), path);
    const database = await openDatabase(path, migrations);
    await note(database, "before");
    rmSync(join(folder, "there", "test.db-wal"));
    await note(database, "after");
    expect(await keptIn(join(folder, "there", "test.db"))).toEqual(["after", "before"]);
    await database.close();
  });
});

/** A thread that deletes the file as soon as its log grows. */
const deletesWhenWritten = async (path: string): Promise<AsyncDisposable> => {
  const worker = new Worker(
    `const { rmSync, statSync } = require("node:fs");
    const { parentPort, workerData: path } = require("node:worker_threads");
    const size = () => statSync(path + "-wal").size;
    const before = size();
    parentPort.postMessage("watching");
    for (const end = Date.now() + 5000; size() === before && Date.now() < end; );
    rmSync(path);`,
    { eval: true, workerData: path },
  );
  await new Promise((resolve) => worker.once("message", resolve));
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  return {
    [Symbol.asyncDispose]: async () => {
      await ended;
    },
  };
};
