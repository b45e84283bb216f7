import { type CellFormula, type Cells, cellFormulas, MOST_FORMULA_LETTERS } from "../cellFormula.ts";
import type { Axis, Graph, GraphNode, NodeId, NodeKind } from "../graph.ts";
import type { Value } from "../operation.ts";
import {
  columnName,
  fixedCell,
  formatOf,
  inSheet,
  type Sheet,
  type SheetRow,
  text,
  type WorkbookCell,
} from "./workbookCells.ts";

/** One number, or one a position of its axis, in a row of its own. */
export type Line = Readonly<{ name: string; unit: string; axis: Axis; value: Value | string; format?: string }>;
/** The formula of a line at a position; undefined where it can be nothing but 0. */
type FormulaAt = (position: number, own: (position: number) => string) => string | undefined;

/** What the calculation needs to be laid out: its two sheets have a column a calendar year, and a column a year since the outcome. */
export type Layout = Readonly<{
  graph: Graph;
  values: readonly Value[];
  /** The cells of constants and parameters. */
  inputs: ReadonlyMap<NodeId, string>;
  nameOf(node: Pick<GraphNode, "label">): string;
  unitOf(unit: string): string;
  sheets: Readonly<
    Record<"calendar" | "sinceOutcome", Readonly<{ name: string; title: string; head: readonly string[] }>>
  >;
}>;

/** Name, unit, and the number of what is one number; then a column a year. */
const NUMBER = 2;
const FIRST_YEAR = 3;
const HEAD = 2;
/** A sum of more terms is worked out in parts: Excel reads no formula longer than 8 192 letters. */
const MOST_TERMS = 200;

/**
 * Of each node the first that is worked out alike from the same: a reader meets every step once. Numbers of the document are alike
 * where they stand at the same address.
 */
const firstAlike = ({ nodes }: Graph): readonly NodeId[] => {
  const seen = new Map<string, NodeId>();
  const first: NodeId[] = [];
  for (const { id, kind, axis, data, of, at } of nodes) {
    const key = JSON.stringify([kind, axis, data, of.map((operand) => first[operand]), of.length === 0 && at]);
    const found = seen.get(key) ?? id;
    seen.set(key, found);
    first.push(found);
  }
  return first;
};

/**
 * Ratios that nothing else is made of stand where they are shown, and not among the steps: there a spreadsheet would show an error
 * for every ratio to nothing, and here each says in words why there is none.
 */
const quotientsAtTheEnd = ({ nodes }: Graph, needed: ReadonlySet<NodeId>): ReadonlySet<NodeId> => {
  const isUsed = new Set<NodeId>();
  const atTheEnd = new Set<NodeId>();
  for (const { id, of, axis } of nodes.toReversed()) {
    if (!needed.has(id)) continue;
    if (axis === "scalar" && !isUsed.has(id)) atTheEnd.add(id);
    else for (const operand of of) isUsed.add(operand);
  }
  const found = new Set<NodeId>();
  for (const { id, kind, of } of nodes)
    if (atTheEnd.has(id) && (kind === "quotient" || of.some((operand) => found.has(operand)))) found.add(id);
  return found;
};

const formulaOf = ({ kind, data }: GraphNode, operands: readonly Cells[], position: number): string | undefined =>
  (cellFormulas[kind] as CellFormula<NodeKind>)(operands, data, position);

type Place = Readonly<{ sheet: "calendar" | "sinceOutcome"; row: number; isSome: readonly boolean[] }>;

/** The numbers of a step, and where they stand. */
export type Row = Readonly<{ value: Value; cells: Cells }>;

const nowhere = (): undefined => undefined;

/** The steps of the calculation as rows of formulas, each below what it is made of. */
export class Calculation {
  readonly #rows = { calendar: [] as SheetRow[], sinceOutcome: [] as SheetRow[] };
  readonly #places = new Map<NodeId, Place>();
  readonly #alike: readonly NodeId[];
  readonly #unwritten: ReadonlySet<NodeId>;

