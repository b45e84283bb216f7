import type { Algebra, ScalarId } from "./algebra.ts";
import { computeColumn } from "./columns.ts";
import { operandsFirst } from "./walk.ts";

type Column = Float64Array;
type Step = Readonly<{ id: ScalarId; out: Column; of: readonly Column[] }>;
/** What rests on some parameters, operands first, and where their values and the figure are then written. */
type Way = Readonly<{ steps: readonly Step[]; atoms: ReadonlyMap<string, readonly Column[]>; figure: Column }>;

/**
 * A figure in the central case and where some parameters are put elsewhere: only what rests on those is worked out again. A
 * parameter may be several atoms.
 */
export class Switched {
  readonly #algebra: Algebra;
  readonly #figure: ScalarId;
  readonly #order: readonly ScalarId[];
  /** One number each, in the central case, by node. */
  readonly #central: Column[] = [];
  readonly #parameters = new Map<ScalarId, string>();
  readonly #now = new Map<string, number>();
  readonly #ways = new Map<string, Way>();

  constructor(algebra: Algebra, figure: ScalarId, parameterOf: (key: string) => string) {
    this.#algebra = algebra;
    this.#figure = figure;
    this.#order = operandsFirst(algebra, [figure]);
    for (const id of this.#order) {
      const node = algebra.nodes[id]!;
      this.#central[id] = new Float64Array(1);
      if (node.kind === "atom") this.#parameters.set(id, parameterOf(node.data.key));
    }
  }

  /** Puts every parameter at its value in the central case. */
  centre(valueAt: (parameter: string) => number): void {
    let isStill = this.#now.size > 0;
    for (const parameter of new Set(this.#parameters.values())) {
      const value = valueAt(parameter);
      isStill &&= this.#now.get(parameter) === value;
      this.#now.set(parameter, value);
    }
    if (isStill) return;
    const { nodes } = this.#algebra;
    for (const id of this.#order) {
      const node = nodes[id]!;
      if (node.kind === "atom") this.#central[id]![0] = this.#now.get(this.#parameters.get(id)!)!;
      else
        computeColumn(
          node,
          this.#central[id]!,
          node.of.map((operand) => this.#central[operand]!),
        );
    }
  }

  /** The figure where some parameters have other values. */
  at(moved: ReadonlyMap<string, number>): number {
    const { steps, atoms, figure } = this.#wayOf([...moved.keys()]);
    for (const [parameter, columns] of atoms) for (const column of columns) column[0] = moved.get(parameter)!;
    for (const { id, out, of } of steps) computeColumn(this.#algebra.nodes[id]!, out, of);
    return figure[0]!;
  }

  #wayOf(parameters: readonly string[]): Way {
    const name = parameters.join(" ");
    const way = this.#ways.get(name) ?? this.#wayFrom(new Set(parameters));
    this.#ways.set(name, way);
    return way;
  }

  #wayFrom(parameters: ReadonlySet<string>): Way {
    const written = new Map<ScalarId, Column>();
    const columnOf = (id: ScalarId): Column => written.get(id) ?? this.#central[id]!;
    const atoms = new Map<string, Column[]>();
    const steps: Step[] = [];
    for (const id of this.#order) {
      const { of } = this.#algebra.nodes[id]!;
      const parameter = this.#parameters.get(id);
      const isMoved = parameter === undefined ? of.some((operand) => written.has(operand)) : parameters.has(parameter);
      if (!isMoved) continue;
      const out = new Float64Array(1);
      written.set(id, out);
      if (parameter === undefined) steps.push({ id, out, of: of.map(columnOf) });
      else atoms.set(parameter, [...(atoms.get(parameter) ?? []), out]);
    }
    return { steps, atoms, figure: columnOf(this.#figure) };
  }
}
