import { describe, expect, it } from "vitest";
import type { Ratio } from "../../../models/result.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { type Direction, unpricedTitle } from "../../../models/words/unpriced.ts";
import { nbsp, no, perspective, value } from "./fixture.ts";

const of = (npv: Ratio, unpriced: Ratio, unpricedPerPerson: Ratio = unpriced) => ({
  society: perspective({ npv }),
  breakEven: { unpriced, unpricedPerPerson },
});
const told = (
  result: ReturnType<typeof of>,
  directions: readonly Direction[] = ["+"],
  language: Language = "sv",
): string => plain(unpricedTitle(result, directions, language));

const pays = of(value(4_625_020), no("pays"));
const lacks = of(value(-1_080_000), value(1_080_000), value(12_857));

describe("unpricedTitle", () => {
  it("says that it pays without them, and how much what gets worse may be worth", () => {
    expect(told(pays)).toBe(nbsp("Insatsen bär sig för samhället utan dem: nettonuvärdet är 4,6_mnkr."));
    expect(told(pays, ["+", "−"])).toBe(
      nbsp(
        "Insatsen bär sig för samhället utan dem: nettonuvärdet är 4,6_mnkr. Det som blir sämre måste vara värt mer än så för att den inte ska bära sig.",
      ),
    );
  });

  it("says what they must be worth where it does not pay, unless all are for the worse", () => {
    expect(told(lacks, ["+", "−"])).toBe(
      nbsp(
        "De måste tillsammans vara värda omkring 1,1_mnkr eller mer för att insatsen ska bära sig för samhället, 12,9_tkr per person i målgruppen, nådd eller inte.",
      ),
    );
    expect(told(lacks, ["?"], "en")).toBe(
      nbsp(
        "Together they must be worth about SEK_1.1_m or more for the investment to break even for society, SEK_12.9_k per person in the target group, reached or not.",
      ),
    );
    expect(told(lacks, ["−", "−"])).toBe(
      nbsp(
        "Det fattas 1,1_mnkr för att insatsen ska bära sig för samhället, och effekterna utan pris drar åt andra hållet.",
      ),
    );
  });

  it("leaves out what it is per person where there is nobody to divide by", () => {
    expect(told(of(value(-5000), value(5000), no("noPeople")))).toBe(
      nbsp("De måste tillsammans vara värda omkring 5,0_tkr eller mer för att insatsen ska bära sig för samhället."),
    );
  });

  it("says why it cannot be said", () => {
    expect(told(of(no("effectUnknown"), no("effectUnknown")))).toBe(
      "Det går inte att säga vad de måste vara värda för att insatsen ska bära sig för samhället: effekten är inte känd.",
    );
  });

  it("opens the figure it names", () => {
    const figures = (result: ReturnType<typeof of>) =>
      unpricedTitle(result, ["+"], "sv").flatMap((part) => ("figure" in part ? [part.figure] : []));
    expect([figures(pays), figures(lacks)]).toEqual([
      ["/society/npv"],
      ["/breakEven/unpriced", "/breakEven/unpricedPerPerson"],
    ]);
  });
});
