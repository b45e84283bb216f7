import { type ReactNode, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Appraisal } from "../../models/appraisal.ts";
import { type BudgetData, type BudgetRow, budgetPicture, budgetScale } from "../../models/report/budget.ts";
import { type BudgetLine, type BudgetPart, budgetTable } from "../../models/report/budgetTable.ts";
import { kronor, scaleName } from "../../models/words/number.ts";
import { plain, type Sentence } from "../../models/words/part.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Chart } from "../charts/chart.tsx";
import { useSubject } from "../figures/subject.ts";

const useRow = () => {
  const { t } = useTranslation();
  const { language } = useSubject();
  return useCallback(
    (
      { payer, kind, fund, years, sum }: BudgetLine,
      shown: readonly number[],
      actors: Appraisal["actors"],
    ): BudgetRow => {
      const { name, sector = "municipality" } = actors.find(({ id }) => id === payer) ?? { name: payer };
      const form = `${t(`budget.${kind}`)}, ${t(fund ? "budget.fund" : "budget.cofinancing")}`;
      return {
        name,
        form: sum.nominal.defined ? form : `${form}; ${whyPhrase(sum.nominal.why, language)}`,
        sector,
        fund,
        inKind: kind === "inKind",
        values: shown.map((year) => {
          const nominal = years.get(year)?.nominal;
          return nominal?.defined ? nominal.value : undefined;
        }),
      };
    },
    [t, language],
  );
};

type BudgetPictureProps = Readonly<{
  part: BudgetPart;
  finding: Sentence;
  ownTable: ReactNode;
}>;

/** What the payers must find each year, stacked and pulled apart; what stands in `ownTable` is its table. */
export const BudgetPicture = ({ part, finding, ownTable }: BudgetPictureProps) => {
  const { t } = useTranslation(["translation", "results"]);
  const { document, language } = useSubject();
  const rowOf = useRow();
  const data = useMemo((): BudgetData => {
    const years = part.years.map(({ year }) => year);
    return {
      sumName: t("budget.sum"),
      years: part.years.map(({ year, sum }) => ({
        year,
        sum: sum?.nominal.defined ? sum.nominal.value : undefined,
        figure: sum?.figure,
      })),
      lines: part.lines.map((line) => rowOf(line, years, document.actors)),
    };
  }, [part, document, rowOf, t]);
  const draw = useCallback((width: number) => budgetPicture(data, width, language), [data, language]);
  const sums = data.years.flatMap(({ year, sum }) => (sum === undefined ? [] : [`${year}: ${kronor(sum, language)}`]));
  return (
    <Chart
      name={t("budget.title")}
      finding={finding}
      measured={t("results:charts.budgetMeasured", { unit: scaleName(budgetScale(data), language) })}
      sign={t("results:charts.budgetSign")}
      summary={`${sums.join(". ")}.`}
      draw={draw}
      table={() => budgetTable(part, document, plain(finding), language)}
      ownTable={ownTable}
    />
  );
};
