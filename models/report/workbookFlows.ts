import type { FlowSource } from "../flowSource.ts";
import type { NodeId } from "../graph.ts";
import { address } from "../problem.ts";
import { choiceWord } from "../words/choice.ts";
import { first } from "../words/noun.ts";
import { year } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import type { ReportSubject } from "./subject.ts";
import { KRONOR, type Sheet, type SheetRow, text, type WorkbookCell } from "./workbookCells.ts";
import { type Figuring, nodeCell } from "./workbookFigures.ts";
import type { Followed } from "./workbookFollowed.ts";
import { workbookWords } from "./workbookWords.ts";

const PRESENT = 3;
const FIRST_YEAR = 4;

const positionsOf = ({ reading }: Figuring): readonly number[] => {
  const { firstYear, lastYear } = reading.making.horizon;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, position) => position);
};

/** What every line gives and takes by actor and year, and the sum of them as society sees it. */
export const flowsSheet = (figuring: Figuring, followed: Followed, subject: ReportSubject): Sheet => {
  const said = workbookWords[figuring.language];
  const { firstYear } = figuring.reading.making.horizon;
  const positions = positionsOf(figuring);
  return {
    name: said.sheets.flows,
    widths: [40, 24, 20, 13, ...positions.map(() => 10)],
    frozen: { rows: 3, columns: FIRST_YEAR },
    isWide: true,
    rows: [
      [text(said.flows.title, "title")],
      [],
      [
        ...said.flows.head.map((one, place) => text(one, place === PRESENT ? "headNumber" : "head")),
        ...positions.map((position) => ({ value: firstYear + position, look: "headNumber", format: "0" }) as const),
      ],
      ...lineRows(figuring, subject.withheld.length > 0),
      [],
      [text(said.flows.society, "heading")],
      ...societyRows(figuring, followed, subject),
    ],
  };
};

const lineRows = (figuring: Figuring, isHiding: boolean): readonly SheetRow[] => {
  const { reading, result, calculation } = figuring;
  const { firstYear } = reading.making.horizon;
  const { costs, transfers } = reading.making.document;
  const factors = calculation.cells(reading.appraised.lines.discount).all;
  const amounts = new Map(result.flows.map((flow) => [`${flow.line} ${flow.actor} ${flow.year}`, flow]));
  return reading.appraised.rows.map((source) => {
    const { line, actor, parts } = source;
    const isStated = [...costs, ...transfers].some(({ id }) => id === line);
    let present = 0;
    let isWhole = true;
    const cells = positionsOf(figuring).map((position): WorkbookCell | undefined => {
      const formula = signed(parts, (flow) => calculation.cells(flow).at(position));
      if (formula === undefined) return undefined;
      const found = amounts.get(`${line} ${actor} ${firstYear + position}`);
      present += found?.present ?? 0;
      // A year of nothing is no row of the result. Of what rests on people even that it is nothing may be withheld.
      const isTold = found !== undefined || (isStated && amountOf(parts, reading, position) === 0);
      isWhole &&= isTold;
      return { value: found?.amount ?? 0, formula, look: "number", format: KRONOR, isTold };
    });
    const all = signed(parts, (flow) => productOf(calculation.cells(flow).all, factors));
    const sum: WorkbookCell = {
      value: present,
      look: "result",
      format: KRONOR,
      isTold: true,
      ...(all && { formula: all }),
    };
    // One year less would be told by the sum of the others.
    return isWhole || !isHiding
      ? [...headOf(source, figuring), sum, ...cells]
      : [...headOf(source, figuring), text(workbookWords[figuring.language].withheld, "quiet")];
  });
};

type Parts = FlowSource["parts"];

const signed = (parts: Parts, of: (flow: NodeId) => string | undefined): string | undefined => {
  const terms = parts.flatMap(({ sign, flow }) => {
    const term = of(flow);
    return term === undefined ? [] : [`${sign === 1 ? "+" : "-"}${term}`];
  });
  return terms.join("").replace(/^\+/, "") || undefined;
};

const productOf = (row: string | undefined, factors: string | undefined): string | undefined =>
  row && factors && `SUMPRODUCT(${row},${factors})`;

const amountOf = (parts: Parts, { values }: Figuring["reading"], position: number): number =>
  parts.reduce((sum, { sign, flow }) => sum + sign * (values[flow] as Float64Array)[position]!, 0);

