import { describe, expect, test } from "vitest";
import type { Appraisal, Draft } from "../../../models/appraisal.ts";
import { applyScenario } from "../../../models/scenario.ts";
import { type Stating, statedFacts } from "../../../models/words/stated.ts";
import { explanationOf, type Given, parameter } from "./steps.ts";

const plainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");

const base: Appraisal = {
  format: "samvinst/appraisal@1",
  title: "Närvaro",
  asOf: "2025-06-01",
  settings: {
    baseYear: 2025,
    priceYear: 2025,
    discounting: { schedule: [{ fromYear: 0, rate: 0.035 }] },
  },
  actors: [{ id: "state", name: "Staten", sector: "state" }],
  series: [{ id: "kpi", name: "KPI", values: { "2024": 100 }, beyond: { rate: 0.02, because: "Inflationsmålet" } }],
  parameters: [
    { id: "takeup", name: "Deltagandegrad", unit: "share", value: 0.7 },
    { id: "own", name: "Egen andel", unit: "share", value: 0.3 },
    { id: "worth", name: "Värde", unit: "SEK/outcome", value: 1000 },
  ],
  shareGroups: [{ parameters: ["takeup", "own"] }],
  valuations: [
    {
      id: "life",
      name: "Livsvärde",
      outcome: "x",
      category: "production",
      amount: "worth",
      prices: { year: "unknown", takenAs: 2021, series: "kpi", because: "Året står inte i artikeln" },
      profile: { kind: "lumpSum" },
      recipients: { state: 1 },
    },
  ],
  transfers: [
    { id: "grant", name: "Bidrag", from: "state", to: "state", amounts: { "2025": 100 }, prices: { basis: "nominal" } },
  ],
  scenarios: [
    {
      id: "low",
      name: "Försiktigt",
      settings: { discounting: { schedule: [{ fromYear: 0, rate: 0.05 }] } },
      set: { takeup: { value: 0.8, because: "Färre kan väntas säga nej" } },
    },
  ],
};

const stating = (scenario?: string): Stating => ({
  document: scenario === undefined ? base : applyScenario(base, scenario),
  base: base as Draft,
  scenario,
  defaults: ["/outcomes/x/takeUp"],
});

const facts = (given: Given, scenario?: string, language: "sv" | "en" = "sv"): readonly string[] =>
  statedFacts(explanationOf("/x", given).nodes[0]!, stating(scenario), language).map(({ name, text }) =>
    plainSpaces(`${name}: ${text}`),
  );

const constant = (over: Partial<Given>): Given => ({ kind: "constant", label: { key: "one" }, value: 1, ...over });

describe("what is stated of a number", () => {
  test("is all that the format holds: source, evidence, verification, dates, belief and bounds", () => {
    const full = parameter({
      source: { title: "Rapport 3", publisher: "SKR", edition: "2024", locator: "s. 12", url: "https://skr.se" },
      evidence: { grade: "medium", design: "registerStudy", why: "Få skolor" },
      verified: { state: "yes", by: "Lo Ek", on: "2025-05-02" },
      goodUntil: "2026",
      bounds: { least: 0.5, most: 0.9 },
      usage: "average",
      belief: { kind: "uniform", low: 0.6, high: 0.9 },
      library: { entry: "takeup", edition: 2 },
    });
    expect(facts(full)).toEqual([
      "Källa: Rapport 3",
      "Utgivare: SKR",
      "Utgåva: 2024",
      "Ställe: s. 12",
      "Adress: https://skr.se",
      "Verifiering: verifierad av Lo Ek 2025-05-02",
      "Giltigt till: 2026",
      "Evidens: måttlig, registerstudie: Få skolor",
      "Bedömt intervall: 60–90 %, likformig fördelning",
      "Gränser: 50–90 %",
      "Användning: genomsnitt",
      "Värdebibliotek: takeup, utgåva 2",
      "Kalkylens datum: 2025-06-01",
    ]);
  });

  test("says that nobody has verified it, why, and that no source is stated", () => {
    expect(facts(parameter({ verified: { state: "no", because: "Bara muntligt" } }))).toEqual([
      "Källa: ingen källa är angiven",
      "Verifiering: ej verifierad: Bara muntligt",
      "Kalkylens datum: 2025-06-01",
    ]);
  });

  test("is what the appraisal itself says where a scenario says otherwise, and why", () => {
    expect(facts(parameter(), "low").slice(0, 2)).toEqual([
      "I huvudkalkylen: 70 %",
      "I scenariot ”Försiktigt”: 80 %. Färre kan väntas säga nej. Källa och verifiering gäller huvudkalkylens värde.",
    ]);
    expect(facts(parameter(), "low", "en").slice(0, 2)).toEqual([
      "In the main appraisal: 70%",
      "In the scenario “Försiktigt”: 80%. Färre kan väntas säga nej. Source and verification are of the main appraisal's value.",
    ]);
  });

  test("is that a share moves along with another of its group", () => {
    const own = parameter({ id: "own", name: "Egen andel", value: 0.2 });
    expect(facts({ ...own, value: 0.2 }, "low").slice(0, 2)).toEqual([
      "I huvudkalkylen: 30 %",
      "I scenariot ”Försiktigt”: 20 %. Flyttar med, så att andelarna i gruppen blir 100 % tillsammans.",
    ]);
  });

  test("is the rate of the appraisal where a scenario has another, and nothing where it has not", () => {
    const rate = constant({ at: "/settings/discounting/schedule/0/rate", unit: "1", value: 0.05 });
    expect(facts(rate, "low")).toEqual(["I huvudkalkylen: 3,5 %", "I scenariot ”Försiktigt”: 5 %"]);
    expect(facts({ ...rate, value: 0.035 })).toEqual([]);
    expect(facts(constant({ at: "/transfers/grant/amounts/2025" }), "low")).toEqual(["Priser: löpande priser"]);
  });

  test("is in which prices an amount is, and with which series they are moved", () => {
    const worth = parameter({ id: "worth", name: "Värde", unit: "SEK/outcome", value: 1000 });
    expect(facts({ ...worth, unit: "SEK/outcome", value: 1000 })).toContain(
      "Priser: okänt prisår, räknas som 2021 års priser, omräknat till 2025 års priser med ”KPI”. Året står inte i artikeln",
    );
    expect(facts(constant({ at: "/transfers/grant/amounts/2025" }))).toEqual(["Priser: löpande priser"]);
  });

  test("is why a price development is assumed, and of which series", () => {
    expect(facts(constant({ at: "/series/kpi/beyond/rate", unit: "1", value: 0.02 }))).toEqual([
      "Prisserie: KPI",
      "Motivering: Inflationsmålet",
    ]);
    expect(facts(constant({ at: "/series/kpi/values/2024", unit: "1" }))).toEqual(["Prisserie: KPI"]);
  });

  test("is that the method's default is used where the document says nothing", () => {
    expect(facts(constant({ at: "/outcomes/x/takeUp", unit: "1" }))).toEqual([
      "Förval: kalkylen säger inget, metodens förval används",
    ]);
  });

  test("is nothing for a number that is worked out", () => {
    expect(facts(constant({ kind: "sum" }))).toEqual([]);
  });

  test("is followed only to an address of the web", () => {
    const at = (url: string) =>
      statedFacts(explanationOf("/x", parameter({ source: { url } })).nodes[0]!, stating(), "sv").find(
        ({ key }) => key === "url",
      );
    expect(at("https://skr.se")).toMatchObject({ url: "https://skr.se" });
    expect(at("javascript:alert(1)")).toEqual({ key: "url", name: "Adress", text: "javascript:alert(1)" });
  });
});
