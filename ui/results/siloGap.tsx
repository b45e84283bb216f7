import { Trans, useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import type { Ratio } from "../../models/result.ts";
import { share } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./who.module.css";

const Outside = ({ payer, ratio }: Readonly<{ payer: string; ratio: Ratio }>) => {
  const { t } = useTranslation();
  const { document, language } = useSubject();
  if (!ratio.defined) return null;
  const at = address("siloGap", "outside", payer);
  const name = document.actors.find(({ id }) => id === payer)?.name ?? payer;
  const values = { share: share(ratio.value, language, 0), name };
  const components = { f: <Figure at={at}>{null}</Figure> };
  return (
    <li>
      {payer === "allPayers" ? (
        <Trans t={t} i18nKey="who.outsideAll" values={values} components={components} />
      ) : (
        <Trans t={t} i18nKey="who.outside" values={values} components={components} />
      )}
    </li>
  );
};

/** How much of the benefit lands with others than those who pay, and how much after the budget period. */
export const SiloGap = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const { outside, late } = result.siloGap;
  const why = Object.values(outside).find((ratio) => !ratio.defined);
  return (
    <>
      <h3 className={styles.siloTitle}>{t("who.silo")}</h3>
      <ul className={styles.silo}>
        {why && !why.defined && <li>{t("who.unknown", { why: whyPhrase(why.why, language) })}</li>}
        {Object.entries(outside).map(([payer, ratio]) => (
          <Outside key={payer} payer={payer} ratio={ratio} />
        ))}
        {late.defined && (
          <li>
            <Trans
              t={t}
              i18nKey="who.late"
              values={{ share: share(late.value, language, 0), years: result.settings.budgetYears }}
              components={{ f: <Figure at="/siloGap/late">{null}</Figure> }}
            />
          </li>
        )}
      </ul>
    </>
  );
};
