import { expect } from "vitest";
import { normalProbability, normalQuantile } from "../../../models/belief/normal.ts";
import { addToBins, binsFor } from "../../../models/uncertainty/bins.ts";
import { BLOCK, type Sampling } from "../../../models/uncertainty/block.ts";
import { type Places, placesOf } from "../../../models/uncertainty/places.ts";
import { partsOf, pointsOf } from "../../../models/uncertainty/points.ts";
import golden from "../../golden/uncertainty.json" with { type: "json" };

/** A published case's expected number. */
export const expectedOf = (id: string): unknown => golden.cases.find((one) => one.id === id)!.expected;

/** The value at a point. */
export type Quantile = (point: number) => number;
export const normal =
  (mean: number, sd: number): Quantile =>
  (point) =>
    mean + sd * normalQuantile(partsOf(point));
export const lognormal =
  (median: number, sigma: number): Quantile =>
  (point) =>
    median * Math.exp(sigma * normalQuantile(partsOf(point)));
export const uniform =
  (low: number, high: number): Quantile =>
  (point) =>
    low + ((high - low) * (point + 0.5)) / 2 ** 32;
/** Each of the values as often as every other. */
export const observed =
  (...values: readonly number[]): Quantile =>
  (point) =>
    values[Math.floor((point / 2 ** 32) * values.length)]!;

/** From as many values in the middle of equal parts, with straight lines between. */
export const interpolated = (at: (below: number) => number, parts = 4096): Quantile => {
  const values = Float64Array.from({ length: parts }, (_, part) => at((part + 0.5) / parts));
  return (point) => {
    const place = Math.min(parts - 1, Math.max(0, ((point + 0.5) / 2 ** 32) * parts - 0.5));
    const first = Math.min(parts - 2, Math.floor(place));
    return values[first]! + (place - first) * (values[first + 1]! - values[first]!);
  };
};

/** A parameter drawn. */
export type Drawn = Readonly<{ points: Uint32Array; values: Float64Array; places: Places }>;

export const drawAll = <Q extends readonly Quantile[]>(
  quantiles: readonly [...Q],
  draws: number,
  seed = 1,
  sampling: Sampling = "sobol",
): { readonly [K in keyof Q]: Drawn } =>
  quantiles.map((quantile, stream) => {
    const points = new Uint32Array(Math.ceil(draws / BLOCK) * BLOCK);
    const from = pointsOf({ seed, sampling }, stream);
    for (let block = 0; block * BLOCK < draws; block++)
      from.fill(points.subarray(block * BLOCK, (block + 1) * BLOCK), block);
    const fill = (out: Float64Array, at: Uint32Array): void => out.set(Array.from(at, quantile));
    return {
      points: points.subarray(0, draws),
      values: Float64Array.from(points.subarray(0, draws), quantile),
      places: placesOf(fill),
    };
  }) as { readonly [K in keyof Q]: Drawn };

/** A parameter's bins, filled block by block. */
export const binned = ({ points }: Drawn, figures: readonly Float64Array[]): Float64Array => {
  const bins = binsFor(figures.length);
  for (let from = 0; from < points.length; from += BLOCK) {
    const to = Math.min(points.length, from + BLOCK);
    addToBins(
      bins,
      points.subarray(from, to),
      figures.map((figure) => figure.subarray(from, to)),
      to - from,
    );
  }
  return bins;
};

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const varianceOf = (values: Float64Array): number => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) * (value - mean)));
};

/** The unit normal loss: what is above z in a standard normal, on average. */
export const loss = (z: number): number =>
  Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * normalProbability(z).above;

/** E max(0, X) − max(0, E X) for a normal X. */
export const normalGain = (mean: number, sd: number): number => sd * loss(Math.abs(mean) / sd);

/** The same for m·X − c, X lognormal with median 1. */
export const lognormalGain = (times: number, cost: number, sigma: number): number => {
  const d = Math.log(times / cost) / sigma;
  const mean = times * Math.exp((sigma * sigma) / 2);
  return mean * normalProbability(d + sigma).below - cost * normalProbability(d).below - Math.max(0, mean - cost);
};

type Estimates = readonly Readonly<{ value: number; standardError: number }>[];

/** Errors are honest where 85 of 100 estimates or more are within 1.96 of them, and no more than is needed for that. */
export const expectHonest = (estimates: Estimates, expected: number): void => {
  const mean = (of: (estimate: Estimates[number]) => number): number =>
    estimates.reduce((sum, estimate) => sum + of(estimate), 0) / estimates.length;
  const covered = mean(({ value, standardError }) => (Math.abs(value - expected) <= 1.96 * standardError ? 100 : 0));
  const [said, actual] = [
    mean(({ standardError }) => standardError),
    Math.sqrt(mean(({ value }) => (value - expected) ** 2)),
  ];
  expect(covered, `covered, with errors said to be ${said} that are ${actual}`).toBeGreaterThanOrEqual(85);
  expect(said / actual).toBeLessThan(1.5);
};
