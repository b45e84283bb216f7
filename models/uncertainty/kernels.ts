import {
  assembled,
  type Code,
  defined,
  f64x2,
  i32,
  i32x4,
  i64x2,
  loop,
  type Made,
  type Variable,
  v128,
} from "./assembly.ts";
import { SCRAMBLES } from "./block.ts";
import { WHOLES } from "./cdf.ts";
import { OCTAVES } from "./table.ts";

/** Bytes of the numbers that are worked at in one go. */
const WIDE = 16;
const { add, subtract, multiply, divide } = f64x2;

const at = (base: Variable, place: Variable): Code => i32.add(base.get, place.get);

/** One pass over columns: each lane of `out` from the same lane of the others, and of what was in `out`. */
const pass = (
  columns: readonly string[],
  factors: readonly string[],
  made: (of: Readonly<Record<string, Code>>) => Code,
): Made => {
  const typed = <T>(keys: readonly string[], type: T) => Object.fromEntries(keys.map((key) => [key, type]));
  const wide = factors.map((factor) => `${factor} twice`);
  return defined(
    { bytes: "i32", out: "i32", ...typed(columns, "i32" as const), ...typed(factors, "f64" as const) },
    { place: "i32", ...typed(wide, "v128" as const) },
    (variables: Readonly<Record<string, Variable>>) => {
      const { bytes, out, place } = variables as Readonly<Record<"bytes" | "out" | "place", Variable>>;
      const value = made({
        out: v128.load(at(out, place)),
        ...Object.fromEntries(columns.map((column) => [column, v128.load(at(variables[column]!, place))])),
        ...Object.fromEntries(factors.map((factor, k) => [factor, variables[wide[k]!]!.get])),
      });
      return [
        ...factors.flatMap((factor, k) => variables[wide[k]!]!.set(f64x2.splat(variables[factor]!.get))),
        ...loop(place, bytes, WIDE, v128.store(at(out, place), value)),
      ];
    },
  );
};

const passes = {
  product2: pass(["a", "b"], [], ({ a, b }) => multiply(a!, b!)),
  product3: pass(["a", "b", "c"], [], ({ a, b, c }) => multiply(multiply(a!, b!), c!)),
  quotient: pass(["a", "b"], [], ({ a, b }) => divide(a!, b!)),
  start1: pass(["a"], ["constant", "p"], ({ a, constant, p }) => add(constant!, multiply(p!, a!))),
  start2: pass(["a", "b"], ["constant", "p", "q"], ({ a, b, constant, p, q }) =>
    add(add(constant!, multiply(p!, a!)), multiply(q!, b!)),
  ),
  add1: pass(["a"], ["p"], ({ out, a, p }) => add(out!, multiply(p!, a!))),
  add4: pass(["a", "b", "c", "d"], ["p", "q", "r", "s"], ({ out, a, b, c, d, p, q, r, s }) =>
    add(out!, add(add(multiply(p!, a!), multiply(q!, b!)), add(multiply(r!, c!), multiply(s!, d!)))),
  ),
  multiplyAdd: pass(["a"], ["c"], ({ out, a, c }) => add(multiply(out!, a!), c!)),
  held: pass(["free", "least", "most"], [], ({ free, least, most }) => f64x2.least(most!, f64x2.most(least!, free!))),
};

/** The exponent of 1, and the bits of a fraction. */
const [EXPONENT, FRACTION] = [1023, 52];
const ONE = BigInt(EXPONENT) << BigInt(FRACTION);

