import { describe, expect, it } from "vitest";
import { documents } from "../../api/tables.ts";
import { example, post, problemOf, recorder, temporaryApp } from "./harness.ts";

describe("errors", () => {
  it("400: the body is not JSON", async () => {
    const { app } = await temporaryApp();
    for (const body of ["{", "", "{'a': 1}", '{"a": NaN}'])
      expect((await problemOf(await post(app, "/api/evaluate", body))).status).toBe(400);
  });

  it("400: the body is in another encoding, which would be garbled", async () => {
    const { app, database } = await temporaryApp();
    const before = await database.read.$count(documents);
    const json = JSON.stringify({ document: { title: "Skolnärvaro" } });
    const send = (encoding: BufferEncoding) =>
      app.request("/api/appraisals", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: Buffer.from(json, encoding),
      });
    for (const encoding of ["latin1", "utf16le"] as const)
      expect((await problemOf(await send(encoding))).status).toBe(400);
    expect(await database.read.$count(documents)).toBe(before);
    expect((await (await send("utf8")).json()).title).toBe("Skolnärvaro");
  });

  it("415: the body is not declared as JSON", async () => {
    const { app } = await temporaryApp();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect((await problemOf(await post(app, "/api/explain", "{}", { "content-type": type }))).status).toBe(415);
    // RFC 9110 allows the empty parameter; the framework does not read it, and that is said and not a mistake of the server's.
    const cut = await post(app, "/api/evaluate", { document: {} }, { "content-type": "application/json;" });
    expect((await problemOf(cut)).status).toBe(415);
    const charset = await post(
      app,
      "/api/evaluate",
      { document: {} },
      { "content-type": "application/JSON; charset=utf-8" },
    );
    expect(charset.status).toBe(422);
  });

  it("413: the body is over 2 MB, declared or not", async () => {
    const { app } = await temporaryApp();
    const large = JSON.stringify({ document: "x".repeat(2_000_000) });
    expect((await problemOf(await post(app, "/api/evaluate", large))).status).toBe(413);
    const stream = new Response(large).body!;
    const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
    const chunked = new Request("http://localhost/api/evaluate", {
      method: "POST",
      headers,
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect((await problemOf(await app.request(chunked))).status).toBe(413);
    const largest = JSON.stringify({ document: "x".repeat(2_000_000 - '{"document":""}'.length) });
    expect((await post(app, "/api/evaluate", largest)).status).toBe(422);
  });

  it.each([
    ["a list of 600", Array.from({ length: 600 }, () => 1)],
    ...[600, 0, -1].map((length): [string, unknown] => [`an object with a length of ${length}`, { length }]),
  ])("422: %s is of the wrong type where text should stand, and has no size", async (_, found) => {
    const { app } = await temporaryApp();
    const problemsOf = async (body: object) => {
      const { status, problems } = await problemOf(await post(app, "/api/appraisals", body));
      expect(status).toBe(422);
      return problems.map(({ kind, at }: Readonly<Record<string, string>>) => `${kind} ${at}`);
    };
    expect(await problemsOf({ document: {}, note: found })).toEqual(["wrongType /note"]);
    expect(await problemsOf({ document: { title: found } })).toEqual(["wrongType /title"]);
    if (!Array.isArray(found)) expect(await problemsOf({ document: { actors: found } })).toEqual(["wrongType /actors"]);
    const asked = await post(app, "/api/explain", { document: {}, figure: found });
    expect((await problemOf(asked)).problems).toMatchObject([{ kind: "wrongType", at: "/figure" }]);
  });

  it("404: nothing stands there", async () => {
    const { app } = await temporaryApp();
    for (const path of ["/api/none", "/api/appraisals/a/b/c", "/nothing.js", "/api/appraisals/"])
      expect((await problemOf(await app.request(path))).status).toBe(404);
  });

  it("405: not with this method, saying which", async () => {
    const { app } = await temporaryApp();
    const deleted = await app.request("/api/appraisals", { method: "DELETE" });
    await problemOf(deleted);
    expect(deleted.status).toBe(405);
    expect(deleted.headers.get("allow")).toBe("GET, HEAD, POST");
    const got = await app.request("/api/evaluate");
    expect(got.status).toBe(405);
    expect(got.headers.get("allow")).toBe("POST");
    expect((await app.request("/api/appraisals", { method: "HEAD" })).status).toBe(200);
  });

  it("403: from a page of another site, which may look at nothing and change nothing", async () => {
    const { app } = await temporaryApp();
    const ask = (headers: Record<string, string>) =>
      app.request("http://localhost:4680/api/appraisals", {
        method: "POST",
        headers: { host: "localhost:4680", "content-type": "application/json", ...headers },
        body: JSON.stringify({ document: {} }),
      });
    const foreign: readonly Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "http://evil.example" },
      { origin: "http://localhost:4681" },
      { origin: "null" },
    ];
    for (const headers of foreign) expect((await ask(headers)).status).toBe(403);
    const own: readonly Record<string, string>[] = [
      {},
      { "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "none" },
      { origin: "http://localhost:4680" },
    ];
    for (const headers of own) expect((await ask(headers)).status).toBe(201);
  });

  it("403: by a name that is not this machine's", async () => {
    const { app } = await temporaryApp();
    const ask = (host: string) => app.request("http://localhost/api/health", { headers: { host } });
    for (const host of [
      "evil.example",
      "evil.example:4680",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "192.168.1.2",
    ])
      expect((await problemOf(await ask(host))).status).toBe(403);
    for (const host of ["localhost", "localhost:4680", "127.0.0.1:4680", "[::1]:4680"])
      expect((await ask(host)).status).toBe(200);
    const { app: reachable } = await temporaryApp({ isLoopback: false });
    expect((await reachable.request("http://kalkyl.example/api/health")).status).toBe(200);
  });

  it("500: without a word of the cause, which is in the log under the request's id", async () => {
    const { lines, log } = recorder();
    const { app, database } = await temporaryApp({ log });
    await database.write(async (transaction) => {
      await transaction.run("DROP TABLE revisions");
      await transaction.run("DROP TABLE appraisals");
    });
    const body = await problemOf(await app.request("/api/appraisals"));
    expect(body.status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/appraisals|SQL|select|\.ts/i);
    const error = lines.find(({ level }) => level === "error");
    expect(`urn:request:${error?.request}`).toBe(body.instance);
    expect(error?.error).toContain("appraisals");
  });

  it("500: the log has the cause, and nothing of what was sent", async () => {
    const { lines, log } = recorder();
    const { app, database } = await temporaryApp({ log });
    await database.write((transaction) =>
      transaction.run(
        "CREATE TRIGGER odd BEFORE INSERT ON documents BEGIN SELECT RAISE(ABORT, 'because of this'); END",
      ),
    );
    const refused = await post(app, "/api/appraisals", { document: { title: "Hemligheten 4711" } });
    expect(refused.status).toBe(500);
    expect(JSON.stringify(lines)).toContain("because of this");
    expect(JSON.stringify(lines)).toContain('insert into \\"documents\\"');
    expect(JSON.stringify(lines)).not.toContain("4711");
  });

  it("503: a content is not what was saved, and is shown to nobody", async () => {
    const { app, database } = await temporaryApp();
    const damage = (json: unknown) =>
      database.write((transaction) => transaction.update(documents).set({ json: json as string }));
    const other = JSON.stringify({ ...example("sandviken"), title: "Sandvikfn" });
    for (const json of [other, "{", Buffer.from([0x7b, 0xff, 0x7d])]) {
      await damage(json);
      for (const path of ["", "/revisions", "/revisions/1", "/file", "/explanation?figure=/society/npv"]) {
        const refused = await app.request(`/api/appraisals/sandviken${path}`);
        expect(refused.status, path).toBe(503);
        expect((await problemOf(refused)).detail).toMatch(/database is damaged.*npm run restore/);
      }
    }
  });

  it("503: the database does not answer", async () => {
    const { app, database } = await temporaryApp();
    expect(await (await app.request("/api/health")).json()).toMatchObject({ status: "ok" });
    await database.write(async (transaction) => void (await transaction.run("DROP TABLE milestones")));
    expect((await problemOf(await app.request("/api/health"))).status).toBe(503);
  });
});

