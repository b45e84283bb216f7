import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import { costsPerOutcome } from "../../models/report/costPer.ts";
import type { Ratio } from "../../models/result.ts";
import { irrWritten } from "../../models/words/irr.ts";
import { fixed, kronor } from "../../models/words/number.ts";
import { RatioFigure } from "../figures/figure.tsx";
import type { Viewed } from "../figures/perspective.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./keyFigures.module.css";
import section from "./section.module.css";
import { Fold, WideTable } from "./section.tsx";

const Row = ({ name, meaning, children }: Readonly<{ name: string; meaning: string; children: ReactNode }>) => (
  <li className={section.row}>
    <span>
      {name}
      <span className={section.under}>{meaning}</span>
    </span>
    <span className="numeric">{children}</span>
  </li>
);

/** Each outcome's share of society's whole costs, as such and with the outcomes discounted too. */
const CostPerOutcome = () => {
  const { t } = useTranslation("results");
  const { t: page } = useTranslation();
  const { document, result, language } = useSubject();
  const rows = (document.outcomes ?? []).flatMap(({ id, name }) => {
    const cost = costsPerOutcome(result)[id];
    return cost ? [{ id, name, cost }] : [];
  });
  if (rows.length === 0) return null;
  const cell = (id: string, key: "undiscounted" | "discounted", ratio: Ratio) => (
    <td className="numeric">
      <RatioFigure at={address("costPerOutcome", id, key)} ratio={ratio} format={(value) => kronor(value, language)} />
    </td>
  );
  return (
    <WideTable label={t("keys.perOutcome")}>
      <table className={section.table}>
        <caption>
          {t("keys.perOutcome")}
          <span className={section.measured}>
            {t("keys.perOutcomesMeasured")} {page("page.yearSpan", result.settings)}.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("keys.outcome")}</th>
            <th scope="col" className="numeric">
              {t("keys.perGained")}
            </th>
            <th scope="col" className="numeric">
              {t("keys.perGainedDiscounted")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cost }) => (
            <tr key={id}>
              <th scope="row" lang="sv">
                {name}
              </th>
              {cell(id, "undiscounted", cost.undiscounted)}
              {cell(id, "discounted", cost.discounted)}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
};

/** What an economist asks for next: the sums behind, ratio and internal rate of the perspective, and cost per outcome. */
export const MoreFigures = ({ view: { at, of } }: Readonly<{ view: Viewed }>) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const sums = [
    ["pvCosts", { defined: true, value: of.pvCosts }],
    ["pvBenefits", of.pvBenefits],
  ] as const;
  return (
    <Fold show={t("keys.showMore")} hide={t("keys.hideMore")}>
      <div className={styles.more}>
        <ul className={section.rows}>
          {sums.map(([key, ratio]) => (
            <Row key={key} name={t(`keys.${key}`)} meaning={t(`keys.meaning.${key}`)}>
              <RatioFigure at={`${at}/${key}`} ratio={ratio} format={(value) => kronor(value, language)} />
            </Row>
          ))}
          <Row name={t("keys.npvRatio")} meaning={t("keys.meaning.npvRatio")}>
            <RatioFigure at={`${at}/npvRatio`} ratio={of.npvRatio} format={(value) => fixed(value, language, 2)} />
          </Row>
          <Row name={t("keys.irr")} meaning={t("keys.meaning.irr")}>
            <Worded sentence={irrWritten(of.irr, at, language)} />
          </Row>
        </ul>
        <CostPerOutcome />
      </div>
    </Fold>
  );
};
