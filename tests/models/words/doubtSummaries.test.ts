import { assert, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ratio, Result, Simulation } from "../../../models/result.ts";
import type { Summary } from "../../../models/uncertainty/schema.ts";
import { chanceOf } from "../../../models/words/chance.ts";
import { doubtTold } from "../../../models/words/doubt.ts";
import { rangeUnder } from "../../../models/words/doubtUnder.ts";
import type { Language } from "../../../models/words/language.ts";
import "../../seed.ts";
import { appraisal, nbsp, no, perspective, sandviken, value } from "./fixture.ts";

/** Summaries written by hand. */
const summary = (over: Partial<Summary> = {}): Summary => {
  const quantiles = {
    "0.025": -2e6,
    "0.05": -1.7e6,
    "0.25": 1e6,
    "0.5": 4.3e6,
    "0.75": 7e6,
    "0.95": 12.4e6,
    "0.975": 14e6,
  };
  const errors = Object.fromEntries(Object.keys(quantiles).map((key) => [key, 10_000])) as Summary["quantiles"];
  return {
    mean: 4_671_644,
    sd: 4.4e6,
    standardError: 2_240,
    quantiles,
    quantileErrors: errors,
    probabilityPositive: 0.878,
    probabilityError: 0.0004,
    central: 4_625_020,
    gap: 46_624,
    digits: 3,
    integratedOver: "value",
    histogram: { from: -5e6, to: 20e6, counts: [10, 90, 300, 400, 200] },
    ...over,
  };
};

const nothing = no("noDecision");
const simulation = (
  society: Simulation["society"],
  over: Partial<Pick<Simulation, "ranges" | "draws" | "actors">> = {},
): Simulation => ({
  draws: 10_240,
  seed: 1,
  sampling: "sobol",
  society,
  publicSector: no("effectUnknown"),
  actors: {},
  groups: {},
  forward: nothing,
  histogram: nothing,
  ceac: [],
  acceptability: {},
  evpi: nothing,
  evppi: {},
  evppiGroups: {},
  evsi: {},
  population: nothing,
  importance: {},
  ranges: {},
  movedToBound: 0,
  moved: {},
  grid: null,
  ...over,
});

/** Its costs are more than nothing, so that a ratio below zero is of benefits below zero. */
const spent: Result = { ...sandviken(), society: perspective({ pvCosts: 1e6 }) };

const told = (of: Simulation["society"], language: Language = "sv", over: Parameters<typeof simulation>[1] = {}) =>
  doubtTold(simulation(of, over), appraisal(), spent, language);

describe("whether the draws are enough", () => {
  it("says how far other draws would move it, and the mean beside the central case where their errors allow", () => {
    // 2 · 2 240 = 4 480 is at most 5 000, and four errors are under 10 000: the mean is told in tens of thousands.
    expect(told(summary()).quiet).toBe(
      nbsp(
        "I genomsnitt blir nettonuvärdet 4_670_000_kr, omkring 50_000_kr mer än när man räknar med ett enda värde för varje antagande. Då syns inte att osäkerheten slår olika hårt åt olika håll. Räkningen är stabil: andra dragningar skulle knappast ändra sannolikheten med mer än 0,1 procentenheter eller genomsnittet med mer än 5_000_kr.",
      ),
    );
    expect(told(summary({ gap: -46_624 }), "en").quiet).toBe(
      nbsp(
        "On average the net present value is SEK_4,670,000, about SEK_50,000 less than with a single value for each assumption. With those one does not see that uncertainty weighs more one way than the other. The calculation is stable: other draws would hardly change the probability by more than 0.1 percentage points or the average by more than SEK_5,000.",
      ),
    );
  });

  it("says nothing of a distance from the central case that other draws could take away", () => {
    expect(told(summary({ gap: 4_400 })).quiet).toMatch(/^I genomsnitt blir nettonuvärdet 4.670.000.kr\. Räkningen/);
  });

  it("says which digits not to trust, by the ends as by the probability", () => {
    const { quantileErrors } = summary();
    // 2 · 80 000 is more than 0,1 mnkr, which is the last digit of 12,4.
    const ends = told(summary({ quantileErrors: { ...quantileErrors, "0.95": 80_000 } }));
    expect(ends.quiet).toContain(
      nbsp(
        "Räkningen är ännu inte stabil: andra dragningar kan ändra sannolikheten med omkring 0,1 procentenheter och intervallets ändar med omkring 200_000_kr. Lita inte på de sista siffrorna; fler dragningar gör dem säkrare.",
      ),
    );
    const chance = told(summary({ probabilityError: 0.004 }), "en");
    expect(chance.quiet).toContain(
      nbsp(
        "The calculation is not stable yet: other draws may change the probability by about 0.8 percentage points and the ends of the range by about SEK_20,000.",
      ),
    );
    expect(chance.lead).toBe(
      "The investment probably breaks even for society: in about 88 of 100 conceivable outcomes.",
    );
  });

  it("takes the weaker verdict where other draws could have given it", () => {
    expect(told(summary({ probabilityPositive: 0.9455, probabilityError: 0.001 })).lead).toBe(
      "Insatsen bär sig troligen för samhället: i ungefär 95 av 100 tänkbara utfall.",
    );
    expect(told(summary({ probabilityPositive: 0.0545, probabilityError: 0.001 })).lead).toBe(
      "Insatsen bär sig troligen inte för samhället: den gör det i ungefär 5 av 100 tänkbara utfall.",
    );
    // None of 512 draws is above zero: with 95 % it is rarer than 3/512, which is not one in a thousand.
    const none = summary({ probabilityPositive: 0, probabilityError: 0, integratedOver: null });
    expect(told(none, "sv", { draws: 512 }).lead).toMatch(/^Insatsen bär sig nästan säkert inte för samhället/);
    expect(told(none).lead).toMatch(/^Insatsen bär sig inte för samhället, så långt/);
  });
});

