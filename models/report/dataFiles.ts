import type { Appraisal, Draft } from "../appraisal.ts";
import type { Withheld } from "../disclosureLeaves.ts";
import type { Result } from "../result.ts";
import { choiceWord } from "../words/choice.ts";
import type { InEvery, Language } from "../words/language.ts";
import { pictureWords } from "../words/picture.ts";
import { csvWith } from "./csv.ts";
import { illustrativeStamp } from "./frame.ts";
import type { ReportSubject, Standing } from "./subject.ts";
import { EMPTY, type Table } from "./table.ts";

/** What a data file is of: the document as it was given, so that whoever evaluates it again comes to the result beside it. */
export type AppraisalData = Readonly<{
  standing: Pick<Standing, "day" | "edition">;
  document: Draft;
  result: Result;
  /** What is left out of the document in a public export, and why. */
  withheld: readonly Withheld[];
}>;

/** Document and result, for people and programs: with every digit. */
export const dataJson = ({ standing: { day, edition }, document, result, withheld }: AppraisalData): string => {
  const state = edition === undefined ? { draft: true } : { edition };
  const stamp = document.illustrative ? { illustrative: true } : {};
  const said = { day, ...state, ...stamp, ...(withheld.length > 0 && { withheld }), document, result };
  return `${JSON.stringify(said, undefined, 2)}\n`;
};

type Words = Readonly<{
  caption: string;
  year: string;
  actor: string;
  line: string;
  id: string;
  category: string;
  amount: string;
  present: string;
  notes: (priceYear: number, baseYear: number) => readonly string[];
  withheld: string;
}>;

const words: InEvery<Words> = {
  sv: {
    caption: "Flöden per rad, aktör och år",
    year: "År",
    actor: "Aktör",
    line: "Rad",
    id: "Radens id",
    category: "Slag",
    amount: "Belopp",
    present: "Nuvärde",
    notes: (priceYear, baseYear) => [
      `Belopp i ${priceYear} års priser, nuvärden diskonterade till ${baseYear}. Kostnader är negativa.`,
      "Beloppen är före inkomstutjämning. Vad utjämningen flyttar har egna rader.",
    ],
    withheld: "Publik utgåva: rader som kan räknas tillbaka till få personer är maskerade och finns inte med.",
  },
  en: {
    caption: "Flows by line, actor and year",
    year: "Year",
    actor: "Actor",
    line: "Line",
    id: "The line's id",
    category: "Kind",
    amount: "Amount",
    present: "Present value",
    notes: (priceYear, baseYear) => [
      `Amounts in prices of ${priceYear}, present values discounted to ${baseYear}. Costs are negative.`,
      "Amounts are before income equalisation. What that moves has lines of its own.",
    ],
    withheld: "Public edition: rows that could be worked back to few people are withheld and not included.",
  },
};

/** Every flow of the result as a spreadsheet reads it: with every digit. */
export const flowsCsv = ({ document, result, withheld }: ReportSubject, language: Language): string => {
  const said = words[language];
  const { priceYear, baseYear } = result.settings;
  const notes = [
    ...(document.illustrative ? [illustrativeStamp(language)] : []),
    said.caption,
    ...said.notes(priceYear, baseYear),
    ...(withheld.length > 0 ? [said.withheld] : []),
  ];
  return csvWith(flowsTable(document, result, language), notes, language);
};

const flowsTable = (document: Appraisal, { flows }: Result, language: Language): Table => {
  const said = words[language];
  const { equalisation, publicFunds } = pictureWords(language);
  const named = [...(document.costs ?? []), ...(document.valuations ?? []), ...(document.transfers ?? [])];
  const nobodyNamed = [
    { id: "equalisation", name: equalisation },
    { id: "publicFunds", name: publicFunds },
  ];
  const lines = new Map([...nobodyNamed, ...named].map(({ id, name }) => [id, name]));
  const actors = new Map([...nobodyNamed, ...document.actors].map(({ id, name }) => [id, name]));
  return {
    caption: said.caption,
    first: said.line,
    columns: [
      { name: said.id, unit: "text" },
      { name: said.year, unit: "year" },
      { name: said.actor, unit: "text" },
      { name: said.category, unit: "text" },
      { name: said.amount, unit: "SEK" },
      { name: said.present, unit: "SEK" },
    ],
    rows: flows.map(({ year, actor, line, category, amount, present }) => ({
      name: lines.get(line) ?? line,
      cells: [
        { text: line },
        { value: year },
        actor === undefined ? EMPTY : { text: actors.get(actor) ?? actor },
        { text: category === "publicFunds" ? publicFunds : choiceWord(category, language) },
        { value: amount },
        { value: present },
      ],
    })),
  };
};
