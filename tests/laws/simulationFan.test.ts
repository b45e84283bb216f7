import { describe, expect, test } from "vitest";
import { type Appraised, type Summary, summariesOf } from "../../models/appraise.ts";
import { centralValue } from "../../models/complete.ts";
import type { NodeId } from "../../models/graph.ts";
import type { Ratio, Result, Simulation } from "../../models/result.ts";
import type { Fan } from "../../models/uncertainty/fan.ts";
import { opened } from "../library.ts";
import { documentAt, readingOf } from "../oracle/draws.ts";
import { oracle } from "../oracle/oracle.ts";
import { NEVER, NO_OUTLAY, paidBackBy, wholeYear } from "../oracle/paidBack.ts";
import { often } from "../seed.ts";
import { meanOf, type7 } from "./plainSummary.ts";
import { boundCases, type Case, isRefused, simulatedCases } from "./simulated.ts";

const cases = [...simulatedCases(often(80)), ...boundCases()].flatMap((one): (Case & { simulation: Simulation })[] => {
  const found = one.session.simulate({ ...one.drawing, fan: true, studies: false });
  return isRefused(found) ? [] : [{ ...one, simulation: found.simulation }];
});

const perspectivesOf = (appraised: Appraised): readonly Summary[] =>
  summariesOf(appraised).filter(({ perspective: { at } }) =>
    /^\/(society|publicSector\/after|(actors|groups)\/.*\/after)$/.test(at),
  );
const FLOW = "flow ";
const LUMP = "lump ";
const nodesOf = (appraised: Appraised): ReadonlyMap<string, NodeId> =>
  new Map(
    perspectivesOf(appraised).flatMap(({ perspective: { at, lumpSums }, net }) => {
      if (net === undefined) return [];
      const flow = [FLOW + at, net.discounted] as const;
      return lumpSums === undefined ? [flow] : [flow, [LUMP + at, lumpSums] as const];
    }),
  );

type Flows = Readonly<{ at: string; flows: readonly (readonly number[])[]; isLump: boolean }>;
const flowsOf = ({ document, draws }: Case): readonly Flows[] => {
  const reading = readingOf(document, nodesOf);
  const read = draws.map(
    ({ values }) => new Map([...reading(values)].map(([at, value]) => [at, Array.from(value as Float64Array)])),
  );
  return [...read[0]!.keys()].flatMap((key) => {
    if (!key.startsWith(FLOW)) return [];
    const at = key.slice(FLOW.length);
    const lumps = read.flatMap((of) => of.get(LUMP + at) ?? []);
    return [{ at, flows: read.map((of) => of.get(key)!), isLump: lumps.some((amount) => Math.abs(amount) >= 1e-6) }];
  });
};

const fanAt = ({ society, publicSector, actors, groups }: Simulation, at: string): Fan | undefined => {
  const [, list, id] = at.split("/");
  const families = { actors, groups };
  const of =
    list === "society" ? society : list === "publicSector" ? publicSector : families[list as "actors" | "groups"][id!]!;
  return "fan" in of ? of.fan : undefined;
};
/** As the result says it, as a number that can be compared. */
const yearOf = (year: Ratio): number =>
  year.defined ? year.value : year.why === "noOutlay" ? NO_OUTLAY : year.why === "never" ? NEVER : Number.NaN;
const NOTHING = 0.005;

