import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Belief, distributionOf, endsOf, meanOf, remainderOf, supportOf } from "../../../models/belief/belief.ts";
import { pieceOf } from "../../../models/belief/distribution.ts";
import { BLOCK } from "../../../models/uncertainty/block.ts";
import { nodeValues } from "../../../models/uncertainty/nodeValues.ts";
import { partsOf } from "../../../models/uncertainty/points.ts";
import { recentred, type Sampler, samplerOf } from "../../../models/uncertainty/sampler.ts";
import { NODES, nodeTail, OCTAVES } from "../../../models/uncertainty/table.ts";

type Bounds = Parameters<typeof remainderOf>[1];

const cases = (all: readonly (readonly [Belief, Bounds?])[]) => all.map(([belief, bounds]) => ({ belief, bounds }));

const WHOLE = 4_294_967_296;
const LIMIT = 1e-7;

/** Points at equal distances, so many blocks of them. */
const spread = (blocks: number): Uint32Array[] =>
  Array.from({ length: blocks }, (_, block) =>
    Uint32Array.from({ length: BLOCK }, (_, lane) => ((block * BLOCK + lane + 0.5) * WHOLE) / (blocks * BLOCK)),
  );

/** Values at all points, block by block. */
const valuesAt = (sampler: Sampler, blocks: readonly Uint32Array[]): Float64Array => {
  const all = new Float64Array(blocks.length * BLOCK);
  for (const [block, points] of blocks.entries())
    sampler.fill(all.subarray(block * BLOCK, (block + 1) * BLOCK), points);
  return all;
};

const averageOf = (values: Iterable<number>): number => {
  let [sum, count] = [0, 0];
  for (const value of values) [sum, count] = [sum + value, count + 1];
  return sum / count;
};

const isWithin = (values: Float64Array, { least, most }: Readonly<{ least: number; most: number }>): boolean =>
  values.every((value) => value >= least && value <= most);

/** NaN where a value is. */
const farthest = (values: Float64Array, expected: ArrayLike<number>): number =>
  values.reduce((worst, value, lane) => Math.max(worst, Math.abs(value - expected[lane]!)), 0);

const few = spread(1)[0]!;
/** Of the belief itself, without its outermost tails: less than the whole. */
const sdOf = (exact: (x: number) => number): number => {
  const values = Array.from(few, exact);
  const mean = averageOf(values);
  return Math.sqrt(averageOf(values.map((value) => (value - mean) * (value - mean))));
};

const LEAST_POINT = Math.ceil(WHOLE * 1e-6);
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Points from one millionth to the last, as many near the ends as in the middle. */
const point = fc.oneof(
  fc.integer({ min: LEAST_POINT, max: WHOLE - 1 - LEAST_POINT }),
  fc.tuple(fc.boolean(), number(Math.log(LEAST_POINT), Math.log(WHOLE / 2 - 1))).map(([isLow, depth]) => {
    const near = Math.floor(Math.exp(depth));
    return isLow ? near : WHOLE - 1 - near;
  }),
);
const points = fc.array(point, { minLength: BLOCK, maxLength: BLOCK }).map((all) => Uint32Array.from(all));

/** How far the draws are from the exact quantiles at the most, in standard deviations of the belief. */
const missIn = (belief: Belief, bounds: Bounds, at: Uint32Array): number => {
  const { at: exact, least, most } = remainderOf(belief, bounds);
  const drawn = new Float64Array(BLOCK);
  samplerOf(belief, bounds).fill(drawn, at);
  expect(isWithin(drawn, { least, most })).toBe(true);
  const worst = farthest(
    drawn,
    Array.from(at, (x) => exact(partsOf(x))),
  );
  return worst / ("sd" in belief && bounds === undefined ? belief.sd! : sdOf((x) => exact(partsOf(x))));
};

const evenly = Uint32Array.from({ length: BLOCK }, (_, lane) => {
  const near = Math.floor(LEAST_POINT * (WHOLE / 2 / LEAST_POINT) ** (Math.floor(lane / 2) / (BLOCK / 2)));
  return lane % 2 === 0 ? near : WHOLE - 1 - near;
});

