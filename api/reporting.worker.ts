import { parentPort } from "node:worker_threads";
import { makeFiles, type ReportAnswer, type ReportProgress, type ReportTask } from "./reporting.ts";

/** What the thread says: how far it has come, and what came of it. */
export type ReportMessage = Readonly<{ progress: ReportProgress } | { answer: ReportAnswer }>;

/** The reports' own thread on the server. A mistake ends it, and tells whoever asked; the next report starts another. */
parentPort!.on("message", async (task: ReportTask) => {
  const say = (message: ReportMessage): void => parentPort!.postMessage(message);
  say({ answer: await makeFiles(task, (progress) => say({ progress })) });
});
