import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compactEnds,
  compactKronor,
  compactNumber,
  count,
  exact,
  exactShare,
  fixed,
  kronor,
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
