import type { BudgetEntry } from "./cost.ts";
import type { NodeId } from "./graph.ts";
import type { Label } from "./label.ts";
import { type Making, nameOf } from "./parameter.ts";

/** What a payer must find in a year, in nominal kronor; undefined where a series is missing (METHOD.md, Results: budget). */
export type BudgetRow = Readonly<{
  year: number;
  payer: string;
  kind: "cash" | "inKind";
  fund: boolean;
  nominal: NodeId | undefined;
}>;

/** Sums of the rows; undefined where a row is: a part of a budget shown as the whole would be read wrong. */
export type BudgetTotals = Readonly<{
  years: ReadonlyMap<number, NodeId | undefined>;
  lines: readonly Omit<BudgetRow, "year">[];
  total: NodeId | undefined;
  fund: NodeId | undefined;
}>;

const grouped = <T, K>(list: readonly T[], keyOf: (element: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const element of list) {
    const found = groups.get(keyOf(element));
    if (found) found.push(element);
    else groups.set(keyOf(element), [element]);
  }
  return groups;
};

const sumOf = (
  { graph }: Making,
  of: readonly Readonly<{ nominal: NodeId | undefined }>[],
  label: Label,
): NodeId | undefined => {
  const nodes = of.map(({ nominal }) => nominal);
  return nodes.includes(undefined) ? undefined : graph.sum(nodes as readonly NodeId[], label);
};

const formOf = ({ payer, kind, fund }: Omit<BudgetRow, "year">): string => `${payer} ${kind} ${fund}`;

/** One row a year, payer, kind and source of money, by year and then in order of payer. */
export const budgetOf = (making: Making, entries: readonly BudgetEntry[]): readonly BudgetRow[] => {
  const rows = entries.map(({ cost: { payer, kind, fund }, year, nominal }) => ({ year, payer, kind, fund, nominal }));
  return [...grouped(rows, (row) => `${row.year} ${formOf(row)}`)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, same]) => {
      const { year, payer, kind, fund } = same[0]!;
      return {
        year,
        payer,
        kind,
        fund,
        nominal: sumOf(making, same, { key: "budget", name: nameOf(making, payer), year }),
      };
    });
};

export const budgetTotalsOf = (making: Making, rows: readonly BudgetRow[]): BudgetTotals => ({
  years: new Map(
    [...grouped(rows, ({ year }) => year)].map(([year, same]) => [
      year,
      sumOf(making, same, { key: "budgetYear", year }),
    ]),
  ),
  lines: [...grouped(rows, formOf).values()].map((same) => {
    const { payer, kind, fund } = same[0]!;
    return { payer, kind, fund, nominal: sumOf(making, same, { key: "budgetLine", name: nameOf(making, payer) }) };
  }),
  total: sumOf(making, rows, { key: "budgetTotal" }),
  fund: sumOf(
    making,
    rows.filter(({ fund }) => fund),
    { key: "budgetFund" },
  ),
});
