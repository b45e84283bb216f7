import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../api/app.ts";
import { build } from "../../api/cli/ready.mjs";
import { inThread } from "../../api/evaluator.ts";
import { localPrincipal } from "../../api/principal.ts";
import { makeFiles } from "../../api/reporting.ts";
import { reporterInProcess } from "../../api/reportingProcess.ts";
import { wantedOf } from "../../api/reportTask.ts";
import { seed } from "../../api/seed.ts";
import { createStore } from "../../api/store.ts";
import { library, post, problemOf, recorder, root, seededAt, type TestApp, temporaryDatabase } from "./harness.ts";
import { begunAt, issue, made } from "./making.ts";
import { addressOf, newDatabase, start } from "./process.ts";

/** The process as the server runs it: from the built files. */
beforeAll(() => build(["ui", "server"]), 120_000);

const of = "/api/appraisals/exempelkommunen";
const built = pathToFileURL(join(root, "dist", "server", "reporting.js"));
const appWith = async (limits: Parameters<typeof reporterInProcess>[1] = {}) => {
  const reporter = reporterInProcess(built, limits);
  onTestFinished(() => reporter.close());
  const parts = { database: await temporaryDatabase(), evaluator: inThread(), now: () => seededAt, build: "tests" };
  const store = createStore({ ...parts, reporter });
  await seed(store, localPrincipal, library);
  const { lines, log } = recorder();
  return { app: createApp({ store, principal: localPrincipal, log, isLoopback: true }), store, lines };
};
const asked = async (app: TestApp, order: object) => begunAt(await post(app, `${of}/reports`, order));
const editionsOf = async (app: TestApp) => (await (await app.request(`${of}/editions`)).json()).editions;
/** Everything there is: some seconds. */
const whole = { reports: ["boardSheet", "proposal", "final"], languages: ["sv", "en"] };
const until = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  expect.poll(isSo, { timeout: 30_000, interval: 5 }).toBe(true);

const statusOf = (pid: number, key: string): number =>
  Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]);
/** Processes that make reports for the one that is named. */
const reportersOf = (parent: number): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const isOurs = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("reporting.js");
        return isOurs && statusOf(pid, "PPid") === parent;
      } catch {
        return false; // It has ended meanwhile.
      }
    });

describe("reports in a process of their own", () => {
  it("are the same to the byte as those that are made here, and the next finds it warm", async () => {
    const { app } = await appWith();
    const { document } = await (await app.request(of)).json();
    const wanted = wantedOf("exempelkommunen", { form: "pdf", report: "boardSheet", language: "sv" });
    const task = { document, audience: "internal", day: "2026-01-02", wanted: [wanted], language: "sv" } as const;
    const here = await makeFiles(task, () => {});
    if (!("files" in here)) throw new Error("refused");
    const processes = new Set<number>();
    for (let time = 0; time < 3; time++) {
      const location = await asked(app, { form: "pdf" });
      expect(await made(app, location)).toMatchObject({ state: "done" });
      const bytes = Buffer.from(await (await app.request(`${location}/file`)).arrayBuffer());
      expect(bytes.equals(Buffer.from(here.files[0]!.bytes))).toBe(true);
      for (const pid of reportersOf(process.pid)) processes.add(pid);
    }
    expect(processes.size).toBe(1);
  });

  it("end with what is stopped, which leaves nothing, and the next is made", async () => {
    const { app } = await appWith();
    const location = begunAt(await issue(app, of, whole));
    await until(async () => (await (await app.request(location)).json()).step === "writing");
    const before = reportersOf(process.pid);
    expect(before).toHaveLength(1);
    expect((await (await app.request(location, { method: "DELETE" })).json()).state).toBe("stopped");
    await until(() => reportersOf(process.pid).every((pid) => !before.includes(pid)));
    expect(await editionsOf(app)).toEqual([]);
    expect(await made(app, await asked(app, { form: "csv" }))).toMatchObject({ state: "done" });
  });

  it("fail where it is killed, are told of in the log, and leave nothing", async () => {
    const { app, lines } = await appWith();
    const location = begunAt(await issue(app, of, whole));
    await until(async () => (await (await app.request(location)).json()).done > 0);
    for (const pid of reportersOf(process.pid)) process.kill(pid, "SIGKILL");
    expect(await made(app, location)).toMatchObject({ state: "failed" });
    expect((await app.request(`${location}/file`)).status).toBe(409);
    expect(await editionsOf(app)).toEqual([]);
    const errors = lines.filter(({ level }) => level === "error");
    expect(errors).toEqual([expect.objectContaining({ error: expect.stringContaining("SIGKILL") })]);
    expect(await made(app, await asked(app, { form: "csv" }))).toMatchObject({ state: "done" });
  });

  it("are refused in words where they take too long, or more memory than there is", async () => {
    for (const limits of [{ longestReportMs: 30 }, { mostMegabytes: 12 }]) {
      const { app } = await appWith(limits);
      const told = await made(app, await asked(app, { form: "pdf" }));
      expect(told).toMatchObject({ state: "refused", problems: [{ kind: "tooSlow", message: /\S/ }] });
      await until(() => reportersOf(process.pid).length === 0);
    }
  });

  it("are asked to come back when too many have, and a preview that nobody waits for makes way", async () => {
    const { app } = await appWith({ mostWaiting: 1 });
    const first = begunAt(await issue(app, of, whole));
    const leaving = new AbortController();
    const preview = app.request(`${of}/reports/final`, { signal: leaving.signal });
    await until(async () => {
      const refused = await post(app, `${of}/reports`, { form: "csv" });
      return refused.status === 503 && refused.headers.get("retry-after") === "5";
    });
    leaving.abort();
    expect((await problemOf(await preview)).status).toBe(503);
    await app.request(first, { method: "DELETE" });
    expect(await made(app, await asked(app, { form: "csv" }))).toMatchObject({ state: "done" });
  });

  it("are let go with the process when nobody has asked for a while", async () => {
    const { app } = await appWith({ longestIdleMs: 50 });
    await made(app, await asked(app, { form: "csv" }));
    await until(() => reportersOf(process.pid).length === 0);
    expect(await made(app, await asked(app, { form: "csv" }))).toMatchObject({ state: "done" });
  });
});

