import { makeFiles } from "./reporting.ts";
import type { ReportAnswer, ReportProgress, ReportTask } from "./reportTask.ts";
import { told } from "./requests.ts";

/** What the process says: how far it has come, and what came of it; of a mistake, with its stack for the log. */
export type ReportMessage = Readonly<{ progress: ReportProgress } | { answer: ReportAnswer } | { mistake: string }>;

/** The reports' own process beside the server, which begins it, and without which it ends. */
const say = (message: ReportMessage): void => void process.send?.(message);

process.on("disconnect", () => process.exit());
// Meant for the server, which ends this one when it has ended itself.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});

process.on("message", async (task: ReportTask) => {
  try {
    say({ answer: await makeFiles(task, (progress) => say({ progress })) });
  } catch (error) {
    say({ mistake: told(error) });
  }
});
