import { discountFactors } from "../discount.ts";
import type { Graph, GraphNode, NodeData, NodeId, NodeKind } from "../graph.ts";
import { wholePower } from "../operation.ts";
import type { Algebra, ScalarId, Term } from "./algebra.ts";

/**
 * The graph in simplified form: a scalar of the algebra, or years as factor × Σ scalar × what no draw changes. Scalars stand outside
 * the years, so that a present value costs as much as it has uncertain numbers, whatever the number of years.
 */
export type Form = ScalarId | Years;

/** One shape over the years and the scalar that it is multiplied by; zero outside from…to. */
type Shape = Readonly<{ scalar: ScalarId; values: Float64Array; from: number; to: number }>;
/** Sums of shapes are told apart by their number: what two have been brought together to is kept. */
export type Shapes = Readonly<{ number: number; of: readonly Shape[] }>;
export type Years = Readonly<{ factor: ScalarId; shapes: Shapes }>;

const isScalar = (form: Form): form is ScalarId => typeof form === "number";
const scalar = (form: Form): ScalarId => form as ScalarId;

type Reading<K extends NodeKind> = (
  of: readonly Form[],
  data: NodeData[K],
  forms: Forms,
  axis: GraphNode["axis"],
) => Form;

/** Forms of one graph's nodes, in an algebra that several graphs may share. */
export class Forms {
  readonly #made = new Map<NodeId, Form>();
  readonly #brought = new Map<string, ScalarId>();
  #shapes = 0;

  constructor(
    readonly algebra: Algebra,
    readonly graph: Graph,
    /** What is drawn of a parameter, or its value. */
    readonly parameter: (id: string) => ScalarId,
    /** What stands in a node's place: a change held within its bounds, an amount that is moved by itself. */
    readonly instead: (node: NodeId, form: (id: NodeId) => Form, forms: Forms) => Form | undefined,
  ) {}

  scalar(id: NodeId): ScalarId {
    return scalar(this.form(id));
  }

  form(id: NodeId): Form {
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    // Not by recursion down the whole graph: operands come first, and a long chain is deeper than the stack.
    for (const wanted of this.#lacking(id))
      this.#made.set(wanted, this.instead(wanted, (of) => this.#plain(of), this) ?? this.#plain(wanted));
    return this.#made.get(id)!;
  }

  #lacking(id: NodeId): readonly NodeId[] {
    const lacking = new Set<NodeId>();
    const ahead = [id];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (this.#made.has(next) || lacking.has(next)) continue;
      lacking.add(next);
      ahead.push(...this.graph.nodes[next]!.of);
    }
    return [...lacking].sort((left, right) => left - right);
  }

  #plain(id: NodeId): Form {
    const node = this.graph.nodes[id]!;
    if (node.kind === "parameter") return this.parameter(node.data.id);
    const of = node.of.map((operand) => this.#made.get(operand)!);
    return (readings[node.kind] as Reading<NodeKind>)(of, node.data, this, node.axis);
  }

