import { describe, expect, test } from "vitest";
import { whole } from "../../models/breakEven.ts";
import { cumulated, firstOutlay, payback, shareFrom } from "../../models/payback.ts";

describe("payback", () => {
  test.each([
    [
      "a plain investment: −100, +60, +60 is back in the third year",
      [-100, 60, 60],
      { defined: true, year: 2022, years: 2 },
    ],
    ["the year to the krona", [-100, 100, 0], { defined: true, year: 2021, years: 1 }],
    ["half an öre is nothing: −0.004 counts as zero", [-100, 99.996, 0], { defined: true, year: 2021, years: 1 }],
    [
      "a later outlay undoes it until it is back to stay",
      [-100, 150, -100, 60],
      { defined: true, year: 2023, years: 3 },
    ],
    [
      "years count from the first outlay, not from the first year",
      [0, -100, 100],
      { defined: true, year: 2022, years: 1 },
    ],
    ["the first outlay may come after a gain", [50, -80, 30], { defined: true, year: 2022, years: 1 }],
    ["never back", [-100, 60, 30], { defined: false, why: "never" }],
    ["back and lost again for good", [-100, 150, -60], { defined: false, why: "never" }],
    ["outlays of less than half an öre add up", [-0.004, -0.004, 0, 1], { defined: true, year: 2023, years: 2 }],
    ["no outlay", [0, 10], { defined: false, why: "noOutlay" }],
    ["an outlay that the year's gains cover is none", [10, -5], { defined: false, why: "noOutlay" }],
  ] as const)("%s", (_name, flows, expected) => expect(payback(flows, 2020)).toEqual(expected));
});

test("whole outcomes: ⌈x − 1e-9⌉, so the last bits of a sum do not ask for one more", () => {
  expect([3.25884, 4, 4 + 1e-12, 4.000001, 0.2].map(whole)).toEqual([4, 4, 4, 5, 1]);
});

test("cumulated sums run year by year", () => expect(cumulated([-100, 60, 60])).toEqual([-100, -40, 20]));

test("the first outlay is the first cost that is not nothing", () => {
  expect(firstOutlay([0, 0.001, 500], 2020)).toBe(2022);
  expect(firstOutlay([0, 0], 2020)).toBeUndefined();
});

test("a quarter falls in 2022 or later", () => expect(shareFrom([2, 1, 1], 2020, 2022)).toBe(0.25));
