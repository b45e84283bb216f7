import type { ExplainedNode, Explanation } from "../explain.ts";
import type { Label, LabelKey, Name } from "../label.ts";
import { labelText, nameText } from "./label.ts";
import type { Language } from "./language.ts";
import { first, inSentence } from "./noun.ts";

/** The steps that a step is made of, in the order of its formula. */
export const operandsOf = ({ nodes }: Explanation, node: ExplainedNode): readonly ExplainedNode[] =>
  node.of.flatMap((id) => nodes.find((candidate) => candidate.id === id) ?? []);

/** The parameter that a switching value is a value of, as the appraisal has it; its address names it. */
const movedIn = ({ at, nodes }: Explanation): ExplainedNode | undefined =>
  nodes.find(({ parameter }) => parameter && at.startsWith(`/breakEven/parameters/${parameter.id}/roots/`));

/** The step that says the unit of a number: a switching value is written as its parameter is. */
export const writtenAs = (explanation: Explanation, node: ExplainedNode): ExplainedNode =>
  node.kind === "switching" ? (movedIn(explanation) ?? node) : node;

/** Labels that end with the one whose figure it is; those of the others end with what it is a figure of. */
const ofSomeone: ReadonlySet<LabelKey> = new Set([
  ...(["pvCosts", "pvBenefits", "otherBenefits", "pvCostsFlow", "pvBenefitsFlow", "otherBenefitsFlow"] as const),
  ...(["receivedTotal", "givenTotal", "netFlow", "netFlowDiscounted", "npv", "bcr", "npvRatio"] as const),
  ...([
    "npvPerFundKrona",
    "payback",
    "irr",
    "missing",
    "needed",
    "neededBefore",
    "observed",
    "whole",
    "worth",
  ] as const),
  ...(["neededByYear", "observedByYear", "worthOf", "insideShare", "outsideShare", "npvPerPerson"] as const),
]);

/** What stands between a label and the name it ends with; where nothing does, the name is in brackets. */
const between = (key: LabelKey, language: Language): string | undefined => {
  if (key === "present" || key === "switching") return language === "sv" ? "av" : "of";
  if (!ofSomeone.has(key)) return undefined;
  return language === "sv" ? "för" : "for";
};

/** A label in two pieces: "Nettonuvärde" and "Samhället"; `name` is undefined where it does not end with a name. */
const piecesOf = (label: Label, language: Language): Readonly<{ head: string; name?: Name }> => {
  const text = labelText(label, language);
  const name = [label.other, label.name].find(
    (one) => one !== undefined && text.endsWith(`: ${nameText(one, language)}`),
  );
  return name === undefined ? { head: text } : { head: text.slice(0, -nameText(name, language).length - 2), name };
};

/** What is told, first in a sentence: "Nettonuvärde för samhället", "Vunna utfall (Ytterligare gymnasiebehörig elev)". */
export const subjectText = ({ label, parameter }: Pick<ExplainedNode, "label" | "parameter">, language: Language) => {
  if (parameter) return first(parameter.name);
  return first(subjectOf(label, language));
};

const subjectOf = (label: Label, language: Language): string => {
  if (label.of) {
    const { of, ...reading } = label;
    return labelText({ ...reading, name: subjectOf(of, language) }, language);
  }
  const { head, name } = piecesOf(label, language);
  if (name === undefined) return head;
  const isOwn = typeof name === "string" && label.key !== "present" && label.key !== "switching";
  const text = isOwn ? name : inSentence(nameText(name, language));
  const word = between(label.key, language);
  return word === undefined ? `${head} (${text})` : `${head} ${word} ${text}`;
};

/** Every name that a label says, through what it is a reading of. */
const namesIn = ({ name, other, of }: Label): readonly string[] => [
  ...[name, other].flatMap((one) => (one === undefined ? [] : [JSON.stringify(one)])),
  ...(of ? namesIn(of) : []),
];

/**
 * What an operand is called in the middle of a sentence about a step: "nuvärde av nytta", without the name that the
 * sentence has said.
 */
export const operandName = (operand: ExplainedNode, within: Label, language: Language): string => {
  if (operand.parameter) return inSentence(operand.parameter.name);
  if (operand.label.of) return inSentence(subjectOf(operand.label, language));
  const { head, name } = piecesOf(operand.label, language);
  if (name === undefined) return inSentence(head);
  if (namesIn(within).includes(JSON.stringify(name))) return inSentence(head);
  return inSentence(subjectOf(operand.label, language));
};
