import { compactKronor, count, share, year } from "./number.ts";
import { isShareGroup } from "./range.ts";
import type { FigureWords, SummaryWords, WarningWords } from "./warning.ts";

/** What is weak, in which direction it pulls where that is known, and what to do. */
export const sv: WarningWords = {
  drawsMoved: ({ share: moved }, { where, at }) =>
    isShareGroup(at)
      ? `${where}: I ${share(moved, "sv", 2)} av dragningarna blev andelarna tillsammans mer än 100 % och jämkades. Spridningen blir därför lite för liten. Gör de bedömda intervallen för andelarna snävare, eller skär av dem.`
      : `${where}: I ${share(moved, "sv", 2)} av dragningarna blev effekten större än möjligt, så den flyttades till gränsen. Spridningen blir därför lite för liten. Gör de bedömda intervallen för effekten och utgångsrisken snävare, eller skär av dem.`,
  effectUnknown: ({ outcome }, { the }) =>
    `Effekten är inte angiven för ${the("outcomes", outcome)}. Kalkylen visar kostnaderna och vad som krävs, men ingen nytta.`,
  doubleHaircut: ({ parameter }, { the, where, at }) =>
    at.endsWith("/ownShare")
      ? `${where}: Effekten är redan mätt mot en jämförelse (${the("parameters", parameter)}), så det som andra har åstadkommit är redan borträknat. Här räknas det bort en gång till, och nyttan är troligen lågt räknad. Ange andelen 1 om den inte gäller något annat.`
      : `${where}: Effekten är redan mätt mot en jämförelse (${the("parameters", parameter)}), så det som hade skett ändå är borträknat. Här räknas det bort en gång till, och nyttan är troligen lågt räknad. Ta bort avdraget om det inte gäller något annat.`,
  certainEvidenceFactor: ({ outcome }, { the }) =>
    `Evidensavdraget är angivet utan intervall för ${the("outcomes", outcome)}. Då ser svag evidens säkrare ut än den är. Ange ett bedömt intervall.`,
  noRoomForHarm: ({ parameter }, { the }) =>
    `Det bedömda intervallet utesluter att insatsen försämrar något, fast underlaget är svagt: ${the("parameters", parameter)}. Låt intervallet rymma även en försämring.`,
  priceYearUnknown: ({ takenAs, leans }, { where }) =>
    `${where}: Prisåret är inte känt. Beloppet räknas som ${year(takenAs)} års priser och ${leans === "low" ? "är troligen lågt räknat" : "kan vara både för högt och för lågt räknat"}. Kontrollera prisåret i källan.`,
  provisionalIndex: ({ series, year: provisional }, { the }) =>
    `Värdet för ${year(provisional)} är preliminärt i ${the("series", series)}. Resultatet kan ändras när det fastställs.`,
  assumedIndex: ({ series, last }, { the }) =>
    `Åren efter ${year(last)} bygger på antagen prisutveckling, eftersom ${the("series", series)} slutar där.`,
  noRealUprating: ({ valuation }, { the }) =>
    `Ingen real uppräkning är angiven för ${the("valuations", valuation)}. Om värdet följer lönerna är det troligen lågt räknat. Ange en uppräkning, eller 0 om värdet bara följer priserna.`,
  persistenceOnStream: (_, { where }) =>
    `${where}: Den årliga värdeprofilen räknar redan med dem som faller bort. Här räknas de bort en gång till, och nyttan är troligen lågt räknad. Ta bort den kvarvarande andelen.`,
  avoidedCostCalledSaving: ({ valuation }, { the }) =>
    `En undviken kostnad kallas besparing: ${the("valuations", valuation)}. Det är en besparing först när pengar kan flyttas. Byt namn på den, eller ange att den tas hem i pengar.`,
  notVerified: ({ parameter }, { the }) =>
    `Ingen har verifierat ${the("parameters", parameter)}. Kontrollera värdet mot källan.`,
  averageUsed: ({ parameter }, { the }) =>
    `Ett genomsnitt används som om det gällde ett utfall till: ${the("parameters", parameter)}. Nyttan kan vara högt räknad.`,
  pastGoodUntil: ({ parameter, goodUntil, asOf }, { the }) =>
    `Värdet gällde till och med ${goodUntil}, men kalkylen är från ${asOf}: ${the("parameters", parameter)}. Hämta ett nyare värde.`,
  noOperationPayer: () =>
    "I kalkylen betalar ingen för ordinarie drift efter projektet. Lägg till kostnaden för driften om insatsen ska fortsätta.",
  personalNumber: (_, { where }) =>
    `${where}: Texten ser ut att innehålla ett personnummer. Kalkylen handlar om grupper: ta bort allt som pekar ut en enskild.`,
  underDisclosureLimit: ({ of, limit }, { where }) =>
    of === "kronor"
      ? `${where}: Beloppen går att räkna om till ett antal under ${count(limit, "sv")}, som kan peka ut enskilda. Dölj även beloppen i en offentlig export.`
      : `${where}: Antalet är under ${count(limit, "sv")} ${of === "people" ? "personer" : "utfall"} och kan peka ut enskilda. Dölj det i en offentlig export.`,
  nearZeroDenominator: ({ ratio }, { figure, at }) => {
    if (at === "/mvpf")
      return `${figure} blir ${count(ratio, "sv")} kr per krona, eftersom det offentligas kostnader och nyttor nästan tar ut varandra. En liten ändring ger ett helt annat tal. Se till nettonuvärdet.`;
    return at.startsWith("/costPerOutcome/")
      ? `${figure} blir ${compactKronor(ratio, "sv")}, eftersom insatsen ger nästan inga utfall. En liten ändring ger ett helt annat tal.`
      : `${figure} blir ${count(ratio, "sv")} kr per krona, eftersom det som den delas med är nästan noll. En liten ändring ger ett helt annat tal. Se till nettonuvärdet.`;
  },
  mvpfThroughInfinity: ({ parameter }, { the }) =>
    `Inom det bedömda intervallet går det offentligas nettokostnad genom noll: ${the("parameters", parameter)}. Då har MVPF inget intervall som betyder något. Se till nettonuvärdet.`,
  irrNotUnique: ({ rates }, { figure }) =>
    `${figure} är inte entydig: flödena har ${rates} internräntor, så ingen av dem säger om insatsen lönar sig. Se till nettonuvärdet.`,
  cutAfterLastYear: ({ lastYear, present }) =>
    `Värden efter ${year(lastYear)} räknas inte med. Det som utelämnas motsvarar ${compactKronor(present, "sv")} i nuvärde.`,
  alternativeDominated: ({ alternative, by }, { the }) =>
    by === undefined
      ? `För samhället är det bättre att inte göra något än att välja ${the("alternatives", alternative)}, som inte ger någon nytta för det som det kostar. Stryk det om inget som saknar pris talar för det.`
      : `För samhället är ${the("alternatives", by)} bättre än ${the("alternatives", alternative)}: det kostar högst lika mycket och ger minst lika mycket. Stryk det sämre om inget som saknar pris talar för det.`,
  transferCutAfterLastYear: ({ valuation, lastYear }, { the }) =>
    `Det som flyttas mellan aktörer efter ${year(lastYear)} räknas inte med: ${the("valuations", valuation)}. Det saknas i aktörernas tal men inte i samhällets. Ange ett senare sista år för att få med det.`,
};

