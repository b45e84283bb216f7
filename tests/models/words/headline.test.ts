import { describe, expect, it } from "vitest";
import type { BreakEvenResult, Result } from "../../../models/result.ts";
import { headline, observedSentence } from "../../../models/words/headline.ts";
import { plain } from "../../../models/words/part.ts";
import { appraisal, impossible, needs, no, same, sandviken, undefinedNeed, value } from "./fixture.ts";

const told = (result: Result, document = appraisal(), language: "sv" | "en" = "sv"): string => {
  const { lead, rest } = headline(result, document, language);
  return `${plain(lead)} ${plain(rest)}`;
};
type Outcomes = Result["breakEven"]["outcomes"][string];
const withNeeds = (over: Partial<Outcomes>): Result => {
  const result = sandviken();
  const before = result.breakEven.outcomes.eligibility!;
  return { ...result, breakEven: { ...result.breakEven, outcomes: { eligibility: { ...before, ...over } } } };
};
const onlySociety = (society: BreakEvenResult): string => {
  const result = withNeeds({ society, publicSector: same(needs(1)), actors: {}, groups: {} });
  return plain(headline(result, appraisal(), "sv").lead);
};

describe("headline", () => {
  it("names each perspective, the payer as its group, and before equalisation where it differs", () => {
    expect(told(sandviken())).toBe(
      "Det krävs minst 4 fler behöriga elever för att insatsen ska bära sig för samhället. " +
        "För offentlig sektor minst 7. " +
        "För kommunen själv går det inte inom målgruppen om 60 (före utjämning: 8). " +
        "För regionen själv går det inte heller (före utjämning: 23).",
    );
    expect(told(sandviken(), appraisal(), "en")).toBe(
      "At least 4 more eligible pupils are needed for the investment to break even for society. " +
        "For the public sector, at least 7. " +
        "For the municipality alone, it is not possible within the target group of 60 (before equalisation: 8). " +
        "For the region alone, it is not possible either (before equalisation: 23).",
    );
  });

  it("gives each number the figure it opens", () => {
    const { lead, rest } = headline(sandviken(), appraisal(), "sv");
    const figures = [...lead, ...rest].filter((part) => "figure" in part);
    expect(figures).toEqual([
      { number: "4", figure: "/breakEven/outcomes/eligibility/society/whole" },
      { number: "7", figure: "/breakEven/outcomes/eligibility/publicSector/after/whole" },
      { number: "60", figure: "/gained/eligibility/funnel/reached" },
      { number: "8", figure: "/breakEven/outcomes/eligibility/groups/municipality/before/whole" },
      { number: "23", figure: "/breakEven/outcomes/eligibility/actors/region/before/whole" },
    ]);
  });

  it("counts one as one", () => {
    expect(onlySociety(needs(0.4))).toBe(
      "Det krävs minst 1 behörig elev till för att insatsen ska bära sig för samhället.",
    );
  });

  it("has a sentence for each state of society", () => {
    expect(onlySociety(impossible(70))).toBe(
      "Insatsen kan inte bära sig för samhället inom målgruppen om 60: det krävs minst 70 fler behöriga elever.",
    );
    // 45 of 60 seem few enough: it is those who manage anyway, and the adjustments, that leave too few.
    expect(onlySociety(impossible(45))).toBe(
      "Insatsen kan inte bära sig för samhället inom målgruppen om 60: det krävs minst 45 fler behöriga elever, " +
        "utöver dem som klarar sig ändå och efter kalkylens avdrag.",
    );
    expect(onlySociety({ ...impossible(1), observed: no("nothingLeft") })).toBe(
      "Insatsen kan inte bära sig för samhället genom fler behöriga elever: kalkylens avdrag tar bort hela effekten.",
    );
    expect(onlySociety(undefinedNeed("paysWithout"))).toBe(
      "Insatsen bär sig för samhället redan utan fler behöriga elever.",
    );
    expect(onlySociety(undefinedNeed("noValue"))).toBe(
      "Insatsen kan inte bära sig för samhället genom fler behöriga elever: utfallet har inget värde i kalkylen.",
    );
    expect(onlySociety(undefinedNeed("negativeValue"))).toBe(
      "Insatsen kan inte bära sig för samhället genom fler behöriga elever: utfallet kostar samhället mer än det ger.",
    );
    expect(onlySociety(undefinedNeed("effectUnknown"))).toBe(
      "Det går inte att säga vad som krävs för att insatsen ska bära sig för samhället: effekten på ett annat utfall är inte känd.",
    );
  });

  it("has a sentence for each state of the others", () => {
    const result = withNeeds({
      publicSector: same(undefinedNeed("effectUnknown")),
      actors: {
        school: { before: undefinedNeed("paysWithout"), after: needs(3) },
        region: same(undefinedNeed("noValue")),
        state: { before: impossible(90), after: undefinedNeed("negativeValue") },
      },
      groups: { municipality: { before: undefinedNeed("paysWithout"), after: needs(3) } },
    });
    expect(plain(headline(result, appraisal(), "sv").rest)).toBe(
      "För offentlig sektor går det inte att säga: effekten på ett annat utfall är inte känd. " +
        "För kommunen själv minst 3 (före utjämning: bär sig redan). " +
        "Regionen själv har ingen nytta av utfallet. " +
        "Staten förlorar på utfallet (före utjämning: går inte inom målgruppen).",
    );
  });

  it("tells those without any gain at once, the first three by name", () => {
    const document = appraisal();
    const unions = ["a", "b", "c", "d", "e"];
    const own = unions.map((id) => ({ id, name: `Förbund ${id}`, sector: "region" }) as const);
    const nothing = (ids: readonly string[]) =>
      Object.fromEntries(ids.map((id) => [id, same(undefinedNeed("noValue"))]));
    const rest = (ids: readonly string[], language: "sv" | "en" = "sv") => {
      const result = withNeeds({ actors: { ...nothing(ids), state: same(needs(5)) }, groups: {} });
      return plain(headline(result, { ...document, actors: [...document.actors, ...own] }, language).rest);
    };
    expect(rest(unions)).toBe(
      "För offentlig sektor minst 7. För staten minst 5. Förbund a, Förbund b, Förbund c och 2 andra har ingen nytta av utfallet.",
    );
    expect(rest(["a", "b"], "en")).toContain("Förbund a and Förbund b have no gain from the outcome.");
    expect(rest(["a"])).toContain("Regionen själv har ingen nytta av utfallet.");
  });

  it("uses the names where two of one sector pay", () => {
    const document = appraisal();
    const actors = [...document.actors, { id: "gavle", name: "Gävle kommun", sector: "municipality" } as const];
    const before = sandviken().breakEven.outcomes.eligibility!;
    const result = withNeeds({ actors: { ...before.actors, gavle: same(needs(5)) } });
    expect(plain(headline(result, { ...document, actors }, "sv").rest)).toContain(
      "För Sandvikens kommun går det inte inom målgruppen om 60",
    );
    expect(plain(headline(result, { ...document, actors }, "sv").rest)).toContain("För Gävle kommun minst 5.");
  });

  it("words any outcome, and takes the marked valuation before the first", () => {
    const document = appraisal();
    const [first] = document.valuations!;
    const valuations = [first!, { ...first!, id: "other", outcome: "supported", valueOfOutcome: true }];
    const result = sandviken();
    const outcomes = {
      ...result.breakEven.outcomes,
      supported: { society: needs(12), publicSector: same(needs(13)), actors: {}, groups: {} },
    };
    expect(told({ ...result, breakEven: { ...result.breakEven, outcomes } }, { ...document, valuations })).toBe(
      "Det krävs minst 12 utfall (elev som fått samordnat stöd) för att insatsen ska bära sig för samhället. " +
        "För offentlig sektor minst 13.",
    );
  });

  it("says so when nothing is valued", () => {
    expect(told(sandviken(), appraisal({ valuations: [] })).trim()).toBe(
      "Inget utfall har ett värde i kronor ännu, så det går inte att säga vad som krävs för att insatsen ska bära sig.",
    );
  });
});

