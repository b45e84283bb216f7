import { describe, expect, it } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { groundsOf } from "../../models/grounds.ts";
import { groundsText } from "../../models/words/grounds.ts";
import { languages } from "../../models/words/language.ts";
import { type Edit, edited, example } from "./edit.ts";

const lackingIn = (draft: unknown) => {
  const { counterfactual, evidence, areGiven } = groundsOf(draft as Draft);
  expect(areGiven).toBe(counterfactual.length === 0 && evidence.length === 0);
  return { counterfactual, evidence };
};

const at = "/outcomes/eligibility";
/** Exempelkommunen with its second outcome, whose effect is a plain number, gone and its values with it. */
const given = (() => {
  const document = example("exempelkommunen");
  return {
    ...document,
    outcomes: document.outcomes!.filter(({ id }) => id === "eligibility"),
    valuations: document.valuations!.filter(({ outcome }) => outcome === "eligibility"),
  };
})();
const lacking = (...edits: readonly Edit[]) => lackingIn(edited(given, ...edits));
const nothing = { counterfactual: [], evidence: [] };

describe("the examples", () => {
  it("Sandviken states the risk without the intervention, and no effect", () => {
    expect(lackingIn(example("sandviken"))).toEqual({ counterfactual: [], evidence: [`${at}/effect/value`] });
  });
  it("Exempelkommunen rests one effect on a study, and counts those reached in the other; more than one for each is a claim", () => {
    const document = example("exempelkommunen");
    expect(lackingIn(document)).toEqual(nothing);
    expect(lackingIn(edited(document, ["/outcomes/supported/effect/value", 2])).evidence).toEqual([
      "/outcomes/supported/effect/value",
    ]);
    expect(lacking()).toEqual(nothing);
  });
});

describe("the counterfactual", () => {
  it.each(["riskDifference", "relativeRisk", "oddsRatio"])("of %s is the risk without the intervention", (measure) => {
    const measured: Edit = [`${at}/effect/measure`, measure];
    const lack = lacking(measured, [`${at}/effect/baselineRisk`]);
    expect(lack).toEqual({ counterfactual: [`${at}/effect/baselineRisk`], evidence: [] });
    expect(lacking(measured, [`${at}/effect/baselineRisk`, 0])).toEqual(nothing);
  });

  it.each(["perPerson", "count"])("of %s is the share that would have happened anyway, and no default", (measure) => {
    const measured: Edit = [`${at}/effect/measure`, measure];
    const value: Edit = [`${at}/effect/value`, measure === "count" ? { "2027": "effect.rr" } : "effect.rr"];
    expect(lacking(measured, value)).toEqual({ counterfactual: [`${at}/deadweight`], evidence: [] });
    expect(lacking(measured, value, [`${at}/deadweight`, 0])).toEqual(nothing);
  });

  it("is asked for, and not what it rests on", () => {
    expect(lacking(["/parameters/risk.baseline/evidence"])).toEqual(nothing);
  });

  it("cannot be asked for before the measure is chosen", () => {
    expect(lacking([`${at}/effect/measure`]).counterfactual).toEqual([`${at}/effect/measure`]);
    expect(lacking([`${at}/effect`])).toEqual({
      counterfactual: [`${at}/effect/measure`],
      evidence: [`${at}/effect/value`],
    });
  });

  it("is asked for in every cohort of the outcome where it is stated by cohort", () => {
    const risks = (map: object) => lacking([`${at}/effect/baselineRisk`, map]).counterfactual;
    expect(risks({ pilot: 0.6, operation: "risk.baseline" })).toEqual([]);
    expect(risks({ pilot: 0.6 })).toEqual([`${at}/effect/baselineRisk/operation`]);
    expect(risks({})).toEqual([`${at}/effect/baselineRisk/pilot`, `${at}/effect/baselineRisk/operation`]);
  });

  it("is no parameter that is not there or has no number; a belief alone is one", () => {
    expect(lacking([`${at}/effect/baselineRisk`, "nowhere"]).counterfactual).toEqual([`${at}/effect/baselineRisk`]);
    expect(lacking(["/parameters/risk.baseline/value"]).counterfactual).toEqual([]);
    expect(lacking(["/parameters/risk.baseline/value"], ["/parameters/risk.baseline/belief"]).counterfactual).toEqual([
      "/parameters/risk.baseline/value",
    ]);
  });
});