/** Many warnings of one kind as one line; the kinds that come one a value, outcome, series or figure. */
export const svSummaries: SummaryWords = {
  drawsMoved: (many) => `För ${many} utfall eller andelsgrupper flyttades dragningar till gränsen.`,
  effectUnknown: (many) => `Effekten är inte angiven för ${many} utfall.`,
  noRoomForHarm: (many) => `${many} bedömda intervall utesluter en försämring, fast underlaget är svagt.`,
  priceYearUnknown: (many) => `Prisåret är inte känt för ${many} belopp.`,
  provisionalIndex: (many) => `${many} värden i prisserierna är preliminära.`,
  assumedIndex: (many) => `${many} prisserier bygger på antagen prisutveckling.`,
  noRealUprating: (many) => `Ingen real uppräkning är angiven för ${many} värderingar.`,
  notVerified: (many) => `${many} antaganden har ingen verifierat mot källan.`,
  averageUsed: (many) => `${many} genomsnitt används som om de gällde ett utfall till.`,
  pastGoodUntil: (many) => `${many} värden gällde till en dag som redan var passerad.`,
  certainEvidenceFactor: (many) => `Evidensavdraget är angivet utan intervall för ${many} utfall.`,
  underDisclosureLimit: (many) => `${many} små antal eller belopp ska döljas i en offentlig export.`,
  transferCutAfterLastYear: (many) =>
    `Det som ${many} värderingar flyttar mellan aktörer efter sista året räknas inte med.`,
  nearZeroDenominator: (many) => `${many} kvoter delas med nästan noll och säger därför lite.`,
  mvpfThroughInfinity: (many) => `För ${many} antaganden går det offentligas nettokostnad genom noll inom intervallet.`,
  irrNotUnique: (many) => `Internräntan är inte entydig i ${many} perspektiv.`,
};

/** Figures inside a sentence. */
export const svFigures: FigureWords = {
  bcr: "nytto–kostnadskvoten",
  npvRatio: "nettonuvärdeskvoten",
  npvPerFundKrona: "nettonuvärdet per fondkrona",
  irr: "internräntan",
  mvpf: "MVPF",
  undiscounted: "kostnaden per utfall",
  discounted: "kostnaden per diskonterat utfall",
  society: "samhället",
  publicSector: "offentlig sektor",
  for: "för",
};
