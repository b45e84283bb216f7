import type { FinalReportWords } from "./finalReport.ts";
import { count } from "./number.ts";

export const finalReportSv: FinalReportWords = {
  headings: {
    results: "Resultat",
    needed: "Vad som måste bli sant",
    gives: "Vad insatsen ger",
    who: "Vem betalar och vem vinner?",
    when: "När?",
    sure: "Hur säkert är det?",
    decides: "Vad avgör svaret?",
    scenarios: "Scenarier",
    after: "Efter projektet",
    unpriced: "Effekter utan pris",
    since: "Vad som har ändrats sedan förra utgåvan",
    comments: "Kommentarer",
    appendix: "Bilaga: så är kalkylen gjord",
    budget: "Budget",
    followUp: "Antalet att följa",
  },
  about: (title, stage) => {
    const rapport = `Det här är slutrapporten för den sociala investeringen ${title}`;
    if (stage === "final" || stage === "followUp") return `${rapport}, som har genomförts`;
    if (stage === "running") return `${rapport}, som genomförs`;
    if (stage === undefined) return `${rapport},`;
    return `${rapport}, som är tänkt att genomföras`;
  },
  between: (parties, isOne) => (isOne ? `av ${parties}` : `i samverkan mellan ${parties}`),
  during: (from, to) => (from === to ? `under år ${from}` : `under åren ${from}–${to}`),
  fundedBy: (whom, isAll) => `med ${isAll ? "finansiering" : "delfinansiering"} av fondmedel från ${whom}`,
  roles: { coordinator: "Samordnare", economist: "Samhällsekonomisk utvärderare", researcher: "Följeforskare" },
  commentOf: {
    coordinator: "Kommentar från samordnaren",
    economist: "Kommentar från den samhällsekonomiska utvärderaren",
    researcher: "Kommentar från följeforskaren",
  },
  keys: {
    npv: "Nettonuvärde",
    bcr: "Nytta per krona",
    npvPerFundKrona: "Nettonuvärde per fondkrona",
    payback: "Återbetalt",
  },
  paidBack: (years) =>
    years === 0 ? "Samma år som första utgiften." : `Diskonterat; ${count(years, "sv")} år efter första utgiften.`,
  keysFor: "För samhället, med kalkylens värden.",
  who: {
    caption: "Kostnad, nytta och netto per aktör",
    actor: "Aktör",
    cost: "Kostnad",
    benefit: "Nytta",
    net: "Netto",
    isMoved: "efter utjämning",
    own: (name) => `${name}, egen del`,
    sum: "Samhället",
    publicFunds: "Skattefaktorn (hos ingen enskild aktör)",
    measured: ({ unit, basis }) => `Nettonuvärde per aktör före och efter inkomstutjämning, ${unit}, ${basis}.`,
    sign: "Till höger om nollinjen: vinner. Till vänster: betalar mer än den får tillbaka.",
    summary: (parts) => `Nettonuvärde efter utjämning. ${parts}.`,
  },
  when: {
    measured: ({ unit, basis }) => `Nytta minus kostnad till och med varje år för samhället, ${unit}, ${basis}.`,
    sign: "Över nollinjen: nyttan har vägt upp kostnaden. Under: ännu inte.",
    last: "Nettonuvärde, alla år",
    payback: "Återbetalningsår",
    summary: ({ first, last, low, lowYear, end }) =>
      `Åren ${first}–${last}. Lägst är det ackumulerade nuvärdet ${lowYear}, ${low}. Det slutar på ${end}.`,
  },
  funnel: {
    steps: {
      reached: "Nås av insatsen",
      effect: "Utfall före avdrag",
      deadweight: "Efter dödvikt (hade skett ändå)",
      ownShare: "Insatsens egen andel",
      displacement: "Efter undanträngning",
      evidenceFactor: "Efter evidensavdrag",
    },
    adjustments: {
      reached: "nådda",
      effect: "effekt",
      deadweight: "dödvikt",
      ownShare: "andras del i effekten",
      displacement: "undanträngning",
      evidenceFactor: "evidens",
    },
    measured: "Antal kvar efter varje steg: först personer, sedan utfall.",
    neutral: (names) => `Inget avdrag är gjort för ${names}.`,
  },
  dots: {
    measured: ({ unit, basis }) =>
      `Varje prick är 1 fall av 100. Samhällets nettonuvärde, ${unit}, ${basis}. I ett fall har varje osäkert antagande fått ett av de värden som det kan ha, oftare ett troligt än ett otroligt.`,
  },
  tornado: {
    npv: "Samhällets nettonuvärde",
    measured: (basis) =>
      `Samhällets nettonuvärde när ett antagande i taget är lågt eller högt (5 och 95 procent) och de andra har kalkylens värden; ${basis}.`,
    some: (shown, all) =>
      `Bilden visar de ${count(shown, "sv")} antaganden som betyder mest, av ${count(all, "sv")} osäkra; bilagans tabell visar alla.`,
  },
  scenarios: {
    base: "Huvudkalkylen",
    none: "Kalkylen har inga scenarier.",
    measured: (basis) => `Nettonuvärde för samhället: samma kalkyl med andra antaganden; ${basis}.`,
    sign: "Till höger om nollinjen: bär sig. Till vänster: bär sig inte.",
  },
  notDrawn: "Det är inte räknat hur säkert svaret är: rapporten är gjord utan dragningar.",
  noUnpriced: "Inga effekter utan pris är angivna.",
  effect: "Effekt",
  direction: "Riktning",
  size: "Storlek",
  why: "Varför",
  unpricedTable: "Effekter som inte räknas i kronor men hör till beslutet",
  directions: { "+": "bättre", "−": "sämre", "?": "oklart" },
  sizes: { small: "liten", medium: "måttlig", large: "stor" },
  since: {
    before: (edition, day) => `Utgåva ${edition}, ${day}`,
    after: "Den här rapporten",
    measured: (basis) => `Samhällets nettonuvärde, ${basis}: vad varje ändring har gjort.`,
    withheld: "Vad som har ändrats sedan förra utgåvan visas inte i den publika utgåvan.",
  },
};
