import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { contentHash } from "../../models/canonical.ts";
import { type Disclosable, disclosed, disclosedDocument, withholdsAnything } from "../../models/disclosure.ts";
import { edited } from "../../models/edit.ts";
import { inPublic, leavesOf, told, withheld, written } from "./disclosing.ts";

/** One year, no discounting: what is gained is worth 1 000 000 kronor each, to the pupil. */
const plain = (
  people: Record<string, number>,
  outcome: Partial<NonNullable<Appraisal["outcomes"]>[number]>,
): Appraisal => ({
  format: "samvinst/appraisal@1",
  title: "Plain",
  settings: { baseYear: 2025, priceYear: 2025, discounting: { schedule: [{ fromYear: 0, rate: 0 }] } },
  actors: [
    { id: "city", name: "Staden", sector: "municipality" },
    { id: "pupil", name: "Eleven", sector: "individual" },
  ],
  cohorts: [{ id: "pupils", name: "Elever", people }],
  outcomes: [
    {
      id: "eligible",
      name: "Behörig elev",
      concept: "eligibility",
      cohorts: ["pupils"],
      deadweight: 0,
      effect: { measure: "riskDifference", value: 0.5, baselineRisk: 0.75 },
      ...outcome,
    },
  ],
  costs: [
    {
      id: "team",
      name: "Laget",
      payer: "city",
      category: "staff",
      amounts: { "2025": 700_123 },
      prices: { basis: "real", year: 2025 },
    },
  ],
  valuations: [
    {
      id: "worth",
      name: "Värdet",
      outcome: "eligible",
      category: "production",
      amount: 1_000_000,
      prices: { year: 2025 },
      profile: { kind: "lumpSum" },
      recipients: { pupil: 1 },
    },
  ],
});
const counted = (value: Record<string, number>) => ({ effect: { measure: "count", value } }) as const;

describe("3 000 000 kronor at 1 000 000 each", () => {
  // 20 × 0.15 = 3 by the effect, or 3 by count.
  test.each([
    ["by an effect", { effect: { measure: "riskDifference", value: 0.15, baselineRisk: 0.5 } } as const],
    ["by a count", counted({ "2025": 3 })],
    ["per person", { effect: { measure: "perPerson", value: 0.15 } } as const],
  ])("is not printed %s, but what it costs is", (_, outcome) => {
    const document = plain({ "2025": 20 }, outcome);
    expect(told(document).result.society.pvBenefits).toEqual({ defined: true, value: 3_000_000 });
    const { result } = inPublic(document);
    expect(result.society).toMatchObject({ pvCosts: 700_123, pvBenefits: withheld, npv: withheld, bcr: withheld });
    expect(result.actors.pupil!.after.npv).toEqual(withheld);
    expect(result.gained.eligible).toMatchObject({ total: withheld, byYear: {}, benefits: withheld });
    expect(result.costPerOutcome.eligible!.undiscounted).toEqual(withheld);
    expect(result.flows.map(({ line }) => line)).toEqual(["team"]);
    // 3 000 000, 3 000 000 − 700 123, 3 000 000 / 700 123, 700 123 / 3.
    expect(written(document)).not.toMatch(/3000000|2299877|4\.2849|233374|0\.15/);
  });
});

