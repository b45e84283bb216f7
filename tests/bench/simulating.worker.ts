import { parentPort } from "node:worker_threads";
import { type Counters, chunksOf } from "../../api/chunks.ts";
import { open } from "../../models/session.ts";
import type { Drawing } from "../../models/uncertainty/block.ts";
import { buffersOf, type Room } from "../../models/uncertainty/simulation.ts";
import { referenceDocument } from "./reference.ts";

/** The second thread: warm, it takes of the reference case what the first has not taken. */

export type Help = Readonly<{ drawing: Partial<Drawing>; counters: Counters; room: Room }>;

const session = open(referenceDocument());
if (!("result" in session)) throw new Error(JSON.stringify(session));
parentPort!.on("message", ({ drawing, counters, room }: Help) => {
  const chunks = [...chunksOf(session.simulation(drawing), counters, room)];
  const buffers = chunks.flatMap(buffersOf);
  parentPort!.postMessage(chunks, buffers);
});
