import type { Appraisal } from "../../models/appraisal.ts";

/**
 * An appraisal that uses every kind of the format once, in the order in which a person can write it: what is named comes before
 * what names it. Ids are those the editor makes of the names. Where there is a default it says something else, so that a field
 * that writes nothing changes a figure of `worked`.
 */
export const everyKind: Appraisal = {
  format: "samvinst/appraisal@1",
  title: "Allt en gång",
  description: "Varje sort en gång.",
  stage: "application",
  diaryNumber: "HN 2025/1",
  illustrative: true,
  asOf: "2025-06-01",
  settings: {
    currency: "SEK",
    baseYear: 2024,
    priceYear: 2025,
    lastYear: 2026,
    budgetYears: 1,
    discounting: {
      schedule: [
        { fromYear: 0, rate: 0.25 },
        { fromYear: 3, rate: 0.28 },
      ],
      timing: "yearEnd",
    },
    costOfPublicFunds: { factor: 1.5, appliesTo: "gross" },
    simulation: { draws: 1000, seed: 2 },
    disclosureLimit: 3,
  },
  actors: [
    { id: "elev", name: "Elev", sector: "individual" },
    { id: "kommun", name: "Kommun", sector: "municipality" },
    { id: "region", name: "Region", sector: "region" },
    { id: "stat", name: "Stat", sector: "state" },
    { id: "utjamning", name: "Utjämning", sector: "equalisation" },
    { id: "forening", name: "Förening", sector: "civilSociety" },
    { id: "bolag", name: "Bolag", sector: "business", partOf: "kommun" },
  ],
  series: [
    {
      id: "kpi",
      name: "KPI",
      values: { "2024": 100, "2025": 110 },
      provisional: ["2025"],
      beyond: { rate: 0.1, because: "Som i år" },
      source: { title: "Prisindex", publisher: "SCB", edition: "2025", locator: "tabell 1", url: "https://scb.se" },
    },
  ],
  parameters: [
    {
      id: "pilotelever",
      name: "Pilotelever",
      unit: "person",
      value: 10,
      source: { title: "Klasslista", publisher: "Skolan", edition: "2024", locator: "s. 1", url: "https://skola.se" },
      verified: { state: "yes", by: "Kim", on: "2025-05-01" },
      goodUntil: "2026-12",
    },
    {
      id: "utgangsrisk",
      name: "Utgångsrisk",
      unit: "share",
      belief: { kind: "beta", successes: 3, failures: 5 },
    },
    {
      id: "relativ-risk",
      name: "Relativ risk",
      unit: "factor",
      value: 0.5,
      belief: { kind: "pert", low: 0.3, mode: 0.5, high: 0.7, lambda: 3, confidence: 0.8 },
      evidence: { grade: "low", design: "comparisonGroup", why: "Få elever" },
      verified: { state: "no", because: "Väntar på svar" },
    },
    { id: "dagar", name: "Dagar", unit: "outcome/person", belief: { kind: "fixed", value: 2 } },
    { id: "platser", name: "Platser", unit: "outcome", belief: { kind: "observed", values: [3, 5] } },
    { id: "lon", name: "Lön", unit: "SEK", belief: { kind: "uniform", low: 40_000, high: 60_000 } },
    { id: "timmar", name: "Timmar", unit: "hour", belief: { kind: "triangular", low: 80, mode: 90, high: 130 } },
    {
      id: "timlon",
      name: "Timlön",
      unit: "SEK/hour",
      value: 200,
      belief: { kind: "normal", low: 180, high: 220, confidence: 0.9, truncate: { least: 100, most: 300 } },
      bounds: { least: 50, most: 400 },
    },
    {
      id: "livsvarde",
      name: "Livsvärde",
      unit: "SEK/outcome",
      value: 160_000,
      belief: { kind: "lognormal", mean: 160_000, sd: 20_000 },
      usage: "average",
    },
    {
      id: "placeringskostnad",
      name: "Placeringskostnad",
      unit: "SEK/outcome/year",
      value: 10_000,
      belief: { kind: "gamma", mean: 10_000, sd: 2000 },
    },
    { id: "elevens-del", name: "Elevens del", unit: "share", value: 0.75 },
    { id: "kommunens-del", name: "Kommunens del", unit: "share", value: 0.25 },
  ],
  shareGroups: [{ parameters: ["elevens-del", "kommunens-del"], belief: { kind: "dirichlet", weights: [3, 1] } }],
  correlations: [{ between: ["lon", "timlon"], rank: 0.5, because: "Samma avtal" }],
  cohorts: [
    { id: "pilot", name: "Pilot", people: { "2024": "pilotelever" }, phase: "development" },
    { id: "drift", name: "Drift", people: { "2025": 30 }, phase: "operation" },
  ],
  outcomes: [
    {
      id: "behorighet",
      name: "Behörighet",
      concept: "eligibility",
      cohorts: ["pilot", "drift"],
      takeUp: 0.5,
      effect: {
        measure: "riskDifference",
        value: { pilot: 0.2, drift: 0.4 },
        baselineRisk: { pilot: "utgangsrisk", drift: 0.6 },
        per: "reached",
      },
      deadweight: 0.5,
    },
    {
      id: "bidrag",
      name: "Bidrag",
      concept: "benefit",
      cohorts: ["pilot"],
      takeUp: 0.5,
      effect: { measure: "relativeRisk", value: "relativ-risk", baselineRisk: "utgangsrisk", per: "offered" },
      ownShare: 0.5,
    },
    {
      id: "ohalsa",
      name: "Ohälsa",
      concept: "health",
      cohorts: ["drift"],
      effect: { measure: "oddsRatio", value: 0.25, baselineRisk: 0.5 },
      displacement: 0.5,
    },
    {
      id: "narvaro",
      name: "Närvaro",
      concept: "absence",
      cohorts: ["drift"],
      lagYears: 1,
      effect: { measure: "perPerson", value: "dagar" },
      deadweight: 0.5,
      evidenceFactor: 0.5,
    },
    {
      id: "placeringar",
      name: "Placeringar",
      concept: "placement",
      cohorts: ["drift"],
      effect: { measure: "count", value: { "2025": "platser" } },
      deadweight: 0.25,
    },
  ],
  costs: [
    {
      id: "samordnare",
      name: "Samordnare",
      payer: "kommun",
      category: "staff",
      kind: "cash",
      fund: true,
      phase: "development",
      amounts: { "2024": "lon", "2026": 12_100 },
      prices: { basis: "nominal", series: "kpi" },
    },
    {
      id: "lokal",
      name: "Lokal",
      payer: "region",
      category: "premises",
      phase: "operation",
      factor: 2,
      amounts: { "2025": 10_000 },
      prices: { basis: "real", year: 2024, series: "kpi" },
    },
    {
      id: "handledning",
      name: "Handledning",
      payer: "forening",
      category: "training",
      kind: "inKind",
      opportunityShare: 0.5,
      ingredients: { "2025": { hours: "timmar", hourlyWage: "timlon", oncost: 0.5, overhead: 0.2 } },
      prices: { basis: "real", year: 2025 },
    },
    {
      id: "datorer",
      name: "Datorer",
      payer: "bolag",
      category: "equipment",
      equipment: { price: 36_000, lifeYears: 2, rate: 0.25, years: [2024, 2025] },
      prices: { basis: "nominal", series: "kpi" },
    },
  ],
  equalisation: [{ from: "kommun", keep: 0.2, to: "utjamning" }],
  valuations: [
    {
      id: "produktion",
      name: "Produktion",
      outcome: "behorighet",
      category: "production",
      valueOfOutcome: true,
      content: "labourCost",
      amount: "livsvarde",
      prices: { year: 2024, series: "kpi" },
      profile: { kind: "stream", calibratedRate: 0.25, atAge: 16, fromAge: 17, toAge: 18, shapeGrowth: 0.25 },
      recipients: { elev: "elevens-del", kommun: "kommunens-del" },
      equalised: ["kommun"],
    },
    {
      id: "forsorjningsstod",
      name: "Försörjningsstöd",
      outcome: "bidrag",
      category: "transfer",
      amount: 20_000,
      prices: { year: 2025 },
      profile: { kind: "annual", years: 3, firstLag: 1 },
      persistence: 0.5,
      recipients: { elev: -1, stat: 1 },
    },
    {
      id: "skoltid",
      name: "Skoltid",
      outcome: "narvaro",
      category: "wellbeing",
      amount: 1000,
      prices: { year: "unknown", takenAs: 2024, series: "kpi", because: "Rapport från 2024" },
      profile: { kind: "lumpSum" },
      realUprating: 0.1,
      recipients: { elev: 1 },
    },
    {
      id: "hem",
      name: "Hem",
      outcome: "placeringar",
      category: "avoidedCost",
      amount: "placeringskostnad",
      prices: { year: 2025 },
      profile: { kind: "annual", years: 2, firstLag: 0, dropOff: 0.5 },
      realised: "capacity",
      recipients: { region: 1 },
    },
  ],
  transfers: [
    {
      id: "statsbidrag",
      name: "Statsbidrag",
      from: "stat",
      to: "kommun",
      amounts: { "2024": 10_000 },
      prices: { basis: "real", year: 2024, series: "kpi" },
    },
  ],
  unpriced: [{ id: "tillit", name: "Tillit", direction: "+", size: "medium", why: "Fler möts" }],
  scenarios: [
    {
      id: "forsiktigt",
      name: "Försiktigt",
      settings: { costOfPublicFunds: { factor: 1 } },
      without: ["datorer"],
      set: {
        placeringskostnad: {
          value: 5000,
          belief: { kind: "uniform", low: 4000, high: 6000 },
          because: "Billigare hem",
        },
      },
    },
  ],
  decision: {
    year: 2025,
    atStake: { costs: ["lokal"], cohorts: ["drift"] },
    future: { peoplePerYear: 20, years: 2 },
  },
};

