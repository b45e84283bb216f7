import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { errorTitles } from "../../api/refusal.ts";
import { example, post, type TestApp, temporaryApp } from "./harness.ts";

type Schema = Record<string, unknown>;
type Answer = { content?: Record<string, { schema: Schema }> };
type Described = {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: { schemas: Record<string, Schema> };
};

const describedBy = async (app: TestApp): Promise<Described> => (await app.request("/api/openapi.json")).json();

/** A validator that is not the library the schemas were made with. */
const validator = (described: Described) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: "described", components: described.components });
  return (schema: Schema) => {
    const moved = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"described#/components/'));
    const validate = ajv.compile(moved);
    return (value: unknown) => (validate(value) ? [] : validate.errors);
  };
};

/** One question for every route and status that can be brought about from outside. */
const document = example("exempelkommunen");
const questions: readonly (readonly [
  method: string,
  path: string,
  status: number,
  ask: (app: TestApp) => Response | Promise<Response>,
])[] = [
  ["get", "/api/appraisals", 200, (app) => app.request("/api/appraisals")],
  ["get", "/api/appraisals", 422, (app) => app.request("/api/appraisals?lang=de")],
  ["get", "/api/appraisals/{id}", 200, (app) => app.request("/api/appraisals/sandviken")],
  ["get", "/api/appraisals/{id}", 404, (app) => app.request("/api/appraisals/none")],
  [
    "get",
    "/api/appraisals/{id}/explanation",
    200,
    (app) => app.request("/api/appraisals/exempelkommunen/explanation?figure=/society/npv"),
  ],
  [
    "get",
    "/api/appraisals/{id}/explanation",
    404,
    (app) => app.request("/api/appraisals/sandviken/explanation?figure=/x"),
  ],
  ["get", "/api/appraisals/{id}/explanation", 422, (app) => app.request("/api/appraisals/sandviken/explanation")],
  ["post", "/api/evaluate", 200, (app) => post(app, "/api/evaluate?lang=sv", { document })],
  ["post", "/api/evaluate", 400, (app) => post(app, "/api/evaluate", "{")],
  ["post", "/api/evaluate", 413, (app) => post(app, "/api/evaluate", "x".repeat(2_000_001))],
  ["post", "/api/evaluate", 415, (app) => post(app, "/api/evaluate", "{}", { "content-type": "text/plain" })],
  ["post", "/api/evaluate", 422, (app) => post(app, "/api/evaluate", { document: {} })],
  ["post", "/api/explain", 200, (app) => post(app, "/api/explain", { document, figure: "/publicSector/after/npv" })],
  ["post", "/api/explain", 400, (app) => post(app, "/api/explain", "{")],
  ["post", "/api/explain", 404, (app) => post(app, "/api/explain", { document, figure: "/none" })],
  ["post", "/api/explain", 413, (app) => post(app, "/api/explain", "x".repeat(2_000_001))],
  ["post", "/api/explain", 415, (app) => post(app, "/api/explain", "{}", { "content-type": "text/plain" })],
  ["post", "/api/explain", 422, (app) => post(app, "/api/explain", { document })],
  ["get", "/api/schemas/appraisal", 200, (app) => app.request("/api/schemas/appraisal")],
  ["get", "/api/schemas/result", 200, (app) => app.request("/api/schemas/result")],
  ["get", "/api/schemas/explanation", 200, (app) => app.request("/api/schemas/explanation")],
  ["get", "/api/health", 200, (app) => app.request("/api/health")],
  ["get", "/api/openapi.json", 200, (app) => app.request("/api/openapi.json")],
  ["get", "/api", 200, (app) => app.request("/api")],
];
/** A new database cannot be made to fail from outside; `app.test.ts` breaks it, and 304 has no body. */
const notAsked = (status: string) => ["304", "500", "503"].includes(status);

describe("the OpenAPI document", () => {
  it("is of version 3.1 and describes every route there is", async () => {
    const { app } = await temporaryApp();
    const described = await describedBy(app);
    expect(described.openapi).toMatch(/^3\.1\./);
    const routed = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api") && !path.endsWith("*"))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const written = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(new Set(written)).toEqual(new Set(routed));
    expect(written.length).toBeGreaterThanOrEqual(10);
  });

  it("describes no answer that is not asked for below", async () => {
    const { app } = await temporaryApp();
    const { paths } = await describedBy(app);
    const answers = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses)
          .filter((status) => !notAsked(status))
          .map((status) => `${method} ${path} ${status}`),
      ),
    );
    expect(new Set(questions.map(([method, path, status]) => `${method} ${path} ${status}`))).toEqual(new Set(answers));
  });

  it.each(questions)("tells the truth about %s %s %i", async (method, path, status, ask) => {
    const { app } = await temporaryApp();
    const described = await describedBy(app);
    const response = await ask(app);
    expect(response.status).toBe(status);
    const type = response.headers.get("content-type")!.split(";")[0]!;
    const answer = described.paths[path]?.[method]?.responses[status]?.content?.[type];
    expect(answer, `${type} is described`).toBeDefined();
    const value = type === "text/html" ? await response.text() : await response.json();
    expect(validator(described)(answer!.schema)(value)).toEqual([]);
  });

  it("would notice an answer that is not as described", async () => {
    const { app } = await temporaryApp();
    const described = await describedBy(app);
    const check = validator(described)({ $ref: "#/components/schemas/Result" });
    const result = await (await post(app, "/api/evaluate", { document })).json();
    expect(check(result)).toEqual([]);
    expect(check({ ...result, extra: 1 })).not.toEqual([]);
    expect(check({ ...result, society: { ...result.society, npv: 1 } })).not.toEqual([]);
  });
});

describe("the published schemas", () => {
  it("say of both examples and of a broken one what the engine says", async () => {
    const { app } = await temporaryApp();
    const schema = await (await app.request("/api/schemas/appraisal")).json();
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const id of ["sandviken", "exempelkommunen"] as const) expect(validate(example(id))).toBe(true);
    expect(validate({ ...example("sandviken"), alternatives: [] })).toBe(false);
    expect(validate({ ...example("sandviken"), format: "samvinst/appraisal@2" })).toBe(false);
  });
});

describe("the page of the API", () => {
  it("shows every route, schema and error, and every link in it leads somewhere", async () => {
    const { app } = await temporaryApp();
    const response = await app.request("/api");
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    const text = await response.text();
    const described = await describedBy(app);
    for (const path of Object.keys(described.paths)) expect(text).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(described.components.schemas)) expect(text).toContain(`id="schema-${name}"`);
    for (const status of Object.keys(errorTitles)) expect(text).toContain(`id="error-${status}"`);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("runs nothing and styles itself under the response's nonce", async () => {
    const { app } = await temporaryApp();
    const response = await app.request("/api");
    const text = await response.text();
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy")!)![1];
    expect(text).toContain(`<style nonce="${nonce}">`);
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|https?:\/\/(?!json-schema\.org)/i);
  });
});
