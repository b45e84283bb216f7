import type { Summary } from "../appraise.ts";
import { peopleOf } from "../chain.ts";
import type { Complete } from "../complete.ts";
import { discountFactors } from "../discount.ts";
import { isNothing, unknown, type Why } from "../result.ts";
import { Algebra, type Line, type ScalarId, type Term } from "./algebra.ts";
import type { Atom, Samplers, Watched } from "./drawn.ts";
import { Expectation, type Known, knownOf } from "./expectation.ts";
import type { FanProgram } from "./fans.ts";
import { type Ranged, rangedIn } from "./figureRanges.ts";
import { groupsOf } from "./groups.ts";
import type { Sampler } from "./sampler.ts";
import { type Formed, formedOf, type Subject } from "./subject.ts";

/** What one more of an outcome is worth, and society's NPV as a line in it, of every alternative. */
export type Amounts = Readonly<{ central: () => number; lines: readonly Line[] }>;

/** A figure to be drawn, or why there is none; `central` is read when it is asked for, since a slider moves it. */
export type Planned = Readonly<{ scalar: ScalarId; central: () => number }>;
export type Unplanned = Readonly<{ defined: false; why: Why }>;
export type MaybePlanned = Planned | Unplanned;
export const isPlanned = (figure: MaybePlanned): figure is Planned => "scalar" in figure;

export type PlannedPair = Readonly<{ before: MaybePlanned; after: MaybePlanned }>;

/** The chance of an outcome with and without the intervention, of those at stake. */
export type Chance = Readonly<{ withIt: ScalarId; without: ScalarId }>;

/** What is worked out in every draw, as nodes of one algebra. */
export type Plan = Readonly<{
  algebra: Algebra;
  samplers: Samplers;
  atoms: ReadonlyMap<string, Atom>;
  watched: readonly Watched[];
  formed: readonly Formed[];
  society: MaybePlanned;
  publicSector: PlannedPair;
  actors: ReadonlyMap<string, PlannedPair>;
  /** By actor that others are part of: with all that are. */
  families: ReadonlyMap<string, PlannedPair>;
  /** NNV framåt per person of every alternative. */
  options: readonly MaybePlanned[];
  /** By outcome. */
  amounts: ReadonlyMap<string, Amounts>;
  chances: ReadonlyMap<string, Chance>;
  /** Figures beside the net values of which it is told where they lie. */
  ranged: readonly Ranged[];
  /** By group: the parameters, and each option given them, or where that is not known with all others at their means. */
  groups: ReadonlyMap<
    string,
    Readonly<{ parameters: readonly string[]; statistics: readonly ScalarId[]; isKnown: boolean }>
  >;
  /** What is known of figures without draws. */
  expectation: Expectation;
  /** Of society's NPV and of the options, in that order, as far as they are planned. */
  known: readonly Known[];
  /** Means that have been worked out, with what was believed then. */
  keptMeans: Map<ScalarId, Readonly<{ samplers: readonly Sampler[]; mean: number }>>;
  /** What the fans were last read from. */
  keptFans: { ready: FanProgram | undefined };
  /** Discounted people to come; undefined without a decision. */
  population: () => number | undefined;
}>;

export const planOf = (subjects: readonly Subject[], samplers: Samplers): Plan => {
  const algebra = new Algebra();
  const formed = subjects.map((subject) => formedOf(algebra, subject, samplers));
  const main = formed[0]!;
  const { appraised, making } = main.subject;
  const pair = ({ before, after }: Readonly<{ before: Summary; after: Summary }>): PlannedPair => ({
    before: npvOf(main, before),
    after: npvOf(main, after),
  });
  const options = formed.map(optionOf);
  const atoms = new Map(formed.flatMap(({ drawn }) => [...drawn.atoms]));
  const society = npvOf(main, appraised.society);
  const expectation = new Expectation(algebra, groupsOfAtoms(making.document.correlations, atoms));
  return {
    expectation,
    keptMeans: new Map(),
    keptFans: { ready: undefined },
    known: [society, ...options]
      .filter(isPlanned)
      .map(({ scalar }) => knownOf({ algebra, atoms }, expectation, scalar)),
    algebra,
    samplers,
    atoms,
    formed,
    society,
    publicSector: pair(appraised.publicSector),
    actors: new Map([...appraised.actors].map(([id, of]) => [id, pair(of)])),
    families: new Map([...appraised.groups].map(([id, of]) => [id, pair(of)])),
    options,
    amounts: amountsOf(algebra, formed),
    chances: making.document.decision === undefined ? new Map() : chancesOf(algebra, main),
    ranged: rangedIn(main),
    groups: groupsPlanned({ algebra, atoms, expectation }, formed, options),
    population: () => populationOf(main.subject),
    // After everything that may be held has been met.
    get watched() {
      return formed.flatMap(({ watched }) => watched);
    },
  };
};

