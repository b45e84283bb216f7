import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./failure.module.css";
import { useTitle } from "./title.ts";

export const NotFound = () => {
  const { t } = useTranslation();
  useTitle(t("notFound.title"));
  return (
    <div className={styles.failure}>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <Link to="/" className={styles.action}>
        {t("notFound.back")}
      </Link>
    </div>
  );
};
