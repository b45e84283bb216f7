import { assert, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Summary } from "../../../models/uncertainty/schema.ts";
import { chanceOf } from "../../../models/words/chance.ts";
import "../../seed.ts";
import { summary, told } from "./doubtDraws.ts";
import { nbsp, no, value } from "./fixture.ts";

const nothing = no("noDecision");

describe("whether the draws are enough", () => {
  it("says how far other draws would move it, and the mean beside the central case where their errors allow", () => {
    // 2 · 2 240 = 4 480 is at most 5 000, and four errors are under 10 000: the mean is told in tens of thousands.
    expect(told(summary()).quiet).toBe(
      nbsp(
        "I genomsnitt blir nettonuvärdet 4_670_000_kr, omkring 50_000_kr mer än med kalkylens värden. De visar inte att osäkerheten slår olika hårt åt olika håll. Räkningen är stabil: andra dragningar skulle knappast ändra sannolikheten med mer än 0,1 procentenheter eller genomsnittet med mer än 5_000_kr.",
      ),
    );
    expect(told(summary({ gap: -46_624 }), "en").quiet).toBe(
      nbsp(
        "On average the net present value is SEK_4,670,000, about SEK_50,000 less than with the appraisal’s values. They do not show that the uncertainty weighs more one way than the other. The calculation is stable: other draws would hardly change the probability by more than 0.1 percentage points or the average by more than SEK_5,000.",
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
    expect(chance.lead).toBe("The investment probably breaks even for society: in about 88 cases of 100.");
  });

  it("takes the weaker verdict where other draws could have given it", () => {
    expect(told(summary({ probabilityPositive: 0.9455, probabilityError: 0.001 })).lead).toBe(
      "Insatsen bär sig troligen för samhället: i omkring 95 fall av 100.",
    );
    expect(told(summary({ probabilityPositive: 0.0545, probabilityError: 0.001 })).lead).toBe(
      "Insatsen bär sig troligen inte för samhället: den gör det i omkring 5 fall av 100.",
    );
    // None of 512 draws is above zero: with 95 % it is rarer than 3/512, which is not one in a thousand.
    const none = summary({ probabilityPositive: 0, probabilityError: 0, integratedOver: null });
    expect(told(none, "sv", { draws: 512 }).lead).toMatch(/^Insatsen bär sig nästan säkert inte för samhället/);
    expect(told(none).lead).toMatch(/^Insatsen bär sig inte för samhället, så långt/);
  });
});

describe("the ends of a hundred", () => {
  it("are nearly all and hardly any, of which no rest is told", () => {
    const { lead, rest } = told(summary({ probabilityPositive: 0.997 }));
    expect(lead).toBe("Insatsen bär sig nästan säkert för samhället: i fler än 99 fall av 100.");
    expect(rest).toBe("");
    expect(told(summary({ probabilityPositive: 0.004 }), "en").lead).toBe(
      "The investment almost certainly does not break even for society: it does in fewer than 1 case of 100.",
    );
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
    expect(harm(-0.1, 1, 2)).toContain(
      "In at least 5 cases of 100 it does more harm than good, even with its cost left out.",
    );
    expect(harm(-2, -1, 2)).toContain("In at least 50 cases of 100");
    expect(harm(-3, -2, -1)).toContain("In at least 95 cases of 100");
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
        const { of: cases, verdict } = chanceOf(of, draws);
        const of100 = typeof cases === "number" ? cases : { none: 0, few: 0, most: 100, all: 100 }[cases];
        expect(`${lead} ${rest}`).not.toMatch(/\b(100|0) av 100/);
        if (probability < 0.995) expect(lead).not.toMatch(/fler än 99|samtliga/);
        if (probability < 1) expect(lead).not.toContain("samtliga");
        if (probability > 0.5) expect(verdict).not.toMatch(/Not$/);
        if (probability < 0.5) expect(verdict).toMatch(/Not$|^open$/);
        const often = / i (?:omkring )?(\d+) fall av 100/.exec(lead)?.[1];
        expect(often === undefined ? [0, 100] : [Number(often)]).toContain(of100);
        const against = /^I (?:omkring )?(\d+) av 100/.exec(rest)?.[1];
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