describe("observedSentence", () => {
  it("gives the number to watch", () => {
    const sentence = observedSentence(sandviken(), appraisal(), "sv")!;
    expect(plain(sentence)).toBe(
      "När insatsen följs upp behöver minst 28 av 60 vara behöriga för att den ska ha burit sig för samhället.",
    );
    expect(sentence[1]).toEqual({ number: "28", figure: "/breakEven/outcomes/eligibility/society/observed" });
    expect(plain(observedSentence(sandviken(), appraisal(), "en")!)).toBe(
      "At follow-up, at least 28 of 60 need to be eligible for the investment to have broken even for society.",
    );
  });

  it("says when not even all are enough, and when the baseline is missing", () => {
    const all = withNeeds({ society: needs(70, value(94), true) });
    expect(plain(observedSentence(all, appraisal(), "sv")!)).toBe(
      "Insatsen bär sig inte för samhället ens om alla 60 skulle vara behöriga.",
    );
    const without = withNeeds({ society: needs(3.3, no("noBaseline")) });
    expect(plain(observedSentence(without, appraisal(), "sv")!)).toBe(
      "Hur många som klarar sig utan insatsen är inte angivet, så antalet att följa går inte att räkna ut.",
    );
  });

  it("is silent about outcomes that are no share of the people", () => {
    const document = appraisal();
    const outcomes = document.outcomes!.map((o) => ({ ...o, effect: { measure: "count" as const } }));
    expect(observedSentence(sandviken(), { ...document, outcomes }, "sv")).toBeUndefined();
  });
});
