import type { Appraisal } from "../appraisal.ts";
import type { Appraised } from "../appraise.ts";
import { type CompleteParameter, centralValue } from "../complete.ts";
import type { Evaluation } from "../evaluation.ts";
import type { NodeId } from "../graph.ts";
import type { Value } from "../operation.ts";
import { type Making, ordered } from "../parameter.ts";
import type { Limit } from "../possible.ts";
import { address } from "../problem.ts";
import { type Ranges, rangesOf } from "../ranges.ts";
import type { Range } from "../switching.ts";
import type { Algebra, ScalarId, Term } from "./algebra.ts";
import { type Atom, type Drawn, drawnOf, isUncertain, type Samplers, type Watched } from "./drawn.ts";
import { type Form, Forms } from "./forms.ts";
import { once } from "./source.ts";

/** One alternative of a document, opened, with the values in force: the whole document where it has no alternatives. */
export type Subject = Readonly<{
  id: string | undefined;
  making: Making;
  appraised: Appraised;
  /** Of the central case. */
  values: readonly Value[];
  now: ReadonlyMap<string, number>;
  ranges: () => Ranges;
  keyOf: (parameter: CompleteParameter) => string;
  /** Where a parameter's belief was stated: a scenario may have moved its centre since, with a share group. */
  centreOf: (parameter: CompleteParameter) => number;
}>;

type OpenedDocument = Readonly<{ making: Making; appraised: Appraised; evaluation: Evaluation }>;

/** What is drawn: each alternative, or the one document. A parameter that two of them believe the same of is drawn once. */
export const subjectsOf = (
  main: OpenedDocument,
  alternatives: readonly (OpenedDocument & Readonly<{ id: string }>)[],
  base: Appraisal,
): readonly Subject[] => {
  const stated = new Map(base.parameters?.map((parameter) => [parameter.id, parameter]));
  const centreOf = ({ id, value, belief }: CompleteParameter): number => {
    const before = stated.get(id)!;
    return JSON.stringify(before.belief) === JSON.stringify(belief) ? centralValue(before) : value;
  };
  const shared = new Map(main.making.document.parameters.map((parameter) => [parameter.id, beliefKey(parameter)]));
  const [first, ...others] = alternatives;
  const all = [{ ...main, id: first?.id }, ...others].map((opened) => ({
    ...opened,
    own: once(() => rangesOf(opened.making.document)),
    keys: new Map(
      opened.making.document.parameters.map((parameter) => {
        const { id } = parameter;
        return [id, shared.get(id) === beliefKey(parameter) ? id : `${id} ${opened.id}`];
      }),
    ),
  }));
  return all.map(({ id, making, appraised, evaluation, own, keys }): Subject => {
    // What is drawn once must be such as may stand wherever it does.
    const allowed = (parameter: string): Range => {
      const alike = all.filter((other) => other.keys.get(parameter) === keys.get(parameter));
      const ranges = alike.map((other) => other.own().allowed(parameter));
      return {
        least: Math.max(...ranges.map(({ least }) => least)),
        most: Math.min(...ranges.map(({ most }) => most)),
      };
    };
    return {
      id,
      making,
      appraised,
      values: evaluation.values,
      now: evaluation.parameters,
      ranges: () => ({ ...own(), allowed }),
      centreOf,
      keyOf: (parameter) => keys.get(parameter.id)!,
    };
  });
};

const beliefKey = ({ value, belief, bounds }: CompleteParameter): string => JSON.stringify([value, belief, bounds]);

/** A subject in the algebra that it shares with the others. */
export type Formed = Readonly<{
  subject: Subject;
  forms: Forms;
  drawn: Drawn;
  watched: readonly Watched[];
  /** Whether draws can be brought beyond the same limits as when this was made, after sliders have moved beliefs. */
  stays(): boolean;
  /** The same graph with the amount of a valuation as an atom of its own. */
  withAmount(valuation: string, atom: ScalarId): Forms;
}>;

export const formedOf = (algebra: Algebra, subject: Subject, samplers: Samplers): Formed => {
  const { making } = subject;
  const drawn = drawnOf(algebra, subject, samplers);
  const watched: Watched[] = [...drawn.watched];
  const limits = limitsOf(subject);
  const seen = new Set<NodeId>();
  const within: Readonly<{ isWithin: Within; wasWithin: boolean }>[] = [];
  const formsWith = (priced: NodeId | undefined, amount: ScalarId): Forms =>
    new Forms(
      algebra,
      making.graph,
      (id) => drawn.scalars.get(id)!,
      (node, plain, forms) => {
        if (node === priced)
          return forms.product([amount, ...making.graph.nodes[node]!.of.slice(1).map(forms.form, forms)]);
        const limited = limits.get(node);
        if (limited === undefined) return undefined;
        const { form, watch, isWithin } = limited(plain(node), forms, drawn.atoms);
        if (seen.has(node)) return form;
        seen.add(node);
        if (watch) watched.push(watch);
        within.push({ isWithin, wasWithin: watch === undefined });
        return form;
      },
    );
  const forms = formsWith(undefined, algebra.zero);
  watched.push(...brokenSums(algebra, subject, forms), ...fadingTwice(algebra, subject, forms));
  return {
    subject,
    forms,
    drawn,
    watched,
    stays: () => within.every(({ isWithin, wasWithin }) => isWithin() === wasWithin),
    withAmount: (valuation, atom) => formsWith(pricedOf(making, valuation), atom),
  };
};

