import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { edited, readAt } from "../../models/edit.ts";
import { open } from "../../models/session.ts";
import { shapeProblems } from "../../models/shape.ts";
import { blankDraft } from "../../models/starting.ts";
import type { Edit } from "../../ui/editing/store.ts";
import { removalEdits, usesOf } from "../../ui/fields/parameterUses.ts";
import { madeValuation } from "../../ui/steps/assumptionsValues.tsx";
import { pairWith } from "../../ui/steps/members.tsx";
import { type Column, matching, sorted } from "../../ui/steps/parameterOrder.ts";
import { exempelkommunen } from "../bench/documents.ts";

const written = (draft: Draft, edits: readonly Edit[]): Draft =>
  edits.reduce((before, { at, value }) => edited(before, at, value), draft);

describe("what is half written in the panel", () => {
  const blank = blankDraft({ year: 2025 });
  const one = { at: "/valuations/-", value: { id: "v", ...madeValuation(blank) } };
  const stages: Readonly<Record<string, readonly Edit[]>> = {
    "a valuation": [one],
    "a price year that is unknown": [one, { at: "/valuations/v/prices/year", value: "unknown" }],
    "a profile": [one, { at: "/valuations/v/profile", value: { kind: "stream" } }],
    "one recipient": [one, { at: "/valuations/v/recipients/state", value: 0.2 }],
    "an equalisation": [{ at: "/equalisation/-", value: {} }],
    "where an equalisation goes, before whence": [
      { at: "/equalisation/-", value: {} },
      { at: "/equalisation/2/to", value: "state" },
    ],
    "a share group": [{ at: "/shareGroups/-", value: {} }],
    "the belief of a share group": [
      { at: "/shareGroups/-", value: {} },
      { at: "/shareGroups/0/belief", value: { kind: "dirichlet" } },
    ],
    "a correlation": [{ at: "/correlations/-", value: {} }],
    "half a pair": [
      { at: "/correlations/-", value: {} },
      { at: "/correlations/0/between", value: pairWith(undefined, 0, "one") },
    ],
    "a step of the schedule": [{ at: "/settings/discounting/schedule/-", value: {} }],
    "a series": [{ at: "/series/-", value: { id: "ppi" } }],
    "a transfer": [{ at: "/transfers/-", value: { id: "grant", prices: { basis: "nominal" } } }],
    "a parameter": [{ at: "/parameters/-", value: { id: "new", unit: "share" } }],
    "an assumption that a scenario changes": [
      { at: "/scenarios/-", value: { id: "low" } },
      { at: "/scenarios/low/set/new", value: {} },
    ],
    "a setting that a scenario changes": [
      { at: "/scenarios/-", value: { id: "low" } },
      { at: "/scenarios/low/settings/discounting/schedule", value: [{ fromYear: 0, rate: 0.03 }] },
    ],
  };

  it.each(Object.entries(stages))("can be saved: %s", (_, edits) => {
    const draft = written(blank, edits);
    for (const { at } of edits) expect(draft, at).not.toEqual(blank);
    expect(shapeProblems(draft)).toEqual([]);
  });

  it("is a pair with one or two in it, and never an empty place", () => {
    expect(pairWith(undefined, 0, "a")).toEqual(["a"]);
    expect(pairWith(["a"], 1, "b")).toEqual(["a", "b"]);
    expect(pairWith(["a", "b"], 0, "")).toEqual(["b"]);
    expect(pairWith(["a", "b"], 1, "c")).toEqual(["a", "c"]);
    expect(pairWith(["a"], 0, "")).toBeUndefined();
  });
});

/** All that a document says in text, and what its scenarios set. */
const named = (draft: Draft): readonly string[] => {
  const said: string[] = (draft.scenarios ?? []).flatMap((scenario) => Object.keys(scenario?.set ?? {}));
  JSON.stringify(draft, (_, value) => {
    if (typeof value === "string") said.push(value);
    return value;
  });
  return said;
};

