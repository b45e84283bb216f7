import { expect, test } from "vitest";
import type { Appraisal, Parameter } from "../../../models/appraisal.ts";
import { believed, decidedForOne, shared, simulated, summaryOf } from "../../golden/drawnTiny.ts";
import { cost, outcome, tiny, valuation, YEAR_0 } from "../../golden/tiny.ts";
import { columnsOf } from "../../laws/drawing.ts";
import { example, opened } from "../../library.ts";
import { drawsOf } from "../../oracle/draws.ts";

const DRAWS = 10_240;
const ABOUT_NOTHING = { defined: true, value: expect.closeTo(0, 5), standardError: expect.closeTo(0, 5) };
const uniform = (low: number, high: number) => ({ kind: "uniform", low, high }) as const;
const kronor = (parameter: string): Appraisal["costs"] => [
  cost({ id: `cost.${parameter}`, amounts: { [YEAR_0]: parameter } }),
];

test("a group holds what stands in some alternative alone", () => {
  const session = tiny({
    parameters: [believed("one", uniform(50, 150), "SEK"), believed("other", uniform(0, 100), "SEK")],
    outcomes: [outcome({}), outcome({ id: "second" })],
    costs: [...kronor("one")!, ...kronor("other")!],
    valuations: [valuation({ amount: 100 }), valuation({ id: "less", outcome: "second", amount: 50 })],
    decision: decidedForOne(["one", "other"]),
  });
  const alternatives = [
    { id: "large", name: "Large", only: ["cost.one", "gain"] },
    { id: "small", name: "Small", only: ["cost.other", "second"] },
  ];
  const { evppiGroups } = simulated(opened({ ...session.document, alternatives }), { draws: DRAWS }).simulation;
  // Both are uniform on ±50 and 0 on average: max(0, X, Y) is 50·E max(0, U, V), of U and V on ±1, which is 5/12.
  const { costs } = evppiGroups;
  expect(costs?.defined && costs.value).toBeCloseTo((50 * 5) / 12, 1);
});

test.each([1_000, 10_000, 10_240])(
  "what a decision does not hang on is worth nothing to know, in %d draws",
  (draws) => {
    const { evpi, evppiGroups } = simulated(opened(example("exempelkommunen")), { draws }).simulation;
    // Who gets the value, and what was spent, are no part of NNV framåt there.
    for (const group of ["shares", "costs"]) expect(evppiGroups[group]).toEqual(ABOUT_NOTHING);
    for (const value of Object.values(evppiGroups))
      expect(value.defined && value.value).toBeLessThan(evpi.defined ? evpi.value : 0);
  },
);

test("the years of one perspective are those it has among all, and the others are left out", () => {
  const session = opened(example("exempelkommunen"));
  const [all, one] = [true, "/actors/region"].map((fan) => simulated(session, { draws: 2_048, fan }).simulation);
  const fanOf = (of: object | undefined) => of && "fan" in of && of.fan;
  expect(fanOf(one!.actors.region)).toEqual(fanOf(all!.actors.region));
  expect(fanOf(all!.society)).toBeTruthy();
  for (const of of [one!.society, one!.publicSector, one!.actors.pupil]) expect(fanOf(of)).toBeFalsy();
});

test("what groups are worth follows a slider: as of the appraisal that says so from the start", () => {
  const stored = example("exempelkommunen");
  for (const { id, value, belief } of stored.parameters!.filter((one) => one.belief !== undefined)) {
    const moved = opened(stored);
    moved.simulate({ draws: 1_024 });
    moved.change(id, value! * 0.9);
    const scenario = { id: "moved", name: "Moved", set: { [id]: { value: value! * 0.9, belief: belief! } } };
    const said = opened({ ...stored, scenarios: [scenario] }, "moved");
    const [one, other] = [moved, said].map((session) => simulated(session, { draws: 1_024 }).simulation.evppiGroups);
    expect(one, id).toEqual(other);
  }
});

test("beliefs that have been beyond a bound and are back give the same bytes", () => {
  const effect: Parameter = { ...believed("effect", uniform(0.1, 0.3), "share"), value: 0.2 };
  const session = tiny({
    parameters: [effect, believed("value", uniform(0, 2000))],
    outcomes: [outcome({ effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.4 } })],
    valuations: [valuation({ amount: "value" })],
    costs: [cost({ amounts: { [YEAR_0]: 150 } })],
    decision: { ...decidedForOne(), atStake: { costs: ["cost"], cohorts: ["people"] } },
  });
  const said = (): string => JSON.stringify(simulated(session, { draws: DRAWS }));
  const before = said();
  session.change("effect", 0.304);
  expect(simulated(session, { draws: DRAWS }).simulation.moved).toEqual({ "/outcomes/gain": expect.closeTo(0.02, 3) });
  session.change("effect", 0.2);
  expect(said()).toBe(before);
});

