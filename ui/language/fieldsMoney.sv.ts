import type { FieldTexts } from "./fields.ts";

/** What moves in kronor: costs, values, equalisation and transfers. */
export const moneyFields = {
  "/costs": {
    label: "Kostnader",
    help: "Vad kostar insatsen utöver det som görs ändå, vem betalar, och när? Ta också med driften efter projektet.",
  },
  "/costs/*": {
    label: "Kostnad",
    help: "En kostnad hos en betalare, år för år. Delar två på den blir det två rader.",
  },
  "/costs/*/name": {
    label: "Namn",
    help: "Vad är det som kostar?",
    example: "Exempel: Samordnare, heltid",
  },
  "/costs/*/payer": {
    label: "Betalare",
    help: "Vilken aktör står för kostnaden, även när den står för den med arbetstid?",
  },
  "/costs/*/category": {
    label: "Kategori",
    help: "Vad går pengarna eller tiden till? Välj det som det mesta av kostnaden är.",
  },
  "/costs/*/kind": {
    label: "Slag",
    help: "Är det pengar som betalas, eller tid och annat som redan finns och läggs på insatsen? Medfinansiering i tid redovisas för sig.",
  },
  "/costs/*/fund": {
    label: "Fondmedel",
    help: "Betalas kostnaden med pengar som söks ur fonden? Allt annat visas som medfinansiering.",
  },
  "/costs/*/phase": {
    label: "Skede",
    help: "Hör kostnaden till projektet, eller till ordinarie drift efteråt? Saknas driften syns inte vem som ska betala den.",
  },
  "/costs/*/opportunityShare": {
    label: "Alternativkostnadens andel",
    help: "Hur stor del av tiden tas från något annat som hade gjort nytta? Gäller bara medfinansiering i tid. Tomt betyder hela.",
    example: "Exempel: 50 %, när halva tiden annars hade varit ledig",
  },
  "/costs/*/factor": {
    label: "Faktor",
    help: "Ett tal som radens alla belopp multipliceras med. 1 ändrar ingenting.",
    example: "Exempel: 0,5 när bara halva kostnaden hör till insatsen",
  },
  "/costs/*/amounts/*": {
    label: "Belopp",
    help: "Vad kostar det varje år? Räkna bara det som tillkommer för insatsens skull.",
    example: "Exempel: 500 000 kr år 2025",
  },
  "/costs/*/ingredients": {
    label: "Tid och lön",
    help: "Räkna fram kostnaden ur arbetstiden i stället för att ange belopp: timmar, lön och påslag, år för år.",
  },
  "/costs/*/ingredients/*": {
    label: "Årets tid och lön",
    help: "Timmar gånger timlön, med PO-pålägg och därefter gemensamma kostnader ovanpå.",
  },
  "/costs/*/ingredients/*/hours": {
    label: "Timmar",
    help: "Hur många arbetstimmar går åt under året? En heltid är ungefär 1 600 timmar, när semester och frånvaro är borträknade.",
    example: "Exempel: 800 timmar för en halvtid",
  },
  "/costs/*/ingredients/*/hourlyWage": {
    label: "Timlön",
    help: "Lön per arbetad timme, före PO-pålägg: månadslönen gånger 12, delad med 1 600 timmar.",
    example: "Exempel: 337,50 kr per timme vid 45 000 kr i månaden",
  },
  "/costs/*/ingredients/*/oncost": {
    label: "PO-pålägg",
    help: "Arbetsgivaravgifter och pension ovanpå lönen. Arbetsgivarens egna siffror är bättre än schablonen. Tomt betyder inget pålägg.",
    example: "Exempel: omkring 44,5 % i en kommun och 52,3 % i en region, år 2023",
    source: "Källa: SKR, Arbetsgivaravgifter och PO-pålägg 2023. Kontrollera årets siffra.",
  },
  "/costs/*/ingredients/*/overhead": {
    label: "Gemensamma kostnader",
    help: "Lokaler, it, ledning och annat stöd, som andel av lön med PO-pålägg. Tomt betyder inget påslag.",
    example: "Exempel: 20 %, en schablon som inte är verifierad",
  },
  "/costs/*/equipment": {
    label: "Utrustning",
    help: "Något som köps en gång och används flera år. Priset fördelas på åren, med ränta.",
  },
  "/costs/*/equipment/price": {
    label: "Pris",
    help: "Vad kostar utrustningen att köpa?",
    example: "Exempel: 120 000 kr",
  },
  "/costs/*/equipment/lifeYears": {
    label: "Livslängd i år",
    help: "Hur många år går utrustningen att använda innan den måste bytas?",
    example: "Exempel: 5",
  },
  "/costs/*/equipment/rate": {
    label: "Ränta",
    help: "Real ränta på pengarna som binds i utrustningen. Ta gärna diskonteringsräntan; 0 % delar priset lika mellan åren.",
    example: "Exempel: 3,5 %",
  },
  "/costs/*/equipment/years/*": {
    label: "År i bruk",
    help: "Vilka av kalkylens år används utrustningen i insatsen? Varje år får sin del av priset.",
    example: "Exempel: 2025, 2026 och 2027",
  },
  "/costs/*/prices": {
    label: "Priser",
    help: "I vilket års penningvärde är beloppen skrivna? Kalkylen räknar om dem till sitt prisår.",
  },
  "/costs/*/prices/basis": {
    label: "Prisbas",
    help: "Är beloppen i varje års egna priser, som i en budget, eller alla i ett och samma års priser?",
  },
  "/costs/*/prices/year": {
    label: "Beloppens prisår",
    help: "I vilket års priser är beloppen? Anges bara för fasta priser.",
    example: "Exempel: 2024",
  },
  "/costs/*/prices/series": {
    label: "Prisserie",
    help: "Med vilket index räknas beloppen om till kalkylens prisår? Behövs inte om de redan är i prisårets priser.",
    source: "Källa: för kostnader passar PKV (kommun) och LPIK (region) från SKR, annars KPI från SCB.",
  },

  "/valuations": {
    label: "Värderingar",
    help: "Vad är ett utfall värt i kronor, för vem och när? Värdena är ekonomens, men alla ska kunna följa dem till källan.",
  },
  "/valuations/*": {
    label: "Värdering",
    help: "Ett värde av ett utfall, med belopp, prisår, när värdet kommer och vilka som får det.",
  },
  "/valuations/*/name": {
    label: "Namn",
    help: "Vad består värdet av? Kalla det värde, eftersom det sällan är pengar i en budget.",
    example: "Exempel: Produktionsvärde av gymnasiebehörighet",
  },
  "/valuations/*/outcome": {
    label: "Utfall",
    help: "Vilket av kalkylens utfall är det som får ett värde?",
  },
  "/valuations/*/category": {
    label: "Kategori",
    help: "Vad slags värde är det? Skatt ingår redan i produktionsvärdet och får inte läggas till för samma utfall.",
  },
  "/valuations/*/valueOfOutcome": {
    label: "Utfallets värde",
    help: "Är det här det belopp som utfallet i sig är värt? Markera högst en värdering per utfall. Behövs bara när utfallet har flera.",
  },
  "/valuations/*/content": {
    label: "Innehåll",
    help: "Är beloppet räknat på lönen, på hela arbetskraftskostnaden eller netto? Välj okänt om källan inte säger det.",
  },
  "/valuations/*/amount": {
    label: "Belopp",
    help: "Vad är ett utfall värt, så som källan anger det? För årligt belopp: värdet under ett år.",
    example: "Exempel: 1 000 000 kr per ytterligare gymnasiebehörig elev",
    source: "Källa: Hultkrantz m.fl. 2021, så som slutrapporten återger dem. Prisår och ränta är inte verifierade.",
  },
  "/valuations/*/prices": {
    label: "Priser",
    help: "I vilket års penningvärde är beloppet? Det står i källan, ofta i metodavsnittet eller en fotnot.",
  },
  "/valuations/*/prices/year": {
    label: "Beloppets prisår",
    help: "I vilket års priser är beloppet? Säger källan inget, välj okänt hellre än att gissa.",
    example: "Exempel: 2020",
  },
  "/valuations/*/prices/takenAs": {
    label: "Räknas som prisår",
    help: "När prisåret är okänt: vilket års priser ska beloppet räknas som? Resultatet märks med att prisåret är okänt.",
    example: "Exempel: 2024",
  },
  "/valuations/*/prices/series": {
    label: "Prisserie",
    help: "Med vilket index räknas beloppet om till kalkylens prisår? Behövs inte om det redan är i prisårets priser.",
    source: "Källa: för nyttor passar KPI från SCB, eller ett index för reallöner.",
  },
  "/valuations/*/prices/because": {
    label: "Varför det prisåret",
    help: "Vad vet ni om prisåret, och varför räknas beloppet som just det året?",
    example: "Exempel: Artikeln kom 2021 men säger inte vilket prisår som gäller",
  },
  "/valuations/*/profile": {
    label: "Tidsprofil",
    help: "När kommer värdet: allt på en gång, under ett helt arbetsliv eller under några år?",
  },
  "/valuations/*/profile/kind": {
    label: "Slag av tidsprofil",
    help: "Årlig värdeprofil passar livslånga värden. Med engångsvärde går det inte att räkna återbetalningsår eller internränta.",
  },
  "/valuations/*/profile/calibratedRate": {
    label: "Källans ränta",
    help: "Vilken ränta använde källan när den räknade ihop åren till ett belopp? Den behövs för att dela upp beloppet på åren igen.",
    example: "Exempel: 3,5 %",
  },
  "/valuations/*/profile/atAge": {
    label: "Ålder vid utfallet",
    help: "Hur gammal är personen det år utfallet sker? Det är den ålder som källans belopp är räknat till.",
    example: "Exempel: 16",
  },
  "/valuations/*/profile/fromAge": {
    label: "Från ålder",
    help: "Vid vilken ålder börjar värdet komma, till exempel som inkomst?",
    example: "Exempel: 20",
  },
  "/valuations/*/profile/toAge": {
    label: "Till ålder",
    help: "Vilket är det sista levnadsåret med ett värde? Det räknas med.",
    example: "Exempel: 64",
  },
  "/valuations/*/profile/shapeGrowth": {
    label: "Årlig tillväxt i profilen",
    help: "Växer värdet med åldern, så som källan räknar? 0 % betyder lika mycket varje år. Summan blir källans belopp i båda fallen.",
    example: "Exempel: 1,5 %",
  },
  "/valuations/*/profile/years": {
    label: "Antal år",
    help: "Under hur många år kommer värdet? Räkna bara så länge det finns skäl att tro att effekten håller i sig.",
    example: "Exempel: 5",
  },
  "/valuations/*/profile/firstLag": {
    label: "År till första värdet",
    help: "Hur många år efter utfallet kommer det första värdet? 0 betyder samma år.",
    example: "Exempel: 1",
  },
  "/valuations/*/profile/dropOff": {
    label: "Årlig avklingning",
    help: "Hur stor del av det som är kvar försvinner varje år? 0 % betyder att värdet är detsamma hela tiden.",
    example: "Exempel: 30 %, en bedömning av kortsiktiga effekter; 10 och 60 % är värda att pröva",
  },
  "/valuations/*/persistence": {
    label: "Kvarvarande andel",
    help: "Hur stor del finns kvar från ett år till nästa? Tomt betyder allt. Ange inget för årlig värdeprofil eller bredvid avklingning.",
    example: "Exempel: 90 %, när var tionde faller tillbaka varje år",
  },
  "/valuations/*/realUprating": {
    label: "Real uppräkning",
    help: "Hur mycket växer värdet varje år utöver priserna, till exempel med lönerna? Ange 0 % om det bara följer priserna.",
    example: "Exempel: 1 %",
  },
  "/valuations/*/realised": {
    label: "Hur värdet tas hem",
    help: "Blir det pengar som går att flytta i en budget, tid som frigörs, eller välfärd? Välj pengar bara om någon kan säga i vilken budget.",
  },
  "/valuations/*/recipients/*": {
    label: "Mottagare",
    help: "Hur stor del av värdet får var och en? Andelarna ska bli 100 % tillsammans. För en transferering ska de bli 0 %: någon ger det andra får.",
    example: "Exempel: eleven 50,9 %, staten 23,9 %, kommunen 16,4 %, regionen 8,8 %",
    source:
      "Källa: schablon ur arbetsgivaravgift 31,42 %, kommunalskatt 21,61 % och regionskatt 11,51 % (Sandviken). Ej verifierad.",
  },
  "/valuations/*/equalised/*": {
    label: "Utjämnas",
    help: "Vilka mottagare får sin del som skatteinkomster, som utjämnas? Undvikna kostnader utjämnas aldrig.",
  },

  "/equalisation": {
    label: "Inkomstutjämning",
    help: "Får en kommun eller region högre skatteinkomster går det mesta till utjämningen. Hur mycket behåller var och en?",
  },
  "/equalisation/*": {
    label: "Utjämning",
    help: "Hur stor del en aktör behåller av sina ökade skatteinkomster, och vem som får resten.",
  },
  "/equalisation/*/from": {
    label: "Från",
    help: "Vilken offentlig aktörs skatteinkomster utjämnas?",
  },
  "/equalisation/*/keep": {
    label: "Andel som behålls",
    help: "Hur stor del av en ökad skatteinkomst blir kvar? Under 0 % betyder att aktören förlorar på ökningen.",
    example: "Exempel: 10,6 % för Sandviken och 15,1 % för Region Gävleborg",
    source: "Källa: 1 − länsvis skattesats / egen skattesats, lagen (2004:881) om kommunalekonomisk utjämning, 2 §.",
  },
  "/equalisation/*/to": {
    label: "Till",
    help: "Vart går resten? Välj den aktör som står för utjämningen.",
  },

  "/transfers": {
    label: "Transfereringar",
    help: "Vilka pengar flyttas mellan aktörerna, till exempel statsbidrag? De gör ingen rikare tillsammans, men ändrar vem som betalar.",
  },
  "/transfers/*": {
    label: "Transferering",
    help: "Pengar som går från en aktör till en annan, år för år, utan att något annat ges i utbyte.",
  },
  "/transfers/*/name": {
    label: "Namn",
    help: "Vad är det för pengar?",
    example: "Exempel: Statsbidrag för skolnärvaro",
  },
  "/transfers/*/from": {
    label: "Från",
    help: "Vilken aktör betalar?",
  },
  "/transfers/*/to": {
    label: "Till",
    help: "Vilken aktör får pengarna?",
  },
  "/transfers/*/amounts/*": {
    label: "Belopp",
    help: "Hur mycket flyttas varje år?",
    example: "Exempel: 200 000 kr år 2025",
  },
} as const satisfies FieldTexts;
