import { expect, test } from "vitest";
import type { Appraisal, Parameter } from "../../../models/appraisal.ts";
import { believed, decidedForOne, simulated } from "../../golden/drawnTiny.ts";
import { cost, outcome, tiny, valuation, YEAR_0 } from "../../golden/tiny.ts";
import { opened } from "../../library.ts";

const DRAWS = 10_240;
const uniform = (low: number, high: number) => ({ kind: "uniform", low, high }) as const;
const kronor = (parameter: string): Appraisal["costs"] => [
  cost({ id: `cost.${parameter}`, amounts: { [YEAR_0]: parameter } }),
];

test("a group holds what stands in some alternative alone", () => {
  const session = tiny({
    parameters: [believed("one", uniform(50, 150), "SEK"), believed("other", uniform(0, 100), "SEK")],
    outcomes: [outcome({}), outcome({ id: "second" })],
    costs: [...kronor("one")!, ...kronor("other")!],
    valuations: [valuation({ amount: 100 }), valuation({ id: "less", outcome: "second", amount: 50 })],
    decision: decidedForOne(["one", "other"]),
  });
  const alternatives = [
    { id: "large", name: "Large", only: ["cost.one", "gain"] },
    { id: "small", name: "Small", only: ["cost.other", "second"] },
  ];
  const { evppiGroups } = simulated(opened({ ...session.document, alternatives }), { draws: DRAWS }).simulation;
  // Both are uniform on ±50 and 0 on average: max(0, X, Y) is 50·E max(0, U, V), of U and V on ±1, which is 5/12.
  const { costs } = evppiGroups;
  expect(costs?.defined && costs.value).toBeCloseTo((50 * 5) / 12, 1);
});

test("beliefs that have been beyond a bound and are back give the same bytes", () => {
  const effect: Parameter = { ...believed("effect", uniform(0.1, 0.3), "share"), value: 0.2 };
  const session = tiny({
    parameters: [effect, believed("value", uniform(0, 2000))],
    outcomes: [outcome({ effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.4 } })],
    valuations: [valuation({ amount: "value" })],
    costs: [cost({ amounts: { [YEAR_0]: 150 } })],
    decision: { ...decidedForOne(), atStake: { costs: ["cost"], cohorts: ["people"] } },
  });
  const said = (): string => JSON.stringify(simulated(session, { draws: DRAWS }));
  const before = said();
  session.change("effect", 0.304);
  expect(simulated(session, { draws: DRAWS }).simulation.moved).toEqual({ "/outcomes/gain": expect.closeTo(0.02, 3) });
  session.change("effect", 0.2);
  expect(said()).toBe(before);
});

test("what a harm costs is looked at from twice as much to nothing", () => {
  const session = tiny({
    parameters: [believed("harmed", uniform(0, 2), "outcome/person")],
    outcomes: [outcome({ effect: { measure: "perPerson", value: "harmed" } })],
    costs: [cost({ amounts: { [YEAR_0]: 50 } })],
    valuations: [
      valuation({ amount: -100, valueOfOutcome: true }),
      valuation({ id: "good", amount: 200, valueOfOutcome: false }),
    ],
  });
  const { ceac } = simulated(session, { draws: DRAWS }).simulation;
  expect(ceac.map(({ valuePerOutcome }) => valuePerOutcome)).toEqual(
    Array.from({ length: 101 }, (_, step) => -200 + 2 * step),
  );
  for (const { valuePerOutcome, probability, mean } of ceac) {
    // harmed · (200 + amount) is above 50.
    expect(probability).toBeCloseTo(Math.max(0, 1 - 50 / (200 + valuePerOutcome) / 2), 3);
    expect(mean).toBeCloseTo(150 + valuePerOutcome, 6);
  }
});
