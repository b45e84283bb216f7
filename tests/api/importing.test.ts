import { hc } from "hono/client";
import { describe, expect, it } from "vitest";
import type { App } from "../../api/app.ts";
import { localPrincipal } from "../../api/principal.ts";
import { readRevision } from "../../api/revisionStore.ts";
import type { Store } from "../../api/store.ts";
import { appraisals, documents, revisions } from "../../api/tables.ts";
import { example, problemOf, type TestApp, temporaryApp } from "./harness.ts";
import { saying, unzipped, zipped } from "./zips.ts";

const sandviken = example("sandviken");

const send = (app: TestApp, type: string, body: string | Uint8Array, query = ""): Response | Promise<Response> =>
  app.request(`/api/import${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: new Uint8Array(typeof body === "string" ? Buffer.from(body) : body),
  });
const sendFile = (app: TestApp, body: string | Uint8Array, query = "") => send(app, "application/json", body, query);
const sendZip = (app: TestApp, body: Uint8Array, query = "") => send(app, "application/zip", body, query);

/** How much of everything there is: what changes if anything was imported. */
const counted = ({ database }: Store): Promise<readonly number[]> =>
  Promise.all([appraisals, documents, revisions].map((table) => database.read.$count(table)));

/** What is refused, and that nothing was imported of it. */
const refused = async (body: Uint8Array, { type = "application/zip", query = "" } = {}) => {
  const { app, store } = await temporaryApp();
  const before = await counted(store);
  const response = await send(app, type, body, query);
  const answer = await problemOf(response);
  expect(await counted(store)).toEqual(before);
  return answer;
};

type Told = Readonly<{ file?: string; at: string; kind: string }>;
const placesOf = (problems: readonly Told[]): readonly string[] =>
  problems.map(({ file, at, kind }) => [file, at, kind].filter(Boolean).join(" ")).sort();

describe("a file", () => {
  it("becomes an appraisal of its own, and none that was there is changed", async () => {
    const { app, store } = await temporaryApp();
    const text = await (await app.request("/api/appraisals/sandviken/file")).text();
    const answers = [];
    for (const sent of [text, text]) {
      const response = await sendFile(app, sent);
      expect(response.status).toBe(201);
      const { appraisals: made, skipped } = await response.json();
      expect(made).toHaveLength(1);
      expect(skipped).toEqual([]);
      expect(response.headers.get("location")).toBe(`/api/appraisals/${made[0].id}`);
      answers.push(made[0]);
    }
    const [first, second] = answers;
    expect(first.id).toMatch(/^samverkan-for-okad-skolnarvaro-/);
    expect(new Set(["sandviken", first.id, second.id]).size).toBe(3);
    const stored = await (await app.request(`/api/appraisals/${second.id}`)).json();
    expect(stored.document).toEqual(sandviken);
    expect(stored.head).toMatchObject({ revision: 1, document: first.document });
    const kept = await readRevision(store, localPrincipal, second.id, 1);
    expect(kept!.revision).toMatchObject({ cause: "imported", parent: undefined, by: localPrincipal.id });
    expect((await (await app.request("/api/appraisals/sandviken")).json()).head.revision).toBe(1);
  });

  it.each([
    ["a byte order mark", `\uFEFF${JSON.stringify(sandviken)}`],
    ["lines as Windows ends them", JSON.stringify(sandviken, null, 2).replaceAll("\n", "\r\n")],
    ["white space around it", `\n\n ${JSON.stringify(sandviken)}\t\n`],
  ])("may have %s", async (_, text) => {
    const { app } = await temporaryApp();
    const {
      appraisals: [made],
    } = await (await sendFile(app, text)).json();
    expect(made.document).toBe((await (await app.request("/api/appraisals/sandviken")).json()).head.document);
  });

  it("may be half-written", async () => {
    const { app } = await temporaryApp();
    const response = await sendFile(app, "{}");
    expect(response.status).toBe(201);
    expect((await response.json()).appraisals[0]).toMatchObject({ title: "", stage: "idea" });
  });

  it.each([
    ["UTF-16", Buffer.from(`\uFEFF${JSON.stringify(sandviken)}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from('{"title":"a"}', "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${JSON.stringify(sandviken)}`, "utf16le").swap16()],
    ["Latin-1", Buffer.from('{"title":"Närvaro"}', "latin1")],
  ])("is refused and not garbled in %s", async (_, bytes) => {
    const sent = { type: "application/json" };
    expect(await refused(bytes, { ...sent, query: "?lang=sv" })).toMatchObject({
      status: 400,
      detail: "Texten är inte skriven i UTF-8. Spara om filen som UTF-8.",
    });
    expect((await refused(bytes, sent)).detail).toBe("The text is not written in UTF-8. Save the file as UTF-8.");
  });

  it("is refused if it is not JSON, or has another shape, or is of a newer format", async () => {
    const ask = (text: string) => refused(Buffer.from(text), { type: "application/json" });
    for (const text of ["", "{", "{'a': 1}", "kalkyl"])
      expect(await ask(text)).toMatchObject({ status: 400, detail: expect.stringMatching(/cannot be read as JSON/) });
    const { status, problems } = await ask('{"titel":"x","costs":[{"id":"a","amounts":{"2022":"12 000"}}]}');
    expect(status).toBe(422);
    expect(placesOf(problems)).toEqual(["/costs/a/amounts/2022 numberAsText", "/titel unknownKey"]);
    for (const text of ["[]", "null", '"x"', "1"]) expect((await ask(text)).problems[0].kind).toBe("wrongType");
    const newer = await ask('{"format":"samvinst/appraisal@2","title":"x"}');
    expect(newer).toMatchObject({ status: 422, problems: [{ kind: "otherFormat", at: "/format" }] });
    expect(newer.problems[0].message).toContain("samvinst/appraisal@2");
    const deep = `{"scenarios":[{"id":"a","settings":${"[".repeat(5_000)}${"]".repeat(5_000)}}]}`;
    expect((await ask(deep)).problems[0].kind).toBe("tooDeep");
  });

  it("is of a kind that is read here, and not too large", async () => {
    for (const type of ["text/plain", "application/x-zip-compressed", "multipart/form-data; boundary=x", "constructor"])
      expect(await refused(Buffer.from("{}"), { type })).toMatchObject({
        status: 415,
        detail: expect.stringContaining(type.split(";")[0]!.toLowerCase()),
      });
    const { app } = await temporaryApp();
    expect((await send(app, "Application/JSON; charset=utf-8", "{}")).status).toBe(201);
    const most = (bytes: number) => Buffer.alloc(bytes, 0x20);
    expect((await refused(most(2_000_001), { type: "application/json" })).status).toBe(413);
    expect((await refused(most(2_000_000), { type: "application/json" })).status).toBe(400);
    expect((await refused(most(50_000_001))).status).toBe(413);
    expect((await refused(most(50_000_000))).status).toBe(400);
  });
});

