import { describe, expect, it } from "vitest";
import { type Stated, spreadOf } from "../../../models/report/beliefSpread.ts";
import { beliefSentences, confidenceText } from "../../../models/words/beliefSentence.ts";
import { beliefTroubles, lackingText } from "../../../models/words/beliefTrouble.ts";
import type { Language } from "../../../models/words/language.ts";
import { stated } from "../beliefStated.ts";

const said = (belief: Stated["belief"], over: Partial<Stated> = {}, language: Language = "sv"): readonly string[] =>
  beliefSentences(spreadOf(stated(belief, { unit: "factor", ...over }))!, language).map((sentence) =>
    sentence.replaceAll("\u00a0", " "),
  );

/** Evenly from 0 to 100: every quantile is its own per cent. */
const even = { kind: "uniform", low: 0, high: 100 } as const;

describe("what a belief amounts to", () => {
  it("is where nine cases out of ten are, and the middle", () => {
    expect(said(even, { value: 50 })).toEqual([
      "I nio fall av tio ligger talet mellan 5 och 95. Det är lika ofta över som under 50.",
    ]);
    expect(said(even, { value: 50, unit: "hour" }, "en")).toEqual([
      "In nine cases of ten the number is between 5 hours and 95 hours. It is as often above 50 hours as below.",
    ]);
  });

  it("has no digit that its width makes meaningless, and keeps the sign of what is near nothing", () => {
    // 5 % and 95 % of 1 000 000 to 1 410 000 evenly are 1 020 500 and 1 389 500.
    const money = said({ kind: "uniform", low: 1_000_000, high: 1_410_000 }, { unit: "SEK/outcome", value: 1_205_000 });
    expect(money[0]).toContain("mellan 1 020 000 kr per utfall och 1 390 000 kr per utfall");
    // 5 % of −0.0504 to 0.9496 evenly is −0.0004.
    expect(said({ kind: "uniform", low: -0.0504, high: 0.9496 }, { value: 0.45 })[0]).toContain(
      "mellan −0,0004 och 0,9",
    );
  });

  it("has the same decimals at both ends", () => {
    // 5 % and 95 % of 0.791 to 0.971 evenly are 0.8 and 0.962; of 2.5 to 12.5 % they are 3 and 12 %.
    expect(said({ kind: "uniform", low: 0.791, high: 0.971 }, { value: 0.881 })[0]).toContain("mellan 0,80 och 0,96");
    expect(said({ kind: "uniform", low: 0.025, high: 0.125 }, { unit: "share", value: 0.075 })[0]).toContain(
      "mellan 3,0 % och 12,0 %",
    );
  });

  it.each([
    // Evenly from −x to 100 − x, x of 100 are under zero.
    [{ low: 0, high: 100 }, "Intervallet utesluter att insatsen gör saken sämre."],
    [{ low: -0.4, high: 99.6 }, "I färre än 1 fall av 100 gör insatsen saken sämre."],
    [{ low: -1, high: 99 }, "I 1 fall av 100 gör insatsen saken sämre."],
    [{ low: -7, high: 93 }, "I 7 fall av 100 gör insatsen saken sämre."],
    [{ low: -99.6, high: 0.4 }, "I fler än 99 fall av 100 gör insatsen saken sämre."],
    [{ low: -100, high: 0 }, "Enligt intervallet gör insatsen alltid saken sämre."],
  ])("says of an effect how often it is harm: %j", (ends, sentence) => {
    const value = (ends.low + ends.high) / 2;
    expect(said({ kind: "uniform", ...ends }, { unit: "outcome", isEffect: true, value })[1]).toBe(sentence);
    expect(said({ kind: "uniform", ...ends }, { unit: "outcome", value })).toHaveLength(1);
  });

  it("says in English the same of harm, one case alone too", () => {
    const of = (low: number) =>
      said({ kind: "uniform", low, high: low + 100 }, { unit: "outcome", isEffect: true, value: low + 50 }, "en")[1];
    expect(of(-1)).toBe("In 1 case of 100 the intervention makes things worse.");
    expect(of(-0.4)).toBe("In fewer than 1 case of 100 the intervention makes things worse.");
    expect(of(0)).toBe("The range rules out that the intervention makes things worse.");
  });

  it("tells where the value in force is when it is not in the middle", () => {
    const of = (value: number | undefined, language?: Language) => said(even, { value }, language).slice(1);
    expect(of(46)).toEqual([]);
    expect(of(54)).toEqual([]);
    expect(of(38)).toEqual(["Kalkylens värde, 38, ligger under mitten: i 62 fall av 100 är talet högre."]);
    expect(of(80)).toEqual(["Kalkylens värde, 80, ligger över mitten: i 80 fall av 100 är talet lägre."]);
    expect(of(0)).toEqual(["Kalkylens värde, 0, ligger under mitten: i fler än 99 fall av 100 är talet högre."]);
    expect(of(-1)).toEqual(["Kalkylens värde, −1, ligger under allt som intervallet rymmer."]);
    expect(of(101, "en")).toEqual(["The appraisal’s value, 101, is above everything that the range holds."]);
    expect(of(undefined)).toEqual(["Inget värde är angivet, så kalkylen räknar med medelvärdet, 50."]);
  });

  it("tells values one by one, and of many from where to where", () => {
    expect(said({ kind: "observed", values: [5, 3, 3] }, { value: 3 })).toEqual([
      "Vart och ett av de 3 värdena räknas som lika troligt: 3, 3 och 5.",
    ]);
    const many = { kind: "observed", values: [9, 8, 7, 6, 5, 4, 3, 2, 1] } as const;
    expect(said(many, { unit: "year", value: 3 })).toEqual([
      "Vart och ett av de 9 värdena räknas som lika troligt: från 1 till 9 år.",
    ]);
    // Those that bounds cut away are not drawn.
    expect(said({ kind: "observed", values: [1, 4, 5] }, { allowed: { least: 2 }, value: 4 })[0]).toContain(
      "de 2 värdena",
    );
    expect(said({ kind: "fixed", value: 2 })).toEqual(["Talet räknas som säkert: 2."]);
    expect(said({ kind: "observed", values: [2, 2] }, { value: 2 }, "en")).toEqual([
      "The number counts as certain: 2.",
    ]);
  });

  it("says how sure somebody is as they say it", () => {
    expect([0.9, 0.95, 0.5, 0.995].map((one) => confidenceText(one, "sv").replaceAll("\u00a0", " "))).toEqual([
      "9 fall av 10",
      "95 fall av 100",
      "5 fall av 10",
      "99,5 %",
    ]);
  });
});

