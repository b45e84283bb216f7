import { describe, expect, it } from "vitest";
import type { Draft, Parameter } from "../../../models/appraisal.ts";
import { complete } from "../../../models/complete.ts";
import { rangesOf } from "../../../models/ranges.ts";
import { beliefPicture } from "../../../models/report/belief.ts";
import { lacksRoom, roomForHarm } from "../../../models/report/beliefRoom.ts";
import { outsideShare, type Spread, type Stated, spreadOf, statedAt } from "../../../models/report/beliefSpread.ts";
import { everyKind } from "../../journeys/everyKind.ts";
import { stated } from "../beliefStated.ts";
import { boxOf, colliding, outside, pathsOf, textsOf } from "./shapes.ts";

const spread = (belief: Stated["belief"], over: Partial<Stated> = {}): Spread => spreadOf(stated(belief, over))!;

describe("spreadOf", () => {
  it("has the quantiles of what is left where bounds and places cut", () => {
    // Of 0 to 1 evenly, 5 % and 95 %; cut to 0 to 0.5, half of that.
    const even = { kind: "uniform", low: 0, high: 1 } as const;
    expect(spread(even).quantiles).toEqual({
      low: expect.closeTo(0.05, 12),
      middle: expect.closeTo(0.5, 12),
      high: expect.closeTo(0.95, 12),
    });
    expect(spread(even, { allowed: { most: 0.5 } }).quantiles.middle).toBeCloseTo(0.25, 12);
    // A normal curve about 0 that may not be below it has its middle at its upper quartile, 0.6745 deviations.
    const half = spread({ kind: "normal", mean: 0, sd: 1 }, { unit: "SEK", bounds: { least: 0 } });
    expect(half.quantiles.middle).toBeCloseTo(0.6744897501960817, 9);
  });

  it("counts harm of an effect alone: under zero, and of a ratio over one", () => {
    // Evenly from −0.1 to 0.9 a tenth is under zero; from 0.5 to 1.3 three eighths are over one.
    const gain = { kind: "uniform", low: -0.1, high: 0.9 } as const;
    expect(spread(gain).harm).toBeUndefined();
    expect(spread(gain, { isEffect: true }).harm).toEqual({
      from: 0,
      isAbove: false,
      probability: expect.closeTo(0.1, 12),
      isRuledOut: false,
    });
    const ratio = { kind: "uniform", low: 0.5, high: 1.3 } as const;
    expect(spread(ratio, { isEffect: true, unit: "factor" }).harm?.probability).toBeCloseTo(3 / 8, 12);
    // No change is no harm.
    const seen = spread({ kind: "observed", values: [-1, 0, 0, 2] }, { isEffect: true, unit: "outcome" });
    expect(seen.harm?.probability).toBe(0.25);
    const none = spread({ kind: "observed", values: [0, 2] }, { isEffect: true, unit: "outcome" });
    expect(none.harm).toMatchObject({ probability: 0, isRuledOut: true });
  });

  it("is nothing while the belief is half written or against itself", () => {
    expect(spreadOf(stated({ kind: "pert", low: 0, high: 1 }))).toBeUndefined();
    expect(spreadOf(stated({ kind: "pert", low: 1, mode: 0.5, high: 0 }))).toBeUndefined();
    expect(spreadOf(stated({ kind: "uniform", low: 1, high: 1 }))).toBeUndefined();
    expect(spreadOf(stated({ kind: "normal", low: 0, high: 1 }))).toBeUndefined();
    expect(spreadOf(stated({ kind: "normal", mean: 1, sd: 0 }))).toBeUndefined();
    expect(spreadOf(stated({ kind: "beta", successes: 3, failures: -1 }))).toBeUndefined();
    expect(spreadOf(stated({ kind: "observed", values: [5] }, { bounds: { most: 4 } }))).toBeUndefined();
    expect(spreadOf(stated({}))).toBeUndefined();
  });

  it("draws what is certain as the appraisal states it", () => {
    expect(spread({ kind: "fixed", value: 2 }, { unit: "factor", value: 3 }).values).toEqual([3]);
    expect(spread({ kind: "fixed", value: 2 }, { unit: "factor" }).values).toEqual([2]);
  });
});

