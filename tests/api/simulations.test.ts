import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../api/app.ts";
import { build } from "../../api/cli/ready.mjs";
import { type Evaluator, inWorker } from "../../api/evaluator.ts";
import { EvaluatorBusy } from "../../api/evaluatorThread.ts";
import { keepOngoing } from "../../api/kept.ts";
import { localPrincipal } from "../../api/principal.ts";
import { reporterInTurns } from "../../api/reportingTurns.ts";
import { workingInThreads } from "../../api/simulationThread.ts";
import { createStore } from "../../api/store.ts";
import { CHUNK } from "../../models/uncertainty/block.ts";
import { example, post, problemOf, root, seededAt, temporaryApp, temporaryDatabase } from "./harness.ts";
import { addressOf, newDatabase, start } from "./process.ts";

/** The threads as the server runs them: from the built files. */
beforeAll(() => build(["ui", "server"]), 120_000);

const built = pathToFileURL(join(root, "dist", "server", "evaluator.js"));
type Limits = Parameters<typeof inWorker>[1];
const inThreads = (limits: Limits = {}): Evaluator => {
  const evaluator = inWorker(built, limits);
  onTestFinished(() => evaluator.close());
  return evaluator;
};
const appWith = async (limits: Limits = {}) => {
  const evaluator = inThreads(limits);
  const store = createStore({
    database: await temporaryDatabase(),
    evaluator,
    reporter: reporterInTurns(),
    now: () => seededAt,
    build: "tests",
  });
  return createApp({ store, principal: localPrincipal, isLoopback: true });
};

const document = example("exempelkommunen");
const million = { document, draws: 1_000_000 };
const begun = (evaluator: Evaluator, asked: Parameters<Evaluator["simulate"]>[0]) => {
  const simulation = evaluator.simulate(asked, "en");
  if (!("answer" in simulation)) throw new Error("refused before it was begun");
  return simulation;
};
const until = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  expect.poll(isSo, { timeout: 30_000, interval: 5 }).toBe(true);

const sha256 = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const simulationOf = (answer: object) => {
  if (!("simulation" in answer) || !answer.simulation) throw new Error("nothing was drawn");
  return answer.simulation;
};

