import type { Appraisal, Outcome, Parameter, Ref } from "../../models/appraisal.ts";
import { type Appraised, appraise, type Summary } from "../../models/appraise.ts";
import { remainderOf } from "../../models/belief/belief.ts";
import type { Parts } from "../../models/belief/distribution.ts";
import { normalProbability, normalQuantile } from "../../models/belief/normal.ts";
import { complete } from "../../models/complete.ts";
import { Evaluation, operandsOf } from "../../models/evaluation.ts";
import type { Graph, NodeId } from "../../models/graph.ts";
import type { Value } from "../../models/operation.ts";
import { begin } from "../../models/parameter.ts";
import { BLOCK, type Sampling } from "../../models/uncertainty/block.ts";
import { partsOf, pointsOf } from "../../models/uncertainty/points.ts";
import { centralOf } from "./central.ts";

/** Every parameter's value in one draw, and what was moved to a bound in it: a share group, a count, an effect in a cohort. */
export type Draw = Readonly<{ values: ReadonlyMap<string, number>; moved: readonly Moved[] }>;
type Moved = Readonly<{ at: string; cohort?: string }>;
type Drawing = Readonly<{ draws: number; seed: number; sampling: Sampling }>;
type Values = Map<string, number>;
type Group = NonNullable<Appraisal["shareGroups"]>[number];

const isDrawn = ({ belief }: Parameter): boolean => belief !== undefined && belief.kind !== "fixed";
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The points of the first draws of a stream. */
const pointsOfStream = (drawing: Drawing, stream: number): Uint32Array => {
  const points = pointsOf(drawing, stream);
  const all = new Uint32Array(Math.ceil(drawing.draws / BLOCK) * BLOCK);
  for (let block = 0; block * BLOCK < all.length; block++)
    points.fill(all.subarray(block * BLOCK, (block + 1) * BLOCK), block);
  return all;
};

/** The lower triangle L with L·Lᵀ = the matrix (Cholesky–Banachiewicz, as textbooks have it). */
const choleskyOf = (matrix: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const lower: number[][] = matrix.map((row) => row.map(() => 0));
  for (const [row, of] of matrix.entries())
    for (let column = 0; column <= row; column++) {
      const left = of[column]! - sumOf(lower[row]!.slice(0, column).map((value, k) => value * lower[column]![k]!));
      lower[row]![column] = row === column ? Math.sqrt(left) : left / lower[column]![column]!;
    }
  return lower;
};
type Streamed = Readonly<{ id: string; stream: number }>;
/**
 * The probabilities of correlated parameters from those of their own streams: a Gaussian copula on normal scores. Those that are
 * certain are among them, so that a parameter's draws are the same whatever is known of another.
 */
const copulaOf = ({ correlations = [] }: Appraisal, parameters: readonly Streamed[]) => {
  const correlated = parameters
    .filter(({ id }) => correlations.some(({ between }) => between.includes(id)))
    .sort((one, other) => one.stream - other.stream);
  const rankOf = (one: string, other: string): number =>
    one === other
      ? 1
      : (correlations.find(({ between }) => between.includes(one) && between.includes(other))?.rank ?? 0);
  const matrix = correlated.map((one) =>
    correlated.map((other) => (one === other ? 1 : 2 * Math.sin((Math.PI * rankOf(one.id, other.id)) / 6))),
  );
  const lower = choleskyOf(matrix);
  return (parts: Map<string, Parts>): void => {
    const scores = correlated.map(({ id }) => normalQuantile(parts.get(id)!));
    for (const [position, { id }] of correlated.entries())
      parts.set(id, normalProbability(sumOf(lower[position]!.map((weight, k) => weight * scores[k]!))));
  };
};

/** Shares of a group in a draw: normalised gammas, or what those that are drawn or fixed leave to the ones that nothing is said of. */
const shareOut = (group: Group, parameters: readonly Parameter[], values: Values): boolean => {
  const members = group.parameters.map((id) => parameters.find((one) => one.id === id)!);
  if (group.belief) {
    const all = sumOf(members.map(({ id }) => values.get(id)!));
    for (const { id } of members) values.set(id, values.get(id)! / all);
    return false;
  }
  const [drawn, others] = [members.filter(isDrawn), members.filter(({ belief }) => belief === undefined)];
  if (drawn.length === 0) return false;
  const taken = sumOf(drawn.map(({ id }) => values.get(id)!));
  const fixed = members.filter(({ belief }) => belief?.kind === "fixed");
  // What is fixed is certain: the drawn ones have no more than that leaves.
  const whole = 1 - sumOf(fixed.map(centralOf));
  const stated = sumOf(others.map(centralOf));
  const isBeyond = taken > whole || stated === 0;
  for (const { id } of drawn) if (isBeyond) values.set(id, (values.get(id)! * whole) / taken);
  for (const one of others) values.set(one.id, isBeyond ? 0 : (centralOf(one) * (whole - taken)) / stated);
  return isBeyond;
};

