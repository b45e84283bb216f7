import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { check } from "../../models/check.ts";
import { applyScenario, groupsWithoutRoom, rescaled } from "../../models/scenario.ts";
import { type Edit, edited, example } from "./edit.ts";

const exempelkommunen = example("exempelkommunen");
const applied = (scenario: object, ...edits: readonly Edit[]): Appraisal =>
  applyScenario(
    edited(exempelkommunen, ["/scenarios", [{ id: "s", name: "", ...scenario }]], ...edits) as Appraisal,
    "s",
  );
const parameterOf = (document: Appraisal, id: string) => document.parameters?.find((parameter) => parameter.id === id);
const idsOf = (list: readonly Readonly<{ id: string }>[] | undefined) => list?.map(({ id }) => id);

describe("applyScenario", () => {
  it("leaves documents of both examples' scenarios that pass the guard", () => {
    for (const { id } of exempelkommunen.scenarios ?? []) {
      const { scenarios: _, ...document } = applyScenario(exempelkommunen, id);
      expect(check(document)).toEqual({ appraisal: document });
    }
  });

  it("merges settings deeply and replaces arrays", () => {
    const { settings } = applied({
      settings: {
        lastYear: 2060,
        discounting: { schedule: [{ fromYear: 0, rate: 0.03 }] },
        costOfPublicFunds: { factor: 1.3 },
      },
    });
    expect(settings).toEqual({
      ...exempelkommunen.settings,
      lastYear: 2060,
      discounting: { schedule: [{ fromYear: 0, rate: 0.03 }], timing: "yearStart" },
      costOfPublicFunds: { factor: 1.3, appliesTo: "net" },
    });
  });

  it("makes a parameter certain unless a belief is set with the value", () => {
    const belief = { kind: "uniform", low: 0.9, high: 1 };
    expect(parameterOf(applied({ set: { "effect.rr": { value: 0.96 } } }), "effect.rr")).toEqual({
      ...(edited(parameterOf(exempelkommunen, "effect.rr"), ["/belief"]) as object),
      value: 0.96,
    });
    expect(parameterOf(applied({ set: { "effect.rr": { value: 0.96, belief } } }), "effect.rr")).toMatchObject({
      value: 0.96,
      belief,
    });
    expect(parameterOf(applied({ set: { "effect.rr": { belief } } }), "effect.rr")).toMatchObject({
      value: 0.88,
      belief,
    });
    expect(parameterOf(applied({ set: { "effect.rr": {} } }), "effect.rr")).toEqual(
      parameterOf(exempelkommunen, "effect.rr"),
    );
  });

  it("moves a parameter with a belief alone to the new belief's mean, and its share group with it", () => {
    const even = { kind: "uniform", low: 0.2, high: 0.4 };
    const edits: readonly Edit[] = [
      ["/parameters/-", { id: "a", name: "", unit: "share", belief: even }],
      ["/parameters/-", { id: "b", name: "", unit: "share", value: 0.7 }],
      ["/shareGroups/-", { parameters: ["a", "b"] }],
      ["/outcomes/eligibility/deadweight", "b"],
    ];
    const higher = { a: { belief: { kind: "uniform", low: 0.6, high: 0.8 } } };
    const document = applied({ set: higher }, ...edits);
    expect(parameterOf(document, "a")).toMatchObject(higher.a);
    // The mean is 0.7, which leaves 0.3.
    expect(parameterOf(document, "b")?.value).toBeCloseTo(0.3, 12);
    const out = edited(
      exempelkommunen,
      ["/scenarios", [{ id: "s", name: "", set: { a: { belief: { kind: "uniform", low: 1, high: 1.4 } } } }]],
      ...edits,
    );
    const checked = check(out);
    expect("problems" in checked && checked.problems.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      "shareGroupHasNoRoom /scenarios/s/set/a/belief",
    ]);
  });

  it("rescales the other members of a share group", () => {
    const document = applied({ set: { "share.state": { value: 0.5 } } });
    // 0.5 is left for those who had 0.508903 + 0.164435 + 0.087582 = 0.76092.
    expect(parameterOf(document, "share.individual")?.value).toBeCloseTo((0.508903 * 0.5) / 0.76092, 12);
    expect(parameterOf(document, "share.municipality")?.value).toBeCloseTo((0.164435 * 0.5) / 0.76092, 12);
    expect(parameterOf(document, "share.state")?.value).toBe(0.5);
  });

  it("leaves lines out, and an outcome with its valuations and what is at stake of it", () => {
    const document = applied({ without: ["eligibility", "system", "state-grant", "ordinary-operation"] });
    expect(idsOf(document.outcomes)).toEqual(["supported"]);
    expect(idsOf(document.valuations)).toEqual(["avoided-social"]);
    expect(idsOf(document.costs)).toEqual(["coordinator", "school-time", "social-cash"]);
    expect(document.transfers).toEqual([]);
    expect(document.decision?.atStake).toEqual({ costs: [], cohorts: ["operation"] });
  });

  it("leaves a cohort alone that has the id of an outcome left out", () => {
    const rename: readonly Edit[] = [
      ["/cohorts/pilot/id", "supported"],
      ["/outcomes/eligibility/cohorts/0", "supported"],
      ["/outcomes/supported/cohorts/0", "supported"],
    ];
    const document = applied({ without: ["supported"] }, ...rename);
    expect(idsOf(document.cohorts)).toEqual(["supported", "operation"]);
    expect(document.decision?.atStake.cohorts).toEqual(["operation"]);
  });

  it("changes nothing of what it is given, and nothing at all where the scenario says nothing", () => {
    const before = structuredClone(exempelkommunen);
    for (const { id } of exempelkommunen.scenarios ?? []) applyScenario(exempelkommunen, id);
    expect(exempelkommunen).toEqual(before);
    const { scenarios: _, ...rest } = exempelkommunen;
    expect(applied({})).toEqual({ ...rest, scenarios: [{ id: "s", name: "" }] });
  });

  it("throws where there is no such scenario", () => {
    expect(() => applyScenario(exempelkommunen, "nothing")).toThrow("nothing");
  });
});

