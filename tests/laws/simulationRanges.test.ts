import { describe, expect, test } from "vitest";
import type { Appraised, Summary } from "../../models/appraise.ts";
import type { BreakEven } from "../../models/breakEven.ts";
import type { Graph, NodeId } from "../../models/graph.ts";
import type { Ratio, Result } from "../../models/result.ts";
import { quantileBeyond } from "../oracle/beyond.ts";
import { documentAt, readingOf } from "../oracle/draws.ts";
import { oracle } from "../oracle/oracle.ts";
import { often } from "../seed.ts";
import { boundCases, type Case, nearCase, simulatedCases, simulationOf, sizeOf } from "./simulated.ts";

const cases = [...simulatedCases(often(60)), ...boundCases(), nearCase()];

/** What is divided and by what, of every figure that has a range if it is known; what one is worth is divided by 1. */
const partsOf = ({ society, publicSector, breakEven, worth }: Appraised, graph: Graph): ReadonlyMap<string, NodeId> => {
  const parts: [string, NodeId][] = [];
  const quotient = (at: string, above: NodeId, below: NodeId) =>
    parts.push([`above ${at}`, above], [`below ${at}`, below]);
  const summary = (at: string, { net, perspective }: Summary): void => {
    if (net === undefined) return;
    quotient(`${at}/bcr`, net.benefits.present, perspective.costs.present);
    quotient(`${at}/npvPerFundKrona`, net.npv, graph.nodes[net.npvPerFundKrona]!.of[1]!);
  };
  const needed = (at: string, { missing, worth: one }: BreakEven): void => {
    if (missing !== undefined) quotient(`${at}/needed`, missing, one);
  };
  summary("/society", society);
  summary("/publicSector/after", publicSector.after);
  for (const [outcome, { worth: one }] of worth) {
    parts.push([`above /gained/${outcome}/worth`, one]);
    const at = `/breakEven/outcomes/${outcome}`;
    const of = breakEven.get(outcome)!;
    needed(`${at}/society`, of.society);
    needed(`${at}/publicSector/after`, of.publicSector.after);
    for (const [actor, { after }] of of.actors) needed(`${at}/actors/${actor}/after`, after);
  }
  return new Map(parts);
};

type Column = Readonly<{ of: Float64Array; near: number }>;
/** Tables are to 1e-6 of a figure's size; what is the same in every draw is not read from one. */
const columnOf = (of: Float64Array): Column => {
  const [least, most] = [Math.min(...of), Math.max(...of)];
  const largest = Math.max(Math.abs(least), Math.abs(most));
  return { of, near: most - least <= 1e-9 * largest ? 1e-9 * largest : 1e-6 * sizeOf(of) };
};
type Parts = Readonly<{ at: string; above: Column; below: Column }>;
const partsIn = ({ document, draws }: Case): readonly Parts[] => {
  const read = readingOf(document, partsOf);
  const values = draws.map((draw) => new Map(read(draw.values) as ReadonlyMap<string, number>));
  const column = (key: string): Column => columnOf(Float64Array.from(values, (of) => of.get(key) ?? 1));
  return [...values[0]!.keys()].flatMap((key) => {
    if (!key.startsWith("above ")) return [];
    const at = key.slice("above ".length);
    return [{ at, above: column(key), below: column(`below ${at}`) }];
  });
};

/** Less than a millionth of a krona is nothing (METHOD.md); here with how far two readings may be from each other. */
const NOTHING = 1e-6;
type Bounds = readonly [least: number, most: number];
const ANYTHING: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const dividedIn = ({ above, below }: Parts, draw: number): Bounds => {
  const [a, b] = [above.of[draw]!, below.of[draw]!];
  if (Math.abs(b) <= 10 * below.near) return ANYTHING;
  const off = (2 * (above.near + Math.abs(a / b) * below.near)) / Math.abs(b);
  return [a / b - off, a / b + off];
};
/** Of a draw: nothing is missing, or one is worth something, or no number is enough. */
const neededIn = (parts: Parts, draw: number): Bounds => {
  const { above, below } = parts;
  const [a, b] = [above.of[draw]!, below.of[draw]!];
  if (b > NOTHING + below.near) return dividedIn(parts, draw);
  if (b > NOTHING - below.near && below.near > NOTHING / 2) return ANYTHING;
  if (Math.abs(a - NOTHING) <= above.near) return [0, Number.POSITIVE_INFINITY];
  return a < NOTHING ? [0, 0] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
};