describe("what is against itself", () => {
  const of = (belief: Parameters<typeof beliefTroubles>[0]) => beliefTroubles(belief, "factor", "sv");

  it("is said at the number where one would mend it, and once", () => {
    expect(of({ kind: "pert", low: 1, mode: 2, high: 3 })).toEqual({});
    expect(of({ kind: "pert", low: 1, mode: 1, high: 3 })).toEqual({});
    expect(Object.keys(of({ kind: "pert", low: 3, mode: 2, high: 1 }))).toEqual(["high"]);
    expect(Object.keys(of({ kind: "pert", low: 1, mode: 4, high: 3 }))).toEqual(["mode"]);
    expect(of({ kind: "pert", low: 1, mode: 0.5, high: 3 }).mode).toContain("0,5, är lägre än det lägsta rimliga, 1");
    expect(of({ kind: "pert", low: 1, mode: 1, high: 1 }).high).toMatch(/^Det lägsta och det högsta är samma tal/);
    expect(Object.keys(of({ kind: "lognormal", low: 0, high: 1 }))).toEqual(["low"]);
    expect(of({ kind: "normal", low: 0, high: 1 })).toEqual({});
    expect(Object.keys(of({ kind: "normal", mean: 1, sd: 0 }))).toEqual(["sd"]);
    expect(of({ kind: "beta", successes: 28, failures: -8 }).failures).toBe(
      "Det kan inte vara 28 av 20. Rätta något av talen.",
    );
  });

  it("tells what is missing, and nothing when nothing is", () => {
    expect(lackingText({ kind: "pert", low: 1 }, ["low", "mode", "high"], "sv")).toBe(
      "Kurvan ritas när också det här är ifyllt: det troligaste och det högsta.",
    );
    expect(lackingText({ kind: "pert", low: 0, mode: 0, high: 1 }, ["low", "mode", "high"], "en")).toBeUndefined();
  });
});
