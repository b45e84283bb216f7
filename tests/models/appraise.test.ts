import { describe, expect, test } from "vitest";
import { cost, inYears, outcome, read, tiny, valuation } from "../golden/tiny.ts";

/** Of the one person: `known` is gained half, `unknown` by nobody knows how much; `bare` has no valuation. */
const outcomes = [
  outcome({ id: "known", effect: { measure: "perPerson", value: 0.5 } }),
  outcome({ id: "unknown", effect: { measure: "perPerson" } }),
  outcome({ id: "moved", effect: { measure: "perPerson" } }),
  outcome({ id: "bare" }),
];
const valuations = [
  valuation({ id: "one", outcome: "known", amount: 100 }),
  valuation({ id: "other", outcome: "known", amount: 20 }),
  valuation({ id: "third", outcome: "unknown", amount: 7 }),
];
const transfer = valuation({
  ...{ id: "tax", outcome: "moved", amount: 40, category: "transfer" as const },
  recipients: { state: 0.5, individual: -0.5 },
});

describe("what an outcome is worth and gives", () => {
  const of = (id: string) => {
    const { worth, benefits } = tiny({ outcomes, valuations: [...valuations, transfer] }).result().gained[id]!;
    return [read(worth), read(benefits)];
  };

  test("is the sum of its own valuations, whatever is not known of others: 120 and half of it", () => {
    expect(of("known")).toEqual([120, 60]);
  });
  test("is known for one and not for all gained where the effect is not known", () => {
    expect(of("unknown")).toEqual([7, "effectUnknown"]);
  });
  test("is nothing to society where it only moves money", () => {
    expect(of("moved")).toEqual(["noValue", 0]);
  });
  test("is not known without a valuation", () => {
    expect(of("bare")).toEqual(["noValue", "noValue"]);
  });
});

describe("benefits outside the payer's purse", () => {
  const outside = (parts: typeof valuations) =>
    tiny({ outcomes, valuations: parts, costs: [cost({ amounts: inYears([0], 10) })] }).result().siloGap.outside;

  test("are all that others receive: 60 of 60", () => {
    expect(read(outside(valuations.slice(0, 2)).state!)).toBe(1);
  });
  test("are not known where the payer receives tax of an unknown effect, though society's are", () => {
    expect(read(outside([...valuations.slice(0, 2), transfer]).state!)).toBe("effectUnknown");
  });
});

test("every perspective has its years: 10 kr of the state's in the first, 60 of the individual's", () => {
  const { timeline } = tiny({
    outcomes,
    valuations: valuations.slice(0, 2),
    costs: [cost({ amounts: inYears([0], 10) })],
  });
  const first = (at: string) => [timeline(at)?.costs[0], timeline(at)?.benefits?.[0]];
  expect(first("/society")).toEqual([10, 60]);
  expect(first("/publicSector/after")).toEqual([10, 0]);
  expect(first("/actors/individual/before")).toEqual([0, 60]);
});