describe("statedAt", () => {
  it("finds what is drawn of every parameter of an appraisal as the engine draws it", () => {
    const document = everyKind as unknown as Draft;
    const ranges = rangesOf(complete(everyKind).document);
    for (const { id, belief, bounds } of everyKind.parameters!) {
      const found = statedAt(document, `/parameters/${id}`);
      expect(found?.belief, id).toEqual(belief);
      if (!belief) continue;
      const { least = -Infinity, most = Infinity } = found!.allowed;
      const within = { least: Math.max(least, bounds?.least ?? least), most: Math.min(most, bounds?.most ?? most) };
      expect(within, id).toEqual(ranges.allowed(id));
      expect(spreadOf(found!), id).toBeDefined();
    }
    // A baseline risk is a share, so it is cut there; the relative risk is an effect and cannot be below zero.
    expect(statedAt(document, "/parameters/utgangsrisk")).toMatchObject({
      allowed: { least: 0, most: 1 },
      isEffect: false,
    });
    expect(statedAt(document, "/parameters/relativ-risk")).toMatchObject({ allowed: { least: 0 }, isEffect: true });
    expect(statedAt(document, "/parameters/relativ-risk")?.design).toBe("comparisonGroup");
    // Cash displaces its own amount, whether or not it is said to be cash.
    const belief = { kind: "uniform", low: 0, high: 1 };
    const costs = [{ id: "a", opportunityShare: "p" }];
    const draft = (kind: string | undefined) =>
      ({ parameters: [{ id: "p", unit: "share", belief }], costs: costs.map((one) => ({ ...one, kind })) }) as Draft;
    expect(statedAt(draft(undefined), "/parameters/p")?.allowed).toEqual({ least: 1, most: 1 });
    expect(statedAt(draft("inKind"), "/parameters/p")?.allowed).toEqual({ least: 0, most: 1 });
  });

  it("takes what a scenario sets in the place of the parameter’s own", () => {
    const set = statedAt(everyKind as unknown as Draft, "/scenarios/forsiktigt/set/placeringskostnad");
    expect(set).toMatchObject({
      unit: "SEK/outcome/year",
      value: 5000,
      belief: { kind: "uniform", low: 4000, high: 6000 },
    });
    expect(statedAt(everyKind as unknown as Draft, "/parameters/elevens-del")).toBeUndefined();
  });
});

describe("room for harm", () => {
  const weak = { isEffect: true, design: "beforeAfter" } as const;
  const pert = { kind: "pert", low: 0.02, mode: 0.06, high: 0.12 } as const;

  it("is lacking by the rule of the warning", () => {
    const lacks = (belief: Stated["belief"], over: Partial<Stated>) => {
      const one = stated(belief, over);
      return lacksRoom(one, spreadOf(one)!.belief);
    };
    expect(lacks(pert, weak)).toBe(true);
    expect(lacks(pert, { ...weak, design: "rct" })).toBe(false);
    expect(lacks(pert, { ...weak, isEffect: false })).toBe(false);
    expect(lacks({ ...pert, low: -0.01 }, weak)).toBe(false);
    expect(lacks({ kind: "pert", low: 0.5, mode: 0.8, high: 1 }, { ...weak, unit: "factor" })).toBe(true);
    expect(lacks({ kind: "normal", mean: 0.5, sd: 0.1 }, weak)).toBe(false);
  });

  it("is proposed by an end in round numbers that makes harm as probable as it says", () => {
    // Evenly from e to 0.95, −e/(0.95 − e) = 0.05 where e = −0.05.
    const room = roomForHarm(stated({ kind: "uniform", low: 0.1, high: 0.95 }, weak))!;
    expect(room).toEqual({ key: "low", end: -0.05, probability: expect.closeTo(0.05, 6) });
    // Evenly from 0.05 to e, (e − 1)/(e − 0.05) = 0.05 where e = 1.05.
    const ratio = roomForHarm(stated({ kind: "uniform", low: 0.05, high: 0.9 }, { ...weak, unit: "factor" }))!;
    expect(ratio).toEqual({ key: "high", end: 1.05, probability: expect.closeTo(0.05, 6) });
    // Where low is what a twentieth is under, it is enough that it is nothing.
    expect(roomForHarm(stated({ ...pert, low: 0.04, confidence: 0.9 }, weak))).toEqual({
      key: "low",
      end: 0,
      probability: expect.closeTo(0.05, 9),
    });
    const judged = roomForHarm(stated(pert, weak))!;
    expect(judged.end).toBeLessThan(0);
    expect(spread({ ...pert, low: judged.end }, weak).harm?.probability).toBeCloseTo(judged.probability, 12);
    expect(judged.probability).toBeGreaterThanOrEqual(0.05);
    expect(judged.probability).toBeLessThan(0.06);
  });

  it("is not proposed where bounds stand in its way, or there is no end to move", () => {
    expect(roomForHarm(stated(pert, { ...weak, bounds: { least: 0 } }))).toBeUndefined();
    expect(roomForHarm(stated({ kind: "beta", successes: 5, failures: 5 }, weak))).toBeUndefined();
  });
});

describe("outsideShare", () => {
  it("is how much of a curve lies beyond what a share can be", () => {
    // One deviation under 0: 15.9 %. Two over 1: 2.3 %.
    expect(outsideShare(stated({ kind: "normal", mean: 0.1, sd: 0.1 }))).toEqual({
      end: 0,
      part: expect.closeTo(0.15866, 4),
    });
    expect(outsideShare(stated({ kind: "normal", mean: 0.9, sd: 0.05 }))).toEqual({
      end: 1,
      part: expect.closeTo(0.02275, 4),
    });
    // Where less than nothing may stand, that is no end.
    expect(
      outsideShare(stated({ kind: "normal", mean: 0.1, sd: 0.1 }, { allowed: { least: -1, most: 1 } })).part,
    ).toBeLessThan(1e-9);
  });
});

