import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Invitation } from "../start/invitation.tsx";
import { Appraisals } from "../start/list.tsx";
import failure from "./failure.module.css";
import styles from "./start.module.css";
import { useTitle } from "./title.ts";

const route = getRouteApi("/");

/** Going into the archive or out of it moves focus to the heading of what is then shown. */
const useHeading = (archived: boolean | undefined) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(archived);
  useEffect(() => {
    if (shown.current === archived) return;
    shown.current = archived;
    heading.current?.focus({ preventScroll: true });
  }, [archived]);
  return heading;
};

export const StartPage = () => {
  const { t } = useTranslation();
  const { archived } = route.useSearch();
  const name = t(archived ? "start.archive" : "start.list");
  useTitle(name);
  return (
    <>
      <div className={styles.intro}>
        <h1>{t("start.title")}</h1>
        <p className={styles.lead}>{t("start.lead")}</p>
        <Link to="/ny" className={`${failure.action} screen-only`}>
          {t("start.new")}
        </Link>
        <Invitation />
      </div>
      <section className={styles.appraisals} aria-labelledby="list">
        <h2 id="list" ref={useHeading(archived)} tabIndex={-1}>
          {name}
        </h2>
        <Link
          to="/"
          search={archived ? {} : { archived: true }}
          resetScroll={false}
          className={`${styles.other} screen-only`}
        >
          {t(archived ? "home" : "start.archive")}
        </Link>
        <Appraisals key={String(archived)} />
      </section>
    </>
  );
};