describe("draws are the exact quantiles, to 1e-7 of the standard deviation", () => {
  test.each(
    cases([
      [{ kind: "uniform", low: 2, high: 8 }],
      [{ kind: "uniform", low: 2, high: 8, confidence: 0.9 }, { least: 3 }],
      [{ kind: "triangular", low: 100, mode: 200, high: 600 }],
      [{ kind: "triangular", low: 100, mode: 100, high: 600 }],
      [{ kind: "triangular", low: 100, mode: 600, high: 600, confidence: 0.8 }],
      [
        { kind: "triangular", low: 100, mode: 200, high: 600 },
        { least: 150, most: 400 },
      ],
      [{ kind: "triangular", low: 100, mode: 200, high: 600 }, { least: 590 }],
      [{ kind: "pert", low: 100, mode: 200, high: 600 }],
      [{ kind: "pert", low: 100, mode: 100, high: 600 }],
      [{ kind: "pert", low: 100, mode: 200, high: 600, lambda: 50 }],
      [{ kind: "pert", low: 100, mode: 200, high: 600, lambda: 0.1 }],
      [
        { kind: "pert", low: 100, mode: 200, high: 600, confidence: 0.9 },
        { least: 90, most: 300 },
      ],
      [{ kind: "normal", mean: 0, sd: 1 }],
      [{ kind: "normal", mean: 0, sd: 1 }, { least: 30 }],
      [
        { kind: "normal", low: 0.02, high: 0.1, confidence: 0.95 },
        { least: 0, most: 1 },
      ],
      [{ kind: "lognormal", mean: 3, sd: 0.1 }],
      [{ kind: "lognormal", mean: 3, sd: 3 }],
      [{ kind: "lognormal", mean: 3, sd: 30 }],
      [{ kind: "lognormal", mean: 3, sd: 300 }],
      [{ kind: "lognormal", low: 1, high: 50, confidence: 0.9 }, { most: 40 }],
      [{ kind: "beta", successes: 18, failures: 42 }],
      [{ kind: "beta", successes: 0, failures: 5 }],
      [{ kind: "beta", successes: 50_000, failures: 42_000 }],
      [{ kind: "beta", mean: 0.5, sd: 0.4 }],
      [{ kind: "beta", mean: 0.5, sd: 0.45 }],
      [{ kind: "beta", mean: 0.5, sd: 0.49 }],
      [{ kind: "beta", mean: 0.1, sd: 0.28 }],
      [{ kind: "beta", mean: 0.9, sd: 0.28 }],
      [{ kind: "beta", mean: 0.2, sd: 0.3 }, { least: 0.999 }],
      [{ kind: "gamma", mean: 2, sd: 1 }],
      [{ kind: "gamma", mean: 2, sd: 4 }],
      [{ kind: "gamma", mean: 2, sd: 20 }],
      [{ kind: "gamma", mean: 2, sd: 60 }],
      [{ kind: "gamma", mean: 2, sd: 1 }, { least: 20 }],
      [{ kind: "gamma", mean: 2, sd: 1 }, { most: 0.01 }],
      [{ kind: "gamma", mean: 1e6, sd: 1 }],
    ]),
  )("%j", ({ belief, bounds }) => {
    expect(missIn(belief, bounds, evenly)).toBeLessThanOrEqual(LIMIT);
  });

  const ordered = fc
    .tuple(number(-1e3, 1e3), number(1e-2, 1e3), number(0, 1))
    .map(([low, width, at]) => ({ low, mode: Math.min(low + width, low + at * width), high: low + width }));
  const confidence = fc.option(number(0.05, 0.99), { nil: undefined });
  const belief: fc.Arbitrary<Belief> = fc.oneof(
    fc
      .tuple(ordered, confidence)
      .map(([{ low, high }, of]) => ({ kind: "uniform", low, high, confidence: of }) as Belief),
    fc.tuple(ordered, confidence).map(([ends, of]) => ({ kind: "triangular", ...ends, confidence: of }) as Belief),
    fc
      .tuple(ordered, confidence, number(0.1, 50))
      .map(([ends, of, lambda]) => ({ kind: "pert", ...ends, lambda, confidence: of }) as Belief),
    fc.tuple(number(-1e3, 1e3), number(1e-2, 1e3)).map(([mean, sd]): Belief => ({ kind: "normal", mean, sd })),
    fc
      .tuple(number(1e-2, 1e3), number(0.01, 10))
      .map(([mean, part]): Belief => ({ kind: "lognormal", mean, sd: mean * part })),
    fc
      .tuple(number(0.01, 0.99), number(0.01, 0.9))
      .map(([mean, part]): Belief => ({ kind: "beta", mean, sd: part * Math.sqrt(mean * (1 - mean)) })),
    fc.tuple(fc.nat(500), fc.nat(500)).map(([successes, failures]): Belief => ({ kind: "beta", successes, failures })),
    fc
      .tuple(number(1e-2, 1e3), number(0.01, 10))
      .map(([mean, part]): Belief => ({ kind: "gamma", mean, sd: mean * part })),
  );
  /** Of the whole, or of a piece from one quantile to another. */
  const piece = fc.option(
    fc.tuple(number(0.001, 0.5), number(0.05, 0.49)).map(([from, part]) => [from, from + part] as const),
    { nil: undefined },
  );

  test("law: whatever the belief, and whatever truncation leaves of it", () => {
    fc.assert(
      fc.property(belief, piece, points, (whole, ends, at) => {
        const { quantile } = remainderOf(whole, undefined);
        const bounds = ends && { least: quantile(ends[0]), most: quantile(ends[1]) };
        expect(missIn(whole, bounds, at)).toBeLessThanOrEqual(LIMIT);
      }),
      { numRuns: 150 },
    );
  });
});

