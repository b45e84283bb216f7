import { describe, expect, it } from "vitest";
import { whys } from "../../../models/result.ts";
import { units } from "../../../models/terms.ts";
import { languages } from "../../../models/words/language.ts";
import { actorName, listed, nounOf, topOf } from "../../../models/words/noun.ts";
import { figure, plain, say } from "../../../models/words/part.ts";
import { basis, quantity, unitSymbol, unitWord } from "../../../models/words/unit.ts";
import { whyPhrase, whySentence } from "../../../models/words/why.ts";
import { appraisal, nbsp } from "./fixture.ts";

describe("why", () => {
  it.each(whys)("%s has a short phrase and one sentence in both languages", (why) => {
    for (const language of languages) {
      expect(whyPhrase(why, language)).toMatch(/^\p{Ll}.{3,45}[^.]$/u);
      expect(whySentence(why, language)).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it("reads in place of a number", () => {
    expect(whyPhrase("effectUnknown", "sv")).toBe("effekten är inte känd");
    expect(whyPhrase("noCosts", "sv")).toBe("går inte att räkna: ingen kostnad");
  });
});

describe("units", () => {
  it.each(units)("%s has a word and an end of field in both languages", (unit) => {
    for (const language of languages) {
      expect(unitWord(unit, language)).not.toBe("");
      expect(unitSymbol(unit, language)).toBeTypeOf("string");
    }
  });

  it("stand after their numbers", () => {
    expect(quantity(1_000_000, "SEK/outcome", "sv")).toBe(nbsp("1_000_000_kr per utfall"));
    expect(quantity(18_000, "SEK/outcome/year", "en")).toBe(nbsp("SEK_18,000 per outcome and year"));
    expect(quantity(281.25, "SEK/hour", "sv")).toBe(nbsp("281,25_kr per timme"));
    expect(quantity(0.125, "share", "sv")).toBe(nbsp("12,5_%"));
    expect(quantity(1, "hour", "sv")).toBe(nbsp("1_timme"));
    expect(quantity(800, "hour", "sv")).toBe(nbsp("800_timmar"));
    expect(quantity(1, "person", "en")).toBe(nbsp("1_person"));
    expect(quantity(0.88, "factor", "sv")).toBe("0,88");
    expect(unitWord("person", "sv", 1)).toBe("person");
  });

  it("labels kronor with their two years", () => {
    const settings = { baseYear: 2025, priceYear: 2024 };
    expect(basis(settings, "sv")).toBe("nuvärde år 2025 i 2024 års priser");
    expect(basis(settings, "en")).toBe("present value in 2025 at 2024 prices");
  });
});

describe("nouns", () => {
  it("leaves an abbreviation as it is", () => {
    expect(nounOf({ name: "VAB-dag som undviks", concept: "absence" }, "sv").many).toBe("utfall (VAB-dag som undviks)");
    expect(nounOf({ name: "Undviken placering", concept: "placement" }, "en").one).toBe("outcome (undviken placering)");
  });

  it("names an actor by its sector where no one else can be meant", () => {
    const { actors } = appraisal();
    const municipality = topOf("school", actors)!;
    expect(municipality.id).toBe("municipality");
    expect(actorName(municipality, [municipality], "sv")).toBe("kommunen");
    expect(actorName(municipality, actors, "sv")).toBe("Sandvikens kommun");
  });

  it("lists", () => {
    expect(listed([], "sv")).toBe("");
    expect(listed(["a"], "sv")).toBe("a");
    expect(listed(["a", "b", "c"], "sv")).toBe("a, b och c");
    expect(listed(["a", "b"], "en")).toBe("a and b");
  });
});

describe("say", () => {
  it("joins neighbouring texts, keeps figures apart, and reads as one string", () => {
    const inner = say`minst ${figure("4", "/a")}`;
    const sentence = say`Det krävs ${inner}${" fler"}${say``}.`;
    expect(sentence).toEqual([{ text: "Det krävs minst " }, { number: "4", figure: "/a" }, { text: " fler." }]);
    expect(plain(sentence)).toBe("Det krävs minst 4 fler.");
  });
});
