import type { Ref } from "./appraisal.ts";
import type { CompleteCohort, CompleteOutcome } from "./complete.ts";
import type { GraphUnit, NodeId } from "./graph.ts";
import { yearsOf } from "./horizon.ts";
import type { Label, LabelKey } from "./label.ts";
import { measures } from "./measures/measure.ts";
import { type Making, ordered } from "./parameter.ts";
import type { Limit } from "./possible.ts";
import { type Address, address } from "./problem.ts";
import type { FunnelStep } from "./result.ts";
import { personConcepts } from "./terms.ts";

/** An outcome's way from people to outcomes gained (METHOD.md, The chain). All vectors are by calendar year. */
export type Chain = Readonly<{
  outcome: CompleteOutcome;
  /** What is left after each step, as totals in persons and outcomes. Ends after `reached` where the effect is unknown. */
  funnel: readonly Readonly<{ step: FunnelStep; node: NodeId }>[];
  /** Outcomes gained by outcome year; undefined where the effect is unknown. */
  gained: NodeId | undefined;
  /** One outcome spread over the outcome years in proportion to those reached; of a count, to the counts. */
  oneOutcome: NodeId;
  /** Outcomes before the adjustments by the year of those reached, of each cohort; a count does not tell them apart. */
  effects: ReadonlyMap<string, NodeId | undefined> | undefined;
  /** Product of the adjustments: outcomes gained per outcome observed beyond the comparison. */
  adjustments: NodeId;
  /** What the adjustments are the product of. */
  factors: readonly NodeId[];
  /** What its effect may not break: the change of a risk in each cohort, or a count of persons. */
  limits: readonly Limit[];
  /** Σ reached × p0 and Σ reached × (1 − p0), in outcomes; undefined without a baseline. */
  baseline: Readonly<{ fail: NodeId; succeed: NodeId }> | undefined;
  /** Those reached and those of them who manage anyway, by outcome year; undefined where the outcome is no risk of theirs. */
  watched: Readonly<{ years: readonly number[]; reached: NodeId; anyway: NodeId }> | undefined;
}>;

type CohortChain = Readonly<{ people: NodeId; reached: NodeId; effect?: NodeId; limit?: Limit }> &
  Readonly<{ failWithout?: NodeId; succeedWithout?: NodeId; succeedByYear?: NodeId }>;

type Named = Readonly<{ making: Making; name: string }>;

/** Own keys only: `constructor` is an id like any other. */
const effectRef = (of: CompleteOutcome["effect"]["value"], cohort: string): Ref | undefined =>
  typeof of !== "object" ? of : Object.hasOwn(of, cohort) ? of[cohort] : undefined;

const effectAt = (at: Address, of: CompleteOutcome["effect"]["value"], cohort: string): Address =>
  typeof of === "object" ? at + address(cohort) : at;

/** People of a cohort by year, made once. */
export const peopleOf = (making: Making, cohort: CompleteCohort): NodeId =>
  making.graph.once(`people ${cohort.id}`, () => peopleNode(making, cohort));

const peopleNode = ({ graph, number, position }: Making, cohort: CompleteCohort): NodeId => {
  const years = yearsOf(cohort.people);
  const people = years.map((year) =>
    number(cohort.people[year]!, "person", address("cohorts", cohort.id, "people", year), {
      key: "peopleInYear",
      name: cohort.name,
      year,
    }),
  );
  const label: Label = { key: "people", name: cohort.name };
  return graph.add("yearly", people, { positions: years.map(position) }, label, { axis: "calendar", as: "person" });
};

const cohortChain = (making: Making, outcome: CompleteOutcome, cohort: CompleteCohort): CohortChain => {
  const { graph, number } = making;
  const at = address("outcomes", outcome.id);
  const { effect } = outcome;
  const measure = measures[effect.measure];
  const people = peopleOf(making, cohort);
  // An effect per person offered is diluted by those who did not take part: take-up is already in it.
  const takeUp = effect.per === "offered" ? 1 : outcome.takeUp;
  const reached =
    takeUp === 1
      ? people
      : graph.product([people, number(takeUp, "share", `${at}/takeUp`, { key: "takeUp" })], {
          key: "reached",
          name: cohort.name,
        });
  const valueRef = effectRef(effect.value, cohort.id);
  const baselineRef = effectRef(effect.baselineRisk, cohort.id);
  const baselineAt = effectAt(`${at}/effect/baselineRisk`, effect.baselineRisk, cohort.id);
  const baseline =
    baselineRef === undefined
      ? undefined
      : number(baselineRef, "share", baselineAt, { key: "baselineRisk", name: cohort.name });
  const split = baseline !== undefined && splitBy({ making, name: cohort.name }, reached, baseline);
  if (valueRef === undefined || measure.of === "year") return { people, reached, ...split };
  const value = number(valueRef, measure.unit, effectAt(`${at}/effect/value`, effect.value, cohort.id), {
    key: "effectValue",
    name: effect.measure,
  });
  const change = measure.change(graph, value, baseline);
  const limit: Limit | undefined =
    baseline === undefined || effect.measure === "perPerson" ? undefined : { kind: "change", change, baseline };
  return {
    people,
    reached,
    effect: graph.product([reached, change], { key: "effect", name: cohort.name }),
    ...split,
    ...(limit && { limit }),
  };
};

