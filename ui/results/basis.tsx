import { useTranslation } from "react-i18next";
import { compactKronor, count, share } from "../../models/words/number.ts";
import { namesOf, place } from "../../models/words/place.ts";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./basis.module.css";
import { Fold, Section } from "./section.tsx";
import { Sources } from "./sources.tsx";
import { WarningList } from "./warningList.tsx";
import { useWarnings } from "./warnings.ts";

/** What a reader should check before trusting the figures. */
const Warnings = () => {
  const { t } = useTranslation();
  const warnings = useWarnings();
  return (
    <div className={styles.block}>
      <h3>{t("basis.warnings")}</h3>
      {warnings.length === 0 ? (
        <p>{t("basis.warningsNone")}</p>
      ) : (
        <WarningList warnings={warnings} className={styles.warnings} />
      )}
    </div>
  );
};

/** What the appraisal is reckoned with, as names and values. */
export const useSettings = (): readonly (readonly [name: string, value: string])[] => {
  const { t } = useTranslation();
  const { document, result, language } = useSubject();
  const { discounting, costOfPublicFunds } = document.settings;
  const rateOf = (ref: number | string): number | undefined =>
    typeof ref === "number" ? ref : document.parameters?.find(({ id }) => id === ref)?.value;
  const rates = discounting.schedule.map(({ fromYear, rate }) => {
    const value = rateOf(rate);
    const shown = value === undefined ? String(rate) : share(value, language, 2);
    return discounting.schedule.length === 1 ? shown : t("basis.rateFrom", { rate: shown, year: fromYear });
  });
  const factor = costOfPublicFunds?.factor ?? 1;
  const { baseYear, priceYear, firstYear, lastYear, budgetYears } = result.settings;
  return [
    [t("basis.rate"), rates.join(", ")],
    [t("basis.timingLabel"), t(`basis.timing.${discounting.timing ?? "yearStart"}`)],
    [t("basis.baseYear"), String(baseYear)],
    [t("basis.priceYear"), String(priceYear)],
    [t("basis.horizon"), `${firstYear}–${lastYear}`],
    [t("basis.budgetYears"), t("basis.years", { count: budgetYears })],
    [t("basis.costOfPublicFunds"), typeof factor === "number" ? count(factor, language, 2) : factor],
    [t("basis.engine"), result.engine],
  ];
};

const Settings = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const settings = useSettings();
  return (
    <div className={styles.block}>
      <h3>{t("basis.settings")}</h3>
      <dl className={styles.settings}>
        {settings.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t("basis.cut")}</dt>
          <dd>
            {result.cutAfterLastYear !== undefined && (
              <Figure at="/cutAfterLastYear">{compactKronor(result.cutAfterLastYear, language)}</Figure>
            )}
          </dd>
        </div>
      </dl>
      <p className={styles.hash}>
        {t("basis.hash")}: <code>{result.inputHash}</code>
      </p>
    </div>
  );
};

const Defaults = () => {
  const { t } = useTranslation();
  const { document, defaults, language } = useSubject();
  const names = namesOf(document);
  if (defaults.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3>{t("basis.defaults")}</h3>
      <p className="small quiet">{t("basis.defaultsLead")}</p>
      <Fold
        show={t("basis.defaultsShow", { count: defaults.length })}
        hide={t("basis.defaultsHide", { count: defaults.length })}
      >
        <ul className={styles.defaults}>
          {defaults.map((at) => (
            <li key={at}>{place(at, language, names)}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
};

/** Everything an economist asks before trusting a figure. */
export const Basis = () => {
  const { t } = useTranslation();
  return (
    <Section id="basis" title={t("basis.title")}>
      <Warnings />
      <Settings />
      <Sources />
      <Defaults />
    </Section>
  );
};
