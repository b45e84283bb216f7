import { setImmediate } from "node:timers/promises";
import { type Make, type Reporter, reporterWith } from "./reporter.ts";
import { makeFiles } from "./reporting.ts";
import { NOTHING_DONE, type ReportProgress } from "./reportTask.ts";

/**
 * In the caller's own thread, for one person who develops and for tests, where the sources are loaded by Vite, which a worker is
 * without: between any two files it answers others.
 */
export const reporterInTurns = (): Reporter => reporterWith(makeInTurns, Number.POSITIVE_INFINITY);

const makeInTurns: Make = (task) => {
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
