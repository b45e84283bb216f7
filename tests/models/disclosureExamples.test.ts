import { describe, expect, test } from "vitest";
import { disclosed } from "../../models/disclosure.ts";
import { withheldWords } from "../../models/words/withheld.ts";
import { example } from "../library.ts";
import { inPublic, leavesOf, told, withheld, written } from "./disclosing.ts";

describe("sandviken", () => {
  test("has 20 pupils a year, 8 of whom manage anyway, and an effect that is not known: nothing is withheld", () => {
    const subject = told(example("sandviken"));
    expect(disclosed(subject, example("sandviken"))).toBe(subject);
  });
});

describe("exempelkommunen", () => {
  // 16, 24, 24 and 20 are reached; 0.6 × (1 − 0.88) × 0.8 = 0.0576 of them are gained: 0.9 to 1.4 a year, 4.8 in all.
  const document = example("exempelkommunen");
  const subject = inPublic(document);
  const { result } = subject;

  test("gains fewer than five: the effect is withheld, and what rests on it", () => {
    expect(leavesOf(document)).toEqual(["/parameters/effect.rr"]);
    expect(result.society.npv).toEqual(withheld);
    expect(result.gained.eligibility!.total).toEqual(withheld);
    expect(subject.scenarios.map(({ id, result }) => [id, result.society.npv])).toEqual(
      ["low", "high", "health", "no-avoided"].map((id) => [id, withheld]),
    );
    expect(subject.timeline("/society")).toBeUndefined();
    expect(subject.explain("/society/npv")).toBeUndefined();
    // The effect and what scenarios set it to; gained, net present value, benefits, and their part from the effect.
    expect(written(document)).not.toMatch(/"value":0\.(88|96)\b|4\.8384|4625019|8280556|5283203/);
  });

  test("what does not rest on the effect is told: costs, budget, break-even, those reached, the other outcome", () => {
    const before = told(document).result;
    expect(result.society.pvCosts).toBe(before.society.pvCosts);
    expect(result.budget).toEqual(before.budget);
    expect(result.breakEven.outcomes.eligibility).toEqual(before.breakEven.outcomes.eligibility);
    expect(result.breakEven.outcomes.eligibility!.society.whole).toEqual({ defined: true, value: 1 });
    expect(result.gained.supported).toEqual(before.gained.supported);
    expect(result.actors.social).toEqual(before.actors.social);
    expect(result.simulation!.actors.social).toMatchObject({ integratedOver: expect.anything() });
    expect(subject.explain("/breakEven/outcomes/eligibility/society/needed")).toBeDefined();
    expect(subject.timeline("/actors/social/after")).toBeDefined();
    expect(subject.isWithheld("/cohorts/pilot/people/2025")).toBe(false);
    expect(subject.isWithheld("/outcomes/eligibility/effect/value")).toBe(true);
  });

  test("and it is said, in both languages", () => {
    expect(withheldWords(subject, "sv")).toEqual({
      items: [
        "Antagandet ”Relativ risk att inte bli behörig”.",
        "Hur många som vinner på insatsen: Ytterligare gymnasiebehörig elev.",
        "Nytta och nettonuvärde, med kvoter, återbetalningstid, belopp per år och osäkerhet: samhället, offentlig sektor, Eleven, Exempelkommunen, Exempelregionen, Staten och Inkomstutjämningen.",
        "Kostnad per utfall: Ytterligare gymnasiebehörig elev.",
        "Hur många som krävs för att det ska gå ihop, för någon av parterna: Elev som fått samordnat stöd.",
        "Vid vilket värde på ett antagande det går jämnt upp.",
      ],
      notice:
        "Det här är en publik utgåva. Uppgifter som säger något om färre än 5 personer, räknade eller beräknade, eller om alla eller inga, är maskerade. Det är också de belopp, summor, andelar och skillnader som de kan räknas fram ur. Den interna utgåvan innehåller dem.",
    });
    expect(withheldWords(subject, "en")).toEqual({
      items: [
        "Parameter “Relativ risk att inte bli behörig”.",
        "How many gain from the intervention: Ytterligare gymnasiebehörig elev.",
        "Benefits and net present value, with ratios, payback, amounts by year and uncertainty: society, the public sector, Eleven, Exempelkommunen, Exempelregionen, Staten and Inkomstutjämningen.",
        "Cost per outcome: Ytterligare gymnasiebehörig elev.",
        "How many are needed to break even, for some of the parties: Elev som fått samordnat stöd.",
        "At which value of an assumption it breaks even.",
      ],
      notice:
        "This is a public edition. What would tell of fewer than 5 people, counted or worked out, or of all or none, is withheld. So are the amounts, totals, shares and differences from which it could be worked out. The internal edition has them.",
    });
    expect(withheldWords(told(document), "sv")).toBeUndefined();
  });
});