test("observed values and certain ones are drawn as they are", () => {
  const drawn = valuesAt(samplerOf({ kind: "observed", values: [9, 1, 2, 4, 7, 20] }, { most: 10 }), spread(5));
  // A fifth of 5 120 draws each.
  for (const [position, value] of [1, 2, 4, 7, 9].entries())
    expect(new Set(drawn.subarray(position * BLOCK, (position + 1) * BLOCK))).toEqual(new Set([value]));
  expect(new Set(valuesAt(samplerOf({ kind: "fixed", value: 7 }, undefined), spread(1)))).toEqual(new Set([7]));
});

test("the two ends of all points are within the belief, and close to its ends", () => {
  const ends = Uint32Array.from({ length: BLOCK }, (_, lane) => (lane % 2 === 0 ? lane : WHOLE - 1 - lane));
  for (const belief of [
    { kind: "uniform", low: 0.1, high: 0.3 },
    { kind: "triangular", low: 0.1, mode: 0.2, high: 0.3 },
    { kind: "pert", low: 0.1, mode: 0.2, high: 0.3 },
    { kind: "beta", mean: 0.5, sd: 0.49 },
    { kind: "gamma", mean: 0.1, sd: 3 },
    { kind: "normal", mean: 0.05, sd: 0.1, truncate: { least: 0, most: 0.1 } },
  ] as const) {
    const { least, most } = supportOf(belief, undefined);
    const drawn = valuesAt(samplerOf(belief, undefined), [ends]);
    expect(isWithin(drawn, { least, most }), belief.kind).toBe(true);
    expect(drawn[0]! - least).toBeLessThan(0.001);
  }
});

test("values at a table's nodes are the exact ones", () => {
  for (const belief of [
    { kind: "pert", low: 100, mode: 200, high: 600 },
    { kind: "gamma", mean: 2, sd: 3 },
    { kind: "beta", mean: 0.5, sd: 0.4 },
    { kind: "beta", mean: 0.5, sd: 0.49 },
    { kind: "triangular", low: 100, mode: 200, high: 600 },
    { kind: "observed", values: [3, 5, 8] },
  ] as const) {
    const nodes = samplerOf(belief, undefined).nodes();
    const { at } = remainderOf(belief, undefined);
    expect(nodes.length).toBe(NODES);
    const sd = sdOf((x) => at(partsOf(x)));
    const exact = Array.from({ length: NODES }, (_, node) => at(nodeTail(node)));
    expect(farthest(nodes, exact) / sd, belief.kind).toBeLessThan(1e-11);
  }
});

