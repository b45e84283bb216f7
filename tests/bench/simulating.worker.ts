import { parentPort } from "node:worker_threads";
import { type Counters, helping } from "../../api/chunks.ts";
import { open } from "../../models/session.ts";
import type { Drawing } from "../../models/uncertainty/block.ts";
import type { Room } from "../../models/uncertainty/room.ts";
import { referenceDocument } from "./reference.ts";

/** The second thread: warm, it takes of the reference case what the first has not taken. */

export type Help = Readonly<{ drawing: Partial<Drawing>; counters: Counters; room: Room }>;

const session = open(referenceDocument());
if (!("result" in session)) throw new Error(JSON.stringify(session));
parentPort!.on("message", ({ drawing, counters, room }: Help) =>
  parentPort!.postMessage(helping(session.simulation(drawing), counters, room)),
);
