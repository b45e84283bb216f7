import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import {
  backupOf,
  changed,
  copied,
  databaseWith,
  endOf,
  filesBeside,
  formerOf,
  killedWhileServing,
  rowsIn,
} from "./databaseFiles.ts";
import { root, temporaryFolder } from "./harness.ts";
import { run, type Started } from "./process.ts";

beforeAll(() => build(["ui", "server"]), 120_000);

describe("a restore that is killed", () => {
  it("between any two steps leaves the former database or the backup under the name, and everything of the former", async () => {
    const [former, fresh] = [await killedWhileServing(["Gammal"]), await backupOf(await databaseWith(["Ny"]))];
    const [old, log, next] = [readFileSync(former), readFileSync(`${former}-wal`), readFileSync(fresh)];
    const program = `const [module, database, isFolded, count] = process.argv.slice(1);
      const { replacing } = await import(module);
      const steps = replacing({ database, fresh: database + ".restoring", former: database + ".former", isFolded: isFolded === "yes" });
      for (const step of steps.slice(0, Number(count))) step();
      if (Number(count) <= steps.length) process.kill(process.pid, "SIGKILL");`;
    for (const isFolded of [true, false]) {
      const seen = new Set<string>();
      for (let count = 0, isKilled = true; isKilled; count++) {
        const database = copied(former, join(temporaryFolder(), "samvinst.db"));
        if (isFolded) writeFileSync(`${database}-wal`, ""); // As SQLite may leave it once it holds nothing.
        copied(fresh, `${database}.restoring`);
        const line = [join(root, "dist", "server", "restore.js"), database, isFolded ? "yes" : "no", `${count}`];
        const child = run(process.execPath, ["--input-type=module", "-e", program, ...line], {});
        isKilled = (await child.exited) === null;
        const there = readFileSync(database);
        const endings = ["-wal", "-shm", "-journal"].filter((ending) => existsSync(database + ending));
        if (there.equals(next)) expect([endings, readFileSync(`${database}.former`).equals(old)]).toEqual([[], true]);
        else expect(there.equals(old)).toBe(true);
        const logs = [database, `${database}.former`].map((path) => `${path}-wal`).filter((path) => existsSync(path));
        if (!isFolded) expect(logs.some((path) => readFileSync(path).equals(log))).toBe(true);
        seen.add(there.equals(next) ? "backup" : "former");
      }
      expect([...seen]).toEqual(["former", "backup"]);
    }
  });

  it("at any moment leaves the former database or the backup, whole, and can be done again", {
    timeout: 120_000,
  }, async () => {
    const former = await killedWhileServing(["Gammal"]);
    const many = `INSERT INTO milestones WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      SELECT i || hex(randomblob(100)), 'then' FROM n`; // So that it takes a while.
    const backup = await backupOf(await changed(await databaseWith(["Ny"]), many));
    const [before, after] = [await rowsIn(former), await rowsIn(backup)];
    const [path, moments] = [join(root, "api", "cli", "restore.mjs"), 30];
    const restoreIn = (database: string) => run(process.execPath, [path, backup], { SAMVINST_DATABASE: database });
    const working = async (database: string, { process: child }: Started): Promise<void> => {
      while (!existsSync(`${database}.restoring`) && child.exitCode === null) await sleep(1);
    };
    const first = copied(former, join(temporaryFolder(), "samvinst.db"));
    const whole = restoreIn(first);
    await working(first, whole);
    const began = performance.now();
    expect((await endOf(whole)).code).toBe(0);
    const workMs = performance.now() - began;
    const left = { former: 0, backup: 0 };
    for (let moment = 0; moment < moments; moment++) {
      const database = copied(former, join(temporaryFolder(), "samvinst.db"));
      const child = restoreIn(database);
      await working(database, child);
      await sleep((2 * workMs * moment) / moments);
      child.process.kill("SIGKILL");
      await child.exited;
      const rows = await rowsIn(database);
      const found = rows.appraisals!.length === after.appraisals!.length ? "backup" : "former";
      left[found]++;
      expect(rows).toEqual(found === "backup" ? after : before);
      if (found === "backup") expect(await rowsIn(formerOf(database))).toEqual(before);
      expect(await endOf(restoreIn(database))).toMatchObject({ code: 0, err: "" });
      expect(await rowsIn(database)).toEqual(after);
      expect(filesBeside(database).filter((name) => !name.includes(".before-restore-"))).toEqual(["samvinst.db"]);
    }
    console.log(
      `Killed ${moments} times within ${Math.round(2 * workMs)} ms: ${left.former} times the former, ${left.backup} times the backup.`,
    );
    expect(Math.min(left.former, left.backup)).toBeGreaterThan(0);
  });
});
