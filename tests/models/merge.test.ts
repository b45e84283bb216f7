import { describe, expect, it, test } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { merge } from "../../models/merge.ts";
import { type Edit, edited, example } from "./edit.ts";
import { both, conflictsOf, documentOf, draft, type Edits } from "./merging.ts";

const base: Draft = example("exempelkommunen");
const time = "/costs/school-time";
const takeup = "/parameters/takeup";
const region = "/parameters/share.region";
const lifetime = "/valuations/lifetime-value";
const support = "/valuations/income-support";
const effect = "/outcomes/eligibility/effect";
const schedule = "/settings/discounting/schedule";
const grant = "/transfers/state-grant";

describe("edits at different addresses both survive", () => {
  const pairs: readonly (readonly [what: string, mine: Edit, theirs: Edit])[] = [
    ["leaves far apart", ["/title", "x"], [`${time}/amounts/2025`, 400_000]],
    ["leaves of one element", [`${time}/name`, "x"], [`${time}/amounts/2025`, 1]],
    ["years of one line", [`${time}/amounts/2025`, 1], [`${time}/amounts/2026`, 2]],
    ["a leaf set and a leaf taken away", ["/settings/budgetYears", 5], ["/stage"]],
    ["two numbers of one belief", [`${takeup}/belief/mean`, 0.7], [`${takeup}/belief/sd`, 0.1]],
    ["a value and what is believed of it", [`${takeup}/value`, 0.7], [`${takeup}/belief/sd`, 0.1]],
    ["a unit and a name", [`${takeup}/unit`, "factor"], [`${takeup}/name`, "x"]],
    ["why something is not verified and its value", [`${region}/verified/because`, "x"], [`${region}/value`, 0.1]],
    ["a series of prices and an amount", [`${lifetime}/prices/series`, "wages"], [`${lifetime}/amount`, 9]],
    ["a measure and a baseline risk", [`${effect}/measure`, "oddsRatio"], [`${effect}/baselineRisk`, 0.5]],
    ["a band and the rate of another", [`${schedule}/-`, { fromYear: 30, rate: 0.02 }], [`${schedule}/0/rate`, 0.03]],
    ["an element added and one changed", ["/actors/-", { id: "friends" }], ["/actors/region/name", "x"]],
    ["an element removed and one changed", ["/scenarios/low"], ["/scenarios/high/name", "x"]],
    ["what a scenario sets", ["/scenarios/low/set/takeup", { value: 1 }], ["/scenarios/low/set/effect.rr/value", 0.9]],
    ["rows of the equalisation", ["/equalisation/region/keep", 0.2], ["/equalisation/municipality/keep", 0.1]],
    // What only the meaning gate can judge is saved, and said there.
    ["a payer gone and a cost that is paid by it", ["/actors/region"], ["/costs/-", { id: "new", payer: "region" }]],
  ];
  test.each(pairs)("%s", (_, mine, theirs) => {
    const expected = edited(base, mine, theirs);
    expect(documentOf(both(base, [mine], [theirs]))).toEqual(expected);
    expect(documentOf(both(base, [theirs], [mine]))).toEqual(expected);
  });

  it("in a group that neither found there", () => {
    const written = both(draft({}), [["/settings", { baseYear: 2024 }]], [["/settings", { priceYear: 2025 }]]);
    expect(documentOf(written)).toEqual(draft({ settings: { baseYear: 2024, priceYear: 2025 } }));
  });
});

test("two parameters that two people made with the same stream are not the same draws", () => {
  const made = (id: string): Edit => ["/parameters/-", { id, name: id, unit: "share", value: 0.5, stream: 40 }];
  const merged = [both(base, [made("b")], [made("a")]), both(base, [made("a")], [made("b")])].map(documentOf);
  const streams = merged.map(({ parameters = [] }) =>
    Object.fromEntries(parameters.flatMap((one) => (one?.stream === undefined ? [] : [[one.id, one.stream]]))),
  );
  expect(streams).toEqual([
    { a: 40, b: 41 },
    { a: 40, b: 41 },
  ]);
});

