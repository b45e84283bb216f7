import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../api/app.ts";
import { build } from "../../api/cli/ready.mjs";
import { type Evaluator, inThread, inWorker } from "../../api/evaluator.ts";
import { EvaluatorBusy, type ThreadLimits } from "../../api/evaluatorThread.ts";
import { localPrincipal } from "../../api/principal.ts";
import { reporterInTurns } from "../../api/reportingTurns.ts";
import { createStore } from "../../api/store.ts";
import type { Draft } from "../../models/appraisal.ts";
import { open } from "../../models/session.ts";
import type { Language } from "../../models/words/language.ts";
import golden from "../golden/examples.json";
import { example, post, problemOf, root, seededAt, temporaryDatabase } from "./harness.ts";
import { addressOf, newDatabase, start } from "./process.ts";
import { slowDocument } from "./slow.ts";

/** The thread as the server runs it: from the built file. */
beforeAll(() => build(["ui", "server"]), 120_000);

const built = pathToFileURL(join(root, "dist", "server", "evaluator.js"));
const worker = (limits: Partial<ThreadLimits> = {}, url = built): Evaluator => {
  const evaluator = inWorker(url, limits);
  onTestFinished(() => evaluator.close());
  return evaluator;
};

const document = example("exempelkommunen");
/** Draws are not what is timed. */
const quick = { document, draws: 0 };
const slow = { document: slowDocument() };
const isAnswered = (answer: unknown): boolean => !Array.isArray(answer);
const kinds = (answer: unknown) =>
  (answer as readonly { kind: string; at: string }[]).map(({ kind, at }) => [kind, at]);

describe.each([
  ["in the caller's thread", inThread],
  ["in a worker", worker],
])("%s", (_, made) => {
  it("evaluates as the engine does, with warnings in words", async () => {
    const session = open(document);
    if (!("result" in session)) throw new Error("the example does not open");
    const simulated = session.simulate();
    if (!("simulation" in simulated)) throw new Error("the example's draws are refused");
    const { warnings, ...expected } = session.result(simulated);
    const answer = await made().evaluate({ document }, "sv");
    if (!("warnings" in answer)) throw new Error("refused");
    expect({ ...answer, warnings: [] }).toEqual({ ...expected, warnings: [] });
    expect(answer.warnings.map(({ kind }) => kind)).toEqual(warnings.map(({ kind }) => kind));
    for (const { message } of answer.warnings) expect(message).toMatch(/\.$/);
  });

  it("refuses with every problem in words", async () => {
    const answer = await made().evaluate({ document: { ...document, title: 1, unknown: 1 }, draws: -1 }, "sv");
    expect(kinds(answer)).toEqual(
      expect.arrayContaining([
        ["outOfRange", "/draws"],
        ["wrongType", "/title"],
        ["unknownKey", "/unknown"],
      ]),
    );
  });

  it("explains a figure, and knows where there is none", async () => {
    const evaluator = made();
    const explanation = await evaluator.explain({ document }, "/society/npv", "en");
    if (!explanation || !("nodes" in explanation)) throw new Error("refused");
    expect(explanation.nodes.at(-1)!.value).toBeCloseTo(Number(golden.exempelkommunen["/society/npv"]), 3);
    expect(explanation.nodes.at(-1)!.text).toBe("Net present value: Society");
    expect(await evaluator.explain({ document }, "/society/none", "en")).toBeUndefined();
    expect(kinds(await evaluator.explain({ document: {} }, "/society/npv", "en"))).toContainEqual([
      "missing",
      "/title",
    ]);
  });

  it("gives what lists show: the sentence in both languages and society's figures, what is unknown left out", async () => {
    const evaluator = made();
    const worked = await evaluator.headline(document as unknown as Draft);
    const expected = golden.exempelkommunen;
    expect(worked).toMatchObject({
      problems: 0,
      figures: { priceYear: 2025, baseYear: 2025, paybackYear: 2035, needed: 1 },
    });
    if (!("figures" in worked)) throw new Error("not worked out");
    expect(worked.figures!.npv).toBeCloseTo(Number(expected["/society/npv"]), 2);
    expect(worked.figures!.bcr).toBeCloseTo(Number(expected["/society/bcr"]), 5);
    expect(worked.figures!.pvCosts).toBeCloseTo(Number(expected["/society/pvCosts"]), 2);

    const sandviken = await evaluator.headline(example("sandviken") as unknown as Draft);
    if (!("figures" in sandviken)) throw new Error("not worked out");
    expect(Object.keys(sandviken.figures!).sort()).toEqual([
      "baseYear",
      "needed",
      "notVerified",
      "priceYear",
      "pvCosts",
    ]);
    // Its costs are stated and its index provisional; the value of an eligibility is of a price year nobody has verified.
    expect(sandviken.figures!.notVerified).toEqual(["needed"]);
    expect(sandviken.figures!.needed).toBe(4);
    expect(sandviken.headline!.sv.lead).toMatch(/minst 4 /);
    expect(sandviken.headline!.sv.rest).toContain("minst 7");
    expect(sandviken.headline!.en.lead).toMatch(/^At least 4 /);
  });

  it("counts what stands in the way of a draft", async () => {
    const { title: _, ...untitled } = document;
    expect(await made().headline(untitled as Draft)).toEqual({ problems: 1 });
    expect(await made().headline({})).toEqual({ problems: 4 });
  });

  it("says of what is nested too deep that it is", async () => {
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    const evaluator = made();
    const broken = Array.from({ length: 1_500 }, () => "\ud800");
    for (const asked of [deep, { ...document, title: deep }, { ...document, series: broken, title: [deep] }]) {
      expect(kinds(await evaluator.evaluate({ document: asked }, "sv"))).toMatchObject([
        ["tooDeep", expect.any(String)],
      ]);
      expect(kinds(await evaluator.explain({ document: asked }, "/society/npv", "sv"))).toMatchObject([
        ["tooDeep", expect.any(String)],
      ]);
    }
  });
});

