import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import failure from "./failure.module.css";
import { useTitle } from "./title.ts";

/** There is no such appraisal. */
export const Missing = () => {
  const { t } = useTranslation();
  useTitle(t("failure.missing"));
  return (
    <div className={failure.failure}>
      <h1>{t("failure.missing")}</h1>
      <p>{t("failure.missingText")}</p>
      <Link to="/" className={failure.action}>
        {t("notFound.back")}
      </Link>
    </div>
  );
};
