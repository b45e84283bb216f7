import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { problem } from "../../models/problem.ts";
import { needsOf } from "../../ui/steps/needs.ts";
import { exempelkommunen } from "../bench/documents.ts";

const missing = (at: string) => problem("missing", at, { key: at.slice(at.lastIndexOf("/") + 1) });

describe("what the break-even point cannot be told without", () => {
  it("is nothing where all is there", () => {
    expect(needsOf(exempelkommunen() as Draft, [])).toEqual([]);
  });

  it("is costs, people, an outcome and its value where nobody has written anything, though the format asks for none", () => {
    expect(needsOf({}, [])).toEqual([
      { what: "costs", at: "/costs" },
      { what: "people", at: "/cohorts" },
      { what: "outcome", at: "/outcomes" },
      { what: "value", at: "/valuations" },
    ]);
    expect(needsOf({ ...(exempelkommunen() as Draft), costs: [] }, [])).toEqual([{ what: "costs", at: "/costs" }]);
  });

  it("is said once of each kind, with the first field, in the order that one is asked", () => {
    const problems = [
      missing("/title"),
      missing("/settings/baseYear"),
      missing("/parameters/wage/value"),
      missing("/outcomes/job/effect/baselineRisk/girls"),
      missing("/outcomes/job/effect/baselineRisk/boys"),
      missing("/outcomes/job/effect/value"),
      missing("/outcomes/job/name"),
      missing("/outcomes/job/cohorts"),
      missing("/cohorts/girls/people"),
      missing("/valuations/worth/amount"),
      missing("/costs/staff/payer"),
      missing("/costs/staff/amounts"),
    ];
    expect(needsOf(exempelkommunen() as Draft, problems)).toEqual([
      { what: "costs", at: "/costs/staff/payer" },
      { what: "people", at: "/outcomes/job/cohorts" },
      { what: "outcome", at: "/outcomes/job/name" },
      { what: "without", at: "/outcomes/job/effect/baselineRisk/girls" },
      { what: "effect", at: "/outcomes/job/effect/value" },
      { what: "value", at: "/valuations/worth/amount" },
      { what: "title", at: "/title" },
      { what: "settings", at: "/settings/baseYear" },
      { what: "rest", at: "/parameters/wage/value" },
    ]);
  });

  it("is not what is wrong", () => {
    const wrong = problem("unknownId", "/costs/staff/payer", { id: "x", list: "actors" });
    expect(needsOf(exempelkommunen() as Draft, [wrong])).toEqual([]);
  });
});
