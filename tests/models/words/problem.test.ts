import { describe, expect, it } from "vitest";
import {
  type Problem,
  type ProblemKind,
  problem,
  type Warning,
  type WarningKind,
  warning,
} from "../../../models/problem.ts";
import { languages } from "../../../models/words/language.ts";
import { namesOf, place } from "../../../models/words/place.ts";
import { problemMessage, wordedProblems } from "../../../models/words/problem.ts";
import { worded } from "../../../models/words/result.ts";
import { warningMessage, warningSummary } from "../../../models/words/warning.ts";
import { appraisal, nbsp, result } from "./fixture.ts";

/** One problem of every kind, as the checks make them; a kind without an example does not compile. */
const examples: { readonly [K in ProblemKind]: Extract<Problem, { kind: K }> } = (() => {
  const of = <K extends ProblemKind>(kind: K, at: string, values: Extract<Problem, { kind: K }>["values"]) =>
    ({ kind, at, values }) as unknown as Extract<Problem, { kind: K }>;
  return {
    notJson: of("notJson", "", { reason: "Unexpected end of JSON input" }),
    notUtf8: of("notUtf8", "", {}),
    tooLarge: of("tooLarge", "", { bytes: 2_000_001, limit: 2_000_000 }),
    tooDeep: of("tooDeep", "/scenarios/low/settings/a", { limit: 32 }),
    tooMany: of("tooMany", "/costs", { count: 2_001, limit: 2_000 }),
    moreProblems: of("moreProblems", "", { limit: 1_000 }),
    tooSlow: of("tooSlow", "", { limitMs: 10_000 }),
    textTooLong: of("textTooLong", "/name", { letters: 1_234, limit: 200 }),
    unreadableFile: of("unreadableFile", "", { file: "a.json", reason: "missing" }),
    noFile: of("noFile", "", {}),
    unknownFlag: of("unknownFlag", "/x", { flag: "-x" }),
    flagValue: of("flagValue", "/draws", { flag: "--draws", expected: "wholeNumber", found: "många" }),
    otherFormat: of("otherFormat", "/format", { found: "samvinst/appraisal@2", expected: "samvinst/appraisal@1" }),
    missing: of("missing", "/settings/baseYear", { key: "baseYear" }),
    wrongType: of("wrongType", "/costs/fund/amounts/2022", { expected: "number | id", found: '"12 000"' }),
    unknownKey: of("unknownKey", "/costs/fund/amonts", { key: "amonts" }),
    notWithCount: of("notWithCount", "/outcomes/eligibility/takeUp", { key: "takeUp" }),
    beliefCutAway: of("beliefCutAway", "/parameters/effect.rr/belief", { least: 20, most: 30 }),
    brokenText: of("brokenText", "/title", {}),
    numberAsText: of("numberAsText", "/costs/fund/amounts/2022", { found: "12 000" }),
    reservedId: of("reservedId", "/costs/equalisation/id", { id: "equalisation" }),
    equalisationPrivate: of("equalisationPrivate", "/equalisation/region/to", { actor: "pupil" }),
    duplicateId: of("duplicateId", "/actors/region/id", { id: "region" }),
    unknownId: of("unknownId", "/costs/fund/payer", { id: "regn", list: "actors" }),
    unknownParameter: of("unknownParameter", "/outcomes/eligibility/takeUp", { id: "tkup" }),
    unknownScenario: of("unknownScenario", "", { id: "lwo" }),
    notInAlternative: of("notInAlternative", "/alternatives/school/only/0", {
      list: "outcomes",
      id: "eligibility",
      alternative: "school",
    }),
    unitMismatch: of("unitMismatch", "/outcomes/eligibility/takeUp", {
      parameter: "n",
      unit: "person",
      expected: "share",
    }),
    outOfRange: of("outOfRange", "/outcomes/eligibility/takeUp", { value: 1.2, least: 0, most: 1 }),
    seriesMissing: of("seriesMissing", "/valuations/value/prices/series", { year: 2021, priceYear: 2025 }),
    indexYearMissing: of("indexYearMissing", "/costs/fund/amounts/2026", { series: "kpi", year: 2026 }),
    sharesDoNotAdd: of("sharesDoNotAdd", "/valuations/value/recipients", { sum: 0.98, expected: 1 }),
    changeOutOfBounds: of("changeOutOfBounds", "/outcomes/eligibility/effect/value", {
      cohort: "pupils",
      change: 0.7,
      least: -0.4,
      most: 0.6,
    }),
    countAbovePeople: of("countAbovePeople", "/outcomes/eligibility/effect/value/2025", { count: 70, people: 60 }),
    yearOutside: of("yearOutside", "/costs/fund/amounts/2090", { year: 2090, first: 2022, last: 2075 }),
    tooManyYears: of("tooManyYears", "/settings/lastYear", { years: 250, limit: 200 }),
    scheduleOrder: of("scheduleOrder", "/settings/discounting/schedule/1/fromYear", { year: 30 }),
    notExactlyOne: of("notExactlyOne", "/costs/fund", { of: "amounts, ingredients, equipment" }),
    eligibilityAndDegree: of("eligibilityAndDegree", "/outcomes/degree", { other: "eligibility" }),
    productionAndTax: of("productionAndTax", "/valuations/tax", { other: "value" }),
    equalisedAvoidedCost: of("equalisedAvoidedCost", "/valuations/value/equalised", { category: "avoidedCost" }),
    equalisationMissing: of("equalisationMissing", "/valuations/value/equalised/0", { actor: "region" }),
    equalisedNotRecipient: of("equalisedNotRecipient", "/valuations/value/equalised/0", { actor: "region" }),
    persistenceAndDropOff: of("persistenceAndDropOff", "/valuations/value/persistence", {}),
    opportunityShareOnCash: of("opportunityShareOnCash", "/costs/fund/opportunityShare", {}),
    partOfCycle: of("partOfCycle", "/actors/school/partOf", { actor: "school" }),
    streamAges: of("streamAges", "/valuations/value/profile", { atAge: 16, fromAge: 20, toAge: 18 }),
    severalValuesOfOutcome: of("severalValuesOfOutcome", "/valuations/b/valueOfOutcome", { outcome: "eligibility" }),
    beliefIncomplete: of("beliefIncomplete", "/parameters/effect/belief", {
      needs: "low, high, confidence | mean, sd",
    }),
    beliefOutsideBounds: of("beliefOutsideBounds", "/parameters/effect/belief", { low: -1, high: 2, least: 0 }),
    beliefOrder: of("beliefOrder", "/parameters/effect/belief", {}),
    shareGroupHasNoRoom: of("shareGroupHasNoRoom", "/scenarios/low", { parameters: "a, b" }),
    beliefOfShare: of("beliefOfShare", "/parameters/share.state/belief", {}),
    correlationOfShare: of("correlationOfShare", "/correlations/0/between/1", { parameter: "share.state" }),
    correlationTwice: of("correlationTwice", "/correlations/1", { one: "takeup", other: "effect.rr" }),
    correlationImpossible: of("correlationImpossible", "/correlations/2", { one: "a", other: "b", rank: 0.7 }),
    manyCorrelated: of("manyCorrelated", "/correlations", { count: 101, limit: 100 }),
    sameStream: of("sameStream", "/parameters/overhead/stream", { stream: 7, other: "risk.baseline", free: 16 }),
    drawsBeyondBounds: of("drawsBeyondBounds", "/outcomes/eligibility", { share: 0.0625 }),
    noShareGivesWay: of("noShareGivesWay", "/shareGroups/0", {}),
    cannotWithhold: of("cannotWithhold", "/parameters/people", {}),
    notBuilt: of("notBuilt", "/outcomes/eligibility/effect/measure", { what: "count" }),
  };
})();
const said = (kind: ProblemKind, language: "sv" | "en" = "sv"): string => problemMessage(examples[kind], language);

