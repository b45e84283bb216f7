import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { check } from "../../models/check.ts";
import type { Problem } from "../../models/problem.ts";
import { applyScenario } from "../../models/scenario.ts";
import { shapeProblems } from "../../models/shape.ts";
import { cases, parameter } from "./cases.ts";
import { edited, example } from "./edit.ts";

const exempelkommunen = example("exempelkommunen");
const sandviken = example("sandviken");

const problemsOf = (input: unknown): readonly Problem[] => {
  const checked = check(input);
  return "problems" in checked ? checked.problems : [];
};
const found = (input: unknown): readonly string[] => problemsOf(input).map(({ kind, at }) => `${kind} ${at}`);

describe("check", () => {
  it("passes both examples and returns them whole", () => {
    expect(check(sandviken)).toEqual({ appraisal: sandviken });
    expect(check(exempelkommunen)).toEqual({ appraisal: exempelkommunen });
  });

  for (const [kind, ofKind] of Object.entries(cases))
    for (const { edits, at, near, values, breaks } of ofKind)
      it(`raises ${kind} ${at} after ${JSON.stringify(edits).slice(0, 200)} alone`, () => {
        const problems = problemsOf(edited(exempelkommunen, ...edits));
        expect(problems.map((problem) => [problem.kind, problem.at])).toEqual([[kind, at]]);
        if (values) expect(problems[0]?.values).toEqual(values);
        expect(problems[0]?.breaks).toBe(breaks);
        expect(found(edited(exempelkommunen, ...near))).toEqual([]);
      });
});