/** scale·f + shift, f from a table whose octaves have 2^bits cells: `readTable` of table.ts, two points at a time. */
const lookUp = (bits: number): Made =>
  defined(
    { bytes: "i32", out: "i32", points: "i32", table: "i32", scale: "f64", shift: "f64" },
    {
      ...{ place: "i32", point: "i32", one: "i32", other: "i32", factor: "v128", offset: "v128", start: "v128" },
      ...{ x: "v128", tail: "v128", row: "v128", t: "v128", a: "v128", b: "v128", c: "v128", d: "v128" },
    } as const,
    (of) => {
      const { bytes, out, points, table, scale, shift, place, point, one, other, factor, offset, start } = of;
      const { x, tail, row, t, a, b, c, d } = of;
      const by = (count: number): Code => i32.constant(count);
      const mirrored = v128.xor(x.get, i32x4.shiftSigned(x.get, by(31)));
      // As a fraction its exponent is the octave, and its first bits are the cell.
      const octaveAndCell = v128.xor(
        i64x2.subtract(
          i64x2.shiftRight(tail.get, by(FRACTION - bits)),
          i64x2.constant(BigInt(EXPONENT - 1) << BigInt(bits)),
        ),
        i64x2.constant(BigInt(OCTAVES - 1) << BigInt(bits)),
      );
      const side = i64x2.shiftLeft(i64x2.shiftRight(i64x2.fromWhole(x.get), by(31)), by(5 + bits));
      const rest = i64x2.shiftRight(i64x2.shiftLeft(tail.get, by(12 + bits)), by(12));
      const inside = add(f64x2.firsts(c.get, d.get), multiply(t.get, f64x2.seconds(c.get, d.get)));
      const cubic = add(
        f64x2.firsts(a.get, b.get),
        multiply(t.get, add(f64x2.seconds(a.get, b.get), multiply(t.get, inside))),
      );
      return [
        ...factor.set(f64x2.splat(scale.get)),
        ...offset.set(f64x2.splat(shift.get)),
        ...start.set(i64x2.splat(table.get)),
        ...point.set(points.get),
        ...loop(place, bytes, WIDE, [
          ...x.set(v128.loadHalf(point.get)),
          ...point.set(i32.add(point.get, i32.constant(8))),
          ...tail.set(add(f64x2.fromWhole(mirrored), f64x2.constant(0.5))),
          ...row.set(i64x2.add(start.get, i64x2.shiftLeft(v128.or(octaveAndCell, side), by(5)))),
          ...t.set(subtract(v128.or(rest, i64x2.constant(ONE)), f64x2.constant(1))),
          ...one.set(i32x4.lane(row.get, 0)),
          ...other.set(i32x4.lane(row.get, 2)),
          ...a.set(v128.load(one.get)),
          ...b.set(v128.load(other.get)),
          ...c.set(v128.load(one.get, 16)),
          ...d.set(v128.load(other.get, 16)),
          ...v128.store(at(out, place), add(offset.get, multiply(factor.get, cubic))),
        ]),
      ];
    },
  );

/** Each word by each of eight shifts, which come after the words: `fill` of sobol.ts. */
const scatter = defined(
  { bytes: "i32", out: "i32", words: "i32" },
  { place: "i32", to: "i32", low: "v128", high: "v128", word: "v128" } as const,
  ({ bytes, out, words, place, to, low, high, word }) => [
    ...to.set(out.get),
    ...low.set(v128.load(at(words, bytes))),
    ...high.set(v128.load(at(words, bytes), WIDE)),
    ...loop(place, bytes, 4, [
      ...word.set(v128.loadQuarters(at(words, place))),
      ...v128.store(to.get, v128.xor(word.get, low.get)),
      ...v128.store(to.get, v128.xor(word.get, high.get), WIDE),
      ...to.set(i32.add(to.get, i32.constant(2 * WIDE))),
    ]),
  ],
);

