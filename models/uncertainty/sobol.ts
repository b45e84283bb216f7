import { BLOCK, SCRAMBLES } from "./block.ts";
import { DIGITS, DIMENSIONS, directionsOf } from "./directions.ts";
import { hashed, threefry, type Words, wordsOf } from "./threefry.ts";

/** Points of one scramble in a block. */
export const BASE = BLOCK / SCRAMBLES;
const BASE_DIGITS = 31 - Math.clz32(BASE);

type Eight = readonly [number, number, number, number, number, number, number, number];

/**
 * Sobol's sequence, scrambled as J. Matoušek does (On the L2-discrepancy for anchored boxes, 1998): its digits are mixed by a random
 * triangular matrix of the seed and the stream, and each of the eight scrambles is shifted digit by digit by a number of its own.
 * The shifts are what makes the eight independent; the matrix they share, so that a number costs one exclusive or.
 */
export const sobolPoints = (seed: Words, stream: number) => {
  const words = hashed(threefry(seed, wordsOf(stream)), DIGITS + SCRAMBLES);
  const directions = scrambled(directionsOf(stream % DIMENSIONS), words);
  const inOrder = firstPoints(directions);
  const order = orderOf(seed, Math.floor(stream / DIMENSIONS));
  const reordered = inOrder.slice();
  const unscrambled = new Uint32Array(BASE + SCRAMBLES);
  unscrambled.set(words.subarray(DIGITS), BASE);
  const scattered = (block: number): Uint32Array => {
    if (order) reorder(reordered, inOrder, block, order);
    const high = pointAt(directions, order ? placeOf(block * BASE, order) >>> BASE_DIGITS : block, BASE_DIGITS);
    for (let number = 0; number < BASE; number++) unscrambled[number] = reordered[number]! ^ high;
    return unscrambled;
  };
  return { fill: (out: Uint32Array, block: number): void => scatter(out, scattered(block)), scattered };
};

/** Every word by each of the shifts that come after the words. */
const scatter = (out: Uint32Array, words: Uint32Array): void => {
  const [a, b, c, d, e, f, g, h] = [...words.subarray(BASE)] as unknown as Eight;
  for (let number = 0, lane = 0; number < BASE; number++, lane += SCRAMBLES) {
    const word = words[number]!;
    // A loop over the eight would take twice as long.
    out[lane] = word ^ a;
    out[lane + 1] = word ^ b;
    out[lane + 2] = word ^ c;
    out[lane + 3] = word ^ d;
    out[lane + 4] = word ^ e;
    out[lane + 5] = word ^ f;
    out[lane + 6] = word ^ g;
    out[lane + 7] = word ^ h;
  }
};

/** The point of a number whose lowest digit has the direction at `place`. */
const pointAt = (directions: Uint32Array, number: number, place = 0): number => {
  let point = 0;
  for (let rest = number; rest > 0; rest >>>= 1, place++) if (rest & 1) point ^= directions[place]!;
  return point;
};

/** Those of a block, each from one before it that has a digit less. */
const firstPoints = (directions: Uint32Array): Uint32Array => {
  const points = new Uint32Array(BASE);
  for (let place = 0, high = 1; high < BASE; place++, high *= 2)
    for (let number = 0; number < high; number++) points[high + number] = points[number]! ^ directions[place]!;
  return points;
};

/** Each one among the digits sets in motion the digits after it, as a random word says. */
const scrambled = (directions: Uint32Array, words: Uint32Array): Uint32Array => {
  const mixed = new Uint32Array(directions.length);
  for (let place = 0; place < directions.length; place++) {
    let point = 0;
    for (let rest = directions[place]!; rest !== 0; ) {
      const digit = Math.clz32(rest);
      const one = 1 << (DIGITS - 1 - digit);
      point ^= one | (words[digit]! & (one - 1));
      rest ^= one;
    }
    mixed[place] = point;
  }
  return mixed;
};

/** No whole number has this bit in its high half: what orders the points is not what scrambles those of a stream. */
const ORDERS = 2 ** 31;

/**
 * Streams beyond the published dimensions have them again, with the points in another order, so that they are to the ones before
 * as chance would have it. (Direction numbers made by chance now and then make two streams as good as the same.)
 */
const orderOf = (seed: Words, round: number): Words | undefined => {
  if (round === 0) return undefined;
  const [low, high] = wordsOf(round);
  return threefry(seed, [low, high + ORDERS]);
};

const reorder = (points: Uint32Array, inOrder: Uint32Array, block: number, order: Words): void => {
  for (let number = 0; number < BASE; number++)
    points[number] = inOrder[placeOf(block * BASE + number, order) & (BASE - 1)]!;
};

/**
 * Where a number stands in another order, in which aligned runs of 2^k are the same runs: a digit is turned or not by a hash of
 * those above it (S. Laine and T. Karras, Stratified sampling for stochastic transparency, 2011; the constants are N. Vegdahl's).
 */
const placeOf = (number: number, [first, second]: Words): number => {
  let x = mirrored(number);
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + first) | 0;
  x = Math.imul(x, second | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return mirrored(x);
};

/** The last bit first. */
const mirrored = (x: number): number => {
  let turned = (x >>> 16) | (x << 16);
  turned = ((turned >>> 8) & 0x00ff00ff) | ((turned & 0x00ff00ff) << 8);
  turned = ((turned >>> 4) & 0x0f0f0f0f) | ((turned & 0x0f0f0f0f) << 4);
  turned = ((turned >>> 2) & 0x33333333) | ((turned & 0x33333333) << 2);
  return (((turned >>> 1) & 0x55555555) | ((turned & 0x55555555) << 1)) >>> 0;
};