describe("an assumption that is taken away", () => {
  it("leaves its number where it stood, and the appraisal can be evaluated", () => {
    const before = exempelkommunen();
    const after = written(before, removalEdits(before, "effect.rr"));
    expect(after.outcomes?.map((outcome) => outcome?.effect?.value)).toContain(0.88);
    expect(after.scenarios?.map((scenario) => Object.keys(scenario?.set ?? {}))).toEqual([[], [], [], []]);
    expect(after.correlations).toBeUndefined();
    expect(open(after)).toHaveProperty("result");
  });

  it("is named nowhere, whichever it is", () => {
    const before = exempelkommunen();
    for (const { id } of before.parameters!) {
      expect(named(before), id).toContain(id);
      expect(named(written(before, removalEdits(before, id))), id).not.toContain(id);
    }
  });

  it("takes its weight out of its share group", () => {
    const group = { parameters: ["a", "b", "c"], belief: { kind: "dirichlet" as const, weights: [5, 3, 2] } };
    const draft: Draft = {
      parameters: [{ id: "b" }],
      shareGroups: [{ parameters: ["x"] }, group, { parameters: ["b"] }],
    };
    expect(written(draft, removalEdits(draft, "b"))).toEqual({
      parameters: [],
      shareGroups: [{ parameters: ["x"] }, { parameters: ["a", "c"], belief: { kind: "dirichlet", weights: [5, 2] } }],
    });
  });

  it("is told of everywhere it stands, also in the settings of a scenario", () => {
    const draft = written(exempelkommunen(), [
      { at: "/scenarios/health/settings/costOfPublicFunds/factor", value: "effect.rr" },
    ]);
    const { numbers, others } = usesOf(draft, "effect.rr");
    expect(numbers).toContain("/scenarios/health/settings/costOfPublicFunds/factor");
    expect([...others].sort()).toEqual([
      "/correlations/0",
      "/scenarios/high/set/effect.rr",
      "/scenarios/low/set/effect.rr",
    ]);
    const after = written(draft, removalEdits(draft, "effect.rr"));
    expect(readAt(after, "/scenarios/health/settings/costOfPublicFunds/factor")).toBe(0.88);
  });
});

describe("the order of the assumptions", () => {
  const draft: Draft = {
    parameters: [
      { id: "a", name: "Ökning", value: 2, unit: "SEK", evidence: { grade: "low" } },
      { id: "b", name: "Andel", unit: "share", evidence: { grade: "high" }, source: { title: "SKR, lön" } },
      { id: "c", name: "Ålder", value: -3, verified: { state: "yes", by: "x", on: "y" } },
      { id: "d", name: "Zon", value: 10 },
    ],
    cohorts: [{ id: "k", people: { 2025: "d", 2026: "d", 2027: "a" } }],
  };
  const by = (column: Column) => [false, true].map((isDown) => sorted(draft, { by: column, isDown }, "sv").join(""));

  it("is the document's, until one is asked for", () => {
    expect(sorted(draft, undefined, "sv").join("")).toBe("abcd");
  });

  it("follows the language's letters", () => {
    expect(by("name")).toEqual(["bdca", "acdb"]);
  });

  it("has what is not stated last, both ways", () => {
    expect(by("value")).toEqual(["cadb", "dacb"]);
    expect(by("grade")).toEqual(["bacd", "abcd"]);
  });

  it("knows who is verified and how often each is used", () => {
    expect(by("verified")).toEqual(["cabd", "abdc"]);
    expect(by("uses")).toEqual(["bcad", "dabc"]);
  });

  it("finds those in whose name, id or source every word is", () => {
    expect([...matching(draft, "LÖN skr")]).toEqual(["b"]);
    expect([...matching(draft, "å")]).toEqual(["c"]);
    expect([...matching(draft, " ")]).toEqual(["a", "b", "c", "d"]);
    expect([...matching(draft, "lön zon")]).toEqual([]);
  });
});