test("what a harm costs is looked at from twice as much to nothing", () => {
  const session = tiny({
    parameters: [believed("harmed", uniform(0, 2), "outcome/person")],
    outcomes: [outcome({ effect: { measure: "perPerson", value: "harmed" } })],
    costs: [cost({ amounts: { [YEAR_0]: 50 } })],
    valuations: [
      valuation({ amount: -100, valueOfOutcome: true }),
      valuation({ id: "good", amount: 200, valueOfOutcome: false }),
    ],
  });
  const { ceac } = simulated(session, { draws: DRAWS }).simulation;
  expect(ceac.map(({ valuePerOutcome }) => valuePerOutcome)).toEqual(
    Array.from({ length: 101 }, (_, step) => -200 + 2 * step),
  );
  for (const { valuePerOutcome, probability, mean } of ceac) {
    // harmed · (200 + amount) is above 50.
    expect(probability).toBeCloseTo(Math.max(0, 1 - 50 / (200 + valuePerOutcome) / 2), 3);
    expect(mean).toBeCloseTo(150 + valuePerOutcome, 6);
  }
});

test("what a share moves of the figure is told of the share and not of what is drawn for it, also of two", () => {
  for (const weights of [
    [2, 2],
    [2, 1, 1],
    [1, 6],
    [0.5, 0.3, 0.2],
    [0.3, 3],
  ]) {
    const ids = weights.map((_, place) => `share.${place}`);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = weights[0]! / whole;
    const session = tiny({
      actors: ids.map((id, place) => ({ id, name: id, sector: place === 0 ? "state" : "individual" })),
      parameters: [
        ...ids.map((id, place): Parameter => ({ id, name: id, unit: "share", value: weights[place]! / whole })),
        believed("value", uniform(90, 110)),
      ],
      shareGroups: [{ parameters: ids, belief: { kind: "dirichlet", weights } }],
      settings: { costOfPublicFunds: { factor: 1.8, appliesTo: "net" } },
      valuations: [valuation({ amount: "value", recipients: Object.fromEntries(ids.map((id) => [id, id])) })],
    });
    // NNV is the value × (1 + 0.8 × the state's share), which is a beta.
    const spread = (mean * (1 - mean)) / (whole + 1);
    const value = 400 / 12;
    const variance = value * (1 + 0.8 * mean) ** 2 + 0.64 * spread * (100 ** 2 + value);
    const { importance } = simulated(session, { draws: DRAWS }).simulation;
    expect(importance[ids[0]!]).toBeCloseTo((0.64 * spread * 100 ** 2) / variance, 2);
    expect(importance.value).toBeCloseTo((value * (1 + 0.8 * mean) ** 2) / variance, 2);
  }
});

test("a session that is asked for other numbers of draws says what a new one says", () => {
  const uncertain = (id: string, low: number, high: number) => believed(id, uniform(low, high), "person");
  const placed = (id: string, cohorts: readonly string[]) =>
    outcome({ id, cohorts, concept: "placement", effect: { measure: "count", value: { [YEAR_0]: "placed" } } });
  // In the first alternative two numbers meet at a bound, in the second three: what two tell is known, what three do is binned.
  const { document } = tiny({
    cohorts: ["one", "other"].map((id) => ({ id, name: id, people: { [YEAR_0]: id } })),
    parameters: [uncertain("one", 95, 200), uncertain("other", 0, 20), believed("placed", uniform(20, 97), "outcome")],
    outcomes: [placed("gain", ["one"]), placed("second", ["one", "other"])],
    valuations: [valuation({ amount: 1000 }), valuation({ id: "more", outcome: "second", amount: 1100 })],
  });
  const alternatives = [
    { id: "two", name: "Two", without: ["second"] },
    { id: "three", name: "Three", without: ["gain"] },
  ];
  const decision = { year: YEAR_0, atStake: { cohorts: ["one", "other"] }, future: { peoplePerYear: 1, years: 1 } };
  const anew = () => opened({ ...document, alternatives, decision });
  const session = anew();
  for (const draws of [64, 1024, 200])
    expect(simulated(session, { draws }), `${draws} draws`).toEqual(simulated(anew(), { draws }));
});

