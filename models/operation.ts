import { discountFactors } from "./discount.ts";
import type { GraphUnit, NodeData, NodeKind } from "./graph.ts";
import { per, times } from "./unit.ts";

/**
 * One record per kind of node: what it does to units, to values and to the degree in a parameter. A kind that lacks a reading
 * does not compile. Columns of draws (`uncertainty/forms.ts`) and formulas of a spreadsheet (`cellFormula.ts`) are records of their own,
 * which do not compile either where a kind is lacking.
 *
 * No `**`, Math.pow, Math.exp or Math.log: bytes must agree between browser and server (METHOD.md, Uncertainty).
 */

export type Value = number | Float64Array;

/** How a node depends on a parameter: not at all, in a straight line, or in some curve. */
export type Degree = 0 | 1 | "curved";

export type Operation<K extends NodeKind> = Readonly<{
  /** Unit of the result, or undefined where the operands do not go together. */
  unit(of: readonly GraphUnit[]): GraphUnit | undefined;
  /** Value in the central case. A vector is written into `out` (its length is the years) and returned; a scalar has no `out`. */
  value(of: readonly Value[], data: NodeData[K], out: Float64Array | undefined): Value;
  /** Degree in a parameter from the operands' degrees, year by year: exact break-even of a parameter. */
  degree(of: readonly Degree[], data: NodeData[K]): Degree;
}>;

const vector = (value: Value): Float64Array => value as Float64Array;
const scalar = (value: Value): number => value as number;

/** Combines what is in `out` with one operand more; a scalar stands for the same number every year. */
type Combine = Readonly<{
  scalars(left: number, right: number): number;
  years(out: Float64Array, right: Value): void;
}>;

// Written out per operator: a loop that calls a function it does not know takes several times as long.
const add: Combine = {
  scalars: (left, right) => left + right,
  years: (out, right) => {
    if (typeof right === "number") for (let year = 0; year < out.length; year++) out[year]! += right;
    else for (let year = 0; year < out.length; year++) out[year]! += right[year]!;
  },
};
const subtract: Combine = {
  scalars: (left, right) => left - right,
  years: (out, right) => {
    if (typeof right === "number") for (let year = 0; year < out.length; year++) out[year]! -= right;
    else for (let year = 0; year < out.length; year++) out[year]! -= right[year]!;
  },
};
const multiply: Combine = {
  scalars: (left, right) => left * right,
  years: (out, right) => {
    if (typeof right === "number") for (let year = 0; year < out.length; year++) out[year]! *= right;
    else for (let year = 0; year < out.length; year++) out[year]! *= right[year]!;
  },
};
const divide: Combine = {
  scalars: (left, right) => left / right,
  years: (out, right) => {
    if (typeof right === "number") for (let year = 0; year < out.length; year++) out[year]! /= right;
    else for (let year = 0; year < out.length; year++) out[year]! /= right[year]!;
  },
};

/** Year by year, from the first operand to the last. */
const elementwise = (of: readonly Value[], out: Float64Array | undefined, { scalars, years }: Combine): Value => {
  const first = of[0]!;
  if (out === undefined) {
    let value = scalar(first);
    for (let operand = 1; operand < of.length; operand++) value = scalars(value, scalar(of[operand]!));
    return value;
  }
  if (typeof first === "number") out.fill(first);
  else out.set(first);
  for (let operand = 1; operand < of.length; operand++) years(out, of[operand]!);
  return out;
};

/** base^exponent by repeated multiplication; exact in order, the same bytes everywhere. */
export const wholePower = (base: number, exponent: number): number => {
  let power = 1;
  for (let step = 0; step < Math.abs(exponent); step++) power *= base;
  return exponent < 0 ? 1 / power : power;
};

const sumOf = (values: Float64Array): number => {
  let sum = 0;
  for (let year = 0; year < values.length; year++) sum += values[year]!;
  return sum;
};

const same = (of: readonly GraphUnit[]): GraphUnit | undefined =>
  of.every((unit) => unit === of[0]) ? of[0] : undefined;
const first = (of: readonly GraphUnit[]): GraphUnit | undefined => of[0];
const pure = (of: readonly GraphUnit[]): GraphUnit | undefined => (of.every((unit) => unit === "1") ? "1" : undefined);
const multiplied = (of: readonly GraphUnit[]): GraphUnit => of.reduce(times);

