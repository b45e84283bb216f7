import { describe, expect, it } from "vitest";
import { BLOCK } from "../../../models/uncertainty/block.ts";
import { copulaOf } from "../../../models/uncertainty/copula.ts";
import {
  cholesky,
  correlatedGroups,
  matrixOf,
  type RankCorrelation,
  worstPair,
} from "../../../models/uncertainty/correlationMatrix.ts";
import { partsOf, pointsOf } from "../../../models/uncertainty/points.ts";

const related = (one: string, other: string, rank: number): RankCorrelation => ({ between: [one, other], rank });

/** Points of the members of the only group, block after block. */
const drawnOf = (correlations: readonly RankCorrelation[], ids: readonly string[], blocks: number, seed = 1) => {
  const [group] = copulaOf(correlations, ids);
  const { members, fill, exactly } = group!;
  const free = members.map(() => new Uint32Array(blocks * BLOCK));
  const drawn = members.map(() => new Uint32Array(blocks * BLOCK));
  const points = members.map((id) => pointsOf({ seed, sampling: "sobol" }, ids.indexOf(id)));
  for (let block = 0; block < blocks; block++) {
    const blockOf = (columns: readonly Uint32Array[]) =>
      columns.map((column) => column.subarray(block * BLOCK, (block + 1) * BLOCK));
    for (const [member, column] of blockOf(free).entries()) points[member]!.fill(column, block);
    fill(blockOf(drawn), blockOf(free));
  }
  return { members, free, drawn, exactly };
};

/** Ranks among the draws are in proportion to points whose margins are uniform. */
const correlation = (one: Uint32Array, other: Uint32Array): number => {
  let sum = 0;
  for (const [draw, x] of one.entries()) sum += (x / 2 ** 32 - 0.5) * (other[draw]! / 2 ** 32 - 0.5);
  return (12 * sum) / one.length;
};

const three = [related("b", "a", 0.6), related("c", "a", -0.3), related("c", "b", 0.2)];

describe("copulaOf", () => {
  it("gives the rank correlations that are asked for", () => {
    for (const rank of [-0.95, -0.5, -0.1, 0.3, 0.8, 0.99]) {
      const { drawn } = drawnOf([related("a", "b", rank)], ["a", "b"], 64);
      expect(correlation(drawn[0]!, drawn[1]!)).toBeCloseTo(rank, 3);
    }
    const { members, drawn } = drawnOf(three, ["a", "b", "c"], 64);
    expect(members).toEqual(["a", "b", "c"]);
    expect(correlation(drawn[0]!, drawn[1]!)).toBeCloseTo(0.6, 2.5);
    expect(correlation(drawn[0]!, drawn[2]!)).toBeCloseTo(-0.3, 2.5);
    expect(correlation(drawn[1]!, drawn[2]!)).toBeCloseTo(0.2, 2.5);
  });

  it("is Gaussian: both are below the middle as often as Sheppard's formula says", () => {
    // ¼ + arcsin(r)/2π of normal scores with correlation r.
    for (const rank of [-0.7, 0.5, 0.9]) {
      const { drawn } = drawnOf([related("a", "b", rank)], ["a", "b"], 64);
      const both = drawn[0]!.filter((x, draw) => x < 2 ** 31 && drawn[1]![draw]! < 2 ** 31).length / drawn[0]!.length;
      const r = 2 * Math.sin((Math.PI * rank) / 6);
      expect(both).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 2.5);
    }
  });

  it("leaves every member its own distribution, tails included", () => {
    const { drawn } = drawnOf(three, ["a", "b", "c"], 256);
    for (const points of drawn) {
      const sorted = Float64Array.from(points, (x) => (x + 0.5) / 2 ** 32).sort();
      const gap = sorted.reduce((most, x, place) => Math.max(most, Math.abs(x - (place + 0.5) / sorted.length)), 0);
      // By chance 1.63/√n is passed once in a hundred; Sobol points are closer.
      expect(gap).toBeLessThan(1.63 / Math.sqrt(points.length));
      for (const tail of [1e-3, 1e-4]) {
        const expected = tail * sorted.length;
        for (const count of [sorted.filter((x) => x < tail).length, sorted.filter((x) => x > 1 - tail).length])
          expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
      }
    }
  });

  it("is by tables what it is exactly, within as many points as tables of 1e-8 give", () => {
    const { free, drawn, exactly } = drawnOf(three, ["a", "b", "c"], 8);
    let furthest = 0;
    for (let draw = 0; draw < 8 * BLOCK; draw++) {
      const exact = exactly(free.map((points) => partsOf(points[draw]!)));
      for (const [member, { below, above }] of exact.entries()) {
        const tabled = partsOf(drawn[member]![draw]!);
        furthest = Math.max(furthest, Math.abs(below - tabled.below), Math.abs(above - tabled.above));
      }
    }
    expect(furthest).toBeLessThan(1e-8);
  });

  it("keeps to the ends where all points are there", () => {
    const [group] = copulaOf([related("a", "b", 0.9)], ["a", "b"]);
    const ends = new Uint32Array(BLOCK).map((_, lane) => (lane % 2 === 0 ? 0 : 2 ** 32 - 1));
    const out = [new Uint32Array(BLOCK), new Uint32Array(BLOCK)];
    group!.fill(out, [ends, ends]);
    // Two scores of −6.3 make one of −8: no point is that low.
    expect([...out[1]!.subarray(0, 2)]).toEqual([0, 2 ** 32 - 1]);
  });

  it("writes the same where the points stand", () => {
    const [group] = copulaOf(three, ["a", "b", "c"]);
    const points = [4, 5, 6].map((stream) => {
      const column = new Uint32Array(BLOCK);
      pointsOf({ seed: 1, sampling: "random" }, stream).fill(column, 0);
      return column;
    });
    const out = points.map(() => new Uint32Array(BLOCK));
    group!.fill(out, points);
    group!.fill(points, points);
    expect(points).toEqual(out);
  });

  it("touches neither the first of a group nor those that are not correlated, whatever is appended", () => {
    const ids = ["x", "a", "y", "b", "c"];
    const before = drawnOf(three.slice(0, 1), ids, 2);
    const after = drawnOf([...three, related("d", "b", 0.4)], [...ids, "d"], 2);
    expect(before.members).toEqual(["a", "b"]);
    expect(after.members).toEqual(["a", "b", "c", "d"]);
    expect(before.drawn[0]).toEqual(before.free[0]);
    expect(after.drawn.slice(0, 2)).toEqual(before.drawn);
    // What hangs together only by those after it has nothing to follow.
    const late = drawnOf([related("a", "c", 0.5), related("b", "c", 0.5)], ids, 1);
    expect(late.drawn.slice(0, 2)).toEqual(late.free.slice(0, 2));
    expect(copulaOf([related("a", "b", 0)], ids)).toEqual([]);
  });

  it("makes a group of those that hang together, in their order", () => {
    const pairs = [related("e", "b", 0.1), related("d", "a", 0.1), related("b", "c", 0.1), related("d", "gone", 0.1)];
    expect(correlatedGroups(pairs, ["a", "b", "c", "d", "e", "f"])).toEqual([
      ["a", "d"],
      ["b", "c", "e"],
    ]);
  });

  it("throws on what the guard should have refused", () => {
    const impossible = [related("a", "b", 0.9), related("b", "c", 0.9), related("a", "c", -0.9)];
    expect(() => copulaOf(impossible, ["a", "b", "c"])).toThrow("a, b, c");
  });
});

