import { describe, expect, it } from "vitest";
import type { Appraisal } from "../../../models/appraisal.ts";
import type { Ratio } from "../../../models/result.ts";
import { decisionText, decisionTitle, steadyTitle } from "../../../models/words/after.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { namesOf } from "../../../models/words/place.ts";
import { appraisal, nbsp, no, result, value } from "./fixture.ts";

const decision = {
  year: 2028,
  atStake: { costs: ["operation"], cohorts: ["later"] },
  future: { peoplePerYear: 25, years: 10 },
} satisfies Appraisal["decision"];

describe("decisionTitle", () => {
  const title = (whole: Ratio, forward: Ratio, language: Language = "sv"): string =>
    plain(decisionTitle({ decision }, { decision: { whole, forward, forwardPerPerson: no("noPeople") } }, language));

  it("sets what is still to be decided against the whole", () => {
    expect(title(value(4_625_020), value(1_244_427))).toBe(
      nbsp("Det som beslutet 2028 gäller bär sig: nettonuvärdet är 1,2_mnkr, mot 4,6_mnkr för hela kalkylen"),
    );
    expect(title(value(4_625_020), value(1_244_427), "en")).toBe(
      nbsp(
        "What the decision in 2028 is about is worth more than it costs: its net present value is SEK_1.2_m, against SEK_4.6_m for the whole appraisal",
      ),
    );
    expect(title(value(-600_000), value(-1_244_427))).toBe(
      nbsp("Det som beslutet 2028 gäller bär sig inte: nettonuvärdet är −1,2_mnkr, mot −600_tkr för hela kalkylen"),
    );
    expect(title(value(600_000), value(0.3))).toBe(
      nbsp("Det som beslutet 2028 gäller går jämnt ut: nettonuvärdet är 0_kr, mot 600_tkr för hela kalkylen"),
    );
  });

  it("leaves out the whole where that is not known, and says why where the decision's part is not", () => {
    expect(title(no("effectUnknown"), value(50_000))).toBe(
      nbsp("Det som beslutet 2028 gäller bär sig: nettonuvärdet är 50,0_tkr"),
    );
    expect(title(value(1), no("split"))).toBe(
      "Det går inte att säga om det som beslutet 2028 gäller bär sig: antalet är inte uppdelat",
    );
  });

  it("is one calm sentence where there is no decision", () => {
    expect(plain(decisionTitle({}, result(), "sv"))).toBe("Kalkylen anger inget beslut som ännu ska fattas.");
  });

  it("opens both figures", () => {
    const sentence = decisionTitle(
      { decision },
      { decision: { whole: value(2), forward: value(1), forwardPerPerson: value(1) } },
      "en",
    );
    expect(sentence.flatMap((part) => ("figure" in part ? [part.figure] : []))).toEqual([
      "/decision/forward",
      "/decision/whole",
    ]);
  });
});

describe("decisionText", () => {
  const document = appraisal({
    cohorts: [{ id: "later", name: "Elever 2028", people: { "2028": 25 } }],
    costs: [
      {
        id: "operation",
        name: "Ordinarie drift",
        payer: "school",
        kind: "cash",
        category: "staff",
        prices: { basis: "real", year: 2024 },
      },
    ],
    decision,
  });

  it("tells what is at stake, that spent money is not counted, and who is to come", () => {
    expect(decisionText(document, "sv", namesOf(document))).toBe(
      nbsp(
        "Beslutet 2028 gäller kostnaden ”Ordinarie drift” och målgruppen ”Elever 2028”. " +
          "Pengar som då redan är använda räknas inte. Från och med 2028 väntas 25_personer om året i 10_år.",
      ),
    );
    expect(decisionText(document, "en", namesOf(document))).toBe(
      nbsp(
        "The decision in 2028 is about the cost “Ordinarie drift” and the cohort “Elever 2028”. " +
          "Money already spent by then is not counted. From 2028 on, 25_people a year are expected for 10_years.",
      ),
    );
  });

  it("reads the people to come from a parameter, or names it where that has a belief alone", () => {
    const future = { peoplePerYear: "intake", years: 1 };
    const intake = { id: "intake", name: "Intag", unit: "person", value: 1 } as const;
    const given = { ...document, decision: { ...decision, future }, parameters: [intake] };
    expect(decisionText(given, "sv", namesOf(given))).toContain(nbsp("väntas 1_person om året i 1_år."));
    const { value: _, ...believed } = intake;
    const unsure = { ...given, parameters: [{ ...believed, belief: { kind: "uniform", low: 1, high: 3 } as const }] };
    expect(decisionText(unsure, "sv", namesOf(unsure))).toContain(
      nbsp("väntas så många personer som antagandet ”Intag” anger om året i 1_år."),
    );
  });

  it("says only the year of a decision with nothing at stake, and nothing of none", () => {
    expect(decisionText({ decision: { ...decision, atStake: {} } }, "sv")).toMatch(/^Beslutet ska fattas 2028\. /);
    expect(decisionText({}, "sv")).toBe("");
  });
});

describe("steadyTitle", () => {
  const title = (costPerCohort: Ratio, npvPerCohort: Ratio, language: Language = "sv"): string =>
    plain(steadyTitle({ steadyState: { costPerCohort, npvPerCohort, payers: {} } }, language));

  it("tells what a cohort costs and what it is worth net, or why not", () => {
    expect(title(value(700_000), value(1_379_718))).toBe(
      nbsp("En årskull i ordinarie drift kostar 700_tkr och har nettonuvärdet 1,4_mnkr"),
    );
    expect(title(value(700_000), value(1_379_718), "en")).toBe(
      nbsp("A cohort in ordinary operation costs SEK_700_k and has a net present value of SEK_1.4_m"),
    );
    expect(title(value(700_000), no("effectUnknown"))).toBe(
      nbsp("En årskull i ordinarie drift kostar 700_tkr; nettonuvärdet går inte att räkna: effekten är inte känd"),
    );
    expect(title(no("noOperation"), no("noOperation"))).toBe("Kalkylen har ingen årskull i ordinarie drift.");
  });
});
