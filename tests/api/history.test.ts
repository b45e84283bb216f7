import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../api/folding.ts";
import { documents, revisions } from "../../api/tables.ts";
import { contentHash } from "../../models/canonical.ts";
import { edited } from "../models/edit.ts";
import { example, post, problemOf, put, type TestApp, temporaryApp } from "./harness.ts";

const at = "/api/appraisals/exempelkommunen";
const original = example("exempelkommunen");
const start = new Date("2026-03-02T08:00:00.000Z");

/** An application whose clock is moved by hand. */
const clocked = async () => {
  let time = start;
  const { app, store, database } = await temporaryApp({ now: () => time });
  const tick = (minutes: number) => {
    time = new Date(time.getTime() + minutes * 60_000);
  };
  return { app, store, database, tick };
};

const save = async (app: TestApp, title: string) => {
  const { etag } = { etag: (await app.request(at)).headers.get("etag")! };
  const response = await put(app, at, { document: { ...original, title } }, etag);
  expect(response.status).toBe(200);
  return (await response.json()).head.revision as number;
};
type Told = { number: number; changes: string[] } & Record<string, unknown>;
const history = async (app: TestApp, query = ""): Promise<{ revisions: Told[]; next?: number }> =>
  (await app.request(`${at}/revisions?lang=sv${query}`)).json();
const numbers = async (app: TestApp) => (await history(app)).revisions.map(({ number }) => number);
const restore = async (app: TestApp, number: number, etag?: string) => {
  const now = etag ?? (await app.request(at)).headers.get("etag")!;
  return app.request(`${at}/revisions/${number}/restorations`, {
    method: "POST",
    headers: { "content-type": "application/json", "if-match": now },
    body: "{}",
  });
};

