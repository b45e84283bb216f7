/**
 * How draws are numbered. Draw i is point ⌊i / 8⌋ of scramble i mod 8: every scramble gets its share however many are drawn, and
 * the spread between the eight says how sure a figure is. A draw depends on nothing but seed, stream and number.
 */
export const SCRAMBLES = 8;

/** Draws that are worked out together: lane i of block b is draw 1 024·b + i. */
export const BLOCK = 1024;

/** Blocks that one worker does at a time. Their sums are merged in order, so that the number of workers changes no byte. */
export const CHUNK_BLOCKS = 8;
export const CHUNK = BLOCK * CHUNK_BLOCKS;

/** Scrambled Sobol points, or plain random ones. */
export const samplings = ["sobol", "random"] as const;
export type Sampling = (typeof samplings)[number];

/** What the same draws are drawn from. */
export type Drawing = Readonly<{
  draws: number;
  seed: number;
  sampling: Sampling;
  /** Whether the years are drawn too, which costs more than all the rest: of every perspective, or of the one that is named. */
  fan: boolean | string;
  /** Whether it is said what a group of parameters and a follow-up are worth, with the two-way grid: not while a slider moves. */
  studies: boolean;
}>;

/** Up to so many draws, probabilities and quantiles are integrated over one parameter: beyond it draws are plenty. */
export const MOST_PRE_INTEGRATED = 32_768;
