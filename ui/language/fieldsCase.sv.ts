import type { FieldTexts } from "./fields.ts";

/** What the case is: the document itself, its actors, cohorts, outcomes and what has no price. */
export const caseFields = {
  "/format": {
    label: "Format",
    help: "Vilken version av kalkylens format filen följer. Samvinst skriver det själv.",
  },
  "/title": {
    label: "Titel",
    help: "Vad heter insatsen? En bra titel säger vad som görs och var, så att andra hittar kalkylen.",
    example: "Exempel: Samverkan för skolnärvaro i Sandviken",
  },
  "/description": {
    label: "Beskrivning",
    help: "Vad är behovet, och vad händer om inget görs? Några meningar som även den förstår som inte är med i arbetet. Skriv inget om enskilda personer.",
    example:
      "Exempel: 26 % av niorna i Sandviken saknade gymnasiebehörighet 2019. Hög frånvaro upptäcks sent, och stödet är delat mellan skola, socialtjänst och vård.",
  },
  "/stage": {
    label: "Skede",
    help: "Hur långt har ärendet kommit? Skedet avgör hur mycket som visas från början. Inget som är ifyllt försvinner när du byter.",
  },
  "/diaryNumber": {
    label: "Diarienummer",
    help: "Ärendets nummer i diariet. Lämna tomt tills ärendet är registrerat.",
    example: "Exempel: HN 2026/12",
  },
  "/illustrative": {
    label: "Illustrativ",
    help: "Är siffrorna påhittade? Då märks kalkylen på varje sida, så att ingen tar den för ett beslutsunderlag.",
  },
  "/asOf": {
    label: "Kalkylens datum",
    help: "Vilken dag, månad eller vilket år beskriver kalkylen? Värden som slutade gälla före det märks i resultatet.",
    example: "Exempel: 2026-03-14, 2026-03 eller 2026",
  },
  "/*/id": {
    label: "Id",
    help: "Det namn som kalkylen själv använder när den hänvisar hit. Det görs åt dig och behöver inte ändras.",
  },

  "/actors": {
    label: "Aktörer",
    help: "Vilka betalar, och vilka får del av värdet? Ta med dem som vinner utan att betala, till exempel eleven själv och staten.",
  },
  "/actors/*": {
    label: "Aktör",
    help: "Någon som betalar eller får del av värdet: en person, en kommun, en förvaltning eller staten.",
  },
  "/actors/*/name": {
    label: "Namn",
    help: "Vad heter aktören? Använd det namn som läsarna känner igen.",
    example: "Exempel: Socialförvaltningen",
  },
  "/actors/*/sector": {
    label: "Sektor",
    help: "Vilken sektor hör aktören till? Kommuner, regioner, staten och utjämningen räknas som offentlig sektor.",
  },
  "/actors/*/partOf": {
    label: "Del av",
    help: "Är aktören en del av en annan, som en förvaltning i en kommun? Lämna tomt om den står för sig själv.",
  },

  "/cohorts": {
    label: "Målgrupper",
    help: "Vilka är insatsen till för, och hur många börjar varje år? En bra målgrupp är så avgränsad att den går att räkna.",
  },
  "/cohorts/*": {
    label: "Målgrupp",
    help: "De som insatsen är till för, årskull för årskull. De som nås efter projektet, i ordinarie drift, blir en egen målgrupp.",
  },
  "/cohorts/*/name": {
    label: "Namn",
    help: "Vilka är de? Skriv så att det går att avgöra vem som hör till målgruppen.",
    example: "Exempel: Elever i åk 7–9 med minst 20 % frånvaro",
  },
  "/cohorts/*/people/*": {
    label: "Antal personer",
    help: "Hur många i målgruppen börjar det året? Räkna varje person en gång, det år personen börjar.",
    example: "Exempel: 20 elever år 2025",
  },
  "/cohorts/*/phase": {
    label: "Skede",
    help: "Nås målgruppen under projektet, eller efteråt i ordinarie drift?",
  },

  "/outcomes": {
    label: "Utfall",
    help: "Vad ska det gå bättre med, så att det går att räkna? Ett enda utfall räcker för att börja.",
  },
  "/outcomes/*": {
    label: "Utfall",
    help: "En förändring för målgruppen som går att räkna, till exempel en elev till som blir behörig till gymnasiet.",
  },
  "/outcomes/*/name": {
    label: "Namn",
    help: "Vad är ett utfall? Skriv i ental, så att det går att säga hur många det blir.",
    example: "Exempel: Ytterligare gymnasiebehörig elev",
  },
  "/outcomes/*/concept": {
    label: "Begrepp",
    help: "Vad slags utfall är det? Valet ger rätt ord i resultatet och hindrar att behörighet och examen räknas dubbelt.",
  },
  "/outcomes/*/cohorts/*": {
    label: "Målgrupper",
    help: "För vilka målgrupper gäller utfallet? Välj alla som insatsen ska göra skillnad för.",
  },
  "/outcomes/*/takeUp": {
    label: "Deltagandegrad",
    help: "Hur stor andel av målgruppen deltar? Räkna bort dem som tackar nej eller aldrig nås. Tomt betyder att alla deltar.",
    example: "Exempel: 80 %, när 16 av 20 elever är med",
  },
  "/outcomes/*/lagYears": {
    label: "Fördröjning i år",
    help: "Hur många år efter att personen börjat märks utfallet? 0 betyder samma år.",
    example: "Exempel: 2 för den som börjar i åk 7 och får slutbetyg i åk 9",
  },
  "/outcomes/*/effect": {
    label: "Effekt",
    help: "Vad gör insatsen för skillnad mot vad som annars hade hänt? Vet ni inte, lämna effekten tom: då visas vad som krävs.",
  },
  "/outcomes/*/effect/measure": {
    label: "Effektmått",
    help: "Hur uttrycks effekten i ert underlag? Riskskillnad är enklast när ni bedömer själva. Ta annars det mått som studien använder.",
  },
  "/outcomes/*/effect/value": {
    label: "Effektens storlek",
    help: "Hur stor är skillnaden mellan med och utan insatsen? Ett tal under 0 betyder försämring, för kvoter ett tal över 1. Tomt betyder okänd.",
    example:
      "Exempel: 6 % som riskskillnad: 6 fler behöriga av 100 deltagare. Relativ risk 0,88: risken blir 12 % lägre",
  },
  "/outcomes/*/effect/value/*": {
    label: "Effekt per målgrupp eller år",
    help: "Är effekten olika stor, ange den för varje målgrupp. Är utfallen räknade, ange hur många de blev varje år.",
    example: "Exempel: 8 % i årskurs 7 och 4 % i årskurs 9, eller 3 utfall år 2025",
  },
  "/outcomes/*/effect/baselineRisk": {
    label: "Utgångsrisk",
    help: "För hur stor andel av målgruppen går det dåligt utan insatsen? Utgå från liknande grupper tidigare år.",
    example: "Exempel: 26 % av niorna i kommunen saknar behörighet; i målgruppen kanske 60 %",
    source: "Källa: andelen behöriga i kommunen finns hos Skolverket och i Kolada (N15428).",
  },
  "/outcomes/*/effect/baselineRisk/*": {
    label: "Utgångsrisk per målgrupp",
    help: "Är risken olika stor, ange den för varje målgrupp: andelen som det går dåligt för utan insatsen.",
    example: "Exempel: 50 % i årskurs 7 och 60 % i årskurs 9",
  },
  "/outcomes/*/effect/per": {
    label: "Effekten gäller",
    help: "Är effekten mätt bland dem som deltog, eller bland alla som fick erbjudandet? I det senare fallet räknas deltagandegraden inte in.",
  },
  "/outcomes/*/deadweight": {
    label: "Dödvikt",
    help: "Hur stor del av förändringen hade skett ändå? Ange 0 % om effekten är mätt mot en jämförelsegrupp, så att avdraget inte görs två gånger.",
    example: "Exempel: 10 %, när 1 av 10 elever hade kommit tillbaka på egen hand",
  },
  "/outcomes/*/ownShare": {
    label: "Insatsens andel",
    help: "Hur stor del av förändringen är insatsens egen, och inte andras arbete? 100 % om effekten är mätt mot en jämförelsegrupp.",
    example: "Exempel: 70 %, när en utbyggd elevhälsa också har bidragit",
  },
  "/outcomes/*/displacement": {
    label: "Undanträngning",
    help: "Hur stor del vinns på andras bekostnad, så att det går sämre för någon annan? 0 % om ingen förlorar på det.",
    example: "Exempel: 10 %, när var tionde praktikplats annars hade gått till någon annan",
  },
  "/outcomes/*/evidenceFactor": {
    label: "Kvar efter evidensavdrag",
    help: "Hur stor del av effekten vågar ni räkna med, så säkert som underlaget är? 100 % är inget avdrag. Ange helst ett bedömt intervall.",
    example:
      "Exempel: 100 % för en lottad studie, 80 % med jämförelsegrupp, 50 % för före–efter med trend, 25 % för före–efter eller bedömning",
    source:
      "Källa: bedömning, ej verifierad. Eklund m.fl. 2022: effekten 1,04 i före–efter-studier av frånvaro, 0,25 med jämförelsegrupp.",
  },

  "/unpriced": {
    label: "Effekter utan pris",
    help: "Vad mer blir bättre eller sämre, som inte går att sätta ett pris på? De flesta insatser har några, också sådana som drar åt fel håll.",
  },
  "/unpriced/*": {
    label: "Effekt utan pris",
    help: "Något som ändras och som läsaren ska väga in vid sidan av kronorna.",
  },
  "/unpriced/*/name": {
    label: "Namn",
    help: "Vad är det som ändras?",
    example: "Exempel: Tillit mellan aktörerna",
  },
  "/unpriced/*/direction": {
    label: "Riktning",
    help: "Blir det bättre eller sämre? Välj oklart om underlaget pekar åt olika håll.",
  },
  "/unpriced/*/size": {
    label: "Storlek",
    help: "Hur stor är förändringen, jämfört med det som insatsen i övrigt åstadkommer?",
  },
  "/unpriced/*/why": {
    label: "Motivering",
    help: "Hur vet ni det? Skriv vad bedömningen vilar på och vad den inte säger.",
    example: "Exempel: Upplevd samverkan steg från 3,2 till 4,1 av 5 i en enkät, men antalet svar redovisas inte",
  },
} as const satisfies FieldTexts;
