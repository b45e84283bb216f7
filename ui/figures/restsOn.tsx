import { useTranslation } from "react-i18next";
import type { ExplainedNode, Explanation } from "../../models/explain.ts";
import { labelText } from "../../models/words/label.ts";
import { statedUnder } from "../../models/words/stated.ts";
import styles from "./explanation.module.css";
import { Amount } from "./formula.tsx";
import { useSubject } from "./subject.ts";

type RestsOnProps = Readonly<{ explanation: Explanation; node: ExplainedNode; onOpen: (id: number) => void }>;

/** The short way down: from any figure straight to the values with sources that it rests on. */
export const RestsOn = ({ explanation, node, onOpen }: RestsOnProps) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const values = statedUnder(explanation, node);
  if (values.length === 0) return null;
  return (
    <details className={styles.restsOn}>
      <summary>{t("explain.restsOn", { count: values.length })}</summary>
      <ul className={styles.operands}>
        {values.map((value) => (
          <li key={value.id} className={styles.restingValue}>
            <button type="button" className="linklike" onClick={() => onOpen(value.id)}>
              {value.parameter?.name ?? labelText(value.label, language)}
            </button>
            <span className={styles.amount}>
              <Amount node={value} firstYear={explanation.firstYear} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
