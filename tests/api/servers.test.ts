import { copyFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@libsql/client/sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../api/database.ts";
import { milestones } from "../../api/tables.ts";
import { migrations, temporaryFolder } from "./harness.ts";
import { run } from "./process.ts";
import { buildsWriter, startWriter, type Writer } from "./writer.ts";

buildsWriter();

const newPath = () => join(temporaryFolder(), "test.db");
const open = (path: string) => (writer: Writer) => writer({ kind: "open", path, migrations });
/** Asked when every process has let go of the file. */
const keptIn = async (path: string): Promise<string[]> => {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  expect((await client.execute("PRAGMA integrity_check")).rows).toEqual([{ integrity_check: "ok" }]);
  const { rows } = await client.execute("SELECT name FROM milestones");
  client.close();
  return rows.map(({ name }) => String(name)).sort();
};

describe("two servers on one file", () => {
  it("both come up when they start at the same moment where there was no file", async () => {
    const both = [startWriter(), startWriter()];
    for (let round = 0; round < 20; round++) {
      const opened = await Promise.all(both.map(open(join(temporaryFolder(), "made", "too", "test.db"))));
      expect(opened.flatMap(({ refused }) => refused)).toEqual([]);
      await Promise.all(both.map((writer) => writer({ kind: "close" })));
    }
  });

  it("write 300 milestones each, and 600 are there", async () => {
    const both = [startWriter(), startWriter()];
    const path = newPath();
    await Promise.all(both.map(open(path)));
    const answered = await Promise.all(both.map((writer, n) => writer({ kind: "write", prefix: `${n}-`, count: 300 })));
    expect(answered.map(({ kept, refused }) => [kept.length, refused])).toEqual([
      [300, []],
      [300, []],
    ]);
    await Promise.all(both.map((writer) => writer({ kind: "close" })));
    expect(await keptIn(path)).toHaveLength(600);
  });

  it("both go over to a backup that takes its place, and keep in it what they answer for from then on", async () => {
    const both = [startWriter(), startWriter()];
    const write = (when: string, count: number) =>
      Promise.all(both.map((writer, n) => writer({ kind: "write", prefix: `${when} ${n}-`, count })));
    const backup = newPath();
    await (await openDatabase(backup, migrations)).close();
    for (let round = 0; round < 10; round++) {
      const path = newPath();
      copyFileSync(backup, `${path}.backup`);
      await Promise.all(both.map(open(path)));
      await write("before", 20);
      renameSync(`${path}.backup`, path);
      const kept = (await write("after", 20)).flatMap((one) => one.kept).sort();
      expect(kept).toHaveLength(40);
      await Promise.all(both.map((writer) => writer({ kind: "close" })));
      expect(await keptIn(path)).toEqual(kept);
    }
  });
});

describe("a program that recovers the log, as after another was killed", () => {
  it("makes reads wait, and they see what comes later", async () => {
    const database = await openDatabase(newPath(), migrations);
    const note = (name: string) =>
      database.write((transaction) => transaction.insert(milestones).values({ name, at: "x".repeat(6_000) }));
    for (let number = 0; number < 300; number++) await note(`${number}`); // A log that takes its time.
    const others = [recovers(database.path), recovers(database.path), disturbs(database.path)];
    const end = performance.now() + 1_500;
    while (performance.now() < end) {
      expect(await database.read.$count(milestones)).toBe(300);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const other of others) other.process.kill("SIGKILL");
    await Promise.all(others.map((other) => other.exited));
    await note("later");
    expect(await database.read.$count(milestones)).toBe(301);
    await database.close();
  });
});

const program = (path: string, code: string) => run(process.execPath, ["-e", code, path], {});
const recovers = (path: string) =>
  program(
    path,
    `const { createClient } = require("@libsql/client/sqlite3");
    const read = () => {
      const client = createClient({ url: "file:" + process.argv[1], concurrency: 1 });
      client.execute("SELECT count(*) FROM milestones").catch(() => {}).then(() => setImmediate(read));
    };
    read();`,
  );
/** Half a header of the log's index, as a program that is killed while it writes leaves it. */
const disturbs = (path: string) =>
  program(
    path,
    `const { openSync, writeSync } = require("node:fs");
    const index = openSync(process.argv[1] + "-shm", "r+");
    setInterval(() => writeSync(index, Buffer.alloc(48), 0, 48, 48), 3);`,
  );
