import { useTranslation } from "react-i18next";
import { useSubject } from "../figures/subject.ts";
import { parts } from "../results/parts.ts";
import styles from "./appraisal.module.css";

/** What stands in the margin while no explanation is open: how to read the page, and what is on it. */
export const Guide = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  return (
    <>
      <p className={styles.hint}>
        <strong>{t("page.hint")}</strong> {t("page.hintText")}
      </p>
      <nav aria-label={t("page.contents")}>
        <p className={styles.over}>{t("page.contents")}</p>
        <ul className={styles.contents}>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.facts}>{t("page.yearSpan", result.settings)}.</p>
      {document.description && (
        <p className={styles.description} lang="sv">
          {document.description}
        </p>
      )}
    </>
  );
};

/** Where there is no margin: the hint, and what the intervention is. */
export const Introduction = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  return (
    <div className={styles.introduction}>
      <p className="screen-only">{t("page.hintText")}</p>
      {document.description && <p lang="sv">{document.description}</p>}
    </div>
  );
};
