import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { type Edit, makeEditing } from "../../ui/editing/store.ts";
import { centredWriter } from "../../ui/fields/centre.ts";
import { intoSameOutcomes, outOfOutcomes } from "../../ui/steps/group.tsx";
import { withoutMemberAt } from "../../ui/steps/members.tsx";

/** What goes with what is written, and what does not. */

const written = (draft: Draft, edits: readonly Edit[]): Draft => {
  const editing = makeEditing("kalkyl", draft);
  editing.change(edits);
  return editing.read().document;
};

type Typed = number | undefined;

const withBelief = (value: Typed, mode: Typed): Draft => ({
  parameters: [{ id: "p", unit: "SEK", value, belief: { kind: "pert", low: 0, mode, high: 5_000 } }],
});

/** Value and most likely value when these have been typed one after another. */
const typed = (before: Draft, ...values: readonly Typed[]): readonly Typed[] => {
  const editing = makeEditing("kalkyl", before);
  const write = centredWriter(editing, "/parameters/p");
  for (const value of values) write(value);
  const parameter = editing.read().document.parameters?.[0];
  return [parameter?.value, (parameter?.belief as { mode?: number } | undefined)?.mode];
};

describe("the most likely value", () => {
  it("goes with a number that it was, letter by letter, also when the number is first taken away", () => {
    expect(typed(withBelief(1_000, 1_000), 100, 10, 1, undefined, 7, 70, 700)).toEqual([700, 700]);
    expect(typed(withBelief(1_000, 1_000), 100, 10, 1, undefined)).toEqual([undefined, 1_000]);
  });

  it("does not go with a number that happens to be the same on the way", () => {
    expect(typed(withBelief(50, 100), undefined, 1, 10, 100, 1_000)).toEqual([1_000, 100]);
    expect(typed(withBelief(undefined, 10), 1, 10, 100)).toEqual([100, 10]);
    expect(typed(withBelief(50, undefined), undefined, 7)).toEqual([7, undefined]);
  });

  it("is left alone when someone else has written it meanwhile", () => {
    const editing = makeEditing("kalkyl", withBelief(10, 10));
    const write = centredWriter(editing, "/parameters/p");
    write(1);
    editing.receive(withBelief(1, 12));
    write(11);
    expect(editing.read().document.parameters?.[0]).toMatchObject({ value: 11, belief: { mode: 12 } });
  });
});

describe("what a belief lies about", () => {
  const typedAt = (draft: Draft, holder: string, value: number): Draft => {
    const editing = makeEditing("kalkyl", draft);
    centredWriter(editing, holder)(value);
    return editing.read().document;
  };

  it("is its mean or its value too, and what a scenario sets is as the parameter is", () => {
    const beta: Draft = { parameters: [{ id: "p", value: 0.8, belief: { kind: "beta", mean: 0.8, sd: 0.05 } }] };
    expect(typedAt(beta, "/parameters/p", 0.3).parameters).toEqual([
      { id: "p", value: 0.3, belief: { kind: "beta", mean: 0.3, sd: 0.05 } },
    ]);
    const fixed: Draft = { parameters: [{ id: "p", value: 2, belief: { kind: "fixed", value: 2 } }] };
    expect(typedAt(fixed, "/parameters/p", 3).parameters?.[0]?.belief).toEqual({ kind: "fixed", value: 3 });
    const set = { p: { value: 5, belief: { kind: "triangular", low: 0, mode: 5, high: 9 } } } as const;
    expect(typedAt({ scenarios: [{ id: "s", set }] }, "/scenarios/s/set/p", 6).scenarios?.[0]?.set).toEqual({
      p: { value: 6, belief: { kind: "triangular", low: 0, mode: 6, high: 9 } },
    });
  });
});

