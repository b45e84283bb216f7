import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  FINE_NODES,
  missOf,
  NODES,
  nodeTail,
  rangeOf,
  readTable,
  spreadOf,
  tableFrom,
} from "../../../models/uncertainty/table.ts";

test("nothing is computed by what may differ between two engines", () => {
  for (const file of ["cdf", "closedForms", "nodeValues", "recentre", "sampler", "source", "table", "tabled"]) {
    const path = join(import.meta.dirname, `../../../models/uncertainty/${file}.ts`);
    const code = readFileSync(path, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code, file).not.toMatch(/\*\*|Math\.(?!(?:sqrt|abs|floor|ceil|min|max|clz32)\b)/);
  }
});

const WHOLE = 4_294_967_296;

/** Every octave of both sides, the ends and the middle. */
const everywhere = Uint32Array.from([
  ...Array.from({ length: 40_000 }, (_, k) => (k + 0.5) * (WHOLE / 40_000)),
  ...Array.from({ length: 20_000 }, (_, k) => 2 ** (31 * (k / 20_000))),
  ...Array.from({ length: 20_000 }, (_, k) => WHOLE - 1 - Math.floor(2 ** (31 * (k / 20_000)))),
  ...[0, 1, 2, 3, 2 ** 30, 2 ** 31 - 1, 2 ** 31, 3 * 2 ** 30, WHOLE - 2, WHOLE - 1],
]);
/** What a point stands for. */
const probabilityOf = (x: number): number => (x + 0.5) / WHOLE;

const valuesOf = (f: (p: number) => number, nodes: number): Float64Array =>
  Float64Array.from({ length: nodes }, (_, node) => f(nodeTail(node, nodes).below));

const read = (values: Float64Array): Float64Array => {
  const out = new Float64Array(everywhere.length);
  readTable(out, everywhere, tableFrom(values), everywhere.length);
  return out;
};

const farthest = (values: Float64Array, f: (p: number) => number): number =>
  values.reduce((worst, value, lane) => Math.max(worst, Math.abs(value - f(probabilityOf(everywhere[lane]!)))), 0);

describe.each([NODES, FINE_NODES])("a table of %d nodes", (nodes) => {
  test("has them in rising order from end to end, with digits at both", () => {
    for (let node = 1; node < nodes; node++) {
      const [before, after] = [nodeTail(node - 1, nodes), nodeTail(node, nodes)];
      expect(before.below < after.below || before.above > after.above).toBe(true);
      expect(before.below <= after.below && before.above >= after.above).toBe(true);
    }
    const middle = (nodes - 1) / 2;
    expect(nodeTail(middle, nodes)).toEqual({ below: 0.5, above: 0.5 });
    // The outermost points stand for half a step.
    expect(nodeTail(0, nodes).below).toBe(0.5 / WHOLE);
    expect(nodeTail(nodes - 1, nodes).above).toBe(0.5 / WHOLE);
  });

  test("is a cubic where the function is one", () => {
    const cubic = (p: number): number => 2 - 3 * p + 5 * p * p - 7 * p * p * p;
    expect(farthest(read(valuesOf(cubic, nodes)), cubic)).toBeLessThan(1e-14);
  });

  test("is as far from another function as it says", () => {
    for (const f of [
      (p: number) => Math.exp(5 * p),
      (p: number) => Math.log(p),
      (p: number) => p ** 0.3,
      (p: number) => 1 / (0.01 + p),
    ]) {
      const values = valuesOf(f, nodes);
      const inside = everywhere.map((x) => Math.min(WHOLE - 1 - 5000, Math.max(5000, x)));
      const out = new Float64Array(inside.length);
      readTable(out, inside, tableFrom(values), inside.length);
      const worst = out.reduce(
        (most, value, lane) => Math.max(most, Math.abs(value - f(probabilityOf(inside[lane]!)))),
        0,
      );
      expect(missOf(values) / worst).toBeGreaterThan(0.8);
      expect(missOf(values) / worst).toBeLessThan(1.25);
    }
  });

  test("knows the spread and the range of its function", () => {
    expect(spreadOf(valuesOf((p) => p, nodes))).toBeCloseTo(Math.sqrt(1 / 12), 4);
    expect(spreadOf(valuesOf((p) => p * p, nodes))).toBeCloseTo(Math.sqrt(1 / 5 - 1 / 9), 4);
    const { least, most } = rangeOf(tableFrom(valuesOf((p) => 3 - p, nodes)));
    expect(least).toBeCloseTo(2, 9);
    expect(most).toBeCloseTo(3, 9);
  });
});

test("a table is read along a line, as far as it is asked", () => {
  const table = tableFrom(valuesOf((p) => p, NODES));
  const out = Float64Array.of(9, 9, 9);
  readTable(out, Uint32Array.of(2 ** 31, 2 ** 30, 0), table, 2, 4, 10);
  expect(out[0]).toBeCloseTo(12, 8);
  expect(out[1]).toBeCloseTo(11, 8);
  expect(out[2]).toBe(9);
});