  /** Years from shapes: like scalars together, and what all of them share as a factor in front. */
  years(given: readonly Omit<Shape, "from" | "to">[], factor: ScalarId = this.algebra.one): Years {
    const byScalar = new Map<ScalarId, Float64Array>();
    for (const { scalar: of, values } of given) {
      const sum = byScalar.get(of);
      if (sum === undefined) byScalar.set(of, values.slice());
      else for (let year = 0; year < sum.length; year++) sum[year]! += values[year]!;
    }
    const shapes = [...byScalar].flatMap(([of, values]): Shape[] => {
      const from = values.findIndex((value) => value !== 0);
      return from < 0 || of === this.algebra.zero
        ? []
        : [{ scalar: of, values, from, to: values.findLastIndex((value) => value !== 0) }];
    });
    if (shapes.length === 1 && shapes[0]!.scalar !== this.algebra.one) {
      const [{ scalar: of, ...shape }] = shapes as [Shape];
      return {
        factor: this.algebra.product([factor, of]),
        shapes: this.#numbered([{ ...shape, scalar: this.algebra.one }]),
      };
    }
    return { factor, shapes: this.#numbered(shapes) };
  }

  #numbered(of: readonly Shape[]): Shapes {
    this.#shapes++;
    return { number: this.#shapes, of };
  }

  known(values: Float64Array): Years {
    return this.years([{ scalar: this.algebra.one, values }]);
  }

  /** The number of one year. */
  at({ factor, shapes }: Years, year: number): ScalarId {
    const terms = shapes.of.flatMap(({ scalar: of, values }): Term[] =>
      values[year] === 0 ? [] : [[values[year]!, of]],
    );
    return this.algebra.product([factor, this.algebra.linear(terms)]);
  }

  /** Years from one scalar each, for what cannot be brought to shapes that no draw changes. */
  each(of: (year: number) => ScalarId, from = 0, to = this.graph.years - 1): Years {
    const shapes = [];
    for (let year = Math.max(0, from); year <= to && year < this.graph.years; year++)
      shapes.push({ scalar: of(year), values: this.unit(year) });
    return this.years(shapes);
  }

  unit(year: number): Float64Array {
    const values = new Float64Array(this.graph.years);
    values[year] = 1;
    return values;
  }

  asYears(form: Form): Years {
    return isScalar(form) ? { factor: form, shapes: this.#ones() } : form;
  }

  #every: Shapes | undefined;
  #ones(): Shapes {
    this.#every ??= this.known(new Float64Array(this.graph.years).fill(1)).shapes;
    return this.#every;
  }

  /** Every shape made anew; what is done to it must be linear. */
  mapped({ factor, shapes }: Years, map: (values: Float64Array) => Float64Array): Years {
    const made = shapes.of.map(({ scalar: of, values }) => ({ scalar: of, values: map(values) }));
    return this.years(made, factor);
  }

  sum(of: readonly Form[], signs: readonly number[]): Form {
    if (of.every(isScalar))
      return this.algebra.linear(of.map((id, position): Term => [signs[position]!, id as ScalarId]));
    const all = of.map((form) => this.asYears(form));
    const isOne = all.every(({ factor }) => factor === all[0]!.factor);
    const shapes = all.flatMap(({ factor, shapes: own }, position) =>
      own.of.map(({ scalar: its, values }) => ({
        scalar: isOne ? its : this.algebra.product([factor, its]),
        values: signs[position] === 1 ? values : values.map((value) => -value),
      })),
    );
    return this.years(shapes, isOne ? all[0]!.factor : this.algebra.one);
  }

  product(of: readonly Form[]): Form {
    const scalars = of.filter(isScalar);
    const years = of.filter((form) => !isScalar(form)) as readonly Years[];
    const factor = this.algebra.product(scalars);
    if (years.length === 0) return factor;
    return years
      .slice(1)
      .reduce(
        (left, right) => this.#paired(left, right, (one, other) => one.map((value, year) => value * other[year]!)),
        { factor: this.algebra.product([factor, years[0]!.factor]), shapes: years[0]!.shapes },
      );
  }

  #paired(left: Years, right: Years, pair: (one: Float64Array, other: Float64Array) => Float64Array): Years {
    const shapes = left.shapes.of.flatMap((one) =>
      right.shapes.of.map((other) => ({
        scalar: this.algebra.product([one.scalar, other.scalar]),
        values: pair(one.values, other.values),
      })),
    );
    return this.years(shapes, this.algebra.product([left.factor, right.factor]));
  }

  /** Σ over years of left × right: the scalar part is found once for every two sums of shapes. */
  present(left: Years, right: Years): ScalarId {
    const key = `${left.shapes.number} ${right.shapes.number}`;
    const brought = this.#brought.get(key) ?? this.#together(left.shapes, right.shapes);
    this.#brought.set(key, brought);
    return this.algebra.product([left.factor, right.factor, brought]);
  }

  #together(left: Shapes, right: Shapes): ScalarId {
    const terms: Term[] = [];
    for (const one of left.of)
      for (const other of right.of) {
        let sum = 0;
        const to = Math.min(one.to, other.to);
        for (let year = Math.max(one.from, other.from); year <= to; year++)
          sum += one.values[year]! * other.values[year]!;
        if (sum !== 0) terms.push([sum, this.algebra.product([one.scalar, other.scalar])]);
      }
    return this.algebra.linear(terms);
  }

  total(of: Years): ScalarId {
    return this.present(of, { factor: this.algebra.one, shapes: this.#ones() });
  }

  spread(outcomes: Years, profile: Years): Years {
    const years = this.graph.years;
    return this.#paired(outcomes, profile, (gained, each) => {
      const out = new Float64Array(years);
      for (let year = 0; year < years; year++) {
        if (gained[year] === 0) continue;
        for (let since = 0; since < years - year; since++) out[year + since]! += gained[year]! * each[since]!;
      }
      return out;
    });
  }

  quotient(above: Form, below: Form): Form {
    const { algebra } = this;
    if (isScalar(above) && isScalar(below)) return algebra.quotient(above, below);
    if (isScalar(below)) {
      const { factor, shapes } = above as Years;
      return { factor: algebra.quotient(factor, below), shapes };
    }
    const [top, bottom] = [this.asYears(above), below];
    return this.each((year) => algebra.quotient(this.at(top, year), this.at(bottom, year)));
  }
}

