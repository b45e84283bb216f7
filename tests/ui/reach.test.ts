import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { edited, patternOf } from "../../models/edit.ts";
import { shapeProblems } from "../../models/shape.ts";
import { leafOf } from "../../ui/fields/leaves.ts";
import { endBeyond, reachOf } from "../../ui/fields/reach.ts";
import { everyKind } from "../journeys/everyKind.ts";
import { leavesOf } from "../laws/leaves.ts";

/** On either side of every end that the format has, and of what it might have. */
const numbers = [-5, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 999_999, 1_000_000, 1_000_001];

describe("the reach of a plain number", () => {
  it("is the schema's: what is within it can be saved, and what is beyond it cannot", () => {
    const seen = new Set<string>();
    for (const at of leavesOf(everyKind).keys()) {
      const pattern = patternOf(at);
      const kind = leafOf(pattern)?.input.kind;
      if (kind !== "whole" && kind !== "number" && kind !== "numbers") continue;
      seen.add(pattern);
      for (const value of numbers.filter((number) => kind !== "whole" || Number.isInteger(number))) {
        const isRefused = shapeProblems(edited(everyKind as Draft, at, value)).length > 0;
        expect(endBeyond(value, reachOf(pattern)) !== undefined, `${at} = ${value}`).toBe(isRefused);
      }
    }
    expect(seen.size).toBeGreaterThan(35);
  });

  it("is the same in a scenario", () => {
    expect(reachOf("/scenarios/*/settings/budgetYears")).toEqual({ least: 1 });
    expect(reachOf("/scenarios/*/set/*/belief/confidence")).toEqual({ above: 0, below: 1 });
    expect(reachOf("/title")).toEqual({});
  });
});
