import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { complete } from "../../models/complete.ts";

const example = (name: string): Appraisal =>
  JSON.parse(readFileSync(new URL(`../../models/library/${name}.kalkyl.json`, import.meta.url), "utf8"));
const exempelkommunen = example("exempelkommunen");

describe("complete", () => {
  it("fills in the defaults of FORMAT.md and nothing that is stated", () => {
    const { document } = complete(exempelkommunen);
    const [eligibility, supported] = document.outcomes;
    expect(eligibility).toMatchObject({ takeUp: "takeup", lagYears: 2, deadweight: 0, ownShare: 1, displacement: 0 });
    expect(supported).toMatchObject({ lagYears: 0, deadweight: 0.2, evidenceFactor: 1, effect: { per: "reached" } });
    expect(document.costs.map((cost) => [cost.phase, cost.fund, cost.kind, cost.factor])).toEqual([
      ["development", true, "cash", 1],
      ["development", false, "inKind", 1],
      ["development", false, "cash", 1],
      ["development", false, "cash", 1],
      ["operation", false, "cash", 1],
    ]);
    expect(document.valuations.map((valuation) => [valuation.valueOfOutcome, valuation.realised])).toEqual([
      [true, "welfare"],
      [true, "capacity"],
      [false, "welfare"],
    ]);
    expect(document.valuations.map((valuation) => valuation.equalised)).toEqual([["municipality", "region"], [], []]);
    expect(document.parameters.map(({ stream }) => stream)).toEqual(document.parameters.map((_, index) => index));
  });

  it("lists the addresses filled in, not those stated and not lists", () => {
    const { defaults } = complete(exempelkommunen);
    expect(defaults).toContain("/outcomes/supported/lagYears");
    expect(defaults).toContain("/outcomes/supported/effect/per");
    expect(defaults).toContain("/outcomes/eligibility/deadweight");
    expect(defaults).toContain("/parameters/oncost/usage");
    expect(defaults).not.toContain("/outcomes/supported/deadweight");
    expect(defaults).not.toContain("/settings/budgetYears");
    expect(defaults).not.toContain("/stage");
    expect(defaults.filter((at) => at.includes("stream") || at.includes("equalised"))).toEqual([]);
    expect(new Set(defaults).size).toBe(defaults.length);
  });

  it("fills in settings that are absent altogether", () => {
    const { currency, baseYear, priceYear, discounting } = exempelkommunen.settings;
    const bare: Appraisal = {
      format: exempelkommunen.format,
      title: "",
      settings: { currency, baseYear, priceYear, discounting: { schedule: discounting.schedule } },
      actors: exempelkommunen.actors,
    };
    const { document, defaults } = complete(bare);
    expect(defaults).toEqual([
      "/stage",
      "/illustrative",
      "/settings/budgetYears",
      "/settings/disclosureLimit",
      "/settings/lastYear",
      "/settings/discounting/timing",
      "/settings/costOfPublicFunds/factor",
      "/settings/costOfPublicFunds/appliesTo",
      "/settings/simulation/draws",
      "/settings/simulation/seed",
      "/settings/simulation/sampling",
    ]);
    expect(document.settings.costOfPublicFunds).toEqual({ factor: 1, appliesTo: "net" });
    expect([document.series, document.costs, document.outcomes, document.transfers]).toEqual([[], [], [], []]);
  });

  it("does nothing a second time", () => {
    const { document } = complete(exempelkommunen);
    expect(complete(document)).toEqual({ document, defaults: [] });
  });

  it("does not guess deadweight where it has no default", () => {
    const outcomes = exempelkommunen.outcomes?.map(({ deadweight: _, ...outcome }) => outcome) ?? [];
    expect(() => complete({ ...exempelkommunen, outcomes })).toThrow("/outcomes/supported/deadweight");
  });
});
