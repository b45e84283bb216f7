import type { Appraisal } from "../appraisal.ts";
import type { Result } from "../result.ts";
import type { InEvery, Language } from "../words/language.ts";
import { csvOf } from "./csv.ts";
import type { ReportSubject } from "./subject.ts";
import { EMPTY, type Table } from "./table.ts";

/** A document or a result to be read by people and programs. */
export const jsonFile = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

type Words = Readonly<{
  caption: string;
  year: string;
  actor: string;
  line: string;
  category: string;
  amount: string;
  present: string;
  name: string;
  equalisation: string;
  publicFunds: string;
  measured: (priceYear: number, baseYear: number) => string;
  source: string;
  withheld: string;
}>;

const words: InEvery<Words> = {
  sv: {
    caption: "Flöden per år, aktör och rad",
    year: "År",
    actor: "Aktör",
    line: "Rad (id)",
    category: "Slag",
    amount: "Belopp",
    present: "Nuvärde",
    name: "Rad",
    equalisation: "Inkomstutjämning",
    publicFunds: "Skattefaktor",
    measured: (priceYear, baseYear) =>
      `fasta kronor i ${priceYear} års priser; nuvärden i ${baseYear}; kostnader är negativa; före utjämning, som har egna rader`,
    source: "Källa: kalkylens flöden i Samvinst",
    withheld: "Rader som kan räknas tillbaka till ett litet antal personer är maskerade och finns inte med.",
  },
  en: {
    caption: "Flows by year, actor and line",
    year: "Year",
    actor: "Actor",
    line: "Line (id)",
    category: "Kind",
    amount: "Amount",
    present: "Present value",
    name: "Line",
    equalisation: "Income equalisation",
    publicFunds: "Cost of public funds",
    measured: (priceYear, baseYear) =>
      `constant kronor in prices of ${priceYear}; present values in ${baseYear}; costs are negative; before equalisation, which has rows of its own`,
    source: "Source: the appraisal's flows in Samvinst",
    withheld: "Rows that could be worked back to a small number of people are withheld and not included.",
  },
};

/** Every flow of the result as a spreadsheet reads it: with every digit. */
export const flowsCsv = ({ document, result, withheld }: ReportSubject, language: Language): string => {
  const said = words[language];
  const { priceYear, baseYear } = result.settings;
  const finding = withheld.length > 0 ? `${said.caption}. ${said.withheld}` : said.caption;
  return csvOf(
    flowsTable(document, result, said),
    { finding, measured: said.measured(priceYear, baseYear), source: said.source },
    language,
  );
};

const flowsTable = (document: Appraisal, { flows }: Result, said: Words): Table => {
  const names = new Map<string, string>([
    ...[document.costs, document.valuations, document.transfers].flatMap((lines) =>
      (lines ?? []).map(({ id, name }) => [id, name] as const),
    ),
    ["equalisation", said.equalisation],
    ["publicFunds", said.publicFunds],
  ]);
  const actors = new Map(document.actors.map(({ id, name }) => [id, name]));
  return {
    caption: said.caption,
    first: said.name,
    columns: [
      { name: said.line, unit: "text" },
      { name: said.year, unit: "year" },
      { name: said.actor, unit: "text" },
      { name: said.category, unit: "text" },
      { name: said.amount, unit: "SEK" },
      { name: said.present, unit: "SEK" },
    ],
    rows: flows.map(({ year, actor, line, category, amount, present }) => ({
      name: names.get(line) ?? line,
      cells: [
        { text: line },
        { value: year },
        actor === undefined ? EMPTY : { text: actors.get(actor) ?? actor },
        { text: category },
        { value: amount },
        { value: present },
      ],
    })),
  };
};