const none = (): Degree => 0;
/** Sums, and what moves or picks years. */
const highest = (of: readonly Degree[]): Degree => (of.includes("curved") ? "curved" : of.includes(1) ? 1 : 0);
/** Products: two straight lines make a curve. */
const together = (of: readonly Degree[]): Degree =>
  of.filter((degree) => degree !== 0).length > 1 ? "curved" : highest(of);
const bent = (of: readonly Degree[]): Degree => (highest(of) === 0 ? 0 : "curved");

export const operations: Readonly<{ [K in NodeKind]: Operation<K> }> = {
  constant: { unit: first, degree: none, value: (_of, { value }) => value },
  parameter: {
    unit: first,
    degree: none,
    value: () => {
      throw new Error("A parameter's value comes from the session, not from its operands.");
    },
  },
  yearly: {
    unit: same,
    degree: highest,
    value: (of, { positions }, out) => {
      for (let place = 0; place < positions.length; place++) out![positions[place]!] = 0;
      for (let place = 0; place < positions.length; place++) out![positions[place]!]! += scalar(of[place]!);
      return out!;
    },
  },
  sum: { unit: same, degree: highest, value: (of, _data, out) => elementwise(of, out, add) },
  difference: { unit: same, degree: highest, value: (of, _data, out) => elementwise(of, out, subtract) },
  product: { unit: multiplied, degree: together, value: (of, _data, out) => elementwise(of, out, multiply) },
  complement: { unit: pure, degree: highest, value: (of) => 1 - scalar(of[0]!) },
  quotient: {
    unit: ([above, below]) => per(above!, below!),
    degree: ([above, below]) => (below === 0 ? above! : "curved"),
    value: (of, _data, out) => elementwise(of, out, divide),
  },
  power: { unit: pure, degree: bent, value: (of, { exponent }) => wholePower(scalar(of[0]!), exponent) },
  geometric: {
    unit: pure,
    degree: bent,
    value: (of, { from, to, zero }, out) => {
      const base = scalar(of[0]!);
      let power = wholePower(base, from - zero);
      for (let position = from; position <= to && position < out!.length; position++) {
        if (position > from) power = position <= zero ? wholePower(base, position - zero) : power * base;
        out![position] = power;
      }
      return out!;
    },
  },
  delay: {
    unit: first,
    degree: highest,
    value: (of, { by }, out) => {
      out!.set(vector(of[0]!).subarray(0, Math.max(0, out!.length - by)), Math.min(by, out!.length));
      return out!;
    },
  },
  spread: {
    unit: multiplied,
    degree: together,
    value: (of, _data, out) => {
      const [outcomes, profile, years] = [vector(of[0]!), vector(of[1]!), out!.length];
      out!.fill(0);
      for (let year = 0; year < years; year++) {
        const gained = outcomes[year]!;
        if (gained === 0) continue;
        for (let since = 0; since < years - year; since++) out![year + since]! += gained * profile[since]!;
      }
      return out!;
    },
  },
  presence: {
    unit: () => "1",
    degree: bent,
    value: (of, _data, out) => {
      const some = vector(of[0]!);
      for (let year = 0; year < out!.length; year++) out![year] = some[year] === 0 ? 0 : 1;
      return out!;
    },
  },
  proportions: {
    // Counts or people: only what they are to their own sum is left.
    unit: () => "1",
    degree: bent,
    value: (of, _data, out) => {
      const values = of.map(vector);
      const chosen = values.find((one) => sumOf(one) !== 0) ?? values.at(-1)!;
      const sum = sumOf(chosen);
      for (let year = 0; year < out!.length; year++) out![year] = sum === 0 ? 0 : chosen[year]! / sum;
      return out!;
    },
  },
  window: {
    unit: first,
    degree: highest,
    value: (of, { from, to }, out) => {
      const kept = vector(of[0]!);
      for (let position = Math.max(0, from); position <= to && position < out!.length; position++)
        out![position] = kept[position]!;
      return out!;
    },
  },
  total: { unit: first, degree: highest, value: (of) => sumOf(vector(of[0]!)) },
  discount: {
    unit: pure,
    degree: bent,
    value: (of, data, out) => {
      discountFactors(out!, of as readonly number[], data);
      return out!;
    },
  },
  present: {
    unit: ([flows, factors]) => (factors === "1" ? flows : undefined),
    degree: together,
    value: (of) => {
      const [flows, factors] = [vector(of[0]!), vector(of[1]!)];
      let sum = 0;
      for (let year = 0; year < flows.length; year++) sum += flows[year]! * factors[year]!;
      return sum;
    },
  },
};
