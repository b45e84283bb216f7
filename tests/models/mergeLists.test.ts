import { describe, expect, it, test } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { type Merged, merge } from "../../models/merge.ts";
import { shapeProblems } from "../../models/shape.ts";
import { edited, example } from "./edit.ts";
import { both, conflictsOf, documentOf, draft, type Edits } from "./merging.ts";

const base: Draft = example("exempelkommunen");

describe("the order of elements with ids", () => {
  const costs = (ids: string): Draft => draft({ costs: ids.split(" ").flatMap((id) => (id ? [{ id }] : [])) });
  const idsOf = (merged: Merged): string => (documentOf(merged).costs ?? []).map((cost) => cost?.id).join(" ");
  test.each([
    ["keeps additions after what they followed", "a b c", "a m b c", "a b t c", "a m b t c"],
    ["has theirs first of two additions in the same place", "a b", "a b m n", "a b t u", "a b t u m n"],
    ["has theirs first at the top too", "a", "m a", "t a", "t m a"],
    ["is theirs where they moved what was in the base", "a b c", "a b m c", "c b a", "c b m a"],
    ["is mine where I did", "a b c", "c b a", "a t b c", "c b a t"],
    ["is theirs where both did", "a b c", "c a b", "b a c", "b a c"],
    ["is theirs where both did, with mine after what it followed", "a b c", "c m a b", "b a c", "b a c m"],
    ["does without what either removed", "a b c d", "a c d", "a b d", "a d"],
    ["keeps the place of what followed something removed", "a b c", "a b m c", "a c", "a m c"],
    ["has what both added once", "a b", "a x b", "a b x", "a x b"],
    ["starts from nothing", "", "m", "t", "t m"],
  ])("%s: %s → %s and %s", (_, was, mine, theirs, expected) => {
    expect(idsOf(merge(costs(was), costs(mine), costs(theirs)))).toBe(expected);
  });

  it("is of the elements of both where an id is told by `from`", () => {
    const rows = (...from: string[]): Draft => draft({ equalisation: from.map((id) => ({ from: id, keep: 0 })) });
    expect(documentOf(merge(rows("a", "b"), rows("b", "a"), rows("a", "b", "t")))).toEqual(rows("b", "t", "a"));
  });

  it("does not matter to two different things added under one id: a conflict", () => {
    const [mine, theirs] = [
      { id: "x", name: "m" },
      { id: "x", payer: "t" },
    ];
    expect(conflictsOf(both(base, [["/costs/-", mine]], [["/costs/-", theirs]]))).toEqual([
      { at: "/costs/x", mine, theirs },
    ]);
  });

  it("does not tell that one with a new id was another: it is another", () => {
    const [pilot] = base.cohorts!;
    expect(conflictsOf(both(base, [["/cohorts/pilot/id", "first"]], [["/cohorts/pilot/name", "x"]]))).toEqual([
      { at: "/cohorts/pilot", base: pilot, theirs: { ...pilot, name: "x" } },
    ]);
  });
});

describe("lists without ids", () => {
  const cohorts = (ids: string): Draft => draft({ outcomes: [{ id: "o", cohorts: [...ids] }] });
  const of = (was: string, mine: string, theirs: string): Merged => merge(cohorts(was), cohorts(mine), cohorts(theirs));

  test.each([
    ["an edit and an edit", "abc", "xbc", "aby", "xby"],
    ["an edit and an addition at the end", "ab", "xb", "abt", "xbt"],
    ["an edit and a removal at the end", "abc", "xbc", "ab", "xb"],
    ["a removal at the end by both", "abc", "a", "ab", "a"],
    ["the same addition, and one more", "a", "abc", "ab", "abc"],
    ["anything, where the other did nothing", "abc", "cxab", "abc", "cxab"],
    ["the same, whatever it is", "abc", "bc", "bc", "bc"],
  ])("are merged by position: %s", (_, was, mine, theirs, expected) => {
    expect(documentOf(of(was, mine, theirs))).toEqual(cohorts(expected));
    expect(documentOf(of(was, theirs, mine))).toEqual(cohorts(expected));
  });

  test.each([
    ["two additions", "a", "am", "at", { at: "/outcomes/o/cohorts/1", mine: "m", theirs: "t" }],
    ["two edits", "ab", "am", "at", { at: "/outcomes/o/cohorts/1", base: "b", mine: "m", theirs: "t" }],
    ["an edit of what the other cut off", "ab", "a", "at", { at: "/outcomes/o/cohorts/1", base: "b", theirs: "t" }],
  ])("conflict at the position: %s", (_, was, mine, theirs, expected) => {
    expect(conflictsOf(of(was, mine, theirs))).toEqual([expected]);
  });

  test.each([
    ["one removed from the front, the other changed one", "abc", "bc", "abx"],
    ["one inserted, the other added", "ab", "xab", "abt"],
    ["one cut off what the other continued: there would be a hole", "ab", "a", "abt"],
  ])("are one value where positions do not hold: %s", (_, was, mine, theirs) => {
    const at = "/outcomes/o/cohorts";
    const [one, other] = [[...mine], [...theirs]];
    expect(conflictsOf(of(was, mine, theirs))).toEqual([{ at, base: [...was], mine: one, theirs: other }]);
    expect(conflictsOf(of(was, theirs, mine))).toEqual([{ at, base: [...was], mine: other, theirs: one }]);
  });

  it("never blend two bands of the discount rate that both added", () => {
    const at = "/settings/discounting/schedule";
    const [mine, theirs] = [
      { fromYear: 30, rate: 0.03 },
      { fromYear: 30, rate: 0.02 },
    ];
    expect(conflictsOf(both(base, [[`${at}/-`, mine]], [[`${at}/-`, theirs]]))).toEqual([
      { at: `${at}/1`, mine, theirs },
    ]);
  });
});