describe("rescaled", () => {
  it("returns what is moved alone outside share groups", () => {
    expect([...rescaled(exempelkommunen, new Map([["takeup", 0.5]]))]).toEqual([["takeup", 0.5]]);
  });

  it("keeps the group at 1 and the others in proportion, whatever is moved", () => {
    const shares = ["share.individual", "share.municipality", "share.region", "share.state"];
    const valueBefore = (id: string): number => parameterOf(exempelkommunen, id)?.value ?? 0;
    const moves = fc.tuple(
      fc.subarray(shares, { minLength: 1, maxLength: 3 }),
      fc.double({ min: 0, max: 1 / 3, noNaN: true }),
    );
    fc.assert(
      fc.property(moves, ([ids, value]) => {
        const values = rescaled(exempelkommunen, new Map(ids.map((id) => [id, value])));
        const sum = shares.reduce((total, id) => total + (values.get(id) ?? Number.NaN), 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
        const factors = shares.filter((id) => !ids.includes(id)).map((id) => values.get(id)! / valueBefore(id));
        for (const factor of factors) expect(factor).toBeCloseTo(factors[0]!, 12);
      }),
    );
  });

  it("leaves the others as they are where the group has no room", () => {
    const above = new Map([["share.state", 1.2]]);
    expect(rescaled(exempelkommunen, above)).toEqual(above);
    expect(groupsWithoutRoom(exempelkommunen, above)).toHaveLength(1);
    expect(groupsWithoutRoom(exempelkommunen, new Map([["share.state", 1]]))).toEqual([]);
    const all = new Map(
      ["share.individual", "share.municipality", "share.region", "share.state"].map((id) => [id, 0.25]),
    );
    expect(groupsWithoutRoom(exempelkommunen, all)).toEqual([]);
    expect(groupsWithoutRoom(exempelkommunen, new Map([...all, ["share.state", 0.2]]))).toHaveLength(1);
  });
});
