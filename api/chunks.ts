import { CHUNK } from "../models/uncertainty/block.ts";
import type { Chunk, Room, Run } from "../models/uncertainty/simulation.ts";

/** Of a simulation, once its document is opened: how many draws it has, and how many of them are made. */
export type Progress = Readonly<{ draws?: number; done: number }>;

/** Numbers that the threads of a simulation share, and whoever asks how far it has come: nobody has to be told. */
export type Counters = Int32Array;
const [DRAWS, NEXT, DONE] = [0, 1, 2];
const COUNTERS = 3;

export const newCounters = (): Counters =>
  new Int32Array(new SharedArrayBuffer(COUNTERS * Int32Array.BYTES_PER_ELEMENT));

export const progressOf = (counters: Counters): Progress => {
  const [draws, done] = [Atomics.load(counters, DRAWS), Atomics.load(counters, DONE)];
  return draws === 0 ? { done } : { draws, done };
};

/** The chunks that nobody else has taken, one at a time: a thread that is slower takes fewer. */
export function* chunksOf(run: Run, counters: Counters, room?: Room): Generator<Chunk, void, void> {
  const { draws } = run.drawing;
  Atomics.store(counters, DRAWS, draws);
  for (let next = take(counters); next < run.chunks; next = take(counters)) {
    const chunk = run.work(next, room);
    Atomics.add(counters, DONE, Math.min(CHUNK, draws - next * CHUNK));
    yield chunk;
  }
}

const take = (counters: Counters): number => Atomics.add(counters, NEXT, 1);

/** In the order of their numbers, whoever made them. */
export const inOrder = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.toSorted((one, other) => one.number - other.number);
