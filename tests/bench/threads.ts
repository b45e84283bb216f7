import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { leading, newCounters } from "../../api/chunks.ts";
import { open } from "../../models/session.ts";
import { referenceDocument } from "./reference.ts";
import { row } from "./row.ts";
import type { Help } from "./simulating.worker.ts";

/** Rounds in which both get warm, and of every number of draws those that count, after the first with new room. */
const [WARM, FIRST, ROUNDS] = [30, 2, 15];

const took = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const middle = (times: readonly number[]): number => times.toSorted((one, other) => one - other)[times.length >> 1]!;

/** What two threads make of it together, as the server has them do it. Another seed every time, and both are warm. */
export const threads = async (root: string, sizes: readonly number[]): Promise<void> => {
  console.log("\nTwo threads                                                          one           two");
  const worker = new Worker(join(root, "dist", "bench", "helper.js"));
  const session = open(referenceDocument());
  if (!("simulation" in session)) throw new Error(JSON.stringify(session));
  const together = (help: Omit<Help, "counters">): ReturnType<typeof leading> => {
    const counters = newCounters();
    const others = once(worker, "message");
    worker.postMessage({ ...help, counters } satisfies Help);
    return leading(session.simulation(help.drawing), counters, help.room, others);
  };
  const rounds = async (draws: number, count: number): Promise<readonly (readonly [one: number, two: number])[]> => {
    // As the first thread keeps its own from one run to the next.
    const room = session.simulation({ draws, fan: false }).room(true);
    const times: [number, number][] = [];
    for (let seed = 0; seed < count; seed++) {
      const drawing = { draws, seed, fan: false };
      times.push([await took(() => session.simulate(drawing)), await took(() => together({ drawing, room }))]);
    }
    return times;
  };
  await rounds(Math.min(...sizes), WARM);
  for (const draws of sizes) {
    const times = (await rounds(draws, FIRST + ROUNDS)).slice(FIRST);
    const [alone, both] = [middle(times.map(([one]) => one)), middle(times.map(([, two]) => two))];
    const ms = (time: number): string => `${time.toFixed(1)} ms`;
    row(`${draws} draws`, ms(alone), ms(both), "≥ 1.6 ×", `${(alone / both).toFixed(2)} ×`);
  }
  await worker.terminate();
};
