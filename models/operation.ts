import type { Graph, GraphNode, GraphUnit, NodeData, NodeId, NodeKind } from "./graph.ts";
import { per, times } from "./unit.ts";

/**
 * One record per kind of node: what it does to units and to values. A kind that lacks a reading does not compile.
 * Readings that later uses need (columns of draws, Excel formulas, degree in a parameter) become fields here.
 *
 * No `**`, Math.pow, Math.exp or Math.log: bytes must agree between browser and server (METHOD.md, Uncertainty).
 */

export type Value = number | Float64Array;

export type Operation<K extends NodeKind> = Readonly<{
  /** Unit of the result, or undefined where the operands do not go together. */
  unit(of: readonly GraphUnit[]): GraphUnit | undefined;
  /** Value in the central case; `years` is the length of every vector. */
  value(of: readonly Value[], years: number, data: NodeData[K]): Value;
}>;

const vector = (value: Value): Float64Array => value as Float64Array;
const scalar = (value: Value): number => value as number;
const at = (value: Value, position: number): number => (typeof value === "number" ? value : value[position]!);

/** Element by element; a scalar stands for the same number every year. */
const elementwise = (of: readonly Value[], years: number, combine: (left: number, right: number) => number): Value => {
  if (of.every((value) => typeof value === "number")) return (of as number[]).reduce(combine);
  const out = new Float64Array(years);
  for (let position = 0; position < years; position++) {
    let value = at(of[0]!, position);
    for (let operand = 1; operand < of.length; operand++) value = combine(value, at(of[operand]!, position));
    out[position] = value;
  }
  return out;
};

/** base^exponent by repeated multiplication; exact in order, the same bytes everywhere. */
const wholePower = (base: number, exponent: number): number => {
  let power = 1;
  for (let step = 0; step < Math.abs(exponent); step++) power *= base;
  return exponent < 0 ? 1 / power : power;
};

const placed = (years: number, place: (out: Float64Array) => void): Float64Array => {
  const out = new Float64Array(years);
  place(out);
  return out;
};

const same = (of: readonly GraphUnit[]): GraphUnit | undefined =>
  of.every((unit) => unit === of[0]) ? of[0] : undefined;
const first = (of: readonly GraphUnit[]): GraphUnit | undefined => of[0];
const pure = (of: readonly GraphUnit[]): GraphUnit | undefined => (of.every((unit) => unit === "1") ? "1" : undefined);
const multiplied = (of: readonly GraphUnit[]): GraphUnit => of.reduce(times);

/**
 * The step from year k − 1 to k uses the last band whose fromYear ≤ k; before the base year the first band
 * compounds forward. Bands compound: DF(31) = DF(30)/1.03, never 1/1.03^31 (METHOD.md, Discounting).
 */
const rateOf = (year: number, fromYears: readonly number[], rates: readonly number[]): number => {
  let rate = rates[0]!;
  for (let band = 0; band < fromYears.length; band++) if (fromYears[band]! <= year) rate = rates[band]!;
  return rate;
};

const startFactors = (years: number, base: number, fromYears: readonly number[], rates: readonly number[]) =>
  placed(years, (out) => {
    for (let position = Math.min(base, years); position < years; position++)
      out[position] = position === base ? 1 : out[position - 1]! / (1 + rateOf(position - base, fromYears, rates));
    for (let position = base - 1; position >= 0; position--)
      out[position] = (position + 1 === base ? 1 : out[position + 1]!) * (1 + rates[0]!);
  });

const discountFactors = (of: readonly Value[], years: number, data: NodeData["discount"]): Float64Array => {
  const rates = of.map(scalar);
  const factors = startFactors(years + 1, data.base, data.fromYears, rates);
  return placed(years, (out) => {
    for (let position = 0; position < years; position++) {
      const next = position + 1 - data.base;
      const rate = next <= 0 ? rates[0]! : rateOf(next, data.fromYears, rates);
      if (data.timing === "yearStart") out[position] = factors[position]!;
      else if (data.timing === "yearMiddle") out[position] = factors[position]! / Math.sqrt(1 + rate);
      else out[position] = factors[position + 1]!;
    }
  });
};

export const operations: Readonly<{ [K in NodeKind]: Operation<K> }> = {
  constant: { unit: first, value: (_of, _years, { value }) => value },
  parameter: {
    unit: first,
    value: () => {
      throw new Error("A parameter's value comes from the session, not from its operands.");
    },
  },
  yearly: {
    unit: same,
    value: (of, years, { positions }) =>
      placed(years, (out) => {
        for (let place = 0; place < positions.length; place++) out[positions[place]!]! += scalar(of[place]!);
      }),
  },
  sum: { unit: same, value: (of, years) => elementwise(of, years, (left, right) => left + right) },
  difference: { unit: same, value: (of, years) => elementwise(of, years, (left, right) => left - right) },
  product: { unit: multiplied, value: (of, years) => elementwise(of, years, (left, right) => left * right) },
  complement: { unit: pure, value: (of) => 1 - scalar(of[0]!) },
  quotient: {
    unit: ([above, below]) => per(above!, below!),
    value: (of, years) => elementwise(of, years, (left, right) => left / right),
  },
  power: { unit: pure, value: (of, _years, { exponent }) => wholePower(scalar(of[0]!), exponent) },
  geometric: {
    unit: pure,
    value: (of, years, { from, to, zero }) =>
      placed(years, (out) => {
        const base = scalar(of[0]!);
        let power = wholePower(base, from - zero);
        for (let position = from; position <= to && position < years; position++) {
          if (position > from) power = position <= zero ? wholePower(base, position - zero) : power * base;
          out[position] = power;
        }
      }),
  },
  delay: {
    unit: first,
    value: (of, years, { by }) => placed(years, (out) => out.set(vector(of[0]!).subarray(0, years - by), by)),
  },
  spread: {
    unit: multiplied,
    value: (of, years) =>
      placed(years, (out) => {
        const [outcomes, profile] = [vector(of[0]!), vector(of[1]!)];
        for (let year = 0; year < years; year++) {
          const gained = outcomes[year]!;
          if (gained === 0) continue;
          for (let since = 0; since < years - year; since++) out[year + since]! += gained * profile[since]!;
        }
      }),
  },
  window: {
    unit: first,
    value: (of, years, { from, to }) =>
      placed(years, (out) => {
        for (let position = Math.max(0, from); position <= to && position < years; position++)
          out[position] = vector(of[0]!)[position]!;
      }),
  },
  total: { unit: first, value: (of) => vector(of[0]!).reduce((sum, value) => sum + value, 0) },
  discount: { unit: pure, value: discountFactors },
  present: {
    unit: ([flows, factors]) => (factors === "1" ? flows : undefined),
    value: (of, years) => {
      let sum = 0;
      for (let position = 0; position < years; position++) sum += at(of[0]!, position) * vector(of[1]!)[position]!;
      return sum;
    },
  },
};

/** Computes nodes into `values`, in order of creation, in which operands come first. */
export const computeNodes = (
  { nodes, years }: Graph,
  parameters: ReadonlyMap<string, number>,
  values: Value[],
  ids: Iterable<NodeId>,
): void => {
  for (const id of ids) {
    const node = nodes[id]!;
    values[id] =
      node.kind === "parameter"
        ? parameters.get(node.data.id)!
        : evaluateNode(
            node,
            node.of.map((operand) => values[operand]!),
            years,
          );
  }
};

/** The value of a node from its operands' values. */
const evaluateNode = (node: GraphNode, of: readonly Value[], years: number): Value =>
  (operations[node.kind] as Operation<NodeKind>).value(of, years, node.data);