/** Where a valuation's amount is first used, with its prices after it: the parameter that it is may stand elsewhere too. */
const pricedOf = ({ document, graph }: Making, id: string): NodeId => {
  const position = ordered(document.valuations).findIndex((one) => one.id === id);
  return graph.nodes.filter(({ label }) => label.key === "valuationReal")[position]!.id;
};

type Within = () => boolean;
/** `watch` where draws may be moved; elsewhere the node is left as it is. */
type Limited = (
  form: Form,
  forms: Forms,
  atoms: ReadonlyMap<string, Atom>,
) => Readonly<{ form: Form; watch?: Watched; isWithin: Within }>;

/** What stands in place of a node that a limit is about: it, held. A node that no draw can bring beyond its limit is left as it is. */
const limitsOf = ({ appraised, making }: Subject): ReadonlyMap<NodeId, Limited> =>
  new Map(
    appraised.chains.flatMap(({ outcome, limits }) =>
      limits.flatMap((limit): [NodeId, Limited][] => {
        const at = address("outcomes", outcome.id);
        if (limit.kind === "change") return [[limit.change, heldChange(limit.baseline, at)]];
        if (limit.kind === "count") return [[making.graph.nodes[limit.count]!.of[0]!, heldCount(limit, at)]];
        return [];
      }),
    ),
  );

const endsIn = (atoms: ReadonlyMap<string, Atom>) => (key: string) => atoms.get(key)!.sampler;

const NOTHING = 1e-9;

/** Whether no draw can bring the first under 0 or the second over it. */
const isBetween =
  ({ algebra }: Forms, atoms: ReadonlyMap<string, Atom>, under: ScalarId, over: ScalarId): Within =>
  () =>
    algebra.rangeOf(under, endsIn(atoms)).least >= -NOTHING && algebra.rangeOf(over, endsIn(atoms)).most <= NOTHING;

/** −(1 − p0) ≤ change ≤ p0 (METHOD.md, Bounds). */
const heldChange =
  (baseline: NodeId, limit: string): Limited =>
  (form, forms, atoms) => {
    const { algebra } = forms;
    const [free, p0] = [form as ScalarId, forms.scalar(baseline)];
    const over = algebra.linear([
      [1, free],
      [-1, p0],
    ]);
    const isWithin = isBetween(forms, atoms, algebra.linear([[1, over]], 1), over);
    if (isWithin()) return { form, isWithin };
    const held = algebra.held(free, algebra.linear([[1, p0]], -1), p0, limit);
    return { form: held, watch: { limit, free, held }, isWithin };
  };

/** |count| ≤ people: all years are scaled alike. */
const heldCount =
  ({ people }: Extract<Limit, { kind: "count" }>, limit: string): Limited =>
  (form, forms, atoms) => {
    const { algebra } = forms;
    const most = forms.scalar(people);
    const years = forms.asYears(form);
    const count = forms.total(years);
    const size = algebra.larger(count, algebra.linear([[-1, count]]));
    const [under, over] = [1, -1].map((sign) =>
      algebra.linear([
        [1, count],
        [sign, most],
      ]),
    );
    const isWithin = isBetween(forms, atoms, under!, over!);
    if (isWithin()) return { form, isWithin };
    const held = algebra.held(size, algebra.zero, most, limit);
    const share = algebra.choice(size, algebra.quotient(held, size), algebra.one);
    return {
      form: { factor: algebra.product([years.factor, share]), shapes: years.shapes },
      watch: { limit, free: size, held },
      isWithin,
    };
  };

/** Recipients that are drawn and belong to no share group do not add up: nothing can be moved to mend that, so every draw counts. */
const brokenSums = (algebra: Algebra, { appraised, making }: Subject, forms: Forms): readonly Watched[] => {
  const { parameters, shareGroups, valuations } = making.document;
  const uncertain = new Set(parameters.filter(isUncertain).map(({ id }) => id));
  const sums = appraised.limits.filter((limit) => limit.kind === "shares");
  return valuations
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .flatMap((valuation, position): Watched[] => {
      const refs = Object.values(valuation.recipients).filter((ref) => typeof ref === "string");
      const whole = shareGroups.filter((group) => group.parameters.every((id) => refs.includes(id)));
      const loose = refs.filter((id) => uncertain.has(id) && !whole.some((group) => group.parameters.includes(id)));
      const { shares, sum } = sums[position]!;
      if (loose.length === 0) return [];
      const free = algebra.linear(shares.map((share): Term => [1, forms.scalar(share)]));
      return [{ limit: address("valuations", valuation.id), free, held: algebra.constant(sum) }];
    });
};

/** Persistence other than 1 beside a drop-off that is drawn above 0 describes the same thing twice (METHOD.md, Value). */
const fadingTwice = (algebra: Algebra, { appraised }: Subject, forms: Forms): readonly Watched[] =>
  appraised.limits.flatMap((limit): Watched[] => {
    if (limit.kind !== "fading") return [];
    const [persistence, dropOff] = [forms.scalar(limit.persistence), forms.scalar(limit.dropOff)];
    const off = algebra.larger(algebra.linear([[1, persistence]], -1), algebra.linear([[-1, persistence]], 1));
    const free = algebra.product([off, algebra.larger(dropOff, algebra.zero)]);
    const at = forms.graph.nodes[limit.persistence]!.at!;
    return algebra.valueOf(free) === undefined ? [{ limit: at, free, held: algebra.zero }] : [];
  });
