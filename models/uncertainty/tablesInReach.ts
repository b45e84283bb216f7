import type { Lanes } from "./lanes.ts";
import { FINE_NODES, lengthOf, NODES, type Table } from "./table.ts";

type Reached = Readonly<{ address: number; isFine: boolean }>;
type Wanted = readonly (Table | undefined)[];

/** Room for tables that come to be wanted later. */
const SPARE = 4;
const COARSE = lengthOf(NODES);
const FINE = lengthOf(FINE_NODES);

/** The tables of a program where its kernels reach them; one that finds no room is read without. */
export class TablesInReach {
  readonly #slots: Readonly<{ room: Float64Array; holds: { table: Table | undefined } }>[];
  readonly #reached = new Map<Table, Reached>();

  constructor(lanes: Lanes, tables: Wanted) {
    this.#slots = sizesOf(tables).map((length) => ({ room: lanes.numbers(length), holds: { table: undefined } }));
    this.change(tables);
  }

  static bytesOf(tables: Wanted): number {
    return sizesOf(tables).reduce((sum, length) => sum + length, 0) * Float64Array.BYTES_PER_ELEMENT;
  }

  /** These are wanted now and no others. */
  change(tables: Wanted): void {
    const wanted = distinct(tables);
    const missing = [...wanted].filter((table) => !this.#reached.has(table));
    for (const table of missing) {
      const slot = this.#slots.find(
        ({ room, holds }) => room.length === table.length && !(holds.table && wanted.has(holds.table)),
      );
      if (slot === undefined) continue;
      if (slot.holds.table) this.#reached.delete(slot.holds.table);
      slot.holds.table = table;
      slot.room.set(table);
      this.#reached.set(table, { address: slot.room.byteOffset, isFine: table.length === FINE });
    }
  }

  of(table: Table): Reached | undefined {
    return this.#reached.get(table);
  }
}

const distinct = (tables: Wanted): ReadonlySet<Table> => new Set(tables.filter((table) => table !== undefined));

const sizesOf = (tables: Wanted): readonly number[] => [
  ...[...distinct(tables)].map(({ length }) => length),
  ...Array<number>(SPARE).fill(COARSE),
];
