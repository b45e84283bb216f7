import { useTranslation } from "react-i18next";
import type { Status } from "../editing/status.ts";
import { useSaving, useSavingState } from "../editing/useSaving.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./keeping.module.css";

/** Whether what is written is saved, and what to do where it is not. Trouble is read aloud; that all is well is only shown. */
export const Saved = () => {
  const { status, isAtRisk } = useSavingState();
  return (
    <div className={styles.saved} data-status={status.kind}>
      <Calm status={status} />
      <div role="status">
        <Trouble status={status} />
        {isAtRisk && <AtRisk />}
      </div>
    </div>
  );
};

const Calm = ({ status: { kind } }: Readonly<{ status: Status }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { savedAt } = useSavingState();
  if (kind === "waiting" || kind === "saving") return <p className="small quiet">{t(`saved.${kind}`)}</p>;
  if (kind !== "saved") return null;
  const time = savedAt && new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(savedAt);
  return <p className="small quiet">{time ? t("saved.at", { time }) : t("saved.saved")}</p>;
};

const AtRisk = () => <p className={styles.trouble}>{useTranslation("editor").t("saved.atRisk")}</p>;

const Trouble = ({ status }: Readonly<{ status: Status }>) => {
  const { t } = useTranslation("editor");
  if (status.kind === "offline")
    return (
      <p className={styles.trouble}>
        {t(status.isAnswered ? "saved.unable" : "saved.unreached")} <Retry />
      </p>
    );
  if (status.kind === "refused")
    return (
      <div className={styles.trouble}>
        <p>
          {t("saved.refused")} <Retry />
        </p>
        <ul className={styles.sentences}>
          {status.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    );
  if (status.kind === "archived" || status.kind === "missing" || status.kind === "conflict")
    return <p className={styles.trouble}>{t(`saved.${status.kind}`)}</p>;
  return null;
};

const Retry = () => {
  const { t } = useTranslation("editor");
  const { look } = useSaving();
  return (
    <button type="button" className="linklike" onClick={() => void look()}>
      {t("saved.retry")}
    </button>
  );
};
