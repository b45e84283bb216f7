/** 64 bits, the low half first. */
export type Words = readonly [low: number, high: number];

/** A whole number from 0 to 2^53 − 1: every bit of it counts. */
export const wordsOf = (whole: number): Words => [whole >>> 0, Math.floor(whole / 2 ** 32)];

const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const ROUNDS = 20;
const PARITY = 0x1bd11bda;

/**
 * Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, 2011): 64 bits that
 * look like chance and hang on the key and the counter alone.
 */
export const threefry = (key: Words, counter: Words): Words => {
  const keys = [key[0] | 0, key[1] | 0, PARITY ^ key[0] ^ key[1]];
  let one = (counter[0] + keys[0]!) | 0;
  let other = (counter[1] + keys[1]!) | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const turn = rotations[round % 8]!;
    one = (one + other) | 0;
    other = ((other << turn) | (other >>> (32 - turn))) ^ one;
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    one = (one + keys[injection % 3]!) | 0;
    other = (other + keys[(injection + 1) % 3]! + injection) | 0;
  }
  return [one >>> 0, other >>> 0];
};

/** So many words of 32 bits from a key. */
export const hashed = (key: Words, count: number): Uint32Array => {
  const words = new Uint32Array(count);
  for (let place = 0; place < count; place += 2) {
    const [one, other] = threefry(key, [place / 2, FAR]);
    words[place] = one;
    if (place + 1 < count) words[place + 1] = other;
  }
  return words;
};

/** No whole number up to 2^53 − 1 has this high half: a hash from a key is never the key of a stream. */
const FAR = 0xffffffff;
