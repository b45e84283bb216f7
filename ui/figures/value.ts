import type { Unit } from "../../models/appraisal.ts";
import type { ExplainedNode } from "../../models/explain.ts";
import type { Language } from "../../models/words/language.ts";
import { count, kronor, share } from "../../models/words/number.ts";
import { shownAt } from "../../models/words/range.ts";
import { anyUnitWord, quantity } from "../../models/words/unit.ts";

/** Units of the graph that the format also has: those have words. */
const hasWords = (unit: string): unit is Unit => anyUnitWord(unit, "en") !== unit;

/** A number in a formula, in the unit of its node and with the digits a reader can use. */
export const computed = (
  value: number,
  { unit, parameter, kind, at }: Pick<ExplainedNode, "unit" | "parameter" | "kind" | "at">,
  language: Language,
): string => {
  if (unit === "year" && kind === "payback") return String(value);
  if (kind === "complement") return share(value, language, 2);
  if (parameter) return quantity(value, parameter.unit, language);
  if (unit === "SEK/person") return `${kronor(value, language)} per person`;
  if (hasWords(unit)) return quantity(value, unit, language);
  if (at?.endsWith("/rate")) return share(value, language, 2);
  // What stands in the document is shown as it stands there; a pure number on the way has four decimals.
  return at ? shownAt(value, at, language) : count(value, language, 4);
};
