import { describe, expect, test } from "vitest";
import type { Appraisal, Parameter, Valuation } from "../../models/appraisal.ts";
import { centralValue } from "../../models/complete.ts";
import { open } from "../../models/session.ts";
import { opened } from "../library.ts";
import { discountOf } from "../oracle/discount.ts";
import { drawsOf, valueReadingOf } from "../oracle/draws.ts";
import { intervalsOf, npvWith } from "../oracle/oneWay.ts";
import { often } from "../seed.ts";
import { columnsOf } from "./drawing.ts";
import { meanOf } from "./plainSummary.ts";
import { type Case, columnOf, isRefused, nearCase, simulatedCases, simulationOf, sizeOf } from "./simulated.ts";

const cases = [...simulatedCases(often(40)), nearCase()];
const isNear = (found: number, plain: number, size: number): boolean =>
  Math.abs(found - plain) <= 1e-6 * Math.max(size, Math.abs(plain));
const near = (found: number, plain: number, size: number, at: string): void =>
  expect(isNear(found, plain, size), `${at}: ${found}, plainly ${plain}`).toBe(true);
/** The first draw in which two columns are not the same. */
const firstOff = (found: Float64Array, plain: Float64Array): string | undefined => {
  const size = sizeOf(plain);
  const draw = found.findIndex((value, position) => !isNear(value, plain[position]!, size));
  return draw < 0 ? undefined : `draw ${draw}: ${found[draw]}, plainly ${plain[draw]}`;
};
const known = cases.flatMap((one) => {
  const simulation = simulationOf(one);
  return simulation === undefined
    ? []
    : [{ ...one, simulation, found: one.found as Exclude<Case["found"], readonly unknown[]> }];
});

/** Each list in the opposite order. What hangs on positions is said outright: the streams. */
const reversed = (document: Appraisal): Appraisal => {
  const parameters = document.parameters!.map((parameter, position) => ({
    ...parameter,
    stream: parameter.stream ?? position,
  }));
  const lists = [
    "actors",
    "series",
    "cohorts",
    "outcomes",
    "costs",
    "valuations",
    "transfers",
    "correlations",
  ] as const;
  const turned = Object.fromEntries(lists.map((list) => [list, document[list]?.toReversed()]));
  return { ...document, ...turned, parameters: parameters.toReversed() };
};

