import { useTranslation } from "react-i18next";
import { columnScale, inScale, rounded } from "../../models/report/columns.ts";
import type { Party } from "../../models/report/parties.ts";
import type { PerspectiveResult, Ratio } from "../../models/result.ts";
import { type Scale, scaleName } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { WideTable } from "./section.tsx";
import styles from "./who.module.css";

type Column = Readonly<{ key: string; moment: "before" | "after"; figure: "pvCosts" | "pvBenefits" | "npv" }>;
const columns: readonly Column[] = [
  { key: "cost", moment: "after", figure: "pvCosts" },
  { key: "benefit before", moment: "before", figure: "pvBenefits" },
  { key: "net before", moment: "before", figure: "npv" },
  { key: "benefit after", moment: "after", figure: "pvBenefits" },
  { key: "net after", moment: "after", figure: "npv" },
];

const ratioOf = (figures: PerspectiveResult, figure: Column["figure"]): Ratio =>
  figure === "pvCosts" ? { defined: true, value: figures.pvCosts } : figures[figure];
const numberOf = (ratio: Ratio): number => (ratio.defined ? ratio.value : 0);

const keyOf = ({ role, id }: Party): string => `${role} ${id}`;

type Shown = ReadonlyMap<string, number>;

/** A group's parts, which follow it in the list. */
const partsOf = (all: readonly Party[], group: number): readonly Party[] => {
  const rest = all.slice(group + 1);
  const end = rest.findIndex(({ role }) => role === "single" || role === "together");
  return end < 0 ? rest : rest.slice(0, end);
};

/** A column's numbers by party: single parties and parts rounded so that they add to society, groups the sum of their parts. */
const columnOf = (all: readonly Party[], society: PerspectiveResult, column: Column, scale: Scale): Shown => {
  const leaves = all.filter(({ role }) => role !== "together");
  const values = leaves.map((party) => numberOf(ratioOf(party[column.moment], column.figure)));
  const numbers = rounded(values, numberOf(ratioOf(society, column.figure)), scale);
  const shown = new Map(leaves.map((party, position) => [keyOf(party), numbers[position]!]));
  for (const [position, group] of all.entries()) {
    if (group.role !== "together") continue;
    const parts = partsOf(all, position).map((part) => shown.get(keyOf(part))!);
    shown.set(
      keyOf(group),
      parts.reduce((sum, part) => sum + part, 0),
    );
  }
  return shown;
};

/** Costs and benefits as rounded; net as the difference of what is shown, so that rows can be checked by head. */
const shownIn = (all: readonly Party[], society: PerspectiveResult, scale: Scale): readonly Shown[] => {
  const found = new Map<string, Shown>();
  const columnAt = (column: Column): Shown => {
    // Costs are the same before and after, and what the shares are rounded by takes time.
    const key = column.figure === "pvCosts" ? column.figure : column.key;
    const known = found.get(key) ?? columnOf(all, society, column, scale);
    found.set(key, known);
    return known;
  };
  const costs = columnAt(columns[0]!);
  return columns.map((column, position) => {
    if (column.figure !== "npv") return columnAt(column);
    const benefits = columnAt(columns[position - 1]!);
    return new Map(all.map((party) => [keyOf(party), benefits.get(keyOf(party))! - costs.get(keyOf(party))!]));
  });
};

const rowClass = { single: undefined, together: styles.together, own: styles.member, member: styles.member } as const;
const cellClass = ({ figure }: Column) => (figure === "pvBenefits" ? `numeric ${styles.divided}` : "numeric");

type CellProps = Readonly<{ at: string; ratio: Ratio; format: (value: number) => string }>;

/** A word where there is no number; why is said once, under the table. */
const Cell = ({ at, ratio, format }: CellProps) => {
  const { t } = useTranslation();
  if (!ratio.defined) return <span className="quiet">{t("who.unknownCell")}</span>;
  return <Figure at={at}>{format(ratio.value)}</Figure>;
};

const Head = () => {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t("who.actor")}
        </th>
        <th scope="col" rowSpan={2} className="numeric">
          {t("who.cost")}
        </th>
        {(["before", "after"] as const).map((moment) => (
          <th key={moment} scope="colgroup" colSpan={2} className={`${styles.divided} ${styles.spanning}`}>
            {t(`keys.${moment}`)}
          </th>
        ))}
      </tr>
      <tr>
        {columns.slice(1).map((column) => (
          <th key={column.key} scope="col" className={cellClass(column)}>
            {t(column.figure === "npv" ? "who.net" : "who.benefit")}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** Costs, benefits and net of everyone, before and after equalisation, with society as the sum. */
export const ActorTable = ({ all }: Readonly<{ all: readonly Party[] }>) => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const { society } = result;
  const everyone = [society, ...all.map(({ after }) => after)];
  const scale = columnScale(
    everyone.flatMap((figures) => columns.map(({ figure }) => numberOf(ratioOf(figures, figure)))),
  );
  const shown = shownIn(all, society, scale);
  const unknown = all.map(({ after }) => after.npv).find(({ defined }) => !defined);
  const titleOf = ({ role, name }: Party): string =>
    role === "together" ? t("who.together", { name }) : role === "own" ? t("who.own", { name }) : name;
  return (
    <WideTable label={t("who.table")}>
      <table className={`${section.table} ${styles.table}`}>
        <caption>
          {t("who.table")}
          <span className={section.measured}>
            {scaleName(scale, language)}, {t("page.yearSpanInside", result.settings)}
          </span>
        </caption>
        <Head />
        <tbody>
          {all.map((party) => (
            <tr key={keyOf(party)} className={rowClass[party.role]}>
              <th scope="row">{titleOf(party)}</th>
              {columns.map((column, position) => (
                <td key={column.key} className={cellClass(column)}>
                  <Cell
                    at={`${party.at}/${column.moment}/${column.figure}`}
                    ratio={ratioOf(party[column.moment], column.figure)}
                    format={(value) => inScale(shown[position]?.get(keyOf(party)) ?? value, scale, language)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("who.total")}</th>
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)}>
                <Cell
                  at={`/society/${column.figure}`}
                  ratio={ratioOf(society, column.figure)}
                  format={(value) => inScale(value, scale, language)}
                />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {unknown && !unknown.defined && (
        <p className={section.source}>{t("who.unknownNote", { why: whyPhrase(unknown.why, language) })}</p>
      )}
    </WideTable>
  );
};
