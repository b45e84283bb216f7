import { type Belief, boundsWithin } from "../belief/belief.ts";
import type { Complete, CompleteParameter } from "../complete.ts";
import { ordered } from "../parameter.ts";
import { ROUNDING } from "../possible.ts";
import { address } from "../problem.ts";
import type { Ranges } from "../ranges.ts";
import type { Range } from "../switching.ts";
import type { Algebra, ScalarId, Term } from "./algebra.ts";
import { recentreOf } from "./recentre.ts";
import { recentred, type Sampler, samplerOf } from "./sampler.ts";

/** What is drawn for one parameter: its own value, or for a share under a dirichlet the gamma it is a part of. */
export type Atom = Readonly<{
  key: string;
  parameter: string;
  stream: number;
  /** Of the belief where its centre is now: another one after a slider has moved it. */
  readonly sampler: Sampler;
  /** A share of a dirichlet: what is drawn is not yet its value. */
  isPart: boolean;
}>;

/**
 * What a draw may not be beyond: `free` as drawn, `held` as taken. Their difference is a draw that was moved. `isStiff` of shares of
 * which none gives way to those that are drawn, so that nearly every draw is moved.
 */
export type Watched = Readonly<{ limit: string; free: ScalarId; held: ScalarId; isStiff?: boolean }>;

export type Drawn = Readonly<{
  /** The scalar in place of each parameter. */
  scalars: ReadonlyMap<string, ScalarId>;
  atoms: ReadonlyMap<string, Atom>;
  watched: readonly Watched[];
}>;

/** A document's parameters; `now` are the values in force. */
export type Parameters = Readonly<{
  making: Readonly<{ document: Complete }>;
  ranges: () => Ranges;
  now: ReadonlyMap<string, number>;
  /** Name of what is drawn: the same in two alternatives where they believe the same. */
  keyOf: (parameter: CompleteParameter) => string;
  /** Where the belief was stated, from which it follows its centre. */
  centreOf: (parameter: CompleteParameter) => number;
}>;

/** Samplers are dear to make, and a session's beliefs stay what they are. */
export type Samplers = (key: string, belief: Belief, bounds: CompleteParameter["bounds"]) => Sampler;

export const keptSamplers = (): Samplers => {
  const kept = new Map<string, Readonly<{ of: string; sampler: Sampler }>>();
  return (key, belief, bounds) => {
    const of = JSON.stringify([belief, bounds]);
    const known = kept.get(key);
    if (known?.of === of) return known.sampler;
    const sampler = samplerOf(belief, bounds);
    kept.set(key, { of, sampler });
    return sampler;
  };
};

/** Certain are those without a belief, and with one that is fixed. */
export const isUncertain = ({ belief }: Pick<CompleteParameter, "belief">): boolean =>
  belief !== undefined && belief.kind !== "fixed";

/** What stands in the graph for every parameter: its value, what is drawn, or its part of a share group. */
export const drawnOf = (algebra: Algebra, parameters: Parameters, samplers: Samplers): Drawn => {
  const { now } = parameters;
  const { document } = parameters.making;
  const scalars = new Map<string, ScalarId>();
  const atoms = new Map<string, Atom>();
  const watched: Watched[] = [];
  // In order of id, so that the order in the document changes no sum, to the bit.
  const parametersInOrder = ordered(document.parameters);
  const byId = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  const draw = (parameter: CompleteParameter, belief: Belief, isPart: boolean): ScalarId => {
    const key = parameters.keyOf(parameter);
    const stated = samplers(key, belief, isPart ? undefined : boundsOf(parameter, belief, parameters));
    atoms.set(key, atomOf(parameters, parameter, { key, stated, isPart }));
    return algebra.atom(key);
  };
  for (const parameter of parametersInOrder)
    scalars.set(
      parameter.id,
      isUncertain(parameter) ? draw(parameter, parameter.belief!, false) : algebra.constant(now.get(parameter.id)!),
    );
  for (const [position, group] of document.shareGroups.entries()) {
    const members = group.parameters.map((id) => byId.get(id)!);
    const limit = address("shareGroups", position);
    if (group.belief === undefined) watched.push(...remainder(algebra, members, now, scalars, limit));
    else dirichlet(algebra, members, group.belief.weights, { now, scalars, draw });
  }
  return { scalars, atoms, watched };
};

/** What may stand at the parameter's places cuts tails as its bounds do. */
const boundsOf = (
  { id, bounds }: CompleteParameter,
  belief: Belief,
  { ranges }: Parameters,
): CompleteParameter["bounds"] => boundsWithin(belief, bounds, ranges().allowed(id));

const atomOf = (
  parameters: Parameters,
  parameter: CompleteParameter,
  { key, stated, isPart }: Readonly<{ key: string; stated: Sampler; isPart: boolean }>,
): Atom => {
  const { id, stream } = parameter;
  const centre = parameters.centreOf(parameter);
  let [at, sampler] = [centre, stated];
  return {
    key,
    parameter: id,
    stream,
    isPart,
    get sampler() {
      const to = parameters.now.get(id)!;
      if (to !== at) [at, sampler] = [to, moved(parameters, parameter, stated, isPart)];
      return sampler;
    },
  };
};