describe("beliefPicture", () => {
  const beliefs: readonly (readonly [Stated["belief"], Partial<Stated>])[] = [
    ...everyKind.parameters!.flatMap((one: Parameter) =>
      one.belief ? [[one.belief, { unit: one.unit, value: one.value, isEffect: true }] as const] : [],
    ),
    [
      { kind: "pert", low: 400_000, mode: 1_000_000, high: 1_400_000 },
      { unit: "SEK/outcome", value: 900_000 },
    ],
    [{ kind: "beta", mean: 0.01, sd: 0.05 }, { value: 0.01 }],
    [
      { kind: "lognormal", mean: 1, sd: 10 },
      { unit: "factor", value: 500, isEffect: true },
    ],
    [
      { kind: "normal", mean: 0, sd: 1e-6 },
      { unit: "outcome", value: -4, isEffect: true },
    ],
    [{ kind: "observed", values: Array.from({ length: 400 }, (_, place) => place % 7) }, { unit: "year" }],
    [
      { kind: "triangular", low: 0, mode: 0, high: 1, confidence: 0.5 },
      { unit: "SEK/hour", value: 0 },
    ],
  ];

  it.each([290, 360, 480, 700])("stays within %i px with no text on another", (width) => {
    for (const [belief, over] of beliefs)
      for (const language of ["sv", "en"] as const) {
        const found = spreadOf(stated(belief, over));
        expect(found, JSON.stringify(belief)).toBeDefined();
        const picture = beliefPicture(found!, width, language);
        expect(outside(picture), JSON.stringify(belief)).toEqual([]);
        expect(colliding(picture), JSON.stringify(belief)).toEqual([]);
        expect(JSON.stringify(picture)).not.toContain("null");
      }
  });

  it("is as high in its middle as the curve is, and marks 5, 50 and 95 % where they are", () => {
    // Evenly from 0 to 100: what is drawn is 0 to 100 and a twenty-fifth to each side, 104/108 of the width from 0 on.
    const picture = beliefPicture(
      spread({ kind: "uniform", low: 0, high: 100 }, { unit: "hour", value: 50 }),
      304,
      "sv",
    );
    const x = (value: number): number => 2 + (300 * (value + 4)) / 108;
    const marks = pathsOf(picture).filter(({ stroke }) => stroke === "ink");
    expect(marks.map((mark) => boxOf(mark)[0])).toEqual([5, 50, 95].map((value) => expect.closeTo(x(value), 1)));
    expect(textsOf(picture)).toEqual(["kalkylens värde 50", ...["5", "5 % under", "50", "mitten", "95", "5 % över"]]);
  });

  it("draws a triangle as one: half as high half-way to its peak, and half of it on either side", () => {
    const picture = beliefPicture(spread({ kind: "triangular", low: 0, mode: 0.5, high: 1 }), 1000, "sv");
    const line = pathsOf(picture).find(({ stroke, d }) => stroke === "accent" && d.includes("L"))!;
    const points = [...line.d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const foot = boxOf(pathsOf(picture).find(({ stroke }) => stroke === "lineStrong")!)[1];
    const heightAt = (value: number): number => {
      const wanted = 2 + (996 * (value + 0.04)) / 1.08;
      const [, y] = points.reduce((best, one) => (Math.abs(one[0] - wanted) < Math.abs(best[0] - wanted) ? one : best));
      return foot - y;
    };
    expect(heightAt(0.25) / heightAt(0.5)).toBeCloseTo(0.5, 1);
    expect(heightAt(0.1) / heightAt(0.5)).toBeCloseTo(0.2, 1);
    expect(heightAt(0.75)).toBeCloseTo(heightAt(0.25), 0);
  });

  it("shows where harm begins where that is in view, and a value that is far away as being there", () => {
    const harm = beliefPicture(
      spread({ kind: "uniform", low: 0.8, high: 1.2 }, { unit: "factor", isEffect: true, value: 9 }),
      400,
      "sv",
    );
    expect(textsOf(harm)).toContain("över 1: sämre");
    expect(textsOf(harm)).toContain("kalkylens värde 9 →");
    const far = beliefPicture(
      spread({ kind: "uniform", low: 8, high: 9 }, { unit: "outcome", isEffect: true }),
      400,
      "en",
    );
    expect(textsOf(far).join()).not.toContain("worse");
  });

  it("counts observed values as dots, one for each", () => {
    const picture = beliefPicture(spread({ kind: "observed", values: [3, 3, 5] }, { unit: "outcome" }), 400, "sv");
    const dots = pathsOf(picture).find(({ fill, d }) => fill === "accent" && d.includes("a"))!;
    expect(dots.d.match(/M/g)).toHaveLength(3);
  });
});
