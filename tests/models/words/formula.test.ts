import { describe, expect, test } from "vitest";
import type { Explanation } from "../../../models/explain.ts";
import { explanationSentence } from "../../../models/words/explained.ts";
import { formulaOf } from "../../../models/words/formula.ts";
import type { Language } from "../../../models/words/language.ts";
import { everyKind } from "../../journeys/everyKind.ts";
import { figuresOf } from "../../laws/figures.ts";
import { example, opened } from "../../library.ts";
import { benefits, costs, explanationOf, type Given, npv, parameter } from "./steps.ts";
import { isWhole } from "./texts.ts";

const plainSpaces = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");

/** Sentence, words and symbols of the last step, with plain spaces. */
const told = (explanation: Explanation, language: Language = "sv") => {
  const node = explanation.nodes.at(-1)!;
  const formula = formulaOf({ explanation, node, language });
  return [explanationSentence(explanation, node, language), formula?.words, formula?.symbols].map(plainSpaces);
};

const society = { view: "society" } as const;
const flow = [100, 0, 50] as const;
const factors = { kind: "discount", label: { key: "discountFactors" }, unit: "1", value: [1, 0.8, 0.64] } as const;

describe("a step in words and symbols", () => {
  test("is a difference with whose it is said once", () => {
    expect(told(explanationOf("/society/npv", benefits, costs, npv))).toEqual([
      "Nettonuvärde för samhället är 750 000 kr: nyttan 1 200 000 kr minus kostnaden 450 000 kr.",
      "Nuvärde av nytta − nuvärde av kostnader",
      "1 200 000 − 450 000 = 750 000 kr",
    ]);
    expect(told(explanationOf("/society/npv", benefits, costs, npv), "en")).toEqual([
      "Net present value for society is SEK 750,000: the benefit SEK 1,200,000 minus the cost SEK 450,000.",
      "Present value of benefits − present value of costs",
      "1,200,000 − 450,000 = SEK 750,000",
    ]);
  });

  test("shows as many decimals as it takes for the parts to give the sum", () => {
    // 1 000,4 + 1 000,4 = 2 000,8: in whole kronor 1 000 + 1 000 would seem to be 2 001.
    const line = (name: string, value: number) =>
      ({ kind: "constant", label: { key: "present", name }, value }) as const;
    const sum = { kind: "sum", label: { key: "pvCosts", name: society }, of: [0, 1], value: 2000.8 } as const;
    expect(told(explanationOf("/society/pvCosts", line("Lokal", 1000.4), line("Resor", 1000.4), sum))).toEqual([
      "Nuvärde av kostnader för samhället är 2 001 kr: nuvärde av lokal 1 000 kr plus nuvärde av resor 1 000 kr.",
      "Nuvärde av lokal + nuvärde av resor",
      "1 000,4 + 1 000,4 ≈ 2 001 kr",
    ]);
  });

  test("names of many parts the largest, and leaves out those in the middle", () => {
    const lines = [10, 20, 30, 70, 40, 50, 60].map(
      (value) => ({ kind: "constant", label: { key: "present", name: `Rad ${value}` }, value }) as const,
    );
    const of = lines.map((_, id) => id);
    const sum = { kind: "sum", label: { key: "pvCosts", name: society }, of, value: 280 } as const;
    expect(told(explanationOf("/society/pvCosts", ...lines, sum))).toEqual([
      "Nuvärde av kostnader för samhället är 280 kr: summan av 7 delar, störst nuvärde av rad 70 (70 kr).",
      "Nuvärde av rad 10 + nuvärde av rad 20 + nuvärde av rad 30 + … + nuvärde av rad 60",
      "10 + 20 + 30 + … + 60 = 280 kr",
    ]);
  });

  test("puts a number below zero in brackets", () => {
    const below = { ...costs, value: -450_000 };
    const more = { ...npv, value: 1_650_000 };
    expect(told(explanationOf("/society/npv", benefits, below, more))[2]).toBe("1 200 000 − (−450 000) = 1 650 000 kr");
  });

  test("is a product of yearly numbers, with the numbers of its largest year", () => {
    const people = {
      kind: "yearly",
      unit: "person",
      label: { key: "people", name: "Årskurs 9" },
      value: [20, 30],
    } as const;
    const reached = {
      kind: "product",
      unit: "person",
      label: { key: "reached", name: "Årskurs 9" },
      of: [0, 1],
      value: [16, 24],
    } as const;
    expect(told(explanationOf("/x", people, parameter(), reached))).toEqual([
      "Nådda per år (Årskurs 9) sträcker sig över år 2025–2026 och är som störst 24 personer, år 2026: personer gånger deltagandegrad 80 %.",
      "Personer × deltagandegrad",
      "2026: 30 × 80 % = 24 personer",
    ]);
  });

  test("is a quotient that is rounded", () => {
    const bcr = {
      kind: "quotient",
      unit: "1",
      label: { key: "bcr", name: society },
      of: [0, 1],
      value: 8 / 3,
    } as const;
    expect(told(explanationOf("/society/bcr", benefits, costs, bcr))).toEqual([
      "Nytto–kostnadskvot för samhället är 2,6667: nyttan 1 200 000 kr delat med kostnaden 450 000 kr.",
      "Nuvärde av nytta ÷ nuvärde av kostnader",
      "1 200 000 ÷ 450 000 ≈ 2,6667",
    ]);
  });

  test("is a present value as the sum of discounted years", () => {
    const line = { kind: "yearly", label: { key: "costLine", name: "Lokal" }, value: flow } as const;
    const present = { kind: "present", label: { key: "present", name: "Lokal" }, of: [0, 1], value: 132 } as const;
    expect(told(explanationOf("/x", line, factors, present))).toEqual([
      "Nuvärde av lokal är 132 kr: varje års belopp gånger årets diskonteringsfaktor, alla år sammanlagda.",
      "Σ (lokal, per år) × diskonteringsfaktorer, alla år",
      "Σ belopp(år) × diskonteringsfaktor(år) = 100 × 1 + 50 × 0,64 = 132 kr",
    ]);
  });

  test("is a stated value that nobody has verified, and has no formula", () => {
    expect(told(explanationOf("/x", parameter()))).toEqual([
      "Deltagandegrad är 80 %: ett antagande i kalkylen, ej verifierat.",
      undefined,
      undefined,
    ]);
    expect(told(explanationOf("/x", parameter({ isBeliefMean: true })))[0]).toBe(
      "Deltagandegrad är 80 %: medelvärdet av det bedömda intervallet, ej verifierat.",
    );
  });

  test.each([
    ["complement", 0.2, [{ ...parameter() }], {}, ["1 − deltagandegrad", "1 − 80 % = 20 %"]],
    [
      "power",
      1.21,
      [{ kind: "sum", unit: "1", label: { key: "onePlus" }, value: 1.1 }],
      { exponent: 2 },
      ["(1 + takten) upphöjt till 2", "1,1^2 = 1,21"],
    ],
    [
      "yearly",
      [5, 0, 7],
      [
        { kind: "constant", label: { key: "amountInYear", name: "Lokal", year: 2025 }, value: 5 },
        { kind: "constant", label: { key: "amountInYear", name: "Lokal", year: 2027 }, value: 7 },
      ],
      { positions: [0, 2] },
      ["Lokal 2025, lokal 2027: vart och ett i sitt år", "2025: 5 kr · 2027: 7 kr"],
    ],
    [
      "geometric",
      [0, 0.5, 0.25],
      [{ kind: "complement", unit: "1", label: { key: "remainingShare" }, value: 0.5 }],
      { from: 1, to: 2, zero: 0 },
      ["(1 − årlig avklingning) upphöjt till antalet år", "50 %^n, n = 1, …, 2"],
    ],
    [
      "delay",
      [0, 0, 100],
      [{ kind: "yearly", label: { key: "costLine", name: "Lokal" }, value: [100, 0, 0] }],
      { by: 2 },
      ["Lokal, per år, flyttat 2 år framåt", "Belopp(år − 2)"],
    ],
    [
      "spread",
      [100, 200, 0],
      [
        { kind: "yearly", unit: "outcome", label: { key: "gained", name: "Behörighet" }, value: [1, 2, 0] },
        { kind: "yearly", axis: "sinceOutcome", label: { key: "profile" }, value: [100, 0, 0] },
      ],
      {},
      [
        "Σ vunna utfall per år (Behörighet) × värde per utfall och år efter utfallet, samlat per kalenderår",
        "Σ utfall(år − k) × värde(k), k = 0, 1, 2, …",
      ],
    ],
    [
      "presence",
      [1, 0],
      [{ kind: "yearly", unit: "person", label: { key: "people", name: "Årskurs 9" }, value: [20, 0] }],
      {},
      ["1 om personer (Årskurs 9) inte är noll, annars 0", "1 om värde(år) ≠ 0, annars 0"],
    ],
    [
      "proportions",
      [0.4, 0.6],
      [{ kind: "yearly", unit: "person", label: { key: "people", name: "Årskurs 9" }, value: [20, 30] }],
      {},
      ["Personer (Årskurs 9) ÷ summan av personer (Årskurs 9)", "Värde(år) ÷ Σ värde(år)"],
    ],
    [
      "window",
      [0, 50, 0],
      [{ kind: "yearly", label: { key: "costLine", name: "Lokal" }, value: [100, 50, 0] }],
      { from: 1, to: 80 },
      ["Lokal, per år, åren 2026–2027; andra år noll", "Belopp(år) om 2026 ≤ år ≤ 2027, annars 0"],
    ],
    [
      "total",
      7.5,
      [{ kind: "yearly", unit: "outcome", label: { key: "gained", name: "Behörighet" }, value: [2.5, 0, 5] }],
      {},
      ["Σ vunna utfall per år (Behörighet), alla år", "Σ värde(år) = 2,5 + 5 = 7,5 utfall"],
    ],
    [
      "discount",
      [1, 0.8],
      [
        {
          kind: "constant",
          unit: "1",
          label: { key: "discountRate" },
          at: "/settings/discounting/schedule/0/rate",
          value: 0.25,
        },
      ],
      { base: 0, fromYears: [0], timing: "yearMiddle" },
      ["1 ÷ (1 + diskonteringsränta), en gång för varje år från diskonteringsåret", "1 ÷ (1 + 25 %)^(år − 2025 + ½)"],
    ],
    [
      "payback",
      2027,
      [{ kind: "difference", label: { key: "netFlow", name: society }, value: [-100, 40, 80] }],
      {},
      [
        "Första året då Σ netto per år för samhället är noll eller mer och förblir det",
        "Σ(år ≤ 2026) = −60 kr · Σ(år ≤ 2027) = 20 kr",
      ],
    ],
    [
      "irr",
      0.25,
      [{ kind: "difference", label: { key: "netFlow", name: society }, value: [-100, 125, 0] }],
      { root: 0 },
      ["Räntan r där Σ netto per år för samhället ÷ (1 + r)^år = 0", "Σ belopp(år) ÷ (1 + 25 %)^(år − 2025) = 0"],
    ],
    [
      "whole",
      4,
      [{ kind: "quotient", unit: "outcome", label: { key: "neededBefore", other: society }, value: 3.004 }],
      {},
      [
        "Så många krävs, före justeringar för samhället, avrundat uppåt till hela utfall",
        // In two decimals 3 would seem to be rounded up to 4.
        "⌈3,004⌉ = 4 utfall",
      ],
    ],
    [
      "inYear",
      40,
      [{ kind: "difference", label: { key: "netFlow", name: society }, value: [-100, 40, 80] }],
      { year: 2026 },
      ["Netto per år för samhället, år 2026", "Belopp(2026) = 40 kr"],
    ],
    [
      "lateShare",
      0.75,
      [{ kind: "product", label: { key: "benefitsDiscounted" }, value: [25, 75] }],
      { from: 2026 },
      [
        "Σ (nytta per år, diskonterad) från 2026 ÷ Σ (nytta per år, diskonterad), alla år",
        "Σ belopp(år ≥ 2026) ÷ Σ belopp(år) = 75 %",
      ],
    ],
    [
      "cumulated",
      [-100, -60, 20],
      [{ kind: "difference", label: { key: "netFlow", name: society }, value: [-100, 40, 80] }],
      {},
      ["Σ netto per år för samhället till och med året", "Σ belopp(t), t ≤ år"],
    ],
  ] as const)("says how %s is worked out", (kind, value, operands, data, expected) => {
    const given = operands as readonly Given[];
    const of = given.map((_, id) => id);
    const unit = given[0]!.unit ?? "SEK";
    const step = { kind, data, of, value, unit, label: { key: "adjustments", name: "X" } };
    expect(told(explanationOf("/x", ...given, step as Given)).slice(1)).toEqual(expected);
  });

  test("is a switching value, written as its parameter is", () => {
    const switching = {
      kind: "switching",
      data: { values: { takeup: 0.35 } },
      unit: "1",
      of: [3],
      label: { key: "switching", name: "Deltagandegrad" },
      value: 0.35,
    } as const;
    const npvAfter = { ...npv, of: [1, 2] };
    const at = "/breakEven/parameters/takeup/roots/0";
    expect(told(explanationOf(at, parameter(), benefits, costs, npvAfter, switching))).toEqual([
      "Brytvärde av deltagandegrad är 35 %: det värde vid vilket nettonuvärde för samhället 750 000 kr i stället blir noll.",
      "Det värde på deltagandegrad där nettonuvärde för samhället = 0",
      "Nettonuvärde för samhället = 0 vid deltagandegrad = 35 %",
    ]);
  });
});

describe.each([
  ["exempelkommunen", example("exempelkommunen")],
  ["sandviken", example("sandviken")],
  ["every kind", everyKind],
])("every step of every figure of %s", (_, document) => {
  const session = opened(document);
  const explanations = [...figuresOf(session.result()).keys()].map((at) => session.explain(at)!);

  test.each(["sv", "en"] as const)("has a whole sentence and formula in %s", (language) => {
    const seen = new Set<string>();
    for (const explanation of explanations)
      for (const node of explanation.nodes) {
        const key = `${node.kind} ${JSON.stringify(node.label)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const formula = formulaOf({ explanation, node, language });
        for (const text of [explanationSentence(explanation, node, language), formula?.words, formula?.symbols])
          if (text !== undefined) expect(isWhole(text), text).toBe(true);
      }
    expect(seen.size).toBeGreaterThan(20);
  });
});
