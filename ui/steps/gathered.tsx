import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { patternOf } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useProblemsAt } from "../editing/live.ts";
import fields from "../fields/fields.module.css";
import { GroupProblems, idOf } from "../fields/frame.tsx";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./assumptions.module.css";

type GatheredProps = Readonly<{ at: Address; children: ReactNode }>;

/** Fields of a group of the format under its name and help, with what is wrong with the group as a whole. */
export const Gathered = ({ at, children }: GatheredProps) => {
  const { t } = useTranslation("editor");
  const { label, help, example, source } = fieldText(patternOf(at), useLanguage());
  const isMissing = useProblemsAt(at).some(({ kind }) => kind === "missing");
  return (
    <fieldset
      className={styles.gathered}
      id={idOf(at)}
      data-at={at}
      tabIndex={-1}
      aria-describedby={`${idOf(at)}:help`}
    >
      <legend className={fields.label}>
        {label}
        {isMissing && <span className={fields.needed}>{t("field.needed")}</span>}
      </legend>
      <p id={`${idOf(at)}:help`} className={fields.help}>
        {help}
        {example && <span className={fields.example}> {example}</span>}
        {source && <span className={fields.source}> {source}</span>}
      </p>
      <GroupProblems at={at} />
      {children}
    </fieldset>
  );
};