  constructor(
    readonly layout: Layout,
    /** What figures rest on: nothing else is written. */
    needed: ReadonlySet<NodeId>,
    /** Flows whose years of nothing are written as 0: a rate is not found among cells that hold nothing. */
    whole: ReadonlySet<NodeId>,
  ) {
    this.#alike = firstAlike(layout.graph);
    this.#unwritten = quotientsAtTheEnd(layout.graph, needed);
    const { firstYear, years } = layout.graph;
    for (const axis of ["calendar", "sinceOutcome"] as const) {
      const { title, head } = layout.sheets[axis];
      const from = axis === "calendar" ? firstYear : 0;
      const positions = Array.from({ length: years }, (_, position) => from + position);
      this.#rows[axis].push(
        [text(title, "title")],
        [],
        [
          ...head.map((value, column) => text(value, column === NUMBER ? "headNumber" : "head")),
          ...positions.map((value) => ({ value, look: "headNumber", format: "0" }) as const),
        ],
      );
    }
    this.#add(needed, whole);
  }

  /** The calendar years, over their columns. */
  get header(): string {
    return inSheet(this.layout.sheets.calendar.name, this.headerBeside);
  }

  /** The same, as a row under them names them. */
  get headerBeside(): string {
    return this.#range(HEAD);
  }

  #add(needed: ReadonlySet<NodeId>, whole: ReadonlySet<NodeId>): void {
    const { graph, inputs, values, nameOf } = this.layout;
    const isWhole = new Set([...whole].map((id) => this.#alike[id]!));
    for (const node of graph.nodes) {
      const first = this.#alike[node.id]!;
      const isWritten = needed.has(node.id) && !this.#unwritten.has(node.id) && node.of.length > 0;
      if (!isWritten || this.#places.has(first) || inputs.has(first)) continue;
      const line = { name: nameOf(node), unit: node.unit, axis: node.axis, value: values[node.id]! };
      const operands = this.#operands(node, line);
      const place = this.#lay(line, (position) => formulaOf(node, operands, position), isWhole.has(first));
      if (place) this.#places.set(first, place);
    }
  }

  heading(name: string): void {
    this.#rows.calendar.push([], [text(name, "heading")]);
  }

  /** A row that is read from nodes and is none, as another sheet names it. */
  read(line: Line, formulaAt: FormulaAt): Cells {
    return this.#seen(this.#lay(line, formulaAt), "");
  }

  /** Of nodes that are worked out alike, the one that is written. */
  written(node: NodeId): NodeId {
    return this.#alike[node]!;
  }

  /** The formula that shows a node on another sheet. */
  formula(node: NodeId): string | undefined {
    const { graph } = this.layout;
    if (!this.#unwritten.has(node)) return this.cells(node).at(0);
    const { of } = graph.nodes[node]!;
    return formulaOf(
      graph.nodes[node]!,
      of.map((operand) => this.cells(operand)),
      0,
    );
  }

  /** A node's cells as another sheet names them. */
  cells(node: NodeId): Cells {
    return this.#cellsOf(node, "");
  }

  /** A node's cells as a row of the calendar names them. */
  beside(node: NodeId): Cells {
    return this.#cellsOf(node, this.layout.sheets.calendar.name);
  }

  sheets(): readonly Sheet[] {
    const widths = [58, 16, 13, ...new Array<number>(this.layout.graph.years).fill(10)];
    return (["calendar", "sinceOutcome"] as const).map((axis) => ({
      name: this.layout.sheets[axis].name,
      widths,
      frozen: { rows: HEAD + 1, columns: FIRST_YEAR },
      isWide: true,
      rows: this.#rows[axis],
    }));
  }

  #range(row: number): string {
    return `${fixedCell(row, FIRST_YEAR)}:${fixedCell(row, FIRST_YEAR + this.layout.graph.years - 1)}`;
  }

  #cellsOf(node: NodeId, from: string): Cells {
    const { graph, inputs } = this.layout;
    const first = this.#alike[node]!;
    const input = inputs.get(first);
    if (input !== undefined) return { at: () => input, all: input, span: nowhere };
    const { kind, data } = graph.nodes[first]!;
    // The 1 of the method, as in 1 + r; nothing else is a constant without an address.
    if (kind === "constant" && data.value !== 0) return { at: () => String(data.value), all: undefined, span: nowhere };
    if (!this.#unwritten.has(node)) return this.#seen(this.#places.get(first), from);
    const formula = this.formula(node);
    return { at: () => formula && `(${formula})`, all: undefined, span: nowhere };
  }

  #seen(place: Place | undefined, from: string): Cells {
    if (place === undefined) return { at: nowhere, all: undefined, span: nowhere };
    const { sheet, row, isSome } = place;
    const { name } = this.layout.sheets[sheet];
    const prefix = name === from ? "" : inSheet(name, "");
    const single = prefix + fixedCell(row, NUMBER);
    if (isSome.length === 0) return { at: () => single, all: single, span: nowhere };
    const at = (position: number): string | undefined =>
      isSome[position] ? `${prefix}${columnName(FIRST_YEAR + position)}${row + 1}` : undefined;
    const cell = (position: number): string => fixedCell(row, FIRST_YEAR + position);
    const span = (from: number, to: number): string => `${prefix}${cell(from)}:${cell(to)}`;
    return { at, all: span(0, isSome.length - 1), span };
  }

  #operands(node: GraphNode, line: Line & Readonly<{ value: Value }>): readonly Cells[] {
    const from = this.layout.sheets[node.axis === "sinceOutcome" ? "sinceOutcome" : "calendar"].name;
    const cells = node.of.map((operand) => this.#cellsOf(operand, from));
    if (node.kind !== "sum" || cells.length <= MOST_TERMS) return cells;
    const parts: Cells[] = [];
    for (let start = 0; start < cells.length; start += MOST_TERMS) {
      const some = node.of.slice(start, start + MOST_TERMS).map((operand) => this.layout.values[operand]!);
      const terms = cells.slice(start, start + MOST_TERMS);
      const part = { ...line, name: `${line.name} (${parts.length + 1})`, value: summed(some, line.value) };
      const place = this.#lay(part, (position) => cellFormulas.sum(terms, {}, position));
      parts.push(this.#seen(place, from));
    }
    return parts;
  }

  /** Undefined where the line is nothing but 0, which has no row. */
  #lay({ name, unit, axis, value, format }: Line, formulaAt: FormulaAt, isWhole = false): Place | undefined {
    const code = format ?? formatOf(unit);
    const sheet = axis === "sinceOutcome" ? "sinceOutcome" : "calendar";
    const row = this.#rows[sheet].length;
    const own = (position: number): string => `${columnName(FIRST_YEAR + position)}${row + 1}`;
    const cells = Array.from<string | number, WorkbookCell | undefined>(
      typeof value === "object" ? value : [value],
      (number, position) => {
        const formula = formulaAt(position, own);
        if (formula === undefined) return undefined;
        if (formula.length > MOST_FORMULA_LETTERS)
          throw new Error(`${name} is a formula of ${formula.length} letters.`);
        return { value: number, formula, look: "number", format: code } as const;
      },
    );
    if (cells.every((cell) => cell === undefined)) return undefined;
    const empty = isWhole ? ({ value: 0, look: "number", format: code } as const) : undefined;
    const isScalar = axis === "scalar";
    const head = [text(name, "name"), text(this.layout.unitOf(unit), "quiet")];
    this.#rows[sheet].push([...head, ...(isScalar ? [] : [undefined]), ...cells.map((cell) => cell ?? empty)]);
    const isSome = isScalar ? [] : cells.map((cell) => cell !== undefined);
    return { sheet, row, isSome };
  }
}

const summed = (of: readonly Value[], like: Value): Value => {
  const at = (position: number) =>
    of.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : one[position]!), 0);
  return typeof like === "number" ? at(0) : Float64Array.from(like, (_, position) => at(position));
};
