import type { Warning } from "../problem.ts";
import { known, type Ratio, type Result } from "../result.ts";
import { steadyTitle } from "../words/after.ts";
import { finalReportWords } from "../words/finalReport.ts";
import type { Language } from "../words/language.ts";
import { first } from "../words/noun.ts";
import { kronor, sharedOut, year } from "../words/number.ts";
import { namesOf } from "../words/place.ts";
import { proposalWords } from "../words/proposal.ts";
import { budgetTitle } from "../words/sentence.ts";
import { siloSentences } from "../words/silo.ts";
import { warningMessage } from "../words/warning.ts";
import type { Block } from "./block.ts";
import { heading, paragraph, tableOf, told } from "./blocks.ts";
import { type BudgetLine, budgetPart } from "./budgetTable.ts";
import type { ReportSubject } from "./subject.ts";
import { cellOf, EMPTY, type Row, type Table } from "./table.ts";
import { verdictList } from "./verdicts.ts";

/** What the investment costs whom and when, who pays afterwards, and whether it pays in each perspective. */
export const economy = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { headings } = proposalWords(language);
  return [
    heading(3, headings.budget),
    ...budgetBlocks(subject, language),
    heading(3, headings.afterProject),
    ...steadyBlocks(subject, language),
    heading(3, headings.paysFor),
    verdictList(subject, language),
    ...told(siloSentences(subject.result, subject.document, language)),
  ];
};

/** Years side by side while there is room for them on a page. */
const MOST_COLUMNS = 6;

/** The budget as it is decided: kronor in current prices, by year, payer, form and source of money. */
export const budgetBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = proposalWords(language);
  if (result.budget.length === 0) return [paragraph(said.noBudget)];
  const part = budgetPart(result, "all");
  const nameOf = ({ payer, kind, fund }: BudgetLine): string => {
    const name = document.actors.find(({ id }) => id === payer)?.name ?? payer;
    return `${name}, ${said.kinds[kind]}, ${fund ? said.fund : said.cofinancing}`;
  };
  const tables =
    part.years.length > MOST_COLUMNS ? longTables(result, nameOf, language) : [byYears(result, nameOf, language)];
  const printing = { scale: 0, basis: said.nominal, notes: isWhole(result) ? [] : [said.rounded] } as const;
  return [
    ...sums(result, language),
    ...tables.flatMap((table) => tableOf(table, language, printing)),
    paragraph(said.notBudgeted, "quiet"),
  ];
};

/** What comes from the fund, what others pay, and what they give in time: the whole in parts that add up to it. */
const sums = (result: Result, language: Language): readonly Block[] => {
  const said = proposalWords(language);
  const { total } = result.budgetTotals;
  const { lines } = budgetPart(result, "all");
  const kinds = kindsIn(lines, language).map(({ name, isIn }) => ({
    name,
    of: sumOf(lines.filter(isIn).map(({ sum }) => sum.nominal)),
  }));
  const values = kinds.flatMap(({ of }) => (of.defined ? [of.value] : []));
  const shared = total.defined && values.length === kinds.length ? sharedOut(values, total.value, 0) : undefined;
  const title = told([budgetTitle(result, language)]);
  if (shared === undefined || kinds.length < 2) return title;
  const items = kinds.map(({ name }, position) => ({
    name,
    value: kronor(shared[position]!, language),
    notes: [said.nominal],
  }));
  return [...title, { kind: "figures", items }];
};

const isWhole = ({ budget }: Result): boolean =>
  budget.every(({ nominal }) => !nominal.defined || Number.isInteger(nominal.value));

type NameOf = (line: BudgetLine) => string;

const byYears = (result: Result, nameOf: NameOf, language: Language): Table => {
  const said = proposalWords(language);
  const { years, lines, total } = budgetPart(result, "all");
  const cell = (ratio: Ratio | undefined) => (ratio ? cellOf(ratio) : EMPTY);
  return {
    caption: said.budget,
    first: said.payer,
    columns: [
      ...years.map((of) => ({ name: year(of.year), unit: "SEK" as const })),
      { name: said.sum, unit: "SEK", from: { plus: years.map((_, position) => position) } },
    ],
    rows: [
      ...lines.map((line) => ({
        name: nameOf(line),
        cells: [...years.map((of) => cell(line.years.get(of.year)?.nominal)), cell(line.sum.nominal)],
      })),
      { name: said.sum, cells: [...years.map(({ sum }) => cell(sum?.nominal)), cell(total.nominal)], sum: true },
    ],
  };
};

