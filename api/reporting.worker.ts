import { parentPort } from "node:worker_threads";
import { makeFiles } from "./reporting.ts";
import type { ReportAnswer, ReportProgress, ReportTask } from "./reportTask.ts";

/** What the thread says: how far it has come, and what came of it. */
export type ReportMessage = Readonly<{ progress: ReportProgress } | { answer: ReportAnswer }>;

/** The reports' own thread on the server. A mistake ends it, and tells whoever asked; the next report starts another. */
parentPort!.on("message", async (task: ReportTask) => {
  const say = (message: ReportMessage, given: ArrayBuffer[] = []): void => parentPort!.postMessage(message, given);
  const answer = await makeFiles(task, (progress) => say({ progress }));
  if (!("files" in answer)) return say({ answer });
  // Of memory of their own, which goes over to whoever asked; a small Buffer is a part of one that it shares with others.
  const files = answer.files.map((file) => ({ ...file, bytes: file.bytes.slice() }));
  say(
    { answer: { ...answer, files } },
    files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});
