import type { FieldTexts } from "./fields.ts";

/** What holds for the whole appraisal: years, discounting, the decision to come and price series. */
export const settingFields = {
  "/settings": {
    label: "Inställningar",
    help: "Det som gäller hela kalkylen: år, priser, ränta och simulering. Kalkyler som ska jämföras ska ha samma inställningar.",
  },
  "/settings/currency": {
    label: "Valuta",
    help: "Alla belopp är i svenska kronor. Räkna om belopp i annan valuta innan de skrivs in.",
  },
  "/settings/baseYear": {
    label: "Diskonteringsår",
    help: "Till vilket år räknas alla belopp, så att de går att jämföra? Ta helst det år insatsen börjar.",
    example: "Exempel: 2025",
  },
  "/settings/priceYear": {
    label: "Prisår",
    help: "I vilket års penningvärde ska resultatet visas? Ta helst det senaste året som har ett färdigt prisindex.",
    example: "Exempel: 2024",
    source: "Källa: SCB, KPI, fastställda tal.",
  },
  "/settings/lastYear": {
    label: "Sista år",
    help: "Efter vilket år räknas inga värden? Det som skärs bort redovisas. Tomt betyder att allt räknas med.",
    example: "Exempel: 2072, när de som börjar 2022 och är 14 år blir 64",
  },
  "/settings/budgetYears": {
    label: "Antal budgetår",
    help: "Hur många år planerar ni budgeten för? Nytta som kommer senare, räknat från första utgiften, visas som sen.",
    example: "Exempel: 3",
  },
  "/settings/discounting": {
    label: "Diskontering",
    help: "Pengar är mer värda i dag än om tio år. Räntan räknar om varje års belopp till diskonteringsåret.",
  },
  "/settings/discounting/schedule": {
    label: "Räntesteg",
    help: "Gäller samma ränta alla år räcker ett steg, från år 0. Fler steg behövs bara om räntan ändras på lång sikt.",
  },
  "/settings/discounting/schedule/*": {
    label: "Steg",
    help: "En ränta och det år den börjar gälla. Den gäller tills nästa steg tar vid.",
  },
  "/settings/discounting/schedule/*/fromYear": {
    label: "Från år",
    help: "Hur många år efter diskonteringsåret börjar räntan gälla? Det första steget börjar alltid på 0.",
    example: "Exempel: 0, och 31 för en lägre ränta från det trettioförsta året",
  },
  "/settings/discounting/schedule/*/rate": {
    label: "Diskonteringsränta",
    help: "Real ränta per år, alltså utöver prisökningarna. Ta den som er organisation använder, och samma i alla kalkyler.",
    example: "Exempel: 3,5 %. Pröva också 0, 3 och 5 % i scenarier",
    source: "Källa: Trafikverkets ASEK räknar med 3,5 %; hälsoekonomiska kalkyler (TLV) med 3 %.",
  },
  "/settings/discounting/timing": {
    label: "Tidpunkt under året",
    help: "När på året räknas pengarna? Välj årets början om inget talar för annat.",
  },
  "/settings/costOfPublicFunds": {
    label: "Skattefinansiering",
    help: "Att ta in skatt kan kosta samhället mer än själva skatten. Här anges om det ska räknas, och hur.",
  },
  "/settings/costOfPublicFunds/factor": {
    label: "Skattefaktor",
    help: "Vad kostar en skattekrona samhället? I huvudkalkylen 1. Pröva ett högre tal i ett eget scenario.",
    example: "Exempel: 1 i huvudkalkylen, 1,3 i ett scenario",
    source: "Källa: ASEK 5 har skattefaktorn 1,30.",
  },
  "/settings/costOfPublicFunds/appliesTo": {
    label: "Skattefaktorn gäller",
    help: "Netto räknar faktorn på det offentligas kostnader och nyttor, brutto bara på kostnaderna.",
  },
  "/settings/simulation": {
    label: "Simulering",
    help: "Hur tal dras ur de bedömda intervallen för att visa hur osäkert resultatet är.",
  },
  "/settings/simulation/draws": {
    label: "Antal dragningar",
    help: "Hur många gånger räknas kalkylen om med nya tal? Fler tar längre tid men ger säkrare svar. 0 stänger av.",
    example: "Exempel: 10 000",
  },
  "/settings/simulation/seed": {
    label: "Slumptalsfrö",
    help: "Samma frö ger samma slumptal, så att andra får exakt samma svar. Alla heltal från 0 duger.",
    example: "Exempel: 1",
  },
  "/settings/simulation/sampling": {
    label: "Dragningssätt",
    help: "Hur väljs talen ur intervallen? Jämnt spridda ger säkrare svar med lika många dragningar.",
  },
  "/settings/disclosureLimit": {
    label: "Gräns för små antal",
    help: "Antal under gränsen kan peka ut enskilda. De märks, liksom belopp som avslöjar dem, och ska inte visas offentligt.",
    example: "Exempel: 5, eller 10 där försiktigheten behöver vara större",
  },

  "/decision": {
    label: "Beslutet",
    help: "Vad ska beslutas härnäst, till exempel om ordinarie drift? Pengar som redan är använda ska inte påverka det beslutet.",
  },
  "/decision/year": {
    label: "Beslutsår",
    help: "Vilket år fattas beslutet? Bara det som händer från och med då räknas i beslutets nettonuvärde.",
    example: "Exempel: 2025",
  },
  "/decision/atStake": {
    label: "Det som står på spel",
    help: "Vad blir av bara om det blir ja? Det är vad beslutet gäller.",
  },
  "/decision/atStake/costs/*": {
    label: "Kostnader som beslutet gäller",
    help: "Vilka kostnader uppstår bara om det blir ja? Ofta är det raderna för ordinarie drift.",
  },
  "/decision/atStake/cohorts/*": {
    label: "Målgrupper som beslutet gäller",
    help: "Vilka målgrupper nås bara om det blir ja?",
  },
  "/decision/future": {
    label: "Kommande år",
    help: "Hur många beslutet berör framöver. Ju fler de är, desto mer är det värt att veta säkert innan man beslutar.",
  },
  "/decision/future/peoplePerYear": {
    label: "Personer per år",
    help: "Hur många nås varje år från och med beslutsåret, om det blir ja?",
    example: "Exempel: 20",
  },
  "/decision/future/years": {
    label: "Antal år",
    help: "Under hur många år gäller beslutet, innan det är dags att pröva på nytt?",
    example: "Exempel: 5",
  },

  "/decision/study": {
    label: "Uppföljning före beslutet",
    help: "Vad det kostar att följa upp hur det går. Då kan resultatet säga om en uppföljning är värd sitt pris.",
  },
  "/decision/study/fixed": {
    label: "Fast kostnad för uppföljningen",
    help: "Vad kostar uppföljningen, hur många den än omfattar?",
    example: "Exempel: 150 000 kr",
  },
  "/decision/study/perPerson": {
    label: "Kostnad per person som följs",
    help: "Vad kostar varje person till som följs? Även de i en jämförelsegrupp räknas.",
    example: "Exempel: 400 kr",
  },

  "/alternatives": {
    label: "Alternativ",
    help: "Vad finns det att välja mellan? Att inte göra något finns alltid med.",
  },
  "/alternatives/*": {
    label: "Alternativ",
    help: "Ett sätt att göra det på: några av kalkylens rader, och antaganden som är annorlunda.",
  },
  "/alternatives/*/name": {
    label: "Namn",
    help: "Vad kännetecknar alternativet?",
    example: "Exempel: Stöd i skolan",
  },
  "/alternatives/*/without/*": {
    label: "Utelämnat",
    help: "Vilka rader eller utfall ingår inte i alternativet? Utan ett utfall försvinner också dess värderingar.",
  },
  "/alternatives/*/only/*": {
    label: "Bara detta ingår",
    help: "Kryssa här om det är enklare att säga vad som ingår: då ingår inget annat. Ett utfall tar med sig sina värderingar.",
  },
  "/alternatives/*/set": {
    label: "Ändrade antaganden",
    help: "Vilka antaganden är annorlunda i alternativet? De andra är som i huvudkalkylen.",
  },
  "/alternatives/*/set/*": {
    label: "Ändrat antagande",
    help: "Vad antagandet är i alternativet i stället för i huvudkalkylen.",
  },
  "/alternatives/*/set/*/value": {
    label: "Värde i alternativet",
    help: "Vilket tal räknas det med i alternativet? Utan ett bedömt intervall räknas det som säkert.",
    example: "Exempel: 5 procentenheter",
  },
  "/alternatives/*/set/*/because": {
    label: "Motivering",
    help: "Varför är talet ett annat i alternativet?",
    example: "Exempel: Hälften så många timmar per elev",
  },
  "/costs/*/in/*": {
    label: "Ingår i alternativen",
    help: "I vilka alternativ finns det här? Utan kryss finns det i alla.",
  },

  "/series": {
    label: "Prisserier",
    help: "De index som räknar om belopp från ett års priser till ett annats. KPI räcker ofta för att börja.",
  },
  "/series/*": {
    label: "Prisserie",
    help: "Ett index med ett värde för varje år. Det är förhållandet mellan åren som används.",
  },
  "/series/*/name": {
    label: "Namn",
    help: "Vilket index är det, och vilket år utgår det från?",
    example: "Exempel: KPI, fastställda tal, 1980 = 100",
  },
  "/series/*/values/*": {
    label: "Indexvärden",
    help: "Indexets årsmedelvärde, år för år. Alla år som kalkylen har belopp i behöver ett värde.",
    example: "Exempel: 371,91 år 2022 och 403,70 år 2023",
    source: "Källa: KPI finns hos SCB; PKV (kommun) och LPIK (region) hos SKR.",
  },
  "/series/*/provisional/*": {
    label: "Preliminära år",
    help: "Vilka års värden kan ännu ändras av utgivaren? Det som vilar på dem märks i resultatet.",
    example: "Exempel: 2024",
  },
  "/series/*/beyond": {
    label: "Antagen prisutveckling",
    help: "Hur priserna antas ändras efter seriens sista år. Det som vilar på antagandet märks i resultatet.",
  },
  "/series/*/beyond/rate": {
    label: "Prisutveckling per år",
    help: "Hur mycket ökar priserna varje år efter det sista kända?",
    example: "Exempel: 2 %, som är Riksbankens inflationsmål",
  },
  "/series/*/beyond/because": {
    label: "Motivering",
    help: "Varför är just den takten rimlig?",
    example: "Exempel: Riksbankens inflationsmål",
  },
} as const satisfies FieldTexts;