test("two shares of one whole have no grid: where one is, the other is known", () => {
  const ids = ["mine", "yours"];
  const session = tiny({
    actors: ids.map((id, place) => ({ id, name: id, sector: place === 0 ? "state" : "individual" })),
    parameters: ids.map((id): Parameter => ({ id, name: id, unit: "share", value: 0.5 })),
    shareGroups: [{ parameters: ids, belief: { kind: "dirichlet", weights: [5, 5] } }],
    settings: { costOfPublicFunds: { factor: 1.8, appliesTo: "net" } },
    valuations: [valuation({ amount: 100, recipients: { mine: "mine", yours: "yours" } })],
  });
  expect(simulated(session, { draws: 64 }).simulation.grid).toBeNull();
});

test("a belief that alternatives share is cut where it may not stand in any of them, whichever is first", () => {
  const { document } = tiny({
    parameters: [believed("share", { kind: "normal", mean: 0.1, sd: 0.1 }, "share")],
    outcomes: [
      outcome({ effect: { measure: "riskDifference", value: "share", baselineRisk: 0.6 } }),
      outcome({ id: "second", takeUp: "share" }),
    ],
    valuations: [valuation({ amount: 100 }), valuation({ id: "other", outcome: "second", amount: 100 })],
  });
  const change = { id: "change", name: "Change", without: ["second"] };
  const takeUp = { id: "up", name: "Take-up", without: ["gain"] };
  for (const alternatives of [
    [change, takeUp],
    [takeUp, change],
  ]) {
    const { mean } = summaryOf(simulated(opened({ ...document, alternatives }), { draws: DRAWS }).simulation.society);
    // Of a normal belief above 0, one deviation below its mean: 0.1 + 0.1 φ(1)/Φ(1).
    expect(mean).toBeCloseTo(100 * (0.1 + (0.1 * 0.241_970_724_5) / 0.841_344_746_1), 2);
  }
});

/** A value of 100 that two shares split, of whom the state's is looked at. */
const splitInTwo = (shares: Readonly<Pick<Appraisal, "parameters" | "shareGroups">>) =>
  tiny({
    actors: ["mine", "yours"].map((id, place) => ({ id, name: id, sector: place === 0 ? "state" : "individual" })),
    ...shares,
    valuations: [valuation({ amount: 100, recipients: { mine: "mine", yours: "yours" } })],
  });

test("a share of a dirichlet that is moved is a beta with as much weight as before", () => {
  const session = splitInTwo({
    parameters: ["mine", "yours"].map((id): Parameter => ({ id, name: id, unit: "share", value: 0.5 })),
    shareGroups: [{ parameters: ["mine", "yours"], belief: { kind: "dirichlet", weights: [2, 2] } }],
  });
  session.change("mine", 0.9);
  const { actors } = simulated(session, { draws: DRAWS }).simulation;
  const { mean, sd } = summaryOf(actors.mine!);
  // Beta(3.6, 0.4): its mean is 0.9 and its variance 0.9 · 0.1/5.
  expect(mean).toBeCloseTo(90, 1);
  expect(sd).toBeCloseTo(100 * Math.sqrt((0.9 * 0.1) / 5), 0);
});

test("where a scenario sets one of two shares the other is what it leaves, whatever was believed of it", () => {
  const session = splitInTwo({
    parameters: [
      { ...believed("mine", uniform(0.3, 0.7), "share"), value: 0.5 },
      { id: "yours", name: "yours", unit: "share", value: 0.5 },
    ],
    shareGroups: [{ parameters: ["mine", "yours"] }],
  });
  const scenarios = [{ id: "set", name: "Set", set: { yours: { value: 0.8 } } }];
  const { actors } = simulated(opened({ ...session.document, scenarios }, "set"), { draws: 64 }).simulation;
  expect([summaryOf(actors.mine!), summaryOf(actors.yours!)].map(({ mean, sd }) => [mean, sd])).toEqual([
    [expect.closeTo(20, 9), 0],
    [expect.closeTo(80, 9), 0],
  ]);
});

test("two runs of one session, chunk by chunk in turn, are each what it is alone", () => {
  const session = splitInTwo({
    parameters: ["mine", "yours"].map((id): Parameter => ({ id, name: id, unit: "share", value: 0.5 })),
    shareGroups: [{ parameters: ["mine", "yours"], belief: { kind: "dirichlet", weights: [2, 2] } }],
  });
  const drawings = [1, 2].map((seed) => ({ draws: 10_000, seed, fan: false }));
  const alone = drawings.map((drawing) => JSON.stringify(simulated(session, drawing)));
  const runs = drawings.map((drawing) => session.simulation(drawing));
  const both = runs.map((run) => ({ run, room: run.room(false) }));
  for (const chunk of [0, 1]) for (const { run, room } of both) run.work(chunk, room);
  expect(both.map(({ run, room }) => JSON.stringify(run.report(room).finish()))).toEqual(alone);
  expect(alone[0]).not.toBe(alone[1]);
});

