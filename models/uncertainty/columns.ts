import { wholePower } from "../operation.ts";
import type { Scalar, ScalarData, ScalarKind } from "./algebra.ts";

/**
 * The column reading: a scalar of the simplified graph for many draws at once. One record a kind; a kind that lacks one does not
 * compile. Loops are written out, since a loop that calls a function it does not know takes several times as long.
 */
export type Column = Float64Array;

type ColumnOperation<K extends ScalarKind> = (out: Column, of: readonly Column[], data: ScalarData[K]) => void;

type Computed = Exclude<ScalarKind, "atom">;

const columns: Readonly<{ [K in Computed]: ColumnOperation<K> }> = {
  constant: (out, _of, { value }) => {
    out.fill(value);
  },
  combination: (out, of, { constant, coefficients }) => {
    combine(out, of, constant, coefficients);
  },
  product: (out, of) => {
    multiply(out, of[0]!, of[1]!);
    let factor = 2;
    for (; factor + 1 < of.length; factor += 2) multiplyByBoth(out, of[factor]!, of[factor + 1]!);
    if (factor < of.length) multiply(out, out, of[factor]!);
  },
  quotient: (out, of) => {
    const [above, below] = [of[0]!, of[1]!];
    for (let lane = 0; lane < out.length; lane++) out[lane] = above[lane]! / below[lane]!;
  },
  power: (out, of, { exponent }) => {
    const base = of[0]!;
    for (let lane = 0; lane < out.length; lane++) out[lane] = wholePower(base[lane]!, exponent);
  },
  polynomial: (out, of, { coefficients }) => {
    const base = of[0]!;
    const highest = coefficients.length - 1;
    out.fill(coefficients[highest]!);
    for (let power = highest - 1; power >= 0; power--) {
      const coefficient = coefficients[power]!;
      for (let lane = 0; lane < out.length; lane++) out[lane] = out[lane]! * base[lane]! + coefficient;
    }
  },
  squareRoot: (out, of) => {
    const under = of[0]!;
    for (let lane = 0; lane < out.length; lane++) out[lane] = Math.sqrt(under[lane]!);
  },
  larger: (out, of) => {
    const [one, other] = [of[0]!, of[1]!];
    for (let lane = 0; lane < out.length; lane++) out[lane] = Math.max(one[lane]!, other[lane]!);
  },
  held: (out, of) => {
    const [free, least, most] = [of[0]!, of[1]!, of[2]!];
    for (let lane = 0; lane < out.length; lane++)
      out[lane] = Math.min(most[lane]!, Math.max(least[lane]!, free[lane]!));
  },
  choice: (out, of) => {
    const [test, then, otherwise] = [of[0]!, of[1]!, of[2]!];
    for (let lane = 0; lane < out.length; lane++) out[lane] = test[lane]! === 0 ? otherwise[lane]! : then[lane]!;
  },
};

/** Writes a node that is no atom from the columns of its operands. */
export const computeColumn = (node: Scalar, out: Column, of: readonly Column[]): void => {
  if (node.kind === "atom") throw new Error("An atom is drawn, not computed.");
  (columns[node.kind] as ColumnOperation<Computed>)(out, of, node.data as never);
};

const multiply = (out: Column, one: Column, other: Column): void => {
  for (let lane = 0; lane < out.length; lane++) out[lane] = one[lane]! * other[lane]!;
};

const multiplyByBoth = (out: Column, one: Column, other: Column): void => {
  for (let lane = 0; lane < out.length; lane++) out[lane] = out[lane]! * one[lane]! * other[lane]!;
};

/** Four operands at a time: a pass over the lanes costs more than what is added in it. */
const combine = (out: Column, of: readonly Column[], constant: number, by: readonly number[]): void => {
  let operand = of.length % 4;
  if (operand === 0) out.fill(constant);
  else if (operand === 1) start1(out, constant, by[0]!, of[0]!);
  else if (operand === 2) start2(out, constant, by[0]!, of[0]!, by[1]!, of[1]!);
  else {
    start2(out, constant, by[0]!, of[0]!, by[1]!, of[1]!);
    add1(out, by[2]!, of[2]!);
  }
  for (; operand < of.length; operand += 4) add4(out, by, of, operand);
};

const start1 = (out: Column, constant: number, p: number, a: Column): void => {
  for (let lane = 0; lane < out.length; lane++) out[lane] = constant + p * a[lane]!;
};

const start2 = (out: Column, constant: number, p: number, a: Column, q: number, b: Column): void => {
  for (let lane = 0; lane < out.length; lane++) out[lane] = constant + p * a[lane]! + q * b[lane]!;
};

const add1 = (out: Column, p: number, a: Column): void => {
  for (let lane = 0; lane < out.length; lane++) out[lane]! += p * a[lane]!;
};

const add4 = (out: Column, by: readonly number[], of: readonly Column[], from: number): void => {
  const [p, q, r, s] = [by[from]!, by[from + 1]!, by[from + 2]!, by[from + 3]!];
  const [a, b, c, d] = [of[from]!, of[from + 1]!, of[from + 2]!, of[from + 3]!];
  for (let lane = 0; lane < out.length; lane++)
    out[lane]! += p * a[lane]! + q * b[lane]! + (r * c[lane]! + s * d[lane]!);
};
