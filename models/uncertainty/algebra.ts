import { wholePower } from "../operation.ts";
import type { Range } from "../switching.ts";

/**
 * The simplified graph: scalars alone, in which nothing is worked out twice and nothing that no draw changes is worked out at all.
 * A node that is asked for a second time is the first one. Nodes are numbered in order of creation, so operands come first.
 */
export type ScalarId = number;

type Nothing = Readonly<Record<never, never>>;
/** The kinds of scalar, each with the numbers that its readings need. */
export type ScalarData = {
  constant: Readonly<{ value: number }>;
  /** What is drawn. */
  atom: Readonly<{ key: string }>;
  /** constant + Σ coefficient × operand. */
  combination: Readonly<{ constant: number; coefficients: readonly number[] }>;
  product: Nothing;
  quotient: Nothing;
  power: Readonly<{ exponent: number }>;
  /** Σ coefficients[k] × operand^k. */
  polynomial: Readonly<{ coefficients: readonly number[] }>;
  squareRoot: Nothing;
  larger: Nothing;
  /** The first operand, held between the second and the third; `limit` is whose draws are then moved. */
  held: Readonly<{ limit: string }>;
  /** The second operand where the first is not 0, else the third. */
  choice: Nothing;
};
export type ScalarKind = keyof ScalarData;
export type Scalar<K extends ScalarKind = ScalarKind> = {
  [J in K]: Readonly<{ id: ScalarId; kind: J; data: ScalarData[J]; of: readonly ScalarId[] }>;
}[K];

export type Term = readonly [coefficient: number, scalar: ScalarId];
/** slope × something + rest. */
export type Line = Readonly<{ slope: ScalarId; rest: ScalarId }>;
type Monomial = Readonly<{ coefficient: number; factors: readonly ScalarId[] }>;

/** Of a node that rests on no atom, and of one that rests on several. */
export const NO_ATOM = -1;
export const MANY_ATOMS = -2;

export class Algebra {
  readonly nodes: Scalar[] = [];
  /** The one atom that a node rests on, `NO_ATOM` or `MANY_ATOMS`. */
  readonly restsOn: ScalarId[] = [];
  readonly #known = new Map<string, ScalarId>();
  readonly #monomials: (Monomial | undefined)[] = [];
  readonly one = this.constant(1);
  readonly zero = this.constant(0);