describe("the server", () => {
  const from = (address: URL) => ({
    request: (path: string, init?: RequestInit) => fetch(new URL(path, address), init),
  });

  /** Those that were there and at most one more, each with all its files; and how many. */
  const expectWhole = async (app: TestApp, known: number): Promise<number> => {
    const editions = await editionsOf(app);
    expect([known, known + 1]).toContain(editions.length);
    for (const { number } of editions) {
      const { files } = await (await app.request(`${of}/editions/${number}`)).json();
      expect(files).toHaveLength(6);
      for (const { name } of files)
        expect((await app.request(`${of}/editions/${number}/files/${name}`)).status).toBe(200);
    }
    return editions.length;
  };

  it("has an edition whole or not at all, wherever it is killed", { timeout: 120_000 }, async () => {
    const database = newDatabase();
    let [known, wholeMs] = [0, 0];
    const counts: number[] = [];
    // The first is let be; then around the moment at which it was kept.
    for (const share of [undefined, 0.5, 0.9, 0.97, 1.03]) {
      const server = start(database);
      const app = from(await addressOf(server)) as unknown as TestApp;
      known = await expectWhole(app, known);
      counts.push(known);
      const began = performance.now();
      const location = begunAt(await issue(app, of));
      if (share === undefined) expect(await made(app, location)).toMatchObject({ state: "done", edition: 1 });
      else await new Promise((resolve) => setTimeout(resolve, share * wholeMs));
      wholeMs ||= performance.now() - began;
      const [reporter] = reportersOf(server.process.pid!);
      server.process.kill("SIGKILL");
      await server.exited;
      // One that is left without a server ends by itself.
      if (reporter !== undefined) await until(() => !readdirSync("/proc").includes(String(reporter)));
    }
    const server = start(database);
    counts.push(await expectWhole(from(await addressOf(server)) as unknown as TestApp, known));
    console.log(`Editions there were when the server came up again: ${counts.join(", ")}.`);
  });

  it("keeps its memory within bounds through many reports, and does not wait for one when it is stopped", async () => {
    const server = start(newDatabase());
    const app = from(await addressOf(server)) as unknown as TestApp;
    const pid = server.process.pid!;
    for (let number = 0; number < 40; number++)
      expect(await made(app, await asked(app, { form: "pdf" }))).toMatchObject({ state: "done" });
    const [reporter] = reportersOf(pid);
    const most = [pid, reporter!].map((one) => Math.round(statusOf(one, "VmHWM") / 1_000));
    console.log(`After 40 reports the server has taken ${most[0]} MB at most, and its reports' process ${most[1]} MB.`);
    for (const megabytes of most) expect(megabytes).toBeLessThan(300);
    begunAt(await issue(app, of, whole));
    await until(() => reportersOf(pid).length === 1);
    const began = performance.now();
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    expect(performance.now() - began).toBeLessThan(3_000);
    await until(() => !readdirSync("/proc").includes(String(reporter)));
  });
});
