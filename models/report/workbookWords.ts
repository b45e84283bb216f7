import type { InEvery } from "../words/language.ts";

type SheetKey =
  | ("readMe" | "results" | "inputs" | "flows" | "budget" | "calculation" | "profiles")
  | ("switching" | "scenarios" | "uncertainty" | "warnings" | "sources");

type Words = Readonly<{
  sheets: Readonly<Record<SheetKey, string>>;
  unused: string;
  withheld: string;
  inputs: Readonly<{
    title: string;
    how: string;
    head: readonly string[];
    parameters: string;
    shares: string;
    written: (list: string) => string;
    sum: string;
    changed: string;
    refusal: string;
  }>;
  calculation: Readonly<{
    title: string;
    head: readonly string[];
    readings: string;
    checks: string;
    check: (at: string) => string;
  }>;
  profiles: Readonly<{ title: string; head: readonly string[] }>;
  followed: Readonly<{
    cumulated: (name: string) => string;
    changes: (name: string) => string;
    rate: (name: string) => string;
  }>;
  rate: Readonly<{ none: string; several: string; notFound: string; fixed: (rates: string) => string }>;
  impossible: string;
  when: Readonly<{ before: string; after: string; group: string }>;
  results: Readonly<{
    title: string;
    sound: string;
    unsound: string;
    perspectives: string;
    perspectiveHead: readonly string[];
    outcomes: string;
    outcomeHead: readonly string[];
    needed: string;
    neededHead: readonly string[];
    others: string;
    otherHead: readonly string[];
    mvpf: string;
    late: string;
    outside: (name: string) => string;
    steady: string;
    steadyNpv: string;
    steadyPaid: (name: string) => string;
    whole: string;
    forward: string;
    forwardPerPerson: string;
    unpriced: string;
    unpricedPerPerson: string;
    cut: string;
  }>;
  flows: Readonly<{ title: string; head: readonly string[]; society: string }>;
  society: Readonly<Record<"costs" | "benefits" | "net" | "cumulated" | "cumulatedDiscounted", string>>;
  budget: Readonly<{
    title: string;
    head: readonly string[];
    kinds: Readonly<Record<"cash" | "inKind", string>>;
    fund: string;
    cofinancing: string;
    sum: string;
  }>;
}>;

