import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { getRequestListener } from "@hono/node-server";
import { sql } from "drizzle-orm";
import { hc } from "hono/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { App } from "../../api/app.ts";
import { createAppraisals, setArchived } from "../../api/appraisalStore.ts";
import { DatabaseTrouble } from "../../api/databaseTrouble.ts";
import { exportAll } from "../../api/exporting.ts";
import { localPrincipal } from "../../api/principal.ts";
import type { Store } from "../../api/store.ts";
import type { Draft } from "../../models/appraisal.ts";
import { contentHash } from "../../models/canonical.ts";
import { example, post, problemOf, type TestApp, temporaryApp, temporaryStore } from "./harness.ts";
import { unzipped } from "./zips.ts";

const origin = { cause: "created" } as const;
/** Half-written appraisals with the ids n000, n001, … */
const fill = (store: Store, count: number, descriptionOf = (): string | undefined => undefined) =>
  createAppraisals(
    store,
    localPrincipal,
    Array.from({ length: count }, (_, n) => {
      const description = descriptionOf();
      return { id: idOf(n), document: { title: `Nummer ${n}`, ...(description && { description }) }, origin };
    }),
  );
const idOf = (n: number): string => `n${String(n).padStart(3, "0")}`;

const exported = async (app: TestApp): Promise<Record<string, string>> => {
  const response = await app.request("/api/export");
  expect(response.status).toBe(200);
  return unzipped(new Uint8Array(await response.arrayBuffer()));
};

