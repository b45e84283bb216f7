import type { Address } from "../problem.ts";
import type { PaybackRatio, Ratio, Why } from "../result.ts";

/** What the numbers of a column are: kronor, so many of something, kronor a krona, a share of 1, or a calendar year. */
export type ColumnUnit = "SEK" | "count" | "ratio" | "share" | "year" | "text";
export type Column = Readonly<{
  name: string;
  unit: ColumnUnit;
  /** Of texts that are numbers, as where each has a unit of its own. */
  isNumeric?: boolean;
  /** Columns before it that a row adds up, or takes away, to this one: what is shown rounded then adds up too. */
  from?: Readonly<{ plus: readonly number[]; minus?: readonly number[] }>;
}>;

/** A number with the figure it opens, a text, or why there is no number. */
export type Cell =
  | Readonly<{ value: number; figure?: Address; scenario?: string }>
  | Readonly<{ text: string }>
  | Readonly<{ why: Why }>;

/** One row a member: its name, then a cell a column. `level` 1 is a part of the row above it; `sum` the sum of those before. */
export type Row = Readonly<{ name: string; cells: readonly Cell[]; level?: 0 | 1; sum?: boolean }>;

/** The numbers of a picture, for those who want them as such: shown under it, and taken away as a file. */
export type Table = Readonly<{ caption: string; first: string; columns: readonly Column[]; rows: readonly Row[] }>;

/** The cell of a figure that may be unknown. */
export const cellOf = (ratio: Ratio | PaybackRatio, figure?: Address, scenario?: string): Cell => {
  if (!ratio.defined) return { why: ratio.why };
  return {
    value: "value" in ratio ? ratio.value : ratio.year,
    ...(figure === undefined ? {} : { figure }),
    ...(scenario === undefined ? {} : { scenario }),
  };
};

export const EMPTY: Cell = { text: "" };
