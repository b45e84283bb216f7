import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { problem } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import type { Language } from "../models/words/language.ts";
import { chunksOf, newCounters, type Progress, piecesOf, progressOf } from "./chunks.ts";
import { type Asked, drawn, evaluate, inWords, isRefused, openAsked, told } from "./evaluation.ts";
import type { Work } from "./ongoing.ts";
import type { WordedProblem } from "./refusal.ts";
import type { SimulationTask } from "./simulation.worker.ts";

/** The result, or every problem in words. */
export type SimulationAnswer = Result | readonly WordedProblem[];

export type SimulationGiven = Readonly<{ asked: Asked; language: Language }>;
type Simulating = Work<SimulationGiven, SimulationAnswer, Progress>;

export type SimulationLimits = Readonly<{
  /** Threads that work on one together. */
  threads: number;
  longestSimulationMs: number;
  mostMegabytes: number;
}>;

/** Each simulation in threads of its own, which end with it. `url` is that of the built `simulation.worker.ts`. */
export const workingInThreads =
  (url: URL, { threads, longestSimulationMs, mostMegabytes }: SimulationLimits): Simulating =>
  ({ asked, language }) => {
    const counters = newCounters();
    const task: SimulationTask = { asked, language, counters, threads, url: url.href, isHelper: false };
    const worker = new Worker(url, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const tooSlow = () => inWords([problem("tooSlow", "", { limitMs: longestSimulationMs })], language);
    const answer = new Promise<SimulationAnswer>((resolve, reject) => {
      const patience = setTimeout(() => {
        void worker.terminate();
        resolve(tooSlow());
      }, longestSimulationMs);
      worker.once("message", resolve);
      worker.once("error", (error: Error & { code?: string }) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(tooSlow()) : reject(error),
      );
      worker.once("exit", (code) => {
        clearTimeout(patience);
        reject(new Error(`The simulation's thread ended with code ${code}.`));
      });
    });
    return { progress: () => progressOf(counters), answer, stop: () => worker.terminate() };
  };

/** In the caller's own thread, which answers others between the chunks and the pieces. */
export const workingInTurns: Simulating = ({ asked, language }) => {
  const counters = newCounters();
  let isStopped = false;
  const answered = async (): Promise<SimulationAnswer> => {
    await setImmediate();
    const session = openAsked(asked, language);
    if (isRefused(session)) return session;
    const run = drawn(session);
    if (run === undefined) return evaluate(session, language);
    const room = run.room(false);
    for (const _ of chunksOf(run, counters, room)) {
      await setImmediate();
      if (isStopped) return [];
    }
    const { pieces, finish } = run.report(room);
    for (const _ of piecesOf(pieces, counters)) {
      await setImmediate();
      if (isStopped) return [];
    }
    return told(session, finish(), language);
  };
  return {
    progress: () => progressOf(counters),
    answer: answered(),
    stop: async () => {
      isStopped = true;
    },
  };
};
