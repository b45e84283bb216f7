import { BLOCK, SCRAMBLES } from "./block.ts";
import { DIGITS, directionsOf } from "./directions.ts";
import { hashed, type Words } from "./threefry.ts";

/** Points of one scramble in a block. */
const BASE = BLOCK / SCRAMBLES;
const BASE_DIGITS = 31 - Math.clz32(BASE);

type Eight = readonly [number, number, number, number, number, number, number, number];

/**
 * Sobol's sequence, scrambled as J. Matoušek does (On the L2-discrepancy for anchored boxes, 1998): its digits are mixed by a random
 * triangular matrix of the seed and the stream, and each of the eight scrambles is shifted digit by digit by a number of its own.
 * The shifts are what makes the eight independent; the matrix they share, so that a number costs one exclusive or.
 */
export const sobolPoints = (key: Words, stream: number) => {
  const words = hashed(key, DIGITS + SCRAMBLES);
  const directions = scrambled(directionsOf(stream), words);
  const [a, b, c, d, e, f, g, h] = [...words.subarray(DIGITS)] as unknown as Eight;
  const base = Uint32Array.from({ length: BASE }, (_, number) => pointAt(directions, number));
  return {
    fill: (out: Uint32Array, block: number): void => {
      const high = pointAt(directions, block, BASE_DIGITS);
      for (let number = 0, lane = 0; number < BASE; number++, lane += SCRAMBLES) {
        const point = base[number]! ^ high;
        // A loop over the eight would take twice as long.
        out[lane] = point ^ a;
        out[lane + 1] = point ^ b;
        out[lane + 2] = point ^ c;
        out[lane + 3] = point ^ d;
        out[lane + 4] = point ^ e;
        out[lane + 5] = point ^ f;
        out[lane + 6] = point ^ g;
        out[lane + 7] = point ^ h;
      }
    },
  };
};

/** The point of a number whose lowest digit has the direction at `place`. */
const pointAt = (directions: Uint32Array, number: number, place = 0): number => {
  let point = 0;
  for (let rest = number; rest > 0; rest >>>= 1, place++) if (rest & 1) point ^= directions[place]!;
  return point;
};

/** Each one among the digits sets in motion the digits after it, as a random word says. */
const scrambled = (directions: Uint32Array, words: Uint32Array): Uint32Array =>
  directions.map((direction) => {
    let mixed = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const one = 1 << (DIGITS - 1 - digit);
      if (direction & one) mixed ^= one | (words[digit]! & (one - 1));
    }
    return mixed;
  });
