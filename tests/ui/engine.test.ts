import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { type Progress, simulate } from "../../ui/engine.ts";
import { example, opened } from "../library.ts";

/** The screens' side of the engine, over the worker that is built for the browser; only the names a browser gives a thread are made here. */

const assets = join(import.meta.dirname, "..", "..", "dist", "ui", "assets");
const begin = (file: string): string => `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = globalThis;
  self.postMessage = (message) => parentPort.postMessage(message);
  import(${JSON.stringify(file)}).then(() => parentPort.on("message", (data) => self.onmessage({ data })));`;

const threads: Worker[] = [];
class BrowserWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly #thread: Worker;
  constructor() {
    const name = readdirSync(assets).find((file) => /^engine\.worker-.*\.js$/.test(file))!;
    this.#thread = new Worker(begin(pathToFileURL(join(assets, name)).href), { eval: true });
    threads.push(this.#thread);
    this.#thread.on("message", (data) => this.onmessage?.({ data }));
  }
  postMessage(message: unknown): void {
    this.#thread.postMessage(message);
  }
}

beforeAll(async () => {
  await build(["ui"]);
  vi.stubGlobal("Worker", BrowserWorker);
}, 120_000);
afterAll(() => Promise.all(threads.map((thread) => thread.terminate())));

const subject = (key: string, document: unknown) => ({ key, document, scenario: undefined });

it("draws chunk by chunk, says how far it has come, and leaves an older asking for a newer", async () => {
  const document = example("exempelkommunen");
  const heard: Progress[] = [];
  const older = simulate(subject("drawn", document), {}, { draws: 1_000_000 });
  const newer = simulate(subject("drawn", document), {}, { draws: 20_000, seed: 3 }, (progress) =>
    heard.push(progress),
  );
  expect(await older).toBeUndefined();
  expect(await newer).toEqual(opened(document).simulate({ draws: 20_000, seed: 3 }));
  expect(heard).toEqual([1, 2, 3].map((done) => ({ done, chunks: 3 })));
});

it("says what is wrong with a document that cannot be drawn", async () => {
  const problems = await simulate(subject("blank", {}), {}, {});
  expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "missing", at: "/title" })]));
});

it("draws with what sliders pull, and without it again", async () => {
  const document = example("exempelkommunen");
  const stated = subject("pulled", document);
  const drawing = { draws: 2_048, fan: false, studies: false };
  const session = opened(document);
  const before = session.simulate(drawing);
  session.change("takeup", 0.5);
  session.change("effect.rr", 0.9);
  expect(await simulate(stated, { takeup: 0.5, "effect.rr": 0.9 }, drawing)).toEqual(session.simulate(drawing));
  session.change("takeup", 0.8);
  expect(await simulate(stated, { takeup: 0.8, "effect.rr": 0.9 }, drawing)).toEqual(session.simulate(drawing));
  expect(await simulate(stated, {}, drawing)).toEqual(before);
});

it("opens a document anew when another has been drawn since", async () => {
  const [one, other] = [example("exempelkommunen"), example("sandviken")];
  const drawing = { draws: 2_048 };
  await simulate(subject("one", one), {}, drawing);
  await simulate(subject("other", other), {}, drawing);
  expect(await simulate(subject("one", one), {}, drawing)).toEqual(opened(one).simulate(drawing));
});
