import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { problem } from "../models/problem.ts";
import { inWords } from "./evaluation.ts";
import { type InTurns, inTurns, type Work } from "./ongoing.ts";
import { makeFiles, type ReportAnswer, type ReportProgress, type ReportTask } from "./reporting.ts";
import type { ReportMessage } from "./reporting.worker.ts";

/** What makes a report: the files, and then what is done with them; and what came of it. */
export type ReportOrder<Done = unknown> = Readonly<{
  /** Asked when its turn has come, so that it is of how things then are. */
  task(): Promise<ReportTask>;
  /** What becomes of the files; what it rejects with is a mistake, and nothing is kept. */
  finish(made: Exclude<ReportAnswer, readonly unknown[]>): Promise<Done>;
}>;

export type Reporter = InTurns<ReportOrder, unknown, ReportProgress>;

type Limits = Readonly<{
  longestReportMs: number;
  mostMegabytes: number;
  /** A thread is let go after so many files, and what has come to lie about in it. */
  mostFiles: number;
  mostWaiting: number;
}>;
const usual: Limits = { longestReportMs: 120_000, mostMegabytes: 1_000, mostFiles: 200, mostWaiting: 20 };

const NOTHING_DONE: ReportProgress = { step: "drawing", done: 0, of: 0 };

/** One report at a time, in a thread that waits for the next with its fonts read. `url` is that of the built `reporting.worker.ts`. */
export const reporterInThread = (url: URL, limits: Partial<Limits> = {}): Reporter => {
  const all = { ...usual, ...limits };
  const thread = warmThread(url, all);
  const turns = inTurns(ordered(thread.make), NOTHING_DONE, { mostAtOnce: 1, mostWaiting: all.mostWaiting });
  return {
    start: turns.start,
    close: async () => {
      await turns.close();
      await thread.close();
    },
  };
};

/** In the caller's own thread, for one person who develops and for tests: between two files it answers others. */
export const reporterInTurns = (): Reporter => {
  const make: Make = (task) => {
    let progress = NOTHING_DONE;
    let isStopped = false;
    const tell = async (now: ReportProgress): Promise<void> => {
      progress = now;
      await setImmediate();
      if (isStopped) throw new Error("It was stopped.");
    };
    return {
      progress: () => progress,
      answer: makeFiles(task, tell),
      stop: async () => {
        isStopped = true;
      },
    };
  };
  return inTurns(ordered(make), NOTHING_DONE, { mostAtOnce: 1, mostWaiting: Number.POSITIVE_INFINITY });
};

type Make = Work<ReportTask, ReportAnswer, ReportProgress>;

/** The task is asked for, its files are made, and what is to become of them is done. */
const ordered =
  (make: Make): Work<ReportOrder, unknown, ReportProgress> =>
  ({ task, finish }) => {
    let making: ReturnType<Make> | undefined;
    let isStopped = false;
    const done = async (): Promise<unknown> => {
      const asked = await task();
      if (isStopped) throw new Error("It was stopped.");
      making = make(asked);
      const made = await making.answer;
      if (Array.isArray(made)) return made;
      if (isStopped) throw new Error("It was stopped.");
      return finish(made as Exclude<ReportAnswer, readonly unknown[]>);
    };
    return {
      progress: () => making?.progress() ?? NOTHING_DONE,
      answer: done(),
      stop: async () => {
        isStopped = true;
        await making?.stop();
      },
    };
  };

/** A worker that is kept for the next report, unless it was stopped, failed, or has done its share. */
const warmThread = (url: URL, { longestReportMs, mostMegabytes, mostFiles }: Limits) => {
  let idle: Readonly<{ worker: Worker; files: number }> | undefined;
  const make: Make = (task) => {
    const { worker, files } = idle ?? {
      worker: new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } }),
      files: 0,
    };
    idle = undefined;
    worker.ref();
    let progress = NOTHING_DONE;
    const tooSlow = () => inWords([problem("tooSlow", "", { limitMs: longestReportMs })], task.language);
    const answer = new Promise<ReportAnswer>((resolve, reject) => {
      const patience = setTimeout(() => {
        resolve(tooSlow());
        void worker.terminate();
      }, longestReportMs);
      worker.removeAllListeners();
      worker.on("message", (message: ReportMessage) => {
        if ("progress" in message) progress = message.progress;
        else {
          clearTimeout(patience);
          const all = files + task.wanted.length;
          if (all < mostFiles) {
            worker.unref();
            idle = { worker, files: all };
          } else void worker.terminate();
          resolve(message.answer);
        }
      });
      worker.on("error", (error: Error & { code?: string }) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(tooSlow()) : reject(error),
      );
      worker.on("exit", (code) => {
        clearTimeout(patience);
        if (idle?.worker === worker) idle = undefined;
        reject(new Error(`The reports' thread ended with code ${code}.`));
      });
      worker.postMessage(task);
    });
    return { progress: () => progress, answer, stop: () => worker.terminate() };
  };
  return {
    make,
    close: async (): Promise<void> => {
      await idle?.worker.terminate();
    },
  };
};
