import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../../models/words/language.ts";
import {
  compactEnds,
  compactKronor,
  compactNumber,
  count,
  exact,
  exactShare,
  fixed,
  kronor,
  parseNumber,
  scaleName,
  scaleOf,
  share,
  shareOut,
  year,
} from "../../../models/words/number.ts";
import { nbsp } from "./fixture.ts";

describe("numbers as Swedes and English write them", () => {
  it("groups kronor, with a true minus", () => {
    expect(kronor(2703580, "sv")).toBe(nbsp("2_703_580_kr"));
    expect(kronor(2703580, "en")).toBe(nbsp("SEK_2,703,580"));
    expect(kronor(-1234.5, "sv", 2)).toBe(nbsp("−1_234,50_kr"));
    expect(kronor(950, "en")).toBe(nbsp("SEK_950"));
  });

  it("shows kronor short, choosing the unit after rounding", () => {
    const shown = (value: number) => [compactKronor(value, "sv"), compactKronor(value, "en")];
    expect(shown(2703580)).toEqual([nbsp("2,7_mnkr"), nbsp("SEK_2.7_m")]);
    expect(shown(583000)).toEqual([nbsp("583_tkr"), nbsp("SEK_583_k")]);
    expect(shown(950)).toEqual([nbsp("950_kr"), nbsp("SEK_950")]);
    expect(shown(999600)).toEqual([nbsp("1,0_mnkr"), nbsp("SEK_1.0_m")]);
    expect(shown(999499)).toEqual([nbsp("999_tkr"), nbsp("SEK_999_k")]);
    expect(shown(999.6)).toEqual([nbsp("1,0_tkr"), nbsp("SEK_1.0_k")]);
    expect(shown(-1.2e6)).toEqual([nbsp("−1,2_mnkr"), nbsp("SEK_−1.2_m")]);
    expect(shown(99.96e6)).toEqual([nbsp("100_mnkr"), nbsp("SEK_100_m")]);
    expect(shown(58300)).toEqual([nbsp("58,3_tkr"), nbsp("SEK_58.3_k")]);
    expect(shown(999.6e6)).toEqual([nbsp("1,0_mdkr"), nbsp("SEK_1.0_bn")]);
    expect(shown(1234567e6)).toEqual([nbsp("1_230_mdkr"), nbsp("SEK_1,230_bn")]);
  });

  it("keeps one unit on an axis and in a range", () => {
    expect(compactNumber(583000, 6, "sv")).toBe("0,6");
    expect(scaleName(scaleOf(8_100_000), "sv")).toBe("mnkr");
    expect(scaleName(6, "en")).toBe(nbsp("SEK_m"));
    expect(scaleName(0, "en")).toBe("SEK");
    expect(compactEnds(1.1e6, 8.1e6, "sv")).toEqual(["1,1", nbsp("8,1_mnkr")]);
    expect(compactEnds(-583000, 8.1e6, "sv")).toEqual([nbsp("−583_tkr"), nbsp("8,1_mnkr")]);
    expect(compactEnds(1.1e6, 8.1e6, "en")).toEqual([nbsp("SEK_1.1_m"), nbsp("SEK_8.1_m")]);
    expect(compactEnds(1.1e6, 1.12e6, "sv")).toEqual([nbsp("1,1_mnkr")]);
  });

  it("shows shares in per cent, counts without zeros at the end, years ungrouped", () => {
    expect([share(0.125, "sv"), share(0.125, "en")]).toEqual([nbsp("12,5_%"), "12.5%"]);
    expect(share(0.6, "sv")).toBe(nbsp("60_%"));
    expect(exactShare(0.508903, "sv")).toBe(nbsp("50,8903_%"));
    expect([count(60, "sv"), count(4.8384, "sv"), count(1234.5, "en")]).toEqual(["60", "4,8", "1,234.5"]);
    expect(fixed(2.2698, "sv", 2)).toBe("2,27");
    expect(exact(0.1 + 0.2, "sv")).toBe("0,30000000000000004");
    expect(year(2025)).toBe("2025");
  });

  it("rounds half away from zero on the decimal that is read, not on the binary one", () => {
    expect(fixed(1.005, "sv", 2)).toBe("1,01");
    expect(fixed(-1.005, "sv", 2)).toBe("−1,01");
    expect(fixed(2.5, "sv", 0)).toBe("3");
    expect(share(0.285, "sv", 0)).toBe(nbsp("29_%"));
  });

  it("never shows a minus before zero", () => {
    for (const nothing of [-0, -0.4, -1e-12]) {
      expect(kronor(nothing, "sv")).toBe(nbsp("0_kr"));
      expect(compactKronor(nothing, "sv")).toBe(nbsp("0_kr"));
      expect(count(nothing, "sv", 0)).toBe("0");
      expect(share(nothing / 100, "sv", 0)).toBe(nbsp("0_%"));
    }
    expect(exact(-0, "sv")).toBe("0");
  });

  it("refuses to show what is no number", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => kronor(wrong, "sv")).toThrow(RangeError);
  });
});

