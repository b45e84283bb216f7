import fc from "fast-check";
import { expect, test } from "vitest";
import type { Appraisal, Parameter } from "../../models/appraisal.ts";
import { normalProbability, normalQuantile } from "../../models/belief/normal.ts";
import { example, opened } from "../library.ts";
import { often } from "../seed.ts";
import {
  type Belief,
  believed,
  decidedForOne,
  drawnNpv,
  type Estimated,
  estimated,
  simulated,
  spreadOf,
  summaryOf,
  sumOfBeliefs,
} from "./drawnTiny.ts";
import { cohort, cost, outcome, tiny, valuation, YEAR_0 } from "./tiny.ts";

/** Without a belief about anything but a lift that goes from nothing to a fifth. */
const sandviken = (): Appraisal => {
  const document = example("sandviken");
  const certain = document.parameters!.map(({ belief: _, ...parameter }): Parameter => parameter);
  const lift: Parameter = {
    ...believed("effect.uplift", { kind: "triangular", low: 0, mode: 0.1, high: 0.2 }, "share"),
    bounds: { least: -1, most: 1 },
  };
  const outcomes = document.outcomes!.map((of) => ({ ...of, effect: { ...of.effect, value: lift.id } }));
  return { ...document, parameters: [...certain, lift], outcomes };
};

test.each(["sobol", "random"] as const)(
  "sandviken, %s: the lift must reach as many as break-even asks for",
  (sampling) => {
    const document = sandviken();
    const pupils = document.cohorts!.flatMap(({ people }) => Object.values(people) as number[]);
    expect(pupils.reduce((sum, people) => sum + people, 0)).toBe(60);
    // Break-even needs no effect, and is the same as where none is known.
    const { needed } = opened(example("sandviken")).result().breakEven.outcomes.eligibility!.society;
    expect(needed).toEqual(opened(document).result().breakEven.outcomes.eligibility!.society.needed);
    const b = needed.defined ? needed.value : Number.NaN;
    expect(b).toBeLessThan(6);
    const expected = 1 - (b / 60) ** 2 / (2 * 0.1 ** 2);
    const summary = summaryOf(simulated(opened(document), { draws: 10_240, sampling }).simulation.society);
    const { probabilityPositive, probabilityError, mean, standardError, sd } = summary;
    const near = Math.max(3 * probabilityError, 1e-7);
    expect(Math.abs(probabilityPositive - expected), `${probabilityPositive}, expected ${expected}`).toBeLessThan(near);
    expect(probabilityError).toBeLessThan(0.01);
    // NNV is a straight line in the lift: nothing at b, and what one outcome is worth 60 times over for all.
    const { worth } = opened(document).result().gained.eligibility!;
    const perLift = 60 * (worth.defined ? worth.value : Number.NaN);
    expect(Math.abs(mean - perLift * (0.1 - b / 60))).toBeLessThan(Math.max(3 * standardError, 1e-6 * perLift));
    expect(sd / (perLift * Math.sqrt(0.2 ** 2 / 24))).toBeCloseTo(1, sampling === "sobol" ? 3 : 1);
  },
);

// Random models with known moments.
type Moments = Readonly<{ belief: Belief; mean: number; variance: number }>;
const momentsArbitrary: fc.Arbitrary<Moments> = fc
  .tuple(
    fc.constantFrom("normal", "uniform", "gamma"),
    fc.integer({ min: 10, max: 200 }),
    fc.integer({ min: 5, max: 60 }),
  )
  .map(([kind, thousands, percent]): Moments => {
    const mean = 1000 * thousands;
    const sd = (mean * percent) / 100;
    if (kind !== "uniform") return { belief: { kind, mean, sd } as Belief, mean, variance: sd ** 2 };
    return { belief: { kind: "uniform", low: mean - sd, high: mean + sd }, mean, variance: (2 * sd) ** 2 / 12 };
  });
const several = fc.array(momentsArbitrary, { minLength: 1, maxLength: 6 });
const sumOf = (of: readonly Moments[], key: "mean" | "variance") => of.reduce((sum, one) => sum + one[key], 0);

/** How many errors an estimate is from what is true: of so many, one in twenty may be more than three, and none far more. */
type Held = Readonly<{ estimate: Estimated; truth: number; room?: number }>;
const areHeld = (found: readonly Held[]): void => {
  const off = found.map(({ estimate, truth, room = 0 }) => {
    const rounding = Math.max(room, 1e-9 * Math.max(1, Math.abs(truth)));
    return Math.max(0, Math.abs(estimate.value - truth) - rounding) / (estimate.standardError + rounding);
  });
  const beyond = off.filter((errors) => errors > 3).length;
  console.log(
    `${found.length} estimates, ${beyond} beyond three standard errors, at most ${Math.max(...off).toFixed(1)}`,
  );
  expect(beyond).toBeLessThanOrEqual(Math.ceil(0.05 * found.length));
  expect(Math.max(...off)).toBeLessThan(12);
};
const drawing = { draws: 8192, seed: 7 };

