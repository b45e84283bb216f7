import { expect, test } from "vitest";
import { costsPerOutcome } from "../../../models/report/costPer.ts";
import { cost, inYears, outcome, tiny } from "../../golden/tiny.ts";

test("an outcome that becomes rarer is told to gain nothing: a price below zero would be read as a bargain", () => {
  const told = (effect: number) =>
    costsPerOutcome(
      tiny({
        outcomes: [outcome({ effect: { measure: "perPerson", value: effect } })],
        costs: [cost({ amounts: inYears([0], 50) })],
      }).result(),
    ).gain!;
  // 50 kronor for half an outcome of one person.
  expect(told(0.5).undiscounted).toEqual({ defined: true, value: 100 });
  expect(told(-0.5)).toEqual({
    undiscounted: { defined: false, why: "noGain" },
    discounted: { defined: false, why: "noGain" },
  });
});
