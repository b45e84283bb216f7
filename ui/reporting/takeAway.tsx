import { useTranslation } from "react-i18next";
import { reportName } from "../../models/report/frame.ts";
import { fileSize } from "../../models/words/fileSize.ts";
import { inSentence } from "../../models/words/noun.ts";
import { giveBytes } from "../charts/file.ts";
import { useLanguage } from "../language/language.ts";
import { followed, useMaking, type Work } from "./making.ts";
import { UnderWay } from "./progress.tsx";
import styles from "./reporting.module.css";
import { beginReport, type Choice, type Form, fetchFile } from "./reports.ts";

type Taken = Readonly<{ name: string; bytes: Blob }>;

const forms = { report: ["pdf", "docx", "html"], data: ["xlsx", "json", "csv"] } as const satisfies Readonly<
  Record<string, readonly Form[]>
>;

type TakeAwayProps = Readonly<{
  id: string;
  choice: Choice;
  /** The content that it is of. */
  hash: string;
}>;

/** The report in each of its forms, and what it is made of. */
export const TakeAway = ({ id, choice, hash }: TakeAwayProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const { report, audience, language: chosen } = choice;
  // What has come is of what was chosen then.
  const of = { report: `${report} ${audience} ${chosen} ${hash}`, data: `${audience} ${chosen} ${hash}` };
  return (
    <div className={styles.takeAway}>
      {(["report", "data"] as const).map((kind) => (
        <section key={kind}>
          <h3>{kind === "report" ? reportName(report, language) : t("take.data")}</h3>
          <ul className={styles.forms}>
            {forms[kind].map((form) => (
              <Take key={`${form} ${of[kind]}`} id={id} form={form} choice={choice} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

type TakeProps = Readonly<{ id: string; form: Form; choice: Choice }>;

const Take = ({ id, form, choice }: TakeProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const { making, start, stop } = useMaking<Taken>();
  const make: Work<Taken> = async (signal, tell) => {
    const begin = () => beginReport(id, form, choice, language);
    const { id: report, looked } = await followed(begin, language, signal, tell);
    const { name, bytes } = looked.file!;
    tell({ step: "fetching", bytes });
    const taken = { name, bytes: await fetchFile(report, signal) };
    if (!signal.aborted) giveBytes(taken.name, taken.bytes);
    return taken;
  };
  const isUnderWay = making.kind === "underWay";
  return (
    <li className={styles.form} data-form={form} data-state={making.kind}>
      <div className={styles.formHead}>
        <p>
          <span className={styles.name}>{t(`take.${form}`)}</span>{" "}
          <span className="small quiet">{t(`take.${form}Help`)}</span>
        </p>
        <button
          type="button"
          className={styles.button}
          aria-disabled={isUnderWay}
          onClick={() => !isUnderWay && start(make)}
        >
          {t("take.do", { form: form === "html" ? inSentence(t("take.html")) : t(`take.${form}`) })}
        </button>
      </div>
      <UnderWay what={t(`take.${form}`)} id={id} making={making} onStop={stop} onRetry={() => start(make)} />
      {making.kind === "done" && <Done taken={making.made} />}
    </li>
  );
};

const Done = ({ taken: { name, bytes } }: Readonly<{ taken: Taken }>) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  return (
    <p role="status" className={styles.told}>
      {t("take.done", { name, size: fileSize(bytes.size, language) })}{" "}
      <button type="button" className="linklike" onClick={() => giveBytes(name, bytes)}>
        {t("take.again")}
      </button>
    </p>
  );
};
