import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";

export type Queue = Readonly<{
  /** Runs one piece of work at a time, in the order they came. `until`, by `performance.now()`, is when its waiting must have an end. */
  run<T>(work: (until: number) => Promise<T>): Promise<T>;
  /** Whether who asks is part of the work that runs. */
  isInside(): boolean;
}>;

/** Nobody could be served in time: what holds the queue takes too long. */
export class QueueBusy extends Error {
  constructor(readonly waitedMs: number) {
    super(`Gave up after waiting ${waitedMs} ms for the writes ahead.`);
    this.name = "QueueBusy";
  }
}

type Turn = { lasts: boolean };

/**
 * A queue for the writes of one database. SQLite has one writer; of 100 concurrent transactions on a libSQL file one
 * succeeds, so they take turns here. Work that queues more work on the same queue would wait for itself for ever: that is a
 * programmer's error and throws at once. The wait is bounded; work whose wait ran out never runs.
 */
export const createQueue = (longestWaitMs: number): Queue => {
  const turns = new AsyncLocalStorage<Turn>();
  const isInside = () => turns.getStore()?.lasts === true;
  let last: Promise<void> = Promise.resolve();
  const run: Queue["run"] = async (work) => {
    if (isInside()) throw new Error("A write was started inside a write: use the transaction that was handed in.");
    const until = performance.now() + longestWaitMs;
    const before = last;
    const { promise, resolve: done } = withResolvers();
    last = promise;
    if (!(await settlesWithin(before, longestWaitMs))) {
      void before.then(done);
      throw new QueueBusy(longestWaitMs);
    }
    await nextTurn(); // libSQL works without giving way: a long queue would keep everything else waiting.
    const turn: Turn = { lasts: true };
    try {
      return await turns.run(turn, () => work(until));
    } finally {
      turn.lasts = false; // What the work started and did not wait for may queue again.
      done();
    }
  };
  return { run, isInside };
};

/** `Promise.withResolvers`, which Node 20 lacks. */
const withResolvers = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve!: () => void;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};

const settlesWithin = async (promise: Promise<void>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true), timeout]);
  } finally {
    clearTimeout(timer);
  }
};
