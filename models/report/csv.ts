import type { Language } from "../words/language.ts";
import { whyPhrase } from "../words/why.ts";
import type { Told } from "./svg.ts";
import type { Cell, Table } from "./table.ts";

/** Excel reads a file without it as another alphabet. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/** A text that a spreadsheet would take for a formula is begun with a mark that makes it text. */
const disarmed = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const pictured = { sv: "Bilden", en: "The picture" } as const;

const quoted = (text: string): string => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (cell: Cell, language: Language): string => {
  if ("text" in cell) return quoted(disarmed(cell.text));
  if ("why" in cell) return quoted(whyPhrase(cell.why, language));
  const digits = String(cell.value);
  return language === "sv" ? digits.replace(".", ",") : digits;
};

/**
 * A table as a spreadsheet in the language's country reads it: semicolons and decimal commas in Swedish. Numbers have every digit;
 * what is measured, and its source, stand under the table.
 */
export const csvOf = (
  table: Table,
  { finding, measured, source }: Pick<Told, "finding" | "measured" | "source">,
  language: Language,
): string =>
  // The picture may be in other units than the table: thousands or millions of kronor.
  csvWith(table, [finding, `${pictured[language]}: ${measured}`, source], language);

/** The same of a table that is of no picture, with notes of its own under it. */
export const csvWith = ({ first, columns, rows }: Table, notes: readonly string[], language: Language): string => {
  const separator = language === "sv" ? ";" : ",";
  const line = (cells: readonly string[]): string => cells.join(separator) + LINE_END;
  const text = (of: string): string => quoted(disarmed(of));
  const money = { sv: "kr", en: "SEK" } as const;
  const head = columns.map(({ name, unit }) => text(unit === "SEK" ? `${name}, ${money[language]}` : name));
  return (
    BYTE_ORDER_MARK +
    line([text(first), ...head]) +
    rows.map(({ name, cells }) => line([text(name), ...cells.map((cell) => written(cell, language))])).join("") +
    line([]) +
    notes.map((note) => line([text(note)])).join("")
  );
};
