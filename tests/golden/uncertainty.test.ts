import { expect, test } from "vitest";
import type { Parameter, Unit } from "../../models/appraisal.ts";
import type { Simulation } from "../../models/result.ts";
import type { Summary } from "../../models/uncertainty/schema.ts";
import { meanOf, type7 } from "../laws/plainSummary.ts";
import {
  type Belief,
  believed,
  decidedForOne,
  drawnNpv,
  type Estimated,
  estimated,
  ofDraws,
  pooled,
  simulated,
  spreadOf,
  squaredSpreadOf,
  summaryOf,
  sumOfBeliefs,
} from "./drawnTiny.ts";
import { exponentAt0, mean, PHI_1, quantile, variance } from "./exactly.ts";
import { cohort, cost, outcome, read, tiny, valuation, YEAR_0 } from "./tiny.ts";
import published from "./uncertainty.json" with { type: "json" };

type Numbers<K extends string> = Readonly<Record<K, number>>;

type Moments = Numbers<"mean" | "sd">;
/** The two shapes that have these moments. */
const alphaOf = (draws: Float64Array): number =>
  meanOf(draws) * ((meanOf(draws) * (1 - meanOf(draws))) / squaredSpreadOf(draws) - 1);
const betaShapes = (belief: Belief, mirrored: Belief) => [
  { alpha: exponentAt0(belief), beta: exponentAt0(mirrored) },
  { alpha: ofDraws(belief, alphaOf), beta: ofDraws(mirrored, alphaOf) },
];
const betaFromMeanSd = ({ mean: centre, sd }: Moments) =>
  betaShapes({ kind: "beta", mean: centre, sd }, { kind: "beta", mean: 1 - centre, sd });
/** Its quantiles are in the result: of a chance that is drawn, and NNV is 1 krona for each who has it. */
const betaFromCounts = ({ successes, n }: Numbers<"successes" | "n">) => {
  const belief: Belief = { kind: "beta", successes, failures: n - successes };
  const mirrored: Belief = { kind: "beta", successes: n - successes, failures: successes };
  const [exact, drawn] = betaShapes(belief, mirrored) as [object, object];
  const session = sumOfBeliefs({ believed: belief });
  const summary = (of: (summary: Summary) => Estimated) =>
    pooled((drawing) => of(summaryOf(simulated(session, drawing).simulation.society)));
  const at = (key: "0.025" | "0.975") =>
    summary(({ quantiles, quantileErrors }) => ({ value: quantiles[key], standardError: quantileErrors[key] }));
  return [
    { ...exact, mean: mean(belief), p025: quantile(belief, 0.025), p975: quantile(belief, 0.975) },
    {
      ...drawn,
      mean: summary(({ mean: value, standardError }) => ({ value, standardError })),
      p025: at("0.025"),
      p975: at("0.975"),
    },
  ];
};
const gammaFromMeanSd = (moments: Moments) => {
  const belief: Belief = { kind: "gamma", ...moments };
  const shape = exponentAt0(belief);
  const drawn = (of: (draws: Float64Array) => number) => ofDraws(belief, of);
  return [
    { shape, scale: mean(belief) / shape, rate: shape / mean(belief) },
    {
      shape: drawn((draws) => meanOf(draws) ** 2 / squaredSpreadOf(draws)),
      scale: drawn((draws) => squaredSpreadOf(draws) / meanOf(draws)),
      rate: drawn((draws) => meanOf(draws) / squaredSpreadOf(draws)),
    },
  ];
};
const lognormalFromMeanVar = ({ mean: centre, variance: spread }: Numbers<"mean" | "variance">) => {
  const belief: Belief = { kind: "lognormal", mean: centre, sd: Math.sqrt(spread) };
  const logged = (p: number) => Math.log(quantile(belief, p));
  const drawn = ofDraws(belief, (draws) => meanOf(draws.map(Math.log)));
  const sigma = ofDraws(belief, (draws) => spreadOf(draws.map(Math.log)));
  return [
    { mu: logged(0.5), sigma: logged(PHI_1) - logged(0.5) },
    { mu: drawn, sigma },
  ];
};
const normalFromCi95 = ({ low, high }: Numbers<"low" | "high">) => {
  const belief: Belief = { kind: "normal", low, high, confidence: 0.95 };
  const exact = { mean: mean(belief), sd: quantile(belief, PHI_1) - quantile(belief, 0.5) };
  return [exact, { mean: ofDraws(belief, meanOf), sd: ofDraws(belief, spreadOf) }];
};

