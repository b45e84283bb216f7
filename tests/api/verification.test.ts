import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isAsSealed } from "../../api/backup.ts";
import { verify } from "../../api/verification.ts";
import { canonical } from "../../models/canonical.ts";
import { changed, command, databaseWith, titled } from "./databaseFiles.ts";
import { migrations, temporaryFolder } from "./harness.ts";

const faultOf = async (path: string): Promise<string | undefined> => {
  const found = await verify(path, migrations);
  return "fault" in found ? found.fault : undefined;
};

/** A file of its own with one byte changed. */
const flipped = (bytes: Buffer, at: number, bits = 1): string => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= bits;
  const path = join(temporaryFolder(), "flipped.db");
  writeFileSync(path, copy);
  return path;
};

describe("a whole database", () => {
  it("is found whole, and counted", async () => {
    const holding = { appraisals: 2, revisions: 2, savedAt: "2026-01-02T03:04:05.000Z" };
    expect(await verify(await databaseWith(["Ett", "Två"]), migrations)).toEqual(holding);
    expect(await verify(await databaseWith([]), migrations)).toEqual({
      appraisals: 0,
      revisions: 0,
      savedAt: undefined,
    });
  });
});

describe("a changed byte", () => {
  it("is found wherever in the text of a content it is", async () => {
    const bytes = readFileSync(await databaseWith(["Ett"]));
    const json = Buffer.from(canonical(titled("Ett")));
    const missed: number[] = [];
    let places = 0;
    // A content is spread over pages; a piece of it that stands in the file just once tells where.
    for (let from = 0; from + 40 < json.length; from += 100) {
      const at = bytes.indexOf(json.subarray(from, from + 40));
      if (at === -1 || bytes.indexOf(json.subarray(from, from + 40), at + 1) !== -1) continue;
      places++;
      for (const bits of [0x01, 0x80]) // Another letter; no UTF-8 any more, at which libSQL would end the process.
        if (!(await faultOf(flipped(bytes, at + 20, bits)))?.includes("not what its hash says")) missed.push(at);
    }
    expect(places).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });

  it("is found in what a page begins with", async () => {
    const path = await databaseWith(["Ett"]);
    const bytes = readFileSync(path);
    const found = [];
    for (let at = 0; at < bytes.length; at += 4096)
      found.push(await faultOf(flipped(bytes, at === 0 ? 101 : at, 0xff)));
    // Overflow pages begin with the next one's number, all others with their kind.
    expect(found.map((fault) => fault?.startsWith("is damaged ("))).toEqual(found.map(() => true));
  });

  it("is found in a title that is no UTF-8 any more", async () => {
    const database = await changed(
      await databaseWith(["Ett"]),
      "UPDATE appraisals SET title = 'Titel som bara står här'",
    );
    const bytes = readFileSync(database);
    const at = bytes.indexOf("Titel som bara står här");
    expect(await faultOf(flipped(bytes, at + 4, 0x80))).toBe("is damaged (row 1 of the table appraisals is not text)");
  });

  it.each(["TABLE `milestones`", "`note`"])("is found in the name of a table or a column: %s", async (name) => {
    const bytes = readFileSync(await databaseWith([]));
    const at = bytes.indexOf(name) + name.length - 2;
    expect(await faultOf(flipped(bytes, at, 0x80))).toMatch(/^is damaged/);
  });

  it("is found in a row far down", async () => {
    const many =
      "INSERT INTO milestones WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT i, i FROM n";
    const wrong = "UPDATE milestones SET at = CAST('x' AS BLOB) WHERE name = '490'";
    expect(await faultOf(await changed(await databaseWith([]), many))).toBeUndefined();
    expect(await faultOf(await changed(await databaseWith([]), many, wrong))).toBe(
      "is damaged (row 490 of the table milestones is not text)",
    );
  });

  it("is found anywhere at all in a backup that has its seal, also where nothing is written", async () => {
    const folder = temporaryFolder();
    const backup = join(folder, "copy.db");
    expect((await command("backup", await databaseWith(["Ett"]), backup)).code).toBe(0);
    expect(isAsSealed(backup)).toBe(true);
    const bytes = readFileSync(backup);
    for (let n = 0; n < 200; n++) {
      const copy = Buffer.from(bytes);
      copy[Math.floor((n * bytes.length) / 200)]! ^= 1;
      writeFileSync(backup, copy);
      expect(isAsSealed(backup)).toBe(false);
    }
  });
});

describe("what is not there", () => {
  it("is the end of the file", async () => {
    const path = await databaseWith(["Ett"]);
    truncateSync(path, readFileSync(path).length - 4096);
    expect(await faultOf(path)).toMatch(/^is damaged/);
  });

  it.each([
    [
      "UPDATE documents SET json = json || ' '",
      "is damaged (the content in row 1 of the table documents is not what its hash says)",
    ],
    [
      "UPDATE documents SET json = CAST(json AS BLOB)",
      "is damaged (the content in row 1 of the table documents is not what its hash says)",
    ],
    ["UPDATE revisions SET note = CAST('x' AS BLOB)", "is damaged (row 1 of the table revisions is not text)"],
    ["DELETE FROM documents", expect.stringContaining("names what is not in the table documents")],
    [
      "DELETE FROM revisions",
      expect.stringMatching(/^is damaged \(the appraisal ett-\w+ lacks its current revision\)$/),
    ],
    ["UPDATE appraisals SET head = 2", expect.stringContaining("lacks its current revision")],
    [
      "UPDATE revisions SET organisation = 'other'",
      expect.stringContaining("names what is not in the table appraisals"),
    ],
  ])("is found: %s", async (sql, fault) => {
    expect(await faultOf(await changed(await databaseWith(["Ett"]), sql))).toEqual(fault);
  });
});