test("a share that is said to be fixed stays what it is, and the ones nothing is said of have what is left", () => {
  const fixed: Parameter = { id: "fixed", name: "", unit: "share", value: 0.5, belief: { kind: "fixed", value: 0.5 } };
  const { document } = shared([
    { ...believed("drawn", uniform(0.1, 0.7), "share"), value: 0.3 },
    fixed,
    { id: "more", name: "", unit: "share", value: 0.15 },
    { id: "less", name: "", unit: "share", value: 0.05 },
  ]);
  const drawing = { draws: 64, seed: 1, sampling: "sobol", fan: false, studies: false } as const;
  const columns = columnsOf(document, drawing);
  for (const [draw, { values, moved }] of drawsOf(document, drawing).entries()) {
    // Uniform on 0.1 … 0.7: what is above the half that is left is moved to it, and then nothing is left of that.
    const drawn = columns.get("actors/drawn/after")![draw]! / 100;
    const left = 0.5 - drawn;
    const expected = { drawn, fixed: 0.5, more: (left * 15) / 20, less: (left * 5) / 20 };
    expect(drawn).toBeLessThanOrEqual(0.5 + 1e-12);
    expect(moved.length).toBe(left > 1e-9 ? 0 : 1);
    for (const [id, share] of Object.entries(expected)) {
      expect(columns.get(`actors/${id}/after`)![draw]! / 100, `${id} ${draw}`).toBeCloseTo(share, 9);
      expect(values.get(id), `${id} ${draw}`).toBeCloseTo(share, 9);
    }
  }
  const share = columns.get("actors/drawn/after")!.filter((value) => value > 50 - 1e-9).length / drawing.draws;
  // From 0.5 to 0.7 of 0.1 to 0.7.
  expect(share).toBeCloseTo(1 / 3, 1);
});

test("bounds are those of outcomes that are valued, or that a follow-up would see before a decision", () => {
  const session = tiny({
    parameters: [believed("effect", uniform(0.2, 0.8), "share")],
    outcomes: [
      outcome({}),
      // A risk of a half falls by no more than a half: half of the draws are beyond.
      outcome({ id: "second", effect: { measure: "riskDifference", value: "effect", baselineRisk: 0.5 } }),
    ],
    valuations: [valuation({ amount: 100 })],
  });
  const drawing = { draws: 64, seed: 1, sampling: "sobol", fan: false, studies: false } as const;
  const movedIn = (document: Appraisal) => drawsOf(document, drawing).filter(({ moved }) => moved.length > 0).length;
  const { document } = session;
  expect(movedIn(document)).toBe(0);
  const { movedToBound, moved } = simulated(session, { draws: 64 }).simulation;
  expect([movedToBound, moved]).toEqual([0, {}]);
  const valued = {
    ...document,
    valuations: [...document.valuations!, valuation({ id: "other", outcome: "second", amount: 100 })],
  };
  for (const one of [valued, { ...document, decision: decidedForOne([]) }]) {
    expect(movedIn(one)).toBe(32);
    const refused = { kind: "drawsBeyondBounds", at: "/outcomes/second", values: { share: 0.5 } };
    expect(opened(one).simulate(drawing)).toEqual([refused]);
  }
});

test("figures that are drawn alike have a central case each, to the last bit", () => {
  const [one, other, value] = [0.7, 0.3, 1.3];
  const session = tiny({
    actors: ["one", "other"].map((id) => ({ id, name: id, sector: "state" })),
    parameters: [{ ...believed("value", uniform(1, 1.4)), value }],
    valuations: [valuation({ amount: "value", recipients: { one, other } })],
  });
  const { society, publicSector } = session.result();
  const { simulation } = simulated(session, { draws: 64 });
  expect(one * value + other * value).not.toBe(value);
  expect(society.npv).toEqual({ defined: true, value: summaryOf(simulation.society).central });
  expect(publicSector.after.npv).toEqual({ defined: true, value: summaryOf(simulation.publicSector).central });
  expect(publicSector.after.npv).not.toEqual(society.npv);
});