const upTo = (p: number) => (draws: Float64Array) => type7(draws, p);
type Ends = Numbers<"min" | "mode" | "max">;
const triangularStats = ({ min: low, mode, max: high }: Ends) => {
  const belief: Belief = { kind: "triangular", low, mode, high };
  const at = (p: number) => ofDraws(belief, upTo(p));
  return [
    {
      mean: mean(belief),
      variance: variance(belief, [(mode - low) / (high - low)]),
      median: quantile(belief, 0.5),
      p10: quantile(belief, 0.1),
      p90: quantile(belief, 0.9),
    },
    {
      mean: ofDraws(belief, meanOf),
      variance: ofDraws(belief, squaredSpreadOf),
      median: at(0.5),
      p10: at(0.1),
      p90: at(0.9),
    },
  ];
};
const pertStats = ({ min: low, mode, max: high }: Ends) => {
  const belief: Belief = { kind: "pert", low, mode, high };
  // From 0, where a tail can be read as far down as there are numbers.
  const alpha = exponentAt0({ kind: "pert", low: 0, mode: mode - low, high: high - low });
  const beta = exponentAt0({ kind: "pert", low: 0, mode: high - mode, high: high - low });
  return [
    { alpha, beta, mean: mean(belief), variance: variance(belief) },
    { alpha, beta, mean: ofDraws(belief, meanOf), variance: ofDraws(belief, squaredSpreadOf) },
  ];
};
const uniformStats = ({ min: low, max: high }: Numbers<"min" | "max">) => {
  const belief: Belief = { kind: "uniform", low, high };
  return [
    { mean: mean(belief), variance: variance(belief), p10: quantile(belief, 0.1) },
    { mean: ofDraws(belief, meanOf), variance: ofDraws(belief, squaredSpreadOf), p10: ofDraws(belief, upTo(0.1)) },
  ];
};

// By documents: NNV is what is believed.
const probPositive = (of: Moments) => {
  const session = sumOfBeliefs({ believed: { kind: "normal", ...of } });
  return [
    pooled((drawing) => {
      const { probabilityPositive, probabilityError } = summaryOf(simulated(session, drawing).simulation.society);
      return { value: probabilityPositive, standardError: probabilityError };
    }),
  ];
};
/** A rank correlation is 6/π·asin(ρ/2) of the normal scores' ρ. */
const spreadOfSum = ({ sd1, sd2, rho }: Numbers<"sd1" | "sd2" | "rho">) => {
  const gains: Record<string, Belief> = {
    one: { kind: "normal", mean: 10, sd: sd1 },
    other: { kind: "normal", mean: 20, sd: sd2 },
  };
  const correlations = [{ between: ["one", "other"] as const, rank: (6 / Math.PI) * Math.asin(rho / 2) }];
  const session = sumOfBeliefs(gains, {}, { correlations });
  return [pooled((drawing) => estimated(drawnNpv(session, drawing), spreadOf))];
};
type Known = Simulation["evpi"];
/** What is decided for one person about an NNV that is believed, and for as many kronor as the case has. */
const informed = (
  gains: Readonly<Record<string, Belief>>,
  costs: Readonly<Record<string, Belief>>,
  of: (simulation: Simulation) => Known | undefined,
): Estimated => {
  const session = sumOfBeliefs(gains, costs, { decision: decidedForOne(Object.keys(costs)) });
  return pooled((drawing) => {
    const found = of(simulated(session, drawing).simulation);
    if (found?.defined) return found;
    throw new Error(`Not known: ${JSON.stringify(found)}`);
  });
};
const unitNormalLoss = ({ z }: Numbers<"z">) => [
  informed({ believed: { kind: "normal", mean: z, sd: 1 } }, {}, (simulation) => simulation.evpi),
  informed({ believed: { kind: "normal", mean: -z, sd: 1 } }, {}, (simulation) => simulation.evpi),
];

