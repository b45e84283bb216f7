import { describe, expect, it } from "vitest";
import type { Ratio, Result } from "../../../models/result.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { siloSentences } from "../../../models/words/silo.ts";
import { appraisal, nbsp, no, perspective, result, value } from "./fixture.ts";

const gap = (outside: Record<string, Ratio>, late: Ratio = value(0.914), pvBenefits: Ratio = value(100)): Result =>
  result({ siloGap: { outside, late }, society: perspective({ pvBenefits }) });

const told = (of: Result, language: Language = "sv"): readonly string[] =>
  siloSentences(of, appraisal(), language).map(plain);

const both = gap({ municipality: value(0.5913), region: value(0.9916), allPayers: value(0.5829) });

describe("siloSentences", () => {
  it("says for each payer, for all together and for the budget period how much of the benefit lands elsewhere", () => {
    expect(told(both)).toEqual([
      nbsp("59_% av nyttan hamnar utanför kommunen."),
      nbsp("99_% av nyttan hamnar utanför regionen."),
      nbsp("58_% av nyttan hamnar hos andra än dem som betalar."),
      nbsp("91_% av nyttan kommer efter budgetperiodens 3 år."),
    ]);
    expect(told(both, "en")[2]).toBe("58% of the benefit ends up with others than those who pay.");
  });

  it("opens each share", () => {
    const sentences = siloSentences(both, appraisal(), "sv");
    expect(sentences.flat().flatMap((part) => ("figure" in part ? [part.figure] : []))).toEqual([
      "/siloGap/outside/municipality",
      "/siloGap/outside/region",
      "/siloGap/outside/allPayers",
      "/siloGap/late",
    ]);
  });

  it("does not say of the only payer what it says of all payers", () => {
    expect(told(gap({ region: value(0.99), allPayers: value(0.99) })).length).toBe(2);
  });

  it("says what a share outside nought and one means", () => {
    const odd = gap({ municipality: value(-0.12), region: value(1.3), allPayers: value(1.1) }, value(1.2));
    expect(told(odd)).toEqual([
      nbsp("Mer än hela nyttan hamnar hos kommunen: utanför är den under noll (−12_%)."),
      nbsp("Mer än hela nyttan, 130_%, hamnar utanför regionen: hos regionen är den under noll."),
      nbsp("Mer än hela nyttan, 110_%, hamnar utanför dem som betalar: hos dem som betalar är den under noll."),
      nbsp("Mer än hela nyttan, 120_%, kommer efter budgetperiodens 3 år: innan dess är den under noll."),
    ]);
  });

  it("does not call more than the whole what is shown as the whole, nor below zero what is shown as nothing", () => {
    const nearly = gap({ municipality: value(-0.003), region: value(1.003), allPayers: value(0.5) }, value(1.004));
    const [inside, outside, , late] = told({ ...nearly, settings: { ...nearly.settings, budgetYears: 1 } }, "en");
    expect(inside).toBe("0% of the benefit ends up outside the municipality.");
    expect(outside).toBe("100% of the benefit ends up outside the region.");
    expect(late).toBe("100% of the benefit comes after the budget period of 1 year.");
  });

  it("says why there is none", () => {
    const unknown = no("effectUnknown");
    expect(told(gap({ region: unknown, allPayers: unknown }, unknown))).toEqual([
      "Var nyttan hamnar går inte att räkna: effekten är inte känd.",
    ]);
    expect(told(gap({ allPayers: value(1) }))).toEqual(["Ingen betalar, så det finns inget gap."]);
    expect(told(gap({ region: value(0.4), allPayers: value(0.4) }, value(1), value(-5)))).toEqual([
      "Nyttan är under noll, så det går inte att säga hur stor del av den som hamnar var.",
    ]);
    expect(told(gap({ region: value(0.4), allPayers: value(0.4) }, no("noOutlay")))[1]).toBe(
      "Hur sent nyttan kommer går inte att räkna: inget utlägg.",
    );
  });
});
