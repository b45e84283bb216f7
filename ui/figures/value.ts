import type { ExplainedNode } from "../../models/explain.ts";
import type { Language } from "../../models/words/language.ts";
import { count, kronor, share } from "../../models/words/number.ts";
import { quantity } from "../../models/words/unit.ts";

const isLarge = (value: number): boolean => Math.abs(value) >= 1000;

/** A number in a formula, in the unit of its node and with the digits a reader can use. */
export const computed = (
  value: number,
  node: Pick<ExplainedNode, "unit" | "parameter" | "kind">,
  language: Language,
): string => {
  if (node.kind === "payback") return String(value);
  if (node.parameter) return quantity(value, node.parameter.unit, language);
  if (node.unit.startsWith("SEK")) return kronor(value, language, isLarge(value) ? 0 : 2);
  if (node.kind === "complement") return share(value, language, 2);
  return count(value, language, isLarge(value) ? 0 : 4);
};
