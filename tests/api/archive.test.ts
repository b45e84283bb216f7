import { setImmediate } from "node:timers/promises";
import { createDeflateRaw } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAppraisals } from "../../api/appraisalStore.ts";
import { localPrincipal } from "../../api/principal.ts";
import type { Store } from "../../api/store.ts";
import { appraisals } from "../../api/tables.ts";
import { problemOf, type TestApp, temporaryApp } from "./harness.ts";
import { saidOf, saying, zipped } from "./zips.ts";

const send = (app: TestApp, zip: Uint8Array, headers: Record<string, string> = {}): Response | Promise<Response> =>
  app.request("/api/import", {
    method: "POST",
    headers: { "content-type": "application/zip", ...headers },
    body: new Uint8Array(zip),
  });

const counted = ({ database }: Store): Promise<number> => database.read.$count(appraisals);

/** Sends to one application, and sees that all is refused and nothing imported of it. */
const refuser = async () => {
  const { app, store } = await temporaryApp();
  return async (zip: Uint8Array) => {
    const answer = await problemOf(await send(app, zip));
    expect(await counted(store)).toBe(2); // The examples.
    return answer;
  };
};

const numbered = (count: number, content: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.json`, content]));

/** The last record of a zip without a comment (APPNOTE 4.3.16), as numbers by where they stand in it. */
const endingWith = (zip: Uint8Array, values: Readonly<Record<number, number>>): Buffer => {
  const bytes = Buffer.from(zip);
  for (const [at, value] of Object.entries(values)) bytes.writeUInt32LE(value, bytes.length - 22 + Number(at));
  return bytes;
};
const [COUNTS, SIZE, FROM] = [8, 12, 16];

describe("a zip that is not what it says", () => {
  const zip = zipped({ "a.json": { title: "A" }, "b.json": { title: "B" } });

  it("is refused if it is cut anywhere, or anything follows", async () => {
    const refused = await refuser();
    for (let length = 0; length < zip.length; length += 7)
      expect((await refused(zip.slice(0, length))).status).toBe(400);
    expect((await refused(zip.slice(0, -1))).status).toBe(400);
    expect((await refused(zip.slice(1))).status).toBe(400);
    expect((await refused(Buffer.concat([zip, Buffer.from([0])]))).status).toBe(400);
    expect((await refused(Buffer.from("PK"))).detail).toBe(
      "The file is not an ordinary zip, or not the whole of one: fetch it again, or pack its files anew.",
    );
  });

  it("is refused if its directory is elsewhere, longer, shorter or of other files", async () => {
    const refused = await refuser();
    const end = Buffer.from(zip).subarray(-22);
    const [size, from] = [end.readUInt32LE(SIZE), end.readUInt32LE(FROM)];
    for (const values of [
      { [COUNTS]: 0x0003_0003 },
      { [COUNTS]: 0x0001_0001 },
      { [SIZE]: size - 1 },
      { [SIZE]: size + 1 },
      { [FROM]: from - 1 },
      { [FROM]: from + 1 },
      { [COUNTS]: 0xffff_ffff, [SIZE]: 0xffff_ffff, [FROM]: 0xffff_ffff }, // Zip64
    ])
      expect((await refused(endingWith(zip, values))).status, JSON.stringify(values)).toBe(400);
    const short = Buffer.concat([zip.subarray(0, -22), Buffer.from("PK\x01\x02", "latin1"), end]);
    expect(
      (await refused(endingWith(short, { [COUNTS]: 0x0001_0001, [SIZE]: 4, [FROM]: zip.length - 22 }))).status,
    ).toBe(400);
  });

  it("has damaged files, if they are elsewhere or have another size or content", async () => {
    const refused = await refuser();
    const [size, packed] = [saidOf(zip, "a.json", "size"), saidOf(zip, "a.json", "packed")];
    for (const [field, value] of [
      ["size", size - 1],
      ["size", size + 1],
      ["size", 0],
      ["packed", packed - 1],
      ["checksum", 0],
      ["method", 0],
      ["at", 1],
      ["at", 0xffff_ffff],
    ] as const) {
      const answer = await refused(saying(zip, "a.json", field, value));
      expect(answer, `${field} ${value}`).toMatchObject({
        status: 422,
        problems: [{ file: "a.json", kind: "unreadableFile" }],
      });
      expect(answer.problems[0].message).toContain("damaged");
    }
  });

  it("never makes the server err, whatever is changed in it", async () => {
    const { app } = await temporaryApp();
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = new Uint8Array(zip);
        for (const [at, value] of changes) bytes[at] = value;
        const response = await send(app, bytes);
        expect([201, 400, 413, 422]).toContain(response.status);
        if (response.status !== 201) return;
        for (const { title } of (await response.json()).appraisals) expect(["A", "B"]).toContain(title);
      }),
      { numRuns: 500 },
    );
  });
});

/** Zeros, packed without ever being in memory. */
const packedZeros = async (megabytes: number): Promise<Buffer> => {
  const packing = createDeflateRaw();
  const pieces: Buffer[] = [];
  packing.on("data", (piece) => pieces.push(piece));
  for (let written = 0; written < megabytes; written++)
    await new Promise((resolve) => packing.write(Buffer.alloc(1_000_000), resolve));
  await new Promise((resolve) => packing.end(resolve));
  return Buffer.concat(pieces);
};

describe("a zip that is too much", () => {
  it("is not unpacked beyond what it says", async () => {
    const refused = await refuser();
    const held = await packedZeros(600);
    expect(held.length).toBeLessThan(1_000_000);
    const bomb = saying(zipped({ "a.json": held }, 0), "a.json", "method", 8);
    const before = process.resourceUsage().maxRSS;
    const { problems } = await refused(saying(bomb, "a.json", "size", 2_000_000));
    expect(problems[0]).toMatchObject({ file: "a.json", kind: "unreadableFile" });
    expect((process.resourceUsage().maxRSS - before) / 1_000).toBeLessThan(200); // MB
    expect((await refused(saying(bomb, "a.json", "size", 600_000_000))).problems[0]).toMatchObject({
      kind: "tooLarge",
    });
  });

  it("may not unpack the same again and again", async () => {
    const refused = await refuser();
    const one = Buffer.from(zipped({ "a.json": { title: "A" } }));
    const from = one.readUInt32LE(one.length - 22 + FROM);
    const [content, entry, end] = [one.subarray(0, from), one.subarray(from, -22), one.subarray(-22)];
    const many = Buffer.concat([content, ...Array.from({ length: 100 }, () => entry), end]);
    const zip = endingWith(many, { [COUNTS]: 0x0064_0064, [SIZE]: 100 * entry.length });
    expect((await refused(zip)).status).toBe(400);
  });

  it("may not unpack to more than is held in memory", async () => {
    const refused = await refuser();
    const saysMost = (count: number): Uint8Array =>
      Array.from({ length: count }, (_, n) => `${n}.json`).reduce<Uint8Array>(
        (zip, name) => saying(zip, name, "size", 2_000_000),
        zipped(numbered(count, {})),
      );
    expect(await refused(saysMost(51))).toMatchObject({
      status: 413,
      detail: "The zip unpacks to 102 MB, and 100 MB are imported at once at most: divide it.",
    });
    expect((await refused(saysMost(50))).problems).toHaveLength(50);
  });

  it("may not hold more appraisals than are written at once; other files are not counted", async () => {
    const refused = await refuser();
    expect(await refused(zipped(numbered(2_001, [])))).toMatchObject({
      status: 413,
      detail: "The zip has 2001 appraisals in it, and 2000 are imported at once at most: divide it.",
    });
    const most = zipped({ ...numbered(2_000, []), "readme.txt": "x", "__MACOSX/1.json": "x" });
    expect((await refused(most)).problems.at(-1).kind).toBe("moreProblems");
    for (const none of [zipped({}), zipped({ "readme.txt": "x" })])
      expect(await refused(none)).toMatchObject({ status: 422, detail: expect.stringContaining("no appraisal in it") });
  });

  it("is refused before it is received", async () => {
    const { app } = await temporaryApp();
    const said = await send(app, zipped({}), { "content-length": "50000001" });
    expect((await problemOf(said)).status).toBe(413);
  });

  it("may not take longer than anyone waits", async () => {
    let [minute, passing] = [0, 0];
    const now = () => {
      minute += passing;
      return new Date(Date.UTC(2026, 0, 1, 0, minute));
    };
    const { app, store } = await temporaryApp({ now });
    passing = 1;
    expect(await problemOf(await send(app, zipped(numbered(5, {}))))).toMatchObject({
      status: 422,
      detail: "Working out the appraisals took more than 4 minutes, so nothing was imported: import fewer at once.",
    });
    expect(await counted(store)).toBe(2);
  });
});

describe("a zip among others", () => {
  it("is imported alone, and one that comes meanwhile is asked to come back", async () => {
    const { app, store } = await temporaryApp();
    const zip = zipped(numbered(20, {}));
    const [first, second] = await Promise.all([send(app, zip), send(app, zip)]);
    expect(first.status).toBe(201);
    expect((await problemOf(second)).status).toBe(503);
    expect(second.headers.get("retry-after")).toBe("10");
    expect(await counted(store)).toBe(22);
    expect((await send(app, Buffer.from("x"))).status).toBe(400);
    expect((await send(app, zip)).status).toBe(201);
  });

  it("lets others be answered while it is read", async () => {
    const { app } = await temporaryApp();
    const { answer, answered } = await answeredDuring(app, () => send(app, zipped(numbered(1_000, []))));
    expect(answer.status).toBe(422);
    expect(answered).toBeGreaterThan(100);
  });

  it("lets others be answered while it is written", async () => {
    const { app, store } = await temporaryApp();
    const created = Array.from({ length: 1_000 }, () => ({ document: {}, origin: { cause: "imported" } as const }));
    const { answer, answered } = await answeredDuring(app, () => createAppraisals(store, localPrincipal, created));
    expect(answer).toHaveLength(1_000);
    expect(answered).toBeGreaterThan(20);
  });
});

/** How many questions of others are answered while a work goes on. */
const answeredDuring = async <T>(app: TestApp, work: () => T | Promise<T>) => {
  let isDone = false;
  const going = Promise.resolve(work()).finally(() => {
    isDone = true;
  });
  let answered = 0;
  for (; !isDone; answered++) {
    expect((await app.request("/api/health")).status).toBe(200);
    await setImmediate();
  }
  return { answer: await going, answered };
};
