import { describe, expect, test } from "vitest";
import type { Parameter } from "../../models/appraisal.ts";
import { type Sized, switchingValues } from "../../models/switching.ts";
import { annual, cohort, cost, inYears, outcome, read, type Tiny, tiny, valuation } from "../golden/tiny.ts";
import { example, opened } from "../library.ts";

const everywhere = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
const curve = (figure: (x: number) => number, range: { least: number; most: number }, stated = 1) =>
  switchingValues(sized(figure, 1), "curved", range, stated);
/** A function of kronor that is the difference of sums of this size. */
const sized =
  (figure: (x: number) => number, size: number) =>
  (x: number): Sized => ({ value: figure(x), size });
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe("switching values of a function", () => {
  test("a line has one, within its range", () => {
    const line = sized((x) => 3 * x - 6, 10);
    expect(switchingValues(line, 1, everywhere, 1)).toEqual([2]);
    expect(switchingValues(line, 1, { least: 0, most: 2 }, 1)).toEqual([2]);
    expect(switchingValues(line, 1, { least: 0, most: 1.999 }, 1)).toEqual([]);
    expect(switchingValues(line, 1, { least: 2, most: Number.POSITIVE_INFINITY }, 5)).toEqual([2]);
    expect(
      switchingValues(
        sized(() => 5, 10),
        1,
        everywhere,
        1,
      ),
    ).toEqual([]);
    expect(
      switchingValues(
        sized(() => 0, 10),
        0,
        everywhere,
        1,
      ),
    ).toEqual([]);
  });

  test("a line is one only within its range", () => {
    // −1 + x/2 would be 0 at 2; past 1 it is another.
    const bent = sized((x) => (x <= 1 ? -1 + x / 2 : 5), 1);
    expect(switchingValues(bent, 1, { least: 0, most: 1 }, 0.5)).toEqual([]);
  });

  test("what moves by rounding alone, against what it is the difference of, is no line", () => {
    const rounding = (x: number) => 5 + x * 1e-7;
    expect(switchingValues(sized(rounding, 1e15), 1, { least: -1e9, most: 1e9 }, 1)).toEqual([]);
    expect(switchingValues(sized(rounding, 1e6), 1, { least: -1e9, most: 1e9 }, 1)).toEqual(close([-5e7]));
  });

  test("a curve has all that cross and all that touch", () => {
    expect(curve((x) => x * x - 2, { least: -3, most: 3 })).toEqual(close([-Math.SQRT2, Math.SQRT2]));
    expect(curve((x) => (x - 0.1) * (x - 0.11) * (x - 0.9), { least: 0, most: 1 })).toEqual(close([0.1, 0.11, 0.9]));
    expect(curve((x) => (x - 1 / 3) ** 2, { least: 0, most: 1 })).toEqual([expect.closeTo(1 / 3, 5)]);
    expect(curve((x) => (x - 1 / 3) ** 2 + 1e-3, { least: 0, most: 1 })).toEqual([]);
  });

  test("is nothing beside what it comes from there, not beside what it grows to elsewhere", () => {
    // 0 at 1 of sums of 10; at the other end it is 1e20 times as large, and comes from as much.
    const growing = (x: number): Sized => {
      const value = x < 2 ? x - 1 : (x - 1) * 1e20;
      return { value, size: Math.max(10, Math.abs(value)) };
    };
    expect(switchingValues(growing, "curved", { least: 0, most: 3 }, 1)).toEqual(close([1]));
  });

  test("an end of the range may be one", () => {
    expect(curve((x) => x * x - 1, { least: 0, most: 1 })).toEqual([1]);
    expect(curve((x) => x * x * (1 - x), { least: 0, most: 1 })).toEqual([0, 1]);
  });

  test("a range without an end is walked as well", () => {
    expect(curve((x) => x * x - 1e6, everywhere)).toEqual(close([-1000, 1000]));
    expect(curve((x) => 1 / (1 + x) - 0.001, { least: 0, most: Number.POSITIVE_INFINITY })).toEqual(close([999]));
  });

  test("a pole is none", () => {
    expect(curve((x) => 1 / (x - 0.503), { least: 0, most: 1 })).toEqual([]);
    expect(curve((x) => (x === 0 ? Number.NaN : Math.sqrt(x) - 0.5), { least: -1, most: 1 })).toEqual(close([0.25]));
  });
});

const parameter = (id: string, unit: Parameter["unit"], value: number, rest: Partial<Parameter> = {}): Parameter => ({
  ...{ id, name: id, unit, value },
  ...rest,
});
/** 1000 kr in year 0 against an outcome worth 100 a year in years 1 to `years`. */
const investment = (over: Tiny = {}, years = 20) =>
  tiny({
    costs: [cost({ amounts: inYears([0], 1000) })],
    valuations: [valuation({ amount: 100, profile: annual(1, years) })],
    ...over,
  }).result();

