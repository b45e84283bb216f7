import { expect, test } from "vitest";
import type { Simulation } from "../../models/result.ts";
import { believed, simulated } from "./drawnTiny.ts";
import { cost, inYears, outcome, read, type Tiny, tiny, valuation } from "./tiny.ts";

const COST = 1000;
/** One outcome of a value that lies between two, at a cost of 1 000 kronor that the state pays and a fund stands for. */
const between = (low: number, high: number, over: Tiny = {}): Simulation["ranges"] =>
  simulated(
    tiny({
      parameters: [believed("value", { kind: "uniform", low, high })],
      valuations: [valuation({ amount: "value" })],
      costs: [cost({ amounts: inYears([0], COST), fund: true })],
      ...over,
    }),
    { draws: 10_240 },
  ).simulation.ranges;

const NEEDED = "/breakEven/outcomes/gain/society/needed";
type Expected = readonly (number | string)[];
const expectNear = (range: Simulation["ranges"][string] | undefined, expected: Expected): void => {
  const found = range && [range.low, range.median, range.high].map(read);
  const digitsAfter = (value: number): number => 2 - Math.floor(Math.log10(Math.abs(value)));
  const near = (value: number | string) =>
    typeof value === "string" || value === 0 ? value : expect.closeTo(value, digitsAfter(value));
  expect(found).toEqual(expected.map(near));
};
const times = (by: number, of: readonly number[]): readonly number[] => of.map((value) => by * value);

test("a value between 50 and 150 is 55, 100 and 145 at 5, 50 and 95 %, and all that is in proportion to it", () => {
  const ranges = between(50, 150);
  expectNear(ranges["/gained/gain/worth"], [55, 100, 145]);
  expectNear(ranges["/society/bcr"], times(1 / COST, [55, 100, 145]));
  expectNear(ranges["/society/npvPerFundKrona"], [55 / COST - 1, 100 / COST - 1, 145 / COST - 1]);
  // The fewest are needed of the value at 95 %: 1 000 / 145.
  expectNear(ranges[NEEDED], [COST / 145, COST / 100, COST / 55]);
  // The state pays and gets nothing of it.
  for (const payer of ["publicSector", "actors/state"])
    expectNear(ranges[`/breakEven/outcomes/gain/${payer}/after/needed`], ["unreachable", "unreachable", "unreachable"]);
  expectNear(ranges["/publicSector/after/npvPerFundKrona"], [-1, -1, -1]);
  expect(Object.keys(ranges).filter((at) => at.includes("individual"))).toEqual([]);
});

test("an end where the outcome is worth nothing or less is reached by no number", () => {
  // More than nothing in three quarters of the draws: at 5 % a value of 140, at 50 % of 50, and 95 % is beyond them.
  expectNear(between(-50, 150)[NEEDED], [COST / 140, COST / 50, "unreachable"]);
});

test("where something else pays for it all, no number is needed, whatever one is worth", () => {
  const second = { outcomes: [outcome({}), outcome({ id: "second" })], value: 2 * COST };
  const ranges = between(-50, 150, {
    outcomes: second.outcomes,
    valuations: [valuation({ amount: "value" }), valuation({ id: "other", outcome: "second", amount: second.value })],
  });
  // There are 1 000 kronor too many: −1 000 / value, and the quarter of the draws in which it is worth nothing needs none.
  // 5 % have a value up to 10 and so a number below −100, half one up to 100.
  expectNear(ranges[NEEDED], [-COST / 10, -COST / 100, 0]);
});

test("an effect that is not known leaves what needs none", () => {
  const unknown = outcome({ effect: { measure: "perPerson" } });
  const ranges = between(50, 150, { outcomes: [unknown] });
  expectNear(ranges["/gained/gain/worth"], [55, 100, 145]);
  expectNear(ranges[NEEDED], [COST / 145, COST / 100, COST / 55]);
  expect(ranges).not.toHaveProperty(["/society/bcr"]);
  expect(ranges).not.toHaveProperty(["/society/npvPerFundKrona"]);
});

test("what has nothing to divide by, or now a cost and now a gain, has no range", () => {
  expect(between(50, 150, { costs: [] })).not.toHaveProperty(["/society/bcr"]);
  const spent = (low: number, high: number): Simulation["ranges"] =>
    between(50, 150, {
      parameters: [
        believed("value", { kind: "uniform", low: 50, high: 150 }),
        believed("spent", { kind: "uniform", low, high }, "SEK"),
      ],
      costs: [cost({ amounts: inYears([0], COST) }), cost({ id: "more", amounts: { "2000": "spent" } })],
    });
  expect(spent(-1100, 0)).not.toHaveProperty(["/society/bcr"]);
  expect(spent(-900, 0)).toHaveProperty(["/society/bcr"]);
  expect(between(50, 150)).toHaveProperty(["/society/npvPerFundKrona"]);
  expect(spent(-900, 0)).not.toHaveProperty(["/society/npvPerFundKrona"]);
});

test("what is certain is the same at every end", () => {
  const certain = believed("value", { kind: "fixed", value: 80 });
  expectNear(between(0, 0, { parameters: [certain] })[NEEDED], [12.5, 12.5, 12.5]);
});
