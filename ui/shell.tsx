import { useMantineColorScheme } from "@mantine/core";
import { Link, Outlet, useLocation, useMatches, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { setLanguage, useLanguage } from "./language/language.ts";
import { useIsSettled, useUnsettled } from "./settled.ts";
import styles from "./shell.module.css";

const schemes = ["auto", "light", "dark"] as const;

/** Two who share: the part that is both's is the gain. */
const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path className={styles.left} d="M12 4a12 12 0 1 0 4 22.6A12 12 0 0 1 16 5.4 12 12 0 0 0 12 4Z" />
    <path className={styles.right} d="M20 4a12 12 0 1 1-4 22.6A12 12 0 0 0 16 5.4 12 12 0 0 1 20 4Z" />
    <path className={styles.shared} d="M16 5.4a12 12 0 0 1 0 21.2 12 12 0 0 1 0-21.2Z" />
  </svg>
);

const Choices = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = language === "sv" ? "en" : "sv";
  return (
    <div className={`${styles.choices} screen-only`}>
      <label className={styles.scheme}>
        <span className={styles.schemeLabel}>{t("scheme.label")}</span>
        <select
          value={colorScheme}
          onChange={(event) => setColorScheme(schemes.find((scheme) => scheme === event.target.value) ?? "auto")}
        >
          {schemes.map((scheme) => (
            <option key={scheme} value={scheme}>
              {t(`scheme.${scheme}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className={`linklike ${styles.language}`} lang={other} onClick={() => setLanguage(other)}>
        {t(`language.${other}`)}
      </button>
    </div>
  );
};

/** Going to another page moves focus to its content, as a browser does by itself when it loads a page. */
const useFocusOnArrival = (): void => {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const arrived = useRef(path);
  useEffect(() => {
    if (arrived.current === path) return;
    arrived.current = path;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [path]);
};

/** The frame of every page. */
export const Shell = () => {
  const { t } = useTranslation();
  useFocusOnArrival();
  useUnsettled(useRouterState({ select: ({ isLoading }) => isLoading }));
  const isAlone = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isAlone) });
  // One and the same place for the content of every page, so that focus stays in it.
  return (
    <>
      {!isAlone && (
        <a className={`${styles.skip} screen-only`} href="#content">
          {t("skip")}
        </a>
      )}
      <div className={isAlone ? undefined : styles.frame}>
        {!isAlone && (
          <header className={styles.header}>
            <Link to="/" className={styles.brand}>
              <Mark />
              {t("product")}
            </Link>
            <Choices />
          </header>
        )}
        <main id="content" className={isAlone ? styles.alone : styles.main} tabIndex={-1} data-settled={useIsSettled()}>
          <Outlet />
        </main>
        {!isAlone && <footer className={styles.footer}>{t("footer")}</footer>}
      </div>
    </>
  );
};
