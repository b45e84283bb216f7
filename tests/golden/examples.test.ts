import { describe, expect, test } from "vitest";
import type { Result } from "../../models/result.ts";
import { example, opened } from "../library.ts";
import golden from "./examples.json" with { type: "json" };

/** The number at a result address: plain, a ratio's value, or a payback year. */
const numberAt = (result: Result, at: string): number => {
  const place = at
    .split("/")
    .slice(1)
    .reduce<unknown>((of, step) => (of as Record<string, unknown>)[step], result);
  if (typeof place === "number") return place;
  const ratio = place as { defined: boolean; value?: number; year?: number };
  expect(ratio.defined, at).toBe(true);
  return (ratio.value ?? ratio.year)!;
};

/** Half of the last digit given. */
const tolerance = (expected: string): number => 0.5000001 * 10 ** -(expected.split(".")[1]?.length ?? 0);

const near = (actual: number, expected: string, at: string): void =>
  expect(Math.abs(actual - Number(expected)), `${at}: ${actual}, expected ${expected}`).toBeLessThan(
    tolerance(expected),
  );

describe.each(["sandviken", "exempelkommunen"] as const)("%s", (name) => {
  const result = opened(example(name)).result();

  test.each(Object.entries(golden[name]))("%s = %s", (at, expected) => near(numberAt(result, at), expected, at));

  test.each(Object.entries(golden.impossible[name]))("break-even %s impossible: %s", (at, impossible) => {
    const place = at
      .split("/")
      .reduce<unknown>((of, step) => (of as Record<string, unknown>)[step], result.breakEven.outcomes.eligibility);
    expect((place as { impossible: boolean }).impossible).toBe(impossible);
  });
});

test("sandviken: without an effect nothing that rests on it is a number", () => {
  const result = opened(example("sandviken")).result();
  const unknown = { defined: false, why: "effectUnknown" };
  expect(result.society.npv).toEqual(unknown);
  expect(result.society.bcr).toEqual(unknown);
  expect(result.gained.eligibility).toEqual({
    total: unknown,
    discounted: unknown,
    byYear: {},
    funnel: [{ step: "reached", left: 60 }],
    // 60 pupils × (1 − 0.6); a million unfolded over 45 years and discounted from 2023–2025 is the PV costs / needed above.
    anyway: { defined: true, value: 24 },
    worth: { defined: true, value: expect.closeTo(3_043_362.485 / 3.25884, -1) },
    benefits: unknown,
  });
  expect(result.society.payback.discounted).toEqual(unknown);
});

test("sandviken: 28 of 60 to observe for society, rounded up", () => {
  const { eligibility } = opened(example("sandviken")).result().breakEven.outcomes;
  expect(eligibility?.society.observed.defined && Math.ceil(eligibility.society.observed.value)).toBe(28);
});

test.each(Object.entries(golden.scenarios))("exempelkommunen, scenario %s: NNV %s", (scenario, expected) => {
  const result = opened(example("exempelkommunen"), scenario).result();
  near(numberAt(result, "/society/npv"), expected, scenario);
  expect(result.scenario).toBe(scenario);
});

test("without its draws a result says nothing of uncertainty", () => {
  const result = opened(example("exempelkommunen")).result();
  expect(result.simulation).toBeNull();
  expect(result.tornado).toEqual([]);
});
