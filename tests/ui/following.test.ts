import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { type Edit, makeEditing } from "../../ui/editing/store.ts";
import { parameterWriter } from "../../ui/fields/refField.tsx";
import { intoSameOutcomes } from "../../ui/steps/group.tsx";
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
  const write = parameterWriter(editing, "p");
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
    const write = parameterWriter(editing, "p");
    write(1);
    editing.receive(withBelief(1, 12));
    write(11);
    expect(editing.read().document.parameters?.[0]).toMatchObject({ value: 11, belief: { mode: 12 } });
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
