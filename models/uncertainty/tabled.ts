import { type Continuous, cut, type Piece, pieceOf } from "../belief/distribution.ts";
import { BLOCK } from "./block.ts";
import { cdfFrom } from "./cdf.ts";
import { nodeValues } from "./nodeValues.ts";
import { partsOf } from "./points.ts";
import { once, type Source } from "./source.ts";
import { FINE_NODES, missOf, NODES, rangeOf, readTable, spreadOf, type Table, tableFrom } from "./table.ts";

/** How far a table may be from its function, of the standard deviation, and of a value whose last digits are rounding. */
const LIMIT = 1e-7;
const ROUNDING = 1e-15;
/** The estimate is good to a few per cent. */
const SURE = 0.8;
/** What a function of the value, tabled at the same nodes, is held to. */
const SMOOTH = 1e-6;

/** What a cut leaves of a distribution in standard form, by table: a coarse one where that serves, else a fine one, else none. */
export const tabled = (standard: Continuous, { left, right }: Piece): Source => {
  const key = `${standard.name} ${left} ${right}`;
  const source = made.get(key) ?? make(standard, { least: left, most: right });
  // Said anew, it is the last to be forgotten.
  made.delete(key);
  made.set(key, source);
  if (made.size > MOST_KEPT) made.delete(made.keys().next().value!);
  return source;
};

/** Parameters of the same proportions share a table, and a document that is evaluated again makes none. */
const made = new Map<string, Source>();
const MOST_KEPT = 128;

const make = (standard: Continuous, ends: Parameters<typeof pieceOf>[1]): Source => {
  const whole = { standard, shift: 0, scale: 1 };
  const piece = pieceOf(whole, ends);
  const { at, probability } = cut(whole, ends);
  const nodes = nodeValues(standard, piece, NODES);
  const miss = missOf(nodes) / spreadOf(nodes);
  const table = serves(nodes) ? tableFrom(nodes) : fineTable(nodeValues(standard, piece, FINE_NODES));
  return {
    read:
      table === undefined
        ? exactly(at)
        : (out, points, { scale, shift }) => readTable(out, points, table, BLOCK, scale, shift),
    table,
    at,
    range: table === undefined ? { least: ends.least, most: ends.most } : rangeOf(table),
    nodes: () => nodes,
    isSmooth: miss <= SMOOTH,
    cdf: once(() => cdfFrom(probability, { least: nodes[0]!, most: nodes.at(-1)! })),
  };
};

const serves = (values: Float64Array): boolean =>
  missOf(values) <= SURE * LIMIT * spreadOf(values) + ROUNDING * Math.abs(values[(values.length - 1) / 2]!);

const fineTable = (values: Float64Array): Table | undefined => (serves(values) ? tableFrom(values) : undefined);

/** Where no table serves: right, though it takes a thousand times as long. */
const exactly =
  (at: Source["at"]): Source["read"] =>
  (out, points, { scale, shift }) => {
    for (let lane = 0; lane < BLOCK; lane++) out[lane] = shift + scale * at(partsOf(points[lane]!));
  };