const numberOf = (ratio: Ratio): number =>
  ratio.defined ? ratio.value : ratio.why === "unreachable" ? Number.POSITIVE_INFINITY : Number.NaN;
const isNeeded = (at: string): boolean => at.endsWith("/needed");

/** Whether there is a range at all; undefined where that hangs on rounding. */
const hasRange = ({ at, above, below }: Parts): boolean | undefined => {
  if (![above, below].every(({ of }) => of.every(Number.isFinite))) return false;
  if (isNeeded(at)) return true;
  if (at.endsWith("/worth")) return above.of.some((value) => value !== 0);
  const near = below.near + NOTHING;
  if (below.of.every((value) => Math.abs(value) < NOTHING / 2)) return false;
  const [positive, negative] = [below.of.some((value) => value > near), below.of.some((value) => value < -near)];
  if (positive && negative) return false;
  return below.of.every((value) => Math.abs(value) > near) ? true : undefined;
};

describe("on random documents in which nearly everything is believed", () => {
  test("a figure's range is that of its draws, where it is a number in all of them", () => {
    const met = { ranges: 0, unreachable: 0, partly: 0, leftOut: 0, withoutEffect: 0, loose: 0 };
    for (const one of cases) {
      const simulation = simulationOf(one);
      if (simulation === undefined) continue;
      const { ranges } = simulation;
      const all = partsIn(one);
      expect(
        Object.keys(ranges).filter((at) => !all.some((parts) => parts.at === at)),
        one.name,
      ).toEqual([]);
      for (const parts of all) {
        const { at } = parts;
        const range = ranges[at];
        const expected = hasRange(parts);
        if (expected !== undefined) expect(range !== undefined, `${one.name} ${at}`).toBe(expected);
        if (range === undefined) {
          met.leftOut++;
          continue;
        }
        met.ranges++;
        const bounds = one.draws.map((_, draw) => (isNeeded(at) ? neededIn : dividedIn)(parts, draw));
        for (const [key, p] of [
          ["low", 0.05],
          ["median", 0.5],
          ["high", 0.95],
        ] as const) {
          const said = numberOf(range[key]);
          const [least, most] = [0, 1].map((end) =>
            quantileBeyond(
              bounds.map((of) => of[end as 0 | 1]),
              p,
            ),
          ) as [number, number];
          expect(said >= least && said <= most, `${one.name} ${at} ${key}: ${said}, plainly ${least} to ${most}`).toBe(
            true,
          );
          if (!(most - least <= 1e-3 * Math.abs(said)) && least !== most) met.loose++;
        }
        if (!range.low.defined) met.unreachable++;
        else if (!range.high.defined) met.partly++;
        if (isNeeded(at) && "defined" in simulation.society) met.withoutEffect++;
      }
    }
    console.log(met);
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
    expect(met.loose).toBeLessThan(met.ranges / 3);
  });

  test("and the figure of a draw is what the method written a second time says of that draw", () => {
    let compared = 0;
    for (const one of cases)
      for (const draw of [0, 5]) {
        if (draw >= one.draws.length) continue;
        const said = oracle(documentAt(one.document, one.draws[draw]!.values)) as unknown as Result;
        for (const parts of partsIn(one)) {
          const ratio = ratioAt(said, parts.at);
          if (!ratio?.defined) continue;
          const value = parts.above.of[draw]! / parts.below.of[draw]!;
          expect(
            Math.abs(value - ratio.value),
            `${one.name} ${parts.at}: ${value}, not ${ratio.value}`,
          ).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(ratio.value)));
          compared++;
        }
      }
    expect(compared).toBeGreaterThan(often(100));
  });
});

/** The oracle has not what one is worth by itself; it is what `needed` is divided by. */
const ratioAt = (said: Result, at: string): Ratio | undefined =>
  at.endsWith("/worth")
    ? undefined
    : (at
        .split("/")
        .slice(1)
        .reduce<unknown>((of, step) => (of as Record<string, unknown>)[step], said) as Ratio);
