import { QueueBusy } from "./queue.ts";

/** Runs work for one key at a time, in the order it came; work for other keys does not wait. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Turns by key. The wait is bounded, and work whose wait ran out never runs. */
export const createTurns = (longestWaitMs: number): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const until = performance.now() + longestWaitMs;
    const turn = before.then(() => {
      if (performance.now() > until) throw new QueueBusy(longestWaitMs);
      return work();
    });
    const ended = turn.catch(() => {});
    last.set(key, ended);
    try {
      return await turn;
    } finally {
      if (last.get(key) === ended) last.delete(key);
    }
  };
};
