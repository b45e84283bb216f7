import { cut, type Parts, type Piece } from "../belief/distribution.ts";
import type { Placed } from "../belief/ends.ts";
import { BLOCK } from "./block.ts";
import { cdfFrom } from "./cdf.ts";
import { once, type Source } from "./source.ts";
import { NODES, nodeTail } from "./table.ts";

/** What a point stands for is (x + ½) of these. */
const STEP = 1 / 4_294_967_296;

const nodesOf = (at: (parts: Parts) => number) =>
  once(() => Float64Array.from({ length: NODES }, (_, node) => at(nodeTail(node))));

/** Of 0–1. */
export const even: Source = {
  read: (out, points, { scale, shift }) => {
    for (let lane = 0; lane < BLOCK; lane++) out[lane] = shift + scale * ((points[lane]! + 0.5) * STEP);
  },
  at: ({ below }) => below,
  range: { least: 0.5 * STEP, most: 1 - 0.5 * STEP },
  nodes: nodesOf(({ below }) => below),
  isSmooth: true,
  cdf: once(() => ({ from: 0, perUnit: 1, cells: 1, coefficients: Float64Array.of(0, 1, 0, 0) })),
};

/** Values in rising order, equally likely; a single one is certain. */
export const listed = (values: readonly number[]): Source => {
  const list = Float64Array.from(values);
  const share = list.length * STEP;
  const at = ({ below }: Parts): number => list[Math.max(0, Math.ceil(below * list.length) - 1)]!;
  return {
    read: (out, points, { scale, shift }) => {
      for (let lane = 0; lane < BLOCK; lane++) out[lane] = shift + scale * list[((points[lane]! + 0.5) * share) | 0]!;
    },
    at,
    range: { least: list[0]!, most: list.at(-1)! },
    nodes: nodesOf(at),
    isSmooth: list.length === 1,
    cdf: () => undefined,
  };
};

/** What a cut leaves of a triangle of 0–1: a root up to the mode and another beyond it, of which one is always at its end. */
export const triangle = ({ standard, place: mode }: Placed, piece: Piece): Source => {
  const { left, right, atLeast, atMost, mass } = piece;
  const rest = 1 - mode;
  const { at, probability } = cut({ standard, shift: 0, scale: 1 }, { least: left, most: right });
  return {
    read: (out, points, { scale, shift }) => {
      for (let lane = 0; lane < BLOCK; lane++) {
        const point = (points[lane]! + 0.5) * STEP;
        const below = Math.min(mode, atLeast.below + point * mass);
        const above = Math.min(rest, atMost.above + (1 - point) * mass);
        out[lane] = shift + scale * (Math.sqrt(mode * below) + (rest - Math.sqrt(rest * above)));
      }
    },
    at,
    range: { least: left, most: right },
    nodes: nodesOf(at),
    isSmooth: mode <= left || mode >= right,
    cdf: once(() => cdfFrom(probability, { least: left, most: right })),
  };
};
