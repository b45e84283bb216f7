import { createHash } from "node:crypto";
import { createClient } from "@libsql/client/sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../api/app.ts";
import { openDatabase } from "../../api/database.ts";
import { inThread } from "../../api/evaluator.ts";
import { fold } from "../../api/folding.ts";
import { localPrincipal } from "../../api/principal.ts";
import { reporterInTurns } from "../../api/reportingTurns.ts";
import { createStore } from "../../api/store.ts";
import { editions } from "../../api/tables.ts";
import { verify } from "../../api/verification.ts";
import { hashOf } from "../fuzz/pool.ts";
import { example, migrations, post, problemOf, put, seededAt, type TestApp, temporaryApp } from "./harness.ts";
import { begunAt, issue, issued, made } from "./making.ts";

const of = "/api/appraisals/exempelkommunen";
const document = example("exempelkommunen");

const etagOf = async (app: TestApp) => (await app.request(of)).headers.get("etag")!;
const save = async (app: TestApp, changed: object): Promise<void> => {
  expect((await put(app, of, { document: { ...document, ...changed } }, await etagOf(app))).status).toBe(200);
};
const editionsOf = async (app: TestApp) => (await (await app.request(`${of}/editions`)).json()).editions;
const bytesOf = async (app: TestApp, number: number, name: string): Promise<Buffer> =>
  Buffer.from(await (await app.request(`${of}/editions/${number}/files/${name}`)).arrayBuffer());
const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");
const rerun = async (app: TestApp, number = 1) => (await post(app, `${of}/editions/${number}/rerun`, {})).json();

/** Another server on the same file. */
const beside = async (path: string, reporter = reporterInTurns()) => {
  const database = await openDatabase(path, migrations);
  onTestFinished(() => database.close());
  const store = createStore({ database, evaluator: inThread(), reporter, now: () => seededAt, build: "tests" });
  return { app: createApp({ store, principal: localPrincipal, isLoopback: true }), store };
};
/** Changes the file behind the server's back. */
const tamper = async (path: string, sql: string): Promise<void> => {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  expect((await client.execute(sql)).rowsAffected).toBeGreaterThan(0);
  client.close();
};

