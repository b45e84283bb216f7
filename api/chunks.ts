import { setImmediate } from "node:timers/promises";
import { CHUNK } from "../models/uncertainty/block.ts";
import type { Pieces } from "../models/uncertainty/pieces.ts";
import type { Report } from "../models/uncertainty/report.ts";
import type { Room } from "../models/uncertainty/room.ts";
import type { Run } from "../models/uncertainty/simulation.ts";

/** Of a simulation, once its document is opened: how many draws it has, and how many of them are made. */
export type Progress = Readonly<{ draws?: number; done: number }>;

/** Numbers that the threads of a simulation share, and whoever asks how far it has come: nobody has to be told. */
export type Counters = Int32Array;
const [DRAWS, DONE, NEXT_CHUNK, NEXT_PIECE] = [0, 1, 2, 3];
const COUNTERS = 4;

export const newCounters = (): Counters =>
  new Int32Array(new SharedArrayBuffer(COUNTERS * Int32Array.BYTES_PER_ELEMENT));

export const progressOf = (counters: Counters): Progress => {
  const [draws, done] = [Atomics.load(counters, DRAWS), Atomics.load(counters, DONE)];
  return draws === 0 ? { done } : { draws, done };
};

/** Works out the chunks that nobody else has taken, one at a time: a thread that is slower takes fewer. */
export function* chunksOf(run: Run, counters: Counters, room: Room): Generator<void, void, void> {
  const { chunks, drawing } = run;
  Atomics.store(counters, DRAWS, drawing.draws);
  for (let chunk = take(counters, NEXT_CHUNK); chunk < chunks; chunk = take(counters, NEXT_CHUNK)) {
    run.work(chunk, room);
    Atomics.add(counters, DONE, Math.min(CHUNK, drawing.draws - chunk * CHUNK));
    Atomics.notify(counters, DONE);
    yield;
  }
}

/** A piece of the report that a thread has made, for another. */
export type Piece = Readonly<{ number: number; made: unknown }>;

/** Makes the pieces of the report that nobody else has taken. All draws are to be made by then. */
export function* piecesOf(pieces: Pieces, counters: Counters): Generator<Piece, void, void> {
  for (let number = take(counters, NEXT_PIECE); number < pieces.count; number = take(counters, NEXT_PIECE))
    yield { number, made: pieces.make(number) };
}

const take = (counters: Counters, next: number): number => Atomics.add(counters, next, 1);

/** The part of one that helps, to its end: pieces for the thread that leads. */
export const helping = (run: Run, counters: Counters, room: Room): readonly Piece[] => {
  exhaust(chunksOf(run, counters, room));
  while (!areDrawn(run, counters));
  return [...piecesOf(run.report(room).pieces, counters)];
};

/** The part of the one that leads, which puts together with its own what the others have made. */
export const leading = async (
  run: Run,
  counters: Counters,
  room: Room,
  others: Promise<readonly (readonly Piece[])[]>,
): Promise<ReturnType<Report["finish"]>> => {
  exhaust(chunksOf(run, counters, room));
  // A thread that has come to a bad end is heard of between two waits.
  while (!areDrawn(run, counters, LONGEST_WAIT_MS)) await Promise.race([others, setImmediate()]);
  const { pieces, finish } = run.report(room);
  exhaust(piecesOf(pieces, counters));
  for (const { number, made } of (await others).flat()) pieces.put(number, made);
  return finish();
};

const LONGEST_WAIT_MS = 100;

const exhaust = (steps: Iterable<unknown>): void => {
  for (const _ of steps);
};

/** Whether all draws are made, by whomever; where they are not, once more are, or after so many milliseconds. */
const areDrawn = ({ drawing: { draws } }: Run, counters: Counters, longestMs = Infinity): boolean => {
  const done = Atomics.load(counters, DONE);
  if (done < draws) Atomics.wait(counters, DONE, done, longestMs);
  return Atomics.load(counters, DONE) === draws;
};
