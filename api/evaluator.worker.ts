import { parentPort } from "node:worker_threads";
import { perform, type Task } from "./task.ts";

/** The engine's own thread on the server. An error ends it, and tells whoever asked; the next question starts another. */
parentPort!.on("message", (task: Task) => parentPort!.postMessage(perform(task)));