describe("parseNumber", () => {
  const readings: readonly (readonly [string, number])[] = [
    ["1 000 000", 1e6],
    ["1000000", 1e6],
    ["1 000 000,50", 1000000.5],
    ["1\u00a0000\u00a0000", 1e6],
    ["1\u2009000,5", 1000.5],
    ["1\u202f000", 1000],
    ["  12\n", 12],
    ["−12,5", -12.5],
    ["-12.5", -12.5],
    ["–12,5", -12.5],
    ["- 5", -5],
    ["+5", 5],
    [",5", 0.5],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1234.567", 1234.567],
    ["1 234.567", 1234.567],
    ["1,000,000", 1e6],
    ["1.000.000", 1e6],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["12,5 %", 0.125],
    ["12,5%", 0.125],
    ["12,5 procent", 0.125],
    ["−3 procentenheter", -0.03],
    ["1,0 mnkr", 1e6],
    ["−1,2 mnkr", -1.2e6],
    ["2,7 miljoner kronor", 2.7e6],
    ["2,7 Mkr", 2.7e6],
    ["500 tkr", 500000],
    ["1,5 mdkr", 1.5e9],
    ["1 000 kr", 1000],
    ["1000kr", 1000],
    ["500:-", 500],
    ["SEK 2.7 m", 2.7e6],
    ["-0", 0],
  ];
  it.each(readings)("reads %j as %d in both languages", (text, number) => {
    expect([parseNumber(text), parseNumber(text, "en")]).toEqual([number, number]);
  });

  it("lets the language decide the one form that each writes in its own way", () => {
    expect([parseNumber("1,234", "sv"), parseNumber("1,234", "en")]).toEqual([1.234, 1234]);
    expect([parseNumber("1.234", "sv"), parseNumber("1.234", "en")]).toEqual([undefined, 1.234]);
    expect([parseNumber("SEK 2,703", "sv"), parseNumber("SEK 2,703", "en")]).toEqual([undefined, 2703]);
  });

  it.each([
    ..."1.000|-1.000|999.999 kr|".split("|"),
    ..."abc|-|,|.|%|kr|1.2.3|1,2,3|1.00.000|1 00|10 00|1 000 00|0 123|1  000|12 34|1 2".split("|"),
    ..."5,|5.|12e3|1e6|0x10|Infinity|NaN|--5|-+5|(5)|5-|2,7 m|5 st|1 000 kr/år|SEK 5 %|kr 5 %|1'000|½|١٢|1/2|2025-03-14".split(
      "|",
    ),
    "1\t000",
    "1 000\n2 000",
    "9".repeat(401),
  ])("refuses %j", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it("never throws, and what it reads is finite", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0123456789 ,.-−%krtmnSEK\u00a0"), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), fc.constantFrom(...languages), (text, language) => {
        const read = parseNumber(text, language);
        expect(read === undefined || (Number.isFinite(read) && !Object.is(read, -0))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parse(format(x)) = x", () => {
  const language = fc.constantFrom(...languages);
  /** Every double that a document can sensibly hold, from thousandths of an öre to thousands of milliards. */
  const number = fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .map((value) => (Math.abs(value) < 1e-9 ? 0 : value + 0));
  const whole = fc.integer({ min: -1e12, max: 1e12 });

  it("for every digit of a number and a share", () => {
    fc.assert(
      fc.property(number, language, (value, l) => {
        expect(parseNumber(exact(value, l), l)).toBe(value);
        expect(parseNumber(exactShare(value, l), l)).toBe(value);
      }),
    );
  });

  it("for kronor, counts and fixed decimals that lose nothing", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 3 }), language, (value, decimals, l) => {
        const short = value / 10 ** decimals;
        expect(parseNumber(kronor(value, l), l)).toBe(value);
        expect(parseNumber(fixed(short, l, decimals), l)).toBe(short);
        expect(parseNumber(count(short, l, decimals), l)).toBe(short);
        expect(parseNumber(kronor(short, l, decimals), l)).toBe(short);
      }),
    );
  });

  it("within half of the last digit shown for short kronor, with at most three digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -9.99e11, max: 9.99e11, noNaN: true }), language, (value, l) => {
        const shown = compactKronor(value, l);
        const read = parseNumber(shown, l)!;
        expect(shown.replaceAll(/\D/g, "").length).toBeLessThanOrEqual(3);
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.max(0.5, Math.abs(value) * 0.0501));
      }),
    );
  });
});

describe("shareOut", () => {
  it("gives the largest remainders what is missing", () => {
    expect(shareOut([33.3, 33.3, 33.4], 100, 0)).toEqual([33, 33, 34]);
    expect(shareOut([1 / 3, 1 / 3, 1 / 3], 1, 2)).toEqual([0.34, 0.33, 0.33]);
    expect(shareOut([-1.5, 0.7, 0.8], 0, 0)).toEqual([-2, 1, 1]);
    expect(shareOut([1_260_000, 1_240_000], 2_500_000, -5)).toEqual([1_300_000, 1_200_000]);
    expect(shareOut([], 0, 0)).toEqual([]);
  });

  it("refuses parts that do not add to the total", () => {
    expect(() => shareOut([1, 2], 5, 0)).toThrow(RangeError);
    expect(() => shareOut([1, 2], 1, 0)).toThrow(RangeError);
  });

  it("adds to the total as shown, moves no part a whole step, and keeps the order", () => {
    const parts = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: -3, max: 2 }), (given, decimals) => {
        const total = given.reduce((sum, part) => sum + part, 0);
        const step = 10 ** -decimals;
        const shown = shareOut(given, total, decimals);
        const steps = shown.map((part) => Math.round(part / step));
        const sum = steps.reduce((all, part) => all + part, 0);
        expect(Math.abs(sum * step - total)).toBeLessThanOrEqual(step * 0.5 + 1e-6);
        given.forEach((part, i) => {
          expect(Math.abs(shown[i]! - part)).toBeLessThan(step + 1e-6);
          given.forEach((other, k) => {
            if (part > other) expect(shown[i]!).toBeGreaterThanOrEqual(shown[k]!);
          });
        });
      }),
    );
  });
});