/**
 * The same appraisal worked out by hand with METHOD.md beside it, in plain numbers: nothing here reads the document or calls the
 * engine. Kronor are those of 2025. Prices: 2024 × 1.1 (110/100), 2026 / 1.1 (10 % assumed). Discounting at the end of the year:
 * 2024 1/1.25 = 0.8, 2025 0.8/1.25 = 0.64, 2026 0.64/1.28 = 0.5, 2027 0.5/1.28 = 0.390625.
 */
const byHand = () => {
  // Outcomes. Means: utgångsrisk (3 + 1)/(3 + 1 + 5 + 1) = 0.4, platser (3 + 5)/2 = 4, lön 50 000, timmar (80 + 90 + 130)/3 = 100.
  const behorighet2024 = 10 * 0.5 * 0.2 * (1 - 0.5); // 0.5
  const behorighet2025 = 30 * 0.5 * 0.4 * (1 - 0.5); // 3
  const bidrag2024 = 10 * 0.4 * (1 - 0.5) * 0.5; // 1: of those offered, so no take-up; half is the intervention's own
  const ohalsa2025 = 30 * (0.5 - 0.2) * (1 - 0.5); // 4.5: odds 1 × 0.25 are a risk of 0.2
  const narvaro2026 = 30 * 2 * (1 - 0.5) * 0.5; // 15: a year later than the people
  const placeringar2025 = 4 * (1 - 0.25); // 3

  // Costs, as present values.
  const samordnare = 50_000 * 1.1 * 0.8 + (12_100 / 1.1) * 0.5; // 44 000 + 5 500
  const lokal = 10_000 * 2 * 1.1 * 0.64; // 14 080
  const handledning = 100 * 200 * 1.5 * 1.2 * 0.5 * 0.64; // 36 000 in kind, half of it displaced: 11 520
  const datorer = 25_000 * 1.1 * 0.8 + 25_000 * 0.64; // 36 000 × 0.25/(1 − 1/1.25²) = 25 000 a year: 22 000 + 16 000
  const costs = samordnare + lokal + handledning + datorer; // 113 100
  const publicCosts = samordnare + lokal; // 63 580

  // Values, as present values. Produktion: 160 000 × 1.1 at 16 is 110 000/1.25 + 137 500/1.25², so 110 000 at 17 and 137 500 at 18.
  const produktionOfPilot = behorighet2024 * (110_000 * 0.64 + 137_500 * 0.5); // 69 575
  const produktionOfDrift = behorighet2025 * 110_000 * 0.5; // 165 000: the year at 18 is 2027, which is cut
  const produktion = produktionOfPilot + produktionOfDrift; // 234 575
  const forsorjningsstod = bidrag2024 * 20_000 * (0.5 * 0.64 + 0.25 * 0.5); // 8 900 from the pupil to the state
  const skoltid = narvaro2026 * 1000 * 1.1 * 1.1 * 0.5; // 9 075: prices of 2024, and a real tenth more in 2026
  const hem = placeringar2025 * 10_000 * (0.64 + 0.5 * 0.5); // 26 700
  const statsbidrag = 10_000 * 1.1 * 0.8; // 8 800

  // Society: a public krona costs 1.5, counted on costs alone.
  const pvCosts = costs + 0.5 * publicCosts; // 144 890
  const pvBenefits = produktion + skoltid + hem; // 270 350
  const npv = pvBenefits - pvCosts; // 125 460

  // The municipality has a quarter of the production and keeps a fifth of that; the rest stays in the public sector.
  const ofProduktion = 0.25 * produktion; // 58 643.75
  const publicSector = ofProduktion + hem + forsorjningsstod - publicCosts; // 30 663.75
  const municipalityBefore = ofProduktion + statsbidrag - samordnare; // 17 943.75
  const municipalityAfter = 0.2 * ofProduktion + statsbidrag - samordnare; // −28 971.25

  // Break-even of behörighet: one outcome falls on 2024 and 2025 as those reached do, 5 and 15.
  const oneOutcome = 0.25 * (110_000 * 0.64 + 137_500 * 0.5) + 0.75 * 110_000 * 0.5; // 76 037.5
  const needed = (pvCosts - skoltid - hem) / oneOutcome; // 109 115/76 037.5 = 1.435…
  const anyway = 5 * (1 - 0.4) + 15 * (1 - 0.6); // 9 would be eligible without

  // Ahead, from 2025: what drift costs and gains. 30 people of 2025 are 19.2 today.
  const forward = produktionOfDrift + skoltid + hem - 1.5 * lokal; // 179 655

  return {
    gained: {
      behorighet: behorighet2024 + behorighet2025,
      bidrag: bidrag2024,
      ohalsa: ohalsa2025,
      narvaro: narvaro2026,
      placeringar: placeringar2025,
    },
    society: { pvCosts, pvBenefits, npv },
    /** Net present values. The same before and after for the public sector, which the equalisation belongs to. */
    publicSector: { before: publicSector, after: publicSector },
    municipality: { before: municipalityBefore, after: municipalityAfter },
    /** With the company, which is part of it. */
    municipalityGroup: { before: municipalityBefore - datorer, after: municipalityAfter - datorer },
    /** Of behörighet, for society: more eligible pupils, rounded up, and how many eligible to look for (half are deadweight). */
    breakEven: { needed, whole: 2, observed: anyway + needed / 0.5 },
    /** Nominal kronor of 2024. */
    budget2024: { kommun: 50_000, bolag: 36_000 },
    decision: { forward, forwardPerPerson: forward / 19.2 },
    /** A year of drift, as of that year. */
    steadyState: { costPerCohort: 1.5 * 22_000, npvPerCohort: forward / 0.64 },
    /** Produktion at 18 of those eligible in 2025. */
    cutAfterLastYear: behorighet2025 * 137_500 * 0.390625,
    /** Försiktigt, for society: no computers, homes at half the price, and a public krona costs one krona. */
    scenario: { npv: produktion + skoltid + hem / 2 - (costs - datorer) },
  };
};

export const worked = byHand();
