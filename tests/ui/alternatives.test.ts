import { expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { edited } from "../../models/edit.ts";
import type { Edit } from "../../ui/editing/store.ts";
import { removalEdits, usesOf } from "../../ui/fields/parameterUses.ts";
import { alsoIn, noMoreIn } from "../../ui/steps/alternatives.tsx";
import { exempelkommunen } from "../bench/documents.ts";

const draft = {
  ...exempelkommunen(),
  alternatives: [
    { id: "a", name: "A" },
    { id: "b", name: "B", set: { takeup: { value: 0.5 } } },
  ],
} as Draft;
const written = (of: Draft, edits: readonly Edit[]): Draft =>
  edits.reduce((before, { at, value }) => edited(before, at, value), of);
const placed = written(draft, [
  { at: "/costs/system/in", value: ["a", "b"] },
  { at: "/transfers/state-grant/in", value: ["b"] },
]);
const inOf = ({ costs, transfers }: Draft) => [
  costs?.find((one) => one?.id === "system")?.in,
  transfers?.[0]?.in,
  costs?.find((one) => one?.id === "coordinator")?.in,
];

it("what is in an alternative is in its copy", () => {
  expect(inOf(written(placed, alsoIn(placed, "a", "c")))).toEqual([["a", "b", "c"], ["b"], undefined]);
});

it("what was in an alternative taken away is in the others, and never in all unasked", () => {
  expect(inOf(written(placed, noMoreIn(placed, "b")))).toEqual([["a"], ["b"], undefined]);
});

it("a parameter that is taken away is set by no alternative any more", () => {
  expect(usesOf(draft, "takeup").others).toContain("/alternatives/b/set/takeup");
  expect(written(draft, removalEdits(draft, "takeup")).alternatives?.[1]).toEqual({ id: "b", name: "B" });
});
