import type { Ends, Parts } from "../belief/distribution.ts";
import type { CdfTable } from "./cdf.ts";
import type { Table } from "./table.ts";

/** Where values come from before they are moved along a line: a closed form or a table, in units of its own. */
export type Source = Readonly<{
  /** scale·value + shift of a block's points. */
  read(out: Float64Array, points: Uint32Array, line: Readonly<{ scale: number; shift: number }>): void;
  /** Where `read` is of a table alone. */
  table?: Table | undefined;
  at(parts: Parts): number;
  /** The least and the most that is read. */
  range: Ends;
  nodes(): Float64Array;
  isSmooth: boolean;
  cdf(): CdfTable | undefined;
}>;

/** Made when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
