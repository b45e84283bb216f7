import { describe, expect, it } from "vitest";
import { suggestedFactor } from "../../models/library/evidence.ts";
import { designs } from "../../models/terms.ts";
import { designWords, haircutText, suggestionText } from "../../models/words/evidence.ts";
import { languages } from "../../models/words/language.ts";
import { opened } from "../library.ts";
import { edited, example } from "./edit.ts";
import { isWhole } from "./words/texts.ts";

describe("a suggested evidence factor", () => {
  it.each([
    // The stated factor and 0,2 either way, within 0–1.
    ["rct", 1, 0.8, 1],
    ["quasiExperimental", 1, 0.8, 1],
    ["comparisonGroup", 0.8, 0.6, 1],
    ["beforeAfterTrend", 0.5, 0.3, 0.7],
    // 0,25 / 1,04 ≈ 0,25: what is found with a comparison against what is found without.
    ["beforeAfter", 0.25, 0.05, 0.45],
    ["judgement", 0.25, 0.05, 0.45],
    ["registerStudy", 0.5, 0.3, 0.7],
  ] as const)("for %s is %d, from %d to %d", (design, value, low, high) => {
    expect(suggestedFactor(design)).toMatchObject({ value, low, high });
  });

  it.each(designs)(
    "for %s makes a parameter that tells its source, is verified by nobody and can be evaluated",
    (design) => {
      const { value, low, high, source, verified } = suggestedFactor(design);
      expect(source.title && source.publisher).toBeTruthy();
      expect(verified).toEqual({ state: "no", because: expect.stringMatching(/.+\.$/) });
      const belief = { kind: "pert", low, mode: value, high };
      const made = { id: "evidence.suggested", name: "Evidensavdrag", unit: "share", value, belief, source, verified };
      const document = edited(
        example("exempelkommunen"),
        ["/parameters/-", made],
        ["/outcomes/eligibility/evidenceFactor", made.id],
      );
      const { funnel } = opened(document).result().gained.eligibility!;
      // What is left after the last step is that of the step before, times the factor.
      expect(funnel.at(-1)!.left).toBeCloseTo(funnel.at(-2)!.left * value, 9);
    },
  );
});

describe("a design in words", () => {
  it.each(designs)("%s has a name, a meaning, an example and a suggestion in both languages", (design) => {
    for (const language of languages) {
      const { name, meaning, example: counts } = designWords(design, language);
      expect(name).toMatch(/^\p{Lu}.{5,}[^.]$/u);
      expect(meaning).toMatch(/^\p{Ll}.{20,}[^.]$/u);
      expect(counts).toMatch(/^\p{Lu}.{30,}\.$/u);
      for (const text of [name, meaning, counts, suggestionText(design, language)]) expect(isWhole(text)).toBe(true);
    }
    const { sv, en } = { sv: designWords(design, "sv"), en: designWords(design, "en") };
    for (const key of ["name", "meaning", "example"] as const) expect(sv[key]).not.toBe(en[key]);
  });

  it("says what is left of ten", () => {
    expect(suggestionText("beforeAfterTrend", "sv")).toBe(
      "Föreslaget evidensavdrag: 50\u00a0% kvar. Av 10 fler behöriga räknas 5.",
    );
    expect(suggestionText("beforeAfter", "sv")).toBe(
      "Föreslaget evidensavdrag: 25\u00a0% kvar. Av 10 fler behöriga räknas 2,5.",
    );
    expect(suggestionText("comparisonGroup", "en")).toBe(
      "Suggested evidence factor: 80% left. Of 10 more who become eligible, 8 are counted.",
    );
    expect(haircutText(1, "sv", "fler elever med examen")).toBe("Av 10 fler elever med examen räknas 10.");
    // 0,333 × 10 = 3,33.
    expect(haircutText(0.333, "en")).toBe("Of 10 more who become eligible, 3.33 are counted.");
  });
});