describe("a simulation in threads of its own", () => {
  it.each([
    // Of so few, figures are integrated over a parameter.
    { draws: 20_000, seed: 3 },
    { draws: 98_304, seed: 7 },
    { draws: 40_001, seed: 7, sampling: "random" as const },
  ])("says the same to the byte whatever the number of threads: %o", async (drawing) => {
    const asked = { document, ...drawing };
    const answers = await Promise.all(
      [1, 2, 8].map((threads) => begun(inThreads({ threads }), asked).answer.then(simulationOf)),
    );
    const inTurn = simulationOf(await inThreads().evaluate(asked, "en"));
    expect(inTurn).toMatchObject({ sampling: "sobol", ...drawing });
    expect(new Set([inTurn, ...answers].map(sha256)).size).toBe(1);
  });

  it("makes a million draws, while those who ask for less do not wait", async () => {
    const evaluator = inThreads();
    await evaluator.evaluate({ document }, "en");
    const began = performance.now();
    const asked = evaluator.evaluate(million, "en");
    let isOver = false;
    asked.finally(() => (isOver = true));
    for (let time = 0; time < 3; time++)
      expect(simulationOf(await evaluator.evaluate({ document }, "en"))).toBeTruthy();
    expect(isOver).toBe(false);
    expect(simulationOf(await asked)).toMatchObject({ draws: 1_000_000 });
    console.log(`A million draws on the server: ${Math.round(performance.now() - began)} ms.`);
  });

  it("tells how far it has come, and stops within a chunk", async () => {
    const evaluator = inThreads({ threads: 1, mostAtOnce: 1 });
    const [first, second] = [begun(evaluator, million), begun(evaluator, million)];
    expect([first.state(), second.state(), second.progress()]).toEqual(["running", "waiting", { done: 0 }]);
    await until(() => first.progress().done > 0);
    const done = first.progress();
    expect(done.draws).toBe(1_000_000);
    await until(() => first.progress().done > done.done);
    first.stop();
    const stopped = first.progress().done;
    expect([first.state(), second.state()]).toEqual(["stopped", "running"]);
    expect(stopped % CHUNK).toBe(0);
    expect(stopped).toBeLessThan(1_000_000);
    await expect(first.answer).rejects.toThrow(/stopped/);
    expect(first.progress().done).toBe(stopped);
    second.stop();
  });

  it("refuses a document as always, and one that takes too long or too much", async () => {
    const slow = begun(inThreads({ longestSimulationMs: 100 }), million);
    const full = begun(inThreads({ mostMegabytes: 50 }), million);
    const wrong = begun(inThreads(), { document: {}, draws: 1_000_000 });
    expect(await slow.answer).toMatchObject([{ kind: "tooSlow", at: "" }]);
    expect(await full.answer).toMatchObject([{ kind: "tooSlow", at: "" }]);
    expect(await wrong.answer).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "missing" })]));
    expect([slow, full, wrong].map((one) => one.state())).toEqual(["refused", "refused", "refused"]);
  });

  it("lets no more wait than it has room for, and none once it is closed", async () => {
    const evaluator = inThreads({ mostAtOnce: 1, mostSimulationsWaiting: 1 });
    const some = [begun(evaluator, million), begun(evaluator, million)];
    expect(() => evaluator.simulate(million, "en")).toThrow(EvaluatorBusy);
    await evaluator.close();
    expect(some.map((one) => one.state())).toEqual(["stopped", "stopped"]);
    expect(() => evaluator.simulate(million, "en")).toThrow(/closed/);
  });

  it("ends when a thread that helps it does, whatever the others wait for", async () => {
    // It dies with a chunk in hand: worked out, and not yet counted.
    const dying = `import { workerData } from "node:worker_threads";
      const { add } = Atomics;
      if (workerData.isHelper) Atomics.add = (of, at, value) => (value > 1 ? process.exit(3) : add(of, at, value));
      await import(${JSON.stringify(pathToFileURL(join(root, "dist", "server", "simulation.js")).href)});`;
    const url = new URL(`data:text/javascript,${encodeURIComponent(dying)}`);
    const limits = { threads: 3, longestSimulationMs: 60_000, mostMegabytes: 1_000 };
    await expect(workingInThreads(url, limits)({ asked: million, language: "en" }).answer).rejects.toThrow(
      /ended with code 3/,
    );
  });

  it("that dies tells who asked", async () => {
    const simulation = inThreads().simulate({ document: {} }, "de" as "en");
    if (!("answer" in simulation)) throw new Error("refused");
    await expect(simulation.answer).rejects.toThrow(TypeError);
    expect(simulation.state()).toBe("failed");
  });
});