describe("check, every problem at once", () => {
  it("reports shape and meaning together", () => {
    const faulty = edited(
      exempelkommunen,
      ["/costs/system/prise", 1],
      ["/valuations/avoided-social/recipients/social", 0.5],
      ["/title"],
    );
    expect([...found(faulty)].sort()).toEqual([
      "missing /title",
      "sharesDoNotAdd /valuations/avoided-social/recipients",
      "unknownKey /costs/system/prise",
    ]);
  });

  it.each([
    [{}, ["kind"]],
    [{ kind: "fixed" }, ["value"]],
    [{ kind: "uniform", low: 1 }, ["high"]],
    [{ kind: "triangular" }, ["high", "low", "mode"]],
    [{ kind: "pert", low: 1, high: 2 }, ["mode"]],
    [{ kind: "gamma", sd: 1 }, ["mean"]],
    [{ kind: "observed" }, ["values"]],
  ])(
    "tells of a belief that someone is still writing what is missing of it, and nothing else: %j",
    (belief, missing) => {
      for (const edits of [[], [["/parameters/overhead/value"]]] as const)
        expect(found(edited(exempelkommunen, ["/parameters/overhead/belief", belief], ...edits)).toSorted()).toEqual(
          missing.map((key) => `missing /parameters/overhead/belief/${key}`),
        );
    },
  );

  it("counts no years from what is none, though nothing else states one", () => {
    const effect = { measure: "count", value: { pilot: 1 } };
    const problems = found({ outcomes: [{ id: "eligibility", effect }] });
    expect(problems).toContain("wrongType /outcomes/eligibility/effect/value/pilot");
    expect(problems.filter((line) => line.startsWith("tooManyYears"))).toEqual([]);
  });

  it("adds no second problem where a leaf was pruned", () => {
    for (const at of [
      "/valuations/income-support/recipients/pupil",
      "/outcomes/supported/deadweight",
      "/outcomes/eligibility/effect/baselineRisk",
      "/parameters/oncost/value",
      "/parameters/share.state/value",
      "/parameters/overhead/belief/low",
      "/series/kpi/values/2021",
      "/series/kpi/beyond/rate",
      "/costs/school-time/amounts",
      "/costs/system/kind",
      "/costs/school-time/prices/series",
      "/parameters/takeup/belief/sd",
      "/settings/priceYear",
      "/settings/discounting/schedule/0/fromYear",
      "/shareGroups/0/parameters/0",
      "/actors",
      "/parameters",
      "/cohorts",
      "/settings",
      "/equalisation",
      "/valuations/lifetime-value/prices/year",
      "/valuations/lifetime-value/category",
    ])
      for (const wrong of [null, [null]])
        expect(found(edited(exempelkommunen, [at, wrong])).filter((line) => !line.startsWith("wrongType"))).toEqual([]);
  });

  it("does not judge what was meant where it cannot be told", () => {
    expect(
      found(
        edited(
          exempelkommunen,
          ["/outcomes/eligibility/cohorts/1", null],
          ["/outcomes/eligibility/effect/value", { pilot: 1, operation: 1 }],
        ),
      ),
    ).toEqual(["wrongType /outcomes/eligibility/cohorts/1"]);
    expect(
      found(edited(exempelkommunen, ["/costs/school-time/kind", 1], ["/costs/school-time/opportunityShare", 0.5])),
    ).toEqual(["wrongType /costs/school-time/kind"]);
  });

  it("judges the rest of what holds an unknown key", () => {
    const faulty = edited(
      exempelkommunen,
      ["/series/kpi/beyond/foo", 1],
      ["/valuations/lifetime-value/prices/year", 2005],
    );
    expect(found(faulty)).toEqual([
      "unknownKey /series/kpi/beyond/foo",
      "indexYearMissing /valuations/lifetime-value/prices/year",
    ]);
  });

  it("names elements by position where they have no usable id", () => {
    expect(
      found(
        edited(
          exempelkommunen,
          ["/costs/system/id", "Ä"],
          ["/costs/coordinator/id"],
          ["/equalisation/region/keep", null],
        ),
      ),
    ).toEqual(["missing /costs/0/id", "wrongType /costs/3/id", "wrongType /equalisation/region/keep"]);
  });

  it("tells missing from wrong, and coerces nothing", () => {
    expect(problemsOf(edited(sandviken, ["/settings/baseYear", "2022"]))).toEqual([
      { kind: "wrongType", at: "/settings/baseYear", values: { expected: "number", found: '"2022"' } },
    ]);
    for (const input of [null, 5, "x", [], undefined]) expect(found(input)).toEqual(["wrongType "]);
    expect(found({})).toEqual(["missing /format", "missing /title", "missing /settings", "missing /actors"]);
  });

  it("drops no key in silence, not even __proto__", () => {
    const recipients = JSON.parse('{ "social": 1, "__proto__": 1 }');
    expect(found(edited(exempelkommunen, ["/valuations/avoided-social/recipients", recipients]))).toEqual([
      "unknownKey /valuations/avoided-social/recipients/__proto__",
    ]);
  });

  it("finds half a character wherever it stands, since a draft is stored as it is", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(20)}"\\ud800"${"}".repeat(20)}`);
    const draft = edited(exempelkommunen, ["/scenarios/health/settings/x", deep]);
    expect(shapeProblems(draft).map(({ kind }) => kind)).toEqual(["brokenText"]);
  });

  it("saves what is only unfinished", () => {
    expect(shapeProblems({})).toEqual([]);
    expect(shapeProblems(edited(sandviken, ["/title"], ["/costs/fund/payer"]))).toEqual([]);
    expect(shapeProblems({ title: 1 }).map(({ kind }) => kind)).toEqual(["wrongType"]);
  });
});

/** Every address of a leaf or branch of a JSON value, by position. */
const placesIn = (value: unknown, at = ""): readonly string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [`${at}/${key}`, ...placesIn(inner, `${at}/${key}`)])
    : [];
const everywhere = placesIn(exempelkommunen);
const ids = ["effect.rr", "share.state", "pilot", "kpi", "region", "eligibility", "constructor", "system"];
/** Values that the format might hold, beside any JSON. */
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    ...ids,
    "100 000",
    "0.5",
    "\ud800",
    { "\ud800": 1 },
    9999,
    1e300,
    0,
    1,
    -1,
    0.5,
    2024,
    9e15,
    1e308,
    true,
    [],
    {},
    "unknown",
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const replaced = fc
  .tuple(fc.constantFrom(...everywhere), leaf)
  .map(([at, value]) => edited(exempelkommunen, [at, value]));

describe("check, laws", () => {
  it("never throws on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => void check(input)),
      { numRuns: 300 },
    );
  });

  it("never throws on an example in which something is replaced, and says nothing twice", () => {
    fc.assert(
      fc.property(replaced, (input) => {
        const problems = problemsOf(input).map((one) => JSON.stringify(one));
        expect(new Set(problems).size).toBe(problems.length);
      }),
      { numRuns: 600 },
    );
  });

  it("never throws on several replacements", () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...everywhere), leaf), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(edits, (many) => {
        let input: unknown = exempelkommunen;
        for (const edit of many)
          try {
            input = edited(input, edit);
          } catch {
            // The place is gone already.
          }
        check(input);
      }),
      { numRuns: 200 },
    );
  });

  it("does not change its input", () => {
    fc.assert(
      fc.property(replaced, (input) => {
        const before = structuredClone(input);
        check(input);
        expect(input).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  // The oracle: `check` judges only what a scenario touches; here the scenario is applied and everything judged.
  it("finds a problem in a scenario exactly where the document it becomes has one", () => {
    const refs = exempelkommunen.parameters!.map(({ id }) => id);
    const set = fc.dictionary(
      fc.constantFrom(...refs),
      fc.record({ value: fc.constantFrom(-1, 0, 0.1, 0.3, 0.6, 1, 1.5, 2e6) }),
      { maxKeys: 3 },
    );
    const settings = fc.record(
      {
        priceYear: fc.constantFrom(2000, 2020, 2024, 2026),
        lastYear: fc.constantFrom(2026, 2028, 2080, 2300),
        costOfPublicFunds: fc.record({ factor: fc.constantFrom(0, 1, 1.3, "effect.rr", "takeup") }),
      },
      { requiredKeys: [] },
    );
    const without = fc.subarray([
      "system",
      "eligibility",
      "supported",
      "income-support",
      "state-grant",
      "lifetime-value",
    ]);
    fc.assert(
      fc.property(set, settings, without, (moved, over, left) => {
        const document = edited(exempelkommunen, [
          "/scenarios",
          [{ id: "s", name: "", set: moved, settings: over, without: left }],
        ]) as Appraisal;
        const { scenarios: _, ...applied } = applyScenario(document, "s");
        const own = problemsOf(document);
        // Where it can be mended: at something that the scenario itself states.
        const stated = new Set(placesIn({ scenarios: { s: document.scenarios![0] } }));
        expect(own.map(({ at }) => at).filter((at) => !stated.has(at))).toEqual([]);
        expect(own.map(({ at }) => at).filter((at) => !/^\/scenarios\/s\/(settings|set|without)\//.test(at))).toEqual(
          [],
        );
        // One last year puts many lines outside: of the scenario that is said once.
        const kinds = (problems: readonly Problem[]): readonly string[] => {
          const all = problems.map(({ kind }) => kind).sort();
          return all.filter((kind, position) => kind !== "yearOutside" || all.indexOf(kind) === position);
        };
        if (own.some(({ kind }) => kind === "shareGroupHasNoRoom"))
          expect(kinds(problemsOf(applied))).toContain("sharesDoNotAdd");
        else expect(kinds(own)).toEqual(kinds(problemsOf(applied)));
      }),
      { numRuns: 200 },
    );
  });

  it("takes a few milliseconds for 2 000 parameters", () => {
    const parameters = Array.from({ length: 1980 }, (_, index) => parameter(`p${index}`, "SEK", { value: 1 }));
    const costs = parameters.map(({ id }, index) => ({
      id: `c${index}`,
      name: id,
      payer: "region",
      category: "other",
      amounts: { "2024": id, "2026": 5 },
      prices: { basis: "nominal", series: "kpi" },
    }));
    const large = edited(
      exempelkommunen,
      ["/parameters", [...exempelkommunen.parameters!, ...parameters]],
      ["/costs", [...exempelkommunen.costs!, ...costs]],
    );
    expect(found(large)).toEqual([]);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      check(large);
      return performance.now() - start;
    });
    // Generous, since machines differ: a quadratic scan takes seconds.
    expect(Math.min(...times)).toBeLessThan(500);
  });
});