describe("an appraisal as a file", () => {
  it("is the stored content, what it is first, to be read by people", async () => {
    const { app } = await temporaryApp();
    const response = await app.request("/api/appraisals/sandviken/file");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="sandviken.kalkyl.json"; filename*=UTF-8''sandviken.kalkyl.json`,
    );
    const text = await response.text();
    const document = JSON.parse(text);
    expect(document).toEqual(example("sandviken"));
    const { head } = await (await app.request("/api/appraisals/sandviken")).json();
    expect(contentHash(document)).toBe(head.document);
    const [format, title, ...rest] = Object.keys(document);
    expect([format, title]).toEqual(["format", "title"]);
    expect(rest).toEqual([...rest].sort());
    expect(text).toMatch(
      /^\{\n {2}"format": "samvinst\/appraisal@1",\n {2}"title": "[^\n]*",\n {2}"actors": \[\n {4}\{\n/,
    );
    expect(text).toMatch(/\n\}\n$/);
  });

  it("is of the revision asked for", async () => {
    const { app } = await temporaryApp();
    const before = await app.request("/api/appraisals/sandviken");
    const saved = await app.request("/api/appraisals/sandviken", {
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": before.headers.get("etag")! },
      body: JSON.stringify({ document: { ...example("sandviken"), title: "Ny titel" } }),
    });
    expect(saved.status).toBe(200);
    const titleOf = async (query: string) =>
      (await (await app.request(`/api/appraisals/sandviken/file${query}`)).json()).title;
    expect(await titleOf("")).toBe("Ny titel");
    expect(await titleOf("?revision=2")).toBe("Ny titel");
    expect(await titleOf("?revision=1")).toBe(example("sandviken").title);
    const first = await app.request("/api/appraisals/sandviken/file?revision=1");
    expect(first.headers.get("content-disposition")).toContain('filename="sandviken-r1.kalkyl.json"');
  });

  it("is not there, or not asked for in a way that can be understood", async () => {
    const { app } = await temporaryApp();
    const ask = async (path: string) => problemOf(await app.request(path));
    expect(await ask("/api/appraisals/none/file")).toMatchObject({
      status: 404,
      detail: 'There is no appraisal "none".',
    });
    expect(await ask("/api/appraisals/sandviken/file?revision=2")).toMatchObject({
      status: 404,
      detail: 'The appraisal "sandviken" has no revision 2.',
    });
    for (const revision of ["0", "x", "1.5", "1e99"])
      expect((await problemOf(await app.request(`/api/appraisals/sandviken/file?revision=${revision}`))).status).toBe(
        422,
      );
  });

  it("has no spaces where with them it would be too large to be imported", async () => {
    const { app, store } = await temporaryApp();
    const series = Array.from({ length: 400 }, (_, n) => ({
      id: `s${n}`,
      values: Object.fromEntries(Array.from({ length: 200 }, (_, year) => [String(1950 + year), 1_000_000_000 + year])),
    }));
    const document: Draft = { title: "Stor", series } as unknown as Draft;
    expect(JSON.stringify(document).length).toBeLessThan(2_000_000);
    expect(JSON.stringify(document, null, 2).length).toBeGreaterThan(2_000_000);
    await createAppraisals(store, localPrincipal, [{ id: "stor", document, origin }]);
    const text = await (await app.request("/api/appraisals/stor/file")).text();
    expect(text).toMatch(/^\{"format":"samvinst\/appraisal@1","title":"Stor","series":\[/);
    expect((await post(app, "/api/import", text)).status).toBe(201);
  });

  it("is typed for our own client", async () => {
    const { app } = await temporaryApp();
    const client = hc<App>("http://localhost", { fetch: app.request });
    const response = await client.api.appraisals[":id"].file.$get({
      param: { id: "sandviken" },
      query: { revision: "1" },
    });
    if (!response.ok) throw new Error();
    const document: Draft = await response.json();
    expect(document.title).toBe(example("sandviken").title);
    expect((await client.api.export.$get()).headers.get("content-type")).toBe("application/zip");
  });
});

describe("all appraisals in a zip", () => {
  it("has the organisation's, those in the archive by themselves", async () => {
    const now = new Date("2026-11-22T10:20:30.000Z");
    const { app, store } = await temporaryApp({ now: () => now });
    await createAppraisals(store, { ...localPrincipal, organisation: "other" }, [{ id: "a", document: {}, origin }]);
    await setArchived(store, localPrincipal, "sandviken", true);
    const response = await app.request("/api/export");
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("content-disposition")).toContain('filename="samvinst-2026-11-22.zip"');
    const bytes = Buffer.from(await response.arrayBuffer());
    const files = unzipped(bytes);
    expect(Object.keys(files)).toEqual(["exempelkommunen.kalkyl.json", "arkiv/sandviken.kalkyl.json"]);
    expect(JSON.parse(files["arkiv/sandviken.kalkyl.json"]!)).toEqual(example("sandviken"));
    const alone = await (await app.request("/api/appraisals/exempelkommunen/file")).text();
    expect(files["exempelkommunen.kalkyl.json"]).toBe(alone);
    // MS-DOS date and time, in two seconds and the server's own zone, 10 bytes into the first file's header.
    const [time, date] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)];
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([
      now.getFullYear(),
      now.getMonth() + 1,
      now.getDate(),
    ]);
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([
      now.getHours(),
      now.getMinutes(),
      now.getSeconds(),
    ]);
  });

  it("is a zip where there are none, and where the clock has gone wrong", async () => {
    const empty = await temporaryStore();
    const bytes = new Uint8Array(await new Response(await exportAll(empty, localPrincipal)).arrayBuffer());
    expect(bytes.slice(0, 4)).toEqual(new Uint8Array([0x50, 0x4b, 5, 6]));
    expect(unzipped(bytes)).toEqual({});
    const { app } = await temporaryApp({ now: () => new Date(0) });
    expect(Object.keys(await exported(app))).toHaveLength(2);
  });

  it("answers HEAD with what GET would say, and nothing more", async () => {
    const { app } = await temporaryApp();
    const response = await app.request("/api/export", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  it("has each appraisal once at most and whole, though others save, make and delete meanwhile", async () => {
    const store = await temporaryStore();
    await fill(store, 100);
    const reader = (await exportAll(store, localPrincipal)).getReader();
    const pieces = [(await reader.read()).value!]; // n000
    await setTimeout(200); // More than it takes to read them all, if it did not wait to be asked.
    await store.database.write((transaction) =>
      transaction.run(sql`DELETE FROM revisions WHERE appraisal IN ('n050', 'n005')`),
    );
    await store.database.write((transaction) =>
      transaction.run(sql`DELETE FROM appraisals WHERE id IN ('n050', 'n005')`),
    );
    const added = ["m", "n0000", "n0555", "z"].map((id) => ({ id, document: { title: id }, origin }));
    await createAppraisals(store, localPrincipal, added);
    await setArchived(store, localPrincipal, "n000", true);
    await setArchived(store, localPrincipal, "n099", true);
    for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
    const names = Object.entries(unzipped(Buffer.concat(pieces))).map(([name, text]) => {
      expect(JSON.parse(text).title).toBeDefined();
      return name.replace(".kalkyl.json", "");
    });
    expect(new Set(names).size).toBe(names.length);
    for (const there of ["n000", "n001", "n049", "n051", "n0555", "arkiv/n099", "z"]) expect(names).toContain(there);
    // Read a page at a time: what comes long after the beginning is as it is when its turn comes.
    for (const gone of ["n050", "m", "n099", "arkiv/n000"]) expect(names).not.toContain(gone);
  });

  it("keeps nothing of the files that have been sent", async () => {
    const store = await temporaryStore();
    await fill(store, 400, () => randomBytes(11_000).toString("base64"));
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const heldBytes = async (): Promise<number> => {
      for (let round = 0; round < 5; round++) {
        collect();
        await setImmediate(); // What was taken from the system is given back a little after.
      }
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const reader = (await exportAll(store, localPrincipal)).getReader();
    for (let read = 0; read < 50; read++) await reader.read();
    const before = await heldBytes();
    for (let read = 0; read < 300; read++) await reader.read();
    // The directory at the end takes a thousand bytes a file; the files themselves, which do not pack well, eleven thousand.
    expect(((await heldBytes()) - before) / 300).toBeLessThan(5_000);
    await reader.cancel();
  });

  it("is broken off where something goes wrong, and does not end as if it were whole", async () => {
    const { app, store } = await temporaryApp();
    await fill(store, 60);
    await store.database.write((transaction) =>
      transaction.run(
        sql`UPDATE documents SET json = '{' WHERE hash = (SELECT document FROM appraisals WHERE id = 'n045')`,
      ),
    );
    const server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/export`);
    expect(response.status).toBe(200);
    let received = 0;
    const taken = async () => {
      for await (const piece of response.body!) received += piece.length;
    };
    await expect(taken()).rejects.toThrow();
    expect(received).toBeGreaterThan(1_000);
    expect(log).toHaveBeenCalledWith(expect.any(DatabaseTrouble));
  });
});
