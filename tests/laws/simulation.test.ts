import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Ratio, Result, Simulation } from "../../models/result.ts";
import { type Draw, documentAt } from "../oracle/draws.ts";
import { oracle } from "../oracle/oracle.ts";
import { often } from "../seed.ts";
import { columnsOf } from "./drawing.ts";
import { plainSummary } from "./plainSummary.ts";
import { boundCases, columnOf, isRefused, simulatedCases, simulationOf, sizeOf } from "./simulated.ts";

const cases = [...simulatedCases(often(40)), ...boundCases()];

/** The result's central figure of the name the oracle has for it. */
const centralOf = ({ society, publicSector, actors, groups, decision }: Result, at: string): Ratio => {
  const [list, ...rest] = at.split("/");
  if (list === "society") return society.npv;
  if (list === "forward") return decision.forwardPerPerson;
  const pair = list === "actors" ? actors[rest[0]!]! : list === "groups" ? groups[rest[0]!]! : publicSector;
  return (rest.at(-1) === "before" ? pair.before : pair.after).npv;
};
const parents = (actors: Appraisal["actors"]): readonly string[] => [
  ...new Set(actors.flatMap(({ partOf }) => partOf ?? [])),
];
const namesOf = ({ actors }: Appraisal): readonly string[] => [
  ...["society", "forward", "publicSector/before", "publicSector/after"],
  ...actors.flatMap(({ id }) => [`actors/${id}/before`, `actors/${id}/after`]),
  ...parents(actors).flatMap((id) => [`groups/${id}/before`, `groups/${id}/after`]),
];

/** Tables are to 1e-6 of a figure's size; where one reading has no number the other has none. */
const isSame = (found: number, plain: number, size: number): boolean =>
  Number.isFinite(plain) ? Math.abs(found - plain) <= 1e-6 * Math.max(size, Math.abs(plain)) : !Number.isFinite(found);

