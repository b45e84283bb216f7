import { useTranslation } from "react-i18next";
import type { ExplainedNode, Explanation } from "../../models/explain.ts";
import { operandsOf } from "../../models/words/called.ts";
import { formulaOf } from "../../models/words/formula.ts";
import { labelText } from "../../models/words/label.ts";
import { stepAmount } from "../../models/words/stepNumber.ts";
import styles from "./explanation.module.css";
import { useSubject } from "./subject.ts";

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

/** The number of a step; of a yearly one its years and the largest, in smaller letters. */
export const Amount = ({ node, firstYear }: Readonly<{ node: ExplainedNode; firstYear: number }>) => {
  const { language } = useSubject();
  const amount = stepAmount(node, firstYear, language);
  return typeof node.value === "number" ? amount : <span className="small">{amount}</span>;
};

/** How a step is worked out, in words and in symbols. */
export const Worked = ({ explanation, node }: Omit<FormulaProps, "onOpen">) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const formula = formulaOf({ explanation, node, language });
  if (!formula) return null;
  return (
    <div className={styles.worked}>
      <p className={styles.over}>{t("explain.formula")}</p>
      <p>{formula.words}</p>
      {formula.symbols !== undefined && <p className={styles.symbols}>{formula.symbols}</p>}
    </div>
  );
};

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