/** An effect on as many people times what each is worth, and other gains, less costs: all drawn independently. */
test("means and deviations of products and sums are the closed forms'", () => {
  const found: Held[] = [];
  const models = fc.sample(fc.tuple(momentsArbitrary, momentsArbitrary, several), { numRuns: often(40) });
  for (const [people, value, costs] of models) {
    const each = costs.map(({ belief }, place) => believed(`cost.${place}`, belief, "SEK"));
    const session = tiny({
      // A tenth of a thousandth of so many kronor is as many people.
      cohorts: [cohort(1)],
      parameters: [believed("effect", people.belief, "outcome/person"), believed("value", value.belief), ...each],
      outcomes: [outcome({ effect: { measure: "perPerson", value: "effect" }, ownShare: 1e-4 })],
      costs: each.map(({ id }) => cost({ id: `line.${id}`, amounts: { [YEAR_0]: id } })),
      valuations: [valuation({ amount: "value" })],
    });
    const { mean, standardError } = summaryOf(simulated(session, drawing).simulation.society);
    found.push({
      estimate: { value: mean, standardError },
      truth: 1e-4 * people.mean * value.mean - sumOf(costs, "mean"),
    });
    const product =
      people.variance * value.variance + people.variance * value.mean ** 2 + value.variance * people.mean ** 2;
    const truth = Math.sqrt(1e-8 * product + sumOf(costs, "variance"));
    found.push({ estimate: estimated(drawnNpv(session, drawing), spreadOf), truth });
  }
  areHeld(found);
});

test("of a sum of normal beliefs, probability, quantiles, value of information and importance are the normal's", () => {
  const found: Held[] = [];
  const normals = several.map((all) => all.map((one) => ({ ...one, belief: normalOf(one) })));
  const standings = fc.integer({ min: -10, max: 10 }).map((tenths) => tenths / 10);
  for (const [gains, costs, z] of fc.sample(fc.tuple(normals, normals, standings), { numRuns: often(40) })) {
    const named = (of: readonly Moments[], name: string) =>
      Object.fromEntries(of.map(({ belief }, place) => [`${name}.${place}`, belief]));
    const variance = sumOf(gains, "variance") + sumOf(costs, "variance");
    const sd = Math.sqrt(variance);
    const mean = z * sd;
    // What makes it a near thing is certain.
    const certain: Belief = { kind: "fixed", value: sumOf(gains, "mean") - sumOf(costs, "mean") - mean };
    const spent = { ...named(costs, "spent"), certain };
    const session = sumOfBeliefs(named(gains, "gained"), spent, { decision: decidedForOne(Object.keys(spent)) });
    const { simulation } = simulated(session, drawing);
    const summary = summaryOf(simulation.society);
    found.push({
      estimate: { value: summary.probabilityPositive, standardError: summary.probabilityError },
      truth: normalProbability(mean / sd).below,
    });
    for (const key of ["0.025", "0.5", "0.95"] as const) {
      const [p, standardError] = [Number(key), summary.quantileErrors[key]];
      const truth = mean + sd * normalQuantile({ below: p, above: 1 - p });
      // One step of Newton's from the draws' own quantile leaves as much, which no standard error tells.
      found.push({ estimate: { value: summary.quantiles[key], standardError }, truth, room: 5e-4 * sd });
    }
    if (simulation.evpi.defined) found.push({ estimate: simulation.evpi, truth: sd * unitLoss(Math.abs(mean) / sd) });
    const first = gains[0]!;
    const known = simulation.evppi["gained.0"]!;
    const part = Math.sqrt(first.variance);
    // Of what hardly ever changes the choice so few draws tell nothing; where none are needed it is still looked at in parts.
    if (known.defined && Math.abs(mean) < part)
      found.push({ estimate: known, truth: part * unitLoss(Math.abs(mean) / part), room: 2e-5 * part });
    expect(simulation.importance["gained.0"]).toBeCloseTo(first.variance / variance, 1);
  }
  areHeld(found);
});
const normalOf = ({ mean, variance }: Moments): Belief => ({ kind: "normal", mean, sd: Math.sqrt(variance) });
/** φ(z) − z(1 − Φ(z)). */
const unitLoss = (z: number): number =>
  Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * normalProbability(z).above;
