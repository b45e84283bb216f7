import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "../../models/appraisal.ts";
import { address } from "../../models/problem.ts";
import { costsPerOutcome } from "../../models/report/costPer.ts";
import { funnelPicture, partedFunnel } from "../../models/report/funnel.ts";
import type { Table } from "../../models/report/table.ts";
import type { Result } from "../../models/result.ts";
import { listed } from "../../models/words/noun.ts";
import { compactKronor, count } from "../../models/words/number.ts";
import { plain } from "../../models/words/part.ts";
import { funnelTitle } from "../../models/words/sentence.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Chart } from "../charts/chart.tsx";
import { useSubject } from "../figures/subject.ts";
import { AmountRow } from "./amountRow.tsx";
import styles from "./funnel.module.css";
import section from "./section.module.css";
import { Section } from "./section.tsx";

type Gained = Result["gained"][string];
type OutcomeProps = Readonly<{ outcome: Outcome; gained: Gained }>;

const isPriceless = ({ worth, benefits }: Gained): boolean =>
  [worth, benefits].every((ratio) => !ratio.defined && ratio.why === "noValue");

/** Where the steps end: what one outcome is worth, what all of them are, and what one costs. */
export const OutcomeWorth = ({ outcome: { id }, gained }: OutcomeProps) => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  const cost = costsPerOutcome(result)[id]?.undiscounted;
  // What one is worth to society has the factor in it, what all of them are worth has not.
  const hasFactor = (document.settings.costOfPublicFunds?.factor ?? 1) !== 1;
  return (
    <>
      <ul className={section.rows}>
        {!isPriceless(gained) && (
          <>
            <AmountRow
              format={compactKronor}
              name={t(hasFactor ? "funnel.worthWithFactor" : "funnel.worth")}
              at={address("gained", id, "worth")}
              ratio={gained.worth}
            />
            <AmountRow
              format={compactKronor}
              name={t(hasFactor ? "funnel.benefitsWithoutFactor" : "funnel.benefits")}
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

/** From people to outcomes as bars, and the adjustments that took nothing away in words. */
export const FunnelSteps = ({ outcome: { id, name }, gained }: OutcomeProps) => {
  const { t } = useTranslation(["translation", "results"]);
  const { document, language, result } = useSubject();
  const { total, funnel } = gained;
  const steps = useMemo(
    () => partedFunnel(funnel).telling.map((each) => ({ ...each, name: t(`funnel.step.${each.step}`) })),
    [funnel, t],
  );
  const isKnown = total.defined;
  const draw = useCallback(
    (width: number) => funnelPicture({ outcome: id, steps, isKnown }, width, language),
    [id, steps, isKnown, language],
  );
  const finding = funnelTitle(result, document, id, language);
  const table = (): Table => ({
    caption: plain(finding),
    first: t("results:charts.funnelStep"),
    columns: [{ name: t("results:charts.funnelLeft"), unit: "count" }],
    rows: funnel.map(({ step, left }) => ({
      name: t(`funnel.step.${step}`),
      cells: [{ value: left, figure: address("gained", id, "funnel", step) }],
    })),
  });
  return (
    <Chart
      name={`${t("funnel.title")} ${name}`}
      finding={finding}
      measured={t("results:charts.funnelMeasured")}
      summary={`${steps.map((step) => `${step.name}: ${count(step.left, language)}`).join(". ")}.`}
      draw={draw}
      table={table}
    />
  );
};
const OutcomeFunnel = ({ outcome, gained }: OutcomeProps) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const neutral = partedFunnel(gained.funnel).neutral.map(({ step }) => t(`funnel.adjustment.${step}`));
  return (
    <div className={styles.outcome}>
      <h3 lang="sv">{outcome.name}</h3>
      <FunnelSteps outcome={outcome} gained={gained} />
      {neutral.length > 0 && <p className="small quiet">{t("funnel.neutral", { names: listed(neutral, language) })}</p>}
      {!gained.total.defined && (
        <p className="quiet">{t("funnel.unknown", { why: whyPhrase(gained.total.why, language) })}</p>
      )}
      <OutcomeWorth outcome={outcome} gained={gained} />
    </div>
  );
};

export const Funnel = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  return (
    <Section id="funnel" title={t("funnel.title")}>
      {document.outcomes?.map((outcome) => {
        const gained = result.gained[outcome.id];
        return gained && <OutcomeFunnel key={outcome.id} outcome={outcome} gained={gained} />;
      })}
    </Section>
  );
};
