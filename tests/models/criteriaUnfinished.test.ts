import { describe, expect, it } from "vitest";
import { outlaysOf } from "../../models/outlays.ts";
import { opened } from "../library.ts";
import { draftOf, fund, judged, line } from "./criteriaDrafts.ts";
import { edited, example } from "./edit.ts";

describe("parties", () => {
  const own = (...payers: readonly string[]) => payers.map((payer, i) => line(`own-${i}`, payer, { "2026": 1 }));

  it.each([
    [["school", "social"], ["school", "social"], "met"],
    [["municipality", "region"], ["municipality", "region"], "met"],
    // A municipality is no party beside its own administration, nor an administration two.
    [["municipality", "school"], ["school"], "broken"],
    [["school", "school"], ["school"], "broken"],
    // What a person pays makes no party.
    [["school", "pupil"], ["school"], "broken"],
  ])("who pay as %j are %j: %s", (payers, parties, state) => {
    expect(judged(draftOf(...own(...payers))).parties).toMatchObject({ state, values: { limit: 2, parties } });
  });

  it("are not made by the fund's money alone", () => {
    expect(judged(draftOf(fund({ "2026": 1 }))).parties).toMatchObject({ state: "missing", at: "/costs" });
    expect(judged(draftOf(fund({ "2026": 1 }), ...own("school"))).parties.state).toBe("broken");
    expect(judged(draftOf(fund({ "2026": 1 }), ...own("school", "region"))).parties.state).toBe("met");
  });

  it("are missing while nobody is named, and the payer is where to go on", () => {
    expect(judged(draftOf()).parties).toEqual({
      rule: "parties",
      state: "missing",
      values: { limit: 2 },
      at: "/costs",
    });
    expect(judged(draftOf(line("time", undefined, {}))).parties).toMatchObject({
      state: "missing",
      at: "/costs/time/payer",
    });
    expect(judged(draftOf(line("time", "nobody", {}))).parties.state).toBe("missing");
  });

  it("are told of a draft that leads in a circle", () => {
    const circle = edited(draftOf(...own("municipality", "region")), ["/actors/municipality/partOf", "school"]);
    expect(judged(circle).parties.rule).toBe("parties");
  });
});

describe("after the project", () => {
  const operation = (over: object, payer: string | undefined = "school") =>
    judged(draftOf(line("operation", payer, { "2028": 1 }, { phase: "operation", ...over }))).operation;

  it("is answered by whoever pays, and not by the fund", () => {
    expect(operation({})).toEqual({ rule: "operation", state: "met", values: { payers: ["school"] }, at: "/costs" });
    expect(operation({ fund: true }).state).toBe("missing");
    expect(operation({ phase: "development" }).state).toBe("missing");
    const { payer: _, ...unpaid } = line("operation", "school", {}, { phase: "operation" });
    expect(judged(draftOf(unpaid)).operation).toMatchObject({ state: "missing", at: "/costs/operation/payer" });
  });
});

describe("a draft that does not tell yet", () => {
  const money = (draft: unknown) => {
    const { fundPerYear, fundYears, fundShare } = judged(draft);
    expect(fundYears).toEqual({ ...fundYears, state: fundPerYear.state, at: fundPerYear.at });
    expect(fundShare).toEqual({ ...fundShare, state: fundPerYear.state, at: fundPerYear.at });
    return fundPerYear;
  };
  const own = line("time", "school", { "2026": 1 });

  it.each([
    ["is empty", {}, "noCosts", "/costs"],
    ["has no costs", draftOf(), "noCosts", "/costs"],
    ["has no fund money", draftOf(own), "noFund", "/costs/time/fund"],
    ["has fund money of nought", draftOf(own, fund({ "2026": 0 })), "noFund", "/costs/fund"],
    [
      "has a line without payer",
      draftOf(fund({ "2026": 1 }), line("time", undefined, { "2026": 1 })),
      "unfinished",
      "/costs/time/payer",
    ],
    [
      "has an amount that leads nowhere",
      draftOf(fund({ "2026": 1 }), { ...own, amounts: { "2026": "wage" } }),
      "unfinished",
      "/costs/time/amounts/2026",
    ],
    ["has no price year", { ...draftOf(fund({ "2026": 1 })), settings: {} }, "unfinished", "/settings/priceYear"],
    // In the price year's own prices nothing has to be moved, but in the budget it has.
    [
      "has real kronor of another year and no series",
      draftOf(fund({ "2026": 1 }), { ...own, prices: { basis: "real", year: 2025 } }),
      "unfinished",
      "/costs/time/prices/series",
    ],
  ])("%s", (_, draft, why, at) => {
    expect(money(draft)).toMatchObject({ state: "missing", values: { why }, at });
  });

  it("is judged on its costs alone, whatever else is unfinished", () => {
    const broken = edited(
      example("exempelkommunen"),
      ["/cohorts/pilot/people", {}],
      ["/outcomes/eligibility/effect/measure"],
      ["/valuations/lifetime-value/recipients"],
      ["/parameters/takeup/unit"],
      ["/series/-", { id: "unused" }],
      ["/settings/baseYear"],
      ["/title"],
    );
    expect(judged(broken)).toEqual(judged(example("exempelkommunen")));
  });
});

describe("outlays", () => {
  it.each(["sandviken", "exempelkommunen"] as const)("of %s are the budget's, line by line", (name) => {
    const told = outlaysOf(example(name));
    if ("unfinished" in told) throw new Error(told.unfinished);
    const { budgetTotals } = opened(example(name)).result();
    const sum = (of: typeof told.outlays) => of.reduce((all, { nominal }) => all + nominal, 0);
    expect(budgetTotals.total).toEqual({ defined: true, value: expect.closeTo(sum(told.outlays), 6) });
    expect(budgetTotals.fund).toEqual({
      defined: true,
      value: expect.closeTo(sum(told.outlays.filter(({ cost }) => cost.fund)), 6),
    });
  });
});