describe("history", () => {
  it("tells who, when and what changed, in words, a page at a time", async () => {
    const { app, tick } = await clocked();
    for (let n = 2; n <= 5; n++) {
      tick(60);
      await save(app, `Titel ${n}`);
    }
    const first = await history(app, "&limit=3");
    expect(first.revisions.map(({ number }) => number)).toEqual([5, 4, 3]);
    expect(first.next).toBe(3);
    expect(first.revisions[0]).toMatchObject({
      by: "local",
      at: "2026-03-02T12:00:00.000Z",
      cause: "saved",
      parent: 4,
    });
    expect(first.revisions[2]!.changes).toHaveLength(1);
    expect(first.revisions[2]!.changes[0]).toMatch(/Titel.*Titel 2.*Titel 3/);
    const second = await history(app, "&limit=3&before=3");
    expect(second).not.toHaveProperty("next");
    expect(second.revisions.map(({ number, cause }) => [number, cause])).toEqual([
      [2, "saved"],
      [1, "example"],
    ]);
    expect(second.revisions[1]!.changes).toEqual([]);
    expect((await app.request("/api/appraisals/none/revisions")).status).toBe(404);
  });

  it("keeps every content as it was", async () => {
    const { app } = await clocked();
    for (let n = 2; n <= 4; n++) await save(app, `Titel ${n}`);
    for (let n = 2; n <= 4; n++) {
      const { revision, document } = await (await app.request(`${at}/revisions/${n}`)).json();
      expect(document).toEqual({ ...original, title: `Titel ${n}` });
      expect(revision).toMatchObject({ number: n, document: contentHash(document) });
    }
    expect((await app.request(`${at}/revisions/5`)).status).toBe(404);
  });

  it("restores any of them as a new one", async () => {
    const { app } = await clocked();
    for (let n = 2; n <= 4; n++) await save(app, `Titel ${n}`);
    const response = await restore(app, 2);
    expect(await response.json()).toMatchObject({ revision: 5, title: "Titel 2" });
    expect((await history(app)).revisions[0]).toMatchObject({ number: 5, cause: "restored", source: { number: 2 } });
    expect((await restore(app, 9)).status).toBe(404);
    const none = await app.request(`${at}/revisions/2/restorations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(none.status).toBe(428);
  });

  it("restores without undoing what someone else has done elsewhere since, and says where it cannot", async () => {
    const { app } = await clocked();
    await save(app, "Titel 2");
    const seen = (await app.request(at)).headers.get("etag")!;
    await put(app, at, { document: edited({ ...original, title: "Titel 2" }, ["/description", "Ny"]) }, seen);
    expect((await restore(app, 1, seen)).status).toBe(200);
    expect((await (await app.request(at)).json()).document).toEqual({ ...original, description: "Ny" });
    const then = (await app.request(at)).headers.get("etag")!;
    await put(app, at, { document: { ...original, title: "Tredje" } }, then);
    const refused = await restore(app, 2, then);
    expect((await problemOf(refused)).conflicts).toMatchObject([{ at: "/title", theirs: { value: "Tredje" } }]);
  });

  it("names a version, and takes the name away", async () => {
    const { app } = await clocked();
    await save(app, "Titel 2");
    const named = await put(app, `${at}/revisions/1/name`, { name: "Till nämnden i maj" }, undefined);
    expect(await named.json()).toMatchObject({ number: 1, name: "Till nämnden i maj" });
    expect((await history(app)).revisions[1]).toMatchObject({ name: "Till nämnden i maj" });
    const wrong = [
      ["", "missing"],
      ["a".repeat(201), "textTooLong"],
      ["två\nrader", "wrongType"],
      ["\ud800", "wrongType"],
    ] as const;
    for (const [name, kind] of wrong) {
      const refused = await put(app, `${at}/revisions/1/name`, { name }, undefined);
      expect((await problemOf(refused)).problems).toMatchObject([{ kind, at: "/name" }]);
    }
    const unnamed = await app.request(`${at}/revisions/1/name`, { method: "DELETE" });
    expect(await unnamed.json()).not.toHaveProperty("name");
    expect((await put(app, `${at}/revisions/9/name`, { name: "x" }, undefined)).status).toBe(404);
  });

  it("copies the current content or that of a revision, and says of what", async () => {
    const { app } = await clocked();
    await save(app, "Titel 2");
    const plain = await (await post(app, `${at}/copies?lang=sv`, {})).json();
    expect(plain).toMatchObject({ title: "Titel 2 (kopia)", revision: 1 });
    const first = await post(app, `${at}/copies`, { revision: 1, title: "Min egen" });
    expect(first.status).toBe(201);
    const path = first.headers.get("location")!;
    expect((await (await app.request(path)).json()).document).toEqual({ ...original, title: "Min egen" });
    const { revisions } = await (await app.request(`${path}/revisions`)).json();
    expect(revisions).toMatchObject([{ cause: "copied", source: { appraisal: "exempelkommunen", number: 1 } }]);
    expect((await post(app, `${at}/copies`, { revision: 7 })).status).toBe(404);
    expect((await post(app, "/api/appraisals/none/copies", {})).status).toBe(404);
  });
});

describe("folding", () => {
  it("keeps the last save of a session that ended a day ago, and every one of what is newer", async () => {
    const { app, store, database, tick } = await clocked();
    tick(60);
    for (let n = 2; n <= 5; n++) {
      await save(app, `Morgon ${n}`);
      tick(10);
    }
    tick(30);
    for (let n = 6; n <= 8; n++) {
      await save(app, `Dag ${n}`);
      tick(29);
    }
    expect(await fold(store)).toBe(0);
    // The last was saved 29 minutes ago; a minute less than a day after it, what it followed is still there.
    tick(24 * 60 - 30);
    expect(await fold(store)).toBe(4);
    tick(2);
    expect(await fold(store)).toBe(1);
    expect(await numbers(app)).toEqual([8, 5, 1]);
    expect(await fold(store)).toBe(0);
    // The contents of the folded ones are gone, and the history tells the whole of what the session changed.
    expect(await database.read.$count(documents)).toBe(4);
    expect((await history(app)).revisions[1]!.changes[0]).toMatch(/Morgon 5/);
    expect((await app.request(`${at}/revisions/4`)).status).toBe(404);
    expect(await save(app, "Efter")).toBe(9);
  });

  it("keeps what has a name or a note, was restored or copied", async () => {
    const { app, store, tick } = await clocked();
    for (let n = 2; n <= 7; n++) await save(app, `Titel ${n}`);
    await put(app, `${at}/revisions/3/name`, { name: "Tredje" }, undefined);
    await post(app, `${at}/copies`, { revision: 4 });
    await restore(app, 5);
    const { etag } = { etag: (await app.request(at)).headers.get("etag")! };
    await put(app, at, { document: { ...original, title: "Med ord" }, note: "Varför" }, etag);
    await save(app, "Titel 10");
    await save(app, "Titel 11");
    tick(25 * 60);
    await fold(store);
    expect(await numbers(app)).toEqual([11, 9, 8, 7, 5, 4, 3, 1]);
  });

  it("leaves a content that another revision has", async () => {
    const { app, store, database, tick } = await clocked();
    for (const title of ["A", "B", "A", "C"]) await save(app, title);
    tick(60);
    await save(app, "A");
    tick(25 * 60);
    await fold(store);
    expect(await numbers(app)).toEqual([6, 5, 1]);
    expect((await (await app.request(at)).json()).document.title).toBe("A");
    expect(await database.read.$count(documents)).toBe(4);
  });

  it("lets someone who comes back with a folded revision choose, and loses nothing", async () => {
    const { app, store, tick } = await clocked();
    await save(app, "Titel 2");
    const seen = (await app.request(at)).headers.get("etag")!;
    await save(app, "Titel 3");
    tick(25 * 60);
    await fold(store);
    const mine = edited(original, ["/title", "Titel 2"], ["/description", "Min"]);
    const refused = await put(app, at, { document: mine }, seen);
    const { conflicts } = await problemOf(refused);
    expect(conflicts.map((one: { at: string }) => one.at).sort()).toEqual(["/description", "/title"]);
  });

  it("folds thousands in parts", async () => {
    const { store, database, tick } = await clocked();
    const hash = contentHash(original);
    await database.write(async (transaction) => {
      const rows = Array.from({ length: 1_300 }, (_, n) => ({
        organisation: "local",
        appraisal: "exempelkommunen",
        number: n + 2,
        document: hash,
        by: "local",
        at: start.toISOString(),
      }));
      await transaction.insert(revisions).values(rows.slice(0, 650));
      await transaction.insert(revisions).values(rows.slice(650));
    });
    tick(25 * 60);
    expect(await fold(store)).toBe(1_299);
  });
});

describe("deleting for good", () => {
  const remove = (app: TestApp, etag: string | undefined) =>
    app.request(at, { method: "DELETE", headers: etag === undefined ? {} : { "if-match": etag } });

  it("takes an archived appraisal with all its revisions and contents, and nothing of others", async () => {
    const { app, database } = await clocked();
    const word = "Hemligheten 4711";
    await save(app, word);
    const copied = await (await post(app, `${at}/copies`, { revision: 1, title: original.title })).json();
    const { etag } = { etag: (await app.request(at)).headers.get("etag")! };
    expect((await remove(app, etag)).status).toBe(409);
    await put(app, `${at}/archived`, { archived: true }, undefined);
    expect((await remove(app, undefined)).status).toBe(428);
    expect((await remove(app, '"1-0123456789abcdef"')).status).toBe(412);
    expect((await remove(app, etag)).status).toBe(204);
    for (const path of [at, `${at}/revisions`, `${at}/revisions/1`, `${at}/explanation?figure=/society/npv`])
      expect((await app.request(path)).status).toBe(404);
    expect((await remove(app, etag)).status).toBe(404);
    expect((await (await app.request(`/api/appraisals/${copied.id}`)).json()).document).toEqual(original);
    expect(await database.read.$count(documents)).toBe(2);
    // Nor is it left in the file's free pages or its log.
    for (const file of ["", "-wal"]) expect(readFileSync(database.path + file).includes(word)).toBe(false);
  });
});
