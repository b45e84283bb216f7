import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Scalar } from "../../../models/uncertainty/algebra.ts";
import { BLOCK, type Sampling, SCRAMBLES } from "../../../models/uncertainty/block.ts";
import { computeColumn } from "../../../models/uncertainty/columns.ts";
import { type Kernels, lanesFor } from "../../../models/uncertainty/lanes.ts";
import { computeLanes } from "../../../models/uncertainty/quickColumns.ts";
import { BASE, sobolPoints } from "../../../models/uncertainty/sobol.ts";
import { FINE_NODES, lengthOf, NODES, nodeTail, readTable, tableFrom } from "../../../models/uncertainty/table.ts";
import { example } from "../../library.ts";

/** What the kernels say is what the same loops in TypeScript say, to the last bit. */

const LANES = 16;
const lanes = lanesFor(1_000_000);
const kernels = lanes.kernels as Kernels;
const columns = Array.from({ length: 12 }, () => lanes.numbers(LANES));
const [first, ...others] = columns as [Float64Array, ...Float64Array[]];

const numbers = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, NaN, 1e308, 5e-324));

const nodeOf = (kind: string, data: object, of: number): Scalar =>
  ({ id: of, kind, data, of: Array.from({ length: of }, (_, operand) => operand) }) as unknown as Scalar;

const anyNode: fc.Arbitrary<Scalar> = fc.oneof(
  fc.integer({ min: 2, max: 9 }).map((of) => nodeOf("product", {}, of)),
  fc
    .tuple(numbers, fc.array(numbers, { maxLength: 10 }))
    .map(([constant, coefficients]) => nodeOf("combination", { constant, coefficients }, coefficients.length)),
  fc.constant(nodeOf("quotient", {}, 2)),
  fc.array(numbers, { minLength: 2, maxLength: 5 }).map((coefficients) => nodeOf("polynomial", { coefficients }, 1)),
  fc.constant(nodeOf("held", { limit: "" }, 3)),
);

const same = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length && Array.from(one).every((value, at) => Object.is(value, other[at]));

describe("kernels", () => {
  it("compute every kind of column as the column reading does", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyNode, fc.array(numbers, { minLength: 11 * LANES, maxLength: 11 * LANES }), (node, values) => {
        const of = others.slice(0, node.of.length);
        for (const [at, column] of of.entries()) column.set(values.slice(at * LANES, (at + 1) * LANES));
        const plain = new Float64Array(LANES);
        computeColumn(node, plain, of);
        computeLanes(kernels, node, first, of);
        met.add(node.kind);
        return same(first, plain);
      }),
      { numRuns: 400 },
    );
    expect([...met].sort()).toEqual(["combination", "held", "polynomial", "product", "quotient"]);
  });

  it.each([
    ["lookUp", NODES],
    ["lookUpFine", FINE_NODES],
  ] as const)("%s reads a table as `readTable` does", (kernel, nodes) => {
    const table = lanes.numbers(lengthOf(nodes));
    table.set(
      tableFrom(
        Float64Array.from({ length: nodes }, (_, node) => {
          const { below, above } = nodeTail(node, nodes);
          return Math.log(below / above);
        }),
      ),
    );
    const points = lanes.points(LANES);
    const plain = new Float64Array(LANES);
    const point = fc.oneof(
      fc.nat(2 ** 32 - 1),
      fc.nat(31).map((bit) => 2 ** bit),
      fc.nat(31).map((bit) => 2 ** 32 - 1 - 2 ** bit),
      fc.constantFrom(0, 2 ** 31 - 1, 2 ** 32 - 1),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: LANES, maxLength: LANES }), numbers, numbers, (at, scale, shift) => {
        points.set(at);
        readTable(plain, points, table, LANES, scale, shift);
        kernels[kernel](8 * LANES, first.byteOffset, points.byteOffset, table.byteOffset, scale, shift);
        return same(first, plain);
      }),
      { numRuns: 400 },
    );
  });

  it.each([0, 7, 300])("scatter the points of stream %d as they are filled in", (stream) => {
    const points = sobolPoints([11, 0], stream);
    const [words, out, plain] = [lanes.points(BASE + SCRAMBLES), lanes.points(BLOCK), new Uint32Array(BLOCK)];
    for (const block of [0, 1, 5, 1000]) {
      points.fill(plain, block);
      words.set(points.scattered(block));
      kernels.scatter(4 * BASE, out.byteOffset, words.byteOffset);
      expect(same(out, plain)).toBe(true);
    }
  });
});

describe("a machine without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const simulated = async (draws: number, sampling: Sampling): Promise<string> => {
    vi.resetModules();
    const { open } = await import("../../../models/session.ts");
    const session = open(example("exempelkommunen"));
    if (!("simulate" in session)) throw new Error(JSON.stringify(session));
    return JSON.stringify(session.simulate({ draws, seed: 3, sampling }));
  };

  it.each([
    [2048, "sobol"],
    [1003, "sobol"],
    [1536, "random"],
  ] as const)("says the same to the byte, of %d draws that are %s", async (draws, sampling) => {
    const quick = await simulated(draws, sampling);
    vi.stubGlobal("WebAssembly", undefined);
    expect(quick).toContain("probabilityPositive");
    expect(await simulated(draws, sampling)).toBe(quick);
  });
});
