import type { Algebra, Line, Scalar, ScalarId } from "./algebra.ts";
import type { Plan } from "./plan.ts";

/** Of more parameters than that the draws tell better. */
const MOST_TIED = 2;

/** No id of a parameter has spaces. */
const MEAN_OF = "mean of ";

/** What an expectation leaves to be filled in: the mean of a node that is taken by itself. */
export type Mean = Readonly<{ of: ScalarId; symbol: ScalarId }>;

/**
 * Conditional expectations without draws. Where what is multiplied rests on different independent parameters, the mean of a product is
 * the product of means: then E[figure | some parameters] is the figure itself, with the mean of everything else in its place. A part
 * that rests on several parameters and is no sum or product of such is a number by itself, whose mean the draws tell.
 */
export class Expectation {
  readonly #algebra: Algebra;
  readonly #atoms = new Map<ScalarId, ReadonlySet<ScalarId>>();
  readonly #groups = new Map<ScalarId, ReadonlySet<string>>();
  #tied = new Set<string>();
  readonly #means = new Map<ScalarId, ScalarId>();
  /** By node: means given nothing, and given what was last kept. */
  readonly #free = new Map<ScalarId, ScalarId>();
  #found: Readonly<{ key: string; means: Map<ScalarId, ScalarId> }> = { key: "", means: new Map() };

  constructor(
    algebra: Algebra,
    /** Atoms of one group hang together. */
    readonly groupOf: (atom: string) => string,
  ) {
    this.#algebra = algebra;
  }

