import type { Appraisal } from "../appraisal.ts";
import { type Address, address } from "../problem.ts";
import { known, type Ratio, type Result } from "../result.ts";
import type { InEvery, Language } from "../words/language.ts";
import { year } from "../words/number.ts";
import { type Cell, cellOf, EMPTY, type Row, type Table } from "./table.ts";

/** All of the budget, or what is paid in money, given as time, paid from the fund, or paid beside it. */
export const budgetViews = ["all", "cash", "inKind", "fund", "cofinancing"] as const;
export type BudgetView = (typeof budgetViews)[number];

type Form = Readonly<{ payer: string; kind: "cash" | "inKind"; fund: boolean }>;
/** Nominal kronor; the figure it opens, where the result holds it: sums of a part of the budget it does not. */
export type BudgetSum = Readonly<{ nominal: Ratio; figure?: Address }>;
export type BudgetLine = Form & Readonly<{ years: ReadonlyMap<number, BudgetSum>; sum: BudgetSum }>;
export type BudgetPart = Readonly<{
  /** Every year of the whole budget; no sum in a year in which nothing of this part is paid. */
  years: readonly Readonly<{ year: number; sum: BudgetSum | undefined }>[];
  /** A payer and form each, the lines of a payer together. */
  lines: readonly BudgetLine[];
  total: BudgetSum;
}>;

const shows: Readonly<Record<BudgetView, (form: Form) => boolean>> = {
  all: () => true,
  cash: ({ kind }) => kind === "cash",
  inKind: ({ kind }) => kind === "inKind",
  fund: ({ fund }) => fund,
  cofinancing: ({ fund }) => !fund,
};

const isSame = (left: Form, right: Form): boolean =>
  left.payer === right.payer && left.kind === right.kind && left.fund === right.fund;

/** Not known where a part is not: a sum of what happens to be known would be read as the whole. */
const added = (parts: readonly Readonly<{ nominal: Ratio }>[]): Ratio => {
  let sum = 0;
  for (const { nominal } of parts) {
    if (!nominal.defined) return nominal;
    sum += nominal.value;
  }
  return known(sum);
};

type Of = Pick<Result, "budget" | "budgetTotals">;

/** What of the budget a view shows, with sums of what is shown. */
export const budgetPart = ({ budget, budgetTotals }: Of, view: BudgetView): BudgetPart => {
  const items = budget.map((item, position) => ({ ...item, figure: address("budget", position, "nominal") }));
  const payers = budgetTotals.lines.map(({ payer }) => payer);
  const lines = budgetTotals.lines
    .map(
      ({ nominal, ...form }, position): BudgetLine => ({
        ...form,
        years: new Map(items.filter((item) => isSame(item, form)).map((item) => [item.year, item])),
        sum: { nominal, figure: address("budgetTotals", "lines", position, "nominal") },
      }),
    )
    .filter(shows[view])
    .sort((left, right) => payers.indexOf(left.payer) - payers.indexOf(right.payer));
  const yearly = (year: number, nominal: Ratio): BudgetSum | undefined => {
    if (view === "all") return { nominal, figure: address("budgetTotals", "years", year) };
    const paid = lines.flatMap(({ years }) => years.get(year) ?? []);
    return paid.length === 0 ? undefined : { nominal: added(paid) };
  };
  const total = (): BudgetSum => {
    if (view === "all") return { nominal: budgetTotals.total, figure: "/budgetTotals/total" };
    if (view === "fund") return { nominal: budgetTotals.fund, figure: "/budgetTotals/fund" };
    return { nominal: added(lines.map(({ sum }) => sum)) };
  };
  return {
    years: Object.entries(budgetTotals.years).map(([of, nominal]) => ({
      year: Number(of),
      sum: yearly(Number(of), nominal),
    })),
    lines,
    total: total(),
  };
};

type Words = Readonly<{
  payer: string;
  kind: string;
  money: string;
  sum: string;
  kinds: Readonly<Record<Form["kind"], string>>;
  fund: string;
  cofinancing: string;
}>;
const words: InEvery<Words> = {
  sv: {
    payer: "Betalare",
    kind: "Form",
    money: "Pengar",
    sum: "Summa",
    kinds: { cash: "kontant", inKind: "i tid" },
    fund: "ur fonden",
    cofinancing: "medfinansiering",
  },
  en: {
    payer: "Payer",
    kind: "Form",
    money: "Money",
    sum: "Sum",
    kinds: { cash: "cash", inKind: "in kind" },
    fund: "from the fund",
    cofinancing: "co-financing",
  },
};

const cellOfSum = (sum: BudgetSum | undefined): Cell => (sum ? cellOf(sum.nominal, sum.figure) : EMPTY);

/** Where the years begin, after form and source of money. */
const FIRST_YEAR = 2;

/** What is shown as a table to take away: payer, form and source of money in columns of their own, so that a spreadsheet can sort. */
export const budgetTable = (
  { years, lines, total }: BudgetPart,
  { actors }: Pick<Appraisal, "actors">,
  caption: string,
  language: Language,
): Table => {
  const told = words[language];
  const rows = lines.map(
    ({ payer, kind, fund, years: paid, sum }): Row => ({
      name: actors.find(({ id }) => id === payer)?.name ?? payer,
      cells: [
        { text: told.kinds[kind] },
        { text: fund ? told.fund : told.cofinancing },
        ...years.map((of) => cellOfSum(paid.get(of.year))),
        cellOfSum(sum),
      ],
    }),
  );
  const sums = [EMPTY, EMPTY, ...years.map(({ sum }) => cellOfSum(sum)), cellOfSum(total)];
  return {
    caption,
    first: told.payer,
    columns: [
      { name: told.kind, unit: "text" },
      { name: told.money, unit: "text" },
      ...years.map((of) => ({ name: year(of.year), unit: "SEK" as const })),
      { name: told.sum, unit: "SEK", from: { plus: years.map((_, position) => position + FIRST_YEAR) } },
    ],
    rows: [...rows, { name: told.sum, cells: sums, sum: true }],
  };
};
