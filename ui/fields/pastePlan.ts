import type { Draft } from "../../models/appraisal.ts";
import { edited, freeId, NEW, readAt } from "../../models/edit.ts";
import { placesOf } from "../../models/places.ts";
import type { Address } from "../../models/problem.ts";
import { type Block, isAmong, isSum, type Lane, type Paste, type Pasting, pasted } from "../../models/words/block.ts";
import type { Language } from "../../models/words/language.ts";
import type { Scale } from "../../models/words/number.ts";
import type { Edit } from "../editing/store.ts";

/** A table of amounts a year: what a paste can find there. */
export type YearRows = Readonly<{
  list: "costs" | "cohorts";
  /** The map from years in each row's element. */
  key: "amounts" | "people";
  rows: readonly Address[];
  years: readonly string[];
  /** What rows of the list are called that have no place in this table: no new row is made of them. */
  taken: readonly string[];
  /** A new row's element but for its id, name and amounts. */
  make: (draft: Draft) => object;
}>;

/** What the writer has chosen in the preview. */
export type Choices = Readonly<{ isScaled: boolean; addsYears: boolean; addsRows: boolean }>;
export type Start = Readonly<{ row: number; column: number }>;

type Cell = Readonly<{ row: string; year: string }>;
/** How a cell that holds an assumption is changed: the assumption itself, or, where others have it too, the number in its place. */
type Assumption = Readonly<{ name: string; becomes: "changed" | "replaced" }>;
export type Change = Cell &
  Readonly<{ before: number | undefined; after: number; isNew: boolean; assumption: Assumption | undefined }>;

/** What a paste will do, to be shown and then done as one step. */
export type Plan = Readonly<{
  changes: readonly Change[];
  refused: readonly (Cell & Readonly<{ text: string; refusal: string }>)[];
  unchanged: number;
  outside: number;
  /** What the rows and columns are called that have no place. */
  outsideNames: readonly string[];
  /** What rows were found by. */
  rowsBy: "name" | "payer" | "order";
  yearsBy: "name" | "order";
  missingYears: readonly number[];
  /** Rows of the block that can be made new rows of the table. */
  newRows: readonly string[];
  scaleSuggested: Scale | undefined;
  edits: readonly Edit[];
}>;

export type Wanted = Readonly<{ block: Block; start: Start; choices: Choices; language: Language }>;

/** What pasting a block would do to a table of years, with the choices made so far. Nothing is done. */
export const planOf = (draft: Draft, table: YearRows, { block, start, choices, language }: Wanted): Plan => {
  const held = { ...table, ...namedBy(draft, table, block, language) };
  const asked: Pasting = {
    block,
    rows: held.names,
    columns: table.years,
    startRow: start.row,
    startColumn: start.column,
    unit: table.key === "amounts" ? "SEK" : "person",
    language,
    current: table.rows.map((at) => table.years.map((year) => numberAt(draft, `${at}/${table.key}/${year}`))),
  };
  const first = pasted(asked);
  const rest = restOf(first, held, block);
  const years = choices.addsYears
    ? [...new Set([...table.years, ...first.missingYears.map(String)])].sort()
    : table.years;
  const startYear = years.indexOf(table.years[start.column] ?? "");
  const told = pasted({
    ...asked,
    rows: choices.addsRows ? [...held.names, ...namesOfNew(first, rest, held.names.length)] : held.names,
    columns: years,
    startColumn: Math.max(startYear, 0),
    current: table.rows.map((at) => years.map((year) => numberAt(draft, `${at}/${table.key}/${year}`))),
    scale: choices.isScaled ? (first.scaleSuggested ?? 0) : 0,
  });
  return {
    ...readable(draft, { ...held, years }, told),
    rowsBy: first.rows.by === "name" ? held.by : "order",
    yearsBy: told.columns.by,
    missingYears: first.missingYears,
    newRows: rest.map(({ text }) => text),
    scaleSuggested: first.scaleSuggested,
    edits: editsOf(draft, { ...held, years }, told),
  };
};

type Held = YearRows & Readonly<{ names: readonly string[]; by: "name" | "payer" }>;

const textAt = (draft: Draft, at: Address): string => String(readAt(draft, at) ?? "");

const payerName = (draft: Draft, at: Address): string => {
  const payer = readAt(draft, `${at}/payer`);
  return payer === undefined ? "" : textAt(draft, `/actors/${payer}/name`);
};

/** Rows go by their names, or by their payers where the block's first column knows more of those. */
const namedBy = (draft: Draft, { rows }: YearRows, block: Block): Pick<Held, "names" | "by"> => {
  const [names, payers] = [
    rows.map((at) => textAt(draft, `${at}/name`)),
    rows.map((at) => payerName(draft, at)),
  ];
  const knownIn = (of: readonly string[]): number => block.filter(([text = ""]) => isAmong(text, of)).length;
  return knownIn(payers) > knownIn(names) ? { names: payers, by: "payer" } : { names, by: "name" };
};

/** The number that a cell shows: its own, or that of the parameter it holds. */
const numberAt = (draft: Draft, at: Address): number | undefined => {
  const ref = readAt(draft, at);
  const value = typeof ref === "string" ? readAt(draft, `/parameters/${ref}/value`) : ref;
  return typeof value === "number" ? value : undefined;
};
