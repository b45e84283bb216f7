import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, vi } from "vitest";
import { build } from "../../api/cli/ready.mjs";

/** The worker that is built for the browser in a thread of Node; only the names a browser gives a thread are made here. */

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

/** From here on a `Worker` of the screens is one of these. */
export const inBrowserWorkers = (): void => {
  beforeAll(async () => {
    await build(["ui"]);
    vi.stubGlobal("Worker", BrowserWorker);
  }, 120_000);
  afterAll(() => Promise.all(threads.map((thread) => thread.terminate())));
};
