import { describe, expect, it } from "vitest";
import { contentHash } from "../../models/canonical.ts";
import { open } from "../../models/session.ts";
import { example, post, problemOf, seededAt, temporaryApp } from "./harness.ts";

describe("GET /api/appraisals", () => {
  it("lists the heads with their headline, in the language asked for", async () => {
    const { app } = await temporaryApp();
    const { appraisals } = await (await app.request("/api/appraisals?lang=sv")).json();
    expect(appraisals.map(({ id }: { id: string }) => id)).toEqual(["sandviken", "exempelkommunen"]);
    expect(appraisals[0]).toMatchObject({
      title: example("sandviken").title,
      stage: "final",
      illustrative: false,
      revision: 1,
      document: contentHash(example("sandviken")),
      updatedAt: seededAt.toISOString(),
    });
    expect(appraisals[0].headline.lead).toMatch(/[Dd]et krävs|[Mm]inst/);
    expect(appraisals[0]).not.toHaveProperty("json");
    const english = await (await app.request("/api/appraisals", { headers: { "accept-language": "en-GB" } })).json();
    expect(english.appraisals[0].headline.lead).not.toBe(appraisals[0].headline.lead);
  });

  it("shows an organisation its own only", async () => {
    const { app } = await temporaryApp({ principal: { id: "a", organisation: "another" } });
    expect(await (await app.request("/api/appraisals")).json()).toEqual({ appraisals: [], total: 0 });
    expect((await app.request("/api/appraisals/sandviken")).status).toBe(404);
    expect((await app.request("/api/appraisals/sandviken/explanation?figure=/society/npv")).status).toBe(404);
  });
});

describe("GET /api/appraisals/{id}", () => {
  it("gives head and content, under a tag of the revision's number and the content's hash", async () => {
    const { app } = await temporaryApp();
    const response = await app.request("/api/appraisals/sandviken");
    const { head, document } = await response.json();
    expect(document).toEqual(example("sandviken"));
    expect(response.headers.get("etag")).toBe(
      `"1-${contentHash(document).slice("sha256:".length, "sha256:".length + 16)}"`,
    );
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
    expect(explanation.nodes.at(-1).text).toBe("Present value of costs: Society");
  });

  it("name every step in the language asked for", async () => {
    const { app } = await temporaryApp();
    const path = "/api/appraisals/exempelkommunen/explanation?figure=/society/timeline/net/2030&lang=sv";
    const { nodes } = await (await app.request(path)).json();
    expect(nodes.at(-1).text).toBe("Netto per år: Samhället, 2030");
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
    const simulated = session.simulate();
    if (!("simulation" in simulated)) throw new Error("the example's draws are refused");
    const { warnings: plain, ...expected } = session.result(simulated);
    expect(result).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(warnings.map(({ message, ...warning }: { message: string }) => warning)).toEqual(plain);
    for (const { message } of warnings) expect(message).toMatch(/\p{L}/u);
  });

  it("takes a scenario, draws, a seed and how to draw", async () => {
    const { app } = await temporaryApp();
    const document = example("exempelkommunen");
    const [first] = document.scenarios as { id: string }[];
    const response = await post(app, "/api/evaluate", { document, scenario: first!.id, draws: 500, seed: 7 });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      scenario: first!.id,
      simulation: { draws: 500, seed: 7, sampling: "sobol" },
    });
    const other = await (await post(app, "/api/evaluate", { document, draws: 500, sampling: "random" })).json();
    const plain = await (await post(app, "/api/evaluate", { document, draws: 0 })).json();
    expect(other.inputHash).not.toBe(plain.inputHash);
    expect(other.simulation).toMatchObject({ draws: 500, seed: 1, sampling: "random" });
    expect([plain.simulation, plain.tornado]).toEqual([null, []]);
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
    [{ document: {}, sampling: "halton" }, "/sampling", "wrongType"],
    [{ document: {}, sampling: 1 }, "/sampling", "wrongType"],
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