/** What a workbook says beside the words of the appraisal. */
export const workbookWords: InEvery<Words> = {
  sv: {
    sheets: {
      readMe: "Läs mig",
      results: "Resultat",
      inputs: "Antaganden",
      flows: "Flöden",
      budget: "Budget",
      calculation: "Beräkning",
      profiles: "Värdeprofiler",
      switching: "Brytvärden",
      scenarios: "Scenarier",
      uncertainty: "Osäkerhet",
      warnings: "Varningar",
      sources: "Källor",
    },
    unused: "Används inte i beräkningen",
    withheld: "maskerat",
    inputs: {
      title: "Antaganden",
      how: "Ändra i de gula cellerna. Allt annat räknas om av sig självt.",
      head: [
        "Antagande",
        "Värde",
        "Enhet",
        "Används",
        "I kalkylen",
        "Ändrat",
        "Tillåtet från",
        "Tillåtet till",
        "Källa",
        "Bedömt intervall och gränser",
        "Evidens",
        "Verifiering",
        "Adress i kalkylen",
      ],
      parameters: "Antaganden med namn",
      shares: "Andelar som hör ihop: ändras en följer de andra med, så att summan blir 100 %",
      written: (list) => `Tal i ${list}`,
      sum: "Summa",
      changed: "ändrat",
      refusal: "Talet ligger utanför vad kalkylen tillåter här.",
    },
    calculation: {
      title: "Beräkning: varje steg på en rad, med kalenderår som kolumner",
      head: ["Steg", "Enhet", "Värde"],
      readings: "Återbetalning och internränta",
      checks: "Kontroller: 1 där värdena är omöjliga",
      check: (at) => `Möjligt: ${at}`,
    },
    profiles: {
      title: "Värdeprofiler: år efter utfallet som kolumner",
      head: ["Steg", "Enhet", ""],
    },
    followed: {
      cumulated: (name) => `Summerat: ${name}`,
      changes: (name) => `Teckenbyten (0, 1 eller 2 för flera): ${name}`,
      rate: (name) => `Räntan vid ett teckenbyte: ${name}`,
    },
    rate: {
      none: "ingen räntesats ger nuvärdet noll",
      several: "flödet byter tecken flera gånger: kan ha flera räntor",
      notFound: "räntan hittades inte här: fråga kalkylen",
      fixed: (rates) => `${rates} (ur kalkylen, räknas inte om)`,
    },
    impossible: "fler än målgruppen rymmer",
    when: { before: "före utjämning", after: "efter utjämning", group: "med alla delar" },
    results: {
      title: "Resultat",
      sound: "Värdena i Antaganden går att räkna med.",
      unsound: "Minst ett värde i Antaganden är omöjligt eller otillåtet. Siffrorna här betyder då inget.",
      perspectives: "Per perspektiv",
      perspectiveHead: [
        "Perspektiv",
        "Nuvärde kostnader",
        "Nuvärde nytta",
        "Nettonuvärde (NNV)",
        "NNV per krona kostnad (NNK)",
        "Nytta per krona",
        "NNV per fondkrona",
        "Internränta",
        "Återbetald år, odiskonterat",
        "Återbetald år, diskonterat",
      ],
      outcomes: "Utfall",
      outcomeHead: [
        "Utfall",
        "Vunna utfall",
        "Vunna, diskonterade",
        "Klarar sig ändå",
        "Värde av ett utfall",
        "Nuvärde av nyttan",
        "Kostnad per utfall",
        "Kostnad per diskonterat utfall",
      ],
      needed: "Så många utfall krävs för att det ska gå jämnt ut",
      neededHead: ["Utfall och perspektiv", "Krävs", "Hela utfall", "Antalet att följa", "Anmärkning"],
      others: "Övriga nyckeltal",
      otherHead: ["Nyckeltal", "Värde"],
      mvpf: "MVPF: enskildas vinst per krona som det kostar offentlig sektor",
      late: "Andel av nyttan efter budgetperioden",
      outside: (name) => `Andel av nyttan utanför ${name}`,
      steady: "Kostnad per årskull i ordinarie drift",
      steadyNpv: "Nettonuvärde per årskull i ordinarie drift",
      steadyPaid: (name) => `Kostnad per årskull i ordinarie drift: ${name}`,
      whole: "Nettonuvärde, hela insatsen",
      forward: "Nettonuvärde framåt, det som beslutet gäller",
      forwardPerPerson: "Nettonuvärde framåt per person",
      unpriced: "Vad effekterna utan pris måste vara värda",
      unpricedPerPerson: "Vad de måste vara värda per person",
      cut: "Nuvärde av nytta efter sista året (räknas inte)",
    },
    flows: {
      title: "Flöden per rad och aktör, kronor i prisårets priser",
      head: ["Rad", "Aktör", "Slag", "Nuvärde"],
      society: "Samhället år för år",
    },
    society: {
      costs: "Kostnader",
      benefits: "Nytta",
      net: "Netto",
      cumulated: "Netto, summerat",
      cumulatedDiscounted: "Netto, summerat i nuvärde",
    },
    budget: {
      title: "Budget, kronor i löpande priser",
      head: ["Betalare", "Form", "Pengar"],
      kinds: { cash: "kontant", inKind: "i tid" },
      fund: "ur fonden",
      cofinancing: "medfinansiering",
      sum: "Summa",
    },
  },
  en: {
    sheets: {
      readMe: "Read me",
      results: "Results",
      inputs: "Assumptions",
      flows: "Flows",
      budget: "Budget",
      calculation: "Calculation",
      profiles: "Value profiles",
      switching: "Break-even",
      scenarios: "Scenarios",
      uncertainty: "Uncertainty",
      warnings: "Warnings",
      sources: "Sources",
    },
    unused: "Not used in the calculation",
    withheld: "withheld",
    inputs: {
      title: "Assumptions",
      how: "Change the yellow cells. Everything else is worked out again by itself.",
      head: [
        "Assumption",
        "Value",
        "Unit",
        "In use",
        "In the appraisal",
        "Changed",
        "Allowed from",
        "Allowed to",
        "Source",
        "Belief and bounds",
        "Evidence",
        "Verification",
        "Address in the appraisal",
      ],
      parameters: "Assumptions with a name",
      shares: "Shares that belong together: when one is changed the others follow, so that they add to 100%",
      written: (list) => `Numbers in ${list}`,
      sum: "Sum",
      changed: "changed",
      refusal: "The number is outside what the appraisal allows here.",
    },
    calculation: {
      title: "Calculation: each step in a row, calendar years as columns",
      head: ["Step", "Unit", "Value"],
      readings: "Payback and internal rate of return",
      checks: "Checks: 1 where the values are impossible",
      check: (at) => `Possible: ${at}`,
    },
    profiles: {
      title: "Value profiles: years since the outcome as columns",
      head: ["Step", "Unit", ""],
    },
    followed: {
      cumulated: (name) => `Cumulated: ${name}`,
      changes: (name) => `Changes of sign (0, 1, or 2 for several): ${name}`,
      rate: (name) => `The rate where the sign changes once: ${name}`,
    },
    rate: {
      none: "no rate gives a present value of zero",
      several: "the flow changes sign several times: there may be several rates",
      notFound: "the rate was not found here: ask the appraisal",
      fixed: (rates) => `${rates} (from the appraisal, not worked out again)`,
    },
    impossible: "more than the cohorts hold",
    when: { before: "before equalisation", after: "after equalisation", group: "with all its parts" },
    results: {
      title: "Results",
      sound: "The values in Assumptions can be calculated with.",
      unsound: "At least one value in Assumptions is impossible or not allowed. The figures here then mean nothing.",
      perspectives: "By perspective",
      perspectiveHead: [
        "Perspective",
        "Present value of costs",
        "Present value of benefits",
        "Net present value (NPV)",
        "NPV per krona of cost",
        "Benefits per krona",
        "NPV per krona of the fund",
        "Internal rate of return",
        "Paid back, undiscounted",
        "Paid back, discounted",
      ],
      outcomes: "Outcomes",
      outcomeHead: [
        "Outcome",
        "Outcomes gained",
        "Gained, discounted",
        "Do well anyway",
        "Worth of one outcome",
        "Present value of the benefits",
        "Cost per outcome",
        "Cost per discounted outcome",
      ],
      needed: "How many outcomes it takes to break even",
      neededHead: ["Outcome and perspective", "Needed", "Whole outcomes", "The number to watch", "Note"],
      others: "Other figures",
      otherHead: ["Figure", "Value"],
      mvpf: "MVPF: what individuals gain per krona that it costs the public sector",
      late: "Share of the benefits after the budget period",
      outside: (name) => `Share of the benefits outside ${name}`,
      steady: "Cost per cohort in ordinary operation",
      steadyNpv: "Net present value per cohort in ordinary operation",
      steadyPaid: (name) => `Cost per cohort in ordinary operation: ${name}`,
      whole: "Net present value, the whole intervention",
      forward: "Net present value ahead, what the decision is about",
      forwardPerPerson: "Net present value ahead per person",
      unpriced: "What the effects without a price must be worth",
      unpricedPerPerson: "What they must be worth per person",
      cut: "Present value of benefits after the last year (not counted)",
    },
    flows: {
      title: "Flows by line and actor, kronor at the price year's prices",
      head: ["Line", "Actor", "Kind", "Present value"],
      society: "Society year by year",
    },
    society: {
      costs: "Costs",
      benefits: "Benefits",
      net: "Net",
      cumulated: "Net, cumulated",
      cumulatedDiscounted: "Net, cumulated in present value",
    },
    budget: {
      title: "Budget, kronor in current prices",
      head: ["Payer", "Form", "Money"],
      kinds: { cash: "cash", inKind: "in kind" },
      fund: "from the fund",
      cofinancing: "co-financing",
      sum: "Sum",
    },
  },
};
