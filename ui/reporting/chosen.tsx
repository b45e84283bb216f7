import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { audiences, reportKinds } from "../../models/report/block.ts";
import { reportName } from "../../models/report/frame.ts";
import { languages } from "../../models/words/language.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./reporting.module.css";
import type { Choice } from "./reports.ts";

type ChosenProps = Readonly<{ choice: Choice; onChoose: (choice: Choice) => void }>;

/** Which report, for whom, in which language: each with what it means. */
export const Chosen = ({ choice, onChoose }: ChosenProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  return (
    <div className={styles.chosen}>
      <Group title={t("which.title")}>
        {reportKinds.map((report) => (
          <Option
            key={report}
            name="report"
            label={reportName(report, language)}
            help={t(`which.${report}`)}
            isChosen={choice.report === report}
            onChoose={() => onChoose({ ...choice, report })}
          />
        ))}
      </Group>
      <Group title={t("audience.title")}>
        {audiences.map((audience) => (
          <Option
            key={audience}
            name="audience"
            label={t(`audience.${audience}`)}
            help={t(`audience.${audience}Help`)}
            isChosen={choice.audience === audience}
            onChoose={() => onChoose({ ...choice, audience })}
          />
        ))}
      </Group>
      <Group title={t("language.title")}>
        {languages.map((one) => (
          <Option
            key={one}
            name="language"
            label={t(`language.${one}`)}
            isChosen={choice.language === one}
            onChoose={() => onChoose({ ...choice, language: one })}
          />
        ))}
      </Group>
    </div>
  );
};

const Group = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <fieldset className={styles.group}>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

type OptionProps = Readonly<{ name: string; label: string; help?: string; isChosen: boolean; onChoose: () => void }>;

const Option = ({ name, label, help, isChosen, onChoose }: OptionProps) => (
  <label className={styles.option}>
    <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
    <span>
      <span className={styles.name}>{label}</span>
      {help && <span className="small quiet"> {help}</span>}
    </span>
  </label>
);
