import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { changed, command, databaseWith, endOf, rowsIn, titled, withoutProgress } from "./databaseFiles.ts";
import { root, temporaryFolder } from "./harness.ts";
import { addressOf, newDatabase, run, start } from "./process.ts";

/** `npm run backup`, in a process of its own beside the real server. */
beforeAll(() => build(["ui", "server"]), 120_000);

type Saved = Readonly<{ id: string; revision: number }>;

/** Makes and changes appraisals until told to stop; what the server has acknowledged so far. */
const storm = (address: URL) => {
  const acknowledged: Saved[] = [];
  let isOver = false;
  const send = (path: string, method: string, title: string, etag?: string) =>
    fetch(new URL(path, address), {
      method,
      headers: { "content-type": "application/json", ...(etag && { "if-match": etag }) },
      body: JSON.stringify({ document: titled(title) }),
    });
  const saver = async (name: number): Promise<void> => {
    while (!isOver) {
      const made = await send("/api/appraisals", "POST", `Sparare ${name}`);
      const { id } = (await made.json()) as Saved;
      acknowledged.push({ id, revision: 1 });
      let etag = made.headers.get("etag")!;
      for (let revision = 2; revision <= 4 && !isOver; revision++) {
        const saved = await send(`/api/appraisals/${id}`, "PUT", `Sparare ${name}, ${revision}`, etag);
        expect(saved.status).toBe(200);
        etag = saved.headers.get("etag")!;
        acknowledged.push({ id, revision });
      }
    }
  };
  const savers = [1, 2, 3, 4].map(saver);
  const stop = async () => {
    isOver = true;
    await Promise.all(savers);
  };
  return { acknowledged, stop };
};

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("a backup while the server is saving", () => {
  it("has every save that was acknowledged before it began, and says how much it is", async () => {
    const env = newDatabase();
    const server = start(env);
    const { acknowledged, stop } = storm(await addressOf(server));
    for (let n = 1; n <= 5; n++) {
      await until(() => acknowledged.length >= 40 * n);
      const before = [...acknowledged];
      const target = join(temporaryFolder(), "copy.db");
      const { code, out, err } = await command("backup", env.SAMVINST_DATABASE, target);
      expect([code, err]).toEqual([0, ""]);
      expect(acknowledged.length).toBeGreaterThan(before.length); // It was saving meanwhile.
      const rows = await rowsIn(target);
      const kept = new Set(
        rows.revisions!.map(
          (row) => `${(row as { appraisal: string }).appraisal} ${(row as { number: number }).number}`,
        ),
      );
      expect(before.filter(({ id, revision }) => !kept.has(`${id} ${revision}`))).toEqual([]);
      const megabytes = (statSync(target).size / 1_000_000).toFixed(1);
      expect(out).toMatch(/, made and verified in \d+\.\d\d s\.\n$/);
      expect(out).toContain(
        `The backup ${target} holds ${rows.appraisals!.length} appraisals with ${rows.revisions!.length} revisions: ${megabytes} MB, `,
      );
    }
    await stop();
    expect(withoutProgress(server.said().err)).toBe("");
  });
});

