import { Worker } from "node:worker_threads";
import { problem } from "../models/problem.ts";
import { inWords } from "./evaluation.ts";
import { type Make, type Reporter, reporterWith } from "./reporter.ts";
import type { ReportMessage } from "./reporting.worker.ts";
import { NOTHING_DONE, type ReportAnswer } from "./reportTask.ts";

type Limits = Readonly<{
  longestReportMs: number;
  mostMegabytes: number;
  /** A thread is let go after so many files, with all that has come to lie about in it. */
  mostFiles: number;
  mostWaiting: number;
}>;
/** An edition in two languages is some thirty files, of a few tenths of a second each. */
const usual: Limits = { longestReportMs: 120_000, mostMegabytes: 1_000, mostFiles: 200, mostWaiting: 20 };

/** In a thread that waits for the next report with its fonts read. `url` is that of the built `reporting.worker.ts`. */
export const reporterInThread = (url: URL, limits: Partial<Limits> = {}): Reporter => {
  const all = { ...usual, ...limits };
  const thread = warmThread(url, all);
  const reporter = reporterWith(thread.make, all.mostWaiting);
  return {
    start: reporter.start,
    close: async () => {
      await reporter.close();
      await thread.close();
    },
  };
};

/** A worker that waits for the next report, and how many files it has made. */
type Warm = Readonly<{ worker: Worker; files: number }>;

/** One that was stopped, failed, took too long or has done its share is not kept. */
const warmThread = (url: URL, { longestReportMs, mostMegabytes, mostFiles }: Limits) => {
  let warm: Warm | undefined;
  const take = (): Warm => {
    const taken = warm ?? {
      worker: new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } }),
      files: 0,
    };
    warm = undefined;
    taken.worker.removeAllListeners();
    taken.worker.ref();
    return taken;
  };
  const keep = (kept: Warm): void => {
    const { worker, files } = kept;
    if (files >= mostFiles) return void worker.terminate();
    warm = kept;
    worker.removeAllListeners();
    const died = (): void => {
      if (warm === kept) warm = undefined;
    };
    worker.on("error", died).on("exit", died);
    worker.unref(); // It keeps no program alive that has nothing else to do.
  };

  const make: Make = (task) => {
    const { worker, files } = take();
    let progress = NOTHING_DONE;
    let isOver = false;
    const answer = new Promise<ReportAnswer>((resolve, reject) => {
      const tooSlow = (): void =>
        resolve(inWords([problem("tooSlow", "", { limitMs: longestReportMs })], task.language));
      const patience = setTimeout(() => {
        isOver = true;
        tooSlow();
        void worker.terminate();
      }, longestReportMs);
      worker.on("message", (message: ReportMessage) => {
        if (isOver) return;
        if ("progress" in message) {
          progress = message.progress;
          return;
        }
        isOver = true;
        clearTimeout(patience);
        keep({ worker, files: files + task.wanted.length });
        resolve(message.answer);
      });
      worker.on("error", (error: Error & { code?: string }) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooSlow() : reject(error),
      );
      worker.on("exit", (code) => {
        clearTimeout(patience);
        reject(new Error(`The reports' thread ended with code ${code}.`));
      });
      worker.postMessage(task);
    });
    // One that has answered waits for others, and is not to be stopped for this.
    return { progress: () => progress, answer, stop: async () => (isOver ? undefined : worker.terminate()) };
  };
  return {
    make,
    close: async (): Promise<void> => {
      await warm?.worker.terminate();
    },
  };
};
