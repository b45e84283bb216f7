import { describe, expect, it } from "vitest";
import { contentHash } from "../../models/canonical.ts";
import { open } from "../../models/session.ts";
import { example, post, recorder, seededAt, temporaryApp } from "./harness.ts";

/** The error as RFC 9457 has it, after checking that it is one. */
const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = await response.json();
  expect(body).toMatchObject({
    status: response.status,
    type: `/api#error-${response.status}`,
    title: expect.any(String),
  });
  expect(body.instance).toBe(`urn:request:${response.headers.get("x-request-id")}`);
  return body;
};

describe("GET /api/appraisals", () => {
  it("lists the heads with their headline, in the language asked for", async () => {
    const { app } = await temporaryApp();
    const { appraisals } = await (await app.request("/api/appraisals?lang=sv")).json();
    expect(appraisals.map(({ id }: { id: string }) => id)).toEqual(["exempelkommunen", "sandviken"]);
    expect(appraisals[1]).toMatchObject({
      title: example("sandviken").title,
      stage: "final",
      illustrative: false,
      revision: 1,
      document: contentHash(example("sandviken")),
      updatedAt: seededAt.toISOString(),
    });
    expect(appraisals[1].headline.lead).toMatch(/[Dd]et krävs|[Mm]inst/);
    expect(appraisals[1]).not.toHaveProperty("json");
    const english = await (await app.request("/api/appraisals", { headers: { "accept-language": "en-GB" } })).json();
    expect(english.appraisals[1].headline.lead).not.toBe(appraisals[1].headline.lead);
  });

  it("answers the same from the cache as without it", async () => {
    const { app } = await temporaryApp();
    const ask = async () => (await app.request("/api/appraisals?lang=sv")).text();
    expect(await ask()).toBe(await ask());
  });

  it("shows an organisation its own only", async () => {
    const { app } = await temporaryApp({ principal: { id: "a", organisation: "another" } });
    expect(await (await app.request("/api/appraisals")).json()).toEqual({ appraisals: [] });
    expect((await app.request("/api/appraisals/sandviken")).status).toBe(404);
    expect((await app.request("/api/appraisals/sandviken/explanation?figure=/society/npv")).status).toBe(404);
  });
});