/** The vignette's net benefit: p1 ~ N(1, 1) less p2 ~ N(0, 2), of which the variance is 4. */
const p1 = { kind: "normal", mean: 1, sd: 1 } as const;
const p2: Belief = { kind: "normal", mean: 0, sd: 2 };
const evpi = (of: Moments) => [
  informed({ believed: { kind: "normal", ...of } }, {}, (simulation) => simulation.evpi),
  informed({ p1 }, { p2 }, (simulation) => simulation.evpi),
];
/** Where means given a parameter need no draws it is still looked at in a thousand parts, each taken at its middle. */
const inParts = (found: Estimated): Estimated => ({
  value: found.value,
  standardError: Math.max(found.standardError, 2e-6 * p1.sd),
});
const evppi = () => [
  inParts(informed({ p1 }, { p2 }, ({ evppi: each }) => each.p1)),
  informed({ p1 }, { p2 }, ({ evppiGroups }) => evppiGroups.value),
];
/** What a study will say of p1 is a part of it that has n of its n + 1 parts of variance; to know that part is to have the study. */
const evsiOfMean = ({ mean: centre, priorVar, obsVar, n }: Numbers<"mean" | "priorVar" | "obsVar" | "n">) => {
  const said = (priorVar * n) / (n + obsVar / priorVar);
  const study: Belief = { kind: "normal", mean: centre, sd: Math.sqrt(said) };
  const left: Belief = { kind: "normal", mean: 0, sd: Math.sqrt(priorVar - said) };
  return [inParts(informed({ study, left }, { p2 }, ({ evppi: each }) => each.study))];
};

type Curve = Numbers<"de" | "dc" | "se" | "sc" | "rho"> & Readonly<{ k: readonly number[] }>;
/** A hundredth of twice the value at each step, so that every k is among the amounts. */
const ceac = ({ de, dc, se, sc, k }: Curve) => {
  const session = tiny({
    parameters: [
      believed("effect", { kind: "normal", mean: de, sd: se }, "outcome/person"),
      believed("spent", { kind: "normal", mean: dc, sd: sc }, "SEK"),
    ],
    outcomes: [outcome({ effect: { measure: "perPerson", value: "effect" } })],
    costs: [cost({ amounts: { [YEAR_0]: "spent" } })],
    valuations: [valuation({ amount: Math.max(...k) / 2 })],
  });
  return [
    k.map((amount) =>
      pooled((drawing) => {
        const { ceac: points } = simulated(session, drawing).simulation;
        const point = points.find(({ valuePerOutcome }) => Math.abs(valuePerOutcome - amount) < 1e-6)!;
        expect(Math.abs(point.mean - (amount * de - dc))).toBeLessThan(0.001 * (amount * se + sc));
        // Of so many draws if they were plain: Sobol's are nearer.
        return { value: point.probability, standardError: Math.sqrt(0.25 / drawing.draws) };
      }),
    ),
  ];
};

