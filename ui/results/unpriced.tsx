import { Trans, useTranslation } from "react-i18next";
import { compactKronor } from "../../models/words/number.ts";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import { Section } from "./section.tsx";
import styles from "./unpriced.module.css";

const AT = "/breakEven/unpriced";

/** What the effects without a price must be worth together, where that says something. */
export const Worth = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const { unpriced } = result.breakEven;
  if (unpriced.defined)
    return (
      <p>
        <Trans
          t={t}
          i18nKey="unpriced.worth"
          values={{ value: compactKronor(unpriced.value, language) }}
          components={{ f: <Figure at={AT}>{null}</Figure> }}
        />
      </p>
    );
  return unpriced.why === "pays" ? <p>{t("unpriced.pays")}</p> : null;
};

export const Unpriced = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const effects = document.unpriced ?? [];
  return (
    <Section id="unpriced" title={t("unpriced.title")}>
      {effects.length === 0 ? (
        <p>{t("unpriced.none")}</p>
      ) : (
        <>
          <p className="small quiet">{t("unpriced.subtitle")}</p>
          <Worth />
          <ul className={styles.list}>
            {effects.map(({ id, name, direction, size, why }) => (
              <li key={id} className={styles.item}>
                <span className={styles.sign} aria-hidden="true">
                  {direction}
                </span>
                <div>
                  <h3>{name}</h3>
                  <p className="small quiet">
                    {t(`unpriced.direction.${direction}`)}, {t(`unpriced.size.${size}`)}
                  </p>
                  {why && <p>{why}</p>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
