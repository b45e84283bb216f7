import { array, assert, constantFrom, double, integer, option, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fanned, fanPicture } from "../../../models/report/fan.ts";
import { type Picture, widthOf } from "../../../models/report/picture.ts";
import { fanTitle, type PaybackDrawn } from "../../../models/words/fan.ts";
import { plain } from "../../../models/words/part.ts";
import { always, type Five, summary } from "../words/draws.ts";
import { nbsp, no, value } from "../words/fixture.ts";
import { isWhole } from "../words/texts.ts";
import { boxOf, colliding, outside, pathsOf, textsOf, widths } from "./shapes.ts";

/** Each year's five quantiles in rising order. */
const fanned = (years: readonly Five[], over: Partial<Fanned> = {}): Fanned => {
  const at = (position: number): readonly number[] => years.map((five) => five[position]!);
  const last = years.at(-1)!;
  return {
    firstYear: 2025,
    quantiles: { "0.05": at(0), "0.25": at(1), "0.5": at(2), "0.75": at(3), "0.95": at(4) },
    central: at(2),
    ends: { "0.05": last[0], "0.5": last[2], "0.95": last[4] },
    payback: undefined,
    budget: undefined,
    ...over,
  };
};

const numbersIn = (d: string): readonly number[] => d.match(/[\d.]+/g)!.map(Number);
const inks = (picture: Picture) => pathsOf(picture).filter(({ stroke, fill }) => stroke === "ink" && !fill);

describe("fanPicture", () => {
  const years: readonly Five[] = [
    [-2e6, -2e6, -2e6, -2e6, -2e6],
    [-1e6, -0.5e6, 0, 0.5e6, 1e6],
    [-1e6, 0, 1e6, 2e6, 4e6],
  ];
  const picture = fanPicture(fanned(years, { central: [-2e6, 0.5e6, 2e6], payback: 2026 }), 600, "sv");
  const left = Math.ceil(widthOf("−2")) + 8;
  const right = Math.ceil(widthOf("−1,0\u00a0mnkr", 14, true)) + 10;
  const step = (600 - left - right) / 3;
  // 52 above, 24 below of 300: 224 for 6 mnkr.
  const place = (kronor: number): number => 52 + ((4e6 - kronor) / 6e6) * 224;
  const x = (year: number): number => left + (year + 0.5) * step;

  it("has the middle draw and the appraisal's own values as lines, and the bands around them", () => {
    const lines = inks(picture);
    const [middle, central] = lines.map(({ d }) => numbersIn(d));
    for (const [year, kronor] of [-2e6, 0, 1e6].entries()) {
      expect(middle![2 * year]).toBeCloseTo(x(year), 1);
      expect(middle![2 * year + 1]).toBeCloseTo(place(kronor), 1);
    }
    expect(lines[1]!.dash).toBeDefined();
    expect(central![5]).toBeCloseTo(place(2e6), 1);
    const bands = pathsOf(picture).filter(({ fill, opacity }) => fill === "accent" && opacity);
    // The darkest is last: in the last year from the lower quartile, 0, to the upper, 2 mnkr.
    const half = boxOf(bands.at(-1)!);
    expect([half[0], half[2]]).toEqual([expect.closeTo(x(0), 1), expect.closeTo(x(2), 1)]);
    const edges = numbersIn(bands.at(-1)!.d);
    expect([edges[5], edges[7]]).toEqual([expect.closeTo(place(0), 1), expect.closeTo(place(2e6), 1)]);
    const outer = boxOf(bands.at(-2)!);
    expect(outer[1]).toBeCloseTo(place(4e6), 1);
    const opacities = bands.map(({ opacity }) => opacity!);
    expect(opacities.slice(0, -1)).toEqual(opacities.slice(0, -1).toSorted((one, other) => other - one));
    expect(Math.max(...opacities)).toBe(opacities.at(-1));
  });

  it("says beside the ends what they come to, and when half of the draws are paid back", () => {
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining([
        "4,0\u00a0mnkr",
        "1,0\u00a0mnkr",
        "−1,0\u00a0mnkr",
        "hälften återbetalda 2026",
        "nio fall av tio",
      ]),
    );
    const mark = pathsOf(picture).find(({ dash }) => dash === "3 3")!;
    expect(boxOf(mark)[0]).toBeCloseTo(x(1), 1);
    expect(textsOf(fanPicture(fanned(years), 600, "en")).join()).not.toContain("paid back");
  });

  it("stays inside its box with no text on another, of any numbers at any width", () => {
    const kronor = double({ min: -1e10, max: 1e10, noNaN: true });
    const year = array(kronor, { minLength: 5, maxLength: 5 }).map(
      (five) => five.toSorted((one, other) => one - other) as unknown as Five,
    );
    assert(
      property(
        array(year, { minLength: 1, maxLength: 80 }),
        option(integer({ min: 0, max: 79 }), { nil: undefined }),
        integer({ min: 0, max: 9 }),
        constantFrom(290, ...widths),
        constantFrom("sv" as const, "en" as const),
        (all, back, long, width, language) => {
          const payback = back === undefined ? undefined : 2025 + Math.min(back, all.length - 1);
          const picture = fanPicture(
            fanned(all, { payback, budget: { from: 2026, to: 2026 + long } }),
            width,
            language,
          );
          expect(outside(picture)).toEqual([]);
          expect(colliding(picture)).toEqual([]);
          expect(picture.shapes.length).toBeLessThan(60);
        },
      ),
    );
  });
});