/** How a parameter is drawn: by its belief, or as its part of a share group; undefined where it is certain. */
const quantileOf = (parameter: Parameter, { shareGroups = [] }: Appraisal): ((parts: Parts) => number) | undefined => {
  const group = shareGroups.find(({ parameters }) => parameters.includes(parameter.id));
  if (!group?.belief) return isDrawn(parameter) ? remainderOf(parameter.belief!, parameter.bounds).at : undefined;
  const weight = group.belief.weights[group.parameters.indexOf(parameter.id)]!;
  // The gamma distribution of a shape has that as its mean and as its variance.
  return remainderOf({ kind: "gamma", mean: weight, sd: Math.sqrt(weight) }, undefined).at;
};
/**
 * The value of every parameter draw by draw, from exact quantiles (METHOD.md, Uncertainty); `moved` is what a slider has made of
 * the value that a parameter would have had.
 */
export const drawsOf = (
  document: Appraisal,
  drawing: Drawing,
  moved: (id: string, value: number) => number = (_id, value) => value,
): readonly Draw[] => {
  const { parameters = [], shareGroups = [] } = document;
  const streamed = parameters.map((parameter, position) => {
    const stream = parameter.stream ?? position;
    const points = pointsOfStream(drawing, stream);
    return { id: parameter.id, stream, points, parameter, quantile: quantileOf(parameter, document) };
  });
  const correlate = copulaOf(document, streamed);
  return Array.from({ length: drawing.draws }, (_, draw): Draw => {
    const parts = new Map(streamed.map(({ id, points }) => [id, partsOf(points[draw]!)] as const));
    correlate(parts);
    const values: Values = new Map(
      streamed.map(({ id, parameter, quantile }) => [
        id,
        moved(id, quantile?.(parts.get(id)!) ?? centralOf(parameter)),
      ]),
    );
    const scaled = shareGroups.filter((group) => shareOut(group, parameters, values));
    const groups = scaled.map((group) => ({ at: `/shareGroups/${shareGroups.indexOf(group)}` }));
    return movedWithin(document, values, groups);
  });
};

// Bounds.
const PERSONS: readonly string[] = ["eligibility", "degree", "placement", "employment"];
const ownId = (outcome: string, key: string): string => `own.${outcome}.${key}`;
const ofKey = (value: Outcome["effect"]["value"], key: string): Ref | undefined =>
  typeof value === "object" ? value[key] : value;
/** The effect of each cohort, or the count of each year, that a bound may move by itself. */
const bounded = ({ effect, concept, cohorts }: Outcome): readonly string[] => {
  const { measure, value } = effect;
  if (value === undefined || measure === "perPerson") return [];
  if (measure === "count") return PERSONS.includes(concept) ? Object.keys(value) : [];
  return cohorts;
};
/** The document in which each of them has a parameter of its own. */
const withOwnEffects = (document: Appraisal): Appraisal => {
  const units = {
    riskDifference: "share",
    relativeRisk: "factor",
    oddsRatio: "factor",
    count: "outcome",
    perPerson: "outcome/person",
  } as const;
  const own: Parameter[] = [];
  const outcomes = (document.outcomes ?? []).map((outcome): Outcome => {
    const keys = bounded(outcome);
    if (keys.length === 0) return outcome;
    for (const key of keys) {
      const id = ownId(outcome.id, key);
      // Its value is that of each draw.
      own.push({ id, name: id, unit: units[outcome.effect.measure], value: 0 });
    }
    return {
      ...outcome,
      effect: { ...outcome.effect, value: Object.fromEntries(keys.map((key) => [key, ownId(outcome.id, key)])) },
    };
  });
  return { ...document, outcomes, parameters: [...(document.parameters ?? []), ...own] };
};
/** The nearest effect that fits a risk. Of the odds every ratio does. */
const heldEffect = (measure: Outcome["effect"]["measure"], value: number, risk: number): number => {
  if (measure === "riskDifference") return Math.min(risk, Math.max(risk - 1, value));
  if (measure === "relativeRisk" && risk > 0) return Math.min(1 / risk, Math.max(0, value));
  return value;
};
/**
 * Whether anything that is drawn rests on an effect: what the outcome is worth, or while there is a decision ahead what a follow-up
 * of those at stake would see of it. Of other effects nothing that is told was moved.
 */