describe("GET /api/appraisals/{id}", () => {
  it("gives head and content, under the content's hash", async () => {
    const { app } = await temporaryApp();
    const response = await app.request("/api/appraisals/sandviken");
    const { head, document } = await response.json();
    expect(document).toEqual(example("sandviken"));
    expect(response.headers.get("etag")).toBe(`"${contentHash(document)}"`);
    expect(head.document).toBe(contentHash(document));
  });

  it("says 304 to who has it, also where it was compressed", async () => {
    const { app } = await temporaryApp();
    const compressed = await app.request("/api/appraisals/sandviken", { headers: { "accept-encoding": "gzip" } });
    expect(compressed.headers.get("content-encoding")).toBe("gzip");
    const etag = compressed.headers.get("etag")!;
    const again = await app.request("/api/appraisals/sandviken", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await app.request("/api/appraisals/sandviken", { headers: { "if-none-match": '"sha256:other"' } });
    expect(other.status).toBe(200);
  });

  it("knows no other", async () => {
    const { app } = await temporaryApp();
    const { detail } = await problemOf(await app.request("/api/appraisals/none"));
    expect(detail).toContain('"none"');
  });
});

describe("explanations", () => {
  it("come by address, the same for a stored appraisal and for a document that is sent", async () => {
    const { app } = await temporaryApp();
    const stored = await app.request("/api/appraisals/sandviken/explanation?figure=/society/pvCosts");
    const sent = await post(app, "/api/explain", { document: example("sandviken"), figure: "/society/pvCosts" });
    expect([stored.status, sent.status]).toEqual([200, 200]);
    const explanation = await stored.json();
    expect(await sent.json()).toEqual(explanation);
    const session = open(example("sandviken"));
    if (!("result" in session)) throw new Error("the example does not open");
    expect(explanation.nodes.at(-1).value).toBe(session.result().society.pvCosts);
  });

  it("take a scenario", async () => {
    const { app } = await temporaryApp();
    const document = example("exempelkommunen");
    const [first] = document.scenarios as { id: string }[];
    const path = "/api/appraisals/exempelkommunen/explanation?figure=/society/npv";
    const without = await (await app.request(path)).json();
    const within = await (await app.request(`${path}&scenario=${first!.id}`)).json();
    expect(within.nodes.at(-1).value).not.toBe(without.nodes.at(-1).value);
  });

  it("are refused for what is no figure, for no figure at all, and for an unknown scenario", async () => {
    const { app } = await temporaryApp();
    const path = "/api/appraisals/sandviken/explanation";
    expect((await problemOf(await app.request(`${path}?figure=/society/nothing`))).status).toBe(404);
    const missing = await problemOf(await app.request(path));
    expect(missing.problems).toMatchObject([{ kind: "missing", at: "/figure" }]);
    const scenario = await problemOf(await app.request(`${path}?figure=/society/npv&scenario=none`));
    expect(scenario.problems).toMatchObject([{ kind: "unknownScenario" }]);
  });
});

describe("POST /api/evaluate", () => {
  it("gives the engine's result, with warnings in words", async () => {
    const { app } = await temporaryApp();
    const document = example("exempelkommunen");
    const session = open(document);
    if (!("result" in session)) throw new Error("the example does not open");
    const response = await post(app, "/api/evaluate?lang=sv", { document });
    const { warnings, ...result } = await response.json();
    const { warnings: plain, ...expected } = session.result();
    expect(result).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(warnings.map(({ message, ...warning }: { message: string }) => warning)).toEqual(plain);
    for (const { message } of warnings) expect(message).toMatch(/\p{L}/u);
  });

  it("takes a scenario, draws and a seed, and says what they would have been of", async () => {
    const { app } = await temporaryApp();
    const document = example("exempelkommunen");
    const [first] = document.scenarios as { id: string }[];
    const response = await post(app, "/api/evaluate", { document, scenario: first!.id, draws: 500, seed: 7 });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ scenario: first!.id });
    const other = await (await post(app, "/api/evaluate", { document, draws: 500 })).json();
    const plain = await (await post(app, "/api/evaluate", { document })).json();
    expect(other.inputHash).not.toBe(plain.inputHash);
  });

  it("lists every problem at once, at its address, in the language asked for", async () => {
    const { app } = await temporaryApp();
    const document = structuredClone(example("sandviken")) as Record<string, unknown>;
    document.unknown = 1;
    (document.settings as Record<string, unknown>).priceYear = "2024";
    const swedish = await problemOf(await post(app, "/api/evaluate?lang=sv", { document }));
    expect(swedish.status).toBe(422);
    expect(swedish.problems).toEqual(
      expect.arrayContaining([
        { kind: "unknownKey", at: "/unknown", message: expect.any(String) },
        { kind: "wrongType", at: "/settings/priceYear", message: expect.any(String) },
      ]),
    );
    const english = await problemOf(await post(app, "/api/evaluate", { document }));
    expect(english.problems.map(({ at }: { at: string }) => at)).toEqual(
      swedish.problems.map(({ at }: { at: string }) => at),
    );
    expect(english.problems[0].message).not.toBe(swedish.problems[0].message);
  });

  it.each([
    [{ document: {}, draws: -1 }, "/draws", "outOfRange"],
    [{ document: {}, draws: 1_000_001 }, "/draws", "outOfRange"],
    [{ document: {}, draws: 1.5 }, "/draws", "wrongType"],
    [{ document: {}, draws: "10" }, "/draws", "wrongType"],
    [{ document: {}, seed: -1 }, "/seed", "outOfRange"],
    [{ document: {}, extra: 1 }, "/extra", "unknownKey"],
    [{}, "/document", "missing"],
    [[], "", "wrongType"],
    [null, "", "wrongType"],
  ])("finds what is wrong with the question %j", async (body, at, kind) => {
    const { app } = await temporaryApp();
    const { status, problems } = await problemOf(await post(app, "/api/evaluate", body));
    expect(status).toBe(422);
    expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ at, kind })]));
  });

  it("takes what is no document for what it is", async () => {
    const { app } = await temporaryApp();
    for (const document of [undefined, null, 1, "text", [], {}]) {
      const { status, problems } = await problemOf(await post(app, "/api/evaluate", { document }));
      expect(status).toBe(422);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});

describe("errors", () => {
  it("400: the body is not JSON", async () => {
    const { app } = await temporaryApp();
    for (const body of ["{", "", "{'a': 1}", '{"a": NaN}'])
      expect((await problemOf(await post(app, "/api/evaluate", body))).status).toBe(400);
  });

  it("415: the body is not declared as JSON", async () => {
    const { app } = await temporaryApp();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect((await problemOf(await post(app, "/api/explain", "{}", { "content-type": type }))).status).toBe(415);
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

  it("404: nothing stands there", async () => {
    const { app } = await temporaryApp();
    for (const path of ["/api/none", "/api/appraisals/a/b/c", "/nothing.js", "/api/appraisals/"])
      expect((await problemOf(await app.request(path))).status).toBe(404);
  });

  it("405: not with this method, saying which", async () => {
    const { app } = await temporaryApp();
    const deleted = await app.request("/api/appraisals/sandviken", { method: "DELETE" });
    await problemOf(deleted);
    expect(deleted.status).toBe(405);
    expect(deleted.headers.get("allow")).toBe("GET, HEAD");
    const got = await app.request("/api/evaluate");
    expect(got.status).toBe(405);
    expect(got.headers.get("allow")).toBe("POST");
    expect((await app.request("/api/appraisals", { method: "HEAD" })).status).toBe(200);
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
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{20,}'; /);
    for (const rule of [
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split("; ")).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
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