describe("ends that look the same, and what is certain", () => {
  it("says what it is near", () => {
    const near = Object.fromEntries(Object.keys(summary().quantiles).map((key) => [key, 4_300_000 + Number(key)]));
    expect(told(summary({ quantiles: near as Summary["quantiles"] })).range).toBe(
      nbsp("Nettonuvärdet hamnar i nio fall av tio mycket nära 4,3_mnkr."),
    );
  });

  it("says that it is certain for society though not for all", () => {
    const certain = (central: number) =>
      told(summary({ sd: 0, mean: central, central }), "sv", { actors: { state: { ...summary(), before: nothing } } });
    expect(certain(4.6e6).lead).toBe(
      nbsp(
        "Insatsen bär sig för samhället: nettonuvärdet är 4,6_mnkr. Inget tal som påverkar det är angivet som osäkert.",
      ),
    );
    expect(certain(0).lead).toBe(
      "Insatsen går jämnt ut för samhället. Inget tal som påverkar det är angivet som osäkert.",
    );
    expect([certain(1).range, certain(1).quiet, certain(1).rest]).toEqual([undefined, undefined, ""]);
  });
});

describe("what may do harm", () => {
  const harm = (...[low, median, high]: readonly number[]) =>
    told(summary(), "en", {
      ranges: { "/society/bcr": { low: value(low!), median: value(median!), high: value(high!) } },
    }).rest;

  it("is said by the most that the draws allow", () => {
    expect(harm(0.2, 1, 2)).toBe("In 12 of 100 it gives no more than it costs.");
    expect(harm(0, 1, 2)).not.toContain("harm");
    expect(harm(-0.1, 1, 2)).toContain("In at least 5 of 100 it does more harm than good even with its cost left out.");
    expect(harm(-2, -1, 2)).toContain("In at least 50 of 100");
    expect(harm(-3, -2, -1)).toContain("In at least 95 of 100");
  });
});