/** The group of each atom: a parameter's own name, or one for all that hang together by correlations. */
const groupsOfAtoms = (
  correlations: Complete["correlations"],
  atoms: ReadonlyMap<string, Atom>,
): ((key: string) => string) => {
  const group = new Map([...atoms.values()].map(({ parameter }) => [parameter, parameter]));
  for (const { between } of correlations) {
    const [one, other] = between.map((id) => group.get(id));
    if (one === undefined || other === undefined) continue;
    for (const [parameter, its] of group) if (its === one) group.set(parameter, other);
  }
  return (key) => group.get(atoms.get(key)!.parameter)!;
};

const npvOf = ({ forms, subject: { values } }: Formed, { net }: Summary): MaybePlanned =>
  net === undefined
    ? unknown("effectUnknown")
    : { scalar: forms.scalar(net.npv), central: () => values[net.npv] as number };

const optionOf = ({ forms, subject: { appraised, values, making } }: Formed): MaybePlanned => {
  const { forward } = appraised;
  if (forward === undefined) return unknown("noDecision");
  if (forward.isSplit) return unknown("split");
  if (forward.perPerson === undefined) return unknown("effectUnknown");
  const people = making.graph.node(forward.perPerson).of[1]!;
  if (isNothing(values[people] as number)) return unknown("noPeople");
  return { scalar: forms.scalar(forward.perPerson), central: () => values[forward.perPerson!] as number };
};

/** Of each outcome with a value of its own: society's NPV by what one more is worth. */
const amountsOf = (algebra: Algebra, formed: readonly Formed[]): Plan["amounts"] => {
  const { making, now, appraised } = formed[0]!.subject;
  if (appraised.society.net === undefined) return new Map();
  const { outcomes, valuations } = making.document;
  return new Map(
    outcomes.flatMap(({ id }): [string, Amounts][] => {
      const valued = valuations.filter(({ outcome, valueOfOutcome }) => outcome === id && valueOfOutcome);
      if (valued.length !== 1) return [];
      const [valuation] = valued as [(typeof valued)[0]];
      const { amount } = valuation;
      const central = (): number => (typeof amount === "number" ? amount : now.get(amount)!);
      const atom = algebra.atom(`amount of ${valuation.id}`);
      const lines = formed.map((of) => lineIn(algebra, of, valuation.id, atom));
      return lines.includes(undefined) ? [] : [[id, { central, lines: lines as readonly Line[] }]];
    }),
  );
};

/** An alternative without the valuation does not depend on the amount. */
const lineIn = (
  algebra: Algebra,
  { forms, subject, withAmount }: Formed,
  valuation: string,
  atom: ScalarId,
): Line | undefined => {
  const { net } = subject.appraised.society;
  if (net === undefined) return undefined;
  const hasIt = subject.making.document.valuations.some(({ id }) => id === valuation);
  const npv = (hasIt ? withAmount(valuation, atom) : forms).scalar(net.npv);
  return algebra.straight(npv, atom);
};