  #node<K extends ScalarKind>(kind: K, of: readonly ScalarId[], data: ScalarData[K], key: string): ScalarId {
    const name = `${kind} ${of.join(" ")} ${key}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const id = this.nodes.length;
    this.nodes.push({ id, kind, data, of } as Scalar);
    this.restsOn.push(kind === "atom" ? id : this.#atomOf(of));
    this.#known.set(name, id);
    return id;
  }

  #atomOf(of: readonly ScalarId[]): ScalarId {
    let atom = NO_ATOM;
    for (const operand of of) {
      const its = this.restsOn[operand]!;
      if (its === NO_ATOM || its === atom) continue;
      if (atom !== NO_ATOM) return MANY_ATOMS;
      atom = its;
    }
    return atom;
  }

  /** The number of a constant; undefined for what draws may change. */
  valueOf(id: ScalarId): number | undefined {
    const node = this.nodes[id]!;
    return node.kind === "constant" ? node.data.value : undefined;
  }

  constant(value: number): ScalarId {
    return this.#node("constant", [], { value }, Object.is(value, -0) ? "0" : String(value));
  }

  atom(key: string): ScalarId {
    return this.#node("atom", [], { key }, key);
  }

  /** coefficient × factors, of a node that is a product or a multiple. */
  #monomialOf(id: ScalarId): Monomial {
    const known = this.#monomials[id];
    if (known) return known;
    const made = this.#monomialFrom(id);
    this.#monomials[id] = made;
    return made;
  }

  #monomialFrom(id: ScalarId): Monomial {
    const node = this.nodes[id]!;
    if (node.kind === "constant") return { coefficient: node.data.value, factors: [] };
    if (node.kind === "product") return { coefficient: 1, factors: node.of };
    if (node.kind === "combination" && node.of.length === 1 && node.data.constant === 0) {
      const { factors } = this.#monomialOf(node.of[0]!);
      return { coefficient: node.data.coefficients[0]!, factors };
    }
    return { coefficient: 1, factors: [id] };
  }

  product(of: readonly ScalarId[]): ScalarId {
    let coefficient = 1;
    const factors: ScalarId[] = [];
    for (const id of of) {
      const monomial = this.#monomialOf(id);
      coefficient *= monomial.coefficient;
      factors.push(...monomial.factors);
    }
    if (coefficient === 0) return this.zero;
    return this.#multiple(coefficient, this.#productOf(factors.sort((left, right) => left - right)));
  }

  #productOf(factors: readonly ScalarId[]): ScalarId {
    if (factors.length === 0) return this.one;
    return factors.length === 1 ? factors[0]! : this.#node("product", factors, {}, "");
  }

  #multiple(coefficient: number, id: ScalarId): ScalarId {
    if (coefficient === 1) return id;
    const value = this.valueOf(id);
    if (value !== undefined) return this.constant(coefficient * value);
    return this.#node("combination", [id], { constant: 0, coefficients: [coefficient] }, `0 ${coefficient}`);
  }

  /** constant + Σ coefficient × scalar: like terms together, and what several terms share as a factor taken out of them. */
  linear(terms: readonly Term[], constant = 0): ScalarId {
    let sum = constant;
    const coefficients = new Map<ScalarId, number>();
    for (const [by, of] of terms) {
      const [times, id, plus] = this.#unwrapped(by, of);
      sum += plus;
      const { coefficient, factors } = this.#monomialOf(id);
      if (factors.length === 0) sum += times * coefficient;
      else {
        const product = this.#productOf(factors);
        coefficients.set(product, (coefficients.get(product) ?? 0) + times * coefficient);
      }
    }
    const like = [...coefficients].flatMap(([id, coefficient]): Term[] =>
      coefficient === 0 ? [] : [[coefficient, id]],
    );
    return this.#combination(this.#withPolynomials(this.#factored(like)), sum);
  }

  /** times × (a + b × scalar) as (times × b) × scalar, and times × a beside it. */
  #unwrapped(times: number, id: ScalarId): readonly [times: number, id: ScalarId, plus: number] {
    const node = this.nodes[id]!;
    if (node.kind !== "combination" || node.of.length !== 1) return [times, id, 0];
    return [times * node.data.coefficients[0]!, node.of[0]!, times * node.data.constant];
  }

  #combination(terms: readonly Term[], constant: number): ScalarId {
    if (terms.length === 0) return this.constant(constant);
    if (terms.length === 1 && constant === 0) return this.#multiple(terms[0]![0], terms[0]![1]);
    const ordered = terms.toSorted(([, left], [, right]) => left - right);
    const coefficients = ordered.map(([coefficient]) => coefficient);
    const of = ordered.map(([, id]) => id);
    return this.#node("combination", of, { constant, coefficients }, `${constant} ${coefficients.join(" ")}`);
  }

  /** Horner's way with many variables: the factor that most terms share comes out of them, and so on. */
  #factored(terms: readonly Term[]): readonly Term[] {
    const counts = new Map<ScalarId, number>();
    for (const [, id] of terms)
      for (const factor of new Set(this.#monomialOf(id).factors)) counts.set(factor, (counts.get(factor) ?? 0) + 1);
    let [shared, most] = [NO_ATOM, 1];
    for (const [factor, count] of counts) if (count > most) [shared, most] = [factor, count];
    if (shared === NO_ATOM) return terms;
    const isShared = ([, id]: Term): boolean => this.#monomialOf(id).factors.includes(shared);
    const inner = terms.filter(isShared).map(([coefficient, id]): Term => {
      const { factors } = this.#monomialOf(id);
      return [coefficient, this.#productOf(factors.toSpliced(factors.indexOf(shared), 1))];
    });
    const { coefficient, factors } = this.#monomialOf(this.product([shared, this.linear(inner)]));
    const others = this.#factored(terms.filter((term) => !isShared(term)));
    return [...others, [coefficient, this.#productOf(factors)]];
  }

  /** Powers of one base as one polynomial in it. */
  #withPolynomials(terms: readonly Term[]): readonly Term[] {
    const byBase = new Map<ScalarId, (readonly [exponent: number, coefficient: number])[]>();
    for (const [coefficient, id] of terms) {
      const { base, exponent } = this.#powerOf(id);
      const powers = byBase.get(base) ?? [];
      powers.push([exponent, coefficient]);
      byBase.set(base, powers);
    }
    return [...byBase].flatMap(([base, powers]): Term[] => {
      if (powers.length < 3) return powers.map(([exponent, coefficient]) => [coefficient, this.power(base, exponent)]);
      const least = Math.min(0, ...powers.map(([exponent]) => exponent));
      const coefficients: number[] = new Array(Math.max(...powers.map(([exponent]) => exponent)) - least + 1).fill(0);
      for (const [exponent, coefficient] of powers) coefficients[exponent - least] = coefficient;
      const polynomial = this.#node("polynomial", [base], { coefficients }, coefficients.join(" "));
      return [[1, least === 0 ? polynomial : this.product([polynomial, this.power(base, least)])]];
    });
  }

  #powerOf(id: ScalarId): Readonly<{ base: ScalarId; exponent: number }> {
    const node = this.nodes[id]!;
    return node.kind === "power" ? { base: node.of[0]!, exponent: node.data.exponent } : { base: id, exponent: 1 };
  }

  power(base: ScalarId, exponent: number): ScalarId {
    if (exponent === 0) return this.one;
    if (exponent === 1) return base;
    const value = this.valueOf(base);
    if (value !== undefined) return this.constant(wholePower(value, exponent));
    return this.#node("power", [base], { exponent }, String(exponent));
  }

  quotient(above: ScalarId, below: ScalarId): ScalarId {
    const [top, bottom] = [this.valueOf(above), this.valueOf(below)];
    if (bottom !== undefined)
      return top === undefined ? this.product([above, this.constant(1 / bottom)]) : this.constant(top / bottom);
    return above === below ? this.one : this.#node("quotient", [above, below], {}, "");
  }

  squareRoot(of: ScalarId): ScalarId {
    const value = this.valueOf(of);
    return value === undefined ? this.#node("squareRoot", [of], {}, "") : this.constant(Math.sqrt(value));
  }

  larger(one: ScalarId, other: ScalarId): ScalarId {
    const [left, right] = [this.valueOf(one), this.valueOf(other)];
    if (left !== undefined && right !== undefined) return this.constant(Math.max(left, right));
    return this.#node("larger", [one, other], {}, "");
  }

  held(of: ScalarId, least: ScalarId, most: ScalarId, limit: string): ScalarId {
    return this.#node("held", [of, least, most], { limit }, limit);
  }

  choice(test: ScalarId, then: ScalarId, otherwise: ScalarId): ScalarId {
    const value = this.valueOf(test);
    if (value !== undefined) return value === 0 ? otherwise : then;
    return this.#node("choice", [test, then, otherwise], {}, "");
  }

  /** The same node with others in the place of atoms. */
  withAtoms(root: ScalarId, others: (atom: ScalarId) => ScalarId | undefined): ScalarId {
    const made = new Map<ScalarId, ScalarId>();
    const again = (id: ScalarId): ScalarId => {
      const known = made.get(id);
      if (known !== undefined) return known;
      const node = this.nodes[id]!;
      const of = node.of.map(again);
      const now =
        of.every((operand, position) => operand === node.of[position]) && node.kind !== "atom"
          ? id
          : this.#again(node, of, others);
      made.set(id, now);
      return now;
    };
    return again(root);
  }

  #again(node: Scalar, of: readonly ScalarId[], others: (atom: ScalarId) => ScalarId | undefined): ScalarId {
    switch (node.kind) {
      case "constant":
        return node.id;
      case "atom":
        return others(node.id) ?? node.id;
      case "combination":
        return this.linear(
          of.map((id, position): Term => [node.data.coefficients[position]!, id]),
          node.data.constant,
        );
      case "product":
        return this.product(of);
      case "quotient":
        return this.quotient(of[0]!, of[1]!);
      case "power":
        return this.power(of[0]!, node.data.exponent);
      case "polynomial": {
        const terms = node.data.coefficients.map(
          (coefficient, exponent): Term => [coefficient, this.power(of[0]!, exponent)],
        );
        return this.linear(terms);
      }
      case "squareRoot":
        return this.squareRoot(of[0]!);
      case "larger":
        return this.larger(of[0]!, of[1]!);
      case "held":
        return this.held(of[0]!, of[1]!, of[2]!, node.data.limit);
      case "choice":
        return this.choice(of[0]!, of[1]!, of[2]!);
      default:
        return node satisfies never;
    }
  }

  /**
   * root = slope × atom + rest; undefined where it is no straight line in it. What is held is as if it were free where it `isFree`.
   */
  straight(root: ScalarId, atom: ScalarId, isFree: (held: ScalarId) => boolean = () => false): Line | undefined {
    const made = new Map<ScalarId, Line | undefined>();
    const lineOf = (id: ScalarId): Line | undefined => {
      const its = this.restsOn[id]!;
      if (id === atom) return { slope: this.one, rest: this.zero };
      if (its !== atom && its !== MANY_ATOMS) return { slope: this.zero, rest: id };
      if (made.has(id)) return made.get(id);
      const node = this.nodes[id]!;
      const line = node.kind === "held" && isFree(id) ? lineOf(node.of[0]!) : this.#lineOf(node, lineOf);
      made.set(id, line);
      return line;
    };
    return lineOf(root);
  }

  #lineOf(node: Scalar, lineOf: (id: ScalarId) => Line | undefined): Line | undefined {
    const lines = node.of.map(lineOf);
    if (lines.includes(undefined)) return undefined;
    const of = lines as readonly Line[];
    const bent = of.filter(({ slope }) => slope !== this.zero);
    if (bent.length === 0) {
      // Slopes that cancel below leave operands that rest on the atom all the same: what is left of them does not.
      const rests = of.map(({ rest }) => rest);
      const isSame = rests.every((rest, position) => rest === node.of[position]);
      return { slope: this.zero, rest: isSame ? node.id : this.#again(node, rests, () => undefined) };
    }
    if (node.kind === "combination") {
      const { coefficients, constant } = node.data;
      const sum = (key: "slope" | "rest", from: number): ScalarId =>
        this.linear(
          of.map((line, position): Term => [coefficients[position]!, line[key]]),
          from,
        );
      return { slope: sum("slope", 0), rest: sum("rest", constant) };
    }
    if (node.kind === "product" && bent.length === 1) {
      const part = (key: "slope" | "rest"): ScalarId =>
        this.product(of.map((line) => (line === bent[0] ? line[key] : line.rest)));
      return { slope: part("slope"), rest: part("rest") };
    }
    if (node.kind === "quotient" && of[1] !== bent[0] && bent.length === 1) {
      const below = of[1]!.rest;
      return { slope: this.quotient(of[0]!.slope, below), rest: this.quotient(of[0]!.rest, below) };
    }
    return undefined;
  }

  /** Between what a node lies where every atom lies between its ends: never narrower than the truth, often wider. */
  rangeOf(root: ScalarId, ends: (key: string) => Range): Range {
    const made = new Map<ScalarId, Range>();
    const range = (id: ScalarId): Range => {
      const known = made.get(id);
      if (known) return known;
      const node = this.nodes[id]!;
      const found = node.kind === "atom" ? ends(node.data.key) : rangeFrom(node, node.of.map(range));
      made.set(id, found);
      return found;
    };
    return range(root);
  }
}

const anywhere: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

const rangeFrom = (node: Scalar, of: readonly Range[]): Range => {
  switch (node.kind) {
    case "constant":
      return { least: node.data.value, most: node.data.value };
    case "combination":
      return of.reduce((sum, range, position) => added(sum, scaled(range, node.data.coefficients[position]!)), {
        least: node.data.constant,
        most: node.data.constant,
      });
    case "product":
      return of.reduce(multiplied);
    case "larger":
      return { least: Math.max(of[0]!.least, of[1]!.least), most: Math.max(of[0]!.most, of[1]!.most) };
    default:
      // What has no rule of its own may be anything: whoever asks then holds it.
      return anywhere;
  }
};

const added = (one: Range, other: Range): Range => ({ least: one.least + other.least, most: one.most + other.most });
const scaled = ({ least, most }: Range, by: number): Range =>
  by >= 0 ? { least: times(by, least), most: times(by, most) } : { least: times(by, most), most: times(by, least) };
const multiplied = (one: Range, other: Range): Range => {
  const corners = [
    times(one.least, other.least),
    times(one.least, other.most),
    times(one.most, other.least),
    times(one.most, other.most),
  ];
  return { least: Math.min(...corners), most: Math.max(...corners) };
};
/** An end at infinity times 0 is 0: what is nothing stays nothing. */
const times = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * other);