type Ranges = Readonly<Record<"effect" | "value" | "cost", readonly number[]>>;
type Bars = Readonly<{ base: Numbers<"n" | "effect" | "value" | "cost">; ranges: Ranges }>;
/** The ranges as 5th and 95th percentiles: of a uniform belief that is as much wider, and of a triangular one that says so. */
const tornado = ({ base, ranges }: Bars) => {
  const wider = ([low, high]: readonly number[]): Belief => {
    const beyond = ((high! - low!) * 0.05) / 0.9;
    return { kind: "uniform", low: low! - beyond, high: high! + beyond };
  };
  const said = ([low, high]: readonly number[], mode: number): Belief => {
    return { kind: "triangular", low: low!, mode, high: high!, confidence: 0.9 };
  };
  return [wider, said].map((beliefOf) => {
    const parameter = (id: "effect" | "value" | "cost", unit: Unit): Parameter => {
      return { ...believed(id, beliefOf(ranges[id], base[id]), unit), value: base[id] };
    };
    const session = tiny({
      cohorts: [cohort(base.n)],
      parameters: [parameter("effect", "outcome/person"), parameter("value", "SEK/outcome"), parameter("cost", "SEK")],
      outcomes: [outcome({ effect: { measure: "perPerson", value: "effect" } })],
      costs: [cost({ amounts: { [YEAR_0]: "cost" } })],
      valuations: [valuation({ amount: "value" })],
    });
    const { tornado: bars } = simulated(session, { draws: 8 });
    const ends = bars.map(({ parameter: id, npvAtLow, npvAtHigh }) => [id, [npvAtLow, npvAtHigh]] as const);
    return {
      base: read(session.result().society.npv),
      ...Object.fromEntries(ends),
      order: bars.map(({ parameter: id }) => id),
    };
  });
};

/** By operation: a published case → the engine's answers, one for each way of asking; all must agree. */
const runners: Readonly<Record<string, (inputs: never) => readonly unknown[]>> = {
  betaFromMeanSd,
  gammaFromMeanSd,
  lognormalFromMeanVar,
  normalFromCi95,
  "triangular stats": triangularStats,
  "pert stats": pertStats,
  "uniform stats": uniformStats,
  betaFromCounts,
  probPositive,
  analytic: spreadOfSum,
  unitNormalLoss,
  evpi,
  "evppi(p1)": evppi,
  evsi: evsiOfMean,
  ceac,
  tornado,
};

const isEstimated = (answer: unknown): answer is Estimated =>
  typeof answer === "object" && answer !== null && "standardError" in answer;
/** Within the published tolerance; what is drawn, within three standard errors. */
const expectNear = (answer: unknown, expected: unknown, tolerance: number, at: string): void => {
  if (isEstimated(answer) && typeof expected === "number") {
    const most = Math.max(tolerance, 3 * answer.standardError);
    const { value, standardError } = answer;
    expect(Math.abs(value - expected), `${at}: ${value} ± ${standardError}, expected ${expected}`).toBeLessThanOrEqual(
      most,
    );
    // So many draws know a figure to a hundredth of it, or a share to a third of a hundredth.
    expect(standardError, at).toBeLessThan(0.01 * Math.max(Math.abs(expected), 0.3));
  } else if (typeof expected === "number") {
    expect(answer, at).toBeTypeOf("number");
    const most = Math.max(tolerance, 4 * Number.EPSILON * Math.abs(expected));
    expect(Math.abs((answer as number) - expected), `${at}: ${answer}, expected ${expected}`).toBeLessThanOrEqual(most);
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(Object(answer)).sort(), at).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected))
      expectNear((answer as Readonly<Record<string, unknown>>)[key], value, tolerance, `${at}/${key}`);
  } else expect(answer, at).toEqual(expected);
};

const titled = published.cases.map((one) => [`${one.id}: ${one.source}`, one] as const);
test.each(titled)("%s", (_title, { id, operation, inputs, expected, tolerance, tolerance_kind }) => {
  expect(tolerance_kind).toBe("abs");
  const answers = runners[operation]!(inputs as never);
  expect(answers).not.toEqual([]);
  for (const [way, answer] of answers.entries()) expectNear(answer, expected, tolerance, `${id}, way ${way}`);
});

test("every case has a runner and every runner a case, and no two cases one name", () => {
  expect(Object.keys(runners).sort()).toEqual([...new Set(published.cases.map(({ operation }) => operation))].sort());
  expect(new Set(published.cases.map(({ id }) => id)).size).toBe(17);
});