  /** The atoms that a node rests on; those that stand for means are none. */
  atomsIn(id: ScalarId): ReadonlySet<ScalarId> {
    const known = this.#atoms.get(id);
    if (known) return known;
    const node = this.#algebra.nodes[id]!;
    const found =
      node.kind === "atom"
        ? new Set(this.#isMean(id) ? [] : [id])
        : new Set(node.of.flatMap((operand) => [...this.atomsIn(operand)]));
    this.#atoms.set(id, found);
    return found;
  }

  /** Whether what an expectation leaves to be filled in is of no more than two independent atoms, so that no draws tell it better. */
  isOfFew(of: ScalarId): boolean {
    const atoms = this.atomsIn(of).size;
    return atoms <= 2 && this.groupsIn(of).size === atoms;
  }

  /** Whether every mean that a node leaves to be filled in is. */
  isFilledIn(id: ScalarId, seen = new Set<ScalarId>()): boolean {
    if (seen.has(id)) return true;
    seen.add(id);
    const node = this.#algebra.nodes[id]!;
    if (node.kind !== "atom") return node.of.every((operand) => this.isFilledIn(operand, seen));
    if (!this.#isMean(id)) return true;
    const mean = this.means.find(({ symbol }) => symbol === id)!;
    return this.isOfFew(mean.of);
  }

  #isMean(id: ScalarId): boolean {
    const { data } = this.#algebra.nodes[id]! as Scalar<"atom">;
    return data.key.startsWith(MEAN_OF);
  }

  /** The means asked for so far. */
  get means(): readonly Mean[] {
    return [...this.#means].map(([of, symbol]) => ({ of, symbol }));
  }

  /** The groups of atoms that a node rests on. */
  groupsIn(id: ScalarId): ReadonlySet<string> {
    const known = this.#groups.get(id);
    if (known) return known;
    const keys = [...this.atomsIn(id)].map((atom) => (this.#algebra.nodes[atom] as Scalar<"atom">).data.key);
    const found = new Set(keys.map(this.groupOf));
    this.#groups.set(id, found);
    return found;
  }

  /** The mean of a node given the groups that are kept; undefined where it does not come apart. */
  given(root: ScalarId, kept: ReadonlySet<string>): ScalarId | undefined {
    const key = [...kept].sort().join("\n");
    if (this.#found.key !== key) this.#found = { key, means: new Map() };
    const failed = new Set<ScalarId>();
    const expected = (id: ScalarId): ScalarId | undefined => {
      const isFree = this.#isFree(id, kept);
      const means = isFree ? this.#free : this.#found.means;
      const known = means.get(id);
      if (known !== undefined || failed.has(id)) return known;
      const found = this.#given(this.#algebra.nodes[id]!, kept, expected);
      if (found === undefined) failed.add(id);
      else means.set(id, found);
      return found;
    };
    return expected(root);
  }

  /** Whether nothing that is kept is in it: its mean is then the same whatever is kept. */
  #isFree(id: ScalarId, kept: ReadonlySet<string>): boolean {
    const groups = this.groupsIn(id);
    for (const group of kept) if (groups.has(group)) return false;
    return true;
  }

  #given(
    node: Scalar,
    kept: ReadonlySet<string>,
    expected: (id: ScalarId) => ScalarId | undefined,
  ): ScalarId | undefined {
    const groups = this.groupsIn(node.id);
    const free = [...groups].filter((group) => !kept.has(group));
    if (free.length === 0) return node.id;
    if (free.length === groups.size && this.atomsIn(node.id).size === 1) return this.meanOf(node.id);
    if (node.kind === "combination") {
      const of = node.of.map(expected);
      const { coefficients, constant } = node.data;
      if (of.includes(undefined)) return undefined;
      return this.#algebra.linear(
        of.map((id, position) => [coefficients[position]!, id!] as const),
        constant,
      );
    }
    if (node.kind === "product" && this.#isApart(node.of, kept)) {
      const of = node.of.map(expected);
      return of.includes(undefined) ? undefined : this.#algebra.product(of as readonly ScalarId[]);
    }
    if (node.kind === "quotient") {
      const apart = this.#takenApart(node.of[0]!, node.of[1]!);
      if (apart !== undefined) return expected(apart);
      if (free.every((group) => !this.groupsIn(node.of[1]!).has(group))) {
        const above = expected(node.of[0]!);
        return above === undefined ? undefined : this.#algebra.quotient(above, node.of[1]!);
      }
    }
    if (free.length === groups.size) return this.meanOf(node.id);
    for (const group of groups) this.#tied.add(group);
    return undefined;
  }

  /** What a figure does not come apart from, when one group is kept: that group and those that are tied to it. */
  tiedTo(figure: ScalarId, group: string): ReadonlySet<string> {
    let kept: ReadonlySet<string> = new Set([group]);
    for (let size = 0; kept.size > size && kept.size <= MOST_TIED; ) {
      size = kept.size;
      this.#tied = new Set(kept);
      if (this.given(figure, kept) === undefined) kept = this.#tied;
    }
    return kept;
  }

  /** A sum over a divisor as a sum of quotients, and what has nothing to do with the divisor outside of it; undefined where that is all there is. */
  #takenApart(above: ScalarId, below: ScalarId): ScalarId | undefined {
    const { nodes } = this.#algebra;
    const over = (id: ScalarId): ScalarId => this.#algebra.quotient(id, below);
    const sumOf = (sum: Scalar<"combination">, times: readonly ScalarId[]): ScalarId => {
      const whole = this.#algebra.product(times);
      const terms = sum.of.map(
        (id, position) => [sum.data.coefficients[position]!, over(this.#algebra.product([whole, id]))] as const,
      );
      return this.#algebra.linear([...terms, [sum.data.constant, over(whole)]]);
    };
    const node = nodes[above]!;
    if (node.kind === "combination") return sumOf(node, []);
    if (node.kind === "constant") return undefined;
    const shared = this.groupsIn(below);
    const factors = node.kind === "product" ? node.of : [above];
    const within = factors.filter((factor) => [...this.groupsIn(factor)].some((group) => shared.has(group)));
    const outside = factors.filter((factor) => !within.includes(factor));
    if (outside.length > 0) return this.#algebra.product([...outside, over(this.#algebra.product(within))]);
    const sum = within.map((id) => nodes[id]!).find((factor) => factor.kind === "combination");
    return sum && sumOf(sum, within.toSpliced(within.indexOf(sum.id), 1));
  }

  /** Whether no two factors rest on the same of what is not kept. */
  #isApart(factors: readonly ScalarId[], kept: ReadonlySet<string>): boolean {
    const seen = new Set<string>();
    for (const factor of factors)
      for (const group of this.groupsIn(factor)) {
        if (kept.has(group)) continue;
        if (seen.has(group)) return false;
        seen.add(group);
      }
    return true;
  }

  /** What stands for the mean of a node, given nothing: a number that is filled in for every run, as beliefs then are. */
  meanOf(id: ScalarId): ScalarId {
    const symbol = this.#means.get(id) ?? this.#algebra.atom(`${MEAN_OF}${id}`);
    this.#means.set(id, symbol);
    return symbol;
  }
}

/**
 * What the mean of a figure is given one parameter: slope × the parameter + rest, a curve in it, or slope × the mean over another
 * atom of a surface in both + rest.
 */
export type Conditional = Line | Readonly<{ curve: ScalarId }> | Surface;
export type Surface = Line & Readonly<{ surface: ScalarId; over: string }>;

/** A figure given every parameter of which it comes apart, and what is left of it where the others alone are drawn. */
export type Known = Readonly<{
  conditionals: ReadonlyMap<string, Conditional>;
  /** The figure with the mean of every other parameter in its place: what the rest is sorted by. */
  core: ScalarId;
  /** Its mean; undefined where it does not come apart. */
  mean: ScalarId | undefined;
}>;

/** By atom. Those that are left out are known from the bins of their draws. */
export const knownOf = (
  { algebra, atoms }: Pick<Plan, "algebra" | "atoms">,
  expectation: Expectation,
  figure: ScalarId,
): Known => {
  const conditionals = new Map<string, Conditional>();
  const left = new Set<string>();
  const sizes = new Map<string, number>();
  for (const key of atoms.keys()) {
    const group = expectation.groupOf(key);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  for (const [key, { isPart }] of atoms) {
    const group = expectation.groupOf(key);
    // Of parameters that hang together one says something of the others; a share is not what is drawn for it.
    const isAlone = (sizes.get(group) === 1 && !isPart) || !expectation.groupsIn(figure).has(group);
    const conditional = isAlone ? conditionalOf({ algebra, atoms }, expectation, figure, key, sizes) : undefined;
    if (conditional === undefined) left.add(group);
    else conditionals.set(key, conditional);
  }
  return {
    conditionals,
    core: expectation.given(figure, left) ?? figure,
    mean: expectation.given(figure, new Set()),
  };
};

/** A figure in two parameters as a line in the one part where they meet, if there is such a part: that is the same for many figures. */
const lineInBend = (algebra: Algebra, expectation: Expectation, figure: ScalarId): Line & Pick<Surface, "surface"> => {
  const ahead = [figure];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const node = algebra.nodes[id]!;
    if (expectation.atomsIn(id).size < 2) continue;
    const isBend = node.kind !== "combination" && node.kind !== "product";
    const line = isBend ? algebra.straight(figure, id) : undefined;
    const isAlone = line && [line.slope, line.rest].every((part) => expectation.atomsIn(part).size === 0);
    if (isAlone) return { ...line, surface: id };
    ahead.push(...node.of);
  }
  return { slope: algebra.one, rest: algebra.zero, surface: figure };
};

const conditionalOf = (
  { algebra, atoms }: Pick<Plan, "algebra" | "atoms">,
  expectation: Expectation,
  figure: ScalarId,
  key: string,
  sizes: ReadonlyMap<string, number>,
): Conditional | undefined => {
  const group = expectation.groupOf(key);
  const tied = expectation.tiedTo(figure, group);
  const given = expectation.given(figure, tied);
  if (given === undefined || tied.size > 2) return undefined;
  if (tied.size === 1) return algebra.straight(given, algebra.atom(key)) ?? { curve: given };
  const over = [...atoms.keys()].find((other) => other !== key && tied.has(expectation.groupOf(other)))!;
  if (sizes.get(expectation.groupOf(over)) !== 1) return undefined;
  return { ...lineInBend(algebra, expectation, given), over };
};
