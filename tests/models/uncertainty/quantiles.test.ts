import fc from "fast-check";
import { expect, test } from "vitest";
import { quantilesOf } from "../../../models/uncertainty/quantiles.ts";
import { often } from "../../seed.ts";

const probabilities = [0, 0.001, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.999, 1];

/** Type 7 (Hyndman and Fan), from a plain sort. */
const sortedQuantiles = (draws: Float64Array, of: readonly number[] = probabilities): readonly number[] => {
  const sorted = [...draws].sort((a, b) => a - b);
  return of.map((p) => {
    const place = (sorted.length - 1) * p;
    const below = sorted[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
  });
};

const expectSorted = (draws: Float64Array): void => {
  const before = draws.slice();
  const found = quantilesOf(draws, probabilities);
  expect(draws).toEqual(before);
  const expected = sortedQuantiles(draws);
  // Zeros of either sign are the same.
  expect(found.map((value) => value + 0)).toEqual(expected.map((value) => value + 0));
};

const count = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 6000 }));
const drawsOf = (value: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> =>
  count.chain((length) =>
    // Few values repeated by a stride, so that thousands of draws take no time to make.
    fc
      .tuple(fc.array(value, { minLength: 1, maxLength: 400 }), fc.float({ min: 0, max: 1, noNaN: true }))
      .map(([values, drift]) =>
        Float64Array.from({ length }, (_, k) => values[(k * 7919) % values.length]! + drift * ((k * 104_729) % 1013)),
      ),
  );

const ordinary = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const kinds = {
  ordinary,
  tied: fc.integer({ min: -3, max: 3 }),
  "of every size": fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  "as large as numbers are": fc.double({ min: -1.7e308, max: 1.7e308, noNaN: true }),
  "far out now and then": fc.oneof({ weight: 50, arbitrary: ordinary }, { weight: 1, arbitrary: fc.constant(1e30) }),
  "next to each other": fc.integer({ min: 0, max: 9 }).map((k) => 1e9 + k * 1.1920928955078125e-7),
  tiny: fc.double({ min: 0, max: 1e-310, noNaN: true }),
};

test.each(Object.entries(kinds))("are those of sorted draws: %s", (_, value) => {
  fc.assert(fc.property(drawsOf(value), expectSorted), { numRuns: often(60) });
});

const many = 100_000;
const mixed = (draw: number): number => ((draw * 48_271) % 65_537) - 20_000;
const large: Readonly<Record<string, (draw: number) => number>> = {
  "all different": (draw) => mixed(draw) + draw / many,
  "all the same": () => 0.1,
  "all but a few the same": (draw) => (draw % 997 === 0 ? mixed(draw) : 250_000),
  "most the same, the others on both sides": (draw) => (draw % 3 === 0 ? mixed(draw) / 7 : 0.1),
  "half the same": (draw) => (mixed(draw) > 0 ? 1 : mixed(draw)),
  "one far out": (draw) => (draw === 77 ? 1e300 : mixed(draw)),
  "many far out, one beyond the other": (draw) =>
    draw % 50 === 0 ? (mixed(draw) + 0.5) * 10 ** (draw % 300) : mixed(draw),
  "skewed beyond measure": (draw) => Math.exp(mixed(draw) / 100),
  "zeros of either sign": (draw) => (draw % 2 ? 0 : -0),
  rising: (draw) => draw,
  falling: (draw) => -draw,
};

test.each(Object.entries(large))("are those of many sorted draws: %s", (_, at) => {
  expectSorted(Float64Array.from({ length: many }, (_, draw) => at(draw)));
});

test("are the same bytes whatever was asked before", () => {
  const draws = Float64Array.from({ length: 5000 }, (_, draw) => mixed(draw));
  const alone = quantilesOf(draws, probabilities);
  quantilesOf(
    Float64Array.from({ length: 9000 }, (_, draw) => -draw * 1e6),
    probabilities,
  );
  expect(quantilesOf(draws, probabilities)).toEqual(alone);
  // A part of a larger array is read as itself.
  expect(quantilesOf(Float64Array.of(-9e9, ...draws, 9e9).subarray(1, 5001), probabilities)).toEqual(alone);
});

test("of draws of which some are larger than every number are infinite where they reach among these", () => {
  // Type 7 of five draws is at places 0, 1, 2, 3 and 4 for quarters: with two beyond, the last of the three is at a half.
  const draws = Float64Array.of(30, 10, 20);
  expect(quantilesOf(draws, [0, 0.25, 0.375, 0.5, 0.51, 0.75, 1], 2)).toEqual([10, 20, 25, 30, ...beyond(3)]);
  expect(quantilesOf(new Float64Array(0), [0.05, 0.5], 7)).toEqual(beyond(2));
  const many = Float64Array.from({ length: 5000 }, (_, draw) => mixed(draw));
  const all = Float64Array.of(...many, ...new Array<number>(5000).fill(1e9));
  expect(quantilesOf(many, [0.05, 0.3, 0.49, 0.51, 0.95], 5000)).toEqual([
    ...quantilesOf(all, [0.05, 0.3, 0.49]),
    ...beyond(2),
  ]);
});
const beyond = (count: number): readonly number[] => new Array<number>(count).fill(Number.POSITIVE_INFINITY);
