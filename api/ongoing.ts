import type { Language } from "../models/words/language.ts";
import type { Progress } from "./chunks.ts";
import { type Asked, isRefused } from "./evaluation.ts";
import { EvaluatorBusy } from "./evaluatorThread.ts";
import type { SimulationAnswer, Work, Working } from "./simulationThread.ts";

export const simulationStates = ["waiting", "running", "done", "refused", "stopped", "failed"] as const;
export type SimulationState = (typeof simulationStates)[number];

/** A simulation beside all other questions: waiting for its turn, at work, or over. */
export type Ongoing = Readonly<{
  state(): SimulationState;
  isOver(): boolean;
  progress(): Progress;
  /** Rejects where it failed or was stopped. */
  answer: Promise<SimulationAnswer>;
  /** Does nothing to one that is over. */
  stop(): void;
}>;

export type Simulations = Readonly<{
  /** Throws `EvaluatorBusy` where too many wait. */
  start(asked: Asked, language: Language): Ongoing;
  close(): Promise<void>;
}>;

export type AtOnce = Readonly<{ mostAtOnce: number; mostSimulationsWaiting: number }>;

/** So many simulations at a time, begun in the order they came. */
export const createSimulations = (work: Work, { mostAtOnce, mostSimulationsWaiting }: AtOnce): Simulations => {
  const waiting = new Set<Turn>();
  const working = new Set<Turn>();
  const ending = new Set<Promise<unknown>>();
  let isClosed = false;

  const next = (): void => {
    for (const turn of waiting) {
      if (isClosed || working.size >= mostAtOnce) return;
      waiting.delete(turn);
      working.add(turn);
      turn.begin(work);
    }
  };
  const over = (turn: Turn, ended: unknown): void => {
    waiting.delete(turn);
    working.delete(turn);
    const end = Promise.resolve(ended).finally(() => ending.delete(end));
    ending.add(end);
    next();
  };

  return {
    start: (asked, language) => {
      if (isClosed) throw new Error("The evaluator is closed.");
      if (working.size >= mostAtOnce && waiting.size >= mostSimulationsWaiting)
        throw new EvaluatorBusy(`${waiting.size} simulations are waiting already.`);
      const turn = turnOf(asked, language, over);
      waiting.add(turn);
      next();
      return turn;
    },
    close: async () => {
      isClosed = true;
      for (const turn of [...waiting, ...working]) turn.stop();
      await Promise.all(ending);
    },
  };
};

type Turn = Ongoing & Readonly<{ begin(work: Work): void }>;

/** `over` is told of its end, with what the threads still take to stop. */
const turnOf = (asked: Asked, language: Language, over: (turn: Turn, ended: unknown) => void): Turn => {
  // What is kept of one that is over is its answer: neither the document nor the thread it was in.
  let given: Readonly<{ asked: Asked; language: Language }> | undefined = { asked, language };
  let working: Working | undefined;
  let state: SimulationState = "waiting";
  let progress: Progress = { done: 0 };
  let settle: Readonly<{ resolve: (answer: SimulationAnswer) => void; reject: (error: unknown) => void }>;
  const answer = new Promise<SimulationAnswer>((resolve, reject) => {
    settle = { resolve, reject };
  });
  answer.catch(() => {}); // Of one that nobody waits for.

  const isOver = (): boolean => state !== "waiting" && state !== "running";
  const end = (how: SimulationState, conclude: () => void): void => {
    if (isOver()) return;
    state = how;
    progress = working?.progress() ?? progress;
    const ended = how === "stopped" ? working?.stop() : undefined;
    [given, working] = [undefined, undefined];
    conclude();
    over(turn, ended);
  };

  const turn: Turn = {
    state: () => state,
    isOver,
    progress: () => working?.progress() ?? progress,
    answer,
    begin: (work) => {
      state = "running";
      working = work(given!.asked, given!.language);
      working.answer.then(
        (found) => end(isRefused(found) ? "refused" : "done", () => settle.resolve(found)),
        (error: unknown) => end("failed", () => settle.reject(error)),
      );
    },
    stop: () => end("stopped", () => settle.reject(new Error("The simulation was stopped before it was done."))),
  };
  return turn;
};
