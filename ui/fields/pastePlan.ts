import type { Draft } from "../../models/appraisal.ts";
import { edited, freeId, NEW, readAt } from "../../models/edit.ts";
import { placesOf } from "../../models/places.ts";
import type { Address } from "../../models/problem.ts";
import { type Block, isAmong, isSum, type Lane, type Paste, type Pasting, pasted } from "../../models/words/block.ts";
import type { Language } from "../../models/words/language.ts";
import type { Scale } from "../../models/words/number.ts";
import type { Edit } from "../editing/store.ts";
import { centreAt } from "./centre.ts";

/** A table of amounts a year: what a paste can find there. */
export type YearRows = Readonly<{
  list: "costs" | "cohorts";
  /** The map from years in each row's element. */
  of: "amounts" | "people";
  rows: readonly Address[];
  years: readonly string[];
  /** A new row's element but for its id, name and amounts. */
  make: (draft: Draft) => object;
  /** What goes with a new row elsewhere in the document. */
  also?: (draft: Draft, id: string) => readonly Edit[];
}>;

/** What the writer has chosen in the preview. */
export type Choices = Readonly<{ isScaled: boolean; addsYears: boolean; addsRows: boolean }>;
export type Start = Readonly<{ row: number; column: number }>;

/** How a cell that holds an assumption is changed: the assumption itself, or, where others have it too, the number in its place. */
type Assumption = Readonly<{ name: string; becomes: "changed" | "replaced" }>;
type Change = Readonly<{
  year: string;
  before: number | undefined;
  after: number;
  assumption: Assumption | undefined;
}>;
export type RowChanges = Readonly<{
  name: string;
  isNew: boolean;
  /** What the block calls the row, where that is something else. */
  from: string | undefined;
  cells: readonly Change[];
}>;

/** What a paste will do, to be shown and then done as one step. */
export type Plan = Readonly<{
  changes: readonly RowChanges[];
  /** How many cells change. */
  count: number;
  refused: readonly Readonly<{ row: string; year: string; text: string; refusal: string }>[];
  unchanged: number;
  outside: number;
  /** What the rows and columns are called that have no place. */
  outsideNames: readonly string[];
  /** What rows and years were found by. */
  rowsBy: "name" | "payer" | "order" | "new";
  yearsBy: "name" | "order";
  /** Where the order begins. */
  from: Readonly<{ row: string; year: string }>;
  missingYears: readonly number[];
  /** Rows of the block that can be made new rows of the table. */
  newRows: readonly string[];
  scaleSuggested: Scale | undefined;
  edits: readonly Edit[];
}>;

export type Wanted = Readonly<{ block: Block; start: Start; choices: Choices; language: Language }>;

/** What pasting a block would do to a table of years, with the choices made so far. Nothing is done. */
export const planOf = (draft: Draft, table: YearRows, { block, start, choices, language }: Wanted): Plan => {
  const asked: Omit<Pasting, "rows"> = {
    block,
    columns: table.years,
    startRow: start.row,
    startColumn: start.column,
    unit: table.of === "amounts" ? "SEK" : "person",
    language,
    current: numbersIn(draft, table, table.years),
  };
  const { paste: first, ...named } = namedBy(draft, table, (rows) => pasted({ ...asked, rows }));
  const taken = (draft[table.list] ?? []).map((element) => element?.name ?? "");
  const held: Held = { ...table, ...named, taken, block };
  const rest = restOf(first, held);
  const years = choices.addsYears
    ? [...new Set([...table.years, ...first.missingYears.map(String)])].sort()
    : table.years;
  const told = pasted({
    ...asked,
    rows: choices.addsRows ? [...held.names, ...namesOfNew(first, rest)] : held.names,
    columns: years,
    current: numbersIn(draft, table, years),
    scale: choices.isScaled ? (first.scaleSuggested ?? 0) : 0,
  });
  return {
    ...readable(draft, { ...held, years }, told),
    rowsBy: table.rows.length === 0 ? "new" : first.rows.by === "name" ? held.by : "order",
    yearsBy: told.columns.by,
    from: { row: textAt(draft, `${table.rows[start.row]}/name`), year: table.years[start.column] ?? "" },
    missingYears: [...first.missingYears].sort(),
    newRows: rest.map(({ text }) => text),
    scaleSuggested: first.scaleSuggested,
    edits: editsOf(draft, { ...held, years }, told),
  };
};