describe("simulations over HTTP", () => {
  const told = async (app: { request: (path: string) => Response | Promise<Response> }, location: string) =>
    (await app.request(location)).json();

  it("are begun, looked in on, and say what an evaluation says", async () => {
    const app = await appWith();
    const asked = { document, draws: 20_000, seed: 3, sampling: "random" };
    const answer = await post(app, "/api/simulations?lang=sv", asked);
    const location = answer.headers.get("location")!;
    expect([answer.status, await answer.json()]).toEqual([202, { id: location.split("/").at(-1) }]);
    await until(async () => (await told(app, location)).state === "done");
    const { result, ...rest } = await told(app, location);
    expect(rest).toEqual({ state: "done", draws: 20_000, done: 20_000 });
    expect(result.simulation).toMatchObject({ draws: 20_000, seed: 3, sampling: "random" });
    expect(result).toEqual(await (await post(app, "/api/evaluate?lang=sv", asked)).json());
  });

  it("are stopped, and then are gone", async () => {
    const app = await appWith();
    const location = (await post(app, "/api/simulations", million)).headers.get("location")!;
    const stopped = await app.request(location, { method: "DELETE" });
    expect(await stopped.json()).toMatchObject({ state: "stopped" });
    expect((await problemOf(await app.request(location))).status).toBe(404);
  });

  it("say what is wrong with a question at once, and with a document when it is opened", async () => {
    const app = await appWith();
    const wrong = { document, draws: 1_000_001, seed: -1, sampling: "halton" };
    const { problems } = await problemOf(await post(app, "/api/evaluate", wrong));
    const places = [
      ["outOfRange", "/draws"],
      ["outOfRange", "/seed"],
      ["wrongType", "/sampling"],
    ];
    expect(problems.map(({ kind, at }: Record<string, string>) => [kind, at])).toEqual(places);
    const location = (await post(app, "/api/simulations?lang=sv", wrong)).headers.get("location")!;
    await until(async () => (await told(app, location)).state === "refused");
    const refused = await told(app, location);
    expect(refused.problems.map(({ kind, at }: Record<string, string>) => [kind, at])).toEqual(places);
    expect(refused.problems[2].message).toContain("”sobol” eller ”random”");
    const deep = `{"document":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await problemOf(await post(app, "/api/simulations", deep))).problems[0].kind).toBe("tooDeep");
  });

  it("are asked to come back when too many have", async () => {
    const app = await appWith({ mostAtOnce: 1, mostSimulationsWaiting: 0 });
    expect((await post(app, "/api/simulations", million)).status).toBe(202);
    const refused = await post(app, "/api/simulations", million);
    expect([refused.headers.get("retry-after"), (await problemOf(refused)).status]).toEqual(["5", 503]);
  });

  it("are there for who began them alone", async () => {
    const { app, store } = await temporaryApp();
    const others = [
      { id: "other", organisation: localPrincipal.organisation },
      { id: localPrincipal.id, organisation: "other" },
    ].map((principal) => createApp({ store, principal, isLoopback: true }));
    const location = (await post(app, "/api/simulations", { document, draws: 0 })).headers.get("location")!;
    for (const method of ["GET", "DELETE"])
      for (const other of others) expect((await other.request(location, { method })).status).toBe(404);
    expect((await app.request(location)).status).toBe(200);
  });

  it("are let go in time, and the oldest for others", async () => {
    const { store } = await temporaryApp();
    const over = async () => {
      const simulation = begun(store.evaluator, { document, draws: 0 });
      await simulation.answer;
      return simulation;
    };
    const kept = keepOngoing({ mostKept: 2, longestKeptMs: 300 });
    const ids: string[] = [];
    for (let one = 0; one < 3; one++) ids.push(kept.keep(await over(), localPrincipal, () => {}));
    const found = () => ids.map((id) => kept.find(id, localPrincipal) !== undefined);
    expect(found()).toEqual([false, true, true]);
    await until(() => found().every((isFound) => !isFound));
  });
});

describe("the server", () => {
  const statusOf = (pid: number, key: string): number =>
    Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]);

  it("ends a simulation's threads with it, keeps its memory within bounds, and does not wait for one when it is stopped", async () => {
    const server = start(newDatabase());
    const address = await addressOf(server);
    const pid = server.process.pid!;
    const ask = (path: string, method: string, body?: object) =>
      fetch(new URL(path, address), {
        method,
        ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      });
    const begin = async () => (await ask("/api/simulations", "POST", million)).headers.get("location")!;
    const look = async (location: string) => (await ask(location, "GET")).json();
    await (await ask("/api/evaluate", "POST", { document })).arrayBuffer();
    const threads = statusOf(pid, "Threads");

    const stopped = await begin();
    await until(async () => (await look(stopped)).done > 0);
    expect(statusOf(pid, "Threads")).toBeGreaterThan(threads);
    const stopping = performance.now();
    await ask(stopped, "DELETE");
    await until(() => statusOf(pid, "Threads") <= threads);
    const stoppedMs = performance.now() - stopping;

    const beginning = performance.now();
    const whole = await begin();
    await until(async () => (await look(whole)).state === "done");
    expect(stoppedMs).toBeLessThan((performance.now() - beginning) / 3);
    await until(() => statusOf(pid, "Threads") <= threads);
    const megabytes = Math.round(statusOf(pid, "VmHWM") / 1000);
    console.log(`The server takes ${megabytes} MB at most for a million draws.`);
    expect(megabytes).toBeLessThan(1_000);

    await until(async () => (await look(await begin())).state === "running");
    const began = performance.now();
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
