import type { Explanation } from "../explain.ts";
import { ENGINE } from "../result.ts";
import { explanationSentence } from "./explained.ts";
import { formulaOf } from "./formula.ts";
import { labelText } from "./label.ts";
import type { Language } from "./language.ts";
import type { Stating } from "./stated.ts";

/** Version of the file that holds a whole explanation. */
const EXPLANATION_FORMAT = "samvinst/explanation@1";

/**
 * A whole explanation as a file of JSON: every step with operands, kind, structure, value, unit and words, in an order in which the
 * figure, the last step, can be worked out again. Yearly values start in `firstYear`, or at 0 since the outcome.
 */
export const explanationFile = (
  explanation: Explanation,
  { document, scenario }: Stating,
  inputHash: string,
  language: Language,
): string => {
  const { nodes, ...rest } = explanation;
  const figure = nodes.at(-1)!;
  const file = {
    format: EXPLANATION_FORMAT,
    engine: ENGINE,
    language,
    appraisal: { title: document.title, diaryNumber: document.diaryNumber, inputHash },
    scenario: scenario ?? null,
    sentence: explanationSentence(explanation, figure, language),
    ...rest,
    nodes: nodes.map(({ label, value, ...node }) => ({
      ...node,
      value: typeof value === "number" ? value : Array.from(value),
      label,
      text: labelText(label, language),
      formula: formulaOf({ explanation, node: { label, value, ...node }, language }),
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
};