describe("fanTitle", () => {
  const spread = summary(0.5, [-1.7e6, 0, 4.3e6, 7e6, 12.4e6]);
  const paid = (over: Partial<PaybackDrawn>): PaybackDrawn => ({
    low: value(2030),
    median: value(2035),
    high: value(2050),
    never: 0,
    ...over,
  });
  const told = (payback: PaybackDrawn | undefined, of = spread) =>
    (["sv", "en"] as const).map((language) =>
      plain(
        fanTitle({ who: language === "sv" ? "samhället" : "society", summary: of, payback, lastYear: 2080 }, language),
      ),
    );

  it.each<readonly [PaybackDrawn | undefined, string, string]>([
    [
      paid({ high: no("never"), never: 0.14 }),
      "För samhället är det i hälften av fallen återbetalt senast 2035; i omkring 14 fall av 100 är det ännu inte återbetalt 2080",
      "For society, it is paid back by 2035 in half of the cases; in about 14 cases of 100 it is not yet paid back in 2080",
    ],
    [
      paid({ never: 0.004 }),
      "För samhället är det i hälften av fallen återbetalt senast 2035; i färre än 1 fall av 100 är det ännu inte återbetalt 2080",
      "For society, it is paid back by 2035 in half of the cases; in fewer than 1 case of 100 it is not yet paid back in 2080",
    ],
    [
      paid({}),
      "För samhället är det i hälften av fallen återbetalt senast 2035 och i 19 fall av 20 senast 2050",
      "For society, it is paid back by 2035 in half of the cases and by 2050 in 19 cases of 20",
    ],
    [
      paid({ high: value(2035) }),
      "För samhället är det i minst 19 fall av 20 återbetalt senast 2035",
      "For society, it is paid back by 2035 in at least 19 cases of 20",
    ],
    [
      paid({ median: no("never"), high: no("never"), never: 0.97 }),
      "För samhället är det i omkring 97 fall av 100 ännu inte återbetalt 2080",
      "For society, it is in about 97 cases of 100 not yet paid back in 2080",
    ],
    [
      paid({ low: no("never"), median: no("never"), high: no("never"), never: 1 }),
      "För samhället är det inte återbetalt i något räknat fall till och med 2080",
      "For society, it is paid back in no case drawn by 2080",
    ],
    [
      paid({ low: no("noOutlay"), median: no("noOutlay"), high: no("never"), never: 0.07 }),
      "För samhället är summan i minst hälften av fallen aldrig under noll; i omkring 7 fall av 100 är den under noll ännu 2080",
      "For society, the sum is never below zero in at least half of the cases; in about 7 cases of 100 it is still below zero in 2080",
    ],
    [
      undefined,
      "För samhället är nyttan minus kostnaden till och med 2080 mellan −1,7 och 12,4_mnkr i nio fall av tio",
      "For society, benefit less cost up to 2080 is between SEK_−1.7_m and SEK_12.4_m in nine cases of ten",
    ],
  ])("says when it is paid back, as far as the draws do", (payback, sv, en) => {
    expect(told(payback)).toEqual([nbsp(sv), nbsp(en)]);
    expect(told(payback).every(isWhole)).toBe(true);
  });

  it("says one amount where the draws have one", () => {
    expect(told(undefined, always(-1_871_913))[0]).toBe(
      nbsp("För samhället är nyttan minus kostnaden till och med 2080 −1,9_mnkr i samtliga fall"),
    );
    expect(told(undefined, summary(1, [1_000_000, 1_000_001, 1_000_002, 1_000_003, 1_000_004]))[0]).toBe(
      nbsp("För samhället är nyttan minus kostnaden till och med 2080 1,0_mnkr i nio fall av tio"),
    );
  });
});
