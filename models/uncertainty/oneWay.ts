import type { Tornado } from "../result.ts";
import { groupsWithoutRoom, rescaled } from "../scenario.ts";
import { shareBeliefOf } from "./drawn.ts";
import type { Plan } from "./plan.ts";
import { isPlanned } from "./plan.ts";
import { lanesOf } from "./program.ts";
import type { Sampler } from "./sampler.ts";

/** The 5th and the 95th percentile (METHOD.md, Uncertainty). */
const LOW = { below: 0.05, above: 0.95 };
const HIGH = { below: 0.95, above: 0.05 };

type Point = ReadonlyMap<string, number>;

/** The central case's shares. */
const sharesIn = ({ formed }: Plan): Parameters<typeof rescaled>[0] => {
  const { making, now } = formed[0]!.subject;
  const { parameters, shareGroups } = making.document;
  return { parameters: parameters.map(({ id }) => ({ id, value: now.get(id)! })), shareGroups };
};

/** Society's NPV where some parameters are put at values and the others are as they are in the central case. */
const npvAt = (plan: Plan, points: readonly Point[]): Float64Array | undefined => {
  const { algebra, atoms, society, formed } = plan;
  if (!isPlanned(society)) return undefined;
  const { now } = formed[0]!.subject;
  const shares = sharesIn(plan);
  // Members of a share group share what the moved ones leave.
  const moved = points.map((point) => rescaled(shares, point));
  const lanes = new Map<string, Float64Array>();
  for (const [lane, values] of moved.entries())
    for (const [parameter, value] of values) {
      const its = lanes.get(parameter) ?? new Float64Array(points.length).fill(now.get(parameter)!);
      its[lane] = value;
      lanes.set(parameter, its);
    }
  const valuesOf = (parameter: string): Float64Array => lanes.get(parameter) ?? Float64Array.of(now.get(parameter)!);
  return lanesOf(algebra, [society.scalar], points.length, (_, key) => valuesOf(atoms.get(key)!.parameter))[0]!;
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

/**
 * Society's NPV at both ends of every belief, the widest first. A share is left out if the others of its whole are nothing in the
 * central case: nobody is there to leave it room.
 */
export const tornadoOf = (plan: Plan): Tornado => {
  const shares = sharesIn(plan);
  const intervals = intervalsOf(plan).filter(({ parameter, low, high }) =>
    [low, high].every((value) => groupsWithoutRoom(shares, new Map([[parameter, value]])).length === 0),
  );
  const points = intervals.flatMap(({ parameter, low, high }) => [
    new Map([[parameter, low]]),
    new Map([[parameter, high]]),
  ]);
  const npv = npvAt(plan, points);
  if (npv === undefined) return [];
  return intervals
    .map((interval, position) => ({ ...interval, npvAtLow: npv[2 * position]!, npvAtHigh: npv[2 * position + 1]! }))
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
  const points = rows.flatMap((row) =>
    columns.map(
      (column) =>
        new Map([
          [one, row],
          [other, column],
        ]),
    ),
  );
  const shares = sharesIn(plan);
  if (points.some((point) => groupsWithoutRoom(shares, point).length > 0)) return undefined;
  const npv = npvAt(plan, points);
  if (npv === undefined) return undefined;
  return {
    parameters: [one, other],
    values: [rows, columns],
    npv: rows.map((_, row) => [...npv.subarray(row * steps, (row + 1) * steps)]),
  };
};
