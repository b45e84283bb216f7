import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { criteriaOf, rules } from "../../models/criteria.ts";
import { shippedCriteria } from "../../models/library/criteria.ts";
import { type Amounts, draftOf, fund, judged, line, set } from "./criteriaDrafts.ts";
import { example } from "./edit.ts";

describe("the shipped criteria", () => {
  it("are a dated set of every rule, with a source and verified by nobody", () => {
    for (const { limits, source, validFrom, isVerified } of shippedCriteria) {
      expect(Object.keys(limits).sort()).toEqual([...rules].sort());
      expect(validFrom).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      expect([source.title, source.publisher, source.locator].every(Boolean)).toBe(true);
      expect(source.url).toMatch(/^https?:\/\//);
      expect(isVerified).toBe(false);
    }
    expect(new Set(shippedCriteria.map(({ id }) => id)).size).toBe(shippedCriteria.length);
  });

  it("are met by Sandviken but for what comes after it", () => {
    // 500 000 a year in 2022–2024, of 3 × (500 000 + 400 000 + 100 000); municipality and region each put in time of their own.
    expect(judged(example("sandviken"), shippedCriteria)).toEqual({
      fundPerYear: {
        rule: "fundPerYear",
        state: "met",
        values: { limit: 500_000, amount: 500_000, year: 2022 },
        at: "/costs/fund/amounts/2022",
      },
      fundYears: { rule: "fundYears", state: "met", values: { limit: 3, years: 3 }, at: "/costs/fund/amounts/2024" },
      fundShare: {
        rule: "fundShare",
        state: "met",
        values: { limit: 0.5, fund: 1_500_000, total: 3_000_000 },
        at: "/costs",
      },
      parties: {
        rule: "parties",
        state: "met",
        values: { limit: 2, parties: ["municipality", "region"] },
        at: "/costs",
      },
      operation: { rule: "operation", state: "missing", values: {}, at: "/costs" },
    });
  });

  it("are judged of the alternative that the results are of", () => {
    const sandviken = example("sandviken");
    const alternatives = [
      { id: "a", name: "" },
      { id: "b", name: "" },
    ] as const;
    const [fundLine, ...others] = sandviken.costs!;
    const larger = { ...fundLine!, id: "larger", in: ["b"], amounts: { "2022": 9_000_000 } };
    const costs = [{ ...fundLine!, in: ["a"] }, ...others, larger];
    const chosen = { ...sandviken, alternatives, costs };
    expect(judged(chosen, shippedCriteria)).toEqual(judged(sandviken, shippedCriteria));
    const turned = judged({ ...chosen, alternatives: alternatives.toReversed() }, shippedCriteria);
    expect(turned.fundPerYear).toMatchObject({ state: "broken", at: "/costs/larger/amounts/2022" });
    // What it sets counts.
    const priced = {
      ...chosen,
      parameters: [{ id: "cost", name: "", unit: "SEK", value: 9_000_000 }, ...sandviken.parameters!],
      costs: [{ ...fundLine!, amounts: { "2022": "cost" } }, ...others],
      alternatives: [{ id: "a", name: "", set: { cost: { value: 100_000 } } }],
    } as const;
    expect(judged(priced, shippedCriteria).fundPerYear).toMatchObject({ state: "met", values: { amount: 100_000 } });
  });

  it("are met by exempelkommunen, in the kronor of each year", () => {
    // 800 h × 281,25 × 1,44 × 1,20 = 388 800 in the prices of 2024; prices rise by 2 % a year after it.
    const [first, second, third] = [388_800 * 1.02, 388_800 * 1.02 ** 2, 388_800 * 1.02 ** 3];
    const fundTotal = first + second + third;
    // School's time, social services' cash, and a system of 200 000 bought in 2025. Ordinary operation is not the project's.
    const others = 420_000 + 440_000 + 450_000 + 3 * 150_000 + 200_000;
    const { fundPerYear, fundYears, fundShare, parties, operation } = judged(
      example("exempelkommunen"),
      shippedCriteria,
    );
    expect(fundPerYear).toMatchObject({ state: "met", values: { amount: expect.closeTo(third, 6), year: 2027 } });
    expect(fundPerYear.at).toBe("/costs/coordinator/ingredients/2027");
    expect(fundYears).toMatchObject({ state: "met", values: { years: 3 } });
    expect(fundShare.state).toBe("met");
    expect(fundShare.values).toEqual({
      limit: 0.5,
      fund: expect.closeTo(fundTotal, 6),
      total: expect.closeTo(fundTotal + others, 6),
    });
    expect(parties).toMatchObject({ state: "met", values: { parties: ["school", "social"] } });
    expect(operation).toMatchObject({ state: "met", values: { payers: ["school"] } });
  });
});

describe("the set in force", () => {
  const sets = ["2018", "2024-03", "2026-06-15"].map((validFrom) => ({ ...set, id: validFrom, validFrom }));
  const inForce = (date: string | undefined, of = sets) => criteriaOf(draftOf() as Draft, date, of)?.set.id;

  it.each([
    ["2017", undefined],
    ["2017-12-31", undefined],
    ["2018", "2018"],
    ["2018-01-01", "2018"],
    ["2024-02", "2018"],
    ["2024-02-29", "2018"],
    ["2024-03", "2024-03"],
    ["2024-03-01", "2024-03"],
    ["2024", "2024-03"],
    ["2026-05", "2024-03"],
    ["2026-06-14", "2024-03"],
    ["2026-06-15", "2026-06-15"],
    ["2026-06", "2026-06-15"],
    [undefined, "2026-06-15"],
  ])("at %s is that of %s, in whatever order they stand", (date, id) => {
    expect(inForce(date)).toBe(id);
    expect(inForce(date, [...sets].reverse())).toBe(id);
  });

  it("asks only what it has a limit for", () => {
    const { verdicts } = criteriaOf(draftOf() as Draft, undefined, [{ ...set, limits: { parties: 3 } }])!;
    expect(verdicts.map(({ rule }) => rule)).toEqual(["parties"]);
  });
});

describe("fund money a year", () => {
  it.each([
    [500_000, "met"],
    [500_000.004, "met"],
    [500_000.01, "broken"],
  ])("of %d is %s", (amount, state) => {
    expect(judged(draftOf(fund({ "2026": amount }))).fundPerYear.state).toBe(state);
  });

  it("is all the fund's lines of a calendar year together, and the worst year is told", () => {
    const { fundPerYear } = judged(
      draftOf(
        fund({ "2026": 450_000, "2027": 510_000 }),
        line("evaluation", "region", { "2026": 200_000 }, { fund: true }),
        line("time", "school", { "2026": 900_000 }),
      ),
    );
    // 2026: 450 000 + 200 000; 2027: 510 000.
    expect(fundPerYear).toEqual({
      rule: "fundPerYear",
      state: "broken",
      values: { limit: 500_000, amount: 650_000, year: 2026, excess: 150_000, years: 2 },
      at: "/costs/fund/amounts/2026",
    });
  });

  it("counts what is bought when it is bought", () => {
    const equipment = { price: "price", lifeYears: 3, rate: 0.03, years: [2026, 2027, 2028] };
    const { amounts: _, ...bought } = fund({});
    const draft = {
      ...draftOf({ ...bought, equipment }),
      parameters: [
        { id: "price", name: "Pris", unit: "SEK", belief: { kind: "uniform", low: 500_000, high: 700_000 } },
      ],
    };
    // The mean of the belief: 600 000.
    expect(judged(draft).fundPerYear).toMatchObject({
      state: "broken",
      values: { amount: 600_000, year: 2026, years: 1 },
      at: "/costs/fund/equipment/price",
    });
    expect(judged(draft).fundYears).toMatchObject({ state: "met", values: { years: 1 } });
  });
});

describe("years with fund money", () => {
  const years = (amounts: Amounts) => judged(draftOf(fund(amounts))).fundYears;

  it("are at most three, and a year of nought is none", () => {
    expect(years({ "2025": 1, "2026": 1, "2027": 0, "2028": 1 })).toMatchObject({ state: "met", values: { years: 3 } });
    expect(years({ "2025": 1, "2026": 1, "2027": 1, "2028": 0.01 })).toEqual({
      rule: "fundYears",
      state: "broken",
      values: { limit: 3, years: 4, excess: 1 },
      at: "/costs/fund/amounts/2028",
    });
  });
});

describe("the fund's share", () => {
  const share = (own: number, over: object = {}) =>
    judged(draftOf(fund({ "2026": 300_000 }), line("time", "school", { "2026": own }, { kind: "inKind", ...over })))
      .fundShare;

  it("is at most half, in kind counted in full", () => {
    expect(share(300_000).state).toBe("met");
    // Displaced use counts for half in the appraisal, and in full in the budget.
    expect(share(300_000, { opportunityShare: 0.5 }).state).toBe("met");
    expect(share(299_999.99).state).toBe("broken");
  });

  it("says what co-financing is lacking", () => {
    // Half of twice 300 000; 400 000 stated in all, so 200 000 more.
    expect(share(100_000)).toEqual({
      rule: "fundShare",
      state: "broken",
      values: { limit: 0.5, fund: 300_000, total: 400_000, lacking: 200_000 },
      at: "/costs",
    });
  });

  it("is of the project, not of ordinary operation", () => {
    expect(share(300_000, { phase: "operation" })).toMatchObject({
      state: "broken",
      values: { total: 300_000, lacking: 300_000 },
    });
  });

  const kronor = fc.integer({ min: 1, max: 2_000_000 });
  it("never breaks when co-financing is scaled up, and is half or less exactly where the fund pays no more than the others", () => {
    fc.assert(
      fc.property(kronor, kronor, fc.integer({ min: 1, max: 20 }), (paid, own, times) => {
        const stateAt = (of: number) =>
          judged(draftOf(fund({ "2026": paid }), line("own", "school", { "2026": of }))).fundShare.state;
        expect(stateAt(own)).toBe(paid <= own ? "met" : "broken");
        if (stateAt(own) === "met") expect(stateAt(own * times)).toBe("met");
      }),
      { numRuns: 50 },
    );
  });
});
