import { useId } from "react";
import { useTranslation } from "react-i18next";
import { exact } from "../../models/words/number.ts";
import { useLanguage } from "../language/language.ts";
import fields from "./fields.module.css";
import type { Choices, Plan, RowChanges } from "./pastePlan.ts";
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
  const { changes, refused, unchanged, outside, outsideNames, rowsBy, yearsBy, from } = plan;
  return (
    <>
      <p>
        {t(`table.rowsBy.${rowsBy}`, { row: from.row || nameless })}{" "}
        {t(`table.yearsBy.${yearsBy}`, { year: from.year })}
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

type ChangesProps = Readonly<{ changes: readonly RowChanges[]; nameless: string }>;

const Changes = ({ changes, nameless }: ChangesProps) => {
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
        {changes.map((row, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
          <Changed key={position} row={row} nameless={nameless} />
        ))}
      </table>
    </section>
  );
};

const Changed = ({ row, nameless }: Readonly<{ row: RowChanges; nameless: string }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { name, isNew, from, cells } = row;
  return (
    <tbody>
      {cells.map(({ year, before, after }, position) => (
        <tr key={year}>
          {position === 0 && (
            <th scope="rowgroup" rowSpan={cells.length}>
              {name || nameless}
              {isNew && <span className={styles.note}>{t("table.newRow")}</span>}
              {from !== undefined && <span className={styles.note}>{t("table.from", { name: from })}</span>}
              {cells.map(
                (cell) =>
                  cell.assumption && (
                    <span key={cell.year} className={styles.note}>
                      {cell.year}: {t(`table.assumption.${cell.assumption.becomes}`, { name: cell.assumption.name })}
                    </span>
                  ),
              )}
            </th>
          )}
          <td>{year}</td>
          <td className="numeric">{before === undefined ? "–" : exact(before, language)}</td>
          <td className="numeric">{exact(after, language)}</td>
        </tr>
      ))}
    </tbody>
  );
};