/** Where the years are more than a page is wide: each year's sums, and each payer's. */
const longTables = (result: Result, nameOf: NameOf, language: Language): readonly Table[] => {
  const said = proposalWords(language);
  const { years, lines, total } = budgetPart(result, "all");
  const kinds = kindsIn(lines, language);
  const sums = kinds.map(({ isIn }) => cellOf(sumOf(lines.filter(isIn).map(({ sum }) => sum.nominal))));
  const yearly = years.map(
    ({ year: of, sum }): Row => ({
      name: year(of),
      cells: [
        ...kinds.map(({ isIn }) =>
          cellOf(sumOf(lines.filter(isIn).flatMap((line) => line.years.get(of)?.nominal ?? []))),
        ),
        sum ? cellOf(sum.nominal) : EMPTY,
      ],
    }),
  );
  return [
    {
      caption: said.budgetByYear,
      first: said.year,
      columns: [
        ...kinds.map(({ name }) => ({ name, unit: "SEK" as const })),
        { name: said.sum, unit: "SEK", from: { plus: kinds.map((_, position) => position) } },
      ],
      rows: [...yearly, { name: said.sum, cells: [...sums, cellOf(total.nominal)], sum: true }],
    },
    {
      caption: said.budgetByPayer,
      first: said.payer,
      columns: [{ name: said.sum, unit: "SEK" }],
      rows: [
        ...lines.map((line) => ({ name: nameOf(line), cells: [cellOf(line.sum.nominal)] })),
        { name: said.sum, cells: [cellOf(total.nominal)], sum: true },
      ],
    },
  ];
};

type Kind = Readonly<{ name: string; isIn: (line: BudgetLine) => boolean }>;

/** The fund's money, and what others put in as money and as time, as far as there is any. */
const kindsIn = (lines: readonly BudgetLine[], language: Language): readonly Kind[] => {
  const said = proposalWords(language);
  const kinds: readonly Kind[] = [
    { name: first(said.fund), isIn: ({ fund }) => fund },
    { name: said.cofinancingIn.cash, isIn: ({ fund, kind }) => !fund && kind === "cash" },
    { name: said.cofinancingIn.inKind, isIn: ({ fund, kind }) => !fund && kind === "inKind" },
  ];
  return kinds.filter(({ isIn }) => lines.some(isIn));
};

/** Not known where a part is not. */
const sumOf = (parts: readonly Ratio[]): Ratio => {
  let sum = 0;
  for (const part of parts) {
    if (!part.defined) return part;
    sum += part.value;
  }
  return known(sum);
};

/** Who pays, and how much, once the project is ordinary operation. */
export const steadyBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = proposalWords(language);
  const { costPerCohort, payers } = result.steadyState;
  const names = namesOf(document);
  const unpaid = (result.warnings as unknown as readonly Warning[])
    .filter(({ kind }) => kind === "noOperationPayer")
    .map((warning) => warningMessage(warning, language, names));
  if (!costPerCohort.defined && costPerCohort.why === "noOperation") return told([said.none, ...unpaid]);
  const paid = sumOf(Object.values(payers));
  const beyond = costPerCohort.defined && paid.defined ? costPerCohort.value - paid.value : 0;
  const table: Table = {
    caption: said.steadyTable,
    first: said.payer,
    columns: [{ name: said.perCohort, unit: "SEK" }],
    rows: [
      ...Object.entries(payers).map(([id, own]) => ({ name: names("actors", id), cells: [cellOf(own)] })),
      // Society's cost holds the excess burden of public money, which no payer pays.
      ...(Math.abs(beyond) < 0.5
        ? []
        : [{ name: finalReportWords(language).who.publicFunds, cells: [{ value: beyond }] }]),
      { name: said.sum, cells: [cellOf(costPerCohort)], sum: true },
    ],
  };
  const basis = said.perCohortBasis(result.settings.priceYear);
  return [
    ...told([steadyTitle(result, language), ...unpaid]),
    ...(Object.keys(payers).length > 0 ? tableOf(table, language, { scale: 0, basis }) : []),
  ];
};
