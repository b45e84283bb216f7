import { useId } from "react";
import { useTranslation } from "react-i18next";
import { exact } from "../../models/words/number.ts";
import { useLanguage } from "../language/language.ts";
import fields from "./fields.module.css";
import type { Change, Choices, Plan } from "./pastePlan.ts";
import styles from "./yearTable.module.css";

type PreviewProps = Readonly<{
  plan: Plan;
  nameless: string;
  choices: Choices;
  setChoices: (choices: Choices) => void;
}>;

/** What will change, what will not and why, and what the writer is asked about. */
export const Preview = ({ plan, nameless, choices, setChoices }: PreviewProps) => {
  const { t } = useTranslation("editor");
  const { changes, refused, unchanged, outside, outsideNames, rowsBy, yearsBy } = plan;
  return (
    <>
      <p>
        {t(`table.rowsBy.${rowsBy}`)} {t(`table.yearsBy.${yearsBy}`)}
      </p>
      <Questions {...{ plan, nameless, choices, setChoices }} />
      {changes.length > 0 ? <Changes changes={changes} nameless={nameless} /> : <p>{t("table.nothing")}</p>}
      {refused.length > 0 && (
        <section>
          <h3>{t("table.refused", { count: refused.length })}</h3>
          <ul className={styles.refused}>
            {refused.map(({ row, year, text, refusal }, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
              <li key={position}>
                <strong>{t("table.cell", { row: row || nameless, year, text })}</strong> {refusal}
              </li>
            ))}
          </ul>
        </section>
      )}
      {outside > 0 && (
        <p>
          {t("table.outside", { count: outside })}
          {outsideNames.length > 0 && ` ${t("table.outsideNames", { names: outsideNames.join(", ") })}`}
        </p>
      )}
      {unchanged > 0 && <p className="quiet">{t("table.unchanged", { count: unchanged })}</p>}
    </>
  );
};

const scaleWords = { 3: "thousands", 6: "millions", 9: "billions" } as const;

const Questions = ({ plan, nameless, choices, setChoices }: PreviewProps) => {
  const { t } = useTranslation("editor");
  const { scaleSuggested, missingYears, newRows } = plan;
  const ask = (key: keyof Choices, question: string, help: string) => (
    <Question
      question={question}
      help={help}
      isChosen={choices[key]}
      choose={(is) => setChoices({ ...choices, [key]: is })}
    />
  );
  const names = newRows.map((name) => name || nameless).join(", ");
  return (
    <>
      {scaleSuggested && ask("isScaled", t(`table.scale.${scaleWords[scaleSuggested]}`), t("table.scaleHelp"))}
      {missingYears.length > 0 &&
        ask("addsYears", t("table.addYears", { years: missingYears.join(", ") }), t("table.addYearsHelp"))}
      {newRows.length > 0 && ask("addsRows", t("table.addRows", { names }), t("table.addRowsHelp"))}
    </>
  );
};

type QuestionProps = Readonly<{ question: string; help: string; isChosen: boolean; choose: (is: boolean) => void }>;

const Question = ({ question, help, isChosen, choose }: QuestionProps) => {
  const id = useId();
  return (
    <div>
      <label className={fields.check}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={id}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>{question}</span>
      </label>
      <p id={id} className={fields.help}>
        {help}
      </p>
    </div>
  );
};

const Changes = ({ changes, nameless }: Readonly<{ changes: readonly Change[]; nameless: string }>) => {
  const { t } = useTranslation("editor");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.changes} aria-label={t("table.changes")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("table.row")}</th>
            <th scope="col">{t("table.year")}</th>
            <th scope="col" className="numeric">
              {t("table.before")}
            </th>
            <th scope="col" className="numeric">
              {t("table.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
            <Changed key={position} change={change} nameless={nameless} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Changed = ({ change, nameless }: Readonly<{ change: Change; nameless: string }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { row, year, before, after, isNew, assumption } = change;
  return (
    <tr>
      <th scope="row">
        {row || nameless}
        {isNew && <span className={styles.note}>{t("table.newRow")}</span>}
        {assumption && <span className={styles.note}>{t(`table.assumption.${assumption.becomes}`, assumption)}</span>}
      </th>
      <td>{year}</td>
      <td className="numeric">{before === undefined ? "–" : exact(before, language)}</td>
      <td className="numeric">{exact(after, language)}</td>
    </tr>
  );
};
