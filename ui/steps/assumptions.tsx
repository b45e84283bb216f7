import { useTranslation } from "react-i18next";
import { DepthContext } from "../editing/hooks.ts";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./assumptions.module.css";
import { Correlations, Equalisation, ShareGroups, Transfers } from "./assumptionsBetween.tsx";
import { PriceSeries } from "./assumptionsSeries.tsx";
import { Settings } from "./assumptionsSettings.tsx";
import { Valuations } from "./assumptionsValues.tsx";
import { Parameters } from "./parameters.tsx";
import steps from "./steps.module.css";

const sections = [
  { at: "/settings", Content: Settings },
  { at: "/series", Content: PriceSeries },
  { at: "/parameters", Content: Parameters },
  { at: "/valuations", Content: Valuations },
  { at: "/equalisation", Content: Equalisation },
  { at: "/shareGroups", Content: ShareGroups },
  { at: "/correlations", Content: Correlations },
  { at: "/transfers", Content: Transfers },
] as const;

const headingOf = (at: string): string => `assumptions${at}`;

/** The economist's panel: values and technical settings, all of them at every depth. */
export const Assumptions = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  return (
    <DepthContext value="followUp">
      <header className={steps.head}>
        <h2 id="step" tabIndex={-1}>
          {t("assumptions.title")}
        </h2>
        <p className={steps.question}>{t("assumptions.question")}</p>
      </header>
      <Contents />
      {sections.map(({ at, Content }) => {
        const { label, help } = fieldText(at, language);
        return (
          <section key={at} className={steps.part} aria-labelledby={headingOf(at)}>
            <h3 id={headingOf(at)} tabIndex={-1}>
              {label}
            </h3>
            <p className="quiet small">{help}</p>
            <Content />
          </section>
        );
      })}
    </DepthContext>
  );
};

/** What the panel holds. The address of the page stays: it says which step one is at. */
const Contents = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  return (
    <nav className={styles.contents} aria-label={t("assumptions.contents")}>
      <ul>
        {sections.map(({ at }) => (
          <li key={at}>
            <a
              href={`#${headingOf(at)}`}
              onClick={(event) => {
                event.preventDefault();
                const heading = document.getElementById(headingOf(at));
                heading?.scrollIntoView({ block: "start" });
                heading?.focus({ preventScroll: true });
              }}
            >
              {fieldText(at, language).label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
