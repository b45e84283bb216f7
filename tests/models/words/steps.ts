import type { ExplainedNode, Explanation } from "../../../models/explain.ts";

/** Hand-made steps of explanations: every number here was written by a person, none by the engine. */

export type Given = Partial<Omit<ExplainedNode, "label" | "kind">> & Pick<ExplainedNode, "label" | "kind" | "value">;

/** Steps in order, each with its place as its number. */
export const explanationOf = (at: string, ...given: readonly Given[]): Explanation => ({
  at,
  firstYear: 2025,
  baseYear: 2025,
  priceYear: 2024,
  nodes: given.map((step, id) => ({
    id,
    of: [],
    data: {},
    unit: "SEK",
    axis: typeof step.value === "number" ? "scalar" : "calendar",
    marks: [],
    ...step,
  })),
});

const society = { view: "society" } as const;

export const benefits: Given = { kind: "constant", label: { key: "pvBenefits", name: society }, value: 1_200_000 };
export const costs: Given = { kind: "constant", label: { key: "pvCosts", name: society }, value: 450_000 };
export const npv: Given = { kind: "difference", label: { key: "npv", name: society }, of: [0, 1], value: 750_000 };

export const parameter = (over: Partial<NonNullable<ExplainedNode["parameter"]>> = {}): Given => ({
  kind: "parameter",
  data: { id: "takeup" },
  unit: "1",
  label: { key: "parameter", name: "Deltagandegrad" },
  at: "/parameters/takeup/value",
  value: 0.8,
  marks: ["notVerified"],
  parameter: {
    id: "takeup",
    name: "Deltagandegrad",
    unit: "share",
    value: 0.8,
    usage: "unknown",
    verified: { state: "no" },
    stream: 0,
    isBeliefMean: false,
    ...over,
  },
});
