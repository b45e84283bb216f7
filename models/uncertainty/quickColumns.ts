import type { Scalar, ScalarData, ScalarKind } from "./algebra.ts";
import { type Column, computeColumn } from "./columns.ts";
import type { Kernels } from "./lanes.ts";

/** The column reading by kernels: of what most columns are made of, and to the last bit what columns.ts says. */

type QuickOperation<K extends ScalarKind> = (
  kernels: Kernels,
  out: Column,
  of: readonly Column[],
  data: ScalarData[K],
) => void;

const quick: { readonly [K in ScalarKind]?: QuickOperation<K> } = {
  product: (kernels, out, of) => {
    const bytes = out.byteLength;
    const to = out.byteOffset;
    const [a, b] = [of[0]!.byteOffset, of[1]!.byteOffset];
    if (of.length === 2) return kernels.product2(bytes, to, a, b);
    kernels.product3(bytes, to, a, b, of[2]!.byteOffset);
    let factor = 3;
    for (; factor + 1 < of.length; factor += 2)
      kernels.product3(bytes, to, to, of[factor]!.byteOffset, of[factor + 1]!.byteOffset);
    if (factor < of.length) kernels.product2(bytes, to, to, of[factor]!.byteOffset);
  },
  combination: (kernels, out, of, { constant, coefficients: by }) => {
    const bytes = out.byteLength;
    const to = out.byteOffset;
    let operand = of.length % 4;
    if (operand === 0) out.fill(constant);
    else if (operand === 1) kernels.start1(bytes, to, of[0]!.byteOffset, constant, by[0]!);
    else kernels.start2(bytes, to, of[0]!.byteOffset, of[1]!.byteOffset, constant, by[0]!, by[1]!);
    if (operand === 3) kernels.add1(bytes, to, of[2]!.byteOffset, by[2]!);
    for (; operand < of.length; operand += 4) {
      const [a, b, c, d] = [of[operand]!, of[operand + 1]!, of[operand + 2]!, of[operand + 3]!];
      const places = [a.byteOffset, b.byteOffset, c.byteOffset, d.byteOffset] as const;
      kernels.add4(bytes, to, ...places, by[operand]!, by[operand + 1]!, by[operand + 2]!, by[operand + 3]!);
    }
  },
  quotient: (kernels, out, of) =>
    kernels.quotient(out.byteLength, out.byteOffset, of[0]!.byteOffset, of[1]!.byteOffset),
  polynomial: (kernels, out, of, { coefficients }) => {
    out.fill(coefficients.at(-1)!);
    for (let power = coefficients.length - 2; power >= 0; power--)
      kernels.multiplyAdd(out.byteLength, out.byteOffset, of[0]!.byteOffset, coefficients[power]!);
  },
  held: (kernels, out, of) =>
    kernels.held(out.byteLength, out.byteOffset, of[0]!.byteOffset, of[1]!.byteOffset, of[2]!.byteOffset),
};

/** Writes a node that is no atom from the columns of its operands, all of them where the kernels reach if there are any. */
export const computeLanes = (kernels: Kernels | undefined, node: Scalar, out: Column, of: readonly Column[]): void => {
  const operation = kernels && (quick[node.kind] as QuickOperation<ScalarKind> | undefined);
  if (operation) operation(kernels, out, of, node.data as never);
  else computeColumn(node, out, of);
};
