import { directionsOf } from "../../../models/uncertainty/directions.ts";

/**
 * The points a second time, one by one in whole numbers without end: Threefry, triple32 and the scrambling by their definitions.
 * Direction numbers are the engine's, which are held to published points.
 */
const WORD = 1n << 32n;
const low = (x: bigint): bigint => ((x % WORD) + WORD) % WORD;
const rotated = (x: bigint, by: bigint): bigint => low(x << by) | (x >> (32n - by));

const threefryAgain = (key: bigint, counter: bigint): bigint => {
  const keys = [low(key), key >> 32n, 0x1bd11bdan ^ low(key) ^ (key >> 32n)];
  const turns = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n];
  let [x, y] = [low(low(counter) + keys[0]!), low((counter >> 32n) + keys[1]!)];
  for (let four = 0; four < 5; four++) {
    for (let k = 0; k < 4; k++) {
      x = low(x + y);
      y = rotated(y, turns[(4 * four + k) % 8]!) ^ x;
    }
    x = low(x + keys[(four + 1) % 3]!);
    y = low(y + keys[(four + 2) % 3]! + BigInt(four + 1));
  }
  return x | (y << 32n);
};

/** Word number k of a key. */
const wordAgain = (key: bigint, k: number): bigint => {
  const two = threefryAgain(key, BigInt(Math.floor(k / 2)) | ((WORD - 1n) << 32n));
  return k % 2 === 0 ? low(two) : two >> 32n;
};

const randomAgain = (key: bigint, draw: number): number => {
  let x = BigInt(draw) ^ low(key);
  x ^= x >> 17n;
  x = low(x * 0xed5ad4bbn);
  x ^= x >> 11n;
  x = low(x * 0xac4c1b51n + (key >> 32n));
  x ^= x >> 15n;
  x = low(x * 0x31848babn);
  return Number(x ^ (x >> 14n));
};

const digitsOf = (x: bigint): readonly number[] =>
  Array.from({ length: 32 }, (_, digit) => Number((x >> BigInt(31 - digit)) & 1n));

/** Number n in the order of a round: each binary digit from the lowest of the mirrored number on is turned by those before it. */
const reorderedAgain = (key: bigint, n: number): number => {
  let x = mirroredAgain(BigInt(n));
  x ^= low(x * 0x3d20adean);
  x = low(x + low(key));
  x = low(x * ((key >> 32n) | 1n));
  x ^= low(x * 0x05526c56n);
  x ^= low(x * 0x53a22864n);
  return Number(mirroredAgain(x));
};

const mirroredAgain = (x: bigint): bigint => BigInt(`0b${[...digitsOf(x)].reverse().join("")}`);

/** Digit by digit: the number's digits by the dimension's matrix, then by a lower triangular one, then shifted. */
const sobolAgain = (seed: number, stream: number, draw: number): number => {
  const key = threefryAgain(BigInt(seed), BigInt(stream));
  const [dimension, round] = [stream % 256, Math.floor(stream / 256)];
  const order = threefryAgain(BigInt(seed), BigInt(round) + (1n << 63n));
  const point = round === 0 ? Math.floor(draw / 8) : reorderedAgain(order, Math.floor(draw / 8));
  const columns = [...directionsOf(dimension)].map((direction) => digitsOf(BigInt(direction)));
  const plain = columns.map(
    (_, digit) => sumOf(columns.map((column, place) => (Math.floor(point / 2 ** place) % 2) * column[digit]!)) % 2,
  );
  const rows = columns.map((_, digit) => digitsOf(wordAgain(key, digit)));
  const mixed = plain.map(
    (one, digit) => one + sumOf(plain.slice(0, digit).map((earlier, at) => earlier * rows[at]![digit]!)),
  );
  const shift = digitsOf(wordAgain(key, 32 + (draw % 8)));
  return mixed.reduce((x, digit, place) => 2 * x + ((digit + shift[place]!) % 2), 0);
};

const sumOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);

export const pointAgain = (sampling: "sobol" | "random", seed: number, stream: number, draw: number): number =>
  sampling === "sobol"
    ? sobolAgain(seed, stream, draw)
    : randomAgain(threefryAgain(BigInt(seed), BigInt(stream)), draw);
