import { describe, expect, it } from "vitest";
import type { Parameter } from "../../models/appraisal.ts";
import { complete } from "../../models/complete.ts";
import { reachOf } from "../../models/reach.ts";
import { example } from "../library.ts";

/** How far a take-up of 0.8 may be pulled, as this parameter says of it; a share is between 0 and 1 wherever it stands. */
const reach = (takeUp: Partial<Parameter>, ...holding: readonly number[]) => {
  const document = example("exempelkommunen");
  const parameters = document.parameters!.map((each) => {
    if (each.id !== "takeup") return each;
    const { id, name, unit } = each;
    return { id, name, unit, value: 0.8, ...takeUp };
  });
  return reachOf(complete({ ...document, parameters }).document)("takeup", holding);
};

describe("the reach of a slider", () => {
  it("is all that may stand there where nothing is believed", () => {
    expect(reach({})).toEqual({ least: 0, most: 1 });
  });

  it("is within the bounds", () => {
    expect(reach({ bounds: { least: 0.5, most: 0.9 } })).toEqual({ least: 0.5, most: 0.9 });
  });

  it("is what is believed and half as much again on either side, and no more than there is", () => {
    // Uniform 0.7 to 0.9: all but a thousandth is 0.7002 to 0.8998, 0.1996 wide, so 0.0998 beyond.
    const { least, most } = reach({
      belief: { kind: "uniform", low: 0.7, high: 0.9 },
      bounds: { least: 0, most: 0.95 },
    });
    expect(least).toBeCloseTo(0.6004, 10);
    expect(most).toBeCloseTo(0.95, 10);
  });

  it("holds the switching values, with a little beyond them", () => {
    const { least, most } = reach(
      { belief: { kind: "uniform", low: 0.7, high: 0.9 }, bounds: { least: 0, most: 1 } },
      0.2,
    );
    // From 0.2 to 0.9996 is 0.7996; a twentieth of it beyond 0.2.
    expect(least).toBeCloseTo(0.2 - 0.03998, 10);
    expect(most).toBeCloseTo(0.9996, 10);
  });
});