describe("an edition", () => {
  it("has every report that is asked for in every form and language, the workbook, the flows and the data", async () => {
    const { app } = await temporaryApp();
    const { files } = await issued(app, of, { reports: ["boardSheet", "final"], languages: ["sv", "en"] });
    const forms = ["docx", "html", "pdf"];
    const names = [
      ...["beslutsblad", "decision-sheet", "slutrapport", "final-report"].flatMap((report) =>
        forms.map((form) => `${report}.${form}`),
      ),
      ...["kalkyl.xlsx", "workbook.xlsx", "floden.csv", "flows.csv", "data.json"],
    ];
    expect(files.map(({ name }: { name: string }) => name)).toEqual(
      names.map((name) => `exempelkommunen-${name}`).toSorted(),
    );
    for (const { name, size, sha256: told } of files) {
      const bytes = await bytesOf(app, 1, name);
      expect([bytes.byteLength, sha256(bytes)]).toEqual([size, told]);
    }
    const page = (await bytesOf(app, 1, "exempelkommunen-beslutsblad.html")).toString();
    expect(page).toContain("Expedierad, utgåva 1");
    expect(page).toContain("KS 2026/12");
    expect(page).not.toContain("Utkast");
  });

  it("is of what was looked at: held still with engine, seed and draws under a hash that anybody can work out", async () => {
    const { app } = await temporaryApp();
    const { head } = await (await app.request(of)).json();
    const { edition, files } = await issued(app, of, { note: "Till nämnden" });
    const { result } = JSON.parse((await bytesOf(app, 1, "exempelkommunen-data.json")).toString());
    const frozen = {
      number: 1,
      diaryNumber: "KS 2026/12",
      audience: "internal",
      day: "2026-01-02",
      document: head.document,
      engine: result.engine,
      seed: result.simulation.seed,
      draws: result.simulation.draws,
      sampling: result.simulation.sampling,
    };
    expect(head.document).toBe(hashOf(document));
    const hash = hashOf({ ...frozen, result: hashOf(result) });
    const said = { revision: 1, by: "local", at: seededAt.toISOString(), note: "Till nämnden" };
    const byName = Object.fromEntries(files.map(({ name, ...file }: { name: string }) => [name, file]));
    expect(edition).toEqual({ ...frozen, hash, ...said, manifest: hashOf({ hash, ...said, files: byName }) });
    expect(await editionsOf(app)).toEqual([edition]);
    expect((await bytesOf(app, 1, "exempelkommunen-slutrapport.html")).toString()).not.toContain(hash); // Not asked for.
  });

  it("has the same bytes after what it is of has changed, and on another server", async () => {
    const { app, database } = await temporaryApp();
    const { edition, files } = await issued(app, of);
    const before = await Promise.all(files.map(({ name }: { name: string }) => bytesOf(app, 1, name)));
    await save(app, { title: "En annan kalkyl" });
    await issued(app, of);
    const other = await beside(database.path);
    for (const [place, { name }] of files.entries())
      expect(before[place].equals(await bytesOf(other.app, 1, name))).toBe(true);
    expect((await (await other.app.request(`${of}/editions/1`)).json()).edition).toEqual(edition);
  });

  it("is not of anything else than what was looked at", async () => {
    const { app } = await temporaryApp();
    const before = await etagOf(app);
    await save(app, { title: "Någon annans" });
    const refused = await post(app, `${of}/editions`, { diaryNumber: "1" }, { "if-match": before });
    expect([refused.status, refused.headers.get("etag")]).toEqual([412, await etagOf(app)]);
    expect((await post(app, `${of}/editions`, { diaryNumber: "1" })).status).toBe(428);
    expect(await editionsOf(app)).toEqual([]);
  });

  it.each([
    [{}, "missing"],
    [{ diaryNumber: "" }, "missing"],
    [{ diaryNumber: " \u00a0" }, "wrongType"],
    [{ diaryNumber: "KS\u0007" }, "wrongType"],
  ])("needs a diary number: %j", async (given, kind) => {
    const { app } = await temporaryApp();
    const answer = await post(app, `${of}/editions?lang=sv`, given, { "if-match": await etagOf(app) });
    const { status, problems } = await problemOf(answer);
    expect([status, problems]).toEqual([422, [{ kind, at: "/diaryNumber", message: expect.stringMatching(/\S/) }]]);
  });

  it("is not given out of a document with problems, of an archived appraisal, or by what is stopped", async () => {
    const { app } = await temporaryApp();
    const refused = await app.request(
      (await post(app, "/api/appraisals", { document: { title: "x" } })).headers.get("location")!,
    );
    const half = `/api/appraisals/${(await refused.json()).head.id}`;
    const told = await made(app, begunAt(await issue(app, half)));
    expect(told).toMatchObject({
      state: "refused",
      problems: expect.arrayContaining([expect.objectContaining({ kind: "missing" })]),
    });
    const stopped = begunAt(await issue(app, of));
    await app.request(stopped, { method: "DELETE" });
    await made(app, begunAt(await post(app, `${of}/reports`, { form: "csv" })));
    expect(await editionsOf(app)).toEqual([]);
    const archived = await app.request(`${of}/archived`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: '{"archived":true}',
    });
    expect(archived.status).toBe(200);
    const { status, detail } = await problemOf(await issue(app, of));
    expect([status, detail]).toEqual([409, expect.stringContaining("archive")]);
  });

  it("is numbered in its turn, also between two servers on one file", async () => {
    const { app, database } = await temporaryApp();
    const other = await beside(database.path);
    const begun = await Promise.all(
      [app, app, other.app, other.app, app].map(async (one) => [one, begunAt(await issue(one, of))] as const),
    );
    const told = await Promise.all(begun.map(([one, location]) => made(one, location)));
    expect(told.map(({ state }) => state)).toEqual(Array(5).fill("done"));
    expect(told.map(({ edition }) => edition).toSorted()).toEqual([1, 2, 3, 4, 5]);
    const numbers = (await editionsOf(app)).map(({ number }: { number: number }) => number);
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    for (const number of numbers) {
      const page = (await bytesOf(app, number, "exempelkommunen-beslutsblad.html")).toString();
      expect(page).toContain(`Expedierad, utgåva ${number}`);
    }
  });

  it("says what has moved since the one before", async () => {
    const { app } = await temporaryApp();
    const parameters = (document.parameters as { id: string }[]).map((one) =>
      one.id === "takeup" ? { ...one, value: 0.7 } : one,
    );
    const asked = { reports: ["final"] };
    await issued(app, of, asked);
    await save(app, { parameters });
    await issued(app, of, asked);
    const [first, second] = await Promise.all(
      [1, 2].map((number) => bytesOf(app, number, "exempelkommunen-slutrapport.html")),
    );
    const told = "Vad som har ändrats sedan förra utgåvan";
    expect(first!.toString()).not.toContain(told);
    expect(second!.toString()).toContain(told);
  });

  it("is kept as long as there is an archive: its appraisal is not deleted, and its revision never folded", async () => {
    let now = seededAt;
    const { app, store } = await temporaryApp({ now: () => now });
    const titles = ["Ett", "Två", "Tre", "Fyra"];
    for (const title of titles) {
      await save(app, { title });
      if (title === "Tre") await issued(app, of);
      now = new Date(now.getTime() + 60_000);
    }
    now = new Date(now.getTime() + 2 * 86_400_000);
    expect(await fold(store)).toBe(2);
    const { revisions } = await (await app.request(`${of}/revisions`)).json();
    expect(revisions.map(({ number }: { number: number }) => number)).toEqual([5, 4, 1]);
    expect((await editionsOf(app))[0].revision).toBe(4);
    await app.request(`${of}/archived`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: '{"archived":true}',
    });
    const deleted = await app.request(of, { method: "DELETE", headers: { "if-match": await etagOf(app) } });
    const { status, detail } = await problemOf(deleted);
    expect([status, detail]).toEqual([409, expect.stringContaining("given out")]);
    expect(await editionsOf(app)).toHaveLength(1);
  });

  it("is of nobody else's organisation", async () => {
    const { app, store } = await temporaryApp();
    await issued(app, of);
    const other = createApp({ store, principal: { id: "local", organisation: "other" }, isLoopback: true });
    for (const path of ["", "/1", "/1/files/exempelkommunen-data.json"])
      expect((await other.request(`${of}/editions${path}`)).status).toBe(404);
    expect((await post(other, `${of}/editions/1/rerun`, {})).status).toBe(404);
    expect((await post(other, `${of}/editions`, { diaryNumber: "1" }, { "if-match": await etagOf(app) })).status).toBe(
      404,
    );
  });

  it("that is public prints no hash by which a number that is withheld could be found", async () => {
    const { app, database } = await temporaryApp();
    const { edition, files } = await issued(app, of, { audience: "public" });
    expect(edition.salt).toMatch(/^[0-9a-f]{32}$/);
    const [{ result }] = (await database.read.select().from(editions)) as unknown as [{ result: string }];
    const { revision: _r, hash, manifest: _m, by: _b, at: _a, salt, ...said } = edition;
    const frozen = { ...said, result: hashOf(JSON.parse(result)) };
    expect(hashOf({ ...frozen, salt })).toBe(hash);
    expect(hashOf(frozen)).not.toBe(hash);
    for (const { name } of files) expect((await bytesOf(app, 1, name)).toString("latin1")).not.toContain(salt);
    expect((await bytesOf(app, 1, "exempelkommunen-data.json")).toString()).toContain(hash);
  });
});