describe("the correlation matrix", () => {
  it("has 2·sin(π·rank/6) of every pair", () => {
    for (let rank = -1; rank <= 1; rank += 1 / 64) {
      const [first, second] = matrixOf([related("a", "b", rank)], ["a", "b"]);
      const r = 2 * Math.sin((Math.PI * rank) / 6);
      expect(Math.abs(first![1]! - r)).toBeLessThan(3e-16);
      expect([first![0], second![0], second![1]]).toEqual([1, first![1], 1]);
    }
  });

  it("is its triangular factor times the mirror image of it", () => {
    const matrix = matrixOf(three, ["a", "b", "c"]);
    const factor = cholesky(matrix)!;
    for (const [row, values] of matrix.entries())
      for (const [column, value] of values.entries())
        expect(factor[row]!.reduce((sum, x, k) => sum + x * factor[column]![k]!, 0)).toBeCloseTo(value, 14);
  });

  const ids = ["a", "b", "c", "d", "e"];
  // The smallest eigenvector and the pair by numpy.linalg.eigh of 2·sin(π·rank/6).
  it.each([
    [
      [
        [1, 0, -0.8],
        [2, 0, -0.7],
        [2, 1, -0.2],
        [4, 0, 0.1],
        [4, 1, -0.7],
        [4, 2, -0.6],
      ],
      [0, 1],
    ],
    [
      [
        [3, 0, -0.4],
        [3, 1, 0.5],
        [4, 1, 0.2],
        [4, 3, -0.1],
      ],
      undefined,
    ],
    [
      [
        [1, 0, 0.9],
        [2, 1, -0.4],
        [3, 1, 0.8],
        [4, 0, -0.2],
        [4, 1, -0.1],
        [4, 2, -0.4],
      ],
      [0, 1],
    ],
    [
      [
        [1, 0, -0.9],
        [2, 0, -0.4],
        [2, 1, -0.1],
        [3, 1, -0.2],
        [3, 2, 0.3],
        [4, 0, -0.3],
        [4, 2, 0.1],
      ],
      [0, 1],
    ],
    [
      [
        [1, 0, -0.9],
        [2, 0, 0.5],
        [2, 1, -0.5],
        [3, 0, -0.6],
        [3, 1, -0.9],
        [3, 2, 0.8],
        [4, 3, -0.4],
      ],
      [1, 3],
    ],
    [
      [
        [2, 1, 0.9],
        [3, 0, 0.6],
        [3, 1, -0.6],
        [3, 2, -0.7],
        [4, 0, 0.9],
        [4, 2, -0.7],
      ],
      [0, 4],
    ],
    [
      [
        [1, 0, -0.4],
        [2, 1, -0.6],
        [3, 0, -0.9],
        [3, 1, 0.4],
        [3, 2, -0.9],
        [4, 0, -0.5],
        [4, 2, 0.1],
      ],
      [0, 3],
    ],
    [
      [
        [3, 1, 0.2],
        [3, 2, 0.1],
        [4, 3, 0.3],
      ],
      undefined,
    ],
  ] as const)("names the pair that does most harm: %j", (ranks, pair) => {
    const pairs = ranks.map(([one, other, rank]) => related(ids[one]!, ids[other]!, rank));
    const worst = worstPair(matrixOf(pairs, ids));
    expect(worst && [...worst].sort()).toEqual(pair);
  });

  it.each([1, -1])("is not positive definite where two are one: %d", (rank) => {
    expect(worstPair(matrixOf([related("a", "b", rank)], ["a", "b"]))).toEqual([1, 0]);
  });
});
