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

/**
 * What a cut leaves of a triangle of 0–1: up to the mode √(mode·below), beyond it 1 − √((1 − mode)·above). Which of the two a point
 * takes is a place in a list and no branch, since a processor guesses wrong at every other draw.
 */
export const triangle = ({ standard, place: mode }: Placed, piece: Piece): Source => {
  const { left, right, atLeast, atMost, mass } = piece;
  const { at, probability } = cut({ standard, shift: 0, scale: 1 }, { least: left, most: right });
  const turn = Math.floor((Math.min(1, Math.max(0, (mode - atLeast.below) / mass)) / STEP) * 0.5);
  const [start, sign, first, perShare] = [0, 2, 4, 6];
  const rest = 1 - mode;
  const forms = Float64Array.of(0, 1, 1, -1, mode * atLeast.below, rest * atMost.above, mode * mass, rest * mass);
  return {
    read: (out, points, { scale, shift }) => {
      for (let lane = 0; lane < BLOCK; lane++) {
        const point = points[lane]!;
        // 1 beyond the mode.
        const form = (((point >>> 1) - turn) >>> 31) ^ 1;
        const share = forms[start + form]! + forms[sign + form]! * ((point + 0.5) * STEP);
        const root = Math.sqrt(forms[first + form]! + forms[perShare + form]! * share);
        out[lane] = shift + scale * (forms[start + form]! + forms[sign + form]! * root);
      }
    },
    at,
    range: { least: left, most: right },
    nodes: nodesOf(at),
    isSmooth: mode <= left || mode >= right,
    cdf: once(() => cdfFrom(probability, { least: left, most: right })),
  };
};