describe("the same address", () => {
  it("is a conflict with what all three say, all of them at once, in document order", () => {
    const name = `${time}/name`;
    const mine: Edits = [[name, "m"], ["/settings/budgetYears"], ["/title", "m"], ["/diaryNumber", "m"]];
    const theirs: Edits = [["/title", "t"], ["/settings/budgetYears", 9], [name], ["/diaryNumber", "t"]];
    expect(conflictsOf(both(base, mine, theirs))).toEqual([
      { at: "/title", base: "Skolnärvaroteam i Exempelkommunen", mine: "m", theirs: "t" },
      { at: "/settings/budgetYears", base: 3, theirs: 9 },
      { at: name, base: "Skolans medfinansiering i tid", mine: "m" },
      { at: "/diaryNumber", mine: "m", theirs: "t" },
    ]);
  });

  it("is none where both wrote the same, with keys in another order", () => {
    const stage: Edit = ["/stage", "idea"];
    const [one, other] = [
      { id: "new", name: "x", prices: {} },
      { prices: {}, name: "x", id: "new" },
    ];
    const merged = both(base, [stage, ["/costs/-", one]], [stage, ["/costs/-", other]]);
    expect(documentOf(merged)).toEqual(edited(base, stage, ["/costs/-", one]));
  });

  it("is one where a leaf became a map in two ways", () => {
    const at = `${effect}/baselineRisk`;
    expect(conflictsOf(both(base, [[at, { pilot: 0.6 }]], [[at, { operation: 0.5 }]]))).toEqual([
      { at, base: "risk.baseline", mine: { pilot: 0.6 }, theirs: { operation: 0.5 } },
    ]);
  });

  it("is escaped as addresses are, and null is a value", () => {
    const at = "/scenarios/low/settings";
    expect(conflictsOf(both(base, [[at, { "a/b~c": 1 }]], [[at, { "a/b~c": null }]]))).toEqual([
      { at: `${at}/a~1b~0c`, mine: 1, theirs: null },
    ]);
  });
});

describe("what one removed and the other changed", () => {
  it("is a conflict at the element, whole", () => {
    const cost = base.costs![0]!;
    const changed = { ...cost, name: "x" };
    expect(conflictsOf(both(base, [["/costs/coordinator"]], [["/costs/coordinator/name", "x"]]))).toEqual([
      { at: "/costs/coordinator", base: cost, theirs: changed },
    ]);
    expect(conflictsOf(both(base, [["/costs/coordinator/name", "x"]], [["/costs"]]))).toEqual([
      { at: "/costs/coordinator", base: cost, mine: changed },
    ]);
  });

  it("is a conflict at the group, whole: amounts that have become ingredients", () => {
    const { amounts } = base.costs!.find((cost) => cost?.id === "school-time")!;
    const at = `${time}/amounts`;
    expect(conflictsOf(both(base, [[at], [`${time}/ingredients`, {}]], [[`${at}/2028`, 1]]))).toEqual([
      { at, base: amounts, theirs: { ...amounts, 2028: 1 } },
    ]);
  });

  it("is gone where the other left it as it was, or only wrote out that a list in it is empty", () => {
    const gone: Edit = ["/valuations/avoided-social"];
    expect(documentOf(both(base, [gone], [["/title", "x"]]))).toEqual(edited(base, gone, ["/title", "x"]));
    const untouched: Edit = ["/valuations/avoided-social/equalised", []];
    expect(documentOf(both(base, [gone], [untouched]))).toEqual(edited(base, gone));
    expect(documentOf(both(base, [untouched], [gone]))).toEqual(edited(base, gone));
    const turned: Edit = ["/outcomes/eligibility/cohorts", ["operation", "pilot"]];
    expect(conflictsOf(both(base, [["/outcomes/eligibility"]], [turned])).map(({ at }) => at)).toEqual([
      "/outcomes/eligibility",
    ]);
  });
});

