import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { incompleteBeta } from "../../models/belief/incompleteBeta.ts";
import { incompleteGamma } from "../../models/belief/incompleteGamma.ts";
import { normalProbability, normalQuantile } from "../../models/belief/normal.ts";
import { exp, lagOfLog, log, logFactorial, logOnePlus } from "../../models/belief/special.ts";

const expectClose = (found: number, expected: number, relative: number): void => {
  expect(Math.abs(found - expected), `${found} and not ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
};

test("nothing is computed by what may differ between two engines", () => {
  const folder = join(import.meta.dirname, "../../models/belief");
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const code = readFileSync(join(folder, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code, file).not.toMatch(/\*\*|Math\.(?!(?:sqrt|abs|floor|ceil|min|max|PI|LN2|SQRT2)\b)/);
  }
});

describe("exponential and logarithm", () => {
  test("law: as the engine's own to two units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expectClose(exp(x), Math.exp(x), 2 * Number.EPSILON);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => {
        expectClose(log(x), Math.log(x), 2 * Number.EPSILON);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
        expectClose(log(x), Math.log(x), 2 * Number.EPSILON);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: -0.999, max: 10, noNaN: true }), (d) =>
        expectClose(logOnePlus(d), Math.log1p(d), 1e-15),
      ),
      { numRuns: 2000 },
    );
  });

  test("law: exp(log(x)) = x, as far as the digits of log(x) go", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => expectClose(exp(log(x)), x, 2e-13)),
    );
  });

  test("at the ends", () => {
    expect([exp(0), exp(710), exp(-800), exp(-Infinity), exp(NaN)]).toEqual([1, Infinity, 0, 0, NaN]);
    expect([log(1), log(0), log(-1), log(Infinity), log(NaN)]).toEqual([0, -Infinity, NaN, Infinity, NaN]);
    expectClose(exp(709.7), Math.exp(709.7), 1e-15);
    // A number below 2^−1022 has fewer digits: steps of 5e-324.
    expect(Math.abs(exp(-740) - Math.exp(-740))).toBeLessThanOrEqual(1e-323);
  });

  test("d − log(1 + d) = d²/2 − d³/3 + … keeps its digits", () => {
    expectClose(lagOfLog(1e-8), 1e-16 / 2 - 1e-24 / 3, 1e-15);
    expectClose(lagOfLog(-1e-8), 1e-16 / 2 + 1e-24 / 3, 1e-15);
    expectClose(lagOfLog(1), 1 - Math.LN2, 1e-15);
  });
});

test.each([
  ["Γ(3/2) = √π/2", 0.5, Math.log(Math.sqrt(Math.PI) / 2), 1e-14],
  ["10!", 10, Math.log(3628800), 1e-15],
  ["18!", 18, Math.log(6402373705728000), 1e-15],
])("log Γ(n + 1): %s", (_name, n, expected, relative) => {
  expectClose(logFactorial(n), expected, relative);
});

describe("the normal distribution", () => {
  // P(Z > z). Abramowitz and Stegun, tables 26.1 and 26.2, with more digits by mpmath 1.3 at 30 digits.
  test.each([
    [1, 0.15865525393145705],
    [2, 0.02275013194817921],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160525e-24],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
  ])("beyond %d", (z, expected) => {
    expectClose(normalProbability(z).above, expected, 1e-13);
    expectClose(normalProbability(-z).below, expected, 1e-13);
    expectClose(normalProbability(z).below, 1 - expected, 1e-15);
    expect(normalProbability(0)).toEqual({ below: 0.5, above: 0.5 });
  });

  // As above; 1.2816 and 1.9600 are in every table.
  test.each([
    [0.1, -1.2815515655446006],
    [0.025, -1.9599639845400543],
    [1e-10, -6.361340902404057],
    [1e-100, -21.273453560965326],
  ])("quantile of %d", (p, expected) => {
    expectClose(normalQuantile({ below: p, above: 1 - p }), expected, 1e-15);
    expectClose(normalQuantile({ below: 1 - p, above: p }), -expected, 1e-15);
  });

  test("law: the quantile of a probability is where one was, far into both tails", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 37, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalProbability(z)) - z)).toBeLessThanOrEqual(2e-15 * (1 + Math.abs(z)));
      }),
      { numRuns: 1000 },
    );
  });
});

// mpmath 1.3 at 30 digits: gammainc(a, 0, x) and gammainc(a, x, inf), regularised; for large a by quadrature of the density.
test.each([
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [4, 10, 0.9896639493240743, 0.010336050675925718],
  [100, 60, 1.4815276326460468e-6, 0.9999985184723673],
  [250, 300, 0.9986225281224718, 0.001377471877528202],
  [20000, 20500, 0.9997749719643576, 0.0002250280356423413],
  [20000, 19000, 3.23687464361859e-13, 0.9999999999996763],
  [1e6, 1.005e6, 1 - 2.987490140114635e-7, 2.987490140114635e-7],
])("P(%d, %d) and Q", (a, x, below, above) => {
  const found = incompleteGamma(a).probability(x);
  expectClose(found.below, below, 1e-12);
  expectClose(found.above, above, 1e-12);
});

// mpmath 1.3 at 30 digits: betainc, regularised; the last by quadrature of the density. I at ¼ of (½, ½) is (2/π)·arcsin ½ = ⅓.
test.each([
  [1.8, 4.2, 0.01, 0.0022706496407738468, 0.9977293503592262],
  [19, 43, 0.5, 0.9990659494845123, 0.0009340505154876253],
  [0.5, 0.5, 0.25, 1 / 3, 2 / 3],
  [0.05, 3, 1e-3, 0.7618541045841059, 0.23814589541589412],
  [3, 0.05, 0.999, 0.2381458954158941, 0.7618541045841059],
  [300, 2000, 0.2, 1, 7.335888446323993e-19],
  [30000, 70000, 0.305, 1 - 0.00029037702665653904, 0.00029037702665653904],
])("I of (%d, %d) at %d", (a, b, x, below, above) => {
  const found = incompleteBeta(a, b).probability(x);
  expectClose(found.below, below, 1e-12);
  expectClose(found.above, above, 1e-12);
});

test("law: where the way of computing changes, at shape 10 000, a probability goes on smoothly", () => {
  // dP(a, x)/da is about −density: 1e-6 in a moves it by less than 1e-8.
  for (const x of [9800, 9990, 10000, 10010, 10200]) {
    const [before, after] = [incompleteGamma(1e4).probability(x), incompleteGamma(1e4 + 1e-9).probability(x)];
    expectClose(after.below, before.below, 1e-10);
    expectClose(after.above, before.above, 1e-10);
  }
});