describe("how many are needed", () => {
  const never = no("unreachable");
  /** Among 60 reached. */
  const needed = (low: Ratio, high: Ratio, language: Language = "sv"): string =>
    told(no("effectUnknown"), language, {
      ranges: { "/breakEven/outcomes/eligibility/society/needed": { low, median: low, high } },
    }).rest;

  it("is in whole persons, rounded up, and none where it is below one", () => {
    // ⌈2.01⌉ = 3 and ⌈8 + 1e-12 − 1e-9⌉ = 8.
    expect(needed(value(2.01), value(8 + 1e-12))).toContain("krävs mellan 3 och 8 fler behöriga elever för att");
    expect(needed(value(-4), value(8))).toContain("krävs mellan inga och 8 fler behöriga elever för att");
    expect(needed(value(-4), value(1.5), "en")).toContain("between no and 2 more eligible pupils are needed");
  });

  it("is one number where the ends are the same person", () => {
    expect(needed(value(2.1), value(2.9))).toBe(
      "Osäkerheten i värdena och kostnaderna ändrar sällan hur många som krävs för att insatsen ska bära sig för samhället: i nio fall av tio 3 fler behöriga elever.",
    );
    expect(needed(value(0.1), value(0.9))).toMatch(/: i nio fall av tio 1 behörig elev till\.$/);
    expect(needed(value(-2), value(-1), "en")).toMatch(/: nine times in ten no more eligible pupils\.$/);
  });

  it("is not a number where all who are reached are too few, or where no number is enough", () => {
    expect(needed(value(3), value(61))).toContain(
      "från 3 fler behöriga elever till fler än alla 60 elever som nås, för att",
    );
    expect(needed(value(61), value(90))).toBe(
      "I minst 95 av 100 tänkbara utfall räcker inte ens alla 60 elever som nås för att insatsen ska bära sig för samhället.",
    );
    expect(needed(value(3), never, "en")).toBe(
      "With the uncertainty in values and costs, 3 more eligible pupils may be enough for the investment to break even for society, but in at least 5 of 100 conceivable outcomes no number is.",
    );
    expect(needed(never, never)).toBe(
      "I minst 95 av 100 tänkbara utfall går det inte att nå med något antal att insatsen bär sig för samhället.",
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
  const of = simulation(
    { ...summary(), fan: fan(value(2031), value(2058), 0.02) },
    {
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
    },
  );
  const under = (at: string, language: Language = "sv") => rangeUnder(at, of, language);

  it("says between what it lies, with as many digits as tell the ends apart", () => {
    expect(under("/society/npv")).toBe(nbsp("i nio fall av tio −1,7_till_12,4_mnkr"));
    expect(under("/society/npv", "en")).toBe(nbsp("nine times in ten SEK_−1.7_m_to_SEK_12.4_m"));
    expect(under("/society/bcr")).toBe(nbsp("i nio fall av tio 1,3_till_4,0"));
    expect(under("/society/npvPerFundKrona")).toBe(nbsp("i nio fall av tio 1,02_till_1,04"));
    expect(under("/actors/state/after/bcr")).toBe("i nio fall av tio omkring 2,00");
  });

  it("says by which years it is paid back, and how often never", () => {
    expect(under("/society/payback/discounted")).toBe(nbsp("i nio fall av tio 2031_till_2058"));
    expect(under("/actors/state/after/payback/discounted")).toBe("sällan före 2031, i 23 av 100 utfall aldrig");
    expect(under("/actors/region/after/payback/discounted", "en")).toBe("in practically no outcome");
  });

  it("says nothing of what is not drawn, not known or certain", () => {
    const silent = [
      "/publicSector/after/npv",
      "/groups/municipality/after/npv",
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

/** Summaries of a normal distribution, any mean and spread. */
const drawn = record({
  mean: double({ min: -1e8, max: 1e8, noNaN: true }),
  sd: double({ min: 1, max: 1e8, noNaN: true }),
  probability: double({ min: 0, max: 1, noNaN: true }),
  error: double({ min: 0, max: 0.02, noNaN: true }),
  draws: integer({ min: 64, max: 100_000 }),
});

const numberIn = (text: string): number =>
  Number(
    text
      .replaceAll(/\s/g, "")
      .replace("−", "-")
      .replace(",", ".")
      .replace(/[^-\d.]/g, ""),
  );

describe("for any numbers", () => {
  it("never says all or none of a hundred, and words, dots and number agree", () => {
    assert(
      property(drawn, ({ probability, error, draws }) => {
        const of = summary({ probabilityPositive: probability, probabilityError: error });
        const { lead, rest } = told(of, "sv", { draws });
        const { of100, verdict } = chanceOf(of, draws);
        expect(lead).not.toMatch(/\b(100|0) av 100/);
        if (probability < 0.995) expect(lead).not.toContain("så gott som alla");
        if (probability > 0.5) expect(verdict).not.toMatch(/Not$/);
        if (probability < 0.5) expect(verdict).toMatch(/Not$|^open$/);
        const often = /i (?:ungefär )?(\d+) av 100/.exec(lead)?.[1];
        expect(often === undefined ? [0, 100] : [Number(often)]).toContain(of100);
        const against = /^I (\d+) av 100/.exec(rest)?.[1];
        if (against !== undefined) expect(Number(against) + of100).toBe(100);
        const least = {
          surely: 100,
          almostSurely: 95,
          probably: 61,
          open: 40,
          probablyNot: 6,
          almostSurelyNot: 0,
          surelyNot: 0,
        };
        const most = {
          surely: 100,
          almostSurely: 100,
          probably: 94,
          open: 60,
          probablyNot: 39,
          almostSurelyNot: 5,
          surelyNot: 0,
        };
        // A weaker verdict than the number's own only where the number is said to be about so.
        const isOwn = of100 >= least[verdict] && of100 <= most[verdict];
        if (!isOwn) expect(chanceOf(of, draws).isAbout).toBe(true);
      }),
    );
  });

  it("tells ends in their order, with the middle between", () => {
    assert(
      property(drawn, ({ mean, sd }) => {
        const scores = {
          "0.025": -1.96,
          "0.05": -1.645,
          "0.25": -0.674,
          "0.5": 0,
          "0.75": 0.674,
          "0.95": 1.645,
          "0.975": 1.96,
        };
        const quantiles = Object.fromEntries(
          Object.entries(scores).map(([key, score]) => [key, mean + score * sd]),
        ) as Summary["quantiles"];
        const { range = "" } = told(summary({ mean, sd, quantiles }));
        const found = /mellan (.+) och (.+), lika ofta över som under (.+)\.$/.exec(range);
        if (!found) {
          expect(range).toMatch(/^$|mycket nära/);
          return;
        }
        const [low, high, middle] = found.slice(1).map(numberIn) as [number, number, number];
        expect(low).toBeLessThan(high);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }),
    );
  });
});