describe("a backup", () => {
  it("is put in the folder backups beside the database, named by the time, with what its bytes hash to", async () => {
    const database = await databaseWith(["Ett"]);
    chmodSync(database, 0o600);
    const began = Date.now();
    expect((await command("backup", database)).code).toBe(0);
    const [name, seal, ...others] = readdirSync(join(dirname(database), "backups"));
    expect(others).toEqual([]);
    const [, date, hours, minutes, seconds] = /^samvinst-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/.exec(name!)!;
    expect(Math.abs(Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`) - began)).toBeLessThan(5_000);
    expect(seal).toBe(`${name}.sha256`);
    const path = join(dirname(database), "backups", name!);
    const digest = createHash("sha256").update(readFileSync(path)).digest("hex");
    expect(readFileSync(`${path}.sha256`, "utf8")).toBe(`${digest}  ${name}\n`);
    expect(await rowsIn(path)).toEqual(await rowsIn(database));
    expect(statSync(path).mode & 0o777).toBe(0o600); // Who may read the database may read the backup.
    expect(readdirSync(dirname(database)).sort()).toEqual(["backups", "samvinst.db"]);
  });

  it("through npm, of the database in use, to a file named from where one stands", async () => {
    const database = await databaseWith(["Ett"]);
    const target = join(temporaryFolder(), "a copy.db");
    const folder = join(root, "models");
    const line = ["--prefix", root, "run", "--silent", "backup", "--", relative(folder, target)];
    const { code, out } = await endOf(
      run("sh", ["-c", 'cd "$0" && exec npm "$@"', folder, ...line], { SAMVINST_DATABASE: database }),
    );
    expect([code, out]).toEqual([0, expect.stringContaining(`${target} holds 1 appraisal with 1 revision: `)]);
    expect(await rowsIn(target)).toEqual(await rowsIn(database));
  });
});

/** One sentence on standard error, exit code 1, and nothing left in the folder of the target. */
const refusal = async (database: string, target: string, ...more: readonly string[]): Promise<string> => {
  const files = () =>
    /^\/proc|\.db$/.test(dirname(target)) || !existsSync(dirname(target)) ? [] : readdirSync(dirname(target));
  const before = files();
  const { code, out, err } = await command("backup", database, target, ...more);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^[^\n]*: [^\n]*\.\n$/);
  expect(files()).toEqual(before);
  return err;
};

describe("no backup is made, and one sentence says why", () => {
  it("where there is no database, which is not made either", async () => {
    const folder = temporaryFolder();
    const database = join(folder, "none.db");
    expect(await refusal(database, join(folder, "copy.db"))).toContain(`There is no database ${database}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("onto a file that is there", async () => {
    const target = join(temporaryFolder(), "copy.db");
    writeFileSync(target, "dear");
    expect(await refusal(await databaseWith([]), target)).toContain(`${target} exists already`);
    expect(readFileSync(target, "utf8")).toBe("dear");
  });

  it("in a folder that is not there, is none, or cannot be written", async () => {
    const database = await databaseWith([]);
    expect(await refusal(database, join(temporaryFolder(), "none", "copy.db"))).toContain("no such file or folder");
    expect(await refusal(database, join(database, "copy.db"))).toContain("is a file, not a folder");
    expect(await refusal(database, "/proc/copy.db")).toContain("in the folder /proc");
  });

  it("where no folder for backups can be made", async () => {
    const database = await databaseWith([]);
    writeFileSync(join(dirname(database), "backups"), "");
    const { code, err } = await command("backup", database);
    expect([code, err]).toEqual([1, expect.stringContaining(`the folder ${join(dirname(database), "backups")} `)]);
  });

  it("where the file cannot grow to its size", async () => {
    const database = await databaseWith(["Ett"]);
    const target = join(temporaryFolder(), "copy.db");
    // The system ends writing at 32 kB; a full disk does it with another code, that the sentence has in words.
    const line = [process.execPath, join(root, "api", "cli", "backup.mjs"), target];
    const { code, err } = await endOf(
      run("sh", ["-c", 'ulimit -f 64; exec "$@"', "sh", ...line], { SAMVINST_DATABASE: database }),
    );
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^No copy of the database can be written in the folder .* the disk has room\.\n$/),
    ]);
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  it("of two files at once, or with a flag", async () => {
    const target = join(temporaryFolder(), "copy.db");
    expect(await refusal(await databaseWith([]), target, "b.db")).toContain("takes one file");
    expect(await refusal(await databaseWith([]), "--force")).toContain("takes one file");
  });

  it("of a file that is no database of this program, or of another version", async () => {
    const folder = temporaryFolder();
    const [text, empty] = [join(folder, "text.db"), join(folder, "empty.db")];
    writeFileSync(text, "This is a text, and long enough to be read as a header. ".repeat(20));
    writeFileSync(empty, "");
    const target = () => join(temporaryFolder(), "copy.db");
    expect(await refusal(text, target())).toContain("not a database");
    expect(await refusal(empty, target())).toContain("is no database of Samvinst");
    expect(statSync(empty).size).toBe(0);
    const newer = "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)";
    expect(await refusal(await changed(await databaseWith([]), newer), target())).toContain(
      "a newer version of Samvinst",
    );
    const other = "UPDATE __drizzle_migrations SET hash = 'other'";
    expect(await refusal(await changed(await databaseWith([]), other), target())).toContain(
      "another migration number 1 ",
    );
    expect(
      await refusal(await changed(await databaseWith([]), "DELETE FROM __drizzle_migrations"), target()),
    ).toContain("is no database of Samvinst");
  });

  it("of a damaged database, naming the damage", async () => {
    const database = await databaseWith(["Ett", "Två"]);
    const bytes = readFileSync(database);
    bytes[bytes.indexOf('"title":"Två"') + 10]! ^= 0x20;
    writeFileSync(database, bytes);
    const said = await refusal(database, join(temporaryFolder(), "copy.db"));
    expect(said).toContain(
      `The database ${database} is damaged (the content in row 2 of the table documents is not what its hash says)`,
    );
    expect(readFileSync(database).equals(bytes)).toBe(true);

    const pages = readFileSync(await databaseWith(["Ett"]));
    pages.fill(0xff, 4096 * 3, 4096 * 4);
    writeFileSync(database, pages);
    expect(await refusal(database, join(temporaryFolder(), "copy.db"))).toMatch(
      / is damaged \(.*page 4.*\), so no backup/,
    );
  });
});