describe("on random documents in which nearly everything is believed", () => {
  test("the fan's years are the means and the quantiles of what the flows of every draw come to by then", () => {
    let compared = 0;
    for (const one of cases)
      for (const { at, flows } of flowsOf(one)) {
        const fan = fanAt(one.simulation, at);
        const isKnown = flows.every((years) => years.every(Number.isFinite));
        expect(fan !== undefined, `${one.name} ${at}`).toBe(isKnown);
        if (fan === undefined) continue;
        const isOver = (years: readonly number[]): boolean => years.slice(fan.mean.length).every((flow) => flow === 0);
        expect(flows.every(isOver), `${one.name} ${at}`).toBe(true);
        const sums = flows.map(() => 0);
        for (const [year, mean] of fan.mean.entries()) {
          for (const [draw, years] of flows.entries()) sums[draw]! += years[year]!;
          const column = Float64Array.from(sums);
          const near = 1e-6 * sizeOfFlows(flows);
          expect(Math.abs(mean - meanOf(column)), `${one.name} ${at} ${year}`).toBeLessThanOrEqual(near);
          for (const [p, quantiles] of Object.entries(fan.quantiles))
            expect(
              Math.abs(quantiles[year]! - type7(column, Number(p))),
              `${one.name} ${at} ${year} ${p}`,
            ).toBeLessThanOrEqual(near);
          compared++;
        }
      }
    expect(compared).toBeGreaterThan(often(500));
  });

  test("and it is paid back by the year that the draws' own years say, a lump sum by none", () => {
    const met = { years: 0, never: 0, noOutlay: 0, lumpSums: 0, sure: 0, unsure: 0 };
    for (const one of cases)
      for (const { at, flows, isLump } of flowsOf(one)) {
        const fan = fanAt(one.simulation, at);
        if (fan === undefined) continue;
        expect(fan.payback === undefined, `${one.name} ${at}`).toBe(isLump);
        if (fan.payback === undefined) {
          met.lumpSums++;
          continue;
        }
        // What is as near to nothing as the two readings may be from each other is not held to a side of it.
        const near = 1e-6 * sizeOfFlows(flows);
        const bounds = [-NOTHING - near, -NOTHING + near].map((floor) =>
          flows.map((years) => paidBackBy(years, fan.firstYear, floor)),
        ) as [number[], number[]];
        const [early, late] = bounds;
        for (const [key, p] of [
          ["low", 0.05],
          ["median", 0.5],
          ["high", 0.95],
        ] as const) {
          const said = yearOf(fan.payback[key]);
          const [least, most] = [wholeYear(early, p), wholeYear(late, p)];
          expect(said >= least && said <= most, `${one.name} ${at} ${key}: ${said}, plainly ${least} to ${most}`).toBe(
            true,
          );
          met[least === most ? "sure" : "unsure"]++;
          met[said === NEVER ? "never" : said === NO_OUTLAY ? "noOutlay" : "years"]++;
        }
        const shares = bounds.map((years) => years.filter((year) => year === NEVER).length / years.length);
        expect(fan.payback.never, `${one.name} ${at}`).toBeGreaterThanOrEqual(shares[0]!);
        expect(fan.payback.never, `${one.name} ${at}`).toBeLessThanOrEqual(shares[1]!);
      }
    console.log(met);
    expect(Object.entries(met).filter(([key, times]) => times === 0 && key !== "unsure")).toEqual([]);
    expect(met.sure).toBeGreaterThan(3 * met.unsure);
  });

  test("which of a draw is the year that the method written a second time has", () => {
    let compared = 0;
    for (const one of cases)
      for (const draw of [0, 7]) {
        if (draw >= one.draws.length) continue;
        const said = oracle(documentAt(one.document, one.draws[draw]!.values)) as unknown as Result;
        for (const { at, flows, isLump } of flowsOf(one)) {
          const { firstYear } = one.session.result().settings;
          if (isLump) continue;
          const [, list, id] = at.split("/");
          const pair = list === "publicSector" ? said.publicSector : said[list as "actors" | "groups"]?.[id!];
          const of = list === "society" ? said.society : pair!.after;
          const { discounted } = of.payback;
          const year = paidBackBy(flows[draw]!, firstYear, -NOTHING);
          const plain = discounted.defined ? discounted.year : discounted.why === "noOutlay" ? NO_OUTLAY : NEVER;
          expect(year, `${one.name} ${at}`).toBe(plain);
          compared++;
        }
      }
    expect(compared).toBeGreaterThan(often(50));
  });

  test("and what is kept from earlier draws changes no byte, with other points and after a belief has been moved", () => {
    let compared = 0;
    for (const { name, document, drawing } of cases.slice(0, often(30))) {
      const [used, fresh] = [opened(document), opened(document)];
      const asked = { ...drawing, fan: true, studies: false };
      used.simulate(asked);
      expect(used.simulate({ ...asked, seed: 99 }), name).toEqual(fresh.simulate({ ...asked, seed: 99 }));
      const moved = document.parameters!.find(({ belief, unit }) => belief !== undefined && unit !== "share");
      if (moved === undefined) continue;
      const again = opened(document);
      for (const session of [used, again]) session.change(moved.id, 1.1 * centralValue(moved));
      expect(used.simulate(asked), name).toEqual(again.simulate(asked));
      compared++;
    }
    expect(compared).toBeGreaterThan(often(10));
  });
});

const sizeOfFlows = (flows: readonly (readonly number[])[]): number =>
  Math.max(100, ...flows.map((years) => years.reduce((sum, flow) => sum + Math.abs(flow), 0)));
