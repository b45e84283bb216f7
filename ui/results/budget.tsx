import { useTranslation } from "react-i18next";
import { type Address, address } from "../../models/problem.ts";
import type { Ratio, Result } from "../../models/result.ts";
import { fixed } from "../../models/words/number.ts";
import { budgetTitle } from "../../models/words/sentence.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { Notes, Plate, Section, WideTable } from "./section.tsx";

type Sum = Readonly<{ at: Address; nominal: Ratio }>;
type Line = Result["budgetTotals"]["lines"][number] & Readonly<{ at: Address; years: ReadonlyMap<number, Sum> }>;

const formOf = ({ payer, kind, fund }: Pick<Line, "payer" | "kind" | "fund">): string => `${payer} ${kind} ${fund}`;

/** One line a payer and form with its years, the lines of a payer together. */
const linesOf = ({ budget, budgetTotals }: Result): readonly Line[] => {
  const items = budget.map((item, position) => ({ ...item, at: address("budget", position, "nominal") }));
  const payers = budgetTotals.lines.map(({ payer }) => payer);
  return budgetTotals.lines
    .map((line, position) => ({
      ...line,
      at: address("budgetTotals", "lines", position, "nominal"),
      years: new Map(items.filter((item) => formOf(item) === formOf(line)).map((item) => [item.year, item])),
    }))
    .sort((a, b) => payers.indexOf(a.payer) - payers.indexOf(b.payer));
};

const Cell = ({ sum }: Readonly<{ sum: Sum | undefined }>) => {
  const { language } = useSubject();
  if (!sum) return <td className="numeric">–</td>;
  const { at, nominal } = sum;
  if (!nominal.defined) return <td className={section.told}>{whyPhrase(nominal.why, language)}</td>;
  return (
    <td className="numeric">
      <Figure at={at}>{fixed(nominal.value, language, 0)}</Figure>
    </td>
  );
};

const BudgetTable = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  const { years, total } = result.budgetTotals;
  const sums = Object.entries(years).map(([year, nominal]) => ({
    year: Number(year),
    nominal,
    at: address("budgetTotals", "years", year),
  }));
  const nameOf = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <WideTable label={t("budget.title")}>
      <table className={section.table}>
        <caption className="unseen">{t("budget.subtitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("budget.payer")}</th>
            {sums.map(({ year }) => (
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
          {linesOf(result).map((line) => (
            <tr key={line.at}>
              <th scope="row">
                {nameOf(line.payer)}
                <span className={section.under}>
                  {t(`budget.${line.kind}`)}, {t(line.fund ? "budget.fund" : "budget.cofinancing")}
                </span>
              </th>
              {sums.map(({ year }) => (
                <Cell key={year} sum={line.years.get(year)} />
              ))}
              <Cell sum={line} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("budget.sum")}</th>
            {sums.map((sum) => (
              <Cell key={sum.year} sum={sum} />
            ))}
            <Cell sum={{ at: "/budgetTotals/total", nominal: total }} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  );
};

export const Budget = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const isRounded = result.budget.some(({ nominal }) => nominal.defined && !Number.isInteger(nominal.value));
  return (
    <Section id="budget" title={t("budget.title")}>
      {result.budget.length === 0 ? (
        <p>{t("budget.empty")}</p>
      ) : (
        <Plate
          finding={<Worded sentence={budgetTitle(result, language)} />}
          measured={t("budget.subtitle")}
          source={isRounded && t("budget.rounded")}
        >
          <BudgetTable />
        </Plate>
      )}
      <Notes of={["noOperationPayer"]} />
    </Section>
  );
};
