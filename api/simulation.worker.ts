import { once } from "node:events";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Result } from "../models/result.ts";
import type { Room } from "../models/uncertainty/room.ts";
import type { Language } from "../models/words/language.ts";
import { type Counters, helping, leading, type Piece } from "./chunks.ts";
import { type Asked, drawn, evaluate, isRefused, openAsked, told } from "./evaluation.ts";
import type { WordedProblem } from "./refusal.ts";

/** What one simulation is given. `threads` is how many may work on it together; a helper has none of its own. */
export type SimulationTask = Readonly<{
  asked: Asked;
  language: Language;
  counters: Counters;
  threads: number;
  /** Of the file this thread was started from. */
  url: string;
  isHelper: boolean;
}>;

/** The threads that help end with this one, which is how a simulation is stopped whatever it is at. */
const led = async (task: SimulationTask): Promise<Result | readonly WordedProblem[]> => {
  const { asked, language, counters, threads } = task;
  // Before anything else, since to start and to open takes a thread as long as a hundred thousand draws.
  const helpers = Array.from({ length: threads - 1 }, () => help(task));
  const session = openAsked(asked, language);
  if (isRefused(session)) return session;
  const run = drawn(session);
  if (run === undefined) return evaluate(session, language);
  const room = run.room(true);
  for (const helper of helpers) helper.postMessage(room);
  const others = Promise.all(helpers.map(piecesFrom));
  return told(session, await leading(run, counters, room, others), language);
};

const help = (task: SimulationTask): Worker =>
  new Worker(new URL(task.url), { workerData: { ...task, isHelper: true } satisfies SimulationTask });

const piecesFrom = (helper: Worker): Promise<readonly Piece[]> =>
  new Promise((resolve, reject) => {
    helper.once("message", resolve);
    helper.once("error", reject);
    helper.once("exit", (code) => reject(new Error(`A thread of the simulation ended with code ${code}.`)));
  });

/** What the others have not taken, of the same document, in the room that the leader has made for all. */
const helped = async ({ asked, language, counters }: SimulationTask): Promise<readonly Piece[]> => {
  const given = once(parentPort!, "message");
  const session = openAsked(asked, language);
  const run = isRefused(session) ? undefined : drawn(session);
  if (run === undefined) return [];
  const [room] = (await given) as [Room];
  return helping(run, counters, room);
};

const task = workerData as SimulationTask;
parentPort!.postMessage(await (task.isHelper ? helped(task) : led(task)));
