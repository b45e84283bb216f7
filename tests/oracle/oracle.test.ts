import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Appraisal, Scenario, Valuation } from "../../models/appraisal.ts";
import type { Ratio, Why } from "../../models/result.ts";
import { readerOf } from "./central.ts";
import { type OracleResult, oracle } from "./oracle.ts";
import { appraisalArbitrary, everyOccurrence, occurrences } from "./random.ts";

const load = (name: string): Appraisal =>
  JSON.parse(readFileSync(new URL(`../../models/library/${name}.kalkyl.json`, import.meta.url), "utf8"));
const definite = (ratio: Ratio): number => {
  if (!ratio.defined) throw new Error(`not defined: ${ratio.why}`);
  return ratio.value;
};
/** As printed: equal when rounded to the decimals that the expectation is published with. */
const expectPrinted = (ratio: Ratio | number, printed: string) => {
  const value = typeof ratio === "number" ? ratio : definite(ratio);
  expect(value.toFixed(printed.split(".")[1]?.length ?? 0)).toBe(printed);
};

const amountOf = (document: Appraisal, { amount }: Valuation): number => readerOf(document)(amount);

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
const merge = (into: unknown, from: unknown): unknown =>
  isTree(into) && isTree(from)
    ? { ...into, ...Object.fromEntries(Object.entries(from).map(([key, value]) => [key, merge(into[key], value)])) }
    : from;
/** FORMAT.md: settings merge deeply, arrays replace; `without` takes the line away; `set` gives a parameter another value. */
const applied = (document: Appraisal, name: string): Appraisal => {
  const scenario: Scenario = document.scenarios!.find(({ id }) => id === name)!;
  const isLeft = ({ id }: { id: string }) => !scenario.without?.includes(id);
  return {
    ...document,
    settings: merge(document.settings, scenario.settings ?? {}) as Appraisal["settings"],
    parameters: document.parameters!.map((parameter) => ({
      ...parameter,
      value: scenario.set?.[parameter.id]?.value ?? parameter.value!,
    })),
    costs: document.costs!.filter(isLeft),
    valuations: document.valuations!.filter(isLeft),
  };
};

describe("Sandviken, whose effect is unknown", () => {
  const result = oracle(load("sandviken"));
  const needed = result.breakEven.outcomes.eligibility!;

  it("has costs but no net present value", () => {
    expectPrinted(result.society.pvCosts, "3043362.485");
    expect(result.society.npv).toEqual({ defined: false, why: "effectUnknown" });
    expect(result.actors.municipality!.after.npv).toEqual({ defined: false, why: "effectUnknown" });
    expect(result.gained.eligibility!.total).toEqual({ defined: false, why: "effectUnknown" });
  });

  it("says how many more eligible pupils are needed", () => {
    const { municipality, region } = needed.actors;
    const published = [
      [needed.society, "3.258840", 4, false],
      [needed.publicSector.after, "6.635838", 7, false],
      [municipality!.before, "7.927364", 8, false],
      [municipality!.after, "74.482901", 75, true],
      [region!.before, "22.325411", 23, false],
      [region!.after, "147.681208", 148, true],
    ] as const;
    for (const [breakEven, printed, whole, isImpossible] of published) {
      expectPrinted(breakEven.needed, printed);
      expect(definite(breakEven.whole)).toBe(whole);
      expect(breakEven.impossible).toBe(isImpossible);
    }
    expect(Math.ceil(definite(needed.society.observed))).toBe(28);
  });
});

describe("Exempelkommunen, whose effect is known", () => {
  const document = load("exempelkommunen");
  const result = oracle(document);

  it("gains, costs and benefits society as published", () => {
    expectPrinted(result.gained.eligibility!.total, "4.8384");
    expectPrinted(result.society.pvCosts, "3655536.748");
    expectPrinted(result.society.pvBenefits, "8280556.586");
    expectPrinted(result.society.npv, "4625019.839");
    expectPrinted(result.society.bcr, "2.265210");
    expectPrinted(result.society.npvPerFundKrona, "4.021934");
  });

  it("gives each actor its net present value before and after equalisation", () => {
    const published = [
      [result.publicSector, "2134079.955", "2134079.955"],
      [result.actors.municipality, "956060.329", "179778.838"],
      [result.groups.municipality, "1654825.563", "878544.072"],
      [result.actors.region, "-687235.605", "-1079999.361"],
      [result.actors.pupil, "2490939.883", "2490939.883"],
      [result.actors.state, "1166489.998", "1166489.998"],
      [result.actors.equalisation, "0.000", "1169045.247"],
    ] as const;
    for (const [perspective, before, after] of published) {
      expectPrinted(perspective!.before.npv, before);
      expectPrinted(perspective!.after.npv, after);
    }
  });

  it("pays back in 2033, discounted in 2035, and mostly after the budget years", () => {
    expect(result.society.payback).toEqual({
      undiscounted: { defined: true, year: 2033, years: 8 },
      discounted: { defined: true, year: 2035, years: 10 },
    });
    expectPrinted(result.siloGap.late, "0.9143");
  });

  it("says how many more eligible pupils are needed", () => {
    const needed = result.breakEven.outcomes.eligibility!;
    const { region } = needed.actors;
    const published = [
      [needed.society, "0.602770", 1, false],
      [needed.publicSector.after, "1.140493", 2, false],
      [region!.before, "12.024532", 13, false],
      [region!.after, "79.541533", 80, true],
    ] as const;
    for (const [breakEven, printed, whole, isImpossible] of published) {
      expectPrinted(breakEven.needed, printed);
      expect(definite(breakEven.whole)).toBe(whole);
      expect(breakEven.impossible).toBe(isImpossible);
    }
  });

  it.each([
    ["low", "1102883.997"],
    ["high", "8147155.680"],
    ["health", "6067230.497"],
    ["no-avoided", "1627667.014"],
  ])("is worth what is published in the scenario %s", (scenario, printed) => {
    expectPrinted(oracle(applied(document, scenario)).society.npv, printed);
  });
});

