import type { Cell, Column, Table } from "../../models/report/table.ts";
import type { Language } from "../../models/words/language.ts";
import { count, fixed, share, year } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { InScenario } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import { WideTable } from "../results/section.tsx";
import styles from "./chart.module.css";

const format = (value: number, { unit }: Column, language: Language): string => {
  switch (unit) {
    case "SEK":
      return fixed(value, language, 0);
    case "ratio":
      return fixed(value, language, 2);
    case "share":
      return share(value, language);
    case "year":
      return year(value);
    default:
      return count(value, language, 2);
  }
};

const Told = ({ cell, column }: Readonly<{ cell: Cell; column: Column }>) => {
  const { language } = useSubject();
  if ("text" in cell) return cell.text;
  if ("why" in cell) return <span className="quiet">{whyPhrase(cell.why, language)}</span>;
  const shown = format(cell.value, column, language);
  if (cell.figure === undefined) return shown;
  const door = <Figure at={cell.figure}>{shown}</Figure>;
  return cell.scenario === undefined ? door : <InScenario scenario={cell.scenario}>{door}</InScenario>;
};

const useHead = () => {
  const { language } = useSubject();
  return ({ name, unit }: Column): string => (unit === "SEK" ? `${name}, ${language === "sv" ? "kr" : "SEK"}` : name);
};

/** The numbers of a picture, each a door where it is a figure of the result. */
export const DataTable = ({ table: { caption, first, columns, rows } }: Readonly<{ table: Table }>) => {
  const head = useHead();
  return (
    <WideTable label={caption} className={styles.tableBox}>
      <table className={section.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.unit === "text" ? undefined : "numeric"}>
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, level = 0, sum = false }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same name
            <tr key={row} className={sum ? styles.sum : level === 1 ? styles.part : undefined}>
              <th scope="row">{name}</th>
              {columns.map((column, position) => (
                <td key={column.name} className={column.unit === "text" ? undefined : "numeric"}>
                  <Told cell={cells[position] ?? { text: "" }} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
};