type Held = YearRows &
  Readonly<{
    names: readonly string[];
    by: "name" | "payer";
    /** What the list's elements are called, also those that have no row in this table: no new row is made of them. */
    taken: readonly string[];
    block: Block;
  }>;

const textAt = (draft: Draft, at: Address): string => String(readAt(draft, at) ?? "");

const payerName = (draft: Draft, at: Address): string => {
  const payer = readAt(draft, `${at}/payer`);
  return payer === undefined ? "" : textAt(draft, `/actors/${payer}/name`);
};

type Named = Pick<Held, "names" | "by"> & Readonly<{ paste: Paste }>;

/** Rows go by their names, or by their payers where the block knows more of those. */
const namedBy = (draft: Draft, { rows }: YearRows, paste: (names: readonly string[]) => Paste): Named => {
  const of = (by: Held["by"], names: readonly string[]): Named => ({ by, names, paste: paste(names) });
  const byName = of(
    "name",
    rows.map((at) => textAt(draft, `${at}/name`)),
  );
  const byPayer = of(
    "payer",
    rows.map((at) => payerName(draft, at)),
  );
  return knownIn(byPayer) > knownIn(byName) ? byPayer : byName;
};

const knownIn = ({ names, paste: { rows } }: Named): number =>
  rows.lanes.filter(({ text }) => isAmong(text, names)).length;

const numbersIn = (draft: Draft, { rows, of }: YearRows, years: readonly string[]): Pasting["current"] =>
  rows.map((at) => years.map((year) => numberAt(draft, `${at}/${of}/${year}`)));

/** The number that a cell shows: its own, or that of the parameter it holds. */
const numberAt = (draft: Draft, at: Address): number | undefined => {
  const ref = readAt(draft, at);
  const value = typeof ref === "string" ? readAt(draft, `/parameters/${ref}/value`) : ref;
  return typeof value === "number" ? value : undefined;
};

/** Rows with numbers that have no place, and are no sums and no rows that stand elsewhere: each can be a new row. */
const restOf = ({ rows, columns }: Paste, { names, taken, block }: Held): readonly Lane[] => {
  const cells = block.slice(block.length - rows.lanes.length);
  const isFilled = (i: number): boolean => cells[i]!.slice(-columns.lanes.length).some((text) => text.trim() !== "");
  return rows.lanes.filter(
    ({ text, to }, i) => to === undefined && isFilled(i) && !isSum(text) && !isAmong(text, [...names, ...taken]),
  );
};

/** What rows added to the table are called: by name where rows are found so, else by nothing, so that they stay in order. */
const namesOfNew = ({ rows }: Paste, rest: readonly Lane[]): readonly string[] =>
  rows.by === "name" ? rest.map(({ text }) => text) : rows.lanes.map(() => "");

type Read = Pick<Plan, "changes" | "count" | "refused" | "unchanged" | "outside" | "outsideNames">;

/** The paste in the table's own words. */
const readable = (draft: Draft, table: Held, paste: Paste): Read => {
  const nameOf = (row: number): string => {
    const at = table.rows[row];
    return (at && textAt(draft, `${at}/name`)) || nameIn(paste, row);
  };
  const isOut = ({ text, to }: Lane): boolean => to === undefined && text !== "";
  const out = [...paste.rows.lanes, ...paste.columns.lanes].filter(isOut);
  return {
    changes: rowsIn(paste).map((row) => ({
      name: nameOf(row),
      isNew: row >= table.rows.length,
      from:
        paste.rows.by === "order" && !isAmong(nameOf(row), [nameIn(paste, row)])
          ? nameIn(paste, row) || undefined
          : undefined,
      cells: cellsOf(draft, table, paste, row),
    })),
    count: paste.changes.length,
    refused: paste.refused.map(({ row, column, text, refusal }) => ({
      row: nameOf(row),
      year: table.years[column]!,
      text,
      refusal,
    })),
    unchanged: paste.unchanged,
    outside: paste.outside,
    outsideNames: [...new Set(out.map(({ text }) => text))],
  };
};

