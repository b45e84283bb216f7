import { type Algebra, MANY_ATOMS, NO_ATOM, type Scalar, type ScalarId } from "./algebra.ts";
import { BLOCK, SCRAMBLES } from "./block.ts";
import type { Column } from "./columns.ts";
import type { Atom } from "./drawn.ts";
import { type Kernels, type Lanes, lanesFor } from "./lanes.ts";
import { computeLanes } from "./quickColumns.ts";
import type { LookUp, Sampler } from "./sampler.ts";
import { BASE } from "./sobol.ts";
import { missOf, readTable, spreadOf, type Table, tableFrom } from "./table.ts";
import { TablesInReach } from "./tablesInReach.ts";
import { lanesOf, operandsFirst } from "./walk.ts";

/** Points of an atom, block by block; and what they are scattered from, where that is quicker. */
export type PointsOf = Readonly<{
  of(key: string, block: number): Uint32Array;
  scattered(key: string, block: number): Uint32Array | undefined;
}>;

type Step = Readonly<{
  id: ScalarId;
  kind: "constant" | "atom" | "given" | "table" | "operation";
  of: readonly ScalarId[];
  /** Of what it is drawn from, for an atom and a table. */
  key: string;
  /** The same in every draw. */
  isStill: boolean;
}>;

/**
 * The simplified graph, ready to be run through many draws. A part that rests on one atom alone and costs more than a look in a table
 * is a table over the atom's points. Columns of every block are kept where they are asked to be, so that a slider that moves one
 * belief works out again only what rests on it.
 */
export class Program {
  /** So many blocks are kept; 0 where each is written over by the next. */
  readonly kept: number;
  readonly lanes: Lanes;
  readonly #steps: readonly Step[];
  readonly #columns: readonly (readonly Column[])[];
  /** By node and slot: whether its column is worked out, and whether in the last run of the block. */
  readonly #known: Uint8Array[] = [];
  readonly #tables = new Map<ScalarId, Table>();
  readonly #reach: TablesInReach;
  readonly #points: Uint32Array;
  readonly #words: Uint32Array;
  /** By step and slot, so that nothing is allocated while blocks run. */
  readonly #operands: (readonly Column[])[][];
  readonly #samplers = new Map<string, Sampler>();
  readonly #given: Map<string, number>;