describe("the evidence", () => {
  it("is the design behind the effect, and a judgement is one", () => {
    expect(lacking(["/parameters/effect.rr/evidence/design"])).toEqual({
      counterfactual: [],
      evidence: ["/parameters/effect.rr/evidence/design"],
    });
    expect(lacking(["/parameters/effect.rr/evidence"]).evidence).toEqual(["/parameters/effect.rr/evidence/design"]);
    expect(lacking(["/parameters/effect.rr/evidence/design", "judgement"]).evidence).toEqual([]);
  });

  it("is none of a plain number, nor of an effect that is not known", () => {
    expect(lacking([`${at}/effect/value`, 0.9]).evidence).toEqual([`${at}/effect/value`]);
    expect(lacking([`${at}/effect/value`]).evidence).toEqual([`${at}/effect/value`]);
    expect(lacking(["/parameters/effect.rr/value"], ["/parameters/effect.rr/belief"]).evidence).toEqual([
      "/parameters/effect.rr/value",
    ]);
  });

  it("is asked for in every cohort of the outcome, and in every year of a count, each parameter once", () => {
    const effects = (map: object, ...edits: readonly Edit[]) => lacking([`${at}/effect/value`, map], ...edits).evidence;
    expect(effects({ pilot: "effect.rr", operation: "effect.rr" })).toEqual([]);
    expect(effects({ pilot: "effect.rr" })).toEqual([`${at}/effect/value/operation`]);
    const undesigned: Edit = ["/parameters/effect.rr/evidence"];
    expect(effects({ pilot: "effect.rr", operation: "effect.rr" }, undesigned)).toEqual([
      "/parameters/effect.rr/evidence/design",
    ]);
    const counted: Edit = [`${at}/effect/measure`, "count"];
    expect(effects({ "2027": "effect.rr", "2028": 3 }, counted)).toEqual([`${at}/effect/value/2028`]);
    expect(effects({}, counted)).toEqual([`${at}/effect/value`]);
  });
});

describe("what is asked", () => {
  it("is of outcomes that are valued; of all, where none is; and of an outcome, where there is none", () => {
    const document = edited(example("exempelkommunen"), ["/outcomes/supported/effect/value", 2]) as Appraisal;
    const only = document.valuations!.filter(({ outcome }) => outcome === "eligibility");
    expect(lackingIn({ ...document, valuations: only })).toEqual(nothing);
    expect(lackingIn({ ...document, valuations: [] }).evidence).toEqual(["/outcomes/supported/effect/value"]);
    expect(lackingIn({})).toEqual({ counterfactual: ["/outcomes"], evidence: ["/outcomes"] });
  });

  it("is said in both languages as long as something lacks", () => {
    const said = (draft: unknown, language: "sv" | "en") => groundsText(groundsOf(draft as Draft), language);
    const effect: Edit = [`${at}/effect/value`];
    const risk: Edit = [`${at}/effect/baselineRisk`];
    expect(said(given, "sv")).toBeUndefined();
    expect(said(edited(given, effect), "sv")).toBe(
      "Innan nyttan visas i kronor: ange hur mycket insatsen förändrar och hur ni vet det.",
    );
    expect(said(edited(given, risk), "sv")).toBe("Innan nyttan visas i kronor: ange vad som hade hänt utan insatsen.");
    const texts = languages.flatMap((language) =>
      [[effect], [risk], [effect, risk]].map((edits) => said(edited(given, ...edits), language)),
    );
    expect(new Set(texts).size).toBe(6);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});