describe("every response", () => {
  const paths = ["/api", "/api/health", "/api/none", "/api/appraisals/sandviken", "/nothing"];

  it.each(paths)("of %s forbids everything that is not ours", async (path) => {
    const { app } = await temporaryApp();
    const { headers } = await app.request(path);
    const policy = headers.get("content-security-policy")!;
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-[\w+/=]{20,}'; /,
    );
    for (const rule of [
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split("; ")).toContain(rule);
    expect(policy.replace(" 'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|\*|https?:/);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.has("access-control-allow-origin")).toBe(false);
  });

  it("of a report as a page may be shown in a frame of ours, and runs nothing", async () => {
    const { app } = await temporaryApp();
    const { status, headers } = await app.request("/api/appraisals/sandviken/reports/boardSheet");
    expect(status).toBe(200);
    const policy = headers.get("content-security-policy")!;
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'", "form-action 'none'"]),
    );
    expect(policy).not.toMatch(/script-src|connect-src|https?:/);
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const missing = await app.request("/api/appraisals/none/reports/boardSheet");
    expect(missing.headers.get("x-frame-options")).toBe("DENY");
  });

  it("has a nonce of its own", async () => {
    const { app } = await temporaryApp();
    const nonce = async () =>
      /nonce-([^']+)/.exec((await app.request("/api")).headers.get("content-security-policy")!)?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it("has an id: the caller's if it is a plain word, else a new one", async () => {
    const { app } = await temporaryApp();
    const ask = async (id: string) =>
      (await app.request("/api/health", { headers: { "x-request-id": id } })).headers.get("x-request-id");
    expect(await ask("batch-7.b")).toBe("batch-7.b");
    for (const id of ["", "a b", '"', "x".repeat(65), "å"]) expect(await ask(id)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is logged in one line that holds no content", async () => {
    const { lines, log } = recorder();
    const { app } = await temporaryApp({ log });
    await post(app, "/api/evaluate", { document: { title: "Hemlig titel" } }, { "x-request-id": "r1" });
    expect(lines).toEqual([
      { level: "info", request: "r1", method: "POST", path: "/api/evaluate", status: 422, ms: expect.any(Number) },
    ]);
  });
});
