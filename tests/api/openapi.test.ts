import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { errorTitles } from "../../api/refusal.ts";
import { read } from "../fuzz/app.ts";
import type { Answer } from "../fuzz/calls.ts";
import { readDescription } from "../fuzz/description.ts";
import { createJudge } from "../fuzz/judge.ts";
import { example, post, type TestApp, temporaryApp } from "./harness.ts";
import { questions } from "./questions.ts";

type Described = {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
};

const describedBy = async (app: TestApp): Promise<Described> => (await app.request("/api/openapi.json")).json();

/** What is wrong with an answer, by a validator that is not the library the schemas were made with. */
const judgeOf = (described: Described) => {
  const description = readDescription(described);
  const judge = createJudge(description);
  return (operation: string, answer: Answer) =>
    judge.faultsOf(description.operations.find(({ name }) => name === operation)!, answer);
};

/** A server that is well cannot be made to fail from outside. */
const isFailure = (status: string) => Number(status) >= 500;

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

  it("describes no answer that is not asked for, and says of each what it is", async () => {
    const { app } = await temporaryApp();
    const { paths } = await describedBy(app);
    const answers = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses)
          .filter((status) => !isFailure(status))
          .map((status) => `${method} ${path} ${status}`),
      ),
    );
    const asked = Object.entries(questions).flatMap(([operation, asks]) =>
      Object.keys(asks).map((status) => `${operation} ${status}`),
    );
    expect(asked.toSorted()).toEqual(answers.toSorted());
  });

  it.each(Object.entries(questions))("tells the truth about every answer of %s", async (operation, asks) => {
    const { app } = await temporaryApp();
    const faultsOf = judgeOf(await describedBy(app));
    for (const [status, ask] of Object.entries(asks)) {
      const copied = await post(app, "/api/appraisals/sandviken/copies", {});
      const answer = await read(await ask(app, copied.headers.get("location")!));
      expect(`${operation} ${answer.status}`).toBe(`${operation} ${status}`);
      expect(faultsOf(operation, answer), status).toEqual([]);
    }
  });

  it("would notice an answer that is not as described", async () => {
    const { app } = await temporaryApp();
    const faultsOf = judgeOf(await describedBy(app));
    const answer = await read(await post(app, "/api/evaluate", { document: example("exempelkommunen") }));
    const result = answer.json as { society: object };
    const faultsWith = (changed: Partial<Answer>) => faultsOf("post /api/evaluate", { ...answer, ...changed });
    expect(faultsWith({})).toEqual([]);
    for (const changed of [
      { json: { ...result, extra: 1 } },
      { json: { ...result, society: { ...result.society, npv: 1 } } },
      { json: undefined, bytes: new Uint8Array() },
      { headers: { ...answer.headers, "content-type": "text/html" } },
      { status: 201 },
      { status: 500 },
    ])
      expect(faultsWith(changed)).not.toEqual([]);
    const head = await read(await post(app, "/api/appraisals/sandviken/copies", {}));
    const { etag, ...headers } = head.headers;
    const copies = "post /api/appraisals/{id}/copies";
    expect(faultsOf(copies, head)).toEqual([]);
    expect(faultsOf(copies, { ...head, headers })).not.toEqual([]);
    expect(faultsOf(copies, { ...head, json: { ...(head.json as object), by: "someone" } })).not.toEqual([]);
  });
});

describe("the published schemas", () => {
  it("say of both examples and of a broken one what the engine says", async () => {
    const { app } = await temporaryApp();
    const schema = await (await app.request("/api/schemas/appraisal")).json();
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const id of ["sandviken", "exempelkommunen"] as const) expect(validate(example(id))).toBe(true);
    expect(validate({ ...example("sandviken"), horizon: [] })).toBe(false);
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