const numbersOf = (value: unknown): readonly number[] => {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
};
const whysOf = (value: unknown): readonly string[] => {
  if (!isTree(value)) return Array.isArray(value) ? value.flatMap(whysOf) : [];
  return typeof value.why === "string" ? [value.why] : Object.values(value).flatMap(whysOf);
};
const sumOf = <T>(list: readonly T[], of: (element: T) => number): number =>
  list.reduce((sum, element) => sum + of(element), 0);
/** Close beside the kronor that are added and taken away to reach the figure. */
const expectClose = (value: number, other: number, { flows }: OracleResult) =>
  expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * (1 + sumOf(flows, ({ present }) => Math.abs(present))));

describe("the random documents", () => {
  const documents = fc.sample(appraisalArbitrary, { numRuns: 200, seed: 1 });

  it("exercise every kind and option", () => {
    const exercised = new Set(documents.flatMap(occurrences));
    expect(everyOccurrence.filter((name) => !exercised.has(name))).toEqual([]);
    expect(new Set(everyOccurrence).size).toBe(everyOccurrence.length);
  });

  it("give finite numbers, and every reason why a figure is not known", () => {
    const results = documents.map(oracle);
    expect(results.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
    // Of numbers within their ranges notFinite never comes up.
    const whys: readonly Why[] = [
      ...(["effectUnknown", "noCosts", "noFund", "noGain", "noBenefits", "lumpSum", "noOutlay", "never"] as const),
      ...(["pays", "paysWithout", "noValue", "negativeValue", "noBaseline", "nothingLeft", "noSeries"] as const),
      ...(["infinite", "neither", "noDecision", "noOperation", "split", "noPeople"] as const),
    ];
    expect([...new Set(whysOf(results))].sort()).toEqual([...whys].sort());
  });
});

describe("the oracle on random documents", () => {
  it("loses no krona: the actors add up to society, equalised or not, and the flows to its value", () => {
    fc.assert(
      fc.property(appraisalArbitrary, (document) => {
        const result = oracle(document);
        const actors = Object.values(result.actors);
        if (!actors.every(({ before, after }) => before.npv.defined && after.npv.defined)) return;
        const before = sumOf(actors, (actor) => definite(actor.before.npv));
        expectClose(
          sumOf(actors, (actor) => definite(actor.after.npv)),
          before,
          result,
        );
        expectClose(
          sumOf(result.flows, ({ present }) => present),
          definite(result.society.npv),
          result,
        );
        const publicFunds = result.flows.filter(({ actor }) => actor === undefined);
        expectClose(before + sumOf(publicFunds, ({ present }) => present), definite(result.society.npv), result);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it("breaks even where it says: with what is needed, net present value is zero", () => {
    fc.assert(
      fc.property(appraisalArbitrary, (document) => {
        const result = oracle(document);
        for (const [id, { society }] of Object.entries(result.breakEven.outcomes)) {
          const gained = result.gained[id]!.total;
          if (!society.needed.defined || !result.society.npv.defined || !gained.defined || gained.value === 0) continue;
          // One outcome is spread as the reached are; what is gained is so only where every cohort gains alike.
          const { effect } = document.outcomes!.find((outcome) => outcome.id === id)!;
          if (typeof effect.value === "object" || typeof effect.baselineRisk === "object") continue;
          const times = society.needed.value / gained.value;
          const valued = document.valuations!.filter(({ outcome }) => outcome === id);
          const others = document.valuations!.filter(({ outcome }) => outcome !== id);
          const amounts = valued.map((valuation) => ({ ...valuation, amount: times * amountOf(document, valuation) }));
          const even = oracle({ ...document, valuations: [...others, ...amounts] });
          expectClose(definite(even.society.npv), 0, even);
        }
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