/** Those reached as who would fail and who would manage without the intervention, in outcomes. */
const splitBy = ({ making: { graph }, name }: Named, reached: NodeId, baseline: NodeId) => {
  const as = "outcome/person";
  const fails = graph.product([baseline], { key: "failsWithout" }, { as });
  const succeeds = graph.add("complement", [baseline], {}, { key: "succeedsWithout" }, { as });
  const failByYear = graph.product([reached, fails], { key: "failWithout", name });
  const succeedByYear = graph.product([reached, succeeds], { key: "succeedByYear", name });
  return {
    failWithout: graph.add("total", [failByYear], {}, { key: "failWithout", name }),
    succeedWithout: graph.add("total", [succeedByYear], {}, { key: "succeedWithout", name }),
    succeedByYear,
  };
};

type Adjustment = Readonly<{ step: "deadweight" | "ownShare" | "displacement" | "evidenceFactor"; left?: LabelKey }>;
/** In order; `left` where the factor is what the stated share leaves. */
const adjustments: readonly Adjustment[] = [
  { step: "deadweight", left: "deadweightLeft" },
  { step: "ownShare" },
  { step: "displacement", left: "displacementLeft" },
  { step: "evidenceFactor" },
];

/** The factor a step multiplies by; undefined where the document states the neutral number, so that nothing is written out. */
const adjustmentFactor = (
  { graph, number }: Making,
  outcome: CompleteOutcome,
  { step, left }: Adjustment,
): NodeId | undefined => {
  if (outcome[step] === (left ? 0 : 1)) return undefined;
  const node = number(outcome[step], "share", address("outcomes", outcome.id, step), { key: step });
  return left ? graph.add("complement", [node], {}, { key: left }) : node;
};

/** Sum over cohorts; undefined where one is. Without cohorts: zeros, so that the outcome still has a year for everything. */
const overCohorts = (
  { making: { graph }, name }: Named,
  nodes: readonly (NodeId | undefined)[],
  key: LabelKey,
  unit: GraphUnit,
): NodeId | undefined => {
  if (nodes.length === 0) return graph.noFlow(unit);
  return nodes.includes(undefined) ? undefined : graph.sum(nodes as readonly NodeId[], { key, name }, unit);
};

type Step = Chain["funnel"][number];
/** The outcomes by the year of those reached, after each step; `left` is undefined where the effect is unknown. */
const funnelOf = (
  { making, name }: Named,
  outcome: CompleteOutcome,
  reached: NodeId,
  effect: NodeId | undefined,
): Readonly<{ funnel: readonly Step[]; left: NodeId | undefined; factors: readonly NodeId[] }> => {
  const { graph } = making;
  const total = (step: FunnelStep, of: NodeId): Step => ({
    step,
    node: graph.add("total", [of], {}, { key: `${step}Total`, name }),
  });
  const funnel = [total("reached", reached)];
  const factors: NodeId[] = [];
  let left = effect;
  if (left !== undefined) funnel.push(total("effect", left));
  for (const adjustment of adjustments) {
    const factor = adjustmentFactor(making, outcome, adjustment);
    if (factor !== undefined) factors.push(factor);
    if (left === undefined) continue;
    if (factor !== undefined) left = graph.product([left, factor], { key: `${adjustment.step}After`, name });
    funnel.push(total(adjustment.step, left));
  }
  return { funnel, left, factors };
};

type Later = (node: NodeId, key: LabelKey) => NodeId;
const laterOf =
  ({ making, name }: Named, lagYears: number): Later =>
  (node, key) =>
    lagYears === 0 ? node : making.graph.add("delay", [node], { by: lagYears }, { key, name });