const rowsIn = ({ changes }: Paste): readonly number[] => [...new Set(changes.map(({ row }) => row))];

/** The cells of a row that change, by year. */
const cellsOf = (draft: Draft, table: Held, { changes }: Paste, row: number): readonly Change[] =>
  changes
    .filter((change) => change.row === row)
    .sort((a, b) => a.column - b.column)
    .map(({ column, before, after }) => ({
      year: table.years[column]!,
      before: typeof before === "number" ? before : undefined,
      after,
      assumption: row < table.rows.length ? assumptionAt(draft, cellAt(table, row, column)) : undefined,
    }));

/** What the block calls the row that goes to a row of the table. */
const nameIn = ({ rows }: Paste, row: number): string => rows.lanes.find(({ to }) => to === row)?.text ?? "";

const cellAt = ({ rows, of, years }: Held, row: number, column: number): Address =>
  `${rows[row]}/${of}/${years[column]}`;

/** A paste changes nothing outside its cells: an assumption that others have too stays as it is, and the number takes its place. */
const assumptionAt = (draft: Draft, at: Address): Assumption | undefined => {
  const ref = readAt(draft, at);
  if (typeof ref !== "string") return undefined;
  const isShared = placesOf(draft).some((place) => place.ref === ref && place.at !== at);
  return { name: textAt(draft, `/parameters/${ref}/name`) || ref, becomes: isShared ? "replaced" : "changed" };
};

/** A row that has no name yet is called as in the block. */
const editsOf = (draft: Draft, table: Held, paste: Paste): readonly Edit[] => {
  const old = paste.changes.filter(({ row }) => row < table.rows.length);
  const names = rowsIn({ ...paste, changes: old }).flatMap((row): readonly Edit[] => {
    const [at, name] = [`${table.rows[row]}/name`, nameIn(paste, row)];
    return name === "" || textAt(draft, at) !== "" ? [] : [{ at, value: name }];
  });
  const cells = old.flatMap(({ row, column, after }) => cellEdits(draft, cellAt(table, row, column), after));
  return [...names, ...cells, ...newRowEdits(draft, table, paste)];
};

/** What a belief lies about goes with the number that it was. */
const cellEdits = (draft: Draft, at: Address, value: number): readonly Edit[] => {
  if (assumptionAt(draft, at)?.becomes !== "changed") return [{ at, value }];
  const parameter = `/parameters/${readAt(draft, at)}`;
  const centre = centreAt(draft, parameter);
  return [{ at: `${parameter}/value`, value }, ...(centre === undefined ? [] : [{ at: centre, value }])];
};

/** A row is made where something of it could be read; where the block names one actor in it, that actor pays. */
const newRowEdits = (draft: Draft, table: Held, paste: Paste): readonly Edit[] => {
  const rows = rowsIn(paste).filter((row) => row >= table.rows.length);
  let grown = draft;
  return rows.flatMap((own) => {
    const cells = paste.changes.filter(({ row }) => row === own);
    const name = nameIn(paste, own);
    const id = freeId(grown, name || table.list);
    const line = paste.rows.lanes.findIndex(({ to }) => to === own) - paste.rows.lanes.length;
    const payers = (draft.actors ?? []).filter((actor) => isAmong(actor?.name ?? "", table.block.at(line)!));
    const value = {
      id,
      ...(name !== "" && { name }),
      ...(table.list === "costs" && payers.length === 1 && { payer: payers[0]!.id }),
      ...table.make(draft),
      [table.of]: Object.fromEntries(cells.map(({ column, after }) => [table.years[column]!, after])),
    };
    const edits = [{ at: `/${table.list}/${NEW}`, value }, ...(table.also?.(grown, id) ?? [])];
    grown = edits.reduce((now, edit) => edited(now, edit.at, edit.value), grown);
    return edits;
  });
};
