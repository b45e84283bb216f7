import type { FileReason, FlagValue } from "../problem.ts";
import { keyList, keyWord, quoted } from "./key.ts";
import { listed } from "./noun.ts";
import { count, share, year } from "./number.ts";
import type { ListName } from "./place.ts";
import type { ProblemWords } from "./problem.ts";
import {
  type Ends,
  isCorrelation,
  isDeadweight,
  isEnds,
  isLastYear,
  isShareGroup,
  numberAlone,
  points,
  shareSum,
  shown,
  shownAt,
} from "./range.ts";
import { expectedWords, foundWords } from "./type.ts";
import { anyUnitWord } from "./unit.ts";

const q = (text: string): string => quoted(text, "sv");
const whole = (value: number): string => count(value, "sv", 0);

const ends = ({ least, most }: Ends, say: (value: number) => string): string => {
  if (least !== undefined && most !== undefined) return `ska ligga mellan ${say(least)} och ${say(most)}`;
  if (least !== undefined) return `får inte vara lägre än ${say(least)}`;
  return most === undefined ? "ligger utanför det tillåtna" : `får inte vara högre än ${say(most)}`;
};

const reach = (low: number | undefined, high: number | undefined): string => {
  if (low !== undefined && high !== undefined) return `går från ${shown(low, "sv")} till ${shown(high, "sv")}`;
  return low === undefined ? `slutar vid ${shown(high ?? 0, "sv")}` : `börjar vid ${shown(low, "sv")}`;
};

const fileReasons: Readonly<Record<FileReason, string>> = {
  missing: "den finns inte. Kontrollera namnet och mappen",
  folder: "det är en mapp. Ange en fil",
  denied: "behörighet saknas. Be om rätt att läsa den",
  encrypted: "den är skyddad med lösenord. Packa den utan lösenord",
  packing: "den är packad på ett sätt som inte kan läsas här. Packa om med zip som vanligt",
  damaged: "den är skadad. Hämta eller packa filen på nytt",
  other: "datorn kunde inte öppna den. Försök igen eller kopiera filen till en annan plats",
};
const flagValues: Readonly<Record<FlagValue, string>> = {
  wholeNumber: "ett heltal som är noll eller större",
  language: "ett språk, sv eller en",
  sampling: "ett sätt att dra, sobol eller random",
  text: "en text",
};

