import { Trans, useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import type { Ratio } from "../../models/result.ts";
import { scaleName, share } from "../../models/words/number.ts";
import { whoTitle } from "../../models/words/sentence.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { ActorBars, barScale } from "./actorBars.tsx";
import { ActorTable } from "./actorTable.tsx";
import { NeededTable } from "./neededTable.tsx";
import { parties } from "./parties.ts";
import section from "./section.module.css";
import { Notes, Plate, Section } from "./section.tsx";
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

const SiloGap = () => {
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

export const Who = () => {
  const { t } = useTranslation();
  const subject = useSubject();
  const all = parties(subject);
  const finding = <Worded sentence={whoTitle(subject.result, subject.document, subject.language)} />;
  const isKnown = all.some(({ after }) => after.npv.defined);
  return (
    <Section id="who" title={t("who.title")}>
      {isKnown ? (
        <Plate
          finding={finding}
          measured={`${t("who.subtitle")}, ${scaleName(barScale(all), subject.language)}. ${t("page.yearSpan", subject.result.settings)}.`}
        >
          <ActorBars parties={all} />
        </Plate>
      ) : (
        <p className={section.plate}>
          <strong>{finding}</strong>
        </p>
      )}
      <ActorTable all={all} />
      <Notes of={["priceYearUnknown", "averageUsed"]} />
      <SiloGap />
      <div className={styles.needed}>
        <NeededTable />
      </div>
    </Section>
  );
};