const isLookedAt = ({ valuations, decision, cohorts = [] }: Appraisal, outcome: Outcome, cohort: string): boolean => {
  if (valuations?.some((valuation) => valuation.outcome === outcome.id)) return true;
  const followed = decision?.atStake.cohorts?.filter((id) => outcome.cohorts.includes(id)) ?? [];
  const people = cohorts.flatMap(({ id, people: of }) => (followed.includes(id) ? Object.values(of) : []));
  return followed.includes(cohort) && people.some((ref) => ref !== 0);
};
/** The values with every effect held within its bounds. */
export const movedWithin = (
  document: Appraisal,
  drawn: ReadonlyMap<string, number>,
  groups: readonly Moved[] = [],
): Draw => {
  const moved = [...groups];
  const values: Values = new Map(drawn);
  const read = (ref: Ref | undefined): number => (typeof ref === "string" ? drawn.get(ref)! : ref!);
  for (const outcome of document.outcomes ?? []) {
    const { id, effect, cohorts } = outcome;
    const move = (of: Moved): void => {
      if (isLookedAt(document, outcome, of.cohort ?? "")) moved.push(of);
    };
    const stated = bounded(outcome).map((key) => ({ key, value: read(ofKey(effect.value, key)) }));
    const isCount = effect.measure === "count";
    const members = (document.cohorts ?? []).filter((of) => cohorts.includes(of.id));
    const people = sumOf(members.flatMap((of) => Object.values(of.people).map(read)));
    const counted = Math.abs(sumOf(stated.map(({ value }) => value)));
    // All years of a count are scaled alike.
    const fit = counted > people ? people / counted : 1;
    if (isCount && counted - people > 1e-9 && stated.length > 0) move({ at: `/outcomes/${id}` });
    for (const { key, value } of stated) {
      const risk = isCount ? 0 : read(ofKey(effect.baselineRisk, key));
      const held = isCount ? value * fit : heldEffect(effect.measure, value, risk);
      if (!isCount && isMovedBy(effect.measure, value - held, risk)) move({ at: `/outcomes/${id}`, cohort: key });
      values.set(ownId(id, key), held);
    }
  }
  return { values, moved };
};
/** As changes of the risk; less is nothing but rounding. */
const isMovedBy = (measure: Outcome["effect"]["measure"], by: number, risk: number): boolean =>
  Math.abs(measure === "relativeRisk" ? by * risk : by) > 1e-9;

// The value reading, one draw at a time.
export type Figures = ReadonlyMap<string, number>;
const figuresOf = ({ society, publicSector, actors, groups, forward }: Appraised): ReadonlyMap<string, NodeId> => {
  const pairs = [
    ["publicSector", publicSector] as const,
    ...[...actors].map(([id, pair]) => [`actors/${id}`, pair] as const),
    ...[...groups].map(([id, pair]) => [`groups/${id}`, pair] as const),
  ];
  const npvs: (readonly [string, Summary])[] = [
    ["society", society],
    ...pairs.flatMap(([at, { before, after }]) => [[`${at}/before`, before] as const, [`${at}/after`, after] as const]),
  ];
  const known = npvs.flatMap(([at, { net }]) => (net ? [[at, net.npv] as const] : []));
  return new Map(forward?.perPerson === undefined ? known : [...known, ["forward", forward.perPerson] as const]);
};
/** Nodes by what the graph says when its parameters have these values. */
export const readingOf = (
  document: Appraisal,
  chosen: (appraised: Appraised, graph: Graph) => ReadonlyMap<string, NodeId>,
): ((values: ReadonlyMap<string, number>) => ReadonlyMap<string, Value>) => {
  const making = begin(complete(withOwnEffects(document)).document);
  const figures = chosen(appraise(making), making.graph);
  const parameters = new Map(making.document.parameters.map(({ id, value }) => [id, value]));
  const evaluation = new Evaluation(making.graph, parameters);
  const nodes = [...operandsOf(making.graph, figures.values())].sort((one, other) => one - other);
  return (values) => {
    for (const [id, value] of values) parameters.set(id, value);
    evaluation.compute(nodes);
    return new Map([...figures].map(([at, node]) => [at, evaluation.values[node]!]));
  };
};
/** The figures that are drawn; one that is not known is left out. */
export const valueReadingOf = (document: Appraisal): ((values: ReadonlyMap<string, number>) => Figures) =>
  readingOf(document, figuresOf) as (values: ReadonlyMap<string, number>) => Figures;
/** The document that says what a draw says: nothing is believed, every number is known. */
export const documentAt = (document: Appraisal, values: ReadonlyMap<string, number>): Appraisal => {
  const own = withOwnEffects(document);
  const parameters = own.parameters!.map(
    ({ id, name, unit }): Parameter => ({ id, name, unit, value: values.get(id)! }),
  );
  return { ...own, parameters, correlations: [], shareGroups: [] };
};