/** The outcomes a count measure states, by outcome year; undefined where the effect is unknown or measured per person. */
const countsOf = (making: Making, { id, name, effect }: CompleteOutcome): NodeId | undefined => {
  const measure = measures[effect.measure];
  if (measure.of !== "year" || typeof effect.value !== "object") return undefined;
  return measure.outcomes(making, effect.value, address("outcomes", id, "effect", "value"), name);
};

/** The outcomes counted are no more than those reached, who are the people of the cohorts. */
const countLimit = ([reached, effect]: readonly Step[]): Limit => ({
  kind: "count",
  count: effect!.node,
  people: reached!.node,
});

const isRisk = ({ effect: { measure } }: CompleteOutcome): boolean => measure !== "count" && measure !== "perPerson";

/** The years in which what becomes of the cohorts can be seen. */
const outcomeYears = (cohorts: readonly CompleteCohort[], lagYears: number): readonly number[] =>
  [...new Set(cohorts.flatMap(({ people }) => yearsOf(people)))].map((year) => year + lagYears).sort((a, b) => a - b);

/** One outcome's chain, from the people of its cohorts to the outcomes gained. */
export const chainOf = (making: Making, outcome: CompleteOutcome): Chain => {
  const { graph } = making;
  const { name } = outcome;
  const named = { making, name };
  const cohorts = ordered(making.document.cohorts.filter(({ id }) => outcome.cohorts.includes(id)));
  const chains = cohorts.map((cohort) => cohortChain(making, outcome, cohort));
  const sum = (key: keyof CohortChain & LabelKey, unit: GraphUnit) =>
    overCohorts(
      named,
      chains.map((chain) => chain[key]),
      key,
      unit,
    );
  const isCount = measures[outcome.effect.measure].of === "year";
  const counts = countsOf(making, outcome);
  const effect = isCount ? counts : sum("effect", "outcome");
  const reached = sum("reached", "person")!;
  const { funnel, left, factors } = funnelOf(named, outcome, reached, effect);
  const later = laterOf(named, outcome.lagYears);
  const people = later(sum("people", "person")!, "peopleLater");
  const anyway = isRisk(outcome) && cohorts.length > 0 ? sum("succeedByYear", "outcome") : undefined;
  const [fail, succeed] = [sum("failWithout", "outcome"), sum("succeedWithout", "outcome")];
  return {
    outcome,
    funnel,
    gained: left === undefined ? undefined : later(left, "gained"),
    effects: isCount ? undefined : new Map(cohorts.map(({ id }, position) => [id, chains[position]!.effect])),
    // Take-up is one for all cohorts of an outcome, so those reached are in proportion to people; and where nobody is
    // reached METHOD.md asks for people. One formula serves both.
    oneOutcome: graph.add(
      "proportions",
      counts === undefined ? [people] : [counts, people],
      {},
      { key: "oneOutcome", name },
    ),
    factors,
    limits: [
      ...chains.flatMap(({ limit }) => limit ?? []),
      ...(counts !== undefined && personConcepts.has(outcome.concept) ? [countLimit(funnel)] : []),
    ],
    adjustments: factors.length === 0 ? graph.one() : graph.product(factors, { key: "adjustments", name }),
    baseline: fail === undefined || succeed === undefined || cohorts.length === 0 ? undefined : { fail, succeed },
    watched:
      anyway === undefined
        ? undefined
        : {
            years: outcomeYears(cohorts, outcome.lagYears),
            reached: later(reached, "reachedLater"),
            anyway: later(anyway, "succeedLater"),
          },
  };
};

/** What some of the cohorts gain, by outcome year. `split` where a count does not tell them from the others. */
export const gainedAmong = (
  making: Making,
  { outcome, gained, effects, factors }: Chain,
  among: ReadonlySet<string>,
): NodeId | undefined | "none" | "split" => {
  const chosen = outcome.cohorts.filter((id) => among.has(id));
  if (chosen.length === 0) return "none";
  if (chosen.length === outcome.cohorts.length) return gained;
  if (effects === undefined) return gained === undefined ? undefined : "split";
  const { name } = outcome;
  const named = { making, name };
  const effect = overCohorts(
    named,
    chosen.toSorted().map((id) => effects.get(id)),
    "effect",
    "outcome",
  );
  if (effect === undefined) return undefined;
  return laterOf(named, outcome.lagYears)(
    making.graph.product([effect, ...factors], { key: "gained", name }),
    "gained",
  );
};
