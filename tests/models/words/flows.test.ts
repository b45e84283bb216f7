import { describe, expect, it } from "vitest";
import type { PerspectiveResult } from "../../../models/result.ts";
import { splitTitle, yearlyTitle, yearsWith } from "../../../models/words/flows.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { nbsp, no, perspective, value } from "./fixture.ts";

const told = (
  of: Partial<PerspectiveResult>,
  costs: readonly number[],
  benefits: readonly number[] | null,
  language: Language = "sv",
): string =>
  plain(yearlyTitle({ of: perspective(of), name: "", at: "/society" }, { firstYear: 2025, costs, benefits }, language));

describe("yearsWith", () => {
  it("goes from the first year with at least half a krona to the last", () => {
    expect(yearsWith([0.4, 1, 0, -1, 0], 2025)).toBe("2026–2028");
    expect(yearsWith([0, 1], 2025)).toBe("2026");
    expect(yearsWith([0.4, 0], 2025)).toBeUndefined();
  });
});

describe("yearlyTitle", () => {
  it("says when cost and benefit fall, and how much each is", () => {
    const of = { pvCosts: 3_700_000, pvBenefits: value(8_300_000) };
    expect(told(of, [1, 1, 0], [0, 0, 1])).toBe(
      nbsp("Kostnaden, 3,7_mnkr i nuvärde, faller 2025–2026 och nyttan, 8,3_mnkr, 2027"),
    );
    expect(told(of, [1, 1, 0], [0, 0, 1], "en")).toBe(
      nbsp("The cost, SEK_3.7_m in present value, falls in 2025–2026 and the benefit, SEK_8.3_m, in 2027"),
    );
  });

  it("opens the two figures", () => {
    const seen = { of: perspective({ pvCosts: 10, pvBenefits: value(20) }), name: "", at: "/actors/a/after" };
    const doors = yearlyTitle(seen, { firstYear: 2025, costs: [1], benefits: [1] }, "sv").flatMap((part) =>
      "figure" in part ? [part.figure] : [],
    );
    expect(doors).toEqual(["/actors/a/after/pvCosts", "/actors/a/after/pvBenefits"]);
  });

  it("has words for those who only pay, only gain, or neither", () => {
    const of = { pvCosts: 10, pvBenefits: value(20) };
    expect(told(of, [1], [0])).toBe(nbsp("Kostnaden, 10_kr i nuvärde, faller 2025, och någon nytta kommer inte"));
    expect(told(of, [0], [1])).toBe(nbsp("Nyttan, 20_kr i nuvärde, faller 2025, utan någon kostnad"));
    expect(told({ ...of, pvBenefits: no("effectUnknown") }, [0], null)).toBe("Här finns varken kostnad eller nytta");
  });
});

describe("splitTitle", () => {
  const members = [
    { name: "regionen", present: -1_100_000, figure: "/actors/region/after/npv" },
    { name: "staten", present: 0.2 },
    { name: "eleven", present: 2_500_000 },
  ];
  const said = (...[of, by, language = "sv"]: [typeof members, "actor" | "payer" | "line", Language?]): string =>
    plain(splitTitle(of, by, language));

  it("names who or what takes and gives most", () => {
    expect(said(members, "actor")).toBe(
      nbsp("Mest förlorar regionen, 1,1_mnkr i nuvärde, och mest vinner eleven, 2,5_mnkr"),
    );
    expect(said(members, "actor", "en")).toBe(
      nbsp("Regionen loses most, SEK_1.1_m in present value, and eleven gains most, SEK_2.5_m"),
    );
    expect(said(members, "line")).toBe(
      nbsp("Mest kostar ”regionen”, 1,1_mnkr i nuvärde, och mest ger ”eleven”, 2,5_mnkr"),
    );
    expect(splitTitle(members, "actor", "sv").flatMap((part) => ("figure" in part ? [part.figure] : []))).toEqual([
      "/actors/region/after/npv",
    ]);
  });

  it("names one where there is no other, and says of payers no more than that they pay", () => {
    expect(said(members.slice(0, 2), "actor")).toBe(nbsp("Mest förlorar regionen, 1,1_mnkr i nuvärde"));
    expect(said(members.slice(0, 2), "payer")).toBe(nbsp("Mest betalar regionen, 1,1_mnkr i nuvärde"));
    expect(said(members.slice(1), "line")).toBe(nbsp("Mest ger ”eleven”, 2,5_mnkr i nuvärde"));
    expect(said(members.slice(1, 2), "line")).toBe("Här finns varken kostnad eller nytta");
  });
});
