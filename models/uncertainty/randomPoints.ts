import { BLOCK } from "./block.ts";
import type { Words } from "./threefry.ts";

/**
 * Plain random points, to compare with: a hash of the draw's number with two words of the seed and the stream. The mixing is
 * C. Wellons' triple32 (Prospecting for hash functions, 2018), with the second word let in halfway, so that no two streams run
 * through the same numbers.
 */
export const randomPoints = ([first, second]: Words) => ({
  fill: (out: Uint32Array, block: number): void => {
    const start = (block * BLOCK) | 0;
    for (let lane = 0; lane < BLOCK; lane++) {
      let x = (start + lane) ^ first;
      x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
      x = (Math.imul(x ^ (x >>> 11), 0xac4c1b51) + second) | 0;
      x = Math.imul(x ^ (x >>> 15), 0x31848bab);
      out[lane] = x ^ (x >>> 14);
    }
  },
});
