import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import { plain } from "../../../models/words/part.ts";
import { watchedYears, watching } from "../../../models/words/watch.ts";
import { opened } from "../../library.ts";
import { type Edit, edited, example } from "../edit.ts";

const watchingOf = (document: unknown, language: "sv" | "en" = "sv", scenario?: string) => {
  const session = opened(document, scenario);
  return watching(session.result(), session.document, language)!;
};
const sandviken = (...edits: readonly Edit[]) => edited(example("sandviken"), ...edits);
const municipality = (...edits: readonly Edit[]) => edited(example("exempelkommunen"), ...edits);
const title = (document: Appraisal) => document.title;

describe("the line to copy", () => {
  it("says how many each year, so that the years add to the total", () => {
    expect(watchingOf(sandviken()).line).toBe(
      "Att följa: minst 28 av 60 elever ska vara behöriga (2023: 10 av 20, 2024: 9 av 20, 2025: 9 av 20) för att insatsen " +
        "ska ha burit sig för samhället. Utan insatsen väntas 24 av de 60 klara det ändå. Talet vilar på värden som är ej " +
        `verifierade. Ett värdes prisår är inte känt. Kalkyl: ${title(example("sandviken"))}.`,
    );
    expect(watchingOf(sandviken(), "en").line).toBe(
      "To watch: at least 28 of 60 pupils are to be eligible (2023: 10 of 20, 2024: 9 of 20, 2025: 9 of 20) for the investment " +
        "to have broken even for society. Without the intervention, 24 of the 60 are expected to manage anyway. The number rests " +
        `on values that are not verified. The price year of a value is not known. Appraisal: ${title(example("sandviken"))}.`,
    );
  });

  it("takes its reservations along: the scenario, what else is counted on, and that the example is made up", () => {
    expect(watchingOf(municipality(), "sv", "low").line).toBe(
      "Att följa (scenariot ”Försiktigt”): minst 35 av 84 elever ska vara behöriga (2027: 7 av 16, 2028: 10 av 24, 2029: 10 av 24, " +
        "2030: 8 av 20) för att insatsen ska ha burit sig för samhället. Utan insatsen väntas omkring 34 av de 84 klara det ändå. " +
        "Talet räknar med att kalkylens andra utfall blir som beräknat. Talet vilar på värden som är ej verifierade. " +
        "Exemplet är påhittat. Kalkyl: Skolnärvaroteam i Exempelkommunen.",
    );
    expect(watchingOf(municipality(), "en", "low").line).toBe(
      "To watch (scenario “Försiktigt”): at least 35 of 84 pupils are to be eligible (2027: 7 of 16, 2028: 10 of 24, 2029: 10 of 24, " +
        "2030: 8 of 20) for the investment to have broken even for society. Without the intervention, about 34 of the 84 are expected " +
        "to manage anyway. The number counts on the appraisal's other outcomes being as calculated. The number rests on values that " +
        "are not verified. The example is made up. Appraisal: Skolnärvaroteam i Exempelkommunen.",
    );
  });

  it("has no years where there is one", () => {
    const { years, line } = watchingOf(sandviken(["/cohorts/pupils/people", { "2023": 60 }]));
    expect(years).toEqual([]);
    expect(line).toContain("minst 28 av 60 elever ska vara behöriga för att insatsen");
  });

  it("is missing where there is no number, and the sentence says why", () => {
    const told = (document: unknown, language: "sv" | "en" = "sv") => {
      const { line, years, sentence } = watchingOf(document, language);
      expect(line).toBe(undefined);
      expect(years).toEqual([]);
      return plain(sentence);
    };
    // Of 60 × 0.05 = 3 who would have failed, 3.26 cannot be added.
    const few = sandviken(["/parameters/risk.baseline/value", 0.05]);
    expect(told(few)).toBe("Insatsen bär sig inte för samhället ens om alla 60 skulle vara behöriga.");
    const other = municipality(["/outcomes/supported/effect", { measure: "perPerson" }]);
    expect(told(other)).toBe("Antalet att följa går inte att räkna ut: effekten på ett annat utfall är inte känd.");
    expect(told(other, "en")).toBe(
      "The number to watch cannot be worked out: the effect on another outcome is not known.",
    );
    const without = municipality(["/parameters/avoided.social/value", 100_000]);
    expect(told(without)).toBe("Annan nytta väger redan upp hela kostnaden, så det krävs inga fler utfall.");
  });

  it("is nothing for an outcome that is no share of those reached", () => {
    const counted = sandviken(
      ["/outcomes/eligibility/effect", { measure: "perPerson" }],
      ["/outcomes/eligibility/deadweight", 0.5],
    );
    const session = opened(counted);
    expect(watching(session.result(), session.document, "sv")).toBe(undefined);
  });
});

describe("the years", () => {
  it("ask for no less by the end of any year than is needed by then", () => {
    expect(watchingOf(sandviken()).years).toEqual([
      { year: 2023, reached: 20, anyway: 8, watched: 10, soFar: 10 },
      { year: 2024, reached: 20, anyway: 8, watched: 9, soFar: 19 },
      { year: 2025, reached: 20, anyway: 8, watched: 9, soFar: 28 },
    ]);
    // 6.4, 9.6, 9.6 and 8 manage anyway: 6.4, 16, 25.6 and 33.6 as they run.
    expect(watchingOf(municipality()).years.map(({ anyway }) => anyway)).toEqual([6, 10, 10, 8]);
  });

  it("are left out where one of them would ask for more than it reaches, and where nobody is reached", () => {
    const years = { "2030": 10, "2031": 0, "2032": 30 };
    const watch = (observed: Record<string, number>) => ({ watch: { reached: years, anyway: years, observed } });
    expect(watchedYears(watch({ "2030": 10.4, "2031": 0, "2032": 20 }))).toEqual([]);
    expect(watchedYears(watch({ "2030": 10, "2031": 0, "2032": 20.5 })).map(({ year }) => year)).toEqual([2030, 2032]);
  });
});