/** Klarspråk: what is wrong, why, and what to do. The place stands before, with a colon. */
export const sv: ProblemWords = {
  notJson: ({ reason }) => `Texten går inte att läsa som JSON (${reason}). Kontrollera att hela filen kom med.`,
  notUtf8: () => "Texten är inte skriven i UTF-8. Spara om filen som UTF-8.",
  unreadableFile: ({ file, reason }) => `Filen ${q(file)} går inte att läsa: ${fileReasons[reason]}.`,
  noFile: () => "Ingen fil är angiven. Skriv namnet på minst en kalkylfil.",
  unknownFlag: ({ flag }) => `Flaggan ${flag} finns inte. Använd --scenario, --draws, --seed, --sampling eller --lang.`,
  flagValue: ({ flag, expected, found }) =>
    `Flaggan ${flag} ska följas av ${flagValues[expected]}, men ${found === "" ? "där står inget" : `där står ${q(found)}`}. Rätta värdet.`,
  tooLarge: ({ bytes, limit }) =>
    `Filen är ${whole(bytes)} byte, men får vara högst ${whole(limit)}. Ta bort det som inte behövs.`,
  tooDeep: ({ limit }) =>
    `Här ligger uppgifter inuti varandra i fler än ${whole(limit)} nivåer, och så ser ingen kalkyl ut. Ta bort det som ligger längre in.`,
  tooMany: ({ count: found, limit }) =>
    `Här finns ${whole(found)} uppgifter, men det ryms ${whole(limit)}. Ta bort några eller dela upp kalkylen.`,
  moreProblems: ({ limit }) =>
    `Här finns fler än ${whole(limit)} fel, och så många räknas inte upp på en gång. Rätta det som syns och försök igen.`,
  tooSlow: ({ limitMs }) =>
    `Kalkylen gick inte att räkna på ${whole(limitMs / 1000)} sekunder, så räkningen avbröts. Minska antalet dragningar, antaganden, scenarier, rader eller år, eller dela upp kalkylen.`,
  otherFormat: ({ found, expected }) =>
    `Formatet är ${q(found)}, men här läses bara ${q(expected)}. Kontrollera att filen är en kalkyl och att den inte är skriven av en annan version av Samvinst.`,
  missing: (_, { at }) =>
    isDeadweight(at)
      ? "Uppgiften saknas. För antal och för utfall per person går det inte att anta hur mycket som hade skett ändå. Ange andelen, eller 0 om inget hade skett."
      : "Uppgiften saknas. Den behövs för att kalkylen ska kunna räknas, så fyll i den.",
  wrongType: ({ expected, found }) =>
    `Här ska stå ${expectedWords(expected, "sv")}, men det står ${foundWords(found, "sv")}. Rätta det.`,
  textTooLong: ({ letters, limit }) => `Texten har ${whole(letters)} tecken, men det ryms ${whole(limit)}. Korta den.`,
  unknownKey: ({ key }) => `${q(key)} finns inte i kalkylens format. Kontrollera stavningen eller ta bort uppgiften.`,
  brokenText: () =>
    "Texten innehåller ett halvt tecken och går därför inte att spara. Det kan ha blivit så när text klipptes av. Skriv om den.",
  numberAsText: ({ found }) =>
    `Talet ${q(found)} står som text. Skriv ${numberAlone(found, "sv")} utan citattecken och mellanslag, med punkt före decimalerna.`,
  duplicateId: ({ id }, { at, the }) => {
    if (isCorrelation(at))
      return `Här står ${the("parameters", id)} två gånger, men ett samband gäller två olika antaganden. Byt ut det ena.`;
    if (isShareGroup(at))
      return `Här står ${the("parameters", id)} en gång till, men en andel kan bara vara en del av en helhet, och bara en gång. Ta bort den på det ena stället.`;
    return `Id ${q(id)} används mer än en gång. Ge varje rad ett eget id.`;
  },
  reservedId: ({ id }) => `Id ${q(id)} är upptaget: så heter egna rader i resultatet. Välj ett annat id.`,
  unknownId: ({ id, list }) =>
    `${q(id)} finns inte bland ${keyWord(list, "sv")}. Kontrollera stavningen eller lägg till det som saknas.`,
  unknownParameter: ({ id }) =>
    `Det finns inget antagande med id ${q(id)}. Kontrollera stavningen eller lägg till antagandet.`,
  unknownScenario: ({ id }) => `Det finns inget scenario med id ${q(id)}. Välj ett av kalkylens scenarier.`,
  notInAlternative: ({ list, id, alternative }, { the }) =>
    `I ${the("alternatives", alternative)} ingår inte ${the(list as ListName, id)}. Lägg till det där, eller ta bort det här.`,
  unitMismatch: ({ parameter, unit, expected }, { the }) =>
    `Här behövs enheten ${anyUnitWord(expected, "sv")}, men ${the("parameters", parameter)} har enheten ${anyUnitWord(unit, "sv")}. Välj ett annat antagande eller rätta enheten.`,
  outOfRange: ({ value, ...range }, { at }) =>
    `Talet är ${shownAt(value, at, "sv")}, men ${ends(range, (end) => shownAt(end, at, "sv"))}. Ändra talet.`,
  seriesMissing: ({ year: from, priceYear }) =>
    `Beloppet är i ${year(from)} års priser och kalkylen i ${year(priceYear)} års, men ingen prisserie är vald. Välj den prisserie som beloppet ska räknas om med.`,
  indexYearMissing: ({ series, year: missing }, { the }) =>
    `Beloppet går inte att räkna om till kalkylens prisår, för ${the("series", series)} har inget värde för ${year(missing)}. Lägg till året i serien, eller en antagen prisutveckling om serien är slut.`,
  sharesDoNotAdd: ({ sum, expected }) =>
    `Andelarna blir tillsammans ${shareSum(sum, "sv")}, men ska bli ${shareSum(expected, "sv")}. Ändra någon av dem.`,
  changeOutOfBounds: ({ cohort, change, least, most }, { the }) =>
    `Effekten blir ${points(change, "sv")} procentenheter i ${the("cohorts", cohort)}, men kan bara vara mellan ${points(least, "sv")} och ${points(most, "sv")}: fler än alla kan inte lyckas eller misslyckas. Kontrollera effekten och utgångsrisken.`,
  countAbovePeople: ({ count: counted, people }) =>
    `Antalet utfall är ${count(counted, "sv", 2)}, men målgruppen är bara ${count(people, "sv", 2)} personer. Kontrollera båda talen.`,
  notWithCount: ({ key }) =>
    `Utfallet är ett antal som räknats per år, så ${keyWord(key, "sv")} finns redan i antalet. Ta bort uppgiften eller välj ett annat effektmått.`,
  yearOutside: ({ year: outside, first, last }, { at }) =>
    isLastYear(at)
      ? `Kalkylen slutar ${year(outside)}, men har uppgifter för ${first === last ? year(first) : `${year(first)} till ${year(last)}`}. Välj ${year(last)} eller ett senare år.`
      : `År ${year(outside)} ligger utanför kalkylens år, ${year(first)} till ${year(last)}. Rätta året eller flytta kalkylens sista år.`,
  tooManyYears: ({ years, limit }) =>
    `Kalkylen sträcker sig över ${whole(years)} år, men får omfatta högst ${whole(limit)}. Kontrollera årtalen.`,
  scheduleOrder: ({ year: step }) =>
    `Räntestegen ska börja med år 0 och följa i stigande ordning, men det gör inte steget från år ${year(step)}. Rätta ordningen.`,
  notExactlyOne: ({ of }) =>
    `Ange precis ett av dessa: ${keyList(of, "sv")}. Ta bort eller lägg till så att det blir ett.`,
  eligibilityAndDegree: ({ other }, { the }) =>
    `Examen värderas här och behörighet i ${the("outcomes", other)}, för samma personer. Då räknas samma nytta två gånger. Ta bort en av värderingarna.`,
  productionAndTax: ({ other }, { the }) =>
    `Skatten räknas här som nytta för samhället, och produktionsvärdet i ${the("valuations", other)}. Skatten ingår redan i produktionsvärdet. Ta bort en av värderingarna eller gör skatten till en transferering.`,
  equalisedAvoidedCost: ({ category }) =>
    `Bara skatteinkomster utjämnas, men den här värderingen är av slaget ${keyWord(category, "sv")}. Ta bort utjämningen här.`,
  equalisationMissing: ({ actor }, { the }) =>
    `Värdet ska utjämnas för ${the("actors", actor)}, men det står inte hur stor andel aktören behåller. Lägg till aktören under utjämning, eller ta bort utjämningen här.`,
  equalisedNotRecipient: ({ actor }, { the }) =>
    `Värdet ska utjämnas för ${the("actors", actor)}, som inte får någon del av det. Ge aktören en andel eller ta bort utjämningen här.`,
  equalisationPrivate: ({ actor }, { the }) =>
    `Bara skattepengar utjämnas, och bara mellan offentliga aktörer, men ${the("actors", actor)} är inte offentlig. Välj en kommun, en region, staten eller utjämningen, eller ta bort raden.`,
  persistenceAndDropOff: () =>
    "Kvarvarande andel och årlig avklingning beskriver samma sak, så effekten skulle avta två gånger. Behåll en av dem.",
  opportunityShareOnCash: () =>
    "Alternativkostnadens andel gäller bara medfinansiering i tid, men den här kostnaden är kontant. Ta bort andelen eller ändra kostnadens slag.",
  partOfCycle: ({ actor }, { the }) =>
    `Genom ”del av” blir ${the("actors", actor)} till slut en del av sig själv. Ändra vad aktören är en del av.`,
  streamAges: ({ atAge, fromAge, toAge }) =>
    `Åldrarna ska stå i ordning: först åldern vid utfallet (nu ${atAge}), sedan från (nu ${fromAge}) och sist till (nu ${toAge}). Rätta åldrarna.`,
  severalValuesOfOutcome: ({ outcome }, { the }) =>
    `Mer än en värdering är märkt som utfallets värde för ${the("outcomes", outcome)}. Märk bara en av dem.`,
  beliefIncomplete: ({ needs }) => {
    const [one, other] = needs.split(" | ").map((way) => keyList(way, "sv"));
    const weights = /^weights: (\d+)$/.exec(needs)?.[1];
    if (weights !== undefined)
      return `Antalet vikter ska vara ${weights}, ett för varje andel. Lägg till eller ta bort vikter.`;
    return other === undefined
      ? `Det bedömda intervallet går inte att räkna med. Det ska vara så att ${one}. Rätta intervallet.`
      : `Det bedömda intervallet är inte entydigt. Ange antingen ${one} eller ${other}: allt av det ena, inget av det andra.`;
  },
  beliefOutsideBounds: ({ low, high, ...range }) =>
    `Det bedömda intervallet ${reach(low, high)}, men det ${ends(range, (end) => shown(end, "sv"))}. Ändra intervallet eller gränserna.`,
  beliefOrder: (_, { at }) =>
    isEnds(at)
      ? "Det minsta måste vara mindre än det största. Rätta något av talen."
      : "Det bedömda intervallet står inte i ordning. Lägst ska vara minst, högst ska vara störst och troligast ligga däremellan.",
  beliefCutAway: (range, { at }) =>
    `${at.endsWith("/truncate") ? "Avkortningen" : "Gränserna"} lämnar inget kvar av det bedömda intervallet: talet ${ends(range, (end) => shown(end, "sv"))}. Ändra intervallet eller gränserna.`,
  shareGroupHasNoRoom: ({ parameters }, { names }) =>
    `Andelarna ${listed(
      parameters.split(", ").map((id) => q(names("parameters", id))),
      "sv",
    )} ska bli 100 % tillsammans, men de som inte ändras här har inget utrymme att anpassas. Ange alla andelarna, eller ändra dem mindre.`,
  beliefOfShare: () =>
    "Andelen har ett eget bedömt intervall, men ingår i en andelsgrupp som har ett gemensamt. Båda kan inte gälla. Ta bort ett av dem.",
  correlationOfShare: ({ parameter }, { the }) =>
    `Sambandet gäller ${the("parameters", parameter)}, som ingår i en andelsgrupp med ett gemensamt bedömt intervall. Gruppen bestämmer redan hur andelarna varierar. Ta bort sambandet, eller gruppens bedömda intervall.`,
  correlationTwice: ({ one, other }, { the }) =>
    `Sambandet mellan ${the("parameters", one)} och ${the("parameters", other)} är redan angivet, och bara ett kan gälla. Ta bort det ena.`,
  correlationImpossible: ({ one, other, rank }, { the }) =>
    Math.abs(rank) === 1
      ? `Med rangkorrelationen ${shown(rank, "sv")} skulle ${the("parameters", one)} och ${the("parameters", other)} vara samma osäkerhet två gånger. Ange ett tal mellan −1 och 1, närmare 0.`
      : `Sambanden kan inte alla gälla samtidigt: följer två antaganden ett tredje, så måste de också följa varandra. Sambandet mellan ${the("parameters", one)} och ${the("parameters", other)} stämmer sämst med de andra. Välj ett svagare samband, här eller i de andra.`,
  manyCorrelated: ({ count: found, limit }) =>
    `Här hänger ${whole(found)} antaganden ihop genom samband med varandra, men det ryms ${whole(limit)}. Ta bort några samband.`,
  sameStream: ({ stream, other, free }, { the }) =>
    `Slumptalsström ${stream} används redan av ${the("parameters", other)}, så de båda skulle alltid bli höga och låga tillsammans. Ange en ledig, till exempel ${free}.`,
  drawsBeyondBounds: ({ share: beyond }, { at }) =>
    isShareGroup(at)
      ? `I ${share(beyond, "sv")} av dragningarna blir andelarna tillsammans mer än 100 %. Det är för många för att jämkas utan att svaret blir missvisande. Gör de bedömda intervallen för andelarna snävare, eller skär av dem.`
      : `I ${share(beyond, "sv")} av dragningarna blir effekten större än möjligt: fler än alla skulle lyckas eller misslyckas. Det är för många för att flyttas till gränsen utan att svaret blir missvisande. Gör de bedömda intervallen för effekten och utgångsrisken snävare, eller skär av dem.`,
  noShareGivesWay: () =>
    "Ingen av andelarna ger efter när de andra varierar: var och en har ett bedömt intervall, är fast eller är 0 %. Då blir de inte 100 % tillsammans. Lämna en av dem utan bedömt intervall, så får den det som blir över, eller ge gruppen ett gemensamt.",
  cannotWithhold: () =>
    "Talet säger något om ett litet antal personer och kan inte utelämnas ur en publik utgåva: en kostnad eller andra tal som måste gå ihop med det vilar också på det. Ge kostnaden eller de andra talen ett eget antagande, eller använd den interna utgåvan.",
  notBuilt: ({ what }) =>
    `Det här kan Samvinst inte räkna med ännu: ${keyList(what, "sv")}. Ta bort det ur kalkylen tills vidare.`,
};