describe("a count of few people", () => {
  test("takes the totals with it, though the other years are many", () => {
    // 3 and 20 are 23 in all, of whom half are gained.
    const document = plain({ "2025": 20, "2026": 3 }, {});
    expect(leavesOf(document)).toEqual(["/cohorts/pupils/people/2026"]);
    expect(disclosedDocument(document).document.cohorts![0]!.people).toEqual({ "2025": 20 });
    const { result, document: shown } = inPublic(document);
    expect(shown.cohorts![0]!.people).toEqual({ "2025": 20, "2026": Number.NaN });
    expect(result.gained.eligible).toMatchObject({ total: withheld, byYear: {}, funnel: [], anyway: withheld });
    expect(written(document)).not.toMatch(/\b(23|11\.5|11500000|1500000)\b/);
  });

  test.each([
    ["the few who are counted", { "2025": 4 }, 20],
    ["the few who are left", { "2025": 17 }, 20],
    ["that it is all of them", { "2025": 20 }, 20],
    ["that it is none", { "2025": 0 }, 20],
  ])("is withheld of %s, and why is not told apart", (_, value, people) => {
    const document = plain({ "2025": people }, counted(value));
    expect(disclosedDocument(document).withheld).toEqual([
      { at: "/outcomes/eligible/effect/value/2025", why: "small" },
    ]);
  });

  test("is none where as many as the limit are counted, and as many left", () => {
    const document = plain({ "2025": 20 }, counted({ "2025": 10 }));
    const subject = told(document);
    expect(disclosed(subject, document)).toBe(subject);
    expect(withholdsAnything(document)).toBe(false);
    expect(withholdsAnything(edited(document, "/settings/disclosureLimit", 11) as Appraisal)).toBe(true);
    expect(withholdsAnything(plain({ "2025": 3 }, {}))).toBe(true);
    // That nobody is taken in tells of nobody; nor does what the author says need not be withheld.
    expect(withholdsAnything(plain({ "2025": 20, "2026": 0 }, {}))).toBe(false);
    expect(withholdsAnything(edited(plain({ "2025": 3 }, {}), "/settings/disclosureLimit", 0) as Appraisal)).toBe(
      false,
    );
  });

  test.each([
    // Of 40, 10 fail anyway (a quarter), and with an effect of 0.2 only 2 do.
    ["those who still fail", { value: 0.2, baselineRisk: 0.25 }, ["/outcomes/eligible/effect/value"]],
    // 0.1 × 40 = 4 would fail, and 36 not.
    [
      "those who would have failed",
      { value: 0.05, baselineRisk: 0.1 },
      ["/outcomes/eligible/effect/baselineRisk", "/outcomes/eligible/effect/value"],
    ],
    ["all who would have failed", { value: 0.5, baselineRisk: 1 }, ["/outcomes/eligible/effect/baselineRisk"]],
  ])("is looked for among %s", (_, effect, expected) => {
    expect(leavesOf(plain({ "2025": 40 }, { effect: { measure: "riskDifference", ...effect } }))).toEqual(expected);
  });

  test("is looked for among those who take part, half of 6", () => {
    expect(
      leavesOf(plain({ "2025": 6 }, { takeUp: 0.5, effect: { measure: "riskDifference", baselineRisk: 0.5 } })),
    ).toEqual(["/outcomes/eligible/takeUp"]);
  });

  test("takes the shares with it that add to a whole with one that tells", () => {
    const document: Appraisal = {
      ...plain({ "2025": 6 }, { takeUp: "half", effect: { measure: "riskDifference", baselineRisk: 0.5 } }),
      parameters: [
        { id: "half", name: "Halva", unit: "share", value: 0.5 },
        { id: "rest", name: "Resten", unit: "share", value: 0.5 },
      ],
      shareGroups: [{ parameters: ["half", "rest"] }],
    };
    expect(disclosedDocument(document).withheld).toEqual([
      { at: "/parameters/half", why: "small" },
      { at: "/parameters/rest", why: "reveals" },
    ]);
    expect(inPublic(document).isWithheld("/parameters/rest/value")).toBe(true);
  });

  test("takes with it how often the belief was moved to a bound", () => {
    const document: Appraisal = {
      ...plain({ "2025": 20 }, { effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.5 } }),
      parameters: [
        {
          id: "effect",
          name: "Effekten",
          unit: "share",
          value: 0.15,
          // Above 0.5 more would be spared than fail, which is so of one draw in forty.
          belief: { kind: "normal", low: 0.1, high: 0.5, confidence: 0.95 },
        },
      ],
    };
    const drawn = (of: Disclosable) => [of.result.simulation!.movedToBound, of.result.simulation!.moved];
    expect(drawn(told(document))).not.toEqual([0, {}]);
    expect(drawn(inPublic(document))).toEqual([undefined, {}]);
  });

  test("takes ordinary operation with it where few are taken in", () => {
    const document = edited(plain({ "2025": 3 }, {}), "/cohorts/pupils/phase", "operation");
    const operated = edited(document, "/costs/team/phase", "operation") as Appraisal;
    expect(told(operated).result.steadyState.payers).toEqual({ city: { defined: true, value: 700_123 } });
    expect(inPublic(operated).result.steadyState).toEqual({
      costPerCohort: withheld,
      npvPerCohort: withheld,
      payers: {},
    });
  });

  test("is looked for behind a belief, and in what is still to come", () => {
    const document: Appraisal = {
      ...plain({ "2025": 100 }, { effect: { measure: "riskDifference", value: 0.3, baselineRisk: "risk" } }),
      parameters: [{ id: "risk", name: "Risken", unit: "share", belief: { kind: "beta", successes: 12, failures: 4 } }],
      decision: { year: 2025, atStake: {}, future: { peoplePerYear: 4, years: 2 } },
    };
    expect(leavesOf(document)).toEqual(["/decision/future/peoplePerYear", "/parameters/risk"]);
    const { result, document: shown } = inPublic(document);
    expect(result.simulation!.population).toEqual(withheld);
    expect(shown.decision!.future.peoplePerYear).toBeNaN();
    expect(JSON.stringify(shown.parameters)).toBe('[{"id":"risk","name":"Risken","unit":"share","value":null}]');
  });
});

