import { type Belief, distributionOf, endsOf, remainderOf } from "../belief/belief.ts";
import { type Ends, type Parts, pieceOf, type Remainder } from "../belief/distribution.ts";
import { triangular } from "../belief/triangular.ts";
import { BLOCK } from "./block.ts";
import { type CdfTable, cdfMoved } from "./cdf.ts";
import { even, listed, triangle } from "./closedForms.ts";
import { followed, moved, type Recentring } from "./recentre.ts";
import { once, type Source } from "./source.ts";
import type { Table } from "./table.ts";
import { tabled } from "./tabled.ts";

/** How a belief is drawn: a value for every point, by closed form or table. */
export type Sampler = Readonly<{
  /** The values of a block's points, lane by lane. */
  fill(out: Float64Array, points: Uint32Array): void;
  /** What `fill` reads, where it is a table and nothing is held. */
  lookUp: LookUp | undefined;
  /** The value itself, without a table. */
  at(parts: Parts): number;
  /** The values at a table's nodes. Made once. */
  nodes(): Float64Array;
  /** Without kink or jump, so that a function of it may be tabled over its points. */
  isSmooth: boolean;
  least: number;
  most: number;
  mean: number;
  /** Undefined where the value has jumps, its density no end, or a tail is too long for a table. */
  cdf(): CdfTable | undefined;
  /** What it is made of, to be moved anew. */
  drawn: Drawn;
  recentring: Recentring;
}>;

/** scale·(what is read of the table) + shift. */
export type LookUp = Readonly<{ table: Table; scale: number; shift: number }>;

/** A belief, and the line that takes a source's values to its own. */
type Drawn = Readonly<{ remainder: Remainder; source: Source; line: Recentring }>;

type Bounds = Parameters<typeof remainderOf>[1];

const STILL: Recentring = { scale: 1, shift: 0, least: -Infinity, most: Infinity };

/** Of a belief that has mass within its bounds. */
export const samplerOf = (belief: Belief, bounds: Bounds): Sampler => {
  const remainder = remainderOf(belief, bounds);
  return samplerFrom({ remainder, ...sourceOf(belief, bounds, remainder) }, STILL);
};

/** The same draws after a move; no table is made anew. */
export const recentred = ({ drawn, recentring }: Sampler, then: Recentring): Sampler =>
  samplerFrom(drawn, followed(recentring, then));

const sourceOf = (belief: Belief, bounds: Bounds, { least, most }: Remainder): Pick<Drawn, "source" | "line"> => {
  switch (belief.kind) {
    case "fixed":
      return { source: listed([belief.value]), line: STILL };
    case "observed": {
      const kept = belief.values.filter((value) => value >= least && value <= most).sort((a, b) => a - b);
      return { source: listed(kept), line: STILL };
    }
    case "uniform":
      return { source: even, line: { scale: most - least, shift: least, least, most } };
    case "triangular": {
      const placed = triangular(belief);
      const source = triangle(placed, pieceOf(placed, endsOf(belief, bounds)));
      return { source, line: { scale: placed.scale, shift: placed.shift, least, most } };
    }
    default: {
      const distribution = distributionOf(belief);
      const source = tabled(distribution.standard, pieceOf(distribution, endsOf(belief, bounds)));
      return { source, line: { scale: distribution.scale, shift: distribution.shift, least, most } };
    }
  }
};

const samplerFrom = (drawn: Drawn, recentring: Recentring): Sampler => {
  const { remainder, source } = drawn;
  const line = followed(drawn.line, recentring);
  const isHeld = isBeyond(recentring, remainder);
  const isFree = !isBeyond(line, source.range, ROUNDING);
  return {
    fill: isFree ? (out, points) => source.read(out, points, line) : holding(source, line),
    lookUp: isFree && source.table ? { table: source.table, scale: line.scale, shift: line.shift } : undefined,
    at: (parts) => moved(recentring, remainder.at(parts)),
    nodes: once(() => source.nodes().map((value) => moved(line, value))),
    isSmooth: source.isSmooth && !isHeld,
    least: Math.min(moved(recentring, remainder.least), moved(recentring, remainder.most)),
    most: Math.max(moved(recentring, remainder.least), moved(recentring, remainder.most)),
    mean: meanOf(remainder, recentring, isHeld),
    cdf: once(() => {
      const table = isHeld || line.scale <= 0 ? undefined : source.cdf();
      return table && cdfMoved(table, line.scale, line.shift);
    }),
    drawn,
    recentring,
  };
};

/** Whether a line takes something of a range outside its ends; `slack` of the numbers' size is rounding. */
const isBeyond = (line: Recentring, { least, most }: Ends, slack = 0): boolean => {
  const free = { ...line, least: -Infinity, most: Infinity };
  const [one, other] = [moved(free, least), moved(free, most)];
  const rounding = slack === 0 ? 0 : slack * (Math.abs(line.shift) + Math.abs(one) + Math.abs(other));
  return !(Math.min(one, other) >= line.least + rounding && Math.max(one, other) <= line.most - rounding);
};

/** Nearer than this to an end, of the numbers' size, a value that is read may fall outside it by rounding. */
const ROUNDING = 1e-15;

const holding =
  (source: Source, line: Recentring): Sampler["fill"] =>
  (out, points) => {
    source.read(out, points, line);
    hold(out, line);
  };

const hold = (out: Float64Array, { least, most }: Ends): void => {
  for (let lane = 0; lane < BLOCK; lane++) {
    const value = out[lane]!;
    out[lane] = value < least ? least : value > most ? most : value;
  }
};

const meanOf = (remainder: Remainder, recentring: Recentring, isHeld: boolean): number => {
  const { scale, shift, least, most } = recentring;
  if (!isHeld || scale === 0) return moved(recentring, remainder.mean);
  const ends = [(least - shift) / scale, (most - shift) / scale] as const;
  return shift + scale * remainder.meanHeld({ least: Math.min(...ends), most: Math.max(...ends) });
};
