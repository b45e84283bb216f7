import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type BudgetPart,
  type BudgetSum,
  type BudgetView,
  budgetPart,
  budgetTable,
  budgetViews,
} from "../../models/report/budgetTable.ts";
import { csvOf } from "../../models/report/csv.ts";
import { budgetPartTitle } from "../../models/words/budgetPart.ts";
import { fixed } from "../../models/words/number.ts";
import { plain } from "../../models/words/part.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { giveFile } from "../charts/file.ts";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { Plate, Section, WideTable } from "./section.tsx";

const Cell = ({ sum }: Readonly<{ sum: BudgetSum | undefined }>) => {
  const { language } = useSubject();
  if (!sum) return <td className="numeric">–</td>;
  const { figure, nominal } = sum;
  if (!nominal.defined) return <td className={section.told}>{whyPhrase(nominal.why, language)}</td>;
  const shown = fixed(nominal.value, language, 0);
  return <td className="numeric">{figure === undefined ? shown : <Figure at={figure}>{shown}</Figure>}</td>;
};

const BudgetTable = ({ part: { years, lines, total } }: Readonly<{ part: BudgetPart }>) => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const nameOf = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <WideTable label={t("budget.title")}>
      <table className={section.table}>
        <caption className="unseen">{t("budget.subtitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("budget.payer")}</th>
            {years.map(({ year }) => (
              <th key={year} scope="col" className="numeric">
                {year}
              </th>
            ))}
            <th scope="col" className="numeric">
              {t("budget.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sum.figure}>
              <th scope="row">
                {nameOf(line.payer)}
                <span className={section.under}>
                  {t(`budget.${line.kind}`)}, {t(line.fund ? "budget.fund" : "budget.cofinancing")}
                </span>
              </th>
              {years.map(({ year }) => (
                <Cell key={year} sum={line.years.get(year)} />
              ))}
              <Cell sum={line.sum} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("budget.sum")}</th>
            {years.map(({ year, sum }) => (
              <Cell key={year} sum={sum} />
            ))}
            <Cell sum={total} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  );
};

type ViewProps = Readonly<{ views: readonly BudgetView[]; view: BudgetView; onView: (view: BudgetView) => void }>;

/** Which part of the budget is shown; what there is none of is not offered. */
const Views = ({ views, view, onView }: ViewProps) => {
  const { t } = useTranslation("results");
  return (
    <NativeSelect
      className="screen-only"
      label={t("keys.budgetView")}
      value={view}
      onChange={(event) => onView(event.currentTarget.value as BudgetView)}
      data={views.map((value) => ({ value, label: t(`keys.budgetViews.${value}`) }))}
    />
  );
};

const Csv = ({ part, view }: Readonly<{ part: BudgetPart; view: BudgetView }>) => {
  const { t } = useTranslation("results");
  const { t: page } = useTranslation();
  const { document, result, language } = useSubject();
  const finding = plain(budgetPartTitle(result, view, language));
  const told = { finding, measured: page("budget.subtitle"), source: t("charts.source", { engine: result.engine }) };
  return (
    <button
      type="button"
      className="linklike small screen-only"
      aria-label={t("charts.csvLong", { name: finding })}
      onClick={() =>
        giveFile(
          [document.title, page("budget.title")],
          "csv",
          csvOf(budgetTable(part, document, page("budget.title"), language), told, language),
        )
      }
    >
      CSV
    </button>
  );
};

/** What each payer must find each year, in current prices: all of it, or money, time, the fund's part and the rest by themselves. */
export const Budget = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const [chosen, setChosen] = useState<BudgetView>("all");
  const views = budgetViews.filter((each) => budgetPart(result, each).lines.length > 0);
  const view = views.includes(chosen) ? chosen : "all";
  const part = budgetPart(result, view);
  const isRounded = result.budget.some(({ nominal }) => nominal.defined && !Number.isInteger(nominal.value));
  return (
    <Section
      id="budget"
      title={t("budget.title")}
      aside={views.length > 2 && <Views views={views} view={view} onView={setChosen} />}
    >
      {result.budget.length === 0 ? (
        <p>{t("budget.empty")}</p>
      ) : (
        <>
          <Plate
            finding={<Worded sentence={budgetPartTitle(result, view, language)} />}
            measured={t("budget.subtitle")}
            source={isRounded && t("budget.rounded")}
          >
            <BudgetTable part={part} />
          </Plate>
          <Csv part={part} view={view} />
        </>
      )}
    </Section>
  );
};