const positive = (of: readonly Form[]): readonly number[] => of.map(() => 1);

/** What every kind of node becomes. A kind that lacks a form does not compile. */
const readings: Readonly<{ [K in Exclude<NodeKind, "parameter">]: Reading<K> }> = {
  constant: (_of, { value }, { algebra }) => algebra.constant(value),
  yearly: (of, { positions }, forms) =>
    forms.years(of.map((form, place) => ({ scalar: scalar(form), values: forms.unit(positions[place]!) }))),
  sum: (of, _data, forms) => forms.sum(of, positive(of)),
  difference: (of, _data, forms) =>
    forms.sum(
      of,
      of.map((_, position) => (position === 0 ? 1 : -1)),
    ),
  product: (of, _data, forms) => forms.product(of),
  complement: ([of], _data, { algebra }) => algebra.linear([[-1, scalar(of!)]], 1),
  quotient: (of, _data, forms) => of.slice(1).reduce((above, below) => forms.quotient(above, below), of[0]!),
  power: ([of], { exponent }, { algebra }) => algebra.power(scalar(of!), exponent),
  geometric: ([of], { from, to, zero }, forms) => {
    const { algebra } = forms;
    const base = scalar(of!);
    const value = algebra.valueOf(base);
    if (value === undefined) return forms.each((year) => algebra.power(base, year - zero), from, to);
    const values = new Float64Array(forms.graph.years);
    for (let year = Math.max(0, from); year <= to && year < values.length; year++)
      values[year] = wholePower(value, year - zero);
    return forms.known(values);
  },
  delay: ([of], { by }, forms) =>
    forms.mapped(forms.asYears(of!), (values) => {
      const later = new Float64Array(values.length);
      later.set(values.subarray(0, Math.max(0, values.length - by)), Math.min(by, values.length));
      return later;
    }),
  spread: ([outcomes, profile], _data, forms) => forms.spread(forms.asYears(outcomes!), forms.asYears(profile!)),
  presence: ([of], _data, forms) => {
    const { algebra } = forms;
    const years = forms.asYears(of!);
    return forms.each((year) => algebra.choice(forms.at(years, year), algebra.one, algebra.zero));
  },
  proportions: (of, _data, forms) => {
    const { algebra } = forms;
    const all = of.map((form) => forms.asYears(form));
    const sums = all.map((years) => forms.total(years));
    return forms.each((year) => {
      const shares = all.map((years, position) => algebra.quotient(forms.at(years, year), sums[position]!));
      // The first whose sum is not 0; where all are, zeros.
      return shares.reduceRight(
        (otherwise, share, position) => algebra.choice(sums[position]!, share, otherwise),
        algebra.zero,
      );
    });
  },
  window: ([of], { from, to }, forms) =>
    forms.mapped(forms.asYears(of!), (values) => values.map((value, year) => (year >= from && year <= to ? value : 0))),
  total: ([of], _data, forms) => forms.total(forms.asYears(of!)),
  discount: (of, schedule, forms) => {
    const { algebra, graph } = forms;
    const rates = of.map((rate) => algebra.valueOf(scalar(rate)));
    if (rates.every((rate) => rate !== undefined)) {
      const factors = new Float64Array(graph.years);
      discountFactors(factors, rates, schedule);
      return forms.known(factors);
    }
    return forms.each(discountScalars(forms, of.map(scalar), schedule));
  },
  present: ([flows, factors], _data, forms) => forms.present(forms.asYears(flows!), forms.asYears(factors!)),
};

/** The factors of `discountFactors`, year by year, of rates that are drawn. */
const discountScalars = (
  { algebra, graph }: Forms,
  rates: readonly ScalarId[],
  { base, fromYears, timing }: NodeData["discount"],
): ((position: number) => ScalarId) => {
  const grown = rates.map((rate) => algebra.linear([[1, rate]], 1));
  const stepTo = (year: number): ScalarId => {
    const band = fromYears.findLastIndex((from) => from <= year);
    return grown[Math.max(0, band)]!;
  };
  const atStart = new Map<number, ScalarId>([[0, algebra.one]]);
  for (let year = 0; year + base <= graph.years; year++)
    atStart.set(year + 1, algebra.quotient(atStart.get(year)!, stepTo(year + 1)));
  for (let year = -1; year + base >= 0; year--) atStart.set(year, algebra.product([atStart.get(year + 1)!, grown[0]!]));
  return (position) => {
    const year = position - base;
    if (timing === "yearStart") return atStart.get(year)!;
    if (timing === "yearEnd") return atStart.get(year + 1)!;
    return algebra.quotient(atStart.get(year)!, algebra.squareRoot(year < 0 ? grown[0]! : stepTo(year + 1)));
  };
};
