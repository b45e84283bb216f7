import { describe, expect, it } from "vitest";
import type { Draft } from "../../../models/appraisal.ts";
import { changeTexts } from "../../../models/words/changed.ts";
import { type Edit, edited, example } from "../edit.ts";
import { nbsp } from "./fixture.ts";

const base = example("exempelkommunen");
const draft = (...edits: readonly Edit[]): Draft => edited(base, ...edits) as Draft;
const told = (...edits: readonly Edit[]): readonly string[] => changeTexts(base, draft(...edits), "sv");
const toldInEnglish = (...edits: readonly Edit[]): readonly string[] => changeTexts(base, draft(...edits), "en");

describe("one change", () => {
  const cases: readonly (readonly [sv: string, en: string, edit: Edit])[] = [
    [
      "Kostnaden ”Skolans medfinansiering i tid”, belopp, år 2025: 420_000_kr → 400_000_kr",
      "Cost “Skolans medfinansiering i tid”, amounts, year 2025: SEK_420,000 → SEK_400,000",
      ["/costs/school-time/amounts/2025", 400_000],
    ],
    ["Deltagandegrad 80_% → 90_%", "Deltagandegrad 80% → 90%", ["/parameters/takeup/value", 0.9]],
    [
      "Bedömt intervall för evidensavdrag som faktor: 80 ± 10_% → 80 ± 5_%",
      "Belief about evidensavdrag som faktor: 80 ± 10% → 80 ± 5%",
      ["/parameters/evidence.factor/belief/sd", 0.05],
    ],
    [
      "Bedömt intervall för relativ risk att inte bli behörig: 0,75–1,04, lognormalfördelning, konfidensgrad 95_% → 0,8–1, triangelfördelning, troligast 0,9",
      "Belief about relativ risk att inte bli behörig: 0.75–1.04, lognormal distribution, confidence 95% → 0.8–1, triangular distribution, mode 0.9",
      ["/parameters/effect.rr/belief", { kind: "triangular", low: 0.8, mode: 0.9, high: 1 }],
    ],
    [
      "Bedömt intervall för PO-pålägg: 39–49_%, triangelfördelning → ej angivet",
      "Belief about PO-pålägg: 39–49%, triangular distribution → not stated",
      ["/parameters/oncost/belief"],
    ],
    [
      "Antagandet ”PO-pålägg”, enhet: andel → faktor",
      "Parameter “PO-pålägg”, unit: share → factor",
      ["/parameters/oncost/unit", "factor"],
    ],
    ["Prisår 2025 → 2024", "Price year 2025 → 2024", ["/settings/priceYear", 2024]],
    ["Ränta 3,5_% → 3_%", "Rate 3.5% → 3%", ["/settings/discounting/schedule/0/rate", 0.03]],
    [
      "Räntesteg nr 2: ej angivet → 3_% från år 31",
      "Rate schedule no. 2: not stated → 3% from year 31",
      ["/settings/discounting/schedule/-", { fromYear: 31, rate: 0.03 }],
    ],
    [
      "Titel: ”Skolnärvaroteam i Exempelkommunen” → ”Skolnärvaro”",
      "Title: “Skolnärvaroteam i Exempelkommunen” → “Skolnärvaro”",
      ["/title", "Skolnärvaro"],
    ],
    ["Skede: ansökan → beslutad", "Stage: application → decided", ["/stage", "decided"]],
    [
      "Beskrivning: ”… Siffrorna är illustrativa.” → ”… Siffrorna är verkliga.”",
      "Description: “… Siffrorna är illustrativa.” → “… Siffrorna är verkliga.”",
      ["/description", base.description!.replace("illustrativa", "verkliga")],
    ],
    [
      "Tillkommer: kostnaden ”Utvärdering”",
      "Added: cost “Utvärdering”",
      ["/costs/-", { id: "e", name: "Utvärdering" }],
    ],
    ["Utgår: aktören ”Staten”", "Removed: actor “Staten”", ["/actors/state"]],
    ["Utgår: beslutet", "Removed: the decision", ["/decision"]],
    [
      "Kostnaden ”Samordnare” heter nu ”Samordnare, halvtid”",
      "Cost “Samordnare” is now called “Samordnare, halvtid”",
      ["/costs/coordinator/name", "Samordnare, halvtid"],
    ],
    [
      "Kostnaden ”Samordnare”: tid och lön utgår",
      "Cost “Samordnare”: ingredients removed",
      ["/costs/coordinator/ingredients"],
    ],
    [
      "Kostnaden ”Ordinarie drift”, betalare: ”Utbildningsförvaltningen” → ”Exempelregionen”",
      "Cost “Ordinarie drift”, payer: “Utbildningsförvaltningen” → “Exempelregionen”",
      ["/costs/ordinary-operation/payer", "region"],
    ],
    [
      "Målgruppen ”Elever i årskurs 7–9, försöket”, antal personer, år 2025: 20_personer → ”Deltagandegrad”",
      "Cohort “Elever i årskurs 7–9, försöket”, number of people, year 2025: 20_people → “Deltagandegrad”",
      ["/cohorts/pilot/people/2025", "takeup"],
    ],
    [
      "Utfallet ”Ytterligare gymnasiebehörig elev”, målgrupperna: ”Elever i årskurs 7–9, ordinarie drift” utgår",
      "Outcome “Ytterligare gymnasiebehörig elev”, the cohorts: “Elever i årskurs 7–9, ordinarie drift” removed",
      ["/outcomes/eligibility/cohorts", ["pilot"]],
    ],
    [
      "Utfallet ”Ytterligare gymnasiebehörig elev”, målgrupperna: ny ordning",
      "Outcome “Ytterligare gymnasiebehörig elev”, the cohorts: new order",
      ["/outcomes/eligibility/cohorts", ["operation", "pilot"]],
    ],
    [
      "Värderingen ”Samhällsekonomiskt värde av behörighet”, tidsprofil: årlig värdeprofil → engångsvärde",
      "Valuation “Samhällsekonomiskt värde av behörighet”, profile: yearly value profile → lump sum",
      ["/valuations/lifetime-value/profile", { kind: "lumpSum" }],
    ],
    [
      "Antagandet ”Deltagandegrad”, verifierat: ej angivet → ja, av Anna Ek 2026-03-01",
      "Parameter “Deltagandegrad”, verified: not stated → yes, by Anna Ek 2026-03-01",
      ["/parameters/takeup/verified", { state: "yes", by: "Anna Ek", on: "2026-03-01" }],
    ],
    [
      "Antagandet ”Deltagandegrad”: evidens tillkommer",
      "Parameter “Deltagandegrad”: evidence added",
      ["/parameters/takeup/evidence", { grade: "high", design: "rct" }],
    ],
    [
      "Antagandet ”Relativ risk att inte bli behörig”, gränser, högst: 3 → 5",
      "Parameter “Relativ risk att inte bli behörig”, bounds, most: 3 → 5",
      ["/parameters/effect.rr/bounds/most", 5],
    ],
    [
      "Sambandet ”Relativ risk att inte bli behörig – Deltagandegrad”, rangkorrelation: −0,3 → −0,4",
      "Correlation “Relativ risk att inte bli behörig – Deltagandegrad”, rank correlation: −0.3 → −0.4",
      ["/correlations/0/rank", -0.4],
    ],
    [
      "Utgår: andelsgruppen ”Andel av värdet: eleven, Andel av värdet: kommunen …”",
      "Removed: share group “Andel av värdet: eleven, Andel av värdet: kommunen …”",
      ["/shareGroups"],
    ],
    [
      "Utjämningen för ”Exempelregionen”, andel som behålls: ”Andel regionen behåller efter utjämning” → 20_%",
      "Equalisation of “Exempelregionen”, share kept: “Andel regionen behåller efter utjämning” → 20%",
      ["/equalisation/region/keep", 0.2],
    ],
    [
      "Effekten utan pris ”Barns och vårdnadshavares välbefinnande”, riktning: bättre → oklart",
      "Effect without a price “Barns och vårdnadshavares välbefinnande”, direction: better → unclear",
      ["/unpriced/wellbeing/direction", "?"],
    ],
    [
      "Scenariot ”Försiktigt”, ”Relativ risk att inte bli behörig”: 0,96 → 0,95",
      "Scenario “Försiktigt”, “Relativ risk att inte bli behörig”: 0.96 → 0.95",
      ["/scenarios/low/set/effect.rr/value", 0.95],
    ],
    [
      "Scenariot ”Ränta 3 %, skattefaktor 1,3”, skattefaktor: 1,3 → 1,2",
      "Scenario “Ränta 3 %, skattefaktor 1,3”, cost of public funds: 1.3 → 1.2",
      ["/scenarios/health/settings/costOfPublicFunds/factor", 1.2],
    ],
    [
      "Scenariot ”Utan undvikna kostnader”, utelämnat: ”Lägre försörjningsstöd” tillkommer",
      "Scenario “Utan undvikna kostnader”, left out: “Lägre försörjningsstöd” added",
      ["/scenarios/no-avoided/without", ["avoided-social", "income-support"]],
    ],
    ["Kostnaderna står i annan ordning", "The costs are in another order", ["/costs", base.costs!.toReversed()]],
  ];
  it.each(cases)("%s", (sv, en, edit) => {
    expect(told(edit)).toEqual([nbsp(sv)]);
    expect(toldInEnglish(edit)).toEqual([nbsp(en)]);
  });

  it("that says the same in another way is told as that", () => {
    const [absent, empty] = [draft(["/transfers"]), draft(["/transfers", []])];
    expect(changeTexts(absent, empty, "sv")).toEqual(["Bara ordningen eller skrivsättet är ändrat"]);
    expect(changeTexts(empty, absent, "en")).toEqual(["Only the order or the way of writing has changed"]);
  });

  it("shows every digit where fewer would show both sides alike, and no hundreds of them", () => {
    expect(told(["/costs/school-time/amounts/2025", 420_000.4])[0]).toMatch(/: 420.000.kr → 420.000,4.kr$/);
    expect(toldInEnglish(["/parameters/takeup/value", 0.800001])).toEqual(["Deltagandegrad 80% → 80.0001%"]);
    expect(told(["/costs/school-time/amounts/2025", -1.5e300])[0]).toMatch(/ → −1,5e300.kr$/);
    expect(told(["/costs/school-time/amounts/2025", 1e-20])[0]).toMatch(/ → 1e−20.kr$/);
    expect(told(["/parameters/takeup/belief/sd", 0.05000001])[0]).toMatch(/: 80 ± 5.% → 80 ± 5,000001.%$/);
  });

  it("says that texts differ where what is shown of them does not", () => {
    expect(told(["/title", `${base.title} `])[0]).toMatch(/ → annorlunda i någon detalj$/);
    const [long, other] = ["a ".repeat(500), `${"a ".repeat(500)}b`];
    expect(changeTexts({ ...base, description: long }, { ...base, description: other }, "sv")).toEqual([
      "Beskrivning: ”… a a a a a a a a a” → ”… a a a a a a a a a b”",
    ]);
    // Never half a character.
    const flags = (last: string): Draft => ({ ...base, description: `a${"🇸🇪".repeat(200)}${last}` });
    for (const before of [{ ...base, description: undefined }, flags("b")])
      for (const text of changeTexts(before, flags("bc"), "sv")) expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("several changes", () => {
  it("within one thing are told together, four of them and how many more", () => {
    expect(told(["/costs/school-time/amounts/2025", 400_000], ["/costs/school-time/payer", "region"])).toEqual([
      nbsp(
        "Kostnaden ”Skolans medfinansiering i tid” (betalare: ”Utbildningsförvaltningen” → ”Exempelregionen”; belopp, år 2025: 420_000_kr → 400_000_kr)",
      ),
    ]);
    expect(told(["/settings/priceYear", 2024], ["/settings/simulation/draws", 20_000])).toEqual([
      nbsp("Inställningarna (prisår 2025 → 2024; simulering, antal dragningar 10_000 → 20_000)"),
    ]);
    const years = Object.fromEntries([2025, 2026, 2027, 2028, 2029, 2030].map((year) => [year, 1]));
    expect(toldInEnglish(["/costs/school-time/amounts", years])[0]).toMatch(
      /\(amounts, year 2025: .*; amounts, year 2028: not stated → SEK.1; and 2 more\)$/,
    );
  });

  it("are told for six things, and the rest are counted, but not one alone", () => {
    const names = base.parameters!.slice(0, 9).map(({ id }): Edit => [`/parameters/${id}/usage`, "marginal"]);
    const seven = told(...names.slice(0, 7));
    expect([seven.length, seven[6]]).toEqual([
      7,
      "Antagandet ”Andel regionen behåller efter utjämning”, användning: ej angivet → marginalvärde",
    ]);
    expect(told(...names)).toEqual([...seven.slice(0, 6), "och 3 ändringar till"]);
    expect(toldInEnglish(...names).at(-1)).toBe("and 3 more changes");
    expect(told(["/costs", []])).toEqual([
      "Utgår: kostnaden ”Samordnare”, kostnaden ”Skolans medfinansiering i tid”, kostnaden ”Socialtjänstens medfinansiering”, kostnaden ”Stödsystem” och kostnaden ”Ordinarie drift”",
    ]);
    expect(toldInEnglish(["/parameters", []])[0]).toMatch(/^Removed: (.*, ){3}.* and 12 more$/);
  });

  it("tell a new order beside the rest, and nothing of equal documents", () => {
    const turned: Edit = ["/costs", base.costs!.toReversed()];
    expect(told(turned, ["/stage", "running"])).toEqual(["Skede: ansökan → pågår", "Kostnaderna står i annan ordning"]);
    expect(told(["/costs", base.costs!.slice(1)])).toHaveLength(1);
    expect(changeTexts(base, structuredClone(base), "sv")).toEqual([]);
  });
});

describe("a draft", () => {
  it("names what has no id by its name, and what has no name by its place", () => {
    const before: Draft = { costs: [{ name: "Samordnare", amounts: { "2025": 1 } }, {}] };
    const after: Draft = { costs: [{ name: "Samordnare", amounts: { "2025": 2 } }, { kind: "cash" }, { id: "x" }] };
    expect(changeTexts(before, after, "sv")).toEqual([
      "Tillkommer: kostnaden nr 3",
      nbsp("Kostnaden ”Samordnare”, belopp, år 2025: 1_kr → 2_kr"),
      "Kostnaden nr 2, slag: ej angivet → pengar",
    ]);
    expect(changeTexts({}, { settings: { baseYear: 2025 }, parameters: [{ value: 2 }] }, "sv")).toEqual([
      "Tillkommer: inställningarna och antagandet nr 1",
    ]);
    expect(changeTexts({ parameters: [{ name: " " }] }, { parameters: [{ name: " ", value: 2 }] }, "sv")).toEqual([
      "Antagandet nr 1, värde: ej angivet → 2",
    ]);
  });
});
