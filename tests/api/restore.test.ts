import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { openDatabase } from "../../api/database.ts";
import { canonical, hashOf } from "../../models/canonical.ts";
import {
  backupOf,
  changed,
  command,
  copied,
  databaseWith,
  filesBeside,
  formerOf,
  killedWhileServing,
  post,
  rowsIn,
  titled,
} from "./databaseFiles.ts";
import { migrations, temporaryFolder } from "./harness.ts";
import { addressOf, newDatabase, start } from "./process.ts";

/** `npm run restore`, beside the real server. */
beforeAll(() => build(["ui", "server"]), 120_000);

const titlesFrom = async (address: URL): Promise<readonly string[]> => {
  const { appraisals } = (await (await fetch(new URL("/api/appraisals", address))).json()) as {
    appraisals: { title: string }[];
  };
  return appraisals.map(({ title }) => title).sort();
};

describe("a backup that is restored", () => {
  it("is what the database was, and the former one is kept with all that came since", async () => {
    const database = await killedWhileServing(["Ett", "Två"]);
    const then = await rowsIn(database);
    const backup = await backupOf(database);

    const server = start({ SAMVINST_DATABASE: database });
    await post(await addressOf(server), "Tre");
    server.process.kill("SIGKILL");
    await server.exited;
    const since = await rowsIn(database);
    expect(since.appraisals).toHaveLength(5);

    const { code, out, err } = await command("restore", database, backup);
    expect([code, err]).toEqual([0, ""]);
    expect(await rowsIn(database)).toEqual(then);
    const former = formerOf(database);
    expect(await rowsIn(former)).toEqual(since);
    expect(filesBeside(database)).toEqual(["samvinst.db", former.slice(dirname(database).length + 1)]);
    const latest = (then.revisions!.at(-1) as { at: string }).at;
    expect(out).toBe(
      `Restored 4 appraisals with 4 revisions, the latest saved ${latest.slice(0, 10)} ${latest.slice(11, 16)} UTC, from ${backup}; the former database is kept as ${former}; npm start goes on from here.\n`,
    );

    const again = await addressOf(start({ SAMVINST_DATABASE: database }));
    const titles = then.appraisals!.map((row) => (row as { title: string }).title).sort();
    expect(await titlesFrom(again)).toEqual(titles);
    await post(again, "Fyra");
    expect(await titlesFrom(again)).toHaveLength(5);
  });

  it("may itself be a former database, with its log", async () => {
    const former = await killedWhileServing(["Ett"]);
    const database = await databaseWith(["Två"]);
    expect((await command("restore", database, former)).code).toBe(0);
    expect(await rowsIn(database)).toEqual(await rowsIn(former));
  });

  it("needs no database to be there before, follows a link to where it is kept, and lets in whom it let in", async () => {
    const backup = await backupOf(await databaseWith(["Ett"]));
    const kept = join(temporaryFolder(), "samvinst.db");
    const first = await command("restore", kept, backup);
    expect([first.code, first.out]).toEqual([0, expect.stringContaining("; there was no database before; ")]);
    chmodSync(kept, 0o600);
    const link = join(temporaryFolder(), "link.db");
    symlinkSync(kept, link);
    expect((await command("restore", link, await backupOf(await databaseWith(["Två"])))).code).toBe(0);
    expect([lstatSync(link).isSymbolicLink(), statSync(kept).mode & 0o777]).toEqual([true, 0o600]);
    expect((await rowsIn(kept)).appraisals).toMatchObject([{ title: "Två" }]);
    expect((await rowsIn(formerOf(kept))).appraisals).toMatchObject([{ title: "Ett" }]);
  });

  it("takes no name from what was kept before", async () => {
    const database = await databaseWith(["Ett"]);
    const backup = await backupOf(await databaseWith(["Två"]));
    for (let second = 0; second < 30; second++) {
      const at = new Date(Date.now() + second * 1_000).toISOString().slice(0, 19).replaceAll(":", "-");
      writeFileSync(`${database}.before-restore-${at}Z`, "dear");
    }
    const { code, out } = await command("restore", database, backup);
    expect(code).toBe(0);
    const [, former] = /kept as (.*-again);/.exec(out)!;
    expect((await rowsIn(former!)).appraisals).toMatchObject([{ title: "Ett" }]);
    expect(readFileSync(former!.slice(0, -"-again".length), "utf8")).toBe("dear");
  });

  it("may be of an older version, which the next start migrates", async () => {
    const folder = join(temporaryFolder(), "migrations");
    cpSync(migrations, folder, { recursive: true });
    const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
    writeFileSync(
      join(folder, "meta", "_journal.json"),
      JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
    );
    const made = join(temporaryFolder(), "old.db");
    await (await openDatabase(made, folder)).close();
    const content = canonical(titled("Gammal"));
    const hash = hashOf(content);
    const at = "2026-01-01T00:00:00.000Z";
    const old = await changed(
      made,
      `INSERT INTO documents VALUES ('${hash}', '${content.replaceAll("'", "''")}')`,
      `INSERT INTO appraisals VALUES ('local', 'gammal', 1, '${hash}', 'Gammal', 'idea', 0, NULL, '${at}', '${at}')`,
      `INSERT INTO revisions VALUES ('local', 'gammal', 1, '${hash}', NULL, 'local', '${at}', NULL)`,
      "INSERT INTO milestones VALUES ('seeded', 'then')",
    );
    const database = await databaseWith(["Ny"]);
    expect(
      (await command("restore", database, await backupOf(copied(old, join(temporaryFolder(), "old.db"))))).code,
    ).toBe(0);
    const address = await addressOf(start({ SAMVINST_DATABASE: database }));
    expect(await titlesFrom(address)).toEqual(["Gammal"]);
    const read = (await (await fetch(new URL("/api/appraisals/gammal", address))).json()) as { document: unknown };
    expect(read.document).toEqual(titled("Gammal"));
  });
});

