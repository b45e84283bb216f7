import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { fileSize } from "../../models/words/fileSize.ts";
import type { Language } from "../../models/words/language.ts";
import { useLanguage } from "../language/language.ts";
import type { Making, Progress } from "./making.ts";
import styles from "./reporting.module.css";
import type { ToldProblem } from "./reports.ts";

type ProblemsProps = Readonly<{ id: string; problems: readonly Pick<ToldProblem, "at" | "message">[] }>;

/** What stands in the way, all of it, each with the way to its field. */
export const ProblemLinks = ({ id, problems }: ProblemsProps) => (
  <ul className={styles.problems}>
    {problems.map(({ at, message }) => (
      <li key={`${at} ${message}`}>
        <Link to="/kalkyl/$id/skriv" params={{ id }} search={{ at }}>
          {message}
        </Link>
      </li>
    ))}
  </ul>
);

/** What a progress says. */
const useProgressText = (): ((progress: Progress, language: Language) => string) => {
  const { t } = useTranslation("reporting");
  return (progress, language) => {
    if (progress.step === "fetching") return t("making.fetching", { size: fileSize(progress.bytes, language) });
    if (progress.step === "writing" && progress.of > 1)
      return t("making.writingOf", { done: progress.done, of: progress.of });
    return t(`making.${progress.step}`);
  };
};

type EndedProps = Readonly<{
  id: string;
  ended: Extract<Making<never>, { kind: "refused" | "failed" }>;
  onRetry: () => void;
}>;

/** Why nothing came of it, and the way on. */
export const Ended = ({ id, ended, onRetry }: EndedProps) => {
  const { t } = useTranslation("reporting");
  if (ended.kind === "refused")
    return (
      <div role="alert" className={styles.trouble}>
        <p>{t("making.problems")}</p>
        <ProblemLinks id={id} problems={ended.problems} />
      </div>
    );
  const { why } = ended;
  return (
    <div role="alert" className={styles.trouble}>
      <p>{typeof why === "string" ? t(`trouble.${why}`) : t("trouble.refused", { why: why.said })}</p>
      <button type="button" className={styles.button} onClick={onRetry}>
        {t("making.retry")}
      </button>
    </div>
  );
};

type UnderWayProps = Readonly<{
  /** What is being made, for those who do not see what it stands beside. */
  what: string;
  id: string;
  making: Making<unknown>;
  onStop: () => void;
  onRetry: () => void;
}>;

/** How far something has come, and how to stop it; that it was stopped; or why nothing came of it. */
export const UnderWay = ({ what, id, making, onStop, onRetry }: UnderWayProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const told = useProgressText();
  return (
    <div className={styles.underWay}>
      <p role="status" className={styles.told}>
        {making.kind === "underWay" && told(making.progress, language)}
        {making.kind === "stopped" && t("making.stopped")}
      </p>
      {making.kind === "underWay" && (
        <>
          <Bar progress={making.progress} label={what} />
          <button type="button" className={styles.button} aria-label={t("making.stopLong", { what })} onClick={onStop}>
            {t("making.stop")}
          </button>
        </>
      )}
      {(making.kind === "refused" || making.kind === "failed") && <Ended id={id} ended={making} onRetry={onRetry} />}
    </div>
  );
};

/** Of several files it is known how much is left; else only that something happens. */
const Bar = ({ progress, label }: Readonly<{ progress: Progress; label: string }>) => (
  <progress
    className={styles.bar}
    aria-label={label}
    {...(progress.step === "writing" && progress.of > 1 && { value: progress.done - 1, max: progress.of })}
  />
);
