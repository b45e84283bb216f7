import { useTranslation } from "react-i18next";
import type { Outcome } from "../../models/appraisal.ts";
import { address } from "../../models/problem.ts";
import type { Result } from "../../models/result.ts";
import { listed } from "../../models/words/noun.ts";
import { compactKronor, count } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure, RatioFigure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./funnel.module.css";
import { Notes, Plate, Section } from "./section.tsx";

type Gained = Result["gained"][string];

/** An adjustment that takes nothing away is named under the picture and not drawn. */
const isNeutral = (funnel: Gained["funnel"], position: number): boolean =>
  position > 1 && funnel[position]?.left === funnel[position - 1]?.left;

const Neutral = ({ gained: { funnel } }: Readonly<{ gained: Gained }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const names = funnel
    .filter((_, position) => isNeutral(funnel, position))
    .map(({ step }) => t(`funnel.adjustment.${step}`));
  if (names.length === 0) return null;
  return <p className="small quiet">{t("funnel.neutral", { names: listed(names, language) })}</p>;
};

const Steps = ({ outcome, gained }: Readonly<{ outcome: Outcome; gained: Gained }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const most = Math.max(...gained.funnel.map(({ left }) => left), 0) || 1;
  const telling = gained.funnel.filter((_, position) => !isNeutral(gained.funnel, position));
  return (
    <ol className={styles.steps}>
      {telling.map(({ step, left }, position) => {
        const last = gained.total.defined && position === telling.length - 1 && position > 0;
        return (
          <li key={step} className={last ? `${styles.step} ${styles.last}` : styles.step}>
            <span>{t(`funnel.step.${step}`)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${(Math.max(0, left) / most) * 100}%` }} />
            </span>
            <span className="numeric">
              <Figure at={address("gained", outcome.id, "funnel", step)}>{count(left, language)}</Figure>
            </span>
          </li>
        );
      })}
    </ol>
  );
};

const OutcomeFunnel = ({ outcome }: Readonly<{ outcome: Outcome }>) => {
  const { t } = useTranslation();
  const { language, result } = useSubject();
  const gained = result.gained[outcome.id];
  if (!gained) return null;
  const reached = count(gained.funnel[0]?.left ?? 0, language);
  const perOutcome = result.costPerOutcome[outcome.id]?.undiscounted;
  const finding = gained.total.defined
    ? t("funnel.finding", { reached, gained: count(gained.total.value, language) })
    : t("funnel.findingUnknown", { reached });
  return (
    <div className={styles.outcome}>
      <h3 lang="sv">{outcome.name}</h3>
      <Plate finding={finding} measured={t("funnel.subtitle")}>
        <Steps outcome={outcome} gained={gained} />
        <Neutral gained={gained} />
        {!gained.total.defined && (
          <p className="quiet">{t("funnel.unknown", { why: whyPhrase(gained.total.why, language) })}</p>
        )}
        {gained.total.defined && perOutcome && (
          <p className={`${styles.steps} ${styles.worth}`}>
            <span className={styles.step}>
              <span>{t("funnel.perOutcome")}</span>
              <span className={styles.track} />
              <span className="numeric">
                <RatioFigure
                  at={address("costPerOutcome", outcome.id, "undiscounted")}
                  ratio={perOutcome}
                  format={(value) => compactKronor(value, language)}
                />
              </span>
            </span>
          </p>
        )}
      </Plate>
    </div>
  );
};

export const Funnel = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  return (
    <Section id="funnel" title={t("funnel.title")}>
      {document.outcomes?.map((outcome) => (
        <OutcomeFunnel key={outcome.id} outcome={outcome} />
      ))}
      <Notes of={["effectUnknown", "certainEvidenceFactor"]} />
    </Section>
  );
};