describe("numbers and what they are measured in", () => {
  const members = { parameters: ["share.region", "share.state"] };
  const weights = { kind: "dirichlet", weights: [4, 3, 2, 1] };
  const bundles: readonly (readonly [what: string, mine: Edit, theirs: Edit, at: readonly string[]])[] = [
    [
      "measure, value",
      [`${effect}/measure`, "oddsRatio"],
      [`${effect}/value`, 0.8],
      ["effect/measure", "effect/value"],
    ],
    ["unit, value", [`${takeup}/unit`, "factor"], [`${takeup}/value`, 80], ["takeup/unit", "takeup/value"]],
    ["unit, belief", [`${takeup}/unit`, "factor"], [`${takeup}/belief/mean`, 0.7], ["takeup/belief", "takeup/unit"]],
    ["unit, bounds", [`${takeup}/unit`, "factor"], [`${takeup}/bounds`, { most: 2 }], ["takeup/bounds", "takeup/unit"]],
    [
      "profile, amount",
      [`${support}/profile`, { kind: "lumpSum" }],
      [`${support}/amount`, 5],
      ["income-support/amount", "income-support/profile"],
    ],
    [
      "whether verified, value",
      [`${takeup}/verified`, { state: "yes", by: "A" }],
      [`${takeup}/value`, 0.7],
      ["takeup/value", "takeup/verified"],
    ],
    [
      "price year, amount",
      [`${lifetime}/prices/year`, 2020],
      [`${lifetime}/amount`, 9],
      ["lifetime/amount", "lifetime/prices"].map((at) => at.replace("lifetime", lifetime.split("/").at(-1)!)),
    ],
    [
      "basis of prices, amounts",
      [`${grant}/prices/basis`, "nominal"],
      [`${grant}/amounts/2026`, 9],
      ["state-grant/amounts", "state-grant/prices"],
    ],
    [
      "price year of a cost, amounts",
      [`${time}/prices`, { basis: "real", year: 2020, series: "kpi" }],
      [`${time}/amounts/2025`, 9],
      ["amounts", "prices"].map((key) => `${time.split("/").at(-1)}/${key}`),
    ],
    ["members, weights", ["/shareGroups/0", members], ["/shareGroups/0/belief", weights], ["shareGroups/0"]],
    [
      "pair, rank",
      ["/correlations/0/between", ["takeup", "oncost"]],
      ["/correlations/0/rank", 0.9],
      ["correlations/0"],
    ],
    ["first year, rate", [`${schedule}/0/fromYear`, 1], [`${schedule}/0/rate`, 0.01], ["schedule/0"]],
  ];
  test.each(bundles)("are one value: %s", (_, mine, theirs, expected) => {
    for (const merged of [both(base, [mine], [theirs]), both(base, [theirs], [mine])])
      expect(
        conflictsOf(merged)
          .map(({ at }) => at.split("/").slice(-2).join("/"))
          .sort(),
      ).toEqual(expected);
    // Each by itself stands.
    const other: Edit = ["/title", "x"];
    for (const one of [mine, theirs]) {
      expect(documentOf(both(base, [one], [other]))).toEqual(edited(base, one, other));
      expect(documentOf(both(base, [other], [one]))).toEqual(edited(base, one, other));
    }
  });

  it("tell what both say of each", () => {
    expect(conflictsOf(both(base, [[`${takeup}/unit`, "factor"]], [[`${takeup}/value`, 0.7]]))).toEqual([
      { at: `${takeup}/unit`, base: "share", mine: "factor", theirs: "share" },
      { at: `${takeup}/value`, base: 0.8, mine: 0.8, theirs: 0.7 },
    ]);
  });

  it("are no conflict where both made the same change", () => {
    const change: Edits = [[`${takeup}/unit`, "factor"], [`${takeup}/value`, 2]]; // biome-ignore format: one change
    const name: Edit = [`${takeup}/name`, "x"];
    expect(documentOf(both(base, change, [...change, name]))).toEqual(edited(base, ...change, name));
  });
});

