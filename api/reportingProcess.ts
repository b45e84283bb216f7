import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { problem } from "../models/problem.ts";
import { inWords } from "./evaluation.ts";
import { type Make, type Reporter, reporterWith } from "./reporter.ts";
import type { ReportMessage } from "./reporting.process.ts";
import { LONGEST_REPORT_MS, NOTHING_DONE, type ReportAnswer } from "./reportTask.ts";

type Limits = Readonly<{
  longestReportMs: number;
  mostMegabytes: number;
  mostWaiting: number;
  /** One that nobody has needed for so long is let go, with the memory that its fonts and the rest take. */
  longestIdleMs: number;
}>;
const usual: Limits = {
  longestReportMs: LONGEST_REPORT_MS,
  mostMegabytes: 1_000,
  mostWaiting: 20,
  longestIdleMs: 600_000,
};

/**
 * In a process that waits for the next report with its fonts read, so that neither what setting a page takes of memory nor what it may
 * come to is the server's. `url` is that of the built `reporting.process.ts`.
 */
export const reporterInProcess = (url: URL, limits: Partial<Limits> = {}): Reporter => {
  const all = { ...usual, ...limits };
  const warm = warmProcess(url, all);
  const reporter = reporterWith(warm.make, all.mostWaiting);
  return {
    start: reporter.start,
    close: async () => {
      await reporter.close();
      await warm.close();
    },
  };
};

/** What a report is made of is soon let go; with Node's usual room for such, the process takes a hundred megabytes more and is no faster. */
const YOUNG_MEGABYTES = 2;

const begin = (url: URL, { mostMegabytes }: Limits): ChildProcess =>
  fork(fileURLToPath(url), {
    serialization: "advanced", // Bytes as bytes.
    execArgv: [`--max-old-space-size=${mostMegabytes}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once("exit", resolve).kill("SIGKILL"));
};

/** One that was stopped, failed or took too long is not kept. */
const warmProcess = (url: URL, limits: Limits) => {
  let warm: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  const take = (): ChildProcess => {
    clearTimeout(idle);
    const child = warm ?? begin(url, limits);
    warm = undefined;
    child.removeAllListeners();
    child.ref();
    child.channel?.ref();
    return child;
  };
  const keep = (child: ChildProcess): void => {
    warm = child;
    child.removeAllListeners();
    child
      .on("error", () => {})
      .on("exit", () => {
        if (warm === child) warm = undefined;
      });
    // It keeps no program alive that has nothing else to do.
    child.unref();
    child.channel?.unref();
    idle = setTimeout(() => {
      warm = undefined; // Before it has ended: nobody is to be given one that is about to.
      void ended(child);
    }, limits.longestIdleMs).unref();
  };

  const make: Make = (task) => {
    const child = take();
    let progress = NOTHING_DONE;
    let isOver = false;
    const answer = new Promise<ReportAnswer>((resolve, reject) => {
      const over = (conclude: () => void): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(patience);
        conclude();
      };
      const tooMuch = (): void =>
        resolve(inWords([problem("tooSlow", "", { limitMs: limits.longestReportMs })], task.language));
      const patience = setTimeout(() => {
        over(tooMuch);
        void ended(child);
      }, limits.longestReportMs);
      child.on("message", (message: ReportMessage) => {
        if ("progress" in message) progress = message.progress;
        else if ("mistake" in message)
          over(() => {
            void ended(child);
            reject(new Error(message.mistake));
          });
        else
          over(() => {
            keep(child);
            resolve(message.answer);
          });
      });
      child.on("error", (error) => over(() => reject(error)));
      // Where Node has no memory left it gives up itself.
      child.on("exit", (code, signal) =>
        over(() =>
          signal === "SIGABRT" ? tooMuch() : reject(new Error(`The reports' process ended with ${signal ?? code}.`)),
        ),
      );
      child.send(task, (error) => error && over(() => reject(error)));
    });
    // One that has answered waits for others, and is not to be ended for this.
    return { progress: () => progress, answer, stop: async () => (isOver ? undefined : ended(child)) };
  };
  return {
    make,
    close: async (): Promise<void> => {
      if (warm) await ended(warm);
    },
  };
};
