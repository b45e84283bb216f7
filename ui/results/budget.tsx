import { useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import type { Result } from "../../models/result.ts";
import { kronor } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { Notes, Plate, Section, WideTable } from "./section.tsx";

type Item = Result["budget"][number];
type Placed = Readonly<{ item: Item; at: string }>;
type Line = Readonly<{ key: string; payer: string; kind: Item["kind"]; fund: boolean; cells: readonly Placed[] }>;

/** The budget's items gathered on one line a payer and form, in the order they come. */
const linesOf = (budget: Result["budget"]): readonly Line[] => {
  const lines = new Map<string, Line>();
  for (const [position, item] of budget.entries()) {
    const key = `${item.payer} ${item.kind} ${item.fund}`;
    const line = lines.get(key) ?? { key, payer: item.payer, kind: item.kind, fund: item.fund, cells: [] };
    lines.set(key, { ...line, cells: [...line.cells, { item, at: address("budget", position) }] });
  }
  const payers = budget.map(({ payer }) => payer);
  return [...lines.values()].sort((a, b) => payers.indexOf(a.payer) - payers.indexOf(b.payer));
};

/** Sums only what is known in full: a part of a budget shown as the whole would be read wrong. */
const sumOf = (items: readonly Item[]): number | undefined =>
  items.reduce<number | undefined>(
    (sum, { nominal }) => (sum === undefined || !nominal.defined ? undefined : sum + nominal.value),
    0,
  );

const Cell = ({ placed }: Readonly<{ placed: Placed | undefined }>) => {
  const { language } = useSubject();
  if (!placed) return <td className="numeric">–</td>;
  const { nominal } = placed.item;
  return (
    <td className="numeric">
      {nominal.defined ? (
        <Figure at={placed.at}>{kronor(nominal.value, language)}</Figure>
      ) : (
        <span className="quiet">{whyPhrase(nominal.why, language)}</span>
      )}
    </td>
  );
};

const Sum = ({ items }: Readonly<{ items: readonly Item[] }>) => {
  const { language } = useSubject();
  const sum = sumOf(items);
  return <td className="numeric">{sum === undefined || items.length === 0 ? "–" : kronor(sum, language)}</td>;
};

const BudgetTable = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  const { budget } = result;
  const years = [...new Set(budget.map(({ year }) => year))].sort((a, b) => a - b);
  const nameOf = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <WideTable label={t("budget.title")}>
      <table className={section.table}>
        <caption className="unseen">{t("budget.subtitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("budget.payer")}</th>
            <th scope="col">{t("budget.form")}</th>
            {years.map((year) => (
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
          {linesOf(budget).map(({ key, payer, kind, fund, cells }) => (
            <tr key={key}>
              <th scope="row">{nameOf(payer)}</th>
              <td>
                {t(`budget.${kind}`)}, {t(fund ? "budget.fund" : "budget.cofinancing")}
              </td>
              {years.map((year) => (
                <Cell key={year} placed={cells.find(({ item }) => item.year === year)} />
              ))}
              <Sum items={cells.map(({ item }) => item)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("budget.sum")}
            </th>
            {years.map((year) => (
              <Sum key={year} items={budget.filter((item) => item.year === year)} />
            ))}
            <Sum items={budget} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  );
};

export const Budget = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const { budget } = result;
  const total = sumOf(budget);
  const fund = sumOf(budget.filter((item) => item.fund));
  const unknown = budget.map(({ nominal }) => nominal).find((nominal) => !nominal.defined);
  const finding = () => {
    if (unknown && !unknown.defined) return t("budget.unknown", { why: whyPhrase(unknown.why, language) });
    if (total === undefined) return "";
    if (!fund) return t("budget.findingNoFund", { total: kronor(total, language) });
    return t("budget.finding", { total: kronor(total, language), fund: kronor(fund, language) });
  };
  return (
    <Section id="budget" title={t("budget.title")}>
      {budget.length === 0 ? (
        <p>{t("budget.empty")}</p>
      ) : (
        <Plate finding={finding()} measured={t("budget.subtitle")}>
          <BudgetTable />
        </Plate>
      )}
      <Notes of={["noOperationPayer", "steadyStateNotBuilt"]} />
    </Section>
  );
};
