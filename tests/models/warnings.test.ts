import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { example, opened } from "../library.ts";

const kindsAt = (document: Appraisal): readonly string[] =>
  opened(document)
    .result()
    .warnings.map(({ kind, at }) => `${kind} ${at}`);

test("sandviken: what is weak and what is not built", () => {
  const kinds = kindsAt(example("sandviken"));
  expect(kinds).toContain("effectUnknown /outcomes/eligibility/effect/value");
  expect(kinds).toContain("priceYearUnknown /valuations/lifetime-value/prices/year");
  expect(kinds).toContain("provisionalIndex /series/kpi/values/2024");
  expect(kinds).toContain("averageUsed /parameters/value.eligibility/usage");
  expect(kinds).toContain("notVerified /parameters/risk.baseline/verified");
  expect(kinds).toContain("noOperationPayer /costs");
  expect(kinds.filter((kind) => /NotBuilt/.test(kind))).toEqual([
    "simulationNotBuilt /settings/simulation",
    "parameterBreakEvenNotBuilt /parameters",
  ]);
  // Its series says nothing of the years after 2024, and nothing is cut: its flows end in 2073.
  expect(kinds.some((kind) => /assumedIndex|cutAfterLastYear|decisionNotBuilt/.test(kind))).toBe(false);
});

describe("exempelkommunen", () => {
  const document = example("exempelkommunen");
  test("rests on an assumed index and leaves its decision uncounted, and says so", () => {
    const kinds = kindsAt(document);
    expect(kinds).toContain("assumedIndex /series/kpi/beyond");
    expect(kinds).toContain("decisionNotBuilt /decision");
    expect(kinds).not.toContain("noOperationPayer /costs");
    expect(kinds).not.toContain("certainEvidenceFactor /outcomes/eligibility/evidenceFactor");
  });
  test("a certain evidence factor is flagged", () => {
    const [first, ...rest] = document.outcomes!;
    const kinds = kindsAt({ ...document, outcomes: [{ ...first!, evidenceFactor: 0.8 }, ...rest] });
    expect(kinds).toContain("certainEvidenceFactor /outcomes/eligibility/evidenceFactor");
  });
  test("what is cut after the last year is told", () => {
    expect(kindsAt({ ...document, settings: { ...document.settings, lastYear: 2050 } })).toContain(
      "cutAfterLastYear /settings/lastYear",
    );
  });
});

test("two internal rates are flagged: −10 000, +60 000, −60 000 has 27 % and 373 %", () => {
  // 10 000x⁰ − 60 000x + 60 000x² = 0 at x = (6 ± √12)/12, so r = 1/x − 1 = 0.268 and 3.732.
  const document: Appraisal = {
    format: "samvinst/appraisal@1",
    title: "Pumpen",
    settings: { baseYear: 2024, priceYear: 2024, discounting: { schedule: [{ fromYear: 0, rate: 0.03 }] } },
    actors: [{ id: "a", name: "A", sector: "municipality" }],
    series: [{ id: "flat", name: "Oförändrad", values: { 2024: 100, 2025: 100, 2026: 100 } }],
    cohorts: [{ id: "c", name: "C", people: { 2025: 1 } }],
    outcomes: [
      {
        id: "o",
        name: "O",
        concept: "other",
        cohorts: ["c"],
        effect: { measure: "perPerson", value: 1 },
        deadweight: 0,
      },
    ],
    costs: [
      {
        id: "k",
        name: "K",
        payer: "a",
        category: "other",
        amounts: { 2024: 10_000, 2026: 60_000 },
        prices: { basis: "nominal", series: "flat" },
      },
    ],
    valuations: [
      {
        id: "v",
        name: "V",
        outcome: "o",
        category: "other",
        amount: 60_000,
        prices: { year: 2024 },
        profile: { kind: "annual", years: 1, firstLag: 0 },
        recipients: { a: 1 },
      },
    ],
  };
  const { irr } = opened(document).result().society;
  expect("roots" in irr && irr.roots).toEqual([expect.closeTo(0.268, 3), expect.closeTo(3.732, 3)]);
  expect(kindsAt(document)).toContain("irrNotUnique /society/irr");
});
