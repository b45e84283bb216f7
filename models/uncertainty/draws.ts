import type { ScalarId } from "./algebra.ts";
import { mergeBins } from "./bins.ts";
import type { Drawing } from "./block.ts";
import type { Room } from "./room.ts";
import type { Prepared } from "./simulation.ts";
import { once } from "./source.ts";

/** All draws of every figure, all bins by parameter, and how many draws were moved to a bound: at all, then by limit. */
export type Draws = Readonly<{
  count: number;
  of(scalar: ScalarId): Float64Array;
  bins: () => readonly Float64Array[];
  moved: Float64Array;
}>;

/** Of a room that every chunk has been written in. */
export const drawsOf = ({ figures }: Prepared, { draws }: Drawing, chunks: number, room: Room): Draws => ({
  count: draws,
  of: (scalar) => room.figures[figures.position(scalar)]!,
  bins: once(() => room.bins.map((all) => merged(all, chunks))),
  moved: merged(room.moved, chunks),
});

/** In the order of the chunks. */
const merged = (all: Float64Array, chunks: number): Float64Array => {
  const length = all.length / chunks;
  const sums = all.slice(0, length);
  for (let from = length; from < all.length; from += length) mergeBins(sums, all.subarray(from, from + length));
  return sums;
};

/** What is divided by a number that is 0 in some draw is not known on average. */
export const areFinite = (draws: Float64Array): boolean => {
  let sum = 0;
  for (let draw = 0; draw < draws.length; draw++) sum += draws[draw]!;
  return Number.isFinite(sum);
};