/** The line's name, the actor's, and what kind of money it is. */
const headOf = ({ line, actor, category }: FlowSource, { reading, language }: Figuring): SheetRow => {
  const { costs, valuations, transfers, actors } = reading.making.document;
  const drawn = pictureWords(language);
  const own: Readonly<Record<string, string>> = { equalisation: drawn.equalisation, publicFunds: drawn.publicFunds };
  const found = [...costs, ...valuations, ...transfers].find(({ id }) => id === line);
  const kind = own[category] ?? first(choiceWord(category, language));
  return [
    text((category === "equalisation" || category === "publicFunds" ? own[category] : found?.name) ?? line, "name"),
    text(actors.find(({ id }) => id === actor)?.name ?? ""),
    text(kind, "quiet"),
  ];
};

const societyRows = (figuring: Figuring, followed: Followed, { timeline }: ReportSubject): readonly SheetRow[] => {
  const { reading, calculation, language } = figuring;
  const { perspective, net } = reading.appraised.society;
  const series = timeline("/society");
  if (series === undefined) return [];
  const { society } = workbookWords[language];
  const row = (
    key: keyof typeof society,
    numbers: readonly number[] | null,
    at: ((position: number) => string | undefined) | undefined,
  ): readonly SheetRow[] => {
    if (numbers === null || at === undefined) return [];
    const cells = numbers.map((value, position): WorkbookCell | undefined => {
      const formula = at(position);
      return formula === undefined ? undefined : { value, formula, look: "number", format: KRONOR, isTold: true };
    });
    return [[text(society[key], "name"), undefined, undefined, undefined, ...cells]];
  };
  const of = (node: NodeId | undefined) => (node === undefined ? undefined : calculation.cells(node).at);
  return [
    ...row("costs", series.costs, of(perspective.costs.flow)),
    ...row("benefits", series.benefits, of(net?.benefits.flow)),
    ...row("net", series.net, of(net?.flow)),
    ...row("cumulated", series.cumulated, net && followed.cumulated(net.flow).at),
    ...row("cumulatedDiscounted", series.cumulatedDiscounted, net && followed.cumulated(net.discounted).at),
  ];
};

/** Nominal kronor by payer, form and year. */
export const budgetSheet = (figuring: Figuring): Sheet => {
  const { budgetTotals } = figuring.reading.appraised;
  const said = workbookWords[figuring.language];
  const years = [...budgetTotals.years];
  const sumRow = (
    name: string,
    ofYears: readonly (WorkbookCell | undefined)[],
    total: WorkbookCell | undefined,
  ): SheetRow => [text(name, "name"), undefined, undefined, ...ofYears, total];
  const cell = (at: string, node: NodeId | undefined) => nodeCell(figuring, at, node, KRONOR);
  const inYears = years.map(([of, node]) => cell(address("budgetTotals", "years", of), node));
  return {
    name: said.sheets.budget,
    widths: [34, 14, 18, ...years.map(() => 14), 16],
    frozen: { rows: 3, columns: 3 },
    rows: [
      [text(said.budget.title, "title")],
      [],
      [
        ...said.budget.head.map((one) => text(one, "head")),
        ...years.map(([of]) => text(year(of), "headNumber")),
        text(said.budget.sum, "headNumber"),
      ],
      ...payerRows(figuring),
      sumRow(said.budget.sum, inYears, cell("/budgetTotals/total", budgetTotals.total)),
      sumRow(
        said.budget.fund,
        years.map(() => undefined),
        cell("/budgetTotals/fund", budgetTotals.fund),
      ),
    ],
  };
};

const payerRows = (figuring: Figuring): readonly SheetRow[] => {
  const { making, appraised } = figuring.reading;
  const { budget, budgetTotals } = appraised;
  const said = workbookWords[figuring.language].budget;
  return budgetTotals.lines.map(({ payer, kind, fund, nominal }, line): SheetRow => {
    const cells = [...budgetTotals.years.keys()].map((of) => {
      const isSame = (one: (typeof budget)[number]): boolean =>
        one.year === of && one.payer === payer && one.kind === kind && one.fund === fund;
      const place = budget.findIndex(isSame);
      const at = address("budget", place, "nominal");
      return place < 0 ? undefined : nodeCell(figuring, at, budget[place]!.nominal, KRONOR);
    });
    return [
      text(making.document.actors.find(({ id }) => id === payer)?.name ?? payer, "name"),
      text(said.kinds[kind]),
      text(fund ? said.fund : said.cofinancing),
      ...cells,
      nodeCell(figuring, address("budgetTotals", "lines", line, "nominal"), nominal, KRONOR),
    ];
  });
};