describe("a former database that is damaged", () => {
  it.each([
    ["no database any more", "This is a text, and long enough to be read as a header. ".repeat(200)],
    ["empty", ""],
  ])("is kept with what was beside it, byte for byte: %s", async (_, text) => {
    const backup = await backupOf(await databaseWith(["Ny"]));
    const database = join(temporaryFolder(), "samvinst.db");
    const beside = {
      "": text,
      "-wal": "What may be worth something.",
      "-shm": "x".repeat(32_768),
      "-journal": "A journal.",
    };
    for (const [ending, content] of Object.entries(beside)) writeFileSync(database + ending, content);
    expect(await command("restore", database, backup)).toMatchObject({ code: 0, err: "" });
    const former = formerOf(database);
    for (const [ending, content] of Object.entries(beside)) expect(readFileSync(former + ending, "utf8")).toBe(content);
    expect(filesBeside(database)).toHaveLength(5);
    expect(await rowsIn(database)).toEqual(await rowsIn(backup));
  });

  it("loses no log where there was no file with it", async () => {
    const backup = await backupOf(await databaseWith(["Ny"]));
    const database = join(temporaryFolder(), "samvinst.db");
    writeFileSync(`${database}-wal`, "What may be worth something.");
    expect((await command("restore", database, backup)).code).toBe(0);
    const [, log] = filesBeside(database);
    expect(log).toMatch(/^samvinst\.db\.before-restore-.*Z-wal$/);
    expect(readFileSync(join(dirname(database), log!), "utf8")).toBe("What may be worth something.");
  });
});

describe("nothing is restored, and one sentence says why", () => {
  /** Exit code 1 and one line; database and folder as they were. */
  const refusal = async (database: string, ...line: readonly string[]): Promise<string> => {
    const before = [filesBeside(database), await rowsIn(database)];
    const { code, out, err } = await command("restore", database, ...line);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^[^\n]*: [^\n]*\.\n$/);
    expect([filesBeside(database), await rowsIn(database)]).toEqual(before);
    return err;
  };

  it("while Samvinst is running, whether or not someone uses it", async () => {
    const backup = await backupOf(await databaseWith(["Ny"]));
    const env = newDatabase();
    const database = env.SAMVINST_DATABASE;
    const server = start(env);
    const address = await addressOf(server);
    const said = `Samvinst or another program is running on the database ${database}: stop it first, and restore again.\n`;
    expect(await refusal(database, backup)).toBe(said);
    await post(address, "Ett");
    expect(await refusal(database, backup)).toBe(said);
    expect(await titlesFrom(address)).toHaveLength(3);
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    expect((await command("restore", database, backup)).code).toBe(0);
  });

  it("of what is not there, is a folder, or is the database itself", async () => {
    const database = await databaseWith(["Ett"]);
    expect(await refusal(database, join(temporaryFolder(), "none.db"))).toContain("There is no backup ");
    expect(await refusal(database, temporaryFolder())).toContain("There is no backup ");
    expect(await refusal(database, database)).toContain("is the database itself");
    expect(await refusal(database, "--latest")).toContain("takes one file");
  });

  it("of a backup that is damaged, with its seal or without", async () => {
    const database = await databaseWith(["Ett"]);
    const backup = await backupOf(await databaseWith(["Två"]));
    const bytes = readFileSync(backup);
    bytes[bytes.indexOf('"title":"Två"') + 10]! ^= 0x20;
    writeFileSync(backup, bytes);
    expect(await refusal(database, backup)).toContain(`${backup} is not as it was made`);
    rmSync(`${backup}.sha256`);
    expect(await refusal(database, backup)).toContain(
      "is damaged (the content in row 1 of the table documents is not what its hash says)",
    );
  });

  it("of another or a newer version, or no database", async () => {
    const database = await databaseWith(["Ett"]);
    const newer = "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)";
    expect(await refusal(database, await changed(await databaseWith([]), newer))).toContain(
      "newer version of Samvinst",
    );
    const other = "UPDATE __drizzle_migrations SET hash = 'other'";
    expect(await refusal(database, await changed(await databaseWith([]), other))).toContain(
      "another migration number 1 ",
    );
    const text = join(temporaryFolder(), "text.db");
    writeFileSync(text, "This is a text, and long enough to be read as a header. ".repeat(20));
    expect(await refusal(database, text)).toContain("not a database");
  });
});

describe("without a file", () => {
  it("the backups there are are listed, the latest first", async () => {
    const database = await databaseWith([]);
    const folder = join(dirname(database), "backups");
    const none = await command("restore", database);
    expect([none.code, none.out]).toEqual([
      0,
      `There are no backups in ${folder}: make one with npm run backup, or restore one from elsewhere with npm run restore -- FILE.\n`,
    ]);
    mkdirSync(folder);
    for (const [name, at] of [
      ["a.db", "2026-02-03T04:05:06Z"],
      ["b.db", "2026-03-04T05:06:07Z"],
      ["b.db.sha256", "2026-04-04T05:06:07Z"],
    ] as const) {
      writeFileSync(join(folder, name), "x".repeat(1_234_567));
      utimesSync(join(folder, name), new Date(at), new Date(at));
    }
    expect((await command("restore", database)).out.split("\n")).toEqual([
      "Backups, the latest first:",
      `  2026-03-04 05:06 UTC  1.2 MB  ${folder}/b.db`,
      `  2026-02-03 04:05 UTC  1.2 MB  ${folder}/a.db`,
      `Restore one of them with: npm run restore -- "${folder}/b.db"`,
      "",
    ]);
  });
});
