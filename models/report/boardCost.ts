import type { Ratio } from "../result.ts";
import { known } from "../result.ts";
import { sheetWords } from "../words/boardSheet.ts";
import type { Language } from "../words/language.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf } from "./blocks.ts";
import { budgetPart } from "./budgetTable.ts";
import type { ReportSubject } from "./subject.ts";
import { cellOf, type Table } from "./table.ts";

/** So many payers find room; the others are told together in the sum. */
const MOST_PAYERS = 5;

/** What each pays in current prices, the fund's part of it, and the sum: rounded so that what is shown adds up. */
export const boardCost = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = sheetWords(language);
  const { lines, total } = budgetPart(result, "all");
  if (lines.length === 0) return [paragraph(said.noBudget)];
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  const added = (of: typeof lines): Ratio => {
    let sum = 0;
    for (const { sum: part } of of) {
      if (!part.nominal.defined) return part.nominal;
      sum += part.nominal.value;
    }
    return known(sum);
  };
  const rowOf = (name: string, of: typeof lines) => ({
    name,
    cells: [cellOf(added(of)), cellOf(added(of.filter(({ fund }) => fund)))],
  });
  const nameOf = (id: string): string => document.actors.find((actor) => actor.id === id)?.name ?? id;
  const of = (payer: string) => lines.filter((line) => line.payer === payer);
  const shown = largestOf(payers, (payer) => added(of(payer)));
  const left = payers.filter((payer) => !shown.includes(payer));
  const rest = lines.filter(({ payer }) => left.includes(payer));
  const table: Table = {
    caption: said.budget.caption,
    first: said.budget.payer,
    columns: [
      { name: said.budget.whole, unit: "SEK" },
      { name: said.budget.fund, unit: "SEK" },
    ],
    rows: [
      ...shown.map((payer) => rowOf(nameOf(payer), of(payer))),
      ...(left.length > 0 ? [rowOf(said.others(left.length), rest)] : []),
      {
        name: said.budget.sum,
        cells: [cellOf(total.nominal), cellOf(added(lines.filter(({ fund }) => fund)))],
        sum: true,
      },
    ],
  };
  return tableOf(table, language, { basis: said.budget.basis });
};

/** All where there is room, else the largest and a row for the others; in the order of the budget. */
const largestOf = (payers: readonly string[], costOf: (payer: string) => Ratio): readonly string[] => {
  if (payers.length <= MOST_PAYERS) return payers;
  const weight = (payer: string): number => {
    const cost = costOf(payer);
    return cost.defined ? Math.abs(cost.value) : 0;
  };
  const largest = [...payers].sort((one, other) => weight(other) - weight(one)).slice(0, MOST_PAYERS - 1);
  return payers.filter((payer) => largest.includes(payer));
};