describe("what has another kind", () => {
  it("is one value: what its other keys mean depends on it", () => {
    const at = `${takeup}/belief`;
    const uniform = { kind: "uniform", low: 0.7, high: 0.9 };
    const beta = { kind: "beta", mean: 0.8, sd: 0.05 };
    expect(conflictsOf(both(base, [[at, uniform]], [[`${at}/sd`, 0.1]]))).toEqual([
      { at, base: beta, mine: uniform, theirs: { ...beta, sd: 0.1 } },
    ]);
    const name: Edit = [`${takeup}/name`, "x"];
    expect(documentOf(both(base, [[at, uniform]], [name]))).toEqual(edited(base, [at, uniform], name));
  });

  it("is never made of two", () => {
    const at = `${takeup}/verified`;
    const [no, yes] = [
      { state: "no", because: "x" },
      { state: "yes", by: "A" },
    ];
    const without = edited(base, [at]) as Draft;
    expect(conflictsOf(both(without, [[at, no]], [[at, yes]]))).toEqual([{ at, mine: no, theirs: yes }]);
    const written = edited(base, [at, no]) as Draft;
    expect(conflictsOf(both(written, [[at, { state: "yes" }]], [[`${at}/because`, "y"]]))).toEqual([
      { at, base: no, mine: { state: "yes" }, theirs: { state: "no", because: "y" } },
    ]);
  });

  it("is not meant by the kind of a cost, nor by ids that are called as groups are", () => {
    const pay: readonly [Edit, Edit] = [[`${time}/kind`, "cash"], [`${time}/amounts/2025`, 1]]; // biome-ignore format: a pair
    expect(documentOf(both(base, [pay[0]], [pay[1]]))).toEqual(edited(base, ...pay));
    const of = draft({
      costs: [{ id: "belief", kind: "cash" }],
      scenarios: [{ id: "effect", set: { effect: { value: 1 } } }],
    });
    const mine: Edits = [["/costs/belief/kind", "inKind"], ["/scenarios/effect/set/effect/value", 2]]; // biome-ignore format: a pair
    const theirs: Edits = [["/costs/belief/name", "x"], ["/scenarios/effect/set/effect/because", "y"]]; // biome-ignore format: a pair
    expect(documentOf(both(of, mine, theirs))).toEqual(edited(of, ...mine, ...theirs));
  });
});

describe("without a base", () => {
  it("every difference is a conflict of two", () => {
    const mine = edited(base, ["/title", "m"], ["/stage"], ["/actors/-", { id: "x" }]) as Draft;
    const theirs = edited(base, ["/title", "t"], ["/diaryNumber", "1"]) as Draft;
    expect(conflictsOf(merge(undefined, mine, theirs))).toEqual([
      { at: "/title", mine: "m", theirs: "t" },
      { at: "/stage", theirs: "application" },
      { at: "/actors/x", mine: { id: "x" } },
      { at: "/diaryNumber", theirs: "1" },
    ]);
  });
  it("two that say the same are merged", () => {
    expect(merge(undefined, structuredClone(base), base)).toEqual({ document: base });
  });
});

it("takes keys for keys, also those that every object inherits", () => {
  const settings = (text: string): Draft => ({ scenarios: [{ id: "s", settings: JSON.parse(text) }] });
  const mine = settings('{"a":{"__proto__":{"x":1},"toString":2}}');
  const merged = documentOf(merge(settings('{"a":{}}'), mine, settings('{"a":{"constructor":3}}')));
  expect(JSON.stringify(merged.scenarios?.[0]?.settings)).toBe(
    '{"a":{"constructor":3,"__proto__":{"x":1},"toString":2}}',
  );
  const [was, gone] = [settings('{"a":{"__proto__":{}}}'), { scenarios: [] }];
  expect(conflictsOf(merge(was, gone, settings('{"a":{}}'))).map(({ at }) => at)).toEqual(["/scenarios/s"]);
});

it("changes none of the three", () => {
  const [mine, theirs] = [edited(base, ["/title", "x"]), edited(base, ["/costs/-", { id: "new" }])] as Draft[];
  const texts = () => [base, mine, theirs].map((of) => JSON.stringify(of));
  const before = texts();
  documentOf(merge(base, mine!, theirs!));
  expect(texts()).toEqual(before);
});
