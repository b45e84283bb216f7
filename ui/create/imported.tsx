import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import failure from "../pages/failure.module.css";
import { useTitle } from "../pages/title.ts";
import styles from "./create.module.css";
import type { Doing } from "./deed.ts";

type ImportedProps = Readonly<{ made: NonNullable<Doing["made"]>; onMore: () => void }>;

/** What came out of a zip: each appraisal as a link, and what was passed over. */
export const ImportedList = ({ made: { appraisals, skipped }, onMore }: ImportedProps) => {
  const { t } = useTranslation("editor");
  const { t: ofAll } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t("create.imported.title", { count: appraisals.length });
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <ul className={styles.choices}>
        {appraisals.map(({ id, title: given }) => (
          <li key={id}>
            <Link to="/kalkyl/$id/skriv" params={{ id }} {...(given.trim() && { lang: "sv" })}>
              {given.trim() || ofAll("untitled")}
            </Link>
          </li>
        ))}
      </ul>
      {skipped.length > 0 && (
        <div>
          <p>{t("create.imported.skipped", { count: skipped.length })}</p>
          <ul className={failure.problems}>
            {skipped.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" className={styles.other} onClick={onMore}>
        {t("create.imported.more")}
      </button>
    </div>
  );
};
