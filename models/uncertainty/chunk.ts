import type { ScalarId } from "./algebra.ts";
import { addToBins } from "./bins.ts";
import { BLOCK, CHUNK, CHUNK_BLOCKS, type Drawing } from "./block.ts";
import type { Plan } from "./plan.ts";
import type { Program } from "./program.ts";
import { ranksOf } from "./ranks.ts";
import type { Room } from "./room.ts";
import type { Prepared } from "./simulation.ts";

export const chunksIn = ({ draws }: Drawing): number => Math.ceil(draws / CHUNK);

/** Draws a chunk and writes what it comes to at its place in the room. */
export const workOut = (plan: Plan, prepared: Prepared, drawing: Drawing, chunk: number, room: Room): void => {
  const { program, binned } = prepared;
  const from = chunk * CHUNK;
  const length = Math.min(CHUNK, drawing.draws - from);
  const ranks = ranksOf(plan, prepared);
  // The room may be one that another run has left.
  const placeIn = (all: Float64Array): Float64Array => {
    const each = all.length / chunksIn(drawing);
    return all.subarray(chunk * each, (chunk + 1) * each).fill(0);
  };
  const bins = ranks.map((_, position) => placeIn(room.bins[position]!));
  const moved = placeIn(room.moved);
  for (let place = 0; place < length; place += BLOCK) {
    const block = chunk * CHUNK_BLOCKS + place / BLOCK;
    const lanes = Math.min(BLOCK, length - place);
    program.run(block);
    const counts = writeOut(plan, prepared, block, lanes, room);
    for (let limit = 0; limit < counts.length; limit++) moved[limit]! += counts[limit]!;
    const sorted = binned.map((scalar) => program.column(scalar, block));
    if (binned.length > 0)
      for (const [position, rank] of ranks.entries()) addToBins(bins[position]!, rank(block), sorted, lanes);
  }
};

/** Writes a block's draws to the room, of kept columns those that are new there; gives how many draws were moved. */
const writeOut = (
  plan: Plan,
  { program, figures, written }: Prepared,
  block: number,
  lanes: number,
  room: Room,
): Float64Array => {
  const before = written[block];
  const isThere = (scalar: ScalarId): boolean => before?.room === room && !program.isNew(scalar, block);
  for (const [position, scalar] of figures.of.entries())
    if (!isThere(scalar)) {
      const column = program.column(scalar, block);
      room.figures[position]!.set(lanes === BLOCK ? column : column.subarray(0, lanes), block * BLOCK);
    }
  const isCounted = plan.watched.every(({ free, held }) => isThere(free) && isThere(held));
  const moved = before && isCounted ? before.moved : movedIn(plan, program, block, lanes);
  if (program.kept > 0) written[block] = { room, moved };
  return moved;
};

/** A share that differs by less is nothing but rounding. */
const NOT_MOVED = 1e-9;

const movedIn = ({ watched }: Plan, program: Program, block: number, lanes: number): Float64Array => {
  const moved = new Float64Array(watched.length + 1);
  if (watched.length === 0) return moved;
  const any = new Uint8Array(BLOCK);
  for (const [limit, { free, held }] of watched.entries())
    moved[limit + 1] = countMoved(any, program.column(free, block), program.column(held, block), lanes);
  for (let lane = 0; lane < lanes; lane++) moved[0]! += any[lane]!;
  return moved;
};

const countMoved = (any: Uint8Array, drawn: Float64Array, taken: Float64Array, lanes: number): number => {
  let count = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const isMoved = Math.abs(drawn[lane]! - taken[lane]!) > NOT_MOVED ? 1 : 0;
    any[lane]! |= isMoved;
    count += isMoved;
  }
  return count;
};