  constructor(
    readonly algebra: Algebra,
    readonly roots: readonly ScalarId[],
    atoms: ReadonlyMap<string, Atom>,
    readonly points: PointsOf,
    /** Numbers in place of atoms that are not drawn. */
    given: ReadonlyMap<string, number>,
    /** How many blocks to keep, if there is room; 0 where each is to be written over by the next. */
    blocks: number,
    /** Of a program that is done with: another instance of the kernels takes its time to get quick. */
    before?: Lanes,
  ) {
    for (const [key, { sampler }] of atoms) this.#samplers.set(key, sampler);
    this.#given = new Map(given);
    this.#steps = this.#planned();
    this.kept = this.#steps.length * blocks > MOST_COLUMNS ? 0 : blocks;
    const { places, count } = this.#laidOut();
    const tables = this.#wanted();
    const bytes = (count + 2) * BLOCK * Float64Array.BYTES_PER_ELEMENT + TablesInReach.bytesOf(tables);
    this.lanes = before?.anew(bytes) ?? lanesFor(SLACK * bytes);
    this.#points = this.lanes.points(BLOCK);
    this.#words = this.lanes.points(BASE + SCRAMBLES);
    const columns = Array.from({ length: count }, () => this.lanes.numbers(BLOCK));
    this.#columns = places.map((slots) => slots.map((place) => columns[place]!));
    this.#reach = new TablesInReach(this.lanes, tables);
    this.#operands = this.#steps.map(({ of }) =>
      Array.from({ length: Math.max(1, this.kept) }, (_, slot) => of.map((operand) => this.#columns[operand]![slot]!)),
    );
  }

  /** Puts another sampler in an atom's place; what rests on it is worked out anew. False where this program does not serve it. */
  redraw(key: string, sampler: Sampler): boolean {
    const before = this.#samplers.get(key);
    if (before === sampler) return true;
    if (before?.isSmooth !== sampler.isSmooth) return false;
    this.#samplers.set(key, sampler);
    for (const step of this.#forgotten(key)) {
      if (step.kind !== "table") continue;
      const table = this.#tableOf(step.id, sampler);
      if (table === undefined) return false;
      this.#tables.set(step.id, table);
    }
    this.#reach.change(this.#wanted());
    return true;
  }

  /** Puts another number in place of an atom that is not drawn. */
  put(key: string, value: number): void {
    if (this.#given.get(key) === value) return;
    this.#given.set(key, value);
    this.#forgotten(key);
  }

  /** The steps that rest on an atom; what was worked out of them serves no more. */
  #forgotten(key: string): readonly Step[] {
    const forgotten = new Set<ScalarId>();
    return this.#steps.filter((step) => {
      if (step.key !== key && !step.of.some((operand) => forgotten.has(operand))) return false;
      forgotten.add(step.id);
      this.#known[step.id]!.fill(0);
      return true;
    });
  }

  /** Works out the columns of a block. */
  run(block: number): void {
    const slot = this.kept === 0 ? 0 : block;
    for (let position = 0; position < this.#steps.length; position++) {
      const { id, kind, key, isStill } = this.#steps[position]!;
      const known = this.#known[id]!;
      if (known[slot]! > 0 && (this.kept > 0 || isStill)) {
        known[slot] = OLD;
        continue;
      }
      known[slot] = NEW;
      const out = this.#columns[id]![slot]!;
      if (kind === "given") out.fill(this.#given.get(key)!);
      else if (kind === "table" || kind === "atom") this.#read(position, out, block);
      else computeLanes(this.lanes.kernels, this.algebra.nodes[id]!, out, this.#operands[position]![slot]!);
    }
  }

  #read(position: number, out: Column, block: number): void {
    const step = this.#steps[position]!;
    const { kernels } = this.lanes;
    const lookUp = this.#lookUpOf(step);
    const reached = kernels && lookUp && this.#reach.of(lookUp.table);
    if (reached) {
      this.#put(kernels, step.key, block);
      const read = reached.isFine ? kernels.lookUpFine : kernels.lookUp;
      read(out.byteLength, out.byteOffset, this.#points.byteOffset, reached.address, lookUp.scale, lookUp.shift);
    } else if (step.kind === "table") readTable(out, this.points.of(step.key, block), this.#tables.get(step.id)!);
    else this.#samplers.get(step.key)!.fill(out, this.points.of(step.key, block));
  }

  /** An atom's points, to where the kernels reach them. */
  #put(kernels: Kernels, key: string, block: number): void {
    const scattered = this.points.scattered(key, block);
    if (scattered === undefined) {
      this.#points.set(this.points.of(key, block));
      return;
    }
    this.#words.set(scattered);
    kernels.scatter(BASE * Uint32Array.BYTES_PER_ELEMENT, this.#points.byteOffset, this.#words.byteOffset);
  }

  /** The tables that steps are read from. */
  #wanted(): readonly (Table | undefined)[] {
    return this.#steps.map((step) => this.#lookUpOf(step)?.table);
  }

  /** The table that a step is read from, if it is. */
  #lookUpOf({ kind, id, key }: Step): LookUp | undefined {
    if (kind === "table") return { table: this.#tables.get(id)!, scale: 1, shift: 0 };
    return kind === "atom" ? this.#samplers.get(key)!.lookUp : undefined;
  }

  /** A root's column in the block last run, or where blocks are kept in any. */
  column(id: ScalarId, block: number): Column {
    return this.#columns[id]![this.kept === 0 ? 0 : block]!;
  }

  /** Whether a root's column is another than before the block was last run. */
  isNew(id: ScalarId, block: number): boolean {
    return this.kept === 0 || this.#known[id]![block] === NEW;
  }

  #planned(): readonly Step[] {
    const { nodes } = this.algebra;
    const tabled = this.#tabled();
    const wanted = operandsFirst(this.algebra, this.roots, (id) => tabled.has(id));
    const still = new Set<ScalarId>();
    const products = wanted.filter((id) => nodes[id]!.kind === "product" && !tabled.has(id));
    return wanted.map((id): Step => {
      const step = { id, ...this.#kindOf(nodes[id]!, tabled.get(id), products) };
      const isStill = step.kind === "given" || (step.key === "" && step.of.every((operand) => still.has(operand)));
      if (isStill) still.add(id);
      return { ...step, isStill };
    });
  }

  #kindOf(
    node: Scalar,
    tabledBy: string | undefined,
    products: readonly ScalarId[],
  ): Pick<Step, "kind" | "of" | "key"> {
    if (tabledBy !== undefined) return { kind: "table", of: [], key: tabledBy };
    if (node.kind === "product") return { kind: "operation", of: this.#factorsOf(node, products), key: "" };
    if (node.kind === "constant") return { kind: "constant", of: [], key: "" };
    if (node.kind !== "atom") return { kind: "operation", of: node.of, key: "" };
    const { key } = node.data;
    return { kind: this.#given.has(key) ? "given" : "atom", of: [], key };
  }

  /** The factors of a product, of which the largest product that is worked out before it is one. */
  #factorsOf(node: Scalar, products: readonly ScalarId[]): readonly ScalarId[] {
    let best: readonly ScalarId[] = node.of;
    for (const id of products) {
      if (id >= node.id) break;
      const rest = without(node.of, this.algebra.nodes[id]!.of);
      if (rest && rest.length + 1 < best.length) best = [id, ...rest];
    }
    return best;
  }

  /** The parts that rest on one atom and are used by what rests on more, and of them those that are better read from a table. */
  #tabled(): ReadonlyMap<ScalarId, string> {
    const { algebra, roots } = this;
    const tops = new Map<ScalarId, Set<ScalarId>>();
    const seen = new Set<ScalarId>();
    const visit = (id: ScalarId): void => {
      const atom = algebra.restsOn[id]!;
      if (atom !== NO_ATOM && atom !== MANY_ATOMS) {
        const its = tops.get(atom) ?? new Set();
        its.add(id);
        tops.set(atom, its);
      } else if (!seen.has(id)) {
        seen.add(id);
        for (const operand of algebra.nodes[id]!.of) visit(operand);
      }
    };
    for (const root of roots) visit(root);
    const tabled = new Map<ScalarId, string>();
    for (const [atom, parts] of tops) {
      const { key } = (algebra.nodes[atom] as Scalar<"atom">).data;
      const sampler = this.#samplers.get(key);
      if (!sampler?.isSmooth) continue;
      for (const id of parts) {
        if (id === atom || (parts.size > 1 && this.#costOf(id) < WORTH_A_TABLE)) continue;
        const table = this.#tableOf(id, sampler);
        if (table === undefined) continue;
        tabled.set(id, key);
        this.#tables.set(id, table);
      }
    }
    return tabled;
  }

  /** Passes over the lanes that a part takes. */
  #costOf(root: ScalarId): number {
    const { nodes } = this.algebra;
    const counted = new Set<ScalarId>();
    const costOf = (id: ScalarId): number => {
      if (counted.has(id)) return 0;
      counted.add(id);
      const node = nodes[id]!;
      const own =
        node.kind === "polynomial"
          ? node.data.coefficients.length
          : node.kind === "power"
            ? Math.abs(node.data.exponent)
            : node.of.length;
      return node.of.reduce((sum, operand) => sum + costOf(operand), own);
    };
    return costOf(root);
  }

  #tableOf(id: ScalarId, sampler: Sampler): Table | undefined {
    const values = this.#through(id, sampler.nodes());
    return missOf(values) <= MOST_MISSED * spreadOf(values) ? tableFrom(values) : undefined;
  }

  /** A part that rests on one atom, at values of the atom. */
  #through(root: ScalarId, values: Float64Array): Float64Array {
    return lanesOf(this.algebra, [root], values.length, () => values)[0]!;
  }

  /** Which of so many columns each step has, by slot. */
  #laidOut(): Readonly<{ places: readonly (readonly number[])[]; count: number }> {
    const places: (readonly number[])[] = [];
    let count = 0;
    if (this.kept > 0) {
      for (const { id } of this.#steps) {
        places[id] = Array.from({ length: this.kept }, () => count++);
        this.#known[id] = new Uint8Array(this.kept);
      }
      return { places, count };
    }
    // A column is another's as soon as nothing needs it: the fewer there are, the nearer to the processor they stay.
    const last = new Map<ScalarId, number>();
    for (const [position, { of }] of this.#steps.entries()) for (const operand of of) last.set(operand, position);
    for (const root of this.roots) last.set(root, Infinity);
    const free: number[] = [];
    const lasting = new Set<ScalarId>();
    for (const [position, { id, of, isStill }] of this.#steps.entries()) {
      // What is written once has a column that is nobody else's.
      places[id] = [(isStill ? undefined : free.pop()) ?? count++];
      if (isStill) lasting.add(id);
      this.#known[id] = new Uint8Array(1);
      for (const operand of new Set(of))
        if (last.get(operand) === position && !lasting.has(operand)) free.push(places[operand]![0]!);
    }
    return { places, count };
  }
}

const [OLD, NEW] = [1, 2];

/** Of the room that a program needs: the next one often needs a little more. */
const SLACK = 1.25;

/** Columns of blocks that are kept: 64 MiB of them. */
const MOST_COLUMNS = 8192;

/** How far a table may be from its function, in standard deviations of it. */
const MOST_MISSED = 1e-7;

/** What is left of a list in order when all of another are taken out; undefined where they are not all in it. */
const without = (all: readonly ScalarId[], taken: readonly ScalarId[]): readonly ScalarId[] | undefined => {
  const left: ScalarId[] = [];
  let next = 0;
  for (const id of all) {
    if (id === taken[next]) next++;
    else left.push(id);
  }
  return next === taken.length ? left : undefined;
};

/** In passes over the lanes: a look in a table costs about as much as four. */
const WORTH_A_TABLE = 4;