describe("on random documents in which nearly everything is believed", () => {
  test("tornado and grid are the central case with one or two parameters put elsewhere", () => {
    const met = { bars: 0, grids: 0, inGroups: 0 };
    for (const { name, document, session, found, simulation } of known) {
      const result = session.result();
      const intervals = intervalsOf(document);
      if (!result.society.npv.defined) {
        expect(found.tornado, name).toEqual([]);
        continue;
      }
      const npvAt = npvWith(document);
      // A share whose others are nothing in the central case has nobody to leave room to, or to take it from.
      const central = new Map(document.parameters!.map((parameter) => [parameter.id, centralValue(parameter)]));
      const hasRoom = (id: string) => {
        const others = document.shareGroups?.find(({ parameters }) => parameters.includes(id))?.parameters ?? [];
        return others.length === 0 || others.some((other) => other !== id && central.get(other) !== 0);
      };
      const expected = [...intervals.keys()].filter(hasRoom).sort();
      expect(found.tornado.map(({ parameter }) => parameter).sort(), name).toEqual(expected);
      const size = sizeOf(columnOf({ figures: [{ get: () => npvAt(new Map()) } as never] }, "society"));
      for (const { parameter, low, high, npvAtLow, npvAtHigh } of found.tornado) {
        const [least, most] = intervals.get(parameter)!;
        near(low, least, 0, `${name} ${parameter}`);
        near(high, most, 0, `${name} ${parameter}`);
        near(npvAtLow, npvAt(new Map([[parameter, least]])), size, `${name} ${parameter} at ${least}`);
        near(npvAtHigh, npvAt(new Map([[parameter, most]])), size, `${name} ${parameter} at ${most}`);
        met.bars++;
        if ((document.shareGroups ?? []).some(({ parameters }) => parameters.includes(parameter))) met.inGroups++;
      }
      const widths = found.tornado.map(({ npvAtLow, npvAtHigh }) => Math.abs(npvAtHigh - npvAtLow));
      expect(widths, name).toEqual(widths.toSorted((one, other) => other - one));
      const { grid } = simulation;
      if (grid === null) {
        // Shares of one whole may leave no room for each other.
        const isOneWhole = (document.shareGroups ?? []).some(({ parameters }) =>
          found.tornado.every(({ parameter }) => parameters.includes(parameter)),
        );
        expect(found.tornado.length < 2 || isOneWhole, name).toBe(true);
        continue;
      }
      met.grids++;
      const [one, other] = grid.parameters;
      for (const [row, at] of grid.values[0].entries())
        for (const [column, there] of grid.values[1].entries()) {
          if ((row * 7 + column) % 13 !== 0) continue;
          const plain = npvAt(
            new Map([
              [one, at],
              [other, there],
            ]),
          );
          near(grid.npv[row]![column]!, plain, size, `${name} ${one} at ${at}, ${other} at ${there}`);
        }
    }
    console.log(met);
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("perfect information is worth what choosing draw by draw gives beyond choosing once, over the people to come", () => {
    const met = { known: 0, worth: 0, undefined: 0 };
    for (const one of known) {
      const { name, document, simulation } = one;
      const { evpi, evppi, population, forward } = simulation;
      const { decision } = document;
      if (decision !== undefined) {
        const read = (ref: number | string): number =>
          typeof ref === "number" ? ref : centralValue(document.parameters!.find(({ id }) => id === ref)!);
        const factor = discountOf(document, (ref) => read(ref!));
        const years = Array.from({ length: decision.future.years }, (_, k) => factor(decision.year + k));
        const people = read(decision.future.peoplePerYear) * years.reduce((sum, year) => sum + year, 0);
        expect(population.defined && Math.abs(population.value - people), name).toBeLessThanOrEqual(
          1e-9 * Math.max(1, people),
        );
      } else expect(population, name).toEqual({ defined: false, why: "noDecision" });
      if (!evpi.defined) {
        const why = one.drawing.draws < 64 && population.defined ? "fewDraws" : "defined" in forward && forward.why;
        expect(evpi.why, name).toBe(why);
        met.undefined++;
        continue;
      }
      met.known++;
      const draws = columnOf(one, "forward");
      const chosen = meanOf(draws.map((draw) => Math.max(0, draw)));
      const people = population.defined ? population.value : Number.NaN;
      const plain = (chosen - Math.max(0, meanOf(draws))) * people;
      near(evpi.value, plain, 10 * sizeOf(draws) * people, `${name} EVPI`);
      if (plain > 0) met.worth++;
      for (const [id, of] of Object.entries(evppi)) {
        expect(of.defined, `${name} ${id}`).toBe(true);
        if (of.defined) expect(of.value, `${name} ${id}`).toBeGreaterThanOrEqual(0);
        // One parameter's information is part of all; what noise adds is within what is said of it.
        if (of.defined)
          expect(of.value - evpi.value, `${name} ${id}`).toBeLessThanOrEqual(
            6 * of.standardError + 1e-9 * people * sizeOf(draws),
          );
      }
    }
    console.log(met);
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("at an amount per outcome, the probability is that of the document that says that amount", () => {
    const met = { curves: 0, points: 0 };
    for (const { name, document, drawing, draws, simulation } of known) {
      const valued = new Map<string, Valuation>();
      for (const { id } of document.outcomes!) {
        const all = document.valuations!.filter(({ outcome }) => outcome === id);
        const [value] = all.length === 1 ? all : all.filter(({ valueOfOutcome }) => valueOfOutcome);
        if (value) valued.set(id, value);
      }
      const isKnown = !("defined" in simulation.society);
      if (isKnown) expect(Object.keys(simulation.acceptability).sort(), name).toEqual([...valued.keys()].sort());
      for (const [outcome, points] of Object.entries(simulation.acceptability)) {
        met.curves++;
        const valuation = valued.get(outcome)!;
        const unit = valuation.profile.kind === "annual" ? "SEK/outcome/year" : "SEK/outcome";
        const own: Parameter = { id: "own.amount", name: "", unit, value: 0 };
        const valuations = document.valuations!.map((one) => (one === valuation ? { ...one, amount: own.id } : one));
        const read = valueReadingOf({ ...document, valuations, parameters: [...document.parameters!, own] });
        for (const step of [0, 33, 50, 100]) {
          const { valuePerOutcome, probability, mean } = points[step]!;
          const npv = Float64Array.from(
            draws,
            ({ values }) => read(new Map([...values, [own.id, valuePerOutcome]])).get("society")!,
          );
          const size = sizeOf(npv);
          near(mean, meanOf(npv), size, `${name} ${outcome} at ${valuePerOutcome}, mean`);
          const positive = (beyond: number) => npv.filter((draw) => draw > beyond).length / drawing.draws;
          expect(probability, `${name} ${outcome} at ${valuePerOutcome}`).toBeGreaterThanOrEqual(positive(1e-6 * size));
          expect(probability, `${name} ${outcome} at ${valuePerOutcome}`).toBeLessThanOrEqual(positive(-1e-6 * size));
          met.points++;
        }
        const { amount } = valuation;
        const central =
          typeof amount === "number" ? amount : centralValue(document.parameters!.find(({ id }) => id === amount)!);
        expect(points.length).toBe(101);
        near(points[0]!.valuePerOutcome, Math.min(0, 2 * central), 0, `${name} ${outcome}`);
        near(points[100]!.valuePerOutcome, Math.max(0, 2 * central), 0, `${name} ${outcome}`);
      }
    }
    console.log(met);
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("draws are the same whatever the order of lists, and where a parameter is appended", () => {
    for (const { name, document, drawing } of known) {
      const columns = columnsOf(document, drawing);
      const other = columnsOf(reversed(document), drawing);
      expect([...other.keys()].sort(), name).toEqual([...columns.keys()].sort());
      const appended: Parameter = {
        id: "appended",
        name: "",
        unit: "SEK",
        belief: { kind: "uniform", low: 0, high: 1 },
      };
      const longer = columnsOf({ ...document, parameters: [...document.parameters!, appended] }, drawing);
      for (const [at, column] of columns) {
        expect(longer.get(at), `${name} ${at}`).toEqual(column);
        expect(firstOff(other.get(at)!, column), `${name} ${at}`).toBeUndefined();
      }
    }
  });

  test("a value that a scenario sets is certain, and the other draws are as they were", () => {
    let compared = 0;
    for (const { name, document, drawing } of known) {
      const parameter = document.parameters!.findLast(({ id, belief }) => {
        return (
          belief &&
          belief.kind !== "fixed" &&
          !(document.shareGroups ?? []).some(({ parameters }) => parameters.includes(id))
        );
      });
      if (!parameter) continue;
      const set = { [parameter.id]: { value: centralValue(parameter) } };
      const session = open({ ...document, scenarios: [{ id: "known", name: "", set }] }, "known");
      if (!("result" in session)) throw new Error(JSON.stringify(session));
      const found = session.simulate(drawing);
      if (isRefused(found)) continue;
      compared++;
      expect(
        found.tornado.map(({ parameter: id }) => id),
        name,
      ).not.toContain(parameter.id);
      expect(Object.keys(found.simulation.evppi), name).not.toContain(parameter.id);
      const certain = (values: ReadonlyMap<string, number>) =>
        new Map([...values, [parameter.id, centralValue(parameter)]]);
      const read = valueReadingOf(document);
      const draws = drawsOf(session.document, drawing);
      const before = drawsOf(document, drawing);
      for (const [at, column] of columnsOf(session.document, drawing)) {
        const plain = Float64Array.from(draws, ({ values }) => read(values).get(at)!);
        expect(firstOff(column, plain), `${name} ${at}`).toBeUndefined();
      }
      const others = [...before[0]!.values.keys()].filter((id) => id !== parameter.id && !id.startsWith("own."));
      for (const id of others)
        expect(draws[0]!.values.get(id), `${name} ${id}`).toBe(certain(before[0]!.values).get(id));
    }
    expect(compared).toBeGreaterThan(often(20));
  });

  test("the same draws again, chunk by chunk in any order and every other piece by another session, are the same bytes", () => {
    for (const { name, document, drawing, found } of cases) {
      const session = opened(document);
      expect(session.simulate(drawing), name).toEqual(found);
      const run = session.simulation(drawing);
      const room = run.room(true);
      for (let chunk = run.chunks - 1; chunk >= 0; chunk--) run.work(chunk, room);
      const [one, other] = [run.report(room), opened(document).simulation(drawing).report(room)];
      for (let piece = 0; piece < one.pieces.count; piece += 2)
        one.pieces.put(piece, structuredClone(other.pieces.make(piece)));
      expect(one.finish(), name).toEqual(found);
    }
  });
});