test("the hash of the document does not let each of five numbers be tried", () => {
  const document = plain({ "2025": 20, "2026": 3 }, {});
  const tried = [1, 2, 3, 4].map((people) => contentHash(edited(document, "/cohorts/pupils/people/2026", people)));
  expect(tried).toContain(told(document).result.inputHash);
  expect(tried).not.toContain(inPublic(document).result.inputHash);
});

test("a scenario that alone tells of few is left out, and the rest is told", () => {
  const document: Appraisal = {
    ...plain({ "2025": 100 }, { effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.5 } }),
    parameters: [{ id: "effect", name: "Effekten", unit: "share", value: 0.2 }],
    scenarios: [
      { id: "few", name: "Få", set: { effect: { value: 0.04 } } },
      { id: "many", name: "Många", set: { effect: { value: 0.3 } } },
    ],
  };
  const { scenarios, result, document: shown, isWithheld, withheld: listed } = inPublic(document);
  expect(scenarios.map(({ id, result }) => [id, result.society.pvBenefits])).toEqual([
    ["many", { defined: true, value: 30_000_000 }],
  ]);
  expect(result.society.pvBenefits).toEqual({ defined: true, value: 20_000_000 });
  expect(shown.scenarios!.map(({ set }) => set)).toEqual([undefined, { effect: { value: 0.3 } }]);
  expect([isWithheld("/scenarios/few/set/effect/value"), isWithheld("/scenarios/many/set/effect/value")]).toEqual([
    true,
    false,
  ]);
  expect(listed).toEqual([{ at: "/scenarios/few", why: "small" }]);
});

test("a number of people that costs rest on too cannot be withheld, and is not printed", () => {
  const document: Appraisal = {
    ...plain({ "2025": 6 }, { takeUp: "half", effect: { measure: "riskDifference", baselineRisk: 0.5 } }),
    parameters: [{ id: "half", name: "Halva", unit: "share", value: 0.5 }],
  };
  const costly = edited(document, "/costs/team/ingredients", {
    "2025": { hours: 10, hourlyWage: 300, oncost: "half" },
  }) as Appraisal;
  const shared = edited(costly, "/costs/team/amounts", undefined) as Appraisal;
  expect(disclosed(told(shared), shared)).toEqual([{ kind: "cannotWithhold", at: "/parameters/half", values: {} }]);
});
