import { describe, expect, it } from "vitest";
import { scenarioDifference } from "../../../models/words/scenario.ts";
import { appraisal, nbsp } from "./fixture.ts";

const document = appraisal({
  parameters: [
    { id: "takeup", name: "Deltagandegrad", unit: "share", value: 0.8 },
    { id: "wage", name: "Timlön", unit: "SEK/hour", value: 280 },
  ],
});

describe("scenarioDifference", () => {
  it("tells values set, lines left out and settings changed, in words", () => {
    const scenario = {
      set: { takeup: { value: 0.6 }, wage: { value: 300.5 } },
      without: ["value", "supported"],
      settings: { budgetYears: 5 },
    };
    expect(scenarioDifference(scenario, document, "sv")).toBe(
      nbsp(
        "Deltagandegrad: 60_%; Timlön: 300,50_kr per timme; utan värderingen ”Värde”; utan utfallet ”Elev som fått samordnat stöd”; andra inställningar",
      ),
    );
    expect(scenarioDifference({ without: ["value"], settings: { a: 1 } }, document, "en")).toBe(
      "without the valuation “Värde”; other settings",
    );
  });

  it("leaves out what is no value of a parameter, and is nothing where nothing differs", () => {
    const belief = { kind: "uniform", low: 0, high: 1 } as const;
    expect(scenarioDifference({ set: { takeup: { belief }, gone: { value: 1 } } }, document, "sv")).toBe("");
    expect(scenarioDifference({ settings: {} }, document, "sv")).toBe("");
  });
});
