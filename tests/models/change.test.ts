import { describe, expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { type Difference, differencesOf } from "../../models/change.ts";
import { type Edit, edited, example } from "./edit.ts";

const base = example("exempelkommunen");
const changed = (...edits: readonly Edit[]): readonly Difference[] =>
  differencesOf(base, edited(base, ...edits) as Appraisal);
const reversed = (document: Appraisal): Appraisal =>
  Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      const isNamed = Array.isArray(value) && value.every(({ id, from }) => id ?? from);
      return [key, isNamed ? [...value].reverse() : value];
    }),
  ) as unknown as Appraisal;

describe("differencesOf", () => {
  it("finds none between a document and itself, whatever the order of what is named and of keys", () => {
    expect(differencesOf(base, structuredClone(base))).toEqual([]);
    expect(differencesOf(base, reversed(base))).toEqual([]);
    const turned = Object.fromEntries(Object.entries(base).reverse()) as unknown as Appraisal;
    expect(differencesOf(base, turned)).toEqual([]);
  });

  it("tells a leaf by its address, with what each document says", () => {
    expect(
      changed(
        ["/costs/school-time/amounts/2025", 400_000],
        ["/equalisation/region/keep", 0.2],
        ["/settings/discounting/schedule/0/rate", "rate"],
        ["/valuations/lifetime-value/content"],
        ["/valuations/avoided-social/content", "net"],
      ),
    ).toEqual([
      { at: "/settings/discounting/schedule/0/rate", before: 0.035, after: "rate" },
      { at: "/costs/school-time/amounts/2025", before: 420_000, after: 400_000 },
      { at: "/valuations/lifetime-value/content", before: "labourCost" },
      { at: "/valuations/avoided-social/content", after: "net" },
      { at: "/equalisation/region/keep", before: "keep.region", after: 0.2 },
    ]);
  });

  it("tells an element added or removed as one, by id or else by position", () => {
    const actor = { id: "friends", name: "Vännerna", sector: "civilSociety" };
    const band = { fromYear: 31, rate: 0.03 };
    expect(
      changed(
        ["/actors/-", actor],
        ["/settings/discounting/schedule/-", band],
        ["/costs", (base.costs ?? []).slice(1)],
        ["/outcomes/eligibility/cohorts", ["pilot"]],
        ["/parameters/takeup/belief"],
      ),
    ).toEqual([
      { at: "/settings/discounting/schedule/1", after: band },
      { at: "/actors/friends", after: actor },
      // The belief is no element of a list, but a group of leaves.
      { at: "/parameters/takeup/belief/kind", before: "beta" },
      { at: "/parameters/takeup/belief/mean", before: 0.8 },
      { at: "/parameters/takeup/belief/sd", before: 0.05 },
      { at: "/outcomes/eligibility/cohorts/1", before: "operation" },
      { at: "/costs/coordinator", before: base.costs![0] },
    ]);
  });

  it("tells a leaf that became a group as one, and a group without leaves as what it is", () => {
    expect(
      changed(
        ["/outcomes/eligibility/effect/baselineRisk", { pilot: 0.6, operation: 0.5 }],
        ["/series/kpi/beyond", {}],
        ["/cohorts/pilot/source", {}],
      ),
    ).toEqual([
      { at: "/series/kpi/beyond/rate", before: 0.02 },
      { at: "/series/kpi/beyond/because", before: "Riksbankens inflationsmål." },
      { at: "/cohorts/pilot/source", after: {} },
      {
        at: "/outcomes/eligibility/effect/baselineRisk",
        before: "risk.baseline",
        after: { pilot: 0.6, operation: 0.5 },
      },
    ]);
  });

  it("reads a list left out as empty", () => {
    const [absent, empty] = [edited(base, ["/transfers"]), edited(base, ["/transfers", []])] as Appraisal[];
    expect(differencesOf(absent!, empty!)).toEqual([]);
    expect(differencesOf(empty!, absent!)).toEqual([]);
    expect(changed(["/transfers"])).toEqual([{ at: "/transfers/state-grant", before: base.transfers![0] }]);
  });

  it("matches lists without ids by position, and escapes keys", () => {
    expect(
      changed(["/shareGroups/0/parameters/0", "x"], ["/scenarios/health/settings", { "a/b~c": null }]).slice(0, 2),
    ).toEqual([
      { at: "/shareGroups/0/parameters/0", before: "share.individual", after: "x" },
      { at: "/scenarios/health/settings/discounting/schedule/0", before: { fromYear: 0, rate: 0.03 } },
    ]);
    expect(changed(["/scenarios/health/settings/a~b", null])).toEqual([
      { at: "/scenarios/health/settings/a~0b", after: null },
    ]);
  });

  it("keeps what was removed in the place it had", () => {
    const without = edited(base, ["/valuations", base.valuations!.filter(({ id }) => id !== "avoided-social")]);
    const at = differencesOf(
      base,
      edited(without, ["/valuations/lifetime-value/name", "a"], ["/valuations/income-support/name", "b"]) as Appraisal,
    );
    expect(at.map((one) => one.at)).toEqual([
      "/valuations/lifetime-value/name",
      "/valuations/avoided-social",
      "/valuations/income-support/name",
    ]);
  });

  it("loses nothing of what is half-written: ids that are missing or there twice, groups that hold only empty lists", () => {
    const costs = (...all: readonly object[]): Draft => ({ costs: all });
    const [one, two, three] = ["1", "2", "3"].map((name) => ({ id: "a", name }));
    expect(differencesOf(costs(one!, two!, {}), costs(one!, three!))).toEqual([
      { at: "/costs/1/name", before: "2", after: "3" },
      { at: "/costs/2", before: {} },
    ]);
    expect(differencesOf(costs({}), costs({ id: "a" }))).toEqual([{ at: "/costs/0/id", after: "a" }]);
    const atStake = { costs: [] };
    expect(differencesOf({}, { decision: { atStake } })).toEqual([{ at: "/decision/atStake", after: atStake }]);
    expect(differencesOf({ decision: { atStake } }, { decision: { atStake: {} } })).toEqual([]);
  });

  it("is turned round when before and after are", () => {
    const other = edited(base, ["/title", "x"], ["/stage"], ["/costs/-", { id: "new" }]) as Appraisal;
    const turned = differencesOf(other, base).map(({ at, ...sides }) => ({
      at,
      ...("after" in sides ? { before: sides.after } : {}),
      ...("before" in sides ? { after: sides.before } : {}),
    }));
    const sorted = (all: readonly Difference[]) => [...all].sort((left, right) => (left.at < right.at ? -1 : 1));
    expect(sorted(turned)).toEqual(sorted(differencesOf(base, other)));
  });
});
