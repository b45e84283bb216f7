import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Belief,
  type BeliefOf,
  hasMass,
  meanOf,
  quantileOf,
  remainderOf,
  supportOf,
} from "../../models/belief/belief.ts";
import { beta } from "../../models/belief/beta.ts";
import type { Distribution } from "../../models/belief/distribution.ts";
import { gamma } from "../../models/belief/gamma.ts";
import { lognormal } from "../../models/belief/lognormal.ts";
import { normal } from "../../models/belief/normal.ts";
import { pert } from "../../models/belief/pert.ts";
import { triangular } from "../../models/belief/triangular.ts";

const expectClose = (found: number, expected: number, relative = 1e-12): void => {
  expect(Math.abs(found - expected), `${found} and not ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe("published values", () => {
  const triangle = { kind: "triangular", low: 100, mode: 200, high: 600 } as const;
  const pertBelief = { kind: "pert", low: 100, mode: 200, high: 600 } as const;
  const counts = { kind: "beta", successes: 18, failures: 42 } as const;

  // Mean, then quantiles by probability. Where the source gives a distribution's own numbers, its quantiles are mpmath's
  // (1.3, 30 digits) of that distribution.
  test.each<readonly [string, Belief, number, readonly (readonly [number, number])[], number]>([
    [
      "triangular: closed forms",
      triangle,
      300,
      [
        [0.5, 283.77223398],
        [0.1, 170.71067812],
        [0.9, 458.57864376],
      ],
      1e-10,
    ],
    [
      "pert: Vose, Beta(1.8, 4.2) and (a + 4m + b)/6",
      pertBelief,
      250,
      [
        [0.1, 144.95106522962084],
        [0.5, 238.33612969625943],
        [0.9, 372.6670252167909],
      ],
      1e-12,
    ],
    ["uniform", { kind: "uniform", low: 2, high: 8 }, 5, [[0.1, 2.6]], 1e-12],
    // x = ½·(1 ± c·u): 2.3 and 7.7 are the middle 90 % of 2–8.
    ["uniform by quantiles", { kind: "uniform", low: 2.3, high: 7.7, confidence: 0.9 }, 5, [[0.1, 2.6]], 1e-12],
    [
      "normal by a 95 % interval: 1.959963984540054, not 2; sd 0.0204085383",
      { kind: "normal", low: 0.02, high: 0.1, confidence: 0.95 },
      0.06,
      [
        [0.8413447460685429, 0.06 + 0.0204085383],
        [0.025, 0.02],
        [0.975, 0.1],
      ],
      1e-9,
    ],
    [
      "lognormal: dampack, lnorm_params(3, 0.01), mu 1.0980570415, sigma 0.0333240796",
      { kind: "lognormal", mean: 3, sd: 0.1 },
      3,
      [
        [0.5, Math.exp(1.0980570415)],
        [0.8413447460685429, Math.exp(1.0980570415 + 0.0333240796)],
      ],
      1e-9,
    ],
    [
      "beta: dampack, beta_params(0.5, 0.2), Beta(2.625, 2.625)",
      { kind: "beta", mean: 0.5, sd: 0.2 },
      0.5,
      [
        [0.05, 0.17175879721624743],
        [0.5, 0.5],
        [0.975, 0.87088122511346],
      ],
      1e-12,
    ],
    [
      "beta of 18 in 60: posterior of a uniform prior, Beta(19, 43)",
      counts,
      0.3064516129,
      [
        [0.025, 0.19903359],
        [0.975, 0.42569503],
      ],
      1e-7,
    ],
    [
      "the same with more digits",
      counts,
      19 / 62,
      [
        [0.025, 0.19903359311727992],
        [0.975, 0.42569503234807105],
      ],
      1e-12,
    ],
    [
      "gamma: dampack, gamma_params(2, 1), shape 4, scale ½",
      { kind: "gamma", mean: 2, sd: 1 },
      2,
      [
        [0.05, 0.6831591983749155],
        [0.5, 1.836030374425448],
        [0.975, 4.383636534871163],
      ],
      1e-12,
    ],
    [
      "fixed",
      { kind: "fixed", value: 7 },
      7,
      [
        [0.01, 7],
        [0.99, 7],
      ],
      0,
    ],
    [
      "observed: half of four at or under the second",
      { kind: "observed", values: [9, 1, 2, 4] },
      4,
      [
        [0.25, 1],
        [0.5, 2],
        [0.51, 4],
      ],
      0,
    ],
  ])("%s", (_name, belief, mean, quantiles, relative) => {
    expectClose(meanOf(belief, undefined), mean, relative);
    for (const [p, expected] of quantiles) expectClose(quantileOf(belief, undefined, p), expected, relative);
  });

  // By ∫(Q(p) − mean)²dp.
  test.each<readonly [string, Belief, number]>([
    ["triangular", triangle, 11666.66666667],
    ["pert: (mean − a)(b − mean)/7, and not ((b − a)/6)²", pertBelief, 7500],
    ["uniform", { kind: "uniform", low: 2, high: 8 }, 3],
    ["lognormal", { kind: "lognormal", mean: 3, sd: 0.1 }, 0.01],
    ["beta", { kind: "beta", mean: 0.5, sd: 0.2 }, 0.04],
    ["gamma", { kind: "gamma", mean: 2, sd: 1 }, 1],
  ])("variance: %s", (_name, belief, variance) => {
    const { mean, quantile } = remainderOf(belief, undefined);
    expectClose(
      overProbability((p) => (quantile(p) - mean) * (quantile(p) - mean), stepOf(belief)),
      variance,
      1e-7,
    );
  });
});

describe("what truncation and bounds leave", () => {
  const standard = { kind: "normal", mean: 0, sd: 1 } as const;
  const income = { kind: "lognormal", mean: 100, sd: 80 } as const;
  const pertBelief = { kind: "pert", low: 100, mode: 200, high: 600 } as const;
  const triangle = { kind: "triangular", low: 100, mode: 200, high: 600 } as const;
  const gammaBelief = { kind: "gamma", mean: 2, sd: 1 } as const;

  // ∫x·f/∫f by mpmath 1.3 at 30 digits, from the densities as textbooks give them; where its quadrature is not enough (30 and
  // −20 deviations out, and beta from 0) by its npdf, ncdf and betainc.
  test.each<readonly [Belief, least: number | undefined, most: number | undefined, mean: number]>([
    [{ kind: "normal", mean: 1, sd: 2 }, 0, 2, 1],
    [{ kind: "normal", mean: 0.04, sd: 0.05 }, 0, 1, 0.058378071247382396],
    [standard, 2, undefined, 2.373215532822841],
    [standard, 10, 11, 10.09806837493302],
    [standard, 30, undefined, 30.033259667433676],
    [standard, -20, -19, -19.052343945976656],
    [income, 50, 200, 100],
    [income, undefined, 400, 95.69752146095716],
    [income, 1000, undefined, 1205.2723747933037],
    [{ kind: "beta", mean: 0.5, sd: 0.2 }, 0.2, 0.6, 0.4184048206045902],
    [{ kind: "beta", successes: 18, failures: 42 }, 0.45, undefined, 0.47183536228259343],
    [{ kind: "beta", mean: 0.2, sd: 0.3 }, undefined, 0.5, 0.07409930589430541],
    [pertBelief, 300, undefined, 364.60001516638215],
    [pertBelief, undefined, 150, 131.09712575690432],
    [gammaBelief, 1, 3, 1.8763907482973097],
    [gammaBelief, 20, undefined, 20.53836572719636],
    [gammaBelief, undefined, 0.01, 0.007994657517219263],
    [triangle, 150, 400, 266.6666666666667],
    [triangle, 590, undefined, 593.3333333333334],
    [triangle, undefined, 110, 106.66666666666667],
    [{ kind: "uniform", low: 2, high: 8 }, 3, 5, 4],
    [{ kind: "observed", values: [9, 1, 2, 4] }, 2, 4, 3],
  ])("%j from %d to %d", (belief, least, most, mean) => {
    const ends = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
    expectClose(meanOf({ ...belief, truncate: ends }, undefined), mean);
    expectClose(meanOf(belief, ends), mean);
    expect(hasMass(belief, ends)).toBe(true);
  });

  test("the narrower of truncation and bounds, at each end", () => {
    const belief = { kind: "uniform", low: 0, high: 10, truncate: { least: 2, most: 9 } } as const;
    expect(supportOf(belief, { least: 1, most: 6 })).toEqual({ least: 2, most: 6 });
    expect(meanOf(belief, { least: 1, most: 6 })).toBe(4);
    expect(quantileOf(belief, { least: 1, most: 6 }, 0.25)).toBe(3);
    expect(supportOf(standard, undefined)).toEqual({ least: -Infinity, most: Infinity });
    expect(supportOf(standard, { least: 0 })).toEqual({ least: 0, most: Infinity });
    expect(supportOf(income, undefined)).toEqual({ least: 0, most: Infinity });
    expect(supportOf({ kind: "observed", values: [9, 1, 2, 4] }, { most: 5 })).toEqual({ least: 1, most: 4 });
  });

  test.each<readonly [Belief, { least?: number; most?: number }]>([
    [{ kind: "uniform", low: 2, high: 8 }, { least: 9 }],
    [{ kind: "uniform", low: 2, high: 8, truncate: { most: 3 } }, { least: 4 }],
    [{ kind: "beta", mean: 0.5, sd: 0.2 }, { least: 1 }],
    [gammaBelief, { most: 0 }],
    [income, { most: -1 }],
    [{ kind: "fixed", value: 3 }, { least: 4 }],
    [
      { kind: "observed", values: [1, 2] },
      { least: 1.2, most: 1.8 },
    ],
    // P(Z > 60) is less than the least number there is.
    [standard, { least: 60 }],
    [{ kind: "lognormal", low: 1e-300, high: 1e300, confidence: 0.1 }, {}],
  ])("nothing is left of %j within %j", (belief, bounds) => {
    expect(hasMass(belief, bounds)).toBe(false);
  });
});

describe("ends found from quantiles", () => {
  // A triangle of 0–1 with its mode at ½: P(X ≤ x) = 2x², so the middle 92 % is 0.2²·½… : 2·0.1414² = 0.04.
  test("triangular, by hand", () => {
    const low = Math.sqrt(0.02);
    const belief = { kind: "triangular", low, mode: 0.5, high: 1 - low, confidence: 0.92 } as const;
    const { least, most } = supportOf(belief, undefined);
    expect(Math.abs(least)).toBeLessThan(1e-14);
    expectClose(most, 1, 1e-14);
    // With low at the mode the mode has the tail below it, P = (m − a)/(b − a) = 0.05, and high leaves (b − h)²/(b − a)(b − m) = 0.05.
    const atMode = { kind: "triangular", low: 0, mode: 0, high: 10, confidence: 0.9 } as const;
    const ends = supportOf(atMode, undefined);
    expectClose(-ends.least / (ends.most - ends.least), 0.05);
    expectClose(((ends.most - 10) * (ends.most - 10)) / ((ends.most - ends.least) * ends.most), 0.05);
  });

  test("law: low and high are the quantiles, and the mode is inside the ends, wherever it stands", () => {
    const place = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    const confidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
    const lambda = fc.double({ min: 0.05, max: 100, noNaN: true });
    fc.assert(
      fc.property(place, confidence, lambda, fc.constantFrom("triangular", "pert"), (at, middle, weight, kind) => {
        const given = { low: 20, mode: 20 + 60 * at, high: 80, confidence: middle };
        const belief: Belief = kind === "pert" ? { kind, lambda: weight, ...given } : { kind, ...given };
        const { least, most } = supportOf(belief, undefined);
        expect(least < 20 && 80 < most && Number.isFinite(most - least)).toBe(true);
        const slack = 1e-12 * (most - least);
        expect(Math.abs(quantileOf(belief, undefined, (1 - middle) / 2) - 20)).toBeLessThanOrEqual(slack);
        expect(Math.abs(quantileOf(belief, undefined, (1 + middle) / 2) - 80)).toBeLessThanOrEqual(slack);
        // The belief of those ends is the same, so its most likely value is the stated one.
        const whole: Belief = { ...belief, low: least, high: most, confidence: undefined } as Belief;
        const same = quantileOf(whole, undefined, 0.3) - quantileOf(belief, undefined, 0.3);
        expect(Math.abs(same)).toBeLessThanOrEqual(10 * slack);
      }),
    );
  });
});

/** ∫f(p)dp over 0–1 by the double exponential rule of Takahasi and Mori: p = 1/(1 + e^(−π·sinh t)). */
const overProbability = (f: (p: number) => number, step: number): number => {
  let sum = 0;
  for (let t = -4; t <= 4; t += step) {
    const p = 1 / (1 + Math.exp(-Math.PI * Math.sinh(t)));
    const rest = 1 / (1 + Math.exp(Math.PI * Math.sinh(t)));
    if (p < 1) sum += f(p) * p * rest * Math.PI * Math.cosh(t) * step;
  }
  return sum;
};

/** A triangle's quantiles have a kink at the mode, where the rule is slow. */
const stepOf = ({ kind }: Belief): number => (kind === "triangular" ? 1 / 2000 : 1 / 32);

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const ordered = fc
  .tuple(number(-1e6, 1e6), number(1e-3, 1e6), number(0, 1))
  .map(([low, width, at]) => ({ low, mode: Math.min(low + width, low + at * width), high: low + width }));
const confidence = number(0.05, 0.999);
const continuous: fc.Arbitrary<Exclude<Belief, BeliefOf<"fixed"> | BeliefOf<"observed">>> = fc.oneof(
  ordered.map(({ low, high }) => ({ kind: "uniform", low, high }) as const),
  ordered.map((ends) => ({ kind: "triangular", ...ends }) as const),
  fc.tuple(ordered, confidence).map(([ends, middle]) => ({ kind: "triangular", ...ends, confidence: middle }) as const),
  fc.tuple(ordered, number(0.1, 50)).map(([ends, lambda]) => ({ kind: "pert", ...ends, lambda }) as const),
  fc.tuple(ordered, confidence).map(([ends, middle]) => ({ kind: "pert", ...ends, confidence: middle }) as const),
  fc.tuple(number(-1e6, 1e6), number(1e-3, 1e6)).map(([mean, sd]) => ({ kind: "normal", mean, sd }) as const),
  fc
    .tuple(number(1e-3, 1e6), number(0.01, 2))
    .map(([mean, variation]) => ({ kind: "lognormal", mean, sd: mean * variation }) as const),
  fc
    .tuple(number(1e-3, 1e6), number(1.1, 30), confidence)
    .map(([low, times, middle]) => ({ kind: "lognormal", low, high: low * times, confidence: middle }) as const),
  fc
    // A beta heaped at 1 has more probability between two neighbouring numbers there than the laws forgive.
    .tuple(number(0.01, 0.9), number(0.01, 0.5))
    .map(([mean, part]) => ({ kind: "beta", mean, sd: part * Math.sqrt(mean * (1 - mean)) }) as const),
  fc
    .tuple(fc.nat(50000), fc.nat(50000))
    .map(([successes, failures]) => ({ kind: "beta", successes, failures }) as const),
  fc
    .tuple(number(1e-3, 1e6), number(0.001, 2))
    .map(([mean, variation]) => ({ kind: "gamma", mean, sd: mean * variation }) as const),
);

const distributionOf = (belief: Belief): Distribution => {
  switch (belief.kind) {
    case "triangular":
      return triangular(belief);
    case "pert":
      return pert(belief);
    case "normal":
      return normal(belief);
    case "lognormal":
      return lognormal(belief);
    case "beta":
      return beta(belief);
    case "gamma":
      return gamma(belief);
    default:
      throw new Error(`${belief.kind} is not continuous`);
  }
};

/** How large the numbers of a belief are: errors are told against it. */
const sizeOf = (belief: Belief): number =>
  Math.max(...[0.001, 0.5, 0.999].map((p) => Math.abs(quantileOf(belief, undefined, p))));

/** A piece of a belief: from the `from` to the `to` quantile. */
const piece = fc.tuple(number(0.001, 0.5), number(0.05, 0.49)).map(([from, part]) => ({ from, to: from + part }));

describe("laws", () => {
  test("the quantile of a probability is where one was", () => {
    fc.assert(
      fc.property(continuous, number(1e-6, 1 - 1e-6), (belief, p) => {
        if (belief.kind === "uniform") return;
        const { standard } = distributionOf(belief);
        const x = standard.quantile({ below: p, above: 1 - p });
        expectClose(standard.quantile(standard.probability(x)), x, 1e-11);
      }),
      { numRuns: 1000 },
    );
  });

  test("the mean of a piece is the average of its quantiles", () => {
    fc.assert(
      fc.property(continuous, piece, (belief, { from, to }) => {
        const [least, most] = [quantileOf(belief, undefined, from), quantileOf(belief, undefined, to)];
        const { mean, quantile } = remainderOf(belief, { least, most });
        expect(least <= mean && mean <= most).toBe(true);
        const average = overProbability(quantile, stepOf(belief));
        expect(Math.abs(average - mean)).toBeLessThanOrEqual(1e-8 * sizeOf(belief));
      }),
      { numRuns: 300 },
    );
  });

  test("a whole mean is that of its two pieces", () => {
    fc.assert(
      fc.property(continuous, number(0.001, 0.999), (belief, p) => {
        const split = quantileOf(belief, undefined, p);
        const parts = p * meanOf(belief, { most: split }) + (1 - p) * meanOf(belief, { least: split });
        const whole = meanOf(belief, undefined);
        expect(Math.abs(parts - whole)).toBeLessThanOrEqual(1e-10 * Math.max(sizeOf(belief), Math.abs(whole)));
      }),
      { numRuns: 500 },
    );
  });

  test("quantiles of what is left rise from one end to the other", () => {
    fc.assert(
      fc.property(continuous, piece, number(0.0001, 0.9), (belief, { from, to }, p) => {
        const [least, most] = [quantileOf(belief, undefined, from), quantileOf(belief, undefined, to)];
        const { quantile } = remainderOf(belief, { least, most });
        const [lower, upper] = [quantile(p), quantile(p + 0.09)];
        expect(least <= lower && lower <= upper && upper <= most).toBe(true);
        const expected = quantileOf(belief, undefined, from + p * (to - from));
        expect(Math.abs(lower - expected)).toBeLessThanOrEqual(1e-10 * sizeOf(belief));
      }),
      { numRuns: 500 },
    );
  });

  test("a stated mean is the mean, to the bit", () => {
    fc.assert(
      fc.property(continuous, (belief) => {
        if (!("mean" in belief) || belief.mean === undefined) return;
        // Adding 0 makes −0 into 0.
        expect(meanOf(belief, undefined)).toBe(belief.mean + 0);
      }),
      { numRuns: 500 },
    );
  });
});
