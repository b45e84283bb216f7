import { useTranslation } from "react-i18next";
import type { Outcome } from "../../models/appraisal.ts";
import { address } from "../../models/problem.ts";
import type { Result } from "../../models/result.ts";
import { listed } from "../../models/words/noun.ts";
import { compactKronor, count } from "../../models/words/number.ts";
import { funnelTitle } from "../../models/words/sentence.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { AmountRow } from "./amountRow.tsx";
import styles from "./funnel.module.css";
import section from "./section.module.css";
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

const isPriceless = ({ worth, benefits }: Gained): boolean =>
  [worth, benefits].every((ratio) => !ratio.defined && ratio.why === "noValue");

/** Where the steps end: what one outcome is worth, what all of them are, and what one costs. */
const Worth = ({ outcome: { id }, gained }: Readonly<{ outcome: Outcome; gained: Gained }>) => {
  const { t } = useTranslation();
  const { result } = useSubject();
  const cost = result.costPerOutcome[id]?.undiscounted;
  return (
    <>
      <ul className={section.rows}>
        {!isPriceless(gained) && (
          <>
            <AmountRow
              format={compactKronor}
              name={t("funnel.worth")}
              at={address("gained", id, "worth")}
              ratio={gained.worth}
            />
            <AmountRow
              format={compactKronor}
              name={t("funnel.benefits")}
              at={address("gained", id, "benefits")}
              ratio={gained.benefits}
            />
          </>
        )}
        {cost && gained.total.defined && (
          <AmountRow
            format={compactKronor}
            name={t("funnel.perOutcome")}
            at={address("costPerOutcome", id, "undiscounted")}
            ratio={cost}
          />
        )}
      </ul>
      {isPriceless(gained) && <p className="small quiet">{t("funnel.priceless")}</p>}
    </>
  );
};

const OutcomeFunnel = ({ outcome }: Readonly<{ outcome: Outcome }>) => {
  const { t } = useTranslation();
  const { document, language, result } = useSubject();
  const gained = result.gained[outcome.id];
  if (!gained) return null;
  return (
    <div className={styles.outcome}>
      <h3 lang="sv">{outcome.name}</h3>
      <Plate
        finding={<Worded sentence={funnelTitle(result, document, outcome.id, language)} />}
        measured={`${t("funnel.subtitle")}. ${t("page.yearSpan", result.settings)}.`}
      >
        <Steps outcome={outcome} gained={gained} />
        <Neutral gained={gained} />
        {!gained.total.defined && (
          <p className="quiet">{t("funnel.unknown", { why: whyPhrase(gained.total.why, language) })}</p>
        )}
        <Worth outcome={outcome} gained={gained} />
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
