import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./failure.module.css";

type FailureProps = Readonly<{
  title: string;
  what: string;
  onRetry?: () => void;
  level?: "h1" | "h2";
  children?: ReactNode;
}>;

/** What happened, that nothing is lost, and what to do. */
export const Failure = ({ title, what, onRetry, level: Heading = "h2", children }: FailureProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.failure} role="alert">
      <Heading>{title}</Heading>
      <p>{what}</p>
      <p>{t("failure.lost")}</p>
      {children}
      {onRetry && (
        <button type="button" className={styles.action} onClick={onRetry}>
          {t("failure.retry")}
        </button>
      )}
    </div>
  );
};