describe("drafts half-written", () => {
  const a = (name: string) => ({ id: "a", name });

  it("lose nothing where an id is missing or there twice", () => {
    for (const other of [{}, { id: "b" }]) {
      const twice = draft({ costs: [a("1"), a("2"), other] });
      const mine = draft({ costs: [a("1"), a("m"), other] });
      const theirs = draft({ costs: [a("1"), a("2"), other, { id: "t" }] });
      expect(documentOf(merge(twice, mine, theirs))).toEqual(draft({ costs: [a("1"), a("m"), other, { id: "t" }] }));
      expect(conflictsOf(merge(twice, mine, draft({ costs: [] })))).toEqual([
        { at: "/costs/1", base: a("2"), mine: a("m") },
      ]);
    }
  });

  it("never blend two things without an id that both added", () => {
    const [mine, theirs] = [{ name: "m" }, { factor: 2 }];
    expect(conflictsOf(merge(draft({}), draft({ costs: [mine] }), draft({ costs: [theirs] })))).toEqual([
      { at: "/costs/0", mine, theirs },
    ]);
  });

  it("go by position as long as one of the three does", () => {
    const [was, mine] = [draft({ costs: [a("1")] }), draft({ costs: [a("m")] })];
    const theirs = draft({ costs: [a("1"), { name: "t" }] });
    expect(documentOf(merge(was, mine, theirs))).toEqual(draft({ costs: [a("m"), { name: "t" }] }));
    expect(documentOf(merge(was, theirs, mine))).toEqual(draft({ costs: [a("m"), { name: "t" }] }));
  });

  it("take a position whose id changed for another element", () => {
    const costs = (...of: readonly (readonly [string, number])[]): Draft =>
      draft({ costs: [...of.map(([id, factor]) => ({ id, factor })), {}] });
    const merged = merge(costs(["a", 1], ["b", 1]), costs(["b", 1], ["a", 1]), costs(["a", 2], ["b", 1]));
    expect(conflictsOf(merged)).toEqual([
      { at: "/costs/0", base: { id: "a", factor: 1 }, mine: { id: "b", factor: 1 }, theirs: { id: "a", factor: 2 } },
    ]);
  });

  it("let one fill in what the other does not touch", () => {
    const of = draft({ costs: [{}, {}], settings: {} });
    const mine: Edits = [["/costs/0/id", "a"], ["/settings/discounting", {}]]; // biome-ignore format: two edits
    const theirs: Edits = [["/costs/1/name", "x"], ["/settings/baseYear", 2024]]; // biome-ignore format: two edits
    expect(documentOf(both(of, mine, theirs))).toEqual(edited(of, ...mine, ...theirs));
  });

  it("are merged from nothing", () => {
    expect(merge({}, {}, {})).toEqual({ document: {} });
    expect(merge({}, draft({}), {})).toEqual({ document: draft({}) });
  });

  it("keep the difference between nothing and a group in which nothing stands", () => {
    expect(documentOf(merge({}, { settings: {} }, { title: "x" }))).toEqual({ settings: {}, title: "x" });
    const gone = documentOf(merge({ settings: {} }, {}, { settings: {}, title: "x" }));
    expect(JSON.stringify(gone)).toBe('{"title":"x"}');
  });
});

describe("a list left out", () => {
  const [none, empty, one] = [draft({}), draft({ costs: [] }), draft({ costs: [{ id: "a" }] })];
  it("is as an empty one", () => {
    for (const was of [none, empty])
      for (const other of [none, empty]) {
        expect(merge(was, other, one)).toEqual({ document: one });
        expect(merge(was, one, other)).toEqual({ document: one });
      }
  });
  it("is left as the one who changed it wrote it", () => {
    const text = (...[was, mine, theirs]: readonly [Draft, Draft, Draft]) =>
      JSON.stringify(documentOf(merge(was, mine, { ...theirs, stage: "idea" })).costs);
    expect(text(none, empty, none)).toBe("[]");
    expect(text(none, none, empty)).toBe("[]");
    expect(text(empty, none, empty)).toBe(undefined);
    expect(text(empty, empty, none)).toBe(undefined);
    expect(text(one, none, empty)).toBe(undefined);
    expect(text(one, empty, none)).toBe(undefined);
  });
});

describe("what two people wrote together is too much", () => {
  const range = (from: number) => Array.from({ length: 1500 }, (_, at) => from + at);
  it("for a list", () => {
    const [mine, theirs] = [0, 1000].map((from) => draft({ costs: range(from).map((at) => ({ id: `c${at}` })) }));
    expect([mine, theirs].flatMap(shapeProblems)).toEqual([]);
    expect(conflictsOf(merge(draft({}), mine!, theirs!))).toEqual([
      { at: "/costs", mine: mine!.costs, theirs: theirs!.costs },
    ]);
  });
  it("for a map", () => {
    const people = (from: number) => Object.fromEntries(range(from).map((year) => [year, 1]));
    const of = (years: Readonly<Record<string, number>>): Draft => draft({ cohorts: [{ id: "a", people: years }] });
    const [mine, theirs] = [people(1000), people(2000)];
    expect([of(mine), of(theirs)].flatMap(shapeProblems)).toEqual([]);
    expect(conflictsOf(merge(of({}), of(mine), of(theirs)))).toEqual([
      { at: "/cohorts/a/people", base: {}, mine, theirs },
    ]);
  });
});
