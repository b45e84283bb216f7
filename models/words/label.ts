import type { ExplainedNode, Explanation } from "../explain.ts";
import type { Label, Name } from "../label.ts";
import { labelsEn, perspectivesEn } from "./label.en.ts";
import { labelsSv, perspectivesSv } from "./label.sv.ts";
import type { Language } from "./language.ts";

const labels = { sv: labelsSv, en: labelsEn } as const;
const perspectives = { sv: perspectivesSv, en: perspectivesEn } as const;

/** A label whose names are in words. */
export type WordedLabel = Omit<Label, "name" | "other"> & Readonly<{ name: string; other: string }>;

/** A name in a label, in words: the document's own, or that of a perspective. */
export const nameText = (name: Name, language: Language): string =>
  typeof name === "string" ? name : perspectives[language][name.view];

/** What a step of an explanation is called: "Nuvärde av nytta: Samhället". */
export const labelText = (label: Label, language: Language): string => {
  const named = (name: Name = ""): string => nameText(name, language);
  // A reading (one year of, summed) is named by what it reads; the other readings keep the names of that.
  const name = label.of === undefined ? named(label.name) : labelText(label.of, language);
  return labels[language][label.key]({ ...label, name, other: named(label.other) });
};

/** An explanation whose every step is named in words. */
export type WordedExplanation = Omit<Explanation, "nodes"> &
  Readonly<{ nodes: readonly (ExplainedNode & Readonly<{ text: string }>)[] }>;

export const wordedExplanation = (explanation: Explanation, language: Language): WordedExplanation => ({
  ...explanation,
  nodes: explanation.nodes.map((node) => ({ ...node, text: labelText(node.label, language) })),
});
