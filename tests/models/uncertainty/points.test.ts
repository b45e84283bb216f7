import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { BLOCK, SCRAMBLES, samplings } from "../../../models/uncertainty/block.ts";
import { directionsOf } from "../../../models/uncertainty/directions.ts";
import { partsOf, pointsOf } from "../../../models/uncertainty/points.ts";
import { threefry } from "../../../models/uncertainty/threefry.ts";
import { pointAgain } from "./pointsAgain.ts";

type Sampling = (typeof samplings)[number];

/** The first draws of a stream. */
const drawsOf = (sampling: Sampling, seed: number, stream: number, blocks = 1): Uint32Array => {
  const points = pointsOf({ seed, sampling }, stream);
  const all = new Uint32Array(blocks * BLOCK);
  for (let block = 0; block < blocks; block++) points.fill(all.subarray(block * BLOCK, (block + 1) * BLOCK), block);
  return all;
};
const unitsOf = (points: Uint32Array): Float64Array => Float64Array.from(points, (x) => (x + 0.5) / 2 ** 32);
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;

/** Streams with published direction numbers, and beyond. */
const streams = [0, 1, 2, 7, 100, 255, 256, 257, 1000, 123_456, 2 ** 32 + 3, 2 ** 53 - 1];
const seeds = [0, 1, 2 ** 32, 2 ** 53 - 1];

describe("threefry", () => {
  // kat_vectors of Random123 (D. E. Shaw Research), threefry2x32 with 20 rounds.
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ] as const)("gives the known answer for key %j and counter %j", (key, counter, answer) => {
    expect(threefry(key, counter)).toEqual(answer);
  });
});

describe("directionsOf", () => {
  it("makes the points of Joe and Kuo's first 256 dimensions", () => {
    const hash = createHash("sha256");
    for (let stream = 0; stream < 256; stream++) {
      const directions = directionsOf(stream);
      const points = new Uint32Array(1024);
      for (let number = 1; number < 1024; number++) {
        // In Gray code's order, one digit changes at a time: the lowest one of the number.
        const changed = 31 - Math.clz32(number & -number);
        points[number] = points[number - 1]! ^ directions[changed]!;
      }
      hash.update(points);
    }
    // SciPy 1.17.1: qmc.Sobol(256, scramble=False, bits=32).random(1024)·2^32, dimension by dimension, as little-endian words.
    expect(hash.digest("hex")).toBe("6dab177125011b2323bae9683f12cd488927121440b999cf52df85881db03d7a");
  });

  it("has the last one of each place at its own digit", () => {
    for (let dimension = 0; dimension < 256; dimension++)
      for (const [place, direction] of directionsOf(dimension).entries())
        expect(31 - Math.clz32(direction & -direction)).toBe(31 - place);
  });
});

describe("pointsOf", () => {
  it.each(samplings)("gives the same as a second program, %s", (sampling) => {
    for (const seed of seeds)
      for (const stream of streams) {
        const points = pointsOf({ seed, sampling }, stream);
        const out = new Uint32Array(BLOCK);
        for (const block of [0, 1, 976]) {
          points.fill(out, block);
          for (const lane of [0, 1, 2, 3, 4, 5, 6, 7, 8, 511, 1023])
            expect(out[lane]).toBe(pointAgain(sampling, seed, stream, block * BLOCK + lane));
        }
      }
  });

  it.each(samplings)("gives any block at any time, %s", (sampling) => {
    const inOrder = drawsOf(sampling, 5, 3, 6);
    const points = pointsOf({ seed: 5, sampling }, 3);
    const out = new Uint32Array(BLOCK);
    for (const block of [5, 0, 3, 3]) {
      points.fill(out, block);
      expect(out).toEqual(inOrder.slice(block * BLOCK, (block + 1) * BLOCK));
    }
  });

  it.each(samplings)("tells every seed and every stream from every other, %s", (sampling) => {
    const near = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 53 - 2, 2 ** 53 - 1];
    const firsts = near.flatMap((seed) => near.map((stream) => drawsOf(sampling, seed, stream).join(" ")));
    expect(new Set(firsts).size).toBe(near.length ** 2);
  });
});

describe("partsOf", () => {
  it.each([0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1, 123_456_789])("is the middle of point %d", (x) => {
    const { below, above } = partsOf(x);
    expect(below).toBe((x + 0.5) / 2 ** 32);
    expect(above).toBe((2 ** 32 - 1 - x + 0.5) / 2 ** 32);
  });
});

/** Of each scramble of its own. */
const scramblesOf = (draws: Uint32Array): readonly Uint32Array[] =>
  Array.from({ length: SCRAMBLES }, (_, scramble) => draws.filter((_, draw) => draw % SCRAMBLES === scramble));

