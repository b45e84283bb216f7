import { nearest, type Scale, scaleOf, sharedOut } from "../words/number.ts";
import { isExtreme } from "../words/range.ts";
import type { Column, ColumnUnit, Row, Table } from "./table.ts";

/** The numbers of a table as they are shown; undefined where there is none, or it is larger than anyone reads. */
export type Shown = readonly (readonly (number | undefined)[])[];

/** Decimals that people and outcomes are shown with. */
const DECIMALS = 2;

/** What can be added: ratios and years cannot. */
const isAdded = ({ unit }: Column): boolean => unit === "SEK" || unit === "count";
const decimalsOf = (unit: ColumnUnit, scale: Scale): number => (unit === "SEK" ? -scale : DECIMALS);

const valueIn = (row: Row, column: number): number | undefined => {
  const cell = row.cells[column];
  return cell !== undefined && "value" in cell && !isExtreme(cell.value) ? cell.value : undefined;
};

/** The rows that a row is the sum of: its parts, indented under it, or for a sum those that stand for themselves before it. */
const partsOf = (rows: readonly Row[], at: number): readonly number[] => {
  const isPart = (position: number): boolean => rows[position]?.level === 1;
  if (!rows[at]!.sum) {
    const end = rows.findIndex((_, position) => position > at && !isPart(position));
    const last = end < 0 ? rows.length : end;
    return rows[at]!.level === 1 ? [] : positionsIn(at + 1, last);
  }
  const before = rows.findLastIndex(({ sum }, position) => position < at && sum);
  return positionsIn(before + 1, at).filter((position) => !isPart(position));
};

const positionsIn = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, position) => from + position);

const sumOf = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);

/** Within what sums in float64 are off by. */
const isSum = (parts: readonly number[], total: number): boolean =>
  Math.abs(sumOf(parts) - total) <= 1e-11 * sumOf([...parts, total].map(Math.abs)) + 1e-6;

/**
 * The numbers of a table rounded so that what is shown adds up wherever the numbers themselves do: sums are the sums of the rows over
 * them, groups of their parts, columns of the columns they come from (METHOD.md, Conventions). What adds to nothing shown is rounded by itself.
 */
export const addingUp = (table: Table, scale: Scale): Shown => {
  const shown = table.rows.map((): (number | undefined)[] => table.columns.map(() => undefined));
  const made = new Set(table.columns.flatMap(({ from }, column) => (from ? [column] : [])));
  for (const group of groupsOf(table)) shareAmong(table, group, scale, shown);
  for (const column of made) derived(table, column, scale, shown);
  return shown;
};

/** Columns that are rounded together, since a column is the plain sum of them, and that column; else each by itself. */
type Group = Readonly<{ columns: readonly number[]; sum: number | undefined }>;
const groupsOf = ({ columns }: Table): readonly Group[] => {
  const sums = columns.flatMap(({ from }, sum) => (from && !from.minus ? [{ columns: from.plus, sum }] : []));
  const taken = new Set(sums.flatMap((group) => group.columns));
  const alone = columns.flatMap(({ from, unit }, column) =>
    from || unit === "text" || taken.has(column) ? [] : [{ columns: [column], sum: undefined }],
  );
  return [...sums, ...alone];
};

type Writable = (number | undefined)[][];

const shareAmong = (table: Table, { columns, sum }: Group, scale: Scale, shown: Writable): void => {
  const { rows } = table;
  const [first] = columns;
  if (first === undefined) return;
  const decimals = decimalsOf(table.columns[first]!.unit, scale);
  const parts = rows.map((_, at) => partsOf(rows, at));
  const whole = rows.findLastIndex((row) => row.sum);
  const leaves = rows.flatMap((_, at) => (parts[at]!.length === 0 ? [at] : []));
  const cells = leaves.flatMap((at) => columns.map((column) => [at, column] as const));
  const known = cells.filter(([at, column]) => valueIn(rows[at]!, column) !== undefined);
  const values = known.map(([at, column]) => valueIn(rows[at]!, column)!);
  const total = whole < 0 ? undefined : valueIn(rows[whole]!, sum ?? first);
  const isAlone = total === undefined || !isAdded(table.columns[first]!);
  const numbers = (isAlone ? undefined : sharedOut(values, total, decimals)) ?? values;
  for (const [position, [at, column]] of known.entries())
    shown[at]![column] = roundedIn(table, column, scale, numbers[position]!);
  // Groups before the sums that hold them.
  const inOrder = [...rows.keys()].sort((one, other) => Number(rows[one]!.sum ?? 0) - Number(rows[other]!.sum ?? 0));
  for (const at of inOrder)
    for (const column of columns)
      if (parts[at]!.length > 0) shown[at]![column] = summed(table, at, column, parts[at]!, decimals, shown);
};

/** A row's number as the sum of what is shown of its parts, where they are all of it. */
const summed = (
  { rows, columns }: Table,
  at: number,
  column: number,
  parts: readonly number[],
  decimals: number,
  shown: Writable,
): number | undefined => {
  const value = valueIn(rows[at]!, column);
  if (value === undefined || !isAdded(columns[column]!)) return value;
  const of = parts.map((part) => valueIn(rows[part]!, column) ?? 0);
  if (!isSum(of, value)) return nearest(value, decimals);
  return nearest(sumOf(parts.map((part) => shown[part]![column] ?? 0)), decimals);
};

/** Ratios, shares and years keep their digits until they are written. */
const roundedIn = ({ columns }: Table, column: number, scale: Scale, value: number): number =>
  isAdded(columns[column]!) ? nearest(value, decimalsOf(columns[column]!.unit, scale)) : value;

/** A column that comes of others: from what is shown of them, where their numbers give its own. */
const derived = (table: Table, column: number, scale: Scale, shown: Writable): void => {
  const { from, unit } = table.columns[column]!;
  const { plus, minus = [] } = from!;
  const decimals = decimalsOf(unit, scale);
  for (const [at, row] of table.rows.entries()) {
    const value = valueIn(row, column);
    if (value === undefined) continue;
    const signed = (of: (at: number) => number): readonly number[] => [
      ...plus.map(of),
      ...minus.map((one) => -of(one)),
    ];
    const isOf = isSum(
      signed((one) => valueIn(row, one) ?? 0),
      value,
    );
    const found = isOf ? sumOf(signed((one) => shown[at]![one] ?? 0)) : value;
    shown[at]![column] = nearest(found, decimals);
  }
};

/** A table of kronor is written in one unit throughout: the one below that of its largest amount, without decimals. */
export const tableScale = ({ columns, rows }: Table): Scale => {
  const amounts = columns.flatMap(({ unit }, column) =>
    unit === "SEK" ? rows.flatMap((row) => valueIn(row, column) ?? []) : [],
  );
  const largest = scaleOf(Math.max(0, ...amounts.map(Math.abs)));
  return largest === 9 ? 6 : largest === 6 ? 3 : 0;
};