test("which takes one exact quantile an octave, since from there a series goes on", () => {
  for (const belief of [
    { kind: "pert", low: 100, mode: 200, high: 600 },
    { kind: "beta", successes: 18, failures: 42 },
    { kind: "gamma", mean: 2, sd: 3 },
    { kind: "gamma", mean: 2, sd: 1, truncate: { least: 20 } },
  ] as const) {
    const { standard, ...line } = distributionOf(belief);
    const piece = pieceOf({ standard, ...line }, endsOf(belief, undefined));
    let count = 0;
    const quantile: typeof standard.quantile = (parts, near) => {
      count++;
      return standard.quantile(parts, near);
    };
    nodeValues({ ...standard, quantile }, piece, NODES);
    expect(count, belief.kind).toBe(1 + 2 * OCTAVES);
  }
});

describe("means", () => {
  // The rule of midpoints misses part of a tail: of 65 536 points about a millionth of a deviation.
  test.each(
    cases([
      [{ kind: "fixed", value: 3 }],
      [{ kind: "observed", values: [1, 2, 4, 9] }],
      [{ kind: "uniform", low: 2, high: 8 }],
      [{ kind: "triangular", low: 100, mode: 200, high: 600 }],
      [{ kind: "triangular", low: 100, mode: 200, high: 600 }, { most: 400 }],
      [{ kind: "pert", low: 100, mode: 200, high: 600 }],
      [
        { kind: "normal", mean: 0.04, sd: 0.05 },
        { least: 0, most: 1 },
      ],
      [{ kind: "normal", mean: 10, sd: 2 }],
      [{ kind: "lognormal", mean: 3, sd: 1 }],
      [{ kind: "beta", mean: 0.2, sd: 0.3 }],
      [{ kind: "beta", successes: 18, failures: 42 }],
      [{ kind: "gamma", mean: 2, sd: 1 }],
    ]),
  )("of draws at equal distances: %j", ({ belief, bounds }) => {
    const sampler = samplerOf(belief, bounds);
    const drawn = valuesAt(sampler, spread(64));
    const sd = sdOf((x) => sampler.at(partsOf(x)));
    expect(sampler.mean).toBe(meanOf(belief, bounds));
    expect(Math.abs(averageOf(drawn) - meanOf(belief, bounds))).toBeLessThanOrEqual(3e-5 * sd);
  });
});