describe("our own client", () => {
  it("sends a file as it is", async () => {
    const { app } = await temporaryApp();
    const client = hc<App>("http://localhost", { fetch: app.request });
    const file = new File([new Uint8Array(zipped({ "a.json": { title: "A" } }))], "a.zip", { type: "application/zip" });
    const response = await client.api.import.$post(
      { query: { lang: "sv" } },
      { init: { body: file }, headers: { "content-type": file.type } },
    );
    if (!response.ok) throw new Error();
    const { appraisals: made, skipped } = await response.json();
    expect([made.map(({ title }) => title), skipped]).toEqual([["A"], []]);
  });
});

describe("a zip", () => {
  it("brings to another database all that was exported from one", async () => {
    const { app: from } = await temporaryApp();
    for (const title of ["Ett", "Två", "Två"]) await sendFile(from, JSON.stringify({ ...sandviken, title }));
    await from.request("/api/appraisals/sandviken/archived", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: '{"archived":true}',
    });
    const zip = new Uint8Array(await (await from.request("/api/export")).arrayBuffer());
    const { app: to } = await temporaryApp();
    const response = await sendZip(to, zip);
    expect(response.status).toBe(201);
    expect(response.headers.has("location")).toBe(false);
    const { appraisals: made } = await response.json();
    const hashes = async (app: TestApp) => {
      const lists = await Promise.all(
        ["false", "true"].map(async (archived) => (await app.request(`/api/appraisals?archived=${archived}`)).json()),
      );
      return lists.flatMap((list) => list.appraisals.map((one: { document: string }) => one.document)).sort();
    };
    const given = await hashes(from);
    expect(given).toHaveLength(5);
    expect(made.map((one: { document: string }) => one.document).sort()).toEqual(given);
    const files = Object.keys(unzipped(new Uint8Array(await (await to.request("/api/export")).arrayBuffer())));
    expect(files).toHaveLength(7);
  });

  it("may hold other things, which are passed over and told", async () => {
    const { app } = await temporaryApp();
    const zip = zipped({
      "mapp/": "",
      "mapp/djupare/EN.JSON": { title: "En" },
      "readme.txt": "Hej",
      "nested.zip": zipped({ "a.json": {} }),
      "__MACOSX/mapp/._EN.JSON": "x",
      "__MACOSX/a.json": "x",
      ".DS_Store": "x",
      "mapp/.json": "x",
      "två.kalkyl.json": { title: "Två" },
      jsonfil: "x",
    });
    const response = await sendZip(app, zip);
    const { appraisals: made, skipped } = await response.json();
    expect(made.map((one: { title: string }) => one.title)).toEqual(["En", "Två"]);
    expect(skipped).toEqual([
      "readme.txt",
      "nested.zip",
      "__MACOSX/mapp/._EN.JSON",
      "__MACOSX/a.json",
      ".DS_Store",
      "mapp/.json",
      "jsonfil",
    ]);
  });

  it("with one appraisal says where it is", async () => {
    const { app } = await temporaryApp();
    const response = await sendZip(app, zipped({ "a.json": { title: "En" } }, 0));
    const {
      appraisals: [made],
    } = await response.json();
    expect(response.headers.get("location")).toBe(`/api/appraisals/${made.id}`);
  });

  it("is told everything that is wrong in every file, and nothing of it is imported", async () => {
    let zip = zipped({
      "rätt.json": sandviken,
      "form.json": { titel: "x", stage: "y" },
      "text.json": "hej",
      "latin.json": Buffer.from('{"title":"å"}', "latin1"),
      "nyare.json": { format: "samvinst/appraisal@2" },
      "stor.json": " ".repeat(2_000_001),
      "hemlig.json": sandviken,
      "packad.json": sandviken,
      "skadad.json": sandviken,
      "också rätt.json": {},
    });
    zip = saying(zip, "hemlig.json", "flags", 1);
    zip = saying(zip, "packad.json", "method", 12);
    zip = saying(zip, "skadad.json", "checksum", 1);
    const { status, problems } = await refused(zip, { query: "?lang=sv" });
    expect(status).toBe(422);
    expect(placesOf(problems)).toEqual([
      "form.json /stage wrongType",
      "form.json /titel unknownKey",
      "hemlig.json unreadableFile",
      "latin.json notUtf8",
      "nyare.json /format otherFormat",
      "packad.json unreadableFile",
      "skadad.json unreadableFile",
      "stor.json tooLarge",
      "text.json notJson",
    ]);
    expect(problems.slice(-3).map(({ message }: { message: string }) => message)).toEqual([
      "Filen ”hemlig.json” går inte att läsa: den är skyddad med lösenord. Packa den utan lösenord.",
      "Filen ”packad.json” går inte att läsa: den är packad på ett sätt som inte kan läsas här. Packa om med zip som vanligt.",
      "Filen ”skadad.json” går inte att läsa: den är skadad. Hämta eller packa filen på nytt.",
    ]);
  });

  it("has its problems told up to as many as anyone reads", async () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`${n}.json`, { a: 1, b: 2 }]));
    const { problems } = await refused(zipped(files));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-2)).toMatchObject({ file: "499.json", kind: "unknownKey", at: "/b" });
    expect(problems.at(-1).kind).toBe("moreProblems");
  });

  it("may name its files as it likes: nothing is opened by a name", async () => {
    const { app } = await temporaryApp();
    const long = `${"å".repeat(30_000)}.json`;
    const names = [
      "../../etc/passwd.json",
      "/rot.json",
      "C:\\mapp\\fil.json",
      "con.json",
      "a\u0000b.json",
      "\u202Enosj.json",
      long,
    ];
    const right = await sendZip(app, zipped(Object.fromEntries(names.map((name) => [name, { title: "x" }]))));
    expect(right.status).toBe(201);
    expect((await right.json()).appraisals).toHaveLength(names.length);
    const { problems } = await refused(zipped(Object.fromEntries(names.map((name) => [name, []]))));
    expect(problems.map(({ file }: { file: string }) => file)).toEqual([
      "../../etc/passwd.json",
      "/rot.json",
      "C:/mapp/fil.json",
      "con.json",
      "a\uFFFDb.json",
      "\uFFFDnosj.json",
      `…${"å".repeat(195)}.json`,
    ]);
  });
});