/** A belief follows its centre; a part of a whole by how much more of it there is to be. */
const moved = (parameters: Parameters, parameter: CompleteParameter, sampler: Sampler, isPart: boolean): Sampler => {
  const [from, to] = [parameters.centreOf(parameter), parameters.now.get(parameter.id)!];
  if (to === from) return sampler;
  // Of a dirichlet as many draws' worth as before, of which more are of this share.
  if (isPart) return partSampler(sampler.mean * (from > 0 ? to / from : 1));
  const allowed: Range = parameters.ranges().allowed(parameter.id);
  return recentred(sampler, recentreOf({ from, to, least: sampler.least, unit: parameter.unit, allowed }));
};

/** The gamma that a share of a dirichlet with this weight is a part of; of no weight nothing. */
const partSampler = (weight: number): Sampler =>
  samplerOf(
    weight > 0 ? { kind: "gamma", mean: weight, sd: Math.sqrt(weight) } : { kind: "fixed", value: 0 },
    undefined,
  );

type Members = readonly CompleteParameter[];

/** Shares as normalised gammas (METHOD.md, Uncertainty); a scenario may have made some of them certain, and the rest share what is left. */
const dirichlet = (
  algebra: Algebra,
  members: Members,
  weights: readonly number[],
  of: Readonly<{
    now: ReadonlyMap<string, number>;
    scalars: Map<string, ScalarId>;
    draw: (parameter: CompleteParameter, belief: Belief, isPart: boolean) => ScalarId;
  }>,
): void => {
  const { now, scalars, draw } = of;
  const isCertain = ({ belief }: CompleteParameter): boolean => belief !== undefined;
  const left = 1 - members.reduce((sum, one) => sum + (isCertain(one) ? now.get(one.id)! : 0), 0);
  const parts = members.flatMap((member, position): [string, ScalarId][] => {
    if (isCertain(member)) return [];
    const weight = weights[position]!;
    return [[member.id, draw(member, { kind: "gamma", mean: weight, sd: Math.sqrt(weight) }, true)]];
  });
  const sum = algebra.linear(parts.map(([, part]): Term => [1, part]));
  for (const [id, part] of parts) scalars.set(id, algebra.linear([[left, algebra.quotient(part, sum)]]));
};

/**
 * The shares without a belief have what the drawn and the fixed ones leave, in their proportions; drawn ones that leave nothing are
 * divided by their sum.
 */
const remainder = (
  algebra: Algebra,
  members: Members,
  now: ReadonlyMap<string, number>,
  scalars: Map<string, ScalarId>,
  limit: string,
): readonly Watched[] => {
  const drawn = members.filter(isUncertain);
  if (drawn.length === 0) return [];
  const whole = 1 - members.reduce((total, { id, belief }) => total + (belief?.kind === "fixed" ? now.get(id)! : 0), 0);
  const others = members.filter(({ belief }) => belief === undefined);
  const rest = others.reduce((sum, { id }) => sum + now.get(id)!, 0);
  const sum = algebra.linear(drawn.map(({ id }): Term => [1, scalars.get(id)!]));
  const isStiff = rest <= 0;
  if (whole <= ROUNDING) {
    // The fixed ones are all of it: nothing is left to draw, and nothing to divide by.
    for (const { id } of [...drawn, ...others]) scalars.set(id, algebra.zero);
    return [{ limit, free: sum, held: algebra.zero, isStiff }];
  }
  const most = algebra.constant(whole);
  const held = rest > 0 ? algebra.held(sum, algebra.zero, most, limit) : most;
  const shrunk = algebra.product([rest > 0 ? algebra.larger(sum, most) : sum, algebra.constant(1 / whole)]);
  const left = algebra.linear([[-1, sum]], whole);
  const isWithin = rest > 0 && drawn.length === 1 && whole === 1;
  for (const { id } of drawn) scalars.set(id, isWithin ? scalars.get(id)! : algebra.quotient(scalars.get(id)!, shrunk));
  const share = isWithin ? left : algebra.larger(left, algebra.zero);
  for (const { id } of others) scalars.set(id, algebra.linear([[rest > 0 ? now.get(id)! / rest : 0, share]]));
  return isWithin ? [] : [{ limit, free: sum, held, isStiff }];
};

/** The belief about one share of a dirichlet by itself, a beta; undefined where nothing is left for it to vary in. */
export const shareBeliefOf = (
  samplers: Samplers,
  { making: { document }, now, centreOf }: Parameters,
  parameter: string,
): Sampler | undefined => {
  const group = document.shareGroups.find(({ parameters, belief }) => belief && parameters.includes(parameter));
  const members = group?.parameters.map((id) => document.parameters.find((one) => one.id === id)!) ?? [];
  let [left, sum, own] = [1, 0, 0];
  for (const [position, member] of members.entries()) {
    const { id } = member;
    const [from, to] = [centreOf(member), now.get(id)!];
    const weight = group!.belief!.weights[position]! * (from > 0 ? to / from : 1);
    if (member.belief !== undefined) left -= to;
    else sum += weight;
    if (id === parameter) own = weight;
  }
  const mean = own / sum;
  if (!(mean > 0 && mean < 1 && left > 0)) return undefined;
  const sd = Math.sqrt((mean * (1 - mean)) / (sum + 1));
  const sampler = samplers(`share ${parameter}`, { kind: "beta", mean, sd }, undefined);
  return left === 1 ? sampler : recentred(sampler, { scale: left, shift: 0, least: 0, most: 1 });
};