describe("break-even of a parameter", () => {
  test("of the discount rate is the internal rate of return", () => {
    const result = investment({ rate: [{ fromYear: 0, rate: "r" }], parameters: [parameter("r", "share", 0.03)] });
    const { irr } = result.society;
    if (!("roots" in irr)) throw new Error("there is a rate");
    // 1000 = 100 × (1 − (1 + r)^−20)/r at r = 7.75 %.
    expect(irr.roots).toEqual([expect.closeTo(0.0775, 4)]);
    expect(result.breakEven.parameters.r).toEqual({ roots: close(irr.roots) });
  });

  test("of a flow that turns twice is both rates", () => {
    // −100, +230, −132: 10 % and 20 %.
    const result = tiny({
      rate: [{ fromYear: 0, rate: "r" }],
      parameters: [parameter("r", "share", 0.03)],
      costs: [cost({ amounts: { 2000: 100, 2002: 132 } })],
      valuations: [valuation({ amount: 230, profile: annual(1, 1) })],
    }).result();
    expect(result.breakEven.parameters.r).toEqual({ roots: close([0.1, 0.2]) });
  });

  test("of a drop-off that bends the flow: 100/(1 − q) = 1000 × … solved as a geometric sum", () => {
    // Undiscounted over so many years that nothing is left: 100/dropOff = 1000 at 10 %.
    const dropping = (kind: Partial<Parameter>) =>
      investment({
        parameters: [parameter("d", "share", 0.05, kind)],
        valuations: [valuation({ amount: 100, profile: { ...annual(1, 140), dropOff: "d" } as never })],
      }).breakEven.parameters.d;
    expect(dropping({})).toEqual({ roots: [expect.closeTo(0.1, 6)] });
    expect(dropping({ bounds: { least: 0, most: 0.09 } })).toEqual({ roots: [] });
    expect(dropping({ belief: { kind: "uniform", low: 0.02, high: 0.08 } })).toEqual({ roots: [] });
    expect(dropping({ belief: { kind: "uniform", low: 0.02, high: 0.12 } })).toEqual({
      roots: [expect.closeTo(0.1, 6)],
    });
    // Bounds go before the belief, and a certain belief says nothing of a range.
    const wide = { bounds: { least: 0, most: 1 }, belief: { kind: "uniform", low: 0.02, high: 0.08 } } as const;
    expect(dropping(wide)).toEqual({ roots: [expect.closeTo(0.1, 6)] });
    expect(dropping({ belief: { kind: "fixed", value: 0.05 } })).toEqual({ roots: [expect.closeTo(0.1, 6)] });
  });

  test("outside what may stand at its place is none: 1000/(20 × 100) = 0.5 of one, never 2 of one", () => {
    const reached = (amount: number) =>
      investment({
        parameters: [parameter("t", "share", 1)],
        outcomes: [outcome({ takeUp: "t" })],
        valuations: [valuation({ amount, profile: annual(1, 20) })],
      }).breakEven.parameters.t;
    expect(reached(100)).toEqual({ roots: close([0.5]) });
    expect(reached(25)).toEqual({ roots: [] });
  });

  test("at which the document would be refused is none", () => {
    // 1000 = 10 × d × 200 at d = 0.5: possible of those 60 % who fail, not of 40 %.
    const risk = (p0: number) =>
      tiny({
        parameters: [parameter("d", "share", 0.1), parameter("p", "share", p0)],
        cohorts: [cohort(10)],
        outcomes: [outcome({ effect: { measure: "riskDifference", value: "d", baselineRisk: "p" } })],
        costs: [cost({ amounts: inYears([0], 1000) })],
        valuations: [valuation({ amount: 200 })],
      }).result().breakEven.parameters.d;
    expect(risk(0.6)).toEqual({ roots: close([0.5]) });
    expect(risk(0.5)).toEqual({ roots: close([0.5]) });
    expect(risk(0.4)).toEqual({ roots: [] });
    // 5 at 200 each: of 10 people, not of 4; of contacts as many as it takes.
    const counted = (people: number, concept: "eligibility" | "contact") =>
      tiny({
        parameters: [parameter("n", "outcome", 1)],
        cohorts: [cohort(people)],
        outcomes: [outcome({ concept, effect: { measure: "count", value: { 2000: "n" } } })],
        costs: [cost({ amounts: inYears([0], 1000) })],
        valuations: [valuation({ amount: 200 })],
      }).result().breakEven.parameters.n;
    expect(counted(10, "eligibility")).toEqual({ roots: close([5]) });
    expect(counted(4, "eligibility")).toEqual({ roots: [] });
    expect(counted(4, "contact")).toEqual({ roots: close([5]) });
    // The state's share alone, without the others of a group, would no longer leave a whole.
    const alone = tiny({
      settings: { costOfPublicFunds: { factor: 1.5, appliesTo: "net" } },
      parameters: [parameter("s", "share", 0.4)],
      costs: [cost({ amounts: inYears([0], 900) })],
      valuations: [valuation({ amount: 1000, recipients: { state: "s", individual: 0.6 } })],
    }).result();
    expect(alone.breakEven.parameters).toEqual({ s: { roots: [] } });
  });

  test("never leaves what may stand in the document, for the parameter or for those that move with it", () => {
    // 1000 × (1 − d) × 2 = 3000 at d = −0.5, which its bounds allow and its place does not.
    const deadweight = tiny({
      parameters: [parameter("d", "share", 0.2, { bounds: { least: -3, most: 2 } })],
      outcomes: [outcome({ deadweight: "d" })],
      costs: [cost({ amounts: inYears([0], 3000) })],
      valuations: [valuation({ amount: 2000 })],
    }).result();
    expect(deadweight.breakEven.parameters).toEqual({ d: { roots: [] } });
    // Cash displaces its own amount, what is in kind may be worth half: 2000 × o = 1000.
    const displaced = (kind: "cash" | "inKind") =>
      tiny({
        parameters: [parameter("o", "share", 1)],
        costs: [cost({ amounts: inYears([0], 2000), kind, opportunityShare: "o" })],
        valuations: [valuation({ amount: 1000 })],
      }).result().breakEven.parameters.o;
    expect(displaced("cash")).toEqual({ roots: [] });
    expect(displaced("inKind")).toEqual({ roots: close([0.5]) });
    // 800 + 800 × p = 1200 at p = 0.5, but never beside a drop-off.
    const fading = (dropOff: number) =>
      tiny({
        parameters: [parameter("p", "share", 1)],
        costs: [cost({ amounts: inYears([0], 1200) })],
        valuations: [valuation({ amount: 800, persistence: "p", profile: annual(0, 2, dropOff) })],
      }).result().breakEven.parameters.p;
    expect(fading(0)).toEqual({ roots: close([0.5]) });
    expect(fading(0.01)).toEqual({ roots: [] });
    // At s = 0.7 the other has 0.3, which its own bounds may or may not allow.
    const shared = (least: number) =>
      tiny({
        settings: { costOfPublicFunds: { factor: 1.5, appliesTo: "net" } },
        parameters: [parameter("s", "share", 0.4), parameter("i", "share", 0.6, { bounds: { least } })],
        shareGroups: [{ parameters: ["s", "i"] }],
        costs: [cost({ amounts: inYears([0], 900) })],
        valuations: [valuation({ amount: 1000, recipients: { state: "s", individual: "i" } })],
      }).result().breakEven.parameters.s;
    expect(shared(0.2)).toEqual({ roots: close([0.7]) });
    expect(shared(0.35)).toEqual({ roots: [] });
  });

  test("of what does not matter is none, and of an unknown effect is not known", () => {
    const idle = parameter("idle", "SEK", 5);
    expect(investment({ parameters: [idle] }).breakEven.parameters).toEqual({ idle: { roots: [] } });
    const unknown = [outcome({ effect: { measure: "perPerson" } })];
    expect(investment({ parameters: [idle], outcomes: unknown }).breakEven.parameters).toEqual({
      idle: { defined: false, why: "effectUnknown" },
    });
  });

  test("takes the share group along: where the state's part of a gain is taxed at λ", () => {
    // NNV = 1000 × (1 + 0.5 × s) − 1.5 × 900 = 0 at s = 0.7; the individual's share follows as 1 − s.
    const result = tiny({
      settings: { costOfPublicFunds: { factor: 1.5, appliesTo: "net" } },
      parameters: [parameter("s", "share", 0.4), parameter("i", "share", 0.6)],
      shareGroups: [{ parameters: ["s", "i"] }],
      costs: [cost({ amounts: inYears([0], 900) })],
      valuations: [valuation({ amount: 1000, recipients: { state: "s", individual: "i" } })],
    }).result();
    expect(result.breakEven.parameters).toEqual({ s: { roots: close([0.7]) }, i: { roots: close([0.3]) } });
  });

  test("agrees in exempelkommunen with what the result says of benefits: v (1 − NNV/benefits)", () => {
    const session = opened(example("exempelkommunen"));
    const before = session.result();
    const benefits = read(before.gained.eligibility!.benefits) as number;
    const npv = read(before.society.npv) as number;
    const at = "/breakEven/parameters/value.eligibility/roots/0";
    expect(before.breakEven.parameters["value.eligibility"]).toEqual({ roots: close([1e6 * (1 - npv / benefits)]) });
    expect(session.explain(at)!.nodes.at(-1)!.value).toBeCloseTo(1e6 * (1 - npv / benefits), 6);
    expect(session.explain("/breakEven/parameters/value.eligibility/roots/1")).toBeUndefined();
    expect(session.explain("/breakEven/parameters/constructor/roots/0")).toBeUndefined();
    // Asking leaves everything as it was, to the bit.
    expect(session.result()).toEqual(opened(example("exempelkommunen")).result());
  });
});