/** 1 − p0 + change and 1 − p0 of those at stake, by the people of each cohort. */
const chancesOf = (algebra: Algebra, { forms, subject }: Formed): Plan["chances"] => {
  const { appraised, making } = subject;
  const { document } = making;
  const atStake = new Set(document.decision!.atStake.cohorts);
  return new Map(
    appraised.chains.flatMap(({ outcome, limits }): [string, Chance][] => {
      const changes = limits.filter((limit) => limit.kind === "change");
      const cohorts = document.cohorts
        .filter(({ id }) => outcome.cohorts.includes(id))
        .toSorted((left, right) => (left.id < right.id ? -1 : 1));
      if (changes.length !== cohorts.length) return [];
      const chosen = cohorts.flatMap((cohort, position) =>
        atStake.has(cohort.id)
          ? [{ people: forms.total(forms.asYears(forms.form(peopleOf(making, cohort)))), limit: changes[position]! }]
          : [],
      );
      const all = algebra.linear(chosen.map(({ people }): Term => [1, people]));
      if (all === algebra.zero) return [];
      const mean = (of: (limit: (typeof changes)[number]) => ScalarId): ScalarId => {
        if (chosen.length === 1) return of(chosen[0]!.limit);
        const sum = chosen.map(({ people, limit }): Term => [1, algebra.product([people, of(limit)])]);
        return algebra.quotient(algebra.linear(sum), all);
      };
      const without = (limit: (typeof changes)[number]): ScalarId =>
        algebra.linear([[-1, forms.scalar(limit.baseline)]], 1);
      const withIt = (limit: (typeof changes)[number]): ScalarId =>
        algebra.linear([
          [1, without(limit)],
          [1, forms.scalar(limit.change)],
        ]);
      return [[outcome.id, { withIt: mean(withIt), without: mean(without) }]];
    }),
  );
};

const groupsPlanned = (
  { algebra, atoms, expectation }: Pick<Plan, "algebra" | "atoms" | "expectation">,
  formed: readonly Formed[],
  options: readonly MaybePlanned[],
): Plan["groups"] => {
  const known = options.filter(isPlanned);
  if (known.length === 0) return new Map();
  return new Map(
    [...groupsOf(formed.map(({ subject }) => subject.making.document))].map(([group, parameters]) => {
      const inside = new Set(parameters);
      const others = new Set(
        [...atoms].flatMap(([key, { parameter }]) => (inside.has(parameter) ? [] : [algebra.atom(key)])),
      );
      const outside = (atom: ScalarId): ScalarId | undefined =>
        others.has(atom) ? expectation.meanOf(atom) : undefined;
      const given = known.map(({ scalar }) => givenAll({ atoms, expectation }, scalar, inside));
      const isKnown = !given.includes(undefined);
      const statistics = isKnown
        ? (given as readonly ScalarId[])
        : known.map(({ scalar }) => algebra.withAtoms(scalar, outside));
      return [group, { parameters, statistics, isKnown }];
    }),
  );
};

/** What a figure is on average given some parameters; undefined where that is not known without draws. */
const givenAll = (
  { atoms, expectation }: Pick<Plan, "atoms" | "expectation">,
  figure: ScalarId,
  inside: ReadonlySet<string>,
): ScalarId | undefined => {
  const keys = [...atoms].filter(([, { parameter }]) => inside.has(parameter)).map(([key]) => key);
  const kept = new Set(keys.map(expectation.groupOf));
  // What hangs together with something outside says something of it.
  const isWhole = [...atoms].every(
    ([key, { parameter }]) => inside.has(parameter) || !kept.has(expectation.groupOf(key)),
  );
  const given = isWhole ? expectation.given(figure, kept) : undefined;
  return given !== undefined && expectation.isFilledIn(given) ? given : undefined;
};

/** Σ people a year × discount factor over the years to come, at the values in force (METHOD.md, The decision). */
const populationOf = ({ making, now }: Subject): number | undefined => {
  const { decision, settings } = making.document;
  if (decision === undefined) return undefined;
  const number = (ref: number | string): number => (typeof ref === "number" ? ref : now.get(ref)!);
  const { schedule, timing } = settings.discounting;
  // The decision's year may be before any flow, so before the years of the graph.
  const firstYear = Math.min(decision.year, settings.baseYear);
  const from = decision.year - firstYear;
  const factors = new Float64Array(from + decision.future.years);
  const data = {
    base: settings.baseYear - firstYear,
    fromYears: schedule.map(({ fromYear }) => fromYear),
    timing,
  };
  discountFactors(
    factors,
    schedule.map(({ rate }) => number(rate)),
    data,
  );
  let sum = 0;
  for (let year = from; year < factors.length; year++) sum += factors[year]!;
  return sum * number(decision.future.peoplePerYear);
};
