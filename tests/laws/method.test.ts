import { describe, expect, test } from "vitest";
import type { Appraisal, Valuation } from "../../models/appraisal.ts";
import type { Ratio, Result } from "../../models/result.ts";
import { opened } from "../library.ts";
import { often } from "../seed.ts";
import { agree } from "./figures.ts";
import { holds, numberAt, withSettings } from "./law.ts";

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const sizeOf = (numbers: readonly number[]): number => sumOf(numbers.map(Math.abs));
/** The values, where all are known. */
const valuesOf = (ratios: readonly Ratio[]): readonly number[] | undefined => {
  const values = ratios.flatMap((ratio) => (ratio.defined ? [ratio.value] : []));
  return values.length === ratios.length ? values : undefined;
};

const sides = ["before", "after"] as const;

describe("on random documents", () => {
  test("the actors' net present values and publicFunds add up to society's, before equalisation and after", () => {
    holds(12, (document) => {
      const { society, actors, flows } = opened(document).result();
      const funds = flows.filter(({ line }) => line === "publicFunds").map(({ present }) => present);
      const isKnown = sides.map((side) => {
        const values = valuesOf([society.npv, ...Object.values(actors).map((actor) => actor[side].npv)]);
        if (values === undefined) return false;
        const [whole, ...parts] = values;
        expect(agree(sumOf([...parts, ...funds]), whole!, Math.max(1e4, sizeOf(parts)))).toBe(true);
        return flows.length > 0;
      });
      return isKnown.every(Boolean);
    });
  });

  test("the actors' costs and benefits are society's, year by year, before equalisation and after, where a public krona counts as one", () => {
    let known = 0;
    holds(20, (random) => {
      const session = opened(withSettings(random, { costOfPublicFunds: { factor: 1 } }));
      const society = session.timeline("/society")!;
      const addUp = (whole: readonly number[], parts: readonly (readonly number[])[]): void =>
        whole.forEach((amount, year) => {
          const amounts = parts.map((part) => part[year]!);
          expect(agree(sumOf(amounts), amount, Math.max(1e4, sizeOf(amounts)))).toBe(true);
        });
      for (const side of sides) {
        const actors = random.actors.map(({ id }) => session.timeline(`/actors/${id}/${side}`)!);
        addUp(
          society.costs,
          actors.map(({ costs }) => costs),
        );
        const benefits = actors.flatMap((actor) => (actor.benefits === null ? [] : [actor.benefits]));
        if (society.benefits === null || benefits.length < actors.length) continue;
        addUp(society.benefits, benefits);
        if (society.benefits.some((amount) => amount !== 0)) known++;
      }
      return society.costs.some((amount) => amount !== 0);
    });
    expect(known).toBeGreaterThan(often(15));
  });

  test("the years of the number to watch add up to it, as those who manage anyway do to theirs", () => {
    let seen = 0;
    holds(10, (document) => {
      const { gained, breakEven } = opened(document).result();
      const known = Object.entries(breakEven.outcomes).filter(
        ([
          id,
          {
            watch,
            society: { observed },
          },
        ]) => {
          const { anyway, funnel } = gained[id]!;
          if (watch === undefined) return false;
          expect(anyway.defined && agree(sumOf(Object.values(watch.anyway)), anyway.value, 1)).toBe(true);
          expect(agree(sumOf(Object.values(watch.reached)), funnel[0]!.left, 1)).toBe(true);
          if (!observed.defined) expect(watch.observed).toEqual(observed);
          else expect(agree(sumOf(Object.values(watch.observed)), observed.value, 1)).toBe(true);
          if (observed.defined && Object.keys(watch.observed).length > 1) seen++;
          return observed.defined;
        },
      );
      return known.length > 0;
    });
    expect(seen).toBeGreaterThan(often(10));
  });

  test("transfers and equalisation take from one what another gets: nothing is left of either, any year or at present value", () => {
    let equalised = 0;
    const leavesNothing = (rows: Result["flows"]): void => {
      const comeToNothing = (numbers: readonly number[]): void =>
        expect(Math.abs(sumOf(numbers))).toBeLessThanOrEqual(1e-9 * sizeOf(numbers));
      for (const year of new Set(rows.map((row) => row.year)))
        comeToNothing(rows.filter((row) => row.year === year).map(({ amount }) => amount));
      comeToNothing(rows.map(({ present }) => present));
    };
    holds(12, (document) => {
      const { flows } = opened(document).result();
      const transferred = flows.filter(({ category }) => category === "transfer");
      const moved = flows.filter(({ line }) => line === "equalisation");
      leavesNothing(transferred);
      leavesNothing(moved);
      if (moved.length > 0) equalised++;
      return transferred.length > 0;
    });
    expect(equalised).toBeGreaterThanOrEqual(often(8));
  });

  test("a stream is worth its lump sum, where it is discounted as it was calibrated, lasts, is not uprated and not cut", () => {
    holds(8, (random) => {
      const { lastYear: _, discounting, ...settings } = random.settings;
      const { rate } = discounting.schedule[0]!;
      const document: Appraisal = {
        ...random,
        settings: { ...settings, discounting: { schedule: [{ fromYear: 0, rate }], timing: "yearStart" } },
      };
      const withProfiles = (profileOf: (valuation: Valuation, position: number) => Valuation["profile"]): Result => {
        const valuations = random.valuations!.map((valuation, position): Valuation => {
          const { persistence: _p, realUprating: _u, ...kept } = valuation;
          // The parameter may be in kronor a year.
          const amount = numberAt(random, valuation.amount);
          return { ...kept, amount, profile: profileOf(valuation, position) };
        });
        return opened({ ...document, valuations }).result();
      };
      const streams = withProfiles(({ profile }, position) =>
        profile.kind === "stream"
          ? { ...profile, calibratedRate: rate }
          : { kind: "stream", calibratedRate: rate, atAge: 16, fromAge: 16 + position, toAge: 64, shapeGrowth: 0.01 },
      );
      const lumps = withProfiles(() => ({ kind: "lumpSum" }));
      const npvs = ({ society, publicSector, actors }: Result) => [
        society.npv,
        ...[publicSector, ...Object.values(actors)].flatMap(({ before, after }) => [before.npv, after.npv]),
      ];
      const expected = npvs(lumps);
      const size = sizeOf(lumps.flows.map(({ present }) => present));
      npvs(streams).forEach((npv, position) => {
        const lump = expected[position]!;
        expect(npv.defined).toBe(lump.defined);
        if (npv.defined && lump.defined) expect(agree(npv.value, lump.value, Math.max(1e4, size))).toBe(true);
      });
      return numberAt(random, rate) > 0 && lumps.society.pvBenefits.defined && lumps.society.pvBenefits.value !== 0;
    });
  });
});