/** `placeLines` of distribution.ts; at `beyond` some bit is left where a draw is level. */
const placeLines = defined(
  {
    ...{ bytes: "i32", perUnit: "i32", start: "i32", slope: "i32", rest: "i32", beyond: "i32" },
    ...{ scale: "f64", offset: "f64", farthest: "f64", limit: "f64" },
  } as const,
  { place: "i32", per: "v128", from: "v128", far: "v128" } as const,
  ({ bytes, perUnit, start, slope, rest, beyond, scale, offset, farthest, limit, place, per, from, far }) => {
    const reach = add(f64x2.size(from.get), multiply(f64x2.splat(farthest.get), f64x2.size(per.get)));
    return [
      ...far.set(f64x2.constant(0)),
      ...loop(place, bytes, WIDE, [
        ...per.set(divide(f64x2.splat(scale.get), v128.load(at(slope, place)))),
        ...from.set(subtract(f64x2.splat(offset.get), multiply(v128.load(at(rest, place)), per.get))),
        ...v128.store(at(perUnit, place), per.get),
        ...v128.store(at(start, place), from.get),
        // What is not a number is beyond too.
        ...far.set(v128.or(far.get, v128.not(f64x2.isLess(reach, f64x2.splat(limit.get))))),
      ]),
      ...v128.store(beyond.get, far.get),
    ];
  },
);

/** Bytes from one draw of a scramble to its next. */
const STRIDE = SCRAMBLES * 8;

/** `addShares` of distribution.ts: at `sums` eight of shares, then eight of densities, two scrambles at a time. */
const addShares = defined(
  { bytes: "i32", sums: "i32", perUnit: "i32", start: "i32", table: "i32", end: "f64", x: "f64" } as const,
  {
    ...{ place: "i32", one: "i32", other: "i32", row: "v128", shares: "v128", densities: "v128", per: "v128" },
    ...{ u: "v128", t: "v128", a: "v128", b: "v128", c: "v128", d: "v128", second: "v128", steep: "v128" },
  } as const,
  (of) => {
    const { bytes, sums, perUnit, start, table, end, x, place, one, other, row, shares, densities, per } = of;
    const { u, t, a, b, c, d, second, steep } = of;
    const held = f64x2.lesser(f64x2.larger(u.get, f64x2.constant(0)), f64x2.splat(end.get));
    const falling = v128.and(per.get, f64x2.constant(-0));
    const third = multiply(t.get, f64x2.seconds(c.get, d.get));
    const share = add(f64x2.firsts(a.get, b.get), multiply(t.get, steep.get));
    const density = add(steep.get, multiply(t.get, add(second.get, third)));
    const scrambles = (first: number): Code => [
      ...shares.set(f64x2.constant(0)),
      ...densities.set(f64x2.constant(0)),
      ...loop(
        place,
        bytes,
        STRIDE,
        [
          ...per.set(v128.load(at(perUnit, place))),
          ...u.set(add(multiply(f64x2.splat(x.get), per.get), v128.load(at(start, place)))),
          ...u.set(held),
          // Beside so large a number the cell is what the last bits say.
          ...row.set(add(subtract(u.get, f64x2.constant(0.5)), f64x2.constant(WHOLES))),
          ...t.set(subtract(u.get, subtract(row.get, f64x2.constant(WHOLES)))),
          ...row.set(i64x2.add(i64x2.splat(table.get), i64x2.shiftLeft(row.get, i32.constant(5)))),
          ...one.set(i32x4.lane(row.get, 0)),
          ...other.set(i32x4.lane(row.get, 2)),
          ...a.set(v128.load(one.get)),
          ...b.set(v128.load(other.get)),
          ...c.set(v128.load(one.get, WIDE)),
          ...d.set(v128.load(other.get, WIDE)),
          ...second.set(add(f64x2.firsts(c.get, d.get), third)),
          ...steep.set(add(f64x2.seconds(a.get, b.get), multiply(t.get, second.get))),
          ...shares.set(add(shares.get, v128.xor(share, falling))),
          ...densities.set(add(densities.get, multiply(f64x2.size(per.get), density))),
        ],
        8 * first,
      ),
      ...v128.store(sums.get, shares.get, 8 * first),
      ...v128.store(sums.get, densities.get, STRIDE + 8 * first),
    ];
    return [0, 2, 4, 6].flatMap(scrambles);
  },
);

const kernels = { ...passes, scatter, lookUp: lookUp(4), lookUpFine: lookUp(6), placeLines, addShares };

export type KernelName = keyof typeof kernels;

/** The module of all of them. */
export const kernelBytes = (): Uint8Array<ArrayBuffer> => assembled(kernels);