describe("an edition that is run again", () => {
  it("comes to the same, with the draws of then", async () => {
    const { app, database } = await temporaryApp();
    await save(app, {
      settings: { ...(document.settings as object), simulation: { draws: 2_048, seed: 7, sampling: "random" } },
    });
    const { edition } = await issued(app, of);
    expect(edition).toMatchObject({ draws: 2_048, seed: 7, sampling: "random" });
    const same = { identical: true, engine: edition.engine, intact: true, count: 0, differs: [] };
    expect(await rerun(app)).toEqual(same);
    // As if the draws that are made where none are asked for were others by now.
    await tamper(database.path, "UPDATE editions SET draws = 1024");
    const other = await rerun(app);
    expect(other).toMatchObject({ identical: false, intact: false });
    expect(other.differs).toContainEqual({ at: "/simulation/draws", before: 2_048, after: 1_024 });
  });

  it("says what differs where the kept result is another, and that it is not what was given out", async () => {
    const { app, database } = await temporaryApp();
    await issued(app, of);
    const [{ result: kept }] = (await database.read.select().from(editions)) as unknown as [{ result: string }];
    const { npv } = JSON.parse(kept).society;
    const changed = kept.replace(`"npv":{"defined":true,"value":${npv.value}}`, '"npv":{"defined":true,"value":1}');
    expect(kept.split(`"npv":{"defined":true,"value":${npv.value}}`).length - 1).toBeGreaterThan(0);
    await tamper(database.path, `UPDATE editions SET result = '${changed.replaceAll("'", "''")}'`);
    const told = await rerun(app);
    expect(told).toMatchObject({ identical: false, intact: false, count: 1 });
    expect(told.differs).toEqual([expect.objectContaining({ before: 1, after: npv.value })]);
    const refused = await problemOf(await app.request(`${of}/editions/1`));
    expect([refused.status, refused.detail]).toEqual([503, expect.stringContaining("not as it was given out")]);
  });
});

describe("a file that was changed behind the server's back", () => {
  it.each([
    ["UPDATE edition_files SET bytes = CAST('%PDF-1.7 förfalskad' AS BLOB) WHERE name LIKE '%.pdf'", "the files"],
    ["UPDATE editions SET result = replace(result, '1', '2')", "the result"],
    ["UPDATE editions SET diary_number = 'KS 2026/13'", "the diary number"],
  ])("is found when a backup is verified, or shown to nobody: %s", async (sql) => {
    const { app, database } = await temporaryApp();
    const { files } = await issued(app, of);
    const { path } = database;
    expect(await verify(path, migrations)).toMatchObject({ appraisals: 2 });
    await tamper(path, sql);
    expect(await verify(path, migrations)).toEqual({ fault: expect.stringMatching(/^is damaged \(.*edition/) });
    const shown = await Promise.all(
      ["", ...files.map(({ name }: { name: string }) => `/files/${name}`)].map(
        async (file) => (await app.request(`${of}/editions/1${file}`)).status,
      ),
    );
    expect(shown).toContain(503);
  });
});