describe("the copy of a cohort", () => {
  it("is counted where the cohort is, with its own numbers there", () => {
    const draft: Draft = {
      outcomes: [
        {
          id: "o",
          cohorts: ["a", "b"],
          effect: { measure: "riskDifference", value: 0.1, baselineRisk: { a: 0.4, b: "r" } },
        },
        { id: "other", cohorts: ["b"], effect: { measure: "count", value: { 2026: 3 } } },
      ],
    };
    expect(written(draft, intoSameOutcomes(draft, "a", "c"))).toEqual({
      outcomes: [
        {
          id: "o",
          cohorts: ["a", "b", "c"],
          effect: { measure: "riskDifference", value: 0.1, baselineRisk: { a: 0.4, b: "r", c: 0.4 } },
        },
        draft.outcomes![1],
      ],
    });
  });
});

describe("a member that leaves a share group", () => {
  it("takes its weight along, so that the others keep theirs", () => {
    const draft: Draft = {
      shareGroups: [{ parameters: ["a", "b", "c"], belief: { kind: "dirichlet", weights: [5, 3, 2] } }],
    };
    expect(written(draft, withoutMemberAt(draft, "/shareGroups/0/parameters", 1))).toEqual({
      shareGroups: [{ parameters: ["a", "c"], belief: { kind: "dirichlet", weights: [5, 2] } }],
    });
  });
});

describe("a cohort that is taken away", () => {
  it("is counted nowhere any more and has no number anywhere; the others keep theirs", () => {
    const draft: Draft = {
      decision: { atStake: { cohorts: ["a"] } },
      outcomes: [
        {
          id: "o",
          cohorts: ["a", "b"],
          effect: { measure: "riskDifference", value: 0.1, baselineRisk: { a: 0.4, b: 0.6 } },
        },
        { id: "p", cohorts: ["a"], effect: { measure: "count", value: { "2025": 3 } } },
        { id: "q", cohorts: ["b"] },
      ],
    };
    expect(written(draft, outOfOutcomes(draft, "a"))).toEqual({
      outcomes: [
        { id: "o", cohorts: ["b"], effect: { measure: "riskDifference", value: 0.1, baselineRisk: { b: 0.6 } } },
        { id: "p", effect: { measure: "count", value: { "2025": 3 } } },
        { id: "q", cohorts: ["b"] },
      ],
    });
  });
});

describe("a text that cannot be read yet", () => {
  const kept = (
    draft: Draft,
    texts: Readonly<Record<string, string>>,
    edit: Edit,
  ): Readonly<Record<string, string>> => {
    const editing = makeEditing("kalkyl", draft, new Map(Object.entries(texts)));
    editing.change([edit]);
    return Object.fromEntries(editing.read().texts);
  };

  it("moves up with its rate when one before it is taken away, and goes with its own", () => {
    const schedule = "/settings/discounting/schedule";
    const draft = {
      settings: { discounting: { schedule: [0, 30, 60].map((fromYear) => ({ fromYear, rate: 0.03 })) } },
    } as Draft;
    const texts = {
      [`${schedule}/0/rate`]: "a",
      [`${schedule}/1/rate`]: "b",
      [`${schedule}/2/rate`]: "c",
      "/title": "d",
    };
    expect(kept(draft, texts, { at: `${schedule}/1`, value: undefined })).toEqual({
      [`${schedule}/0/rate`]: "a",
      [`${schedule}/1/rate`]: "c",
      "/title": "d",
    });
  });

  it("goes with the kind of belief whose field it stood in", () => {
    const draft: Draft = { parameters: [{ id: "p", belief: { kind: "pert" } }] };
    const texts = { "/parameters/p/belief/low": "1.000", "/parameters/p/value": "x" };
    const turn = (kind: string) => ({ at: "/parameters/p/belief", value: { kind } });
    expect(kept(draft, texts, turn("pert"))).toEqual(texts);
    expect(kept(draft, texts, turn("beta"))).toEqual({ "/parameters/p/value": "x" });
  });
});
