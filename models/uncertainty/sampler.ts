import { type Belief, remainderOf } from "../belief/belief.ts";
import type { Ends, Parts } from "../belief/distribution.ts";
import { BLOCK } from "./block.ts";
import type { CdfTable } from "./cdf.ts";
import { partsOf } from "./points.ts";
import { NODES, nodeTail, readTable, tableFrom } from "./table.ts";

/** How a belief is drawn: a value for every point, by closed form or table. */
export type Sampler = Readonly<{
  /** The values of a block's points, lane by lane. */
  fill(out: Float64Array, points: Uint32Array): void;
  /** The value itself, without a table. */
  at(parts: Parts): number;
  /** The values at a table's nodes. Made once. */
  nodes(): Float64Array;
  /** Without kink or jump, so that a function of it may be tabled over its points. */
  isSmooth: boolean;
  least: number;
  most: number;
  mean: number;
  /** Undefined where the value has jumps or its density has no end. */
  cdf(): CdfTable | undefined;
}>;

/** scale·x + shift, held within the ends. */
export type Recentring = Ends & Readonly<{ scale: number; shift: number }>;

type Bounds = Parameters<typeof remainderOf>[1];

export const samplerOf = (belief: Belief, bounds: Bounds): Sampler => {
  const remainder = remainderOf(belief, bounds);
  const nodes = once(() => Float64Array.from({ length: NODES }, (_, k) => remainder.at(nodeTail(k))));
  const table = once(() => tableFrom(nodes()));
  const isSmooth = belief.kind !== "triangular" && belief.kind !== "observed";
  return {
    fill: isSmooth
      ? (out, points) => readTable(out, points, table())
      : (out, points) => {
          for (let lane = 0; lane < BLOCK; lane++) out[lane] = remainder.at(partsOf(points[lane]!));
        },
    nodes,
    at: remainder.at,
    isSmooth,
    least: remainder.least,
    most: remainder.most,
    mean: remainder.mean,
    cdf: () => undefined,
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

export const recentred = (sampler: Sampler, { scale, shift, least, most }: Recentring): Sampler => {
  const hold = (x: number): number => Math.min(most, Math.max(least, scale * x + shift));
  const nodes = once(() => sampler.nodes().map(hold));
  return {
    fill: (out, points) => {
      sampler.fill(out, points);
      for (let lane = 0; lane < BLOCK; lane++) out[lane] = Math.min(most, Math.max(least, scale * out[lane]! + shift));
    },
    at: (parts) => hold(sampler.at(parts)),
    nodes,
    isSmooth: sampler.isSmooth,
    least: hold(sampler.least),
    most: hold(sampler.most),
    mean: hold(sampler.mean),
    cdf: () => undefined,
  };
};