/** Laws of every message: whole sentences, nothing left unfilled, no key of the code where there is a word. */
const isWellFormed = (message: string): void => {
  expect(message).toMatch(/^[\p{Lu}”“]/u);
  expect(message).toMatch(/[.!?]$/);
  expect(message).not.toMatch(/undefined|NaN|\[object|\$\{| {2}|\.\.|null/);
  expect(message.length).toBeLessThan(400);
};

describe("problemMessage", () => {
  it.each(Object.keys(examples) as ProblemKind[])("%s has whole sentences in both languages", (kind) => {
    for (const language of languages) isWellFormed(said(kind, language));
    expect(said(kind, "sv")).not.toBe(said(kind, "en"));
  });

  it("says where, what and what to do", () => {
    expect(said("missing")).toBe(
      "Inställningarna, diskonteringsår: Uppgiften saknas. Den behövs för att kalkylen ska kunna räknas, så fyll i den.",
    );
    const deadweight = problem("missing", "/outcomes/talks/deadweight", { key: "deadweight" });
    expect(problemMessage(deadweight, "sv")).toBe(
      "Utfallet ”talks”, dödvikt: Uppgiften saknas. För antal och för utfall per person går det inte att anta hur mycket som hade skett ändå. Ange andelen, eller 0 om inget hade skett.",
    );
    expect(problemMessage(deadweight, "en")).toBe(
      "Outcome “talks”, deadweight: This is missing. For counts and for outcomes per person, what would have happened anyway cannot be guessed. State the share, or 0 if nothing would have.",
    );
    // A cohort may be called anything.
    const cohort = problem("missing", "/outcomes/talks/effect/value/deadweight", { key: "deadweight" });
    expect(problemMessage(cohort, "sv")).toContain("Den behövs för att kalkylen ska kunna räknas");
    expect(problemMessage(cohort, "en")).toContain("cannot be calculated without it");
    expect(said("wrongType")).toBe(
      "Kostnaden ”fund”, belopp, år 2022: Här ska stå ett tal eller ett id (små bokstäver, siffror, bindestreck och punkt, högst 100 tecken), men det står ”12 000”. Rätta det.",
    );
    expect(problemMessage(problem("wrongType", "/asOf", { expected: "date", found: '"mars"' }), "sv")).toBe(
      "Kalkylens datum: Här ska stå ett datum (2026, 2026-03 eller 2026-03-31), men det står ”mars”. Rätta det.",
    );
    expect(problemMessage(problem("wrongType", "/asOf", { expected: "date", found: '""' }), "en")).toContain(
      "a date (2026, 2026-03 or 2026-03-31)",
    );
    expect(said("unknownId")).toBe(
      "Kostnaden ”fund”, betalare: ”regn” finns inte bland aktörerna. Kontrollera stavningen eller lägg till det som saknas.",
    );
    expect(said("unknownId", "en")).toBe(
      "Cost “fund”, payer: “regn” is not among the actors. Check the spelling or add what is missing.",
    );
    expect(said("indexYearMissing")).toBe(
      "Kostnaden ”fund”, belopp, år 2026: Beloppet går inte att räkna om till kalkylens prisår, för prisserien ”kpi” har inget värde för 2026. Lägg till året i serien, eller en antagen prisutveckling om serien är slut.",
    );
    expect(said("unitMismatch")).toBe(
      "Utfallet ”eligibility”, deltagandegrad: Här behövs enheten andel, men antagandet ”n” har enheten personer. Välj ett annat antagande eller rätta enheten.",
    );
  });

  it("shows numbers as the screen does: shares in per cent, changes in percentage points", () => {
    expect(said("outOfRange")).toBe(
      nbsp("Utfallet ”eligibility”, deltagandegrad: Talet är 120_%, men ska ligga mellan 0_% och 100_%. Ändra talet."),
    );
    expect(said("outOfRange", "en")).toBe(
      "Outcome “eligibility”, take-up: The number is 120%, but must be between 0% and 100%. Change the number.",
    );
    expect(said("tooMany")).toBe(
      nbsp("Kostnaderna: Här finns 2_001 uppgifter, men det ryms 2_000. Ta bort några eller dela upp kalkylen."),
    );
    expect(said("sharesDoNotAdd")).toContain(nbsp("Andelarna blir tillsammans 98_%, men ska bli 100_%."));
    expect(said("changeOutOfBounds")).toContain(
      "70 procentenheter i målgruppen ”pupils”, men kan bara vara mellan −40 och 60",
    );
    const almost = problem("sharesDoNotAdd", "/valuations/v/recipients", { sum: 1 - 1e-8, expected: 1 });
    expect(problemMessage(almost, "sv")).toContain(nbsp("99,999999_%"));
  });

  it("tells what a belief lacks by what is wrong with it", () => {
    const needs = (text: string) => problemMessage(problem("beliefIncomplete", "", { needs: text }), "sv");
    expect(said("beliefIncomplete")).toContain(
      "Ange antingen lägst, högst, konfidensgrad eller medelvärde, standardavvikelse: allt av det ena",
    );
    expect(needs("0 < sd² < mean(1 − mean)")).toContain("0 < standardavvikelse² < medelvärde(1 − medelvärde)");
    expect(needs("weights: 4")).toContain("Antalet vikter ska vara 4");
    expect(problemMessage(problem("beliefOrder", "/parameters/a/bounds", {}), "sv")).toBe(
      "Antagandet ”a”, gränser: Det minsta måste vara mindre än det största. Rätta något av talen.",
    );
  });

  it("calls things what the document calls them, where it is at hand", () => {
    const names = namesOf(appraisal());
    expect(problemMessage(examples.partOfCycle, "sv", names)).toBe(
      "Aktören ”Skolförvaltningen”, del av: Genom ”del av” blir aktören ”Skolförvaltningen” till slut en del av sig själv. Ändra vad aktören är en del av.",
    );
  });

  it("asks for a number without quotation marks and spaces, and writes it where it can be read in one way only", () => {
    const asked = (found: string) =>
      problemMessage(problem("numberAsText", "/costs/fund/amounts/2022", { found }), "sv");
    expect(asked("100 000")).toBe(
      "Kostnaden ”fund”, belopp, år 2022: Talet ”100 000” står som text. Skriv 100000 utan citattecken och mellanslag, med punkt före decimalerna.",
    );
    expect(asked("0,5")).toContain("Skriv 0.5 utan");
    expect(asked("12 %")).toContain("Skriv 0.12 utan");
    expect(asked("1.000")).toContain("Skriv talet utan");
  });

  it("says of a parameter that stands twice what holds it", () => {
    const twice = (at: string, language: "sv" | "en" = "sv") =>
      problemMessage(problem("duplicateId", at, { id: "takeup" }), language);
    expect(twice("/correlations/0/between/1")).toBe(
      "Sambandet nr 1, mellan, nr 2: Här står antagandet ”takeup” två gånger, men ett samband gäller två olika antaganden. Byt ut det ena.",
    );
    expect(twice("/shareGroups/1/parameters/0")).toContain("en andel kan bara vara en del av en helhet");
    for (const at of ["/correlations/0/between/1", "/shareGroups/1/parameters/0"]) isWellFormed(twice(at, "en"));
  });

  it("says of a complete correlation that it is none, and of others that they are at odds", () => {
    const between = (rank: number, language: "sv" | "en") =>
      problemMessage(problem("correlationImpossible", "/correlations/0", { one: "a", other: "b", rank }), language);
    expect(between(-1, "sv")).toContain("Med rangkorrelationen −1 skulle antagandet ”a” och antagandet ”b” vara samma");
    expect(between(0.9, "sv")).toContain(
      "Sambandet mellan antagandet ”a” och antagandet ”b” stämmer sämst med de andra.",
    );
    for (const language of languages) isWellFormed(between(1, language));
  });

  it("says of draws beyond the bounds what was too large, an effect or the sum of a group", () => {
    expect(said("drawsBeyondBounds")).toMatch(
      nbsp("Utfallet ”eligibility”: I 6,3_% av dragningarna blir effekten större än möjligt"),
    );
    const group = problem("drawsBeyondBounds", "/shareGroups/0", { share: 0.5 });
    expect(problemMessage(group, "sv")).toMatch(
      nbsp("Andelsgruppen nr 1: I 50_% av dragningarna blir andelarna tillsammans mer än 100_%."),
    );
    isWellFormed(problemMessage(group, "en"));
  });

  it("writes no hundreds of digits", () => {
    const out = (value: number, at: string) =>
      problemMessage(problem("outOfRange", at, { value, least: 0, most: 1 }), "sv");
    expect(out(1e300, "/costs/fund/amounts/2022")).toContain("Talet är 1e300, men");
    expect(out(-1.5e300, "/outcomes/x/takeUp")).toContain("Talet är −1,5e300, men");
    expect(out(1e-300, "/series/kpi/values/2022")).toContain("Talet är 1e−300, men");
    expect(out(1e15, "/costs/fund/amounts/2022")).toContain(nbsp("Talet är 1_000_000_000_000_000, men"));
    const sum = problem("sharesDoNotAdd", "/valuations/v/recipients", { sum: 1e300, expected: 1 });
    expect(problemMessage(sum, "sv")).toContain("tillsammans 1e300, men");
    const change = { cohort: "pupils", change: -1e300, least: 0, most: 1 };
    expect(problemMessage(problem("changeOutOfBounds", "/outcomes/x/effect/value", change), "sv")).toContain("−1e302");
  });

  it("says of a scenario's entry what it breaks, and where", () => {
    const broken: Problem = {
      ...examples.sharesDoNotAdd,
      at: "/scenarios/low/set/x/value",
      breaks: "/valuations/v/recipients",
    };
    expect(problemMessage(broken, "sv")).toBe(
      nbsp(
        "Scenariot ”low”, ändrade antaganden, ”x”, värde: Det här går inte ihop med resten av kalkylen. Värderingen ”v”, mottagare: Andelarna blir tillsammans 98_%, men ska bli 100_%. Ändra någon av dem.",
      ),
    );
  });

  it("says what the last year must reach, where that is what is wrong", () => {
    const early = problem("yearOutside", "/settings/lastYear", { year: 2023, first: 2022, last: 2030 });
    expect(problemMessage(early, "sv")).toBe(
      "Inställningarna, sista år: Kalkylen slutar 2023, men har uppgifter för 2022 till 2030. Välj 2030 eller ett senare år.",
    );
  });

  it("leaves the place out where the flag is the place", () => {
    expect(said("flagValue")).toBe(
      "Flaggan --draws ska följas av ett heltal som är noll eller större, men där står ”många”. Rätta värdet.",
    );
  });

  it("gives the command line kind, place, sentence and values", () => {
    expect(wordedProblems([examples.noFile], "sv")).toEqual([
      { kind: "noFile", at: "", message: "Ingen fil är angiven. Skriv namnet på minst en kalkylfil.", values: {} },
    ]);
  });
});

describe("place", () => {
  it.each([
    ["", ""],
    ["/settings/discounting/schedule/0/rate", "Inställningarna, diskontering, räntesteg, nr 1, ränta"],
    ["/valuations/value/recipients/region", "Värderingen ”value”, mottagare, ”region”"],
    ["/equalisation/municipality/keep", "Utjämningen för ”municipality”, andel som behålls"],
    ["/shareGroups/0", "Andelsgruppen nr 1"],
    ["/costs/fund/amounts/24", "Kostnaden ”fund”, belopp, år 24"],
    ["/cohorts/pupils/people/2O24", "Målgruppen ”pupils”, antal personer, ”2O24”"],
    ["/series/kpi/values/24", "Prisserien ”kpi”, värden, år 24"],
    ["/parameters/x/belief/values/24", "Antagandet ”x”, bedömt intervall, värden, nr 25"],
    ["/valuations/value/recipients/25", "Värderingen ”value”, mottagare, ”25”"],
    ["/outcomes/x/effect/value/2024", "Utfallet ”x”, effekt, värde, år 2024"],
    ["/outcomes/x/effect/value/pilot", "Utfallet ”x”, effekt, värde, ”pilot”"],
    ["/costs/amounts/equipment/years/4", "Kostnaden ”amounts”, utrustning, år i bruk, nr 5"],
    ["/outcomes/x/effect/nonsense", "Utfallet ”x”, effekt, ”nonsense”"],
    ["/report/comments/forskaren/text", "Kommentaren ”forskaren”, text"],
    ["/report/basis", "Rapporttexterna, beslutsunderlag"],
    ["/draws", "Antal dragningar"],
  ])("words %j as %j", (at, expected) => {
    expect(place(at, "sv")).toBe(expected);
  });

  it("unescapes what JSON Pointer escapes", () => {
    expect(place("/scenarios/low/set/a~1b", "en")).toBe("Scenario “low”, changed parameters, “a/b”");
  });
});

const warnings: { readonly [K in WarningKind]: Warning } = {
  drawsMoved: warning("drawsMoved", "/outcomes/eligibility", { share: 0.00125 }),
  effectUnknown: warning("effectUnknown", "/outcomes/eligibility/effect/value", { outcome: "Behörig elev" }),
  doubleHaircut: warning("doubleHaircut", "/outcomes/x/deadweight", { outcome: "Behörig elev", parameter: "Effekt" }),
  certainEvidenceFactor: warning("certainEvidenceFactor", "/outcomes/x/evidenceFactor", { outcome: "Behörig elev" }),
  noRoomForHarm: warning("noRoomForHarm", "/parameters/effect/belief", { parameter: "Effekt" }),
  priceYearUnknown: warning("priceYearUnknown", "/valuations/value/prices/year", { takenAs: 2024, leans: "low" }),
  provisionalIndex: warning("provisionalIndex", "/series/kpi/values/2024", { series: "KPI", year: 2024 }),
  assumedIndex: warning("assumedIndex", "/series/kpi/beyond", { series: "KPI", last: 2024 }),
  noRealUprating: warning("noRealUprating", "/valuations/value/realUprating", { valuation: "Värde" }),
  persistenceOnStream: warning("persistenceOnStream", "/valuations/value/persistence", {}),
  avoidedCostCalledSaving: warning("avoidedCostCalledSaving", "/valuations/value/name", { valuation: "Besparing" }),
  notVerified: warning("notVerified", "/parameters/oncost/verified", { parameter: "PO-pålägg" }),
  averageUsed: warning("averageUsed", "/parameters/amount/usage", { parameter: "Värde per elev" }),
  pastGoodUntil: warning("pastGoodUntil", "/parameters/oncost/goodUntil", {
    parameter: "PO-pålägg",
    goodUntil: "2025",
    asOf: "2026-03",
  }),
  noOperationPayer: warning("noOperationPayer", "/costs", {}),
  personalNumber: warning("personalNumber", "/report/matter", {}),
  underDisclosureLimit: warning("underDisclosureLimit", "/cohorts/pupils/people/2025", { of: "people", limit: 5 }),
  nearZeroDenominator: warning("nearZeroDenominator", "/society/bcr", { ratio: 1005.25 }),
  mvpfThroughInfinity: warning("mvpfThroughInfinity", "/mvpf", { parameter: "Effekt" }),
  irrNotUnique: warning("irrNotUnique", "/society/irr", { rates: 2 }),
  cutAfterLastYear: warning("cutAfterLastYear", "/settings/lastYear", { lastYear: 2075, present: 12_300 }),
  alternativeDominated: warning("alternativeDominated", "/alternatives/home", { alternative: "Hemma", by: "I skolan" }),
  transferCutAfterLastYear: warning("transferCutAfterLastYear", "/valuations/grant", {
    valuation: "Bidrag",
    lastYear: 2075,
  }),
};

describe("warningMessage", () => {
  it.each(Object.keys(warnings) as WarningKind[])("%s has whole sentences in both languages", (kind) => {
    for (const language of languages) isWellFormed(warningMessage(warnings[kind], language));
  });

  it("says which way the result leans", () => {
    expect(warningMessage(warnings.priceYearUnknown, "sv", namesOf(appraisal()))).toBe(
      "Värderingen ”Värde”, priser, år: Prisåret är inte känt. Beloppet räknas som 2024 års priser och är troligen lågt räknat. Kontrollera prisåret i källan.",
    );
    const [at, values] = [warnings.priceYearUnknown.at, { takenAs: 2020, leans: "either" }] as const;
    expect(warningMessage(warning("priceYearUnknown", at, values), "sv", namesOf(appraisal()))).toBe(
      "Värderingen ”Värde”, priser, år: Prisåret är inte känt. Beloppet räknas som 2020 års priser och kan vara både för högt och för lågt räknat. Kontrollera prisåret i källan.",
    );
    expect(warningMessage(warning("priceYearUnknown", at, values), "en", namesOf(appraisal()))).toContain(
      "The amount is taken as 2020 prices and may be an overestimate as well as an underestimate.",
    );
    expect(warningMessage(warnings.averageUsed, "sv")).toBe(
      "Ett genomsnitt används som om det gällde ett utfall till: antagandet ”Värde per elev”. Nyttan kan vara högt räknad.",
    );
    expect(warningMessage(warnings.noRealUprating, "sv")).toContain(
      "Om värdet följer lönerna är det troligen lågt räknat.",
    );
    expect(warningMessage(warnings.cutAfterLastYear, "en")).toBe(
      nbsp("Values after 2075 are not counted. What is left out is worth SEK_12.3_k in present value."),
    );
  });

  it("says of draws that were moved how many, and of what", () => {
    expect(warningMessage(warnings.drawsMoved, "sv")).toMatch(
      nbsp("Utfallet ”eligibility”: I 0,13_% av dragningarna blev effekten större än möjligt"),
    );
    const group = warning("drawsMoved", "/shareGroups/0", { share: 0.01 });
    expect(warningMessage(group, "en")).toMatch(
      "Share group no. 1: In 1% of the draws the shares added to more than 100%",
    );
    for (const language of languages) isWellFormed(warningMessage(group, language));
  });

  it("says whose figures lack what is cut of a transfer", () => {
    expect(warningMessage(warnings.transferCutAfterLastYear, "sv")).toBe(
      "Det som flyttas mellan aktörer efter 2075 räknas inte med: värderingen ”Bidrag”. Det saknas i aktörernas tal men inte i samhällets. Ange ett senare sista år för att få med det.",
    );
    expect(warningMessage(warnings.transferCutAfterLastYear, "en")).toBe(
      "What is moved between actors after 2075 is not counted: the valuation “Bidrag”. The actors' figures lack it, society's do not. Set a later last year to count it.",
    );
  });

  it("says what is taken off twice: what had happened anyway, or what others did", () => {
    const said = (key: "deadweight" | "ownShare", language: "sv" | "en") =>
      warningMessage(
        warning("doubleHaircut", `/outcomes/x/${key}`, { outcome: "Behörig elev", parameter: "Effekt" }),
        language,
      );
    expect(said("deadweight", "sv")).toContain("så det som hade skett ändå är borträknat.");
    expect(said("ownShare", "sv")).toContain("så det som andra har åstadkommit är redan borträknat.");
    expect(said("ownShare", "sv")).not.toContain("ändå");
    expect(said("deadweight", "en")).toContain("so what would have happened anyway is left out of it.");
    expect(said("ownShare", "en")).toContain("so what others brought about is left out of it.");
    expect(said("ownShare", "en")).not.toContain("anyway");
  });

  it("names the ratio that is divided by almost nothing, with its unit", () => {
    const names = namesOf(appraisal());
    const said = (at: string, ratio: number, language: "sv" | "en" = "sv") =>
      warningMessage(warning("nearZeroDenominator", at, { ratio }), language, names);
    expect(said("/society/bcr", 1005.25)).toBe(
      nbsp(
        "Nytto–kostnadskvoten för samhället blir 1_005,3 kr per krona, eftersom det som den delas med är nästan noll. En liten ändring ger ett helt annat tal. Se till nettonuvärdet.",
      ),
    );
    expect(said("/actors/region/after/npvPerFundKrona", -250)).toContain(
      "Nettonuvärdet per fondkrona för Region Gävleborg blir −250 kr per krona,",
    );
    expect(said("/publicSector/after/npvRatio", 101, "en")).toContain(
      "The net present value ratio of the public sector is SEK 101 per krona,",
    );
    expect(said("/mvpf", 74)).toBe(
      "MVPF blir 74 kr per krona, eftersom det offentligas kostnader och nyttor nästan tar ut varandra. En liten ändring ger ett helt annat tal. Se till nettonuvärdet.",
    );
    expect(said("/mvpf", 74, "en")).toContain("because the public sector's costs and benefits almost cancel out.");
    expect(said("/costPerOutcome/eligibility/discounted", 12_300_000)).toContain(
      nbsp("Kostnaden per diskonterat utfall för utfallet ”Ytterligare gymnasiebehörig elev” blir 12,3_mnkr,"),
    );
  });

  it("never tells the count that is to be withheld", () => {
    const said = (of: "people" | "outcomes" | "kronor", at: string) =>
      warningMessage(warning("underDisclosureLimit", at, { of, limit: 5 }), "sv", namesOf(appraisal()));
    expect(said("people", "/cohorts/pupils/people/2025")).toBe(
      "Målgruppen ”Elever”, antal personer, år 2025: Antalet är under 5 personer och kan peka ut enskilda. Dölj det i en offentlig export.",
    );
    expect(said("outcomes", "/outcomes/eligibility/effect/value/2025")).toContain("år 2025: Antalet är under 5 utfall");
    expect(said("kronor", "/valuations/value")).toContain(
      "Värderingen ”Värde”: Beloppen går att räkna om till ett antal under 5, som kan peka ut enskilda.",
    );
  });

  it.each(Object.keys(warnings) as WarningKind[])(
    "many of %s are one whole sentence, or are told one by one",
    (kind) => {
      for (const language of languages) {
        const summary = warningSummary(kind, 16, language);
        if (summary === undefined) continue;
        isWellFormed(summary.replace(/^16 (\p{Ll})/u, (_, letter: string) => letter.toUpperCase()));
        expect(summary).toContain("16");
      }
    },
  );

  it("is filled into the result, and nothing else is changed", () => {
    const { kind, at, values } = warnings.noOperationPayer;
    const before = result({ warnings: [{ kind, at, values: { ...values } }] });
    const after = worded(before, "sv");
    expect(after.warnings).toEqual([
      {
        ...before.warnings[0],
        message:
          "I kalkylen betalar ingen för ordinarie drift efter projektet. Lägg till kostnaden för driften om insatsen ska fortsätta.",
      },
    ]);
    expect({ ...after, warnings: [] }).toEqual({ ...before, warnings: [] });
  });
});