describe("Sobol points", () => {
  it.each(streams)("lie one in each of 2^k intervals, in every aligned run of 2^k, stream %d", (stream) => {
    for (const scramble of scramblesOf(drawsOf("sobol", 3, stream, 4)))
      for (const digits of [1, 4, 7, 9])
        for (let start = 0; start < scramble.length; start += 2 ** digits) {
          const run = scramble.subarray(start, start + 2 ** digits);
          expect(new Set(run.map((x) => x >>> (32 - digits))).size).toBe(2 ** digits);
        }
  });

  it("are eight scrambles that have nothing to do with each other", () => {
    for (const [place, one] of scramblesOf(drawsOf("sobol", 1, 4)).entries())
      for (const other of scramblesOf(drawsOf("sobol", 1, 4)).slice(place + 1))
        expect(one.some((x, point) => x === other[point])).toBe(false);
  });

  const pairs = (some: readonly number[], seed: number): readonly number[] => {
    const columns = some.map((stream) => standard(drawsOf("sobol", seed, stream, 8)));
    return columns.flatMap((one, place) => columns.slice(place + 1).map((other) => correlation(one, other)));
  };
  const rootMean = (errors: readonly number[]): number => Math.sqrt(mean(errors.map((error) => error * error)));

  /** How much larger their correlation is than the 1/√n of chance. */
  const against = (draws: number, errors: readonly number[]) => ({
    typical: rootMean(errors) * Math.sqrt(draws),
    largest: Math.max(...errors.map(Math.abs)) * Math.sqrt(draws),
  });

  it.each([
    ["published dimensions", 0],
    ["the same dimensions in another order", 512],
  ])("make any two far less correlated than chance does, %s", (_, from) => {
    const some = Array.from({ length: 48 }, (_, place) => from + place);
    const { typical, largest } = against(8192, pairs(some, 11));
    expect(typical).toBeLessThan(0.2);
    expect(largest).toBeLessThan(4);
  });

  it("have streams in different orders that are to each other about as chance would have it", () => {
    // Two points in a row are in different halves in both, and the eight scrambles share the order: chance has fewer to level out by.
    const some = [0, 300, 1000, 2 ** 40, 2 ** 53 - 1];
    const errors = Array.from({ length: 20 }, (_, seed) => pairs(some, seed)).flat();
    const { typical, largest } = against(8192, errors);
    expect(typical).toBeLessThan(1.6);
    expect(largest).toBeLessThan(12);
  });

  const smooth = (units: readonly Float64Array[]): Float64Array =>
    units[0]!.map((_, draw) => units.reduce((product, column) => product * (0.5 + column[draw]!), 1));

  const errorOf = (three: readonly number[], blocks: number): number =>
    rootMean(
      Array.from(
        { length: 24 },
        (_, seed) => mean(smooth(three.map((stream) => unitsOf(drawsOf("sobol", seed, stream, blocks))))) - 1,
      ),
    );

  it.each([[[0, 1, 2]], [[40, 200, 90]]])(
    "have an error of the mean that falls faster than their number grows, streams %j",
    (three) => {
      expect(errorOf(three, 1) / errorOf(three, 32)).toBeGreaterThan(32);
    },
  );

  it.each([
    [[0, 1, 2], 1000],
    [[44, 144, 244], 50],
    [[300, 400, 500], 50],
    [[10, 300, 600], 2],
  ])("have a smaller error of the mean than chance, streams %j by %d", (three, times) => {
    const chance = Math.sqrt(((1 + 1 / 12) ** 3 - 1) / (32 * BLOCK));
    expect(chance / errorOf(three, 32)).toBeGreaterThan(times);
  });

  it("tell their own error by the spread between the scrambles", () => {
    const { estimated, real } = Array.from({ length: 150 }, (_, seed) => {
      const values = smooth([1, 5, 9].map((stream) => unitsOf(drawsOf("sobol", seed, stream))));
      const means = Array.from({ length: SCRAMBLES }, (_, scramble) =>
        mean(values.filter((_, draw) => draw % SCRAMBLES === scramble)),
      );
      const spread = means.reduce((sum, one) => sum + (one - mean(means)) ** 2, 0) / (SCRAMBLES - 1);
      return { estimated: spread / SCRAMBLES, real: (mean(means) - 1) ** 2 };
    }).reduce((sum, one) => ({ estimated: sum.estimated + one.estimated, real: sum.real + one.real }));
    expect(real / estimated).toBeGreaterThan(0.65);
    expect(real / estimated).toBeLessThan(1.5);
  });
});

/** Uniform ones around 0 with variance 1, so that the mean product of two is their correlation. */
const standard = (points: Uint32Array): Float64Array =>
  Float64Array.from(points, (x) => ((x + 0.5) / 2 ** 32 - 0.5) * Math.sqrt(12));
const correlation = (one: Float64Array, other: Float64Array, lag = 0): number => {
  let sum = 0;
  for (let draw = 0; draw < one.length; draw++) sum += one[draw]! * other[(draw + lag) % one.length]!;
  return sum / one.length;
};
/** Independent scores have mean 0 and variance 1, and none is far from 0. */
const areNormal = (scores: readonly number[]): void => {
  expect(Math.max(...scores.map(Math.abs))).toBeLessThan(4.5);
  expect(Math.abs(mean(scores.map((z) => z * z)) - 1)).toBeLessThan(4 * Math.sqrt(2 / scores.length));
};

describe("plain random points", () => {
  const many = Array.from({ length: 40 }, (_, stream) => drawsOf("random", 1, stream, 16));
  const draws = many[0]!.length;
  const columns = many.map(standard);
  const score = (one: Float64Array, other: Float64Array, lag = 0): number =>
    correlation(one, other, lag) * Math.sqrt(draws);

  it("are uniform: as many in each of 256 intervals, by the highest and by the lowest digits", () => {
    for (const shift of [24, 0])
      areNormal(
        many.map((points) => {
          const counts = new Uint32Array(256);
          for (const x of points) counts[(x >>> shift) & 255]!++;
          const expected = draws / 256;
          return (counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) - 255) / Math.sqrt(510);
        }),
      );
  });

  it.each([1, 2, 8, 128, 1024])("do not follow those %d before them", (lag) => {
    areNormal(columns.map((column) => score(column, column, lag)));
  });

  it("do not follow those of another stream or seed", () => {
    areNormal(columns.flatMap((one, place) => columns.slice(place + 1).map((other) => score(one, other))));
    areNormal(columns.map((one, stream) => score(one, standard(drawsOf("random", 2, stream, 16)))));
  });
});
