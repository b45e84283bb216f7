import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Audience, audiences, type ReportKind, reportKinds } from "../../models/report/block.ts";
import { reportName } from "../../models/report/frame.ts";
import { type Language, languages } from "../../models/words/language.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./reporting.module.css";

export type Written = Readonly<{
  diaryNumber: string;
  audience: Audience;
  reports: readonly ReportKind[];
  languages: readonly Language[];
  note: string;
}>;

/** What lacks, by the field that it lacks in. */
type Lack = "diaryNumber" | "reports" | "languages";
const lacksOf = ({ diaryNumber, reports, languages: chosen }: Written): readonly Lack[] => [
  ...(diaryNumber.trim() === "" ? (["diaryNumber"] as const) : []),
  ...(reports.length === 0 ? (["reports"] as const) : []),
  ...(chosen.length === 0 ? (["languages"] as const) : []),
];

type FormProps = Readonly<{
  written: Written;
  onWrite: (written: Written) => void;
  isUnderWay: boolean;
  onAsk: () => void;
}>;

/** As the server takes them. */
const MOST = { diaryNumber: 100, note: 200 };

/** What an edition is to be of. */
export const IssueForm = ({ written, onWrite, isUnderWay, onAsk }: FormProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const lacks = isTried ? lacksOf(written) : [];
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (isUnderWay) return;
    setTried(true);
    const [first] = lacksOf(written);
    if (first === undefined) onAsk();
    else form.current?.querySelector<HTMLElement>(`[data-field=${first}] input, input[data-field=${first}]`)?.focus();
  };
  const said = (lack: Lack) =>
    lacks.includes(lack) && (
      <p id={`${id}-${lack}`} className={styles.wrong} role="alert">
        {t(`issue.${lack}Missing`)}
      </p>
    );
  return (
    <form ref={form} className={styles.issue} onSubmit={ask} noValidate>
      <div className={styles.field}>
        <label htmlFor={`${id}-diary`}>{t("issue.diaryNumber")}</label>
        <input
          id={`${id}-diary`}
          data-field="diaryNumber"
          value={written.diaryNumber}
          maxLength={MOST.diaryNumber}
          autoComplete="off"
          aria-invalid={lacks.includes("diaryNumber") || undefined}
          aria-describedby={`${id}-diaryHelp ${id}-diaryNumber`}
          onChange={(event) => onWrite({ ...written, diaryNumber: event.target.value })}
        />
        <p id={`${id}-diaryHelp`} className="small quiet">
          {t("issue.diaryHelp")}
        </p>
        {said("diaryNumber")}
      </div>
      <Several
        field="reports"
        title={t("issue.reports")}
        all={reportKinds.map((report) => [report, reportName(report, language)] as const)}
        chosen={written.reports}
        onChoose={(reports) => onWrite({ ...written, reports })}
        below={said("reports")}
      />
      <Several
        field="languages"
        title={t("issue.languages")}
        all={languages.map((one) => [one, t(`language.${one}`)] as const)}
        chosen={written.languages}
        onChoose={(chosen) => onWrite({ ...written, languages: chosen })}
        below={said("languages")}
      />
      <fieldset className={styles.group}>
        <legend>{t("audience.title")}</legend>
        {audiences.map((audience) => (
          <label key={audience} className={styles.option}>
            <input
              type="radio"
              name="issue-audience"
              checked={written.audience === audience}
              onChange={() => onWrite({ ...written, audience })}
            />
            <span>
              <span className={styles.name}>{t(`audience.${audience}`)}</span>{" "}
              <span className="small quiet">{t(`audience.${audience}Help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>{t("issue.note")}</label>
        <input
          id={`${id}-note`}
          value={written.note}
          maxLength={MOST.note}
          autoComplete="off"
          aria-describedby={`${id}-noteHelp`}
          onChange={(event) => onWrite({ ...written, note: event.target.value })}
        />
        <p id={`${id}-noteHelp`} className="small quiet">
          {t("issue.noteHelp")}
        </p>
      </div>
      <p className={styles.lasting}>{t("issue.lasting")}</p>
      <button type="submit" className={styles.primary} aria-disabled={isUnderWay}>
        {t("issue.ask")}
      </button>
    </form>
  );
};

type SeveralProps<T extends string> = Readonly<{
  field: string;
  title: string;
  all: readonly (readonly [one: T, name: string])[];
  chosen: readonly T[];
  onChoose: (chosen: readonly T[]) => void;
  below: ReactNode;
}>;

/** Any of a few, in their own order whichever was chosen first. */
const Several = <T extends string>({ field, title, all, chosen, onChoose, below }: SeveralProps<T>) => (
  <fieldset className={styles.group} data-field={field}>
    <legend>{title}</legend>
    {all.map(([one, name]) => (
      <label key={one} className={styles.option}>
        <input
          type="checkbox"
          checked={chosen.includes(one)}
          onChange={({ target }) =>
            onChoose(
              all.flatMap(([other]) => ((other === one ? target.checked : chosen.includes(other)) ? [other] : [])),
            )
          }
        />
        <span>{name}</span>
      </label>
    ))}
    {below}
  </fieldset>
);
