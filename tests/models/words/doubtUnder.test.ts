import { describe, expect, it } from "vitest";
import type { Ratio } from "../../../models/result.ts";
import { rangeUnder } from "../../../models/words/doubtUnder.ts";
import type { Language } from "../../../models/words/language.ts";
import { summary, told } from "./doubtDraws.ts";
import { simulation } from "./draws.ts";
import { nbsp, no, value } from "./fixture.ts";

describe("how many are needed", () => {
  const never = no("unreachable");
  /** Among 60 reached. */
  const needed = (low: Ratio, high: Ratio, language: Language = "sv"): string =>
    told(no("effectUnknown"), language, {
      ranges: { "/breakEven/outcomes/eligibility/society/needed": { low, median: low, high } },
    }).rest;

  it("is in whole persons, rounded up, and none where it is below one", () => {
    // ⌈2.01⌉ = 3 and ⌈8 + 1e-12 − 1e-9⌉ = 8.
    expect(needed(value(2.01), value(8 + 1e-12))).toContain(
      "krävs i nio fall av tio mellan 3 och 8 fler behöriga elever för att",
    );
    expect(needed(value(-4), value(8))).toContain(
      "krävs i nio fall av tio mellan inga och 8 fler behöriga elever för att",
    );
    expect(needed(value(-4), value(1.5), "en")).toContain(
      "between no and 2 more eligible pupils are needed in nine cases of ten for the",
    );
  });

  it("is one number where the ends are the same person", () => {
    expect(needed(value(2.1), value(2.9))).toBe(
      "Osäkerheten i värdena och kostnaderna ändrar sällan hur många som krävs för att insatsen ska bära sig för samhället: i nio fall av tio 3 fler behöriga elever.",
    );
    expect(needed(value(0.1), value(0.9))).toMatch(/: i nio fall av tio 1 behörig elev till\.$/);
    expect(needed(value(-2), value(-1), "en")).toMatch(/: in nine cases of ten no more eligible pupils\.$/);
  });

  it("is not a number where all who are reached are too few, or where no number is enough", () => {
    expect(needed(value(3), value(61))).toContain(
      "från 3 fler behöriga elever till fler än alla 60 elever som nås för att",
    );
    expect(needed(value(61), value(90))).toBe(
      "I minst 95 fall av 100 räcker inte ens alla 60 elever som nås för att insatsen ska bära sig för samhället.",
    );
    expect(needed(value(3), never, "en")).toBe(
      "As uncertain as values and costs are, 3 more eligible pupils may be enough for the investment to break even for society, but in at least 5 cases of 100 no number is.",
    );
    expect(needed(never, never)).toBe(
      "I minst 95 fall av 100 räcker inget antal för att insatsen ska bära sig för samhället.",
    );
    expect(needed(no("notFinite"), no("notFinite"))).toBe("");
  });

  it("is not told where it is certain, which the page's first sentence has", () => {
    expect(needed(value(3.3), value(3.3))).toBe("");
  });
});

describe("under a figure", () => {
  const fan = (low: Ratio, high: Ratio, never: number) => ({
    firstYear: 2025,
    draws: 2048,
    mean: [],
    quantiles: { "0.05": [], "0.25": [], "0.5": [], "0.75": [], "0.95": [] },
    payback: { low, median: low, high, never },
  });
  const of = simulation({
    society: { ...summary(), fan: fan(value(2031), value(2058), 0.02) },
    ranges: {
      "/society/bcr": { low: value(1.31), median: value(2.3), high: value(4.04) },
      "/society/npvPerFundKrona": { low: value(1.02), median: value(1.03), high: value(1.04) },
      "/actors/state/after/bcr": { low: value(2.001), median: value(2.002), high: value(2.003) },
      "/actors/region/after/bcr": { low: no("noCosts"), median: no("noCosts"), high: no("noCosts") },
    },
    actors: {
      state: { ...summary(), before: summary({ sd: 0 }), fan: fan(value(2031), no("never"), 0.234) },
      region: { ...summary(), before: summary(), fan: fan(no("never"), no("never"), 0.97) },
    },
    groups: { municipality: { ...summary(), before: summary() } },
  });
  const under = (at: string, language: Language = "sv") => rangeUnder(at, of, language);

  it("says between what it lies, with as many digits as tell the ends apart", () => {
    expect(under("/society/npv")).toBe(nbsp("i nio fall av tio −1,7_till_12,4_mnkr"));
    expect(under("/society/npv", "en")).toBe(nbsp("in nine cases of ten SEK_−1.7_m_to_SEK_12.4_m"));
    expect(under("/groups/municipality/after/npv")).toBe(nbsp("i nio fall av tio −1,7_till_12,4_mnkr"));
    expect(under("/society/bcr")).toBe(nbsp("i nio fall av tio 1,3_till_4,0"));
    expect(under("/society/npvPerFundKrona")).toBe(nbsp("i nio fall av tio 1,02_till_1,04"));
    expect(under("/actors/state/after/bcr")).toBe("i nio fall av tio omkring 2,00");
  });

  it("says by which years it is paid back, and how often never", () => {
    expect(under("/society/payback/discounted")).toBe(nbsp("i nio fall av tio 2031_till_2058"));
    expect(under("/actors/state/after/payback/discounted")).toBe("sällan före 2031, i omkring 23 fall av 100 aldrig");
    expect(under("/actors/region/after/payback/discounted", "en")).toBe("in at least 95 cases of 100 never");
  });

  it("says nothing of what is not drawn, not known or certain", () => {
    const silent = [
      "/publicSector/after/npv",
      "/groups/nobody/after/npv",
      "/sectors/state/after/npv",
      "/actors/nobody/after/npv",
      "/actors/state/before/npv",
      "/actors/region/after/bcr",
      "/society/irr",
      "/mvpf",
    ];
    expect(silent.map((at) => under(at))).toEqual(silent.map(() => undefined));
  });
});