describe("recentred", () => {
  const beliefs: readonly Belief[] = [
    { kind: "uniform", low: 2, high: 8 },
    { kind: "triangular", low: 2, mode: 4, high: 8 },
    { kind: "pert", low: 2, mode: 4, high: 8 },
    { kind: "gamma", mean: 4, sd: 2 },
    { kind: "normal", mean: 4, sd: 2 },
    { kind: "beta", mean: 0.5, sd: 0.49 },
    { kind: "observed", values: [2, 3, 7] },
    { kind: "fixed", value: 4 },
  ];
  const open = { least: -Infinity, most: Infinity };

  test.each([
    { scale: 1.25, shift: 0, ...open },
    { scale: 1, shift: 3, ...open },
    { scale: 1.25, shift: 0, least: 3, most: 6 },
    { scale: 1, shift: -1, least: 0, most: 4.5 },
    { scale: -2, shift: 1, least: -9, most: 100 },
    { scale: 0, shift: 5, ...open },
  ])("%j: each draw is moved and held, and the mean is theirs", ({ scale, shift, least, most }) => {
    for (const belief of beliefs) {
      const stated = samplerOf(belief, undefined);
      const sampler = recentred(stated, { scale, shift, least, most });
      const [before, after] = [valuesAt(stated, spread(64)), valuesAt(sampler, spread(64))];
      const sd = sdOf((x) => stated.at(partsOf(x)));
      const expected = before.map((value) => Math.min(most, Math.max(least, scale * value + shift)));
      expect(farthest(after, expected), belief.kind).toBeLessThanOrEqual(1e-12);
      expect(isWithin(after, sampler), belief.kind).toBe(true);
      expect(Math.abs(averageOf(after) - sampler.mean), belief.kind).toBeLessThanOrEqual(1e-4 * sd + 1e-12);
      const parts = { below: 0.3, above: 0.7 };
      expect(sampler.at(parts)).toBe(Math.min(most, Math.max(least, scale * stated.at(parts) + shift)));
      expect(sampler.nodes()[100]).toBeCloseTo(
        Math.min(most, Math.max(least, scale * stated.nodes()[100]! + shift)),
        12,
      );
    }
  });

  test("twice is once after the other", () => {
    for (const belief of beliefs) {
      const first = { scale: 1.5, shift: 0, least: 3.5, most: 9 };
      const then = { scale: -1, shift: 10, least: 2, most: 6 };
      const both = recentred(recentred(samplerOf(belief, undefined), first), then);
      const once = valuesAt(recentred(samplerOf(belief, undefined), first), spread(1));
      const expected = once.map((value) => Math.min(6, Math.max(2, 10 - value)));
      expect(farthest(valuesAt(both, spread(1)), expected)).toBeLessThan(1e-12);
      expect(both.mean).toBeCloseTo(averageOf(valuesAt(both, spread(64))), 3);
    }
  });

  test("held at an end it has a kink, and its probability function a jump", () => {
    const stated = samplerOf({ kind: "pert", low: 2, mode: 4, high: 8 }, undefined);
    const free = recentred(stated, { scale: 1.25, shift: 0, least: 0, most: 10 });
    expect([free.isSmooth, free.cdf() === undefined]).toEqual([true, false]);
    const held = recentred(stated, { scale: 1.25, shift: 0, least: 0, most: 9 });
    expect([held.isSmooth, held.cdf() === undefined]).toEqual([false, true]);
    expect([held.least, held.most]).toEqual([2.5, 9]);
    // A tail without end is always held.
    const open = samplerOf({ kind: "normal", mean: 4, sd: 1 }, undefined);
    expect(recentred(open, { scale: 1, shift: 0, least: -100, most: Infinity }).isSmooth).toBe(false);
    expect(recentred(open, { scale: 1, shift: 0, least: -Infinity, most: Infinity }).isSmooth).toBe(true);
  });
});

test("a function of it may be tabled where it has neither kink nor jump, nor is too steep", () => {
  const isSmooth = (belief: Belief): boolean => samplerOf(belief, undefined).isSmooth;
  expect(isSmooth({ kind: "pert", low: 1, mode: 2, high: 4 })).toBe(true);
  expect(isSmooth({ kind: "uniform", low: 1, high: 4 })).toBe(true);
  expect(isSmooth({ kind: "fixed", value: 1 })).toBe(true);
  expect(isSmooth({ kind: "triangular", low: 1, mode: 1, high: 4 })).toBe(true);
  expect(isSmooth({ kind: "triangular", low: 1, mode: 2, high: 4 })).toBe(false);
  expect(isSmooth({ kind: "observed", values: [1, 2] })).toBe(false);
  expect(isSmooth({ kind: "beta", mean: 0.5, sd: 0.49 })).toBe(false);
});

test("beliefs of the same proportions share a table, others do not", () => {
  const sourceOf = (low: number, mode: number, high: number) =>
    samplerOf({ kind: "pert", low, mode, high }, undefined).drawn.source;
  // 0.8, 1 and 1.4 times an amount: the place of the mode differs in its last digit.
  for (const amount of [3, 7, 13, 1100, 12_345.67])
    expect(sourceOf(0.8 * amount, amount, 1.4 * amount)).toBe(sourceOf(0.8, 1, 1.4));
  expect(sourceOf(0.8, 1, 1.4)).not.toBe(sourceOf(0.8, 1.0001, 1.4));
});
