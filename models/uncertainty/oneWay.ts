import type { Tornado } from "../result.ts";
import { groupsWithoutRoom, rescaled } from "../scenario.ts";
import { crossed } from "./conditional.ts";
import { shareBeliefOf } from "./drawn.ts";
import type { Plan } from "./plan.ts";
import { isPlanned } from "./plan.ts";
import type { Sampler } from "./sampler.ts";
import { Switched } from "./switched.ts";
import { lanesOf } from "./walk.ts";

/** The 5th and the 95th percentile (METHOD.md, Uncertainty). */
const LOW = { below: 0.05, above: 0.95 };
const HIGH = { below: 0.95, above: 0.05 };

type Point = ReadonlyMap<string, number>;
type Shares = Parameters<typeof rescaled>[0];

/** Parameters that are shares of a whole. */
const sharesIn = ({ formed }: Plan): ReadonlySet<string> =>
  new Set(formed[0]!.subject.making.document.shareGroups.flatMap(({ parameters }) => parameters));

/** Where some parameters are put, with the others of their wholes, which share what they leave; undefined where they leave no room. */
const roomIn = ({ formed }: Plan, shares: ReadonlySet<string>): ((point: Point) => Point | undefined) => {
  const { making, now } = formed[0]!.subject;
  const central: Shares = {
    parameters: [...shares].map((id) => ({ id, value: now.get(id)! })),
    shareGroups: making.document.shareGroups,
  };
  return (point) => {
    if (![...point.keys()].some((parameter) => shares.has(parameter))) return point;
    return groupsWithoutRoom(central, point).length > 0 ? undefined : rescaled(central, point);
  };
};

type Interval = Readonly<{ parameter: string; low: number; high: number }>;

/** A sampler is the same until its belief is moved, and exact quantiles are searched for. */
const endsBySampler = new WeakMap<Sampler, Readonly<{ low: number; high: number }>>();
const endsOf = (sampler: Sampler): Readonly<{ low: number; high: number }> => {
  const ends = endsBySampler.get(sampler) ?? { low: sampler.at(LOW), high: sampler.at(HIGH) };
  endsBySampler.set(sampler, ends);
  return ends;
};

/** Where the middle nine tenths of every belief lie. */
const intervalsOf = ({ atoms, formed, samplers }: Plan): readonly Interval[] => {
  const { subject, drawn } = formed[0]!;
  return [...drawn.atoms.values()].flatMap(({ key, parameter, isPart }): Interval[] => {
    const { sampler } = atoms.get(key)!;
    const belief = isPart ? shareBeliefOf(samplers, subject, parameter) : sampler;
    return belief === undefined ? [] : [{ parameter, ...endsOf(belief) }];
  });
};

/** Nothing of it hangs on values. */
const switchedByPlan = new WeakMap<Plan, Switched>();

/** Society's NPV where some parameters are put at values and the others are as they are in the central case. */
const npvIn = (plan: Plan): ((point: Point) => number) | undefined => {
  const { algebra, atoms, society, formed } = plan;
  if (!isPlanned(society)) return undefined;
  const parameterOf = (key: string): string => atoms.get(key)!.parameter;
  const switched = switchedByPlan.get(plan) ?? new Switched(algebra, society.scalar, parameterOf);
  switchedByPlan.set(plan, switched);
  const { now } = formed[0]!.subject;
  switched.centre((parameter) => now.get(parameter)!);
  return (point) => switched.at(point);
};

/**
 * Society's NPV at both ends of every belief, the widest first. A share is left out if the others of its whole are nothing in the
 * central case: nobody is there to leave it room.
 */
export const tornadoOf = (plan: Plan): Tornado => {
  const room = roomIn(plan, sharesIn(plan));
  const npvAt = npvIn(plan);
  if (npvAt === undefined) return [];
  return intervalsOf(plan)
    .flatMap((interval): Tornado => {
      const { parameter, low, high } = interval;
      const [atLow, atHigh] = [room(new Map([[parameter, low]])), room(new Map([[parameter, high]]))];
      return atLow && atHigh ? [{ ...interval, npvAtLow: npvAt(atLow), npvAtHigh: npvAt(atHigh) }] : [];
    })
    .sort(
      (one, other) =>
        Math.abs(other.npvAtHigh - other.npvAtLow) - Math.abs(one.npvAtHigh - one.npvAtLow) ||
        (one.parameter < other.parameter ? -1 : 1),
    );
};

export type Grid = Readonly<{ parameters: [string, string]; values: [number[], number[]]; npv: number[][] }>;

/**
 * Society's NPV over two beliefs' middle nine tenths, in equal steps: a row for each value of the first. Undefined too where they are
 * shares of one whole that somewhere leave no room for each other.
 */
export const gridOf = (plan: Plan, [one, other]: readonly [string, string], steps: number): Grid | undefined => {
  const intervals = new Map(intervalsOf(plan).map((interval) => [interval.parameter, interval]));
  const valuesOf = (parameter: string): number[] => {
    const interval = intervals.get(parameter);
    if (interval === undefined) throw new Error(`${parameter} is not uncertain.`);
    const { low, high } = interval;
    return Array.from({ length: steps }, (_, step) => low + ((high - low) * step) / (steps - 1));
  };
  const [rows, columns] = [valuesOf(one), valuesOf(other)];
  const lanes = lanesAt(plan, [one, other], crossed(Float64Array.from(rows), Float64Array.from(columns)));
  const npv = lanes && npvOver(plan, lanes, rows.length * columns.length);
  if (npv === undefined) return undefined;
  return {
    parameters: [one, other],
    values: [rows, columns],
    npv: rows.map((_, row) => [...npv.subarray(row * steps, (row + 1) * steps)]),
  };
};

type Lanes = ReadonlyMap<string, Float64Array>;

/** The parameters that are moved, point by point; undefined where a point leaves no room. */
const lanesAt = (plan: Plan, moved: readonly string[], values: readonly Float64Array[]): Lanes | undefined => {
  const shares = sharesIn(plan);
  const lanes = new Map(moved.map((parameter, position) => [parameter, values[position]!]));
  if (!moved.some((parameter) => shares.has(parameter))) return lanes;
  const room = roomIn(plan, shares);
  const { now } = plan.formed[0]!.subject;
  const count = values[0]!.length;
  for (let lane = 0; lane < count; lane++) {
    const point = room(new Map(moved.map((parameter, position) => [parameter, values[position]![lane]!])));
    if (point === undefined) return undefined;
    for (const [parameter, value] of point) {
      const its = lanes.get(parameter) ?? new Float64Array(count).fill(now.get(parameter)!);
      its[lane] = value;
      lanes.set(parameter, its);
    }
  }
  return lanes;
};

const npvOver = ({ algebra, atoms, society, formed }: Plan, lanes: Lanes, count: number): Float64Array | undefined => {
  if (!isPlanned(society)) return undefined;
  const { now } = formed[0]!.subject;
  const valuesOf = (parameter: string): Float64Array => lanes.get(parameter) ?? Float64Array.of(now.get(parameter)!);
  return lanesOf(algebra, [society.scalar], count, (_, key) => valuesOf(atoms.get(key)!.parameter))[0]!;
};
