import { useTranslation } from "react-i18next";
import type { ExplainedNode, Explanation } from "../../models/explain.ts";
import { labelText } from "../../models/words/label.ts";
import { stepNumber } from "../../models/words/stepNumber.ts";
import styles from "./explanation.module.css";
import { Amount } from "./formula.tsx";
import { useSubject } from "./subject.ts";

type SwitchedProps = Readonly<{ explanation: Explanation; node: ExplainedNode; onOpen: (id: number) => void }>;
type Given = ExplainedNode & Readonly<{ parameter: NonNullable<ExplainedNode["parameter"]> }>;

/** The parameters that move in a switching value, as the appraisal has them: the one that is moved, and its share group's others. */
const movedIn = (explanation: Explanation, { data }: ExplainedNode): readonly Given[] => {
  const values = "values" in data ? data.values : {};
  const given = explanation.nodes.filter((node): node is Given => node.parameter !== undefined);
  return Object.keys(values).flatMap((id) => given.find(({ parameter }) => parameter.id === id) ?? []);
};

/** The address of a switching value names its parameter. */
const isMoved = ({ at }: Explanation, { parameter: { id } }: Given): boolean =>
  at.startsWith(`/breakEven/parameters/${id}/roots/`);

/** What a switching value is set against: the value and the figure as they stand in the appraisal, and what moves with it. */
export const Switched = ({ explanation, node, onOpen }: SwitchedProps) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const moved = movedIn(explanation, node);
  const figures = explanation.nodes.filter(({ id }) => node.of.includes(id));
  const others = moved.filter((given) => !isMoved(explanation, given));
  const movedTo = ({ parameter: { id } }: Given): number =>
    ("values" in node.data ? node.data.values : {})[id] as number;
  const name = ({ parameter, label }: ExplainedNode): string => parameter?.name ?? labelText(label, language);
  return (
    <>
      <p className={styles.how}>{t("explain.asStated")}</p>
      <ul className={styles.operands}>
        {[...moved.filter((given) => isMoved(explanation, given)), ...figures].map((step) => (
          <li key={step.id} className={styles.restingValue}>
            <button type="button" className="linklike" onClick={() => onOpen(step.id)}>
              {name(step)}
            </button>
            <span className={styles.amount}>
              <Amount node={step} firstYear={explanation.firstYear} />
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className={styles.how}>{t("explain.movesWith")}</p>
          <ul className={styles.operands}>
            {others.map((other) => (
              <li key={other.id} className={styles.restingValue}>
                <button type="button" className="linklike" onClick={() => onOpen(other.id)}>
                  {name(other)}
                </button>
                <span className={styles.amount}>{stepNumber(movedTo(other), other, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
