import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { createAppraisal } from "../client.ts";
import { useEditing } from "../editing/hooks.ts";
import type { Status } from "../editing/status.ts";
import { useSaving, useSavingState } from "../editing/useSaving.ts";
import { useLanguage } from "../language/language.ts";
import { CONFLICTS } from "./conflicts.tsx";
import styles from "./keeping.module.css";

/** Whether what is written is saved, and what to do where it is not. Trouble is read aloud; that all is well is only shown. */
export const Saved = () => {
  const { status, isAtRisk } = useSavingState();
  return (
    <div className={styles.saved} data-status={status.kind}>
      <Calm status={status} />
      <div role="status" className={styles.troubles}>
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
  if (status.kind === "archived") return <p className={styles.trouble}>{t("saved.archived")}</p>;
  if (status.kind === "missing")
    return (
      <p className={styles.trouble}>
        {t("saved.missing")} <Anew />
      </p>
    );
  if (status.kind === "conflict")
    return (
      <p className={styles.trouble}>
        {t("saved.conflict")}{" "}
        <button type="button" className="linklike" onClick={() => document.getElementById(CONFLICTS)?.focus()}>
          {t("saved.choose")}
        </button>
      </p>
    );
  return null;
};

/** What was deleted from the server meanwhile can be kept as an appraisal of its own. */
const Anew = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const navigate = useNavigate();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => createAppraisal(editing.read().document, language),
    onSuccess: (id) => navigate({ to: "/kalkyl/$id/skriv", params: { id } }),
    networkMode: "always",
  });
  return (
    <>
      <button type="button" className="linklike" disabled={isPending} onClick={() => mutate()}>
        {t("saved.anew")}
      </button>
      {isError && ` ${t("versions.failed")}`}
    </>
  );
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
