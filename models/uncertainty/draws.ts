import type { ScalarId } from "./algebra.ts";
import { mergeBins } from "./bins.ts";
import type { Drawing } from "./block.ts";
import type { Chunk, Prepared } from "./simulation.ts";

/** All draws of every figure, all bins by parameter, and how many draws were moved to a bound: at all, then by limit. */
export type Draws = Readonly<{
  count: number;
  of(scalar: ScalarId): Float64Array;
  bins: readonly Float64Array[];
  moved: Float64Array;
}>;

/** `room` is where all draws of each figure are already, if they are. */
export const drawsOf = (
  { figures }: Prepared,
  { draws }: Drawing,
  chunks: readonly Chunk[],
  room: readonly Float64Array[] | undefined,
): Draws => {
  const [first, ...others] = chunks as readonly [Chunk, ...Chunk[]];
  const moved = first.moved.slice();
  const bins = first.bins.map((sums) => sums.slice());
  for (const chunk of others) {
    for (const [limit, count] of chunk.moved.entries()) moved[limit]! += count;
    for (const [position, sums] of bins.entries()) mergeBins(sums, chunk.bins[position]!);
  }
  const joined = new Map<ScalarId, Float64Array>();
  const of = (scalar: ScalarId): Float64Array => {
    const position = figures.position(scalar);
    if (room) return room[position]!;
    if (others.length === 0) return first.figures[position]!;
    const made = joined.get(scalar);
    if (made) return made;
    const all = new Float64Array(draws);
    let from = 0;
    for (const chunk of chunks) {
      all.set(chunk.figures[position]!, from);
      from += chunk.figures[position]!.length;
    }
    joined.set(scalar, all);
    return all;
  };
  return { count: draws, of, bins, moved };
};

/** What is divided by a number that is 0 in some draw is not known on average. */
export const areFinite = (draws: Float64Array): boolean => {
  let sum = 0;
  for (let draw = 0; draw < draws.length; draw++) sum += draws[draw]!;
  return Number.isFinite(sum);
};
