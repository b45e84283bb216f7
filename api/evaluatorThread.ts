import { Worker } from "node:worker_threads";
import type { AnswerTo, Task, TaskKind } from "./task.ts";

export type ThreadLimits = Readonly<{
  /** A question that has not been answered by then never will be, as far as anyone can wait. */
  longestTaskMs: number;
  /** Of what is asked at every save: those behind it wait to have theirs kept. */
  longestHeadlineMs: number;
  longestWaitMs: number;
  mostWaiting: number;
  /** More is taken for a document that would take the whole machine. */
  mostMegabytes: number;
}>;

/** Too many are waiting for the engine, or have waited too long. Nothing is wrong with the question. */
export class EvaluatorBusy extends Error {
  override name = "EvaluatorBusy";
}

/** What an answer is where there is none: it took more time, or more memory, than one question is given. */
export const gaveUp = Symbol("gaveUp");

export type EvaluatorThread = Readonly<{
  ask<K extends TaskKind>(task: Task<K>): Promise<AnswerTo<K> | typeof gaveUp>;
  close(): Promise<void>;
}>;

type Question = Readonly<{
  task: Task;
  resolve: (answer: AnswerTo<TaskKind> | typeof gaveUp) => void;
  reject: (error: unknown) => void;
  /** Of the wait, and then of the work. */
  patience: NodeJS.Timeout;
}>;

/**
 * One worker that answers a question at a time, in the order they came. One that takes too long, or too much, is stopped with its
 * worker; those behind it are asked of a new one. The worker starts with the first question.
 */
export const startThread = (url: URL, limits: ThreadLimits): EvaluatorThread => {
  const waiting = new Set<Question>();
  let current: Question | undefined;
  let worker: Worker | undefined;
  let isClosed = false;

  /** What the worker has come to: with it goes the question it was at, and the next gets its turn. */
  const settle = (how: (question: Question) => void): void => {
    const question = current;
    current = undefined;
    if (question) {
      clearTimeout(question.patience);
      how(question);
    }
    next();
  };

  const stop = (): Promise<unknown> | undefined => {
    const stopped = worker;
    worker = undefined;
    return stopped?.terminate();
  };

  const begin = (): Worker => {
    const begun = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes } });
    const whileCurrent =
      <T>(handle: (value: T) => void) =>
      (value: T): void => {
        if (worker === begun) handle(value);
      };
    begun.on(
      "message",
      whileCurrent((answer: AnswerTo<TaskKind>) => settle(({ resolve }) => resolve(answer))),
    );
    const died = (error: Error & { code?: string }): void => {
      worker = undefined;
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      settle(({ resolve, reject }) => (isFull ? resolve(gaveUp) : reject(error)));
    };
    begun.on("error", whileCurrent(died));
    begun.on(
      "exit",
      whileCurrent((code) => died(new Error(`The evaluator's thread ended with code ${code}.`))),
    );
    return begun;
  };

  const next = (): void => {
    const [first] = waiting;
    if (current || isClosed || !first) return;
    waiting.delete(first);
    clearTimeout(first.patience);
    const patience = setTimeout(
      () => {
        void stop();
        settle(({ resolve }) => resolve(gaveUp));
      },
      Math.min(limits.longestTaskMs, first.task.kind === "headline" ? limits.longestHeadlineMs : Infinity),
    );
    current = { ...first, patience };
    try {
      worker ??= begin();
      worker.postMessage(first.task);
    } catch (error) {
      settle(({ reject }) => reject(error)); // What cannot be sent stops no one else.
    }
  };

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error("The evaluator is closed.");
        if (waiting.size >= limits.mostWaiting)
          throw new EvaluatorBusy(`${waiting.size} questions are waiting already.`);
        const patience = setTimeout(() => {
          waiting.delete(question);
          reject(new EvaluatorBusy(`Gave up after waiting ${limits.longestWaitMs} ms.`));
        }, limits.longestWaitMs);
        const question = { task, resolve, reject, patience } as Question;
        waiting.add(question);
        next();
      }),
    close: async () => {
      isClosed = true;
      const left = [...(current ? [current] : []), ...waiting];
      current = undefined;
      waiting.clear();
      for (const { patience, reject } of left) {
        clearTimeout(patience);
        reject(new Error("The evaluator was closed before it answered."));
      }
      await stop();
    },
  };
};
