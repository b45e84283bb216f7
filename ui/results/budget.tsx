import { NativeSelect } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type BudgetPart,
  type BudgetSum,
  type BudgetView,
  budgetPart,
  budgetViews,
} from "../../models/report/budgetTable.ts";
import { budgetPartTitle } from "../../models/words/budgetPart.ts";
import { fixed } from "../../models/words/number.ts";
import type { Sentence } from "../../models/words/part.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { usePrinted } from "../printed.ts";
import { BudgetPicture } from "./budgetPicture.tsx";
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

/** A picture with its table under it; on paper the table by itself, since a budget is read in kronor. */
const Told = ({ part, finding }: Readonly<{ part: BudgetPart; finding: Sentence }>) => {
  const { t } = useTranslation();
  const { result } = useSubject();
  const isPrinted = usePrinted() !== undefined;
  const isRounded = result.budget.some(({ nominal }) => nominal.defined && !Number.isInteger(nominal.value));
  const rounded = isRounded && t("budget.rounded");
  if (isPrinted)
    return (
      <Plate finding={<Worded sentence={finding} />} measured={t("budget.subtitle")} source={rounded}>
        <BudgetTable part={part} />
      </Plate>
    );
  const ownTable = (
    <>
      <BudgetTable part={part} />
      {rounded && <p className={section.source}>{rounded}</p>}
    </>
  );
  return <BudgetPicture part={part} finding={finding} ownTable={ownTable} />;
};

/** What each payer must find each year, in current prices: all of it, or money, time, the fund's part and the rest by themselves. */
export const Budget = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const [chosen, setChosen] = useState<BudgetView>("all");
  const views = budgetViews.filter((each) => budgetPart(result, each).lines.length > 0);
  const view = views.includes(chosen) ? chosen : "all";
  const part = useMemo(() => budgetPart(result, view), [result, view]);
  return (
    <Section
      id="budget"
      title={t("budget.title")}
      aside={views.length > 2 && <Views views={views} view={view} onView={setChosen} />}
    >
      {result.budget.length === 0 ? (
        <p>{t("budget.empty")}</p>
      ) : (
        <Told part={part} finding={budgetPartTitle(result, view, language)} />
      )}
    </Section>
  );
};
