import { describe, expect, test } from "vitest";
import {
  addToBins,
  BINS,
  binsFor,
  binsThatServe,
  figuresOf,
  meansInBins,
  mergeBins,
} from "../../../models/uncertainty/bins.ts";
import { SCRAMBLES } from "../../../models/uncertainty/block.ts";
import { binned, drawAll, lognormal, normal, observed, uniform } from "./draws.ts";

describe.each([1, 2, 3, 4])("a record of %d figures", (figures) => {
  const draws = 3000;
  const [drawn] = drawAll([uniform(0, 1)], draws, 7, "random");
  const columns = Array.from({ length: figures }, (_, figure) =>
    Float64Array.from({ length: draws }, (_, draw) => (draw % 17) * (figure + 1) - figure),
  );

  test("holds counts and sums by bin and scramble", () => {
    const bins = binned(drawn, columns);
    expect(figuresOf(bins)).toBe(figures);
    const expected = new Float64Array(bins.length);
    drawn.points.forEach((point, draw) => {
      const place = (Math.floor((point / 2 ** 32) * BINS) * SCRAMBLES + (draw % SCRAMBLES)) * (figures + 1);
      expected[place]! += 1;
      for (const [figure, column] of columns.entries()) expected[place + 1 + figure]! += column[draw]!;
    });
    expect(bins).toEqual(expected);
  });

  test("adds up with that of other draws", () => {
    const [head, tail] = [binsFor(figures), binsFor(figures)];
    addToBins(head, drawn.points, columns, 1024);
    addToBins(
      tail,
      drawn.points.subarray(1024),
      columns.map((column) => column.subarray(1024)),
      draws - 1024,
    );
    mergeBins(head, tail);
    expect(head).toEqual(binned(drawn, columns));
  });
});

test("means are those of all draws, and of all but a scramble's", () => {
  const [x] = drawAll([normal(0, 1)], 4096);
  const figure = x.values.map((value) => 3 * value + 1);
  for (const count of [64, 16, 1]) {
    const means = meansInBins(binned(x, [figure, figure]), 1, count);
    for (const [variant, bin] of [
      [0, 0],
      [0, count - 1],
      [3, count >> 1],
      [8, 0],
    ] as const) {
      const among = figure.filter(
        (_, draw) =>
          Math.floor((x.points[draw]! / 2 ** 32) * count) === bin && (variant === 0 || draw % 8 !== variant - 1),
      );
      expect(means[variant * count + bin]).toBeCloseTo(among.reduce((a, b) => a + b) / among.length, 12);
    }
  }
});

test("few draws have few bins", () => {
  const serve = (draws: number) => binsThatServe(binned(drawAll([uniform(0, 1)], draws)[0], [new Float64Array(draws)]));
  expect([10_240, 1024, 512, 128, 8].map(serve)).toEqual([64, 64, 32, 8, 1]);
});

describe("places", () => {
  test("of a uniform parameter are the middles of the bins", () => {
    const [{ places }] = drawAll([uniform(10, 20)], 8);
    places.centres.forEach((centre, bin) => {
      expect(centre).toBeCloseTo(10 + (10 * (bin + 0.5)) / BINS, 7);
      expect(places.variances[bin]).toBeCloseTo((10 / BINS) ** 2 / 12, 9);
    });
  });

  test("of a normal one have its mean and its variance, within and between the bins", () => {
    const [{ places }] = drawAll([normal(5, 2)], 8);
    const mean = places.centres.reduce((a, b) => a + b) / BINS;
    const variance =
      places.centres.reduce((sum, centre, bin) => sum + (centre - 5) ** 2 + places.variances[bin]!, 0) / BINS;
    expect(mean).toBeCloseTo(5, 7);
    expect(Math.abs(variance / 4 - 1)).toBeLessThan(2e-3);
    // E[Z; Z > z] = φ(z): the mean of the uppermost 64th, z = 2.1538746940614564.
    const uppermost = (64 * Math.exp(-(2.1538746940614564 ** 2) / 2)) / Math.sqrt(2 * Math.PI);
    expect(Math.abs((places.centres[BINS - 1]! - 5) / 2 / uppermost - 1)).toBeLessThan(1e-3);
  });

  test("of a long tail are near its mean", () => {
    const [{ places }] = drawAll([lognormal(1, 1)], 8);
    expect(Math.abs(places.centres.reduce((a, b) => a + b) / BINS / Math.exp(0.5) - 1)).toBeLessThan(2e-3);
  });

  test("of a few values are those values, whatever rounding makes of their means", () => {
    const [{ places }] = drawAll([observed(0.1, 0.3, 0.7, 1.1)], 8);
    expect(new Set(places.centres).size).toBe(4);
  });
});
