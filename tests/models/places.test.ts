import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { edited } from "../../models/edit.ts";
import { fitAt, placesOf } from "../../models/places.ts";
import { covering } from "./covering.ts";

/** What a scenario sets of the settings is measured as there. */
const withScenario = (draft: Draft): Draft => ({
  ...draft,
  scenarios: [{ id: "any", settings: { ...draft.settings } }],
});

describe("fitAt", () => {
  it("tells of every place what the place itself does, whether or not anything stands there", () => {
    let told = 0;
    for (const draft of covering as readonly Draft[])
      for (const { at, fit } of placesOf(draft)) {
        expect(fitAt(draft, at), at).toEqual(fit);
        // Without the last of a map's entries the map is gone, and still its place is known.
        expect(fitAt(edited(draft, at, undefined), at), `${at}, empty`).toEqual(fit);
        if (at.startsWith("/settings")) expect(fitAt(withScenario(draft), `/scenarios/any${at}`), at).toEqual(fit);
        told += 1;
      }
    expect(told).toBeGreaterThan(800);
  });

  it("tells the unit of what a scenario sets by the parameter, and nothing where no ref may stand or what decides is not chosen", () => {
    const draft: Draft = {
      parameters: [{ id: "wage", unit: "SEK/hour" }],
      outcomes: [{ id: "one", effect: {} }],
      scenarios: [{ id: "low" }],
    };
    expect(fitAt(draft, "/scenarios/low/set/wage/value")).toEqual({ unit: "SEK/hour" });
    expect(fitAt(draft, "/outcomes/one/effect/value")).toBeUndefined();
    expect(fitAt(draft, "/outcomes/one/lagYears")).toBeUndefined();
    expect(fitAt({}, "/costs/gone/amounts/2025")).toBeUndefined();
  });
});
