import { useTranslation } from "react-i18next";
import type { ExplainedNode, Explanation } from "../../models/explain.ts";
import { labelText } from "../../models/words/label.ts";
import styles from "./explanation.module.css";
import { useSubject } from "./subject.ts";
import { computed } from "./value.ts";

type FormulaProps = Readonly<{
  explanation: Explanation;
  node: ExplainedNode;
  onOpen: (id: number) => void;
}>;

/** The sign before each operand; the first has one only where it says something. */
const signs: Readonly<Partial<Record<ExplainedNode["kind"], readonly [first: string, next: string]>>> = {
  sum: ["", "+"],
  difference: ["", "−"],
  product: ["", "×"],
  quotient: ["", "÷"],
  present: ["Σ", "×"],
  spread: ["", "×"],
  total: ["Σ", "+"],
  complement: ["1 −", ""],
};

/** First and last year in which a yearly number is not zero, and its largest. */
const spanOf = (node: ExplainedNode, firstYear: number) => {
  if (typeof node.value === "number") return undefined;
  const values = Array.from(node.value);
  const filled = values.flatMap((value, position) => (value === 0 ? [] : [position]));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = node.axis === "calendar" ? firstYear : 0;
  const peak = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return { first: start + first, last: start + last, peak };
};

export const Amount = ({ node, firstYear }: Readonly<{ node: ExplainedNode; firstYear: number }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  if (typeof node.value === "number") return computed(node.value, node, language);
  const span = spanOf(node, firstYear);
  if (!span) return computed(0, node, language);
  return (
    <span className="small">
      {t(span.first === span.last ? "explain.once" : "explain.range", {
        ...span,
        peak: computed(span.peak, node, language),
      })}
    </span>
  );
};

const operandsOf = ({ nodes }: Explanation, node: ExplainedNode): readonly ExplainedNode[] =>
  node.of.flatMap((id) => nodes.find((candidate) => candidate.id === id) ?? []);

/** The formula as a list: sign, name, value; every name opens the next step down. */
export const Formula = ({ explanation, node, onOpen }: FormulaProps) => {
  const { language } = useSubject();
  const operands = operandsOf(explanation, node);
  if (operands.length === 0) return null;
  const [first, next] = signs[node.kind] ?? ["", ""];
  return (
    <ul className={styles.operands}>
      {operands.map((operand, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand twice in a formula
        <li key={position} className={styles.operand}>
          <span className={styles.operator}>{position === 0 ? first : next}</span>
          <button type="button" className="linklike" onClick={() => onOpen(operand.id)}>
            {labelText(operand.label, language)}
          </button>
          <span className={styles.amount}>
            <Amount node={operand} firstYear={explanation.firstYear} />
          </span>
        </li>
      ))}
    </ul>
  );
};