describe("on random documents in which nearly everything is believed", () => {
  test("every figure of every draw is what the value reading says of that draw", () => {
    const compared = { figures: 0, undefined: 0, notFinite: 0 };
    for (const one of cases) {
      const columns = columnsOf(one.document, one.drawing);
      const result = one.session.result();
      for (const at of namesOf(one.document)) {
        const column = columns.get(at);
        expect(column !== undefined, `${one.name} ${at}`).toBe(centralOf(result, at).defined);
        if (column === undefined) {
          compared.undefined++;
          continue;
        }
        const plain = columnOf(one, at);
        const size = sizeOf(plain.filter(Number.isFinite));
        expect(column.length).toBe(one.drawing.draws);
        compared.notFinite += plain.filter((value) => !Number.isFinite(value)).length;
        const off = column.findIndex((value, draw) => !isSame(value, plain[draw]!, size));
        expect(off, `${one.name} ${at} draw ${off}: ${column[off]}, not ${plain[off]}`).toBe(-1);
        compared.figures++;
      }
    }
    console.log(compared);
    expect(compared.figures).toBeGreaterThan(often(200));
  });

  test("and what the method written a second time says of a document in which that draw is certain", () => {
    let compared = 0;
    for (const one of cases)
      for (const draw of [0, 7, 101]) {
        if (draw >= one.draws.length) continue;
        const said = oracle(documentAt(one.document, one.draws[draw]!.values)) as unknown as Result;
        for (const [at, value] of one.figures[draw]!) {
          const ratio = centralOf(said, at);
          if (!ratio.defined) continue;
          compared++;
          const most = 1e-9 * Math.max(1e4, Math.abs(ratio.value));
          expect(Math.abs(value - ratio.value), `${one.name} ${at}: ${value}, not ${ratio.value}`).toBeLessThanOrEqual(
            most,
          );
        }
      }
    expect(compared).toBeGreaterThan(often(1000));
  });

  test("draws that break a bound are counted, told of above a thousandth and refused above a twentieth", () => {
    const met = { none: 0, moved: 0, told: 0, refused: 0, outcomes: 0, groups: 0 };
    for (const { name, draws, found } of cases) {
      const shares = movedShares(draws);
      const above = (share: number) => [...shares].flatMap(([at, of]) => (of > share ? at : [])).sort();
      if (isRefused(found)) {
        met.refused++;
        expect(new Set(found.map(({ kind }) => kind)), name).toEqual(new Set(["drawsBeyondBounds"]));
        expect(found.map(({ at }) => at).sort(), name).toEqual(above(0.05));
        continue;
      }
      expect(above(0.05), name).toEqual([]);
      const { moved, movedToBound } = found.simulation;
      const positive = Object.entries(moved).filter(([, share]) => share > 0);
      expect(Object.fromEntries(positive), name).toEqual(Object.fromEntries(shares));
      expect(movedToBound, name).toBe(draws.filter((draw) => draw.moved.length > 0).length / draws.length);
      const told = found.warnings.flatMap(({ kind, at }) => (kind === "drawsMoved" ? at : []));
      expect(told.sort(), name).toEqual(above(0.001));
      met[shares.size > 0 ? "moved" : "none"]++;
      met.told += told.length;
      met.outcomes += above(0).filter((at) => at.startsWith("/outcomes/")).length;
      met.groups += above(0).filter((at) => at.startsWith("/shareGroups/")).length;
    }
    console.log(met);
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("a figure's summary is that of its draws", () => {
    const met = { summaries: 0, integrated: 0, ofDraws: 0, undefined: 0 };
    for (const one of cases) {
      const simulation = simulationOf(one);
      if (simulation === undefined) continue;
      const result = one.session.result();
      for (const at of namesOf(one.document)) {
        const summary = summaryAt(simulation, at);
        const column = columnOf(one, at);
        if ("defined" in summary) {
          // Before equalisation stands beside after, so it is not told where that is not known.
          const central = centralOf(result, at.replace("/before", "/after"));
          expect(central.defined && column.every(Number.isFinite), `${one.name} ${at} ${summary.why}`).toBe(false);
          met.undefined++;
          continue;
        }
        met.summaries++;
        met[summary.integratedOver === null ? "ofDraws" : "integrated"]++;
        const central = centralOf(result, at);
        expect(central.defined && central.value, `${one.name} ${at}`).toBe(summary.central);
        expect(plainSummary(column, summary, 1e-6 * sizeOf(column)), `${one.name} ${at}`).toEqual([]);
      }
    }
    console.log(met);
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("there is a number or a reason everywhere, never NaN or infinity", () => {
    for (const { name, found } of cases) expect(notFinite(found, name)).toEqual([]);
    expect(cases.filter(({ found }) => !isRefused(found)).length).toBeGreaterThan(often(30));
  });
});

/** Of each place that was moved in any draw, the share of draws; of an outcome's cohorts the largest. */
const movedShares = (draws: readonly Draw[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { moved } of draws)
    for (const { at, cohort = "" } of moved) counts.set(`${at} ${cohort}`, (counts.get(`${at} ${cohort}`) ?? 0) + 1);
  const shares = new Map<string, number>();
  for (const [key, count] of counts) {
    const at = key.split(" ")[0]!;
    shares.set(at, Math.max(shares.get(at) ?? 0, count / draws.length));
  }
  return shares;
};
type Viewed = Exclude<Simulation["publicSector"], { defined: false }>;
const summaryAt = ({ society, publicSector, actors, groups, forward }: Simulation, at: string) => {
  const [list, ...rest] = at.split("/");
  if (list === "society") return society;
  if (list === "forward") return forward;
  const viewed = list === "actors" ? actors[rest[0]!]! : list === "groups" ? groups[rest[0]!]! : publicSector;
  if ("defined" in viewed) return viewed;
  return rest.at(-1) === "before" ? (viewed as Viewed).before : viewed;
};
/** Addresses of what is no finite number in what JSON would carry. */
const notFinite = (value: unknown, at: string): readonly string[] => {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${at}: ${value}`];
  if (typeof value !== "object" || value === null) return value === undefined ? [`${at}: undefined`] : [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${at}/${key}`));
};