describe("the worker", () => {
  it("stops what takes too long, and answers those who waited behind it", async () => {
    const evaluator = worker({ longestTaskMs: 1_000 });
    await evaluator.evaluate(quick, "sv");
    const began = performance.now();
    const asked = [
      evaluator.evaluate(slow, "sv"),
      evaluator.evaluate(quick, "sv"),
      evaluator.explain(slow, "/breakEven/parameters/growth.1/roots/0", "en"),
      evaluator.headline(slow.document),
      evaluator.evaluate(quick, "sv"),
    ] as const;
    const [first, second, third, fourth, fifth] = await Promise.all(asked);
    expect(first).toEqual([
      { kind: "tooSlow", at: "", message: expect.stringMatching(/^Kalkylen gick inte att räkna/) },
    ]);
    expect(kinds(third)).toEqual([["tooSlow", ""]]);
    expect(fourth).toEqual({ tooSlow: true });
    expect([second, fifth].map(isAnswered)).toEqual([true, true]);
    expect(performance.now() - began).toBeGreaterThan(2_000);
  });

  it("works out a headline while someone else's question takes long", async () => {
    const evaluator = worker({ longestTaskMs: 2_000 });
    await evaluator.headline(document as unknown as Draft);
    let isOver = false;
    const slowly = evaluator.evaluate(slow, "sv").finally(() => (isOver = true));
    expect(await evaluator.headline(document as unknown as Draft)).toMatchObject({ problems: 0 });
    expect(isOver).toBe(false);
    expect(kinds(await slowly)).toEqual([["tooSlow", ""]]);
  });

  it("gives what is asked at every save less time than what someone waits for", async () => {
    const evaluator = worker({ longestTaskMs: 20_000, longestHeadlineMs: 300 });
    await evaluator.evaluate(quick, "sv");
    const began = performance.now();
    expect(await evaluator.headline(slow.document)).toEqual({ tooSlow: true });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("stops what takes too much memory, and goes on", async () => {
    const evaluator = worker({ mostMegabytes: 20, longestTaskMs: 30_000 });
    const [heavy, next] = await Promise.all([
      evaluator.evaluate(slow, "en"),
      evaluator.evaluate({ document: example("sandviken"), draws: 0 }, "en"),
    ]);
    expect(kinds(heavy)).toEqual([["tooSlow", ""]]);
    expect(isAnswered(next)).toBe(true);
  });

  it("that dies in the middle of a question tells who asked, and the next starts another", async () => {
    const evaluator = worker();
    const noLanguage = "de" as Language;
    const asked = [evaluator.evaluate({ document: {} }, noLanguage), evaluator.evaluate(quick, "sv")] as const;
    const [dead, next] = await Promise.allSettled(asked);
    expect(dead).toMatchObject({ status: "rejected", reason: expect.any(TypeError) });
    expect(next.status === "fulfilled" && isAnswered(next.value)).toBe(true);
  });

  it("refuses what cannot be sent to it, and a file that is not there, without waiting", async () => {
    const evaluator = worker();
    await expect(evaluator.evaluate({ document: { title: () => "no data" } }, "sv")).rejects.toThrow(/clone/);
    expect(isAnswered(await evaluator.evaluate(quick, "sv"))).toBe(true);
    const missing = worker({}, new URL("none.js", built));
    const [one, other] = await Promise.allSettled([missing.headline({}), missing.headline({})]);
    expect([one.status, other.status]).toEqual(["rejected", "rejected"]);
  });

  it("lets no more wait than it has room for, and nobody longer than it says", async () => {
    const evaluator = worker({ mostWaiting: 1, longestWaitMs: 200, longestTaskMs: 1_000 });
    const small = { document: {} };
    const asked = [
      evaluator.evaluate(slow, "sv"),
      evaluator.evaluate(small, "sv"),
      evaluator.evaluate(small, "sv"),
    ] as const;
    const began = performance.now();
    await expect(asked[2]).rejects.toThrow(EvaluatorBusy);
    expect(performance.now() - began).toBeLessThan(100);
    await expect(asked[1]).rejects.toThrow(EvaluatorBusy);
    expect(performance.now() - began).toBeGreaterThan(190);
    expect(kinds(await asked[0])).toEqual([["tooSlow", ""]]);
    expect(await evaluator.headline({})).toEqual({ problems: 4 });
  });

  it("answers no one once it is closed", async () => {
    const evaluator = worker();
    const asked = [evaluator.evaluate(slow, "sv"), evaluator.headline({})];
    const settled = Promise.allSettled(asked);
    await evaluator.close();
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(evaluator.headline({})).rejects.toThrow(/closed/);
  });
});

describe("over HTTP", () => {
  const appWith = async (limits: Partial<ThreadLimits>) => {
    const evaluator = worker(limits);
    const store = createStore({
      database: await temporaryDatabase(),
      evaluator,
      reporter: reporterInTurns(),
      now: () => seededAt,
      build: "tests",
    });
    return createApp({ store, principal: localPrincipal, isLoopback: true });
  };

  it("what is too slow is a problem of the document", async () => {
    const app = await appWith({ longestTaskMs: 500 });
    for (const [path, body] of [
      ["/api/evaluate", slow],
      ["/api/explain", { ...slow, figure: "/breakEven/parameters/growth.1/roots/0" }],
    ] as const) {
      const { status, problems } = await problemOf(await post(app, path, body));
      expect([status, kinds(problems)]).toEqual([422, [["tooSlow", ""]]]);
    }
  });

  it("too many at once are asked to come back", async () => {
    const app = await appWith({ mostWaiting: 0 });
    const refused = await post(app, "/api/evaluate", { document });
    expect(refused.headers.get("retry-after")).toBe("5");
    expect((await problemOf(refused)).status).toBe(503);
  });

  it("the server answers others while one document takes its time", async () => {
    const address = await addressOf(start(newDatabase()));
    let isOver = false;
    const evaluation = fetch(new URL("/api/evaluate", address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(slow),
    }).then(
      () => (isOver = true),
      () => {}, // The server is killed at the end of the test.
    );
    const times: number[] = [];
    for (let asked = 0; asked < 50; asked++) {
      const began = performance.now();
      expect((await fetch(new URL("/api/health", address))).status).toBe(200);
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    times.sort((one, other) => one - other);
    console.log(
      `Health while a document is worked out: ${times[25]!.toFixed(1)} ms, at most ${times[49]!.toFixed(0)} ms.`,
    );
    expect(isOver).toBe(false);
    // In the server's own thread all would wait until it is over.
    expect(times[45]).toBeLessThan(1_000);
    void evaluation;
  });
});
